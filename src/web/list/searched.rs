//! What a page of the list tells about its search.

use std::collections::HashMap;

use crate::{
    domain::number::NormalNumber,
    store::{
        list::Listing,
        search::{FoundTexts, SuggestedSearch},
    },
    web::{
        list_query::ListQuery,
        server::{error::WebError, visit::Visit},
    },
};

/// What is told about the search of a list; nothing without a search.
#[derive(Debug, Default)]
pub(super) struct SearchedList {
    /// The number of matches outside the filters.
    pub(super) elsewhere: i64,
    /// Where the search found its words, by number.
    pub(super) found: HashMap<NormalNumber, FoundTexts>,
    /// What may have been meant, if nothing was found at all.
    pub(super) meant: Option<SuggestedSearch>,
}

/// Finds out what there is to tell about the search of a list.
pub(super) async fn look_at_search(
    visit: &Visit,
    query: &ListQuery,
    listing: &Listing,
) -> Result<SearchedList, WebError> {
    let Some(typed) = &query.filter.search else { return Ok(SearchedList::default()) };
    let elsewhere = count_elsewhere(visit, query, listing.total).await?;
    let numbers: Vec<NormalNumber> = listing.rows.iter().map(|row| row.number.to_normal()).collect();
    let found = visit.store.find_searched_texts(&visit.actor, &numbers, typed).await?;
    let is_nowhere = listing.total == 0 && elsewhere == 0;
    let meant = if is_nowhere { visit.store.suggest_search(&visit.actor, typed, visit.as_of()).await? } else { None };
    Ok(SearchedList { elsewhere, found, meant })
}

/// The number of commitments outside the filters that match the same search; 0, without a query, if the list itself has enough.
async fn count_elsewhere(visit: &Visit, query: &ListQuery, found: i64) -> Result<i64, WebError> {
    const ENOUGH: i64 = 10;
    if query.count_chosen_filters() == 0 || found >= ENOUGH {
        return Ok(0);
    }
    let everywhere = visit.store.count_commitments(&visit.actor, &query.search_alone().filter, visit.as_of()).await?;
    Ok(everywhere - found)
}
