//! Counts that are kept until something changes.

use std::sync::{Mutex, PoisonError};

use crate::domain::{
    commitment::publicity::PublicityKey,
    listing::{as_of::AsOf, counts::ListCounts, filter::ListFilter},
};

/// The most counts that are kept: the lists that many look at are few.
const MOST_KEPT: usize = 64;

/// What counts depend on, besides the sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CountedFilter {
    /// The publicities of which all commitments are seen.
    pub(super) publicities: Vec<PublicityKey>,
    pub(super) filter: ListFilter,
    pub(super) as_of: AsOf,
}

/// The counts of the last lists, as they were after a line of the history.
#[derive(Debug, Default)]
pub(super) struct CountMemory(Mutex<(Option<i64>, Vec<(CountedFilter, ListCounts)>)>);

impl CountMemory {
    /// Returns the counts of a filter, if they were kept after this line.
    pub(super) fn recall_counts(&self, line: Option<i64>, counted: &CountedFilter) -> Option<ListCounts> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.1.iter().find(|(one, _)| kept.0 == line && one == counted);
        found.map(|(_, counts)| counts.clone())
    }

    /// Keeps the counts of a filter after a line, in the place of those after another line.
    pub(super) fn keep_counts(&self, line: Option<i64>, counted: CountedFilter, counts: &ListCounts) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.0 != line || kept.1.len() >= MOST_KEPT {
            *kept = (line, Vec::new());
        }
        kept.1.push((counted, counts.clone()));
    }
}
