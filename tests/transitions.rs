//! What may follow on what: every act on every status, under both settings of who decides.

use chrono::NaiveDate;
use toezeggingen::domain::{
    change::{Change, Circumstances, EventKind, Refusal},
    commitment::{Commitment, Details},
    deadline::{Deadline, Precision},
    deadline_list::{DeadlineEntry, Deadlines, NewDeadline},
    ids::CommitmentId,
    number::CommitmentNumber,
    status::{DecidedBy, DecisionRule, LapseKind, Proposal, Status, StatusKey},
};

use crate::support::day;

fn deadline(words: &str, last_day: Option<&str>) -> NewDeadline {
    let precision = if last_day.is_some() { Precision::Day } else { Precision::None };
    let last_day: Option<NaiveDate> = last_day.map(day);
    let read = Deadline { words: words.to_owned(), first_day: None, last_day, precision, rule: String::new() };
    NewDeadline::new(read, day("2025-06-01"), 3)
}

fn commitment(status: Status) -> Commitment {
    let closed = matches!(status, Status::Settled(_) | Status::Lapsed(_));
    let partly = matches!(status, Status::PartlySettled);
    let first = DeadlineEntry {
        set: deadline("voor 1 oktober 2025", Some("2025-09-30")),
        set_on: day("2025-06-01"),
        reason: None,
        letter: None,
    };
    Commitment {
        id: CommitmentId::new(1),
        number: CommitmentNumber::parse("25bb000001").unwrap(),
        details: Details::new("Telling van bomen", "Het college telt de bomen."),
        status,
        remaining: partly.then(|| "de bomen in het park".to_owned()),
        closed_on: closed.then(|| day("2025-09-01")),
        deadlines: Deadlines::new(vec![first]),
        version: 1,
    }
}

fn statuses() -> Vec<Status> {
    vec![
        Status::Open,
        Status::PartlySettled,
        Status::Proposed(Proposal::Settle),
        Status::Settled(DecidedBy::Executive),
        Status::Settled(DecidedBy::Council),
        Status::Lapsed(LapseKind::Overtaken),
    ]
}

fn changes() -> Vec<(&'static str, Change)> {
    let words = || "Uitleg.".to_owned();
    vec![
        ("settle", Change::Settle { answer: words() }),
        ("partly", Change::SettlePartly { answer: words(), remaining: words(), deadline: None }),
        ("lapse", Change::Lapse { kind: LapseKind::Withdrawn, reason: words() }),
        ("postpone", Change::Postpone { deadline: deadline("in december 2025", Some("2025-12-31")), reason: words() }),
        ("keep open", Change::KeepOpen { note: words() }),
        ("mention", Change::Mention { note: words() }),
        ("progress", Change::Progress { note: words() }),
        ("object", Change::Object { reason: words() }),
        ("reopen", Change::Reopen { reason: words() }),
        ("accept", Change::Decide { accepted: true, on: day("2025-11-13"), reason: words() }),
        ("refuse", Change::Decide { accepted: false, on: day("2025-11-13"), reason: words() }),
        ("correct", Change::Correct(Box::new(Details::new("Bomen", "Tellen.")))),
    ]
}

fn at(rule: DecisionRule) -> Circumstances {
    Circumstances { rule, on: day("2025-11-14"), letter: None }
}

/// The road in short: status before, act, and the status after or the refusal.
fn road(rule: DecisionRule) -> Vec<String> {
    let mut lines = Vec::new();
    for status in statuses() {
        for (name, change) in changes() {
            let before = match &status {
                Status::Settled(by) => format!("afgedaan ({})", by.key()),
                other => other.key().key().to_owned(),
            };
            let after = match commitment(status.clone()).apply(change, &at(rule)) {
                Ok((after, ..)) => match after.status {
                    Status::Settled(by) => format!("afgedaan ({})", by.key()),
                    other => other.key().key().to_owned(),
                },
                Err(refusal) => format!("{refusal:?}"),
            };
            lines.push(format!("{before}: {name} -> {after}"));
        }
    }
    lines
}

