//! What is counted and ranked in memory: the counts beside the choices of every filter, and the order of what a search finds.
//!
//! A page of the list shows some hundred counts, over all commitments. They come from a sheet with the choices of every commitment;
//! before each look at it the history tells which commitments changed since it was read.

mod candidates;
mod count;
mod kept;
mod memory;
mod rank;
mod refresh;
mod sheet;

use self::{
    candidates::fetch_candidates,
    count::ChoiceCounter,
    memory::{CountedFilter, list_seen_publicities},
    rank::SearchRank,
    refresh::{fetch_last_line, put_choices, read_choices},
};
pub(in crate::store) use self::{kept::KeptLists, rank::RankedList};
use crate::{
    domain::{
        access::Actor,
        commitment::publicity::PublicityKey,
        listing::{
            as_of::AsOf,
            counts::ListCounts,
            filter::{ListFilter, ListSort, SortColumn},
            overview::OverviewFigures,
        },
    },
    store::{
        Result, Store,
        records::{
            council::{Council, fetch_visible_council},
            search::SearchWeight,
        },
    },
};

/// The place at which the figures of an overview are kept, and the figures if they are.
#[derive(Debug)]
pub(in crate::store) struct KeptOverview {
    line: Option<i64>,
    key: (Vec<PublicityKey>, AsOf),
    figures: Option<OverviewFigures>,
}

impl KeptOverview {
    pub(in crate::store) fn figures(&self) -> Option<OverviewFigures> {
        self.figures.clone()
    }
}

impl Store {
    /// Makes the sheet tell the register as it is now.
    async fn refresh_sheet(&self) -> Result<()> {
        let newest = fetch_last_line(&mut self.read().await?).await?;
        if self.lists.knows_line(newest) {
            return Ok(());
        }
        let _turn = self.lists.turn.lock().await;
        if self.lists.knows_line(newest) {
            return Ok(());
        }
        let mut reader = self.begin_reading().await?;
        let read = read_choices(&mut reader, self.lists.last_line()).await?;
        drop(reader);
        self.lists.change_sheet(|sheet| put_choices(sheet, read));
        Ok(())
    }

    /// Recalls the figures of the overview for an actor whose sight follows from the publicity; none for others.
    pub(in crate::store) async fn recall_overview(&self, actor: &Actor, as_of: AsOf) -> Result<Option<KeptOverview>> {
        let Some(publicities) = list_seen_publicities(actor) else { return Ok(None) };
        self.refresh_sheet().await?;
        let (line, key) = (self.lists.last_line(), (publicities, as_of));
        let figures = self.lists.overviews.recall_value(line, &key);
        Ok(Some(KeptOverview { line, key, figures }))
    }

    pub(in crate::store) fn keep_overview(&self, kept: KeptOverview, figures: &OverviewFigures) {
        self.lists.overviews.keep_value(kept.line, kept.key, figures);
    }

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
        self.refresh_sheet().await?;
        let candidates = fetch_candidates(&mut self.read().await?, actor, filter).await?;
        let is_ranked = sort.column == SortColumn::Match && candidates.hits.is_some();
        let counted = candidates.list_publicities().map(|publicities| CountedFilter {
            publicities: publicities.to_vec(),
            filter: filter.clone(),
            as_of,
        });
        let mut ranks = Vec::new();
        let counts = self.lists.look_at_sheet(|sheet| {
            let kept = counted.as_ref().and_then(|counted| self.lists.counted.recall_value(sheet.last_line, counted));
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
                self.lists.counted.keep_value(sheet.last_line, counted, &counts);
            }
            counts
        });
        ranks.sort_unstable();
        let ranked = RankedList { candidates, ranks, is_turned: sort.descending };
        Ok((counts, Some(ranked).filter(|_| is_ranked)))
    }

    /// Loads the names that the actor may see on the council's lists. For those whose sight follows from the publicity they are kept
    /// until something changes.
    pub(in crate::store) async fn recall_council(&self, actor: &Actor) -> Result<Council> {
        let Some(publicities) = list_seen_publicities(actor) else {
            return fetch_visible_council(&mut self.read().await?, actor).await;
        };
        self.refresh_sheet().await?;
        let line = self.lists.last_line();
        if let Some(council) = self.lists.councils.recall_value(line, &publicities) {
            return Ok(council);
        }
        let council = fetch_visible_council(&mut self.read().await?, actor).await?;
        self.lists.councils.keep_value(line, publicities, &council);
        Ok(council)
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
        let rank = self.lists.look_at_sheet(|sheet| sheet.find_row(id).map(|row| SearchRank::of_row(row, weight)));
        rank.map_or((None, None), |rank| ranked.find_neighbours(rank))
    }
}
