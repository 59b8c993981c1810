//! Cards: labelled lines one below the other, that together speak of one commitment.
//!
//! "Toezegging   AB-T-09: uitleg over de kosten", "Stand van zaken   …", "Voorstel   afvoeren van de lijst", with or
//! without colons. A card is laid out as a row, its labels as the columns.

use std::ops::Range;

use super::{
    layout::Builder,
    lines::{self, Line, Setting},
    marker::marker,
    paragraphs::label,
    table::{self, Column},
};

/// A labelled line: what the label is for, and the bytes of what stands behind it.
#[derive(Debug, Clone)]
pub(super) struct Labelled {
    column: Column,
    value: Range<usize>,
    /// The column at which the value starts.
    edge: usize,
}

/// Whether a card starts at the first of these lines.
pub(super) fn starts(builder: &Builder<'_>, lines: &[Line], setting: Setting) -> bool {
    take(builder, lines, setting).is_some()
}

/// Reads the card that starts at the first of these lines, and tells how many lines it took.
pub(super) fn read(builder: &mut Builder<'_>, lines: &[Line], setting: Setting) -> Option<usize> {
    let (row, used) = take(builder, lines, setting)?;
    builder.row(row, lines.first()?.indent);
    Some(used)
}

/// A card has no more lines than this.
const LONGEST: usize = 60;

/// What it takes to look whether a line bears a label, in steps.
const STEPS_OF_A_LABEL: usize = 60;

type Cells = Vec<(Column, Vec<Range<usize>>)>;

fn take(builder: &Builder<'_>, lines: &[Line], setting: Setting) -> Option<(Cells, usize)> {
    let mut row: Cells = Vec::new();
    let first = labelled(builder, lines.first()?)?;
    // Two names next to each other head a table.
    if table::named_column(builder.text(&first.value)).is_some() {
        return None;
    }
    let mut edge = first.edge;
    let mut used = 0;
    for line in lines.iter().take(LONGEST) {
        if used > 0 && line.gap > setting.leading || !builder.effort.take_steps(4) {
            break;
        }
        if let Some(mut labelled) = labelled(builder, line).or_else(|| other_label(builder, line, edge)) {
            let number = |column: Column| matches!(column, Column::Commitment | Column::Number);
            let counted = row.iter().any(|(column, _)| number(*column));
            let value = builder.text(&labelled.value);
            let figures = value.split(' ').take(2).any(|word| word.contains(|c: char| c.is_ascii_digit()));
            if labelled.column == Column::Commitment && counted && !figures {
                // "Nummer: 24-017", "Toezegging: regenton": the second is the title of the first.
                labelled.column = Column::Title;
            }
            let again = row.iter().any(|(column, _)| *column == labelled.column && *column != Column::Remark);
            if again || counted && number(labelled.column) {
                break;
            }
            edge = labelled.edge;
            row.push((labelled.column, vec![labelled.value]));
        } else if line.indent + 1 >= edge || goes_on(builder, line) {
            row.last_mut()?.1.push(line.range.clone());
        } else {
            break;
        }
        used += 1;
    }
    let says = row.iter().any(|(column, _)| matches!(column, Column::Status | Column::Settled | Column::Deadline));
    (row.len() > 1 && says).then_some((row, used))
}

/// A label that we do not know, in line with those that we do.
fn other_label(builder: &Builder<'_>, line: &Line, edge: usize) -> Option<Labelled> {
    let cells = lines::cells(builder.smooth, line);
    let [_, value] = cells.as_slice() else { return None };
    (value.column == edge).then(|| Labelled { column: Column::Remark, value: value.range.clone(), edge })
}

/// A line without a label may go on with the value above it.
fn goes_on(builder: &Builder<'_>, line: &Line) -> bool {
    let text = builder.text(&line.range);
    label(text).is_none() && marker(text).is_none() && text.starts_with(|c: char| c.is_lowercase())
}

/// What the label of a line is, looked up once.
fn labelled(builder: &Builder<'_>, line: &Line) -> Option<Labelled> {
    let start = line.range.start;
    if let Some(known) = builder.labels.borrow().get(&start) {
        return known.clone();
    }
    builder.effort.take_steps(STEPS_OF_A_LABEL);
    let label = label_of(builder, line);
    builder.labels.borrow_mut().insert(start, label.clone());
    label
}

fn label_of(builder: &Builder<'_>, line: &Line) -> Option<Labelled> {
    let text = builder.text(&line.range);
    if let Some((key, value)) = label(text) {
        let column = table::column(key)?;
        let start = line.range.end - value.trim_start().len();
        return Some(Labelled { column, value: start..line.range.end, edge: line.indent + 2 });
    }
    let cells = lines::cells(builder.smooth, line);
    let [key, value] = cells.as_slice() else { return None };
    let column = table::named_column(builder.text(&key.range))?;
    let start = value.range.start + builder.text(&value.range).find(|c| c != ':' && c != ' ')?;
    Some(Labelled { column, value: start..value.range.end, edge: value.column })
}
