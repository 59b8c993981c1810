//! The history: one event a change, each bound to the one before by a hash, so that a changed past shows.

use std::fmt;

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};

use super::{
    access::Actor,
    change::EventKind,
    digest,
    ids::{CommitmentId, LetterId},
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

/// One line of the history, before it is bound to the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place, from 1, without gaps.
    pub sequence: i64,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// The day on which it counts.
    pub on: NaiveDate,
    /// Who did it.
    pub author: Author,
    /// Which commitment.
    pub commitment: CommitmentId,
    /// What happened.
    pub kind: EventKind,
    /// Why, or what was said.
    pub note: Option<String>,
    /// What changed: the fields before, as JSON.
    pub before: String,
    /// What changed: the fields after, as JSON.
    pub after: String,
    /// The letter that says so.
    pub letter: Option<LetterId>,
    /// The passage of that letter: first character, one past the last.
    pub passage: Option<(i64, i64)>,
}

impl Entry {
    /// The hash of this line bound to the hash of the line before: see [`digest::of_parts`].
    #[must_use]
    pub fn hash(&self, previous: &Hash) -> Hash {
        let optional = |number: Option<i64>| number.map(|n| n.to_string()).unwrap_or_default();
        let parts = [
            previous.as_str().to_owned(),
            self.sequence.to_string(),
            self.at.to_rfc3339_opts(SecondsFormat::Millis, true),
            self.on.to_string(),
            self.author.name.clone(),
            self.author.role.clone(),
            self.commitment.to_string(),
            self.kind.key().to_owned(),
            self.note.clone().unwrap_or_default(),
            self.before.clone(),
            self.after.clone(),
            optional(self.letter.map(LetterId::get)),
            optional(self.passage.map(|(start, _)| start)),
            optional(self.passage.map(|(_, end)| end)),
        ];
        Hash(digest::of_parts(parts))
    }
}
