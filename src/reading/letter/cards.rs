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
struct Labelled {
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
    for line in lines {
        if used > 0 && line.gap > setting.leading {
            break;
        }
        if let Some(labelled) = labelled(builder, line).or_else(|| other_label(builder, line, edge)) {
            let again = row.iter().any(|(column, _)| *column == labelled.column && *column != Column::Remark);
            if again || used > 0 && matches!(labelled.column, Column::Commitment | Column::Number) {
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

fn labelled(builder: &Builder<'_>, line: &Line) -> Option<Labelled> {
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
