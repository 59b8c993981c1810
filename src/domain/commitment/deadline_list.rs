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
    /// The mark of an entry that corrects the one before it, which was entered wrongly.
    #[serde(rename = "correctie", default, skip_serializing_if = "Option::is_none")]
    pub correction: Option<DeadlineCorrection>,
}

/// The mark of a corrected deadline.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeadlineCorrection {
    /// The paper or the minutes that have the right words.
    #[serde(rename = "bron", default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
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

    /// The entries that were not corrected, oldest first: a corrected one never counted.
    pub fn list_standing(&self) -> impl Iterator<Item = &DeadlineEntry> {
        (0..self.0.len()).filter(|index| !self.is_corrected(*index)).filter_map(|index| self.0.get(index))
    }

    /// True if the entry behind this one, counted from 0, corrects it.
    #[must_use]
    pub fn is_corrected(&self, index: usize) -> bool {
        self.0.get(index + 1).is_some_and(|next| next.correction.is_some())
    }

    /// The first deadline, as corrected.
    #[must_use]
    pub fn first(&self) -> Option<&DeadlineEntry> {
        self.list_standing().next()
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
        for entry in self.list_counted() {
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

    /// The number of corrections.
    #[must_use]
    pub fn count_corrections(&self) -> usize {
        self.0.iter().filter(|entry| entry.correction.is_some()).count()
    }

    /// The entries that stand, without those that a later entry undoes by returning to an earlier deadline.
    #[must_use]
    pub fn list_counted(&self) -> Vec<&DeadlineEntry> {
        let mut standing: Vec<&DeadlineEntry> = Vec::with_capacity(self.0.len());
        for entry in self.list_standing() {
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
        let first = self.list_standing().find_map(|entry| entry.set.deadline.last_day)?;
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
            let deadline = Deadline {
                words: String::new(),
                first_day: None,
                last_day,
                precision,
                rule: String::new(),
                calendar_lines: Vec::new(),
            };
            let set = NewDeadline::new(deadline, start, 3);
            DeadlineEntry { set, set_on: start, reason: None, letter: None, correction: None }
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
    fn a_corrected_deadline_counts_as_if_it_had_been_set_so_at_once() {
        // The days, those of the entries that are corrections, and what follows: postponements, corrections, days slipped.
        let table = [
            (&[Some("2025-03-31"), Some("2025-06-30")][..], &[1][..], (0, 1, Some(0))),
            (&[Some("2025-03-31"), Some("2025-06-30"), Some("2025-09-30")], &[1], (1, 1, Some(92))),
            (&[Some("2025-03-31"), Some("2025-06-30"), Some("2025-09-30")], &[2], (1, 1, Some(183))),
            (&[Some("2025-03-31"), Some("2025-09-30"), Some("2025-03-01")], &[2], (0, 1, Some(-30))),
            (&[Some("2025-03-31"), Some("2025-06-30"), Some("2025-09-30")], &[1, 2], (0, 2, Some(0))),
            (&[Some("2025-03-31"), None, Some("2025-06-30")], &[2], (1, 1, Some(91))),
            (&[None, Some("2025-03-31"), Some("2025-06-30")], &[1], (1, 1, Some(91))),
        ];
        for (days, corrections, (postponements, corrected, slipped)) in table {
            let mut entries = list(days).entries().to_vec();
            for index in corrections {
                entries[*index].correction = Some(DeadlineCorrection::default());
            }
            let deadlines = Deadlines::new(entries);
            assert_eq!(deadlines.count_postponements(), postponements, "{days:?} {corrections:?}");
            assert_eq!(deadlines.count_corrections(), corrected, "{days:?} {corrections:?}");
            assert_eq!(deadlines.days_slipped(), slipped, "{days:?} {corrections:?}");
        }
    }

    #[test]
    fn only_words_without_a_day_get_a_review_day() {
        let deadlines = list(&[None, Some("2025-12-31")]);
        let review_days: Vec<_> = deadlines.entries().iter().map(|entry| entry.set.review_day).collect();
        assert_eq!(review_days, [Some("2024-12-05".parse().unwrap()), None]);
    }
}
