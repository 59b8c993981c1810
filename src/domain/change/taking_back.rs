//! Taking back: an office takes back its report, and the council side its objection, until somebody acted on it.

use chrono::NaiveDate;

use super::{ChangeResult, EventKind, Refusal};
use crate::domain::commitment::{
    Commitment,
    deadline_list::DeadlineEntry,
    open_act::{EarlierStanding, OpenAct, OpenActKind},
    proposal::PendingProposal,
    status::{Status, StatusKey},
};

impl Commitment {
    /// Tells whether a report or proposal stands on which nobody acted.
    pub(super) fn may_take_back_report(&self) -> Result<(), Refusal> {
        match self.open_act {
            Some(OpenAct { kind: OpenActKind::Report, earlier: Some(_), .. }) => Ok(()),
            _ => Err(Refusal::NoReportToTakeBack),
        }
    }

    /// Tells whether an objection stands on which nobody acted.
    pub(super) fn may_take_back_objection(&self) -> Result<(), Refusal> {
        match (&self.status, &self.open_act) {
            (Status::Proposed(PendingProposal { contested_on: Some(_), .. }), _)
            | (_, Some(OpenAct { kind: OpenActKind::Objection, earlier: Some(_), .. })) => Ok(()),
            _ => Err(Refusal::NoObjectionToTakeBack),
        }
    }

    /// Returns to how it stood before the report. Since the list of deadlines only grows, an earlier deadline is set anew
    /// where the report set another; a first deadline stays.
    pub(super) fn take_back_report(self, reason: String, on: NaiveDate) -> ChangeResult {
        let earlier = self.open_act.as_ref().and_then(|act| act.earlier.clone()).ok_or(Refusal::NoReportToTakeBack)?;
        let deadline = earlier.deadline().cloned();
        let mut after = earlier.restore(self).ok_or(Refusal::NoReportToTakeBack)?;
        if let Some(set) = deadline.filter(|set| after.deadlines.current().is_some_and(|entry| entry.set != *set)) {
            after.deadlines.push_entry(DeadlineEntry {
                set,
                set_on: on,
                reason: Some(reason.clone()),
                letter: None,
                correction: None,
            });
        }
        Ok((after, EventKind::ReportTakenBack, Some(reason)))
    }

    /// Returns to how it stood before the objection.
    pub(super) fn take_back_objection(self, reason: String) -> ChangeResult {
        let after = match (&self.status, self.open_act.as_ref().and_then(|act| act.earlier.clone())) {
            (Status::Proposed(pending), _) => {
                let pending = PendingProposal { contested_on: None, ..pending.clone() };
                Self { status: Status::Proposed(pending), ..self }
            }
            (_, Some(earlier)) => earlier.restore(self).ok_or(Refusal::NoObjectionToTakeBack)?,
            (_, None) => return Err(Refusal::NoObjectionToTakeBack),
        };
        Ok((after, EventKind::ObjectionTakenBack, Some(reason)))
    }

    /// Keeps the act on which nobody acted yet: this one, if it is a report or an objection or takes one back, or the one
    /// before, if this one does not touch the course of the commitment.
    pub(super) fn with_open_act(self, before: &Self, kind: EventKind, on: NaiveDate) -> Self {
        let earlier = || EarlierStanding::of(before).map(Box::new);
        let act = |kind, earlier| Some(OpenAct { kind, on, earlier });
        let open_act = match kind {
            kind if kind.is_report() => act(OpenActKind::Report, earlier()),
            EventKind::Objected => act(OpenActKind::Objection, earlier()),
            EventKind::ReportTakenBack => act(OpenActKind::ReportTakenBack, None),
            EventKind::ObjectionTakenBack => act(OpenActKind::ObjectionTakenBack, None),
            EventKind::Progress
            | EventKind::KeptOpen
            | EventKind::Mentioned
            | EventKind::Linked
            | EventKind::Unlinked
            | EventKind::TakenOver
            | EventKind::Corrected
            | EventKind::HandedOver
            | EventKind::Published
            | EventKind::Withdrawn
            | EventKind::SecrecyImposed
            | EventKind::SecrecyLifted
            | EventKind::NumberCorrected
            | EventKind::DecisionDayCorrected => before.open_act.clone(),
            // Other parts than those that were closed, or another deadline than the one before: what was reported stands, but
            // cannot be restored.
            EventKind::Divided | EventKind::DeadlineCorrected => before.open_act.clone().map(OpenAct::without_earlier),
            _ => None,
        };
        Self { open_act, ..self }
    }
}

impl EarlierStanding {
    /// Records how a commitment stands; `None` while a proposal waits, of which an act changes too little to need this.
    pub(super) fn of(commitment: &Commitment) -> Option<Self> {
        let (decided_by, lapse_kind) = match &commitment.status {
            Status::Open | Status::PartlySettled => (None, None),
            Status::Settled(by) => (Some(*by), None),
            Status::Lapsed(kind) => (None, Some(*kind)),
            Status::Proposed(_) => return None,
        };
        Some(Self {
            status: commitment.status.key(),
            decided_by,
            lapse_kind,
            since: commitment.since,
            remaining: commitment.remaining.clone(),
            closed_on: commitment.closed_on,
            delivered: commitment.delivered,
            closings: commitment.parts.iter().map(|part| part.closed.clone()).collect(),
            merger: commitment.links.iter().find(|link| link.is_merger()).cloned(),
            deadline: commitment.deadlines.current().map(|entry| entry.set.clone()),
        })
    }

    /// Returns the commitment with its status, parts and merger as they were; `None` if these facts make no status. The
    /// deadlines, of which the list only grows, stay.
    fn restore(self, mut commitment: Commitment) -> Option<Commitment> {
        let status = match (self.status, self.decided_by, self.lapse_kind) {
            (StatusKey::Open, None, None) => Status::Open,
            (StatusKey::PartlySettled, None, None) => Status::PartlySettled,
            (StatusKey::Settled, Some(by), None) => Status::Settled(by),
            (StatusKey::Lapsed, None, Some(kind)) => Status::Lapsed(kind),
            _ => return None,
        };
        for (part, closed) in commitment.parts.iter_mut().zip(self.closings) {
            part.closed = closed;
        }
        commitment.links.extend(self.merger.filter(|merger| !commitment.links.contains(merger)));
        let Self { since, remaining, closed_on, delivered, .. } = self;
        Some(Commitment { status, since, remaining, closed_on, delivered, ..commitment })
    }
}
