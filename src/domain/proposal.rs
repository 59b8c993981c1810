//! What the executive proposes, and what the council side decides of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    commitment::FulfilmentKind,
    deadline_list::NewDeadline,
    ids::LetterId,
    keyed::keyed,
    part::{PartNumber, PartOutcome},
    status::LapseKind,
};

/// What the executive proposes to the council side.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "soort")]
pub enum Proposal {
    /// That it is done.
    #[serde(rename = "afdoen")]
    Settle {
        /// In what form it was fulfilled.
        #[serde(rename = "vorm", default, skip_serializing_if = "Option::is_none")]
        delivered: Option<FulfilmentKind>,
    },
    /// That one part is closed.
    #[serde(rename = "onderdeel")]
    ClosePart {
        /// Which one.
        #[serde(rename = "onderdeel")]
        part: PartNumber,
        /// What came of it.
        #[serde(rename = "uitkomst")]
        outcome: PartOutcome,
        /// What was done, or why it lapses.
        #[serde(rename = "antwoord")]
        answer: String,
    },
    /// That a part is done.
    #[serde(rename = "deels")]
    SettlePartly {
        /// What remains to be done.
        #[serde(rename = "rest")]
        remaining: String,
        /// By when the rest is done.
        #[serde(rename = "termijn")]
        deadline: Option<Box<NewDeadline>>,
        /// The letter that gives that deadline.
        #[serde(rename = "brief", default, skip_serializing_if = "Option::is_none")]
        letter: Option<LetterId>,
    },
    /// That it lapses.
    #[serde(rename = "vervallen")]
    Lapse {
        /// Why.
        #[serde(rename = "grond")]
        kind: LapseKind,
    },
    /// That it is done later.
    #[serde(rename = "uitstellen")]
    Postpone {
        /// By when.
        #[serde(rename = "termijn")]
        deadline: Box<NewDeadline>,
        /// Why.
        #[serde(rename = "reden")]
        reason: String,
        /// The letter that asks for it.
        #[serde(rename = "brief", default, skip_serializing_if = "Option::is_none")]
        letter: Option<LetterId>,
    },
}

keyed! {
    /// A kind of proposal, without what it carries: what lists tell apart within one status. The label stands in place of that of
    /// the status.
    pub enum ProposalKind: label {
        /// [`Proposal::Settle`], [`Proposal::SettlePartly`] and the settling of one part
        Settle = "afdoening voorgesteld";
        /// [`Proposal::Lapse`]
        Lapse = "vervallen voorgesteld";
        /// [`Proposal::Postpone`]
        Postpone = "uitstel voorgesteld";
    }
}

impl Proposal {
    /// What people wrote in it, and the words of its deadline.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let deadline = match self {
            Self::Settle { .. } | Self::Lapse { .. } | Self::ClosePart { .. } => None,
            Self::SettlePartly { deadline, .. } => deadline.as_ref(),
            Self::Postpone { deadline, .. } => Some(deadline),
        };
        self.written_texts().chain(deadline.map(|set| set.deadline.words.as_str()))
    }

    /// What people wrote in it, without the words of a deadline, which the register reads.
    pub fn written_texts(&self) -> impl Iterator<Item = &str> {
        let written = match self {
            Self::Settle { .. } | Self::Lapse { .. } => None,
            Self::ClosePart { answer: text, .. }
            | Self::SettlePartly { remaining: text, .. }
            | Self::Postpone { reason: text, .. } => Some(text.as_str()),
        };
        written.into_iter()
    }

    /// In what form it would be fulfilled, where it says so.
    #[must_use]
    pub fn delivered(&self) -> Option<FulfilmentKind> {
        match self {
            Self::Settle { delivered } => *delivered,
            _ => None,
        }
    }

    /// Which kind it is.
    #[must_use]
    pub fn kind(&self) -> ProposalKind {
        match self {
            Self::Settle { .. } | Self::SettlePartly { .. } | Self::ClosePart { outcome: PartOutcome::Settled, .. } => {
                ProposalKind::Settle
            }
            Self::Lapse { .. } | Self::ClosePart { outcome: PartOutcome::Lapsed(_), .. } => ProposalKind::Lapse,
            Self::Postpone { .. } => ProposalKind::Postpone,
        }
    }

    /// What is proposed, in words that follow "voorgesteld om".
    #[must_use]
    pub fn label(&self) -> &'static str {
        match self {
            Self::Settle { .. } => "af te doen",
            Self::ClosePart { outcome: PartOutcome::Settled, .. } => "voor een onderdeel af te doen",
            Self::ClosePart { outcome: PartOutcome::Lapsed(_), .. } => "voor een onderdeel te laten vervallen",
            Self::SettlePartly { .. } => "deels af te doen",
            Self::Lapse { .. } => "te laten vervallen",
            Self::Postpone { .. } => "uit te stellen",
        }
    }

    /// The same with what it says beside that, a line for each thing: which part, what remains, by when. Once it is refused, this
    /// is where people still read what was asked.
    #[must_use]
    pub fn in_words(&self) -> String {
        let by_when = |set: &NewDeadline| {
            let day = set.deadline.last_day.map(|day| format!(" ({day})")).unwrap_or_default();
            format!("termijn: {}{day}", set.deadline.words)
        };
        let more = match self {
            Self::Settle { .. } | Self::Lapse { .. } => Vec::new(),
            Self::ClosePart { part, .. } => vec![format!("onderdeel: {part}")],
            Self::SettlePartly { remaining, deadline, .. } => {
                let deadline = deadline.as_deref().map(by_when);
                std::iter::once(format!("rest: {remaining}")).chain(deadline).collect()
            }
            Self::Postpone { deadline, .. } => vec![by_when(deadline)],
        };
        std::iter::once(self.label().to_owned()).chain(more).collect::<Vec<_>>().join("\n")
    }
}

/// A proposal that waits for the council side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    /// What is proposed.
    pub proposal: Proposal,
    /// The day on which somebody objected: then silence is no consent any more.
    pub contested_on: Option<NaiveDate>,
}

impl From<Proposal> for Pending {
    fn from(proposal: Proposal) -> Self {
        Self { proposal, contested_on: None }
    }
}

/// What the council side decides of a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// It agrees with what was proposed or reported.
    Accept,
    /// It does not agree: the commitment is due again.
    Refuse,
    /// It is done, whatever was proposed.
    Settle,
    /// A part is done.
    SettlePartly {
        /// What remains.
        remaining: String,
        /// By when the rest is done, where that was said.
        deadline: Option<NewDeadline>,
    },
    /// It gets another deadline.
    Postpone {
        /// The deadline.
        deadline: NewDeadline,
    },
    /// It stays open.
    KeepOpen,
    /// It lapses.
    Lapse {
        /// Why.
        kind: LapseKind,
    },
}
