//! The transitions of a commitment: a change takes a commitment and returns the next one with the kind of event, or a refusal.

mod bonds;
mod corrections;
mod council;
mod event_kind;
mod executive;
mod kind;
mod parts;
mod refusal;
mod taking_back;

use chrono::NaiveDate;

pub use self::{event_kind::EventKind, kind::ChangeKind, parts::MOST_PARTS, refusal::Refusal};

use super::{
    commitment::{
        Commitment, Details,
        deadline_list::NewDeadline,
        fulfilment::FulfilmentKind,
        lapse_kind::LapseKind,
        last_decision::LastDecision,
        link::{Link, WithdrawnPaper},
        part::{NewPart, PartNumber, PartOutcome},
        proposal::{Decision, Proposal},
        publicity::Publicity,
        secrecy::Secrecy,
        status::{DecisionRule, Status},
    },
    council::named::Named,
    ids::LetterId,
    number::CommitmentNumber,
};

/// A change to a commitment, with its contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Marks it as done.
    Settle {
        /// The answer to the council: the work that was done.
        answer: String,
        /// The form in which it was fulfilled, if given.
        delivered: Option<FulfilmentKind>,
    },
    /// Marks a part as done.
    SettlePartly {
        /// The work that was done.
        answer: String,
        /// The work that remains.
        remaining: String,
        /// The deadline for the rest, if given.
        deadline: Option<NewDeadline>,
    },
    Lapse {
        /// The ground on which it lapses.
        kind: LapseKind,
        reason: String,
    },
    /// Sets another deadline.
    Postpone {
        deadline: NewDeadline,
        reason: String,
    },
    /// Records that it stays open.
    KeepOpen {
        /// The explanation that was given.
        note: String,
    },
    /// Records that a paper mentions it.
    Mention {
        /// The text of the paper on this commitment.
        note: String,
    },
    Progress {
        note: String,
    },
    /// Records that the council side disagrees that it is done.
    Object {
        /// The part that the objection is about; `None` for everything that was reported.
        part: Option<PartNumber>,
        reason: String,
    },
    /// Takes back what the executive reported or proposed.
    TakeBackReport {
        reason: String,
    },
    /// Takes back an objection.
    TakeBackObjection {
        reason: String,
    },
    /// Opens it again, for another reason than an objection.
    Reopen {
        /// The part that is reopened; `None` for the whole commitment.
        part: Option<PartNumber>,
        reason: String,
    },
    /// Records a decision of the council side.
    Decide {
        decision: Decision,
        /// The day of the decision.
        on: NaiveDate,
        /// The explanation of the council side.
        reason: String,
    },
    /// Divides a compound commitment into parts: closed parts stay, and these take the place of the others.
    Divide {
        /// The parts that are still due.
        parts: Vec<NewPart>,
    },
    /// Closes one part.
    ClosePart {
        part: PartNumber,
        outcome: PartOutcome,
        /// The work that was done, or the reason that the part lapses.
        answer: String,
    },
    /// Hands it over to another holder.
    HandOver {
        /// The new holder.
        to: Named,
        /// The reason; empty if none was given.
        reason: String,
    },
    /// Links it with another commitment or a paper.
    Link(Link),
    /// Removes a link that was wrong.
    Unlink {
        link: Link,
        reason: String,
    },
    /// Merges it into another commitment, of which it turns out to be a double.
    Merge {
        /// The commitment that goes on.
        into: CommitmentNumber,
        reason: String,
        /// True if the names may go along from a hidden commitment to one that others see.
        shows_names: bool,
    },
    /// Takes over who asked for a double that was merged into it, and the papers that were withdrawn because of that.
    TakeOver {
        asked_by: Vec<Named>,
        papers: Vec<WithdrawnPaper>,
    },
    /// Corrects the details. The publicity stays as it is: it has changes of its own.
    Correct(Box<Details>),
    /// Corrects the present deadline, which was entered wrongly. That is no postponement.
    CorrectDeadline {
        deadline: NewDeadline,
        reason: String,
        /// The paper or the minutes that have the right words; needed once the last day has passed.
        source: Option<String>,
    },
    /// Corrects the number.
    CorrectNumber {
        number: CommitmentNumber,
        reason: String,
    },
    /// Corrects the day of the last decision of the council side.
    CorrectDecisionDay {
        on: NaiveDate,
        reason: String,
    },
    /// Publishes a draft.
    Publish,
    /// Turns a public commitment into a draft again.
    Withdraw {
        reason: String,
    },
    /// Records that secrecy was imposed.
    ImposeSecrecy {
        /// The decision: by whom, when, on which ground, and who may lift it.
        secrecy: Secrecy,
        /// A description of what is kept secret, and why.
        reason: String,
    },
    /// Records that secrecy was lifted, which makes it public.
    LiftSecrecy {
        /// The decision by which it was lifted.
        reason: String,
    },
}

