//! Commitments for tests, in words that read like the case at hand.

use chrono::NaiveDate;
use toezeggingen::{
    domain::{
        change::Change,
        commitment::{
            Details, NewCommitment,
            deadline::{Deadline, Precision},
            deadline_list::NewDeadline,
            publicity::Publicity,
            secrecy::{Organ, Secrecy, SecrecyGround},
            status::DecisionRule,
        },
        council::{calendar::Calendar, named::Named},
        ids::LetterId,
        letter::{ConfirmedLine, LineTarget, Outcome, change::LetterChange},
        number::{CommitmentNumber, NormalNumber},
    },
    reading,
    store::{
        Act, Store,
        commitments::ChangeSource,
        letters::{LetterRemainder, NewLetter},
        settings::CouncilSettings,
    },
};

use super::{TODAY, TestApp, clerk, day};

/// The day on which commitments are made and registered, unless a test says otherwise.
pub const MADE_ON: &str = "2025-01-15";

/// A commitment that is to be registered.
pub struct Wish {
    number: String,
    details: Details,
    deadline: Option<NewDeadline>,
    on: NaiveDate,
}

/// A commitment with this number, and a title that tells it.
pub fn commitment(number: &str) -> Wish {
    let mut details = Details::new(format!("Toezegging {number}"), "Het college zegt iets toe.");
    details.made_on = Some(day(MADE_ON));
    Wish { number: number.to_owned(), details, deadline: None, on: day(MADE_ON) }
}

impl Wish {
    pub fn title(mut self, title: &str) -> Self {
        self.details.title = title.to_owned();
        self
    }

    pub fn text(mut self, text: &str) -> Self {
        self.details.text = text.to_owned();
        self
    }

    /// With this last day, in the words "uiterlijk …".
    pub fn due(self, last_day: &str) -> Self {
        self.deadline(deadline(&format!("uiterlijk {last_day}"), Some(last_day), Precision::Day))
    }

    /// With words that give no day.
    pub fn vague(self, words: &str) -> Self {
        self.deadline(deadline(words, None, Precision::None))
    }

    pub fn deadline(mut self, deadline: NewDeadline) -> Self {
        self.deadline = Some(deadline);
        self
    }

    pub fn committee(mut self, code: &str) -> Self {
        self.details.committee = Some(code.to_owned());
        self
    }

    pub fn made_on(mut self, made_on: &str) -> Self {
        self.details.made_on = Some(day(made_on));
        self
    }

    pub fn holder(mut self, holder: &str) -> Self {
        self.details.holder = Named::parse(holder);
        self
    }

    pub fn asked_by(mut self, member: &str) -> Self {
        self.details.asked_by.extend(Named::parse(member));
        self
    }

    pub fn theme(mut self, theme: &str) -> Self {
        self.details.theme = Some(theme.to_owned());
        self
    }

    /// About this area of the town too.
    pub fn area(mut self, area: &str) -> Self {
        self.details.areas.push(area.to_owned());
        self
    }

    pub fn publicity(mut self, publicity: Publicity) -> Self {
        self.details.publicity = publicity;
        self
    }

    /// With anything else that is known of it.
    pub fn details(mut self, change: impl FnOnce(&mut Details)) -> Self {
        change(&mut self.details);
        self
    }
}

/// A deadline as it would be read from these words.
pub fn deadline(words: &str, last_day: Option<&str>, precision: Precision) -> NewDeadline {
    let last_day = last_day.map(day);
    let first_day = match precision {
        Precision::Quarter | Precision::Month => last_day.and_then(|last| first_of(last, precision)),
        _ => None,
    };
    let rule = "de laatste dag van het genoemde tijdvak telt".to_owned();
    let deadline =
        Deadline { words: words.to_owned(), first_day, last_day, precision, rule, calendar_lines: Vec::new() };
    NewDeadline::new(deadline, day(MADE_ON), 3)
}

fn first_of(last: NaiveDate, precision: Precision) -> Option<NaiveDate> {
    use chrono::{Datelike, Months};
    let back = if precision == Precision::Quarter { 2 } else { 0 };
    last.with_day(1)?.checked_sub_months(Months::new(back))
}

/// Registers a commitment in a register that no site stands on.
pub async fn register_in(store: &Store, act: &Act, wish: Wish) {
    let number = CommitmentNumber::parse(&wish.number).unwrap();
    let new = NewCommitment { number, details: wish.details, deadline: wish.deadline };
    store.register_commitment(act, new, ChangeSource::from_person(wish.on)).await.unwrap();
}

