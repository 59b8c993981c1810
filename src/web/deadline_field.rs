//! A deadline as it is typed: words, and the day from which they count.

use chrono::NaiveDate;

use super::{form::Fields, view, words};
use crate::{
    domain::{calendar::Calendar, deadline_list::NewDeadline},
    reading::deadline,
};

/// What a form needs to read the words of a deadline.
#[derive(Debug, Clone)]
pub(super) struct DeadlineReader {
    /// The council's calendar.
    pub(super) calendar: Calendar,
    /// After how many months the register looks again at a promise without a day.
    pub(super) review_months: u32,
}

impl DeadlineReader {
    /// The deadline that these words are, counted from a day.
    pub(super) fn read(&self, words: &str, from: NaiveDate) -> NewDeadline {
        let deadline = deadline::read(words, Some(from), &self.calendar);
        NewDeadline::new(deadline, from, self.review_months)
    }
}

/// Refuses, once, words that hold a figure and yet give no day: a day was meant and probably mistyped. A deadline that was
/// set is never taken away, so a slip of the pen would stay. `seen` is the hidden field that says which words were told, a
/// line each.
pub(super) fn doubt_words(fields: &mut Fields, field: &str, seen: &str, deadline: &NewDeadline) {
    let words = &deadline.deadline.words;
    let meant_a_day = words.chars().any(|c| c.is_ascii_digit());
    let told = fields.raw(seen).lines().any(|line| line.split_whitespace().eq(words.split_whitespace()));
    if deadline.deadline.last_day.is_some() || !meant_a_day || told {
        return;
    }
    let again = deadline.review_day.map(|day| format!(" op {}", view::full_day(day))).unwrap_or_default();
    fields.reject(
        field,
        format!(
            "In deze woorden leest het register geen dag. Schrijf de termijn anders. Klopt hij zo, verstuur het formulier \
             dan nog eens: de toezegging krijgt dan geen laatste dag, en het register kijkt er{again} zelf weer naar."
        ),
    );
}

/// What follows from the words of a deadline, told before anything is recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Preview {
    /// The words.
    pub(super) words: String,
    /// The last day, in full.
    pub(super) day: Option<String>,
    /// The rule that gave the day.
    pub(super) rule: String,
    /// The day from which the words count.
    pub(super) from: String,
    /// The register's own day to look again.
    pub(super) review: Option<String>,
}

impl From<&NewDeadline> for Preview {
    fn from(set: &NewDeadline) -> Self {
        Self {
            words: set.deadline.words.clone(),
            day: set.deadline.last_day.map(view::weekday),
            rule: words::sentence(&set.deadline.rule),
            from: view::full_day(set.reference_day),
            review: set.review_day.map(view::full_day),
        }
    }
}
