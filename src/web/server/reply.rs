//! Responses that many handlers give.

use askama::Template;
use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{Html, IntoResponse, Redirect, Response},
};

use super::{error::WebError, notice::Notice, notice_cookie, visit::Visit};

/// A page with this status.
pub(in crate::web) fn render_page(status: StatusCode, page: &impl Template) -> Result<Response, WebError> {
    Ok((status, Html(page.render()?)).into_response())
}

/// Forbids browsers and proxies to store a response, for one with a secret in it or in its address.
pub(in crate::web) fn forbid_storing(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Adds a `Retry-After` header with a number of seconds.
pub(in crate::web) fn retry_after(mut response: Response, seconds: i64) -> Response {
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    response
}

/// A redirect (303) where nothing was done.
pub(in crate::web) fn see_other(path: &str) -> Response {
    Redirect::to(path).into_response()
}

/// A redirect (303) after an act, with the notice that the next page shows.
pub(in crate::web) fn see_other_with_notice(visit: &Visit, path: &str, notice: Notice) -> Response {
    let mut response = see_other(path);
    if let Some(cookie) = notice_cookie::carry(visit, visit.session.as_ref(), path, notice) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
