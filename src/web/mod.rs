//! HTTP: routes by resource, page structs above their handlers, one error page, one layout.

mod account;
mod accounts;
mod actions;
mod along;
mod backups;
pub mod base_url;
pub mod chart;
mod checkpoint;
pub mod commitment;
pub mod committees;
mod conflict;
pub mod cookie;
pub mod day;
mod deadline_field;
mod decision_field;
mod desk;
mod difference;
pub mod error;
pub mod form;
pub mod form_token;
mod handover;
mod headers;
pub mod health;
mod history_check;
mod holder_field;
mod information;
mod invitation;
mod kept_form;
pub mod layout;
mod letters;
mod linked_text;
pub mod list;
pub mod list_filters;
pub mod list_query;
mod locate;
mod logbook;
pub mod meetings;
mod name_field;
pub mod notice;
pub mod odd_day;
pub mod overview;
pub mod own;
pub mod pages;
mod part_view;
pub mod publication;
mod question;
mod register;
mod reply;
pub mod routes;
mod secrecy_field;
mod settings;
mod sheet;
mod sign_in;
mod sign_in_log;
mod slash;
mod style_sheet;
mod suggestions;
pub mod tracking;
mod trouble;
mod try_again;
mod turns;
pub mod twin_field;
pub mod view;
pub mod visit;
pub mod words;

pub use self::sign_in::SIGN_IN_RETURN;

use std::{sync::Arc, time::Duration};

use axum::{Router, extract::DefaultBodyLimit, http::StatusCode, middleware};
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer, timeout::TimeoutLayer,
    trace::TraceLayer,
};

use self::{base_url::BaseUrl, routes::Routes};
use crate::{
    auth::{checkpoint::CheckpointKey, oidc::SingleSignOn, sign_in_key::SignInKey},
    clock::Clock,
    store::{Store, backup::Shelf, history::HistoryChecks, list::AsOf},
};

/// The state of the program, with which every handler works.
#[derive(Debug, Clone)]
pub struct AppState {
    pub store: Store,
    pub clock: Clock,
    /// The address under which people reach the site.
    pub base_url: BaseUrl,
    /// True for the demonstration, which says so on every page.
    pub demonstration: bool,
    /// Single sign-on, if the council has it.
    pub sso: Option<Arc<SingleSignOn>>,
    /// The key that signs checkpoints.
    pub checkpoint_key: Arc<CheckpointKey>,
    /// The key that seals second factors and signs the marks of known devices.
    pub sign_in_key: Arc<SignInKey>,
    /// The backups, if the server makes them.
    pub backups: Option<Arc<Shelf>>,
    pub history_checks: Arc<HistoryChecks>,
}

impl AppState {
    /// The day, and the number of days before a last day from which it is near, by which lists are shown.
    #[must_use]
    pub fn as_of(&self) -> AsOf {
        AsOf { today: self.clock.today(), warning_days: self.store.settings().warning_days }
    }
}

/// The most bytes of a form. The page of a letter takes more: see its route.
const FORM_BYTES: usize = 1024 * 1024;

/// The longest time that a request may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// All routes of the register, with their rules.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .merge(style_sheet::routes())
        .merge(commitment::routes())
        .merge(committees::routes())
        .merge(list::routes())
        .merge(meetings::routes())
        .merge(overview::routes())
        .merge(desk::routes())
        .merge(suggestions::routes())
        .merge(history_check::routes())
        .merge(checkpoint::routes())
        .merge(information::routes())
        .merge(actions::routes())
        .merge(handover::routes())
        .merge(letters::routes())
        .merge(register::routes())
        .merge(sign_in::routes())
        .merge(account::routes())
        .merge(invitation::routes())
        .merge(accounts::routes())
        .merge(logbook::routes())
        .merge(sign_in_log::routes())
        .merge(settings::routes())
        .merge(health::routes())
}

/// The whole site. The layers stand in the order in which a response passes them.
pub fn router(state: AppState) -> Router {
    let state = Arc::new(state);
    routes()
        .into_router()
        .fallback(slash::elsewhere)
        .with_state(Arc::clone(&state))
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        .layer(middleware::from_fn_with_state(Arc::clone(&state), error::dress))
        .layer(middleware::from_fn_with_state(Arc::clone(&state), visit::recognise))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(state, headers::put))
        .layer(TraceLayer::new_for_http().make_span_with(headers::span))
}
