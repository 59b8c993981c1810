//! Arithmetic with days: months, weeks, Easter, holidays. Everything is checked; a day outside the calendar is `None`.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::syntax::{Feast, Season, TimeUnit};

/// A period as its first and its last day.
pub(super) type DaySpan = (NaiveDate, NaiveDate);

/// The day, if it exists.
pub(super) fn make_day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

/// Adds days to a day; a negative number goes back.
pub(super) fn shift_days(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    let count = Days::new(days.unsigned_abs());
    if days < 0 { day.checked_sub_days(count) } else { day.checked_add_days(count) }
}

/// Adds months to a day; gives the last day of a month that is shorter (house rule).
pub(super) fn shift_months(day: NaiveDate, months: i32) -> Option<NaiveDate> {
    let count = Months::new(months.unsigned_abs());
    if months < 0 { day.checked_sub_months(count) } else { day.checked_add_months(count) }
}

/// The number of days after its last one during which "deze winter" still means the winter that has passed.
const JUST_PASSED: i64 = 92;

/// True if a last day lies a short while before the reference day.
pub(super) fn just_passed(last: NaiveDate, reference: NaiveDate) -> bool {
    last < reference && (reference - last).num_days() <= JUST_PASSED
}

/// The period of `count` whole months that begins with this month.
pub(super) fn span_months(year: i32, month: u32, count: i32) -> Option<DaySpan> {
    let first = make_day(year, month, 1)?;
    Some((first, shift_days(shift_months(first, count)?, -1)?))
}

/// The unit of `size` months around a day, moved by `offset` whole units.
pub(super) fn months_around(at: NaiveDate, size: i32, offset: i32) -> Option<DaySpan> {
    let zero = i32::try_from(at.month0()).ok()?;
    let first = make_day(at.year(), u32::try_from(zero / size * size + 1).ok()?, 1)?;
    let first = shift_months(first, offset.checked_mul(size)?)?;
    Some((first, shift_days(shift_months(first, size)?, -1)?))
}

/// The ISO week (Monday to Sunday) around a day.
pub(super) fn week_of(at: NaiveDate) -> Option<DaySpan> {
    let monday = shift_days(at, -i64::from(at.weekday().num_days_from_monday()))?;
    Some((monday, shift_days(monday, 6)?))
}

/// The ISO week with this number.
pub(super) fn span_week(year: i32, number: u32) -> Option<DaySpan> {
    week_of(NaiveDate::from_isoywd_opt(year, number, Weekday::Mon)?)
}

/// The season that begins in a year: three whole months, the winter across the end of the year (house rule).
pub(super) fn span_season(year: i32, season: Season) -> Option<DaySpan> {
    let month = match season {
        Season::Spring => 3,
        Season::Summer => 6,
        Season::Autumn => 9,
        Season::Winter => 12,
    };
    span_months(year, month, 3)
}

/// Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher).
pub(super) fn compute_easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    make_day(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}

/// King's Day: 27 April, or 26 April if that is a Sunday (royal decree of 2013).
fn kings_day(year: i32) -> Option<NaiveDate> {
    let day = make_day(year, 4, 27)?;
    if day.weekday() == Weekday::Sun { shift_days(day, -1) } else { Some(day) }
}

/// The first and last day of a feast in a year.
pub(super) fn span_feast(year: i32, feast: Feast) -> Option<DaySpan> {
    let from_easter = |first: i64, last: i64| {
        Some((shift_days(compute_easter(year)?, first)?, shift_days(compute_easter(year)?, last)?))
    };
    let one = |day: Option<NaiveDate>| day.map(|day| (day, day));
    match feast {
        Feast::Easter => from_easter(0, 1),
        Feast::Ascension => from_easter(39, 39),
        Feast::Pentecost => from_easter(49, 50),
        Feast::Christmas => Some((make_day(year, 12, 25)?, make_day(year, 12, 26)?)),
        Feast::KingsDay => one(kings_day(year)),
        Feast::Liberation => one(make_day(year, 5, 5)),
        Feast::PrinceDay => one(NaiveDate::from_weekday_of_month_opt(year, 9, Weekday::Tue, 3)),
        Feast::NewYear => one(make_day(year, 1, 1)),
        Feast::Nicholas => one(make_day(year, 12, 5)),
    }
}

/// True for a public holiday (Algemene termijnenwet, article 3). Liberation Day counts in every fifth year only.
fn is_public_holiday(at: NaiveDate) -> bool {
    let year = at.year();
    let from_easter = |days: i64| compute_easter(year).and_then(|easter| shift_days(easter, days)) == Some(at);
    let fixed = matches!((at.month(), at.day()), (1, 1) | (12, 25 | 26));
    let liberation = (at.month(), at.day()) == (5, 5) && year % 5 == 0;
    fixed || liberation || kings_day(year) == Some(at) || [1, 39, 50].into_iter().any(from_easter)
}

/// True for a working day: neither in a weekend nor a public holiday.
pub(super) fn is_working_day(at: NaiveDate) -> bool {
    !matches!(at.weekday(), Weekday::Sat | Weekday::Sun) && !is_public_holiday(at)
}

/// The largest count of working days that is accepted, about a year.
const WORKING_DAYS: i64 = 260;

/// Adds working days to a day; a negative number goes back.
fn shift_working(from: NaiveDate, count: i64) -> Option<NaiveDate> {
    if count.abs() > WORKING_DAYS {
        return None;
    }
    let step = count.signum();
    let mut at = from;
    let mut left = count.unsigned_abs();
    while left > 0 {
        at = shift_days(at, step)?;
        left -= u64::from(is_working_day(at));
    }
    Some(at)
}

/// Adds a count of half units to a day; subtracts it if `back` is true.
pub(super) fn reckon_from_day(from: NaiveDate, halves: u32, unit: TimeUnit, back: bool) -> Option<NaiveDate> {
    let sign = if back { -1 } else { 1 };
    let halves = i64::from(halves);
    let half_months = |months: i64| {
        let whole = shift_months(from, i32::try_from(sign * (halves * months / 2)).ok()?)?;
        // A remaining half month counts as fifteen days.
        shift_days(whole, if halves * months % 2 == 1 { sign * 15 } else { 0 })
    };
    match unit {
        TimeUnit::Hour => shift_days(from, sign * ((halves + 47) / 48)),
        TimeUnit::Day => shift_days(from, sign * ((halves + 1) / 2)),
        TimeUnit::WorkDay => shift_working(from, sign * ((halves + 1) / 2)),
        TimeUnit::Weekend | TimeUnit::Week => shift_days(from, sign * ((halves * 7 + 1) / 2)),
        TimeUnit::Month => half_months(1),
        TimeUnit::Quarter => half_months(3),
        TimeUnit::Tertial => half_months(4),
        TimeUnit::HalfYear => half_months(6),
        TimeUnit::Year => half_months(12),
    }
}
