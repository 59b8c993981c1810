//! What a letter can do with a commitment, and how the register stands to the numbers that it names.

use std::collections::HashMap;

use serde::Serialize;

use super::{
    number::{CommitmentNumber, NormalNumber},
    status::StatusKey,
};

/// The outcome that a letter gives one commitment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum Outcome {
    /// Proposed or declared done.
    #[serde(rename = "afdoen")]
    Settle,
    /// A part is done, the rest stays open.
    #[serde(rename = "deels")]
    SettlePartly,
    /// Stays open, with a deadline for it.
    #[serde(rename = "uitstellen")]
    Postpone,
    /// Stays open, without a day.
    #[serde(rename = "openhouden")]
    KeepOpen,
    /// Withdrawn, lapsed or merged into another.
    #[serde(rename = "vervallen")]
    Lapse,
    /// Spoken of, without an outcome.
    #[serde(rename = "vermelding")]
    Mention,
}

impl Outcome {
    /// Every outcome with its key.
    pub const KEYS: [(Self, &'static str); 6] = [
        (Self::Settle, "afdoen"),
        (Self::SettlePartly, "deels"),
        (Self::Postpone, "uitstellen"),
        (Self::KeepOpen, "openhouden"),
        (Self::Lapse, "vervallen"),
        (Self::Mention, "vermelding"),
    ];

    /// The Dutch key.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(one, _)| *one == self).map_or("vermelding", |(_, key)| key)
    }

    /// What one chooses on screen.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Settle => "afdoen",
            Self::SettlePartly => "deels afdoen",
            Self::Postpone => "uitstellen",
            Self::KeepOpen => "openhouden",
            Self::Lapse => "vervallen",
            Self::Mention => "alleen genoemd",
        }
    }

    /// The outcome with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, k)| *k == key).map(|(one, _)| *one)
    }
}

/// A commitment as it is needed beside a number in a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The number as issued.
    pub number: CommitmentNumber,
    /// The title.
    pub title: String,
    /// The status.
    pub status: StatusKey,
    /// At which version it is.
    pub version: i64,
    /// The words of its present deadline.
    pub words: Option<String>,
}

/// How the register stands to the numbers that a letter names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// The commitments that bear one of them.
    pub known: HashMap<NormalNumber, Known>,
    /// For a number that none bears: the commitments that come closest, nearest first.
    pub closest: HashMap<NormalNumber, Vec<Known>>,
    /// What was confirmed from this letter before.
    pub confirmed: HashMap<NormalNumber, Outcome>,
}
