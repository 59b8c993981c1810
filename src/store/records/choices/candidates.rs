//! The commitments among which the choices are counted: those that the actor sees and that match what a filter says besides.

use crate::{
    domain::{
        access::{
            Actor,
            rights::{Action, Extent},
        },
        commitment::publicity::PublicityKey,
        listing::filter::{FilterPart, ListFilter},
    },
    store::{
        Result,
        db::{Connection, Query, query},
        records::sight::{push_and_sees, push_sees},
    },
};

/// Commitments among which choices are counted.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Candidates {
    /// All of these publicities.
    OfPublicities(Vec<PublicityKey>),
    /// All that are public, and these of the others. The keys are in order.
    PublicAnd(Vec<i64>),
    /// These. The keys are in order.
    Among(Vec<i64>),
}

/// Finds the candidates for the counts of a filter. Only what the sheet does not know is asked of the database.
pub(super) async fn find_candidates(reader: &mut Connection, actor: &Actor, filter: &ListFilter) -> Result<Candidates> {
    let besides = FilterPart::ALL.into_iter().fold(filter.clone(), |rest, part| rest.without_part(part));
    let besides = ListFilter { publicities: Vec::new(), ..besides };
    if besides != ListFilter::default() {
        let mut keys = select_keys();
        push_sees(&mut keys, actor);
        besides.push_base(&mut keys, actor);
        return Ok(Candidates::Among(fetch_keys(keys, reader).await?));
    }
    Ok(match actor.find_extent(Action::Read) {
        Extent::All => Candidates::OfPublicities(PublicityKey::ALL.to_vec()),
        Extent::Nothing => Candidates::OfPublicities(Vec::new()),
        Extent::Public => Candidates::OfPublicities(vec![PublicityKey::Public]),
        Extent::PublicAndSecret => Candidates::OfPublicities(vec![PublicityKey::Public, PublicityKey::Secret]),
        Extent::PublicAndOwnSecret | Extent::OwnAndPublic => {
            let mut keys = select_keys();
            keys.push("c.publicity <> 'openbaar'");
            push_and_sees(&mut keys, actor);
            Candidates::PublicAnd(fetch_keys(keys, reader).await?)
        }
        Extent::Own => {
            let mut keys = select_keys();
            push_sees(&mut keys, actor);
            Candidates::Among(fetch_keys(keys, reader).await?)
        }
    })
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
