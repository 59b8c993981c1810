//! The commitments that a search finds, each with how well it matches.

use super::condition::{SearchScope, push_numbered};
use crate::{
    domain::{access::Actor, search::query::SearchQuery},
    store::{
        Result,
        db::{Connection, Query, query},
        full_text::{SearchColumns, SearchNearness, push_all_found, push_any_found},
    },
};

/// A commitment that a search finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::store) struct SearchHit {
    pub(in crate::store) id: i64,
    pub(in crate::store) weight: SearchWeight,
}

/// How well a commitment matches a search, the best first. Nothing else counts, so that what somebody does not see moves nothing in
/// what they see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::store) enum SearchWeight {
    /// It has one of the numbers.
    Numbered,
    /// Everything is in its title.
    InTitle,
    /// Everything is in the commitment itself.
    InOwn,
    /// Everything is in it and in the letters about it.
    InAll,
    /// Something is only a part of longer words.
    InParts,
}

impl SearchWeight {
    const ALL: [Self; 5] = [Self::Numbered, Self::InTitle, Self::InOwn, Self::InAll, Self::InParts];

    /// The weights that come from an index, with where in it everything has to be found for each.
    const OF_INDEX: [(Self, SearchColumns, SearchNearness); 4] = [
        (Self::InTitle, SearchColumns::Title, SearchNearness::Inflected),
        (Self::InOwn, SearchColumns::TitleAndOwn, SearchNearness::Inflected),
        (Self::InAll, SearchColumns::All, SearchNearness::Inflected),
        (Self::InParts, SearchColumns::All, SearchNearness::PartOfWord),
    ];
}

/// The mark of the keys that may not be found.
const EXCLUDED: i64 = -1;

/// What a search finds, whoever may see it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::store) struct SearchHits {
    /// What has what is sought, in order of the keys; none if nothing is sought, and all are found but what is excluded.
    found: Option<Vec<SearchHit>>,
    /// The keys of what has what is excluded, in order.
    excluded: Vec<i64>,
}

impl SearchHits {
    /// What has what is sought, in order of the keys; none if nothing is sought.
    pub(in crate::store) fn list_found(&self) -> Option<&[SearchHit]> {
        self.found.as_deref()
    }

    /// Returns how well a commitment matches; none if it is not found.
    pub(in crate::store) fn find_weight(&self, id: i64) -> Option<SearchWeight> {
        if self.excluded.binary_search(&id).is_ok() {
            return None;
        }
        let Some(found) = &self.found else { return Some(SearchWeight::InParts) };
        found.binary_search_by_key(&id, |hit| hit.id).ok().map(|at| found[at].weight)
    }
}

/// Finds what a search finds; none if nothing visible was typed. One query.
pub(in crate::store) async fn fetch_hits(
    reader: &mut Connection,
    actor: &Actor,
    typed: &str,
) -> Result<Option<SearchHits>> {
    let search = SearchQuery::parse(typed);
    if search.is_empty {
        return Ok(None);
    }
    if search.finds_nothing() {
        return Ok(Some(SearchHits { found: Some(Vec::new()), excluded: Vec::new() }));
    }
    let lists: Vec<(i64, String)> = select_hits(&SearchScope::of(actor), &search).fetch_all(reader).await?;
    let mut found: Vec<SearchHit> = Vec::new();
    let mut excluded: Vec<i64> = Vec::new();
    for (weight, keys) in lists {
        let keys = keys.split(' ').filter_map(|key| key.parse().ok());
        match SearchWeight::ALL.into_iter().find(|one| *one as i64 == weight) {
            Some(weight) => found.extend(keys.map(|id| SearchHit { id, weight })),
            None => excluded.extend(keys),
        }
    }
    // Each list is in order already, and a stable sort joins such lists at little cost.
    found.sort();
    found.dedup_by_key(|hit| hit.id);
    excluded.sort();
    let is_any_sought = !search.sought.is_empty() || !search.numbers.is_empty();
    Ok(Some(SearchHits { found: is_any_sought.then_some(found), excluded }))
}

/// Selects lists of keys, each with its weight.
fn select_hits(scope: &SearchScope, search: &SearchQuery) -> Query {
    let mut hits = query("");
    for (index, widest) in scope.list_indexes() {
        let mut narrower = None;
        for (weight, columns, nearness) in SearchWeight::OF_INDEX {
            // A phrase is never a part of a word.
            let nearness = if search.has_words() { nearness } else { SearchNearness::Inflected };
            let how = (columns.min(widest), nearness);
            // Where the actor may not look further, the wider question is the narrower one again.
            if !search.sought.is_empty() && narrower.replace(how) != Some(how) {
                push_list(&mut hits, weight as i64, |hits| push_all_found(hits, index, &search.sought, how));
            }
        }
        if !search.excluded.is_empty() {
            push_list(&mut hits, EXCLUDED, |hits| push_any_found(hits, index, &search.excluded, widest));
        }
    }
    for one in &search.numbers {
        push_list(&mut hits, SearchWeight::Numbered as i64, |hits| push_numbered(hits, scope, one));
    }
    hits
}

/// Adds a list of keys. They come as one text: a row for each would cost the driver more than the search.
fn push_list(hits: &mut Query, weight: i64, push_keys: impl FnOnce(&mut Query)) {
    let union = if hits.is_empty() { "" } else { " UNION ALL " };
    hits.push(union);
    hits.push(format_args!("SELECT {weight}, coalesce(string_agg(CAST(rowid AS TEXT), ' '), '') FROM ("));
    push_keys(hits);
    hits.push(")");
}
