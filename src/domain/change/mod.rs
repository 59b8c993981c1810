//! What may follow on what: a change takes a commitment and gives the next one and what happened, or a named refusal.

mod event_kind;
mod publicity;
mod refusal;

use chrono::NaiveDate;

pub use self::{event_kind::EventKind, refusal::Refusal};

use super::{
    allowed::ChangeKind,
    commitment::{Commitment, Details},
    deadline_list::{DeadlineEntry, NewDeadline},
    ids::LetterId,
    secrecy::Secrecy,
    status::{DecidedBy, DecisionRule, LapseKind, Proposal, Status},
};

/// What somebody does to a commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Mark as done, with the answer to the council.
    Settle {
        /// What was done.
        answer: String,
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
        /// Why.
        reason: String,
    },
    /// Open it again, for another reason than an objection.
    Reopen {
        /// Why.
        reason: String,
    },
    /// Record what the council side decided.
    Decide {
        /// Whether it agreed.
        accepted: bool,
        /// The day of the decision.
        on: NaiveDate,
        /// What it said; a refusal needs a reason.
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
            Self::Correct(_) => ChangeKind::Correct,
            Self::Publish | Self::Withdraw { .. } => ChangeKind::Publish,
            Self::ImposeSecrecy { .. } | Self::LiftSecrecy { .. } => ChangeKind::Secrecy,
        }
    }
}

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
    pub fn apply(self, change: Change, at: &Circumstances) -> Result<(Self, EventKind, Option<String>), Refusal> {
        match change {
            Change::Settle { answer } => self.executive_says(Proposal::Settle, answer, at),
            Change::SettlePartly { answer, remaining, deadline } => {
                let deadline = deadline.map(Box::new);
                let proposal = Proposal::SettlePartly { remaining, deadline, letter: at.letter };
                self.executive_says(proposal, answer, at)
            }
            Change::Lapse { kind, reason } => self.executive_says(Proposal::Lapse { kind }, given(reason)?, at),
            Change::Postpone { deadline, reason } => self.postpone(deadline, given(reason)?, at),
            Change::KeepOpen { note } => self.while_due().map(|open| (open, EventKind::KeptOpen, text(note))),
            Change::Progress { note } => {
                let note = given(note)?;
                self.while_not_closed().map(|open| (open, EventKind::Progress, Some(note)))
            }
            Change::Mention { note } => Ok((self, EventKind::Mentioned, text(note))),
            Change::Object { reason } => self.object(given(reason)?),
            Change::Reopen { reason } => self.reopen(given(reason)?),
            Change::Decide { accepted, on, reason } => self.decide(accepted, on, reason),
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

    /// The executive says that it is done, partly done, done later, or that it lapses. Here, and only here, the setting decides
    /// whether that counts at once.
    fn executive_says(
        self,
        proposal: Proposal,
        note: String,
        at: &Circumstances,
    ) -> Result<(Self, EventKind, Option<String>), Refusal> {
        let open = self.while_due()?;
        let (after, kind) = match at.rule {
            DecisionRule::Council => (Self { status: Status::Proposed(proposal), ..open }, EventKind::Proposed),
            DecisionRule::Direct => open.carry_out(proposal, DecidedBy::Executive, at.on),
        };
        Ok((after, kind, text(note)))
    }

    fn carry_out(self, proposal: Proposal, by: DecidedBy, on: NaiveDate) -> (Self, EventKind) {
        match proposal {
            Proposal::Settle => {
                (Self { status: Status::Settled(by), remaining: None, closed_on: Some(on), ..self }, EventKind::Settled)
            }
            Proposal::SettlePartly { remaining, deadline, letter } => {
                let mut after = Self { status: Status::PartlySettled, remaining: Some(remaining), ..self };
                if let Some(set) = deadline {
                    after.deadlines.push(DeadlineEntry { set: *set, set_on: on, reason: None, letter });
                }
                (after, EventKind::PartlySettled)
            }
            Proposal::Lapse { kind } => {
                (Self { status: Status::Lapsed(kind), closed_on: Some(on), ..self }, EventKind::Lapsed)
            }
            Proposal::Postpone { deadline, reason, letter } => {
                let mut after = self.back_to_due();
                let entry = DeadlineEntry { set: *deadline, set_on: on, reason: Some(reason), letter };
                after.deadlines.push(entry);
                (after, EventKind::Postponed)
            }
        }
    }

    fn postpone(
        self,
        set: NewDeadline,
        reason: String,
        at: &Circumstances,
    ) -> Result<(Self, EventKind, Option<String>), Refusal> {
        let open = self.while_due()?;
        let same = |entry: &DeadlineEntry| {
            entry.set.deadline.last_day == set.deadline.last_day && entry.set.deadline.words == set.deadline.words
        };
        if open.deadlines.current().is_some_and(same) {
            return Err(Refusal::SameDeadline);
        }
        if open.moves_later(&set) {
            let proposal = Proposal::Postpone { deadline: Box::new(set), reason: reason.clone(), letter: at.letter };
            return open.executive_says(proposal, reason, at);
        }
        // Naming a first or an earlier day takes nothing from the council, so nobody has to agree to it.
        let mut after = open;
        after.deadlines.push(DeadlineEntry { set, set_on: at.on, reason: Some(reason.clone()), letter: at.letter });
        Ok((after, EventKind::DeadlineSet, Some(reason)))
    }

    /// Whether this deadline would be a postponement: a promised day moves to a later one, or is given up.
    #[must_use]
    pub fn moves_later(&self, set: &NewDeadline) -> bool {
        let promised = self.deadlines.last_day();
        promised.is_some_and(|before| set.deadline.last_day.is_none_or(|after| after > before))
    }

    fn object(self, reason: String) -> Result<(Self, EventKind, Option<String>), Refusal> {
        match self.status {
            Status::Settled(_) | Status::PartlySettled | Status::Lapsed(_) => {
                Ok((self.opened(), EventKind::Objected, Some(reason)))
            }
            Status::Proposed(_) => Err(Refusal::Proposed),
            Status::Open => Err(Refusal::NothingReported),
        }
    }

    fn reopen(self, reason: String) -> Result<(Self, EventKind, Option<String>), Refusal> {
        match self.status {
            Status::Settled(_) | Status::Lapsed(_) => Ok((self.opened(), EventKind::Reopened, Some(reason))),
            Status::Proposed(_) => Err(Refusal::Proposed),
            Status::Open | Status::PartlySettled => Err(Refusal::Open),
        }
    }

    fn decide(
        self,
        accepted: bool,
        on: NaiveDate,
        reason: String,
    ) -> Result<(Self, EventKind, Option<String>), Refusal> {
        let reason = if accepted { text(reason) } else { Some(given(reason)?) };
        let after = match (self.status.clone(), accepted) {
            (Status::Proposed(proposal), true) => self.carry_out(proposal, DecidedBy::Council, on).0,
            (Status::Proposed(_), false) => self.back_to_due(),
            (Status::Settled(DecidedBy::Executive), true) => {
                Self { status: Status::Settled(DecidedBy::Council), ..self }
            }
            (Status::Settled(DecidedBy::Executive), false) => self.opened(),
            (Status::Settled(DecidedBy::Council), _) => return Err(Refusal::Decided),
            (Status::Lapsed(_), _) => return Err(Refusal::Lapsed),
            (Status::Open | Status::PartlySettled, _) => return Err(Refusal::NothingReported),
        };
        Ok((after, if accepted { EventKind::Confirmed } else { EventKind::Refused }, reason))
    }

    /// A refused proposal leaves the commitment as it was before: what was partly settled stays so.
    fn back_to_due(self) -> Self {
        let status = if self.remaining.is_some() { Status::PartlySettled } else { Status::Open };
        Self { status, ..self }
    }

    fn opened(self) -> Self {
        Self { status: Status::Open, remaining: None, closed_on: None, ..self }
    }

    fn while_due(self) -> Result<Self, Refusal> {
        match self.status {
            Status::Open | Status::PartlySettled => Ok(self),
            Status::Proposed(_) => Err(Refusal::Proposed),
            Status::Settled(_) => Err(Refusal::Settled),
            Status::Lapsed(_) => Err(Refusal::Lapsed),
        }
    }

    fn while_not_closed(self) -> Result<Self, Refusal> {
        match self.status {
            Status::Proposed(_) => Ok(self),
            _ => self.while_due(),
        }
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
