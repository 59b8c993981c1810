//! The history: one event a change, each bound to the one before by a hash, so that a changed past shows.
//!
//! What people wrote stands beside the chain, not in it: the chain holds a salted hash of it. So a content can be erased on a
//! legal ground (General Data Protection Regulation, article 17) while the chain stays whole.

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
    /// What the first event is bound to.
    #[must_use]
    pub fn origin() -> Self {
        Self("0".repeat(64))
    }

    /// A hash as it was stored. Any text is taken: a wrong one shows when the history is checked.
    #[must_use]
    pub fn stored(text: String) -> Self {
        Self(text)
    }

    /// The hexadecimal characters.
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

/// Who wrote a line of the history, in the words of that moment: they stay, also when roles are named otherwise later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The name.
    pub name: String,
    /// The role.
    pub role: String,
}

impl Author {
    /// The register itself, for what follows from its settings without anybody's hand.
    #[must_use]
    pub fn register() -> Self {
        Self { name: String::new(), role: "het register".to_owned() }
    }
}

impl From<&Actor> for Author {
    fn from(actor: &Actor) -> Self {
        Self { name: actor.name.clone(), role: actor.role.key().to_owned() }
    }
}

impl fmt::Display for Author {
    /// The name and the role; the role alone where the name is not for whoever looks.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.name.is_empty() { f.write_str(&self.role) } else { write!(f, "{}, {}", self.name, self.role) }
    }
}

/// What an event is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Object {
    /// A commitment.
    Commitment(CommitmentId),
    /// A meeting.
    Meeting(MeetingId),
    /// The register as a whole.
    Register,
}

impl Object {
    /// The word in the database and in the chain.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Commitment(_) => "toezegging",
            Self::Meeting(_) => "vergadering",
            Self::Register => "register",
        }
    }

    /// The key of the record, where it is one.
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
pub struct Entry {
    /// Its place, from 1, without gaps.
    pub sequence: i64,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// The day on which it counts.
    pub on: NaiveDate,
    /// In which role somebody did it.
    pub role: String,
    /// About what.
    pub object: Object,
    /// What happened.
    pub kind: EventKind,
    /// The letter that says so.
    pub letter: Option<LetterId>,
    /// The passage of that letter: first character, one past the last.
    pub passage: Option<(i64, i64)>,
    /// The meeting in which it was decided.
    pub meeting: Option<MeetingId>,
}

/// What people wrote in a line of the history: what can be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// A random text, so that nobody can guess the content from its hash.
    pub salt: String,
    /// The name of who did it.
    pub name: String,
    /// Why, or what was said.
    pub note: Option<String>,
    /// What changed: the fields before, as JSON.
    pub before: String,
    /// What changed: the fields after, as JSON.
    pub after: String,
}

impl Content {
    /// The hash that the chain holds of it.
    #[must_use]
    pub fn hash(&self) -> Hash {
        let Self { salt, name, note, before, after } = self;
        let parts = [Some(salt), Some(name), note.as_ref(), Some(before), Some(after)];
        Hash(digest::of_optional_parts(parts))
    }
}

/// A line as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The line.
    pub entry: Entry,
    /// The hash of what people wrote, which stays when that is erased.
    pub content_hash: Hash,
    /// What people wrote; none once it was erased.
    pub content: Option<Content>,
    /// The hash of the line before.
    pub previous: Hash,
    /// Its own hash.
    pub hash: Hash,
}

impl Line {
    /// A new line behind the one with this hash.
    #[must_use]
    pub fn new(entry: Entry, content: Content, previous: Hash) -> Self {
        let content_hash = content.hash();
        let hash = entry.hash(&previous, &content_hash);
        Self { entry, content_hash, content: Some(content), previous, hash }
    }

    /// Whether the line is what it was when it was written, right behind the one with this hash. A line whose content is gone
    /// is taken at its word; whether that was allowed, another line of the history tells.
    #[must_use]
    pub fn is_intact(&self, previous: &Hash) -> bool {
        self.previous == *previous
            && self.content.as_ref().is_none_or(|content| content.hash() == self.content_hash)
            && self.entry.hash(previous, &self.content_hash) == self.hash
    }

    /// Who did it; the role alone once the content was erased.
    #[must_use]
    pub fn author(&self) -> Author {
        let name = self.content.as_ref().map(|content| content.name.clone()).unwrap_or_default();
        Author { name, role: self.entry.role.clone() }
    }

    /// Why, or what was said.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.content.as_ref()?.note.as_deref()
    }
}

impl Entry {
    /// The hash of this line, bound to that of the line before and that of its content: SHA-256 over its parts, each preceded
    /// by its length (see [`digest::of_optional_parts`]).
    #[must_use]
    pub fn hash(&self, previous: &Hash, content: &Hash) -> Hash {
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
