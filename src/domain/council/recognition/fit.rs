//! Tests whether a known name fits a typed one, apart from spelling and parts that were left out.

use super::{
    key::{COMMON, committee_key, committee_words, function_words, is_one_key, name_key, party_key, party_words},
    person::PersonName,
};
use crate::domain::council::{named::Named, roster::Roster};

/// The closeness with which a known name has to fit a typed one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NameCloseness {
    /// Equal apart from spelling, possibly without the party or the function.
    Written,
    /// Also without, or with shortened, particles of a surname, and without the last words of a party.
    Shortened,
}

/// The most words in a typed name with its party that are compared with a known name.
const NAME_WORDS: usize = 12;

/// True if a known name fits a typed one with any closeness.
pub(super) fn fits_at_all(roster: Roster, typed: &str, known: &Named) -> bool {
    fits_known_name(roster, typed, known, NameCloseness::Written)
        || fits_known_name(roster, typed, known, NameCloseness::Shortened)
}

/// True if a known name fits a typed one with this closeness.
pub(super) fn fits_known_name(roster: Roster, typed: &str, known: &Named, closeness: NameCloseness) -> bool {
    match roster {
        Roster::Committees => fits_committee(typed, known),
        Roster::Parties => is_one_key(&party_key(typed), &party_key(&known.name)),
        Roster::Themes | Roster::Areas => is_one_key(&name_key(typed), &name_key(&known.name)),
        Roster::Members => fits_member(typed, known, closeness),
        Roster::Holders => fits_holder(typed, known, closeness),
    }
}

/// True if the typed text is the committee's name, its code, or both in either order.
fn fits_committee(typed: &str, known: &Named) -> bool {
    let typed = committee_key(typed);
    let (name, code) = (committee_key(&known.name), known.beside.as_deref().map(committee_key).unwrap_or_default());
    [format!("{name}{code}"), format!("{code}{name}"), name, code].iter().any(|known| is_one_key(&typed, known))
}

/// True if a party that was typed beside a name fits the known party: `Havenpartij` can be `Havenpartij Maasveld`.
pub(super) fn fits_party(typed: &str, known: &str, closeness: NameCloseness) -> bool {
    let (typed, known) = (party_words(typed), party_words(known));
    if is_one_key(&typed.concat(), &known.concat()) {
        return true;
    }
    let tells = typed.iter().any(|word| !COMMON.contains(&word.as_str()));
    closeness == NameCloseness::Shortened && tells && known.starts_with(&typed)
}

/// True if a typed name in full fits a known person.
fn fits_person(typed: &str, known: &PersonName, closeness: NameCloseness) -> bool {
    let typed = PersonName::from_text(typed);
    typed.is_same_person(known) || closeness == NameCloseness::Shortened && typed.shortens_name_of(known)
}

/// True if a typed name in full, with or without the party, fits a known member.
fn fits_member(typed: &str, known: &Named, closeness: NameCloseness) -> bool {
    let person = PersonName::from_text(&known.name);
    let Some(Named { name, beside }) = Named::parse(typed) else { return false };
    let of_party = |party: &str| known.beside.as_ref().is_some_and(|known| fits_party(party, known, closeness));
    if fits_person(&name, &person, closeness) {
        // Brackets hold the party and nothing else, so there the typed party may be the longer one.
        let longer = |party: &str| {
            let known = known.beside.as_deref();
            closeness == NameCloseness::Shortened && known.is_some_and(|known| fits_party(known, party, closeness))
        };
        return beside.is_none_or(|party| of_party(&party) || longer(&party));
    }
    if beside.is_some() || person.initials.is_empty() {
        return false;
    }
    // The party may also stand without brackets: `N. Benhadra, Groene Kade` or `Groene Kade: N. Benhadra`.
    let places: Vec<usize> =
        typed.match_indices(|sign: char| sign.is_whitespace() || ",:".contains(sign)).map(|(at, _)| at).collect();
    places.len() < NAME_WORDS
        && places.into_iter().any(|at| {
            let (first, last) = typed.split_at(at);
            let is_both = |name: &str, party: &str| of_party(party) && fits_person(name, &person, closeness);
            is_both(first, last) || is_both(last, first)
        })
}

/// True if the typed text fits a known portfolio holder: function and name in full, the function alone, the name in full alone,
/// or the general word for the function with a surname: `wethouder Zonderland`.
fn fits_holder(typed: &str, known: &Named, closeness: NameCloseness) -> bool {
    let Some(Named { name, beside }) = Named::parse(typed) else { return false };
    let function = function_words(&known.name);
    let person = known.beside.as_deref().map(PersonName::from_text);
    let typed_words = function_words(&name);
    let names = |text: &str| {
        let typed = PersonName::from_text(text);
        let surname = |person: &PersonName| {
            let shortened = closeness == NameCloseness::Shortened && typed.shortens_surname_of(person);
            typed.is_surname_of(person) || typed.initials.is_empty() && shortened
        };
        person.as_ref().is_some_and(|person| fits_person(text, person, closeness) || surname(person))
    };
    if typed_words.concat() == function.concat() {
        return beside.is_none_or(|typed| names(&typed));
    }
    let of_function = |text: &str| function.get(1..).is_some_and(|rest| rest.concat() == name_key(text));
    if !beside.as_deref().is_none_or(of_function) {
        return false;
    }
    let Some(person) = &person else { return false };
    if fits_person(&name, person, closeness) && !person.initials.is_empty() {
        return true;
    }
    let glued =
        beside.is_none() && name_key(&typed_words.concat()) == format!("{}{}", function.concat(), person.to_one_word());
    let general = function.first().filter(|first| typed_words.first() == Some(*first));
    glued || general.is_some_and(|_| names(behind_first_word(&name, &typed_words[0])))
}

/// The rest of a typed name behind the general word of a function.
fn behind_first_word<'t>(name: &'t str, first: &str) -> &'t str {
    let mut rest = name.trim_start();
    while let Some((word, behind)) = rest.split_once(char::is_whitespace) {
        rest = behind.trim_start();
        if name_key(word) == first {
            return rest;
        }
    }
    ""
}

/// Splits a name of a list into the words by which the nearest names are found.
pub(super) fn telling_words(roster: Roster, text: &str) -> Vec<String> {
    match roster {
        Roster::Committees => committee_words(text),
        Roster::Holders => function_words(text),
        Roster::Parties | Roster::Members | Roster::Themes | Roster::Areas => super::key::words_of(text),
    }
}
