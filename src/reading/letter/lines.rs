//! The lines of a letter: where they stand, how they are spaced, and which of them are only the furniture of a page.

use std::{collections::HashMap, ops::Range, sync::LazyLock};

use regex::Regex;

use super::text::Mapped;

/// A line with something on it.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// The bytes of the smooth text from its first to its last character that is no space.
    pub(super) range: Range<usize>,
    /// How many columns it is indented.
    pub(super) indent: usize,
    /// How many characters it has, indentation not counted.
    pub(super) width: usize,
    /// How many empty lines stand above it.
    pub(super) gap: usize,
    /// It repeats what a page bears at its head or foot.
    pub(super) furniture: bool,
    /// It neither goes on with the line above it nor does the line below it go on with it.
    pub(super) alone: bool,
}

/// A stretch of a line that is parted from the rest by a tab, a bar or at least two spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cell {
    /// Its bytes in the smooth text.
    pub(super) range: Range<usize>,
    /// The column in which it starts, or its place in the row where the row has marks between its cells.
    pub(super) column: usize,
}

/// How the lines of this letter are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Setting {
    /// How long a line is that could hold no further word, in characters.
    pub(super) measure: usize,
    /// How many empty lines stand between two lines of one paragraph.
    pub(super) leading: usize,
}

/// A line longer than this is a whole paragraph, so its letter does not break lines.
const UNBROKEN: usize = 160;

/// The lines of a smooth text that are not empty.
pub(super) fn lines(smooth: &Mapped) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut gap = 0;
    for raw in smooth.text().split('\n') {
        let content = raw.trim();
        if content.is_empty() {
            gap += 1;
        } else {
            let indent = raw.len() - raw.trim_start().len();
            let from = start + indent;
            lines.push(Line {
                range: from..from + content.len(),
                indent: raw[..indent].chars().map(|c| if c == '\t' { 8 } else { 1 }).sum(),
                width: content.chars().count(),
                gap,
                furniture: false,
                alone: false,
            });
            gap = 0;
        }
        start += raw.len() + 1;
    }
    mark_furniture(smooth, &mut lines);
    lines
}

static PAGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^(?:.{0,60}\s)?(?:pagina|pag\.|blad|bladzijde|page)\s*:?\s*\d{1,3}(?:\s*(?:/|van|of|\|)\s*\d{1,3})?\.?$|^[-–]\s*\d{1,3}\s*[-–]$",
    )
    .ok()
});

static REPEATED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^(?:ons|uw)?\s*(?:kenmerk|zaaknummer|registratienummer|documentnummer|nummer|zaak|datum|onderwerp|betreft|referentie)\b",
    )
    .ok()
});

fn fits(pattern: &LazyLock<Option<Regex>>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|pattern| pattern.is_match(text))
}

/// "2/3" at the end of a line that holds little else: page two of three.
fn page_of(text: &str) -> bool {
    let (before, last) = text.rsplit_once(char::is_whitespace).unwrap_or(("", text));
    let Some((page, pages)) = last.split_once('/') else { return false };
    let (Ok(page), Ok(pages)) = (page.parse::<u8>(), pages.parse::<u8>()) else { return false };
    (1..=pages).contains(&page) && pages < 60 && !last.contains("/0") && (before.is_empty() || before.ends_with("  "))
}

fn mark_furniture(smooth: &Mapped, lines: &mut [Line]) {
    let mut seen: HashMap<&str, usize> = HashMap::new();
    let mut page = 1;
    for line in lines.iter_mut() {
        let text = smooth.slice(&line.range);
        if line.width > 120 {
            continue;
        }
        let count = seen.entry(text).or_default();
        *count += 1;
        let repeated = *count > 1 && fits(&REPEATED, text);
        // Bare page numbers count up; any other bare number may be a commitment.
        let bare = text.parse::<usize>().is_ok_and(|n| text.len() <= 2 && line.gap > 0 && (n == page || n == page + 1));
        if bare {
            page = text.parse().unwrap_or(page);
        }
        let rule = text.len() > 4 && text.bytes().all(|b| matches!(b, b'-' | b'_' | b'=' | b'*'));
        line.furniture = rule || repeated || bare || page_of(text) || fits(&PAGE, text);
    }
}

/// How the lines are set, told from the lines themselves.
pub(super) fn setting(smooth: &Mapped, lines: &[Line]) -> Setting {
    let mut widths: Vec<usize> = lines.iter().map(|line| line.width).collect();
    widths.sort_unstable();
    let measure = widths.get(widths.len() * 9 / 10).copied().unwrap_or_default();
    let mut gaps = [0_usize; 3];
    let mut running = 0;
    for pair in lines.windows(2) {
        if let [upper, below] = pair
            && upper.width * 10 >= measure * 7
            && let Some(count) = gaps.get_mut(below.gap)
        {
            *count += 1;
            running += usize::from(below.gap == 1 && !smooth.slice(&upper.range).ends_with(['.', ':', ';', '?', '!']));
        }
    }
    let [none, one, _] = gaps;
    // Where every line ends a sentence, the empty lines part paragraphs.
    let spaced = one > 2 * none && 2 * running > one;
    Setting { measure, leading: usize::from(spaced && measure <= UNBROKEN) }
}

