use super::*;
use crate::{
    domain::commitment::{
        deadline::{Deadline, Precision},
        publicity::PublicityKey,
    },
    reading::finding::{Passage, ReadingHead},
};

fn finding(number: &str, outcome: Outcome) -> Finding {
    Finding {
        number: number.to_owned(),
        written: vec![number.to_owned()],
        outcome,
        deadline: None,
        promised_on: None,
        title: None,
        statement: vec![Passage { start: 0, end: 3, text: "Dit".to_owned() }],
        passages: vec![Passage { start: 0, end: 3, text: "Dit".to_owned() }],
        doubts: Vec::new(),
    }
}

fn reading(findings: Vec<Finding>, doubts: Vec<Doubt>) -> Reading {
    Reading { head: ReadingHead::default(), findings, references: Vec::new(), doubts }
}

fn known(number: &str, status: StatusKey) -> LetterCommitment {
    let number = CommitmentNumber::parse(number).unwrap();
    LetterCommitment {
        number,
        title: "Titel".to_owned(),
        made_on: Some("2025-03-05".parse().unwrap()),
        status,
        proposal: None,
        version: 1,
        words: None,
        publicity: PublicityKey::Public,
        own: true,
        merged_into: None,
    }
}

fn day() -> NaiveDate {
    "2025-11-14".parse().unwrap()
}

fn standing(entries: &[(&str, StatusKey)]) -> RegisterMatches {
    let entry = |(number, status): &(&str, StatusKey)| (NormalNumber::of(number), known(number, *status));
    RegisterMatches { known: entries.iter().map(entry).collect(), ..RegisterMatches::default() }
}

#[test]
fn only_what_raises_no_question_is_ticked() {
    let standing = standing(&[
        ("24bb000001", StatusKey::Open),
        ("24bb000002", StatusKey::Settled),
        ("24bb000003", StatusKey::Open),
        ("24bb000004", StatusKey::Open),
    ]);
    let repaired = Doubt {
        code: DoubtCode::NumberRepaired,
        number: None,
        written: Some("24bb4".to_owned()),
        read: Some("24bb000004".to_owned()),
    };
    let findings = vec![
        finding("24bb000001", Outcome::Settle),
        finding("24bb000002", Outcome::Settle),
        finding("24bb000003", Outcome::Postpone),
        finding("24bb000004", Outcome::Settle),
        finding("24bb000005", Outcome::Settle),
    ];
    let lines = propose_lines(&reading(findings, vec![repaired]), &standing, day());
    let sure: Vec<bool> = lines.iter().map(ProposedLine::is_sure).collect();
    assert_eq!(sure, [true, false, false, false, false]);
    let concerns: Vec<&[LineConcern]> = lines.iter().map(|line| line.concerns.as_slice()).collect();
    assert_eq!(concerns[1], [LineConcern::Closed(StatusKey::Settled)]);
    assert_eq!(concerns[2], [LineConcern::NoDay]);
    assert!(matches!(concerns[3], [LineConcern::Repaired { .. }]));
    assert_eq!(concerns[4], [LineConcern::NotHeld]);
}

#[test]
fn what_cannot_come_after_what_it_comes_after_is_looked_at() {
    let standing = standing(&[("24bb000001", StatusKey::Open)]);
    let concerns = |outcome, last_day: Option<&str>, day: &str| {
        let deadline = |day: &str| Deadline {
            words: "op die dag".to_owned(),
            first_day: None,
            last_day: Some(day.parse().unwrap()),
            precision: Precision::Day,
            rule: String::new(),
            calendar_lines: Vec::new(),
        };
        let finding = Finding { deadline: last_day.map(deadline), ..finding("24bb000001", outcome) };
        propose_lines(&reading(vec![finding], Vec::new()), &standing, day.parse().unwrap()).remove(0).concerns
    };
    let made_on = || LineConcern::BeforeMade("2025-03-05".parse().unwrap());
    assert_eq!(concerns(Outcome::Settle, None, "2025-03-05"), []);
    assert_eq!(concerns(Outcome::Settle, None, "2021-11-01"), [made_on()]);
    assert_eq!(concerns(Outcome::Mention, None, "2025-03-04"), [made_on()]);
    assert_eq!(concerns(Outcome::Postpone, Some("2025-11-14"), "2025-11-14"), []);
    let passed = LineConcern::DayPassed("2025-11-13".parse().unwrap());
    assert_eq!(concerns(Outcome::Postpone, Some("2025-11-13"), "2025-11-14"), [passed]);
}

#[test]
fn what_was_confirmed_before_is_not_offered_again() {
    let mut standing = standing(&[("24bb000001", StatusKey::Settled)]);
    standing.confirmed.insert(NormalNumber::of("24bb1"), Outcome::Settle);
    let lines = propose_lines(&reading(vec![finding("24bb000001", Outcome::Settle)], Vec::new()), &standing, day());
    assert!(matches!(lines[0].place, LineStanding::Done(_, Outcome::Settle)));
    assert!(!lines[0].is_offered());
    assert!(!lines[0].is_sure());
}

#[test]
fn the_ground_of_a_lapse_is_taken_from_the_words_when_they_are_clear() {
    let table = [
        ("De toezegging is ingetrokken.", Some(LapseKind::Withdrawn)),
        ("Dit is opgegaan in 24bb000009.", Some(LapseKind::Merged)),
        ("Dit is achterhaald.", Some(LapseKind::Overtaken)),
        ("Achterhaald en daarom ingetrokken.", None),
        ("Dit vervalt.", None),
    ];
    for (text, ground) in table {
        let mut finding = finding("24bb000001", Outcome::Lapse);
        finding.passages[0].text = text.to_owned();
        let lines =
            propose_lines(&reading(vec![finding], Vec::new()), &standing(&[("24bb000001", StatusKey::Open)]), day());
        assert_eq!(lines[0].lapse, ground, "{text}");
        assert_eq!(lines[0].is_sure(), ground.is_some(), "{text}");
    }
}
