//! Finds the phrases of `phrases` in a sentence.

use std::{collections::HashMap, sync::LazyLock};

use super::phrases::PHRASES;
use crate::reading::effort::Effort;

/// What a phrase says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Sign {
    /// Done.
    Settle,
    /// The noun of settling: it says so only in a proposal, a heading or a status.
    Settling,
    /// Off the list: done, unless it is struck or lapsed.
    OffList,
    /// Struck: done, or lapsed where nothing was done.
    Strike,
    /// Lapsed, withdrawn, merged.
    Lapse,
    /// Stays open.
    Open,
    /// Put off.
    Postpone,
    /// The council is told something.
    Tell,
    /// It is planned, it will follow.
    Report,
    /// The council will hear of it, said of the very thing promised: "kom ik terug op".
    Return,
    /// A part only.
    Partly,
    /// Not all of it: a negation that makes a part.
    NotWhole,
    /// Negation.
    Not,
    /// By this letter.
    Now,
    /// It can be, which proposes it where it is good news.
    May,
    /// It is proposed or held.
    Propose,
    /// First something else has to happen.
    Later,
    /// All but.
    Except,
    /// Something was promised before.
    Promised,
    /// A report on the way, not the end.
    Interim,
    /// The council is spoken to.
    You,
    /// Comes back each time.
    Recurring,
}

/// A word of a phrase.
#[derive(Debug, Clone)]
enum Part {
    Any(Vec<&'static str>),
    Gap,
    /// The clause ends here.
    End,
}

/// A phrase ready to be matched.
#[derive(Debug)]
struct Phrase {
    sign: Sign,
    parts: Vec<Part>,
}

/// Phrases by their first word; those whose first word is open come under the empty word.
static LEXICON: LazyLock<HashMap<&'static str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut lexicon: HashMap<&'static str, Vec<Phrase>> = HashMap::new();
    for (sign, phrases) in PHRASES {
        for phrase in phrases.split(',').map(str::trim).filter(|phrase| !phrase.is_empty()) {
            let mut words = phrase.split_whitespace();
            let first: Vec<&'static str> = words.next().unwrap_or_default().split('|').collect();
            let rest: Vec<Part> = words.map(part).collect();
            for word in first {
                let parts = std::iter::once(Part::Any(vec![word])).chain(rest.iter().cloned()).collect();
                let key = if word.ends_with('*') { "" } else { word };
                lexicon.entry(key).or_default().push(Phrase { sign: *sign, parts });
            }
        }
    }
    lexicon
});

fn part(word: &'static str) -> Part {
    match word {
        "…" => Part::Gap,
        "§" => Part::End,
        _ => Part::Any(word.split('|').collect()),
    }
}

/// A gap in a phrase is no longer than so many words.
const WIDEST_GAP: usize = 22;

/// A phrase as found: what it says, and the places of its first and its last word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Signal {
    /// What it says.
    pub(super) sign: Sign,
    /// The place of its first word.
    pub(super) start: usize,
    /// The place of its last word.
    pub(super) end: usize,
}

/// The phrases in a row of words in lower case. A place without a word (a number, a mark) is given as that mark; an
/// empty text stands for a number.
pub(super) fn signals(words: &[&str], effort: &Effort) -> Vec<Signal> {
    let mut signals = Vec::new();
    for (start, word) in words.iter().enumerate() {
        let literal = LEXICON.get(word).into_iter().flatten();
        let open = LEXICON.get("").into_iter().flatten();
        for phrase in literal.chain(open) {
            if let Some(end) = matches(&phrase.parts, words, start) {
                signals.push(Signal { sign: phrase.sign, start, end });
            }
        }
    }
    if !effort.take_steps(signals.len()) {
        return Vec::new();
    }
    without_shadowed(signals)
}

/// Where a phrase that starts at `start` ends.
fn matches(parts: &[Part], words: &[&str], start: usize) -> Option<usize> {
    let mut at = start;
    let mut gap = false;
    for part in parts {
        match part {
            Part::Gap => gap = true,
            Part::End => {
                let next = words.get(at).copied().unwrap_or(".");
                if !matches!(
                    next,
                    "." | ","
                        | ";"
                        | ":"
                        | ")"
                        | "!"
                        | "?"
                        | "en"
                        | "met"
                        | "door"
                        | "–"
                        | "maar"
                        | "terwijl"
                        | "tot"
                        | "totdat"
                        | "uiterlijk"
                        | "voor"
                        | "vóór"
                        | "in"
                        | "op"
                        | "bij"
                        | "na"
                ) {
                    return None;
                }
            }
            Part::Any(any) => {
                let reach = if gap { at + WIDEST_GAP } else { at };
                let found = (at..=reach).take_while(|at| !gap || words.get(*at).is_some_and(|word| !is_stop(word)));
                at = found.into_iter().find(|at| words.get(*at).is_some_and(|word| fits(any, word)))? + 1;
                gap = false;
            }
        }
    }
    Some(at - 1)
}

/// A gap does not reach over these.
fn is_stop(word: &str) -> bool {
    matches!(word, ";" | ":" | "?" | "!" | "terwijl" | "maar")
}

fn fits(any: &[&str], word: &str) -> bool {
    any.iter().any(|one| match one.strip_suffix('*') {
        Some(stem) => word.starts_with(stem),
        None => *one == word,
    })
}

/// A signal of as many words or more hides none.
const LONG: usize = 8;

/// A signal within a longer one of another sense says nothing of its own: "niet" in "niet langer aan de orde". The signals are
/// in order of their starts, so that only neighbours are compared.
fn without_shadowed(mut signals: Vec<Signal>) -> Vec<Signal> {
    let all = signals.clone();
    signals.retain(|signal| {
        let first = all.partition_point(|other| other.start + LONG <= signal.start);
        !all[first..].iter().take_while(|other| other.start <= signal.start).any(|other| {
            let longer = other.end - other.start > signal.end - signal.start;
            let whole = other.end - other.start < LONG;
            longer && whole && (other.sign == signal.sign || shadows(other.sign)) && signal.end <= other.end
        })
    });
    signals.dedup();
    signals
}

/// Signs that mark only circumstances do not hide what stands within them.
fn shadows(sign: Sign) -> bool {
    !matches!(
        sign,
        Sign::Propose
            | Sign::May
            | Sign::Now
            | Sign::Later
            | Sign::You
            | Sign::Recurring
            | Sign::Report
            | Sign::Tell
            | Sign::Return
            | Sign::Promised
    )
}
