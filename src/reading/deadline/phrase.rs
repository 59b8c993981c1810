//! The grammar of whole phrases: introducing words with the time behind them.

use super::{
    Relation,
    counts::Lead,
    grammar::{Grammar, Parsed},
    milestones::is_recess,
    syntax::{Base, Core, Loose, Period, Phrase, Pick, Row, YearWord},
    tokens::Kind,
};

impl Grammar<'_> {
    /// Parses the phrase that begins here.
    pub(super) fn phrase(&self, at: usize) -> Parsed<Phrase> {
        let dated = self.dated(at);
        let loose = self.recurring(at).or_else(|| self.vague(at));
        let longer = |next: usize| dated.as_ref().is_none_or(|(_, end)| *end <= next);
        if let Some((loose, next)) = loose.filter(|(_, next)| longer(*next)) {
            // The time behind a repetition belongs to it: "jaarlijks in mei".
            let recurs = loose == Loose::Recurring;
            let next = self.dated(next).filter(|_| recurs).map_or(next, |(_, end)| end);
            return Some((plain(Core::Loose(loose)), next));
        }
        dated.or_else(|| self.condition(at).map(|(loose, next)| (plain(Core::Loose(loose)), next)))
    }

    /// Parses a phrase with a period or a count.
    pub(super) fn dated(&self, at: usize) -> Parsed<Phrase> {
        let (relation, next) = self.relations(at);
        if next == at && self.is(at, "nog") {
            return self.dated(at + 1);
        }
        if let Some((core, end)) = self.counted_phrase(relation, next) {
            let point = matches!(&core, Core::Count(count) if count.point) && relation == Relation::None;
            let relation = if point { Relation::In } else { relation };
            return Some((Phrase { relation, core, doubtful: false }, end));
        }
        if relation == Relation::None && self.is(at, "van") {
            return self.of_date(at);
        }
        let (row, end) = self.led_row(relation, next)?;
        let spread = row.last.is_some() && relation == Relation::None;
        let relation = if spread && self.any(next, &["tussen", "van", "vanaf"]) { Relation::In } else { relation };
        if !self.acceptable(relation, &row, (at, next, end)) {
            return None;
        }
        let doubtful = next == at + 1 && self.may_be_no_time(at, &row.first);
        Some((Phrase { relation, core: Core::Row(row), doubtful }, end))
    }

    /// True if the phrase may be no time: "voor 2026" may mean "ten behoeve van 2026", and "in de begroting" a place in the
    /// budget.
    fn may_be_no_time(&self, at: usize, first: &Period) -> bool {
        let paper = matches!(&first.base, Base::Milestone(one) if !is_recess(&one.key));
        let plain_voor = self.is(at, "voor") && self.token(at).is_some_and(|token| !token.accented);
        first.parts.is_empty()
            && (plain_voor && (paper || first.base == Base::Year)
                || paper && self.any(at, &["in", "met", "via", "aan"]))
    }

    /// Parses a count with its introducing word.
    fn counted_phrase(&self, relation: Relation, at: usize) -> Parsed<Core> {
        let point = self.any(at, &["over"]);
        let lead = match relation {
            Relation::By if point => Lead::Within,
            _ if point => Lead::Point,
            Relation::After => Lead::Point,
            Relation::Within | Relation::By | Relation::Around => Lead::Within,
            Relation::None => Lead::Bare,
            Relation::In => Lead::Bare,
            Relation::Before | Relation::From | Relation::NotBefore | Relation::On => return None,
        };
        self.count(if point { at + 1 } else { at }, lead)
    }

    /// Parses "van 5 september 2024": "van" introduces a time only before a day.
    fn of_date(&self, at: usize) -> Parsed<Phrase> {
        if let Some((row, end)) = self.row(at).filter(|(row, _)| row.last.is_some()) {
            return Some((Phrase { relation: Relation::In, core: Core::Row(row), doubtful: false }, end));
        }
        let (row, end) = self.row(at + 1)?;
        let day = matches!(row.first.base, Base::Day(..)) && row.first.parts.is_empty();
        day.then_some((Phrase { relation: Relation::On, core: Core::Row(row), doubtful: false }, end))
    }

    /// Parses a row, or the day of a gathering. A day given behind a budget paper takes precedence over the calendar.
    fn led_row(&self, relation: Relation, at: usize) -> Parsed<Row> {
        let row = self.row(at).or_else(|| self.in_the_course_of(at));
        let paper = row.as_ref().is_none_or(|(row, _)| matches!(row.first.base, Base::Milestone(_)));
        if !paper || relation == Relation::None && !self.whole {
            return row;
        }
        let event = self.event(at);
        let end = |row: &Parsed<Row>| row.as_ref().map_or(0, |(_, end)| *end);
        if end(&event) > end(&row) { event } else { row }
    }

    /// Parses "in de loop van het jaar", in which the current period is meant without "dit".
    fn in_the_course_of(&self, at: usize) -> Parsed<Row> {
        let before = |back: usize, words: &[&str]| at.checked_sub(back).is_some_and(|at| self.any(at, words));
        if !(before(1, &["van"]) && before(2, &["loop", "verloop"]) || before(1, &["gedurende"])) {
            return None;
        }
        self.container(at, 0).map(|(first, next)| (Row { first, last: None, until: false }, next))
    }

    /// False for a bare year, month or feast in running text, which is no deadline there.
    fn acceptable(&self, relation: Relation, row: &Row, (at, start, end): (usize, usize, usize)) -> bool {
        if self.whole {
            return true;
        }
        let (first, led) = (&row.first, relation != Relation::None);
        let dated = first.year != YearWord::Open || first.pick != Pick::First || !first.parts.is_empty();
        match &first.base {
            Base::Today(_) => row.last.is_some(),
            Base::Year => {
                let relative = matches!(first.year, YearWord::Offset(_)) || !first.parts.is_empty();
                relative || led && self.year_is_time(relation, at, end)
            }
            Base::Month(_) => led || dated || row.last.is_some() || self.stands_alone(start, end),
            Base::Weekday(_) => first.pick != Pick::First,
            Base::Season(_) | Base::Feast(_) | Base::TurnOfYear | Base::SchoolYear => led || dated,
            Base::Half(_) | Base::Quarter(_) => led || dated || !self.any(start, &["h", "k", "kw", "kwart"]),
            Base::Milestone(one) => {
                let inside = relation == Relation::Within && !is_recess(&one.key);
                led && relation != Relation::On && !inside || !first.parts.is_empty()
            }
            Base::Recess => led && relation != Relation::On || !first.parts.is_empty(),
            _ => true,
        }
    }

    /// True if a year is a time, as in "in 2025", and not a count, as in "voor 2000 inwoners".
    fn year_is_time(&self, relation: Relation, at: usize, end: usize) -> bool {
        const COUNTED: [&str; 22] = [
            "euro",
            "inwoners",
            "woningen",
            "huishoudens",
            "mensen",
            "personen",
            "leerlingen",
            "kinderen",
            "uur",
            "m",
            "meter",
            "stuks",
            "plekken",
            "bomen",
            "gezinnen",
            "bedrijven",
            "aanvragen",
            "meldingen",
            "leden",
            "bezoekers",
            "adressen",
            "gasten",
        ];
        let led_otherwise = relation == Relation::In && self.any(at, &["met", "bij", "aan", "via"]);
        !led_otherwise && !self.any(end, &COUNTED)
    }

    /// True for the full name of a month in small letters, or as the whole of a cell.
    fn stands_alone(&self, start: usize, end: usize) -> bool {
        let Some(token) = self.token(start) else { return false };
        let opens = start.checked_sub(1).is_none_or(|before| {
            self.token(before).is_some_and(|token| matches!(token.kind, Kind::Mark(':') | Kind::Gap)) || token.line
        });
        let closes = self.token(end).is_none_or(|token| token.line || matches!(token.kind, Kind::Gap | Kind::Mark(_)));
        super::lexicon::month(&token.text).is_some_and(|(_, full)| full) && (!token.capital || opens && closes)
    }
}

impl Period {
    /// True if the period gives a time by itself, unlike a budget paper, a recess, a weekday or "vandaag".
    pub(super) fn is_told(&self) -> bool {
        let open = matches!(self.base, Base::Milestone(_) | Base::Recess | Base::Weekday(_) | Base::Today(_));
        !open
    }
}

fn plain(core: Core) -> Phrase {
    Phrase { relation: Relation::None, core, doubtful: false }
}
