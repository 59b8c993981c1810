//! Turns the steps in the data of the demonstration into changes.

use chrono::NaiveDate;

use super::{DemoError, Filler, Result, promises::Step};
use crate::domain::{
    change::Change,
    commitment::{
        fulfilment::FulfilmentKind,
        lapse_kind::LapseKind,
        link::{Link, PaperKind, Relation, WithdrawnPaper},
        part::{NewPart, PartNumber, PartOutcome},
        proposal::Decision,
    },
    council::named::Named,
    number::CommitmentNumber,
};

fn wrong(text: &str) -> DemoError {
    DemoError::Data(text.to_owned())
}

fn number(text: &str) -> Result<CommitmentNumber> {
    CommitmentNumber::parse(text).map_err(|_| wrong(text))
}

fn named(text: &str) -> Result<Named> {
    Named::parse(text).ok_or_else(|| wrong(text))
}

impl Filler<'_> {
    /// Returns the change that a step makes on its day.
    pub(super) fn change(&self, on: NaiveDate, step: &Step) -> Result<Change> {
        let text = |words: &str| words.to_owned();
        Ok(match step {
            Step::Progress { note, .. } => Change::Progress { note: text(note) },
            Step::Postpone { words, reason, .. } => {
                Change::Postpone { deadline: self.deadline(words, on), reason: text(reason) }
            }
            Step::SettlePartly { answer, remaining, deadline, .. } => Change::SettlePartly {
                answer: text(answer),
                remaining: text(remaining),
                deadline: deadline.map(|words| self.deadline(words, on)),
            },
            Step::Settle { answer, .. } | Step::Propose { answer, .. } => {
                Change::Settle { answer: text(answer), delivered: None }
            }
            Step::Lapse { kind, reason, .. } => {
                let kind = LapseKind::from_key(kind).ok_or_else(|| wrong(kind))?;
                Change::Lapse { kind, reason: text(reason) }
            }
            Step::ProposeAs { answer, form, .. } => {
                let delivered = FulfilmentKind::from_key(form).ok_or_else(|| wrong(form))?;
                Change::Settle { answer: text(answer), delivered: Some(delivered) }
            }
            Step::Divide { parts, from, .. } => {
                let from = super::day(from)?;
                let deadline = |words: &Option<&str>| words.map(|words| self.deadline(words, from));
                let part =
                    |(what, words): &(&str, Option<&str>)| NewPart { text: text(what), deadline: deadline(words) };
                Change::Divide { parts: parts.iter().map(part).collect() }
            }
            Step::SettlePart { part, answer, .. } => {
                let part = PartNumber::new(*part).ok_or_else(|| wrong("onderdeel"))?;
                Change::ClosePart { part, outcome: PartOutcome::Settled, answer: text(answer) }
            }
            Step::HandOver { to, reason, .. } => Change::HandOver { to: named(to)?, reason: text(reason) },
            Step::Bind { relation, other, .. } => {
                let relation = Relation::from_key(relation).ok_or_else(|| wrong(relation))?;
                Change::Link(Link::Commitment { relation, number: number(other)? })
            }
            Step::Withdrawn { kind, number, title, movers, .. } => Change::Link(Link::Withdrawn(WithdrawnPaper {
                kind: PaperKind::from_key(kind).ok_or_else(|| wrong(kind))?,
                number: Some(text(number)),
                title: text(title),
                movers: movers.iter().map(|mover| named(mover)).collect::<Result<_>>()?,
            })),
            Step::Merge { into, reason, .. } => Change::Merge { into: number(into)?, reason: text(reason) },
            Step::Object { reason, .. } => Change::Object { part: None, reason: text(reason) },
            Step::Reopen { reason, .. } => Change::Reopen { part: None, reason: text(reason) },
            Step::Confirm { reason, .. } => Change::Decide { decision: Decision::Accept, on, reason: text(reason) },
            Step::Refuse { reason, .. } => Change::Decide { decision: Decision::Refuse, on, reason: text(reason) },
        })
    }
}

impl Step {
    /// The day on which it happens.
    pub(super) fn on(&self) -> &'static str {
        match self {
            Self::Progress { on, .. }
            | Self::Postpone { on, .. }
            | Self::SettlePartly { on, .. }
            | Self::Settle { on, .. }
            | Self::Lapse { on, .. }
            | Self::Object { on, .. }
            | Self::Reopen { on, .. }
            | Self::Confirm { on, .. }
            | Self::Refuse { on, .. }
            | Self::Propose { on, .. }
            | Self::ProposeAs { on, .. }
            | Self::Divide { on, .. }
            | Self::SettlePart { on, .. }
            | Self::HandOver { on, .. }
            | Self::Bind { on, .. }
            | Self::Withdrawn { on, .. }
            | Self::Merge { on, .. } => on,
        }
    }
}
