//! The grammar of rows: "Q3/Q4 2025", "12 en 13 juni", "tussen maart en mei", "eind mei of begin juni".

use super::{
    grammar::{Grammar, ParsedNode},
    syntax::{OccurrencePick, Period, PeriodBase, PeriodPart, PeriodRow, Season, YearWord},
};

/// The most periods in one row.
const ITEMS: usize = 8;

impl Grammar<'_> {
    /// Parses one period, or a row of them.
    pub(super) fn parse_row(&self, at: usize) -> ParsedNode<PeriodRow> {
        self.parse_between(at).or_else(|| self.parse_simple_row(at))
    }

    fn parse_simple_row(&self, at: usize) -> ParsedNode<PeriodRow> {
        self.parse_shared_row(at).or_else(|| self.parse_listed_row(at))
    }

    /// Parses "tussen A en B", "van A tot (en met) B".
    fn parse_between(&self, at: usize) -> ParsedNode<PeriodRow> {
        let start = self.match_words(at, "in de periode").or_else(|| self.match_words(at, "de periode")).unwrap_or(at);
        let start = if start > at { self.skip_mark(start, ':') } else { start };
        if self.is_word(start, "tussen") {
            let start = self.skip_mark(start + 1, ':');
            if self.is_any_word(start, &["nu", "vandaag", "heden"]) && self.is_word(start + 1, "en") {
                let (last, next) = self.parse_period(start + 2)?;
                let until = !matches!(last.base, PeriodBase::Day(..));
                let until =
                    until && !last.parts.iter().any(|part| matches!(part, PeriodPart::End | PeriodPart::Closing));
                return Some((PeriodRow { first: Period::new(PeriodBase::Today(0)), last: Some(last), until }, next));
            }
            return self.parse_simple_row(start).filter(|(row, _)| row.last.is_some());
        }
        if self.is_any_word(start, &["van", "vanaf"]) {
            let (row, next) = self.parse_simple_row(start + 1).filter(|(row, _)| row.last.is_some())?;
            let ranged = (start + 2..next).any(|at| self.is_word(at, "tot") || self.match_words(at, "t/m").is_some());
            return ranged.then_some((row, next));
        }
        if start > at { self.parse_simple_row(start) } else { None }
    }

    /// Parses the separator between two periods; `true` if the second period itself is excluded.
    fn parse_separator(&self, at: usize) -> ParsedNode<bool> {
        const UP_TO: [&str; 9] = [
            "tot en met",
            "tot uiterlijk",
            "tot aan en met",
            "t/m",
            "en of",
            "dan wel",
            "danwel",
            "respectievelijk",
            "doorlopend tot en met",
        ];
        if let Some(next) = UP_TO.iter().find_map(|words| self.match_words(at, words)) {
            return Some((false, next));
        }
        if self.is_word(at, "en") && self.is_mark(at + 1, '/') && self.is_word(at + 2, "of") {
            return Some((false, at + 3));
        }
        if let Some(next) = self.match_words(at, "tot aan").or_else(|| self.match_words(at, "tot")) {
            return Some((true, next));
        }
        let word = self.is_any_word(at, &["en", "of", "a"]);
        let mark = ['-', '/', '&', '+'].iter().any(|mark| self.is_mark(at, *mark));
        (word || mark).then_some((false, at + 1))
    }

    /// Parses figures, ordinals or pieces that share the words behind them: "12 en 13 juni", "derde en vierde kwartaal",
    /// "begin/medio 2026".
    pub(super) fn parse_shared_row(&self, at: usize) -> ParsedNode<PeriodRow> {
        let at = self.skip_article(at);
        if self.is_word(at, "voor")
            && self.is_mark(at + 1, '-')
            && self.is_any_word(at + 2, &["en", "of"])
            && self.is_word(at + 3, "najaar")
        {
            let (last, next) = self.with_year(PeriodBase::Season(Season::Autumn), at + 4)?;
            let first = Period { base: PeriodBase::Season(Season::Spring), ..last.clone() };
            return Some((PeriodRow { first, last: Some(last), until: false }, next));
        }
        let (head, mut next) = self.parse_head(at)?;
        let mut until = false;
        for _ in 0..ITEMS {
            let Some((exclusive, after)) = self.parse_separator(next) else {
                next = self.match_comma(next)?;
                next = self.parse_head(next).map(|(_, next)| next)?;
                continue;
            };
            until |= exclusive;
            if let Some((last, end)) = self
                .parse_period(after)
                .filter(|(last, _)| head.can_lean_on(last) && self.can_be_leaned_on(last, after))
            {
                let until = until && !matches!(head, RowHead::Piece(_));
                return Some((PeriodRow { first: head.make_first_period(&last), last: Some(last), until }, end));
            }
            next = self.parse_head(after).map(|(_, next)| next)?;
        }
        None
    }

    /// True if a figure may share the end of this period: a day or an ordinal, but not a code, so "1 en K4" is no row.
    fn can_be_leaned_on(&self, last: &Period, at: usize) -> bool {
        !last.parts.is_empty()
            || matches!(last.base, PeriodBase::Day(..))
            || self.parse_ordinal(self.skip_article(at)).is_some()
    }

    fn match_comma(&self, at: usize) -> Option<usize> {
        self.is_mark(at, ',').then_some(at + 1)
    }

    fn parse_head(&self, at: usize) -> ParsedNode<RowHead> {
        let at = self.skip_article(at);
        if let Some((part, next)) = self.part_word(at) {
            return Some((RowHead::Piece(part), next));
        }
        if let Some((n, next)) = self.parse_ordinal(at) {
            return Some((RowHead::Figure(u32::try_from(n).ok()?), next));
        }
        if self.is_glued(at) && at.checked_sub(1).is_some_and(|before| !self.get_word(before).is_empty()) {
            return None;
        }
        let day = self.get_number(at, 2).filter(|n| (1..=31).contains(n) && self.stands_free(at, usize::MAX))?;
        Some((RowHead::Figure(day), at + 1))
    }

    /// Parses whole periods with separators between them; "Q3/4" and "week 12-14" continue with only a figure.
    fn parse_listed_row(&self, at: usize) -> ParsedNode<PeriodRow> {
        let (first, mut end) = self.parse_period(at)?;
        let mut last: Option<Period> = None;
        let mut until = false;
        for _ in 0..ITEMS {
            let previous = last.as_ref().unwrap_or(&first);
            let Some((item, exclusive, next)) = self.parse_following(previous, end) else { break };
            until = exclusive && !item.parts.iter().any(|part| matches!(part, PeriodPart::End | PeriodPart::Closing));
            end = next;
            last = Some(item);
        }
        Some((PeriodRow { first, last, until }, end))
    }

    fn parse_following(&self, previous: &Period, at: usize) -> Option<(Period, bool, usize)> {
        let Some((exclusive, next)) = self.parse_separator(at) else {
            let next = self.match_comma(at)?;
            // Handles "week 12, 13 en 14".
            let week = matches!(previous.base, PeriodBase::Week(_)) && self.whole;
            if let Some((item, next)) = self.figure_alone(previous, next).filter(|_| week) {
                return Some((item, false, next));
            }
            let (item, next) = self.parse_period(next)?;
            let plain = |period: &Period| period.year == YearWord::Open && period.pick == OccurrencePick::First;
            let pieces = !previous.parts.is_empty() && !item.parts.is_empty();
            let alike =
                plain(previous) && item.pick == OccurrencePick::First && (pieces || previous.is_same_kind(&item));
            return (alike && item.may_follow()).then_some((item, false, next));
        };
        let next = self.skip_any_word(next, &["in"]);
        let added = self.is_mark(at, '+');
        if let Some(found) = self.figure_alone(previous, next).filter(|_| !added) {
            return Some((found.0, exclusive, found.1));
        }
        let (item, after) = self.parse_period(next)?;
        let torn = item.is_bare_year() && !previous.is_bare_year() && !exclusive && !self.reaches_to(at);
        let torn = torn || self.is_torn_by_year(&item, at);
        (item.may_follow() && previous.may_precede() && !torn).then_some((item, exclusive, after))
    }

    /// True for "t/m" or "tot en met", behind which a bare year is an end; "1 mei 2026 of 2027" is no row.
    fn reaches_to(&self, at: usize) -> bool {
        self.is_any_word(at, &["tot", "doorlopend"]) || self.match_words(at, "t/m").is_some()
    }

    /// Parses the "4" of "Q3/4", the "14" of "week 12-14" and the "2026" of "2025-2026".
    fn figure_alone(&self, previous: &Period, at: usize) -> ParsedNode<Period> {
        if let (PeriodBase::Year, YearWord::Given(from), Some((year, next))) =
            (&previous.base, previous.year, self.year_number(at, false))
        {
            let mut period = Period::new(PeriodBase::Year);
            period.year = YearWord::Given(year);
            return (year > from && self.is_glued(at)).then_some((period, next));
        }
        let n = self.get_number(at, 2)?;
        let base = match previous.base {
            PeriodBase::Quarter(_) if (1..=4).contains(&n) => PeriodBase::Quarter(n),
            PeriodBase::Week(_) if (1..=53).contains(&n) && !self.may_be_year_of_week(previous, at, n) => {
                PeriodBase::Week(n)
            }
            _ => return None,
        };
        if self.parse_period(at).is_some() || !self.stands_free(usize::MAX, at + 1) {
            return None;
        }
        self.with_year(base, at + 1)
    }
}

