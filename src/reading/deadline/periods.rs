//! The grammar of one period: "de tweede helft van mei", "Q4 2025", "eind volgend kwartaal", "het zomerreces".

use super::{
    grammar::{Grammar, Parsed},
    lexicon,
    syntax::{Base, Part, Period, Pick, Season, Unit, YearWord},
    tokens::Kind,
};

/// The deepest nesting of pieces: "begin van de tweede helft van de laatste maand van het jaar".
const DEPTH: u8 = 5;

impl Grammar<'_> {
    /// Parses a period, with its article, its pieces and its year.
    pub(super) fn period(&self, at: usize) -> Parsed<Period> {
        self.period_within(at, 0)
    }

    fn period_within(&self, at: usize, depth: u8) -> Parsed<Period> {
        if depth > DEPTH {
            return None;
        }
        let at = self.article(at);
        let token = self.token(at)?;
        match token.kind {
            Kind::Number => self
                .ordered(at, depth)
                .or_else(|| self.date(at).map(|found| self.with_postfix(found)))
                .or_else(|| self.year_first(at))
                .or_else(|| self.milestone(at)),
            Kind::Word => self
                .parted(at, depth)
                .or_else(|| self.ordered(at, depth))
                .or_else(|| self.relative(at, depth))
                .or_else(|| self.date(at).map(|found| self.with_postfix(found)))
                .or_else(|| self.coded(at))
                .or_else(|| self.named(at).map(|found| self.with_postfix(found)))
                .or_else(|| self.milestone(at)),
            Kind::Mark('\'') => self.year_first(at),
            Kind::Mark(_) | Kind::Gap => None,
        }
    }

    /// Parses "a.s." or "jl." behind a period.
    pub(super) fn with_postfix(&self, (mut period, next): (Period, usize)) -> (Period, usize) {
        let Some((direction, next)) = self.postfix(next) else { return (period, next) };
        period.pick = if direction > 0 { Pick::Coming } else { Pick::Past };
        (period, next)
    }

    /// Parses the year behind a period.
    pub(super) fn with_year(&self, base: Base, at: usize) -> Parsed<Period> {
        let mut period = Period::new(base);
        // A summer lies in one year: in "zomer 2026/27" only one half can be meant.
        let pair = matches!(period.base, Base::Season(Season::Winter) | Base::SchoolYear | Base::Milestone(_));
        let suffix = if pair { self.year_pair(at) } else { self.year_suffix(at) };
        let Some((year, next)) = suffix else { return Some((period, at)) };
        period.year = year;
        Some((period, next))
    }

    /// Parses "begin", "half", "medio" or "eind" before a period.
    pub(super) fn part_word(&self, at: usize) -> Parsed<Part> {
        let part = match self.word(at) {
            "begin" | "vroege" | "vroeg" => Part::Begin,
            "half" | "medio" | "mid" | "midden" | "halverwege" => Part::Middle,
            "eind" | "einde" | "end" | "late" | "laat" | "slot" => Part::End,
            "primo" => Part::Opening,
            "ultimo" => Part::Closing,
            _ => return None,
        };
        let next = self.skip_mark(at + 1, '-');
        let numbered = self.any(next, &["week", "wk"]) && self.number(next + 1, 2).is_some();
        let half_unit = lexicon::unit(self.word(next)).is_some() && !numbered || self.is(next, "jaarlijks");
        (!(self.is(at, "half") && half_unit)).then_some((part, next))
    }

    fn parted(&self, at: usize, depth: u8) -> Parsed<Period> {
        if let Some((part, unit)) = match self.word(at) {
            "jaareinde" | "jaareind" | "eindejaar" => Some((Part::End, Base::Year)),
            "jaarultimo" => Some((Part::Closing, Base::Year)),
            "maandeinde" => Some((Part::End, Base::Running(Unit::Month, 0))),
            "kwartaaleinde" => Some((Part::End, Base::Running(Unit::Quarter, 0))),
            _ => None,
        } {
            let (mut period, next) = self.with_year(unit, at + 1)?;
            period.parts.push(part);
            return Some((period, next));
        }
        let opening = self.any(at, &["aanvang", "start", "ingang", "ingaan", "aanbreken"]) && self.is(at + 1, "van");
        let word = if opening { Some((Part::Opening, at + 1)) } else { self.part_word(at) };
        let (part, next) = word?;
        let (mut period, next) = self.container(next, depth)?;
        period.parts.push(part);
        Some((period, next))
    }

    /// Parses the period that a piece belongs to: any period, or "de maand", "het kwartaal", "het jaar".
    pub(super) fn container(&self, at: usize, depth: u8) -> Parsed<Period> {
        let at = self.skip(at, &["van", "in", "der"]);
        let at = if self.is(at, "des") { at + 1 } else { at };
        if let Some(found) = self.period_within(at, depth + 1) {
            return Some(found);
        }
        let at = self.article(at);
        let next = at + 1;
        match lexicon::unit(self.word(at))? {
            Unit::Year => {
                let year = self.year_number(next, false).map(|(year, next)| (YearWord::Given(year), next));
                let mut period = Period::new(Base::Year);
                period.year = year.map_or(YearWord::Offset(0), |(year, _)| year);
                Some((period, year.map_or(next, |(_, next)| next)))
            }
            unit @ (Unit::Month | Unit::Quarter | Unit::Week | Unit::HalfYear) => {
                Some((Period::new(Base::Running(unit, 0)), next))
            }
            _ => None,
        }
    }

    /// Parses an ordinal with the unit that it counts: "vierde kwartaal", "tweede helft van mei", "laatste week van het jaar".
    fn ordered(&self, at: usize, depth: u8) -> Parsed<Period> {
        let (n, next) = self.ordinal(at)?;
        if self.is(next, "helft") && (n == 1 || n == 2 || n == -1) {
            let (mut period, next) = self.container(next + 1, depth)?;
            let half = if n == 1 { 1 } else { 2 };
            if period.base == Base::Year && period.parts.is_empty() {
                period.base = Base::Half(if n == 1 { 1 } else { 2 });
                let said = self.is(next.saturating_sub(1), "jaar") && period.year == YearWord::Offset(0);
                let this = self.offset(next.saturating_sub(2)).is_some();
                period.year = if said && !this { YearWord::Open } else { period.year };
            } else {
                period.parts.push(Part::Half(half));
            }
            return Some((period, next));
        }
        if let Some(found) = self.ordered_whole(n, next) {
            return Some(found);
        }
        let (part, next) = self.ordered_part(n, next)?;
        let (period, next) = self.container(next, depth).or_else(|| self.of_reference(next))?;
        Some((narrowed(period, part), next))
    }

    fn of_reference(&self, at: usize) -> Parsed<Period> {
        let week = self.seq(at, "van de week")?;
        Some((Period::new(Base::Running(Unit::Week, 0)), week))
    }

    /// Parses a numbered piece of a year: "vierde kwartaal", "eerste halfjaar", "tweede tertaal".
    fn ordered_whole(&self, n: i32, at: usize) -> Parsed<Period> {
        let whole = |count: i32| u32::try_from(if n < 0 { count + 1 + n } else { n }).ok();
        let half_year = self.any(at, &["half", "halve", "halfjaar"]);
        let (base, next) = if half_year {
            let next = if self.is(at, "halfjaar") { at + 1 } else { self.seq(at + 1, "jaar")? };
            (Base::Half(whole(2).filter(|n| (1..=2).contains(n))?), next)
        } else {
            match lexicon::unit(self.word(at))? {
                Unit::Quarter => {
                    let next = self.skip_mark(at + 1, '.');
                    let next = if self.any(at, &["kw", "kwart"]) { next } else { at + 1 };
                    (Base::Quarter(whole(4).filter(|n| (1..=4).contains(n))?), next)
                }
                Unit::Tertial => (Base::Tertial(whole(3).filter(|n| (1..=3).contains(n))?), at + 1),
                _ => return None,
            }
        };
        let short = self.year_number(next, true).filter(|_| !self.glued(next)).filter(|_| self.whole);
        if let Some((year, next)) = short {
            let mut period = Period::new(base);
            period.year = YearWord::Given(year);
            return Some((period, next));
        }
        self.with_year(base, next).map(|found| self.with_postfix(found))
    }

    /// Parses the piece behind an ordinal: "week van", "maandag van", "drie maanden van".
    fn ordered_part(&self, n: i32, at: usize) -> Parsed<Part> {
        if let Some(weekday) = lexicon::weekday(self.word(at)) {
            return Some((Part::NthWeekday(n, weekday), at + 1));
        }
        let many = self.number(at, 2).or_else(|| lexicon::cardinal(self.word(at)));
        if let Some(many) = many.filter(|_| n == 1 || n == -1) {
            let unit = lexicon::unit(self.word(at + 1))?;
            return Some((Part::Run(n * i32::try_from(many).ok()?, unit), at + 2));
        }
        let unit = lexicon::unit(self.word(at)).filter(|unit| *unit != Unit::Hour)?;
        if (n == 1 || n == -1) && self.any(at, &["dagen", "weken", "maanden"]) {
            return Some((if n == 1 { Part::Begin } else { Part::End }, at + 1));
        }
        Some((Part::Nth(n, unit), at + 1))
    }

    /// Parses "dit kwartaal", "volgende week", "komend voorjaar", "afgelopen zomer", "volgend jaar mei".
    fn relative(&self, at: usize, depth: u8) -> Parsed<Period> {
        let offset = self.offset(at)?;
        let mut next = at + 1;
        if let Some((n, after)) = self.ordinal(next).filter(|_| offset >= 0) {
            let (mut period, end) = self.ordered_whole(n, after)?;
            period.pick = if offset > 0 { Pick::Coming } else { Pick::First };
            return Some((period, end));
        }
        if self.any(next, &["vroege", "late"]) && offset >= 0 {
            let (mut period, end) = self.named(next + 1)?;
            period.pick = self.picked(at, offset);
            period.parts.push(if self.is(next, "late") { Part::End } else { Part::Begin });
            return Some((period, end));
        }
        if self.any(next, &["half", "halve"]) && self.is(next + 1, "jaar") {
            return Some((Period::new(Base::Running(Unit::HalfYear, offset)), next + 2));
        }
        if let Some(unit) = lexicon::unit(self.word(next)).filter(|_| !self.plural(next)) {
            next += 1;
            return match unit {
                Unit::Year => Some(self.piece_of_year(offset, next, depth)),
                Unit::Week => Some(self.day_of_week(offset, next)),
                Unit::Weekend | Unit::Month | Unit::Quarter | Unit::HalfYear => {
                    Some((Period::new(Base::Running(unit, offset)), next))
                }
                _ => None,
            };
        }
        let weekday = lexicon::weekday(self.word(next)).map(|day| (Period::new(Base::Weekday(day)), next + 1));
        let (mut period, next) =
            self.date(next).or(weekday).or_else(|| self.named(next)).or_else(|| self.milestone(next))?;
        if matches!(period.base, Base::Today(_) | Base::Year) {
            return None;
        }
        period.pick = self.picked(at, offset);
        Some((period, next))
    }

    /// The occurrence that "dit", "komend", "volgend" or "vorig" means.
    fn picked(&self, at: usize, offset: i32) -> Pick {
        match offset {
            0 => Pick::This,
            1.. if self.any(at, &["volgend", "volgende"]) => Pick::Following,
            1.. => Pick::Coming,
            _ => Pick::Past,
        }
    }

    fn plural(&self, at: usize) -> bool {
        self.word(at).ends_with("en")
    }

    /// Parses the piece behind "volgend jaar": "in het voorjaar" or "mei".
    fn piece_of_year(&self, offset: i32, at: usize, depth: u8) -> (Period, usize) {
        let year = YearWord::Offset(offset);
        let mut whole = Period::new(Base::Year);
        whole.year = year;
        let start = self.skip(self.skip_mark(at, ','), &["in"]);
        let yearly = |period: &Period| {
            let named = matches!(
                period.base,
                Base::Month(_) | Base::Quarter(_) | Base::Half(_) | Base::Season(_) | Base::Day(..) | Base::Tertial(_)
            );
            named && period.year == YearWord::Open && period.pick == Pick::First
        };
        let piece = self.period_within(start, depth + 1).filter(|(period, _)| yearly(period));
        piece.map_or((whole, at), |(mut period, next)| {
            period.year = year;
            (period, next)
        })
    }

    /// Parses the day behind "volgende week": "donderdag".
    fn day_of_week(&self, offset: i32, at: usize) -> (Period, usize) {
        let mut week = Period::new(Base::Running(Unit::Week, offset));
        let start = self.skip(at, &["op"]);
        let Some(day) = lexicon::weekday(self.word(start)) else { return (week, at) };
        week.parts.push(Part::NthWeekday(1, day));
        (week, start + 1)
    }

    /// Parses "het voorjaar", "mei 2026", "de jaarwisseling", "de week van 12 mei", "het reces".
    fn named(&self, at: usize) -> Parsed<Period> {
        let word = self.word(at);
        if let Some((month, full)) = lexicon::month(word) {
            let next = if full { at + 1 } else { self.skip_mark(at + 1, '.') };
            return self.with_year(Base::Month(month), next).map(|found| self.short_year(found));
        }
        if word == "maand" && lexicon::month(self.word(at + 1)).is_some() {
            return self.named(at + 1);
        }
        if let Some(season) = lexicon::season(word) {
            return self.with_year(Base::Season(season), at + 1);
        }
        if word == "zomers" || word == "zomermaanden" {
            return self.with_year(Base::Season(Season::Summer), at + 1);
        }
        if let Some(feast) = lexicon::feast(word) {
            return self.with_year(Base::Feast(feast), at + 1);
        }
        match word {
            "jaarwisseling" | "jaarovergang" => self.with_year(Base::TurnOfYear, at + 1),
            "oud" => self.seq(at + 1, "en nieuw").and_then(|next| self.with_year(Base::TurnOfYear, next)),
            "schooljaar" => self.with_year(Base::SchoolYear, at + 1),
            "jaar" | "kalenderjaar" => {
                let (year, next) = self.year_number(at + 1, false)?;
                let mut period = Period::new(Base::Year);
                period.year = YearWord::Given(year);
                Some((period, next))
            }
            "reces" | "vakantie" => Some((Period::new(Base::Recess), at + 1)),
            "week" if self.is(at + 1, "van") => {
                let (day, next) = self
                    .date(at + 2)
                    .or_else(|| Some(self.shared(at + 2)?).map(|(row, next)| (row.last.unwrap_or(row.first), next)))?;
                matches!(day.base, Base::Day(..)).then(|| (Period::new(Base::WeekOf(Box::new(day))), next))
            }
            "weekend" | "weekeinde" if self.is(at + 1, "van") => {
                let (day, next) = self.date(at + 2)?;
                Some((Period::new(Base::WeekendOf(Box::new(day))), next))
            }
            "eergisteren" => Some((Period::new(Base::Today(-2)), at + 1)),
            word if word.starts_with("gister") => Some((Period::new(Base::Today(-1)), at + 1)),
            "vandaag" | "heden" => Some((Period::new(Base::Today(0)), at + 1)),
            "morgen" => Some((Period::new(Base::Today(1)), at + 1)),
            "overmorgen" => Some((Period::new(Base::Today(2)), at + 1)),
            _ => None,
        }
    }

    /// Parses a year of two figures behind "mei" or "1 mei", only if it cannot mean anything else. "mei '25" is always read.
    pub(super) fn short_year(&self, (mut period, next): (Period, usize)) -> (Period, usize) {
        let last = self.token(next + 1).is_none();
        let Some((year, end)) = self.year_number(next, true).filter(|_| self.whole && last) else {
            return (period, next);
        };
        let dated = matches!(period.base, Base::Day(..));
        if period.year == YearWord::Open && self.number(next, 2).is_some_and(|n| dated || n >= 20) {
            period.year = YearWord::Given(year);
            return (period, end);
        }
        (period, next)
    }
}

/// Takes a piece of a period; "de laatste maand van het jaar" becomes a month, other pieces stay pieces.
fn narrowed(mut period: Period, part: Part) -> Period {
    let whole_year = period.base == Base::Year && period.parts.is_empty();
    match part {
        Part::Nth(n, Unit::Month) if whole_year => {
            let month = if n < 0 { n + 13 } else { n };
            if let Some(month) = u32::try_from(month).ok().filter(|month| (1..=12).contains(month)) {
                period.base = Base::Month(month);
                return period;
            }
        }
        Part::Run(3, Unit::Month) if whole_year => {
            period.base = Base::Quarter(1);
            return period;
        }
        Part::Run(6, Unit::Month) if whole_year => {
            period.base = Base::Half(1);
            return period;
        }
        _ => {}
    }
    period.parts.push(part);
    period
}
