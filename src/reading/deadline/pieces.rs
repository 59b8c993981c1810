//! Pieces of a period: beginning, half and end, the first week, the last Thursday.

use chrono::{Datelike, NaiveDate, Weekday};

use super::{
    days::{self, Span},
    place::{Placed, note},
    syntax::{Base, Part, Unit},
};
use crate::domain::commitment::deadline::Precision;

/// The kind of period that is cut into pieces; each kind is cut in its own way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Month,
    Quarter,
    Season,
    HalfYear,
    Year,
    Week,
    Milestone,
    Other,
}

impl Kind {
    pub(super) fn of(base: &Base) -> Self {
        match base {
            Base::Month(_) | Base::Running(Unit::Month, _) => Self::Month,
            Base::Quarter(_) | Base::Running(Unit::Quarter, _) => Self::Quarter,
            Base::Season(_) => Self::Season,
            Base::Half(_) | Base::Tertial(_) | Base::Running(Unit::HalfYear, _) => Self::HalfYear,
            Base::Year | Base::SchoolYear => Self::Year,
            Base::Week(_) | Base::Running(Unit::Week, _) | Base::WeekOf(_) => Self::Week,
            Base::Milestone(_) | Base::Recess => Self::Milestone,
            _ => Self::Other,
        }
    }
}

/// Cuts a piece out of a placed period.
pub(super) fn piece(placed: Placed, kind: Kind, part: Part) -> Placed {
    if placed.wrong {
        return placed;
    }
    let Some((precision, rule)) = told(kind, part) else {
        // A counted piece without a rule, such as "de vijfde week", is not ignored: the whole period is not what was said.
        let counted = matches!(part, Part::Nth(..) | Part::Run(..));
        let rule = "dat deel is niet uit te rekenen: geen dag af te leiden";
        let lost = || Placed { wrong: true, ..Placed::none(Precision::None, rule, placed.relative) };
        return if counted && placed.span.is_some() { lost() } else { placed };
    };
    let within = |(first, last): Span| {
        cut((first, last), kind, part).filter(|(from, to)| first <= *from && from <= to && *to <= last)
    };
    let span = placed.span.and_then(within);
    let lost = placed.span.is_some() && span.is_none();
    let rule = if placed.span.is_none() && !placed.relative {
        placed.rule
    } else if lost {
        "dat deel bestaat niet: geen dag af te leiden".to_owned()
    } else {
        format!("{rule}{}", note(&placed.rule))
    };
    let precision = if lost { Precision::None } else { precision };
    Placed { span, precision, rule, relative: placed.relative, wrong: lost }
}

