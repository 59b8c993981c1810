//! What may follow on what: every act on every status, under both settings of who decides.

use chrono::NaiveDate;
use toezeggingen::domain::{
    change::{Change, Circumstances, EventKind, Refusal},
    commitment::{
        Commitment, Details, NewCommitment,
        deadline::{Deadline, Precision},
        deadline_list::{DeadlineEntry, Deadlines, NewDeadline},
        lapse_kind::LapseKind,
        proposal::{Decision, PendingProposal, Proposal},
        publicity::Publicity,
        secrecy::{Organ, Secrecy, SecrecyGround},
        status::{DecidedBy, DecisionRule, Status, StatusKey, Urgency},
    },
    ids::{CommitmentId, LetterId},
    number::CommitmentNumber,
};

use crate::support::day;

fn deadline(words: &str, last_day: Option<&str>) -> NewDeadline {
    let precision = if last_day.is_some() { Precision::Day } else { Precision::None };
    let last_day: Option<NaiveDate> = last_day.map(day);
    let read = Deadline {
        words: words.to_owned(),
        first_day: None,
        last_day,
        precision,
        rule: String::new(),
        calendar_lines: Vec::new(),
    };
    NewDeadline::new(read, day("2025-06-01"), 3)
}

pub fn commitment(status: Status) -> Commitment {
    let closed = matches!(status, Status::Settled(_) | Status::Lapsed(_));
    let partly = matches!(status, Status::PartlySettled);
    let first = DeadlineEntry {
        set: deadline("voor 1 oktober 2025", Some("2025-09-30")),
        set_on: day("2025-06-01"),
        reason: None,
        letter: None,
        correction: None,
    };
    let new = NewCommitment {
        number: CommitmentNumber::parse("25bb000001").unwrap(),
        details: Details::new("Telling van bomen", "Het college telt de bomen."),
        deadline: None,
    };
    Commitment {
        status,
        remaining: partly.then(|| "de bomen in het park".to_owned()),
        closed_on: closed.then(|| day("2025-09-01")),
        deadlines: Deadlines::new(vec![first]),
        ..Commitment::from_registration(CommitmentId::new(1), new, day("2025-06-01"), None)
    }
}

fn statuses() -> Vec<Status> {
    vec![
        Status::Open,
        Status::PartlySettled,
        Status::Proposed(Proposal::Settle { delivered: None }.into()),
        Status::Settled(DecidedBy::Executive),
        Status::Settled(DecidedBy::Council),
        Status::Lapsed(LapseKind::Overtaken),
    ]
}

fn changes() -> Vec<(&'static str, Change)> {
    let words = || "Uitleg.".to_owned();
    vec![
        ("settle", Change::Settle { answer: words(), delivered: None }),
        ("partly", Change::SettlePartly { answer: words(), remaining: words(), deadline: None }),
        ("lapse", Change::Lapse { kind: LapseKind::Withdrawn, reason: words() }),
        ("postpone", Change::Postpone { deadline: deadline("in december 2025", Some("2025-12-31")), reason: words() }),
        ("keep open", Change::KeepOpen { note: words() }),
        ("mention", Change::Mention { note: words() }),
        ("progress", Change::Progress { note: words() }),
        ("object", Change::Object { part: None, reason: words() }),
        ("reopen", Change::Reopen { part: None, reason: words() }),
        ("accept", Change::Decide { decision: Decision::Accept, on: day("2025-11-13"), reason: words() }),
        ("refuse", Change::Decide { decision: Decision::Refuse, on: day("2025-11-13"), reason: words() }),
        ("correct", Change::Correct(Box::new(Details::new("Bomen", "Tellen.")))),
    ]
}

pub fn at(rule: DecisionRule) -> Circumstances {
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
            let after = match commitment(status.clone()).apply_change(change, &at(rule)) {
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
afdoening-voorgesteld: object -> afdoening-voorgesteld
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
        (Change::Settle { answer: String::new(), delivered: None }, StatusKey::Settled, 1),
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
        let (proposed, kind, _) = commitment(Status::Open).apply_change(change, &at(DecisionRule::Council)).unwrap();
        assert_eq!((proposed.status.key(), kind), (StatusKey::Proposed, EventKind::Proposed));
        assert_eq!(proposed.deadlines.entries().len(), 1, "a proposal sets no deadline yet");
        let agree = Change::Decide { decision: Decision::Accept, on: day("2025-11-13"), reason: String::new() };
        let (decided, kind, _) = proposed.apply_change(agree, &at(DecisionRule::Council)).unwrap();
        assert_eq!((decided.status.key(), kind), (status, EventKind::Confirmed));
        assert_eq!(decided.deadlines.entries().len(), deadlines);
    }
}

