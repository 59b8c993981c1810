//! The terms under which a text stands in the index of the search.
//!
//! Words come first and in order, so that a phrase is found as words behind each other. Behind them stand what is looked up
//! alone: stems, marked by `=`, and the ends of long words, marked by `~`, which are the later parts of compounds:
//! `cameratoezicht` is found by `toezicht` as the beginning of one of its ends.

use super::{
    stems::list_stems,
    words::{list_joined_words, list_words},
};

/// The mark before a stem.
pub const STEM: char = '=';

/// The mark before the end of a word.
pub const END: char = '~';

/// The fewest letters of a word of which the ends are kept.
const SHORTEST_COMPOUND: usize = 7;

/// The most letters of a word of which the ends are kept: longer ones are addresses and the like.
const LONGEST_COMPOUND: usize = 50;

/// The fewest letters of the first part of a compound.
const SHORTEST_START: usize = 3;

/// The fewest letters of a later part of a compound; a word of a search needs as many to be found as a part of words.
pub const SHORTEST_PART: usize = 4;

/// The terms of a text, separated by spaces.
#[must_use]
pub fn list_index_terms(text: &str) -> String {
    let words = list_words(text);
    let mut terms = words.join(" ");
    let mut alone: Vec<String> = list_joined_words(text);
    for word in &words {
        alone.extend(list_stems(word).into_iter().map(|stem| format!("{STEM}{stem}")));
        alone.extend(list_ends(word).into_iter().map(|end| format!("{END}{end}")));
    }
    alone.sort_unstable();
    alone.dedup();
    for term in alone {
        terms.push(' ');
        terms.push_str(&term);
    }
    terms
}

/// The ends of a word that can be a later part of a compound; of a number, what stands behind its letters, also without the
/// zeros before it.
pub(super) fn list_ends(word: &str) -> Vec<&str> {
    let places: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    if places.len() > LONGEST_COMPOUND {
        return Vec::new();
    }
    if word.contains(|c: char| c.is_ascii_digit()) {
        return list_ends_of_number(word);
    }
    if places.len() < SHORTEST_COMPOUND {
        return Vec::new();
    }
    places[SHORTEST_START..=places.len() - SHORTEST_PART].iter().map(|at| &word[*at..]).collect()
}

fn list_ends_of_number(word: &str) -> Vec<&str> {
    let mut ends = Vec::new();
    let mut before = None;
    for (at, sign) in word.char_indices() {
        let turns = before.is_some_and(|before: char| before.is_ascii_digit() != sign.is_ascii_digit());
        if turns {
            let end = &word[at..];
            ends.push(end);
            ends.push(end.trim_start_matches('0'));
        }
        before = Some(sign);
    }
    ends.dedup();
    ends.retain(|end| end.len() >= SHORTEST_START);
    ends
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_in_order_before_what_is_looked_up_alone() {
        assert_eq!(list_index_terms("De brug wordt veilig"), "de brug wordt veilig =veil");
        assert_eq!(list_index_terms("Oude-Dijk: 20%"), "oude dijk 20 % oudedijk");
        assert_eq!(list_index_terms(""), "");
    }

    #[test]
    fn long_words_are_kept_by_their_ends() {
        assert_eq!(list_ends("bushalte"), ["halte", "alte"]);
        assert_eq!(list_ends("toezicht"), ["zicht", "icht"]);
        assert!(list_ends("cameratoezicht").contains(&"toezicht"));
        assert!(list_ends("medewerkerstevredenheidsonderzoek").contains(&"tevredenheidsonderzoek"));
        assert_eq!(list_ends("brug"), Vec::<&str>::new());
        assert_eq!(list_ends(&"a".repeat(LONGEST_COMPOUND + 1)), Vec::<&str>::new());
    }

    #[test]
    fn numbers_are_kept_by_what_stands_behind_their_letters() {
        assert_eq!(list_ends("24bb005964"), ["bb005964", "005964", "5964"]);
        assert_eq!(list_ends("2025"), Vec::<&str>::new());
        assert_eq!(list_ends("m2"), Vec::<&str>::new());
    }
}