impl Setting {
    /// The letter does not break its lines: each line is a paragraph.
    pub(super) fn unbroken(self) -> bool {
        self.measure > UNBROKEN
    }
}

/// A longer line is running text, whatever marks stand in it, in bytes.
const LONGEST_ROW: usize = 4_000;

/// The cells of a line. One cell means that the line is no row.
pub(super) fn cells(smooth: &Mapped, line: &Line) -> Vec<Cell> {
    let text = smooth.slice(&line.range);
    if text.len() > LONGEST_ROW {
        return vec![Cell { range: line.range.clone(), column: line.indent }];
    }
    for mark in ['|', '\t', ';'] {
        if text.matches(mark).count() >= if mark == '\t' { 1 } else { 2 } {
            return marked_cells(text, line.range.start, mark);
        }
    }
    spaced_cells(text, line)
}

fn marked_cells(text: &str, start: usize, mark: char) -> Vec<Cell> {
    let inner = text.trim_matches('|');
    let mut at = start + (text.len() - text.trim_start_matches('|').len());
    let mut cells = Vec::new();
    for (column, piece) in inner.split(mark).enumerate() {
        let content = piece.trim();
        let from = at + (piece.len() - piece.trim_start().len());
        // Marks part cells exactly, so their places are set far apart.
        cells.push(Cell { range: from..from + content.len(), column: column * 1_000 });
        at += piece.len() + mark.len_utf8();
    }
    cells
}

fn spaced_cells(text: &str, line: &Line) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::new();
    let mut spaces = 2;
    for (column, (at, c)) in text.char_indices().enumerate() {
        let byte = line.range.start + at;
        if c == ' ' {
            spaces += 1;
            continue;
        }
        let end = byte + c.len_utf8();
        match cells.last_mut() {
            Some(cell) if spaces < 2 => cell.range.end = end,
            _ => cells.push(Cell { range: byte..end, column: line.indent + column }),
        }
        spaces = 0;
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::letter::text::smooth;

    fn texts(text: &str) -> Vec<String> {
        let smooth = smooth(text);
        let line = lines(&smooth).remove(0);
        cells(&smooth, &line).iter().map(|cell| smooth.slice(&cell.range).to_owned()).collect()
    }

    #[test]
    fn a_row_falls_into_cells() {
        assert_eq!(texts("24-017   Leegstand centrum   Afgedaan"), ["24-017", "Leegstand centrum", "Afgedaan"]);
        assert_eq!(texts("| 24-017 | Leegstand |  |"), ["24-017", "Leegstand", ""]);
        assert_eq!(texts("24-017\tLeegstand\tOpen"), ["24-017", "Leegstand", "Open"]);
        assert_eq!(texts("24-017;Leegstand;Open"), ["24-017", "Leegstand", "Open"]);
        assert_eq!(texts("Een gewone zin; met twee helften."), ["Een gewone zin; met twee helften."]);
    }

    #[test]
    fn furniture_is_known() {
        assert!(PAGE.is_some() && REPEATED.is_some());
        for text in ["Pagina: 1/2", "DOS-2025-0001944        1/2", "- 3 -", "Pagina 2 van 4", "blad 2"] {
            assert!(lines(&smooth(text))[0].furniture, "{text}");
        }
        for text in ["Status: afgedaan", "2024/118", "24/017", "Zie pagina 3 van het rapport voor de cijfers", "88"] {
            assert!(!lines(&smooth(text))[0].furniture, "{text}");
        }
        let twice = smooth("Ons kenmerk: 25bb1\n\nTekst\n\nOns kenmerk: 25bb1");
        assert_eq!(lines(&twice).iter().map(|l| l.furniture).collect::<Vec<_>>(), [false, false, true]);
    }

    fn leading(text: &str) -> usize {
        let smooth = smooth(text);
        setting(&smooth, &lines(&smooth)).leading
    }

    #[test]
    fn double_spacing_is_seen() {
        let double = "een regel van behoorlijke lengte\n\n".repeat(8);
        assert_eq!(leading(&double), 1);
        let single = "een regel van behoorlijke lengte\n".repeat(8);
        assert_eq!(leading(&single), 0);
        let paragraphs = "een alinea van een enkele regel.\n\n".repeat(8);
        assert_eq!(leading(&paragraphs), 0);
    }
}
