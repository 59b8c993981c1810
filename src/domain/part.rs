//! The parts of a compound promise, each with its own text, day and outcome.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{deadline_list::NewDeadline, status::LapseKind};

/// The place of a part in its commitment, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PartNumber(usize);

impl PartNumber {
    /// A number from 1.
    #[must_use]
    pub fn new(number: usize) -> Option<Self> {
        (number > 0).then_some(Self(number))
    }

    /// A number as it is typed.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        typed.parse().ok().and_then(Self::new)
    }

    /// The number of the part at an index from 0.
    #[must_use]
    pub fn at(index: usize) -> Self {
        Self(index + 1)
    }

    /// The number, from 1.
    #[must_use]
    pub fn get(self) -> usize {
        self.0
    }

    /// The index, from 0.
    #[must_use]
    pub fn index(self) -> usize {
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
    /// What was promised in this part.
    #[serde(rename = "tekst")]
    pub text: String,
    /// By when, where this part has a day of its own.
    #[serde(rename = "termijn", default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<NewDeadline>,
    /// How it was closed; none while it is due.
    #[serde(rename = "gesloten", default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Closing>,
}

/// How a part was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// The day.
    #[serde(rename = "op")]
    pub on: NaiveDate,
    /// What came of it.
    #[serde(rename = "uitkomst")]
    pub outcome: PartOutcome,
    /// What was done, or why it lapsed.
    #[serde(rename = "antwoord")]
    pub answer: String,
}

/// What came of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PartOutcome {
    /// Done.
    #[serde(rename = "afgedaan")]
    Settled,
    /// It lapsed.
    #[serde(rename = "vervallen")]
    Lapsed(LapseKind),
}

impl PartOutcome {
    /// The words on screen.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Settled => "afgedaan",
            Self::Lapsed(_) => "vervallen",
        }
    }
}

/// A part as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPart {
    /// What was promised in this part.
    pub text: String,
    /// By when, where this part has a day of its own.
    pub deadline: Option<NewDeadline>,
}

impl From<NewPart> for Part {
    fn from(new: NewPart) -> Self {
        Self { text: new.text, deadline: new.deadline, closed: None }
    }
}

impl Part {
    /// The whole in words, as the history tells it.
    #[must_use]
    pub fn in_words(&self) -> String {
        let day = self.deadline.as_ref().map(|set| format!(", {}", set.deadline.words)).unwrap_or_default();
        let closed = self.closed.as_ref().map(|closed| format!(": {}", closed.outcome.label())).unwrap_or_default();
        let behind = format!("{day}{closed}");
        let text = if behind.is_empty() { self.text.as_str() } else { self.text.trim_end_matches('.') };
        format!("{text}{behind}")
    }

    /// Whether something is still to be done.
    #[must_use]
    pub fn is_due(&self) -> bool {
        self.closed.is_none()
    }

    /// Its own last day, while it is due.
    #[must_use]
    pub fn last_day_due(&self) -> Option<NaiveDate> {
        self.deadline.as_ref().filter(|_| self.is_due())?.deadline.last_day
    }
}
