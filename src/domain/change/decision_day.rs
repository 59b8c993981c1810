//! The days that follow from the last decision of the council side, and a commitment as if it had been taken on another day.

use chrono::NaiveDate;

use crate::domain::commitment::{
    Commitment,
    last_decision::LastDecision,
    part::{Part, PartClosing, PartNumber},
    proposal::{Decision, Proposal},
    status::{DecidedBy, Status},
};

impl LastDecision {
    /// Notes what a decision on a day made of a commitment.
    #[must_use]
    pub fn compare(before: &Commitment, after: &Commitment, decision: &Decision, on: NaiveDate) -> Self {
        // A report that counted at once keeps its own day when the council side agrees with it.
        let agreed = matches!((&before.status, &after.status), (Status::Settled(_), Status::Settled(_)));
        let closed_now = |(index, part): (usize, &Part)| {
            let was_due = before.parts.get(index).is_some_and(Part::is_due);
            (was_due && !part.is_due()).then(|| PartNumber::from_index(index))
        };
        Self {
            on,
            reported_on: find_agreed_report(before, decision),
            gave_status: before.status != after.status,
            closed_whole: after.closed_on.is_some() && !agreed,
            closed_parts: after.parts.iter().enumerate().filter_map(closed_now).collect(),
        }
    }

    /// The decision after a later change, which has a status or parts of its own.
    #[must_use]
    pub fn after_change(self, before: &Commitment, after: &Commitment) -> Self {
        if before.status != after.status {
            return Self { gave_status: false, closed_whole: false, closed_parts: Vec::new(), ..self };
        }
        if before.parts != after.parts { Self { closed_parts: Vec::new(), ..self } } else { self }
    }
}

/// The day of the report with which the council side agrees by a decision: that of work which was proposed as done.
fn find_agreed_report(before: &Commitment, decision: &Decision) -> Option<NaiveDate> {
    let Status::Proposed(pending) = &before.status else { return None };
    match (decision, &pending.proposal) {
        (Decision::Accept, Proposal::Settle { .. } | Proposal::ClosePart { .. })
        | (Decision::Settle, Proposal::Settle { .. }) => Some(before.since),
        _ => None,
    }
}

impl Commitment {
    /// The commitment as if its last decision had been taken on another day; `None` if there is no decision.
    #[must_use]
    pub fn decided_on_day(mut self, on: NaiveDate) -> Option<Self> {
        let last = LastDecision { on, ..self.last_decision.take()? };
        let done_on = last.reported_on.map_or(on, |reported| reported.min(on));
        if last.gave_status {
            self.since = on;
        }
        if last.closed_whole {
            self.closed_on = Some(done_on);
        }
        for number in &last.closed_parts {
            if let Some(Part { closed: Some(PartClosing { on, .. }), .. }) = self.parts.get_mut(number.to_index()) {
                *on = done_on;
            }
        }
        Some(Self { last_decision: Some(last), ..self })
    }

    /// The day of the report on which the council side decides now; `None` if nothing was reported since its last decision.
    #[must_use]
    pub fn find_reported_day(&self) -> Option<NaiveDate> {
        let was_decided = self.last_decision.as_ref().is_some_and(|last| last.gave_status);
        match self.status {
            Status::Proposed(_) | Status::Settled(DecidedBy::Executive) => Some(self.since),
            Status::PartlySettled if !was_decided => Some(self.since),
            Status::PartlySettled | Status::Open | Status::Settled(DecidedBy::Council) | Status::Lapsed(_) => None,
        }
    }

    /// The day of the report with which the council side agreed by its last decision, if that is known.
    #[must_use]
    pub fn find_agreed_day(&self) -> Option<NaiveDate> {
        let last = self.last_decision.as_ref()?;
        let kept = || self.closed_on.filter(|_| last.gave_status && !last.closed_whole);
        last.reported_on.or_else(kept)
    }
}
