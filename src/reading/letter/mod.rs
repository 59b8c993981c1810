//! A letter's text → one finding a commitment.

use chrono::NaiveDate;

use super::finding::{Head, Reading};
use crate::domain::calendar::Calendar;

/// Reads a letter. `day` is the day of the letter where the caller knows it; it goes before what the letter says.
#[must_use]
pub fn read(_text: &str, day: Option<NaiveDate>, _calendar: &Calendar) -> Reading {
    Reading { head: Head { day, ..Head::default() }, findings: Vec::new(), references: Vec::new(), doubts: Vec::new() }
}
