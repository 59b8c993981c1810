//! Splits a text into words, numbers and marks, folded so that case, accents, soft hyphens and broken lines make no difference.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::lexicon;

/// The kind of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    Word,
    Number,
    /// Any other character; dashes become `-`, quotes become `'`.
    Mark(char),
    /// White space so wide that it separates two columns of a table.
    Gap,
}

/// A word, number or mark, with its place in the text.
#[derive(Debug, Clone)]
pub(super) struct DeadlineToken {
    /// The offset of the first byte.
    pub(super) start: usize,
    /// The offset behind the last byte.
    pub(super) end: usize,
    pub(super) kind: TokenKind,
    /// The word in lower case without accents, or the digits.
    pub(super) text: String,
    /// The value of a number, or `u32::MAX` if it is too large.
    pub(super) value: u32,
    /// True if no white space stands before it.
    pub(super) glued: bool,
    /// True if it had an accent: "vóór", not "voor".
    pub(super) accented: bool,
    /// True if it begins with a capital.
    pub(super) capital: bool,
    /// True if it begins a new line.
    pub(super) line: bool,
}

/// True for invisible characters: soft hyphen, zero-width spaces and joiners, byte order mark, combining marks.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}') || is_combining_mark(c)
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}' | '\u{ad}')
}

/// The length in bytes of a hyphen and line break within a word that continues in small letters.
fn broken_line(rest: &str) -> Option<usize> {
    let after = rest.strip_prefix(is_hyphen)?;
    let next = after.trim_start_matches(is_blank);
    let space = after.get(..after.len() - next.len())?;
    let goes_on = next.chars().next().is_some_and(char::is_lowercase);
    let conjunction = ["en ", "of ", "t/m ", "tot "].iter().any(|word| next.starts_with(word));
    (space.contains('\n') && goes_on && !conjunction).then(|| rest.len() - next.len())
}

/// Collapses white space, and joins words that a hyphen broke over two lines.
pub(super) fn tidy_words(words: &str) -> String {
    let mut tidied = String::with_capacity(words.len());
    let mut rest = words;
    let mut space = false;
    while let Some(c) = rest.chars().next() {
        if let Some(length) = broken_line(rest).filter(|_| tidied.ends_with(char::is_alphabetic) && !space) {
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
        if c == '\u{ad}' {
            continue;
        }
        if is_blank(c) {
            space = !tidied.is_empty();
        } else {
            if space {
                tidied.push(' ');
            }
            space = false;
            tidied.push(c);
        }
    }
    tidied
}

/// Splits a text into tokens, in order.
pub(super) fn scan_tokens(text: &str) -> Vec<DeadlineToken> {
    let mut scanner =
        TokenScanner { text, at: 0, tokens: Vec::with_capacity(text.len() / 6), glued: false, line: true };
    while let Some(c) = scanner.peek() {
        if is_blank(c) {
            scanner.scan_space();
        } else if is_unseen(c) {
            scanner.at += c.len_utf8();
        } else if c.is_ascii_digit() {
            scanner.scan_number();
        } else if c.is_alphabetic() {
            scanner.scan_word();
        } else {
            scanner.scan_mark(c);
        }
    }
    scanner.tokens
}

struct TokenScanner<'a> {
    text: &'a str,
    at: usize,
    tokens: Vec<DeadlineToken>,
    glued: bool,
    line: bool,
}

impl<'a> TokenScanner<'a> {
    fn get_rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<char> {
        self.get_rest().chars().next()
    }

    fn push_token(&mut self, start: usize, kind: TokenKind, text: String) {
        let value = if kind == TokenKind::Number { text.parse().unwrap_or(u32::MAX) } else { 0 };
        let (glued, line) = (self.glued, self.line);
        let token =
            DeadlineToken { start, end: self.at, kind, text, value, glued, accented: false, capital: false, line };
        self.tokens.push(token);
        self.glued = true;
        self.line = false;
    }

    fn scan_space(&mut self) {
        let start = self.at;
        let rest = self.get_rest();
        self.at += rest.len() - rest.trim_start_matches(is_blank).len();
        let space = self.text.get(start..self.at).unwrap_or_default();
        let line = space.contains(['\n', '\u{c}']);
        if !line && (space.len() >= 4 || space.contains('\t')) && !self.tokens.is_empty() {
            self.push_token(start, TokenKind::Gap, String::new());
        }
        self.glued = false;
        self.line |= line;
    }

