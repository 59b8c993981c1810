//! Days in Dutch words.

use chrono::{Datelike, NaiveDate};

/// The months in full, January first.
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

/// `31 december 2025`
#[must_use]
pub fn full_day(day: NaiveDate) -> String {
    format!("{} {} {}", day.day(), MONTHS[day.month0() as usize % 12], day.year())
}
