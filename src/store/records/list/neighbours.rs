//! The commitments before and after one in a list.

use crate::{
    domain::{
        access::Actor,
        listing::{
            as_of::AsOf,
            filter::{ListFilter, ListSort},
        },
        number::CommitmentNumber,
    },
    store::{
        Result, Store,
        db::{Connection, Query, query},
        records::{
            commitments::stored_number,
            list::filter::{push_order, push_place},
            sight::{push_and_sees, push_sees},
        },
    },
};

/// The commitments before and after one in a list, each with its title.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Neighbours {
    pub previous: Option<(CommitmentNumber, String)>,
    pub next: Option<(CommitmentNumber, String)>,
}

/// The side of a commitment in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NeighbourSide {
    Before,
    After,
}

impl Store {
    /// Returns the neighbours of a commitment among those that the actor sees of a list, even if it does not stand in that list
    /// itself. Both are searched from its place, so the list is not read.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn find_neighbours(
        &self,
        actor: &Actor,
        number: &CommitmentNumber,
        (filter, sort): (&ListFilter, ListSort),
        as_of: AsOf,
    ) -> Result<Neighbours> {
        if let Some(ranked) = self.rank_list(actor, (filter, sort), as_of).await? {
            let mut reader = self.read().await?;
            let Some(id) = fetch_key(&mut reader, actor, number).await? else { return Ok(Neighbours::default()) };
            let (previous, next) = self.find_ranked_neighbours(&ranked, id);
            let previous = fetch_named(&mut reader, actor, previous).await?;
            return Ok(Neighbours { previous, next: fetch_named(&mut reader, actor, next).await? });
        }
        let mut reader = self.read().await?;
        let previous =
            fetch_neighbour(&mut reader, actor, number, (filter, sort, NeighbourSide::Before), as_of).await?;
        let next = fetch_neighbour(&mut reader, actor, number, (filter, sort, NeighbourSide::After), as_of).await?;
        Ok(Neighbours { previous, next })
    }
}

async fn fetch_neighbour(
    reader: &mut Connection,
    actor: &Actor,
    number: &CommitmentNumber,
    (filter, sort, side): (&ListFilter, ListSort, NeighbourSide),
    as_of: AsOf,
) -> Result<Option<(CommitmentNumber, String)>> {
    const FROM: &str = " FROM commitment c LEFT JOIN committee k ON k.id = c.committee_id WHERE ";
    let mut query = query("SELECT c.number, c.title");
    query.push(FROM);
    push_sees(&mut query, actor);
    filter.push_filter(&mut query, actor, as_of);
    let sort = ListSort { descending: sort.descending != (side == NeighbourSide::Before), ..sort };
    query.push(" AND (");
    push_place(&mut query, sort);
    query.push(if sort.descending { ") < (SELECT " } else { ") > (SELECT " });
    push_place(&mut query, sort);
    query.push(FROM).push("c.number_normal = ").push_bind(number.to_normal().as_str().to_owned());
    push_and_sees(&mut query, actor);
    query.push(")");
    push_order(&mut query, sort);
    query.push(" LIMIT 1");
    fetch_name(query, reader).await
}

/// Fetches the key of a commitment that the actor sees.
async fn fetch_key(reader: &mut Connection, actor: &Actor, number: &CommitmentNumber) -> Result<Option<i64>> {
    let mut key = query("SELECT c.id FROM commitment c WHERE c.number_normal = ");
    key.push_bind(number.to_normal().as_str().to_owned());
    push_and_sees(&mut key, actor);
    let found: Option<(i64,)> = key.fetch_optional(reader).await?;
    Ok(found.map(|(id,)| id))
}

/// Fetches the number and title of a commitment, if the actor sees it.
async fn fetch_named(
    reader: &mut Connection,
    actor: &Actor,
    id: Option<i64>,
) -> Result<Option<(CommitmentNumber, String)>> {
    let Some(id) = id else { return Ok(None) };
    let mut named = query("SELECT c.number, c.title FROM commitment c WHERE c.id = ");
    named.push_bind(id);
    push_and_sees(&mut named, actor);
    fetch_name(named, reader).await
}

/// Fetches the number and title that a query selects.
async fn fetch_name(query: Query, reader: &mut Connection) -> Result<Option<(CommitmentNumber, String)>> {
    let found: Option<(String, String)> = query.fetch_optional(reader).await?;
    found.map(|(number, title)| Ok((stored_number(&number)?, title))).transpose()
}
