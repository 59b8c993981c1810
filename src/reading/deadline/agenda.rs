//! Dates from the council's calendar: recesses, budget papers, elections.

use chrono::{Datelike, NaiveDate};

use super::{
    days,
    milestones::{from_calendar, is_recess},
    place::{PlacedPeriod, PlacingContext},
    syntax::{Milestone, OccurrencePick, Period, YearWord},
};
use crate::domain::{
    commitment::deadline::Precision,
    council::calendar::{Calendar, CalendarEntry},
};

/// True if a calendar entry is the one that the words name.
fn is_named_entry(entry: &CalendarEntry, milestone: &Milestone, year: Option<i32>) -> bool {
    let (named, its_year) = from_calendar(&entry.name);
    let ordinal = milestone.ordinal.is_none() || milestone.ordinal == named.ordinal;
    let same_year = year.is_none_or(|year| its_year.unwrap_or_else(|| entry.first_day.year()) == year);
    named.key == milestone.key && ordinal && same_year
}

/// The number of months around the reference day within which an entry is looked for if the words give no year.
const REACH_MONTHS: i32 = 18;

/// The number of months after a recess or a paper within which the next recess is looked for.
const NEXT_RECESS_MONTHS: i32 = 12;

fn within_reach(entry: &CalendarEntry, reference: NaiveDate) -> bool {
    let away = |months| days::shift_months(reference, months);
    away(REACH_MONTHS).is_none_or(|end| entry.first_day <= end)
        && away(-REACH_MONTHS).is_none_or(|start| entry.last_day >= start)
}

/// Places a paper, recess or election on the council's calendar.
pub(super) fn milestone_of(milestone: &Milestone, period: &Period, context: PlacingContext<'_>) -> PlacedPeriod {
    let entries = || context.calendar.entries().iter();
    let absent = |relative| {
        let ordinal = milestone.ordinal.map(|n| format!("{n}e ")).unwrap_or_default();
        let name = format!("{ordinal}{}", milestone.key);
        let year = if let YearWord::Given(year) = period.year { format!(" {year}") } else { String::new() };
        // An entry that lies too far away does not belong to these words.
        let far = year.is_empty() && entries().any(|entry| is_named_entry(entry, milestone, None));
        let where_to = if far { " binnen anderhalf jaar" } else { "" };
        PlacedPeriod::without_span(
            Precision::Milestone,
            format!("‘{name}{year}’ staat niet in de kalender{where_to}: geen dag af te leiden"),
            relative,
        )
    };
    let year = match (period.year, context.reference) {
        (YearWord::Given(year), _) => Some(year),
        (YearWord::Offset(offset), Some(reference)) => reference.year().checked_add(offset),
        (YearWord::Open, Some(_)) => None,
        (_, None) => return PlacedPeriod::without_span(Precision::Milestone, "dag uit de kalender", true),
    };
    let fitting: Vec<_> = entries().filter(|entry| is_named_entry(entry, milestone, year)).collect();
    let found = match (year, context.reference) {
        (None, Some(reference)) => {
            let mut near = fitting.into_iter().filter(|entry| within_reach(entry, reference));
            match period.pick {
                OccurrencePick::Past => near.rfind(|entry| entry.first_day <= reference),
                OccurrencePick::Coming | OccurrencePick::Following => near.find(|entry| entry.first_day > reference),
                OccurrencePick::First if context.before => near.find(|entry| entry.first_day > reference),
                OccurrencePick::First => near.find(|entry| entry.last_day >= reference),
                OccurrencePick::This => this_one(near, reference),
            }
        }
        _ => fitting.into_iter().next(),
    };
    let relative = !matches!(period.year, YearWord::Given(_));
    found.map_or_else(|| absent(relative), |entry| from_entry(entry, relative))
}

/// Finds the entry for "dit zomerreces": the one under way, else one that has only just passed, else the one of the current
/// year.
fn this_one<'a>(near: impl Iterator<Item = &'a CalendarEntry>, reference: NaiveDate) -> Option<&'a CalendarEntry> {
    let near: Vec<_> = near.collect();
    let runs = |entry: &&&CalendarEntry| entry.first_day <= reference && reference <= entry.last_day;
    let passed = |entry: &&&CalendarEntry| days::just_passed(entry.last_day, reference);
    let of_year = |entry: &&&CalendarEntry| entry.first_day.year() == reference.year();
    let found = near.iter().find(runs).or_else(|| near.iter().find(passed)).or_else(|| near.iter().find(of_year));
    found.copied()
}

fn from_entry(entry: &CalendarEntry, relative: bool) -> PlacedPeriod {
    PlacedPeriod {
        span: Some((entry.first_day, entry.last_day)),
        precision: Precision::Milestone,
        rule: format!("kalender, {}: laatste dag", entry.name),
        relative,
        wrong: false,
    }
}

/// Places the next recess of any name.
pub(super) fn place_next_recess(period: &Period, context: PlacingContext<'_>) -> PlacedPeriod {
    let Some(reference) = context.reference else {
        return PlacedPeriod::without_span(Precision::Milestone, "eerste reces uit de kalender", true);
    };
    let found = context.calendar.entries().iter().find(|entry| {
        let ahead = context.before || matches!(period.pick, OccurrencePick::Coming | OccurrencePick::Following);
        is_recess(&from_calendar(&entry.name).0.key)
            && within_reach(entry, reference)
            && if ahead { entry.first_day > reference } else { entry.last_day >= reference }
    });
    let absent = || {
        let rule = "er staat geen reces binnen anderhalf jaar in de kalender: geen dag af te leiden";
        PlacedPeriod::without_span(Precision::Milestone, rule, true)
    };
    found.map_or_else(absent, |entry| from_entry(entry, true))
}

/// The day before the first recess that begins after a day.
pub(super) fn up_to_next_recess(calendar: &Calendar, after: NaiveDate) -> Option<NaiveDate> {
    let next = calendar
        .entries()
        .iter()
        .find(|entry| entry.first_day > after && is_recess(&from_calendar(&entry.name).0.key))?;
    let end = days::shift_months(after, NEXT_RECESS_MONTHS)?;
    days::shift_days(next.first_day, -1).filter(|day| *day <= end)
}
