//! The word that somebody may have meant who typed one that stands nowhere.

use strsim::osa_distance;

/// The fewest letters of a word for which another is offered.
const SHORTEST: usize = 4;

/// The fewest letters of a word in which two mistakes may stand; shorter ones may have one.
const SHORTEST_WITH_TWO: usize = 7;

/// The most letters of a word for which another is offered.
const LONGEST: usize = 40;

/// A word of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownWord {
    pub word: String,
    /// The number of commitments that have it.
    pub commitments: i64,
}

/// The most mistakes that may stand in a word; none if no other word is offered for it: it is too short or too long, or holds
/// figures.
#[must_use]
pub fn find_most_mistakes(word: &str) -> Option<usize> {
    let letters = word.chars().count();
    let is_word = (SHORTEST..=LONGEST).contains(&letters) && word.chars().all(char::is_alphabetic);
    is_word.then_some(if letters < SHORTEST_WITH_TWO { 1 } else { 2 })
}

/// Chooses the word with the fewest mistakes: letters too many, too few, wrong, or changed about. Of several the one that most
/// commitments have.
#[must_use]
pub fn choose_nearest_word(typed: &str, known: impl IntoIterator<Item = KnownWord>) -> Option<String> {
    let most = find_most_mistakes(typed)?;
    let letters = typed.chars().count();
    let near = known.into_iter().filter(|one| one.word.chars().count().abs_diff(letters) <= most).filter_map(|one| {
        let mistakes = osa_distance(typed, &one.word);
        (1..=most).contains(&mistakes).then_some((mistakes, -one.commitments, one.word))
    });
    near.min().map(|(_, _, word)| word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_offered() {
        let known = [
            ("parkeerbeleid", 4),
            ("parkeerbeleids", 1),
            ("fiets", 3),
            ("fietst", 9),
            ("kade", 2),
            ("kaden", 5),
            ("2025", 8),
        ];
        let table = [
            ("parkeerbelied", Some("parkeerbeleid")),
            ("parkerbeleid", Some("parkeerbeleid")),
            ("fietsd", Some("fietst")),
            ("feits", Some("fiets")),
            ("kadee", Some("kaden")),
            ("kde", None),
            ("2026", None),
            ("onzin", None),
            ("fiets", Some("fietst")),
        ];
        for (typed, expected) in table {
            let known = known.map(|(word, commitments)| KnownWord { word: word.to_owned(), commitments });
            assert_eq!(choose_nearest_word(typed, known).as_deref(), expected, "{typed}");
        }
    }
}
