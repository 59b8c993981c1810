//! Who a sentence is about: commitments by number, and words that stand for commitments named elsewhere.

use std::ops::Range;

use super::{
    layout::Letter,
    nouns::{self, Noun},
    place::is_glue,
    register::Register,
    standins::stand_ins,
    tokens::{Sentence, Sort, Token},
};

/// A word, a mark or a subject in a sentence.
#[derive(Debug, Clone)]
pub(super) struct Term<'a> {
    /// The word or mark in lower case; empty for a number.
    pub(super) word: &'a str,
    /// Its bytes in the flow.
    pub(super) range: Range<usize>,
    /// The commitments for which it stands.
    pub(super) subject: Option<Subject>,
    /// It belongs to a number further on, so it stands for nothing of its own.
    pub(super) claimed: bool,
}

impl<'a> Term<'a> {
    /// The word as the phrases know it: a number is `¤` there.
    pub(super) fn sign(&self) -> &'a str {
        if self.word.is_empty() { "¤" } else { self.word }
    }
}

/// What stands for commitments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    /// Commitments by number, in order.
    Named(Vec<usize>),
    /// "alle toezeggingen".
    All,
    /// "de overige toezeggingen".
    Rest,
    /// "deze toezeggingen", "de genoemde toezeggingen".
    These,
    /// "de vier toezeggingen".
    Count(usize),
    /// "de tweede toezegging", counted from 0.
    Ordinal(usize),
    /// "de eerste twee toezeggingen".
    First(usize),
    /// "de tweede", with no noun behind it.
    Nth(usize),
    /// "de laatste twee".
    Final(usize),
    /// "de laatste toezegging".
    Last,
    /// "eerstgenoemde": the first of those last named.
    FirstNamed,
    /// "laatstgenoemde", "die laatste": the last of those last named.
    LastNamed,
    /// "deze toezegging".
    This,
    /// "deze", "hieraan": the last commitments spoken of.
    Pronoun,
}

/// The terms of a sentence, its subjects found.
pub(super) fn terms<'a>(letter: &'a Letter, sentence: &Sentence, register: &Register) -> Vec<Term<'a>> {
    let mut terms: Vec<Term<'a>> = Vec::with_capacity(sentence.tokens.len());
    let mut at = 0;
    while let Some(token) = sentence.tokens.get(at) {
        let named = numbers(token, register);
        if named.is_empty() {
            let word = if matches!(token.sort, Sort::Number(_)) { "#" } else { letter.small(&token.range) };
            terms.push(Term { word, range: token.range.clone(), subject: None, claimed: false });
            at += 1;
            continue;
        }
        let (all, last) = list(letter, sentence, register, at);
        let start = absorb(&mut terms, token.range.start);
        let end = sentence.tokens.get(last).map_or(token.range.end, |token| token.range.end);
        terms.push(Term { word: "", range: start..end, subject: Some(Subject::Named(all)), claimed: false });
        at = last + 1;
    }
    stand_ins(&mut terms);
    terms
}

fn numbers<'r>(token: &Token, register: &'r Register) -> &'r [usize] {
    match token.sort {
        Sort::Number(index) => register.named.get(&index).map_or(&[], Vec::as_slice),
        _ => &[],
    }
}

/// The commitments of the list that starts at this token, and the last token of the list.
fn list(letter: &Letter, sentence: &Sentence, register: &Register, start: usize) -> (Vec<usize>, usize) {
    let mut all: Vec<usize> = Vec::new();
    let mut last = start;
    let mut at = start;
    let mut parted = false;
    while let Some(token) = sentence.tokens.get(at) {
        let named = numbers(token, register);
        if named.is_empty() {
            let word = letter.small(&token.range);
            // Behind a semicolon a noun opens a new statement.
            parted = parted || word == ";";
            let goes_on = match token.sort {
                Sort::Mark(c) => {
                    matches!(c, ',' | ';' | '/' | '&' | '–' | '-' | '(' | ')' | '[' | ']' | '.' | '+' | '#')
                }
                Sort::Word => {
                    is_glue(word)
                        || matches!(word, "nr" | "nrs" | "nummer" | "de" | "zowel" | "als")
                        || !parted && nouns::noun(word) == Some(Noun::Commitment)
                }
                Sort::Number(_) => false,
            };
            if !goes_on || at - last > 6 {
                break;
            }
        } else {
            for one in named {
                letter.effort.take_steps(1 + all.len() / 32);
                if !all.contains(one) {
                    all.push(*one);
                }
            }
            last = at;
            parted = false;
        }
        at += 1;
    }
    (all, last)
}

/// Words that stand between a noun and its number, or before the noun.
fn leads_in(word: &str) -> bool {
    matches!(
        word,
        "(" | "["
            | "."
            | ":"
            | "#"
            | "‘"
            | "’"
            | "nr"
            | "nrs"
            | "nummer"
            | "nummers"
            | "kenmerk"
            | "no"
            | "het"
            | "de"
            | "deze"
            | "die"
            | "onze"
            | "mijn"
            | "uw"
    )
}

/// Takes the noun phrase before a number into it, and tells where it starts.
fn absorb(terms: &mut Vec<Term<'_>>, start: usize) -> usize {
    let mut start = start;
    let mut noun = false;
    while let Some(term) = terms.last() {
        let is_noun = !noun && nouns::noun(term.word) == Some(Noun::Commitment);
        if term.subject.is_some() || !(is_noun || leads_in(term.word)) {
            break;
        }
        noun |= is_noun;
        start = term.range.start;
        terms.pop();
    }
    if !noun {
        claim(terms);
    }
    start
}

/// A noun further back may belong to the number: "de toezegging over het fietspad (24-017)".
fn claim(terms: &mut [Term<'_>]) {
    for term in terms.iter_mut().rev().take(16) {
        match nouns::noun(term.word) {
            Some(Noun::Commitment) => {
                term.claimed = true;
                return;
            }
            Some(Noun::Stop) => return,
            _ if matches!(
                term.word,
                ";" | ":" | "behalve" | "uitzondering" | "uitgezonderd" | "m.u.v" | "dan" | "op"
            ) =>
            {
                return;
            }
            _ => {}
        }
    }
}
