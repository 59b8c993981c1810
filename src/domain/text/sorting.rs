//! Sort keys in the order in which people look things up: by folded letters, figures by value, and people by surname.

use std::fmt::Write as _;

use super::folding::{fold_text, is_fraction, ungroup_figures};

/// A sort key for texts: folded, without signs in front, and with runs of figures sorted by value, so that `T-2025-9` stands
/// before `T-2025-11`.
#[must_use]
pub fn sort_key(text: &str) -> String {
    let folded = ungroup_figures(&fold_text(text));
    by_worth(&with_fractions(folded.trim_start_matches(|c: char| !c.is_alphanumeric())))
}

/// Joins fractions to their whole numbers such that `1 1/2` sorts behind `1 loket` and before `2`.
fn with_fractions(text: &str) -> String {
    let mut joined = String::with_capacity(text.len() + 2);
    for word in text.split(' ') {
        let parts_whole = is_fraction(word) && joined.ends_with(|c: char| c.is_ascii_digit());
        joined.push_str(if parts_whole {
            "~"
        } else if joined.is_empty() {
            ""
        } else {
            " "
        });
        joined.push_str(if is_fraction(word) && !parts_whole { "0~" } else { "" });
        joined.push_str(word);
    }
    joined
}

/// Puts the length of each run of figures in front of it, so that comparing sign by sign compares the values. Leading zeros are
/// dropped.
pub(in crate::domain) fn by_worth(text: &str) -> String {
    let mut key = String::with_capacity(text.len() + 6);
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, run) = rest.split_at(start);
        let (figures, after) = run.split_at(run.find(|c: char| !c.is_ascii_digit()).unwrap_or(run.len()));
        let worth = figures.trim_start_matches('0');
        key.push_str(before);
        // Writing to a text cannot fail.
        let _ = write!(key, "{:03}{worth}", worth.len());
        rest = after;
    }
    key.push_str(rest);
    key
}

/// Particles between a given name and a surname, and their abbreviations, folded. Names are sorted without them.
pub(in crate::domain) const PARTICLES: &[&str] = &[
    "a", "aan", "af", "al", "bij", "d", "da", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el",
    "het", "in", "l", "la", "las", "le", "les", "lo", "los", "onder", "op", "over", "s", "t", "te", "ten", "ter",
    "tot", "uit", "uijt", "v", "van", "vanden", "vander", "vd", "vdn", "vdr", "ver", "vh", "voor", "von", "vom", "vt",
    "zu", "zum", "zur",
];

/// Titles in front of a name, folded and without a full stop.
const TITLES: &[&str] = &[
    "dhr", "heer", "mevrouw", "meneer", "mw", "mevr", "mej", "prof", "dr", "drs", "ir", "ing", "mr", "ds", "jhr",
    "jkvr",
];

