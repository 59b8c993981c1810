//! The deadlines of one commitment: a list that only grows.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::deadline::Deadline;
use crate::domain::ids::LetterId;

/// A deadline that is being set, with its reference day.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NewDeadline {
    #[serde(rename = "termijn")]
    pub deadline: Deadline,
    /// The day of the letter or the meeting from which the words count.
    #[serde(rename = "peildag")]
    pub reference_day: NaiveDate,
    /// The day on which the register looks again, if the words give no day.
    #[serde(rename = "bekijken")]
    pub review_day: Option<NaiveDate>,
}

impl NewDeadline {
    /// Creates a deadline on its reference day. Words without a day get a review day `review_months` later, which the register
    /// chooses and nobody promised.
    #[must_use]
    pub fn new(deadline: Deadline, reference_day: NaiveDate, review_months: u32) -> Self {
        let review_day = match deadline.last_day {
            Some(_) => None,
            None => reference_day.checked_add_months(Months::new(review_months)),
        };
        Self { deadline, reference_day, review_day }
    }
}

/// One deadline in the list of a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeadlineEntry {
    #[serde(flatten)]
    pub set: NewDeadline,
    /// The day on which it was set.
    #[serde(rename = "gesteld")]
    pub set_on: NaiveDate,
    /// The reason for setting it, for every entry but the first.
    #[serde(rename = "reden", default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The letter that gave the deadline.
    #[serde(rename = "brief", default, skip_serializing_if = "Option::is_none")]
    pub letter: Option<LetterId>,
}

/// The deadlines of a commitment, oldest first. The list only grows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Deadlines(Vec<DeadlineEntry>);

impl Deadlines {
    /// Creates the list from entries, oldest first.
    #[must_use]
    pub fn new(entries: Vec<DeadlineEntry>) -> Self {
        Self(entries)
    }

    /// All entries, oldest first.
    #[must_use]
    pub fn entries(&self) -> &[DeadlineEntry] {
        &self.0
    }

    #[must_use]
    pub fn first(&self) -> Option<&DeadlineEntry> {
        self.0.first()
    }

    /// The present deadline, which is the last entry.
    #[must_use]
    pub fn current(&self) -> Option<&DeadlineEntry> {
        self.0.last()
    }

    /// The last day of the present deadline.
    #[must_use]
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.current()?.set.deadline.last_day
    }

    /// Adds an entry at the end.
    pub fn push_entry(&mut self, entry: DeadlineEntry) {
        self.0.push(entry);
    }

    /// The number of times that a promised day was moved to a later day, or given up for words without a day.
    ///
    /// Setting a first day for a commitment that had none is no postponement, and neither is what was taken back: an entry that
    /// sets the very deadline of an earlier one, with its reference day, undoes what stands between the two.
    #[must_use]
    pub fn count_postponements(&self) -> usize {
        let mut promised: Option<NaiveDate> = None;
        let mut count = 0;
        for entry in self.list_standing_entries() {
            let last_day = entry.set.deadline.last_day;
            match (promised, last_day) {
                (Some(before), Some(after)) if after > before => count += 1,
                (Some(_), None) => count += 1,
                _ => {}
            }
            promised = last_day;
        }
        count
    }

    /// The entries without those that a later entry undoes by returning to an earlier deadline.
    fn list_standing_entries(&self) -> Vec<&DeadlineEntry> {
        let mut standing: Vec<&DeadlineEntry> = Vec::with_capacity(self.0.len());
        for entry in &self.0 {
            if let Some(place) = standing.iter().position(|one| one.set == entry.set) {
                standing.truncate(place);
            }
            standing.push(entry);
        }
        standing
    }

    /// The number of days between the first promised last day and the present one; negative if it was brought forward.
    #[must_use]
    pub fn days_slipped(&self) -> Option<i64> {
        let first = self.0.iter().find_map(|entry| entry.set.deadline.last_day)?;
        Some((self.last_day()? - first).num_days())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::commitment::deadline::Precision;

    fn list(last_days: &[Option<&str>]) -> Deadlines {
        let start: NaiveDate = "2024-09-05".parse().unwrap();
        let entry = |last: &Option<&str>| {
            let last_day = last.map(|text| text.parse().unwrap());
            let precision = if last_day.is_some() { Precision::Day } else { Precision::None };
            let deadline = Deadline { words: String::new(), first_day: None, last_day, precision, rule: String::new() };
            DeadlineEntry { set: NewDeadline::new(deadline, start, 3), set_on: start, reason: None, letter: None }
        };
        Deadlines::new(last_days.iter().map(entry).collect())
    }

    #[test]
    fn postponements_are_counted_and_the_slip_measured_from_the_first_day() {
        let table = [
            (&[][..], 0, None),
            (&[None], 0, None),
            (&[None, Some("2025-12-31")], 0, Some(0)),
            (&[Some("2025-03-31"), Some("2025-06-30")], 1, Some(91)),
            (&[Some("2025-03-31"), Some("2025-03-01")], 0, Some(-30)),
            (&[Some("2025-03-31"), None, Some("2025-12-31")], 1, Some(275)),
            (&[None, Some("2025-03-31"), Some("2025-06-30"), Some("2025-09-30")], 2, Some(183)),
        ];
        for (days, postponements, slipped) in table {
            let deadlines = list(days);
            assert_eq!(deadlines.count_postponements(), postponements, "{days:?}");
            assert_eq!(deadlines.days_slipped(), slipped, "{days:?}");
        }
    }

    #[test]
    fn only_words_without_a_day_get_a_review_day() {
        let deadlines = list(&[None, Some("2025-12-31")]);
        let review_days: Vec<_> = deadlines.entries().iter().map(|entry| entry.set.review_day).collect();
        assert_eq!(review_days, [Some("2024-12-05".parse().unwrap()), None]);
    }
}
