//! Bullets and counts before list items and headings.

/// A bullet or a count at the start of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marker {
    /// Its bytes, the space behind it counted.
    pub(super) length: usize,
}

/// The bullet or count with which a line begins: "•", "–", "1.", "a)", "(2)", "iv.".
pub(super) fn marker(text: &str) -> Option<Marker> {
    let (mark, _) = text.split_once(char::is_whitespace)?;
    let rest = text[mark.len()..].trim_start();
    let length = text.len() - rest.len();
    (!rest.is_empty() && (is_bullet(mark) || is_count(mark))).then_some(Marker { length })
}

fn is_bullet(mark: &str) -> bool {
    matches!(
        mark,
        "•" | "\u{f0b7}"
            | "\u{f0a7}"
            | "●"
            | "▪"
            | "◦"
            | "‣"
            | "·"
            | "*"
            | "-"
            | "–"
            | "o"
            | "■"
            | "□"
            | "➢"
            | "✓"
            | "§"
            | "»"
            | ">"
            | ">>"
            | "+"
            | "☐"
            | "☒"
            | "✔"
            | "➔"
            | "→"
    )
}

fn is_count(mark: &str) -> bool {
    let inner = mark.strip_prefix('(').unwrap_or(mark);
    if nested(inner) {
        return true;
    }
    let Some(inner) = inner.strip_suffix([')', '.']).or_else(|| inner.strip_suffix(".)")) else { return false };
    let figures = inner.len() <= 2 && inner.chars().all(|c| c.is_ascii_digit());
    // "A." may be an initial: only a bracket makes a capital a count.
    let capital = inner.chars().all(|c| c.is_ascii_uppercase()) && mark.ends_with('.');
    let letter = inner.len() == 1 && !capital && inner.chars().all(|c| c.is_ascii_alphabetic());
    let roman = inner.len() <= 5
        && inner.chars().all(|c| matches!(c, 'i' | 'v' | 'x' | 'I' | 'V' | 'X'))
        && !(capital && inner.len() == 1);
    !inner.is_empty() && (figures || letter || roman || nested(inner))
}

/// "1.2", "2.3.1": the count of a heading.
pub(super) fn nested(mark: &str) -> bool {
    let part = |part: &str| {
        (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()) && !part.starts_with('0')
    };
    mark.contains('.') && mark.split('.').all(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_known() {
        for (text, length) in [
            ("• Motie", 4),
            ("a. T-2023-011", 3),
            ("1) Kaart", 3),
            ("(2) Kaart", 4),
            ("iv.  Kaart", 5),
            ("1.2. Kop", 5),
            ("1.2 Kop", 4),
        ] {
            assert_eq!(marker(text).map(|marker| marker.length), Some(length), "{text}");
        }
        for text in [
            "24-017 Leegstand",
            "2024. Daarna",
            "23.045 Kop",
            "Kop",
            "-",
            "A. ",
            "P. van Ommeren",
            "d.d. 1 mei",
            "12 mei",
        ] {
            assert_eq!(marker(text), None, "{text}");
        }
    }
}
