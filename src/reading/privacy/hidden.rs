//! Finds the numbers of commitments that the public does not see.

use std::{collections::BTreeMap, ops::Range, sync::LazyLock};

use regex::Regex;

use super::{PrivacyPattern, find_matches, stands_alone, take_text_before};
use crate::domain::number::{CommitmentNumber, NormalNumber};

/// Letters and figures, without the marks that may stand between the parts of a number.
static PART: PrivacyPattern = LazyLock::new(|| Regex::new(r"[\p{L}\p{N}]+").ok());

/// The most parts in which a number is written: `T 2023 - 014` has three.
const PARTS: usize = 6;

/// Every place with one of these numbers, in any spelling. A number of figures only must be spelled exactly so; if it is one
/// group of figures, it must also stand behind a word that announces a number.
pub(super) fn find_hidden_numbers(text: &str, hidden: &[CommitmentNumber]) -> Vec<Range<usize>> {
    let hidden: BTreeMap<NormalNumber, &str> =
        hidden.iter().map(|number| (number.to_normal(), number.as_str())).collect();
    let parts = if hidden.is_empty() { Vec::new() } else { find_matches(&PART, text) };
    let mut found = Vec::new();
    let mut first = 0;
    while first < parts.len() {
        let taken = (1..=PARTS).rev().find_map(|count| {
            let written = parts.get(first..first + count)?;
            let range = written.first()?.start..written.last()?.end;
            let number = hidden.get(&NormalNumber::of(&text[range.clone()]))?;
            (is_joined(text, written) && is_meant(text, &range, number)).then_some((count, range))
        });
        first += taken.as_ref().map_or(1, |(count, _)| *count);
        found.extend(taken.map(|(_, range)| range));
    }
    found
}

/// Every number that can be read in a text, in its normal form.
pub(super) fn list_possible_numbers(text: &str) -> Vec<NormalNumber> {
    // A text without a figure has no number, whatever its words are.
    if !text.contains(|sign: char| sign.is_numeric()) {
        return Vec::new();
    }
    let parts = find_matches(&PART, text);
    let mut numbers = Vec::new();
    for first in 0..parts.len() {
        for count in 1..=PARTS {
            let Some(written) = parts.get(first..first + count).filter(|written| is_joined(text, written)) else {
                break;
            };
            let words = &text[written[0].start..written[count - 1].end];
            if words.contains(|sign: char| sign.is_numeric()) {
                numbers.push(NormalNumber::of(words));
            }
        }
    }
    numbers
}

/// True if at most one mark, or one space, stands between the parts.
fn is_joined(text: &str, parts: &[Range<usize>]) -> bool {
    parts.windows(2).all(|pair| {
        let [one, next] = pair else { return false };
        matches!(&text[one.end..next.start], " " | "-" | "." | "/" | "_")
    })
}

fn is_meant(text: &str, range: &Range<usize>, number: &str) -> bool {
    let written = &text[range.clone()];
    if written.contains(char::is_alphabetic) {
        return true;
    }
    if written != number || !stands_alone(text, range) {
        return false;
    }
    let before = take_text_before(text, range.start, 20);
    let word = before.split_whitespace().next_back().unwrap_or_default();
    let announced = ["toezegging", "toezeggingen", "nummer", "nr.", "nr", "nummers", "nrs."].contains(&word);
    announced || written.contains(|c: char| !c.is_ascii_digit())
}

#[cfg(test)]
pub(super) static PATTERNS: &[&PrivacyPattern] = &[&PART];
