//! `/vergaderingen/{id}/lijst/{editie}`: a frozen list of a meeting, in exactly the bytes that were frozen. With `.odt` behind it
//! its words come as a text document.

use askama::Template;
use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse as _, Response},
};

use super::{find_meeting, lines::MeetingListView, make_meeting_path, text_document::give_text_document};
use crate::{
    store::{
        StoreError, StoreRefusal,
        meetings::{FrozenList, MeetingList},
    },
    web::{
        server::{
            error::{LabelledLink, WebError},
            style_sheet,
            visit::Visit,
        },
        views::view,
    },
};

/// The frozen list: a whole document of its own, without a menu and without the name of its maker or reader.
#[derive(Debug, Template)]
#[template(path = "meetings/edition.html")]
struct EditionDocument<'a> {
    council: &'a str,
    style: &'static str,
    edition: i64,
    /// The day of freezing.
    frozen_on: String,
    /// The day of the meeting, for the title.
    day: String,
    list: MeetingListView,
}

/// Renders the list of a meeting as a paper edition, in HTML. The result depends on the arguments alone, so that the same list
/// gives the same bytes.
///
/// # Errors
/// The error of the template engine.
pub fn render_edition(council: &str, list: &MeetingList, edition: i64) -> Result<String, askama::Error> {
    EditionDocument {
        council,
        style: style_sheet::PLAIN_PATH,
        edition,
        frozen_on: view::full_day(list.as_of.today),
        day: view::full_day(list.meeting.day),
        list: MeetingListView::new(list),
    }
    .render()
}

pub(super) async fn show(visit: Visit, Path((typed, edition)): Path<(String, String)>) -> Result<Response, WebError> {
    let meeting = find_meeting(&visit, &typed).await?;
    let missing = || WebError::NotFound {
        what: "Deze lijst staat niet in het register.".to_owned(),
        links: vec![LabelledLink::new(make_meeting_path(meeting.id), "Naar de vergadering")],
    };
    let as_text = edition.strip_suffix(".odt");
    let edition = as_text.unwrap_or(&edition).parse().map_err(|_| missing())?;
    let FrozenList { document, .. } = match visit.store.find_edition(&visit.actor, meeting.id, edition).await {
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => return Err(missing()),
        frozen => frozen?,
    };
    if as_text.is_some() {
        let page = String::from_utf8_lossy(&document);
        return give_text_document(&visit, &meeting, &page, &format!("editie-{edition}"));
    }
    Ok(([(header::CONTENT_TYPE, "text/html; charset=utf-8")], document).into_response())
}
