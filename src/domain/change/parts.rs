//! Changes of the parts of a compound commitment.

use chrono::NaiveDate;

use super::{ChangeResult, EventKind, Refusal};
use crate::domain::commitment::{
    Commitment,
    part::{NewPart, Part, PartClosing, PartNumber, PartOutcome},
    status::{DecidedBy, Status},
};

/// The most parts that one commitment can have; a commitment with more is registered as several commitments.
pub const MOST_PARTS: usize = 20;

impl Commitment {
    /// Replaces the parts that are due by the given ones. Closed parts keep their places as far as possible, so that a number
    /// goes on meaning the same part. Without any parts the commitment is undivided again.
    pub(super) fn divide_into_parts(self, parts: Vec<NewPart>) -> ChangeResult {
        let mut given = parts.into_iter().map(Part::from);
        let mut parts: Vec<Part> = Vec::with_capacity(MOST_PARTS);
        for part in &self.parts {
            parts.extend(if part.is_due() { given.next() } else { Some(part.clone()) });
        }
        parts.extend(given);
        let lone = parts.len() == 1 || (!parts.is_empty() && parts.iter().all(|part| !part.is_due()));
        if lone || parts.len() > MOST_PARTS || parts.iter().any(|part| part.text.trim().is_empty()) {
            return Err(Refusal::Parts);
        }
        let remaining = match self.status {
            Status::PartlySettled if !parts.is_empty() => Some(join_due_texts(&parts)),
            _ => self.remaining.clone(),
        };
        Ok((Self { parts, remaining, ..self }, EventKind::Divided, None))
    }

    /// Closes one part. Closing the last one closes the whole: settled, or lapsed if every part lapsed.
    pub(super) fn with_part_closed(
        self,
        (number, outcome, answer): (PartNumber, PartOutcome, String),
        by: DecidedBy,
        on: NaiveDate,
    ) -> (Self, EventKind) {
        let mut parts = self.parts;
        if let Some(part) = parts.get_mut(number.to_index()) {
            part.closed = Some(PartClosing { on, outcome, answer });
        }
        let kind = match outcome {
            PartOutcome::Settled => EventKind::PartSettled,
            PartOutcome::Lapsed(_) => EventKind::PartLapsed,
        };
        let after = if parts.iter().any(Part::is_due) {
            Self { status: Status::PartlySettled, remaining: Some(join_due_texts(&parts)), parts, ..self }
        } else {
            let settled = |part: &Part| matches!(&part.closed, Some(PartClosing { outcome: PartOutcome::Settled, .. }));
            let status = match outcome {
                PartOutcome::Lapsed(kind) if !parts.iter().any(settled) => Status::Lapsed(kind),
                _ => Status::Settled(by),
            };
            Self { status, remaining: None, closed_on: Some(on), parts, ..self }
        };
        (after, kind)
    }

    /// Settles every part that is still due, for a commitment that is settled as a whole.
    pub(super) fn with_all_parts_settled(mut self, on: NaiveDate) -> Self {
        for part in self.parts.iter_mut().filter(|part| part.is_due()) {
            part.closed = Some(PartClosing { on, outcome: PartOutcome::Settled, answer: String::new() });
        }
        self
    }

    /// Opens the whole again, or one part.
    pub(super) fn open_again(mut self, part: Option<PartNumber>) -> Result<Self, Refusal> {
        match part {
            None => self.parts.iter_mut().for_each(|part| part.closed = None),
            Some(number) => {
                let part = self.parts.get_mut(number.to_index()).ok_or(Refusal::NoSuchPart)?;
                part.closed.take().ok_or(Refusal::PartOpen)?;
            }
        }
        // A commitment that goes on by itself is no double any more.
        self.links.retain(|link| !link.is_merger());
        let partly = self.parts.iter().any(|part| !part.is_due());
        let status = if partly { Status::PartlySettled } else { Status::Open };
        let remaining = partly.then(|| join_due_texts(&self.parts));
        Ok(Self { status, remaining, closed_on: None, delivered: None, ..self })
    }
}

/// Joins the texts of the parts that are due, one a line.
fn join_due_texts(parts: &[Part]) -> String {
    let due: Vec<&str> = parts.iter().filter(|part| part.is_due()).map(|part| part.text.as_str()).collect();
    due.join("\n")
}
