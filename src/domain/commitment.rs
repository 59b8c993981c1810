//! A commitment: what was promised, by whom, to whom, where, and how it stands.

use std::fmt;

use chrono::NaiveDate;

use super::{
    deadline_list::{Deadlines, NewDeadline},
    ids::CommitmentId,
    number::CommitmentNumber,
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
    /// What remains to be done, once a part is settled.
    pub remaining: Option<String>,
    /// The day on which it was settled or lapsed.
    pub closed_on: Option<NaiveDate>,
    /// Its deadlines, oldest first.
    pub deadlines: Deadlines,
    /// How often the record changed; every form carries the one it was made from.
    pub version: i64,
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
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Named {
    /// The name, or the function.
    pub name: String,
    /// The party, or the holder's name.
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

/// What kind of fulfilment was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FulfilmentKind {
    /// A letter.
    Letter,
    /// A proposal to decide on.
    Proposal,
    /// Something done.
    Act,
    /// A conversation with somebody.
    Conversation,
    /// Information in any form.
    Information,
}

impl FulfilmentKind {
    /// Every kind with its key, which is also the word on screen.
    pub const KEYS: [(Self, &'static str); 5] = [
        (Self::Letter, "brief"),
        (Self::Proposal, "voorstel"),
        (Self::Act, "handeling"),
        (Self::Conversation, "gesprek"),
        (Self::Information, "informatie"),
    ];

    /// The Dutch word.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(one, _)| *one == self).map_or("informatie", |(_, key)| key)
    }

    /// The kind with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, k)| *k == key).map(|(one, _)| *one)
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

/// A publicity without the decision behind it: what lists and rights look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PublicityKey {
    /// [`Publicity::Draft`]
    Draft,
    /// [`Publicity::Public`]
    Public,
    /// [`Publicity::Secret`]
    Secret,
}

impl PublicityKey {
    /// Every publicity with its key, which is also the word on screen.
    pub const KEYS: [(Self, &'static str); 3] =
        [(Self::Draft, "concept"), (Self::Public, "openbaar"), (Self::Secret, "geheim")];

    /// The Dutch word.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(one, _)| *one == self).map_or("openbaar", |(_, key)| key)
    }

    /// The publicity with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, k)| *k == key).map(|(one, _)| *one)
    }
}
