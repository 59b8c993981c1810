//! Somebody who keeps the register busy, and remembers of each form what was answered.

use std::sync::Arc;

use toezeggingen::web::forms::form::new_submission;
use tokio::sync::Notify;

use super::{
    dice::Dice,
    program::{CLERK, Client},
};
use crate::support::{Page, day};

/// What a form does when it is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Registers the promise with this number.
    Register(String),
    /// Adds a line with these words to the history of the promise with this number: at which of its addresses, number, words.
    Tell(&'static str, String, String),
    /// Gives the promise with this number this title.
    Rename(String, String),
    /// Takes in the letter with this number.
    TakeIn(String),
    /// Records what the letter with this number says of these promises.
    Process(String, Vec<String>),
}

/// A form that was sent.
#[derive(Debug, Clone)]
pub struct Sent {
    pub deed: Deed,
    pub token: String,
    /// Whether it was answered that it is recorded. Without an answer it may be recorded or not.
    pub saved: bool,
    path: String,
    fields: Vec<(String, String)>,
}

impl Sent {
    pub fn new(deed: Deed, path: impl Into<String>, fields: &[(&str, &str)]) -> Self {
        let own = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        Self::filled(deed, path, new_submission(), fields.iter().map(own).collect())
    }

    fn filled(deed: Deed, path: impl Into<String>, token: String, mut fields: Vec<(String, String)>) -> Self {
        fields.retain(|(name, _)| name != "inzending");
        fields.push(("inzending".to_owned(), format!("{token}.{CLERK}")));
        Self { deed, token, saved: false, path: path.into(), fields }
    }

    /// A new promise.
    pub fn registration(number: &str, title: &str) -> Self {
        let fields = [
            ("nummer", number),
            ("titel", title),
            ("tekst", "Het college meldt hoe het ervoor staat."),
            ("dag", "05-09-2024"),
            ("termijn", "uiterlijk 31 december 2027"),
            ("openbaarheid", "openbaar"),
            ("commissie", "BOVF"),
            ("houder", "wethouder Wonen"),
            ("thema", "Wonen"),
            ("gebieden", "Havenzijde\nOosteroever"),
        ];
        Self::new(Deed::Register(number.to_owned()), "/toezeggingen/nieuw", &fields)
    }

    /// A line in the history of a promise as it was at this version. Another deadline is called by its words.
    pub fn line(address: &'static str, number: &str, version: i64, words: &str, deadline: &str) -> Self {
        let version = version.to_string();
        let field = if address == "afdoening" { "uitleg" } else { "reden" };
        let mut fields = vec![("versie", version.as_str()), (field, words)];
        match address {
            "afdoening" => fields.push(("deel", "alles")),
            "uitstel" => fields.extend([("termijn", deadline), ("peildag", "05-09-2024")]),
            _ => {}
        }
        let deed = Deed::Tell(address, number.to_owned(), words.to_owned());
        Self::new(deed, format!("/toezeggingen/{number}/{address}"), &fields)
    }

    /// A letter that settles one promise and postpones another.
    pub fn letter(number: &str, settled: &str, postponed: &str, deadline: &str) -> Self {
        let text = format!(
            "Ons kenmerk: {number}\nDatum: 14 november 2024\nOnderwerp: stand van zaken\n\nGeachte leden,\n\nIk stel voor \
             toezegging {settled} als afgedaan te beschouwen en op toezegging {postponed} terug te komen {deadline}.\n\nDe \
             burgemeester\n"
        );
        Self::new(Deed::TakeIn(number.to_owned()), "/brieven/nieuw", &[("tekst", &text)])
    }

    /// All that the page of a letter's reading proposes.
    pub fn processing(letter: &str, promises: Vec<String>, path: &str, page: &Page) -> Self {
        let fields = page.filled(&[("regel", &["1", "2"])]);
        Self::filled(
            Deed::Process(letter.to_owned(), promises),
            path,
            page.field("inzending").split('.').next().unwrap().to_owned(),
            fields,
        )
    }

    /// Sends the form; an error when no answer came.
    pub async fn send(&self, client: &Client) -> reqwest::Result<Page> {
        match self.deed {
            Deed::TakeIn(_) => client.upload(&self.path, &self.fields).await,
            _ => client.post(&self.path, &self.fields).await,
        }
    }
}

/// A promise as its writer knows it.
#[derive(Debug, Clone)]
struct Promise {
    number: String,
    version: i64,
    settled: bool,
}

/// One who writes. Every promise is its own, so that no form comes too late.
pub struct Writer {
    /// Every form that was sent, in order.
    pub sent: Vec<Sent>,
    client: Client,
    dice: Dice,
    /// The first digits of the numbers that it gives.
    series: usize,
    given: usize,
    promises: Vec<Promise>,
    /// A letter that was taken in and not processed: its number, where its reading is, and what it speaks of.
    letter: Option<(String, String, Vec<usize>)>,
    /// Which form got no answer.
    waiting: Option<usize>,
    /// Told of each answer.
    answered: Arc<Notify>,
}

impl Writer {
    pub fn new(client: Client, dice: Dice, series: usize, answered: Arc<Notify>) -> Self {
        let (sent, promises) = (Vec::new(), Vec::new());
        Self { sent, client, dice, series, given: 0, promises, letter: None, waiting: None, answered }
    }

