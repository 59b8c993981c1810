//! Whether a known name is what was typed, but for how it is written and for what was left out.

use super::{
    is_one_key,
    key::{committee_key, committee_words, function_words, name_key, party_key},
    person::PersonName,
};
use crate::domain::{commitment::Named, roster::Roster};

/// Whether a known name fits what was typed.
pub(super) fn fits(roster: Roster, typed: &str, known: &Named) -> bool {
    match roster {
        Roster::Committees => fits_committee(typed, known),
        Roster::Parties => is_one_key(&party_key(typed), &party_key(&known.name)),
        Roster::Themes => is_one_key(&name_key(typed), &name_key(&known.name)),
        Roster::Members => fits_member(typed, known),
        Roster::Holders => fits_holder(typed, known),
    }
}

/// A committee: its name, its code, or both in either order.
fn fits_committee(typed: &str, known: &Named) -> bool {
    let typed = committee_key(typed);
    let (name, code) = (committee_key(&known.name), known.beside.as_deref().map(committee_key).unwrap_or_default());
    [format!("{name}{code}"), format!("{code}{name}"), name, code].iter().any(|known| is_one_key(&typed, known))
}

/// A member: the name in full, with the party or without it.
fn fits_member(typed: &str, known: &Named) -> bool {
    let person = PersonName::read(&known.name);
    let known_party = known.beside.as_deref().map(party_key);
    let Some(Named { name, beside }) = Named::parse(typed) else { return false };
    if PersonName::read(&name).is(&person) {
        return beside.is_none_or(|party| known_party.as_ref() == Some(&party_key(&party)));
    }
    // Without brackets around the party: `N. Benhadra, Groene Kade` or `Groene Kade: N. Benhadra`.
    let (Some(party), None) = (known_party, beside) else { return false };
    let whole = name_key(typed);
    let before = whole.strip_suffix(&party).filter(|_| typed.split_whitespace().count() > 1);
    let behind = whole.strip_prefix(&party);
    [before, behind].into_iter().flatten().any(|name| !person.initials.is_empty() && name == person.whole())
}

/// A portfolio holder: function and name in full, the function alone, the name in full alone, or the general word for the
/// function with a surname: `wethouder Zonderland`.
fn fits_holder(typed: &str, known: &Named) -> bool {
    let Some(Named { name, beside }) = Named::parse(typed) else { return false };
    let function = function_words(&known.name);
    let person = known.beside.as_deref().map(PersonName::read);
    let typed_words = function_words(&name);
    let names = |text: &str| {
        let typed = PersonName::read(text);
        person.as_ref().is_some_and(|person| typed.is(person) || typed.is_surname_of(person))
    };
    if typed_words.concat() == function.concat() {
        return beside.is_none_or(|typed| names(&typed));
    }
    let of_function = |text: &str| function.get(1..).is_some_and(|rest| rest.concat() == name_key(text));
    if !beside.as_deref().is_none_or(of_function) {
        return false;
    }
    let Some(person) = &person else { return false };
    if PersonName::read(&name).is(person) && !person.initials.is_empty() {
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
