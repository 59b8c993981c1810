//! Changes that the council side makes: it objects, reopens, decides, or lets a proposal pass in silence.

use chrono::{Days, NaiveDate};

use super::{ChangeResult, EventKind, Refusal, require_text, trim_text};
use crate::domain::commitment::{
    Commitment,
    deadline_list::DeadlineEntry,
    part::PartNumber,
    proposal::{Decision, PendingProposal, Proposal},
    status::{DecidedBy, Status},
};

impl Commitment {
    /// Objects to a report or a proposal. Something reported becomes open again; a proposal stays, but can no longer pass in
    /// silence.
    pub(super) fn raise_objection(self, part: Option<PartNumber>, reason: String, on: NaiveDate) -> ChangeResult {
        let after = match &self.status {
            Status::Proposed(pending) => {
                let pending = PendingProposal { contested_on: Some(on), ..pending.clone() };
                Self { status: Status::Proposed(pending), ..self }
            }
            _ => self.open_again(part)?,
        };
        Ok((after, EventKind::Objected, Some(reason)))
    }

    pub(super) fn reopen_what_was_closed(self, part: Option<PartNumber>, reason: String) -> ChangeResult {
        Ok((self.open_again(part)?, EventKind::Reopened, Some(reason)))
    }

    pub(super) fn apply_decision(self, decision: Decision, on: NaiveDate, reason: String) -> ChangeResult {
        let reason = match decision {
            Decision::Refuse => Some(require_text(reason)?),
            _ => trim_text(reason),
        };
        let (after, kind) = match decision {
            Decision::Accept => (self.accept_report(on)?, EventKind::Confirmed),
            Decision::Refuse => (self.refuse_report()?, EventKind::Refused),
            // Deciding that reported work is done means agreeing with the report, so the report and its parts are kept.
            Decision::Settle if self.is_said_to_be_done() => (self.accept_report(on)?, EventKind::Decided),
            // The commitment lapses as it stands, so the outcomes of its parts are kept.
            Decision::Lapse { kind } if self.status == Status::Settled(DecidedBy::Executive) => {
                reason.as_ref().ok_or(Refusal::NoReason)?;
                let after = Self { delivered: None, ..self };
                (after.carry_out(Proposal::Lapse { kind }, DecidedBy::Council, on).0, EventKind::Decided)
            }
            other => {
                (self.while_open_to_decision()?.carry_out_decision(other, on, reason.clone())?, EventKind::Decided)
            }
        };
        Ok((after, kind, reason))
    }

    /// Accepts a proposal to which nobody objected in time.
    ///
    /// # Errors
    /// Returns an error if nothing is proposed, or somebody objected.
    pub fn pass_in_silence(self, on: NaiveDate) -> ChangeResult {
        match &self.status {
            Status::Proposed(PendingProposal { contested_on: Some(_), .. }) => Err(Refusal::Contested),
            Status::Proposed(_) => {
                let kind = EventKind::PassedInSilence;
                let after = self.clone().accept_report(on)?.standing_since(&self, kind, on);
                Ok((after.with_open_act(&self, kind, on), kind, None))
            }
            _ => Err(Refusal::NothingReported),
        }
    }

    /// The last day on which the council can object to a proposal, if silence counts as consent after `days` days. They count
    /// from the day of the proposal, which is day zero, or from `known_since`, the day since which the council could know of
    /// it, if that is later. `None` if nothing is proposed or somebody objected.
    #[must_use]
    pub fn last_day_to_object(&self, days: u32, known_since: NaiveDate) -> Option<NaiveDate> {
        match &self.status {
            Status::Proposed(PendingProposal { contested_on: None, .. }) => {
                self.since.max(known_since).checked_add_days(Days::new(u64::from(days)))
            }
            _ => None,
        }
    }

    fn accept_report(self, on: NaiveDate) -> Result<Self, Refusal> {
        match self.status.clone() {
            Status::Proposed(pending) => {
                // Work that the executive did was done on the day of its report: the time that the council side takes makes
                // nobody late.
                let done = matches!(pending.proposal, Proposal::Settle { .. } | Proposal::ClosePart { .. });
                let on = if done { on.min(self.since) } else { on };
                Ok(self.carry_out(pending.proposal, DecidedBy::Council, on).0)
            }
            Status::Settled(DecidedBy::Executive) => Ok(Self { status: Status::Settled(DecidedBy::Council), ..self }),
            _ => Err(self.nothing_to_judge()),
        }
    }

    /// True if the executive reported or proposed the whole as done, and the council side has not decided on that.
    fn is_said_to_be_done(&self) -> bool {
        match &self.status {
            Status::Settled(by) => *by == DecidedBy::Executive,
            Status::Proposed(pending) => matches!(pending.proposal, Proposal::Settle { .. }),
            _ => false,
        }
    }

    fn refuse_report(self) -> Result<Self, Refusal> {
        match self.status {
            Status::Proposed(_) => Ok(self.back_to_due()),
            Status::Settled(DecidedBy::Executive) => self.open_again(None),
            _ => Err(self.nothing_to_judge()),
        }
    }

    fn nothing_to_judge(&self) -> Refusal {
        match self.status {
            Status::Settled(_) => Refusal::Decided,
            Status::Lapsed(_) => Refusal::Lapsed,
            Status::Open | Status::PartlySettled | Status::Proposed(_) => Refusal::NothingReported,
        }
    }

    /// Returns the commitment as due, if the council side may still decide on it. It may decide on any commitment that is due,
    /// proposed or only reported, also without a proposal.
    fn while_open_to_decision(self) -> Result<Self, Refusal> {
        match self.status {
            Status::Open | Status::PartlySettled => Ok(self),
            Status::Proposed(_) => Ok(self.back_to_due()),
            Status::Settled(DecidedBy::Executive) => self.open_again(None),
            Status::Settled(DecidedBy::Council) | Status::Lapsed(_) => Err(self.nothing_to_judge()),
        }
    }

    fn carry_out_decision(self, decision: Decision, on: NaiveDate, reason: Option<String>) -> Result<Self, Refusal> {
        let proposal = match decision {
            Decision::Settle => Proposal::Settle { delivered: self.delivered },
            Decision::SettlePartly { remaining, deadline } => {
                let remaining = trim_text(remaining).ok_or(Refusal::NoRemainder)?;
                Proposal::SettlePartly { remaining, deadline: deadline.map(Box::new), letter: None }
            }
            Decision::Lapse { kind } => {
                reason.ok_or(Refusal::NoReason)?;
                Proposal::Lapse { kind }
            }
            Decision::Postpone { deadline } if self.has_deadline(&deadline) => return Err(Refusal::SameDeadline),
            Decision::Postpone { deadline } => {
                let mut after = self;
                after.deadlines.push_entry(DeadlineEntry {
                    set: deadline,
                    set_on: on,
                    reason,
                    letter: None,
                    correction: None,
                });
                return Ok(after);
            }
            Decision::Accept | Decision::Refuse | Decision::KeepOpen => return Ok(self),
        };
        Ok(self.carry_out(proposal, DecidedBy::Council, on).0)
    }
}
