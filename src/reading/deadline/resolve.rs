//! Turns a phrase into a deadline: applies the preposition to the period, and calculates counts.

use chrono::NaiveDate;

use super::{
    DeadlineRelation, agenda, days,
    place::{self, PlacedPeriod, PlacingContext},
    syntax::{
        CountAnchor, DaylessWords, DeadlinePhrase, Feast, Milestone, OccurrencePick, Period, PeriodBase, PeriodPart,
        PeriodRow, PhraseCore, Season, TimeUnit, UnitCount, YearWord,
    },
    turned,
};
use crate::domain::commitment::deadline::Precision;

/// The days, precision and rule that a phrase gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ResolvedPhrase {
    pub(super) first: Option<NaiveDate>,
    pub(super) last: Option<NaiveDate>,
    pub(super) precision: Precision,
    pub(super) rule: String,
    /// True if the words count from the reference day.
    pub(super) relative: bool,
    /// True if the words name a day that does not exist.
    pub(super) wrong: bool,
    /// True if the words themselves give the year, or say that it is over: "in mei 2025", "afgelopen zomer".
    pub(super) year_said: bool,
}

impl ResolvedPhrase {
    pub(super) fn without_day(precision: Precision, rule: impl Into<String>, relative: bool) -> Self {
        Self { first: None, last: None, precision, rule: rule.into(), relative, wrong: false, year_said: false }
    }
}

impl From<PlacedPeriod> for ResolvedPhrase {
    /// Keeps everything but the days.
    fn from(placed: PlacedPeriod) -> Self {
        Self { wrong: placed.wrong, ..Self::without_day(placed.precision, placed.rule, placed.relative) }
    }
}

impl PeriodRow {
    /// True if the words themselves give the year, or say that it is over.
    fn says_year(&self) -> bool {
        let said = |period: &Period| {
            period.year != YearWord::Open
                || period.pick == OccurrencePick::Past
                || matches!(
                    period.base,
                    PeriodBase::Running(_, ..=-1) | PeriodBase::DayOfMonth(_, ..=-1) | PeriodBase::Today(..=-1)
                )
                || matches!(&period.base, PeriodBase::WeekOf(day) | PeriodBase::WeekendOf(day) if day.year != YearWord::Open)
        };
        said(self.last.as_ref().unwrap_or(&self.first)) || said(&self.first)
    }
}

impl PhraseCore {
    fn says_year(&self) -> bool {
        match self {
            Self::Row(row) => row.says_year(),
            Self::Count(UnitCount { anchor: CountAnchor::After(row) | CountAnchor::Before(row), .. }) => {
                row.says_year()
            }
            Self::Count(_) | Self::Loose(_) => false,
        }
    }
}

/// Resolves a phrase to its days.
pub(super) fn resolve_phrase(phrase: &DeadlinePhrase, context: PlacingContext<'_>) -> ResolvedPhrase {
    let mut resolved = resolve_core(phrase, context);
    resolved.year_said = phrase.core.says_year();
    if resolved.relative && context.reference.is_none() && resolved.last.is_none() {
        resolved.rule.push_str("; telt vanaf de peildag, en die is niet bekend");
    }
    resolved
}

fn resolve_core(phrase: &DeadlinePhrase, context: PlacingContext<'_>) -> ResolvedPhrase {
    match &phrase.core {
        PhraseCore::Row(row) => row_as_led(row, phrase.relation, context),
        PhraseCore::Count(count) => resolve_count(count, phrase.relation, context),
        PhraseCore::Loose(DaylessWords::Vague(rule)) => ResolvedPhrase::without_day(Precision::None, *rule, false),
        PhraseCore::Loose(DaylessWords::Condition(rule)) => {
            ResolvedPhrase::without_day(Precision::Condition, format!("voorwaarde zonder dag: {rule}"), false)
        }
        PhraseCore::Loose(DaylessWords::Recurring) => {
            ResolvedPhrase::without_day(Precision::Recurring, "keert terug: geen dag", false)
        }
    }
}

