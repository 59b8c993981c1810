//! Answers that many handlers give.

use askama::Template;
use axum::{
    http::StatusCode,
    response::{Html, IntoResponse, Redirect, Response},
};

use super::error::WebError;

/// A page with this status.
pub(super) fn page(status: StatusCode, page: &impl Template) -> Result<Response, WebError> {
    Ok((status, Html(page.render()?)).into_response())
}

/// See there: what follows on every act that was done.
pub(super) fn see_other(path: &str) -> Response {
    Redirect::to(path).into_response()
}
