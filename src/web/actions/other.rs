//! The field for another commitment, by its number: it reads any writing, and never links to one silently.

use crate::{
    domain::{
        commitment::{Commitment, publicity::PublicityKey},
        number::CommitmentNumber,
    },
    store::commitments::{NumberLookup, RegisteredCommitment},
    web::{
        forms::form::Fields,
        server::{error::WebError, locate::shorten_typed_text, visit::Visit},
        views::{
            view::{self, StatusView},
            words,
        },
    },
};

/// The name of the field.
pub(super) const FIELD: &str = "toezegging";

/// The other commitment that a form names.
#[derive(Debug, Clone)]
pub(super) enum OtherCommitment {
    /// No number was typed.
    Unnamed,
    /// A commitment of the register.
    Known(Box<RegisteredCommitment>),
    /// A number that the register does not hold, with the closest ones that it does.
    Unknown(Vec<CommitmentNumber>),
}

impl OtherCommitment {
    pub(super) async fn find(visit: &Visit, typed: &str) -> Result<Self, WebError> {
        if typed.trim().is_empty() {
            return Ok(Self::Unnamed);
        }
        Ok(match visit.store.look_up(&visit.actor, typed).await? {
            NumberLookup::Found(registered) => Self::Known(registered),
            NumberLookup::Closest(closest) => Self::Unknown(closest.into_iter().map(|(number, _)| number).collect()),
        })
    }

    /// The other commitment, if the register holds it.
    pub(super) fn commitment(&self) -> Option<&Commitment> {
        match self {
            Self::Known(other) => Some(&other.commitment),
            Self::Unnamed | Self::Unknown(_) => None,
        }
    }

    /// The number of the other commitment, if the register holds it.
    pub(super) fn number(&self) -> Option<&CommitmentNumber> {
        self.commitment().map(|other| &other.number)
    }

    /// True if the other commitment is public.
    pub(super) fn is_public(&self) -> bool {
        self.commitment().is_some_and(|other| other.details.publicity.key() == PublicityKey::Public)
    }

    /// The number of the other commitment. If there is none, the field gets an error.
    pub(super) fn read(&self, fields: &mut Fields) -> Option<CommitmentNumber> {
        match self {
            Self::Known(other) => Some(other.commitment.number.clone()),
            Self::Unnamed => {
                fields.reject_field(FIELD, "Vul het nummer van de andere toezegging in.");
                None
            }
            Self::Unknown(closest) => {
                let number = shorten_typed_text(fields.get_raw_text(FIELD).trim());
                let hint = match closest.len() {
                    0 => " Controleer het nummer.".to_owned(),
                    _ => {
                        let closest: Vec<String> = closest.iter().map(ToString::to_string).collect();
                        format!(" Bedoelt u {}?", closest.join(" of "))
                    }
                };
                fields.reject_field(FIELD, format!("Toezegging {number} staat niet in het register.{hint}"));
                None
            }
        }
    }
}

/// The other commitment as a form shows it before anything is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct OtherCommitmentView {
    pub(super) number: String,
    pub(super) path: String,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) status: StatusView,
    /// The last day, as in `uiterlijk 31 december 2025`; empty without one.
    pub(super) day: String,
    pub(super) holder: String,
    pub(super) publicity: &'static str,
}

impl OtherCommitmentView {
    pub(super) fn new(other: &OtherCommitment) -> Option<Self> {
        let OtherCommitment::Known(other) = other else { return None };
        let commitment = &other.commitment;
        let last_day = commitment.nearest_deadline().and_then(|set| set.deadline.last_day);
        Some(Self {
            number: commitment.number.to_string(),
            path: view::commitment_path(commitment.number.as_str()),
            title: commitment.details.title.clone(),
            text: words::shorten_text(&commitment.details.text, 600),
            status: (&commitment.status).into(),
            day: last_day.map(|day| format!("uiterlijk {}", view::full_day(day))).unwrap_or_default(),
            holder: commitment.details.holder.as_ref().map(ToString::to_string).unwrap_or_default(),
            publicity: view::publicity_word(commitment.details.publicity.key()),
        })
    }
}