/// Replaces a period by the one that it stands for: "voor de zomer" means before the summer recess, "voor de kerst" before the
/// Christmas recess if the calendar has one, and "voor de jaarwisseling" before New Year's Day.
fn find_meant_period(period: &Period, relation: DeadlineRelation, context: PlacingContext<'_>) -> Period {
    let mut meant = period.clone();
    if !matches!(relation, DeadlineRelation::Before | DeadlineRelation::After) || !period.parts.is_empty() {
        return meant;
    }
    let recess = |key: &str| PeriodBase::Milestone(Milestone { key: key.to_owned(), ordinal: None });
    let known = |key: &str| context.calendar.entries().iter().any(|entry| entry.name.starts_with(key));
    match period.base {
        PeriodBase::Season(Season::Summer) => meant.base = recess("zomerreces"),
        PeriodBase::Feast(Feast::Christmas) if known("kerstreces") => meant.base = recess("kerstreces"),
        PeriodBase::TurnOfYear if relation == DeadlineRelation::After => meant.base = PeriodBase::Day(31, 12),
        PeriodBase::TurnOfYear => {
            meant.base = PeriodBase::Feast(Feast::NewYear);
            if let YearWord::Given(year) = period.year {
                meant.year = YearWord::Given(year.saturating_add(1));
            }
        }
        _ => {}
    }
    meant
}

/// The length in days from which "rond" adds nothing. It adds a week on either side of shorter periods; longer ones are wide
/// enough by themselves (house rule).
const AROUND_DAYS: i64 = 4;

fn row_as_led(row: &PeriodRow, relation: DeadlineRelation, context: PlacingContext<'_>) -> ResolvedPhrase {
    let before = relation == DeadlineRelation::Before;
    let mut row = row.clone();
    if before && row.last.is_none() && matches!(row.first.parts.last(), Some(PeriodPart::Begin | PeriodPart::Opening)) {
        // Before the beginning of a period means before the period.
        row.first.parts.pop();
    }
    row.first = find_meant_period(&row.first, relation, context);
    let ends = |period: &Period| matches!(period.parts.last(), Some(PeriodPart::End | PeriodPart::Closing));
    let to_its_end = before && row.last.is_none() && ends(&row.first);
    let context = PlacingContext { before: before && row.last.is_none() && !to_its_end, ..context };
    let placed = placed_row(&row, context);
    let Some((first, last)) = placed.span else { return placed.into() };
    let (milestone, day) = (placed.precision == Precision::Milestone, first == last);
    let resolved = |first, last, precision, rule: String| ResolvedPhrase {
        first,
        last,
        ..ResolvedPhrase::without_day(precision, rule, placed.relative)
    };
    match relation {
        DeadlineRelation::None | DeadlineRelation::In | DeadlineRelation::On | DeadlineRelation::Within => {
            resolved(Some(first), Some(last), placed.precision, placed.rule)
        }
        DeadlineRelation::By => {
            let rule = format!("uiterlijk: die dag telt nog mee{}", place::extract_year_note(&placed.rule));
            resolved((!day).then_some(first), Some(last), placed.precision, if day { rule } else { placed.rule })
        }
        DeadlineRelation::Before if to_its_end => resolved(
            None,
            Some(last),
            Precision::Day,
            format!("voor het einde van een periode: laatste dag ervan{}", place::extract_year_note(&placed.rule)),
        ),
        DeadlineRelation::Before if row.last.is_some() => resolved(
            None,
            days::shift_days(last, -1),
            placed.precision,
            "tot of voor een reeks: de dag voor de laatste dag".to_owned(),
        ),
        DeadlineRelation::Before => {
            resolved(None, days::shift_days(first, -1), placed.precision, before_rule(&placed, day))
        }
        DeadlineRelation::After => resolve_after(first, last, &placed, milestone, context),
        DeadlineRelation::From => {
            resolved(Some(first), None, Precision::None, "begin van een werking, geen termijn".to_owned())
        }
        DeadlineRelation::NotBefore => {
            resolved(Some(first), None, Precision::None, "alleen een ondergrens: geen dag".to_owned())
        }
        DeadlineRelation::Around if (last - first).num_days() < AROUND_DAYS => {
            let rule = format!("rond een dag: een week aan weerszijden; {}", placed.rule);
            resolved(days::shift_days(first, -7), days::shift_days(last, 7), Precision::About, rule)
        }
        DeadlineRelation::Around => resolved(
            Some(first),
            Some(last),
            Precision::About,
            format!("rond een periode: de periode zelf; {}", placed.rule),
        ),
    }
}

fn before_rule(placed: &PlacedPeriod, day: bool) -> String {
    if placed.precision == Precision::Milestone {
        return format!("{}: dag voor de eerste dag", placed.rule.trim_end_matches(": laatste dag"));
    }
    let rule = if day { "voor een dag: de dag ervoor" } else { "voor een periode: de dag voor de eerste dag" };
    format!("{rule}{}", place::extract_year_note(&placed.rule))
}

