//! The parts of a commitment, as pages show them.

use super::{
    linked_text::{KnownNumbers, LinkedText},
    view::{self, StatusView, UrgencyView},
};
use crate::domain::{
    commitment::{
        Commitment,
        part::{Closing, Part, PartNumber, PartOutcome},
        proposal::{Pending, Proposal},
        status::{Status, StatusKey, Urgency},
    },
    listing::as_of::AsOf,
};

/// A part of a commitment, ready for a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct PartView {
    pub(in crate::web) number: PartNumber,
    /// The text of what was promised in it.
    pub(in crate::web) text: LinkedText,
    pub(in crate::web) status: StatusView,
    /// Its own deadline in words, with the day; empty if it has none.
    pub(in crate::web) deadline: String,
    /// Its urgency: the mark for late or near, or words.
    pub(in crate::web) urgency: UrgencyView,
    /// The day on which it was closed, and the ground if it lapsed, as in `op 3 november 2025`; empty while it is due.
    pub(in crate::web) closed: String,
    /// The answer; empty if there was none on this part in particular.
    pub(in crate::web) answer: LinkedText,
}

/// The parts of a commitment in order; empty if it has none.
pub(in crate::web) fn parts(commitment: &Commitment, as_of: AsOf) -> Vec<PartView> {
    let numbered = commitment.parts.iter().enumerate();
    numbered.map(|(index, part)| PartView::new(commitment, PartNumber::at(index), part, as_of)).collect()
}

impl PartView {
    fn new(commitment: &Commitment, number: PartNumber, part: &Part, as_of: AsOf) -> Self {
        let status = status(commitment, number, part);
        let set = part.deadline.as_ref();
        let closed_on = part.closed.as_ref().map(|closed| closed.on);
        // Nobody can answer a part while a proposal waits, so none of them grows late.
        let key = match &commitment.status {
            Status::Proposed(_) if part.is_due() => StatusKey::Proposed,
            _ => status,
        };
        let last_day = set.and_then(|set| set.deadline.last_day);
        let urgency = Urgency::of(key, last_day, closed_on, as_of.today, as_of.warning_days);
        Self {
            number,
            text: LinkedText::plain(&part.text),
            status: status.into(),
            deadline: set.map(|set| view::deadline_told(&set.deadline.words, last_day)).unwrap_or_default(),
            urgency: match set {
                Some(set) => UrgencyView::new(urgency, set.review_day),
                None => UrgencyView::new(Urgency::NotApplicable, None),
            },
            closed: part.closed.as_ref().map(closed).unwrap_or_default(),
            answer: part.closed.as_ref().map(|closed| LinkedText::plain(&closed.answer)).unwrap_or_default(),
        }
    }

    /// Adds links to the text and the answer.
    pub(in crate::web) fn linked(self, known: &KnownNumbers) -> Self {
        Self { text: self.text.linked(known), answer: self.answer.linked(known), ..self }
    }
}

/// The status of a part. If the whole commitment lapsed, the parts that were due lapsed too.
fn status(commitment: &Commitment, number: PartNumber, part: &Part) -> StatusKey {
    match (&part.closed, &commitment.status) {
        (Some(Closing { outcome: PartOutcome::Settled, .. }), _) => StatusKey::Settled,
        (Some(_), _) | (None, Status::Lapsed(_)) => StatusKey::Lapsed,
        (None, Status::Proposed(Pending { proposal: Proposal::ClosePart { part, .. }, .. })) if *part == number => {
            StatusKey::Proposed
        }
        (None, _) => StatusKey::Open,
    }
}

fn closed(closing: &Closing) -> String {
    let day = view::full_day(closing.on);
    match closing.outcome {
        PartOutcome::Settled => format!("op {day}"),
        PartOutcome::Lapsed(kind) => format!("op {day}: {}", kind.label()),
    }
}
