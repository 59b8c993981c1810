//! Reads Dutch wordings of deadlines: a wording and a reference day give a first day, last day, precision and rule.
//!
//! It is a small grammar, not a list of sentences. `tokens` folds the text; `grammar` and its rules (`periods`, `dates`,
//! `rows`, `counts`, `milestones`, `loose`, `phrase`) parse it into `syntax`; `place`, `pieces` and `days` put it on the
//! calendar; `resolve` applies the preposition. `unread` and `near` find unread pieces beside a time, `account` checks
//! everything else that was typed, `torn` finds times that contradict each other, `closer` finds a time that makes another more
//! precise, and `doubt` decides which questions to ask. The rules for clerks are in `docs/termijnen.md`, which is also a test.

use chrono::NaiveDate;

use crate::domain::{
    commitment::deadline::{Deadline, Precision},
    council::calendar::Calendar,
};

mod account;
mod agenda;
mod calendar_lines;
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

/// The relation that the introducing words give to the time: "uiterlijk in Q4" is `By`, "vóór 1 mei" is `Before`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeadlineRelation {
    /// No introducing words: "Q1 2026", "volgende week", "jaarlijks", "zodra …".
    None,
    /// Words such as "in", "tijdens", "bij", "in de loop van", "tussen … en …"; also "over drie maanden".
    In,
    /// Words such as "uiterlijk", "tot en met", "niet later dan".
    By,
    /// Words such as "voor", "tot", "voorafgaand aan".
    Before,
    Within,
    /// The word "na": after a recess or a budget paper it means up to the next recess, else it is a lower bound.
    After,
    /// Words such as "met ingang van", "vanaf", "sinds": the beginning of something, no deadline.
    From,
    /// Words such as "niet eerder dan", "op zijn vroegst": a lower bound, no deadline.
    NotBefore,
    /// Words such as "op", "per", "d.d.", "van" before a day.
    On,
    /// Words such as "rond", "omstreeks".
    Around,
}

/// A deadline phrase found in running text. Offsets are in bytes of the text that was searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDeadline {
    /// The offset of the first byte.
    pub start: usize,
    /// The offset behind the last byte.
    pub end: usize,
    /// The deadline that the phrase gives.
    pub deadline: Deadline,
    /// True if the phrase counts from a reference day that was not given ("binnen zes weken", "volgend kwartaal", "in mei").
    pub needs_reference: bool,
    pub relation: DeadlineRelation,
    /// True if the words say that it is over: "jl.", "afgelopen", "vorige".
    pub past: bool,
    /// True if the words around it call it the old deadline: "(was Q4 2024)", "oorspronkelijk".
    pub former: bool,
    /// True if it may be no time at all: "voor 2026" as "ten behoeve van 2026", "in de begroting" as a place.
    pub doubtful: bool,
}

/// Reads a phrase that is a deadline as a whole. The result has no day if a doubt withholds it.
#[must_use]
pub fn read_deadline(words: &str, reference: Option<NaiveDate>, calendar: &Calendar) -> Deadline {
    read_with_doubts(words, reference, calendar).deadline
}

/// Reads the last day of a phrase that is a deadline as a whole, without looking for the lines of the calendar that gave it.
#[must_use]
pub fn read_last_day(words: &str, reference: NaiveDate, calendar: &Calendar) -> Option<NaiveDate> {
    choice::read_whole_phrase(words, Some(reference), calendar).deadline.last_day
}

/// Reads a phrase that is a deadline as a whole, with the doubts about it.
#[must_use]
pub fn read_with_doubts(words: &str, reference: Option<NaiveDate>, calendar: &Calendar) -> ReadDeadline {
    let read = |calendar: &Calendar| choice::read_whole_phrase(words, reference, calendar);
    calendar_lines::with_calendar_lines(read(calendar), calendar, read)
}

/// Finds the deadline phrases in a sentence or a paragraph, in order and without overlap.
#[must_use]
pub fn find_deadlines(text: &str, reference: Option<NaiveDate>, calendar: &Calendar) -> Vec<FoundDeadline> {
    choice::find_phrases(text, reference, calendar)
}

fn make_deadline(words: String, resolved: resolve::ResolvedPhrase) -> Deadline {
    let resolve::ResolvedPhrase { first, last, precision, rule, .. } = resolved;
    let keeps_day = !matches!(precision, Precision::None | Precision::Condition | Precision::Recurring);
    Deadline {
        words,
        first_day: first,
        last_day: last.filter(|_| keeps_day),
        precision,
        rule,
        calendar_lines: Vec::new(),
    }
}
