//! Sentences that name a commitment and close something other than the whole of it: a part, one of several, or another in
//! its place. Also those behind which something is still to come.

use std::ops::Range;

use super::{certainty::Statement, subjects::Term, walk::Context, words};

/// Nouns that stand for the whole of what they are of: "de uitvoering van toezegging N is afgerond".
const WHOLE: &[&str] = &[
    "afdoening",
    "afhandeling",
    "afwikkeling",
    "afronding",
    "uitvoering",
    "beantwoording",
    "behandeling",
    "nakoming",
    "invulling",
    "inlossing",
    "realisatie",
    "status",
    "stand",
    "lijst",
    "register",
    "overzicht",
    "nummer",
];

/// Nouns that make a preposition with the "van" behind them: "naar aanleiding van toezegging N".
const PREPOSITIONS: &[&str] =
    &["kader", "aanleiding", "basis", "aanzien", "grond", "gevolge", "verband", "opzichte", "wege", "hand", "behoeve"];

/// Words between "van" and a number.
const BEFORE_NUMBER: &[&str] =
    &["toezegging", "toezeggingen", "de", "deze", "uw", "onze", "bovengenoemde", "nummer", "nr", "genummerd"];

/// Words that choose from several.
const CHOICES: &[&str] = &[
    "eerste",
    "tweede",
    "derde",
    "vierde",
    "vijfde",
    "zesde",
    "laatste",
    "voorlaatste",
    "middelste",
    "één",
    "enige",
    "enkele",
    "sommige",
    "meeste",
    "enkel",
    "slechts",
    "twee",
    "drie",
    "vier",
    "vijf",
];

/// Words before "volgt" that say that what follows stands in the letter itself.
const IN_LETTER: &[&str] =
    &["als", "hieronder", "hierna", "hierbij", "onderstaand", "daaruit", "hieruit", "hierop", "bijgaand"];

/// So many bytes of the sentence behind tell whether something is still to come.
const BEHIND: usize = 300;

/// Tells of a sentence that closes less, or something else, than the commitment that it names at `place`.
pub(super) fn closes_less(
    context: Context<'_>,
    statement: &Statement<'_>,
    place: usize,
    scope: &Range<usize>,
    at: usize,
) -> bool {
    let terms = &statement.parsed.terms;
    is_of_part(terms, place)
        || is_replaced(terms, place)
        || chooses(statement)
        || announces(terms[place..scope.end].iter().map(|term| term.word))
        || next_announces(context, at)
}

/// "De eerste fase van toezegging N": the words before the number make it part of something, or something part of it.
fn is_of_part(terms: &[Term<'_>], place: usize) -> bool {
    let Some(of) = word_before_number(terms, place).filter(|at| terms[*at].word == "van") else { return false };
    let noun = word_before(terms, of);
    !WHOLE.contains(&noun) && !PREPOSITIONS.contains(&noun)
}

/// "In tegenstelling tot N", "anders dan N": what is said is said of another. "In plaats van N" makes it part of something.
fn is_replaced(terms: &[Term<'_>], place: usize) -> bool {
    let Some(at) = word_before_number(terms, place) else { return false };
    matches!((word_before(terms, at), terms[at].word), ("tegenstelling", "tot") | ("anders", "dan"))
}

/// The word right before a place; empty at the head of the sentence.
fn word_before<'t>(terms: &[Term<'t>], at: usize) -> &'t str {
    at.checked_sub(1).map_or("", |at| terms[at].word)
}

/// The place of the last word before a number that does not belong to it.
fn word_before_number(terms: &[Term<'_>], place: usize) -> Option<usize> {
    (0..place).rev().find(|at| !BEFORE_NUMBER.contains(&terms[*at].word))
}

/// "Van de toezeggingen N, M en K is de laatste afgedaan": words that choose, in a sentence that names more than one.
fn chooses(statement: &Statement<'_>) -> bool {
    let parsed = &statement.parsed;
    let dated = |term: &Term<'_>| {
        parsed.deadlines.iter().any(|found| found.start < term.range.end && term.range.start < found.end)
    };
    let chosen = |at: usize| {
        let before = word_before(&parsed.terms, at);
        // "de volgende drie toezeggingen", "deze twee"
        CHOICES.contains(&parsed.terms[at].word)
            && !dated(&parsed.terms[at])
            && !matches!(before, "volgende" | "deze" | "alle" | "onderstaande" | "bovenstaande" | "genoemde")
    };
    parsed.names().len() > 1 && (0..parsed.terms.len()).any(chosen)
}

/// "het rapport volgt voor de zomer": something is still to come.
fn announces<'a>(words: impl Iterator<Item = &'a str>) -> bool {
    let mut in_letter = false;
    for word in words {
        in_letter |= IN_LETTER.contains(&word);
        if matches!(word, "volgt" | "volgen" | "nagezonden" | "nagestuurd") && !in_letter {
            return true;
        }
    }
    false
}

/// The sentence behind this one, in its block and without a number of its own, says that something is still to come.
fn next_announces(context: Context<'_>, at: usize) -> bool {
    let sentence = &context.sentences[at];
    let Some(next) = context.sentences.get(at + 1).filter(|next| next.block == sentence.block) else { return false };
    let numbered = next.tokens.iter().any(|token| matches!(token.sort, super::tokens::Sort::Number(_)));
    let words = words::start_of(context.letter.small(&next.range), BEHIND);
    next.column == sentence.column
        && !numbered
        && announces(words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()))
}
