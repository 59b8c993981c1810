//! The way from a promise back to the list one came from, and on to the promises before and after it there.
//!
//! The list stands in the address of the promise, `?uit=`, as its own address says it, and in that of each of its forms, so that
//! it is still there after an act. Nothing is kept of who looks, and the address of the promise itself stays without it: that is
//! what the page names as its own.

use axum::http::Uri;
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

/// The list that somebody came from; none when the address names none, or none that there can be.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Origin(Option<ListQuery>);

impl Origin {
    /// The list that an address names.
    #[must_use]
    pub fn of(address: &Uri) -> Self {
        let mut pairs = form_urlencoded::parse(address.query().unwrap_or_default().as_bytes());
        let named = pairs.find(|(name, _)| name == FROM);
        let list = named.and_then(|(_, question)| ListQuery::parse(&question).ok());
        // Whom an address of the register itself names, it names by their number.
        Self(list.filter(|list| list.typed_members.is_empty()))
    }

    /// Whether there is one.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.0.is_some()
    }

    /// The address of a promise, from which one gets back to the list.
    #[must_use]
    pub fn commitment_path(&self, number: &str) -> String {
        self.carry(view::commitment_path(number))
    }

    /// The address of a page behind that of a promise, such as `afdoening` or `afdoening?onderdeel=2`.
    #[must_use]
    pub fn path_behind(&self, number: &str, page: &str) -> String {
        self.carry(format!("{}/{page}", view::commitment_path(number)))
    }

    /// The same address with the list in it, written as we write it and never as it came.
    fn carry(&self, path: String) -> String {
        let Some(list) = &self.0 else { return path };
        let question = list.question();
        let question = if question.is_empty() { WHOLE } else { &question };
        let joint = if path.contains('?') { '&' } else { '?' };
        format!("{path}{joint}{FROM}={}", utf8_percent_encode(question, NON_ALPHANUMERIC))
    }

    /// The ways on from this promise, within the list.
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