/// Resolves "na": behind a recess or a budget paper it means up to the next recess, behind anything else it is only a lower
/// bound.
fn resolve_after(
    first: NaiveDate,
    last: NaiveDate,
    placed: &PlacedPeriod,
    milestone: bool,
    context: PlacingContext<'_>,
) -> ResolvedPhrase {
    let begin = days::shift_days(last, 1);
    let name = placed.rule.trim_end_matches(": laatste dag");
    if !milestone {
        return ResolvedPhrase {
            first: begin,
            ..ResolvedPhrase::without_day(
                Precision::None,
                "na een dag of periode: alleen een ondergrens, geen dag",
                placed.relative,
            )
        };
    }
    let end = agenda::up_to_next_recess(context.calendar, last.max(first)).filter(|end| Some(*end) >= begin);
    let rule = if end.is_some() {
        "tot de dag voor het volgende reces"
    } else {
        "het volgende reces staat niet in de kalender, dus geen dag"
    };
    ResolvedPhrase {
        first: begin,
        last: end,
        ..ResolvedPhrase::without_day(Precision::Milestone, format!("{name}: erna, {rule}"), placed.relative)
    }
}

/// Puts a row on the calendar, from the first day of its first period to the last day of its last.
fn placed_row(row: &PeriodRow, context: PlacingContext<'_>) -> PlacedPeriod {
    let Some(second) = &row.last else { return place::place_period(&row.first, context) };
    let second = &if row.until { find_meant_period(second, DeadlineRelation::Before, context) } else { second.clone() };
    let last = place::place_period(&last_with_year(&row.first, second), context);
    let Some((last_first, last_last)) = last.span else { return last };
    let first = first_of_row(&row.first, second, (last_first, last_last), context);
    if first.wrong {
        return first;
    }
    let last = if first.span.is_some_and(|(from, _)| from > last_last) {
        a_year_on(&row.first, second, context).unwrap_or(last)
    } else {
        last
    };
    let Some((last_first, last_last)) = last.span else { return last };
    if first.span.is_some_and(|(begin, _)| turned::is_turned_round(row, begin, last_last)) {
        let rule = "de reeks eindigt voor zij begint: geen dag af te leiden";
        return PlacedPeriod {
            wrong: true,
            ..PlacedPeriod::without_span(Precision::None, rule, first.relative || last.relative)
        };
    }
    let end = if row.until { days::shift_days(last_first, -1).unwrap_or(last_first) } else { last_last };
    let (begin, other_end) = first.span.unwrap_or((last_first, last_last));
    let end = if row.until { end.max(begin) } else { end.max(other_end) };
    let rule = if row.until { "tot een periode of dag: de dag ervoor" } else { "reeks: laatste dag van de laatste" };
    PlacedPeriod {
        span: Some((begin.min(end), end)),
        precision: first.precision.max(last.precision),
        rule: format!("{rule}; {}", last.rule),
        relative: first.relative || last.relative,
        wrong: false,
    }
}

/// Gives the last period the year of the first: "van 1 december 2025 tot 1 februari".
fn last_with_year(first: &Period, last: &Period) -> Period {
    let mut last = last.clone();
    if last.year == YearWord::Open
        && last.pick == OccurrencePick::First
        && !matches!(first.base, PeriodBase::Milestone(_))
    {
        last.year = first.year;
    }
    last
}

/// Moves the last period of a row to the next year if it would end before the row begins.
fn a_year_on(first: &Period, last: &Period, context: PlacingContext<'_>) -> Option<PlacedPeriod> {
    let mut last = last.clone();
    last.year = match (last.year, first.year) {
        (YearWord::Open, YearWord::Given(year)) => YearWord::Given(year + 1),
        (YearWord::Open, YearWord::Offset(offset)) => YearWord::Offset(offset + 1),
        _ => return None,
    };
    Some(place::place_period(&last, context)).filter(|placed| placed.span.is_some())
}

/// Gives the first period of a row the year of the last, or the year before if it would begin after it.
fn first_of_row(first: &Period, last: &Period, (from, to): days::DaySpan, context: PlacingContext<'_>) -> PlacedPeriod {
    use chrono::Datelike;
    if first.year != YearWord::Open
        || !matches!(
            first.base,
            PeriodBase::Day(..)
                | PeriodBase::Month(_)
                | PeriodBase::Quarter(_)
                | PeriodBase::Half(_)
                | PeriodBase::Season(_)
                | PeriodBase::Week(_)
                | PeriodBase::Tertial(_)
        )
    {
        return place::place_period(first, context);
    }
    let year = match last.year {
        YearWord::Given(year) => year,
        _ => from.year(),
    };
    let placed_in = |year: i32| {
        let mut first = first.clone();
        first.year = YearWord::Given(year);
        place::place_period(&first, context)
    };
    let mut placed = placed_in(year);
    if placed.span.is_some_and(|(begin, _)| begin > to) {
        placed = placed_in(year - 1);
    }
    placed.relative |= last.year == YearWord::Open;
    placed
}

