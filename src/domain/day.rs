//! Days: the date of a moment, and its Dutch wording.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeZone as _, Utc};
use chrono_tz::Europe::Amsterdam;

/// The civil date in Europe/Amsterdam at this moment.
#[must_use]
pub fn civil_day(moment: DateTime<Utc>) -> NaiveDate {
    moment.with_timezone(&Amsterdam).date_naive()
}

/// The moment at which a day begins in Amsterdam, where no clock changes at midnight.
#[must_use]
pub fn start_of_day(day: NaiveDate) -> DateTime<Utc> {
    let midnight = day.and_time(NaiveTime::MIN);
    Amsterdam.from_local_datetime(&midnight).earliest().map_or_else(|| midnight.and_utc(), |local| local.to_utc())
}

/// The Dutch names of the months, January first.
pub const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// The Dutch abbreviations of the months, January first.
pub const SHORT_MONTHS: [&str; 12] =
    ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/// The Dutch names of the weekdays, Monday first.
pub const WEEKDAYS: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/// The Dutch name of the weekday: `vrijdag`.
#[must_use]
pub fn weekday_name(day: NaiveDate) -> &'static str {
    WEEKDAYS[day.weekday().num_days_from_monday() as usize % 7]
}

/// The day in Dutch words: `31 december 2025`.
#[must_use]
pub fn full_day(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), MONTHS[day.month0() as usize % 12], day.year())
}
