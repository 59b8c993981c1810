//! `/account/weergaven`: the views of the list that the visitor keeps.

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse as _, Response},
};

use crate::{
    domain::ids::{AccountId, SavedViewId},
    store::saved_views::{MOST_VIEWS, SavedView, ViewOutcome},
    web::{
        forms::{
            form::{Fields, new_submission},
            sent::SentForm,
        },
        list_query::ListQuery,
        server::{
            error::WebError,
            layout::{Layout, Menu},
            notice::Notice,
            reply,
            routes::{Routes, Rule},
            visit::Visit,
        },
    },
};

const PATH: &str = "/account/weergaven";

/// The longest name of a view, in characters.
const NAME_CHARS: usize = 80;

/// The routes of the saved views.
pub(super) fn routes() -> Routes {
    Routes::new().get(PATH, Rule::SignedIn, show).post(PATH, Rule::SignedIn, save).post(
        "/account/weergaven/{id}",
        Rule::SignedIn,
        change,
    )
}

/// The views of an account, each with its form.
#[derive(Debug, Template)]
#[template(path = "list/saved_views.html")]
struct SavedViewsPage {
    layout: Layout,
    /// The form that came back with an error.
    form: Fields,
    /// The address of the form that came back; empty if none did.
    returned_to: String,
    /// The query of the list that was to be saved, if that was not done.
    unsaved: String,
    views: Vec<SavedViewLine>,
    submission: String,
}

/// A view with its addresses.
#[derive(Debug)]
pub(super) struct SavedViewLine {
    pub(super) name: String,
    /// The address of the list.
    pub(super) path: String,
    /// The address of its form.
    form_path: String,
}

/// Lists the views of the visitor; none for the public.
pub(super) async fn list_views(visit: &Visit) -> Result<Vec<SavedViewLine>, WebError> {
    let Some(account) = visit.find_account_id() else { return Ok(Vec::new()) };
    Ok(visit.store.list_saved_views(account).await?.into_iter().map(SavedViewLine::from).collect())
}

async fn show(visit: Visit) -> Result<Response, WebError> {
    reply_with_views(&visit, Fields::default(), String::new(), StatusCode::OK).await
}

async fn save(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_labelled_fields(&[("naam", "Naam"), ("lijst", "")])?;
    form.compute_submission_key()?;
    let account = require_account(&visit)?;
    let list = ListQuery::parse(form.get_raw_text("lijst")).map_err(WebError::BadRequest)?;
    let list = ListQuery { page: 1, ..list };
    let name = read_name(&mut form);
    if form.is_good() {
        let outcome = visit.store.save_view(account, &name, &list.to_query_string()).await?;
        if outcome == ViewOutcome::Saved {
            return Ok(reply::see_other_with_notice(&visit, &list.to_path(), Notice::Saved));
        }
        reject_outcome(&mut form, outcome);
    }
    reply_with_views(&visit, form, PATH.to_owned(), StatusCode::BAD_REQUEST).await
}

async fn change(visit: Visit, Path(typed): Path<String>, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_labelled_fields(&[("naam", "Naam")])?;
    form.compute_submission_key()?;
    let account = require_account(&visit)?;
    let id = typed.parse().map(SavedViewId::new).map_err(|_| missing_view())?;
    if form.get_raw_text("actie") == "verwijder" {
        visit.store.remove_view(account, id).await?;
        return Ok(reply::see_other_with_notice(&visit, PATH, Notice::Saved));
    }
    let name = read_name(&mut form);
    if form.is_good() {
        match visit.store.rename_view(account, id, &name).await? {
            ViewOutcome::Saved => return Ok(reply::see_other_with_notice(&visit, PATH, Notice::Saved)),
            ViewOutcome::Missing => return Err(missing_view()),
            outcome => reject_outcome(&mut form, outcome),
        }
    }
    reply_with_views(&visit, form, make_form_path(id), StatusCode::BAD_REQUEST).await
}

fn missing_view() -> WebError {
    WebError::not_found("Deze weergave is er niet, of niet meer.")
}

fn require_account(visit: &Visit) -> Result<AccountId, WebError> {
    visit.find_account_id().ok_or_else(|| WebError::not_found("U hebt hier geen account."))
}

fn read_name(form: &mut Fields) -> String {
    let name = form.required_line("naam", "Geef de weergave een naam.");
    if name.chars().count() > NAME_CHARS {
        form.reject_field("naam", format!("Deze naam is te lang. Er passen {NAME_CHARS} tekens."));
    }
    name
}

fn reject_outcome(form: &mut Fields, outcome: ViewOutcome) {
    match outcome {
        ViewOutcome::NameTaken => form.reject_field("naam", "U hebt al een weergave met deze naam. Kies een andere."),
        ViewOutcome::TooMany => {
            form.reject_field("naam", format!("U hebt al {MOST_VIEWS} weergaven. Verwijder er eerst een."));
        }
        ViewOutcome::Saved | ViewOutcome::Missing => {}
    }
}

/// Replies with the views of the visitor, and with the form that came back, if one did.
async fn reply_with_views(
    visit: &Visit,
    form: Fields,
    returned_to: String,
    status: StatusCode,
) -> Result<Response, WebError> {
    let unsaved = if returned_to == PATH { form.get_raw_text("lijst").to_owned() } else { String::new() };
    let page = SavedViewsPage {
        layout: Layout::new(visit, Menu::Elsewhere, "Uw weergaven"),
        form,
        returned_to,
        unsaved,
        views: list_views(visit).await?,
        submission: new_submission(),
    };
    Ok(reply::render_page(status, &page)?.into_response())
}

fn make_form_path(id: SavedViewId) -> String {
    format!("{PATH}/{id}")
}

impl From<SavedView> for SavedViewLine {
    fn from(view: SavedView) -> Self {
        // What the register wrote itself can be read; after a change of its addresses the whole list is shown.
        let path = ListQuery::parse(&view.query).unwrap_or_default().to_path();
        Self { name: view.name, path, form_path: make_form_path(view.id) }
    }
}
