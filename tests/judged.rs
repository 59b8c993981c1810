//! What is left of what the executive said once the council side decided on it: its day, its parts, its form.

use toezeggingen::domain::{
    change::{Change, EventKind, Refusal},
    commitment::{
        fulfilment::FulfilmentKind,
        lapse_kind::LapseKind,
        part::{NewPart, PartNumber, PartOutcome},
        proposal::Decision,
        status::{DecidedBy, DecisionRule, Status, Urgency},
    },
};

use crate::{
    support::day,
    transitions::{at, by_letter, commitment, urgency},
};

#[test]
fn the_time_that_the_council_takes_makes_nobody_late() {
    let settle = || Change::Settle { answer: "Geteld.".to_owned(), delivered: None };
    let decided = |decision| Change::Decide { decision, on: day("2025-11-13"), reason: "Zo is besloten.".to_owned() };
    for rule in [DecisionRule::Direct, DecisionRule::Council] {
        for decision in [Decision::Accept, Decision::Settle] {
            // Said on 15 September, in time for the 30th.
            let (said, ..) = commitment(Status::Open).apply_change(settle(), &by_letter(rule)).unwrap();
            let (after, ..) = said.apply_change(decided(decision.clone()), &at(rule)).unwrap();
            assert_eq!(after.status, Status::Settled(DecidedBy::Council));
            assert_eq!(urgency(&after, "2025-11-14"), Urgency::InTime, "{rule:?} {decision:?}");
            assert_eq!(after.since, day("2025-11-13"), "{rule:?} {decision:?}");
        }
    }
    let (silent, ..) = commitment(Status::Open).apply_change(settle(), &by_letter(DecisionRule::Council)).unwrap();
    let (silent, ..) = silent.pass_in_silence(day("2025-11-13")).unwrap();
    assert_eq!(urgency(&silent, "2025-11-14"), Urgency::InTime, "nor the time in which nobody objected");
    // What nobody had reported is done on the day on which the council side says so.
    let (unreported, ..) =
        commitment(Status::Open).apply_change(decided(Decision::Settle), &at(DecisionRule::Direct)).unwrap();
    assert_eq!(urgency(&unreported, "2025-11-14"), Urgency::After(44));
}

#[test]
fn a_decision_on_what_was_reported_keeps_what_came_of_each_part() {
    let part = |text: &str| NewPart { text: text.to_owned(), deadline: None };
    let direct = at(DecisionRule::Direct);
    let close = |place, outcome, answer: &str| Change::ClosePart {
        part: PartNumber::from_index(place),
        outcome,
        answer: answer.to_owned(),
    };
    let (mut whole, ..) = commitment(Status::Open)
        .apply_change(Change::Divide { parts: vec![part("tellen"), part("planten")] }, &direct)
        .unwrap();
    for change in
        [close(0, PartOutcome::Lapsed(LapseKind::Overtaken), "Al geteld."), close(1, PartOutcome::Settled, "Geplant.")]
    {
        whole = whole.apply_change(change, &direct).unwrap().0;
    }
    for decision in [Decision::Settle, Decision::Lapse { kind: LapseKind::Withdrawn }] {
        let decide = Change::Decide { decision, on: day("2025-11-14"), reason: "Zo is besloten.".to_owned() };
        let (after, kind, _) = whole.clone().apply_change(decide, &direct).unwrap();
        assert_eq!((kind, &after.parts), (EventKind::Decided, &whole.parts));
    }
    let without = Change::Decide {
        decision: Decision::Lapse { kind: LapseKind::Withdrawn },
        on: day("2025-11-14"),
        reason: " ".to_owned(),
    };
    assert_eq!(whole.apply_change(without, &direct).unwrap_err(), Refusal::NoReason);
}

#[test]
fn what_falls_short_still_does_when_the_council_decides_that_it_is_done() {
    for rule in [DecisionRule::Direct, DecisionRule::Council] {
        let mut promised = commitment(Status::Open);
        promised.details.kind = Some(FulfilmentKind::Proposal);
        let settle = Change::Settle { answer: "Een brief.".to_owned(), delivered: Some(FulfilmentKind::Letter) };
        let (said, ..) = promised.apply_change(settle, &at(rule)).unwrap();
        assert!(said.falls_short().is_some());
        let decide = Change::Decide { decision: Decision::Settle, on: day("2025-11-14"), reason: String::new() };
        let (after, ..) = said.apply_change(decide, &at(rule)).unwrap();
        assert_eq!(after.falls_short(), Some((FulfilmentKind::Proposal, FulfilmentKind::Letter)), "{rule:?}");
    }
}
