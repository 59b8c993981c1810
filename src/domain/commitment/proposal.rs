//! Proposals of the executive, and decisions of the council side.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    deadline_list::NewDeadline,
    fulfilment::FulfilmentKind,
    lapse_kind::LapseKind,
    part::{PartNumber, PartOutcome},
};
use crate::domain::{ids::LetterId, keyed::keyed};

/// A proposal of the executive to the council side.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "soort")]
pub enum Proposal {
    /// Settles the commitment.
    #[serde(rename = "afdoen")]
    Settle {
        /// The form in which it was fulfilled.
        #[serde(rename = "vorm", default, skip_serializing_if = "Option::is_none")]
        delivered: Option<FulfilmentKind>,
    },
    /// Closes one part.
    #[serde(rename = "onderdeel")]
    ClosePart {
        #[serde(rename = "onderdeel")]
        part: PartNumber,
        #[serde(rename = "uitkomst")]
        outcome: PartOutcome,
        /// The work that was done, or the reason that the part lapses.
        #[serde(rename = "antwoord")]
        answer: String,
    },
    /// Settles a part, and leaves the rest open.
    #[serde(rename = "deels")]
    SettlePartly {
        /// The work that remains.
        #[serde(rename = "rest")]
        remaining: String,
        /// The deadline for the rest.
        #[serde(rename = "termijn")]
        deadline: Option<Box<NewDeadline>>,
        /// The letter that gives that deadline.
        #[serde(rename = "brief", default, skip_serializing_if = "Option::is_none")]
        letter: Option<LetterId>,
    },
    /// Lets the commitment lapse.
    #[serde(rename = "vervallen")]
    Lapse {
        #[serde(rename = "grond")]
        kind: LapseKind,
    },
    /// Sets a later deadline.
    #[serde(rename = "uitstellen")]
    Postpone {
        #[serde(rename = "termijn")]
        deadline: Box<NewDeadline>,
        #[serde(rename = "reden")]
        reason: String,
        /// The letter that asks for it.
        #[serde(rename = "brief", default, skip_serializing_if = "Option::is_none")]
        letter: Option<LetterId>,
    },
}

keyed! {
    /// The kind of a proposal, without its contents.
    pub enum ProposalKind: label {
        /// A [`Proposal::Settle`], a [`Proposal::SettlePartly`], or the settling of one part.
        Settle = "afdoening voorgesteld";
        /// A [`Proposal::Lapse`], or the lapse of one part.
        Lapse = "vervallen voorgesteld";
        Postpone = "uitstel voorgesteld";
    }
}

impl ProposalKind {
    /// The status in a list: whose turn it is, and on what if that is no answer.
    #[must_use]
    pub fn label_in_list(self) -> &'static str {
        match self {
            Self::Settle => "bij de raad",
            Self::Lapse => "bij de raad: vervallen",
            Self::Postpone => "bij de raad: uitstel",
        }
    }

    /// The status on the page of the commitment.
    #[must_use]
    pub fn label_on_page(self) -> &'static str {
        match self {
            Self::Settle => "antwoord bij de raad",
            Self::Lapse => "vervallen bij de raad",
            Self::Postpone => "uitstel bij de raad",
        }
    }
}

impl Proposal {
    /// The texts that people wrote in it, and the words of its deadline.
    pub fn list_texts(&self) -> impl Iterator<Item = &str> {
        let deadline = match self {
            Self::Settle { .. } | Self::Lapse { .. } | Self::ClosePart { .. } => None,
            Self::SettlePartly { deadline, .. } => deadline.as_ref(),
            Self::Postpone { deadline, .. } => Some(deadline),
        };
        self.written_texts().chain(deadline.map(|set| set.deadline.words.as_str()))
    }

    /// The texts that people wrote in it, without the words of a deadline, which the register reads.
    pub fn written_texts(&self) -> impl Iterator<Item = &str> {
        let written = match self {
            Self::Settle { .. } | Self::Lapse { .. } => None,
            Self::ClosePart { answer: text, .. }
            | Self::SettlePartly { remaining: text, .. }
            | Self::Postpone { reason: text, .. } => Some(text.as_str()),
        };
        written.into_iter()
    }

    /// The form of fulfilment that it proposes, if it names one.
    #[must_use]
    pub fn delivered(&self) -> Option<FulfilmentKind> {
        match self {
            Self::Settle { delivered } => *delivered,
            _ => None,
        }
    }

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

    /// The proposal in words that follow "voorgesteld om".
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

    /// The proposal in words with its contents, one line each: the part, the remaining work, the deadline. After a refusal this
    /// text is the only place where the proposal can still be read.
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
pub struct PendingProposal {
    pub proposal: Proposal,
    /// The day on which somebody objected; from then on silence is no consent any more.
    pub contested_on: Option<NaiveDate>,
}

impl From<Proposal> for PendingProposal {
    fn from(proposal: Proposal) -> Self {
        Self { proposal, contested_on: None }
    }
}

/// A decision of the council side on a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Agrees with the proposal or the report.
    Accept,
    /// Does not agree: the commitment is due again.
    Refuse,
    /// Settles it, whatever was proposed.
    Settle,
    /// Settles a part.
    SettlePartly {
        /// The work that remains.
        remaining: String,
        /// The deadline for the rest, if given.
        deadline: Option<NewDeadline>,
    },
    /// Sets another deadline.
    Postpone {
        deadline: NewDeadline,
    },
    KeepOpen,
    Lapse {
        kind: LapseKind,
    },
}