impl Change {
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
            Self::TakeBackReport { .. } => ChangeKind::TakeBackReport,
            Self::TakeBackObjection { .. } => ChangeKind::TakeBackObjection,
            Self::Reopen { part: None, .. } => ChangeKind::Reopen,
            Self::Reopen { part: Some(_), .. } => ChangeKind::ReopenPart,
            Self::Decide { .. } => ChangeKind::Decide,
            Self::Divide { .. } => ChangeKind::Divide,
            Self::ClosePart { outcome: PartOutcome::Settled, .. } => ChangeKind::SettlePart,
            Self::ClosePart { outcome: PartOutcome::Lapsed(_), .. } => ChangeKind::LapsePart,
            Self::HandOver { .. } => ChangeKind::HandOver,
            Self::Link(_) => ChangeKind::Link,
            Self::Unlink { .. } => ChangeKind::Unlink,
            Self::Merge { .. } => ChangeKind::Merge,
            Self::TakeOver { .. } => ChangeKind::TakeOver,
            Self::Correct(_) => ChangeKind::Correct,
            Self::CorrectDeadline { .. } => ChangeKind::CorrectDeadline,
            Self::CorrectNumber { .. } => ChangeKind::CorrectNumber,
            Self::CorrectDecisionDay { .. } => ChangeKind::CorrectDecisionDay,
            Self::Publish => ChangeKind::Publish,
            Self::Withdraw { .. } => ChangeKind::Withdraw,
            Self::ImposeSecrecy { .. } => ChangeKind::ImposeSecrecy,
            Self::LiftSecrecy { .. } => ChangeKind::LiftSecrecy,
        }
    }

    /// True if it changes nothing that the forms show, so that forms made before it stay valid.
    #[must_use]
    pub fn is_aside(&self) -> bool {
        matches!(
            self,
            Self::KeepOpen { .. } | Self::Mention { .. } | Self::Progress { .. } | Self::Link(_) | Self::Unlink { .. }
        )
    }
}

/// The result of a change: the commitment after it, the kind of event, and the note for the history.
pub type ChangeResult = Result<(Commitment, EventKind, Option<String>), Refusal>;

/// The circumstances in which a change is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Circumstances {
    /// The rule for who decides.
    pub rule: DecisionRule,
    /// The day on which the change takes effect: that of the letter or the decision, or today.
    pub on: NaiveDate,
    /// The letter on which the change is based.
    pub letter: Option<LetterId>,
}

impl Commitment {
    /// Makes a change. Returns the commitment after it, the kind of event, and the note for the history if there is one.
    ///
    /// # Errors
    /// Returns a [`Refusal`] if the change cannot follow on the present status, or lacks the reason that it needs.
    pub fn apply_change(self, change: Change, at: &Circumstances) -> ChangeResult {
        self.may_follow(change.kind())?;
        let before = self.clone();
        let decided = match &change {
            Change::Decide { decision, on, .. } => Some((decision.clone(), *on)),
            _ => None,
        };
        let (aside, moves_days) = (change.is_aside(), matches!(change, Change::CorrectDecisionDay { .. }));
        let (after, kind, note) = self.carry_out_change(change, at)?;
        let version = before.version + i64::from(!aside);
        let on = decided.as_ref().map_or(at.on, |(_, on)| *on);
        let after = if moves_days { after } else { after.standing_since(&before, kind, on) };
        let mut after = after.with_open_act(&before, kind, on);
        if let Some((decision, on)) = decided {
            after.last_decision = Some(LastDecision::compare(&before, &after, &decision, on));
        }
        Ok((Self { version, ..after }, kind, note))
    }

