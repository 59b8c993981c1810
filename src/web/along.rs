//! The way from a promise back to the list one came from, and on to the promises before and after it there.
//!
//! The list stands in the address of the promise, `?uit=`, as its own address says it. Nothing is kept of who looks, and the
//! address of the promise itself stays without it: that is what the page names as its own.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{error::WebError, list_query::ListQuery, view, visit::Visit};
use crate::{domain::number::CommitmentNumber, store::list::Neighbours};

/// The name in the address under which a list stands.
const FROM: &str = "uit";

/// What stands for a list without filters in its usual order.
const WHOLE: &str = "sorteer=termijn";

/// The ways on from a promise, within the list one came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Along {
    /// The address of the list.
    pub(super) list: String,
    /// The promise before: its address and its title.
    pub(super) previous: Option<(String, String)>,
    /// The promise after.
    pub(super) next: Option<(String, String)>,
}

/// The address of a promise for who comes from a list.
pub(super) fn commitment_path(number: &str, list: &ListQuery) -> String {
    let question = list.question();
    let question = if question.is_empty() { WHOLE } else { &question };
    format!("{}?{FROM}={}", view::commitment_path(number), utf8_percent_encode(question, NON_ALPHANUMERIC))
}

/// The list that an address names; none when it names none, or none that there can be.
pub(super) fn origin(pairs: &[(String, String)]) -> Option<ListQuery> {
    let (_, question) = pairs.iter().find(|(name, _)| name == FROM)?;
    ListQuery::parse(question).ok()
}

/// The ways on from this promise.
pub(super) async fn along(visit: &Visit, list: &ListQuery, number: &CommitmentNumber) -> Result<Along, WebError> {
    let order = (&list.filter, list.sort);
    let Neighbours { previous, next } = visit.store.neighbours(&visit.actor, number, order, visit.as_of()).await?;
    let way = |(number, title): (CommitmentNumber, String)| (commitment_path(number.as_str(), list), title);
    Ok(Along { list: list.path(), previous: previous.map(way), next: next.map(way) })
}
