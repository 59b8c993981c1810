//! A commitment: its contents, the people and the meeting, and its status.

pub mod deadline;
pub mod deadline_list;
pub mod former_number;
pub mod fulfilment;
pub mod going_on;
pub mod lapse_kind;
pub mod last_decision;
pub mod link;
pub mod open_act;
pub mod part;
pub mod proposal;
pub mod publicity;
pub mod secrecy;
pub mod status;

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use self::{
    deadline_list::{DeadlineEntry, Deadlines, NewDeadline},
    former_number::FormerNumber,
    fulfilment::FulfilmentKind,
    last_decision::LastDecision,
    link::Link,
    open_act::OpenAct,
    part::{Part, PartNumber},
    publicity::Publicity,
    status::Status,
};
use super::{
    council::{named::Named, recognition::name_key},
    day::full_day,
    ids::{CommitmentId, LetterId},
    number::CommitmentNumber,
};

/// A promise that the executive made in a meeting, *toezegging*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    pub id: CommitmentId,
    pub number: CommitmentNumber,
    /// The numbers that it had by mistake, oldest first.
    pub former_numbers: Vec<FormerNumber>,
    /// The contents as registered.
    pub details: Details,
    pub status: Status,
    /// The day since which the status holds.
    pub since: NaiveDate,
    /// The work that remains, once a part is settled.
    pub remaining: Option<String>,
    /// The day on which it was settled or lapsed.
    pub closed_on: Option<NaiveDate>,
    /// The last decision of the council side.
    pub last_decision: Option<LastDecision>,
    /// The form in which it was fulfilled, once that was reported.
    pub delivered: Option<FulfilmentKind>,
    /// Its deadlines, oldest first.
    pub deadlines: Deadlines,
    /// The parts of a compound commitment; empty for an undivided one.
    pub parts: Vec<Part>,
    /// The previous holders, oldest first.
    pub former_holders: Vec<FormerHolder>,
    /// Links with other commitments and with papers.
    pub links: Vec<Link>,
    /// The last report or objection, until somebody acts on it.
    pub open_act: Option<OpenAct>,
    /// The version for optimistic locking: every form sends back the one that it was made from. Notes and links do not raise
    /// it.
    pub version: i64,
}

/// A holder who was responsible for a commitment before it was handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerHolder {
    #[serde(rename = "portefeuillehouder")]
    pub holder: Named,
    /// The day from which another holder is responsible.
    #[serde(rename = "tot")]
    pub until: NaiveDate,
}

impl fmt::Display for FormerHolder {
    /// Formats as `wethouder Wonen (I. Tervoorde), tot 1 juni 2025`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, tot {}", self.holder, full_day(self.until))
    }
}

impl Commitment {
    /// Creates a commitment as registered on a day: open, with its first deadline.
    #[must_use]
    pub fn from_registration(id: CommitmentId, new: NewCommitment, on: NaiveDate, letter: Option<LetterId>) -> Self {
        let first = new.deadline.map(|set| DeadlineEntry { set, set_on: on, reason: None, letter, correction: None });
        Self {
            id,
            number: new.number,
            former_numbers: Vec::new(),
            details: new.details,
            status: Status::Open,
            since: on,
            remaining: None,
            closed_on: None,
            last_decision: None,
            delivered: None,
            deadlines: Deadlines::new(first.into_iter().collect()),
            parts: Vec::new(),
            former_holders: Vec::new(),
            links: Vec::new(),
            open_act: None,
            version: 1,
        }
    }

    /// The earliest deadline: that of the whole, or of a part that is still due.
    #[must_use]
    pub fn nearest_deadline(&self) -> Option<&NewDeadline> {
        self.find_nearest_deadline().map(|(set, _)| set)
    }

    /// The earliest deadline with the number of its part; `None` as the part means the deadline of the whole.
    #[must_use]
    pub fn find_nearest_deadline(&self) -> Option<(&NewDeadline, Option<PartNumber>)> {
        let own = self.deadlines.current().map(|entry| (&entry.set, None));
        let due = self.parts.iter().enumerate().filter(|(_, part)| part.is_due());
        let parts =
            due.filter_map(|(index, part)| Some((part.deadline.as_ref()?, Some(PartNumber::from_index(index)))));
        let nearest = own.into_iter().chain(parts).filter(|(set, _)| set.deadline.last_day.is_some());
        nearest.min_by_key(|(set, _)| set.deadline.last_day).or(own)
    }

    /// The promised and the delivered kind of fulfilment, if the delivered kind falls short of the promised one.
    #[must_use]
    pub fn falls_short(&self) -> Option<(FulfilmentKind, FulfilmentKind)> {
        let delivered = match &self.status {
            Status::Proposed(pending) => pending.proposal.delivered(),
            Status::Settled(_) => self.delivered,
            Status::Open | Status::PartlySettled | Status::Lapsed(_) => None,
        };
        FulfilmentKind::find_shortfall(self.details.kind, delivered)
    }
}

/// The contents of a commitment. All of it may be corrected at once; the number, which is kept apart, has a correction of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    pub title: String,
    /// The commitment as the register words it.
    pub text: String,
    /// The commitment as it was spoken.
    pub quotation: Option<String>,
    /// The speaker, if that is not the holder: name and function as free text.
    pub spoken_by: Option<String>,
    /// The portfolio holder who is responsible: the function, with the name if it is known.
    pub holder: Option<Named>,
    /// The members who asked for it, in order: the name, with the party.
    pub asked_by: Vec<Named>,
    /// The code of the committee, or of the council, in which it was made. With the day it identifies the meeting.
    pub committee: Option<String>,
    /// The day on which it was made.
    pub made_on: Option<NaiveDate>,
    /// The agenda item, as free text.
    pub agenda_item: Option<String>,
    pub theme: Option<String>,
    /// The areas of the town that it is about, in order.
    pub areas: Vec<String>,
    /// The kind of fulfilment that was promised.
    pub kind: Option<FulfilmentKind>,
    pub publicity: Publicity,
    /// Papers that belong to it, one line each: number and title.
    pub papers: Vec<String>,
}

impl Details {
    /// True if the other has the same title, apart from spelling differences, and was made on the same day.
    #[must_use]
    pub fn is_twin_of(&self, other: &Self) -> bool {
        let key = name_key(&self.title);
        !key.is_empty() && key == name_key(&other.title) && self.made_on == other.made_on
    }

    /// Creates the details of a public commitment of which only the title and the text are known.
    #[must_use]
    pub fn new(title: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            text: text.into(),
            quotation: None,
            spoken_by: None,
            holder: None,
            asked_by: Vec::new(),
            committee: None,
            made_on: None,
            agenda_item: None,
            theme: None,
            areas: Vec::new(),
            kind: None,
            publicity: Publicity::Public,
            papers: Vec::new(),
        }
    }
}

/// A commitment that is yet to be registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCommitment {
    pub number: CommitmentNumber,
    pub details: Details,
    /// The first deadline, if one was given.
    pub deadline: Option<NewDeadline>,
}
