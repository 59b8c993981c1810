//! The health of the register for the system manager: whether it runs, whether it can be read, and the state of its backups.
//! Plain text, without a layout.

use axum::{Extension, http::StatusCode};

use super::{
    error::PlainAnswer,
    routes::{Routes, Rule},
    visit::Visit,
};
use crate::web::integrity::backups;

/// The routes of health.
pub fn routes() -> Routes {
    Routes::new().get("/health/live", Rule::Anyone, report_live).get("/health/ready", Rule::Anyone, report_ready)
}

async fn report_live() -> &'static str {
    "het register draait\n"
}

/// The status tells only if the register can be read: a register whose backups fail still serves.
async fn report_ready(visit: Visit) -> (StatusCode, Extension<PlainAnswer>, String) {
    let (status, says) = match visit.store.check_readable().await {
        Ok(()) => (StatusCode::OK, "het register is te lezen"),
        Err(error) => {
            tracing::error!(%error, "the register cannot be read");
            (StatusCode::SERVICE_UNAVAILABLE, "het register is niet te lezen")
        }
    };
    (status, Extension(PlainAnswer), format!("{says}\n{}", backups::for_programs(&visit)))
}
