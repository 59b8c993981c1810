//! `/beheer/inloglogboek`: the log of sign-ins, sign-outs and failed attempts.

use askama::Template;
use askama_web::WebTemplate;

use crate::{
    domain::access::rights::Action,
    store::sign_in_log::{SignInKind, SignInLogLine},
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
            view, words,
        },
    },
};

/// The route of the log of sign-ins.
pub(in crate::web) fn routes() -> Routes {
    Routes::new().get("/beheer/inloglogboek", Rule::May(Action::Accounts), show)
}

#[derive(Debug, Template, WebTemplate)]
#[template(path = "sign_in_log.html")]
struct SignInLogPage {
    layout: Layout,
    rows: Vec<SignInRow>,
    /// The time that a line is kept, in words.
    kept: String,
    pages: Pagination,
}

/// A line of the log.
#[derive(Debug)]
struct SignInRow {
    iso: String,
    moment: String,
    /// The last moment that was counted, if it happened more than once.
    until: Option<String>,
    what: String,
    who: String,
}

impl From<SignInLogLine> for SignInRow {
    fn from(line: SignInLogLine) -> Self {
        let counted = line.times > 1;
        let label = line.kind.map_or("onleesbaar", SignInKind::label);
        Self {
            iso: line.at.to_rfc3339(),
            moment: view::format_moment(line.at),
            until: counted.then(|| view::format_moment(line.last_at)),
            what: if counted { format!("{label}, {} keer", line.times) } else { label.to_owned() },
            who: match line.kind {
                Some(SignInKind::UnknownName) => String::new(),
                Some(SignInKind::In | SignInKind::Out | SignInKind::Failed) | None => {
                    format!("{}, {}", line.name, line.role)
                }
            },
        }
    }
}

async fn show(visit: Visit, asked: SignInQuery) -> Result<SignInLogPage, WebError> {
    let page = page_asked(&asked);
    let (lines, total) = visit.store.sign_in_log(&visit.actor, page).await?;
    let last = pages_of(total);
    let months = visit.store.settings().sign_in_log_months;
    Ok(SignInLogPage {
        layout: Layout::new(&visit, Menu::Settings, "Logboek van het inloggen"),
        rows: lines.into_iter().map(SignInRow::from).collect(),
        kept: format!("{} {}", words::spell_number(months.into()), if months == 1 { "maand" } else { "maanden" }),
        pages: Pagination::new(page.min(last), last, |page| format!("/beheer/inloglogboek?pagina={page}")),
    })
}
