//! Sentences and the words in them.

use std::ops::Range;

use super::{
    layout::{Kind, Letter},
    numbers::Candidate,
    table::Column,
    words::{self, Words, set},
};

/// A sentence, a heading, a cell or a list item, whichever is smallest.
#[derive(Debug, Clone)]
pub(super) struct Sentence {
    /// The block in which it stands.
    pub(super) block: usize,
    /// What its cell is for, where it stands in a row.
    pub(super) column: Option<Column>,
    /// Its bytes in the flow.
    pub(super) range: Range<usize>,
    /// Its words and marks.
    pub(super) tokens: Vec<Token>,
    /// It was cut off, or what stood before it was, since it was too long.
    pub(super) cut: bool,
}

/// A word, a number or a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// Its bytes in the flow.
    pub(super) range: Range<usize>,
    /// What it is.
    pub(super) sort: Sort,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// A word, or a figure that no number can be.
    Word,
    /// The candidate with this place in the list of candidates.
    Number(usize),
    /// A mark.
    Mark(char),
}

/// Words that end in a full stop without ending a sentence.
static ABBREVIATIONS: Words = Words::new(|| {
    set("
        nr, nrs, no, dhr, mw, mevr, drs, mr, ir, ing, dr, prof, art, bijv, bv, incl, excl, ca, tel, vgl, resp,
        evt, max, min, weth, vz, toez, st, aug, sept, okt, nov, dec, jan, feb, febr, mrt, apr, blz, pag, par,
        hfst, gem, sr, nl, reg, zgn, a.s, afd, burg, ged, raadsvergad, volgnr, jr
    ")
});

/// Behind a sentence stand no more marks that belong to it than take so many bytes.
const MARKS: usize = 60;

/// No abbreviation is longer, in bytes.
const ABBREVIATION: usize = 40;

/// A longer sentence is cut, so that a text without full stops cannot slow the reading down.
const LONGEST: usize = 8_000;

/// Cuts all blocks into sentences.
pub(super) fn sentences(letter: &Letter, candidates: &[Candidate]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut next = 0;
    for (at, block) in letter.blocks.iter().enumerate() {
        let mut add = |column: Option<Column>, range: Range<usize>, cut: bool| {
            let tokens = tokens(letter, range.clone(), candidates, &mut next);
            sentences.push(Sentence { block: at, column, range, tokens, cut });
        };
        match &block.kind {
            Kind::Row(cells) => {
                for cell in cells {
                    for (range, cut) in cut(letter, cell.range.clone()) {
                        add(Some(cell.column), range, cut);
                    }
                }
            }
            Kind::Heading | Kind::Field(_) | Kind::Head => add(None, block.marker.end..block.range.end, false),
            _ => {
                for (range, cut) in cut(letter, block.marker.end..block.range.end) {
                    add(None, range, cut);
                }
            }
        }
    }
    sentences
}

/// The sentences of a stretch of the flow, and whether each is only a part of one that is too long.
fn cut(letter: &Letter, range: Range<usize>) -> Vec<(Range<usize>, bool)> {
    let text = letter.written(&range);
    let mut pieces = Vec::new();
    let (mut start, mut part) = (0, false);
    let mut last_space = None;
    for (at, c) in text.char_indices() {
        if c == ' ' {
            last_space = Some(at);
        }
        if at < start {
            continue;
        }
        let too_long = at - start > LONGEST;
        let end = if too_long {
            Some(last_space.filter(|space| *space > start).unwrap_or(at))
        } else {
            matches!(c, '.' | '?' | '!').then(|| sentence_end(text, start, at)).flatten()
        };
        if let Some(end) = end.filter(|end| *end > start) {
            pieces.push((start..end, too_long || part));
            (start, part) = (end, too_long);
        }
    }
    pieces.push((start..text.len(), part));
    pieces
        .into_iter()
        .filter_map(|(piece, cut)| {
            let words = &text[piece.clone()];
            let lead = words.len() - words.trim_start().len();
            let from = range.start + piece.start + lead;
            (!words.trim().is_empty()).then(|| (from..from + words.trim().len(), cut))
        })
        .collect()
}

/// Where the sentence ends that has a stop at `at`, when it ends there.
fn sentence_end(text: &str, start: usize, at: usize) -> Option<usize> {
    let mut end = at + 1;
    let rest = text.get(end..)?;
    // Closing quotes and brackets belong to the sentence, and so does the mark of a footnote.
    let near = words::start_of(rest, MARKS);
    let closing = near.len() - near.trim_start_matches(['’', '”', '"', '\'', ')', '»', '.', '?', '!']).len();
    end += closing;
    let rest = text.get(end..)?;
    let figures = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let note = figures > 0 && figures < 3 && rest[figures..].chars().next().is_none_or(char::is_whitespace);
    let rest = if note && closing + 1 > 0 && !ends_in_figure(&text[start..at]) { &rest[figures..] } else { rest };
    if !rest.is_empty() && !rest.starts_with(' ') {
        return None;
    }
    let end = text.len() - rest.len();
    let next = rest.trim_start().trim_start_matches(['‘', '“', '"', '(', '\'', '•', '–', '-', ' ']).chars().next();
    if next.is_some_and(char::is_lowercase) || abbreviates(&text[start..at]) {
        return None;
    }
    Some(end)
}

fn ends_in_figure(text: &str) -> bool {
    text.ends_with(|c: char| c.is_ascii_digit())
}

/// Whether the last word before a stop is an abbreviation or an initial.
fn abbreviates(text: &str) -> bool {
    let word = words::end_of(text, ABBREVIATION).rsplit([' ', '(', '‘', '/']).next().unwrap_or_default();
    let small = word.to_lowercase();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let dotted = word.contains('.') && word.len() < 8 && word.split('.').all(|part| part.chars().count() <= 1);
    initial || dotted || ABBREVIATIONS.contains(small.as_str())
}

/// The tokens of a stretch. Candidates come in order of place, so `next` only moves on.
fn tokens(letter: &Letter, range: Range<usize>, candidates: &[Candidate], next: &mut usize) -> Vec<Token> {
    let text = letter.written(&range);
    let mut tokens: Vec<Token> = Vec::new();
    let mut skip = 0;
    for (at, c) in text.char_indices() {
        let byte = range.start + at;
        if at < skip || c.is_whitespace() {
            continue;
        }
        while candidates.get(*next).is_some_and(|candidate| candidate.range.start < byte) {
            *next += 1;
        }
        let candidate = candidates.get(*next).filter(|candidate| candidate.range.start == byte);
        let (sort, length) = match candidate {
            Some(candidate) => (Sort::Number(*next), candidate.range.len()),
            None if c.is_alphanumeric() => (Sort::Word, word_length(&text[at..])),
            None => (Sort::Mark(c), c.len_utf8()),
        };
        tokens.push(Token { range: byte..byte + length, sort });
        skip = at + length;
    }
    tokens
}

/// A word takes the hyphens, slashes and apostrophes within it.
fn word_length(text: &str) -> usize {
    let mut end = 0;
    let mut open = false;
    let mut letters = 0;
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() {
            end = at + c.len_utf8();
            letters = if open { 1 } else { letters + 1 };
            open = false;
        } else if !open && at > 0 && (matches!(c, '-' | '/' | '\'' | '’') || c == '.' && letters == 1) {
            // "m.u.v." is one word.
            open = true;
        } else {
            break;
        }
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<String> {
        let letter = Letter::of(&format!("Geachte raad,\n\n{text}"));
        let sentences = sentences(&letter, &[]);
        sentences.iter().skip(1).map(|sentence| letter.written(&sentence.range).to_owned()).collect()
    }

    #[test]
    fn sentences_end_where_they_end() {
        let table: [(&str, &[&str]); 6] = [
            ("Dat is zo. Dit ook.", &["Dat is zo.", "Dit ook."]),
            (
                "Toezegging nr. 88 van dhr. De Vries is af. Klaar.",
                &["Toezegging nr. 88 van dhr. De Vries is af.", "Klaar."],
            ),
            (
                "Op 29 januari jl. heeft hij d.d. 3 mei iets gezegd.",
                &["Op 29 januari jl. heeft hij d.d. 3 mei iets gezegd."],
            ),
            ("U bent geïnformeerd.1 Daarna niet.", &["U bent geïnformeerd.1", "Daarna niet."]),
            (
                "Om 8.30 uur kwam C.J. Schouten binnen. Wat nu? Niets!",
                &["Om 8.30 uur kwam C.J. Schouten binnen.", "Wat nu?", "Niets!"],
            ),
            ("Zie artikel 3.1 voor meer.", &["Zie artikel 3.1 voor meer."]),
        ];
        for (text, wanted) in table {
            assert_eq!(split(text), wanted, "{text}");
        }
    }
}
