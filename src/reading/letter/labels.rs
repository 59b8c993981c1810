//! Rows of tables and labelled lines: "24-017 | Leegstand | Afgedaan", "Status: afgedaan".

use std::ops::Range;

use super::{
    claims::{Claim, Rank},
    layout::{Letter, RowCell},
    outline::Section,
    paragraphs::label as split,
    parsed::Sum,
    table::{self, Column},
    terms,
    tokens::Sort,
    walk::Walk,
};

use crate::{domain::letter::Outcome, reading::deadline::FoundDeadline};

/// What the cells of a row, or the labels of a section, say.
#[derive(Debug, Default)]
struct Status {
    outcome: Option<Outcome>,
    deadline: Option<FoundDeadline>,
}

/// Reads the row that starts at this sentence.
pub(super) fn row(walk: &mut Walk<'_>, first: usize) {
    let block = walk.context.sentences[first].block;
    let last = (first..walk.context.sentences.len())
        .take_while(|at| walk.context.sentences[*at].block == block)
        .last()
        .unwrap_or(first);
    let mut named = numbers(walk, first, last);
    if named.is_empty() && walk.context.sentences[first].column != Some(Column::Name) {
        named = walk.context.outline.section(block).map_or_else(|| walk.row_named.clone(), Section::commitments);
    } else {
        walk.row_named.clone_from(&named);
    }
    if named.is_empty() {
        return;
    }
    let mut status = Status::default();
    let mut remark = Status::default();
    for at in first..=last {
        let Some(column) = walk.context.sentences[at].column else { continue };
        match column {
            Column::Status | Column::Settled => status.read(walk, at, column, 0),
            Column::Deadline => status.time(walk, at),
            Column::Remark => remark.read(walk, at, column, 0),
            _ => {}
        }
    }
    walk.see(&named);
    let stated = status.outcome.is_some() || status.deadline.is_some();
    let outcome = status.outcome.or(remark.outcome);
    let deadline = status.deadline.or(remark.deadline);
    let bytes = walk.context.letter.blocks[block].range.clone();
    let own = Sum::due(deadline.clone());
    if status.outcome.is_none() && walk.leads() {
        walk.led(&named, first, &own);
        return;
    }
    match conclude(outcome, deadline.as_ref()) {
        Some(outcome) => {
            let claim = Claim {
                outcome,
                // Only a status decides; a remark is what a section would tell.
                rank: if stated { Rank::Decided } else { Rank::Section },
                deadline,
                struck: false,
                strong: true,
                interim: false,
                sentence: first,
                bytes,
            };
            walk.claims.add(&named, &claim);
        }
        None => walk.led(&named, first, &own),
    }
}

/// The commitments that a row is about: those of its first cell that has any.
fn numbers(walk: &Walk<'_>, first: usize, last: usize) -> Vec<usize> {
    for at in first..=last {
        let sentence = &walk.context.sentences[at];
        if sentence.column == Some(Column::Name) {
            return Vec::new();
        }
        for token in &sentence.tokens {
            if let Sort::Number(index) = token.sort
                && let Some(named) = walk.context.register.named.get(&index)
            {
                return named.clone();
            }
        }
    }
    Vec::new()
}

fn conclude(outcome: Option<Outcome>, deadline: Option<&FoundDeadline>) -> Option<Outcome> {
    let dated = deadline.is_some_and(terms::dated);
    match outcome {
        Some(Outcome::KeepOpen | Outcome::Postpone) | None if dated => Some(Outcome::Postpone),
        other => other,
    }
}

impl Status {
    /// Reads a status from this byte of the sentence on: the words of a cell, or those behind a label.
    fn read(&mut self, walk: &Walk<'_>, at: usize, column: Column, from: usize) {
        let sentence = &walk.context.sentences[at];
        let start = from.max(sentence.range.start);
        let text = walk.context.letter.small(&(start..sentence.range.end)).trim_matches(|c: char| !c.is_alphanumeric());
        if column == Column::Settled {
            match text {
                "ja" | "x" | "v" | "j" => self.outcome = Some(Outcome::Settle),
                "nee" | "n" | "nog niet" => self.outcome = Some(Outcome::KeepOpen),
                "deels" | "gedeeltelijk" | "ten dele" => self.outcome = Some(Outcome::SettlePartly),
                _ => {}
            }
        }
        let mut sum = Sum::default();
        for clause in walk.parse_from(at, from).clauses(true) {
            if column != Column::Remark || !clause.other_subject {
                sum.add(&clause);
            }
            if sum.deadline.is_none() {
                sum.deadline.clone_from(&clause.deadline);
            }
        }
        self.outcome = self.outcome.or(sum.outcome);
        self.deadline = self.deadline.take().or(sum.deadline);
    }

    fn time(&mut self, walk: &Walk<'_>, at: usize) {
        let found = terms::deadlines(walk.context.letter, &walk.context.sentences[at], walk.context.clock);
        let best = found.iter().find(|found| terms::dated(found)).or(found.first()).cloned();
        if best.as_ref().is_some_and(terms::dated) || self.deadline.is_none() {
            self.deadline = best.or(self.deadline.take());
        }
    }
}

/// The title of a commitment in the row that is about it: its own cell, else what stands behind the number.
pub(super) fn title(letter: &Letter, cells: &[RowCell]) -> Option<Range<usize>> {
    let titled = cells.iter().find(|cell| cell.column == Column::Title && !cell.range.is_empty());
    titled.map(|cell| cell.range.clone()).or_else(|| {
        let cell = cells.iter().find(|cell| cell.column == Column::Commitment)?;
        let behind = letter.written(&cell.range).find([':', '–'])?;
        Some(cell.range.start + behind + 1..cell.range.end)
    })
}

/// Reads a labelled line of a section; false where the label is none that we know.
pub(super) fn label(walk: &mut Walk<'_>, at: usize) -> bool {
    let sentence = &walk.context.sentences[at];
    let row = Some(walk.row_named.clone()).filter(|row| !row.is_empty());
    let Some(section) = walk.context.outline.section(sentence.block).map(Section::commitments).or(row) else {
        return false;
    };
    let start = sentence.range.start;
    let Some((key, _)) = split(walk.context.letter.written(&sentence.range)) else { return false };
    let Some(column) = table::column(key) else { return false };
    let mut status = Status::default();
    let rank = match column {
        Column::Status | Column::Settled => {
            status.read(walk, at, column, start + key.len() + 1);
            Rank::Decided
        }
        Column::Deadline => {
            status.time(walk, at);
            Rank::StandIn
        }
        _ => return false,
    };
    if let Some(outcome) = conclude(status.outcome, status.deadline.as_ref()) {
        let bytes = sentence.range.clone();
        let deadline = status.deadline;
        let claim =
            Claim { outcome, rank, deadline, struck: false, strong: false, interim: false, sentence: at, bytes };
        walk.claims.add(&section, &claim);
        return true;
    }
    false
}
