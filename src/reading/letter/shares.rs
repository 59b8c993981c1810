//! Days dealt out over a row of commitments: by "respectievelijk", or in brackets behind each.

use std::{collections::HashMap, ops::Range};

use super::{
    layout::Letter,
    register::Register,
    terms::{self, Clock},
    tokens::{Sentence, Sort, Token},
};
use crate::reading::deadline::{self, FoundDeadline};

/// Words that may stand before each of the days.
const LEADS: &[&str] = &["op", "in", "tot", "uiterlijk", "voor", "vóór", "per", "medio", "eind", "begin"];

/// The deadlines of a clause, one for each of `count` commitments, where it deals them out.
pub(super) fn shares(
    letter: &Letter,
    bytes: &Range<usize>,
    count: usize,
    clock: Clock<'_>,
) -> Option<Vec<FoundDeadline>> {
    let text = letter.written(bytes);
    let (before, behind) = text.split_once("respectievelijk").or_else(|| text.split_once("resp."))?;
    if count < 2 {
        return None;
    }
    let last_word = before.split_whitespace().next_back().unwrap_or_default();
    let parts: Vec<&str> = behind.split([',', ';', '.']).flat_map(|part| part.split(" en ")).map(str::trim).collect();
    let first = parts.first().and_then(|part| part.split(' ').next()).unwrap_or_default();
    let lead = [first, last_word].into_iter().find(|word| LEADS.contains(word)).unwrap_or("op");
    let dealt: Vec<FoundDeadline> = parts.iter().filter_map(|part| day(part, lead, bytes, clock)).take(count).collect();
    if dealt.len() == count {
        return Some(dealt);
    }
    // "in augustus respectievelijk november 2025": the year stands with the last only.
    let year = behind.split(|c: char| !c.is_ascii_digit()).find(|word| word.len() == 4)?;
    let left = before.split_whitespace().rev().take(3).collect::<Vec<_>>();
    let left = left.into_iter().rev().collect::<Vec<_>>().join(" ");
    let left = if left.contains(year) { left } else { format!("{left} {year}") };
    let dealt = vec![day(&left, lead, bytes, clock)?, day(parts.first()?, lead, bytes, clock)?];
    (dealt.len() == count).then_some(dealt)
}

fn day(part: &str, lead: &str, bytes: &Range<usize>, clock: Clock<'_>) -> Option<FoundDeadline> {
    let starts = part.split(' ').next().is_some_and(|word| LEADS.contains(&word));
    let words = if starts { part.to_owned() } else { format!("{lead} {part}") };
    let mut found = deadline::find_deadlines(&words, clock.day, clock.calendar)
        .into_iter()
        .find(|found| found.deadline.last_day.is_some())?;
    found.start = bytes.start;
    found.end = bytes.end;
    Some(found)
}

/// The days that stand in brackets behind single numbers: "24.02 (tot 1 juli 2025), 24.05 (tot 1 oktober 2025)".
pub(super) fn bracketed(
    letter: &Letter,
    sentence: &Sentence,
    register: &Register,
    clock: Clock<'_>,
) -> HashMap<usize, FoundDeadline> {
    let mut days = HashMap::new();
    let number_before_bracket = |pair: &[Token]| matches!(pair, [number, bracket] if matches!(number.sort, Sort::Number(_)) && bracket.sort == Sort::Mark('('));
    if !sentence.tokens.windows(2).any(number_before_bracket) {
        return days;
    }
    let deadlines = terms::deadlines(letter, sentence, clock);
    for (at, token) in sentence.tokens.iter().enumerate() {
        let Sort::Number(index) = token.sort else { continue };
        letter.effort.take_steps(1 + (sentence.tokens.len() + 4 * deadlines.len()) / 32);
        let opens = sentence.tokens.get(at + 1).filter(|token| token.sort == Sort::Mark('('));
        let closes = sentence.tokens[at..].iter().find(|token| token.sort == Sort::Mark(')'));
        let (Some(opens), Some(closes), Some([one])) = (opens, closes, register.named.get(&index).map(Vec::as_slice))
        else {
            continue;
        };
        if let Some(day) = terms::best(&deadlines, &(opens.range.start..closes.range.start)).filter(terms::dated) {
            days.insert(*one, day);
        }
    }
    days
}
