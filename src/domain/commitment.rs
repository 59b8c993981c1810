//! A commitment: what was promised, by whom, to whom, where, and how it stands.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    day::full_day,
    deadline_list::{DeadlineEntry, Deadlines, NewDeadline},
    ids::{CommitmentId, LetterId},
    keyed::keyed,
    link::Link,
    number::CommitmentNumber,
    part::{Part, PartNumber},
    recognition::name_key,
    secrecy::Secrecy,
    status::Status,
};

/// Something the executive promised in a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commitment {
    /// The key of the record.
    pub id: CommitmentId,
    /// The number as issued.
    pub number: CommitmentNumber,
    /// What was promised, by whom, to whom, where.
    pub details: Details,
    /// What has been decided.
    pub status: Status,
    /// Since which day that is so.
    pub since: NaiveDate,
    /// What remains to be done, once a part is settled.
    pub remaining: Option<String>,
    /// The day on which it was settled or lapsed.
    pub closed_on: Option<NaiveDate>,
    /// In what form it was fulfilled, once that was reported.
    pub delivered: Option<FulfilmentKind>,
    /// Its deadlines, oldest first.
    pub deadlines: Deadlines,
    /// Its parts, when it promised several things at once; none when it is one thing.
    pub parts: Vec<Part>,
    /// Who answered for it before, oldest first.
    pub former_holders: Vec<FormerHolder>,
    /// How it hangs together with other promises and with papers.
    pub links: Vec<Link>,
    /// How often what its forms show changed; every form carries the one it was made from. Notes and links leave it alone.
    pub version: i64,
}

/// Somebody who answered for a commitment before it was handed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerHolder {
    /// Who.
    #[serde(rename = "portefeuillehouder")]
    pub holder: Named,
    /// The day from which somebody else answers for it.
    #[serde(rename = "tot")]
    pub until: NaiveDate,
}

impl fmt::Display for FormerHolder {
    /// `wethouder Wonen (I. Tervoorde), tot 1 juni 2025`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, tot {}", self.holder, full_day(self.until))
    }
}

impl Commitment {
    /// A commitment as it is registered on a day: open, with its first deadline.
    #[must_use]
    pub fn registered(id: CommitmentId, new: NewCommitment, on: NaiveDate, letter: Option<LetterId>) -> Self {
        let first = new.deadline.map(|set| DeadlineEntry { set, set_on: on, reason: None, letter });
        Self {
            id,
            number: new.number,
            details: new.details,
            status: Status::Open,
            since: on,
            remaining: None,
            closed_on: None,
            delivered: None,
            deadlines: Deadlines::new(first.into_iter().collect()),
            parts: Vec::new(),
            former_holders: Vec::new(),
            links: Vec::new(),
            version: 1,
        }
    }

    /// The deadline that comes first: its own, or that of a part that is still due.
    #[must_use]
    pub fn nearest_deadline(&self) -> Option<&NewDeadline> {
        self.nearest().map(|(set, _)| set)
    }

    /// The same, with the part whose deadline it is; none for that of the whole.
    #[must_use]
    pub fn nearest(&self) -> Option<(&NewDeadline, Option<PartNumber>)> {
        let own = self.deadlines.current().map(|entry| (&entry.set, None));
        let due = self.parts.iter().enumerate().filter(|(_, part)| part.is_due());
        let parts = due.filter_map(|(index, part)| Some((part.deadline.as_ref()?, Some(PartNumber::at(index)))));
        let nearest = own.into_iter().chain(parts).filter(|(set, _)| set.deadline.last_day.is_some());
        nearest.min_by_key(|(set, _)| set.deadline.last_day).or(own)
    }

    /// How what was reported falls short of what was promised in kind: promised, delivered.
    #[must_use]
    pub fn falls_short(&self) -> Option<(FulfilmentKind, FulfilmentKind)> {
        let delivered = match &self.status {
            Status::Proposed(pending) => pending.proposal.delivered(),
            Status::Settled(_) => self.delivered,
            Status::Open | Status::PartlySettled | Status::Lapsed(_) => None,
        };
        FulfilmentKind::shortfall(self.details.kind, delivered)
    }
}

/// What was promised, by whom, to whom, where. All of it may be corrected; the number may not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details {
    /// A short title.
    pub title: String,
    /// The promise in the register's words.
    pub text: String,
    /// The promise as it was spoken.
    pub quotation: Option<String>,
    /// Who said it, name and function, free.
    pub spoken_by: Option<String>,
    /// Who answers for it: the function, with the name where it is known.
    pub holder: Option<Named>,
    /// The members who asked for it, in order: the name, with the party.
    pub asked_by: Vec<Named>,
    /// The code of the committee, or of the council, in which it was made. With the day it gives the meeting.
    pub committee: Option<String>,
    /// The day on which it was made.
    pub made_on: Option<NaiveDate>,
    /// The agenda item, free.
    pub agenda_item: Option<String>,
    /// Its theme.
    pub theme: Option<String>,
    /// What kind of fulfilment was promised.
    pub kind: Option<FulfilmentKind>,
    /// Whether the public sees it.
    pub publicity: Publicity,
    /// Papers that belong to it, one line each: number and title.
    pub papers: Vec<String>,
}

