//! The news of a list, as far as the visitor may know it.

use std::{cmp::Reverse, collections::BTreeSet};

use crate::{
    domain::{
        ids::CommitmentId,
        listing::{
            feed::{NewsKind, list_news},
            filter::{ListFilter, ListSort, UrgencyFilter},
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

/// The news of these commitments.
pub(in crate::web) async fn load_news_of(visit: &Visit, keys: &[CommitmentId]) -> Result<Vec<FeedEntry>, WebError> {
    let rows = visit.store.load_full_rows(&visit.actor, keys).await?;
    let histories = visit.store.load_seen_histories(&visit.actor, keys).await?;
    let mut entries = Vec::new();
    for full in rows {
        let Some(seen) = histories.get(&full.id) else { continue };
        let address = visit.base_url.join_path(&view::commitment_path(full.row.number.as_str()));
        for item in list_news(&full, seen, visit.as_of()) {
            entries.push(FeedEntry { item, full: full.clone(), address: address.clone() });
        }
    }
    sort_newest_first(&mut entries);
    Ok(entries)
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
