//! Turns a phrase into a deadline: applies the preposition to the period, and calculates counts.

use chrono::NaiveDate;

use super::{
    Relation, agenda, days,
    place::{self, Context, Placed},
    syntax::{
        Anchor, Base, Core, Count, Feast, Loose, Milestone, Part, Period, Phrase, Pick, Row, Season, Unit, YearWord,
    },
    turned,
};
use crate::domain::commitment::deadline::Precision;

/// The days, precision and rule that a phrase gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Resolved {
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

impl Resolved {
    pub(super) fn without_day(precision: Precision, rule: impl Into<String>, relative: bool) -> Self {
        Self { first: None, last: None, precision, rule: rule.into(), relative, wrong: false, year_said: false }
    }
}

impl From<Placed> for Resolved {
    /// Keeps everything but the days.
    fn from(placed: Placed) -> Self {
        Self { wrong: placed.wrong, ..Self::without_day(placed.precision, placed.rule, placed.relative) }
    }
}

impl Row {
    /// True if the words themselves give the year, or say that it is over.
    fn says_year(&self) -> bool {
        let said = |period: &Period| {
            period.year != YearWord::Open
                || period.pick == Pick::Past
                || matches!(period.base, Base::Running(_, ..=-1) | Base::DayOfMonth(_, ..=-1) | Base::Today(..=-1))
                || matches!(&period.base, Base::WeekOf(day) | Base::WeekendOf(day) if day.year != YearWord::Open)
        };
        said(self.last.as_ref().unwrap_or(&self.first)) || said(&self.first)
    }
}

impl Core {
    fn says_year(&self) -> bool {
        match self {
            Self::Row(row) => row.says_year(),
            Self::Count(Count { anchor: Anchor::After(row) | Anchor::Before(row), .. }) => row.says_year(),
            Self::Count(_) | Self::Loose(_) => false,
        }
    }
}

/// Resolves a phrase to its days.
pub(super) fn resolve(phrase: &Phrase, context: Context<'_>) -> Resolved {
    let mut resolved = resolved(phrase, context);
    resolved.year_said = phrase.core.says_year();
    if resolved.relative && context.reference.is_none() && resolved.last.is_none() {
        resolved.rule.push_str("; telt vanaf de peildag, en die is niet bekend");
    }
    resolved
}

fn resolved(phrase: &Phrase, context: Context<'_>) -> Resolved {
    match &phrase.core {
        Core::Row(row) => row_as_led(row, phrase.relation, context),
        Core::Count(count) => counted(count, phrase.relation, context),
        Core::Loose(Loose::Vague(rule)) => Resolved::without_day(Precision::None, *rule, false),
        Core::Loose(Loose::Condition(rule)) => {
            Resolved::without_day(Precision::Condition, format!("voorwaarde zonder dag: {rule}"), false)
        }
        Core::Loose(Loose::Recurring) => Resolved::without_day(Precision::Recurring, "keert terug: geen dag", false),
    }
}

