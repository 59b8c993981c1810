//! The parts of a compound promise, as pages show them.

use super::{
    linked_text::{KnownNumbers, LinkedText},
    view::{self, StatusView, UrgencyView},
};
use crate::{
    domain::{
        commitment::Commitment,
        part::{Closing, Part, PartNumber, PartOutcome},
        proposal::{Pending, Proposal},
        status::{Status, StatusKey, Urgency},
    },
    store::list::AsOf,
};

/// One part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PartView {
    pub(super) number: PartNumber,
    /// What was promised in it.
    pub(super) text: LinkedText,
    pub(super) status: StatusView,
    /// Its own deadline in words, with the day; empty when it has none.
    pub(super) deadline: String,
    /// How it stands against its day: late or near with the mark, or in words.
    pub(super) urgency: UrgencyView,
    /// When it was closed, and on what ground it lapsed: `op 3 november 2025`; empty while it is due.
    pub(super) closed: String,
    /// What was answered; empty when nothing was said of this part in particular.
    pub(super) answer: LinkedText,
}

/// The parts of a commitment in their order; none when it is one thing.
pub(super) fn parts(commitment: &Commitment, as_of: AsOf) -> Vec<PartView> {
    let numbered = commitment.parts.iter().enumerate();
    numbered.map(|(index, part)| PartView::new(commitment, PartNumber::at(index), part, as_of)).collect()
}

impl PartView {
    fn new(commitment: &Commitment, number: PartNumber, part: &Part, as_of: AsOf) -> Self {
        let status = status(commitment, number, part);
        let set = part.deadline.as_ref();
        let closed_on = part.closed.as_ref().map(|closed| closed.on);
        // While something is proposed nobody can answer a part, so none of them grows late.
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

    /// The same part with links in what was promised and answered.
    pub(super) fn linked(self, known: &KnownNumbers) -> Self {
        Self { text: self.text.linked(known), answer: self.answer.linked(known), ..self }
    }
}

/// How a part stands. With a promise that lapsed as a whole, what was due of it lapsed too.
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
