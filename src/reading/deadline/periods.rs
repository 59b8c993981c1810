//! The grammar of one period: "de tweede helft van mei", "Q4 2025", "eind volgend kwartaal", "het zomerreces".

use super::{
    grammar::{Grammar, ParsedNode},
    lexicon,
    syntax::{OccurrencePick, Period, PeriodBase, PeriodPart, Season, TimeUnit, YearWord},
    tokens::TokenKind,
};

/// The deepest nesting of pieces: "begin van de tweede helft van de laatste maand van het jaar".
const DEPTH: u8 = 5;

impl Grammar<'_> {
    /// Parses a period, with its article, its pieces and its year.
    pub(super) fn parse_period(&self, at: usize) -> ParsedNode<Period> {
        self.period_within(at, 0)
    }

    fn period_within(&self, at: usize, depth: u8) -> ParsedNode<Period> {
        if depth > DEPTH {
            return None;
        }
        let at = self.skip_article(at);
        let token = self.get_token(at)?;
        match token.kind {
            TokenKind::Number => self
                .parse_ordinal_period(at, depth)
                .or_else(|| self.parse_date(at).map(|found| self.with_postfix(found)))
                .or_else(|| self.year_first(at))
                .or_else(|| self.parse_milestone(at)),
            TokenKind::Word => self
                .parse_part_of_period(at, depth)
                .or_else(|| self.parse_ordinal_period(at, depth))
                .or_else(|| self.parse_relative_period(at, depth))
                .or_else(|| self.parse_date(at).map(|found| self.with_postfix(found)))
                .or_else(|| self.parse_coded_period(at))
                .or_else(|| self.parse_named_period(at).map(|found| self.with_postfix(found)))
                .or_else(|| self.parse_milestone(at)),
            TokenKind::Mark('\'') => self.year_first(at),
            TokenKind::Mark(_) | TokenKind::Gap => None,
        }
    }

    /// Parses "a.s." or "jl." behind a period.
    pub(super) fn with_postfix(&self, (mut period, next): (Period, usize)) -> (Period, usize) {
        let Some((direction, next)) = self.parse_postfix(next) else { return (period, next) };
        period.pick = if direction > 0 { OccurrencePick::Coming } else { OccurrencePick::Past };
        (period, next)
    }

    /// Parses the year behind a period.
    pub(super) fn with_year(&self, base: PeriodBase, at: usize) -> ParsedNode<Period> {
        let mut period = Period::new(base);
        // A summer lies in one year: in "zomer 2026/27" only one half can be meant.
        let pair = matches!(
            period.base,
            PeriodBase::Season(Season::Winter) | PeriodBase::SchoolYear | PeriodBase::Milestone(_)
        );
        let suffix = if pair { self.year_pair(at) } else { self.year_suffix(at) };
        let Some((year, next)) = suffix else { return Some((period, at)) };
        period.year = year;
        Some((period, next))
    }

    /// Parses "begin", "half", "medio" or "eind" before a period.
    pub(super) fn part_word(&self, at: usize) -> ParsedNode<PeriodPart> {
        let part = match self.get_word(at) {
            "begin" | "vroege" | "vroeg" => PeriodPart::Begin,
            "half" | "medio" | "mid" | "midden" | "halverwege" => PeriodPart::Middle,
            "eind" | "einde" | "end" | "late" | "laat" | "slot" => PeriodPart::End,
            "primo" => PeriodPart::Opening,
            "ultimo" => PeriodPart::Closing,
            _ => return None,
        };
        let next = self.skip_mark(at + 1, '-');
        let numbered = self.is_any_word(next, &["week", "wk"]) && self.get_number(next + 1, 2).is_some();
        let half_unit =
            lexicon::look_up_unit(self.get_word(next)).is_some() && !numbered || self.is_word(next, "jaarlijks");
        (!(self.is_word(at, "half") && half_unit)).then_some((part, next))
    }

    fn parse_part_of_period(&self, at: usize, depth: u8) -> ParsedNode<Period> {
        if let Some((part, unit)) = match self.get_word(at) {
            "jaareinde" | "jaareind" | "eindejaar" => Some((PeriodPart::End, PeriodBase::Year)),
            "jaarultimo" => Some((PeriodPart::Closing, PeriodBase::Year)),
            "maandeinde" => Some((PeriodPart::End, PeriodBase::Running(TimeUnit::Month, 0))),
            "kwartaaleinde" => Some((PeriodPart::End, PeriodBase::Running(TimeUnit::Quarter, 0))),
            _ => None,
        } {
            let (mut period, next) = self.with_year(unit, at + 1)?;
            period.parts.push(part);
            return Some((period, next));
        }
        let opening =
            self.is_any_word(at, &["aanvang", "start", "ingang", "ingaan", "aanbreken"]) && self.is_word(at + 1, "van");
        let word = if opening { Some((PeriodPart::Opening, at + 1)) } else { self.part_word(at) };
        let (part, next) = word?;
        let (mut period, next) = self.parse_container(next, depth)?;
        period.parts.push(part);
        Some((period, next))
    }

    /// Parses the period that a piece belongs to: any period, or "de maand", "het kwartaal", "het jaar".
    pub(super) fn parse_container(&self, at: usize, depth: u8) -> ParsedNode<Period> {
        let at = self.skip_any_word(at, &["van", "in", "der"]);
        let at = if self.is_word(at, "des") { at + 1 } else { at };
        if let Some(found) = self.period_within(at, depth + 1) {
            return Some(found);
        }
        let at = self.skip_article(at);
        let next = at + 1;
        match lexicon::look_up_unit(self.get_word(at))? {
            TimeUnit::Year => {
                let year = self.year_number(next, false).map(|(year, next)| (YearWord::Given(year), next));
                let mut period = Period::new(PeriodBase::Year);
                period.year = year.map_or(YearWord::Offset(0), |(year, _)| year);
                Some((period, year.map_or(next, |(_, next)| next)))
            }
            unit @ (TimeUnit::Month | TimeUnit::Quarter | TimeUnit::Week | TimeUnit::HalfYear) => {
                Some((Period::new(PeriodBase::Running(unit, 0)), next))
            }
            _ => None,
        }
    }

    /// Parses an ordinal with the unit that it counts: "vierde kwartaal", "tweede helft van mei", "laatste week van het jaar".
    fn parse_ordinal_period(&self, at: usize, depth: u8) -> ParsedNode<Period> {
        let (n, next) = self.parse_ordinal(at)?;
        if self.is_word(next, "helft") && (n == 1 || n == 2 || n == -1) {
            let (mut period, next) = self.parse_container(next + 1, depth)?;
            let half = if n == 1 { 1 } else { 2 };
            if period.base == PeriodBase::Year && period.parts.is_empty() {
                period.base = PeriodBase::Half(if n == 1 { 1 } else { 2 });
                let said = self.is_word(next.saturating_sub(1), "jaar") && period.year == YearWord::Offset(0);
                let this = self.look_up_offset(next.saturating_sub(2)).is_some();
                period.year = if said && !this { YearWord::Open } else { period.year };
            } else {
                period.parts.push(PeriodPart::Half(half));
            }
            return Some((period, next));
        }
        if let Some(found) = self.ordered_whole(n, next) {
            return Some(found);
        }
        let (part, next) = self.ordered_part(n, next)?;
        let (period, next) = self.parse_container(next, depth).or_else(|| self.of_reference(next))?;
        Some((narrow_period(period, part), next))
    }

    fn of_reference(&self, at: usize) -> ParsedNode<Period> {
        let week = self.match_words(at, "van de week")?;
        Some((Period::new(PeriodBase::Running(TimeUnit::Week, 0)), week))
    }

    /// Parses a numbered piece of a year: "vierde kwartaal", "eerste halfjaar", "tweede tertaal".
    fn ordered_whole(&self, n: i32, at: usize) -> ParsedNode<Period> {
        let whole = |count: i32| u32::try_from(if n < 0 { count + 1 + n } else { n }).ok();
        let half_year = self.is_any_word(at, &["half", "halve", "halfjaar"]);
        let (base, next) = if half_year {
            let next = if self.is_word(at, "halfjaar") { at + 1 } else { self.match_words(at + 1, "jaar")? };
            (PeriodBase::Half(whole(2).filter(|n| (1..=2).contains(n))?), next)
        } else {
            match lexicon::look_up_unit(self.get_word(at))? {
                TimeUnit::Quarter => {
                    let next = self.skip_mark(at + 1, '.');
                    let next = if self.is_any_word(at, &["kw", "kwart"]) { next } else { at + 1 };
                    (PeriodBase::Quarter(whole(4).filter(|n| (1..=4).contains(n))?), next)
                }
                TimeUnit::Tertial => (PeriodBase::Tertial(whole(3).filter(|n| (1..=3).contains(n))?), at + 1),
                _ => return None,
            }
        };
        let short = self.year_number(next, true).filter(|_| !self.is_glued(next)).filter(|_| self.whole);
        if let Some((year, next)) = short {
            let mut period = Period::new(base);
            period.year = YearWord::Given(year);
            return Some((period, next));
        }
        self.with_year(base, next).map(|found| self.with_postfix(found))
    }

    /// Parses the piece behind an ordinal: "week van", "maandag van", "drie maanden van".
    fn ordered_part(&self, n: i32, at: usize) -> ParsedNode<PeriodPart> {
        if let Some(weekday) = lexicon::look_up_weekday(self.get_word(at)) {
            return Some((PeriodPart::NthWeekday(n, weekday), at + 1));
        }
        let many = self.get_number(at, 2).or_else(|| lexicon::parse_cardinal(self.get_word(at)));
        if let Some(many) = many.filter(|_| n == 1 || n == -1) {
            let unit = lexicon::look_up_unit(self.get_word(at + 1))?;
            return Some((PeriodPart::Run(n * i32::try_from(many).ok()?, unit), at + 2));
        }
        let unit = lexicon::look_up_unit(self.get_word(at)).filter(|unit| *unit != TimeUnit::Hour)?;
        if (n == 1 || n == -1) && self.is_any_word(at, &["dagen", "weken", "maanden"]) {
            return Some((if n == 1 { PeriodPart::Begin } else { PeriodPart::End }, at + 1));
        }
        Some((PeriodPart::Nth(n, unit), at + 1))
    }

    /// Parses "dit kwartaal", "volgende week", "komend voorjaar", "afgelopen zomer", "volgend jaar mei".
    fn parse_relative_period(&self, at: usize, depth: u8) -> ParsedNode<Period> {
        let offset = self.look_up_offset(at)?;
        let mut next = at + 1;
        if let Some((n, after)) = self.parse_ordinal(next).filter(|_| offset >= 0) {
            let (mut period, end) = self.ordered_whole(n, after)?;
            period.pick = if offset > 0 { OccurrencePick::Coming } else { OccurrencePick::First };
            return Some((period, end));
        }
        if self.is_any_word(next, &["vroege", "late"]) && offset >= 0 {
            let (mut period, end) = self.parse_named_period(next + 1)?;
            period.pick = self.choose_pick(at, offset);
            period.parts.push(if self.is_word(next, "late") { PeriodPart::End } else { PeriodPart::Begin });
            return Some((period, end));
        }
        if self.is_any_word(next, &["half", "halve"]) && self.is_word(next + 1, "jaar") {
            return Some((Period::new(PeriodBase::Running(TimeUnit::HalfYear, offset)), next + 2));
        }
        if let Some(unit) = lexicon::look_up_unit(self.get_word(next)).filter(|_| !self.is_plural(next)) {
            next += 1;
            return match unit {
                TimeUnit::Year => Some(self.piece_of_year(offset, next, depth)),
                TimeUnit::Week => Some(self.day_of_week(offset, next)),
                TimeUnit::Weekend | TimeUnit::Month | TimeUnit::Quarter | TimeUnit::HalfYear => {
                    Some((Period::new(PeriodBase::Running(unit, offset)), next))
                }
                _ => None,
            };
        }
        let weekday =
            lexicon::look_up_weekday(self.get_word(next)).map(|day| (Period::new(PeriodBase::Weekday(day)), next + 1));
        let (mut period, next) = self
            .parse_date(next)
            .or(weekday)
            .or_else(|| self.parse_named_period(next))
            .or_else(|| self.parse_milestone(next))?;
        if matches!(period.base, PeriodBase::Today(_) | PeriodBase::Year) {
            return None;
        }
        period.pick = self.choose_pick(at, offset);
        Some((period, next))
    }

    /// The occurrence that "dit", "komend", "volgend" or "vorig" means.
    fn choose_pick(&self, at: usize, offset: i32) -> OccurrencePick {
        match offset {
            0 => OccurrencePick::This,
            1.. if self.is_any_word(at, &["volgend", "volgende"]) => OccurrencePick::Following,
            1.. => OccurrencePick::Coming,
            _ => OccurrencePick::Past,
        }
    }

    fn is_plural(&self, at: usize) -> bool {
        self.get_word(at).ends_with("en")
    }

    /// Parses the piece behind "volgend jaar": "in het voorjaar" or "mei".
    fn piece_of_year(&self, offset: i32, at: usize, depth: u8) -> (Period, usize) {
        let year = YearWord::Offset(offset);
        let mut whole = Period::new(PeriodBase::Year);
        whole.year = year;
        let start = self.skip_any_word(self.skip_mark(at, ','), &["in"]);
        let yearly = |period: &Period| {
            let named = matches!(
                period.base,
                PeriodBase::Month(_)
                    | PeriodBase::Quarter(_)
                    | PeriodBase::Half(_)
                    | PeriodBase::Season(_)
                    | PeriodBase::Day(..)
                    | PeriodBase::Tertial(_)
            );
            named && period.year == YearWord::Open && period.pick == OccurrencePick::First
        };
        let piece = self.period_within(start, depth + 1).filter(|(period, _)| yearly(period));
        piece.map_or((whole, at), |(mut period, next)| {
            period.year = year;
            (period, next)
        })
    }

    /// Parses the day behind "volgende week": "donderdag".
    fn day_of_week(&self, offset: i32, at: usize) -> (Period, usize) {
        let mut week = Period::new(PeriodBase::Running(TimeUnit::Week, offset));
        let start = self.skip_any_word(at, &["op"]);
        let Some(day) = lexicon::look_up_weekday(self.get_word(start)) else { return (week, at) };
        week.parts.push(PeriodPart::NthWeekday(1, day));
        (week, start + 1)
    }

    /// Parses "het voorjaar", "mei 2026", "de jaarwisseling", "de week van 12 mei", "het reces".
    fn parse_named_period(&self, at: usize) -> ParsedNode<Period> {
        let word = self.get_word(at);
        if let Some((month, full)) = lexicon::look_up_month(word) {
            let next = if full { at + 1 } else { self.skip_mark(at + 1, '.') };
            return self.with_year(PeriodBase::Month(month), next).map(|found| self.short_year(found));
        }
        if word == "maand" && lexicon::look_up_month(self.get_word(at + 1)).is_some() {
            return self.parse_named_period(at + 1);
        }
        if let Some(season) = lexicon::look_up_season(word) {
            return self.with_year(PeriodBase::Season(season), at + 1);
        }
        if word == "zomers" || word == "zomermaanden" {
            return self.with_year(PeriodBase::Season(Season::Summer), at + 1);
        }
        if let Some(feast) = lexicon::look_up_feast(word) {
            return self.with_year(PeriodBase::Feast(feast), at + 1);
        }
        match word {
            "jaarwisseling" | "jaarovergang" => self.with_year(PeriodBase::TurnOfYear, at + 1),
            "oud" => self.match_words(at + 1, "en nieuw").and_then(|next| self.with_year(PeriodBase::TurnOfYear, next)),
            "schooljaar" => self.with_year(PeriodBase::SchoolYear, at + 1),
            "jaar" | "kalenderjaar" => {
                let (year, next) = self.year_number(at + 1, false)?;
                let mut period = Period::new(PeriodBase::Year);
                period.year = YearWord::Given(year);
                Some((period, next))
            }
            "reces" | "vakantie" => Some((Period::new(PeriodBase::Recess), at + 1)),
            "week" if self.is_word(at + 1, "van") => {
                let (day, next) = self.parse_date(at + 2).or_else(|| {
                    Some(self.parse_shared_row(at + 2)?).map(|(row, next)| (row.last.unwrap_or(row.first), next))
                })?;
                matches!(day.base, PeriodBase::Day(..)).then(|| (Period::new(PeriodBase::WeekOf(Box::new(day))), next))
            }
            "weekend" | "weekeinde" if self.is_word(at + 1, "van") => {
                let (day, next) = self.parse_date(at + 2)?;
                Some((Period::new(PeriodBase::WeekendOf(Box::new(day))), next))
            }
            "eergisteren" => Some((Period::new(PeriodBase::Today(-2)), at + 1)),
            word if word.starts_with("gister") => Some((Period::new(PeriodBase::Today(-1)), at + 1)),
            "vandaag" | "heden" => Some((Period::new(PeriodBase::Today(0)), at + 1)),
            "morgen" => Some((Period::new(PeriodBase::Today(1)), at + 1)),
            "overmorgen" => Some((Period::new(PeriodBase::Today(2)), at + 1)),
            _ => None,
        }
    }

    /// Parses a year of two figures behind "mei" or "1 mei", only if it cannot mean anything else. "mei '25" is always read.
    pub(super) fn short_year(&self, (mut period, next): (Period, usize)) -> (Period, usize) {
        let last = self.get_token(next + 1).is_none();
        let Some((year, end)) = self.year_number(next, true).filter(|_| self.whole && last) else {
            return (period, next);
        };
        let dated = matches!(period.base, PeriodBase::Day(..));
        if period.year == YearWord::Open && self.get_number(next, 2).is_some_and(|n| dated || n >= 20) {
            period.year = YearWord::Given(year);
            return (period, end);
        }
        (period, next)
    }
}

/// Takes a piece of a period; "de laatste maand van het jaar" becomes a month, other pieces stay pieces.
fn narrow_period(mut period: Period, part: PeriodPart) -> Period {
    let whole_year = period.base == PeriodBase::Year && period.parts.is_empty();
    match part {
        PeriodPart::Nth(n, TimeUnit::Month) if whole_year => {
            let month = if n < 0 { n + 13 } else { n };
            if let Some(month) = u32::try_from(month).ok().filter(|month| (1..=12).contains(month)) {
                period.base = PeriodBase::Month(month);
                return period;
            }
        }
        PeriodPart::Run(3, TimeUnit::Month) if whole_year => {
            period.base = PeriodBase::Quarter(1);
            return period;
        }
        PeriodPart::Run(6, TimeUnit::Month) if whole_year => {
            period.base = PeriodBase::Half(1);
            return period;
        }
        _ => {}
    }
    period.parts.push(part);
    period
}
