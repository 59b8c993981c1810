//! The list of commitments: filter, order, pages, and the counts beside the filters. Three queries, whatever the number of
//! rows.

mod filter;
mod neighbours;
mod query;

use chrono::{Days, NaiveDate};

use self::query::{counts, rows};
pub(super) use self::query::{fetch, seen};
pub use self::{
    filter::{Column, Filter, Pressing, Sort},
    neighbours::Neighbours,
};
use super::{
    Result, Store, StoreRefusal,
    council::{Council, council},
};
use crate::domain::{
    access::Actor,
    commitment::{
        deadline::Precision,
        fulfilment::FulfilmentKind,
        lapse_kind::LapseKind,
        proposal::ProposalKind,
        publicity::PublicityKey,
        status::{DecidedBy, StatusKey, Urgency},
    },
    ids::CommitteeId,
    number::CommitmentNumber,
};

/// The number of rows on one page.
pub const ROWS: i64 = 50;

/// The day on which a list is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AsOf {
    pub today: NaiveDate,
    /// The number of days before its last day from which a commitment is near.
    pub warning_days: i64,
}

impl AsOf {
    /// The last of the days that are near.
    pub(super) fn horizon(self) -> NaiveDate {
        let days = Days::new(u64::try_from(self.warning_days).unwrap_or(0));
        self.today.checked_add_days(days).unwrap_or(NaiveDate::MAX)
    }
}

/// A commitment in a list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ListRow {
    /// The number as issued.
    pub number: CommitmentNumber,
    pub title: String,
    pub status: StatusKey,
    /// The kind of proposal about it, if there is one.
    pub proposal: Option<ProposalKind>,
    /// The form that was promised and the one that was reported instead: see
    /// [`crate::domain::commitment::Commitment::falls_short`].
    pub falls_short: Option<(FulfilmentKind, FulfilmentKind)>,
    /// The day since which it has that status.
    pub status_since: NaiveDate,
    /// The day on which it was settled or lapsed.
    pub closed_on: Option<NaiveDate>,
    /// The side that decided that it is settled.
    pub decided_by: Option<DecidedBy>,
    /// The reason why it lapsed.
    pub lapse_kind: Option<LapseKind>,
    /// The commitment that it was merged into, if the actor may see that. Only the list looks this up.
    pub merged_into: Option<CommitmentNumber>,
    /// The text of what is left of a commitment that is settled in part.
    pub remaining: Option<String>,
    /// The words of the present deadline.
    pub words: Option<String>,
    /// The precision of the deadline.
    pub precision: Option<Precision>,
    pub last_day: Option<NaiveDate>,
    /// The register's own day to look again.
    pub review_day: Option<NaiveDate>,
    /// The number of postponements.
    pub postponements: i64,
    /// The code and the name of the committee.
    pub committee: Option<(String, String)>,
    /// The function of the holder.
    pub holder: Option<String>,
    /// The publicity; a draft if that cannot be read.
    pub publicity: PublicityKey,
    /// True if a stored key of it cannot be read: then its status and the fields that depend on it mean nothing.
    pub unreadable: bool,
}

impl ListRow {
    /// The urgency on a day.
    #[must_use]
    pub fn urgency(&self, as_of: AsOf) -> Urgency {
        Urgency::of(self.status, self.last_day, self.closed_on, as_of.today, as_of.warning_days)
    }
}

/// The numbers of commitments that match a filter, its status and urgency not counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    /// The counts by status; none for a status that cannot be read.
    by_status: Vec<(Option<StatusKey>, Count)>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Count {
    all: i64,
    late: i64,
    near: i64,
}

impl Counts {
    /// The number with this status.
    #[must_use]
    pub fn status(&self, status: StatusKey) -> i64 {
        self.by_status.iter().filter(|(one, _)| *one == Some(status)).map(|(_, count)| count.all).sum()
    }

    /// The number with this urgency.
    #[must_use]
    pub fn pressing(&self, pressing: Pressing) -> i64 {
        self.by_status.iter().map(|(_, count)| count.of(&[pressing])).sum()
    }

    /// The number that match the whole filter.
    #[must_use]
    pub fn total(&self, filter: &Filter) -> i64 {
        let chosen = |status: &Option<StatusKey>| {
            filter.statuses.is_empty() || status.is_some_and(|status| filter.statuses.contains(&status))
        };
        self.by_status.iter().filter(|(one, _)| chosen(one)).map(|(_, count)| count.of(&filter.urgencies)).sum()
    }
}

impl Count {
    fn of(self, pressing: &[Pressing]) -> i64 {
        let late = if pressing.contains(&Pressing::Late) { self.late } else { 0 };
        let near = if pressing.contains(&Pressing::Near) { self.near } else { 0 };
        if pressing.is_empty() { self.all } else { late + near }
    }
}

/// One page of the list, with the figures and options around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    pub rows: Vec<ListRow>,
    /// The number of commitments that match the filter.
    pub total: i64,
    /// The counts beside the filters.
    pub counts: Counts,
    /// The options of the filters.
    pub council: Council,
}

impl Store {
    /// Returns one page of the commitments that the actor sees and that match a filter; pages count from 1.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when the page lies beyond the last; an empty list has one page.
    pub async fn list(&self, actor: &Actor, filter: &Filter, sort: Sort, page: i64, as_of: AsOf) -> Result<Listing> {
        let mut reader = self.read().await?;
        let counts = counts(&mut reader, actor, filter, as_of).await?;
        let total = counts.total(filter);
        let offset = page.checked_sub(1).and_then(|before| before.checked_mul(ROWS)).ok_or(StoreRefusal::NotFound)?;
        if page < 1 || (page > 1 && offset >= total) {
            return Err(StoreRefusal::NotFound.into());
        }
        let rows = rows(&mut reader, actor, (filter, sort), (ROWS, offset), as_of).await?;
        Ok(Listing { rows, total, counts, council: council(&mut reader, actor).await? })
    }

    /// Counts the commitments that the actor sees and that match a filter.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn count(&self, actor: &Actor, filter: &Filter, as_of: AsOf) -> Result<i64> {
        let counts = counts(&mut self.read().await?, actor, filter, as_of).await?;
        Ok(counts.total(filter))
    }

    /// Returns the first commitments that match a filter, without counts.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn first(
        &self,
        actor: &Actor,
        filter: &Filter,
        sort: Sort,
        limit: i64,
        as_of: AsOf,
    ) -> Result<Vec<ListRow>> {
        rows(&mut self.read().await?, actor, (filter, sort), (limit, 0), as_of).await
    }

    /// Returns the commitments that were settled last, newest first; of one committee, or of all.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn settled_last(
        &self,
        actor: &Actor,
        committee: Option<CommitteeId>,
        limit: i64,
    ) -> Result<Vec<ListRow>> {
        let mut query = seen(actor);
        if let Some(committee) = committee {
            query.push(" AND c.committee_id = ").push_bind(committee.get());
        }
        query
            .push(" AND c.status = 'afgedaan' AND c.closed_on IS NOT NULL ORDER BY c.closed_on DESC, c.id DESC LIMIT ")
            .push_bind(limit);
        fetch(query, &mut self.read().await?).await
    }
}
