//! The names of recesses, budget papers and elections, in texts and in the calendar.

use chrono::Datelike as _;

use super::{
    grammar::{Grammar, ParsedNode},
    lexicon,
    syntax::{Milestone, Period, PeriodBase},
    tokens::TokenKind,
};
use crate::domain::council::calendar::CalendarEntry;

/// The one key for all names of the same thing.
fn look_up_milestone_key(word: &str) -> Option<&'static str> {
    Some(match word {
        "zomerreces" | "zomervakantie" | "zomerstop" | "zomervakanties" => "zomerreces",
        "herfstreces" | "herfstvakantie" | "najaarsreces" | "najaarsvakantie" => "herfstreces",
        "kerstreces" | "kerstvakantie" | "winterreces" => "kerstreces",
        "voorjaarsreces" | "voorjaarsvakantie" | "krokusreces" | "krokusvakantie" | "carnavalsreces"
        | "carnavalsvakantie" => "voorjaarsreces",
        "meireces" | "meivakantie" => "meireces",
        "verkiezingen"
        | "gemeenteraadsverkiezingen"
        | "raadsverkiezingen"
        | "statenverkiezingen"
        | "verkiezingsdag" => "verkiezingen",
        "begroting"
        | "programmabegroting"
        | "begrotingsbehandeling"
        | "begrotingsraad"
        | "begrotingsvergadering"
        | "begrotingsdebat"
        | "meerjarenbegroting"
        | "meerjarenprogrammabegroting"
        | "conceptbegroting"
        | "ontwerpbegroting"
        | "gemeentebegroting"
        | "begrotingsbehandelingen"
        | "begrotingsraadsvergadering" => "begroting",
        "jaarstukken" | "jaarrekening" | "jaarverslag" | "jaarverantwoording" => "jaarstukken",
        "bestuursrapportage" | "burap" | "berap" | "bestuursrapportages" => "bestuursrapportage",
        "managementrapportage" | "marap" => "managementrapportage",
        "voorjaarsnota" => "voorjaarsnota",
        "kadernota" => "kadernota",
        "perspectiefnota" => "perspectiefnota",
        "zomernota" => "zomernota",
        "najaarsnota" => "najaarsnota",
        "slotwijziging" => "slotwijziging",
        _ => return None,
    })
}

/// The keys under which names in the calendar are recognised; words with the same key find each other: "krokusvakantie" too
/// finds the voorjaarsreces. Any other name in the calendar is found by itself alone.
pub const KNOWN: [&str; 16] = [
    "voorjaarsreces",
    "meireces",
    "zomerreces",
    "herfstreces",
    "kerstreces",
    "begroting",
    "jaarstukken",
    "bestuursrapportage",
    "managementrapportage",
    "voorjaarsnota",
    "kadernota",
    "perspectiefnota",
    "zomernota",
    "najaarsnota",
    "slotwijziging",
    "verkiezingen",
];

/// The meaning of a name in the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CalendarName {
    pub kind: CalendarKind,
    /// The year in the name.
    pub year: Option<i32>,
}

/// The kind of thing that a name in the calendar stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CalendarKind {
    /// A recess, which "voor de zomer" and "na het reces" look for too.
    Recess,
    Paper,
    Elections,
    /// A name that only this council uses.
    Own,
}

/// Parses a name in the calendar.
#[must_use]
pub fn calendar_name(name: &str) -> CalendarName {
    let (Milestone { key, .. }, year) = from_calendar(name);
    let kind = match key.as_str() {
        "verkiezingen" => CalendarKind::Elections,
        key if is_recess(key) => CalendarKind::Recess,
        key if KNOWN.contains(&key) => CalendarKind::Paper,
        _ => CalendarKind::Own,
    };
    CalendarName { kind, year }
}

/// True if words that name one entry of a calendar also name the other: `zomerreces 2026` and `zomervakantie 2026`.
#[must_use]
pub fn name_the_same(one: &CalendarEntry, other: &CalendarEntry) -> bool {
    let read = |entry: &CalendarEntry| {
        let (milestone, year) = from_calendar(&entry.name);
        (milestone, year.unwrap_or_else(|| entry.first_day.year()))
    };
    read(one) == read(other)
}

/// True if a key is that of a recess.
pub(super) fn is_recess(key: &str) -> bool {
    key.ends_with("reces") || key.ends_with("vakantie")
}

/// Parses a name in the calendar into its milestone and its year.
pub(super) fn from_calendar(name: &str) -> (Milestone, Option<i32>) {
    let year =
        |word: &str| word.get(..4).and_then(|digits| digits.parse::<i32>().ok()).filter(|y| (1900..2200).contains(y));
    let stem: Vec<&str> = name.split_whitespace().filter(|word| year(word).is_none()).collect();
    let found = name.split_whitespace().find_map(year);
    let first = stem.first().copied().unwrap_or_default();
    let figure = first.trim_end_matches(|c: char| c.is_alphabetic()).parse::<i32>().ok();
    let ordinal = lexicon::parse_ordinal(first).or(figure.filter(|_| first.len() < 5));
    let words = stem.get(usize::from(ordinal.is_some())..).unwrap_or_default().join(" ");
    (Milestone { key: look_up_milestone_key(&words).map_or(words, str::to_owned), ordinal }, found)
}

