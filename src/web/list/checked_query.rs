//! The names in a query, looked up in the council.

use chrono::NaiveDate;

use crate::{
    store::council::Council,
    web::{list_query::ListQuery, server::error::WebError},
};

/// A query whose names were looked up in the council.
pub(super) enum CheckedQuery {
    Known(ListQuery),
    /// The query with the keys that its names stand for, which the visitor is sent on to.
    Recognised(ListQuery),
}

/// Looks the names of a query up in the council.
pub(super) fn check_or_recognise_names(
    query: ListQuery,
    council: &Council,
    today: NaiveDate,
) -> Result<CheckedQuery, WebError> {
    match query.clone().check_names(council, today) {
        Ok(known) => Ok(CheckedQuery::Known(known)),
        Err(sentences) => {
            let recognised = query.recognise_names(council, today).ok_or(WebError::BadRequest(sentences))?;
            Ok(CheckedQuery::Recognised(recognised))
        }
    }
}
