//! The lines of a commitment's history that an actor may know of, without their contents.

use chrono::{DateTime, Utc};

use super::chain::Hash;
use crate::domain::change::EventKind;

/// A line that the actor may know of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenLine {
    /// The place in the history of the whole register. It is never shown: the gaps would tell how much is hidden.
    pub sequence: i64,
    pub kind: EventKind,
    /// The moment of writing.
    pub at: DateTime<Utc>,
    pub hash: Hash,
}

/// The history of a commitment as an actor may know it, oldest line first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenHistory {
    /// The hash of the line by which the commitment was registered, which the actor need not see. It is bound to a random salt,
    /// so it tells nothing.
    pub origin: Hash,
    pub lines: Vec<SeenLine>,
}
