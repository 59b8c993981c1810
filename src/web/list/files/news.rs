//! The news of a list, as far as the visitor may know it.

use std::{cmp::Reverse, collections::BTreeSet};

use crate::{
    domain::{
        history::seen::SeenHistory,
        ids::CommitmentId,
        listing::{
            feed::{NewsKind, list_news},
            filter::{ListFilter, ListSort, UrgencyFilter},
            full_row::FullListRow,
        },
    },
    exchange::feed::FeedEntry,
    store::list::in_full::ROWS_AT_ONCE,
    web::{
        server::{error::WebError, visit::Visit},
        views::view,
    },
};

/// The most entries of a feed.
const MOST_NEWS: usize = 100;

/// The latest news of the list, newest first.
pub(super) async fn load_list_news(visit: &Visit, filter: &ListFilter) -> Result<Vec<FeedEntry>, WebError> {
    let mut entries = load_late_news(visit, filter).await?;
    entries.extend(load_told_news(visit, filter).await?);
    sort_newest_first(&mut entries);
    entries.truncate(MOST_NEWS);
    Ok(entries)
}

/// The news of one commitment, newest first.
pub(in crate::web) fn list_news_of(visit: &Visit, full: &FullListRow, seen: &SeenHistory) -> Vec<FeedEntry> {
    let address = visit.base_url.join_path(&view::commitment_path(full.row.number.as_str()));
    let entry = |item| FeedEntry { item, full: full.clone(), address: address.clone() };
    let mut entries: Vec<FeedEntry> = list_news(full, seen, visit.as_of()).into_iter().map(entry).collect();
    sort_newest_first(&mut entries);
    entries
}

/// The news of these commitments, one after the other.
async fn load_news_of(visit: &Visit, keys: &[CommitmentId]) -> Result<Vec<FeedEntry>, WebError> {
    let rows = visit.store.load_full_rows(&visit.actor, keys).await?;
    let histories = visit.store.load_seen_histories(&visit.actor, keys).await?;
    let seen = rows.iter().filter_map(|full| Some((full, histories.get(&full.id)?)));
    Ok(seen.flat_map(|(full, seen)| list_news_of(visit, full, seen)).collect())
}

fn sort_newest_first(entries: &mut [FeedEntry]) {
    entries.sort_by_key(|entry| Reverse((entry.item.at, entry.item.sequence)));
}

/// The last days of the list that passed last.
async fn load_late_news(visit: &Visit, filter: &ListFilter) -> Result<Vec<FeedEntry>, WebError> {
    if !filter.urgencies.is_empty() && !filter.urgencies.contains(&UrgencyFilter::Late) {
        return Ok(Vec::new());
    }
    let late = ListFilter { urgencies: vec![UrgencyFilter::Late], ..filter.clone() };
    let order = (&late, ListSort { descending: true, ..ListSort::default() });
    let keys = visit.store.list_keys_in_full(&visit.actor, order, Some(MOST_NEWS), visit.as_of()).await?;
    let mut news = load_news_of(visit, &keys).await?;
    news.retain(|entry| entry.item.kind == NewsKind::Late);
    Ok(news)
}

/// The latest events of the list that are news. Events that the visitor may not know of take no place: the search goes on until
/// there are enough of the others.
async fn load_told_news(visit: &Visit, filter: &ListFilter) -> Result<Vec<FeedEntry>, WebError> {
    let mut told = Vec::new();
    let mut before = i64::MAX;
    while told.len() < MOST_NEWS {
        let window = (before, ROWS_AT_ONCE);
        let events = visit.store.list_possible_news(&visit.actor, filter, window, visit.as_of()).await?;
        let Some((oldest, _)) = events.last().copied() else { break };
        let keys: BTreeSet<CommitmentId> = events.into_iter().map(|(_, key)| key).collect();
        let keys: Vec<CommitmentId> = keys.into_iter().collect();
        let mut news = load_news_of(visit, &keys).await?;
        news.retain(|entry| entry.item.sequence.is_some_and(|place| (oldest..before).contains(&place)));
        told.extend(news);
        before = oldest;
    }
    Ok(told)
}