impl Details {
    /// Whether another bears the same title, in any writing, and was made on the same day.
    #[must_use]
    pub fn is_twin_of(&self, other: &Self) -> bool {
        let key = name_key(&self.title);
        !key.is_empty() && key == name_key(&other.title) && self.made_on == other.made_on
    }

    /// A public commitment of which only the title and the text are known.
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
            kind: None,
            publicity: Publicity::Public,
            papers: Vec::new(),
        }
    }
}

/// A commitment that is to be registered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCommitment {
    /// The number as issued.
    pub number: CommitmentNumber,
    /// What was promised, by whom, to whom, where.
    pub details: Details,
    /// The first deadline, where one was given.
    pub deadline: Option<NewDeadline>,
}

/// A name with what stands beside it: a member and the party, a function and who holds it.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Named {
    /// The name, or the function.
    #[serde(rename = "naam")]
    pub name: String,
    /// The party, or the holder's name.
    #[serde(rename = "bij", default, skip_serializing_if = "Option::is_none")]
    pub beside: Option<String>,
}

impl Named {
    /// Reads `name (beside)`; none when there is no name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let (name, beside) = match text.strip_suffix(')').and_then(|open| open.rsplit_once('(')) {
            Some((name, beside)) => (name.trim(), Some(beside.trim()).filter(|beside| !beside.is_empty())),
            None => (text.as_str(), None),
        };
        (!name.is_empty()).then(|| Self { name: name.to_owned(), beside: beside.map(str::to_owned) })
    }
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.beside {
            Some(beside) => write!(f, "{} ({beside})", self.name),
            None => f.write_str(&self.name),
        }
    }
}

keyed! {
    /// What kind of fulfilment was promised, or given.
    pub enum FulfilmentKind: key {
        /// A letter.
        Letter = "brief";
        /// A proposal to decide on.
        Proposal = "voorstel";
        /// Something done.
        Act = "handeling";
        /// A conversation with somebody.
        Conversation = "gesprek";
        /// Information in any form.
        Information = "informatie";
    }
}

impl FulfilmentKind {
    /// Whether a promise of this kind is met by what was given. Information may come in any form, and a letter may be a
    /// proposal at the same time; a proposal, an act and a conversation are met by nothing else.
    #[must_use]
    pub fn is_met_by(self, delivered: Self) -> bool {
        match self {
            Self::Information => true,
            Self::Letter => matches!(delivered, Self::Letter | Self::Proposal),
            Self::Proposal | Self::Act | Self::Conversation => self == delivered,
        }
    }

    /// What was promised and what was given, where the one is not met by the other.
    #[must_use]
    pub fn shortfall(promised: Option<Self>, delivered: Option<Self>) -> Option<(Self, Self)> {
        promised.zip(delivered).filter(|(promised, delivered)| !promised.is_met_by(*delivered))
    }

    /// What a letter that settles a promise of this kind delivers by itself: an act or a conversation it only reports.
    #[must_use]
    pub fn delivered_by_letter(promised: Option<Self>) -> Option<Self> {
        match promised {
            Some(Self::Letter | Self::Proposal | Self::Information) => Some(Self::Letter),
            Some(Self::Act | Self::Conversation) | None => None,
        }
    }
}

/// Whether the public sees a commitment: three different things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Publicity {
    /// Not yet published.
    Draft,
    /// Public.
    #[default]
    Public,
    /// Secret, by this decision.
    Secret(Secrecy),
}

impl Publicity {
    /// Which of the three, without the decision.
    #[must_use]
    pub fn key(self) -> PublicityKey {
        match self {
            Self::Draft => PublicityKey::Draft,
            Self::Public => PublicityKey::Public,
            Self::Secret(_) => PublicityKey::Secret,
        }
    }

    /// The decision that keeps it secret.
    #[must_use]
    pub fn secrecy(self) -> Option<Secrecy> {
        match self {
            Self::Secret(secrecy) => Some(secrecy),
            Self::Draft | Self::Public => None,
        }
    }
}

keyed! {
    /// A publicity without the decision behind it: what lists and rights look at.
    pub enum PublicityKey: key {
        /// [`Publicity::Draft`]
        Draft = "concept";
        /// [`Publicity::Public`]
        Public = "openbaar";
        /// [`Publicity::Secret`]
        Secret = "geheim";
    }
}
