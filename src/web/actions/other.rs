//! Another promise that a form names by its number: forgiving to read, never bound silently.

use crate::{
    domain::number::CommitmentNumber,
    store::commitments::{Lookup, Registered},
    web::{
        error::WebError,
        form::Fields,
        locate::short,
        view::{self, StatusView},
        visit::Visit,
        words,
    },
};

/// The field.
pub(super) const FIELD: &str = "toezegging";

/// The promise that a form names.
#[derive(Debug, Clone)]
pub(super) enum Other {
    /// None was named.
    No,
    /// This one.
    Known(Box<Registered>),
    /// One that the register does not hold; the numbers that come closest.
    Unknown(Vec<CommitmentNumber>),
}

impl Other {
    pub(super) async fn find(visit: &Visit, typed: &str) -> Result<Self, WebError> {
        if typed.trim().is_empty() {
            return Ok(Self::No);
        }
        Ok(match visit.store.look_up(&visit.actor, typed).await? {
            Lookup::Found(registered) => Self::Known(registered),
            Lookup::Closest(closest) => Self::Unknown(closest.into_iter().map(|(number, _)| number).collect()),
        })
    }

    /// The number of the promise; none when there is none, and then the field says so.
    pub(super) fn read(&self, fields: &mut Fields) -> Option<CommitmentNumber> {
        match self {
            Self::Known(other) => Some(other.commitment.number.clone()),
            Self::No => {
                fields.reject(FIELD, "Vul het nummer van de andere toezegging in.");
                None
            }
            Self::Unknown(closest) => {
                let number = short(fields.raw(FIELD).trim());
                let hint = match closest.len() {
                    0 => " Controleer het nummer.".to_owned(),
                    _ => {
                        let closest: Vec<String> = closest.iter().map(ToString::to_string).collect();
                        format!(" Bedoelt u {}?", closest.join(" of "))
                    }
                };
                fields.reject(FIELD, format!("Toezegging {number} staat niet in het register.{hint}"));
                None
            }
        }
    }
}

/// The other promise as a form shows it before anything is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OtherView {
    pub(super) number: String,
    pub(super) path: String,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) status: StatusView,
    /// `uiterlijk 31 december 2025`; empty without a day.
    pub(super) day: String,
    pub(super) holder: String,
    pub(super) publicity: &'static str,
}

impl OtherView {
    pub(super) fn new(other: &Other) -> Option<Self> {
        let Other::Known(other) = other else { return None };
        let commitment = &other.commitment;
        let last_day = commitment.nearest_deadline().and_then(|set| set.deadline.last_day);
        Some(Self {
            number: commitment.number.to_string(),
            path: view::commitment_path(commitment.number.as_str()),
            title: commitment.details.title.clone(),
            text: words::shortened(&commitment.details.text, 600),
            status: (&commitment.status).into(),
            day: last_day.map(|day| format!("uiterlijk {}", view::full_day(day))).unwrap_or_default(),
            holder: commitment.details.holder.as_ref().map(ToString::to_string).unwrap_or_default(),
            publicity: view::publicity_word(commitment.details.publicity.key()),
        })
    }
}
