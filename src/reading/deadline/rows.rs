//! The grammar of rows: "Q3/Q4 2025", "12 en 13 juni", "tussen maart en mei", "eind mei of begin juni".

use super::{
    grammar::{Grammar, Parsed},
    syntax::{Base, Part, Period, Pick, Row, Season, YearWord},
};

/// The most periods in one row.
const ITEMS: usize = 8;

impl Grammar<'_> {
    /// Parses one period, or a row of them.
    pub(super) fn row(&self, at: usize) -> Parsed<Row> {
        self.between(at).or_else(|| self.simple(at))
    }

    fn simple(&self, at: usize) -> Parsed<Row> {
        self.shared(at).or_else(|| self.listed(at))
    }

    /// Parses "tussen A en B", "van A tot (en met) B".
    fn between(&self, at: usize) -> Parsed<Row> {
        let start = self.seq(at, "in de periode").or_else(|| self.seq(at, "de periode")).unwrap_or(at);
        let start = if start > at { self.skip_mark(start, ':') } else { start };
        if self.is(start, "tussen") {
            let start = self.skip_mark(start + 1, ':');
            if self.any(start, &["nu", "vandaag", "heden"]) && self.is(start + 1, "en") {
                let (last, next) = self.period(start + 2)?;
                let until = !matches!(last.base, Base::Day(..));
                let until = until && !last.parts.iter().any(|part| matches!(part, Part::End | Part::Closing));
                return Some((Row { first: Period::new(Base::Today(0)), last: Some(last), until }, next));
            }
            return self.simple(start).filter(|(row, _)| row.last.is_some());
        }
        if self.any(start, &["van", "vanaf"]) {
            let (row, next) = self.simple(start + 1).filter(|(row, _)| row.last.is_some())?;
            let ranged = (start + 2..next).any(|at| self.is(at, "tot") || self.seq(at, "t/m").is_some());
            return ranged.then_some((row, next));
        }
        if start > at { self.simple(start) } else { None }
    }

    /// Parses the separator between two periods; `true` if the second period itself is excluded.
    fn separator(&self, at: usize) -> Parsed<bool> {
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
        if let Some(next) = UP_TO.iter().find_map(|words| self.seq(at, words)) {
            return Some((false, next));
        }
        if self.is(at, "en") && self.mark(at + 1, '/') && self.is(at + 2, "of") {
            return Some((false, at + 3));
        }
        if let Some(next) = self.seq(at, "tot aan").or_else(|| self.seq(at, "tot")) {
            return Some((true, next));
        }
        let word = self.any(at, &["en", "of", "a"]);
        let mark = ['-', '/', '&', '+'].iter().any(|mark| self.mark(at, *mark));
        (word || mark).then_some((false, at + 1))
    }

    /// Parses figures, ordinals or pieces that share the words behind them: "12 en 13 juni", "derde en vierde kwartaal",
    /// "begin/medio 2026".
    pub(super) fn shared(&self, at: usize) -> Parsed<Row> {
        let at = self.article(at);
        if self.is(at, "voor") && self.mark(at + 1, '-') && self.any(at + 2, &["en", "of"]) && self.is(at + 3, "najaar")
        {
            let (last, next) = self.with_year(Base::Season(Season::Autumn), at + 4)?;
            let first = Period { base: Base::Season(Season::Spring), ..last.clone() };
            return Some((Row { first, last: Some(last), until: false }, next));
        }
        let (head, mut next) = self.head(at)?;
        let mut until = false;
        for _ in 0..ITEMS {
            let Some((exclusive, after)) = self.separator(next) else {
                next = self.comma(next)?;
                next = self.head(next).map(|(_, next)| next)?;
                continue;
            };
            until |= exclusive;
            if let Some((last, end)) = self.period(after).filter(|(last, _)| head.fits(last) && self.leans(last, after))
            {
                let until = until && !matches!(head, Head::Piece(_));
                return Some((Row { first: head.like(&last), last: Some(last), until }, end));
            }
            next = self.head(after).map(|(_, next)| next)?;
        }
        None
    }

    /// True if a figure may share the end of this period: a day or an ordinal, but not a code, so "1 en K4" is no row.
    fn leans(&self, last: &Period, at: usize) -> bool {
        !last.parts.is_empty() || matches!(last.base, Base::Day(..)) || self.ordinal(self.article(at)).is_some()
    }

    fn comma(&self, at: usize) -> Option<usize> {
        self.mark(at, ',').then_some(at + 1)
    }

    fn head(&self, at: usize) -> Parsed<Head> {
        let at = self.article(at);
        if let Some((part, next)) = self.part_word(at) {
            return Some((Head::Piece(part), next));
        }
        if let Some((n, next)) = self.ordinal(at) {
            return Some((Head::Figure(u32::try_from(n).ok()?), next));
        }
        if self.glued(at) && at.checked_sub(1).is_some_and(|before| !self.word(before).is_empty()) {
            return None;
        }
        let day = self.number(at, 2).filter(|n| (1..=31).contains(n) && self.stands_free(at, usize::MAX))?;
        Some((Head::Figure(day), at + 1))
    }

    /// Parses whole periods with separators between them; "Q3/4" and "week 12-14" continue with only a figure.
    fn listed(&self, at: usize) -> Parsed<Row> {
        let (first, mut end) = self.period(at)?;
        let mut last: Option<Period> = None;
        let mut until = false;
        for _ in 0..ITEMS {
            let previous = last.as_ref().unwrap_or(&first);
            let Some((item, exclusive, next)) = self.following(previous, end) else { break };
            until = exclusive && !item.parts.iter().any(|part| matches!(part, Part::End | Part::Closing));
            end = next;
            last = Some(item);
        }
        Some((Row { first, last, until }, end))
    }

    fn following(&self, previous: &Period, at: usize) -> Option<(Period, bool, usize)> {
        let Some((exclusive, next)) = self.separator(at) else {
            let next = self.comma(at)?;
            // Handles "week 12, 13 en 14".
            let week = matches!(previous.base, Base::Week(_)) && self.whole;
            if let Some((item, next)) = self.figure_alone(previous, next).filter(|_| week) {
                return Some((item, false, next));
            }
            let (item, next) = self.period(next)?;
            let plain = |period: &Period| period.year == YearWord::Open && period.pick == Pick::First;
            let pieces = !previous.parts.is_empty() && !item.parts.is_empty();
            let alike = plain(previous) && item.pick == Pick::First && (pieces || previous.alike(&item));
            return (alike && item.may_follow()).then_some((item, false, next));
        };
        let next = self.skip(next, &["in"]);
        let added = self.mark(at, '+');
        if let Some(found) = self.figure_alone(previous, next).filter(|_| !added) {
            return Some((found.0, exclusive, found.1));
        }
        let (item, after) = self.period(next)?;
        let torn = item.is_bare_year() && !previous.is_bare_year() && !exclusive && !self.reaches_to(at);
        let torn = torn || self.is_torn_by_year(&item, at);
        (item.may_follow() && previous.may_precede() && !torn).then_some((item, exclusive, after))
    }

    /// True for "t/m" or "tot en met", behind which a bare year is an end; "1 mei 2026 of 2027" is no row.
    fn reaches_to(&self, at: usize) -> bool {
        self.any(at, &["tot", "doorlopend"]) || self.seq(at, "t/m").is_some()
    }

    /// Parses the "4" of "Q3/4", the "14" of "week 12-14" and the "2026" of "2025-2026".
    fn figure_alone(&self, previous: &Period, at: usize) -> Parsed<Period> {
        if let (Base::Year, YearWord::Given(from), Some((year, next))) =
            (&previous.base, previous.year, self.year_number(at, false))
        {
            let mut period = Period::new(Base::Year);
            period.year = YearWord::Given(year);
            return (year > from && self.glued(at)).then_some((period, next));
        }
        let n = self.number(at, 2)?;
        let base = match previous.base {
            Base::Quarter(_) if (1..=4).contains(&n) => Base::Quarter(n),
            Base::Week(_) if (1..=53).contains(&n) && !self.may_be_year_of_week(previous, at, n) => Base::Week(n),
            _ => return None,
        };
        if self.period(at).is_some() || !self.stands_free(usize::MAX, at + 1) {
            return None;
        }
        self.with_year(base, at + 1)
    }
}

