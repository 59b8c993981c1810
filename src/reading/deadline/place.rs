//! Puts a period as said on the calendar: chooses the year and the piece, and names the rule.

use chrono::{Datelike, NaiveDate};

use super::{
    agenda,
    days::{self, Span},
    lexicon, pieces,
    syntax::{Base, Feast, Period, Pick, Season, Unit, YearWord},
};
use crate::domain::{commitment::deadline::Precision, council::calendar::Calendar};

/// The data beside the words that the reader uses.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    /// The day of the letter or the meeting.
    pub(super) reference: Option<NaiveDate>,
    pub(super) calendar: &'a Calendar,
    /// True if only the time before the period counts ("voor"), so that an occurrence that has begun is of no use.
    pub(super) before: bool,
}

/// A period on the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Placed {
    /// The days; `None` if the words need a day or a calendar that is absent, or name something that does not exist.
    pub(super) span: Option<Span>,
    pub(super) precision: Precision,
    pub(super) rule: String,
    /// True if the words count from the reference day.
    pub(super) relative: bool,
    /// True if the words name a day that does not exist.
    pub(super) wrong: bool,
}

impl Placed {
    pub(super) fn none(precision: Precision, rule: impl Into<String>, relative: bool) -> Self {
        Self { span: None, precision, rule: rule.into(), relative, wrong: false }
    }
}

/// The warning in the rule if the weekday in the words does not match the day.
pub(super) const OTHER_WEEKDAY: &str = "; let op: dat is een andere weekdag";

/// Puts a period on the calendar.
pub(super) fn place(period: &Period, context: Context<'_>) -> Placed {
    let mut placed = base(period, context);
    let said = period.weekday.filter(|_| period.parts.is_empty());
    if let (Some(weekday), Some((first, _))) = (said, placed.span)
        && first.weekday() != weekday
    {
        placed.rule.push_str(OTHER_WEEKDAY);
    }
    for (at, part) in period.parts.iter().enumerate() {
        let kind = if at == 0 { pieces::Kind::of(&period.base) } else { pieces::Kind::Other };
        placed = pieces::piece(placed, kind, *part);
    }
    placed
}

/// The remark on the chosen year at the end of a rule, with the mark before it.
pub(super) fn note(rule: &str) -> &str {
    rule.find("; ").and_then(|at| rule.get(at..)).unwrap_or_default()
}

fn base(period: &Period, context: Context<'_>) -> Placed {
    match &period.base {
        Base::Milestone(milestone) => agenda::milestone_of(milestone, period, context),
        Base::Recess => agenda::recess(period, context),
        Base::Today(offset) => from_reference(context, Precision::Day, "geteld vanaf de peildag", |day| {
            let day = days::shift(day, *offset)?;
            Some((day, day))
        }),
        Base::Weekday(weekday) => from_reference(context, Precision::Day, "eerstvolgende weekdag", |reference| {
            let (wanted, today) = (weekday.num_days_from_monday(), reference.weekday().num_days_from_monday());
            let ahead = (i64::from(wanted) - i64::from(today)).rem_euclid(7);
            let days = match period.pick {
                Pick::Past => ahead - 7,
                // "Deze woensdag" is that of the current week, even if it has passed.
                Pick::This => i64::from(wanted) - i64::from(today),
                Pick::Coming | Pick::Following if ahead == 0 => 7,
                _ => ahead,
            };
            let day = days::shift(reference, days)?;
            Some((day, day))
        }),
        Base::DayOfMonth(day, offset) => day_of_month(*day, *offset, context),
        Base::Running(unit, offset) => running(*unit, *offset, context),
        Base::WeekOf(day) => around(place(day, context), "week van die dag", |(first, last)| {
            Some((days::week_of(first)?.0, days::week_of(last)?.1))
        }),
        Base::WeekendOf(day) => around(place(day, context), "weekend van die week", |(first, _)| {
            let (_, sunday) = days::week_of(first)?;
            Some((days::shift(sunday, -1)?, sunday))
        }),
        _ => yearly(period, context),
    }
}

