//! Pieces of a period: beginning, half and end, the first week, the last Thursday.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{
    days::{self, DaySpan},
    place::{PlacedPeriod, extract_year_note},
    syntax::{PeriodBase, PeriodPart, TimeUnit},
};
use crate::domain::commitment::deadline::Precision;

/// The kind of period that is cut into pieces; each kind is cut in its own way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PeriodKind {
    Month,
    Quarter,
    Season,
    HalfYear,
    Year,
    Week,
    Milestone,
    Other,
}

impl PeriodKind {
    pub(super) fn of(base: &PeriodBase) -> Self {
        match base {
            PeriodBase::Month(_) | PeriodBase::Running(TimeUnit::Month, _) => Self::Month,
            PeriodBase::Quarter(_) | PeriodBase::Running(TimeUnit::Quarter, _) => Self::Quarter,
            PeriodBase::Season(_) => Self::Season,
            PeriodBase::Half(_) | PeriodBase::Tertial(_) | PeriodBase::Running(TimeUnit::HalfYear, _) => Self::HalfYear,
            PeriodBase::Year | PeriodBase::SchoolYear => Self::Year,
            PeriodBase::Week(_) | PeriodBase::Running(TimeUnit::Week, _) | PeriodBase::WeekOf(_) => Self::Week,
            PeriodBase::Milestone(_) | PeriodBase::Recess => Self::Milestone,
            _ => Self::Other,
        }
    }
}

/// Cuts a piece out of a placed period.
pub(super) fn cut_piece(placed: PlacedPeriod, kind: PeriodKind, part: PeriodPart) -> PlacedPeriod {
    if placed.wrong {
        return placed;
    }
    let Some((precision, rule)) = describe_piece(kind, part) else {
        // A counted piece without a rule, such as "de vijfde week", is not ignored: the whole period is not what was said.
        let counted = matches!(part, PeriodPart::Nth(..) | PeriodPart::Run(..));
        let rule = "dat deel is niet uit te rekenen: geen dag af te leiden";
        let lost =
            || PlacedPeriod { wrong: true, ..PlacedPeriod::without_span(Precision::None, rule, placed.relative) };
        return if counted && placed.span.is_some() { lost() } else { placed };
    };
    let within = |(first, last): DaySpan| {
        cut_span((first, last), kind, part).filter(|(from, to)| first <= *from && from <= to && *to <= last)
    };
    let span = placed.span.and_then(within);
    let lost = placed.span.is_some() && span.is_none();
    let rule = if placed.span.is_none() && !placed.relative {
        placed.rule
    } else if lost {
        "dat deel bestaat niet: geen dag af te leiden".to_owned()
    } else {
        format!("{rule}{}", extract_year_note(&placed.rule))
    };
    let precision = if lost { Precision::None } else { precision };
    PlacedPeriod { span, precision, rule, relative: placed.relative, wrong: lost }
}

