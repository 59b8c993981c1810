//! Who a sentence is about: commitments by number, and words that stand for commitments named elsewhere.

use std::ops::Range;

use super::{
    evidence::is_glue,
    layout::Letter,
    nouns::{self, Noun},
    register::Register,
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
    claimed: bool,
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

/// Finds the words that stand for commitments named elsewhere.
fn stand_ins(terms: &mut [Term<'_>]) {
    for at in 0..terms.len() {
        if terms[at].subject.is_some() || terms[at].claimed {
            continue;
        }
        let subject = match terms[at].word {
            "toezegging" => singular(terms, at),
            "toezeggingen" => plural(terms, at),
            word if nouns::noun(word) == Some(Noun::Commitment) && word.ends_with("toezegging") => singular(terms, at),
            word if nouns::noun(word) == Some(Noun::Commitment) && word.ends_with("toezeggingen") => plural(terms, at),
            "laatstgenoemde" => alone(terms, at).then_some(Subject::LastNamed),
            "eerstgenoemde" => alone(terms, at).then_some(Subject::FirstNamed),
            "overige" | "andere" | "resterende" => (alone(terms, at)
                && POINTERS.contains(&before(terms, at).next().unwrap_or_default()))
            .then_some(Subject::Rest),
            "deze" | "dit" | "die" | "hieraan" | "daaraan" | "daar" | "beide" => pronoun(terms, at),
            _ => None,
        };
        terms[at].subject = subject;
    }
}

/// Words that say which one, in the words before a noun.
const ORDINALS: &[(&str, usize)] = &[
    ("eerste", 0),
    ("tweede", 1),
    ("derde", 2),
    ("vierde", 3),
    ("vijfde", 4),
    ("zesde", 5),
    ("zevende", 6),
    ("achtste", 7),
];

const COUNTS: &[(&str, usize)] = &[
    ("twee", 2),
    ("drie", 3),
    ("vier", 4),
    ("vijf", 5),
    ("zes", 6),
    ("zeven", 7),
    ("acht", 8),
    ("negen", 9),
    ("tien", 10),
    ("beide", 2),
];

/// Words that point to something spoken of.
const POINTERS: &[&str] = &[
    "de",
    "deze",
    "die",
    "mijn",
    "onze",
    "uw",
    "genoemde",
    "bovenstaande",
    "bovengenoemde",
    "voornoemde",
    "betreffende",
    "desbetreffende",
    "onderhavige",
    "hiervoor",
    "hierboven",
    "bovenvermelde",
    "voormelde",
    "dezelfde",
    "eerdergenoemde",
    "gedane",
    "beide",
    "dit",
    "zijn",
    "haar",
];

fn before<'t, 'a: 't>(terms: &'t [Term<'a>], at: usize) -> impl Iterator<Item = &'a str> + use<'t, 'a> {
    terms[..at]
        .iter()
        .rev()
        .take(4)
        .take_while(|term| term.subject.is_none() && term.word.len() > 1)
        .map(|term| term.word)
}

fn singular(terms: &[Term<'_>], at: usize) -> Option<Subject> {
    let words: Vec<&str> = before(terms, at).collect();
    if words.first().is_some_and(|word| matches!(*word, "een" | "geen" | "elke" | "iedere" | "per" | "nieuwe")) {
        return None;
    }
    for word in &words {
        if let Some((_, place)) = ORDINALS.iter().find(|(ordinal, _)| ordinal == word) {
            return Some(Subject::Ordinal(*place));
        }
        match *word {
            "laatste" if words.iter().any(|word| matches!(*word, "deze" | "die")) => return Some(Subject::LastNamed),
            "laatste" => return Some(Subject::Last),
            "laatstgenoemde" => return Some(Subject::LastNamed),
            "eerstgenoemde" => return Some(Subject::FirstNamed),
            _ => {}
        }
        if matches!(*word, "overige" | "andere" | "resterende") {
            return Some(Subject::Rest);
        }
        if POINTERS.contains(word) {
            return Some(Subject::This);
        }
    }
    None
}

fn plural(terms: &[Term<'_>], at: usize) -> Option<Subject> {
    if restricted(terms, at) {
        return None;
    }
    let words: Vec<&str> = before(terms, at).collect();
    if words.iter().any(|word| matches!(*word, "overige" | "resterende" | "andere")) {
        return Some(Subject::Rest);
    }
    if words.iter().any(|word| matches!(*word, "alle" | "al")) {
        return Some(Subject::All);
    }
    if let Some((_, count)) = COUNTS.iter().find(|(count, _)| words.contains(count)) {
        let pointed = words.iter().any(|word| POINTERS.contains(word));
        return pointed.then_some(Subject::Count(*count));
    }
    words.iter().any(|word| POINTERS.contains(word)).then_some(Subject::These)
}

/// "De toezeggingen die zijn afgedaan": not those of the letter but some sort of them.
fn restricted(terms: &[Term<'_>], at: usize) -> bool {
    let after: Vec<&str> = terms[at + 1..].iter().take(9).map(|term| term.word).collect();
    let relative = after.first().is_some_and(|word| matches!(*word, "die" | "welke" | "waarvan" | "waarvoor"));
    let here = after.iter().any(|word| matches!(*word, "brief" | "memo" | "genoemd" | "hierboven" | "gedaan" | "deed"));
    relative && !here
}

/// Verbs and adverbs next to which "deze" is no article.
const AROUND_PRONOUN: &[&str] = &[
    "als",
    "af",
    "te",
    "kan",
    "kunnen",
    "is",
    "zijn",
    "wordt",
    "worden",
    "hiermee",
    "daarmee",
    "nu",
    "ook",
    "niet",
    "nog",
    "blijft",
    "blijven",
    "van",
    "open",
    "in",
    "aan",
    "laten",
    "dus",
    "derhalve",
    "daarom",
    "volledig",
    "geheel",
    "beschouwen",
    "deels",
    ",",
    "komt",
    "komen",
    "vervalt",
    "voldaan",
    "invulling",
];

/// No noun follows, so the word stands for one.
fn alone(terms: &[Term<'_>], at: usize) -> bool {
    let next = terms.get(at + 1).map_or(".", |term| term.word);
    AROUND_PRONOUN.contains(&next) || VERBS.contains(&next) || next.len() < 2
}

/// Finite verbs behind a pronoun.
const VERBS: &[&str] = &[
    "vraag",
    "vragen",
    "zie",
    "zien",
    "beschouw",
    "stel",
    "stellen",
    "verzoek",
    "hou",
    "houd",
    "houden",
    "heb",
    "hebben",
    "kom",
    "komen",
    "staat",
    "staan",
    "loopt",
    "lopen",
    "ronden",
    "zal",
    "zullen",
    "gaat",
    "gaan",
    "verzoeken",
    "volgt",
    "volgen",
    "blijven",
    "blijft",
    "trekken",
    "trek",
];

/// Something was done with "it".
fn fulfilled(terms: &[Term<'_>]) -> bool {
    terms.iter().any(|term| {
        ["voldaan", "voldoe", "invulling", "uitvoering", "gevolg", "gehoor", "tegemoet"]
            .iter()
            .any(|stem| term.word.starts_with(stem))
    })
}

fn pronoun(terms: &[Term<'_>], at: usize) -> Option<Subject> {
    let next = terms.get(at + 1).map(|term| term.word)?;
    let previous = at.checked_sub(1).and_then(|at| terms.get(at)).map(|term| term.word);
    let stands_alone = match terms[at].word {
        "hieraan" | "daaraan" => fulfilled(terms),
        "daar" => fulfilled(terms) && terms[at + 1..].iter().take(5).any(|term| term.word == "aan"),
        // After a comma "die" opens a clause about whatever stands before it.
        "die" | "beide" => previous.is_none() && AROUND_PRONOUN.contains(&next),
        _ => AROUND_PRONOUN.contains(&next) && !matches!(previous, Some("met" | "bij" | "in" | "van" | "via" | "door")),
    };
    stands_alone.then_some(Subject::Pronoun)
}
