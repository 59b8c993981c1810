//! The committees of the council that a letter names, as its words have them. Only the council's own lists can tell which they
//! are.

use std::collections::{BTreeSet, HashSet};

use crate::domain::council::{
    named::Named,
    recognition::{KnownName, Recognition, is_same, recognise_name},
    roster::Roster,
};

/// The committees that a letter names, as far as they tell to which it belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NamedCommittees {
    /// None is named.
    None,
    /// Exactly one of the council's committees is named.
    Known(Named),
    /// More than one is named, by name.
    Several(Vec<String>),
    /// None of the council's lists, but the letter names exactly one by its abbreviation.
    Unknown(String),
}

/// Words that a council's committee is called by.
const COMMITTEE: [&str; 5] = ["commissie", "raadscommissie", "statencommissie", "cie", "commissievergadering"];

/// A name of a committee has at most so many words.
const LONGEST: usize = 8;

/// No more phrases of one letter are compared than this.
const MOST: usize = 200;

/// The committees that a letter names, compared with those of the council.
#[must_use]
pub fn find_named_committees(text: &str, known: &[KnownName]) -> NamedCommittees {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut found: Vec<Named> = Vec::new();
    let mut codes: BTreeSet<&str> = BTreeSet::new();
    let mut seen: HashSet<Vec<&str>> = HashSet::new();
    for (at, word) in words.iter().enumerate() {
        if let Some(named) = find_code(bare(word), known) {
            found.push(named);
        }
        if !COMMITTEE.contains(&bare(word).to_lowercase().as_str()) || ends_phrase(word) {
            continue;
        }
        let phrase = list_phrase(&words[at + 1..]);
        if seen.len() >= MOST || !seen.insert(phrase.clone()) {
            continue;
        }
        if let Some(named) = recognise_phrase(&phrase, known) {
            found.push(named);
        } else if let Some(code) = phrase.first().map(|word| bare(word)).filter(|word| is_code(word)) {
            codes.insert(code);
        }
    }
    found.sort_by_key(Named::to_string);
    found.dedup();
    match (found.as_slice(), codes.into_iter().collect::<Vec<_>>().as_slice()) {
        ([only], _) => NamedCommittees::Known(only.clone()),
        ([], [only]) => NamedCommittees::Unknown((*only).to_owned()),
        ([], []) => NamedCommittees::None,
        ([], several) => NamedCommittees::Several(several.iter().map(|code| (*code).to_owned()).collect()),
        (several, _) => NamedCommittees::Several(several.iter().map(|one| one.name.clone()).collect()),
    }
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn ends_phrase(word: &str) -> bool {
    word.ends_with(['.', ',', ';', ':', ')', '?', '!'])
}

/// The words behind "commissie", up to the end of the clause.
fn list_phrase<'w>(words: &[&'w str]) -> Vec<&'w str> {
    let mut phrase = Vec::new();
    for word in words.iter().take(LONGEST) {
        if word.starts_with('(') && !phrase.is_empty() {
            break;
        }
        phrase.push(word.trim_matches(|c: char| !c.is_alphanumeric() && c != ','));
        // A comma may stand within a name.
        if ends_phrase(word) && !word.ends_with(',') {
            break;
        }
    }
    phrase
}

/// The committee that the longest row of these words is sure to name.
fn recognise_phrase(phrase: &[&str], known: &[KnownName]) -> Option<Named> {
    let opens = phrase.first().is_some_and(|word| word.starts_with(char::is_uppercase));
    (1..=phrase.len()).rev().filter(|_| opens).find_map(|count| {
        let (typed, rest) = (phrase[..count].join(" "), &phrase[count..]);
        let typed = bare(&typed);
        let Recognition::Known(named) = recognise_name(Roster::Committees, typed, known, &[]) else { return None };
        let whole = is_same(Roster::Committees, &named, &Named { name: typed.to_owned(), beside: None });
        let next_is_name = rest.first().is_some_and(|word| word.starts_with(char::is_uppercase));
        (!goes_on(rest) && (whole || !next_is_name)).then_some(named)
    })
}

/// True if a name goes on with these words, so that what stands before them is not all of it.
fn goes_on(rest: &[&str]) -> bool {
    match rest {
        ["en" | "&", next, ..] => !COMMITTEE.contains(next),
        [word, ..] => matches!(*word, "voor" | ""),
        [] => false,
    }
}

/// The committee with this very code, where the code is an abbreviation that stands out among words.
fn find_code(word: &str, known: &[KnownName]) -> Option<Named> {
    let of_code = |one: &&KnownName| one.named.beside.as_deref() == Some(word);
    is_code(word).then(|| known.iter().find(of_code)).flatten().map(|one| one.named.clone())
}

/// True for an abbreviation in capitals, as in `BOVF`.
fn is_code(word: &str) -> bool {
    (2..=8).contains(&word.len()) && word.chars().all(|c| c.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::council::tenure::Tenure;

    fn known(code: &str, name: &str) -> KnownName {
        let named = Named { name: name.to_owned(), beside: Some(code.to_owned()) };
        KnownName { named, tenure: Tenure::default() }
    }

    #[test]
    fn a_committee_is_told_by_its_name_or_its_code_and_several_are_none() {
        let list = [
            known("ZWP", "Zorg, Welzijn en Participatie"),
            known("BOVF", "Bestuur en Veiligheid"),
            known("W", "Wonen"),
        ];
        let one = |code: &str| {
            NamedCommittees::Known(
                list.iter().find(|one| one.named.beside.as_deref() == Some(code)).unwrap().named.clone(),
            )
        };
        let table = [
            ("Aan de leden van de commissie Zorg, Welzijn en Participatie\n\nDatum: 5 september", one("ZWP")),
            ("Brief aan de commissie BOVF 24bb005640 d.d. 30 augustus 2024", one("BOVF")),
            ("In de raadscommissie Wonen van 5 september is u toegezegd", one("W")),
            ("in de vergadering van BOVF op 5 september", one("BOVF")),
            ("de onafhankelijke commissie Politie voor iedereen, een begeleidingscommissie", NamedCommittees::None),
            ("In de commissie W van 5 september", one("W")),
            (
                "commissie Wonen en commissie BOVF",
                NamedCommittees::Several(vec!["Bestuur en Veiligheid".to_owned(), "Wonen".to_owned()]),
            ),
            ("Brief aan de commissie MO", NamedCommittees::Unknown("MO".to_owned())),
            ("De commissie. BO is iets anders.", NamedCommittees::None),
        ];
        for (text, wanted) in table {
            assert_eq!(find_named_committees(text, &list), wanted, "{text}");
        }
    }
}