/// The precision and the rule of a piece; `None` if the whole period is meant.
fn describe_piece(kind: PeriodKind, part: PeriodPart) -> Option<(Precision, String)> {
    let (precision, rule) = match (part, kind) {
        (PeriodPart::Opening, PeriodKind::Milestone) => (Precision::Milestone, "kalender: eerste dag"),
        (PeriodPart::Opening, _) => (Precision::Day, "primo: eerste dag"),
        (PeriodPart::Closing, _) => (Precision::Day, "ultimo: laatste dag"),
        (PeriodPart::Begin, PeriodKind::Month) => (Precision::MonthPart, "begin van een maand: dag 1 t/m 10"),
        (PeriodPart::Middle, PeriodKind::Month) => (Precision::MonthPart, "half of medio van een maand: dag 11 t/m 20"),
        (PeriodPart::End, PeriodKind::Month) => (Precision::MonthPart, "eind van een maand: dag 21 tot het einde"),
        (PeriodPart::Begin, PeriodKind::Quarter) => (Precision::Month, "begin van een kwartaal: eerste maand"),
        (PeriodPart::Middle, PeriodKind::Quarter) => (Precision::Month, "midden van een kwartaal: tweede maand"),
        (PeriodPart::End, PeriodKind::Quarter) => (Precision::Month, "eind van een kwartaal: laatste maand"),
        (PeriodPart::Begin, PeriodKind::Season) => (Precision::About, "begin van een seizoen: eerste maand"),
        (PeriodPart::Middle, PeriodKind::Season) => (Precision::About, "midden van een seizoen: tweede maand"),
        (PeriodPart::End, PeriodKind::Season) => (Precision::About, "eind van een seizoen: laatste maand"),
        (PeriodPart::Begin, PeriodKind::HalfYear) => (Precision::About, "begin van een halfjaar: eerste twee maanden"),
        (PeriodPart::Middle, PeriodKind::HalfYear) => {
            (Precision::About, "midden van een halfjaar: derde en vierde maand")
        }
        (PeriodPart::End, PeriodKind::HalfYear) => (Precision::About, "eind van een halfjaar: laatste twee maanden"),
        (PeriodPart::Begin, PeriodKind::Year) => (Precision::About, "begin van een jaar: eerste kwartaal"),
        (PeriodPart::Middle, PeriodKind::Year) => (Precision::About, "medio van een jaar: juni en juli"),
        (PeriodPart::End, PeriodKind::Year) => (Precision::About, "eind van een jaar: vierde kwartaal"),
        (PeriodPart::Begin, PeriodKind::Week) => (Precision::Week, "begin van een week: maandag t/m woensdag"),
        (PeriodPart::Middle, PeriodKind::Week) => (Precision::Week, "midden van een week: dinsdag t/m donderdag"),
        (PeriodPart::End, PeriodKind::Week) => (Precision::Week, "eind van een week: donderdag t/m zondag"),
        (PeriodPart::Begin, PeriodKind::Milestone) => (Precision::Milestone, "kalender: eerste week"),
        (PeriodPart::End, PeriodKind::Milestone) => (Precision::Milestone, "kalender: laatste week"),
        (PeriodPart::Half(_), PeriodKind::Month) => {
            (Precision::MonthPart, "helft van een maand: t/m dag 15, of vanaf dag 16")
        }
        (PeriodPart::Half(_), _) => (Precision::About, "helft van de periode"),
        (PeriodPart::Nth(_, TimeUnit::Day | TimeUnit::WorkDay), _) => (Precision::Day, "dag, geteld binnen de periode"),
        (PeriodPart::Nth(_, TimeUnit::Week), _) => {
            (Precision::Week, "week van een periode: telkens zeven dagen, geteld vanaf het begin of het einde")
        }
        (PeriodPart::Nth(_, TimeUnit::Month), _) => (Precision::Month, "maand, geteld binnen de periode"),
        (PeriodPart::NthWeekday(..), _) => (Precision::Day, "weekdag, geteld binnen de periode"),
        (PeriodPart::Run(_, TimeUnit::Day | TimeUnit::WorkDay | TimeUnit::Week), _) => {
            (Precision::MonthPart, "eerste of laatste dagen van de periode")
        }
        (PeriodPart::Run(_, TimeUnit::Month), _) => (Precision::Month, "eerste of laatste maanden van de periode"),
        (PeriodPart::Begin | PeriodPart::Middle | PeriodPart::End | PeriodPart::Nth(..) | PeriodPart::Run(..), _) => {
            return None;
        }
    };
    Some((precision, rule.to_owned()))
}

fn cut_span(span @ (first, last): DaySpan, kind: PeriodKind, part: PeriodPart) -> Option<DaySpan> {
    match part {
        PeriodPart::Opening => Some((first, first)),
        PeriodPart::Closing => Some((last, last)),
        PeriodPart::Begin | PeriodPart::Middle | PeriodPart::End => cut_third(span, kind, part),
        PeriodPart::Half(half) => {
            let days = (last - first).num_days();
            let middle = if kind == PeriodKind::Month {
                days::shift_days(first, 14)?
            } else {
                days::shift_days(first, days / 2)?
            };
            Some(if half == 1 { (first, middle) } else { (days::shift_days(middle, 1)?, last) })
        }
        PeriodPart::Nth(n, unit) => cut_nth_unit(span, n, unit),
        PeriodPart::NthWeekday(n, weekday) => nth_weekday(span, n, weekday),
        PeriodPart::Run(n, unit) => cut_run(span, n, unit),
    }
}

