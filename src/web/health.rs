//! For the system manager: whether the register runs, and whether it can be read. Plain text, outside the dress of pages.

use std::sync::Arc;

use axum::{Router, extract::State, http::StatusCode, routing::get};

use super::AppState;

/// The routes of health.
pub fn routes() -> Router<Arc<AppState>> {
    Router::new().route("/health/live", get(live)).route("/health/ready", get(ready))
}

async fn live() -> &'static str {
    "het register draait\n"
}

async fn ready(State(state): State<Arc<AppState>>) -> (StatusCode, &'static str) {
    match state.store.ready().await {
        Ok(()) => (StatusCode::OK, "het register is te lezen\n"),
        Err(error) => {
            tracing::error!(%error, "the register cannot be read");
            (StatusCode::SERVICE_UNAVAILABLE, "het register is niet te lezen\n")
        }
    }
}
