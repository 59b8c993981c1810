//! Turns the outcome in a letter, with the data that a person added, into a change of the commitment.
//!
//! The screen and the command line use the same function, so that both do the same.

use chrono::NaiveDate;

use super::lines::{LineStanding, ProposedLine};
use crate::domain::{
    change::Change,
    commitment::{Details, NewCommitment, deadline_list::NewDeadline, lapse_kind::LapseKind},
    day::full_day,
    letter::{ConfirmedLine, LineTarget, Outcome},
};

/// The data of a letter that are needed to carry out its outcomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterFacts {
    pub number: Option<String>,
    pub day: NaiveDate,
    /// The number of months after which the register looks again at a commitment without a day.
    pub review_months: u32,
}

impl LetterFacts {
    /// The letter as the history names it: `Brief 24bb001377 van 20 februari 2024`.
    #[must_use]
    pub fn label(&self) -> String {
        let number = self.number.as_ref().map(|number| format!(" {number}")).unwrap_or_default();
        format!("Brief{number} van {}", full_day(self.day))
    }

    /// The same name within a sentence: `brief 24bb001377 van 20 februari 2024`.
    #[must_use]
    pub fn label_within(&self) -> String {
        self.label().replacen('B', "b", 1)
    }

    /// The reason for a change, if nobody gave a better one.
    #[must_use]
    pub fn make_reason(&self) -> String {
        format!("Volgens {}.", self.label_within())
    }

    /// The description of the remaining work of a partly settled commitment, if nobody gave a better one.
    #[must_use]
    pub fn make_remaining(&self) -> String {
        format!("Wat volgens {} nog openstaat.", self.label_within())
    }
}

impl ProposedLine {
    /// Confirms the line exactly as proposed. A number that the register does not have becomes a new commitment, with the data
    /// that the letter gives.
    ///
    /// # Errors
    /// Returns an error if data are missing that only a person can fill in.
    pub fn confirm_as_proposed(&self, letter: &LetterFacts) -> Result<ConfirmedLine, MissingDecisionField> {
        let finding = &self.finding;
        let decision = LineDecision {
            outcome: finding.outcome,
            deadline: finding
                .deadline
                .clone()
                .map(|deadline| NewDeadline::new(deadline, letter.day, letter.review_months)),
            remaining: letter.make_remaining(),
            reason: letter.make_reason(),
            lapse: self.lapse,
            letter: letter.label(),
        };
        let target = self.make_target(letter.day).ok_or(MissingDecisionField::Number)?;
        Ok(ConfirmedLine {
            target,
            outcome: finding.outcome,
            change: decision.into_change()?,
            passages: self.list_passages(),
        })
    }

    fn make_target(&self, letter_day: NaiveDate) -> Option<LineTarget> {
        match &self.place {
            LineStanding::Held(known) | LineStanding::Done(known, _) | LineStanding::Others(known) => {
                Some(LineTarget::Known { number: known.number.to_normal(), version: known.version })
            }
            LineStanding::Unknown { number, .. } => {
                let made_on = self.finding.promised_on;
                let number = number.clone()?;
                let title = self.finding.title.clone().unwrap_or_else(|| format!("Toezegging {number}"));
                let text = self.finding.propose_text().unwrap_or_else(|| title.clone());
                let details = Details { made_on, ..Details::new(title, text) };
                let new = NewCommitment { number, details, deadline: None };
                Some(LineTarget::New(Box::new(new), made_on.unwrap_or(letter_day)))
            }
        }
    }
}

/// A person's decision on one line of a reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineDecision {
    /// The outcome for the commitment.
    pub outcome: Outcome,
    /// The deadline, for a postponement or for the rest of a partly settled commitment.
    pub deadline: Option<NewDeadline>,
    /// The remaining work, if it is partly settled.
    pub remaining: String,
    /// The reason, which a postponement and a lapse need.
    pub reason: String,
    /// The ground, which a lapse needs.
    pub lapse: Option<LapseKind>,
    /// The letter as the history names it: `Brief 24bb001377 van 20 februari 2024`.
    pub letter: String,
}

