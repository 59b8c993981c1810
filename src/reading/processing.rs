//! From what a letter says of a commitment, and what a person filled in beside it, to the change that follows.
//!
//! The screen and the command line use the same function, so that both do the same.

use crate::domain::{commitment::Change, deadline_list::NewDeadline, letter::Outcome, status::LapseKind};

/// What was decided of one line of a reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What becomes of the commitment.
    pub outcome: Outcome,
    /// The deadline, for a postponement and for the rest of what is partly settled.
    pub deadline: Option<NewDeadline>,
    /// What remains, for what is partly settled.
    pub remaining: String,
    /// Why: needed for a postponement and for a lapse.
    pub reason: String,
    /// On what ground it lapses.
    pub lapse: Option<LapseKind>,
    /// The letter as the history names it: `Brief 24bb001377 van 20 februari 2024`.
    pub letter: String,
}

/// What a decision lacks. The words are for the person who made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Missing {
    /// A postponement has no deadline.
    #[error("Vul de termijn in, in de woorden van de brief. Noemt de brief er geen, kies dan ‘openhouden’.")]
    Deadline,
    /// What is partly settled has no rest.
    #[error("Vul in wat er nog moet gebeuren.")]
    Remaining,
    /// There is no reason.
    #[error("Vul de reden in.")]
    Reason,
    /// A lapse has no ground.
    #[error("Kies waarom de toezegging vervalt.")]
    LapseKind,
}

impl Decision {
    /// The change that follows. Where a note is wanted and none was given, the letter itself is the note.
    ///
    /// # Errors
    /// When something is missing that the outcome needs.
    pub fn change(self) -> Result<Change, Missing> {
        let Self { outcome, deadline, remaining, reason, lapse, letter } = self;
        let given = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let reason = given(reason);
        let note = |reason: Option<String>| reason.unwrap_or(letter);
        Ok(match outcome {
            Outcome::Settle => Change::Settle { answer: note(reason) },
            Outcome::SettlePartly => Change::SettlePartly {
                answer: note(reason),
                remaining: given(remaining).ok_or(Missing::Remaining)?,
                deadline,
            },
            Outcome::Postpone => Change::Postpone {
                deadline: deadline.ok_or(Missing::Deadline)?,
                reason: reason.ok_or(Missing::Reason)?,
            },
            Outcome::KeepOpen => Change::KeepOpen { note: note(reason) },
            Outcome::Lapse => {
                Change::Lapse { kind: lapse.ok_or(Missing::LapseKind)?, reason: reason.ok_or(Missing::Reason)? }
            }
            Outcome::Mention => Change::Mention { note: note(reason) },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::deadline::{Deadline, Precision};

    fn decision(outcome: Outcome) -> Decision {
        Decision {
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
        };
        NewDeadline::new(deadline, "2024-02-20".parse().unwrap(), 3)
    }

    #[test]
    fn without_a_note_the_letter_is_the_note() {
        let letter = || "Brief 24bb001377".to_owned();
        let table = [
            (Outcome::Settle, Change::Settle { answer: letter() }),
            (Outcome::KeepOpen, Change::KeepOpen { note: letter() }),
            (Outcome::Mention, Change::Mention { note: letter() }),
        ];
        for (outcome, change) in table {
            assert_eq!(decision(outcome).change(), Ok(change), "{outcome:?}");
        }
    }

    #[test]
    fn what_an_outcome_needs_must_be_there() {
        let missing = |decision: Decision| decision.change().unwrap_err();
        assert_eq!(missing(decision(Outcome::SettlePartly)), Missing::Remaining);
        assert_eq!(missing(decision(Outcome::Postpone)), Missing::Deadline);
        let postponed = Decision { deadline: Some(deadline()), ..decision(Outcome::Postpone) };
        assert_eq!(missing(postponed.clone()), Missing::Reason);
        let postponed = Decision { reason: " druk ".to_owned(), ..postponed };
        assert_eq!(postponed.change(), Ok(Change::Postpone { deadline: deadline(), reason: "druk".to_owned() }));
        assert_eq!(missing(decision(Outcome::Lapse)), Missing::LapseKind);
        let lapsed = Decision { lapse: Some(LapseKind::Merged), ..decision(Outcome::Lapse) };
        assert_eq!(missing(lapsed), Missing::Reason);
    }
}
