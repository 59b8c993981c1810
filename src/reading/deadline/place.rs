//! Puts a period as said on the calendar: chooses the year and the piece, and names the rule.

use chrono::{Datelike, NaiveDate};

use super::{
    agenda,
    days::{self, DaySpan},
    lexicon, pieces,
    syntax::{Feast, OccurrencePick, Period, PeriodBase, Season, TimeUnit, YearWord},
};
use crate::domain::{commitment::deadline::Precision, council::calendar::Calendar};

/// The data beside the words that the reader uses.
#[derive(Clone, Copy)]
pub(super) struct PlacingContext<'a> {
    /// The day of the letter or the meeting.
    pub(super) reference: Option<NaiveDate>,
    pub(super) calendar: &'a Calendar,
    /// True if only the time before the period counts ("voor"), so that an occurrence that has begun is of no use.
    pub(super) before: bool,
}

/// A period on the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PlacedPeriod {
    /// The days; `None` if the words need a day or a calendar that is absent, or name something that does not exist.
    pub(super) span: Option<DaySpan>,
    pub(super) precision: Precision,
    pub(super) rule: String,
    /// True if the words count from the reference day.
    pub(super) relative: bool,
    /// True if the words name a day that does not exist.
    pub(super) wrong: bool,
}

impl PlacedPeriod {
    pub(super) fn without_span(precision: Precision, rule: impl Into<String>, relative: bool) -> Self {
        Self { span: None, precision, rule: rule.into(), relative, wrong: false }
    }
}

/// The warning in the rule if the weekday in the words does not match the day.
pub(super) const OTHER_WEEKDAY: &str = "; let op: dat is een andere weekdag";

/// Puts a period on the calendar.
pub(super) fn place_period(period: &Period, context: PlacingContext<'_>) -> PlacedPeriod {
    let mut placed = place_base(period, context);
    let said = period.weekday.filter(|_| period.parts.is_empty());
    if let (Some(weekday), Some((first, _))) = (said, placed.span)
        && first.weekday() != weekday
    {
        placed.rule.push_str(OTHER_WEEKDAY);
    }
    for (at, part) in period.parts.iter().enumerate() {
        let kind = if at == 0 { pieces::PeriodKind::of(&period.base) } else { pieces::PeriodKind::Other };
        placed = pieces::cut_piece(placed, kind, *part);
    }
    placed
}

/// The remark on the chosen year at the end of a rule, with the mark before it.
pub(super) fn extract_year_note(rule: &str) -> &str {
    rule.find("; ").and_then(|at| rule.get(at..)).unwrap_or_default()
}

fn place_base(period: &Period, context: PlacingContext<'_>) -> PlacedPeriod {
    match &period.base {
        PeriodBase::Milestone(milestone) => agenda::milestone_of(milestone, period, context),
        PeriodBase::Recess => agenda::place_next_recess(period, context),
        PeriodBase::Today(offset) => from_reference(context, Precision::Day, "geteld vanaf de peildag", |day| {
            let day = days::shift_days(day, *offset)?;
            Some((day, day))
        }),
        PeriodBase::Weekday(weekday) => from_reference(context, Precision::Day, "eerstvolgende weekdag", |reference| {
            let (wanted, today) = (weekday.num_days_from_monday(), reference.weekday().num_days_from_monday());
            let ahead = (i64::from(wanted) - i64::from(today)).rem_euclid(7);
            let days = match period.pick {
                OccurrencePick::Past => ahead - 7,
                // "Deze woensdag" is that of the current week, even if it has passed.
                OccurrencePick::This => i64::from(wanted) - i64::from(today),
                OccurrencePick::Coming | OccurrencePick::Following if ahead == 0 => 7,
                _ => ahead,
            };
            let day = days::shift_days(reference, days)?;
            Some((day, day))
        }),
        PeriodBase::DayOfMonth(day, offset) => day_of_month(*day, *offset, context),
        PeriodBase::Running(unit, offset) => place_running(*unit, *offset, context),
        PeriodBase::WeekOf(day) => widen_placed(place_period(day, context), "week van die dag", |(first, last)| {
            Some((days::week_of(first)?.0, days::week_of(last)?.1))
        }),
        PeriodBase::WeekendOf(day) => widen_placed(place_period(day, context), "weekend van die week", |(first, _)| {
            let (_, sunday) = days::week_of(first)?;
            Some((days::shift_days(sunday, -1)?, sunday))
        }),
        _ => place_yearly(period, context),
    }
}

fn from_reference(
    context: PlacingContext<'_>,
    precision: Precision,
    rule: &str,
    span: impl Fn(NaiveDate) -> Option<DaySpan>,
) -> PlacedPeriod {
    let span = context.reference.and_then(span);
    PlacedPeriod { span, precision, rule: rule.to_owned(), relative: true, wrong: false }
}

fn widen_placed(mut placed: PlacedPeriod, rule: &str, span: impl Fn(DaySpan) -> Option<DaySpan>) -> PlacedPeriod {
    placed.span = placed.span.and_then(span);
    placed.precision = Precision::Week;
    if !placed.wrong {
        rule.clone_into(&mut placed.rule);
    }
    placed
}

