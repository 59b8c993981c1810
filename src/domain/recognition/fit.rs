//! Whether a known name is what was typed, but for how it is written and for what was left out.

use super::{
    is_one_key,
    key::{committee_key, committee_words, function_words, name_key, party_key, party_words},
    nearness::COMMON,
    person::PersonName,
};
use crate::domain::{commitment::Named, roster::Roster};

/// How close a name has to be to what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closeness {
    /// The same but for how it is written, with the party or the function left out.
    Written,
    /// The words between of a surname may be left out or shortened too, and of a party its last words.
    Shortened,
}

/// The most words of a name with its party that are laid beside a known one.
const NAME_WORDS: usize = 12;

/// Whether a known name fits what was typed in any way.
pub(super) fn fits_at_all(roster: Roster, typed: &str, known: &Named) -> bool {
    fits(roster, typed, known, Closeness::Written) || fits(roster, typed, known, Closeness::Shortened)
}

/// Whether a known name fits what was typed.
pub(super) fn fits(roster: Roster, typed: &str, known: &Named, closeness: Closeness) -> bool {
    match roster {
        Roster::Committees => fits_committee(typed, known),
        Roster::Parties => is_one_key(&party_key(typed), &party_key(&known.name)),
        Roster::Themes => is_one_key(&name_key(typed), &name_key(&known.name)),
        Roster::Members => fits_member(typed, known, closeness),
        Roster::Holders => fits_holder(typed, known, closeness),
    }
}

/// A committee: its name, its code, or both in either order.
fn fits_committee(typed: &str, known: &Named) -> bool {
    let typed = committee_key(typed);
    let (name, code) = (committee_key(&known.name), known.beside.as_deref().map(committee_key).unwrap_or_default());
    [format!("{name}{code}"), format!("{code}{name}"), name, code].iter().any(|known| is_one_key(&typed, known))
}

/// The party beside a name: `Havenpartij` can be `Havenpartij Maasveld`.
pub(super) fn fits_party(typed: &str, known: &str, closeness: Closeness) -> bool {
    let (typed, known) = (party_words(typed), party_words(known));
    if is_one_key(&typed.concat(), &known.concat()) {
        return true;
    }
    let tells = typed.iter().any(|word| !COMMON.contains(&word.as_str()));
    closeness == Closeness::Shortened && tells && known.starts_with(&typed)
}

/// The name of a person in full.
fn fits_person(typed: &str, known: &PersonName, closeness: Closeness) -> bool {
    let typed = PersonName::read(typed);
    typed.is(known) || closeness == Closeness::Shortened && typed.shortens(known)
}

/// A member: the name in full, with the party or without it.
fn fits_member(typed: &str, known: &Named, closeness: Closeness) -> bool {
    let person = PersonName::read(&known.name);
    let Some(Named { name, beside }) = Named::parse(typed) else { return false };
    let of_party = |party: &str| known.beside.as_ref().is_some_and(|known| fits_party(party, known, closeness));
    if fits_person(&name, &person, closeness) {
        // In brackets stands the party and nothing else, so there it may be the longer one.
        let longer = |party: &str| {
            let known = known.beside.as_deref();
            closeness == Closeness::Shortened && known.is_some_and(|known| fits_party(known, party, closeness))
        };
        return beside.is_none_or(|party| of_party(&party) || longer(&party));
    }
    if beside.is_some() || person.initials.is_empty() {
        return false;
    }
    // Without brackets around the party: `N. Benhadra, Groene Kade` or `Groene Kade: N. Benhadra`.
    let places: Vec<usize> =
        typed.match_indices(|sign: char| sign.is_whitespace() || ",:".contains(sign)).map(|(at, _)| at).collect();
    places.len() < NAME_WORDS
        && places.into_iter().any(|at| {
            let (first, last) = typed.split_at(at);
            let is_both = |name: &str, party: &str| of_party(party) && fits_person(name, &person, closeness);
            is_both(first, last) || is_both(last, first)
        })
}

/// A portfolio holder: function and name in full, the function alone, the name in full alone, or the general word for the
/// function with a surname: `wethouder Zonderland`.
fn fits_holder(typed: &str, known: &Named, closeness: Closeness) -> bool {
    let Some(Named { name, beside }) = Named::parse(typed) else { return false };
    let function = function_words(&known.name);
    let person = known.beside.as_deref().map(PersonName::read);
    let typed_words = function_words(&name);
    let names = |text: &str| {
        let typed = PersonName::read(text);
        let surname = |person: &PersonName| {
            let shortened = closeness == Closeness::Shortened && typed.shortens_surname_of(person);
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
        beside.is_none() && name_key(&typed_words.concat()) == format!("{}{}", function.concat(), person.whole());
    let general = function.first().filter(|first| typed_words.first() == Some(*first));
    glued || general.is_some_and(|_| names(behind_first_word(&name, &typed_words[0])))
}

/// What stands behind the general word of a function, as it was typed.
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

/// The words by which names of a list are laid beside one another, for who looks for the nearest.
pub(super) fn telling_words(roster: Roster, text: &str) -> Vec<String> {
    match roster {
        Roster::Committees => committee_words(text),
        Roster::Holders => function_words(text),
        Roster::Parties | Roster::Members | Roster::Themes => super::key::words_of(text),
    }
}