/// Replaces a period by the one that it stands for: "voor de zomer" means before the summer recess, "voor de kerst" before the
/// Christmas recess if the calendar has one, and "voor de jaarwisseling" before New Year's Day.
fn meant(period: &Period, relation: Relation, context: Context<'_>) -> Period {
    let mut meant = period.clone();
    if !matches!(relation, Relation::Before | Relation::After) || !period.parts.is_empty() {
        return meant;
    }
    let recess = |key: &str| Base::Milestone(Milestone { key: key.to_owned(), ordinal: None });
    let known = |key: &str| context.calendar.entries().iter().any(|entry| entry.name.starts_with(key));
    match period.base {
        Base::Season(Season::Summer) => meant.base = recess("zomerreces"),
        Base::Feast(Feast::Christmas) if known("kerstreces") => meant.base = recess("kerstreces"),
        Base::TurnOfYear if relation == Relation::After => meant.base = Base::Day(31, 12),
        Base::TurnOfYear => {
            meant.base = Base::Feast(Feast::NewYear);
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

fn row_as_led(row: &Row, relation: Relation, context: Context<'_>) -> Resolved {
    let before = relation == Relation::Before;
    let mut row = row.clone();
    if before && row.last.is_none() && matches!(row.first.parts.last(), Some(Part::Begin | Part::Opening)) {
        // Before the beginning of a period means before the period.
        row.first.parts.pop();
    }
    row.first = meant(&row.first, relation, context);
    let ends = |period: &Period| matches!(period.parts.last(), Some(Part::End | Part::Closing));
    let to_its_end = before && row.last.is_none() && ends(&row.first);
    let context = Context { before: before && row.last.is_none() && !to_its_end, ..context };
    let placed = placed_row(&row, context);
    let Some((first, last)) = placed.span else { return placed.into() };
    let milestone = placed.precision == Precision::Milestone;
    let day = first == last;
    let resolved = |first, last, precision, rule: String| Resolved {
        first,
        last,
        ..Resolved::without_day(precision, rule, placed.relative)
    };
    match relation {
        Relation::None | Relation::In | Relation::On | Relation::Within => {
            resolved(Some(first), Some(last), placed.precision, placed.rule)
        }
        Relation::By => {
            let rule = format!("uiterlijk: die dag telt nog mee{}", place::note(&placed.rule));
            resolved((!day).then_some(first), Some(last), placed.precision, if day { rule } else { placed.rule })
        }
        Relation::Before if to_its_end => resolved(
            None,
            Some(last),
            Precision::Day,
            format!("voor het einde van een periode: laatste dag ervan{}", place::note(&placed.rule)),
        ),
        Relation::Before if row.last.is_some() => resolved(
            None,
            days::shift(last, -1),
            placed.precision,
            "tot of voor een reeks: de dag voor de laatste dag".to_owned(),
        ),
        Relation::Before => resolved(None, days::shift(first, -1), placed.precision, before_rule(&placed, day)),
        Relation::After => after(first, last, &placed, milestone, context),
        Relation::From | Relation::NotBefore => {
            let rule = if relation == Relation::From {
                "begin van een werking, geen termijn"
            } else {
                "alleen een ondergrens: geen dag"
            };
            resolved(Some(first), None, Precision::None, rule.to_owned())
        }
        Relation::Around if (last - first).num_days() < AROUND_DAYS => {
            let rule = format!("rond een dag: een week aan weerszijden; {}", placed.rule);
            resolved(days::shift(first, -7), days::shift(last, 7), Precision::About, rule)
        }
        Relation::Around => resolved(
            Some(first),
            Some(last),
            Precision::About,
            format!("rond een periode: de periode zelf; {}", placed.rule),
        ),
    }
}

fn before_rule(placed: &Placed, day: bool) -> String {
    if placed.precision == Precision::Milestone {
        return format!("{}: dag voor de eerste dag", placed.rule.trim_end_matches(": laatste dag"));
    }
    let rule = if day { "voor een dag: de dag ervoor" } else { "voor een periode: de dag voor de eerste dag" };
    format!("{rule}{}", place::note(&placed.rule))
}

/// Resolves "na": behind a recess or a budget paper it means up to the next recess, behind anything else it is only a lower
/// bound.
fn after(first: NaiveDate, last: NaiveDate, placed: &Placed, milestone: bool, context: Context<'_>) -> Resolved {
    let begin = days::shift(last, 1);
    let name = placed.rule.trim_end_matches(": laatste dag");
    if !milestone {
        return Resolved {
            first: begin,
            ..Resolved::without_day(
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
    Resolved {
        first: begin,
        last: end,
        ..Resolved::without_day(Precision::Milestone, format!("{name}: erna, {rule}"), placed.relative)
    }
}

/// Puts a row on the calendar, from the first day of its first period to the last day of its last.
fn placed_row(row: &Row, context: Context<'_>) -> Placed {
    let Some(second) = &row.last else { return place::place(&row.first, context) };
    let second = &if row.until { meant(second, Relation::Before, context) } else { second.clone() };
    let last = place::place(&last_with_year(&row.first, second), context);
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
        return Placed { wrong: true, ..Placed::none(Precision::None, rule, first.relative || last.relative) };
    }
    let end = if row.until { days::shift(last_first, -1).unwrap_or(last_first) } else { last_last };
    let (begin, other_end) = first.span.unwrap_or((last_first, last_last));
    let end = if row.until { end.max(begin) } else { end.max(other_end) };
    let rule = if row.until { "tot een periode of dag: de dag ervoor" } else { "reeks: laatste dag van de laatste" };
    Placed {
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
    if last.year == YearWord::Open && last.pick == Pick::First && !matches!(first.base, Base::Milestone(_)) {
        last.year = first.year;
    }
    last
}

/// Moves the last period of a row to the next year if it would end before the row begins.
fn a_year_on(first: &Period, last: &Period, context: Context<'_>) -> Option<Placed> {
    let mut last = last.clone();
    last.year = match (last.year, first.year) {
        (YearWord::Open, YearWord::Given(year)) => YearWord::Given(year + 1),
        (YearWord::Open, YearWord::Offset(offset)) => YearWord::Offset(offset + 1),
        _ => return None,
    };
    Some(place::place(&last, context)).filter(|placed| placed.span.is_some())
}

/// Gives the first period of a row the year of the last, or the year before if it would begin after it.
fn first_of_row(first: &Period, last: &Period, (from, to): days::Span, context: Context<'_>) -> Placed {
    use chrono::Datelike;
    if first.year != YearWord::Open
        || !matches!(
            first.base,
            Base::Day(..)
                | Base::Month(_)
                | Base::Quarter(_)
                | Base::Half(_)
                | Base::Season(_)
                | Base::Week(_)
                | Base::Tertial(_)
        )
    {
        return place::place(first, context);
    }
    let year = match last.year {
        YearWord::Given(year) => year,
        _ => from.year(),
    };
    let placed_in = |year: i32| {
        let mut first = first.clone();
        first.year = YearWord::Given(year);
        place::place(&first, context)
    };
    let mut placed = placed_in(year);
    if placed.span.is_some_and(|(begin, _)| begin > to) {
        placed = placed_in(year - 1);
    }
    placed.relative |= last.year == YearWord::Open;
    placed
}

fn counted(count: &Count, relation: Relation, context: Context<'_>) -> Resolved {
    let soft = count.soft || relation == Relation::Around;
    let (from, back, base) = match &count.anchor {
        Anchor::Reference => (context.reference, false, None),
        Anchor::After(row) => {
            let placed = anchor_row(row, Relation::After, context);
            (placed.span.map(|(_, last)| last), false, Some(placed))
        }
        Anchor::Before(row) => {
            let placed = anchor_row(row, Relation::Before, context);
            (placed.span.map(|(first, _)| first), true, Some(placed))
        }
    };
    let relative = base.as_ref().is_none_or(|placed| placed.relative);
    if let Some(placed) =
        base.as_ref().filter(|placed| placed.wrong || placed.span.is_none() && context.reference.is_some())
    {
        return Resolved { relative, ..placed.clone().into() };
    }
    let small = matches!(count.unit, Unit::Hour | Unit::Day | Unit::WorkDay);
    let precision = match &base {
        Some(placed) if placed.precision == Precision::Milestone => Precision::Milestone,
        _ if soft || count.point && base.is_none() && !small => Precision::About,
        _ => Precision::Day,
    };
    let amount = told(count);
    let rule = match &base {
        None if soft => format!("ongeveer {amount} vanaf de peildag"),
        None => format!("peildag + {amount}"),
        Some(placed) if back => format!("{amount} voor de eerste dag ({})", bare(&placed.rule)),
        Some(placed) => format!("{amount} na de laatste dag ({})", bare(&placed.rule)),
    };
    let day = from.and_then(|from| days::reckon(from, count.halves, count.unit, back));
    if from.is_some() && day.is_none() {
        return Resolved::without_day(Precision::None, "valt buiten de kalender: geen dag af te leiden", relative);
    }
    let first = if count.point || back { day.filter(|_| !back) } else { from };
    Resolved { first, last: day, ..Resolved::without_day(precision, rule, relative) }
}

fn anchor_row(row: &Row, relation: Relation, context: Context<'_>) -> Placed {
    let row = Row { first: meant(&row.first, relation, context), ..row.clone() };
    placed_row(&row, Context { before: relation == Relation::Before, ..context })
}

/// Shortens the rule of a period to its name: "laatste dag van mei" becomes "mei".
fn bare(rule: &str) -> &str {
    let rule = rule.trim_end_matches(": laatste dag");
    rule.strip_prefix("laatste dag van ").unwrap_or(rule)
}

/// Words a count: "6 weken", "1,5 maand".
fn told(count: &Count) -> String {
    let one = count.halves <= 3;
    let unit = match count.unit {
        Unit::Hour => "uur",
        Unit::WorkDay if one => "werkdag (weekend en feestdagen tellen niet mee)",
        Unit::WorkDay => "werkdagen (weekend en feestdagen tellen niet mee)",
        Unit::Day if one => "dag",
        Unit::Day => "dagen",
        Unit::Weekend | Unit::Week if one => "week",
        Unit::Weekend | Unit::Week => "weken",
        Unit::Month if one => "maand",
        Unit::Month => "maanden",
        Unit::Quarter if one => "kwartaal",
        Unit::Quarter => "kwartalen",
        Unit::Tertial => "tertalen van vier maanden",
        Unit::HalfYear => "halfjaar",
        Unit::Year => "jaar",
    };
    if count.halves == 1 && count.unit == Unit::Year {
        return "6 maanden".to_owned();
    }
    let half = if count.halves % 2 == 1 { ",5" } else { "" };
    format!("{}{half} {unit}", count.halves / 2)
}
