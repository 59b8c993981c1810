//! For the system manager: whether the register runs, and whether it can be read. Plain text, without the dress of pages.

use axum::{Extension, http::StatusCode};

use super::{
    error::Plain,
    routes::{Routes, Rule},
    visit::Visit,
};

/// The routes of health.
pub fn routes() -> Routes {
    Routes::new().get("/health/live", Rule::Anyone, live).get("/health/ready", Rule::Anyone, ready)
}

async fn live() -> &'static str {
    "het register draait\n"
}

async fn ready(visit: Visit) -> (StatusCode, Extension<Plain>, &'static str) {
    match visit.store.ready().await {
        Ok(()) => (StatusCode::OK, Extension(Plain), "het register is te lezen\n"),
        Err(error) => {
            tracing::error!(%error, "the register cannot be read");
            (StatusCode::SERVICE_UNAVAILABLE, Extension(Plain), "het register is niet te lezen\n")
        }
    }
}
