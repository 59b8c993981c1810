//! The way from a commitment back to the list that the visitor came from, and on to its neighbours there.
//!
//! The address of the commitment, and that of each of its forms, carries the address of the list in `?uit=`, so that it is
//! still there after an act. Nothing is kept of the visitor. The canonical address of the commitment is without it.

use axum::http::Uri;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::{error::WebError, list_query::ListQuery, view, visit::Visit};
use crate::{domain::number::CommitmentNumber, store::list::Neighbours};

/// The name of the query parameter that carries a list.
const FROM: &str = "uit";

/// The value that stands for a list without filters in its usual order.
const WHOLE: &str = "sorteer=termijn";

/// The links from a commitment within the list that the visitor came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Along {
    pub(super) list: String,
    /// The commitment before it: its address and its title.
    pub(super) previous: Option<(String, String)>,
    /// The commitment after it: its address and its title.
    pub(super) next: Option<(String, String)>,
}

/// The list that the visitor came from; none if the address carries none, or one that cannot be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin(Option<ListQuery>);

impl Origin {
    /// Reads the list that an address carries.
    #[must_use]
    pub fn of(address: &Uri) -> Self {
        let mut pairs = form_urlencoded::parse(address.query().unwrap_or_default().as_bytes());
        let named = pairs.find(|(name, _)| name == FROM);
        let list = named.and_then(|(_, question)| ListQuery::parse(&question).ok());
        // An address of the register itself gives members by their ids.
        Self(list.filter(|list| list.typed_members.is_empty()))
    }

    /// True if there is one.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.0.is_some()
    }

    /// The address of a commitment, which carries the list.
    #[must_use]
    pub fn commitment_path(&self, number: &str) -> String {
        self.carry(view::commitment_path(number))
    }

    /// The address of a page behind that of a commitment, such as `afdoening` or `afdoening?onderdeel=2`.
    #[must_use]
    pub fn path_behind(&self, number: &str, page: &str) -> String {
        self.carry(format!("{}/{page}", view::commitment_path(number)))
    }

    /// Adds the list to an address, written anew and never as it came.
    fn carry(&self, path: String) -> String {
        let Some(list) = &self.0 else { return path };
        let question = list.question();
        let question = if question.is_empty() { WHOLE } else { &question };
        let joint = if path.contains('?') { '&' } else { '?' };
        format!("{path}{joint}{FROM}={}", utf8_percent_encode(question, NON_ALPHANUMERIC))
    }

    /// The links from this commitment within the list.
    pub(super) async fn ways(&self, visit: &Visit, number: &CommitmentNumber) -> Result<Option<Along>, WebError> {
        let Some(list) = &self.0 else { return Ok(None) };
        let order = (&list.filter, list.sort);
        let Neighbours { previous, next } = visit.store.neighbours(&visit.actor, number, order, visit.as_of()).await?;
        let way = |(number, title): (CommitmentNumber, String)| (self.commitment_path(number.as_str()), title);
        Ok(Some(Along { list: list.path(), previous: previous.map(way), next: next.map(way) }))
    }
}

impl From<&ListQuery> for Origin {
    fn from(list: &ListQuery) -> Self {
        Self(Some(list.clone()))
    }
}