impl Grammar<'_> {
    /// True for "week 20/26", which may be week 20 of 2026, unless another year or the word "weken" excludes that.
    fn may_be_year_of_week(&self, previous: &Period, at: usize, n: u32) -> bool {
        let plural = at.checked_sub(3).is_some_and(|unit| self.any(unit, &["weken", "wkn", "kalenderweken"]));
        let year = previous.year != YearWord::Open || self.year_suffix(at + 1).is_some();
        let slash = at.checked_sub(1).is_some_and(|before| self.mark(before, '/')) && self.glued(at);
        slash && (24..=40).contains(&n) && !plural && !year
    }

    /// True for the "-Q1" of "Q4-2026-Q1", which is joined to a year that may belong to either side.
    fn is_torn_by_year(&self, item: &Period, at: usize) -> bool {
        let joined = |at: usize| self.glued(at) && (self.mark(at, '-') || self.mark(at, '/'));
        let before = at.checked_sub(2).is_some_and(|before| joined(before) && self.number(before + 1, 4).is_some());
        item.year == YearWord::Open && before && joined(at) && self.glued(at + 1)
    }
}

/// The first item of a row that shares the words behind it.
enum Head {
    Figure(u32),
    Piece(Part),
}

impl Head {
    fn fits(&self, last: &Period) -> bool {
        match self {
            Self::Figure(_) => {
                last.parts.is_empty()
                    && matches!(last.base, Base::Day(..) | Base::Quarter(_) | Base::Half(_) | Base::Tertial(_))
            }
            Self::Piece(_) => last.parts.iter().any(|part| matches!(part, Part::Begin | Part::Middle | Part::End)),
        }
    }

    fn like(&self, last: &Period) -> Period {
        let mut first = last.clone();
        match (self, &mut first.base) {
            (Self::Figure(n), Base::Day(day, _)) => *day = *n,
            (Self::Figure(n), Base::Quarter(q) | Base::Half(q) | Base::Tertial(q)) => *q = *n,
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
    fn alike(&self, other: &Self) -> bool {
        std::mem::discriminant(&self.base) == std::mem::discriminant(&other.base)
            && matches!(self.base, Base::Month(_) | Base::Day(..) | Base::Quarter(_) | Base::Season(_))
    }

    /// True for a year and nothing more: "2026".
    pub(super) fn is_bare_year(&self) -> bool {
        self.base == Base::Year && self.parts.is_empty() && matches!(self.year, YearWord::Given(_))
    }

    fn may_follow(&self) -> bool {
        !matches!(self.base, Base::Today(_))
    }

    fn may_precede(&self) -> bool {
        !matches!(self.base, Base::Milestone(_) | Base::Weekday(_) | Base::Recess)
    }
}