#[test]
fn what_was_partly_settled_stays_so_when_a_proposal_is_refused() {
    let propose = Change::Settle { answer: String::new(), delivered: None };
    let (proposed, ..) = commitment(Status::PartlySettled).apply_change(propose, &at(DecisionRule::Council)).unwrap();
    let refuse =
        Change::Decide { decision: Decision::Refuse, on: day("2025-11-13"), reason: "Het park ontbreekt.".to_owned() };
    let (after, kind, note) = proposed.apply_change(refuse, &at(DecisionRule::Council)).unwrap();
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
        (Status::Settled(DecidedBy::Executive), Change::Object { part: None, reason: blank() }),
        (Status::Settled(DecidedBy::Executive), Change::Reopen { part: None, reason: blank() }),
        (
            Status::Proposed(Proposal::Settle { delivered: None }.into()),
            Change::Decide { decision: Decision::Refuse, on: day("2025-11-13"), reason: blank() },
        ),
    ];
    for (status, change) in without {
        let refused = commitment(status).apply_change(change.clone(), &at(DecisionRule::Direct));
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
        let (after, happened, _) = commitment(Status::Open).apply_change(change, &at(DecisionRule::Direct)).unwrap();
        assert_eq!((happened, after.deadlines.count_postponements()), (kind, postponements), "{words}");
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
    let refused = commitment(Status::Open).apply_change(same, &at(DecisionRule::Direct));
    assert_eq!(refused.map(|(after, ..)| after.status), Err(Refusal::SameDeadline));
}

fn secrecy() -> Secrecy {
    Secrecy {
        imposed_by: Organ::College,
        imposed_on: day("2025-11-10"),
        ground: SecrecyGround::from_key("5.1-2-b").unwrap(),
        lifted_by: Organ::Council,
    }
}

#[test]
fn the_road_of_publicity_has_four_acts_and_each_its_own_place() {
    let words = || "Uitleg.".to_owned();
    let secret = Publicity::Secret(secrecy());
    let acts = [
        Change::Publish,
        Change::Withdraw { reason: words() },
        Change::ImposeSecrecy { secrecy: secrecy(), reason: words() },
        Change::LiftSecrecy { reason: words() },
    ];
    let table = [
        (
            Publicity::Draft,
            [
                Ok((Publicity::Public, EventKind::Published)),
                Err(Refusal::Draft),
                Ok((secret, EventKind::SecrecyImposed)),
                Err(Refusal::NotSecret),
            ],
        ),
        (
            Publicity::Public,
            [
                Err(Refusal::Public),
                Ok((Publicity::Draft, EventKind::Withdrawn)),
                Ok((secret, EventKind::SecrecyImposed)),
                Err(Refusal::NotSecret),
            ],
        ),
        (
            secret,
            [
                Err(Refusal::Secret),
                Err(Refusal::Secret),
                Err(Refusal::Secret),
                Ok((Publicity::Public, EventKind::SecrecyLifted)),
            ],
        ),
    ];
    for status in statuses() {
        for (before, outcomes) in &table {
            for (act, expected) in acts.iter().zip(outcomes) {
                let mut commitment = commitment(status.clone());
                commitment.details.publicity = *before;
                let done = commitment.clone().apply_change(act.clone(), &at(DecisionRule::Direct));
                let said = done.as_ref().map(|(after, kind, _)| (after.details.publicity, *kind)).map_err(|no| *no);
                assert_eq!(said, *expected, "{act:?} on {before:?}, {status:?}");
                if let Ok((after, _, note)) = done {
                    assert_eq!(note.as_deref(), (*act != Change::Publish).then_some("Uitleg."), "{act:?}");
                    let (details, version) = (commitment.details.clone(), commitment.version);
                    let unchanged = Commitment { details, version, ..after };
                    assert_eq!(unchanged, commitment, "{act:?} touches nothing but the publicity");
                }
            }
        }
    }
}

