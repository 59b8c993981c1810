//! The list of a meeting as a text document, to put among other papers.

use axum::response::{IntoResponse as _, Response};

use crate::{
    exchange::open_document::text::write_text_document,
    store::meetings::Meeting,
    web::{
        list::files::format::make_file_headers,
        server::{error::WebError, visit::Visit},
        views::words,
    },
};

/// Gives a page of the list of a meeting as a text document; `state` ends its name.
pub(super) fn give_text_document(
    visit: &Visit,
    meeting: &Meeting,
    page: &str,
    state: &str,
) -> Result<Response, WebError> {
    let title = format!("Toezeggingen aan {}, {}", words::name_committee(&meeting.committee_name), meeting.day);
    let document = write_text_document(page, &title, visit.clock.today()).map_err(WebError::File)?;
    let code: String = meeting.committee_code.chars().filter(char::is_ascii_alphanumeric).collect();
    let name = format!("toezeggingen-{code}-{}-{state}.odt", meeting.day);
    Ok((make_file_headers("application/vnd.oasis.opendocument.text", &name), document).into_response())
}
