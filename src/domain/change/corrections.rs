//! Corrections by the clerk: of a deadline, a number or the day of a decision that was entered wrongly. What was wrong stays
//! visible.

use chrono::NaiveDate;

use super::{ChangeResult, EventKind, Refusal, trim_text};
use crate::domain::{
    commitment::{
        Commitment,
        deadline_list::{DeadlineCorrection, DeadlineEntry, NewDeadline},
        former_number::FormerNumber,
    },
    number::CommitmentNumber,
};

impl Commitment {
    /// Corrects the present deadline. Once its last day has passed the source has to be named, for then a correction says that
    /// nobody was late.
    pub(super) fn correct_deadline(
        mut self,
        set: NewDeadline,
        reason: String,
        source: Option<String>,
        on: NaiveDate,
    ) -> ChangeResult {
        if self.has_deadline(&set) {
            return Err(Refusal::SameDeadline);
        }
        let source = source.and_then(trim_text);
        if source.is_none() && self.deadlines.last_day().is_some_and(|last_day| last_day < on) {
            return Err(Refusal::NoSource);
        }
        let correction = Some(DeadlineCorrection { source });
        self.deadlines.push_entry(DeadlineEntry {
            set,
            set_on: on,
            reason: Some(reason.clone()),
            letter: None,
            correction,
        });
        Ok((self, EventKind::DeadlineCorrected, Some(reason)))
    }

    pub(super) fn correct_number(mut self, number: CommitmentNumber, reason: String, on: NaiveDate) -> ChangeResult {
        if number == self.number {
            return Err(Refusal::SameNumber);
        }
        let former = std::mem::replace(&mut self.number, number);
        self.former_numbers.push(FormerNumber { number: former, until: on });
        Ok((self, EventKind::NumberCorrected, Some(reason)))
    }

    pub(super) fn correct_decision_day(self, on: NaiveDate, reason: String) -> ChangeResult {
        if self.last_decision.as_ref().is_some_and(|last| last.on == on) {
            return Err(Refusal::SameDecisionDay);
        }
        let after = self.decided_on_day(on).ok_or(Refusal::NoDecision)?;
        Ok((after, EventKind::DecisionDayCorrected, Some(reason)))
    }
}