#[test]
fn what_takes_from_the_public_or_gives_to_it_needs_a_reason_but_publishing_a_draft_does_not() {
    let blank = || " \n".to_owned();
    let table = [
        (Publicity::Public, Change::Withdraw { reason: blank() }),
        (Publicity::Public, Change::ImposeSecrecy { secrecy: secrecy(), reason: blank() }),
        (Publicity::Draft, Change::ImposeSecrecy { secrecy: secrecy(), reason: blank() }),
        (Publicity::Secret(secrecy()), Change::LiftSecrecy { reason: blank() }),
    ];
    for (publicity, change) in table {
        let mut commitment = commitment(Status::Open);
        commitment.details.publicity = publicity;
        let refused = commitment.apply_change(change.clone(), &at(DecisionRule::Direct));
        assert_eq!(refused.map(|(after, ..)| after.details.publicity), Err(Refusal::NoReason), "{change:?}");
    }
}

#[test]
fn a_correction_changes_no_publicity() {
    for publicity in [Publicity::Draft, Publicity::Public, Publicity::Secret(secrecy())] {
        for wish in [Publicity::Draft, Publicity::Public, Publicity::Secret(secrecy())] {
            let mut commitment = commitment(Status::Open);
            commitment.details.publicity = publicity;
            let details = Details { publicity: wish, ..Details::new("Bomen", "Tellen.") };
            let (after, ..) =
                commitment.apply_change(Change::Correct(Box::new(details)), &at(DecisionRule::Direct)).unwrap();
            assert_eq!((after.details.publicity, after.details.title.as_str()), (publicity, "Bomen"));
        }
    }
}

/// The first deadline is 30 September 2025; this asks for the end of the year, in a letter.
fn later() -> Change {
    Change::Postpone {
        deadline: deadline("uiterlijk 31 december 2025", Some("2025-12-31")),
        reason: "De storm.".to_owned(),
    }
}

pub fn by_letter(rule: DecisionRule) -> Circumstances {
    Circumstances { letter: Some(LetterId::new(7)), on: day("2025-09-15"), ..at(rule) }
}

/// Proposed by a letter of 15 September that it be done later.
fn proposed(status: Status) -> Commitment {
    let (proposed, kind, note) = commitment(status).apply_change(later(), &by_letter(DecisionRule::Council)).unwrap();
    assert_eq!((kind, note.as_deref()), (EventKind::Proposed, Some("De storm.")));
    proposed
}

pub fn urgency(commitment: &Commitment, today: &str) -> Urgency {
    let last_day = commitment.deadlines.last_day();
    Urgency::of(commitment.status.key(), last_day, commitment.closed_on, day(today), 30)
}

fn decide(accepted: bool) -> Change {
    let decision = if accepted { Decision::Accept } else { Decision::Refuse };
    Change::Decide { decision, on: day("2025-11-13"), reason: "Zo is besloten.".to_owned() }
}

#[test]
fn where_the_council_decides_a_later_day_is_a_proposal() {
    for status in [Status::Open, Status::PartlySettled] {
        let proposed = proposed(status);
        let Status::Proposed(PendingProposal { proposal: Proposal::Postpone { deadline, reason, .. }, .. }) =
            &proposed.status
        else {
            panic!("{:?} is no proposal to postpone", proposed.status);
        };
        assert_eq!((deadline.deadline.last_day, reason.as_str()), (Some(day("2025-12-31")), "De storm."));
        assert_eq!(proposed.deadlines.last_day(), Some(day("2025-09-30")), "the first day stands until it is decided");
        assert_eq!(proposed.deadlines.count_postponements(), 0);
    }
}

