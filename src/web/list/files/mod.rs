//! The list as a file: every row of it, at an address with an ending of its own.

pub(in crate::web) mod deadline_events;
pub(in crate::web) mod format;
pub(in crate::web) mod news;
mod spreadsheet;
mod streamed;

use axum::{
    body::Body,
    response::{IntoResponse as _, Response},
};

use self::{
    format::{ListFormat, WebFeed},
    news::load_list_news,
    spreadsheet::{SpreadsheetKind, make_spreadsheet},
    streamed::{StreamedFormat, stream_list},
};
use super::checked_query::{CheckedQuery, check_or_recognise_names};
use crate::{
    domain::{ids::CommitmentId, listing::stable_id::make_stable_uuid},
    exchange::list_file::{MOST_IN_SPREADSHEET, separated::CsvSeparator},
    web::{
        list_query::ListQuery,
        server::{error::WebError, reply, visit::Visit},
        views::words,
    },
};

/// Gives the whole list in a format, whatever page of it is asked for.
pub(super) async fn give_file(visit: &Visit, query: ListQuery, format: ListFormat) -> Result<Response, WebError> {
    let council = visit.store.load_council(&visit.actor).await?;
    let query = match check_or_recognise_names(query, &council, visit.clock.today())? {
        CheckedQuery::Known(query) => query,
        CheckedQuery::Recognised(meant) => return Ok(reply::see_other(&format.make_path(&meant))),
    };
    let body = match format {
        ListFormat::Csv => give_stream(visit, &query, StreamedFormat::Csv(CsvSeparator::Semicolon)).await?,
        ListFormat::CsvWithCommas => give_stream(visit, &query, StreamedFormat::Csv(CsvSeparator::Comma)).await?,
        ListFormat::Json => give_stream(visit, &query, StreamedFormat::Json).await?,
        ListFormat::Calendar => give_stream(visit, &query, StreamedFormat::Calendar).await?,
        ListFormat::Xlsx => give_spreadsheet(visit, &query, SpreadsheetKind::Xlsx).await?.into(),
        ListFormat::Ods => give_spreadsheet(visit, &query, SpreadsheetKind::Ods).await?.into(),
        ListFormat::Feed => give_feed(visit, &query).await?.into(),
    };
    Ok((format.make_headers(visit.clock.today()), body).into_response())
}

async fn give_stream(visit: &Visit, query: &ListQuery, format: StreamedFormat) -> Result<Body, WebError> {
    stream_list(visit, list_keys(visit, query, None).await?, format).await
}

async fn give_spreadsheet(visit: &Visit, query: &ListQuery, kind: SpreadsheetKind) -> Result<Vec<u8>, WebError> {
    let keys = list_keys(visit, query, Some(MOST_IN_SPREADSHEET + 1)).await?;
    if keys.len() > MOST_IN_SPREADSHEET {
        let most = words::format_number(i64::try_from(MOST_IN_SPREADSHEET).unwrap_or(i64::MAX));
        return Err(WebError::bad_request(format!(
            "Deze lijst is te lang voor een rekenblad: er passen {most} toezeggingen in. Kies filters, of neem de lijst mee \
             als CSV. Daarin past zij altijd."
        )));
    }
    make_spreadsheet(visit, keys, kind).await
}

async fn give_feed(visit: &Visit, query: &ListQuery) -> Result<Vec<u8>, WebError> {
    let entries = load_list_news(visit, &query.filter).await?;
    let filters = ListQuery::of(query.filter.clone());
    let question = filters.to_query_string();
    let feed = WebFeed {
        id: make_stable_uuid("lijst", &visit.store.find_first_hash().await?, &question),
        title: format!("Toezeggingen, {}", visit.store.settings().council),
        own_path: ListFormat::Feed.make_path(&filters),
        page_path: filters.to_path(),
    };
    feed.write(visit, &entries)
}

/// The keys of the whole list, in its order.
async fn list_keys(visit: &Visit, query: &ListQuery, limit: Option<usize>) -> Result<Vec<CommitmentId>, WebError> {
    let order = (&query.filter, query.sort);
    Ok(visit.store.list_keys_in_full(&visit.actor, order, limit, visit.as_of()).await?)
}
