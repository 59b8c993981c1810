//! The texts of the pattern register, with places for words; and their filling in, with other numbers and days.

use std::{collections::HashMap, sync::LazyLock};

use chrono::{Days, NaiveDate};
use regex::{Captures, Regex};

use crate::vocabulary::Vocabulary;

/// The number of the first promise and of the first letter: with as many figures as every other, so that offsets in a letter
/// stay true.
pub const FIRST_NUMBER: u64 = 100_000;
/// How many numbers there are before they begin anew, in another year.
const NUMBERS: u64 = 900_000;

/// A place for the word of this place in the texts of a promise.
pub fn place(place: u64) -> String {
    format!("qw{place}qw")
}

/// The number of a promise by the day on which it was made.
pub fn promise_number(made_on: NaiveDate, promise: u64) -> String {
    format!("{}bb{:06}", made_on.format("%y"), FIRST_NUMBER + promise % NUMBERS)
}

/// The number of a letter by its day.
pub fn letter_number(day: NaiveDate, letter: u64) -> String {
    format!("{}br{:06}", day.format("%y"), FIRST_NUMBER + letter % NUMBERS)
}

pub fn title(at: u64) -> String {
    const ACTS: [&str; 8] = [
        "Informeren over",
        "Voorstel over",
        "Brief sturen over",
        "Gesprek voeren over",
        "Onderzoek doen naar",
        "Terugkomen op",
        "Cijfers verstrekken over",
        "Schriftelijk reageren op",
    ];
    const MOMENTS: [&str; 5] = [
        "voor het zomerreces",
        "in het eerste kwartaal",
        "bij de begroting",
        "na afloop van de proef",
        "voor het einde van het jaar",
    ];
    format!("{} {} en {} {}", pick(&ACTS, at), place(0), place(1), pick(&MOMENTS, at / 8))
}

pub fn text(at: u64) -> String {
    const SENTENCES: [&str; 4] = [
        "De wethouder zegt toe de raad te informeren over {a} in samenhang met {b}.",
        "Daarbij wordt ingegaan op de gevolgen voor {a}, de kosten en de inbreng van bewoners en ondernemers.",
        "Ook betrekt het college de ervaringen met {a} in andere gemeenten en de uitkomsten van {b}.",
        "Indien blijkt dat {a} niet haalbaar is, komt het college met een andere oplossing voor {b}.",
    ];
    let sentence = |turn: u64| {
        let text = pick(&SENTENCES, at + turn);
        text.replace("{a}", &place((turn + 2) % 8)).replace("{b}", &place((turn * 2 + 3) % 8))
    };
    (0..3).map(sentence).collect::<Vec<_>>().join(" ")
}

/// A letter that settles these promises.
pub fn letter_body(numbers: &[String]) -> String {
    let mut body = "Geachte leden,\n\n".to_owned();
    for (at, number) in numbers.iter().enumerate() {
        body += &format!(
            "Onderwerp {} ({number})\n\nIn de commissie is u toegezegd het gesprek met de bewoners te voeren. Dat gesprek vond \
             plaats, en de uitkomsten zijn verwerkt in het plan dat als bijlage bij deze brief is gevoegd. Daarmee is duidelijk \
             wat er in de straat gebeurt en wie daarvoor aan zet is.\n\n",
            at + 1
        );
    }
    body + &format!(
        "Hiermee stel ik voor om de toezeggingen {} als afgedaan te beschouwen.\n\nDe burgemeester\n",
        numbers.join(", ")
    )
}

/// The one of these for this promise.
pub fn pick<'a>(these: &[&'a str], at: u64) -> &'a str {
    let count = these.len() as u64;
    these[usize::try_from(at % count).unwrap_or_default()]
}

/// What becomes of the texts of the pattern in one copy of it.
#[derive(Debug)]
pub struct Filling<'a> {
    pub vocabulary: &'a Vocabulary,
    /// The days by which everything was earlier.
    pub days_earlier: u64,
    /// How much higher the numbers of the promises and of the letters are.
    pub promises_later: u64,
    pub letters_later: u64,
}

static VARIABLE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?<digest>[0-9a-f]{64})|(?<day>\d{4}-\d{2}-\d{2})|\b(?<year>\d{2})(?<kind>bb|br)(?<number>\d{6})\b|qw(?<place>\d)qw").unwrap()
});

impl Filling<'_> {
    /// Fills in a text that belongs to this promise, or to this letter. A digest becomes that of the copied letter.
    pub fn fill_in(&self, text: &str, subject: u64, digests: &HashMap<String, String>) -> String {
        let replaced = VARIABLE.replace_all(text, |found: &Captures<'_>| self.replace(text, found, subject, digests));
        replaced.into_owned()
    }

    fn replace(&self, text: &str, found: &Captures<'_>, subject: u64, digests: &HashMap<String, String>) -> String {
        if let Some(old) = found.name("digest") {
            return digests.get(old.as_str()).map_or_else(|| old.as_str().to_owned(), Clone::clone);
        }
        if let Some(day) = found.name("day") {
            return day
                .as_str()
                .parse()
                .map_or_else(|_| day.as_str().to_owned(), |day| self.shift_day(day).to_string());
        }
        if let Some(place) = found.name("place") {
            return self.vocabulary.choose_word(subject, place.as_str().parse().unwrap_or_default()).to_owned();
        }
        let kind = &found["kind"];
        let later = if kind == "bb" { self.promises_later } else { self.letters_later };
        let number: u64 = found["number"].parse().unwrap_or_default();
        let Some(place) = number.checked_sub(FIRST_NUMBER) else { panic!("{text:?} has {:?}", &found[0]) };
        // The years of the numbers go with the copy, not with the day of each, so that one number is written alike everywhere.
        let year: u64 = found["year"].parse().unwrap_or_default();
        let year = (year + 100 - self.days_earlier / 365 % 100) % 100;
        format!("{year:02}{kind}{:06}", FIRST_NUMBER + (place + later) % NUMBERS)
    }

    fn shift_day(&self, day: NaiveDate) -> NaiveDate {
        day - Days::new(self.days_earlier)
    }
}
