//! What a letter can do with a commitment, and how the register stands to the numbers that it names.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{
    change::Change,
    commitment::{NewCommitment, PublicityKey},
    keyed::keyed,
    number::{CommitmentNumber, NormalNumber},
    proposal::ProposalKind,
    status::StatusKey,
};

keyed! {
    /// The outcome that a letter gives one commitment.
    pub enum Outcome: key, label {
        /// Proposed or declared done.
        Settle = "afdoen", "afdoen";
        /// A part is done, the rest stays open.
        SettlePartly = "deels", "deels afdoen";
        /// Stays open, with a deadline for it.
        Postpone = "uitstellen", "uitstellen";
        /// Stays open, without a day.
        KeepOpen = "openhouden", "openhouden";
        /// Withdrawn, lapsed or merged into another.
        Lapse = "vervallen", "vervallen";
        /// Spoken of, without an outcome.
        Mention = "vermelding", "alleen genoemd";
    }
}

/// A commitment as it is needed beside a number in a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The number as issued.
    pub number: CommitmentNumber,
    /// The title.
    pub title: String,
    /// The day on which it was made, where that is known.
    pub made_on: Option<NaiveDate>,
    /// The status.
    pub status: StatusKey,
    /// What is proposed, where something is.
    pub proposal: Option<ProposalKind>,
    /// At which version it is.
    pub version: i64,
    /// The words of its present deadline.
    pub words: Option<String>,
    /// Whether the public sees it.
    pub publicity: PublicityKey,
    /// Whether it belongs to who reads the letter.
    pub own: bool,
    /// In which other it goes on, where it was merged into one that may be known.
    pub merged_into: Option<CommitmentNumber>,
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

/// One line that a person confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Which commitment.
    pub target: Target,
    /// What the letter does with it.
    pub outcome: Outcome,
    /// The change that follows.
    pub change: Change,
    /// The pieces of the letter: first character, one past the last.
    pub passages: Vec<(i64, i64)>,
}

/// Which commitment a line is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// One in the register.
    Known {
        /// Its number.
        number: NormalNumber,
        /// The version that the person saw.
        version: i64,
    },
    /// One that the register does not hold yet, with the day on which it was made.
    New(Box<NewCommitment>, NaiveDate),
}

impl Target {
    /// The promise that is registered by the line; none where the register holds it.
    #[must_use]
    pub fn new_commitment(&self) -> Option<&NewCommitment> {
        match self {
            Self::New(new, _) => Some(new),
            Self::Known { .. } => None,
        }
    }
}

impl Line {
    /// The number it is about, in the form in which numbers are compared.
    #[must_use]
    pub fn subject(&self) -> NormalNumber {
        match &self.target {
            Target::Known { number, .. } => number.clone(),
            Target::New(new, _) => new.number.normal(),
        }
    }

    /// The number it is about, where it can be one.
    #[must_use]
    pub fn number(&self) -> Option<CommitmentNumber> {
        match &self.target {
            Target::Known { number, .. } => CommitmentNumber::parse(number.as_str()).ok(),
            Target::New(new, _) => Some(new.number.clone()),
        }
    }
}
