//! What is counted and ranked in memory: the counts beside the choices of every filter, and the order of what a search finds.
//!
//! A page of the list shows some hundred counts, over all commitments. They come from a sheet with the choices of every commitment;
//! before each look at it the history tells which commitments changed since it was read.

mod candidates;
mod count;
mod memory;
mod rank;
mod refresh;
mod sheet;

use self::{candidates::fetch_candidates, count::ChoiceCounter, memory::CountedFilter, rank::SearchRank};
pub(in crate::store) use self::{rank::RankedList, refresh::KeptChoiceSheet};
use crate::{
    domain::{
        access::Actor,
        listing::{
            as_of::AsOf,
            counts::ListCounts,
            filter::{ListFilter, ListSort, SortColumn},
        },
    },
    store::{Result, Store, records::search::SearchWeight},
};

impl Store {
    /// Counts the commitments that the actor sees and that match a filter, by status and beside the choices of every filter.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn count_list(&self, actor: &Actor, filter: &ListFilter, as_of: AsOf) -> Result<ListCounts> {
        Ok(self.count_and_rank_list(actor, (filter, ListSort::default()), as_of).await?.0)
    }

    /// Counts a list, and ranks it if it is the order of a search; the database knows any other order.
    pub(in crate::store) async fn count_and_rank_list(
        &self,
        actor: &Actor,
        (filter, sort): (&ListFilter, ListSort),
        as_of: AsOf,
    ) -> Result<(ListCounts, Option<RankedList>)> {
        self.choices.refresh_sheet(self).await?;
        let candidates = fetch_candidates(&mut self.read().await?, actor, filter).await?;
        let is_ranked = sort.column == SortColumn::Match && candidates.hits.is_some();
        let counted = candidates.list_publicities().map(|publicities| CountedFilter {
            publicities: publicities.to_vec(),
            filter: filter.clone(),
            as_of,
        });
        let mut ranks = Vec::new();
        let counts = self.choices.look_at_sheet(|sheet| {
            let kept =
                counted.as_ref().and_then(|counted| self.choices.counted.recall_counts(sheet.last_line, counted));
            if let Some(counts) = kept {
                return counts;
            }
            let mut counter = ChoiceCounter::new(sheet, filter, as_of);
            candidates.visit_rows(sheet, |row, weight| {
                if counter.count_row(row) && is_ranked {
                    ranks.push(SearchRank::of_row(row, weight));
                }
            });
            let counts = counter.finish_counting();
            if let Some(counted) = counted {
                self.choices.counted.keep_counts(sheet.last_line, counted, &counts);
            }
            counts
        });
        ranks.sort_unstable();
        let ranked = RankedList { candidates, ranks, is_turned: sort.descending };
        Ok((counts, Some(ranked).filter(|_| is_ranked)))
    }

    /// Ranks a list if it is the order of a search.
    pub(in crate::store) async fn rank_list(
        &self,
        actor: &Actor,
        (filter, sort): (&ListFilter, ListSort),
        as_of: AsOf,
    ) -> Result<Option<RankedList>> {
        if sort.column != SortColumn::Match || filter.search.is_none() {
            return Ok(None);
        }
        Ok(self.count_and_rank_list(actor, (filter, sort), as_of).await?.1)
    }

    /// Returns the keys before and after the place that a commitment has or would have in a ranked list.
    pub(in crate::store) fn find_ranked_neighbours(&self, ranked: &RankedList, id: i64) -> (Option<i64>, Option<i64>) {
        let weight = ranked.candidates.find_weight(id).unwrap_or(SearchWeight::InParts);
        let rank = self.choices.look_at_sheet(|sheet| sheet.find_row(id).map(|row| SearchRank::of_row(row, weight)));
        rank.map_or((None, None), |rank| ranked.find_neighbours(rank))
    }
}
