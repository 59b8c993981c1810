//! Changes of the parts of a compound promise.

use chrono::NaiveDate;

use super::{EventKind, Refusal, Step};
use crate::domain::{
    commitment::Commitment,
    part::{Closing, NewPart, Part, PartNumber, PartOutcome},
    status::{DecidedBy, Status},
};

/// The most parts that one commitment can have; a promise with more is several.
pub const MOST_PARTS: usize = 20;

impl Commitment {
    /// What was closed stays, at its place as far as that goes, so that a number goes on meaning the same part; the given
    /// parts take the places of those that are due. None at all makes one thing of it again.
    pub(super) fn divide(self, parts: Vec<NewPart>) -> Step {
        let due = self.while_not_closed()?;
        if matches!(due.status, Status::Proposed(_)) {
            return Err(Refusal::Proposed);
        }
        let mut given = parts.into_iter().map(Part::from);
        let mut parts: Vec<Part> = Vec::with_capacity(MOST_PARTS);
        for part in &due.parts {
            parts.extend(if part.is_due() { given.next() } else { Some(part.clone()) });
        }
        parts.extend(given);
        let lone = parts.len() == 1 || (!parts.is_empty() && parts.iter().all(|part| !part.is_due()));
        if lone || parts.len() > MOST_PARTS || parts.iter().any(|part| part.text.trim().is_empty()) {
            return Err(Refusal::Parts);
        }
        let remaining = match due.status {
            Status::PartlySettled if !parts.is_empty() => Some(texts(&parts)),
            _ => due.remaining.clone(),
        };
        Ok((Self { parts, remaining, ..due }, EventKind::Divided, None))
    }

    /// Closes one part. With the last one the whole is closed: settled, or lapsed where every part lapsed.
    pub(super) fn with_part_closed(
        self,
        (number, outcome, answer): (PartNumber, PartOutcome, String),
        by: DecidedBy,
        on: NaiveDate,
    ) -> (Self, EventKind) {
        let mut parts = self.parts;
        if let Some(part) = parts.get_mut(number.index()) {
            part.closed = Some(Closing { on, outcome, answer });
        }
        let kind = match outcome {
            PartOutcome::Settled => EventKind::PartSettled,
            PartOutcome::Lapsed(_) => EventKind::PartLapsed,
        };
        let after = if parts.iter().any(Part::is_due) {
            Self { status: Status::PartlySettled, remaining: Some(texts(&parts)), parts, ..self }
        } else {
            let settled = |part: &Part| matches!(&part.closed, Some(Closing { outcome: PartOutcome::Settled, .. }));
            let status = match outcome {
                PartOutcome::Lapsed(kind) if !parts.iter().any(settled) => Status::Lapsed(kind),
                _ => Status::Settled(by),
            };
            Self { status, remaining: None, closed_on: Some(on), parts, ..self }
        };
        (after, kind)
    }

    /// When the whole is settled, so is every part that was due.
    pub(super) fn with_all_parts_settled(mut self, on: NaiveDate) -> Self {
        for part in self.parts.iter_mut().filter(|part| part.is_due()) {
            part.closed = Some(Closing { on, outcome: PartOutcome::Settled, answer: String::new() });
        }
        self
    }

    /// Opens it again: the whole of it, or one part.
    pub(super) fn opened(mut self, part: Option<PartNumber>) -> Result<Self, Refusal> {
        match part {
            None => self.parts.iter_mut().for_each(|part| part.closed = None),
            Some(number) => {
                let part = self.parts.get_mut(number.index()).ok_or(Refusal::NoSuchPart)?;
                part.closed.take().ok_or(Refusal::PartOpen)?;
            }
        }
        // What goes on by itself again is a double no longer.
        self.links.retain(|link| !link.is_merger());
        let partly = self.parts.iter().any(|part| !part.is_due());
        let status = if partly { Status::PartlySettled } else { Status::Open };
        let remaining = partly.then(|| texts(&self.parts));
        Ok(Self { status, remaining, closed_on: None, delivered: None, ..self })
    }
}

/// What remains to be done, one part a line.
fn texts(parts: &[Part]) -> String {
    let due: Vec<&str> = parts.iter().filter(|part| part.is_due()).map(|part| part.text.as_str()).collect();
    due.join("\n")
}
