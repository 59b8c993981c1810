//! The pattern of the made register: some hundreds of promises with all that hangs on them, entered as a clerk does.

use chrono::{Days, NaiveDate};
use toezeggingen::{
    clock::to_noon,
    domain::{
        access::{Actor, Role},
        change::Change,
        commitment::{
            Details, NewCommitment,
            deadline_list::NewDeadline,
            fulfilment::FulfilmentKind,
            lapse_kind::LapseKind,
            link::{CommitmentRelation, Link, PaperKind, WithdrawnPaper},
            part::NewPart,
            publicity::Publicity,
            secrecy::{Organ, Secrecy, SecrecyGround},
            status::DecisionRule,
        },
        council::{calendar::Calendar, named::Named, roster::Roster, roster_entry::RosterEntry, tenure::Tenure},
        letter::change::LetterChange,
        number::CommitmentNumber,
    },
    reading::{self, lines, processing::LetterFacts},
    store::{
        Act, Store,
        commitments::ChangeSource,
        letters::{LetterRemainder, NewLetter},
        settings::CouncilSettings,
    },
};

use crate::{
    council::{COMMITTEES, name_committee, name_holder, name_member, name_theme},
    texts,
};

/// How many promises one letter settles.
const IN_A_LETTER: usize = 8;
/// How many promises of a hundred are settled by letter.
const SETTLED: u64 = 84;

pub fn clerk_act(on: NaiveDate) -> Act {
    Act { actor: Actor::new("griffier", Role::Clerk), now: to_noon(on), today: on, submission: None }
}

fn administrator_act(on: NaiveDate) -> Act {
    Act { actor: Actor::new("beheerder", Role::Administrator), ..clerk_act(on) }
}

/// Sets up the council: its settings and its committees. Members, parties, holders and themes come with the promises.
pub async fn set_up_council(store: &Store, on: NaiveDate) {
    let before = store.settings();
    let settings = CouncilSettings {
        council: "gemeenteraad Maasveld".to_owned(),
        second_factor: Vec::new(),
        rule: DecisionRule::Direct,
        ..before.clone()
    };
    store.set_settings(&administrator_act(on), before.compute_mark(), &settings).await.unwrap();
    for at in 0..COMMITTEES {
        let named = Named::parse(&name_committee(at)).unwrap();
        let entry = RosterEntry { named, tenure: Tenure::new(None, None).unwrap(), portfolios: Vec::new() };
        store.add_to_roster(&clerk_act(on), Roster::Committees, &entry).await.unwrap();
    }
}

/// A run of promises that follow each other in number, the first made on a day.
#[derive(Debug, Clone, Copy)]
pub struct PatternRun<'a> {
    pub store: &'a Store,
    pub from: NaiveDate,
    /// The place of the first promise in the register, counted from 0, and of the first letter.
    pub first: u64,
    pub first_letter: u64,
    pub count: u64,
}

