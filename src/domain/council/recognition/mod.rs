//! Recognises typed names: as one known name, as one of several, or as a new name.
//!
//! Differences in spelling do not matter (case, white space, points, accents, `&` for `en`, a title, the word "commissie"), and
//! the party, the function or the particles of a surname may be left out or shortened. If exactly one name that holds on the
//! day fits, it is recognised. Otherwise the person is asked.

mod fit;
mod key;
mod known;
mod nearness;
mod person;
mod several;
#[cfg(test)]
#[allow(clippy::type_complexity, reason = "a table of cases says more than a named type would")]
mod tests;

use chrono::NaiveDate;

use self::{
    fit::{NameCloseness, fits_known_name},
    key::is_one_key,
    nearness::find_nearest_names,
};
pub use self::{
    key::{committee_key, function_words, name_key, party_key, without_bullet},
    known::{KnownName, NearName},
    person::PersonName,
    several::people_in,
};
use super::{named::Named, roster::Roster};

/// The result of recognising a typed name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recognition {
    /// Exactly this name fits.
    Known(Named),
    /// Each of these names fits.
    Ambiguous(Vec<Named>),
    /// Only names fit that were not on the list on the day.
    NotThen(Vec<KnownName>),
    /// No known name fits; these are the nearest, nearest first.
    New(Vec<NearName>),
}

impl Recognition {
    /// All names that can have been meant, the most likely first.
    #[must_use]
    pub fn into_meant_names(self) -> Vec<Named> {
        match self {
            Self::Known(one) => vec![one],
            Self::Ambiguous(several) => several,
            Self::NotThen(then) => then.into_iter().map(|one| one.named).collect(),
            Self::New(near) => near.into_iter().map(|one| one.named).collect(),
        }
    }

    /// The only name that fits, even if it was not on the list on the day.
    #[must_use]
    pub fn into_only_name(self) -> Option<Named> {
        match self {
            Self::Known(one) => Some(one),
            Self::NotThen(then) => <[KnownName; 1]>::try_from(then).ok().map(|[only]| only.named),
            Self::Ambiguous(_) | Self::New(_) => None,
        }
    }
}

/// Recognises a typed name on a day. If there are several days, the first on which any name fits decides; without a day, names
/// of all times count.
#[must_use]
pub fn recognise_name(roster: Roster, typed: &str, known: &[KnownName], days: &[NaiveDate]) -> Recognition {
    let typed = without_bullet(typed);
    // A name that fits in full takes precedence over one that would be shortened.
    let close = |closeness| -> Vec<&KnownName> {
        known.iter().filter(|one| fits_known_name(roster, &typed, &one.named, closeness)).collect()
    };
    let written = close(NameCloseness::Written);
    let fitting = if written.is_empty() { close(NameCloseness::Shortened) } else { written };
    let there = |day: &NaiveDate| fitting.iter().copied().filter(|one| one.tenure.exists_on(*day)).collect::<Vec<_>>();
    let then = match days.iter().map(there).find(|there| !there.is_empty()) {
        Some(there) => there,
        None if days.is_empty() => fitting.clone(),
        None => Vec::new(),
    };
    match then.as_slice() {
        [only] => Recognition::Known(only.named.clone()),
        [] if fitting.is_empty() => {
            let there = |one: &&KnownName| days.is_empty() || days.iter().any(|day| one.tenure.exists_on(*day));
            Recognition::New(find_nearest_names(roster, &typed, known.iter().filter(there)))
        }
        [] => Recognition::NotThen(fitting.into_iter().cloned().collect()),
        several => several_fit(roster, &typed, several),
    }
}

/// Decides between several names that fit. If they differ in spelling only, the one spelled exactly as typed wins.
fn several_fit(roster: Roster, typed: &str, several: &[&KnownName]) -> Recognition {
    let twins = several.iter().all(|one| several.iter().all(|other| is_same(roster, &one.named, &other.named)));
    match several.iter().find(|one| twins && list_written_forms(roster, &one.named).iter().any(|text| text == typed)) {
        Some(exact) => Recognition::Known(exact.named.clone()),
        None => Recognition::Ambiguous(several.iter().map(|one| one.named.clone()).collect()),
    }
}

/// The texts that count as the full spelling of a name.
fn list_written_forms(roster: Roster, named: &Named) -> Vec<String> {
    match roster {
        Roster::Committees => {
            std::iter::once(named.name.clone()).chain(named.beside.clone()).chain([named.to_string()]).collect()
        }
        _ => vec![named.to_string()],
    }
}

/// True if two names in full, with their additions, are the same apart from spelling.
#[must_use]
pub fn is_same(roster: Roster, one: &Named, other: &Named) -> bool {
    let beside = |named: &Named| named.beside.clone().unwrap_or_default();
    match roster {
        Roster::Committees => {
            let keys = |named: &Named| [committee_key(&named.name), committee_key(&beside(named))];
            let other = keys(other);
            keys(one).iter().any(|key| other.iter().any(|other| is_one_key(key, other)))
        }
        Roster::Parties => is_one_key(&party_key(&one.name), &party_key(&other.name)),
        Roster::Themes | Roster::Areas => is_one_key(&name_key(&one.name), &name_key(&other.name)),
        Roster::Members => {
            PersonName::from_text(&one.name).is_same_person(&PersonName::from_text(&other.name))
                && party_key(&beside(one)) == party_key(&beside(other))
        }
        Roster::Holders => {
            let person = |named: &Named| PersonName::from_text(&beside(named)).to_one_word();
            let function = |named: &Named| function_words(&named.name).concat();
            is_one_key(&function(one), &function(other)) && person(one) == person(other)
        }
    }
}
