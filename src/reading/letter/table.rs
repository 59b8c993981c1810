//! Tables and status lists: which lines are rows, and what their columns are for.

use std::{
    collections::BTreeMap,
    ops::{Not, Range},
};

use super::{
    layout::Builder,
    lines::{self, Cell, Line, Setting},
    marker,
    text::{self, Mapped},
    words::listed,
};
use crate::reading::effort::Effort;

/// What a column of a table is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Column {
    /// Numbers of commitments, by name of the column.
    Commitment,
    /// Numbers, of whatever the table lists.
    Number,
    /// What becomes of it.
    Status,
    /// "Afgedaan": ja or nee.
    Settled,
    /// When it will be done.
    Deadline,
    /// The day on which it was promised.
    Promised,
    /// What it is about.
    Title,
    /// Whether it is a commitment, a motion or something else.
    Sort,
    /// Anything said about it.
    Remark,
    /// The first cell of a row without names above it.
    Lead,
    /// The name of a column, in the first row.
    Name,
}

/// Words in the name of a column, in lower case; the first row that fits decides.
const NAMES: &[(Column, &str)] = &[
    (
        Column::Promised,
        "
        datum toezegging, toegezegd op, datum gedaan, gedaan op, vergadering, vergaderdatum, datum raad,
        toegezegd in, gedaan in, gedaan d.d., datum, toegezegd d.d.
        ",
    ),
    (Column::Sort, "soort, type, moties/toezegging, motie of toezegging"),
    (
        Column::Settled,
        "
        afgedaan, afgedaan?, afgehandeld, afgehandeld?, gereed?, voldaan, voldaan?, afgerond, afgerond?,
        afdoen?, afdoen, afvoeren, afvoeren?
        ",
    ),
    (
        Column::Deadline,
        "
        planning, termijn, deadline, streefdatum, einddatum, verwachte afdoening, verwachte datum,
        datum afdoening, afdoeningsdatum, datum gereed, wanneer, afdoening verwacht, gepland, nieuwe datum,
        gereed, uiterlijk, afdoeningstermijn, verwacht
        ",
    ),
    (
        Column::Status,
        "
        status, stand, voorstel, advies, afdoening, uitkomst, conclusie, besluit, voortgang, stavaza, staat,
        resultaat, fase
        ",
    ),
    (
        Column::Remark,
        "
        toelichting, opmerking, bijzonderheden, stand van zaken, reactie, antwoord, actie, beantwoording,
        uitleg, afhandeling
        ",
    ),
    (Column::Commitment, "toezegging, toez., toezeggingnr, tz"),
    (
        Column::Number,
        "
        nr, nr., nummer, #, no., no, kenmerk, id, code, volgnr, volgnummer, registratienummer, zaaknummer,
        reg.nr., registratienr.
        ",
    ),
    (Column::Title, "onderwerp, omschrijving, titel, thema, tekst, inhoud"),
];

/// What a column of exactly this name is for.
pub(super) fn named_column(name: &str) -> Option<Column> {
    let name = text::lower(name.trim().trim_end_matches(':').trim());
    NAMES.iter().find(|(_, words)| listed(words, &name)).map(|(column, _)| *column)
}

/// What a column of this name is for, or of a name with one of our words in it.
pub(super) fn column(name: &str) -> Option<Column> {
    let words = text::lower(name.trim().trim_end_matches(':'));
    if words.is_empty() || words.split_whitespace().count() > 5 {
        return None;
    }
    let part = || {
        NAMES
            .iter()
            .find(|(_, known)| known.split(',').map(str::trim).any(|word| word.len() > 4 && words.contains(word)))
    };
    named_column(name).or_else(|| part().map(|(column, _)| *column))
}

/// A table that is being read.
struct Table {
    columns: Vec<(usize, Column)>,
}

/// Whether the first of these lines is the head of a table.
pub(super) fn starts(builder: &Builder<'_>, lines: &[Line]) -> bool {
    head(builder, lines).is_some() || headless(builder, lines) || wide(builder, lines)
}

/// Three cells or more, in this line and the next: a row of some table or other.
fn wide(builder: &Builder<'_>, lines: &[Line]) -> bool {
    // Semicolons part the members of a sentence as well.
    if lines.first().is_some_and(|line| builder.text(&line.range).contains(';')) {
        return false;
    }
    let mut counts = lines.iter().take(2).map(|line| lines::cells(builder.smooth, line).len());
    counts.next().is_some_and(|count| count > 2) && counts.next().is_none_or(|count| count > 1)
}

/// What it takes to look whether a cell names a column, in steps.
const STEPS_OF_A_CELL: usize = 60;

/// The columns that a line names, each with where it starts; none where the line heads no table of commitments.
pub(super) fn columns(smooth: &Mapped, line: &Line, effort: &Effort) -> Option<Vec<(usize, Column)>> {
    let cells = lines::cells(smooth, line);
    if cells.len() < 2 || !effort.take_steps(cells.len() * STEPS_OF_A_CELL) {
        return None;
    }
    let name = |cell: &Cell| column(smooth.slice(&cell.range));
    let known = cells.iter().filter(|cell| name(cell).is_some()).count();
    let mut columns: Vec<(usize, Column)> =
        cells.iter().map(|cell| (cell.column, name(cell).unwrap_or(Column::Remark))).collect();
    let has =
        |columns: &[(usize, Column)], wanted: &[Column]| columns.iter().any(|(_, column)| wanted.contains(column));
    let telling = [Column::Status, Column::Settled, Column::Deadline, Column::Remark];
    let says = cells.iter().filter_map(name).any(|column| telling.contains(&column));
    let numbers = has(&columns, &[Column::Number]);
    if known < 2 || !says || !numbers && !has(&columns, &[Column::Commitment]) {
        return None;
    }
    let status = has(&columns, &[Column::Status, Column::Settled]);
    for ((_, column), cell) in columns.iter_mut().zip(&cells) {
        let name = text::lower(smooth.slice(&cell.range));
        if *column == Column::Commitment && numbers {
            // "Toezegging" heads the words of a commitment where another column holds the number.
            *column = Column::Title;
        } else if !status && listed("stand van zaken, reactie, afhandeling, beantwoording, voortgang", name.trim()) {
            // Without a status the account of the matter tells it.
            *column = Column::Status;
        }
    }
    Some(columns)
}

