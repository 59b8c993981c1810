//! The changes that each status allows, so that forms can offer only those.

use super::{
    proposal::Pending,
    status::{DecidedBy, Status},
};

/// The kind of a [`Change`](super::change::Change), without its contents. A variant without a comment is the change of the same
/// name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    Settle,
    SettlePartly,
    Lapse,
    Postpone,
    KeepOpen,
    Mention,
    Progress,
    Object,
    Reopen,
    Decide,
    Divide,
    /// A [`super::change::Change::ClosePart`] that settles the part.
    SettlePart,
    /// A [`super::change::Change::ClosePart`] that lets the part lapse.
    LapsePart,
    HandOver,
    /// The changes [`super::change::Change::Link`] and [`super::change::Change::Unlink`].
    Link,
    Merge,
    Correct,
    /// The changes [`super::change::Change::Publish`] and [`super::change::Change::Withdraw`].
    Publish,
    /// The changes [`super::change::Change::ImposeSecrecy`] and [`super::change::Change::LiftSecrecy`].
    Secrecy,
}

/// The kinds of change that [`super::commitment::Commitment::apply`] does not refuse because of the status alone. Changes of
/// publicity and of parts can still be refused for other reasons.
#[must_use]
pub fn allowed(status: &Status) -> &'static [ChangeKind] {
    use ChangeKind::{
        Correct, Decide, Divide, HandOver, KeepOpen, Lapse, LapsePart, Link, Mention, Merge, Object, Postpone,
        Progress, Publish, Reopen, Secrecy, Settle, SettlePart, SettlePartly,
    };
    match status {
        Status::Open => &[
            Settle,
            SettlePartly,
            SettlePart,
            LapsePart,
            Postpone,
            Progress,
            KeepOpen,
            Mention,
            Decide,
            Lapse,
            Merge,
            Divide,
            HandOver,
            Link,
            Correct,
            Publish,
            Secrecy,
        ],
        Status::PartlySettled => &[
            Settle,
            SettlePartly,
            SettlePart,
            LapsePart,
            Postpone,
            Progress,
            KeepOpen,
            Mention,
            Decide,
            Object,
            Lapse,
            Merge,
            Divide,
            HandOver,
            Link,
            Correct,
            Publish,
            Secrecy,
        ],
        Status::Proposed(Pending { contested_on: None, .. }) => {
            &[Decide, Object, Progress, Mention, HandOver, Link, Correct, Publish, Secrecy]
        }
        Status::Proposed(Pending { contested_on: Some(_), .. }) => {
            &[Decide, Progress, Mention, HandOver, Link, Correct, Publish, Secrecy]
        }
        Status::Settled(DecidedBy::Executive) => &[Decide, Object, Reopen, Mention, Link, Correct, Publish, Secrecy],
        Status::Settled(DecidedBy::Council) | Status::Lapsed(_) => {
            &[Object, Reopen, Mention, Link, Correct, Publish, Secrecy]
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::{
        change::{Change, Circumstances},
        commitment::{Commitment, Details, Named, NewCommitment},
        deadline::{Deadline, Precision},
        deadline_list::NewDeadline,
        ids::CommitmentId,
        link::{Link, Relation},
        number::CommitmentNumber,
        part::{NewPart, Part, PartNumber, PartOutcome},
        proposal::{Decision, Proposal},
        secrecy::{Ground, Organ, Secrecy},
        status::{DecisionRule, LapseKind},
    };

    fn today() -> NaiveDate {
        "2025-11-14".parse().unwrap()
    }

    fn commitment(status: Status) -> Commitment {
        let closed = matches!(status, Status::Settled(_) | Status::Lapsed(_));
        let number = CommitmentNumber::parse("1").unwrap();
        let new = NewCommitment { number, details: Details::new("titel", "tekst"), deadline: None };
        let part = |text: &str| Part { text: text.to_owned(), deadline: None, closed: None };
        Commitment {
            remaining: matches!(status, Status::PartlySettled).then(|| "de rest".to_owned()),
            status,
            closed_on: closed.then(today),
            parts: vec![part("het ene"), part("het andere")],
            ..Commitment::registered(CommitmentId::new(1), new, today(), None)
        }
    }

    fn deadline() -> NewDeadline {
        let deadline = Deadline {
            words: "uiterlijk 31 december 2025".to_owned(),
            first_day: None,
            last_day: "2025-12-31".parse().ok(),
            precision: Precision::Day,
            rule: String::new(),
        };
        NewDeadline::new(deadline, today(), 3)
    }

    fn secrecy() -> Secrecy {
        let ground = Ground::from_key("5.1-2-e").unwrap();
        Secrecy { imposed_by: Organ::Council, imposed_on: today(), ground, lifted_by: Organ::Council }
    }

    fn other() -> CommitmentNumber {
        CommitmentNumber::parse("2").unwrap()
    }

    fn new_part() -> NewPart {
        NewPart { text: "een deel".to_owned(), deadline: None }
    }

    fn close(outcome: PartOutcome) -> Change {
        Change::ClosePart { part: PartNumber::at(0), outcome, answer: "omdat".to_owned() }
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
            (ChangeKind::Reopen, Change::Reopen { part: None, reason: say() }),
            (ChangeKind::Decide, Change::Decide { decision: Decision::Accept, on: today(), reason: say() }),
            (ChangeKind::Decide, Change::Decide { decision: Decision::Refuse, on: today(), reason: say() }),
            (ChangeKind::Decide, Change::Decide { decision: Decision::KeepOpen, on: today(), reason: say() }),
            (ChangeKind::Divide, Change::Divide { parts: vec![new_part(), new_part()] }),
            (ChangeKind::SettlePart, close(PartOutcome::Settled)),
            (ChangeKind::LapsePart, close(PartOutcome::Lapsed(LapseKind::Overtaken))),
            (ChangeKind::HandOver, Change::HandOver { to: Named::parse("wethouder Zorg").unwrap(), reason: say() }),
            (ChangeKind::Link, Change::Link(Link::Commitment { relation: Relation::Repeats, number: other() })),
            (ChangeKind::Merge, Change::Merge { into: other(), reason: say() }),
            (ChangeKind::Correct, Change::Correct(Box::new(Details::new("titel", "tekst")))),
            (ChangeKind::Publish, Change::Withdraw { reason: say() }),
            (ChangeKind::Secrecy, Change::ImposeSecrecy { secrecy: secrecy(), reason: say() }),
        ]
    }

    #[test]
    fn what_is_said_to_be_allowed_is_what_a_commitment_accepts() {
        let say = || "omdat".to_owned();
        let proposed = |proposal| Status::Proposed(Pending::from(proposal));
        let statuses = [
            Status::Open,
            Status::PartlySettled,
            proposed(Proposal::Settle { delivered: None }),
            proposed(Proposal::SettlePartly { remaining: say(), deadline: None, letter: None }),
            proposed(Proposal::Lapse { kind: LapseKind::NotKept }),
            proposed(Proposal::Postpone { deadline: Box::new(deadline()), reason: say(), letter: None }),
            proposed(Proposal::ClosePart { part: PartNumber::at(0), outcome: PartOutcome::Settled, answer: say() }),
            Status::Proposed(Pending { proposal: Proposal::Settle { delivered: None }, contested_on: Some(today()) }),
            Status::Settled(DecidedBy::Executive),
            Status::Settled(DecidedBy::Council),
            Status::Lapsed(LapseKind::Withdrawn),
        ];
        for rule in [DecisionRule::Direct, DecisionRule::Council] {
            let at = Circumstances { rule, on: today(), letter: None };
            for status in &statuses {
                for (kind, _) in changes() {
                    let mut of_kind = changes().into_iter().filter(|(one, _)| *one == kind);
                    let done = |(kind, change): (ChangeKind, Change)| {
                        assert_eq!(change.kind(), kind);
                        commitment(status.clone()).apply(change, &at).is_ok()
                    };
                    let said = allowed(status).contains(&kind);
                    assert_eq!(said, of_kind.any(done), "{kind:?} on {status:?}, {rule:?}");
                }
            }
        }
    }
}
