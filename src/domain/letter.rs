//! What a letter can do with a commitment.

use serde::Serialize;

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

    /// The outcome with this key.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, k)| *k == key).map(|(one, _)| *one)
    }
}
