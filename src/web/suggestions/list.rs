//! `/suggesties`: a member's own suggestions, or those that a clerk has to judge.

use askama::Template;
use axum::{http::StatusCode, response::Response};

use super::{describe_outcome, make_suggestion_path, require_account_id};
use crate::{
    domain::access::rights::Action,
    store::suggestions::Suggestion,
    web::{
        server::{
            error::WebError,
            layout::{Layout, Menu},
            reply,
            visit::Visit,
        },
        views::{view, words},
    },
};

/// The list of suggestions.
#[derive(Debug, Template)]
#[template(path = "suggestions/list.html")]
struct SuggestionsPage {
    layout: Layout,
    heading: String,
    /// True if the visitor makes suggestions; all others judge them.
    suggests: bool,
    open: Vec<SuggestionLine>,
    judged: Vec<SuggestionLine>,
}

/// A suggestion in the list.
#[derive(Debug)]
struct SuggestionLine {
    path: String,
    iso_day: String,
    day: String,
    text: String,
    outcome: String,
    who: String,
}

impl From<Suggestion> for SuggestionLine {
    fn from(one: Suggestion) -> Self {
        Self {
            path: make_suggestion_path(one.id),
            iso_day: one.says.made_on.to_string(),
            day: view::short_day(one.says.made_on),
            text: words::shorten_text(&one.says.text, 160),
            outcome: describe_outcome(&one),
            who: format!("{}, {}", one.committee_name, one.by),
        }
    }
}

pub(super) async fn show(visit: Visit) -> Result<Response, WebError> {
    let all = visit.store.list_suggestions(&visit.actor, require_account_id(&visit)?).await?;
    let (judged, open): (Vec<Suggestion>, Vec<Suggestion>) = all.into_iter().partition(|one| one.judgement.is_some());
    let heading = match open.len() {
        0 => "Geen suggestie wacht op een oordeel".to_owned(),
        1 => "Eén suggestie wacht op een oordeel".to_owned(),
        n => {
            let count = words::spell_number(i64::try_from(n).unwrap_or(i64::MAX));
            format!("{} suggesties wachten op een oordeel", words::start_with_capital(&count))
        }
    };
    let page = SuggestionsPage {
        layout: Layout::new(&visit, Menu::Elsewhere, "Suggesties"),
        heading,
        suggests: visit.actor.may_ever(Action::Suggest),
        open: open.into_iter().map(SuggestionLine::from).collect(),
        judged: judged.into_iter().map(SuggestionLine::from).collect(),
    };
    reply::render_page(StatusCode::OK, &page)
}