impl PatternRun<'_> {
    /// Enters the promises, and lets each take its course.
    pub async fn enter_promises(&self) {
        for at in 0..self.count {
            self.register_promise(at).await;
        }
        self.propose_outcomes().await;
        for at in 0..self.count {
            for change in self.list_changes(at) {
                self.change(at, 30, change).await;
            }
        }
        let settled: Vec<u64> = (0..self.count).filter(|at| at % 100 < SETTLED).collect();
        for (letter, answered) in settled.chunks(IN_A_LETTER).enumerate() {
            self.process_letter(letter as u64, answered).await;
        }
    }

    fn made_on(&self, at: u64) -> NaiveDate {
        self.from + Days::new(at * 6 / 500)
    }

    /// One year stands in all numbers of a run.
    fn number(&self, at: u64) -> CommitmentNumber {
        CommitmentNumber::parse(&texts::promise_number(self.from, self.first + at)).unwrap()
    }

    async fn register_promise(&self, at: u64) {
        let made_on = self.made_on(at);
        let new =
            NewCommitment { number: self.number(at), details: self.make_details(at), deadline: self.deadline(at) };
        let act = clerk_act(made_on + Days::new(4));
        self.store.register_commitment(&act, new, ChangeSource::from_person(made_on)).await.unwrap();
    }

    fn make_details(&self, at: u64) -> Details {
        let kinds = ["brief", "voorstel", "handeling", "gesprek", "informatie"];
        let askers = [Some(name_member(at * 7)), at.is_multiple_of(3).then(|| name_member(at * 7 + 11))];
        Details {
            holder: Named::parse(&name_holder(at)),
            asked_by: askers.into_iter().flatten().filter_map(|name| Named::parse(&name)).collect(),
            committee: Some(crate::council::committee_code(at * 37 % 100)),
            made_on: Some(self.made_on(at)),
            agenda_item: Some(format!("Agendapunt {}", 1 + at % 9)),
            theme: Some(name_theme(at / 3).to_owned()),
            kind: FulfilmentKind::from_key(texts::pick(&kinds, at)),
            publicity: self.choose_publicity(at),
            ..Details::new(texts::title(at), texts::text(at))
        }
    }

    fn choose_publicity(&self, at: u64) -> Publicity {
        match at % 100 {
            84 => Publicity::Draft,
            85 if at % 200 == 85 => Publicity::Secret(Secrecy {
                imposed_by: Organ::Committee,
                imposed_on: self.made_on(at),
                ground: SecrecyGround::from_key("5.1-2-e").unwrap(),
                lifted_by: Organ::Council,
            }),
            _ => Publicity::Public,
        }
    }

    fn deadline(&self, at: u64) -> Option<NewDeadline> {
        let words = match at % 20 {
            3 => return None,
            7 => "te zijner tijd".to_owned(),
            _ => format!("uiterlijk {}", self.made_on(at) + Days::new(60 + at * 13 % 600)),
        };
        Some(self.read_deadline(&words, self.made_on(at)))
    }

    fn read_deadline(&self, words: &str, on: NaiveDate) -> NewDeadline {
        let read = reading::deadline::read_deadline(words, Some(on), &Calendar::default());
        NewDeadline::new(read, on, self.store.settings().review_months)
    }

    /// A deadline so many days after the promise was made.
    fn deadline_after(&self, at: u64, days: u64) -> NewDeadline {
        let made_on = self.made_on(at);
        self.read_deadline(&format!("uiterlijk {}", made_on + Days::new(days)), made_on)
    }

    async fn change(&self, at: u64, days_later: u64, change: Change) {
        let on = self.made_on(at) + Days::new(days_later);
        let act = clerk_act(on);
        let normal = self.number(at).to_normal();
        let stands = self.store.find_commitment(&act.actor, &normal).await.unwrap().commitment;
        let source = ChangeSource::from_person(on);
        self.store.change_commitment(&act, &normal, stands.version, change, source).await.unwrap();
    }

    /// Has the executive propose some outcomes, under the rule that the council decides.
    async fn propose_outcomes(&self) {
        self.decide_by(DecisionRule::Council).await;
        for at in (0..self.count).filter(|at| at % 100 == 88) {
            self.change(at, 25, Change::Settle { answer: "Het gesprek is gevoerd.".to_owned(), delivered: None }).await;
        }
        self.decide_by(DecisionRule::Direct).await;
    }

    async fn decide_by(&self, rule: DecisionRule) {
        let before = self.store.settings();
        let settings = CouncilSettings { rule, ..before.clone() };
        self.store.set_settings(&clerk_act(self.from), before.compute_mark(), &settings).await.unwrap();
    }

    /// What happens to a promise besides a letter.
    fn list_changes(&self, at: u64) -> Vec<Change> {
        let reason = || "Er is meer tijd nodig voor het overleg.".to_owned();
        match at % 100 {
            86 | 95 => vec![
                Change::Postpone { deadline: self.deadline_after(at, 700), reason: reason() },
                Change::Postpone { deadline: self.deadline_after(at, 820), reason: reason() },
            ],
            87 => vec![Change::Divide { parts: self.make_parts(at) }],
            89 => vec![
                Change::Settle { answer: "De notitie is toegestuurd.".to_owned(), delivered: None },
                Change::Object { part: None, reason: "De notitie gaat over iets anders.".to_owned() },
            ],
            90 => vec![Change::Lapse { kind: LapseKind::Overtaken, reason: "Het plan gaat niet door.".to_owned() }],
            91 => vec![Change::HandOver { to: Named::parse(&name_holder(at + 1)).unwrap(), reason: String::new() }],
            92 => self.make_bonds(at),
            low if low < SETTLED && low % 2 == 0 => vec![progress()],
            93 => vec![progress()],
            _ => Vec::new(),
        }
    }

    fn make_parts(&self, at: u64) -> Vec<NewPart> {
        let part =
            |text: &str, days: u64| NewPart { text: text.to_owned(), deadline: Some(self.deadline_after(at, days)) };
        vec![part("Het gesprek met de bewoners", 500), part("De brief met de uitkomsten", 640)]
    }

    fn make_bonds(&self, at: u64) -> Vec<Change> {
        let earlier = Link::Commitment { relation: CommitmentRelation::AddsTo, number: self.number(at - 4) };
        let paper = WithdrawnPaper {
            kind: PaperKind::Motion,
            number: Some(format!("M{}", at % 90)),
            title: "Eerst overleg".to_owned(),
            movers: Named::parse(&name_member(at * 7)).into_iter().collect(),
        };
        vec![Change::Link(earlier), Change::Link(Link::Withdrawn(paper))]
    }

    /// Takes in a letter that settles these promises, processes it, and releases it.
    async fn process_letter(&self, letter: u64, answered: &[u64]) {
        let day = self.from + Days::new(90 + letter * 9);
        let act = clerk_act(day + Days::new(1));
        let number = texts::letter_number(self.from, self.first_letter + letter);
        let numbers: Vec<String> = answered.iter().map(|at| self.number(*at).to_string()).collect();
        let body = texts::letter_body(&numbers);
        let read = reading::letter::read(&body, Some(day), &Calendar::default()).unwrap();
        let new = NewLetter {
            number: Some(number.clone()),
            day,
            subject: Some(format!("Stand van zaken {}", texts::place(0))),
            signatory: Some("De burgemeester".to_owned()),
            names: lines::list_named_numbers(&body, &read),
            commitments: lines::list_numbers(&read),
            body,
        };
        let id = self.store.add_letter(&act, new).await.unwrap();
        let facts = LetterFacts { number: Some(number), day, review_months: self.store.settings().review_months };
        let standing = self.store.look_up_numbers(&act.actor, &lines::list_numbers(&read), None).await.unwrap();
        let proposed = lines::propose_lines(&read, &standing, day);
        assert_eq!(proposed.len(), answered.len(), "the letter is not read as it was written");
        let confirmed = proposed.iter().map(|line| line.confirm_as_proposed(&facts).unwrap()).collect();
        self.store
            .process_letter(&act, id, confirmed, LetterRemainder::Known)
            .await
            .map_err(|(_, error)| error)
            .unwrap();
        if letter % 16 != 5 {
            self.store.change_letter(&act, id, LetterChange::Release).await.unwrap();
        }
    }
}

fn progress() -> Change {
    Change::Progress { note: "De termijn is nagevraagd bij het organisatieonderdeel.".to_owned() }
}
