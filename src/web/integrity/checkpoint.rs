//! `/controlepunt`: a signed statement of how far the history goes, for anybody who wants to hold the register to it later.
//!
//! It counts all events, also those of commitments that are not public: a statement of less would prove less. So the public
//! learns the number of events, and nothing of their content.

use axum::http::{HeaderName, header};

use crate::web::server::{
    error::WebError,
    routes::{Routes, Rule},
    visit::Visit,
};

/// The route of the checkpoint.
pub(in crate::web) fn routes() -> Routes {
    Routes::new().get("/controlepunt", Rule::Anyone, show)
}

async fn show(visit: Visit) -> Result<([(HeaderName, &'static str); 1], String), WebError> {
    let head = visit.store.find_head().await?;
    let checkpoint = visit.checkpoint_key.sign_checkpoint(&visit.store.settings().council, head, visit.clock.now());
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], checkpoint.to_string()))
}
