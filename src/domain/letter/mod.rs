//! The outcomes that a letter can have for commitments, and the state of the register for the numbers that it names.

pub mod change;
pub mod redaction;
pub mod sight;

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{
    change::Change,
    commitment::{NewCommitment, proposal::ProposalKind, publicity::PublicityKey, status::StatusKey},
    keyed::keyed,
    number::{CommitmentNumber, NormalNumber},
};

keyed! {
    /// The outcome that a letter gives to one commitment.
    pub enum Outcome: key, label {
        /// Declared or proposed as done.
        Settle = "afdoen", "afdoen";
        /// A part is done, the rest stays open.
        SettlePartly = "deels", "deels afdoen";
        /// Stays open, with a deadline for it.
        Postpone = "uitstellen", "uitstellen";
        /// Stays open, without a day.
        KeepOpen = "openhouden", "openhouden";
        /// Withdrawn, lapsed or merged into another commitment.
        Lapse = "vervallen", "vervallen";
        /// Mentioned without an outcome.
        Mention = "vermelding", "alleen genoemd";
    }
}

/// The data of a commitment that are shown beside a number in a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterCommitment {
    pub number: CommitmentNumber,
    pub title: String,
    /// The day on which it was made, if known.
    pub made_on: Option<NaiveDate>,
    pub status: StatusKey,
    /// The kind of the proposal, if there is one.
    pub proposal: Option<ProposalKind>,
    pub version: i64,
    /// The words of its present deadline.
    pub words: Option<String>,
    pub publicity: PublicityKey,
    /// True if it is the reader's own.
    pub own: bool,
    /// The commitment that it was merged into, if the reader may see that.
    pub merged_into: Option<CommitmentNumber>,
}

/// The state of the register for the numbers that a letter names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegisterMatches {
    /// The commitments with these numbers.
    pub known: HashMap<NormalNumber, LetterCommitment>,
    /// For each unknown number, the commitments with similar numbers, nearest first.
    pub closest: HashMap<NormalNumber, Vec<LetterCommitment>>,
    /// The outcomes that were confirmed from this letter before.
    pub confirmed: HashMap<NormalNumber, Outcome>,
}

/// One line of a letter that a person confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfirmedLine {
    pub target: LineTarget,
    pub outcome: Outcome,
    /// The change that is made.
    pub change: Change,
    /// The passages of the letter in characters: the first, and one past the last.
    pub passages: Vec<(i64, i64)>,
}

/// The commitment that a line is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineTarget {
    /// A commitment in the register.
    Known {
        number: NormalNumber,
        /// The version that the person saw.
        version: i64,
    },
    /// A commitment that is yet to be registered, with the day on which it was made.
    New(Box<NewCommitment>, NaiveDate),
}

impl LineTarget {
    /// The commitment that the line registers; `None` if the register has it already.
    #[must_use]
    pub fn new_commitment(&self) -> Option<&NewCommitment> {
        match self {
            Self::New(new, _) => Some(new),
            Self::Known { .. } => None,
        }
    }
}

impl ConfirmedLine {
    /// The number of the commitment in normal form.
    #[must_use]
    pub fn to_subject_number(&self) -> NormalNumber {
        match &self.target {
            LineTarget::Known { number, .. } => number.clone(),
            LineTarget::New(new, _) => new.number.to_normal(),
        }
    }

    /// The number of the commitment; `None` if it is not a valid number.
    #[must_use]
    pub fn to_commitment_number(&self) -> Option<CommitmentNumber> {
        match &self.target {
            LineTarget::Known { number, .. } => CommitmentNumber::parse(number.as_str()).ok(),
            LineTarget::New(new, _) => Some(new.number.clone()),
        }
    }
}
