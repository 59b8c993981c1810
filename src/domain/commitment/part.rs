//! The parts of a compound commitment, each with its own text, deadline and outcome.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{deadline_list::NewDeadline, lapse_kind::LapseKind};

/// The place of a part in its commitment, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartNumber(usize);

impl PartNumber {
    /// Creates a number; `None` for 0.
    #[must_use]
    pub fn new(number: usize) -> Option<Self> {
        (number > 0).then_some(Self(number))
    }

    /// Parses a number as typed.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        typed.parse().ok().and_then(Self::new)
    }

    /// The number of the part at an index counted from 0.
    #[must_use]
    pub fn from_index(index: usize) -> Self {
        Self(index + 1)
    }

    /// The number, counted from 1.
    #[must_use]
    pub fn get(self) -> usize {
        self.0
    }

    /// The index, counted from 0.
    #[must_use]
    pub fn to_index(self) -> usize {
        self.0 - 1
    }
}

impl std::fmt::Display for PartNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// One part of a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The commitment in this part.
    #[serde(rename = "tekst")]
    pub text: String,
    /// The deadline, if this part has one of its own.
    #[serde(rename = "termijn", default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<NewDeadline>,
    /// The way in which it was closed; `None` while it is due.
    #[serde(rename = "gesloten", default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<PartClosing>,
}

/// The day, outcome and answer with which a part was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartClosing {
    #[serde(rename = "op")]
    pub on: NaiveDate,
    #[serde(rename = "uitkomst")]
    pub outcome: PartOutcome,
    /// The work that was done, or the reason that it lapsed.
    #[serde(rename = "antwoord")]
    pub answer: String,
}

/// The outcome of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PartOutcome {
    #[serde(rename = "afgedaan")]
    Settled,
    #[serde(rename = "vervallen")]
    Lapsed(LapseKind),
}

impl PartOutcome {
    /// The label on screen.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Settled => "afgedaan",
            Self::Lapsed(_) => "vervallen",
        }
    }
}

/// A part that is being entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPart {
    /// The commitment in this part.
    pub text: String,
    /// The deadline, if this part has one of its own.
    pub deadline: Option<NewDeadline>,
}

impl From<NewPart> for Part {
    fn from(new: NewPart) -> Self {
        Self { text: new.text, deadline: new.deadline, closed: None }
    }
}

impl Part {
    /// Words the part as the history shows it: text, deadline and outcome.
    #[must_use]
    pub fn in_words(&self) -> String {
        let day = self.deadline.as_ref().map(|set| format!(", {}", set.deadline.words)).unwrap_or_default();
        let closed = self.closed.as_ref().map(|closed| format!(": {}", closed.outcome.label())).unwrap_or_default();
        let behind = format!("{day}{closed}");
        let text = if behind.is_empty() { self.text.as_str() } else { self.text.trim_end_matches('.') };
        format!("{text}{behind}")
    }

    /// True if the part is not closed yet.
    #[must_use]
    pub fn is_due(&self) -> bool {
        self.closed.is_none()
    }
}
