//! The grammar of whole phrases: introducing words with the time behind them.

use super::{
    DeadlineRelation,
    counts::CountLead,
    grammar::{Grammar, ParsedNode},
    milestones::is_recess,
    syntax::{DaylessWords, DeadlinePhrase, OccurrencePick, Period, PeriodBase, PeriodRow, PhraseCore, YearWord},
    tokens::TokenKind,
};

impl Grammar<'_> {
    /// Parses the phrase that begins here.
    pub(super) fn parse_phrase(&self, at: usize) -> ParsedNode<DeadlinePhrase> {
        let dated = self.parse_dated_phrase(at);
        let loose = self.parse_recurring(at).or_else(|| self.parse_vague(at));
        let longer = |next: usize| dated.as_ref().is_none_or(|(_, end)| *end <= next);
        if let Some((loose, next)) = loose.filter(|(_, next)| longer(*next)) {
            // The time behind a repetition belongs to it: "jaarlijks in mei".
            let recurs = loose == DaylessWords::Recurring;
            let next = self.parse_dated_phrase(next).filter(|_| recurs).map_or(next, |(_, end)| end);
            return Some((make_unled_phrase(PhraseCore::Loose(loose)), next));
        }
        dated.or_else(|| {
            self.parse_condition(at).map(|(loose, next)| (make_unled_phrase(PhraseCore::Loose(loose)), next))
        })
    }

    /// Parses a phrase with a period or a count.
    pub(super) fn parse_dated_phrase(&self, at: usize) -> ParsedNode<DeadlinePhrase> {
        let (relation, next) = self.parse_relations(at);
        if next == at && self.is_word(at, "nog") {
            return self.parse_dated_phrase(at + 1);
        }
        if let Some((core, end)) = self.counted_phrase(relation, next) {
            let point = matches!(&core, PhraseCore::Count(count) if count.point) && relation == DeadlineRelation::None;
            let relation = if point { DeadlineRelation::In } else { relation };
            return Some((DeadlinePhrase { relation, core, doubtful: false }, end));
        }
        if relation == DeadlineRelation::None && self.is_word(at, "van") {
            return self.of_date(at);
        }
        let (row, end) = self.led_row(relation, next)?;
        let spread = row.last.is_some() && relation == DeadlineRelation::None;
        let relation =
            if spread && self.is_any_word(next, &["tussen", "van", "vanaf"]) { DeadlineRelation::In } else { relation };
        if !self.is_acceptable_row(relation, &row, (at, next, end)) {
            return None;
        }
        let doubtful = next == at + 1 && self.may_be_no_time(at, &row.first);
        Some((DeadlinePhrase { relation, core: PhraseCore::Row(row), doubtful }, end))
    }

    /// True if the phrase may be no time: "voor 2026" may mean "ten behoeve van 2026", and "in de begroting" a place in the
    /// budget.
    fn may_be_no_time(&self, at: usize, first: &Period) -> bool {
        let paper = matches!(&first.base, PeriodBase::Milestone(one) if !is_recess(&one.key));
        let plain_voor = self.is_word(at, "voor") && self.get_token(at).is_some_and(|token| !token.accented);
        first.parts.is_empty()
            && (plain_voor && (paper || first.base == PeriodBase::Year)
                || paper && self.is_any_word(at, &["in", "met", "via", "aan"]))
    }

    /// Parses a count with its introducing word.
    fn counted_phrase(&self, relation: DeadlineRelation, at: usize) -> ParsedNode<PhraseCore> {
        let point = self.is_any_word(at, &["over"]);
        let lead = match relation {
            DeadlineRelation::By if point => CountLead::Within,
            _ if point => CountLead::Point,
            DeadlineRelation::After => CountLead::Point,
            DeadlineRelation::Within | DeadlineRelation::By | DeadlineRelation::Around => CountLead::Within,
            DeadlineRelation::None => CountLead::Bare,
            DeadlineRelation::In => CountLead::Bare,
            DeadlineRelation::Before | DeadlineRelation::From | DeadlineRelation::NotBefore | DeadlineRelation::On => {
                return None;
            }
        };
        self.parse_count(if point { at + 1 } else { at }, lead)
    }

    /// Parses "van 5 september 2024": "van" introduces a time only before a day.
    fn of_date(&self, at: usize) -> ParsedNode<DeadlinePhrase> {
        if let Some((row, end)) = self.parse_row(at).filter(|(row, _)| row.last.is_some()) {
            return Some((
                DeadlinePhrase { relation: DeadlineRelation::In, core: PhraseCore::Row(row), doubtful: false },
                end,
            ));
        }
        let (row, end) = self.parse_row(at + 1)?;
        let day = matches!(row.first.base, PeriodBase::Day(..)) && row.first.parts.is_empty();
        day.then_some((
            DeadlinePhrase { relation: DeadlineRelation::On, core: PhraseCore::Row(row), doubtful: false },
            end,
        ))
    }

    /// Parses a row, or the day of a gathering. A day given behind a budget paper takes precedence over the calendar.
    fn led_row(&self, relation: DeadlineRelation, at: usize) -> ParsedNode<PeriodRow> {
        let row = self.parse_row(at).or_else(|| self.in_the_course_of(at));
        let paper = row.as_ref().is_none_or(|(row, _)| matches!(row.first.base, PeriodBase::Milestone(_)));
        if !paper || relation == DeadlineRelation::None && !self.whole {
            return row;
        }
        let event = self.parse_event(at);
        let end = |row: &ParsedNode<PeriodRow>| row.as_ref().map_or(0, |(_, end)| *end);
        if end(&event) > end(&row) { event } else { row }
    }

    /// Parses "in de loop van het jaar", in which the current period is meant without "dit".
    fn in_the_course_of(&self, at: usize) -> ParsedNode<PeriodRow> {
        let before = |back: usize, words: &[&str]| at.checked_sub(back).is_some_and(|at| self.is_any_word(at, words));
        if !(before(1, &["van"]) && before(2, &["loop", "verloop"]) || before(1, &["gedurende"])) {
            return None;
        }
        self.parse_container(at, 0).map(|(first, next)| (PeriodRow { first, last: None, until: false }, next))
    }

    /// False for a bare year, month or feast in running text, which is no deadline there.
    fn is_acceptable_row(
        &self,
        relation: DeadlineRelation,
        row: &PeriodRow,
        (at, start, end): (usize, usize, usize),
    ) -> bool {
        if self.whole {
            return true;
        }
        let (first, led) = (&row.first, relation != DeadlineRelation::None);
        let dated = first.year != YearWord::Open || first.pick != OccurrencePick::First || !first.parts.is_empty();
        match &first.base {
            PeriodBase::Today(_) => row.last.is_some(),
            PeriodBase::Year => {
                let relative = matches!(first.year, YearWord::Offset(_)) || !first.parts.is_empty();
                relative || led && self.year_is_time(relation, at, end)
            }
            PeriodBase::Month(_) => led || dated || row.last.is_some() || self.stands_alone(start, end),
            PeriodBase::Weekday(_) => first.pick != OccurrencePick::First,
            PeriodBase::Season(_) | PeriodBase::Feast(_) | PeriodBase::TurnOfYear | PeriodBase::SchoolYear => {
                led || dated
            }
            PeriodBase::Half(_) | PeriodBase::Quarter(_) => {
                led || dated || !self.is_any_word(start, &["h", "k", "kw", "kwart"])
            }
            PeriodBase::Milestone(one) => {
                let inside = relation == DeadlineRelation::Within && !is_recess(&one.key);
                led && relation != DeadlineRelation::On && !inside || !first.parts.is_empty()
            }
            PeriodBase::Recess => led && relation != DeadlineRelation::On || !first.parts.is_empty(),
            _ => true,
        }
    }

    /// True if a year is a time, as in "in 2025", and not a count, as in "voor 2000 inwoners".
    fn year_is_time(&self, relation: DeadlineRelation, at: usize, end: usize) -> bool {
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
        let led_otherwise = relation == DeadlineRelation::In && self.is_any_word(at, &["met", "bij", "aan", "via"]);
        !led_otherwise && !self.is_any_word(end, &COUNTED)
    }

    /// True for the full name of a month in small letters, or as the whole of a cell.
    fn stands_alone(&self, start: usize, end: usize) -> bool {
        let Some(token) = self.get_token(start) else { return false };
        let opens = start.checked_sub(1).is_none_or(|before| {
            self.get_token(before).is_some_and(|token| matches!(token.kind, TokenKind::Mark(':') | TokenKind::Gap))
                || token.line
        });
        let closes = self
            .get_token(end)
            .is_none_or(|token| token.line || matches!(token.kind, TokenKind::Gap | TokenKind::Mark(_)));
        super::lexicon::look_up_month(&token.text).is_some_and(|(_, full)| full) && (!token.capital || opens && closes)
    }
}

impl Period {
    /// True if the period gives a time by itself, unlike a budget paper, a recess, a weekday or "vandaag".
    pub(super) fn is_told(&self) -> bool {
        let open = matches!(
            self.base,
            PeriodBase::Milestone(_) | PeriodBase::Recess | PeriodBase::Weekday(_) | PeriodBase::Today(_)
        );
        !open
    }
}

fn make_unled_phrase(core: PhraseCore) -> DeadlinePhrase {
    DeadlinePhrase { relation: DeadlineRelation::None, core, doubtful: false }
}
