//! What may be a number, told from its form alone. Whether it is one, and of what, its place in the letter tells.

use std::ops::Range;

use super::{
    forms::{COMMITMENT_PREFIXES, PREFIXES, form, never},
    layout::{Kind, Letter},
    mending,
};

/// A run of letters and figures that may be a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Candidate {
    /// Its bytes in the flow.
    pub(super) range: Range<usize>,
    /// The number as read: as written, but for a space or a hyphen that has no place in it.
    pub(super) text: String,
    /// Such a space or hyphen was taken out.
    pub(super) mended: bool,
    /// The block in which it stands.
    pub(super) block: usize,
    /// How much its form looks like a number.
    pub(super) form: Form,
}

/// How much a form looks like a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// It is something else as a rule (a year, an amount, a road): a number only right behind its noun.
    Weak,
    /// Figures only.
    Plain,
    /// Figures with letters or marks between them.
    Rich,
}

/// All that may be a number, in order.
pub(super) fn candidates(letter: &Letter) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (block_at, block) in letter.blocks.iter().enumerate() {
        if block.kind == Kind::Signature {
            continue;
        }
        let text = letter.written(&block.range);
        for (at, word) in spaced(text).take_while(|(_, word)| letter.effort.take_steps(1 + word.len() / 8)) {
            if word.contains("://") || word.contains("www.") || word.contains('@') {
                continue;
            }
            for run in runs(word) {
                let range = at + run.start..at + run.end;
                if let Some((range, form)) = number_form(text, range) {
                    let range = block.range.start + range.start..block.range.start + range.end;
                    if range.start >= block.marker.end {
                        let text = letter.written(&range).to_owned();
                        found.push(Candidate { range, text, mended: false, block: block_at, form });
                    }
                }
            }
        }
    }
    mending::mended(letter, found)
}

/// The words of a text as parted by spaces, with their offsets.
fn spaced(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split(' ').filter_map(move |word| {
        let start = at;
        at += word.len() + 1;
        (!word.is_empty()).then_some((start, word))
    })
}

/// Runs of plain letters and figures with single marks between them, with at least one figure.
fn runs(word: &str) -> Vec<Range<usize>> {
    let bytes = word.as_bytes();
    let mut runs = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_alphanumeric() {
            at += 1;
            continue;
        }
        let start = at;
        while at < bytes.len() {
            let mark = matches!(bytes[at], b'-' | b'.' | b'/' | b'_');
            let inner = mark && bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric);
            if !bytes[at].is_ascii_alphanumeric() && !inner {
                break;
            }
            at += 1;
        }
        // A letter with an accent goes before or behind it: it is part of a word.
        let in_word = word[..start].ends_with(char::is_alphabetic) || word[at..].starts_with(char::is_alphabetic);
        if !in_word && word[start..at].contains(|c: char| c.is_ascii_digit()) {
            runs.extend(halves(word, start..at));
        }
    }
    runs
}

/// "24bb007310/24bb007312" is two numbers, "2024/118" is one.
fn halves(word: &str, run: Range<usize>) -> Vec<Range<usize>> {
    let text = &word[run.clone()];
    let parts: Vec<&str> = text.split('/').collect();
    let shape = |part: &str| part.chars().map(|c| if c.is_ascii_digit() { '9' } else { c }).collect::<String>();
    let rich = |part: &str| part.len() >= 4 && part.contains(|c: char| !c.is_ascii_digit());
    let alike = parts.len() > 1 && parts.iter().all(|part| rich(part) && shape(part) == shape(parts[0]));
    if !alike {
        return vec![run];
    }
    let mut at = run.start;
    parts
        .iter()
        .map(|part| {
            let piece = at..at + part.len();
            at += part.len() + 1;
            piece
        })
        .collect()
}

/// The number at this place with a prefix that a space parts from it, and its form; none where it can be no number.
fn number_form(text: &str, run: Range<usize>) -> Option<(Range<usize>, Form)> {
    let before = &text[..run.start];
    let after = &text[run.end..];
    let core = &text[run.clone()];
    if never(core, before, after) {
        return None;
    }
    let form = form(core);
    let prefix = before.strip_suffix(' ').and_then(|before| before.rsplit([' ', '(', ':', '‘', '/']).next());
    let figures = core.bytes().filter(u8::is_ascii_digit).count();
    if let Some(prefix) = prefix.filter(|prefix| PREFIXES.contains(prefix))
        && core.starts_with(|c: char| c.is_ascii_digit())
        && (figures >= 3 || COMMITMENT_PREFIXES.contains(&prefix.to_lowercase().as_str()))
        && !core.contains(|c: char| c.is_ascii_lowercase())
    {
        return Some((run.start - prefix.len() - 1..run.end, Form::Rich));
    }
    Some((run, form))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, Form)> {
        let letter = Letter::of(&format!("Geachte raad,\n\n{text}"));
        candidates(&letter).iter().map(|c| (letter.written(&c.range).to_owned(), c.form)).collect()
    }

    #[test]
    fn numbers_of_many_councils_are_rich() {
        for number in [
            "24bb005964",
            "T-2023-014",
            "2023-T12",
            "T2023.14",
            "TA 2024-000318",
            "TZ202501-014",
            "24-017",
            "A24-031",
            "2024/118",
            "G-18-052",
            "PS2004-750",
            "TOEZ-24-07",
            "TZ-014",
            "TG 23.045",
            "Z/24/123456",
            "Z-25-40817",
            "D-25-118204",
            "RIB 2024-88",
            "RIS123456",
            "M31-2024",
            "BD2017-016443",
            "2024.0.123.456",
            "UIT-24-00123",
            "toez-24-07",
            "T-5",
            "2025Z14828",
            "1360/2018",
            "AU15.05274",
            "DOS-2025-0001944",
        ] {
            assert_eq!(found(&format!("Dit gaat over ({number}).")), [(number.to_owned(), Form::Rich)], "{number}");
        }
    }

    #[test]
    fn other_figures_are_not() {
        for text in [
            "Op 12 maart 2024 kwam 93% van de 64.000 inwoners tussen 8.30 uur en 17.00 uur in 2023-2026.",
            "De 24-uurs zorg voor 65-plussers kost € 18.400 of 2,31 miljoen in Q3/Q4 2025.",
            "Bel (078) 555 01 40 of 06-12345678, Postbus 8, 4110 AA Rijnbeek, ISO 27001, artikel 3.1, 1e keer.",
            "Zie https://www.cbs.nl/nl-nl/maatwerk/2024/11/kenmerken-2023 of info@24-017.nl.",
            "Op 05-09-2024 reed de bus over de A12, N201 en 4x4 in 1,5 fte.",
        ] {
            let rich: Vec<_> = found(text).into_iter().filter(|(_, form)| *form == Form::Rich).collect();
            assert!(rich.is_empty(), "{text}: {rich:?}");
        }
    }

    #[test]
    fn joined_numbers_come_apart() {
        let numbers: Vec<String> =
            found("Zie (24bb007310/24bb007312) en 24-017/24-018.").into_iter().map(|(n, _)| n).collect();
        assert_eq!(numbers, ["24bb007310", "24bb007312", "24-017", "24-018"]);
    }
}