    /// From now on the program is found here.
    pub fn at(&mut self, client: Client) {
        self.client = client;
    }

    /// Sends one form after another until no answer comes. What got no answer is sent again first, as somebody does who loads
    /// the page again.
    pub async fn work(&mut self) {
        while self.step().await {}
    }

    /// Sends again what got no answer.
    pub async fn finish(&mut self) {
        assert!(self.waiting.is_none() || self.step().await, "no answer");
    }

    async fn step(&mut self) -> bool {
        let index = match self.waiting.take() {
            Some(index) => index,
            None => {
                let Ok(form) = self.choose().await else { return false };
                self.sent.push(form);
                self.sent.len() - 1
            }
        };
        let Ok(page) = self.sent[index].send(&self.client).await else {
            self.waiting = Some(index);
            return false;
        };
        assert_eq!(page.status, 303, "{:?}: {}", self.sent[index], page.text);
        self.sent[index].saved = true;
        self.answered.notify_waiters();
        self.learn(index, page.location.unwrap());
        true
    }

    /// The next form.
    async fn choose(&mut self) -> reqwest::Result<Sent> {
        if let Some((number, reading, spoken_of)) = &self.letter {
            let page = self.client.get(reading).await?;
            let promises = spoken_of.iter().map(|index| self.promises[*index].number.clone()).collect();
            return Ok(Sent::processing(number, promises, reading, &page));
        }
        let open: Vec<usize> = (0..self.promises.len()).filter(|index| !self.promises[*index].settled).collect();
        if open.len() < 2 || self.dice.below(6) == 0 {
            let number = self.number();
            let title = format!("Stand van zaken van {number}");
            return Ok(Sent::registration(&number, &title));
        }
        if self.dice.below(6) == 0 {
            return Ok(self.letter_about(&open[..2]));
        }
        let about = self.dice.below(self.promises.len());
        Ok(self.act(about))
    }

    fn number(&mut self) -> String {
        self.given += 1;
        format!("24bb{:02}{:04}", self.series, self.given)
    }

    fn words(&mut self) -> String {
        format!("Hier staat {}.", self.number())
    }

    /// The words of a deadline that was not set before.
    fn deadline(&self) -> String {
        let days = u64::try_from(self.given).unwrap();
        (day("2028-01-01") + chrono::Days::new(days)).format("uiterlijk %-d-%-m-%Y").to_string()
    }

    fn letter_about(&mut self, spoken_of: &[usize]) -> Sent {
        let (number, deadline) = (self.number(), self.deadline());
        let [settled, postponed] = [0, 1].map(|place| self.promises[spoken_of[place]].number.clone());
        Sent::letter(&number, &settled, &postponed, &deadline)
    }

    fn act(&mut self, about: usize) -> Sent {
        let (words, deadline) = (self.words(), self.deadline());
        let Promise { number, version, settled } = self.promises[about].clone();
        if settled {
            return Sent::line("bezwaar", &number, version, &words, "");
        }
        let address = *self.dice.one_of(&["voortgang", "voortgang", "uitstel", "afdoening", "wijzigen"]);
        if address != "wijzigen" {
            return Sent::line(address, &number, version, &words, &deadline);
        }
        let version = version.to_string();
        let fields = [
            ("versie", version.as_str()),
            ("titel", &words),
            ("tekst", "Het college meldt hoe het ervoor staat, en waarom."),
            ("dag", "05-09-2024"),
            ("commissie", *self.dice.one_of(&["BOVF", "KG"])),
            ("houder", *self.dice.one_of(&["wethouder Wonen", "burgemeester"])),
            ("gevraagd", "raadslid Oost (Lijst Oost)"),
        ];
        Sent::new(Deed::Rename(number.clone(), words.clone()), format!("/toezeggingen/{number}/wijzigen"), &fields)
    }

    /// Takes over what a recorded form made of the promises.
    fn learn(&mut self, index: usize, location: String) {
        match self.sent[index].deed.clone() {
            Deed::Register(number) => self.promises.push(Promise { number, version: 1, settled: false }),
            // Progress is told beside the promise, and makes no other version of it.
            Deed::Tell("voortgang", ..) => {}
            Deed::Tell(address, number, _) => self.moved(&number, |promise| match address {
                "afdoening" => promise.settled = true,
                "bezwaar" => promise.settled = false,
                _ => {}
            }),
            Deed::Rename(number, _) => self.moved(&number, |_| ()),
            Deed::TakeIn(number) => {
                let reading = location.split('?').next().unwrap().to_owned();
                let open = (0..self.promises.len()).filter(|index| !self.promises[*index].settled).take(2).collect();
                self.letter = Some((number, reading, open));
            }
            Deed::Process(_, numbers) => {
                self.letter = None;
                self.moved(&numbers[0], |promise| promise.settled = true);
                self.moved(&numbers[1], |_| ());
            }
        }
    }

    fn moved(&mut self, number: &str, change: impl FnOnce(&mut Promise)) {
        let promise = self.promises.iter_mut().find(|promise| promise.number == number).unwrap();
        promise.version += 1;
        change(promise);
    }
}
