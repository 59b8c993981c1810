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
        db::{Connection, query},
        records::{
            commitments::stored_number,
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
    let place = sort.join_order_expressions();
    let sort = ListSort { descending: sort.descending != (side == NeighbourSide::Before), ..sort };
    query.push(" AND (").push(&place).push(if sort.descending { ") < (SELECT " } else { ") > (SELECT " });
    query.push(&place).push(FROM).push("c.number_normal = ").push_bind(number.to_normal().as_str().to_owned());
    push_and_sees(&mut query, actor);
    query.push(")");
    sort.push_order(&mut query);
    query.push(" LIMIT 1");
    let found: Option<(String, String)> = query.fetch_optional(reader).await?;
    found.map(|(number, title)| Ok((stored_number(&number)?, title))).transpose()
}