/// Names of columns, with a row below them.
fn head(builder: &Builder<'_>, lines: &[Line]) -> Option<Table> {
    let columns = columns(builder.smooth, lines.first()?, &builder.effort)?;
    let next = lines.get(1..)?.iter().find(|line| !is_rule(builder.text(&line.range)))?;
    (lines::cells(builder.smooth, next).len() > 1).then_some(Table { columns })
}

/// A row without names above it: a number, and at least one further cell.
fn headless(builder: &Builder<'_>, lines: &[Line]) -> bool {
    lines.first().is_some_and(|line| {
        let cells = lines::cells(builder.smooth, line);
        let Some(first) = cells.first().map(|cell| builder.text(&cell.range)) else { return false };
        // "1   Inleiding" is a heading; bare figures lead a row only where more cells follow.
        let figures = first.bytes().all(|b| b.is_ascii_digit());
        // Text that goes on under the second cell makes the line the head of an item.
        let goes_on = lines.get(1).is_some_and(|next| {
            next.gap == 0 && cells.get(1).is_some_and(|cell| next.indent >= cell.column) && next.indent > 0
        });
        let least = if figures || goes_on { 3 } else { 2 };
        cells.len() >= least && leads(first) && marker::nested(first).not()
    })
}

/// Whether a cell is one word with a figure in it, as a number is.
fn leads(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let last = text.split_whitespace().next_back().unwrap_or_default();
    words > 0
        && words <= 3
        && last.contains(|c: char| c.is_ascii_digit())
        && last.len() >= 2
        && !last.ends_with(['.', ')', '%', ','])
        && text.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '/' | '_' | '#'))
}

fn is_rule(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '-' | '=' | '_' | '|' | '+' | ' ' | ':' | '–' | '\t'))
}

/// Reads a table that starts at the first of these lines, and tells how many lines it took.
pub(super) fn read(builder: &mut Builder<'_>, lines: &[Line], setting: Setting) -> Option<usize> {
    if let Some(table) = head(builder, lines) {
        let names = lines::cells(builder.smooth, lines.first()?);
        let row = names.into_iter().map(|cell| (Column::Name, vec![cell.range])).collect();
        builder.row(row, lines.first()?.indent);
        return Some(1 + rows(builder, &table, lines.get(1..)?, setting));
    }
    let line = lines.first()?;
    let cells = lines::cells(builder.smooth, line);
    if !headless(builder, lines) && !wide(builder, lines) {
        return None;
    }
    let mut row: Vec<(Column, Vec<Range<usize>>)> = Vec::with_capacity(cells.len());
    let count = cells.len();
    for (at, cell) in cells.into_iter().enumerate() {
        let column = match at {
            0 => Column::Lead,
            1 if count > 2 => Column::Title,
            _ => Column::Remark,
        };
        row.push((column, vec![cell.range]));
    }
    builder.row(row, line.indent);
    Some(1)
}

/// The rows below the names. A line that begins under a later column goes on with the row above it.
fn rows(builder: &mut Builder<'_>, table: &Table, lines: &[Line], setting: Setting) -> usize {
    let mut used = 0;
    let mut row: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
    let mut indent = 0;
    for line in lines {
        let text = builder.text(&line.range);
        if !builder.effort.take_steps(line.width) {
            break;
        }
        if is_rule(text) {
            used += 1;
            continue;
        }
        let cells = lines::cells(builder.smooth, line);
        let Some(first) = cells.first() else { break };
        if ends_table(builder, table, line, &cells, setting) {
            break;
        }
        let fresh = table.place(first) == 0 && !first.range.is_empty();
        if fresh && !row.is_empty() {
            builder.row(table.cells(std::mem::take(&mut row)), indent);
        }
        indent = line.indent;
        for cell in cells {
            row.entry(table.place(&cell)).or_default().push(cell.range);
        }
        used += 1;
    }
    if !row.is_empty() {
        builder.row(table.cells(row), indent);
    }
    used
}

fn ends_table(builder: &Builder<'_>, table: &Table, line: &Line, cells: &[Cell], setting: Setting) -> bool {
    let one = cells.len() == 1;
    let far = line.gap > setting.leading + 2;
    let first_column = cells.first().is_some_and(|cell| table.place(cell) == 0);
    let text = builder.text(&line.range);
    let wide = table.columns.get(1).is_some_and(|(start, _)| line.indent + line.width > start + 4);
    one && first_column && (far || wide || !leads(text)) || far && one && line.gap > setting.leading + 3
}

impl Table {
    fn cells(&self, row: BTreeMap<usize, Vec<Range<usize>>>) -> Vec<(Column, Vec<Range<usize>>)> {
        row.into_iter().filter_map(|(place, pieces)| Some((self.columns.get(place)?.1, pieces))).collect()
    }

    /// The column in which a cell stands: the last that starts at or before it, give or take a character.
    fn place(&self, cell: &Cell) -> usize {
        self.columns.iter().rposition(|(start, _)| *start <= cell.column + 1).unwrap_or_default()
    }
}