/// A sort key for people: by surname without its particles, then by given name or initials, so that `J. van der Berg` stands
/// under B. The surname begins behind the initials; after a given name it begins at the particles, or else it is the last word.
#[must_use]
pub fn person_sort_key(name: &str) -> String {
    if let Some((surname, given)) = name.split_once(',') {
        return join_sort_words(&particles_dropped(&split_words(surname)), &split_words(given));
    }
    let words = split_words(name);
    let titles = words.iter().take_while(|word| TITLES.contains(&word.folded.as_str())).count();
    let words = &words[titles.min(words.len().saturating_sub(1))..];
    let initials = words.iter().take_while(|word| word.is_initials).count();
    let particle = words.iter().position(|word| PARTICLES.contains(&word.folded.as_str()));
    let start = match particle {
        _ if initials > 0 && initials < words.len() => initials,
        Some(at) if at + 1 < words.len() => at,
        _ => words.len().saturating_sub(1),
    };
    let (given, surname) = words.split_at(start);
    join_sort_words(&particles_dropped(surname), given)
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct NameWord {
    /// The folded word without full stops.
    folded: String,
    /// True if the word is one or more initials: `J.P.`
    is_initials: bool,
}

fn split_words(name: &str) -> Vec<NameWord> {
    let one = |word: &str| {
        // The part before an apostrophe is a particle: `d'Ancona`, `'t Hart`, `in 't Veld`.
        let bare =
            word.rsplit(['\'', '’', '‘', '´', '`']).next().filter(|rest| rest.chars().count() > 1 && is_elided(word));
        let folded = fold_text(bare.unwrap_or(word)).replace('.', "");
        NameWord {
            is_initials: word.contains('.') && folded.chars().count() <= 6 && !TITLES.contains(&folded.as_str()),
            folded,
        }
    };
    name.split_whitespace().map(one).filter(|word| !word.folded.is_empty()).collect()
}

/// True if a word begins with `d'` or `l'`.
fn is_elided(word: &str) -> bool {
    let mut signs = word.chars();
    matches!(signs.next(), Some('d' | 'D' | 'l' | 'L')) && matches!(signs.next(), Some('\'' | '’' | '‘' | '´' | '`'))
}

/// Removes the particles in front of a surname, unless nothing else is left.
fn particles_dropped(surname: &[NameWord]) -> Vec<NameWord> {
    let particles = surname.iter().take_while(|word| PARTICLES.contains(&word.folded.as_str())).count();
    if particles < surname.len() { surname[particles..].to_vec() } else { surname.to_vec() }
}

fn join_sort_words(surname: &[NameWord], given: &[NameWord]) -> String {
    let text = |words: &[NameWord]| words.iter().map(|word| word.folded.as_str()).collect::<Vec<_>>().join(" ");
    // The sign U+0001 sorts before every letter, so that `Berg, Z.` stands before `Bergman, A.`
    format!("{}\u{1}{}", text(surname), text(given))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_in_order(key: impl Fn(&str) -> String, table: &[&str]) {
        for pair in table.windows(2) {
            assert!(
                key(pair[0]) < key(pair[1]),
                "{} before {}: {:?} {:?}",
                pair[0],
                pair[1],
                key(pair[0]),
                key(pair[1])
            );
        }
    }

    #[test]
    fn figures_count_for_what_they_are_worth() {
        assert_in_order(sort_key, &["4", "4.a", "4.b", "4.b.2", "4.b.10", "10", "10.a"]);
        assert_in_order(sort_key, &["24bb000906", "24bb008297", "24bb010000", "25bb000001"]);
        assert_in_order(sort_key, &["T-2024-100", "T-2025-9", "T-2025-11"]);
        assert_in_order(
            sort_key,
            &[
                "½ uur",
                "¾ uur",
                "1 loket",
                "1½ loket",
                "1¾ loket",
                "2 loketten",
                "11 loketten",
                "125 x",
                "1.250 x",
                "€ 12.000",
            ],
        );
        assert_eq!(sort_key("24bb000906"), sort_key("24bb906"));
    }

    #[test]
    fn titles_sort_by_their_letters() {
        assert_in_order(
            sort_key,
            &[
                "2 loketten",
                "10 loketten",
                "Afval",
                "‘Bomen’",
                "Eén loket",
                "Één loket erbij",
                "Energie",
                "(Op)vang",
                "'s Avonds",
                "Sport",
                "Zwembad",
            ],
        );
    }

    #[test]
    fn people_stand_under_their_surname() {
        let table = [
            ("J. van der Berg", "berg\u{1}j"),
            ("J.P. van den Berg", "berg\u{1}jp"),
            ("A.B. van der Meer-de Wit", "meer-de wit\u{1}ab"),
            ("Jan de Vries", "vries\u{1}jan"),
            ("Anna Maria Jansen", "jansen\u{1}anna maria"),
            ("K. Smit Kroes", "smit kroes\u{1}k"),
            ("G. 't Hart", "hart\u{1}g"),
            ("G. ’t Hart", "hart\u{1}g"),
            ("S. in 't Veld", "veld\u{1}s"),
            ("S. op de Beek", "beek\u{1}s"),
            ("M. el Amrani", "amrani\u{1}m"),
            ("F. d'Ancona", "ancona\u{1}f"),
            ("P. à Campo", "campo\u{1}p"),
            ("Van der Laan", "laan\u{1}"),
            ("mr. dr. C. ten Have", "have\u{1}c"),
            ("Berg, J. van der", "berg\u{1}j van der"),
            ("É. Öztürk", "ozturk\u{1}e"),
            ("O'Neill", "oneill\u{1}"),
            ("Van", "van\u{1}"),
            ("J.", "j\u{1}"),
            ("", "\u{1}"),
        ];
        for (name, key) in table {
            assert_eq!(person_sort_key(name), key, "{name}");
        }
        assert_in_order(
            person_sort_key,
            &["Z. van Aalst", "B. de Berg", "Z. Berg", "A. Bergman", "J. de Éé", "T. Wolderink"],
        );
    }
}
