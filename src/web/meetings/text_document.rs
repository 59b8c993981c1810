//! `/vergaderingen/{id}/lijst.odt`: the list of a meeting as a text document, to put among other papers.

use askama::Template;
use axum::{
    extract::Path,
    response::{IntoResponse as _, Response},
};

use super::{find_meeting, lines::MeetingListView, list::make_banner, list_path};
use crate::{
    exchange::open_document::text::write_text_document,
    store::meetings::Meeting,
    web::{
        list::files::format::make_file_headers,
        server::{error::WebError, visit::Visit},
        views::words,
    },
};

/// The list as it is now, as a document is made of it.
#[derive(Debug, Template)]
#[template(path = "meetings/draft.html")]
struct DraftDocument {
    list: MeetingListView,
    /// A sentence that counts the commitments that are not public; empty if all are.
    not_public: String,
}

/// The address of the list as a text document.
pub(super) fn text_path(meeting: &Meeting) -> String {
    format!("{}.odt", list_path(meeting.id))
}

/// Gives the list as it is now.
pub(super) async fn show(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let meeting = find_meeting(&visit, &typed).await?;
    let list = visit.store.meeting_list(&visit.actor, meeting.id, visit.as_of()).await?;
    let not_public = make_banner(&list).map(|banner| format!("{}. {}", banner.word, banner.words)).unwrap_or_default();
    let page = DraftDocument { list: MeetingListView::new(&list), not_public }.render()?;
    let state = format!("stand-van-{}-concept", visit.clock.today());
    give_text_document(&visit, &meeting, &page, &state)
}

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
