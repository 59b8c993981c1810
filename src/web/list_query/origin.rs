//! The list that the visitor came from, which the address of a commitment carries.
//!
//! The address of the commitment, and that of each of its forms, carries the address of the list in `?uit=`, so that it is
//! still there after an act. Nothing is kept of the visitor. The canonical address of the commitment is without it.

use axum::http::Uri;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::ListQuery;
use crate::web::views::view;

/// The name of the query parameter that carries a list.
const FROM: &str = "uit";

/// The value that stands for a list without filters in its usual order.
const WHOLE: &str = "sorteer=termijn";

/// The list that the visitor came from; none if the address carries none, or one that cannot be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OriginList(Option<ListQuery>);

impl OriginList {
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
        self.carry_list(view::commitment_path(number))
    }

    /// The address of a page behind that of a commitment, such as `afdoening` or `afdoening?onderdeel=2`.
    #[must_use]
    pub fn path_behind(&self, number: &str, page: &str) -> String {
        self.carry_list(format!("{}/{page}", view::commitment_path(number)))
    }

    /// Adds the list to an address, written anew and never as it came.
    fn carry_list(&self, path: String) -> String {
        let Some(list) = &self.0 else { return path };
        let question = list.to_query_string();
        let question = if question.is_empty() { WHOLE } else { &question };
        let joint = if path.contains('?') { '&' } else { '?' };
        format!("{path}{joint}{FROM}={}", utf8_percent_encode(question, NON_ALPHANUMERIC))
    }

    pub(in crate::web) fn list(&self) -> Option<&ListQuery> {
        self.0.as_ref()
    }
}

impl From<&ListQuery> for OriginList {
    fn from(list: &ListQuery) -> Self {
        Self(Some(list.clone()))
    }
}
