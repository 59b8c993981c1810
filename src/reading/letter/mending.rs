//! Numbers that spaces and the ends of lines took apart, put together again.

use std::collections::{HashMap, HashSet};

use super::{
    forms,
    layout::{Kind, Letter},
    numbers::{Candidate, Form},
    shape::Shape,
    words,
};

/// Letters before a number, and the mark before them, take no more bytes than this.
const PREFIX: usize = 8;

/// The candidates, with those put together that make one number.
pub(super) fn mended(letter: &Letter, found: Vec<Candidate>) -> Vec<Candidate> {
    joined(letter, prefixed(letter, spelled(letter, found)))
}

/// "TOE 2023 044": letters, a year and a count with spaces between them, where the letter has more than one of them.
fn spelled(letter: &Letter, found: Vec<Candidate>) -> Vec<Candidate> {
    let whole = |pair: &[Candidate]| -> Option<Candidate> {
        let [year, count] = pair else { return None };
        let block = &letter.blocks[year.block];
        let before = letter.written(&(block.range.start..year.range.start)).strip_suffix(' ')?;
        let word = words::end_of(before, PREFIX).rsplit([' ', '(', ':', '|']).next()?;
        let capitals = (1..=5).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
        let figures = count.text.bytes().all(|b| b.is_ascii_digit()) && (2..=5).contains(&count.text.len());
        let beside = year.block == count.block && letter.written(&(year.range.end..count.range.start)) == " ";
        (capitals && figures && beside && year.text.len() == 4 && forms::is_year(&year.text)).then(|| Candidate {
            range: year.range.start - word.len() - 1..count.range.end,
            text: format!("{word} {} {}", year.text, count.text),
            mended: false,
            block: year.block,
            form: Form::Rich,
        })
    };
    let numbers: HashSet<String> = found.windows(2).filter_map(whole).map(|candidate| candidate.text).collect();
    if numbers.len() < 2 {
        return found;
    }
    let mut kept: Vec<Candidate> = Vec::with_capacity(found.len());
    let mut at = 0;
    while let Some(candidate) = found.get(at) {
        match found.get(at..at + 2).and_then(whole) {
            Some(number) => {
                kept.push(number);
                at += 2;
            }
            None => {
                kept.push(candidate.clone());
                at += 1;
            }
        }
    }
    kept
}

/// Letters of the council's own before a space, "RT 23/04", where they open the line, the cell or the bracket, or stand
/// before every number of this shape.
fn prefixed(letter: &Letter, found: Vec<Candidate>) -> Vec<Candidate> {
    let prefix = |candidate: &Candidate| -> Option<(String, bool)> {
        let block = &letter.blocks[candidate.block];
        let before = letter.written(&(block.range.start..candidate.range.start)).strip_suffix(' ')?;
        let word = words::end_of(before, PREFIX).rsplit([' ', '(', ':', '|']).next()?;
        let capitals = (1..=5).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase());
        let marked =
            candidate.text.contains(['-', '/', '.']) && candidate.text.starts_with(|c: char| c.is_ascii_digit());
        let start = candidate.range.start - word.len() - 1;
        let cell = matches!(&block.kind, Kind::Row(cells) if letter.effort.take_steps(cells.len() / 8)
            && cells.iter().any(|cell| cell.range.start == start));
        let opens =
            before.len() == word.len() || start == block.marker.end || before.ends_with(&format!("({word}")) || cell;
        let plain = !candidate.text.contains(|c: char| c.is_ascii_lowercase());
        (capitals && marked && plain && !matches!(word, "BV" | "NV" | "EUR" | "ISO" | "NEN"))
            .then(|| (word.to_owned(), opens))
    };
    let mut counts: HashMap<(String, Shape), usize> = HashMap::new();
    for candidate in &found {
        if let Some((word, opens)) = prefix(candidate) {
            *counts.entry((word, Shape::of(&candidate.text))).or_default() += 1 + usize::from(opens);
        }
    }
    let take = |mut candidate: Candidate| {
        if let Some((word, _)) = prefix(&candidate)
            && counts.get(&(word.clone(), Shape::of(&candidate.text))).is_some_and(|count| *count > 1)
        {
            candidate.range.start -= word.len() + 1;
            candidate.text = format!("{word} {}", candidate.text);
            candidate.form = Form::Rich;
        }
        candidate
    };
    found.into_iter().map(take).collect()
}

/// Puts numbers together that a stray space or the end of a line took apart, where others of the shape show how they
/// are written: "24bb00 5964", "24bb00-" and "5964" on the next line.
fn joined(letter: &Letter, found: Vec<Candidate>) -> Vec<Candidate> {
    let mut usual: HashMap<Shape, HashSet<String>> = HashMap::new();
    for candidate in found.iter().filter(|candidate| candidate.form == Form::Rich) {
        usual.entry(Shape::of(&candidate.text)).or_default().insert(candidate.text.to_lowercase());
    }
    let known = |text: &str| usual.get(&Shape::of(text)).map_or(0, HashSet::len);
    let mut whole: Vec<Candidate> = Vec::with_capacity(found.len());
    for mut candidate in found {
        if candidate.text.contains('-') && letter.broken(&candidate.range) && known(&candidate.text) < 2 {
            let joined = candidate.text.replacen('-', "", candidate.text.matches('-').count());
            if known(&joined) > 0 {
                candidate = Candidate { text: joined, mended: true, ..candidate };
            }
        }
        if let Some(before) = whole.last_mut()
            && before.block == candidate.block
            && let gap = letter.written(&(before.range.end..candidate.range.start))
            && matches!(gap, " " | "- " | " -" | "/ " | ". ")
        {
            let joined = format!("{}{}{}", before.text, gap.trim(), candidate.text);
            let apart = known(&before.text) > 1 || known(&candidate.text) > 0 && candidate.form == Form::Rich;
            if !apart && known(&joined) > 0 && Shape::of(&joined).skeleton.contains(char::is_alphabetic) {
                *before = Candidate {
                    range: before.range.start..candidate.range.end,
                    text: joined,
                    mended: true,
                    form: Form::Rich,
                    ..candidate
                };
                continue;
            }
        }
        whole.push(candidate);
    }
    whole
}