    fn scan_number(&mut self) {
        let start = self.at;
        let rest = self.get_rest();
        self.at += rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        self.push_token(start, TokenKind::Number, self.text.get(start..self.at).unwrap_or_default().to_owned());
    }

    fn scan_mark(&mut self, c: char) {
        let start = self.at;
        self.at += c.len_utf8();
        match c {
            '½' => self.push_token(start, TokenKind::Word, "half".to_owned()),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => self.push_token(start, TokenKind::Mark('-'), String::new()),
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '`' | '\u{b4}' => {
                self.push_token(start, TokenKind::Mark('\''), String::new())
            }
            _ => self.push_token(start, TokenKind::Mark(c), String::new()),
        }
    }

    /// Reads the letters of a word without the line break inside it; returns true if one of them had an accent.
    fn scan_letters(&mut self, folded: &mut String) -> bool {
        let mut accented = false;
        while let Some(c) = self.peek() {
            if c.is_alphabetic() {
                self.at += c.len_utf8();
                accented |= fold_letter(c, folded);
            } else if let Some(length) = broken_line(self.get_rest()) {
                self.at += length;
            } else if is_unseen(c) {
                accented |= is_combining_mark(c);
                self.at += c.len_utf8();
            } else {
                break;
            }
        }
        accented
    }

    fn scan_word(&mut self) {
        let start = self.at;
        let capital = self.peek().is_some_and(char::is_uppercase);
        let mut folded = String::new();
        let accented = self.scan_letters(&mut folded);
        self.scan_abbreviation(&mut folded);
        self.mend_broken_word(&mut folded);
        let next_is_digit = self.peek().is_some_and(|c| c.is_ascii_digit());
        let after_number = self.glued && self.tokens.last().is_some_and(|token| token.kind == TokenKind::Number);
        let split = if after_number {
            lexicon::split_ordinal(&folded)
        } else if next_is_digit {
            lexicon::split_quarter(&folded)
        } else {
            None
        };
        if let Some(length) = split.filter(|length| self.text.is_char_boundary(start + length)) {
            let tail = folded.split_off(length);
            let end = self.at;
            self.at = start + length;
            self.push_token(start, TokenKind::Word, folded);
            self.at = end;
            self.push_token(start + length, TokenKind::Word, tail);
        } else {
            self.push_token(start, TokenKind::Word, lexicon::repair_time_word(folded));
        }
        if let Some(token) = self.tokens.last_mut() {
            token.accented = accented;
            token.capital = capital;
        }
    }

    /// Reads "z.s.m." as one word, `z.s.m`.
    fn scan_abbreviation(&mut self, folded: &mut String) {
        if folded.len() != 1 {
            return;
        }
        while let Some(after) = self.get_rest().strip_prefix('.') {
            let mut letters = after.chars();
            let Some(letter) = letters.next().filter(|c| c.is_alphabetic()) else { break };
            if letters.next().is_some_and(char::is_alphanumeric) {
                break;
            }
            folded.push('.');
            fold_letter(letter, folded);
            self.at += 1 + letter.len_utf8();
        }
        if folded.len() > 1 && self.peek() == Some('.') {
            self.at += 1;
        }
    }

    /// Joins a broken word whose line break has become a space: "kwar- taal".
    fn mend_broken_word(&mut self, folded: &mut String) {
        let Some(after) = self.get_rest().strip_prefix("- ") else { return };
        let length = after.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(after.len());
        let Some(tail) = after.get(..length).filter(|tail| !tail.is_empty() && tail.len() < 12) else { return };
        if folded.len() < 12 && !lexicon::is_time_word(tail) && lexicon::is_time_word(&format!("{folded}{tail}")) {
            folded.push_str(tail);
            self.at += 2 + length;
        }
    }
}

/// Appends a letter in lower case without its accent; returns true if it had one.
fn fold_letter(letter: char, folded: &mut String) -> bool {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
        return false;
    }
    let mut accented = false;
    for c in letter.to_lowercase().nfkd() {
        if is_combining_mark(c) {
            accented = true;
        } else {
            folded.push(c);
        }
    }
    accented
}
