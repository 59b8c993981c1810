//! The pieces of the letter that speak of a commitment.

use std::ops::Range;

use super::{
    claims::Claim,
    head::Field,
    layout::{Kind, Letter},
    text,
    tokens::Sort,
    walk::Context,
};
use crate::reading::finding::Passage;

/// For each commitment the sentences that name it.
pub(super) fn mentions(context: Context<'_>) -> Vec<Vec<usize>> {
    let mut mentions: Vec<Vec<usize>> = vec![Vec::new(); context.register.commitments.len()];
    for (at, sentence) in context.sentences.iter().enumerate() {
        for token in &sentence.tokens {
            let Sort::Number(index) = token.sort else { continue };
            for one in context.register.named.get(&index).into_iter().flatten() {
                if let Some(list) = mentions.get_mut(*one).filter(|list| list.last() != Some(&at)) {
                    list.push(at);
                }
            }
        }
    }
    mentions
}

/// How many commitments each block names.
pub(super) fn named_in_blocks(context: Context<'_>, mentions: &[Vec<usize>]) -> Vec<usize> {
    let mut counts = vec![0; context.letter.blocks.len()];
    for sentences in mentions {
        let mut last = None;
        for at in sentences {
            let block = context.sentences[*at].block;
            if last != Some(block) {
                counts[block] += 1;
                last = Some(block);
            }
        }
    }
    counts
}

/// The passages of one commitment: its sections, the blocks that name it alone, its clause in any other.
pub(super) fn of(
    context: Context<'_>,
    commitment: usize,
    mentions: &[usize],
    counts: &[usize],
    claims: &[Claim],
) -> Vec<Passage> {
    let letter = context.letter;
    let mut pieces: Vec<Range<usize>> = Vec::new();
    letter.effort.take_steps(mentions.len() * (1 + claims.len() / 8));
    for section in context.outline.sections_of(commitment) {
        if let (Some(first), Some(last)) =
            (letter.blocks.get(section.blocks.start), letter.blocks.get(section.blocks.end - 1))
        {
            pieces.push(first.origin.start..last.origin.end);
        }
    }
    for at in mentions {
        let sentence = &context.sentences[*at];
        let block = &letter.blocks[sentence.block];
        if matches!(block.kind, Kind::Field(Field::Yours | Field::Own | Field::Commitments)) {
            continue;
        }
        let alone = counts.get(sentence.block).is_some_and(|count| *count < 2);
        let claim = claims.iter().find(|claim| claim.sentence == *at && !claim.bytes.is_empty());
        pieces.push(match claim {
            _ if alone => block.origin.clone(),
            Some(claim) => letter.flow.characters(&claim.bytes),
            None => letter.flow.characters(&sentence.range),
        });
    }
    for claim in
        claims.iter().filter(|claim| !claim.bytes.is_empty() && mentions.binary_search(&claim.sentence).is_err())
    {
        pieces.push(letter.flow.characters(&claim.bytes));
    }
    merged(letter, pieces)
}

/// The pieces in order, those that touch made one.
fn merged(letter: &Letter, mut pieces: Vec<Range<usize>>) -> Vec<Passage> {
    pieces.sort_by_key(|piece| piece.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for piece in pieces {
        match joined.last_mut() {
            Some(last) if piece.start <= last.end => last.end = last.end.max(piece.end),
            _ => joined.push(piece),
        }
    }
    let trimmed =
        joined.into_iter().map(|piece| text::trimmed(&letter.characters, piece)).filter(|piece| !piece.is_empty());
    let trimmed = trimmed.take_while(|piece| letter.effort.take_steps(piece.len() / 8));
    trimmed
        .map(|piece| Passage { start: piece.start, end: piece.end, text: letter.characters[piece].iter().collect() })
        .collect()
}
