//! The deadlines in a sentence that can be a commitment's own: none that is over, none that is the old one.

use std::ops::Range;

use chrono::NaiveDate;

use super::{
    layout::Letter,
    tokens::{Sentence, Sort},
    walk::STEPS_OF_A_WORD,
    words,
};
use crate::{
    domain::{commitment::deadline::Precision, council::calendar::Calendar},
    reading::deadline::{self, FoundDeadline},
};

/// From where deadlines count.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clock<'a> {
    /// The day of the letter.
    pub(super) day: Option<NaiveDate>,
    /// The council's calendar.
    pub(super) calendar: &'a Calendar,
}

/// So many bytes beside a deadline tell whether it still holds.
const BESIDE: usize = 60;

/// Words right before a deadline that make it the one that was.
const OLD: &[&str] = &[
    "was",
    "oorspronkelijk",
    "oorspronkelijke",
    "eerdere",
    "oude",
    "aanvankelijk",
    "aanvankelijke",
    "eerder",
    "plaats van",
    "gestelde",
];

/// The deadlines that a sentence gives, with offsets in the flow.
pub(super) fn deadlines(letter: &Letter, sentence: &Sentence, clock: Clock<'_>) -> Vec<FoundDeadline> {
    letter.effort.take_steps(STEPS_OF_A_WORD * sentence.tokens.len());
    let text = masked(letter, sentence);
    let small = text.to_lowercase();
    let found = deadline::find_deadlines(&text, clock.day, clock.calendar);
    let mut kept = Vec::with_capacity(found.len());
    for mut one in found {
        letter.effort.take_steps(small.len() / 64);
        let over = matches!((one.deadline.last_day, clock.day), (Some(last), Some(day)) if last < day);
        if over || one.deadline.precision == Precision::Recurring || is_old(&text, &one) {
            continue;
        }
        if let Some(words) = is_planned_for(&text, &one).or_else(|| is_put_off_to(&text, &small, &one)) {
            one.deadline = deadline::read_deadline(words, clock.day, clock.calendar);
        }
        one.start += sentence.range.start;
        one.end += sentence.range.start;
        // The words are those of the letter, not those of the masked sentence.
        one.deadline.words = letter.written(&(one.start..one.end)).to_owned();
        kept.push(one);
    }
    kept
}

/// The sentence with its numbers blotted out, so that "2024/118" is no year and "24-05-12" no day.
pub(super) fn masked(letter: &Letter, sentence: &Sentence) -> String {
    let mut text = String::with_capacity(sentence.range.len());
    let mut at = sentence.range.start;
    for token in &sentence.tokens {
        if matches!(token.sort, Sort::Number(_)) && letter.small(&token.range).contains(|c: char| !c.is_ascii_digit()) {
            text.push_str(letter.written(&(at..token.range.start)));
            text.extend(std::iter::repeat_n('x', token.range.len()));
            at = token.range.end;
        }
    }
    text.push_str(letter.written(&(at..sentence.range.end)));
    text
}

/// "van Q2 naar Q4", "(was Q4 2024)", "in plaats van 1 juli": the term that no longer holds.
fn is_old(text: &str, found: &FoundDeadline) -> bool {
    let before = words::end_of(text.get(..found.start).unwrap_or_default().trim_end_matches([' ', ':', '(']), BESIDE);
    let before = before.to_lowercase();
    let after = words::start_of(text.get(found.end..).unwrap_or_default().trim_start(), BESIDE).to_lowercase();
    let moved = (before.ends_with(" van") || found.deadline.words.to_lowercase().starts_with("van "))
        && after.starts_with("naar ");
    let gone = ["jl", "jongstleden"]
        .iter()
        .any(|word| after.starts_with(word) || found.deadline.words.trim_end_matches('.').ends_with(word));
    moved || gone || OLD.iter().any(|word| before.ends_with(word))
}

/// "gepland voor week 6": in that week, not before it.
fn is_planned_for<'t>(text: &'t str, found: &FoundDeadline) -> Option<&'t str> {
    let before = text.get(..found.start)?.trim_end();
    let planned = ["gepland", "voorzien", "geagendeerd", "ingepland", "planning", "staat"];
    let words = text.get(found.start..found.end)?.strip_prefix("voor ")?;
    planned.iter().any(|word| before.ends_with(word)).then_some(words)
}

/// "verlengen tot het eerste kwartaal": into that quarter, not up to the day before it.
fn is_put_off_to<'t>(text: &'t str, small: &str, found: &FoundDeadline) -> Option<&'t str> {
    let words = text.get(found.start..found.end)?.strip_prefix("tot ")?;
    let period = matches!(
        found.deadline.precision,
        Precision::Quarter | Precision::Season | Precision::HalfYear | Precision::Month
    );
    let moved = [
        "verleng",
        "uitstel",
        "uitgesteld",
        "uit te stellen",
        "verschuiv",
        "verschoven",
        "verschuift",
        "uitloop",
        "loopt uit",
        "lopen uit",
        "schuift",
        "verruim",
        "verdaag",
        "doorgeschoven",
    ];
    (period && !words.starts_with("en met") && moved.iter().any(|stem| small.contains(stem))).then_some(words)
}

/// How well a deadline tells a day.
fn worth(found: &FoundDeadline) -> u8 {
    match found.deadline.precision {
        Precision::None => 1,
        Precision::Condition | Precision::Recurring => 2,
        // Words for a time, though the day may want the letter's own day or the council's calendar.
        _ => 3,
    }
}

/// Whether a deadline gives a day, or would if the day of the letter were known.
pub(super) fn dated(found: &FoundDeadline) -> bool {
    found.deadline.last_day.is_some() || worth(found) == 3
}

/// The deadline within these bytes that tells most; the first of equals.
pub(super) fn best(deadlines: &[FoundDeadline], within: &Range<usize>) -> Option<FoundDeadline> {
    let inside = deadlines.iter().filter(|found| within.start <= found.start && found.start < within.end);
    inside.rev().max_by_key(|found| worth(found)).cloned()
}
