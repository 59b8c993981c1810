//! Turns the steps in the data of the demonstration into changes.

use chrono::NaiveDate;

use super::{DemoError, DemoFiller, Result, commitments::DemoStep, parse_day};
use crate::domain::{
    change::Change,
    commitment::{
        fulfilment::FulfilmentKind,
        lapse_kind::LapseKind,
        link::{CommitmentRelation, Link, PaperKind, WithdrawnPaper},
        part::{NewPart, PartNumber, PartOutcome},
        proposal::Decision,
    },
    council::named::Named,
    number::CommitmentNumber,
};

fn make_data_error(text: &str) -> DemoError {
    DemoError::Data(text.to_owned())
}

fn parse_commitment_number(text: &str) -> Result<CommitmentNumber> {
    CommitmentNumber::parse(text).map_err(|_| make_data_error(text))
}

fn parse_named(text: &str) -> Result<Named> {
    Named::parse(text).ok_or_else(|| make_data_error(text))
}

fn make_merger(into: &str, reason: &str) -> Result<Change> {
    let (into, reason) = (parse_commitment_number(into)?, reason.to_owned());
    Ok(Change::Merge { into, reason, shows_names: false })
}

impl DemoFiller<'_> {
    /// Returns the change that a step makes on its day.
    pub(super) fn make_change(&self, on: NaiveDate, step: &DemoStep) -> Result<Change> {
        let text = |words: &str| words.to_owned();
        Ok(match step {
            DemoStep::Progress { note, .. } => Change::Progress { note: text(note) },
            DemoStep::Postpone { words, reason, .. } => {
                Change::Postpone { deadline: self.read_deadline(words, on), reason: text(reason) }
            }
            DemoStep::CorrectDeadline { from, words, reason, source, .. } => Change::CorrectDeadline {
                deadline: self.read_deadline(words, parse_day(from)?),
                reason: text(reason),
                source: Some(text(source)),
            },
            DemoStep::CorrectNumber { to, reason, .. } => {
                Change::CorrectNumber { number: parse_commitment_number(to)?, reason: text(reason) }
            }
            DemoStep::SettlePartly { answer, remaining, deadline, .. } => Change::SettlePartly {
                answer: text(answer),
                remaining: text(remaining),
                deadline: deadline.map(|words| self.read_deadline(words, on)),
            },
            DemoStep::Settle { answer, .. } | DemoStep::Propose { answer, .. } => {
                Change::Settle { answer: text(answer), delivered: None }
            }
            DemoStep::Lapse { kind, reason, .. } => {
                let kind = LapseKind::from_key(kind).ok_or_else(|| make_data_error(kind))?;
                Change::Lapse { kind, reason: text(reason) }
            }
            DemoStep::ProposeAs { answer, form, .. } => {
                let delivered = FulfilmentKind::from_key(form).ok_or_else(|| make_data_error(form))?;
                Change::Settle { answer: text(answer), delivered: Some(delivered) }
            }
            DemoStep::Divide { parts, from, .. } => {
                let from = super::parse_day(from)?;
                let deadline = |words: &Option<&str>| words.map(|words| self.read_deadline(words, from));
                let part =
                    |(what, words): &(&str, Option<&str>)| NewPart { text: text(what), deadline: deadline(words) };
                Change::Divide { parts: parts.iter().map(part).collect() }
            }
            DemoStep::SettlePart { part, answer, .. } => {
                let part = PartNumber::new(*part).ok_or_else(|| make_data_error("onderdeel"))?;
                Change::ClosePart { part, outcome: PartOutcome::Settled, answer: text(answer) }
            }
            DemoStep::HandOver { to, reason, .. } => Change::HandOver { to: parse_named(to)?, reason: text(reason) },
            DemoStep::Bind { relation, other, .. } => {
                let relation = CommitmentRelation::from_key(relation).ok_or_else(|| make_data_error(relation))?;
                Change::Link(Link::Commitment { relation, number: parse_commitment_number(other)? })
            }
            DemoStep::Withdrawn { kind, number, title, movers, .. } => Change::Link(Link::Withdrawn(WithdrawnPaper {
                kind: PaperKind::from_key(kind).ok_or_else(|| make_data_error(kind))?,
                number: Some(text(number)),
                title: text(title),
                movers: movers.iter().map(|mover| parse_named(mover)).collect::<Result<_>>()?,
            })),
            DemoStep::Merge { into, reason, .. } => make_merger(into, reason)?,
            DemoStep::TakeBackReport { reason, .. } => Change::TakeBackReport { reason: text(reason) },
            DemoStep::Object { reason, .. } => Change::Object { part: None, reason: text(reason) },
            DemoStep::Reopen { reason, .. } => Change::Reopen { part: None, reason: text(reason) },
            DemoStep::Confirm { reason, .. } => Change::Decide { decision: Decision::Accept, on, reason: text(reason) },
            DemoStep::Refuse { reason, .. } => Change::Decide { decision: Decision::Refuse, on, reason: text(reason) },
        })
    }
}

impl DemoStep {
    /// The day on which it happens.
    pub(super) fn on(&self) -> &'static str {
        match self {
            Self::Progress { on, .. }
            | Self::Postpone { on, .. }
            | Self::CorrectDeadline { on, .. }
            | Self::CorrectNumber { on, .. }
            | Self::SettlePartly { on, .. }
            | Self::Settle { on, .. }
            | Self::Lapse { on, .. }
            | Self::TakeBackReport { on, .. }
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
