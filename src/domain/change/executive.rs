//! Changes that the executive makes: done, partly done, one part done, later, or lapsed.

use chrono::NaiveDate;

use super::{ChangeResult, Circumstances, EventKind, Refusal, trim_text};
use crate::domain::commitment::{
    Commitment,
    deadline_list::{DeadlineEntry, NewDeadline},
    fulfilment::FulfilmentKind,
    proposal::{PendingProposal, Proposal},
    status::{DecidedBy, DecisionRule, Status},
};

impl Commitment {
    /// Reports the commitment as done. Without a given form of delivery, a letter counts as delivering a letter.
    pub(super) fn settle_commitment(
        self,
        answer: String,
        delivered: Option<FulfilmentKind>,
        at: &Circumstances,
    ) -> ChangeResult {
        let by_letter = at.letter.and_then(|_| FulfilmentKind::delivered_by_letter(self.details.kind));
        self.executive_says(Proposal::Settle { delivered: delivered.or(by_letter) }, answer, at)
    }

    /// Proposes or carries out what the executive says: done, partly done, later, or lapsed. This is the only place where the
    /// decision rule determines whether that counts at once.
    pub(super) fn executive_says(self, proposal: Proposal, note: String, at: &Circumstances) -> ChangeResult {
        self.check_proposed_part(&proposal)?;
        let (after, kind) = match at.rule {
            DecisionRule::Council => {
                (Self { status: Status::Proposed(PendingProposal::from(proposal)), ..self }, EventKind::Proposed)
            }
            DecisionRule::Direct => self.carry_out(proposal, DecidedBy::Executive, at.on),
        };
        Ok((after, kind, trim_text(note)))
    }

    /// Refuses a proposal for a part that does not exist or is closed already.
    fn check_proposed_part(&self, proposal: &Proposal) -> Result<(), Refusal> {
        let Proposal::ClosePart { part, .. } = proposal else { return Ok(()) };
        match self.parts.get(part.to_index()) {
            Some(part) if part.is_due() => Ok(()),
            Some(_) => Err(Refusal::PartClosed),
            None => Err(Refusal::NoSuchPart),
        }
    }

    /// Carries out a proposal, a decision or a report.
    pub(super) fn carry_out(self, proposal: Proposal, by: DecidedBy, on: NaiveDate) -> (Self, EventKind) {
        match proposal {
            Proposal::Settle { delivered } => {
                let settled = self.with_all_parts_settled(on);
                let status = Status::Settled(by);
                (Self { status, remaining: None, closed_on: Some(on), delivered, ..settled }, EventKind::Settled)
            }
            Proposal::SettlePartly { remaining, deadline, letter } => {
                let mut after = Self { status: Status::PartlySettled, remaining: Some(remaining), ..self };
                if let Some(set) = deadline {
                    after.deadlines.push_entry(DeadlineEntry {
                        set: *set,
                        set_on: on,
                        reason: None,
                        letter,
                        correction: None,
                    });
                }
                (after, EventKind::PartlySettled)
            }
            Proposal::ClosePart { part, outcome, answer } => self.with_part_closed((part, outcome, answer), by, on),
            Proposal::Lapse { kind } => {
                (Self { status: Status::Lapsed(kind), closed_on: Some(on), ..self }, EventKind::Lapsed)
            }
            Proposal::Postpone { deadline, reason, letter } => {
                let mut after = self.back_to_due();
                let entry =
                    DeadlineEntry { set: *deadline, set_on: on, reason: Some(reason), letter, correction: None };
                after.deadlines.push_entry(entry);
                (after, EventKind::Postponed)
            }
        }
    }

    pub(super) fn postpone_deadline(self, set: NewDeadline, reason: String, at: &Circumstances) -> ChangeResult {
        if self.has_deadline(&set) {
            return Err(Refusal::SameDeadline);
        }
        if self.moves_later(&set) {
            let proposal = Proposal::Postpone { deadline: Box::new(set), reason: reason.clone(), letter: at.letter };
            return self.executive_says(proposal, reason, at);
        }
        // Setting a first or an earlier day takes nothing from the council, so nobody has to agree to it.
        let mut after = self;
        after.deadlines.push_entry(DeadlineEntry {
            set,
            set_on: at.on,
            reason: Some(reason.clone()),
            letter: at.letter,
            correction: None,
        });
        Ok((after, EventKind::DeadlineSet, Some(reason)))
    }

    /// True if this is the present deadline already, with the same words and last day.
    pub(super) fn has_deadline(&self, set: &NewDeadline) -> bool {
        let same = |entry: &DeadlineEntry| {
            entry.set.deadline.last_day == set.deadline.last_day && entry.set.deadline.words == set.deadline.words
        };
        self.deadlines.current().is_some_and(same)
    }

    /// True if this deadline is a postponement: a promised day moves to a later one, or is given up.
    #[must_use]
    pub fn moves_later(&self, set: &NewDeadline) -> bool {
        let promised = self.deadlines.last_day();
        promised.is_some_and(|before| set.deadline.last_day.is_none_or(|after| after > before))
    }

    /// Returns the commitment to its status before the proposal: partly settled if something remains, else open.
    pub(super) fn back_to_due(self) -> Self {
        let status = if self.remaining.is_some() { Status::PartlySettled } else { Status::Open };
        Self { status, ..self }
    }
}
