//! `/brieven`: the list of letters, newest first.

use askama::Template;
use axum::{extract::Query, http::StatusCode, response::Response};

use super::LetterListQuery;
use crate::{
    store::{StoreError, StoreRefusal, letters::LetterRow},
    web::{
        server::{
            error::{LabelledLink, WebError},
            layout::{Layout, Menu},
            reply,
            visit::Visit,
        },
        views::{
            pages::{Pagination, pages_of},
            view,
        },
    },
};

/// The list of letters.
#[derive(Debug, Template)]
#[template(path = "letters/list.html")]
struct LettersPage {
    layout: Layout,
    rows: Vec<LetterRowView>,
    heading: String,
    pages: Pagination,
}

/// A row of the list of letters.
#[derive(Debug, Clone, PartialEq, Eq)]
struct LetterRowView {
    id: i64,
    number: Option<String>,
    subject: String,
    signatory: Option<String>,
    iso_day: String,
    day: String,
    processed: bool,
    publicity: &'static str,
    commitments: String,
}

impl From<LetterRow> for LetterRowView {
    fn from(row: LetterRow) -> Self {
        let commitments = match row.commitments {
            0 => "geen toezeggingen".to_owned(),
            1 => "1 toezegging".to_owned(),
            count => format!("{count} toezeggingen"),
        };
        let publicity = view::publicity_word(row.publicity());
        Self {
            id: row.id().get(),
            subject: row.subject.unwrap_or_else(|| "Brief zonder onderwerp".to_owned()),
            number: row.number,
            signatory: row.signatory,
            iso_day: row.day.to_string(),
            day: view::short_day(row.day),
            processed: row.processed_at.is_some(),
            publicity,
            commitments,
        }
    }
}

pub(super) async fn show(visit: Visit, Query(asked): Query<LetterListQuery>) -> Result<Response, WebError> {
    let page = page_number(asked.get("pagina").map(String::as_str))?;
    let (rows, total) = match visit.store.list_letters(&visit.actor, page).await {
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => {
            return Err(WebError::NotFound {
                what: format!("De lijst van brieven heeft geen pagina {page}."),
                links: vec![LabelledLink::new("/brieven", "De eerste pagina")],
            });
        }
        other => other?,
    };
    let heading = match total {
        0 => "Brieven".to_owned(),
        1 => "1 brief".to_owned(),
        total => format!("{total} brieven"),
    };
    let rows = rows.into_iter().map(LetterRowView::from).collect();
    let pages = Pagination::new(page, pages_of(total), |page| match page {
        1 => "/brieven".to_owned(),
        page => format!("/brieven?pagina={page}"),
    });
    let layout = Layout::new(&visit, Menu::Letters, "Brieven");
    reply::render_page(StatusCode::OK, &LettersPage { layout, rows, heading, pages })
}

fn page_number(typed: Option<&str>) -> Result<i64, WebError> {
    let wrong = || WebError::bad_request("Een paginanummer is een heel getal vanaf 1.");
    match typed {
        None | Some("") => Ok(1),
        Some(typed) => typed.parse().ok().filter(|page| *page >= 1).ok_or_else(wrong),
    }
}