impl TestApp {
    pub async fn register(&self, wish: Wish) {
        register_in(&self.store, &self.act(), wish).await;
    }

    /// So many commitments, numbered from 1, each due a day after the one before.
    pub async fn register_many(&self, count: u64, first_due: &str) {
        for index in 0..count {
            let due = day(first_due) + chrono::Days::new(index);
            self.register(commitment(&format!("25bb{:06}", index + 1)).due(&due.to_string())).await;
        }
    }

    /// Makes a change that counts on a day.
    pub async fn change_on(&self, on: &str, number: &str, change: Change) {
        let number = NormalNumber::of(number);
        let version = self.store.find_commitment(&clerk(), &number).await.unwrap().commitment.version;
        self.store
            .change_commitment(&self.act(), &number, version, change, ChangeSource::from_person(day(on)))
            .await
            .unwrap();
    }

    pub async fn change(&self, number: &str, change: Change) {
        self.change_on(TODAY, number, change).await;
    }

    pub async fn settle(&self, number: &str, on: &str) {
        self.change_on(on, number, Change::Settle { answer: "Het is klaar.".to_owned(), delivered: None }).await;
    }

    pub async fn postpone(&self, number: &str, last_day: &str) {
        let deadline = deadline(&format!("uiterlijk {last_day}"), Some(last_day), Precision::Day);
        self.change(number, Change::Postpone { deadline, reason: "Het onderzoek loopt uit.".to_owned() }).await;
    }

    /// From now on the council side decides.
    pub async fn council_decides(&self) {
        self.set(|settings| settings.rule = DecisionRule::Council).await;
    }

    /// Changes the settings.
    pub async fn set(&self, change: impl FnOnce(&mut CouncilSettings)) {
        let mut settings = self.store.settings();
        let before = settings.compute_mark();
        change(&mut settings);
        self.store.set_settings(&self.act(), before, &settings).await.unwrap();
    }

    /// Takes in a letter and leaves it at that.
    pub async fn letter(&self, number: &str, on: &str, body: &str) -> LetterId {
        self.letter_of(&self.act(), number, on, body).await
    }

    /// Has somebody take in a letter.
    pub async fn letter_of(&self, act: &Act, number: &str, on: &str, body: &str) -> LetterId {
        let reading = reading::letter::read(body, None, &Calendar::default()).unwrap();
        let letter = NewLetter {
            number: Some(number.to_owned()),
            day: day(on),
            subject: None,
            signatory: Some("de burgemeester".to_owned()),
            body: body.to_owned(),
            names: reading::lines::list_named_numbers(body, &reading),
            commitments: reading::lines::list_numbers(&reading),
        };
        self.store.add_letter(act, letter).await.unwrap()
    }

    /// Confirms what a letter says of one commitment: the passage is the part of the body that is given.
    pub async fn answer(&self, letter: LetterId, number: &str, outcome: Outcome, change: Change, passage: &str) {
        let body = self.store.find_letter(&clerk(), letter).await.unwrap().body;
        let start = body[..body.find(passage).unwrap()].chars().count();
        let end = start + passage.chars().count();
        let number = NormalNumber::of(number);
        let version = self.store.find_commitment(&clerk(), &number).await.unwrap().commitment.version;
        let passages = vec![(i64::try_from(start).unwrap(), i64::try_from(end).unwrap())];
        let line = ConfirmedLine { target: LineTarget::Known { number, version }, outcome, change, passages };
        self.store.process_letter(&self.act(), letter, vec![line], LetterRemainder::Known).await.unwrap();
        if self.store.find_letter(&clerk(), letter).await.unwrap().publicity == Publicity::Draft {
            self.release(letter).await;
        }
    }

    /// Releases a letter, as the clerk.
    pub async fn release(&self, letter: LetterId) {
        self.store.change_letter(&self.act(), letter, LetterChange::Release).await.unwrap();
    }
}

/// Secret, by a decision of the council.
pub fn secret() -> Publicity {
    let ground = SecrecyGround::from_key("5.1-2-e").unwrap();
    let imposed_on = day("2024-09-05");
    Publicity::Secret(Secrecy { imposed_by: Organ::Council, imposed_on, ground, lifted_by: Organ::Council })
}