/// Cuts the beginning, middle or end of a period, each kind in its own way (house rule).
fn cut_third(span @ (first, last): DaySpan, kind: PeriodKind, part: PeriodPart) -> Option<DaySpan> {
    let days = |from: i64, to: i64| Some((days::shift_days(first, from)?, days::shift_days(first, to)?));
    let months = |from: i32, to: i32| {
        Some((days::shift_months(first, from)?, days::shift_days(days::shift_months(first, to)?, -1)?))
    };
    match (kind, part) {
        (PeriodKind::Month, PeriodPart::Begin) => days(0, 9),
        (PeriodKind::Month, PeriodPart::Middle) => days(10, 19),
        (PeriodKind::Month, _) => Some((days::shift_days(first, 20)?, last)),
        (PeriodKind::Quarter | PeriodKind::Season, PeriodPart::Begin) => months(0, 1),
        (PeriodKind::Quarter | PeriodKind::Season, PeriodPart::Middle) => months(1, 2),
        (PeriodKind::Quarter | PeriodKind::Season, _) => months(2, 3),
        (PeriodKind::HalfYear, PeriodPart::Begin) => months(0, 2),
        (PeriodKind::HalfYear, PeriodPart::Middle) => months(2, 4),
        (PeriodKind::HalfYear, _) => Some((days::shift_months(days::shift_days(last, 1)?, -2)?, last)),
        (PeriodKind::Year, PeriodPart::Begin) => months(0, 3),
        (PeriodKind::Year, PeriodPart::Middle) => months(5, 7),
        (PeriodKind::Year, _) => months(9, 12),
        (PeriodKind::Week, PeriodPart::Begin) => days(0, 2),
        (PeriodKind::Week, PeriodPart::Middle) => days(1, 3),
        (PeriodKind::Week, _) => days(3, 6),
        (PeriodKind::Milestone, PeriodPart::Begin) => Some((first, days::shift_days(first, 6)?.min(last))),
        (PeriodKind::Milestone, PeriodPart::End) => Some((days::shift_days(last, -6)?.max(first), last)),
        (PeriodKind::Milestone | PeriodKind::Other, _) => Some(span),
    }
}

/// The nth unit of a period; a negative number counts from the end.
fn cut_nth_unit((first, last): DaySpan, n: i32, unit: TimeUnit) -> Option<DaySpan> {
    let back = i64::from(n.checked_abs()?.checked_sub(1)?);
    let within = |(from, to): DaySpan| (from >= first && to <= last).then_some((from, to));
    match unit {
        TimeUnit::Week => within(if n < 0 {
            let to = days::shift_days(last, -7 * back)?;
            (days::shift_days(to, -6)?, to)
        } else {
            let from = days::shift_days(first, 7 * back)?;
            (from, days::shift_days(from, 6)?.min(last))
        }),
        TimeUnit::Month => {
            let step = i32::try_from(back).ok()?;
            within(if n < 0 {
                let end = days::shift_days(last, 1)?;
                (days::shift_months(end, -step - 1)?, days::shift_days(days::shift_months(end, -step)?, -1)?)
            } else {
                (days::shift_months(first, step)?, days::shift_days(days::shift_months(first, step + 1)?, -1)?)
            })
        }
        TimeUnit::Day => {
            let day = if n < 0 { days::shift_days(last, -back)? } else { days::shift_days(first, back)? };
            within((day, day))
        }
        TimeUnit::WorkDay => nth_of((first, last), n, days::is_working_day),
        _ => None,
    }
}

fn nth_weekday(span: DaySpan, n: i32, weekday: Weekday) -> Option<DaySpan> {
    nth_of(span, n, |day| day.weekday() == weekday)
}

/// The nth day of a period for which `fits` is true; a negative number counts from the end. Looks at 400 days at most, for
/// periods are no longer than a year.
fn nth_of((first, last): DaySpan, n: i32, fits: impl Fn(NaiveDate) -> bool) -> Option<DaySpan> {
    let nth = usize::try_from(n.checked_abs()?.checked_sub(1)?).ok()?;
    let all = first.iter_days().take_while(|day| *day <= last).take(400).filter(|day| fits(*day));
    let found = if n < 0 { all.collect::<Vec<_>>().into_iter().rev().nth(nth) } else { all.into_iter().nth(nth) };
    found.map(|day| (day, day))
}

/// The first units of a period, or the last ones if the number is negative.
fn cut_run((first, last): DaySpan, n: i32, unit: TimeUnit) -> Option<DaySpan> {
    let halves = n.checked_abs()?.checked_mul(2)?;
    let halves = u32::try_from(halves).ok()?;
    if n < 0 {
        let from = days::shift_days(days::reckon_from_day(days::shift_days(last, 1)?, halves, unit, true)?, 0)?;
        return Some((from.max(first), last));
    }
    let to = days::shift_days(days::reckon_from_day(first, halves, unit, false)?, -1)?;
    Some((first, to.min(last).max(first)))
}