fn day_of_month(day: u32, offset: i32, context: PlacingContext<'_>) -> PlacedPeriod {
    from_reference(context, Precision::Day, "dag van de maand", |reference| {
        let in_month = |offset: i32| {
            let (first, last) = days::months_around(reference, 1, offset)?;
            let found = first.with_day(day)?;
            (found <= last).then_some((found, found))
        };
        if offset != 0 {
            return in_month(offset);
        }
        in_month(0).filter(|(found, _)| *found >= reference).or_else(|| in_month(1))
    })
}

fn place_running(unit: TimeUnit, offset: i32, context: PlacingContext<'_>) -> PlacedPeriod {
    let (precision, size, name) = match unit {
        TimeUnit::Week | TimeUnit::Weekend => (Precision::Week, 0, "week"),
        TimeUnit::Month => (Precision::Month, 1, "maand"),
        TimeUnit::Quarter => (Precision::Quarter, 3, "kwartaal"),
        TimeUnit::Tertial => (Precision::Quarter, 4, "tertaal"),
        TimeUnit::HalfYear => (Precision::HalfYear, 6, "halfjaar"),
        TimeUnit::Year => (Precision::Year, 12, "jaar"),
        TimeUnit::Hour | TimeUnit::Day | TimeUnit::WorkDay => (Precision::Day, 0, "dag"),
    };
    let (article, that) = if size > 1 { ("het", "dat") } else { ("de", "die") };
    let rule = match offset {
        0 => format!("{article} {name} van de peildag"),
        1.. => format!("{article} {name} na {that} van de peildag"),
        _ => format!("{article} {name} voor {that} van de peildag"),
    };
    from_reference(context, precision, &rule, |reference| match unit {
        TimeUnit::Week => days::week_of(days::shift_days(reference, i64::from(offset) * 7)?),
        TimeUnit::Weekend => {
            let (_, sunday) = days::week_of(days::shift_days(reference, i64::from(offset) * 7)?)?;
            Some((days::shift_days(sunday, -1)?, sunday))
        }
        _ if size > 0 => days::months_around(reference, size, offset),
        _ => None,
    })
}

/// The days of a yearly period in this year; `None` if the year is out of range or the day does not exist.
fn in_year(base: &PeriodBase, year: i32) -> Option<DaySpan> {
    match base {
        PeriodBase::Day(day, month) => days::make_day(year, *month, *day).map(|day| (day, day)),
        PeriodBase::Month(month) => days::span_months(year, *month, 1),
        PeriodBase::Quarter(n) => days::span_months(year, n.checked_mul(3)?.checked_sub(2)?, 3),
        PeriodBase::Tertial(n) => days::span_months(year, n.checked_mul(4)?.checked_sub(3)?, 4),
        PeriodBase::Half(n) => days::span_months(year, n.checked_mul(6)?.checked_sub(5)?, 6),
        PeriodBase::Season(season) => days::span_season(year, *season),
        PeriodBase::Year => days::span_months(year, 1, 12),
        PeriodBase::SchoolYear => days::span_months(year, 8, 12),
        PeriodBase::Week(n) => days::span_week(year, *n),
        PeriodBase::Feast(feast) => days::span_feast(year, *feast),
        PeriodBase::TurnOfYear => Some((days::make_day(year, 12, 15)?, days::make_day(year + 1, 1, 15)?)),
        _ => None,
    }
}

fn precision_and_rule(base: &PeriodBase) -> (Precision, String) {
    let (precision, rule) = match base {
        PeriodBase::Day(..) => (Precision::Day, "genoemde dag"),
        PeriodBase::Month(month) => {
            return (Precision::Month, format!("laatste dag van {}", lexicon::month_name(*month)));
        }
        PeriodBase::Quarter(_) => (Precision::Quarter, "laatste dag van het kwartaal"),
        PeriodBase::Tertial(_) => (Precision::Quarter, "laatste dag van het tertaal (vier maanden)"),
        PeriodBase::Half(_) => (Precision::HalfYear, "laatste dag van het halfjaar"),
        PeriodBase::Season(Season::Spring) => (Precision::Season, "voorjaar: maart t/m mei"),
        PeriodBase::Season(Season::Summer) => (Precision::Season, "zomer: juni t/m augustus"),
        PeriodBase::Season(Season::Autumn) => (Precision::Season, "najaar: september t/m november"),
        PeriodBase::Season(Season::Winter) => (Precision::Season, "winter: december t/m februari"),
        PeriodBase::Year => (Precision::Year, "laatste dag van het jaar"),
        PeriodBase::SchoolYear => (Precision::Year, "schooljaar: augustus t/m juli"),
        PeriodBase::Week(_) => (Precision::Week, "ISO-week: maandag t/m zondag"),
        PeriodBase::Feast(Feast::PrinceDay) => (Precision::Day, "Prinsjesdag: derde dinsdag van september"),
        PeriodBase::Feast(_) => (Precision::Day, "feestdag"),
        PeriodBase::TurnOfYear => (Precision::About, "jaarwisseling: 15 december t/m 15 januari"),
        _ => (Precision::None, ""),
    };
    (precision, rule.to_owned())
}

