//! The one list of acts on a commitment, and the test of whether one may follow.

use super::Refusal;
use crate::domain::commitment::{
    Commitment,
    part::Part,
    proposal::PendingProposal,
    publicity::{PublicityObstacle, PublicityStep},
    status::{DecidedBy, Status},
};

/// An act on a commitment, without what it carries: the kind of a [`super::Change`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    Settle,
    SettlePartly,
    SettlePart,
    Lapse,
    LapsePart,
    Postpone,
    KeepOpen,
    Mention,
    Progress,
    Object,
    TakeBackReport,
    TakeBackObjection,
    Reopen,
    ReopenPart,
    Decide,
    Divide,
    HandOver,
    Link,
    Unlink,
    Merge,
    TakeOver,
    Correct,
    CorrectDeadline,
    CorrectNumber,
    CorrectDecisionDay,
    Publish,
    Withdraw,
    ImposeSecrecy,
    LiftSecrecy,
}

impl Commitment {
    /// Tells whether an act may follow on how the commitment stands, before anybody fills in what it carries.
    ///
    /// # Errors
    /// The refusal that [`Commitment::apply_change`] would give whatever the change carries.
    pub fn may_follow(&self, kind: ChangeKind) -> Result<(), Refusal> {
        match kind {
            ChangeKind::Settle
            | ChangeKind::SettlePartly
            | ChangeKind::Lapse
            | ChangeKind::Postpone
            | ChangeKind::KeepOpen
            | ChangeKind::Merge => self.must_be_due(),
            ChangeKind::SettlePart | ChangeKind::LapsePart => {
                self.must_be_due()?;
                self.must_have_part(Part::is_due)
            }
            ChangeKind::Progress | ChangeKind::HandOver | ChangeKind::TakeOver => self.must_not_be_closed(),
            ChangeKind::Divide => match self.status {
                Status::Proposed(_) => Err(Refusal::Proposed),
                _ => self.must_not_be_closed(),
            },
            ChangeKind::Object => match &self.status {
                Status::Open => Err(Refusal::NothingReported),
                Status::Proposed(PendingProposal { contested_on: Some(_), .. }) => Err(Refusal::Contested),
                Status::Proposed(_) | Status::PartlySettled | Status::Settled(_) | Status::Lapsed(_) => Ok(()),
            },
            ChangeKind::TakeBackReport => self.may_take_back_report(),
            ChangeKind::TakeBackObjection => self.may_take_back_objection(),
            ChangeKind::Reopen => match self.status {
                Status::Settled(_) | Status::Lapsed(_) => Ok(()),
                Status::Proposed(_) => Err(Refusal::Proposed),
                Status::Open | Status::PartlySettled => Err(Refusal::Open),
            },
            ChangeKind::ReopenPart => match self.status {
                Status::Settled(_) | Status::Lapsed(_) | Status::PartlySettled => {
                    self.must_have_part(|part| !part.is_due())
                }
                Status::Proposed(_) => Err(Refusal::Proposed),
                Status::Open => Err(Refusal::Open),
            },
            ChangeKind::Decide => match self.status {
                Status::Open | Status::PartlySettled | Status::Proposed(_) | Status::Settled(DecidedBy::Executive) => {
                    Ok(())
                }
                Status::Settled(DecidedBy::Council) => Err(Refusal::Decided),
                Status::Lapsed(_) => Err(Refusal::Lapsed),
            },
            ChangeKind::Mention | ChangeKind::Correct | ChangeKind::CorrectNumber | ChangeKind::Link => Ok(()),
            ChangeKind::CorrectDeadline => self.deadlines.current().map(drop).ok_or(Refusal::NoDeadline),
            ChangeKind::CorrectDecisionDay => self.last_decision.as_ref().map(drop).ok_or(Refusal::NoDecision),
            ChangeKind::Unlink if self.links.iter().all(|link| link.is_merger()) => Err(Refusal::NoSuchLink),
            ChangeKind::Unlink => Ok(()),
            ChangeKind::Publish | ChangeKind::Withdraw | ChangeKind::ImposeSecrecy | ChangeKind::LiftSecrecy => {
                let step = kind.to_publicity_step();
                step.map_or(Ok(()), |step| Ok(step.may_follow(self.details.publicity.key())?))
            }
        }
    }

    fn must_be_due(&self) -> Result<(), Refusal> {
        match self.status {
            Status::Open | Status::PartlySettled => Ok(()),
            Status::Proposed(_) => Err(Refusal::Proposed),
            Status::Settled(_) => Err(Refusal::Settled),
            Status::Lapsed(_) => Err(Refusal::Lapsed),
        }
    }

    fn must_not_be_closed(&self) -> Result<(), Refusal> {
        if matches!(self.status, Status::Proposed(_)) { Ok(()) } else { self.must_be_due() }
    }

    fn must_have_part(&self, fits: impl Fn(&Part) -> bool) -> Result<(), Refusal> {
        if self.parts.iter().any(fits) { Ok(()) } else { Err(Refusal::NoSuchPart) }
    }
}

