//! Tables that tell one thing in two columns, an old one and a new one: which of them holds, the reader cannot know.

use super::{
    dates,
    layout::{Kind, Letter, RowCell},
    table::{self, Column},
};

/// Words in the name of a column that holds what was.
const OLD: &[&str] =
    &["oud", "oude", "vorig", "vorige", "eerder", "eerdere", "oorspronkelijk", "oorspronkelijke", "was", "voorheen"];

/// Words in the name of a column that holds what is only proposed.
const PROPOSED: &[&str] = &["voorstel", "advies", "concept", "aanbeveling", "ambtelijk"];

/// Words in the name of a column that holds what was decided on a proposal.
const DECIDED: &[&str] =
    &["besluit", "oordeel", "commissie", "raad", "uitspraak", "vastgesteld", "definitief", "beslissing", "griffie"];

/// For each block whether it is a row of a table with two columns for one thing.
pub(super) fn doubled(letter: &Letter) -> Vec<bool> {
    let mut doubled = Vec::with_capacity(letter.blocks.len());
    let mut within = false;
    let mut row_before = false;
    for block in &letter.blocks {
        let row = if let Kind::Row(cells) = &block.kind { Some(cells) } else { None };
        let named = |cells: &&Vec<RowCell>| !row_before || cells.iter().any(|cell| cell.column == Column::Name);
        if let Some(cells) = row.filter(named) {
            within = tells_twice(letter, cells);
        }
        row_before = row.is_some();
        within &= row_before;
        doubled.push(within);
    }
    doubled
}

/// Whether two of these names are for one thing.
fn tells_twice(letter: &Letter, cells: &[RowCell]) -> bool {
    let names: Vec<&str> = cells.iter().take(MOST).map(|cell| letter.small(&cell.range)).collect();
    let has = |name: &str, words: &[&str]| name.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word));
    let count = |wanted: &[Column]| {
        names.iter().filter(|name| table::column(name).is_some_and(|column| wanted.contains(&column))).count()
    };
    let old = names.iter().any(|name| has(name, OLD));
    let proposed = names.iter().position(|name| has(name, PROPOSED));
    let decided = names.iter().position(|name| has(name, DECIDED) && !has(name, PROPOSED));
    let time = |name: &&&str| {
        let first = name.split_whitespace().find(|word| *word != "per").unwrap_or_default();
        let year = first.len() == 4 && first.bytes().all(|byte| byte.is_ascii_digit());
        let quarter = first.len() == 2 && first.starts_with('q');
        year || quarter || dates::month(first).is_some()
    };
    old || count(&[Column::Status]) > 1
        || count(&[Column::Settled]) > 1
        || count(&[Column::Deadline]) > 1
        || proposed.is_some() && decided.is_some() && count(&[Column::Status, Column::Settled, Column::Remark]) > 0
        || names.iter().filter(time).count() > 1
}

/// A table has no more columns that matter.
const MOST: usize = 40;