#[test]
fn an_accepted_postponement_keeps_its_reason_and_its_letter() {
    let table = [
        (Status::Open, StatusKey::Open, None),
        (Status::PartlySettled, StatusKey::PartlySettled, Some("de bomen in het park")),
    ];
    for (status, key, remaining) in table {
        let (after, kind, _) = proposed(status).apply_change(decide(true), &at(DecisionRule::Council)).unwrap();
        assert_eq!((after.status.key(), after.remaining.as_deref(), kind), (key, remaining, EventKind::Confirmed));
        let current = after.deadlines.current().unwrap();
        assert_eq!(current.set.deadline.last_day, Some(day("2025-12-31")));
        assert_eq!(current.reason.as_deref(), Some("De storm."), "the reason of who asked, not of who agreed");
        assert_eq!(current.letter, Some(LetterId::new(7)), "the letter that asked for it");
        assert_eq!((after.deadlines.count_postponements(), after.deadlines.days_slipped()), (1, Some(92)));
        assert_eq!(after.deadlines.first().unwrap().set.deadline.last_day, Some(day("2025-09-30")));
    }
}

#[test]
fn the_rest_of_what_is_partly_settled_keeps_the_letter_that_dated_it() {
    let rest = deadline("voor 1 mei 2026", Some("2026-04-30"));
    let partly =
        Change::SettlePartly { answer: "Deels.".to_owned(), remaining: "het park".to_owned(), deadline: Some(rest) };
    let (proposed, ..) = commitment(Status::Open).apply_change(partly, &by_letter(DecisionRule::Council)).unwrap();
    let (after, ..) = proposed.apply_change(decide(true), &at(DecisionRule::Council)).unwrap();
    assert_eq!(after.deadlines.current().unwrap().letter, Some(LetterId::new(7)));
}

#[test]
fn a_refused_postponement_leaves_status_and_deadline_as_they_were() {
    for status in [Status::Open, Status::PartlySettled] {
        let before = commitment(status.clone());
        let (after, kind, note) = proposed(status).apply_change(decide(false), &at(DecisionRule::Council)).unwrap();
        assert_eq!((kind, note.as_deref()), (EventKind::Refused, Some("Zo is besloten.")));
        let version = before.version + 2;
        // That the committee decided is kept with its day, so that the day can be corrected.
        let last_decision = after.last_decision.clone();
        assert_eq!(last_decision.as_ref().map(|last| last.on), Some(day("2025-11-13")));
        let expected = Commitment { version, since: day("2025-11-13"), last_decision, ..before };
        assert_eq!(after, expected, "nothing is left of the proposal");
    }
}

#[test]
fn nobody_is_late_while_a_postponement_waits_and_the_first_day_counts_again_once_it_is_refused() {
    let proposed = proposed(Status::Open);
    assert_eq!(urgency(&commitment(Status::Open), "2025-11-14"), Urgency::Late(45));
    assert_eq!(urgency(&proposed, "2025-11-14"), Urgency::Waiting);
    let (refused, ..) = proposed.clone().apply_change(decide(false), &at(DecisionRule::Council)).unwrap();
    assert_eq!(urgency(&refused, "2025-11-14"), Urgency::Late(45), "from the first day, not from the refusal");
    let (accepted, ..) = proposed.apply_change(decide(true), &at(DecisionRule::Council)).unwrap();
    assert_eq!(urgency(&accepted, "2025-11-14"), Urgency::Ahead(47));
    assert_eq!(urgency(&accepted, "2026-01-01"), Urgency::Late(1));
}

#[test]
fn a_first_or_an_earlier_day_counts_at_once_whoever_decides() {
    let postpone = |last: &str| Change::Postpone { deadline: deadline(last, Some(last)), reason: "Bekend.".to_owned() };
    for rule in [DecisionRule::Direct, DecisionRule::Council] {
        let (earlier, kind, _) = commitment(Status::Open).apply_change(postpone("2025-09-15"), &at(rule)).unwrap();
        assert_eq!((earlier.status.key(), kind), (StatusKey::Open, EventKind::DeadlineSet));
        assert_eq!(earlier.deadlines.last_day(), Some(day("2025-09-15")));
        let mut without = commitment(Status::Open);
        without.deadlines = Deadlines::default();
        let (first, kind, _) = without.apply_change(postpone("2026-06-30"), &at(rule)).unwrap();
        assert_eq!((first.status.key(), kind), (StatusKey::Open, EventKind::DeadlineSet));
        assert_eq!((first.deadlines.last_day(), first.deadlines.count_postponements()), (Some(day("2026-06-30")), 0));
    }
}
