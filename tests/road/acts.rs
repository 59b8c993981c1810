//! Every act there is, in words, made to fit a commitment as it is now.

use chrono::{Days, NaiveDate};
use toezeggingen::domain::{
    change::Change,
    commitment::{
        Commitment,
        deadline::{Deadline, Precision},
        deadline_list::NewDeadline,
        fulfilment::FulfilmentKind,
        lapse_kind::LapseKind,
        link::{CommitmentRelation, Link, PaperKind, WithdrawnPaper},
        part::{NewPart, Part, PartNumber, PartOutcome},
        proposal::Decision,
        status::Status,
    },
    council::named::Named,
    number::CommitmentNumber,
};

use crate::support::day;

/// What an act is called in the diagram, and how it is made.
pub type Act = (&'static str, fn(&Commitment, NaiveDate) -> Change);

fn say() -> String {
    "Uitleg.".to_owned()
}

/// The number of another promise, which is in the register of every test here.
pub fn other() -> CommitmentNumber {
    CommitmentNumber::parse("25bb000099").unwrap()
}

/// A deadline so many days after the present one.
fn moved(commitment: &Commitment, days: i64) -> NewDeadline {
    let last = commitment.deadlines.last_day().unwrap_or(day("2025-12-31")) + chrono::Duration::days(days);
    let words = format!("uiterlijk {last}");
    let read = Deadline {
        words,
        first_day: None,
        last_day: Some(last),
        precision: Precision::Day,
        rule: String::new(),
        calendar_lines: Vec::new(),
    };
    NewDeadline::new(read, day("2025-06-01"), 3)
}

/// The first part that is due, or the first there could be.
fn due_part(commitment: &Commitment) -> PartNumber {
    PartNumber::from_index(commitment.parts.iter().position(Part::is_due).unwrap_or(0))
}

fn closed_part(commitment: &Commitment) -> Option<PartNumber> {
    Some(PartNumber::from_index(commitment.parts.iter().position(|part| !part.is_due()).unwrap_or(7)))
}

fn decide(decision: Decision, on: NaiveDate) -> Change {
    Change::Decide { decision, on, reason: say() }
}

fn close(commitment: &Commitment, outcome: PartOutcome) -> Change {
    Change::ClosePart { part: due_part(commitment), outcome, answer: say() }
}

fn paper() -> Link {
    Link::Withdrawn(withdrawn())
}

fn withdrawn() -> WithdrawnPaper {
    let movers = vec![Named::parse("A. Bakker (Stadspartij)").unwrap()];
    let title = "Bomen langs de singel".to_owned();
    WithdrawnPaper { kind: PaperKind::Motion, number: Some("57".to_owned()), title, movers }
}

/// A member who did not ask for it, as long as there is one.
fn newcomer(commitment: &Commitment) -> Named {
    let names = ["B. de Wit (VVM)", "C. Groen (Lijst Oost)"].map(|name| Named::parse(name).unwrap());
    names.into_iter().find(|named| !commitment.details.asked_by.contains(named)).unwrap_or_else(|| {
        let last = commitment.details.asked_by.len();
        Named::parse(&format!("D. Nieuw{last} (VVM)")).unwrap()
    })
}

/// A holder who is not the present one.
fn successor(commitment: &Commitment) -> Named {
    let names = ["wethouder Zorg (H. Brandt)", "wethouder Wonen"];
    let named = names.map(|name| Named::parse(name).unwrap());
    named.into_iter().find(|named| commitment.details.holder.as_ref() != Some(named)).unwrap()
}

/// Every act.
pub const ACTS: [Act; 37] = [
    ("als afgedaan melden", |_, _| Change::Settle { answer: say(), delivered: None }),
    ("met een brief als afgedaan melden", |_, _| Change::Settle {
        answer: say(),
        delivered: Some(FulfilmentKind::Letter),
    }),
    ("deels als afgedaan melden", |commitment, _| Change::SettlePartly {
        answer: say(),
        remaining: "De rest.".to_owned(),
        deadline: Some(moved(commitment, 31)),
    }),
    ("een onderdeel als afgedaan melden", |commitment, _| close(commitment, PartOutcome::Settled)),
    ("een onderdeel laten vervallen", |commitment, _| close(commitment, PartOutcome::Lapsed(LapseKind::Overtaken))),
    ("laten vervallen", |_, _| Change::Lapse { kind: LapseKind::NotKept, reason: say() }),
    ("uitstellen", |commitment, _| Change::Postpone { deadline: moved(commitment, 30), reason: say() }),
    ("een eerdere termijn noemen", |commitment, _| Change::Postpone { deadline: moved(commitment, -1), reason: say() }),
    ("openhouden", |_, _| Change::KeepOpen { note: say() }),
    ("voortgang melden", |_, _| Change::Progress { note: say() }),
    ("noemen", |_, _| Change::Mention { note: say() }),
    ("bezwaar maken", |_, _| Change::Object { part: None, reason: say() }),
    ("bezwaar maken tegen een onderdeel", |commitment, _| Change::Object {
        part: closed_part(commitment),
        reason: say(),
    }),
    ("een melding terugnemen", |_, _| Change::TakeBackReport { reason: say() }),
    ("een bezwaar terugnemen", |_, _| Change::TakeBackObjection { reason: say() }),
    ("heropenen", |_, _| Change::Reopen { part: None, reason: say() }),
    ("een onderdeel heropenen", |commitment, _| Change::Reopen { part: closed_part(commitment), reason: say() }),
    ("besluit: akkoord", |_, on| decide(Decision::Accept, on)),
    ("besluit: niet akkoord", |_, on| decide(Decision::Refuse, on)),
    ("besluit: afgedaan", |_, on| decide(Decision::Settle, on)),
    ("besluit: deels afgedaan", |_, on| {
        decide(Decision::SettlePartly { remaining: "De rest.".to_owned(), deadline: None }, on)
    }),
    ("besluit: andere termijn", |commitment, on| decide(Decision::Postpone { deadline: moved(commitment, 60) }, on)),
    ("besluit: blijft openstaan", |_, on| decide(Decision::KeepOpen, on)),
    ("besluit: vervallen", |_, on| decide(Decision::Lapse { kind: LapseKind::Withdrawn }, on)),
    ("in onderdelen verdelen", |commitment, _| {
        let part = |text: &str| NewPart { text: text.to_owned(), deadline: Some(moved(commitment, -10)) };
        Change::Divide { parts: vec![part("Het ene."), part("Het andere.")] }
    }),
    ("overdragen", |commitment, _| Change::HandOver { to: successor(commitment), reason: say() }),
    ("verbinden", |_, _| Change::Link(Link::Commitment { relation: CommitmentRelation::AddsTo, number: other() })),
    ("een ingetrokken motie noemen", |_, _| Change::Link(paper())),
    ("een verband weghalen", |_, _| Change::Unlink { link: paper(), reason: say() }),
    ("samenvoegen", |_, _| Change::Merge { into: other(), reason: say(), shows_names: false }),
    ("uit een dubbele overnemen", |commitment, _| Change::TakeOver {
        asked_by: vec![newcomer(commitment)],
        papers: vec![withdrawn()],
    }),
    ("gegevens aanpassen", |commitment, _| {
        let mut details = commitment.details.clone();
        details.title.push('.');
        Change::Correct(Box::new(details))
    }),
    ("de termijn corrigeren", |commitment, _| Change::CorrectDeadline {
        deadline: moved(commitment, 3),
        reason: say(),
        source: Some("het verslag".to_owned()),
    }),
    ("het nummer corrigeren", |commitment, _| {
        let numbers = ["25bb000077", "25bb000001"].map(|number| CommitmentNumber::parse(number).unwrap());
        let number = numbers.into_iter().find(|number| *number != commitment.number).unwrap();
        Change::CorrectNumber { number, reason: say() }
    }),
    ("de dag van het besluit corrigeren", |commitment, _| {
        let decided = commitment.last_decision.as_ref().map_or(day("2025-06-01"), |last| last.on);
        Change::CorrectDecisionDay { on: decided - Days::new(2), reason: say() }
    }),
    ("niets, want het nummer is al van haar", |commitment, _| Change::CorrectNumber {
        number: commitment.number.clone(),
        reason: say(),
    }),
    ("niets, want de reden ontbreekt", |_, _| Change::Lapse { kind: LapseKind::NotKept, reason: " ".to_owned() }),
];

/// What the diagram calls the state of a commitment.
pub fn state(commitment: &Commitment) -> &'static str {
    let merged = |link: &Link| matches!(link, Link::Commitment { relation: CommitmentRelation::MergedInto, .. });
    match &commitment.status {
        Status::Open => "openstaand",
        Status::PartlySettled => "deels afgedaan",
        Status::Proposed(pending) if pending.contested_on.is_some() => "voorgesteld, met bezwaar",
        Status::Proposed(pending) => pending.proposal.kind().label(),
        Status::Settled(toezeggingen::domain::commitment::status::DecidedBy::Executive) => {
            "afgedaan, gemeld door het bestuur"
        }
        Status::Settled(toezeggingen::domain::commitment::status::DecidedBy::Council) => {
            "afgedaan, bevestigd door de commissie"
        }
        Status::Lapsed(_) if commitment.links.iter().any(merged) => "samengevoegd",
        Status::Lapsed(_) => "vervallen",
    }
}

/// A day so many days after the first day of every test here.
pub fn nth_day(days: u64) -> NaiveDate {
    day("2025-06-02") + Days::new(days)
}
