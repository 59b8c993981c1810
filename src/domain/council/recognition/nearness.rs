//! Finds the known names that are near to an unknown typed name.

use super::{
    fit::telling_words,
    key::{COMMON, name_key},
    known::{KnownName, NearName},
    person::PersonName,
};
use crate::domain::council::{named::Named, roster::Roster};

/// The number of names that are offered.
const OFFERED: usize = 3;

/// The likeness from which one name counts as a typing error for the other. Found by trial on the names of the tests.
const SLIP: f64 = 0.88;

/// The likeness of names that share a telling word. Names below it are not offered.
const SHARED_WORD: f64 = 0.8;

/// The known names that are near, nearest first.
pub(super) fn find_nearest_names<'k>(
    roster: Roster,
    typed: &str,
    known: impl Iterator<Item = &'k KnownName>,
) -> Vec<NearName> {
    let mut near: Vec<(f64, &Named)> =
        known.map(|one| (measure_nearness(roster, typed, &one.named), &one.named)).collect();
    near.retain(|(nearness, _)| *nearness >= SHARED_WORD);
    near.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    near.truncate(OFFERED);
    near.into_iter().map(|(nearness, named)| NearName { named: named.clone(), is_slip: nearness >= SLIP }).collect()
}

/// The likeness of a known name to the typed one, from 0 to 1.
fn measure_nearness(roster: Roster, typed: &str, known: &Named) -> f64 {
    let beside = known.beside.as_deref().unwrap_or_default();
    match roster {
        Roster::Parties | Roster::Themes | Roster::Areas => measure_likeness(roster, typed, &known.name),
        Roster::Committees => {
            let typed = Named::parse(typed).map_or_else(|| typed.to_owned(), |typed| typed.name);
            measure_likeness(roster, &typed, &known.name).max(measure_likeness(roster, &typed, beside))
        }
        Roster::Members => {
            let typed = Named::parse(typed).map_or_else(|| typed.to_owned(), |typed| typed.name);
            people_alike(&typed, &known.name)
        }
        Roster::Holders => holders_alike(typed, known),
    }
}

/// The likeness of two portfolio holders. If both persons are named, their names decide: another person in the same function is
/// no typing error.
fn holders_alike(typed: &str, known: &Named) -> f64 {
    let Some(typed) = Named::parse(typed) else { return 0.0 };
    let functions = measure_likeness(Roster::Holders, &typed.name, &known.name);
    let rest = typed.name.split_whitespace().skip(1).collect::<Vec<_>>().join(" ");
    match (typed.beside.as_deref(), known.beside.as_deref()) {
        (Some(one), Some(other)) => people_alike(one, other).max(functions.min(SHARED_WORD)),
        (None, Some(other)) => functions.max(people_alike(&typed.name, other)).max(people_alike(&rest, other)),
        (_, None) => functions,
    }
}

/// The likeness of the names of two people, from 0 to 1; surnames weigh most.
fn people_alike(one: &str, other: &str) -> f64 {
    let (one, other) = (PersonName::from_text(one), PersonName::from_text(other));
    if one.surname.is_empty() || other.surname.is_empty() {
        return 0.0;
    }
    let initials = one.initials == other.initials || one.initials.is_empty() || other.initials.is_empty();
    let surnames = spelled_alike(&one.surname, &other.surname);
    let longer = one.as_surname_stem() == other.as_surname_stem()
        || one.surname.len().min(other.surname.len()) >= 4
            && (one.surname.ends_with(&other.surname) || other.surname.ends_with(&one.surname));
    if one.surname == other.surname || (longer && initials) {
        return SLIP.max(surnames);
    }
    if longer || initials { surnames.max(if longer { SHARED_WORD } else { 0.0 }) } else { surnames.min(SLIP - 0.01) }
}

/// The likeness of two names of a list, from 0 to 1: by spelling without the common words, and by telling words that both have.
fn measure_likeness(roster: Roster, one: &str, other: &str) -> f64 {
    let (one, other) = (telling_words(roster, one), telling_words(roster, other));
    let telling = |words: &[String]| words.iter().filter(|word| !COMMON.contains(&word.as_str())).cloned().collect();
    let (own, others): (Vec<String>, Vec<String>) = (telling(&one), telling(&other));
    if own.is_empty() || others.is_empty() {
        let same_first = own.is_empty() && one.first().is_some_and(|first| other.first() == Some(first));
        return spelled_alike(&one.concat(), &other.concat()).max(if same_first { SHARED_WORD } else { 0.0 });
    }
    let is_near =
        |word: &String, known: &String| word == known || (word.len() >= 5 && strsim::osa_distance(word, known) <= 1);
    let shares = own.iter().any(|word| others.iter().any(|known| is_near(word, known)));
    spelled_alike(&own.concat(), &others.concat()).max(if shares { SHARED_WORD } else { 0.0 })
}

/// The likeness of two spellings, from 0 to 1. Long names are compared by their shared letters; short ones may differ in one
/// sign.
fn spelled_alike(one: &str, other: &str) -> f64 {
    const SHORT: usize = 4;
    let (one, other) = (name_key(one), name_key(other));
    let length = one.chars().count().max(other.chars().count());
    let away = strsim::osa_distance(&one, &other);
    match length {
        0 | 1 => 0.0,
        2..=SHORT => {
            if away <= 1 {
                SLIP
            } else {
                0.0
            }
        }
        _ => strsim::normalized_damerau_levenshtein(&one, &other).max(if away <= 1 { SLIP } else { 0.0 }),
    }
}