fn from_reference(
    context: Context<'_>,
    precision: Precision,
    rule: &str,
    span: impl Fn(NaiveDate) -> Option<Span>,
) -> Placed {
    let span = context.reference.and_then(span);
    Placed { span, precision, rule: rule.to_owned(), relative: true, wrong: false }
}

fn around(mut placed: Placed, rule: &str, span: impl Fn(Span) -> Option<Span>) -> Placed {
    placed.span = placed.span.and_then(span);
    placed.precision = Precision::Week;
    if !placed.wrong {
        rule.clone_into(&mut placed.rule);
    }
    placed
}

fn day_of_month(day: u32, offset: i32, context: Context<'_>) -> Placed {
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

fn running(unit: Unit, offset: i32, context: Context<'_>) -> Placed {
    let (precision, size, name) = match unit {
        Unit::Week | Unit::Weekend => (Precision::Week, 0, "week"),
        Unit::Month => (Precision::Month, 1, "maand"),
        Unit::Quarter => (Precision::Quarter, 3, "kwartaal"),
        Unit::Tertial => (Precision::Quarter, 4, "tertaal"),
        Unit::HalfYear => (Precision::HalfYear, 6, "halfjaar"),
        Unit::Year => (Precision::Year, 12, "jaar"),
        Unit::Hour | Unit::Day | Unit::WorkDay => (Precision::Day, 0, "dag"),
    };
    let (article, that) = if size > 1 { ("het", "dat") } else { ("de", "die") };
    let rule = match offset {
        0 => format!("{article} {name} van de peildag"),
        1.. => format!("{article} {name} na {that} van de peildag"),
        _ => format!("{article} {name} voor {that} van de peildag"),
    };
    from_reference(context, precision, &rule, |reference| match unit {
        Unit::Week => days::week_of(days::shift(reference, i64::from(offset) * 7)?),
        Unit::Weekend => {
            let (_, sunday) = days::week_of(days::shift(reference, i64::from(offset) * 7)?)?;
            Some((days::shift(sunday, -1)?, sunday))
        }
        _ if size > 0 => days::months_around(reference, size, offset),
        _ => None,
    })
}

/// The days of a yearly period in this year; `None` if the year is out of range or the day does not exist.
fn in_year(base: &Base, year: i32) -> Option<Span> {
    match base {
        Base::Day(day, month) => days::day(year, *month, *day).map(|day| (day, day)),
        Base::Month(month) => days::months(year, *month, 1),
        Base::Quarter(n) => days::months(year, n.checked_mul(3)?.checked_sub(2)?, 3),
        Base::Tertial(n) => days::months(year, n.checked_mul(4)?.checked_sub(3)?, 4),
        Base::Half(n) => days::months(year, n.checked_mul(6)?.checked_sub(5)?, 6),
        Base::Season(season) => days::season(year, *season),
        Base::Year => days::months(year, 1, 12),
        Base::SchoolYear => days::months(year, 8, 12),
        Base::Week(n) => days::week(year, *n),
        Base::Feast(feast) => days::feast(year, *feast),
        Base::TurnOfYear => Some((days::day(year, 12, 15)?, days::day(year + 1, 1, 15)?)),
        _ => None,
    }
}

fn precision_and_rule(base: &Base) -> (Precision, String) {
    let (precision, rule) = match base {
        Base::Day(..) => (Precision::Day, "genoemde dag"),
        Base::Month(month) => {
            return (Precision::Month, format!("laatste dag van {}", lexicon::month_name(*month)));
        }
        Base::Quarter(_) => (Precision::Quarter, "laatste dag van het kwartaal"),
        Base::Tertial(_) => (Precision::Quarter, "laatste dag van het tertaal (vier maanden)"),
        Base::Half(_) => (Precision::HalfYear, "laatste dag van het halfjaar"),
        Base::Season(Season::Spring) => (Precision::Season, "voorjaar: maart t/m mei"),
        Base::Season(Season::Summer) => (Precision::Season, "zomer: juni t/m augustus"),
        Base::Season(Season::Autumn) => (Precision::Season, "najaar: september t/m november"),
        Base::Season(Season::Winter) => (Precision::Season, "winter: december t/m februari"),
        Base::Year => (Precision::Year, "laatste dag van het jaar"),
        Base::SchoolYear => (Precision::Year, "schooljaar: augustus t/m juli"),
        Base::Week(_) => (Precision::Week, "ISO-week: maandag t/m zondag"),
        Base::Feast(Feast::PrinceDay) => (Precision::Day, "Prinsjesdag: derde dinsdag van september"),
        Base::Feast(_) => (Precision::Day, "feestdag"),
        Base::TurnOfYear => (Precision::About, "jaarwisseling: 15 december t/m 15 januari"),
        _ => (Precision::None, ""),
    };
    (precision, rule.to_owned())
}

fn yearly(period: &Period, context: Context<'_>) -> Placed {
    let (precision, rule) = precision_and_rule(&period.base);
    let placed = |span: Option<Span>, relative: bool, rule: String| {
        let wrong = span.is_none();
        let rule = if wrong { nonexistent(&period.base) } else { rule };
        Placed { span, precision: if wrong { Precision::None } else { precision }, rule, relative, wrong }
    };
    let span_in = |year: i32| in_year(&period.base, year);
    match (period.year, context.reference) {
        (YearWord::Given(year), _) => placed(span_in(year), false, rule),
        (_, None) if never(&period.base) => placed(None, false, rule),
        (_, None) => Placed::none(precision, rule, true),
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
fn never(base: &Base) -> bool {
    in_year(base, 2024).is_none() && !matches!(base, Base::Week(53))
}

fn open_rule(rule: String, pick: Pick) -> String {
    match pick {
        Pick::First => format!("{rule}; zonder jaar: de eerste die nog niet voorbij is"),
        Pick::Coming | Pick::Following => format!("{rule}; de eerstvolgende"),
        Pick::This => format!("{rule}; in het lopende jaar"),
        Pick::Past => format!("{rule}; de laatste die geweest is"),
    }
}

fn nonexistent(base: &Base) -> String {
    match base {
        Base::Day(day, month) if (1..=12).contains(month) => {
            format!("{day} {} bestaat niet: geen dag af te leiden", lexicon::month_name(*month))
        }
        Base::Day(..) => "deze datum bestaat niet: geen dag af te leiden".to_owned(),
        Base::Week(n) => format!("week {n} bestaat in dat jaar niet: geen dag af te leiden"),
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
            Base::Day(_, month) => days::months(year, month, 1).map(|(_, last)| (last, last)),
            _ => None,
        })
    };
    let whole = |year: &i32| span(*year);
    let piece = |year: &i32| {
        let at =
            Placed { span: span(*year), precision: Precision::Day, rule: String::new(), relative: true, wrong: false };
        let pieced = period.parts.iter().enumerate().fold(at, |placed, (at, part)| {
            let kind = if at == 0 { pieces::Kind::of(&period.base) } else { pieces::Kind::Other };
            pieces::piece(placed, kind, *part)
        });
        pieced.span
    };
    let young = matches!(period.base, Base::Season(_)) && period.pick == Pick::Coming;
    let grace = if young { SEASON_GRACE } else { 0 };
    match period.pick {
        Pick::First if before => {
            around.into_iter().find(|year| piece(year).is_some_and(|(first, _)| first > reference))
        }
        Pick::First => around.into_iter().find(|year| piece(year).is_some_and(|(_, last)| last >= reference)),
        Pick::Coming | Pick::Following => around.into_iter().find(|year| {
            piece(year).and_then(|(first, _)| days::shift(first, grace)).is_some_and(|first| first > reference)
        }),
        Pick::Past => around.into_iter().rev().find(|year| whole(year).is_some_and(|(first, _)| first <= reference)),
        Pick::This => {
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