impl Grammar<'_> {
    /// True for "week 20/26", which may be week 20 of 2026, unless another year or the word "weken" excludes that.
    fn may_be_year_of_week(&self, previous: &Period, at: usize, n: u32) -> bool {
        let plural = at.checked_sub(3).is_some_and(|unit| self.is_any_word(unit, &["weken", "wkn", "kalenderweken"]));
        let year = previous.year != YearWord::Open || self.year_suffix(at + 1).is_some();
        let slash = at.checked_sub(1).is_some_and(|before| self.is_mark(before, '/')) && self.is_glued(at);
        slash && (24..=40).contains(&n) && !plural && !year
    }

    /// True for the "-Q1" of "Q4-2026-Q1", which is joined to a year that may belong to either side.
    fn is_torn_by_year(&self, item: &Period, at: usize) -> bool {
        let joined = |at: usize| self.is_glued(at) && (self.is_mark(at, '-') || self.is_mark(at, '/'));
        let before = at.checked_sub(2).is_some_and(|before| joined(before) && self.get_number(before + 1, 4).is_some());
        item.year == YearWord::Open && before && joined(at) && self.is_glued(at + 1)
    }
}

/// The first item of a row that shares the words behind it.
enum RowHead {
    Figure(u32),
    Piece(PeriodPart),
}

