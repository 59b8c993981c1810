//! What may follow on what: a change takes a commitment and gives the next one and what happened, or a named refusal.

mod bonds;
mod council;
mod event_kind;
mod executive;
mod parts;
mod publicity;
mod refusal;

use chrono::NaiveDate;

pub use self::{event_kind::EventKind, parts::MOST_PARTS, refusal::Refusal};

use super::{
    allowed::ChangeKind,
    commitment::{Commitment, Details, FulfilmentKind, Named},
    deadline_list::NewDeadline,
    ids::LetterId,
    link::Link,
    number::CommitmentNumber,
    part::{NewPart, PartNumber, PartOutcome},
    proposal::{Decision, Proposal},
    secrecy::Secrecy,
    status::{DecisionRule, LapseKind, Status},
};

/// What somebody does to a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Mark as done, with the answer to the council.
    Settle {
        /// What was done.
        answer: String,
        /// In what form it was fulfilled, where that was said.
        delivered: Option<FulfilmentKind>,
    },
    /// Mark a part as done.
    SettlePartly {
        /// What was done.
        answer: String,
        /// What remains.
        remaining: String,
        /// By when the rest is done, where that was said.
        deadline: Option<NewDeadline>,
    },
    /// Let it lapse.
    Lapse {
        /// Why.
        kind: LapseKind,
        /// The reason in words.
        reason: String,
    },
    /// Set another deadline.
    Postpone {
        /// The deadline.
        deadline: NewDeadline,
        /// Why.
        reason: String,
    },
    /// Say that it stays open.
    KeepOpen {
        /// What was said of it.
        note: String,
    },
    /// Say that a paper speaks of it.
    Mention {
        /// What was said of it.
        note: String,
    },
    /// Tell how far it is.
    Progress {
        /// How far.
        note: String,
    },
    /// The council side disagrees that it is done.
    Object {
        /// Which part, of a commitment in parts; none for all that was reported.
        part: Option<PartNumber>,
        /// Why.
        reason: String,
    },
    /// Open it again, for another reason than an objection.
    Reopen {
        /// Which part, of a commitment in parts; none for all of it.
        part: Option<PartNumber>,
        /// Why.
        reason: String,
    },
    /// Record what the council side decided.
    Decide {
        /// What it decided.
        decision: Decision,
        /// The day of the decision.
        on: NaiveDate,
        /// What it said.
        reason: String,
    },
    /// Tell the parts of a compound promise: those that are closed stay, these take the place of the others.
    Divide {
        /// The parts that are still due.
        parts: Vec<NewPart>,
    },
    /// Close one part.
    ClosePart {
        /// Which one.
        part: PartNumber,
        /// What came of it.
        outcome: PartOutcome,
        /// What was done, or why it lapses.
        answer: String,
    },
    /// Hand it over to another holder.
    HandOver {
        /// Who answers for it from then on.
        to: Named,
        /// Why, where that was said.
        reason: String,
    },
    /// Tell how it hangs together with another promise or a paper.
    Link(Link),
    /// Take back such a bond, since it was wrong.
    Unlink {
        /// Which one.
        link: Link,
        /// Why.
        reason: String,
    },
    /// Merge it into another promise, of which it turns out to be a double.
    Merge {
        /// The other.
        into: CommitmentNumber,
        /// Why.
        reason: String,
    },
    /// Correct what was registered. The publicity stays as it is: it has acts of its own.
    Correct(Box<Details>),
    /// Publish a draft.
    Publish,
    /// Take back what was public: it becomes a draft again.
    Withdraw {
        /// Why.
        reason: String,
    },
    /// Record that secrecy was imposed.
    ImposeSecrecy {
        /// By whom, when, on which ground, and who may lift it.
        secrecy: Secrecy,
        /// What is kept secret, and why.
        reason: String,
    },
    /// Record that secrecy was lifted; then it is public.
    LiftSecrecy {
        /// The decision by which it was lifted.
        reason: String,
    },
}

impl Change {
    /// The kind of change.
    #[must_use]
    pub fn kind(&self) -> ChangeKind {
        match self {
            Self::Settle { .. } => ChangeKind::Settle,
            Self::SettlePartly { .. } => ChangeKind::SettlePartly,
            Self::Lapse { .. } => ChangeKind::Lapse,
            Self::Postpone { .. } => ChangeKind::Postpone,
            Self::KeepOpen { .. } => ChangeKind::KeepOpen,
            Self::Mention { .. } => ChangeKind::Mention,
            Self::Progress { .. } => ChangeKind::Progress,
            Self::Object { .. } => ChangeKind::Object,
            Self::Reopen { .. } => ChangeKind::Reopen,
            Self::Decide { .. } => ChangeKind::Decide,
            Self::Divide { .. } => ChangeKind::Divide,
            Self::ClosePart { outcome: PartOutcome::Settled, .. } => ChangeKind::SettlePart,
            Self::ClosePart { outcome: PartOutcome::Lapsed(_), .. } => ChangeKind::LapsePart,
            Self::HandOver { .. } => ChangeKind::HandOver,
            Self::Link(_) | Self::Unlink { .. } => ChangeKind::Link,
            Self::Merge { .. } => ChangeKind::Merge,
            Self::Correct(_) => ChangeKind::Correct,
            Self::Publish | Self::Withdraw { .. } => ChangeKind::Publish,
            Self::ImposeSecrecy { .. } | Self::LiftSecrecy { .. } => ChangeKind::Secrecy,
        }
    }

