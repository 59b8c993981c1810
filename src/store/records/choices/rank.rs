//! The order of what a search finds.

use chrono::NaiveDate;

use super::{candidates::Candidates, sheet::CommitmentChoices};
use crate::{domain::commitment::status::StatusKey, store::records::search::SearchWeight};

/// The place of a commitment among those that a search finds, the first the smallest: what is not closed comes before what is, then
/// the better match, then the earlier last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SearchRank {
    is_closed: bool,
    weight: SearchWeight,
    last_day: NaiveDate,
    id: i64,
}

impl SearchRank {
    pub(super) fn of_row(row: &CommitmentChoices, weight: SearchWeight) -> Self {
        Self {
            // What cannot be read is not known to be open.
            is_closed: row.status.is_none_or(StatusKey::is_closed),
            weight,
            last_day: row.last_day.unwrap_or(NaiveDate::MAX),
            id: row.id,
        }
    }
}

/// What a search finds of a list, the best match first, or last where the order of the list is turned.
#[derive(Debug)]
pub(in crate::store) struct RankedList {
    pub(super) candidates: Candidates,
    /// In order of the rank, never turned.
    pub(super) ranks: Vec<SearchRank>,
    pub(super) is_turned: bool,
}

impl RankedList {
    /// Returns the keys of a stretch of the list.
    pub(in crate::store) fn take_stretch(&self, offset: i64, limit: i64) -> Vec<i64> {
        let [offset, limit] = [offset, limit].map(|rows| usize::try_from(rows).unwrap_or(usize::MAX));
        let keys = self.ranks.iter().map(|rank| rank.id);
        if self.is_turned {
            keys.rev().skip(offset).take(limit).collect()
        } else {
            keys.skip(offset).take(limit).collect()
        }
    }

    /// Returns the keys before and after the place that a commitment has or would have in the list.
    pub(super) fn find_neighbours(&self, rank: SearchRank) -> (Option<i64>, Option<i64>) {
        let before = self.ranks.partition_point(|one| *one < rank);
        let after = self.ranks.partition_point(|one| *one <= rank);
        let previous = before.checked_sub(1).and_then(|at| self.ranks.get(at)).map(|rank| rank.id);
        let next = self.ranks.get(after).map(|rank| rank.id);
        if self.is_turned { (next, previous) } else { (previous, next) }
    }
}