    fn carry_out_change(self, change: Change, at: &Circumstances) -> ChangeResult {
        match change {
            Change::Settle { answer, delivered } => self.settle_commitment(answer, delivered, at),
            Change::SettlePartly { answer, remaining, deadline } => {
                let deadline = deadline.map(Box::new);
                let proposal = Proposal::SettlePartly { remaining, deadline, letter: at.letter };
                self.executive_says(proposal, answer, at)
            }
            Change::ClosePart { part, outcome, answer } => {
                let answer = require_text(answer)?;
                let note = answer.clone();
                self.executive_says(Proposal::ClosePart { part, outcome, answer }, note, at)
            }
            Change::Lapse { kind, reason } => self.executive_says(Proposal::Lapse { kind }, require_text(reason)?, at),
            Change::Postpone { deadline, reason } => self.postpone_deadline(deadline, require_text(reason)?, at),
            Change::KeepOpen { note } => Ok((self, EventKind::KeptOpen, trim_text(note))),
            Change::Progress { note } => Ok((self, EventKind::Progress, Some(require_text(note)?))),
            Change::Mention { note } => Ok((self, EventKind::Mentioned, trim_text(note))),
            Change::Object { part, reason } => self.raise_objection(part, require_text(reason)?, at.on),
            Change::TakeBackReport { reason } => self.take_back_report(require_text(reason)?, at.on),
            Change::TakeBackObjection { reason } => self.take_back_objection(require_text(reason)?),
            Change::Reopen { part, reason } => self.reopen_what_was_closed(part, require_text(reason)?),
            Change::Decide { decision, on, reason } => self.apply_decision(decision, on, reason),
            Change::Divide { parts } => self.divide_into_parts(parts),
            Change::HandOver { to, reason } => self.hand_over(to, reason, at.on),
            Change::Link(link) => self.add_link(link),
            Change::Unlink { link, reason } => self.remove_link(&link, require_text(reason)?),
            Change::Merge { into, reason, .. } => self.merge_into(into, require_text(reason)?, at.on),
            Change::TakeOver { asked_by, papers } => self.take_over_bonds(asked_by, papers),
            Change::Correct(details) => {
                let details = Details { publicity: self.details.publicity, ..*details };
                Ok((Self { details, ..self }, EventKind::Corrected, None))
            }
            Change::CorrectDeadline { deadline, reason, source } => {
                self.correct_deadline(deadline, require_text(reason)?, source, at.on)
            }
            Change::CorrectNumber { number, reason } => self.correct_number(number, require_text(reason)?, at.on),
            Change::CorrectDecisionDay { on, reason } => self.correct_decision_day(on, require_text(reason)?),
            Change::Publish => Ok((self.with_publicity(Publicity::Public), EventKind::Published, None)),
            Change::Withdraw { reason } => {
                Ok((self.with_publicity(Publicity::Draft), EventKind::Withdrawn, Some(require_text(reason)?)))
            }
            Change::ImposeSecrecy { secrecy, reason } => Ok((
                self.with_publicity(Publicity::Secret(secrecy)),
                EventKind::SecrecyImposed,
                Some(require_text(reason)?),
            )),
            Change::LiftSecrecy { reason } => {
                Ok((self.with_publicity(Publicity::Public), EventKind::SecrecyLifted, Some(require_text(reason)?)))
            }
        }
    }

    fn with_publicity(self, publicity: Publicity) -> Self {
        Self { details: Details { publicity, ..self.details }, ..self }
    }

    /// Sets the day since which the status holds. An objection to a proposal does not count as another status, and what is
    /// taken back restores the day as well.
    fn standing_since(self, before: &Self, kind: EventKind, on: NaiveDate) -> Self {
        if matches!(kind, EventKind::ReportTakenBack | EventKind::ObjectionTakenBack) {
            return self;
        }
        let same = match (&before.status, &self.status) {
            (Status::Proposed(_), Status::Proposed(_)) => true,
            (one, other) => one == other,
        };
        let last_decision = self.last_decision.clone().map(|decision| decision.after_change(before, &self));
        Self { since: if same { before.since } else { on }, last_decision, ..self }
    }
}

/// Returns the text without white space around it, or refuses an empty one.
fn require_text(reason: String) -> Result<String, Refusal> {
    trim_text(reason).ok_or(Refusal::NoReason)
}

/// Returns the text without white space around it, or `None` if nothing is left.
fn trim_text(note: String) -> Option<String> {
    let note = note.trim();
    (!note.is_empty()).then(|| note.to_owned())
}