/// The precision and the rule of a piece; `None` if the whole period is meant.
fn told(kind: Kind, part: Part) -> Option<(Precision, String)> {
    let (precision, rule) = match (part, kind) {
        (Part::Opening, Kind::Milestone) => (Precision::Milestone, "kalender: eerste dag"),
        (Part::Opening, _) => (Precision::Day, "primo: eerste dag"),
        (Part::Closing, _) => (Precision::Day, "ultimo: laatste dag"),
        (Part::Begin, Kind::Month) => (Precision::MonthPart, "begin van een maand: dag 1 t/m 10"),
        (Part::Middle, Kind::Month) => (Precision::MonthPart, "half of medio van een maand: dag 11 t/m 20"),
        (Part::End, Kind::Month) => (Precision::MonthPart, "eind van een maand: dag 21 tot het einde"),
        (Part::Begin, Kind::Quarter) => (Precision::Month, "begin van een kwartaal: eerste maand"),
        (Part::Middle, Kind::Quarter) => (Precision::Month, "midden van een kwartaal: tweede maand"),
        (Part::End, Kind::Quarter) => (Precision::Month, "eind van een kwartaal: laatste maand"),
        (Part::Begin, Kind::Season) => (Precision::About, "begin van een seizoen: eerste maand"),
        (Part::Middle, Kind::Season) => (Precision::About, "midden van een seizoen: tweede maand"),
        (Part::End, Kind::Season) => (Precision::About, "eind van een seizoen: laatste maand"),
        (Part::Begin, Kind::HalfYear) => (Precision::About, "begin van een halfjaar: eerste twee maanden"),
        (Part::Middle, Kind::HalfYear) => (Precision::About, "midden van een halfjaar: derde en vierde maand"),
        (Part::End, Kind::HalfYear) => (Precision::About, "eind van een halfjaar: laatste twee maanden"),
        (Part::Begin, Kind::Year) => (Precision::About, "begin van een jaar: eerste kwartaal"),
        (Part::Middle, Kind::Year) => (Precision::About, "medio van een jaar: juni en juli"),
        (Part::End, Kind::Year) => (Precision::About, "eind van een jaar: vierde kwartaal"),
        (Part::Begin, Kind::Week) => (Precision::Week, "begin van een week: maandag t/m woensdag"),
        (Part::Middle, Kind::Week) => (Precision::Week, "midden van een week: dinsdag t/m donderdag"),
        (Part::End, Kind::Week) => (Precision::Week, "eind van een week: donderdag t/m zondag"),
        (Part::Begin, Kind::Milestone) => (Precision::Milestone, "kalender: eerste week"),
        (Part::End, Kind::Milestone) => (Precision::Milestone, "kalender: laatste week"),
        (Part::Half(_), Kind::Month) => (Precision::MonthPart, "helft van een maand: t/m dag 15, of vanaf dag 16"),
        (Part::Half(_), _) => (Precision::About, "helft van de periode"),
        (Part::Nth(_, Unit::Day | Unit::WorkDay), _) => (Precision::Day, "dag, geteld binnen de periode"),
        (Part::Nth(_, Unit::Week), _) => {
            (Precision::Week, "week van een periode: telkens zeven dagen, geteld vanaf het begin of het einde")
        }
        (Part::Nth(_, Unit::Month), _) => (Precision::Month, "maand, geteld binnen de periode"),
        (Part::NthWeekday(..), _) => (Precision::Day, "weekdag, geteld binnen de periode"),
        (Part::Run(_, Unit::Day | Unit::WorkDay | Unit::Week), _) => {
            (Precision::MonthPart, "eerste of laatste dagen van de periode")
        }
        (Part::Run(_, Unit::Month), _) => (Precision::Month, "eerste of laatste maanden van de periode"),
        (Part::Begin | Part::Middle | Part::End | Part::Nth(..) | Part::Run(..), _) => return None,
    };
    Some((precision, rule.to_owned()))
}

fn cut(span @ (first, last): Span, kind: Kind, part: Part) -> Option<Span> {
    match part {
        Part::Opening => Some((first, first)),
        Part::Closing => Some((last, last)),
        Part::Begin | Part::Middle | Part::End => third(span, kind, part),
        Part::Half(half) => {
            let days = (last - first).num_days();
            let middle = if kind == Kind::Month { days::shift(first, 14)? } else { days::shift(first, days / 2)? };
            Some(if half == 1 { (first, middle) } else { (days::shift(middle, 1)?, last) })
        }
        Part::Nth(n, unit) => nth(span, n, unit),
        Part::NthWeekday(n, weekday) => nth_weekday(span, n, weekday),
        Part::Run(n, unit) => run(span, n, unit),
    }
}

