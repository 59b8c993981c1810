//! Whether a row of a table decides: it holds the number in one cell and, plainly and once, what becomes of it in another.

use super::{
    certainty::{Certainty, Class, class, days},
    claims::{Claim, Rank},
    layout::RowCell,
    lexicon::Sign,
    odd_days::{self, Times},
    parsed::{Parsed, Sum},
    plain,
    resolve::Verdict,
    table::Column,
    tokens::Sort,
    unsettled::Decision,
    walk::Context,
};

/// What stands alone in a cell that is ticked.
const MARKS: &[&str] = &["x", "v", "✓", "✔", "☒", "☑", "[x]", "[v]", "(x)"];

impl Certainty<'_> {
    /// A row holds the number in one cell and what becomes of it in another.
    pub(super) fn row_decides(&self, one: usize, verdict: &Verdict<'_>, winner: &Claim, cells: &[RowCell]) -> bool {
        let Context { letter, sentences, register, .. } = self.context;
        let block = sentences[winner.sentence].block;
        let first = sentences.partition_point(|sentence| sentence.block < block);
        let mut row = (first..sentences.len()).take_while(|at| sentences[*at].block == block);
        let names = |at: usize| {
            sentences[at].tokens.iter().find_map(|token| match token.sort {
                Sort::Number(index) => register.named.get(&index),
                Sort::Word | Sort::Mark(_) => None,
            })
        };
        if row.clone().find_map(names).is_none_or(|named| *named != [one]) {
            return false;
        }
        // "06-2025" may be a number, or what is left of a day.
        let day = register.commitments.get(one).is_none_or(|commitment| is_month(&commitment.number));
        // A mark in each of two columns ticks both of what they say.
        let marks = cells.iter().filter(|cell| MARKS.contains(&letter.small(&cell.range).trim())).count();
        if marks > 1 {
            return false;
        }
        let torn = day || cells.iter().any(|cell| is_torn(letter.written(&cell.range)));
        let telling = |column: &Column| match winner.rank {
            Rank::Decided => matches!(column, Column::Status | Column::Settled | Column::Deadline),
            _ => *column == Column::Remark,
        };
        let stated = matches!(winner.rank, Rank::Decided | Rank::Section);
        let turned = winner.rank == Rank::Decided && row.clone().any(|at| self.remark_turns(at, verdict));
        if !stated || torn || turned || self.is_doubled(block) || tells_apart(self.context, row.clone()) {
            return false;
        }
        row.all(|at| {
            let sentence = &sentences[at];
            !sentence.column.as_ref().is_some_and(telling) || {
                let cell = self.context.parse(at, 0);
                let plain = winner.rank == Rank::Decided || !cell.says() || cell.bare();
                plain && cell_is_clear(&cell, verdict) && self.cell_is_plain(at, &cell, verdict)
            }
        })
    }

    /// A remark beside a status says otherwise.
    fn remark_turns(&self, at: usize, verdict: &Verdict<'_>) -> bool {
        if self.context.sentences[at].column != Some(Column::Remark) || plain::decision(verdict) != Decision::Closes {
            return false;
        }
        let cell = self.context.parse(at, 0);
        let mut sum = Sum::default();
        for clause in cell.clauses(true) {
            sum.add(&clause);
        }
        let open = sum.outcome.is_some_and(|outcome| matches!(class(outcome), Class::Open | Class::Partly));
        open || !plain::is_settled(&cell.terms, &cell.signals, &(0..cell.terms.len()), Decision::Stays)
    }

    /// The words of a cell hold nothing that unsettles them, and no day that was not understood.
    fn cell_is_plain(&self, at: usize, cell: &Parsed<'_>, verdict: &Verdict<'_>) -> bool {
        let sentence = &self.context.sentences[at];
        let range = &sentence.range;
        let words = self.context.letter.written(range);
        let day = verdict.deadline.as_ref().and_then(|deadline| deadline.last_day);
        let figures = words.contains(|c: char| c.is_ascii_digit()) && sentence.column == Some(Column::Deadline);
        // A question, or a term of which no day was taken.
        if words.contains('?') || figures && day.is_none() && class(verdict.outcome) == Class::Open {
            return false;
        }
        plain::is_settled(&cell.terms, &cell.signals, &(0..cell.terms.len()), plain::decision(verdict))
            && odd_days::are_plain(self.context, &Times::of(self.context, at), range, &[], verdict)
    }
}

/// Two cells of a row that have columns of one kind, and do not say the same.
fn tells_apart(context: Context<'_>, row: impl Iterator<Item = usize>) -> bool {
    let mut told: Vec<(Column, std::ops::Range<usize>, Class)> = Vec::new();
    for at in row {
        let sentence = &context.sentences[at];
        let Some(column @ (Column::Status | Column::Settled | Column::Remark)) = sentence.column else { continue };
        let block = &context.letter.blocks[sentence.block];
        let super::layout::Kind::Row(cells) = &block.kind else { continue };
        let Some(cell) =
            cells.iter().find(|cell| cell.range.start <= sentence.range.start && sentence.range.end <= cell.range.end)
        else {
            continue;
        };
        let mut sum = Sum::default();
        for clause in context.parse(at, 0).clauses(true) {
            sum.add(&clause);
        }
        let Some(told_here) = sum.outcome.map(class) else { continue };
        if told.iter().any(|(of, range, told)| *of == column && *range != cell.range && *told != told_here) {
            return true;
        }
        told.push((column, cell.range.clone(), told_here));
    }
    false
}

/// "06-2025": a month and its year.
fn is_month(number: &str) -> bool {
    let Some((month, year)) = number.split_once('-') else { return false };
    let month = month.parse().is_ok_and(|month: u32| (1..=12).contains(&month));
    month && year.len() == 4 && (year.starts_with("19") || year.starts_with("20"))
}

/// The words of a cell end within a day, as they do where a table fell apart: "verwacht 05-".
fn is_torn(text: &str) -> bool {
    let bytes = text.as_bytes();
    let figure = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_digit);
    (0..bytes.len()).any(|at| {
        let parted = bytes.get(at + 1).is_none_or(|next| *next == b' ');
        bytes[at] == b'-' && parted && figure(at.checked_sub(1))
    })
}

/// A cell that decides says one thing only.
fn cell_is_clear(cell: &Parsed<'_>, verdict: &Verdict<'_>) -> bool {
    let turned = |sign: Sign| match class(verdict.outcome) {
        Class::Done => matches!(
            sign,
            Sign::Not
                | Sign::Later
                | Sign::Partly
                | Sign::NotWhole
                | Sign::Open
                | Sign::Postpone
                | Sign::Lapse
                | Sign::Report
        ),
        Class::Lapsed => matches!(sign, Sign::Not | Sign::Later | Sign::Open | Sign::Settle),
        Class::Open => matches!(sign, Sign::Partly | Sign::NotWhole | Sign::Lapse),
        Class::Partly | Class::Silent => false,
    };
    let day = verdict.deadline.as_ref().and_then(|deadline| deadline.last_day);
    !cell.signals.iter().any(|signal| turned(signal.sign)) && days(cell).iter().all(|found| Some(*found) == day)
}
