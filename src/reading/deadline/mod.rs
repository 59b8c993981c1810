//! Dutch wording and a reference day → first day, last day, precision and the rule used.

use chrono::NaiveDate;

use crate::domain::{
    calendar::Calendar,
    deadline::{Deadline, Precision},
};

/// A deadline phrase found in running text. Offsets are bytes of the text that was searched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// What the phrase says.
    pub deadline: Deadline,
    /// The phrase counts from the reference day ("binnen zes weken", "volgend kwartaal", "in mei"), which was not given.
    pub needs_reference: bool,
}

/// Reads a phrase that is a deadline as a whole.
#[must_use]
pub fn read(words: &str, _reference: Option<NaiveDate>, _calendar: &Calendar) -> Deadline {
    Deadline {
        words: words.to_owned(),
        first_day: None,
        last_day: None,
        precision: Precision::None,
        rule: String::new(),
    }
}

/// Finds the deadline phrases in a sentence or a paragraph, in order, none overlapping another.
#[must_use]
pub fn find(_text: &str, _reference: Option<NaiveDate>, _calendar: &Calendar) -> Vec<Found> {
    Vec::new()
}
