//! The list of commitments: filter, order, pages, and the counts beside the filters. A few queries, whatever the number of rows.

mod divided_days;
mod filter;
pub mod in_full;
mod neighbours;
mod query;

pub use self::neighbours::Neighbours;
use self::query::{ListStretch, fetch_rows_of_keys, fetch_stretch_of_keys};
pub(in crate::store) use self::{
    filter::push_order,
    query::{FROM, ListQueryRow, ROW_COLUMNS, fetch_selected_rows, list_row, select_seen_rows},
};
use super::{
    council::Council,
    figures::{fetch_status_counts, knows_status_counts},
    page::ROWS,
};
use crate::{
    domain::{
        access::Actor,
        ids::CommitteeId,
        listing::{
            as_of::AsOf,
            counts::{ListCounts, StatusCounts},
            filter::{ListFilter, ListSort},
            row::ListRow,
        },
    },
    store::{Result, Store, StoreRefusal, records::statuses::SETTLED},
};

/// One page of the list, with the figures and options around it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    pub rows: Vec<ListRow>,
    /// The number of commitments that match the filter.
    pub total: i64,
    /// The counts beside the filters.
    pub counts: ListCounts,
    /// The options of the filters.
    pub council: Council,
}

impl Store {
    /// Returns one page of the commitments that the actor sees and that match a filter; pages count from 1.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when the page lies beyond the last; an empty list has one page.
    pub async fn list_commitments(
        &self,
        actor: &Actor,
        filter: &ListFilter,
        sort: ListSort,
        page: i64,
        as_of: AsOf,
    ) -> Result<Listing> {
        let (counts, ranked) = self.count_and_rank_list(actor, (filter, sort), as_of).await?;
        let total = counts.by_status.count_filtered(filter);
        let offset = page.checked_sub(1).and_then(|before| before.checked_mul(ROWS)).ok_or(StoreRefusal::NotFound)?;
        if page < 1 || (page > 1 && offset >= total) {
            return Err(StoreRefusal::NotFound.into());
        }
        let mut reader = self.read().await?;
        let stretch = ListStretch { offset, limit: ROWS, total: Some(total) };
        let keys = match ranked {
            Some(ranked) => ranked.take_stretch(offset, ROWS),
            None => fetch_stretch_of_keys(&mut reader, actor, (filter, sort), stretch, as_of).await?,
        };
        let rows = fetch_rows_of_keys(&mut reader, actor, &keys).await?;
        drop(reader);
        let council = self.load_council(actor).await?;
        Ok(Listing { rows, total, counts, council })
    }

    /// Counts the commitments that the actor sees and that match a filter.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn count_commitments(&self, actor: &Actor, filter: &ListFilter, as_of: AsOf) -> Result<i64> {
        Ok(self.count_by_status(actor, filter, as_of).await?.count_filtered(filter))
    }

    /// Counts the commitments that the actor sees by status, with those that are late and near. The status and the urgency of the
    /// filter do not count.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn count_by_status(&self, actor: &Actor, filter: &ListFilter, as_of: AsOf) -> Result<StatusCounts> {
        if knows_status_counts(actor, filter) {
            return fetch_status_counts(&mut self.read().await?, actor, filter, as_of).await;
        }
        Ok(self.count_list(actor, filter, as_of).await?.by_status)
    }

    /// Returns the first commitments that match a filter, without counts.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_first_commitments(
        &self,
        actor: &Actor,
        filter: &ListFilter,
        sort: ListSort,
        limit: i64,
        as_of: AsOf,
    ) -> Result<Vec<ListRow>> {
        let stretch = ListStretch { offset: 0, limit, total: None };
        let mut reader = self.read().await?;
        let keys = fetch_stretch_of_keys(&mut reader, actor, (filter, sort), stretch, as_of).await?;
        fetch_rows_of_keys(&mut reader, actor, &keys).await
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
        let mut query = select_seen_rows(actor);
        if let Some(committee) = committee {
            query.push(" AND c.committee_id = ").push_bind(committee.get());
        }
        // Said so, the status does not draw SQLite to an index from which it would sort all that ever was settled.
        query
            .push(" AND c.closed_on IS NOT NULL AND coalesce(c.status, '') = ")
            .push(&*SETTLED)
            .push(" ORDER BY c.closed_on DESC, c.id DESC LIMIT ")
            .push_bind(limit);
        fetch_selected_rows(query, &mut self.read().await?).await
    }
}
