//! Text that remembers where it came from.
//!
//! A PDF converter leaves ligatures, soft hyphens, odd spaces and broken lines. All of that is smoothed away before
//! anything is read, and every byte of the smooth text keeps the character of the letter that it stands for.

use std::ops::Range;

use unicode_normalization::char::{compose, decompose_compatible, is_combining_mark};

/// A text of which each byte knows its character in the letter as given.
#[derive(Debug, Clone, Default)]
pub(super) struct Mapped {
    text: String,
    /// For each byte of `text` the character (counted from 0) of the letter that it stands for.
    origin: Vec<usize>,
}

impl Mapped {
    /// The smooth text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// How many bytes the smooth text has.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }

    /// The piece of the smooth text in these bytes; empty where they are no piece of it.
    pub(super) fn slice(&self, bytes: &Range<usize>) -> &str {
        self.text.get(bytes.clone()).unwrap_or_default()
    }

    /// Adds a character that stands for the character `origin` of the letter.
    pub(super) fn push(&mut self, c: char, origin: usize) {
        self.text.push(c);
        self.origin.resize(self.text.len(), origin);
    }

    /// Adds a piece of another text, with what it stands for.
    pub(super) fn push_piece(&mut self, other: &Self, bytes: Range<usize>) {
        if let (Some(text), Some(origin)) = (other.text.get(bytes.clone()), other.origin.get(bytes)) {
            self.text.push_str(text);
            self.origin.extend_from_slice(origin);
        }
    }

    /// Adds a character of our own, which stands for whatever was last added.
    pub(super) fn push_glue(&mut self, c: char) {
        let origin = self.origin.last().copied().unwrap_or_default();
        self.push(c, origin);
    }

    /// Takes the last character away.
    pub(super) fn pop(&mut self) {
        self.text.pop();
        self.origin.truncate(self.text.len());
    }

    /// The characters of the letter from which these bytes came, from the first to one past the last.
    pub(super) fn characters(&self, bytes: &Range<usize>) -> Range<usize> {
        let origin = self.origin.get(bytes.clone()).unwrap_or_default();
        // No bytes stand for no characters, at the place where they would stand.
        let here = || self.origin.get(bytes.start).or(self.origin.last()).copied().unwrap_or_default();
        let start = origin.iter().min().copied().unwrap_or_else(here);
        start..origin.iter().max().map_or(start, |last| last + 1)
    }

    /// Puts a combining mark on the last character, where the two make one.
    fn combine(&mut self, mark: char, origin: usize) {
        let Some(base) = self.text.chars().next_back() else { return };
        let Some(whole) = compose(base, mark) else { return };
        let from = self.origin.last().copied().unwrap_or(origin);
        self.pop();
        self.push(whole, from);
        if let Some(last) = self.origin.last_mut() {
            *last = origin;
        }
    }
}

/// The letter with one kind of line end, plain spaces and plain letters.
pub(super) fn smooth(letter: &str) -> Mapped {
    let mut smooth = Mapped::default();
    smooth.text.reserve(letter.len());
    smooth.origin.reserve(letter.len());
    let mut characters = letter.chars().enumerate().peekable();
    while let Some((at, c)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        match c {
            '*' | '_' if is_emphasis(&smooth, c, characters.clone().map(|(_, next)| next)) => {}
            '\r' if next == Some('\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => smooth.push('\n', at),
            '\t' => smooth.push('\t', at),
            // A soft hyphen shows only where a line was broken at it.
            '\u{ad}' if matches!(next, Some('\n' | '\r')) => smooth.push('-', at),
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => {}
            '\u{2010}' | '\u{2011}' | '\u{2212}' => smooth.push('-', at),
            '\u{2012}' | '\u{2014}' | '\u{2015}' => smooth.push('–', at),
            // Raised digits mark footnotes, never numbers.
            '\u{b2}' | '\u{b3}' | '\u{b9}' | '\u{2070}'..='\u{2079}' => {}
            '\u{132}' | '\u{133}' | '\u{fb00}'..='\u{fb06}' | '\u{ff01}'..='\u{ff5e}' => {
                decompose_compatible(c, |plain| smooth.push(plain, at));
            }
            _ if is_combining_mark(c) => smooth.combine(c, at),
            _ if c.is_control() || c.is_whitespace() => smooth.push(' ', at),
            _ => smooth.push(c, at),
        }
    }
    without_leaders(&mut smooth);
    smooth
}

/// Marks by which plain text shows bold and italics: "**24-017**", "__24-017__", "*24-017*". They stand outside a word and touch
/// it. A row of them is a rule, and one before a space is a bullet.
fn is_emphasis(smooth: &Mapped, mark: char, next: impl Iterator<Item = char>) -> bool {
    let mut row = 1;
    let mut behind = None;
    for c in next.take(3) {
        if c != mark {
            behind = Some(c);
            break;
        }
        row += 1;
    }
    let word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric());
    let last = smooth.text.chars().next_back();
    let closes = last.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | ':' | ')' | ',' | ';' | '?' | '!'));
    row < 4 && last != Some(mark) && word(behind) != closes
}