impl ChangeKind {
    /// The step from one publicity to another that this change is, if it is one.
    fn to_publicity_step(self) -> Option<PublicityStep> {
        match self {
            Self::Publish => Some(PublicityStep::Publish),
            Self::Withdraw => Some(PublicityStep::Withdraw),
            Self::ImposeSecrecy => Some(PublicityStep::ImposeSecrecy),
            Self::LiftSecrecy => Some(PublicityStep::LiftSecrecy),
            _ => None,
        }
    }
}

impl From<PublicityObstacle> for Refusal {
    fn from(obstacle: PublicityObstacle) -> Self {
        match obstacle {
            PublicityObstacle::IsPublic => Self::Public,
            PublicityObstacle::IsDraft => Self::Draft,
            PublicityObstacle::IsSecret => Self::Secret,
            PublicityObstacle::IsNotSecret => Self::NotSecret,
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::{
        change::{Change, Circumstances},
        commitment::{
            Commitment, Details, NewCommitment,
            deadline::{Deadline, Precision},
            deadline_list::{DeadlineEntry, NewDeadline},
            lapse_kind::LapseKind,
            last_decision::LastDecision,
            link::{CommitmentRelation, Link},
            open_act::{EarlierStanding, OpenAct, OpenActKind},
            part::{NewPart, Part, PartClosing, PartNumber, PartOutcome},
            proposal::{Decision, Proposal},
            secrecy::{Organ, Secrecy, SecrecyGround},
            status::DecisionRule,
        },
        council::named::Named,
        ids::CommitmentId,
        number::CommitmentNumber,
    };

    fn today() -> NaiveDate {
        "2025-11-14".parse().unwrap()
    }

    fn commitment(status: Status) -> Commitment {
        let closed = matches!(status, Status::Settled(_) | Status::Lapsed(_));
        let number = CommitmentNumber::parse("1").unwrap();
        let new = NewCommitment { number, details: Details::new("titel", "tekst"), deadline: None };
        let part = |text: &str| Part { text: text.to_owned(), deadline: None, closed: None };
        let done = PartClosing { on: today(), outcome: PartOutcome::Settled, answer: "gedaan".to_owned() };
        Commitment {
            remaining: matches!(status, Status::PartlySettled).then(|| "de rest".to_owned()),
            status,
            closed_on: closed.then(today),
            parts: vec![part("het ene"), Part { closed: Some(done), ..part("het andere") }],
            links: vec![link()],
            ..Commitment::from_registration(CommitmentId::new(1), new, today(), None)
        }
    }

    /// The same with a deadline and a decision, both of another day.
    fn decided(status: Status) -> Commitment {
        let mut commitment = commitment(status);
        let mut set = deadline();
        set.deadline.last_day = "2025-10-31".parse().ok();
        let on = "2025-11-13".parse().unwrap();
        commitment.deadlines.push_entry(DeadlineEntry {
            set,
            set_on: on,
            reason: None,
            letter: None,
            correction: None,
        });
        let (after, before) = (commitment.clone(), &commitment);
        commitment.last_decision = Some(LastDecision::compare(before, &after, &Decision::KeepOpen, on));
        commitment
    }

    /// A commitment on which this act stands, which was open before it.
    fn standing(status: &Status, open_act: Option<OpenActKind>) -> Commitment {
        let earlier = || EarlierStanding::of(&commitment(Status::Open)).map(Box::new);
        let open_act = open_act.map(|kind| OpenAct { kind, on: today(), earlier: earlier() });
        Commitment { open_act, ..commitment(status.clone()) }
    }

    fn deadline() -> NewDeadline {
        let deadline = Deadline {
            words: "uiterlijk 31 december 2025".to_owned(),
            first_day: None,
            last_day: "2025-12-31".parse().ok(),
            precision: Precision::Day,
            rule: String::new(),
            calendar_lines: Vec::new(),
        };
        NewDeadline::new(deadline, today(), 3)
    }

    fn secrecy() -> Secrecy {
        let ground = SecrecyGround::from_key("5.1-2-e").unwrap();
        Secrecy { imposed_by: Organ::Council, imposed_on: today(), ground, lifted_by: Organ::Council }
    }

    fn other() -> CommitmentNumber {
        CommitmentNumber::parse("2").unwrap()
    }

    fn link() -> Link {
        Link::Commitment { relation: CommitmentRelation::Changes, number: other() }
    }

    fn asker() -> Named {
        Named::parse("A. Bakker (Stadspartij)").unwrap()
    }

    fn new_part() -> NewPart {
        NewPart { text: "een deel".to_owned(), deadline: None }
    }

    fn close(outcome: PartOutcome) -> Change {
        Change::ClosePart { part: PartNumber::from_index(0), outcome, answer: "omdat".to_owned() }
    }

    fn changes() -> Vec<(ChangeKind, Change)> {
        let say = || "omdat".to_owned();
        let partly = Change::SettlePartly { answer: say(), remaining: say(), deadline: None };
        vec![
            (ChangeKind::Settle, Change::Settle { answer: say(), delivered: None }),
            (ChangeKind::SettlePartly, partly),
            (ChangeKind::Lapse, Change::Lapse { kind: LapseKind::Overtaken, reason: say() }),
            (ChangeKind::Postpone, Change::Postpone { deadline: deadline(), reason: say() }),
            (ChangeKind::KeepOpen, Change::KeepOpen { note: say() }),
            (ChangeKind::Mention, Change::Mention { note: say() }),
            (ChangeKind::Progress, Change::Progress { note: say() }),
            (ChangeKind::Object, Change::Object { part: None, reason: say() }),
            (ChangeKind::TakeBackReport, Change::TakeBackReport { reason: say() }),
            (ChangeKind::TakeBackObjection, Change::TakeBackObjection { reason: say() }),
            (ChangeKind::Reopen, Change::Reopen { part: None, reason: say() }),
            (ChangeKind::ReopenPart, Change::Reopen { part: Some(PartNumber::from_index(1)), reason: say() }),
            (ChangeKind::Decide, Change::Decide { decision: Decision::Accept, on: today(), reason: say() }),
            (ChangeKind::Decide, Change::Decide { decision: Decision::Refuse, on: today(), reason: say() }),
            (ChangeKind::Decide, Change::Decide { decision: Decision::KeepOpen, on: today(), reason: say() }),
            (ChangeKind::Divide, Change::Divide { parts: vec![new_part(), new_part()] }),
            (ChangeKind::SettlePart, close(PartOutcome::Settled)),
            (ChangeKind::LapsePart, close(PartOutcome::Lapsed(LapseKind::Overtaken))),
            (ChangeKind::HandOver, Change::HandOver { to: Named::parse("wethouder Zorg").unwrap(), reason: say() }),
            (
                ChangeKind::Link,
                Change::Link(Link::Commitment { relation: CommitmentRelation::Repeats, number: other() }),
            ),
            (ChangeKind::Unlink, Change::Unlink { link: link(), reason: say() }),
            (ChangeKind::Merge, Change::Merge { into: other(), reason: say(), shows_names: false }),
            (ChangeKind::TakeOver, Change::TakeOver { asked_by: vec![asker()], papers: Vec::new() }),
            (ChangeKind::Correct, Change::Correct(Box::new(Details::new("titel", "tekst")))),
            (
                ChangeKind::CorrectDeadline,
                Change::CorrectDeadline { deadline: deadline(), reason: say(), source: Some(say()) },
            ),
            (ChangeKind::CorrectNumber, Change::CorrectNumber { number: other(), reason: say() }),
            (ChangeKind::CorrectDecisionDay, Change::CorrectDecisionDay { on: today(), reason: say() }),
            (ChangeKind::Publish, Change::Publish),
            (ChangeKind::Withdraw, Change::Withdraw { reason: say() }),
            (ChangeKind::LiftSecrecy, Change::LiftSecrecy { reason: say() }),
            (ChangeKind::ImposeSecrecy, Change::ImposeSecrecy { secrecy: secrecy(), reason: say() }),
        ]
    }

    #[test]
    fn what_is_said_to_be_allowed_is_what_a_commitment_accepts() {
        let say = || "omdat".to_owned();
        let proposed = |proposal| Status::Proposed(PendingProposal::from(proposal));
        let statuses = [
            Status::Open,
            Status::PartlySettled,
            proposed(Proposal::Settle { delivered: None }),
            proposed(Proposal::SettlePartly { remaining: say(), deadline: None, letter: None }),
            proposed(Proposal::Lapse { kind: LapseKind::NotKept }),
            proposed(Proposal::Postpone { deadline: Box::new(deadline()), reason: say(), letter: None }),
            proposed(Proposal::ClosePart {
                part: PartNumber::from_index(0),
                outcome: PartOutcome::Settled,
                answer: say(),
            }),
            Status::Proposed(PendingProposal {
                proposal: Proposal::Settle { delivered: None },
                contested_on: Some(today()),
            }),
            Status::Settled(DecidedBy::Executive),
            Status::Settled(DecidedBy::Council),
            Status::Lapsed(LapseKind::Withdrawn),
        ];
        let open_acts =
            [None, Some(OpenActKind::Report), Some(OpenActKind::Objection), Some(OpenActKind::ReportTakenBack)];
        for rule in [DecisionRule::Direct, DecisionRule::Council] {
            let at = Circumstances { rule, on: today(), letter: None };
            let stands: Vec<Commitment> = statuses
                .iter()
                .flat_map(|status| {
                    open_acts.map(|open_act| standing(status, open_act)).into_iter().chain([decided(status.clone())])
                })
                .collect();
            for stands in stands {
                for (kind, _) in changes() {
                    let mut of_kind = changes().into_iter().filter(|(one, _)| *one == kind);
                    let done = |(kind, change): (ChangeKind, Change)| {
                        assert_eq!(change.kind(), kind);
                        stands.clone().apply_change(change, &at).is_ok()
                    };
                    let said = stands.may_follow(kind).is_ok();
                    assert_eq!(said, of_kind.any(done), "{kind:?} on {stands:?}, {rule:?}");
                }
            }
        }
    }
}
