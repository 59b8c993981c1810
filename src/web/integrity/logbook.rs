//! `/beheer/logboek`: the log of acts on accounts and settings.

use askama::Template;
use askama_web::WebTemplate;

use crate::{
    domain::access::rights::Action,
    store::administration::{AdministrationDeed, AdministrationLogLine},
    web::{
        server::{
            error::WebError,
            layout::{Layout, Menu},
            routes::{Routes, Rule},
            visit::Visit,
        },
        sign_in::SignInQuery,
        views::{
            pages::{Pagination, page_asked, pages_of},
            view,
        },
    },
};

/// The route of the log.
pub(in crate::web) fn routes() -> Routes {
    Routes::new().get("/beheer/logboek", Rule::May(Action::Accounts), show)
}

#[derive(Debug, Template, WebTemplate)]
#[template(path = "logbook.html")]
struct LogbookPage {
    layout: Layout,
    rows: Vec<LogbookRow>,
    pages: Pagination,
}

/// A line of the log.
#[derive(Debug)]
struct LogbookRow {
    iso: String,
    moment: String,
    deed: &'static str,
    subject: String,
    detail: String,
    actor: String,
}

impl From<AdministrationLogLine> for LogbookRow {
    fn from(line: AdministrationLogLine) -> Self {
        Self {
            iso: line.at.to_rfc3339(),
            moment: view::format_moment(line.at),
            deed: line.deed.map_or("onleesbaar", AdministrationDeed::label),
            actor: format!("{}, {}", line.actor_name, line.actor_role),
            subject: line.subject,
            detail: line.detail,
        }
    }
}

async fn show(visit: Visit, asked: SignInQuery) -> Result<LogbookPage, WebError> {
    let page = page_asked(&asked);
    let (lines, total) = visit.store.list_log_lines(&visit.actor, page).await?;
    let last = pages_of(total);
    Ok(LogbookPage {
        layout: Layout::new(&visit, Menu::Settings, "Logboek van het beheer"),
        rows: lines.into_iter().map(LogbookRow::from).collect(),
        pages: Pagination::new(page.min(last), last, |page| format!("/beheer/logboek?pagina={page}")),
    })
}