    /// Whether it leaves alone what the forms show, so that no form made before it is out of date.
    #[must_use]
    pub fn is_aside(&self) -> bool {
        matches!(
            self,
            Self::KeepOpen { .. } | Self::Mention { .. } | Self::Progress { .. } | Self::Link(_) | Self::Unlink { .. }
        )
    }
}

/// A change that was made: the commitment after it, what happened, and the note for the history.
pub type Step = Result<(Commitment, EventKind, Option<String>), Refusal>;

/// In what circumstances a change is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Circumstances {
    /// Who decides.
    pub rule: DecisionRule,
    /// The day on which the change counts: that of the letter or the decision, or today.
    pub on: NaiveDate,
    /// The letter that says so.
    pub letter: Option<LetterId>,
}

impl Commitment {
    /// Makes a change, or refuses it and says why. Tells what happened and, where there is one, the note for the history.
    ///
    /// # Errors
    /// When the change cannot follow on the present status, or lacks the reason it needs.
    pub fn apply(self, change: Change, at: &Circumstances) -> Step {
        let before = self.clone();
        let on = match &change {
            Change::Decide { on, .. } => *on,
            _ => at.on,
        };
        let aside = change.is_aside();
        let (after, kind, note) = self.changed(change, at)?;
        let version = before.version + i64::from(!aside);
        Ok((Self { version, ..after.standing_since(&before, on) }, kind, note))
    }

    fn changed(self, change: Change, at: &Circumstances) -> Step {
        match change {
            Change::Settle { answer, delivered } => self.settle(answer, delivered, at),
            Change::SettlePartly { answer, remaining, deadline } => {
                let deadline = deadline.map(Box::new);
                let proposal = Proposal::SettlePartly { remaining, deadline, letter: at.letter };
                self.executive_says(proposal, answer, at)
            }
            Change::ClosePart { part, outcome, answer } => {
                let answer = given(answer)?;
                let note = answer.clone();
                self.executive_says(Proposal::ClosePart { part, outcome, answer }, note, at)
            }
            Change::Lapse { kind, reason } => self.executive_says(Proposal::Lapse { kind }, given(reason)?, at),
            Change::Postpone { deadline, reason } => self.postpone(deadline, given(reason)?, at),
            Change::KeepOpen { note } => self.while_due().map(|open| (open, EventKind::KeptOpen, text(note))),
            Change::Progress { note } => {
                let note = given(note)?;
                self.while_not_closed().map(|open| (open, EventKind::Progress, Some(note)))
            }
            Change::Mention { note } => Ok((self, EventKind::Mentioned, text(note))),
            Change::Object { part, reason } => self.object(part, given(reason)?, at.on),
            Change::Reopen { part, reason } => self.reopen(part, given(reason)?),
            Change::Decide { decision, on, reason } => self.decide(decision, on, reason),
            Change::Divide { parts } => self.divide(parts),
            Change::HandOver { to, reason } => self.hand_over(to, reason, at.on),
            Change::Link(link) => self.link(link),
            Change::Unlink { link, reason } => self.unlink(&link, given(reason)?),
            Change::Merge { into, reason } => self.merge(into, given(reason)?, at.on),
            Change::Correct(details) => {
                let details = Details { publicity: self.details.publicity, ..*details };
                Ok((Self { details, ..self }, EventKind::Corrected, None))
            }
            Change::Publish => self.publish(),
            Change::Withdraw { reason } => self.withdraw(given(reason)?),
            Change::ImposeSecrecy { secrecy, reason } => self.impose(secrecy, given(reason)?),
            Change::LiftSecrecy { reason } => self.lift(given(reason)?),
        }
    }

    /// Keeps since when the status is what it is. An objection against a proposal leaves it the same proposal.
    fn standing_since(self, before: &Self, on: NaiveDate) -> Self {
        let same = match (&before.status, &self.status) {
            (Status::Proposed(_), Status::Proposed(_)) => true,
            (one, other) => one == other,
        };
        Self { since: if same { before.since } else { on }, ..self }
    }
}

/// A text that must be there.
fn given(reason: String) -> Result<String, Refusal> {
    text(reason).ok_or(Refusal::NoReason)
}

/// A text, or none when there is only white space.
fn text(note: String) -> Option<String> {
    let note = note.trim();
    (!note.is_empty()).then(|| note.to_owned())
}
