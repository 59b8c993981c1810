//! Boxes that were ticked: `[x] afgedaan  [ ] loopt nog`, `☒ afgedaan ☐ open`, `[x] T-12 de brief over afval`.

use std::ops::Range;

use super::{
    claims::{Claim, Rank},
    clauses, lexicon,
    outline::Section,
    parsed::{Parsed, Sum},
    subjects::Term,
    terms,
    walk::{Context, Walk},
};
use crate::domain::letter::Outcome;

/// A box as printed, and whether it is ticked.
const BOXES: &[(&str, bool)] = &[
    ("[x]", true),
    ("[v]", true),
    ("[✓]", true),
    ("(x)", true),
    ("☒", true),
    ("☑", true),
    ("✔", true),
    ("✓", true),
    ("[ ]", false),
    ("[]", false),
    ("( )", false),
    ("☐", false),
    ("□", false),
];

/// The boxes of a block that are read. A card has one for each outcome; a block with more is a list of other things, and reading
/// each against the others is bounded by it.
const MOST: usize = 24;

/// A box and the bytes of the words behind it.
struct Ticked {
    ticked: bool,
    words: Range<usize>,
}

fn boxes(text: &str) -> Vec<Ticked> {
    let mut found: Vec<Ticked> = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if let Some((mark, ticked)) = BOXES.iter().find(|(mark, _)| rest.starts_with(mark)) {
            if let Some(last) = found.last_mut() {
                last.words.end = at;
            }
            at += mark.len();
            found.push(Ticked { ticked: *ticked, words: at..text.len() });
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

/// Reads the boxes of a block that starts at this sentence; false where it has none that tell an outcome.
pub(super) fn ticks(walk: &mut Walk<'_>, at: usize) -> bool {
    let context = walk.context;
    let sentence = &context.sentences[at];
    let block = &context.letter.blocks[sentence.block];
    let mut found = boxes(context.letter.small(&block.range));
    found.truncate(MOST);
    let Some(first) = found.first() else { return false };
    let shift = block.range.start;
    let parsed = walk.parse(at);
    let named = parsed.names();
    let told: Vec<(bool, Sum)> = found
        .iter()
        .map(|one| (one.ticked, said(&parsed, &(one.words.start + shift..one.words.end + shift))))
        .filter(|(_, sum)| sum.outcome.is_some())
        .collect();
    let targets = if named.is_empty() {
        context.outline.section(sentence.block).map(Section::commitments).unwrap_or_default()
    } else {
        named.clone()
    };
    if targets.is_empty() {
        return false;
    }
    let bytes = block.range.clone();
    // One box among several outcomes is ticked.
    if told.len() > 1 {
        let mut chosen = told.iter().filter(|(ticked, _)| *ticked).map(|(_, sum)| sum);
        let (Some(sum), None) = (chosen.next(), chosen.next()) else { return true };
        if let Some(claim) = sum.claim(Rank::Decided, at, bytes) {
            walk.claims.add(&targets, &claim);
        }
        return true;
    }
    // A box before a commitment is ticked when it is done.
    let leads = found.len() == 1 && first.words.start <= 5 && !named.is_empty();
    if leads {
        let deadline = parsed.deadlines.iter().find(|found| terms::dated(found)).cloned();
        let outcome = match (first.ticked, &deadline) {
            (true, _) => Outcome::Settle,
            (false, Some(_)) => Outcome::Postpone,
            (false, None) => Outcome::KeepOpen,
        };
        let claim = Claim {
            outcome,
            rank: Rank::Hint,
            deadline,
            struck: false,
            strong: false,
            interim: false,
            sentence: at,
            bytes,
        };
        walk.claims.add(&named, &claim);
    }
    false
}

/// Whether a claim rests on a box that is ticked among others.
pub(super) fn decide(context: Context<'_>, winner: &Claim) -> bool {
    let block = &context.letter.blocks[context.sentences[winner.sentence].block];
    winner.rank == Rank::Decided
        && winner.bytes == block.range
        && boxes(context.letter.small(&block.range)).iter().filter(|one| one.ticked).count() == 1
}

/// So many words behind a box may tell an outcome.
const MOST_WORDS: usize = 6;

/// What the words behind a box say.
fn said(sentence: &Parsed<'_>, words: &Range<usize>) -> Sum {
    let within = |term: &&Term<'_>| words.start <= term.range.start && term.range.end <= words.end;
    let terms: Vec<Term<'_>> = sentence.terms.iter().filter(within).take(MOST_WORDS + 1).cloned().collect();
    let mut sum = Sum::default();
    if terms.len() > MOST_WORDS {
        return sum;
    }
    let signs: Vec<&str> = terms.iter().map(Term::sign).collect();
    let signals = lexicon::signals(&signs, sentence.effort);
    let inside = sentence.deadlines.iter().filter(|found| words.contains(&found.start)).cloned();
    let parsed = Parsed { terms, signals, deadlines: inside.collect(), effort: sentence.effort };
    if parsed.signals.iter().any(|signal| clauses::is_main(signal.sign)) {
        for clause in parsed.clauses(true) {
            sum.add(&clause);
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boxes_and_their_words() {
        let found = boxes("[x] afgedaan  [ ] loopt nog");
        let told: Vec<(bool, Range<usize>)> = found.into_iter().map(|one| (one.ticked, one.words)).collect();
        assert_eq!(told, [(true, 3..14), (false, 17..27)]);
        assert!(boxes("geen vakje").is_empty());
    }
}
