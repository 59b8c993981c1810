//! Answers that many handlers give.

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};

use super::{
    error::WebError,
    notice::{self, Notice},
    visit::Visit,
};

/// A page with this status.
pub(super) fn page(status: StatusCode, page: &impl Template) -> Result<Response, WebError> {
    Ok((status, Html(page.render()?)).into_response())
}

/// The same answer, which no browser and no proxy may keep: there is a secret in it, or in its address.
pub(super) fn unkept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The same answer, with after how many seconds one may try again.
pub(super) fn retry_after(mut response: Response, seconds: i64) -> Response {
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

/// See there: where nothing was done.
pub(super) fn see_other(path: &str) -> Response {
    Redirect::to(path).into_response()
}

/// See there, where it is told what was done: what follows on every act.
pub(super) fn see_other_with_notice(visit: &Visit, path: &str, notice: Notice) -> Response {
    let mut response = see_other(path);
    if let Some(cookie) = notice::carry(visit, path, notice) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
