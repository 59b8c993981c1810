//! The way from a commitment back to the list that the visitor came from, and on to its neighbours there.

use crate::{
    domain::number::CommitmentNumber,
    store::list::Neighbours,
    web::server::{error::WebError, visit::Visit},
};

/// The links from a commitment within the list that the visitor came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::web) struct NeighbourLinks {
    pub(in crate::web) list: String,
    /// The commitment before it: its address and its title.
    pub(in crate::web) previous: Option<(String, String)>,
    /// The commitment after it: its address and its title.
    pub(in crate::web) next: Option<(String, String)>,
}

/// Finds the links from this commitment within the list that the visitor came from.
pub(in crate::web) async fn find_along(
    visit: &Visit,
    number: &CommitmentNumber,
) -> Result<Option<NeighbourLinks>, WebError> {
    let Some(list) = visit.origin.list() else { return Ok(None) };
    let order = (&list.filter, list.sort);
    let Neighbours { previous, next } = visit.store.find_neighbours(&visit.actor, number, order, visit.as_of()).await?;
    let way = |(number, title): (CommitmentNumber, String)| (visit.origin.commitment_path(number.as_str()), title);
    Ok(Some(NeighbourLinks { list: list.to_path(), previous: previous.map(way), next: next.map(way) }))
}
