//! The way from a commitment back to the list that the visitor came from, and on to its neighbours there.

use super::{error::WebError, visit::Visit};
use crate::{domain::number::CommitmentNumber, store::list::Neighbours};

/// The links from a commitment within the list that the visitor came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Along {
    pub(super) list: String,
    /// The commitment before it: its address and its title.
    pub(super) previous: Option<(String, String)>,
    /// The commitment after it: its address and its title.
    pub(super) next: Option<(String, String)>,
}

/// Finds the links from this commitment within the list that the visitor came from.
pub(super) async fn find_along(visit: &Visit, number: &CommitmentNumber) -> Result<Option<Along>, WebError> {
    let Some(list) = visit.origin.list() else { return Ok(None) };
    let order = (&list.filter, list.sort);
    let Neighbours { previous, next } = visit.store.neighbours(&visit.actor, number, order, visit.as_of()).await?;
    let way = |(number, title): (CommitmentNumber, String)| (visit.origin.commitment_path(number.as_str()), title);
    Ok(Some(Along { list: list.path(), previous: previous.map(way), next: next.map(way) }))
}