const DIRECT: &str = "
openstaand: settle -> afgedaan (bestuur)
openstaand: partly -> deels-afgedaan
openstaand: lapse -> vervallen
openstaand: postpone -> openstaand
openstaand: keep open -> openstaand
openstaand: mention -> openstaand
openstaand: progress -> openstaand
openstaand: object -> NothingReported
openstaand: reopen -> Open
openstaand: accept -> NothingReported
openstaand: refuse -> NothingReported
openstaand: correct -> openstaand
deels-afgedaan: settle -> afgedaan (bestuur)
deels-afgedaan: partly -> deels-afgedaan
deels-afgedaan: lapse -> vervallen
deels-afgedaan: postpone -> deels-afgedaan
deels-afgedaan: keep open -> deels-afgedaan
deels-afgedaan: mention -> deels-afgedaan
deels-afgedaan: progress -> deels-afgedaan
deels-afgedaan: object -> openstaand
deels-afgedaan: reopen -> Open
deels-afgedaan: accept -> NothingReported
deels-afgedaan: refuse -> NothingReported
deels-afgedaan: correct -> deels-afgedaan
afdoening-voorgesteld: settle -> Proposed
afdoening-voorgesteld: partly -> Proposed
afdoening-voorgesteld: lapse -> Proposed
afdoening-voorgesteld: postpone -> Proposed
afdoening-voorgesteld: keep open -> Proposed
afdoening-voorgesteld: mention -> afdoening-voorgesteld
afdoening-voorgesteld: progress -> afdoening-voorgesteld
afdoening-voorgesteld: object -> Proposed
afdoening-voorgesteld: reopen -> Proposed
afdoening-voorgesteld: accept -> afgedaan (raad)
afdoening-voorgesteld: refuse -> openstaand
afdoening-voorgesteld: correct -> afdoening-voorgesteld
afgedaan (bestuur): settle -> Settled
afgedaan (bestuur): partly -> Settled
afgedaan (bestuur): lapse -> Settled
afgedaan (bestuur): postpone -> Settled
afgedaan (bestuur): keep open -> Settled
afgedaan (bestuur): mention -> afgedaan (bestuur)
afgedaan (bestuur): progress -> Settled
afgedaan (bestuur): object -> openstaand
afgedaan (bestuur): reopen -> openstaand
afgedaan (bestuur): accept -> afgedaan (raad)
afgedaan (bestuur): refuse -> openstaand
afgedaan (bestuur): correct -> afgedaan (bestuur)
afgedaan (raad): settle -> Settled
afgedaan (raad): partly -> Settled
afgedaan (raad): lapse -> Settled
afgedaan (raad): postpone -> Settled
afgedaan (raad): keep open -> Settled
afgedaan (raad): mention -> afgedaan (raad)
afgedaan (raad): progress -> Settled
afgedaan (raad): object -> openstaand
afgedaan (raad): reopen -> openstaand
afgedaan (raad): accept -> Decided
afgedaan (raad): refuse -> Decided
afgedaan (raad): correct -> afgedaan (raad)
vervallen: settle -> Lapsed
vervallen: partly -> Lapsed
vervallen: lapse -> Lapsed
vervallen: postpone -> Lapsed
vervallen: keep open -> Lapsed
vervallen: mention -> vervallen
vervallen: progress -> Lapsed
vervallen: object -> openstaand
vervallen: reopen -> openstaand
vervallen: accept -> Lapsed
vervallen: refuse -> Lapsed
vervallen: correct -> vervallen
";

#[test]
fn the_road_when_the_word_of_the_executive_counts() {
    let road = road(DecisionRule::Direct);
    let expected: Vec<&str> = DIRECT.lines().filter(|line| !line.is_empty()).collect();
    for (line, expected) in road.iter().zip(&expected) {
        assert_eq!(line, expected);
    }
    assert_eq!(road.len(), expected.len());
}

#[test]
fn the_road_when_the_council_decides_differs_only_where_the_executive_reports() {
    let reports = ["settle", "partly", "lapse", "postpone"];
    for (council, direct) in road(DecisionRule::Council).iter().zip(road(DecisionRule::Direct)) {
        let reported = reports.iter().any(|act| direct.contains(&format!(": {act} ->")));
        let due = direct.starts_with("openstaand") || direct.starts_with("deels-afgedaan");
        if reported && due {
            assert!(council.ends_with("-> afdoening-voorgesteld"), "{council}");
        } else {
            assert_eq!(*council, direct);
        }
    }
}