/// The data that a decision lacks. The texts are written for the person who made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MissingDecisionField {
    /// The number cannot be registered.
    #[error("Dit nummer kan niet worden geregistreerd.")]
    Number,
    /// The deadline of a postponement is missing.
    #[error("Vul de termijn in, in de woorden van de brief. Noemt de brief er geen, kies dan ‘openhouden’.")]
    Deadline,
    /// The remaining work of a partly settled commitment is missing.
    #[error("Vul in wat er nog moet gebeuren.")]
    Remaining,
    /// The reason is missing.
    #[error("Vul de reden in.")]
    Reason,
    /// The ground of a lapse is missing.
    #[error("Kies waarom de toezegging vervalt.")]
    LapseKind,
}

impl LineDecision {
    /// Returns the change for this decision. If a note is needed and none was given, the name of the letter is the note.
    ///
    /// # Errors
    /// Returns an error if data are missing that the outcome needs.
    pub fn into_change(self) -> Result<Change, MissingDecisionField> {
        let Self { outcome, deadline, remaining, reason, lapse, letter } = self;
        let given = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let reason = given(reason);
        let note = |reason: Option<String>| reason.unwrap_or(letter);
        Ok(match outcome {
            Outcome::Settle => Change::Settle { answer: note(reason), delivered: None },
            Outcome::SettlePartly => Change::SettlePartly {
                answer: note(reason),
                remaining: given(remaining).ok_or(MissingDecisionField::Remaining)?,
                deadline,
            },
            Outcome::Postpone => Change::Postpone {
                deadline: deadline.ok_or(MissingDecisionField::Deadline)?,
                reason: reason.ok_or(MissingDecisionField::Reason)?,
            },
            Outcome::KeepOpen => Change::KeepOpen { note: note(reason) },
            Outcome::Lapse => Change::Lapse {
                kind: lapse.ok_or(MissingDecisionField::LapseKind)?,
                reason: reason.ok_or(MissingDecisionField::Reason)?,
            },
            Outcome::Mention => Change::Mention { note: note(reason) },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::commitment::deadline::{Deadline, Precision};

    fn decision(outcome: Outcome) -> LineDecision {
        LineDecision {
            outcome,
            deadline: None,
            remaining: " ".to_owned(),
            reason: String::new(),
            lapse: None,
            letter: "Brief 24bb001377".to_owned(),
        }
    }

    fn deadline() -> NewDeadline {
        let deadline = Deadline {
            words: "te zijner tijd".to_owned(),
            first_day: None,
            last_day: None,
            precision: Precision::None,
            rule: String::new(),
            calendar_lines: Vec::new(),
        };
        NewDeadline::new(deadline, "2024-02-20".parse().unwrap(), 3)
    }

    #[test]
    fn without_a_note_the_letter_is_the_note() {
        let letter = || "Brief 24bb001377".to_owned();
        let table = [
            (Outcome::Settle, Change::Settle { answer: letter(), delivered: None }),
            (Outcome::KeepOpen, Change::KeepOpen { note: letter() }),
            (Outcome::Mention, Change::Mention { note: letter() }),
        ];
        for (outcome, change) in table {
            assert_eq!(decision(outcome).into_change(), Ok(change), "{outcome:?}");
        }
    }

    #[test]
    fn what_an_outcome_needs_must_be_there() {
        let missing = |decision: LineDecision| decision.into_change().unwrap_err();
        assert_eq!(missing(decision(Outcome::SettlePartly)), MissingDecisionField::Remaining);
        assert_eq!(missing(decision(Outcome::Postpone)), MissingDecisionField::Deadline);
        let postponed = LineDecision { deadline: Some(deadline()), ..decision(Outcome::Postpone) };
        assert_eq!(missing(postponed.clone()), MissingDecisionField::Reason);
        let postponed = LineDecision { reason: " druk ".to_owned(), ..postponed };
        assert_eq!(postponed.into_change(), Ok(Change::Postpone { deadline: deadline(), reason: "druk".to_owned() }));
        assert_eq!(missing(decision(Outcome::Lapse)), MissingDecisionField::LapseKind);
        let lapsed = LineDecision { lapse: Some(LapseKind::Merged), ..decision(Outcome::Lapse) };
        assert_eq!(missing(lapsed), MissingDecisionField::Reason);
    }
}