/// Rows of dots that lead the eye ("Nummer ........ 24-017") are so much space.
fn without_leaders(smooth: &mut Mapped) {
    if !smooth.text.contains("....") {
        return;
    }
    let mut text = String::with_capacity(smooth.text.len());
    for piece in smooth.text.split_inclusive(|c: char| c != '.') {
        let dots = piece.len() - piece.trim_start_matches('.').len();
        let row = if dots > 3 { " " } else { "." };
        text.extend(std::iter::repeat_n(row, dots));
        text.push_str(&piece[dots..]);
    }
    smooth.text = text;
}

/// The text in lower case, byte for byte as long as the text itself, so that offsets in one hold in the other.
pub(super) fn lower(text: &str) -> String {
    text.chars()
        .map(|c| {
            let mut small = c.to_lowercase();
            match (small.next(), small.next()) {
                (Some(one), None) if one.len_utf8() == c.len_utf8() => one,
                _ => c,
            }
        })
        .collect()
}

/// The piece of `text` in these characters, trimmed of white space: where it starts, where it ends, and its words.
pub(super) fn trimmed(characters: &[char], piece: Range<usize>) -> Range<usize> {
    let mut start = piece.start.min(characters.len());
    let mut end = piece.end.min(characters.len());
    let blank = |at: usize| characters.get(at).is_some_and(|c| c.is_whitespace() || c.is_control());
    while start < end && blank(start) {
        start += 1;
    }
    while end > start && blank(end - 1) {
        end -= 1;
    }
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn oddities_of_a_converter_are_smoothed() {
        let table = [
            ("de\u{fb01}nitief", "definitief"),
            ("toe\u{ad}zegging", "toezegging"),
            ("toe\u{ad}\nzegging", "toe-\nzegging"),
            ("24\u{a0}017\r\nx\u{c}y", "24 017\nx\ny"),
            ("gei\u{308}nformeerd", "geïnformeerd"),
            ("A\u{2011}12 \u{2014} B", "A-12 – B"),
            ("nul\u{0}\u{200b}woord", "nul woord"),
            ("Nummer ..... 88. Klaar...", "Nummer       88. Klaar..."),
            ("**24-017**\n* een punt\n*****", "24-017\n* een punt\n*****"),
            ("__24-017__ en *24-018*: Q4_2026, ____", "24-017 en 24-018: Q4_2026, ____"),
        ];
        for (letter, wanted) in table {
            assert_eq!(smooth(letter).text(), wanted, "{letter:?}");
        }
    }

    #[test]
    fn bytes_lead_back_to_characters() {
        let letter = "é\u{ad} de\u{fb01}ni gei\u{308}n";
        let smooth = smooth(letter);
        let characters: Vec<char> = letter.chars().collect();
        for (word, wanted) in [("defini", "de\u{fb01}ni"), ("geïn", "gei\u{308}n"), ("é", "é")] {
            let start = smooth.text().find(word).unwrap();
            let piece = smooth.characters(&(start..start + word.len()));
            assert_eq!(characters[piece].iter().collect::<String>(), wanted);
        }
    }

    #[test]
    fn lower_case_keeps_every_offset() {
        for text in ["VÓÓR İstanbul ẞ", "Eén ΑΣ", "ﬁ"] {
            assert_eq!(lower(text).len(), text.len());
        }
    }
}