/// Cuts the beginning, middle or end of a period, each kind in its own way (house rule).
fn third(span @ (first, last): Span, kind: Kind, part: Part) -> Option<Span> {
    let days = |from: i64, to: i64| Some((days::shift(first, from)?, days::shift(first, to)?));
    let months =
        |from: i32, to: i32| Some((days::shift_months(first, from)?, days::shift(days::shift_months(first, to)?, -1)?));
    match (kind, part) {
        (Kind::Month, Part::Begin) => days(0, 9),
        (Kind::Month, Part::Middle) => days(10, 19),
        (Kind::Month, _) => Some((days::shift(first, 20)?, last)),
        (Kind::Quarter | Kind::Season, Part::Begin) => months(0, 1),
        (Kind::Quarter | Kind::Season, Part::Middle) => months(1, 2),
        (Kind::Quarter | Kind::Season, _) => months(2, 3),
        (Kind::HalfYear, Part::Begin) => months(0, 2),
        (Kind::HalfYear, Part::Middle) => months(2, 4),
        (Kind::HalfYear, _) => Some((days::shift_months(days::shift(last, 1)?, -2)?, last)),
        (Kind::Year, Part::Begin) => months(0, 3),
        (Kind::Year, Part::Middle) => months(5, 7),
        (Kind::Year, _) => months(9, 12),
        (Kind::Week, Part::Begin) => days(0, 2),
        (Kind::Week, Part::Middle) => days(1, 3),
        (Kind::Week, _) => days(3, 6),
        (Kind::Milestone, Part::Begin) => Some((first, days::shift(first, 6)?.min(last))),
        (Kind::Milestone, Part::End) => Some((days::shift(last, -6)?.max(first), last)),
        (Kind::Milestone | Kind::Other, _) => Some(span),
    }
}

/// The nth unit of a period; a negative number counts from the end.
fn nth((first, last): Span, n: i32, unit: Unit) -> Option<Span> {
    let back = i64::from(n.checked_abs()?.checked_sub(1)?);
    let within = |(from, to): Span| (from >= first && to <= last).then_some((from, to));
    match unit {
        Unit::Week => within(if n < 0 {
            let to = days::shift(last, -7 * back)?;
            (days::shift(to, -6)?, to)
        } else {
            let from = days::shift(first, 7 * back)?;
            (from, days::shift(from, 6)?.min(last))
        }),
        Unit::Month => {
            let step = i32::try_from(back).ok()?;
            within(if n < 0 {
                let end = days::shift(last, 1)?;
                (days::shift_months(end, -step - 1)?, days::shift(days::shift_months(end, -step)?, -1)?)
            } else {
                (days::shift_months(first, step)?, days::shift(days::shift_months(first, step + 1)?, -1)?)
            })
        }
        Unit::Day => {
            let day = if n < 0 { days::shift(last, -back)? } else { days::shift(first, back)? };
            within((day, day))
        }
        Unit::WorkDay => nth_of((first, last), n, days::works),
        _ => None,
    }
}

fn nth_weekday(span: Span, n: i32, weekday: Weekday) -> Option<Span> {
    nth_of(span, n, |day| day.weekday() == weekday)
}

/// The nth day of a period for which `fits` is true; a negative number counts from the end. Looks at 400 days at most, for
/// periods are no longer than a year.
fn nth_of((first, last): Span, n: i32, fits: impl Fn(NaiveDate) -> bool) -> Option<Span> {
    let nth = usize::try_from(n.checked_abs()?.checked_sub(1)?).ok()?;
    let all = first.iter_days().take_while(|day| *day <= last).take(400).filter(|day| fits(*day));
    let found = if n < 0 { all.collect::<Vec<_>>().into_iter().rev().nth(nth) } else { all.into_iter().nth(nth) };
    found.map(|day| (day, day))
}

/// The first units of a period, or the last ones if the number is negative.
fn run((first, last): Span, n: i32, unit: Unit) -> Option<Span> {
    let halves = n.checked_abs()?.checked_mul(2)?;
    let halves = u32::try_from(halves).ok()?;
    if n < 0 {
        let from = days::shift(days::reckon(days::shift(last, 1)?, halves, unit, true)?, 0)?;
        return Some((from.max(first), last));
    }
    let to = days::shift(days::reckon(first, halves, unit, false)?, -1)?;
    Some((first, to.min(last).max(first)))
}
