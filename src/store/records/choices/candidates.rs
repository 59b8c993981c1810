//! The commitments among which the choices are counted: those that the actor sees and that match what a filter says besides.

use super::{
    memory::list_seen_publicities,
    sheet::{ChoiceSheet, CommitmentChoices},
};
use crate::{
    domain::{
        access::{
            Actor,
            rights::{Action, Extent},
        },
        commitment::publicity::PublicityKey,
        listing::filter::{DayRange, FilterPart, ListFilter},
    },
    store::{
        Result,
        db::{Connection, Query, query},
        records::{
            search::{SearchHits, SearchWeight, fetch_hits},
            sight::push_sees,
        },
    },
};

/// The commitments among which choices are counted.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Candidates {
    seen: SeenCommitments,
    /// What the search of the filter finds; none without a search.
    pub(super) hits: Option<SearchHits>,
}

impl Candidates {
    /// The publicities of which these are all commitments; none if they are others.
    pub(super) fn list_publicities(&self) -> Option<&[PublicityKey]> {
        match &self.seen {
            SeenCommitments::OfPublicities(publicities) if self.hits.is_none() => Some(publicities),
            _ => None,
        }
    }
}

/// The commitments that an actor sees.
#[derive(Debug, PartialEq, Eq)]
enum SeenCommitments {
    /// All of these publicities.
    OfPublicities(Vec<PublicityKey>),
    /// All that are public, and of the others those with these keys, which are in order.
    PublicAnd(Vec<i64>),
    /// Those with these keys, which are in order.
    Among(Vec<i64>),
}

impl Candidates {
    /// Visits each of them, with how well it matches the search.
    pub(super) fn visit_rows<'s>(
        &self,
        sheet: &'s ChoiceSheet,
        mut visit: impl FnMut(&'s CommitmentChoices, SearchWeight),
    ) {
        let mut visit_found = |row: &'s CommitmentChoices| {
            if let Some(weight) = self.find_weight(row.id).filter(|_| self.seen.contains_row(row)) {
                visit(row, weight);
            }
        };
        match self.hits.as_ref().and_then(SearchHits::list_found) {
            Some(found) => found.iter().filter_map(|hit| sheet.find_row(hit.id)).for_each(visit_found),
            None => sheet.rows().iter().for_each(&mut visit_found),
        }
    }

    /// Returns how well a commitment matches the search; none if it is not found.
    pub(super) fn find_weight(&self, id: i64) -> Option<SearchWeight> {
        self.hits.as_ref().map_or(Some(SearchWeight::InParts), |hits| hits.find_weight(id))
    }
}

impl SeenCommitments {
    fn contains_row(&self, row: &CommitmentChoices) -> bool {
        match self {
            Self::OfPublicities(publicities) => publicities.contains(&row.publicity),
            Self::PublicAnd(keys) => row.publicity == PublicityKey::Public || keys.binary_search(&row.id).is_ok(),
            Self::Among(keys) => keys.binary_search(&row.id).is_ok(),
        }
    }
}

/// Fetches the candidates for the counts of a filter. Only what the sheet does not know is asked of the database.
pub(super) async fn fetch_candidates(
    reader: &mut Connection,
    actor: &Actor,
    filter: &ListFilter,
) -> Result<Candidates> {
    let hits = match &filter.search {
        Some(typed) => fetch_hits(reader, actor, typed).await?,
        None => None,
    };
    let besides = FilterPart::ALL.into_iter().fold(filter.clone(), |rest, part| rest.without_part(part));
    let any = DayRange::default();
    let besides = ListFilter { publicities: Vec::new(), search: None, last_day: any, made_on: any, ..besides };
    Ok(Candidates { seen: fetch_seen(reader, actor, &besides).await?, hits })
}

/// Fetches the commitments that the actor sees and that match what the sheet does not know of a filter.
async fn fetch_seen(reader: &mut Connection, actor: &Actor, besides: &ListFilter) -> Result<SeenCommitments> {
    if *besides != ListFilter::default() {
        let mut keys = select_keys();
        push_sees(&mut keys, actor);
        besides.push_base(&mut keys, actor);
        return Ok(SeenCommitments::Among(fetch_keys(keys, reader).await?));
    }
    if let Some(publicities) = list_seen_publicities(actor) {
        return Ok(SeenCommitments::OfPublicities(publicities));
    }
    let sees_public = actor.find_extent(Action::Read) != Extent::Own;
    let mut keys = select_keys();
    if sees_public {
        keys.push("c.publicity <> 'openbaar' AND ");
    }
    push_sees(&mut keys, actor);
    let keys = fetch_keys(keys, reader).await?;
    Ok(if sees_public { SeenCommitments::PublicAnd(keys) } else { SeenCommitments::Among(keys) })
}

/// Begins a query for keys, all in one text: a hundred thousand rows would cost the driver more than the database.
fn select_keys() -> Query {
    query("SELECT coalesce(string_agg(CAST(c.id AS TEXT), ' '), '') FROM commitment c WHERE ")
}

async fn fetch_keys(query: Query, reader: &mut Connection) -> Result<Vec<i64>> {
    let (joined,): (String,) = query.fetch_one(reader).await?;
    let mut keys: Vec<i64> = joined.split(' ').filter_map(|key| key.parse().ok()).collect();
    keys.sort_unstable();
    Ok(keys)
}