fn resolve_count(count: &UnitCount, relation: DeadlineRelation, context: PlacingContext<'_>) -> ResolvedPhrase {
    let soft = count.soft || relation == DeadlineRelation::Around;
    let (from, back, base) = match &count.anchor {
        CountAnchor::Reference => (context.reference, false, None),
        CountAnchor::After(row) => {
            let placed = anchor_row(row, DeadlineRelation::After, context);
            (placed.span.map(|(_, last)| last), false, Some(placed))
        }
        CountAnchor::Before(row) => {
            let placed = anchor_row(row, DeadlineRelation::Before, context);
            (placed.span.map(|(first, _)| first), true, Some(placed))
        }
    };
    let relative = base.as_ref().is_none_or(|placed| placed.relative);
    if let Some(placed) =
        base.as_ref().filter(|placed| placed.wrong || placed.span.is_none() && context.reference.is_some())
    {
        return ResolvedPhrase { relative, ..placed.clone().into() };
    }
    let small = matches!(count.unit, TimeUnit::Hour | TimeUnit::Day | TimeUnit::WorkDay);
    let precision = match &base {
        Some(placed) if placed.precision == Precision::Milestone => Precision::Milestone,
        _ if soft || count.point && base.is_none() && !small => Precision::About,
        _ => Precision::Day,
    };
    let amount = describe_count(count);
    let rule = match &base {
        None if soft => format!("ongeveer {amount} vanaf de peildag"),
        None => format!("peildag + {amount}"),
        Some(placed) if back => format!("{amount} voor de eerste dag ({})", shorten_rule(&placed.rule)),
        Some(placed) => format!("{amount} na de laatste dag ({})", shorten_rule(&placed.rule)),
    };
    let day = from.and_then(|from| days::reckon_from_day(from, count.halves, count.unit, back));
    if from.is_some() && day.is_none() {
        return ResolvedPhrase::without_day(
            Precision::None,
            "valt buiten de kalender: geen dag af te leiden",
            relative,
        );
    }
    let first = if count.point || back { day.filter(|_| !back) } else { from };
    ResolvedPhrase { first, last: day, ..ResolvedPhrase::without_day(precision, rule, relative) }
}

fn anchor_row(row: &PeriodRow, relation: DeadlineRelation, context: PlacingContext<'_>) -> PlacedPeriod {
    let row = PeriodRow { first: find_meant_period(&row.first, relation, context), ..row.clone() };
    placed_row(&row, PlacingContext { before: relation == DeadlineRelation::Before, ..context })
}

/// Shortens the rule of a period to its name: "laatste dag van mei" becomes "mei".
fn shorten_rule(rule: &str) -> &str {
    let rule = rule.trim_end_matches(": laatste dag");
    rule.strip_prefix("laatste dag van ").unwrap_or(rule)
}

/// Words a count: "6 weken", "1,5 maand".
fn describe_count(count: &UnitCount) -> String {
    let one = count.halves <= 3;
    let unit = match count.unit {
        TimeUnit::Hour => "uur",
        TimeUnit::WorkDay if one => "werkdag (weekend en feestdagen tellen niet mee)",
        TimeUnit::WorkDay => "werkdagen (weekend en feestdagen tellen niet mee)",
        TimeUnit::Day if one => "dag",
        TimeUnit::Day => "dagen",
        TimeUnit::Weekend | TimeUnit::Week if one => "week",
        TimeUnit::Weekend | TimeUnit::Week => "weken",
        TimeUnit::Month if one => "maand",
        TimeUnit::Month => "maanden",
        TimeUnit::Quarter if one => "kwartaal",
        TimeUnit::Quarter => "kwartalen",
        TimeUnit::Tertial => "tertalen van vier maanden",
        TimeUnit::HalfYear => "halfjaar",
        TimeUnit::Year => "jaar",
    };
    if count.halves == 1 && count.unit == TimeUnit::Year {
        return "6 maanden".to_owned();
    }
    let half = if count.halves % 2 == 1 { ",5" } else { "" };
    format!("{}{half} {unit}", count.halves / 2)
}