impl RowHead {
    fn can_lean_on(&self, last: &Period) -> bool {
        match self {
            Self::Figure(_) => {
                last.parts.is_empty()
                    && matches!(
                        last.base,
                        PeriodBase::Day(..) | PeriodBase::Quarter(_) | PeriodBase::Half(_) | PeriodBase::Tertial(_)
                    )
            }
            Self::Piece(_) => {
                last.parts.iter().any(|part| matches!(part, PeriodPart::Begin | PeriodPart::Middle | PeriodPart::End))
            }
        }
    }

    fn make_first_period(&self, last: &Period) -> Period {
        let mut first = last.clone();
        match (self, &mut first.base) {
            (Self::Figure(n), PeriodBase::Day(day, _)) => *day = *n,
            (Self::Figure(n), PeriodBase::Quarter(q) | PeriodBase::Half(q) | PeriodBase::Tertial(q)) => *q = *n,
            (Self::Piece(part), _) => {
                first.parts.pop();
                first.parts.push(*part);
            }
            (Self::Figure(_), _) => {}
        }
        first.weekday = None;
        first
    }
}

impl Period {
    fn is_same_kind(&self, other: &Self) -> bool {
        std::mem::discriminant(&self.base) == std::mem::discriminant(&other.base)
            && matches!(
                self.base,
                PeriodBase::Month(_) | PeriodBase::Day(..) | PeriodBase::Quarter(_) | PeriodBase::Season(_)
            )
    }

    /// True for a year and nothing more: "2026".
    pub(super) fn is_bare_year(&self) -> bool {
        self.base == PeriodBase::Year && self.parts.is_empty() && matches!(self.year, YearWord::Given(_))
    }

    fn may_follow(&self) -> bool {
        !matches!(self.base, PeriodBase::Today(_))
    }

    fn may_precede(&self) -> bool {
        !matches!(self.base, PeriodBase::Milestone(_) | PeriodBase::Weekday(_) | PeriodBase::Recess)
    }
}
