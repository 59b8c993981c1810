//! Access to the tokens for the rules of the grammar.

use chrono::Weekday;

use super::{
    lexicon,
    syntax::{TimeUnit, YearWord},
    tokens::{DeadlineToken, TokenKind},
};
use crate::domain::council::calendar::Calendar;

/// The result of a rule: the node, and the index of the token behind it.
pub(super) type ParsedNode<T> = Option<(T, usize)>;

/// A text as the rules see it. Every rule takes the index of a token, and none reads past the end.
pub(super) struct Grammar<'a> {
    pub(super) tokens: &'a [DeadlineToken],
    pub(super) calendar: &'a Calendar,
    /// True if the text is a deadline as a whole, so that a bare year or count in it is one too.
    pub(super) whole: bool,
}

impl<'a> Grammar<'a> {
    pub(super) fn get_token(&self, at: usize) -> Option<&'a DeadlineToken> {
        self.tokens.get(at)
    }

    /// The folded word, or an empty text if the token is no word.
    pub(super) fn get_word(&self, at: usize) -> &'a str {
        self.get_token(at).filter(|token| token.kind == TokenKind::Word).map_or("", |token| &token.text)
    }

    pub(super) fn is_word(&self, at: usize, word: &str) -> bool {
        self.get_word(at) == word
    }

    pub(super) fn is_any_word(&self, at: usize, words: &[&str]) -> bool {
        let word = self.get_word(at);
        !word.is_empty() && words.contains(&word)
    }

    pub(super) fn is_mark(&self, at: usize, mark: char) -> bool {
        self.get_token(at).is_some_and(|token| token.kind == TokenKind::Mark(mark))
    }

    /// The number at this token, if it has at most this many digits.
    pub(super) fn get_number(&self, at: usize, digits: usize) -> Option<u32> {
        self.get_token(at)
            .filter(|token| token.kind == TokenKind::Number && token.text.len() <= digits)
            .map(|token| token.value)
    }

    pub(super) fn is_glued(&self, at: usize) -> bool {
        self.get_token(at).is_some_and(|token| token.glued)
    }

    /// The index behind these words, which are separated by spaces; `t/m` stands for all its spellings.
    pub(super) fn match_words(&self, at: usize, words: &str) -> Option<usize> {
        // Most words of a text do not begin the wording; comparing the first letter settles that at once.
        if words.as_bytes().first() != self.get_word(at).as_bytes().first() {
            return None;
        }
        let mut next = at;
        for word in words.split(' ') {
            next = if word == "t/m" {
                self.up_to_and_including(next)?
            } else {
                self.is_word(next, word).then_some(next + 1)?
            };
        }
        Some(next)
    }

    fn up_to_and_including(&self, at: usize) -> Option<usize> {
        if self.is_any_word(at, &["t.e.m", "tm", "t.m"]) {
            return Some(at + 1);
        }
        (self.is_word(at, "t") && self.is_mark(at + 1, '/') && self.is_word(at + 2, "m")).then_some(at + 3)
    }

    /// Skips one of these words, if present.
    pub(super) fn skip_any_word(&self, at: usize, words: &[&str]) -> usize {
        if self.is_any_word(at, words) { at + 1 } else { at }
    }

    pub(super) fn skip_mark(&self, at: usize, mark: char) -> usize {
        if self.is_mark(at, mark) { at + 1 } else { at }
    }

    /// Skips "de", "het" or "'t".
    pub(super) fn skip_article(&self, at: usize) -> usize {
        if self.is_mark(at, '\'') && self.is_word(at + 1, "t") {
            return at + 2;
        }
        // The "T" of "T1-2027" is no article.
        let stuck = self.is_word(at, "t") && self.is_glued(at + 1);
        if stuck { at } else { self.skip_any_word(at, &["de", "het", "t"]) }
    }

    /// True if the tokens from `at` up to `end` stand on their own: no figure and no mark such as `-`, `/` or `€` is joined to
    /// their front, and no figure, percent or euro sign, or mark that goes on into another text, is joined to their end.
    pub(super) fn stands_free(&self, at: usize, end: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.get_token(before));
        let stuck = self.is_glued(at)
            && before.is_some_and(|token| match token.kind {
                TokenKind::Mark(mark) => matches!(mark, '-' | '/' | '.' | '_' | '€' | '+' | '\\'),
                TokenKind::Number => true,
                TokenKind::Word | TokenKind::Gap => false,
            });
        let tail = self.is_glued(end)
            && match self.get_token(end).map(|token| token.kind) {
                Some(TokenKind::Mark('-' | '/' | '_')) => self.is_glued(end + 1) && !self.goes_on_in_time(end + 1),
                Some(TokenKind::Mark('.' | ',')) => self.is_glued(end + 1) && self.get_number(end + 1, 20).is_some(),
                Some(TokenKind::Mark('%' | '€')) | Some(TokenKind::Number) => true,
                _ => false,
            };
        !stuck && !tail
    }

    fn goes_on_in_time(&self, at: usize) -> bool {
        let word = self.get_word(at);
        if word.is_empty() {
            return self.get_number(at, 4).is_some_and(|n| n > 1900 && n < 2200);
        }
        lexicon::is_time_word(word)
            || lexicon::look_up_month(word).is_some()
            || matches!(word, "q" | "k" | "kw" | "h" | "w" | "begin" | "eind" | "medio" | "half" | "t")
    }

    /// Parses an ordinal in words or figures: "vierde", "4e", "4 de", "1ste".
    pub(super) fn parse_ordinal(&self, at: usize) -> ParsedNode<i32> {
        if let Some(n) = lexicon::parse_ordinal(self.get_word(at)) {
            return Some((n, at + 1));
        }
        if let Some(n) = self.get_word(at).strip_suffix('e').and_then(lexicon::parse_roman_figure) {
            let quarter = lexicon::look_up_unit(self.get_word(at + 1)) == Some(TimeUnit::Quarter);
            return if quarter { Some((i32::try_from(n).ok()?, at + 1)) } else { None };
        }
        let n = self.get_number(at, 2)?;
        let next = if self.is_glued(at + 1) { self.skip_mark(at + 1, '-') } else { at + 1 };
        self.is_any_word(next, &["e", "de", "ste"]).then_some((i32::try_from(n).ok()?, next + 1))
    }

    /// Parses a weekday in full, or its abbreviation before a figure, with the comma behind it.
    pub(super) fn parse_weekday(&self, at: usize) -> ParsedNode<Weekday> {
        if let Some(day) = lexicon::look_up_weekday(self.get_word(at)) {
            let next = if self.is_mark(at + 1, ',') && self.get_number(at + 2, 2).is_some() { at + 2 } else { at + 1 };
            return Some((day, next));
        }
        let day = lexicon::short_weekday(self.get_word(at))?;
        let next = self.skip_mark(at + 1, '.');
        self.get_number(next, 2).map(|_| (day, next))
    }

    /// Parses a year of four digits from 1900 to 2199, or "'25"; `short` also accepts "25".
    pub(super) fn year_number(&self, at: usize, short: bool) -> ParsedNode<i32> {
        if self.is_mark(at, '\'') {
            let figures = self.get_token(at + 1).filter(|token| token.glued && token.text.len() == 2);
            let n = figures.and_then(|_| self.get_number(at + 1, 2))?;
            return Some((2000 + i32::try_from(n).ok()?, at + 2));
        }
        let token = self.get_token(at).filter(|token| token.kind == TokenKind::Number)?;
        let value = i32::try_from(token.value).ok()?;
        let year = match token.text.len() {
            4 if (1900..2200).contains(&value) => value,
            2 if short && (10..70).contains(&value) => 2000 + value,
            _ => return None,
        };
        let tail_word = self.is_glued(at + 1) && !self.get_word(at + 1).is_empty() && !self.goes_on_in_time(at + 1);
        (!tail_word && self.stands_free(usize::MAX, at + 1)).then_some((year, at + 1))
    }

    /// Parses "dit jaar", "het lopende jaar", "volgend jaar", "het jaar 2025". The bare "het jaar" leaves the year open.
    pub(super) fn year_words(&self, at: usize) -> ParsedNode<YearWord> {
        let at = self.skip_article(at);
        let year = |at| self.is_any_word(at, &["jaar", "kalenderjaar", "begrotingsjaar", "boekjaar"]);
        if year(at) {
            return Some(
                self.year_number(at + 1, false).map_or((YearWord::Open, at + 1), |(y, n)| (YearWord::Given(y), n)),
            );
        }
        let offset = self.look_up_offset(at)?;
        year(at + 1).then_some((YearWord::Offset(offset), at + 2))
    }

    /// The offset of a word that points in time: 0 for "dit" and "lopend", 1 for "volgend" and "komend", -1 for "vorig".
    pub(super) fn look_up_offset(&self, at: usize) -> Option<i32> {
        Some(match self.get_word(at) {
            "dit" | "deze" | "huidig" | "huidige" | "lopend" | "lopende" => 0,
            "volgend" | "volgende" | "eerstvolgend" | "eerstvolgende" | "komend" | "komende" | "aanstaand"
            | "aanstaande" | "aankomend" | "aankomende" | "eerstkomend" | "eerstkomende" | "nieuwe" | "nieuw"
            | "a.s" => 1,
            "vorig" | "vorige" | "afgelopen" | "voorbije" | "verleden" => -1,
            _ => return None,
        })
    }

    /// Parses the year behind a period: "2025", "van 2025", "-2025", "(2025)", "van dit jaar".
    pub(super) fn year_suffix(&self, at: usize) -> ParsedNode<YearWord> {
        let given = |(year, next)| (YearWord::Given(year), next);
        if let Some(found) = self.year_number(at, false) {
            return Some(given(found));
        }
        if self.is_mark(at, '(') {
            let (year, next) = self.year_number(at + 1, false)?;
            return self.is_mark(next, ')').then_some((YearWord::Given(year), next + 1));
        }
        if self.is_mark(at, '-') || self.is_mark(at, '/') || self.is_mark(at, ',') || self.is_mark(at, '.') {
            return self.year_number(at + 1, false).map(given);
        }
        if self.is_any_word(at, &["van", "in", "uit", "voor"]) {
            if let Some(found) = self.year_number(at + 1, false).filter(|_| !self.is_word(at, "voor")) {
                return Some(given(found));
            }
            return if self.is_any_word(at, &["van", "in"]) { self.year_words(at + 1) } else { None };
        }
        self.year_words(at).filter(|(year, _)| *year != YearWord::Open)
    }

    /// Parses like `year_suffix`, for a year that may span two: "winter 2025/2026", "schooljaar 2025-2026".
    pub(super) fn year_pair(&self, at: usize) -> ParsedNode<YearWord> {
        let start = self.skip_any_word(at, &["van", "in", "voor"]);
        if let (Some(year), true) =
            (self.get_number(start, 4), self.is_mark(start + 1, '-') || self.is_mark(start + 1, '/'))
        {
            let second = self.get_number(start + 2, 4).filter(|_| self.is_glued(start + 1) && self.is_glued(start + 2));
            let follows = second.is_some_and(|n| n % 100 == (year + 1) % 100 && (n < 100 || n == year + 1));
            if follows && (1900..2200).contains(&year) {
                return Some((YearWord::Given(i32::try_from(year).ok()?), start + 3));
            }
        }
        self.year_suffix(at)
    }

    /// Parses "a.s." (gives 1) or "jl." (gives -1) behind a period.
    pub(super) fn parse_postfix(&self, at: usize) -> ParsedNode<i32> {
        let next = self.skip_mark(at + 1, '.');
        match self.get_word(at) {
            "a.s" | "as" => Some((1, if self.is_word(at, "as") { next } else { at + 1 })),
            "aanstaande" | "eerstkomende" | "eerstvolgende" => Some((1, at + 1)),
            "j.l" | "l.l" | "jongstleden" | "laatstleden" => Some((-1, at + 1)),
            "jl" | "ll" => Some((-1, next)),
            _ => None,
        }
    }
}
