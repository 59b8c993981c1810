//! The list as a file: every row of it, at an address with an ending of its own.

use axum::{
    http::header,
    response::{IntoResponse as _, Response},
};

use super::checked_query::{CheckedQuery, check_or_recognise_names};
use crate::{
    exchange::list_file::write_csv,
    store::list::in_full::MOST_IN_FULL,
    web::{
        list_query::ListQuery,
        server::{error::WebError, reply, visit::Visit},
        views::words,
    },
};

/// The address of a list as CSV.
pub(super) const CSV_PATH: &str = "/toezeggingen.csv";

/// The address of this list as a file, which has no pages.
pub(super) fn csv_path(query: &ListQuery) -> String {
    let question = ListQuery { page: 1, ..query.clone() }.to_query_string();
    if question.is_empty() { CSV_PATH.to_owned() } else { format!("{CSV_PATH}?{question}") }
}

/// Gives the whole list as CSV, whatever page of it is asked for.
pub(super) async fn give_csv(visit: &Visit, query: ListQuery) -> Result<Response, WebError> {
    let council = visit.store.load_council(&visit.actor).await?;
    let query = match check_or_recognise_names(query, &council, visit.clock.today())? {
        CheckedQuery::Known(query) => query,
        CheckedQuery::Recognised(meant) => return Ok(reply::see_other(&csv_path(&meant))),
    };
    let rows = visit.store.list_in_full(&visit.actor, &query.filter, query.sort, visit.as_of()).await?;
    let rows = rows.ok_or_else(|| {
        let most = words::format_number(MOST_IN_FULL);
        WebError::bad_request(format!(
            "Deze lijst is te lang voor één bestand: er passen {most} toezeggingen in. Kies filters."
        ))
    })?;
    let name = format!("toezeggingen-{}.csv", visit.clock.today());
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, write_csv(&rows).map_err(WebError::File)?).into_response())
}
