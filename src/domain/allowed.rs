//! Which changes a status allows, told before anybody tries.

use super::status::{DecidedBy, Status};

/// A kind of change, without what it carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ChangeKind {
    /// [`super::change::Change::Settle`]
    Settle,
    /// [`super::change::Change::SettlePartly`]
    SettlePartly,
    /// [`super::change::Change::Lapse`]
    Lapse,
    /// [`super::change::Change::Postpone`]
    Postpone,
    /// [`super::change::Change::KeepOpen`]
    KeepOpen,
    /// [`super::change::Change::Mention`]
    Mention,
    /// [`super::change::Change::Progress`]
    Progress,
    /// [`super::change::Change::Object`]
    Object,
    /// [`super::change::Change::Reopen`]
    Reopen,
    /// [`super::change::Change::Decide`]
    Decide,
    /// [`super::change::Change::Correct`]
    Correct,
    /// [`super::change::Change::Publish`] and [`super::change::Change::Withdraw`]
    Publish,
    /// [`super::change::Change::ImposeSecrecy`] and [`super::change::Change::LiftSecrecy`]
    Secrecy,
}

/// The kinds of change that [`super::commitment::Commitment::apply`] would not refuse for the status alone. What may follow
/// on a publicity does not depend on the status.
#[must_use]
pub fn allowed(status: &Status) -> &'static [ChangeKind] {
    use ChangeKind::{
        Correct, Decide, KeepOpen, Lapse, Mention, Object, Postpone, Progress, Publish, Reopen, Secrecy, Settle,
        SettlePartly,
    };
    match status {
        Status::Open => {
            &[Settle, SettlePartly, Postpone, Progress, KeepOpen, Mention, Lapse, Correct, Publish, Secrecy]
        }
        Status::PartlySettled => {
            &[Settle, SettlePartly, Postpone, Progress, KeepOpen, Mention, Object, Lapse, Correct, Publish, Secrecy]
        }
        Status::Proposed(_) => &[Decide, Progress, Mention, Correct, Publish, Secrecy],
        Status::Settled(DecidedBy::Executive) => &[Decide, Object, Reopen, Mention, Correct, Publish, Secrecy],
        Status::Settled(DecidedBy::Council) | Status::Lapsed(_) => {
            &[Object, Reopen, Mention, Correct, Publish, Secrecy]
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::{
        change::{Change, Circumstances},
        commitment::{Commitment, Details},
        deadline::{Deadline, Precision},
        deadline_list::{Deadlines, NewDeadline},
        ids::CommitmentId,
        number::CommitmentNumber,
        secrecy::{Ground, Organ, Secrecy},
        status::{DecisionRule, LapseKind, Proposal},
    };

    fn today() -> NaiveDate {
        "2025-11-14".parse().unwrap()
    }

    fn commitment(status: Status) -> Commitment {
        let closed = matches!(status, Status::Settled(_) | Status::Lapsed(_));
        Commitment {
            id: CommitmentId::new(1),
            number: CommitmentNumber::parse("1").unwrap(),
            details: Details::new("titel", "tekst"),
            remaining: matches!(status, Status::PartlySettled).then(|| "de rest".to_owned()),
            status,
            closed_on: closed.then(today),
            deadlines: Deadlines::default(),
            version: 1,
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

    fn changes() -> Vec<(ChangeKind, Change)> {
        let say = || "omdat".to_owned();
        let partly = Change::SettlePartly { answer: say(), remaining: say(), deadline: None };
        vec![
            (ChangeKind::Settle, Change::Settle { answer: say() }),
            (ChangeKind::SettlePartly, partly),
            (ChangeKind::Lapse, Change::Lapse { kind: LapseKind::Overtaken, reason: say() }),
            (ChangeKind::Postpone, Change::Postpone { deadline: deadline(), reason: say() }),
            (ChangeKind::KeepOpen, Change::KeepOpen { note: say() }),
            (ChangeKind::Mention, Change::Mention { note: say() }),
            (ChangeKind::Progress, Change::Progress { note: say() }),
            (ChangeKind::Object, Change::Object { reason: say() }),
            (ChangeKind::Reopen, Change::Reopen { reason: say() }),
            (ChangeKind::Decide, Change::Decide { accepted: true, on: today(), reason: say() }),
            (ChangeKind::Decide, Change::Decide { accepted: false, on: today(), reason: say() }),
            (ChangeKind::Correct, Change::Correct(Box::new(Details::new("titel", "tekst")))),
            (ChangeKind::Publish, Change::Withdraw { reason: say() }),
            (ChangeKind::Secrecy, Change::ImposeSecrecy { secrecy: secrecy(), reason: say() }),
        ]
    }

    #[test]
    fn what_is_said_to_be_allowed_is_what_a_commitment_accepts() {
        let statuses = [
            Status::Open,
            Status::PartlySettled,
            Status::Proposed(Proposal::Settle),
            Status::Proposed(Proposal::SettlePartly { remaining: "de rest".to_owned(), deadline: None, letter: None }),
            Status::Proposed(Proposal::Lapse { kind: LapseKind::NotKept }),
            Status::Proposed(Proposal::Postpone {
                deadline: Box::new(deadline()),
                reason: "omdat".to_owned(),
                letter: None,
            }),
            Status::Settled(DecidedBy::Executive),
            Status::Settled(DecidedBy::Council),
            Status::Lapsed(LapseKind::Withdrawn),
        ];
        for rule in [DecisionRule::Direct, DecisionRule::Council] {
            let at = Circumstances { rule, on: today(), letter: None };
            for status in &statuses {
                for (kind, change) in changes() {
                    assert_eq!(change.kind(), kind);
                    let said = allowed(status).contains(&kind);
                    let done = commitment(status.clone()).apply(change, &at).is_ok();
                    assert_eq!(said, done, "{kind:?} on {status:?}, {rule:?}");
                }
            }
        }
    }
}
