//! Dutch wording and a reference day → first day, last day, precision and the rule used.
//!
//! A small grammar, not a list of sentences: `tokens` folds the text, `grammar` and its rules (`periods`, `dates`,
//! `rows`, `counts`, `milestones`, `loose`, `phrase`) yield what was said (`syntax`), `place`, `pieces` and `days` put
//! it on the calendar, and `resolve` tells what the preposition makes of it. `unread` and `near` find what touches a time and
//! was not read, `account` goes through all else that was typed, `torn` finds times that do not go together, `closer`
//! one that tells another more closely, and `doubt`
//! tells what has to be asked. The rules for clerks, which are a test too, stand in `docs/termijnen.md`.

use chrono::NaiveDate;

use crate::domain::{
    calendar::Calendar,
    deadline::{Deadline, Precision},
};

mod account;
mod agenda;
mod choice;
mod closer;
mod counts;
mod dates;
mod days;
mod doubt;
mod events;
mod grammar;
mod lexicon;
mod loose;
mod milestones;
mod near;
mod periods;
mod phrase;
mod pieces;
mod place;
mod relations;
mod resolve;
mod rows;
mod strays;
mod syntax;
#[cfg(test)]
mod tests;
mod tokens;
mod torn;
mod turned;
mod unread;
mod wordings;

pub use doubt::{DeadlineDoubt, DeadlineDoubtCode, ReadDeadline};
pub use milestones::{CalendarKind, CalendarName, KNOWN as CALENDAR_NAMES, calendar_name, name_the_same};

/// What the leading words make of the time: "uiterlijk in Q4" is `By`, "vóór 1 mei" is `Before`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relation {
    /// Nothing leads it: "Q1 2026", "volgende week", "jaarlijks", "zodra …".
    None,
    /// "in", "tijdens", "bij", "in de loop van", "tussen … en …"; "over drie maanden".
    In,
    /// "uiterlijk", "tot en met", "niet later dan".
    By,
    /// "voor", "tot", "voorafgaand aan".
    Before,
    /// "binnen".
    Within,
    /// "na": after a recess or a budget paper up to the next recess, else a lower bound.
    After,
    /// "met ingang van", "vanaf", "sinds": the begin of something, no deadline.
    From,
    /// "niet eerder dan", "op zijn vroegst": a lower bound, no deadline.
    NotBefore,
    /// "op", "per", "d.d.", "van" before a day.
    On,
    /// "rond", "omstreeks".
    Around,
}

/// A deadline phrase found in running text. Offsets are bytes of the text that was searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What the phrase says.
    pub deadline: Deadline,
    /// The phrase counts from the reference day ("binnen zes weken", "volgend kwartaal", "in mei"), which was not given.
    pub needs_reference: bool,
    /// What leads the phrase.
    pub relation: Relation,
    /// The words say that it is over: "jl.", "afgelopen", "vorige".
    pub past: bool,
    /// The words about it call it the old term: "(was Q4 2024)", "oorspronkelijk".
    pub former: bool,
    /// It may tell no time at all: "voor 2026" as "ten behoeve van 2026", "in de begroting" as a place.
    pub doubtful: bool,
}

/// Reads a phrase that is a deadline as a whole. No day is taken where a doubt withholds it.
#[must_use]
pub fn read(words: &str, reference: Option<NaiveDate>, calendar: &Calendar) -> Deadline {
    choice::read(words, reference, calendar).deadline
}

/// Reads a phrase that is a deadline as a whole, with what has to be asked about it.
#[must_use]
pub fn read_with_doubts(words: &str, reference: Option<NaiveDate>, calendar: &Calendar) -> ReadDeadline {
    choice::read(words, reference, calendar)
}

/// Finds the deadline phrases in a sentence or a paragraph, in order, none overlapping another.
#[must_use]
pub fn find(text: &str, reference: Option<NaiveDate>, calendar: &Calendar) -> Vec<Found> {
    choice::find(text, reference, calendar)
}

fn deadline(words: String, resolved: resolve::Resolved) -> Deadline {
    let resolve::Resolved { first, last, precision, rule, .. } = resolved;
    let keeps_day = !matches!(precision, Precision::None | Precision::Condition | Precision::Recurring);
    Deadline { words, first_day: first, last_day: last.filter(|_| keeps_day), precision, rule }
}