fn place_yearly(period: &Period, context: PlacingContext<'_>) -> PlacedPeriod {
    let (precision, rule) = precision_and_rule(&period.base);
    let placed = |span: Option<DaySpan>, relative: bool, rule: String| {
        let wrong = span.is_none();
        let rule = if wrong { describe_nonexistent(&period.base) } else { rule };
        PlacedPeriod { span, precision: if wrong { Precision::None } else { precision }, rule, relative, wrong }
    };
    let span_in = |year: i32| in_year(&period.base, year);
    match (period.year, context.reference) {
        (YearWord::Given(year), _) => placed(span_in(year), false, rule),
        (_, None) if is_in_no_year(&period.base) => placed(None, false, rule),
        (_, None) => PlacedPeriod::without_span(precision, rule, true),
        (YearWord::Offset(offset), Some(reference)) => {
            placed(reference.year().checked_add(offset).and_then(span_in), true, rule)
        }
        (YearWord::Open, Some(reference)) => {
            let year = open_year(period, reference, context.before);
            placed(year.and_then(span_in), true, open_rule(rule, period.pick))
        }
    }
}

/// True if the day exists in no year, such as 31 November.
fn is_in_no_year(base: &PeriodBase) -> bool {
    in_year(base, 2024).is_none() && !matches!(base, PeriodBase::Week(53))
}

fn open_rule(rule: String, pick: OccurrencePick) -> String {
    match pick {
        OccurrencePick::First => format!("{rule}; zonder jaar: de eerste die nog niet voorbij is"),
        OccurrencePick::Coming | OccurrencePick::Following => format!("{rule}; de eerstvolgende"),
        OccurrencePick::This => format!("{rule}; in het lopende jaar"),
        OccurrencePick::Past => format!("{rule}; de laatste die geweest is"),
    }
}

fn describe_nonexistent(base: &PeriodBase) -> String {
    match base {
        PeriodBase::Day(day, month) if (1..=12).contains(month) => {
            format!("{day} {} bestaat niet: geen dag af te leiden", lexicon::month_name(*month))
        }
        PeriodBase::Day(..) => "deze datum bestaat niet: geen dag af te leiden".to_owned(),
        PeriodBase::Week(n) => format!("week {n} bestaat in dat jaar niet: geen dag af te leiden"),
        _ => "valt buiten de kalender: geen dag af te leiden".to_owned(),
    }
}

/// The number of days after its first one during which a season still counts as coming, for spring is felt to begin on the
/// 21st.
const SEASON_GRACE: i64 = 20;

/// Chooses the year if the words give none.
fn open_year(period: &Period, reference: NaiveDate, before: bool) -> Option<i32> {
    let year = reference.year();
    let around = [year.checked_sub(1)?, year, year.checked_add(1)?, year.checked_add(2)?];
    // A year that lacks the day (29 February) can still be the year that is meant.
    let span = |year: i32| {
        in_year(&period.base, year).or_else(|| match period.base {
            PeriodBase::Day(_, month) => days::span_months(year, month, 1).map(|(_, last)| (last, last)),
            _ => None,
        })
    };
    let whole = |year: &i32| span(*year);
    let piece = |year: &i32| {
        let at = PlacedPeriod {
            span: span(*year),
            precision: Precision::Day,
            rule: String::new(),
            relative: true,
            wrong: false,
        };
        let pieced = period.parts.iter().enumerate().fold(at, |placed, (at, part)| {
            let kind = if at == 0 { pieces::PeriodKind::of(&period.base) } else { pieces::PeriodKind::Other };
            pieces::cut_piece(placed, kind, *part)
        });
        pieced.span
    };
    let young = matches!(period.base, PeriodBase::Season(_)) && period.pick == OccurrencePick::Coming;
    let grace = if young { SEASON_GRACE } else { 0 };
    match period.pick {
        OccurrencePick::First if before => {
            around.into_iter().find(|year| piece(year).is_some_and(|(first, _)| first > reference))
        }
        OccurrencePick::First => around.into_iter().find(|year| piece(year).is_some_and(|(_, last)| last >= reference)),
        OccurrencePick::Coming | OccurrencePick::Following => around.into_iter().find(|year| {
            piece(year).and_then(|(first, _)| days::shift_days(first, grace)).is_some_and(|first| first > reference)
        }),
        OccurrencePick::Past => {
            around.into_iter().rev().find(|year| whole(year).is_some_and(|(first, _)| first <= reference))
        }
        OccurrencePick::This => {
            let running = around
                .into_iter()
                .find(|year| whole(year).is_some_and(|(first, last)| first <= reference && reference <= last));
            // "Deze winter" in March means the winter that has passed.
            let passed =
                around.into_iter().find(|year| whole(year).is_some_and(|(_, last)| days::just_passed(last, reference)));
            Some(running.or(passed).unwrap_or(year))
        }
    }
}
