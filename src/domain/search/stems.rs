//! The stems of a word: the forms under which the search compares words that are inflections of one another.

use std::sync::LazyLock;

use snowball_stemmers_rs::{Algorithm, Stemmer};

/// The stemmer of Kraaij and Pohlmann. The one of Porter also takes `maan` for `man`.
static STEMMER: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Dutch));

/// Plurals that no rule forms, with their singulars, also as the last part of a compound: `raadsleden`.
const IRREGULAR: &[(&str, &str)] = &[
    ("leden", "lid"),
    ("steden", "stad"),
    ("schepen", "schip"),
    ("kinderen", "kind"),
    ("eieren", "ei"),
    ("koeien", "koe"),
    ("gelederen", "gelid"),
];

/// Participles of the acts of this field, with their verbs.
const PARTICIPLES: &[(&str, &str)] = &[
    ("afgedaan", "afdoen"),
    ("beloofd", "beloven"),
    ("toegezegd", "toezeggen"),
    ("nagekomen", "nakomen"),
    ("uitgesteld", "uitstellen"),
    ("ingetrokken", "intrekken"),
    ("onderzocht", "onderzoeken"),
];

/// The fewest letters of a word that is stemmed.
const SHORTEST: usize = 3;

/// The fewest letters of a stem in which long vowels are taken for short ones: `leegstaand` for `leegstand`, but not `maan` for
/// `man`.
const SHORTEST_LOOSE: usize = 7;

/// The distinct stems of a folded word, without the word itself. A word with figures has none.
pub(super) fn list_stems(word: &str) -> Vec<String> {
    let mut stems: Vec<String> = Vec::new();
    if word.chars().count() < SHORTEST || !word.chars().all(char::is_alphabetic) {
        return stems;
    }
    let mut add = |stem: String| {
        if stem != word && stem.chars().count() > 1 && !stems.contains(&stem) {
            stems.push(stem);
        }
    };
    let verb = PARTICIPLES.iter().find(|(participle, _)| *participle == word).map(|(_, verb)| *verb);
    for form in [Some(word), verb].into_iter().flatten() {
        let stem = STEMMER.stem(form).into_owned();
        add(shorten_vowels(&stem));
        add(stem);
    }
    for (plural, singular) in IRREGULAR {
        if let Some(before) = word.strip_suffix(plural) {
            add(format!("{before}{singular}"));
        }
    }
    // Folding took the apostrophe of `camera's` away.
    if let Some(singular) = word.strip_suffix('s').filter(|one| one.ends_with(['a', 'o', 'u', 'i', 'y'])) {
        add(singular.to_owned());
    }
    stems
}

/// Writes the doubled vowels of a long stem once.
fn shorten_vowels(stem: &str) -> String {
    if stem.chars().count() < SHORTEST_LOOSE {
        return stem.to_owned();
    }
    let mut short = String::with_capacity(stem.len());
    for letter in stem.chars() {
        if !(matches!(letter, 'a' | 'e' | 'o' | 'u') && short.ends_with(letter)) {
            short.push(letter);
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    fn are_related(one: &str, other: &str) -> bool {
        let all = |word: &str| list_stems(word).into_iter().chain([word.to_owned()]).collect::<Vec<_>>();
        let others = all(other);
        all(one).iter().any(|stem| others.contains(stem))
    }

    #[test]
    fn inflections_have_a_stem_in_common() {
        let table = [
            ("toezegging", "toezeggingen"),
            ("toezegging", "toegezegd"),
            ("toezeggen", "toegezegd"),
            ("camera", "cameras"),
            ("vrachtauto", "vrachtautos"),
            ("leegstaande", "leegstand"),
            ("fiets", "fietsen"),
            ("fietspad", "fietspaden"),
            ("lid", "leden"),
            ("raadslid", "raadsleden"),
            ("stad", "steden"),
            ("kind", "kinderen"),
            ("school", "scholen"),
            ("huis", "huizen"),
            ("brief", "brieven"),
            ("motie", "moties"),
            ("afdoen", "afgedaan"),
            ("beloven", "beloofd"),
            ("onderzoek", "onderzocht"),
            ("bewoner", "bewoners"),
            ("woning", "woningen"),
        ];
        for (one, other) in table {
            assert!(are_related(one, other), "{one} {other}: {:?} {:?}", list_stems(one), list_stems(other));
        }
    }

    #[test]
    fn words_that_only_look_alike_have_none() {
        let table = [("man", "maan"), ("bot", "boot"), ("kop", "koop"), ("brug", "brief"), ("raad", "rood")];
        for (one, other) in table {
            assert!(!are_related(one, other), "{one} {other}: {:?} {:?}", list_stems(one), list_stems(other));
        }
    }

    #[test]
    fn numbers_and_signs_have_no_stem() {
        for word in ["24bb005964", "2025", "%", "ov", ""] {
            assert_eq!(list_stems(word), Vec::<String>::new(), "{word}");
        }
    }
}
