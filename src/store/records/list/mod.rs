//! The list of commitments: filter, order, pages, and the counts beside the filters. Three queries, whatever the number of
//! rows.

mod filter;
pub mod in_full;
mod neighbours;
mod query;

pub use self::neighbours::Neighbours;
use self::query::{counts, rows};
pub(in crate::store) use self::query::{fetch, seen};
use super::{
    council::{Council, council},
    page::ROWS,
};
use crate::{
    domain::{
        access::Actor,
        ids::CommitteeId,
        listing::{
            as_of::AsOf,
            counts::Counts,
            filter::{Filter, Sort},
            row::ListRow,
        },
    },
    store::{Result, Store, StoreRefusal, records::statuses::SETTLED},
};

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
            .push(" AND c.status = ")
            .push(&*SETTLED)
            .push(" AND c.closed_on IS NOT NULL ORDER BY c.closed_on DESC, c.id DESC LIMIT ")
            .push_bind(limit);
        fetch(query, &mut self.read().await?).await
    }
}
