//! What stands beside the text: words in the margin, boxes to tick.

use super::{
    lines::{self, Line},
    table,
    text::Mapped,
};

/// The lines without the words in their margin.
pub(super) fn without(smooth: &Mapped, mut lines: Vec<Line>) -> Vec<Line> {
    let Some(column) = gutter(smooth, &lines) else { return lines };
    for line in &mut lines {
        if let [_, text] = lines::cells(smooth, line).as_slice()
            && text.column == column
        {
            line.width -= text.column - line.indent;
            line.indent = text.column;
            line.range = text.range.clone();
        }
    }
    lines
}

/// Of lines with boxes only what is ticked.
pub(super) fn ticked_only(smooth: &Mapped, lines: Vec<Line>) -> Vec<Line> {
    lines.into_iter().filter_map(|line| ticked(smooth, &line).unwrap_or(Some(line))).collect()
}

/// Words in the margin stand in so many lines at least.
const LEAST: usize = 3;

/// The column at which the text starts that has words in the margin before it.
fn gutter(smooth: &Mapped, lines: &[Line]) -> Option<usize> {
    let mut columns: Vec<usize> = Vec::new();
    let mut labels = 0;
    for line in lines {
        let cells = lines::cells(smooth, line);
        let [margin, text] = cells.as_slice() else { continue };
        let word = smooth.slice(&margin.range);
        if word.len() <= 12
            && !word.contains([':', '|'])
            && !word.contains(|c: char| c.is_ascii_digit())
            && text.range.len() > 30
        {
            columns.push(text.column);
            labels += usize::from(table::named_column(word).is_some());
        }
    }
    let column = *columns.first()?;
    let beside = columns.iter().filter(|other| **other == column).count();
    let below = lines.iter().filter(|line| line.indent == column).count();
    (beside >= LEAST && below >= LEAST && beside * 10 >= columns.len() * 8 && labels * 2 < columns.len())
        .then_some(column)
}

/// Boxes that are ticked, and boxes that are not.
const TICKED: &[&str] = &["[x]", "[X]", "[v]", "[V]", "☒", "☑", "✔", "(x)", "(X)"];
const EMPTY: &[&str] = &["[ ]", "[]", "☐", "( )", "[  ]"];

/// What stands behind the ticked box of a line of boxes; nothing where none is ticked.
fn ticked(smooth: &Mapped, line: &Line) -> Option<Option<Line>> {
    let text = smooth.slice(&line.range);
    let mut marks: Vec<(usize, usize, bool)> = Vec::new();
    for (list, on) in [(TICKED, true), (EMPTY, false)] {
        for mark in list {
            marks.extend(text.match_indices(mark).map(|(at, _)| (at, at + mark.len(), on)));
        }
    }
    marks.sort_unstable();
    let empty = marks.iter().any(|(_, _, on)| !on);
    // One box before a commitment tells whether that is done: it offers nothing to choose from.
    let names = marks.len() == 1 && text.contains(|c: char| c.is_ascii_digit());
    let legend = text.matches('=').count() > 1;
    if !empty || names || legend {
        return None;
    }
    let at = marks.iter().position(|(_, _, on)| *on);
    Some(at.and_then(|at| {
        let start = marks.get(at)?.1;
        let end = marks.get(at + 1).map_or(text.len(), |next| next.0);
        let words = text.get(start..end)?;
        let from = line.range.start + start + (words.len() - words.trim_start().len());
        let range = from..from + words.trim().len();
        Some(Line { width: words.trim().chars().count(), range, alone: true, ..line.clone() })
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::letter::text::smooth;

    fn texts(text: &str) -> Vec<String> {
        let smooth = smooth(text);
        without(&smooth, ticked_only(&smooth, lines::lines(&smooth)))
            .iter()
            .map(|line| smooth.slice(&line.range).to_owned())
            .collect()
    }

    #[test]
    fn only_ticked_boxes_count() {
        assert_eq!(texts("[x] afgedaan   [ ] loopt nog"), ["afgedaan"]);
        assert_eq!(texts("☐ afgedaan ☒ loopt nog ☐ vervallen"), ["loopt nog"]);
        assert!(texts("[ ] afgedaan [ ] loopt").is_empty());
        assert_eq!(texts("een gewone (x) regel"), ["een gewone (x) regel"]);
    }

    #[test]
    fn words_in_the_margin_go() {
        let text = "Stand   De zestien bewindvoerders zijn allen bezocht.\n        En dan verder in de tekst.\n        Nog een regel.\n        En nog een.\nWaarom  Omdat de raad het wilde, en anders niemand.\nGeld    De uitvoering past in de begroting van dit jaar.";
        assert_eq!(texts(text)[0], "De zestien bewindvoerders zijn allen bezocht.");
    }
}
