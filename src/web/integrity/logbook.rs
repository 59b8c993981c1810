//! `/beheer/logboek`: the log of acts on accounts and settings.

use askama::Template;
use askama_web::WebTemplate;

use crate::{
    domain::access::rights::Action,
    store::administration::{Deed, LogLine},
    web::{
        server::{
            error::WebError,
            layout::{Layout, Menu},
            routes::{Routes, Rule},
            visit::Visit,
        },
        sign_in::Asked,
        views::{
            pages::{Pages, page_asked, pages_of},
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
    rows: Vec<LogRow>,
    pages: Pages,
}

/// A line of the log.
#[derive(Debug)]
struct LogRow {
    iso: String,
    moment: String,
    deed: &'static str,
    subject: String,
    detail: String,
    actor: String,
}

impl From<LogLine> for LogRow {
    fn from(line: LogLine) -> Self {
        Self {
            iso: line.at.to_rfc3339(),
            moment: view::moment(line.at),
            deed: line.deed.map_or("onleesbaar", Deed::label),
            actor: format!("{}, {}", line.actor_name, line.actor_role),
            subject: line.subject,
            detail: line.detail,
        }
    }
}

async fn show(visit: Visit, asked: Asked) -> Result<LogbookPage, WebError> {
    let page = page_asked(&asked);
    let (lines, total) = visit.store.administration(&visit.actor, page).await?;
    let last = pages_of(total);
    Ok(LogbookPage {
        layout: Layout::new(&visit, Menu::Settings, "Logboek van het beheer"),
        rows: lines.into_iter().map(LogRow::from).collect(),
        pages: Pages::new(page.min(last), last, |page| format!("/beheer/logboek?pagina={page}")),
    })
}
