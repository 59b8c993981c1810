//! The history: one event for each change, each bound to the event before it by a hash, so that a change of the past is
//! detected.
//!
//! The texts that people wrote stand beside the chain, not in it: the chain holds a salted hash of them. So a content can be
//! erased on a legal ground (General Data Protection Regulation, article 17) while the chain stays whole.

use std::fmt;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};

use crate::domain::{
    access::Actor,
    change::EventKind,
    digest,
    ids::{CommitmentId, LetterId, MeetingId},
};

/// A SHA-256 hash, as 64 lower-case hexadecimal characters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hash(String);

impl Hash {
    /// The hash to which the first event is bound: 64 zeros.
    #[must_use]
    pub fn of_origin() -> Self {
        Self("0".repeat(64))
    }

    /// Wraps a hash from the store. Any text is accepted; checking the history detects a wrong one.
    #[must_use]
    pub fn from_stored(text: String) -> Self {
        Self(text)
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The author of a line of the history, in the words of that moment. They stay when a role is renamed later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    pub name: String,
    pub role: String,
}

impl Author {
    /// The register itself, as the author of events that follow from its settings without any person acting.
    #[must_use]
    pub fn of_register() -> Self {
        Self { name: String::new(), role: "het register".to_owned() }
    }
}

impl From<&Actor> for Author {
    fn from(actor: &Actor) -> Self {
        Self { name: actor.name.clone(), role: actor.role.key().to_owned() }
    }
}

impl fmt::Display for Author {
    /// Writes the name and the role, or only the role if the name is hidden from the reader.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.name.is_empty() { f.write_str(&self.role) } else { write!(f, "{}, {}", self.name, self.role) }
    }
}

/// The thing that an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EventObject {
    Commitment(CommitmentId),
    Meeting(MeetingId),
    /// The register as a whole.
    Register,
}

impl EventObject {
    /// The word for the kind of object in the database and in the chain.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Commitment(_) => "toezegging",
            Self::Meeting(_) => "vergadering",
            Self::Register => "register",
        }
    }

    /// The key of the record; `None` for the register.
    #[must_use]
    pub fn id(self) -> Option<i64> {
        match self {
            Self::Commitment(id) => Some(id.get()),
            Self::Meeting(id) => Some(id.get()),
            Self::Register => None,
        }
    }
}

/// One line of the history, before it is bound to the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// The place in the history, counted from 1 without gaps.
    pub sequence: i64,
    /// The moment of writing.
    pub at: DateTime<Utc>,
    /// The day on which the event takes effect.
    pub on: NaiveDate,
    /// The role in which the author acted.
    pub role: String,
    pub object: EventObject,
    pub kind: EventKind,
    /// The letter on which the event is based.
    pub letter: Option<LetterId>,
    /// The passage of that letter in characters: the first, and one past the last.
    pub passage: Option<(i64, i64)>,
    /// The meeting in which it was decided.
    pub meeting: Option<MeetingId>,
}

/// The content of a line: the part that people wrote, which can be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventContent {
    /// A random text that keeps the content from being guessed from its hash.
    pub salt: String,
    /// The name of the author.
    pub name: String,
    /// The reason or explanation that was given.
    pub note: Option<String>,
    /// The changed fields before the event, as JSON.
    pub before: String,
    /// The changed fields after the event, as JSON.
    pub after: String,
}

impl EventContent {
    /// The hash of the content that the chain holds.
    #[must_use]
    pub fn compute_hash(&self) -> Hash {
        let Self { salt, name, note, before, after } = self;
        let parts = [Some(salt), Some(name), note.as_ref(), Some(before), Some(after)];
        Hash(digest::of_optional_parts(parts))
    }
}

/// A line of the history as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    pub entry: HistoryEntry,
    /// The hash of the content, which stays when the content is erased.
    pub content_hash: Hash,
    /// The content; `None` once it was erased.
    pub content: Option<EventContent>,
    /// The hash of the line before.
    pub previous: Hash,
    /// The hash of this line.
    pub hash: Hash,
}

impl HistoryLine {
    /// Creates the line that follows the one with the hash `previous`.
    #[must_use]
    pub fn new(entry: HistoryEntry, content: EventContent, previous: Hash) -> Self {
        let content_hash = content.compute_hash();
        let hash = entry.compute_hash(&previous, &content_hash);
        Self { entry, content_hash, content: Some(content), previous, hash }
    }

    /// True if the line is unchanged since it was written right behind the line with the hash `previous`. If the content is
    /// gone, its stored hash is trusted; another line of the history tells whether the erasure was allowed.
    #[must_use]
    pub fn is_intact(&self, previous: &Hash) -> bool {
        self.previous == *previous
            && self.content.as_ref().is_none_or(|content| content.compute_hash() == self.content_hash)
            && self.entry.compute_hash(previous, &self.content_hash) == self.hash
    }

    /// The author; only the role once the content was erased.
    #[must_use]
    pub fn to_author(&self) -> Author {
        let name = self.content.as_ref().map(|content| content.name.clone()).unwrap_or_default();
        Author { name, role: self.entry.role.clone() }
    }

    /// The reason or explanation; `None` once the content was erased.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.content.as_ref()?.note.as_deref()
    }
}

impl HistoryEntry {
    /// The hash of this line, bound to the hashes of the line before and of the content: SHA-256 over its parts, each preceded
    /// by its length (see [`digest::of_optional_parts`]).
    #[must_use]
    pub fn compute_hash(&self, previous: &Hash, content: &Hash) -> Hash {
        let number = |number: i64| number.to_string();
        let parts = [
            Some("gebeurtenis 1".to_owned()),
            Some(previous.as_str().to_owned()),
            Some(self.sequence.to_string()),
            Some(self.at.to_rfc3339_opts(SecondsFormat::Millis, true)),
            Some(self.on.to_string()),
            Some(self.role.clone()),
            Some(self.object.key().to_owned()),
            self.object.id().map(number),
            Some(self.kind.key().to_owned()),
            self.letter.map(LetterId::get).map(number),
            self.passage.map(|(start, _)| number(start)),
            self.passage.map(|(_, end)| number(end)),
            self.meeting.map(MeetingId::get).map(number),
            Some(content.as_str().to_owned()),
        ];
        Hash(digest::of_optional_parts(parts))
    }
}
