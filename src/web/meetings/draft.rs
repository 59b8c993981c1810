//! `/vergaderingen/{id}/lijst.odt`: the list of a meeting as it is now, as a text document.

use askama::Template;
use axum::{extract::Path, response::Response};

use super::{find_meeting, lines::MeetingListView, list::make_banner, text_document::give_text_document};
use crate::web::server::{error::WebError, visit::Visit};

/// The list as it is now, as a document is made of it.
#[derive(Debug, Template)]
#[template(path = "meetings/draft.html")]
struct DraftDocument {
    list: MeetingListView,
    /// A sentence that counts the commitments that are not public; empty if all are.
    not_public: String,
}

pub(super) async fn show(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let meeting = find_meeting(&visit, &typed).await?;
    let list = visit.store.meeting_list(&visit.actor, meeting.id, visit.as_of()).await?;
    let not_public = make_banner(&list).map(|banner| format!("{}. {}", banner.word, banner.words)).unwrap_or_default();
    let page = DraftDocument { list: MeetingListView::new(&list), not_public }.render()?;
    let state = format!("stand-van-{}-concept", visit.clock.today());
    give_text_document(&visit, &meeting, &page, &state)
}