impl Grammar<'_> {
    /// Parses "de tweede bestuursrapportage 2026", "het zomerreces", or a name that only this council's calendar has.
    pub(super) fn parse_milestone(&self, at: usize) -> ParsedNode<Period> {
        if let Some((n, next)) = self.parse_ordinal(at) {
            let (mut milestone, next) = self.milestone_name(next)?;
            milestone.ordinal = Some(n);
            return self.with_year(PeriodBase::Milestone(milestone), next);
        }
        let (milestone, next) = self.milestone_name(at)?;
        let (milestone, next) = self.numbered_behind(milestone, next);
        let next = self.match_words(next, "voor het jaar").unwrap_or(next);
        let next =
            if self.is_word(next, "voor") && self.year_number(next + 1, false).is_some() { next + 1 } else { next };
        self.with_year(PeriodBase::Milestone(milestone), next).map(|found| self.with_postfix(found))
    }

    /// Parses the number behind "berap II" or "bestuursrapportage 2", if the calendar has one with that number.
    fn numbered_behind(&self, mut milestone: Milestone, at: usize) -> (Milestone, usize) {
        let n = self
            .get_number(at, 1)
            .or_else(|| lexicon::parse_roman_figure(self.get_word(at)))
            .and_then(|n| i32::try_from(n).ok());
        let alone = self.stands_free(usize::MAX, at + 1) && !self.is_glued(at + 1)
            || self.get_token(at + 1).is_some_and(|token| matches!(token.kind, TokenKind::Mark(_)));
        let counts = lexicon::look_up_unit(self.get_word(at + 1)).is_some()
            || lexicon::look_up_month(self.get_word(at + 1)).is_some();
        let known = |n: &i32| {
            let fits = |name: &str| {
                let (named, _) = from_calendar(name);
                named.key == milestone.key && named.ordinal == Some(*n)
            };
            self.calendar.entries().iter().any(|entry| fits(&entry.name))
        };
        match n.filter(|n| alone && !counts && milestone.ordinal.is_none() && known(n)) {
            Some(n) => {
                milestone.ordinal = Some(n);
                (milestone, at + 1)
            }
            None => (milestone, at),
        }
    }

    fn milestone_name(&self, at: usize) -> ParsedNode<Milestone> {
        let at = self.skip_any_word(at, &["concept", "gemeentelijke", "tweede-kamer"]);
        let two = self
            .match_words(at, "tweede kamerverkiezingen")
            .or_else(|| self.match_words(at, "provinciale statenverkiezingen"));
        if let Some(next) = two {
            return Some((Milestone { key: "verkiezingen".to_owned(), ordinal: None }, next));
        }
        if let Some(key) = look_up_milestone_key(self.get_word(at)) {
            return Some((Milestone { key: key.to_owned(), ordinal: None }, at + 1));
        }
        self.name_of_calendar(at)
    }

    fn name_of_calendar(&self, at: usize) -> ParsedNode<Milestone> {
        let word = self.get_word(at);
        if word.len() < 3 {
            return None;
        }
        let behind = |name: &str| {
            let mut next = at;
            for part in name.split_whitespace().filter(|part| !part.starts_with(|c: char| c.is_ascii_digit())) {
                next = self.is_word(next, part).then_some(next + 1)?;
            }
            Some(next).filter(|next| *next > at)
        };
        let longest = self
            .calendar
            .entries()
            .iter()
            .filter_map(|entry| Some((behind(&entry.name)?, entry)))
            .max_by_key(|(next, _)| *next);
        longest.map(|(next, entry)| (from_calendar(&entry.name).0, next))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_name_is_one_that_words_lead_to() {
        for name in KNOWN {
            assert_eq!(look_up_milestone_key(name), Some(name));
        }
    }

    #[test]
    fn entries_that_the_same_words_name_are_found() {
        let entry = |name: &str, first: &str| {
            let day = first.parse().unwrap();
            CalendarEntry::new(name, day, day).unwrap()
        };
        let table = [
            ("zomerreces 2026", "zomervakantie 2026", true),
            ("zomerreces", "zomerstop 2026", true),
            ("krokusvakantie 2026", "voorjaarsreces 2026", true),
            ("begroting 2027", "programmabegroting 2027", true),
            ("1e berap 2026", "eerste bestuursrapportage 2026", true),
            ("zomerreces 2026", "zomerreces 2027", false),
            ("zomerreces 2026", "herfstreces 2026", false),
            ("eerste bestuursrapportage 2026", "tweede bestuursrapportage 2026", false),
            ("raadsdag 2026", "statendag 2026", false),
        ];
        for (one, other, same) in table {
            assert_eq!(
                name_the_same(&entry(one, "2026-07-18"), &entry(other, "2026-07-20")),
                same,
                "{one} and {other}"
            );
        }
    }

    #[test]
    fn a_name_in_the_calendar_is_read() {
        let table = [
            ("zomerreces 2026", CalendarKind::Recess, Some(2026)),
            ("krokusvakantie 2026", CalendarKind::Recess, Some(2026)),
            ("zomerreces", CalendarKind::Recess, None),
            ("begroting 2027", CalendarKind::Paper, Some(2027)),
            ("programmabegroting 2027", CalendarKind::Paper, Some(2027)),
            ("tweede bestuursrapportage 2026", CalendarKind::Paper, Some(2026)),
            ("verkiezingen 2026", CalendarKind::Elections, Some(2026)),
            ("raadsdag 2026", CalendarKind::Own, Some(2026)),
        ];
        for (name, kind, year) in table {
            assert_eq!(calendar_name(name), CalendarName { kind, year }, "{name}");
        }
    }
}
