//! Answers that many handlers give.

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};

use super::error::WebError;

/// A page with this status.
pub(super) fn page(status: StatusCode, page: &impl Template) -> Result<Response, WebError> {
    Ok((status, Html(page.render()?)).into_response())
}

/// The same answer, which no browser and no proxy may keep: there is a secret in it, or in its address.
pub(super) fn unkept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// See there: what follows on every act that was done.
pub(super) fn see_other(path: &str) -> Response {
    Redirect::to(path).into_response()
}
