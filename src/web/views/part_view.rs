//! The parts of a commitment, as pages show them.

use super::{
    linked_text::{KnownNumbers, LinkedText},
    view::{self, StatusView, UrgencyView},
};
use crate::domain::{
    commitment::{
        Commitment,
        part::{Part, PartClosing, PartNumber, PartOutcome},
        proposal::{PendingProposal, Proposal},
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
pub(in crate::web) fn list_part_views(commitment: &Commitment, as_of: AsOf) -> Vec<PartView> {
    let numbered = commitment.parts.iter().enumerate();
    numbered.map(|(index, part)| PartView::new(commitment, PartNumber::from_index(index), part, as_of)).collect()
}

impl PartView {
    fn new(commitment: &Commitment, number: PartNumber, part: &Part, as_of: AsOf) -> Self {
        let status = compute_part_status(commitment, number, part);
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
            text: LinkedText::of_plain(&part.text),
            status: status.into(),
            deadline: set.map(|set| view::deadline_told(&set.deadline.words, last_day)).unwrap_or_default(),
            urgency: match set {
                Some(set) => UrgencyView::new(urgency, set.review_day),
                None => UrgencyView::new(Urgency::NotApplicable, None),
            },
            closed: part.closed.as_ref().map(describe_closing).unwrap_or_default(),
            answer: part.closed.as_ref().map(|closed| LinkedText::of_plain(&closed.answer)).unwrap_or_default(),
        }
    }

    /// Adds links to the text and the answer.
    pub(in crate::web) fn with_links(self, known: &KnownNumbers) -> Self {
        Self { text: self.text.with_links(known), answer: self.answer.with_links(known), ..self }
    }
}

/// The status of a part. If the whole commitment lapsed, the parts that were due lapsed too.
fn compute_part_status(commitment: &Commitment, number: PartNumber, part: &Part) -> StatusKey {
    match (&part.closed, &commitment.status) {
        (Some(PartClosing { outcome: PartOutcome::Settled, .. }), _) => StatusKey::Settled,
        (Some(_), _) | (None, Status::Lapsed(_)) => StatusKey::Lapsed,
        (None, Status::Proposed(PendingProposal { proposal: Proposal::ClosePart { part, .. }, .. }))
            if *part == number =>
        {
            StatusKey::Proposed
        }
        (None, _) => StatusKey::Open,
    }
}

fn describe_closing(closing: &PartClosing) -> String {
    let day = view::full_day(closing.on);
    match closing.outcome {
        PartOutcome::Settled => format!("op {day}"),
        PartOutcome::Lapsed(kind) => format!("op {day}: {}", kind.label()),
    }
}
