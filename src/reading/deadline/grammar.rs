//! Access to the tokens for the rules of the grammar.

use chrono::Weekday;

use super::{
    lexicon,
    syntax::{Unit, YearWord},
    tokens::{Kind, Token},
};
use crate::domain::council::calendar::Calendar;

/// The result of a rule: the node, and the index of the token behind it.
pub(super) type Parsed<T> = Option<(T, usize)>;

/// A text as the rules see it. Every rule takes the index of a token, and none reads past the end.
pub(super) struct Grammar<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) calendar: &'a Calendar,
    /// True if the text is a deadline as a whole, so that a bare year or count in it is one too.
    pub(super) whole: bool,
}

impl<'a> Grammar<'a> {
    pub(super) fn token(&self, at: usize) -> Option<&'a Token> {
        self.tokens.get(at)
    }

    /// The folded word, or an empty text if the token is no word.
    pub(super) fn word(&self, at: usize) -> &'a str {
        self.token(at).filter(|token| token.kind == Kind::Word).map_or("", |token| &token.text)
    }

    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.word(at) == word
    }

    pub(super) fn any(&self, at: usize, words: &[&str]) -> bool {
        let word = self.word(at);
        !word.is_empty() && words.contains(&word)
    }

    pub(super) fn mark(&self, at: usize, mark: char) -> bool {
        self.token(at).is_some_and(|token| token.kind == Kind::Mark(mark))
    }

    /// The number at this token, if it has at most this many digits.
    pub(super) fn number(&self, at: usize, digits: usize) -> Option<u32> {
        self.token(at).filter(|token| token.kind == Kind::Number && token.text.len() <= digits).map(|token| token.value)
    }

    pub(super) fn glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.glued)
    }

    /// The index behind these words, which are separated by spaces; `t/m` stands for all its spellings.
    pub(super) fn seq(&self, at: usize, words: &str) -> Option<usize> {
        // Most words of a text do not begin the wording; comparing the first letter settles that at once.
        if words.as_bytes().first() != self.word(at).as_bytes().first() {
            return None;
        }
        let mut next = at;
        for word in words.split(' ') {
            next = if word == "t/m" {
                self.up_to_and_including(next)?
            } else {
                self.is(next, word).then_some(next + 1)?
            };
        }
        Some(next)
    }

    fn up_to_and_including(&self, at: usize) -> Option<usize> {
        if self.any(at, &["t.e.m", "tm", "t.m"]) {
            return Some(at + 1);
        }
        (self.is(at, "t") && self.mark(at + 1, '/') && self.is(at + 2, "m")).then_some(at + 3)
    }

    /// Skips one of these words, if present.
    pub(super) fn skip(&self, at: usize, words: &[&str]) -> usize {
        if self.any(at, words) { at + 1 } else { at }
    }

    pub(super) fn skip_mark(&self, at: usize, mark: char) -> usize {
        if self.mark(at, mark) { at + 1 } else { at }
    }

    /// Skips "de", "het" or "'t".
    pub(super) fn article(&self, at: usize) -> usize {
        if self.mark(at, '\'') && self.is(at + 1, "t") {
            return at + 2;
        }
        // The "T" of "T1-2027" is no article.
        let stuck = self.is(at, "t") && self.glued(at + 1);
        if stuck { at } else { self.skip(at, &["de", "het", "t"]) }
    }

    /// True if the tokens from `at` up to `end` stand on their own: no figure and no mark such as `-`, `/` or `€` is joined to
    /// their front, and no figure, percent or euro sign, or mark that goes on into another text, is joined to their end.
    pub(super) fn stands_free(&self, at: usize, end: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.token(before));
        let stuck = self.glued(at)
            && before.is_some_and(|token| match token.kind {
                Kind::Mark(mark) => matches!(mark, '-' | '/' | '.' | '_' | '€' | '+' | '\\'),
                Kind::Number => true,
                Kind::Word | Kind::Gap => false,
            });
        let tail = self.glued(end)
            && match self.token(end).map(|token| token.kind) {
                Some(Kind::Mark('-' | '/' | '_')) => self.glued(end + 1) && !self.goes_on_in_time(end + 1),
                Some(Kind::Mark('.' | ',')) => self.glued(end + 1) && self.number(end + 1, 20).is_some(),
                Some(Kind::Mark('%' | '€')) | Some(Kind::Number) => true,
                _ => false,
            };
        !stuck && !tail
    }

    fn goes_on_in_time(&self, at: usize) -> bool {
        let word = self.word(at);
        if word.is_empty() {
            return self.number(at, 4).is_some_and(|n| n > 1900 && n < 2200);
        }
        lexicon::knows(word)
            || lexicon::month(word).is_some()
            || matches!(word, "q" | "k" | "kw" | "h" | "w" | "begin" | "eind" | "medio" | "half" | "t")
    }

    /// Parses an ordinal in words or figures: "vierde", "4e", "4 de", "1ste".
    pub(super) fn ordinal(&self, at: usize) -> Parsed<i32> {
        if let Some(n) = lexicon::ordinal(self.word(at)) {
            return Some((n, at + 1));
        }
        if let Some(n) = self.word(at).strip_suffix('e').and_then(lexicon::roman) {
            let quarter = lexicon::unit(self.word(at + 1)) == Some(Unit::Quarter);
            return if quarter { Some((i32::try_from(n).ok()?, at + 1)) } else { None };
        }
        let n = self.number(at, 2)?;
        let next = if self.glued(at + 1) { self.skip_mark(at + 1, '-') } else { at + 1 };
        self.any(next, &["e", "de", "ste"]).then_some((i32::try_from(n).ok()?, next + 1))
    }

    /// Parses a weekday in full, or its abbreviation before a figure, with the comma behind it.
    pub(super) fn weekday(&self, at: usize) -> Parsed<Weekday> {
        if let Some(day) = lexicon::weekday(self.word(at)) {
            let next = if self.mark(at + 1, ',') && self.number(at + 2, 2).is_some() { at + 2 } else { at + 1 };
            return Some((day, next));
        }
        let day = lexicon::short_weekday(self.word(at))?;
        let next = self.skip_mark(at + 1, '.');
        self.number(next, 2).map(|_| (day, next))
    }

    /// Parses a year of four digits from 1900 to 2199, or "'25"; `short` also accepts "25".
    pub(super) fn year_number(&self, at: usize, short: bool) -> Parsed<i32> {
        if self.mark(at, '\'') {
            let figures = self.token(at + 1).filter(|token| token.glued && token.text.len() == 2);
            let n = figures.and_then(|_| self.number(at + 1, 2))?;
            return Some((2000 + i32::try_from(n).ok()?, at + 2));
        }
        let token = self.token(at).filter(|token| token.kind == Kind::Number)?;
        let value = i32::try_from(token.value).ok()?;
        let year = match token.text.len() {
            4 if (1900..2200).contains(&value) => value,
            2 if short && (10..70).contains(&value) => 2000 + value,
            _ => return None,
        };
        let tail_word = self.glued(at + 1) && !self.word(at + 1).is_empty() && !self.goes_on_in_time(at + 1);
        (!tail_word && self.stands_free(usize::MAX, at + 1)).then_some((year, at + 1))
    }

    /// Parses "dit jaar", "het lopende jaar", "volgend jaar", "het jaar 2025". The bare "het jaar" leaves the year open.
    pub(super) fn year_words(&self, at: usize) -> Parsed<YearWord> {
        let at = self.article(at);
        let year = |at| self.any(at, &["jaar", "kalenderjaar", "begrotingsjaar", "boekjaar"]);
        if year(at) {
            return Some(
                self.year_number(at + 1, false).map_or((YearWord::Open, at + 1), |(y, n)| (YearWord::Given(y), n)),
            );
        }
        let offset = self.offset(at)?;
        year(at + 1).then_some((YearWord::Offset(offset), at + 2))
    }

    /// The offset of a word that points in time: 0 for "dit" and "lopend", 1 for "volgend" and "komend", -1 for "vorig".
    pub(super) fn offset(&self, at: usize) -> Option<i32> {
        Some(match self.word(at) {
            "dit" | "deze" | "huidig" | "huidige" | "lopend" | "lopende" => 0,
            "volgend" | "volgende" | "eerstvolgend" | "eerstvolgende" | "komend" | "komende" | "aanstaand"
            | "aanstaande" | "aankomend" | "aankomende" | "eerstkomend" | "eerstkomende" | "nieuwe" | "nieuw"
            | "a.s" => 1,
            "vorig" | "vorige" | "afgelopen" | "voorbije" | "verleden" => -1,
            _ => return None,
        })
    }

    /// Parses the year behind a period: "2025", "van 2025", "-2025", "(2025)", "van dit jaar".
    pub(super) fn year_suffix(&self, at: usize) -> Parsed<YearWord> {
        let given = |(year, next)| (YearWord::Given(year), next);
        if let Some(found) = self.year_number(at, false) {
            return Some(given(found));
        }
        if self.mark(at, '(') {
            let (year, next) = self.year_number(at + 1, false)?;
            return self.mark(next, ')').then_some((YearWord::Given(year), next + 1));
        }
        if self.mark(at, '-') || self.mark(at, '/') || self.mark(at, ',') || self.mark(at, '.') {
            return self.year_number(at + 1, false).map(given);
        }
        if self.any(at, &["van", "in", "uit", "voor"]) {
            if let Some(found) = self.year_number(at + 1, false).filter(|_| !self.is(at, "voor")) {
                return Some(given(found));
            }
            return if self.any(at, &["van", "in"]) { self.year_words(at + 1) } else { None };
        }
        self.year_words(at).filter(|(year, _)| *year != YearWord::Open)
    }

    /// Parses like `year_suffix`, for a year that may span two: "winter 2025/2026", "schooljaar 2025-2026".
    pub(super) fn year_pair(&self, at: usize) -> Parsed<YearWord> {
        let start = self.skip(at, &["van", "in", "voor"]);
        if let (Some(year), true) = (self.number(start, 4), self.mark(start + 1, '-') || self.mark(start + 1, '/')) {
            let second = self.number(start + 2, 4).filter(|_| self.glued(start + 1) && self.glued(start + 2));
            let follows = second.is_some_and(|n| n % 100 == (year + 1) % 100 && (n < 100 || n == year + 1));
            if follows && (1900..2200).contains(&year) {
                return Some((YearWord::Given(i32::try_from(year).ok()?), start + 3));
            }
        }
        self.year_suffix(at)
    }

    /// Parses "a.s." (gives 1) or "jl." (gives -1) behind a period.
    pub(super) fn postfix(&self, at: usize) -> Parsed<i32> {
        let next = self.skip_mark(at + 1, '.');
        match self.word(at) {
            "a.s" | "as" => Some((1, if self.is(at, "as") { next } else { at + 1 })),
            "aanstaande" | "eerstkomende" | "eerstvolgende" => Some((1, at + 1)),
            "j.l" | "l.l" | "jongstleden" | "laatstleden" => Some((-1, at + 1)),
            "jl" | "ll" => Some((-1, next)),
            _ => None,
        }
    }
}
