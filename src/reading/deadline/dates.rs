//! The grammar of dates and of codes: "12 juni 2025", "12-6-25", "2025-06-12", "Q4 2025", "week 12".

use chrono::Weekday;

use super::{
    grammar::{Grammar, ParsedNode},
    lexicon,
    syntax::{Period, PeriodBase, PeriodPart, TimeUnit, YearWord},
    tokens::TokenKind,
};

impl Grammar<'_> {
    /// Parses a day, with its weekday and its year.
    pub(super) fn parse_date(&self, at: usize) -> ParsedNode<Period> {
        if let Some((weekday, next)) = self.parse_weekday(at) {
            let next = self.skip_article(next);
            if let Some((mut period, next)) = self.date_proper(next) {
                period.weekday = Some(weekday);
                return Some((period, next));
            }
            lexicon::look_up_weekday(self.get_word(at))?;
            // "de eerste donderdag na 1 mei" is not the next Thursday.
            if at.checked_sub(1).is_some_and(|before| lexicon::parse_ordinal(self.get_word(before)).is_some()) {
                return None;
            }
            return Some(
                self.weekday_of_week(weekday, at + 1).unwrap_or((Period::new(PeriodBase::Weekday(weekday)), at + 1)),
            );
        }
        self.date_proper(at)
    }

    /// Parses a weekday of a given week, passed or not: "woensdag van deze week", "vrijdag volgende week".
    fn weekday_of_week(&self, weekday: Weekday, at: usize) -> ParsedNode<Period> {
        let start = self.skip_article(self.skip_any_word(at, &["van", "in"]));
        let offset = self.look_up_offset(start).filter(|_| self.is_word(start + 1, "week"))?;
        let mut week = Period::new(PeriodBase::Running(TimeUnit::Week, offset));
        week.parts.push(PeriodPart::NthWeekday(1, weekday));
        Some((week, start + 2))
    }

    fn date_proper(&self, at: usize) -> ParsedNode<Period> {
        self.date_in_figures(at)
            .or_else(|| self.date_in_words(at))
            .or_else(|| self.day_of_month(at))
            .or_else(|| self.month_in_figures(at))
    }

    /// Parses "12 juni 2025", "12e juni", "twaalf juni", "eerste mei", "12-jun-2025".
    fn date_in_words(&self, at: usize) -> ParsedNode<Period> {
        let ordinal = || self.parse_ordinal(at).and_then(|(n, next)| Some((u32::try_from(n).ok()?, next)));
        let spelled =
            || lexicon::parse_cardinal(self.get_word(at)).filter(|n| (2..=31).contains(n)).map(|n| (n, at + 1));
        let figure = || self.get_number(at, 2).map(|n| (n, at + 1));
        let (day, next) = ordinal().or_else(figure).or_else(spelled)?;
        if day > 39 || !self.stands_free(at, usize::MAX) {
            return None;
        }
        let next = self.skip_mark(self.skip_any_word(next, &["van"]), '-');
        let (month, full) = lexicon::look_up_month(self.get_word(next))?;
        let next = if full { next + 1 } else { self.skip_mark(next + 1, '.') };
        self.with_year(PeriodBase::Day(day, month), next).map(|found| self.short_year(found))
    }

    /// Parses "12-6-2025", "12/06/25", "12.06.2025", "2025-06-12", "12-6".
    fn date_in_figures(&self, at: usize) -> ParsedNode<Period> {
        let separator = match self.get_token(at + 1)?.kind {
            TokenKind::Mark(mark @ ('-' | '/' | '.')) => mark,
            _ => return None,
        };
        let (first, second) = (self.get_number(at, 4)?, self.get_number(at + 2, 2)?);
        if let Some((year, next)) =
            self.year_number(at + 4, false).filter(|_| self.is_mark(at + 3, separator) && self.is_mark(at + 4, '\''))
        {
            let mut period = Period::new(PeriodBase::Day(first, second));
            period.year = YearWord::Given(year);
            return self.stands_free(at, next).then_some((period, next));
        }
        let tight = (at + 1..at + 3).all(|at| self.is_glued(at));
        let third = self.get_number(at + 4, 4).filter(|_| self.is_mark(at + 3, separator));
        let tight_third = tight && self.is_glued(at + 3) && self.is_glued(at + 4);
        let Some(third) = third.filter(|_| tight_third || self.whole) else {
            return self.day_and_month(at, first, second).filter(|_| tight && separator != '.');
        };
        if !self.stands_free(at, at + 5) {
            return None;
        }
        let digits = |at: usize| self.get_token(at).map_or(0, |token| token.text.len());
        let (year, month, day) = match (digits(at), digits(at + 4)) {
            (4, 1 | 2) => (first, second, third),
            (1 | 2, 4) => (third, second, first),
            (1 | 2, 2) if self.whole || separator != '.' => (2000 + third, second, first),
            _ => return None,
        };
        let plausible = (1..=12).contains(&month) && (1..=31).contains(&day) || self.whole;
        let year = i32::try_from(year).ok().filter(|year| (1900..2200).contains(year) && plausible)?;
        let mut period = Period::new(PeriodBase::Day(day, month));
        period.year = YearWord::Given(year);
        Some((period, at + 5))
    }

    /// Parses "12-6", only if a preposition or the whole text makes it a day.
    fn day_and_month(&self, at: usize, day: u32, month: u32) -> ParsedNode<Period> {
        const LEADS: [&str; 9] = ["op", "uiterlijk", "voor", "per", "tot", "vanaf", "na", "rond", "deadline"];
        let led = at.checked_sub(1).is_some_and(|before| self.is_any_word(before, &LEADS));
        let known = (1..=31).contains(&day) && (1..=12).contains(&month);
        let alone = self.whole && (at == 0 || led) && self.get_token(at + 3).is_none();
        (known && (led || alone) && self.stands_free(at, at + 3))
            .then(|| (Period::new(PeriodBase::Day(day, month)), at + 3))
    }

    /// Parses "06-2025" or "2025-06" as a month, only if a preposition or the whole text makes it one.
    fn month_in_figures(&self, at: usize) -> ParsedNode<Period> {
        let led = at
            .checked_sub(1)
            .is_none_or(|before| self.is_any_word(before, &["in", "uiterlijk", "voor", "per", "eind", "begin"]));
        let parted =
            (self.is_mark(at + 1, '-') || self.is_mark(at + 1, '/')) && self.is_glued(at + 1) && self.is_glued(at + 2);
        if !parted || !(self.whole || led && at > 0) || !self.stands_free(at, at + 3) {
            return None;
        }
        let month = |at| self.get_number(at, 2).filter(|month| (1..=12).contains(month));
        let (month, (year, _)) = match (month(at), self.year_number(at + 2, false)) {
            (Some(month), Some(year)) => (month, year),
            _ => (month(at + 2)?, self.get_number(at, 4).and_then(|n| i32::try_from(n).ok()).map(|n| (n, at))?),
        };
        let mut period = Period::new(PeriodBase::Month(month));
        period.year = YearWord::Given(year).keep_if_in_range()?;
        Some((period, at + 3))
    }

    /// Parses "de 1e van de maand", "de vijftiende van volgende maand".
    fn day_of_month(&self, at: usize) -> ParsedNode<Period> {
        let (day, next) = self.parse_ordinal(at)?;
        let day = u32::try_from(day).ok().filter(|day| (1..=31).contains(day))?;
        if !self.is_word(next, "van") {
            return None;
        }
        let next = self.skip_article(next + 1);
        if self.is_word(next, "maand") {
            return Some((Period::new(PeriodBase::DayOfMonth(day, 0)), next + 1));
        }
        let offset = self.look_up_offset(next)?;
        self.is_word(next + 1, "maand").then(|| (Period::new(PeriodBase::DayOfMonth(day, offset)), next + 2))
    }

    /// Parses "Q4 2025", "kw. 3", "kwartaal IV", "H1 2026", "week 12 van 2025".
    pub(super) fn parse_coded_period(&self, at: usize) -> ParsedNode<Period> {
        let (base, next) = self.parse_code(at)?;
        Some(self.with_short_year(base, next))
    }

    /// Parses the year behind a code, which may have two figures: "Q4-26", "4Q26", "H1 '26".
    fn with_short_year(&self, base: PeriodBase, next: usize) -> (Period, usize) {
        let mut period = Period::new(base);
        let quarter = matches!(period.base, PeriodBase::Quarter(_) | PeriodBase::Half(_));
        let start = if self.is_mark(next, '-') || self.is_mark(next, '/') { next + 1 } else { next };
        let short = self.year_number(start, true).filter(|_| quarter && self.stands_free(usize::MAX, start + 1));
        let two_digits = self.get_number(start, 2).is_some();
        let short = short.filter(|_| !two_digits || self.whole || start > next && self.is_glued(start));
        if let Some((year, next)) = short {
            period.year = YearWord::Given(year);
            return (period, next);
        }
        let Some((year, next)) = self.year_suffix(next) else { return self.with_postfix((period, next)) };
        period.year = year;
        (period, next)
    }

    /// Parses the letter or word and the figure of a code.
    fn parse_code(&self, at: usize) -> ParsedNode<PeriodBase> {
        let mut next = self.skip_mark(at + 1, '.');
        next = if matches!(self.get_word(at), "kw" | "kwart" | "wk" | "q" | "k") { next } else { at + 1 };
        let word = self.get_word(at);
        let fraction = |at: usize| {
            (self.is_mark(at, '.') || self.is_mark(at, ','))
                && self.is_glued(at + 1)
                && self.get_number(at + 1, 9).is_some()
        };
        let figure = |at: usize, digits: usize| self.get_number(at, digits).filter(|_| !fraction(at + 1));
        match word {
            "q" | "k" | "kw" | "kwart" | "kwartaal" | "kwartalen" => {
                let n = figure(next, 1).or_else(|| lexicon::parse_roman_figure(self.get_word(next)))?;
                (1..=4).contains(&n).then_some((PeriodBase::Quarter(n), next + 1))
            }
            "h" | "hj" | "halfjaar" => {
                let n = figure(next, 1).filter(|_| self.is_glued(next) || word.len() > 2)?;
                (1..=2).contains(&n).then_some((PeriodBase::Half(n), next + 1))
            }
            "week" | "weken" | "wk" | "wkn" | "weeknummer" | "weeknr" | "kalenderweek" => {
                next = self.skip_mark(self.skip_any_word(next, &["nr", "nummer"]), '.');
                let n = figure(next, 2)?;
                (1..=53).contains(&n).then_some((PeriodBase::Week(n), next + 1))
            }
            "w" => figure(next, 2)
                .filter(|n| self.is_glued(next) && (1..=53).contains(n))
                .map(|n| (PeriodBase::Week(n), next + 1)),
            "qi" | "qii" | "qiii" | "qiv" => {
                let n = word.strip_prefix('q').and_then(lexicon::parse_roman_figure)?;
                Some((PeriodBase::Quarter(n), at + 1))
            }
            "tertaal" => figure(next, 1).filter(|n| (1..=3).contains(n)).map(|n| (PeriodBase::Tertial(n), next + 1)),
            _ => None,
        }
    }

    /// Parses a text that begins with a year, "2025", "2025 Q4", "2025-Q4", "2025-W12", or a code like "4Q 2025".
    pub(super) fn year_first(&self, at: usize) -> ParsedNode<Period> {
        if let Some(n) = self.get_number(at, 1).filter(|_| self.is_word(at + 1, "q") && self.is_glued(at + 1)) {
            return (1..=4).contains(&n).then(|| self.with_short_year(PeriodBase::Quarter(n), at + 2));
        }
        let (year, next) = self.year_number(at, false)?;
        if !self.stands_free(at, usize::MAX) {
            return None;
        }
        let start =
            if self.is_mark(next, '-') || self.is_mark(next, '/') || self.is_mark(next, ',') { next + 1 } else { next };
        let piece = self.parse_code(start).or_else(|| {
            let (n, after) = self.parse_ordinal(start)?;
            let n = u32::try_from(n).ok().filter(|n| (1..=4).contains(n))?;
            (lexicon::look_up_unit(self.get_word(after)) == Some(TimeUnit::Quarter))
                .then_some((PeriodBase::Quarter(n), after + 1))
        });
        let month = lexicon::look_up_month(self.get_word(start))
            .filter(|_| self.whole)
            .map(|(n, _)| (PeriodBase::Month(n), start + 1));
        let (base, next) = piece.or(month).unwrap_or((PeriodBase::Year, next));
        let mut period = Period::new(base);
        period.year = YearWord::Given(year);
        Some((period, next))
    }
}

impl YearWord {
    fn keep_if_in_range(self) -> Option<Self> {
        match self {
            Self::Given(year) => (1900..2200).contains(&year).then_some(self),
            Self::Open | Self::Offset(_) => Some(self),
        }
    }
}
