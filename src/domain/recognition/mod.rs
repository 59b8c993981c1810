//! Whom or what a typed name means: one that the register knows, one of several, or a new one.
//!
//! What differs only in how it is written (case, white space, points, accents, `&` for `en`, a title, the word "commissie") or
//! leaves out the party, the function or the words between of a surname, or shortens them, is the known one, where exactly one
//! that is there on the day fits. All else is asked.

mod fit;
mod key;
mod nearness;
mod person;
mod several;
#[cfg(test)]
#[allow(clippy::type_complexity, reason = "a table of cases says more than a named type would")]
mod tests;

use chrono::NaiveDate;

use self::{
    fit::{Closeness, fits},
    nearness::nearest,
};
pub use self::{
    key::{committee_key, function_words, name_key, party_key, without_bullet},
    person::PersonName,
    several::people_in,
};
use super::{commitment::Named, roster::Roster, tenure::Tenure};

/// Something on one of the council's lists, as far as it matters for recognising its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownName {
    /// Its name, with what stands beside it: see [`Roster`].
    pub named: Named,
    /// From when until when it is there.
    pub tenure: Tenure,
}

/// What a typed name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recognition {
    /// This one, and no other.
    Known(Named),
    /// One of these: each of them fits.
    Ambiguous(Vec<Named>),
    /// Only what was not there on the day fits.
    NotThen(Vec<KnownName>),
    /// None that is known; these come nearest, nearest first.
    New(Vec<Near>),
}

impl Recognition {
    /// All that can have been meant, likeliest first.
    #[must_use]
    pub fn meant(self) -> Vec<Named> {
        match self {
            Self::Known(one) => vec![one],
            Self::Ambiguous(several) => several,
            Self::NotThen(then) => then.into_iter().map(|one| one.named).collect(),
            Self::New(near) => near.into_iter().map(|one| one.named).collect(),
        }
    }

    /// The only one that fits, also when it was not there on the day.
    #[must_use]
    pub fn only(self) -> Option<Named> {
        match self {
            Self::Known(one) => Some(one),
            Self::NotThen(then) => <[KnownName; 1]>::try_from(then).ok().map(|[only]| only.named),
            Self::Ambiguous(_) | Self::New(_) => None,
        }
    }
}

/// A known name that comes near to one that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// The known name.
    pub named: Named,
    /// Whether a slip of the pen would make the one out of the other.
    pub is_slip: bool,
}

/// Whom or what a typed name means on a day. Of several days the first on which anything fits decides; without a day, all count.
#[must_use]
pub fn recognise(roster: Roster, typed: &str, known: &[KnownName], days: &[NaiveDate]) -> Recognition {
    let typed = without_bullet(typed);
    // What is written in full is meant before what would be shortened.
    let close = |closeness| -> Vec<&KnownName> {
        known.iter().filter(|one| fits(roster, &typed, &one.named, closeness)).collect()
    };
    let written = close(Closeness::Written);
    let fitting = if written.is_empty() { close(Closeness::Shortened) } else { written };
    let there = |day: &NaiveDate| fitting.iter().copied().filter(|one| one.tenure.holds(*day)).collect::<Vec<_>>();
    let then = match days.iter().map(there).find(|there| !there.is_empty()) {
        Some(there) => there,
        None if days.is_empty() => fitting.clone(),
        None => Vec::new(),
    };
    match then.as_slice() {
        [only] => Recognition::Known(only.named.clone()),
        [] if fitting.is_empty() => {
            let there = |one: &&KnownName| days.is_empty() || days.iter().any(|day| one.tenure.holds(*day));
            Recognition::New(nearest(roster, &typed, known.iter().filter(there)))
        }
        [] => Recognition::NotThen(fitting.into_iter().cloned().collect()),
        several => several_fit(roster, &typed, several),
    }
}

/// Of records that cannot be told apart but for how they are written, the one that is written as it was typed.
fn several_fit(roster: Roster, typed: &str, several: &[&KnownName]) -> Recognition {
    let twins = several.iter().all(|one| several.iter().all(|other| is_same(roster, &one.named, &other.named)));
    match several.iter().find(|one| twins && written(roster, &one.named).iter().any(|text| text == typed)) {
        Some(exact) => Recognition::Known(exact.named.clone()),
        None => Recognition::Ambiguous(several.iter().map(|one| one.named.clone()).collect()),
    }
}

/// How a name may be written in full.
fn written(roster: Roster, named: &Named) -> Vec<String> {
    match roster {
        Roster::Committees => {
            std::iter::once(named.name.clone()).chain(named.beside.clone()).chain([named.to_string()]).collect()
        }
        _ => vec![named.to_string()],
    }
}

/// Whether two names in full, with what stands beside them, are one name in two writings.
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
        Roster::Themes => is_one_key(&name_key(&one.name), &name_key(&other.name)),
        Roster::Members => {
            PersonName::read(&one.name).is(&PersonName::read(&other.name))
                && party_key(&beside(one)) == party_key(&beside(other))
        }
        Roster::Holders => {
            let person = |named: &Named| PersonName::read(&beside(named)).whole();
            let function = |named: &Named| function_words(&named.name).concat();
            is_one_key(&function(one), &function(other)) && person(one) == person(other)
        }
    }
}

/// Whether two keys are one; a name without a letter or a figure has none.
fn is_one_key(one: &str, other: &str) -> bool {
    !one.is_empty() && one == other
}