#[test]
fn a_proposal_is_carried_out_as_it_was_made_once_the_council_agrees() {
    let rest = deadline("voor 1 mei 2026", Some("2026-04-30"));
    let proposals = [
        (Change::Settle { answer: String::new() }, StatusKey::Settled, 1),
        (
            Change::SettlePartly {
                answer: String::new(),
                remaining: "de bomen in het park".to_owned(),
                deadline: Some(rest),
            },
            StatusKey::PartlySettled,
            2,
        ),
        (
            Change::Lapse { kind: LapseKind::Overtaken, reason: "De singel is gedempt.".to_owned() },
            StatusKey::Lapsed,
            1,
        ),
    ];
    for (change, status, deadlines) in proposals {
        let (proposed, kind, _) = commitment(Status::Open).apply(change, &at(DecisionRule::Council)).unwrap();
        assert_eq!((proposed.status.key(), kind), (StatusKey::Proposed, EventKind::Proposed));
        assert_eq!(proposed.deadlines.entries().len(), 1, "a proposal sets no deadline yet");
        let agree = Change::Decide { accepted: true, on: day("2025-11-13"), reason: String::new() };
        let (decided, kind, _) = proposed.apply(agree, &at(DecisionRule::Council)).unwrap();
        assert_eq!((decided.status.key(), kind), (status, EventKind::Confirmed));
        assert_eq!(decided.deadlines.entries().len(), deadlines);
    }
}

#[test]
fn what_was_partly_settled_stays_so_when_a_proposal_is_refused() {
    let propose = Change::Settle { answer: String::new() };
    let (proposed, ..) = commitment(Status::PartlySettled).apply(propose, &at(DecisionRule::Council)).unwrap();
    let refuse = Change::Decide { accepted: false, on: day("2025-11-13"), reason: "Het park ontbreekt.".to_owned() };
    let (after, kind, note) = proposed.apply(refuse, &at(DecisionRule::Council)).unwrap();
    assert_eq!((after.status, kind), (Status::PartlySettled, EventKind::Refused));
    assert_eq!(after.remaining.as_deref(), Some("de bomen in het park"));
    assert_eq!(note.as_deref(), Some("Het park ontbreekt."));
}

#[test]
fn what_needs_a_reason_is_refused_without_one() {
    let blank = || " \n".to_owned();
    let without = [
        (Status::Open, Change::Lapse { kind: LapseKind::Withdrawn, reason: blank() }),
        (Status::Open, Change::Postpone { deadline: deadline("later", None), reason: blank() }),
        (Status::Open, Change::Progress { note: blank() }),
        (Status::Settled(DecidedBy::Executive), Change::Object { reason: blank() }),
        (Status::Settled(DecidedBy::Executive), Change::Reopen { reason: blank() }),
        (
            Status::Proposed(Proposal::Settle),
            Change::Decide { accepted: false, on: day("2025-11-13"), reason: blank() },
        ),
    ];
    for (status, change) in without {
        let refused = commitment(status).apply(change.clone(), &at(DecisionRule::Direct));
        assert_eq!(refused.map(|(after, ..)| after.status), Err(Refusal::NoReason), "{change:?}");
    }
}

#[test]
fn a_new_deadline_is_a_postponement_only_when_a_promised_day_moves_later() {
    let table = [
        ("in december 2025", Some("2025-12-31"), EventKind::Postponed, 1),
        ("te zijner tijd", None, EventKind::Postponed, 1),
        ("op 15 september 2025", Some("2025-09-15"), EventKind::DeadlineSet, 0),
    ];
    for (words, last_day, kind, postponements) in table {
        let change = Change::Postpone { deadline: deadline(words, last_day), reason: "Uitleg.".to_owned() };
        let (after, happened, _) = commitment(Status::Open).apply(change, &at(DecisionRule::Direct)).unwrap();
        assert_eq!((happened, after.deadlines.postponements()), (kind, postponements), "{words}");
        let first = after.deadlines.first().unwrap();
        assert_eq!(first.set.deadline.words, "voor 1 oktober 2025", "the first one is never lost");
    }
}

#[test]
fn the_present_deadline_cannot_be_set_again() {
    let same = Change::Postpone {
        deadline: deadline("voor 1 oktober 2025", Some("2025-09-30")),
        reason: "Uitleg.".to_owned(),
    };
    let refused = commitment(Status::Open).apply(same, &at(DecisionRule::Direct));
    assert_eq!(refused.map(|(after, ..)| after.status), Err(Refusal::SameDeadline));
}
