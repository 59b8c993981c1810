//! HTTP: routes by resource, page structs above their handlers, one error page, one layout.

mod accounts;
mod actions;
pub mod commitment;
pub mod committees;
mod desk;
pub mod forms;
mod handover;
mod information;
mod integrity;
mod letters;
pub mod list;
pub mod list_query;
pub mod meetings;
pub mod overview;
mod register;
pub mod server;
mod settings;
mod sign_in;
mod suggestions;
pub mod views;

pub use self::{server::state::AppState, sign_in::SIGN_IN_RETURN};

use std::sync::Arc;

use axum::{Router, extract::DefaultBodyLimit, http::StatusCode, middleware};
use tower_http::{
    catch_panic::CatchPanicLayer, compression::CompressionLayer, csrf::CsrfLayer, timeout::TimeoutLayer,
    trace::TraceLayer,
};

use self::server::{routes::Routes, state::PATIENCE};

/// The most bytes of a form. The page of a letter takes more: see its route.
const FORM_BYTES: usize = 1024 * 1024;

/// All routes of the register, with their rules.
#[must_use]
pub fn routes() -> Routes {
    Routes::new()
        .merge(server::style_sheet::routes())
        .merge(commitment::routes())
        .merge(committees::routes())
        .merge(list::routes())
        .merge(meetings::routes())
        .merge(overview::routes())
        .merge(desk::routes())
        .merge(suggestions::routes())
        .merge(integrity::history_check::routes())
        .merge(integrity::checkpoint::routes())
        .merge(information::routes())
        .merge(actions::routes())
        .merge(handover::routes())
        .merge(letters::routes())
        .merge(register::routes())
        .merge(sign_in::routes())
        .merge(accounts::own::routes())
        .merge(accounts::invitation::routes())
        .merge(accounts::routes())
        .merge(integrity::logbook::routes())
        .merge(integrity::sign_in_log::routes())
        .merge(settings::routes())
        .merge(server::health::routes())
}

/// The whole site. The layers stand in the order in which a response passes them.
pub fn build_router(state: AppState) -> Router {
    let state = Arc::new(state);
    routes()
        .into_router()
        .fallback(server::slash::answer_unknown_address)
        .with_state(Arc::clone(&state))
        .layer(DefaultBodyLimit::max(FORM_BYTES))
        .layer(CsrfLayer::new())
        .layer(CatchPanicLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        .layer(middleware::from_fn_with_state(Arc::clone(&state), server::error::dress_error))
        .layer(middleware::from_fn_with_state(Arc::clone(&state), server::visit::recognise_visitor))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn_with_state(state, server::headers::put_headers))
        .layer(TraceLayer::new_for_http().make_span_with(server::headers::make_request_span))
}
