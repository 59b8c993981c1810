//! The counts beside the filters of a list.

use std::collections::HashMap;

use super::filter::{FilterPart, ListFilter, UrgencyFilter};
use crate::domain::commitment::status::StatusKey;

/// The numbers of commitments that match a filter, its status and urgency not counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatusCounts {
    /// The counts by status; none for a status that cannot be read.
    pub by_status: Vec<(Option<StatusKey>, Count)>,
}

/// The counts of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListCounts {
    /// By status, the status and urgency of the filter not counted.
    pub by_status: StatusCounts,
    /// Beside the choices of every filter.
    pub choices: ChoiceCounts,
}

/// The numbers of commitments beside the choices of the filters: for each the commitments that match it and all other parts of
/// the filter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChoiceCounts {
    counts: HashMap<(FilterPart, String), i64>,
}

impl ChoiceCounts {
    /// The number beside a choice, by its key in addresses.
    #[must_use]
    pub fn count_choice(&self, part: FilterPart, key: &str) -> i64 {
        self.counts.get(&(part, key.to_owned())).copied().unwrap_or(0)
    }

    /// Adds to the number beside a choice.
    pub fn add(&mut self, part: FilterPart, key: String, more: i64) {
        *self.counts.entry((part, key)).or_insert(0) += more;
    }
}

/// The number of commitments with a status, and how many of them are late, near or without a last day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    pub all: i64,
    pub late: i64,
    pub near: i64,
    /// Those without a last day.
    pub no_day: i64,
}

impl StatusCounts {
    /// Adds to the count of a status.
    pub fn add(&mut self, status: Option<StatusKey>, more: Count) {
        match self.by_status.iter_mut().find(|(one, _)| *one == status) {
            Some((_, count)) => {
                count.all += more.all;
                count.late += more.late;
                count.near += more.near;
                count.no_day += more.no_day;
            }
            None => self.by_status.push((status, more)),
        }
    }

    /// The number with this status.
    #[must_use]
    pub fn count_status(&self, status: StatusKey) -> i64 {
        self.by_status.iter().filter(|(one, _)| *one == Some(status)).map(|(_, count)| count.all).sum()
    }

    /// The number with this urgency.
    #[must_use]
    pub fn count_pressing(&self, pressing: UrgencyFilter) -> i64 {
        self.by_status.iter().map(|(_, count)| count.of(&[pressing])).sum()
    }

    /// The number that match the whole filter.
    #[must_use]
    pub fn count_filtered(&self, filter: &ListFilter) -> i64 {
        let chosen = |status: &Option<StatusKey>| {
            filter.statuses.is_empty() || status.is_some_and(|status| filter.statuses.contains(&status))
        };
        self.by_status.iter().filter(|(one, _)| chosen(one)).map(|(_, count)| count.of(&filter.urgencies)).sum()
    }
}

impl Count {
    fn of(self, pressing: &[UrgencyFilter]) -> i64 {
        let late = if pressing.contains(&UrgencyFilter::Late) { self.late } else { 0 };
        let near = if pressing.contains(&UrgencyFilter::Near) { self.near } else { 0 };
        let no_day = if pressing.contains(&UrgencyFilter::NoDay) { self.no_day } else { 0 };
        if pressing.is_empty() { self.all } else { late + near + no_day }
    }
}
