//! Carries a notice from an act to the page to which it leads: in a signed cookie, bound to the account and to that page. No
//! address carries a notice, and showing it writes nothing.

use axum::{
    extract::Request,
    http::{HeaderMap, HeaderValue, Method, header},
    response::Response,
};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde::{Deserialize, Serialize};

use super::{
    cookie::{Cookie, CookieKind, NOTICE_WAITS},
    notice::Notice,
    state::AppState,
};
use crate::{domain::ids::AccountId, store::sessions::Session};

/// The purpose with which the key signs a notice.
const PURPOSE: &str = "melding";

/// A notice on its way from the act to the page that shows it.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct AddressedNotice {
    notice: Notice,
    /// The account that acted; none for a visitor who is not signed in.
    account: Option<AccountId>,
    /// The address of the page that shows it, without its query.
    page: String,
    /// The end of its validity, in seconds since 1970.
    until: i64,
}

fn make_notice_cookie(state: &AppState) -> Cookie {
    Cookie::new(&state.base_url, CookieKind::Notice)
}

/// An address without what stands behind `?` and `#`, decoded.
fn page_of(path: &str) -> String {
    let page = path.split(['?', '#']).next().unwrap_or_default();
    percent_decode_str(page).decode_utf8_lossy().into_owned()
}

fn account_of(session: Option<&Session>) -> Option<AccountId> {
    session.map(|session| session.account)
}

/// The cookie by which a browser carries a notice to a page of this site.
pub(in crate::web) fn carry(
    state: &AppState,
    session: Option<&Session>,
    path: &str,
    notice: Notice,
) -> Option<HeaderValue> {
    let until = (state.clock.now() + NOTICE_WAITS).timestamp();
    let slip = AddressedNotice { notice, account: account_of(session), page: page_of(path), until };
    let text = serde_json::to_string(&slip).ok()?;
    let signature = state.sign_in_key.sign_text(PURPOSE, &text);
    make_notice_cookie(state)
        .set_text(&format!("{}.{signature}", utf8_percent_encode(&text, NON_ALPHANUMERIC)), NOTICE_WAITS.num_seconds())
}

/// The notice that a request for a page brings along, if it is for this account and this page. It is given only to a visitor
/// who looks: not for a request of the head alone, nor for a page that a browser fetches ahead of time.
pub(in crate::web) fn find_brought_notice(
    state: &AppState,
    request: &Request,
    session: Option<&Session>,
) -> Option<Notice> {
    if request.method() != Method::GET || is_ahead_of_time(request.headers()) {
        return None;
    }
    let carried = make_notice_cookie(state).find_text(request.headers())?;
    let (text, signature) = carried.split_once('.')?;
    let text = percent_decode_str(text).decode_utf8().ok()?;
    if !state.sign_in_key.has_valid_signature(PURPOSE, &text, signature) {
        return None;
    }
    let slip: AddressedNotice = serde_json::from_str(&text).ok()?;
    let now = state.clock.now().timestamp();
    let fits = slip.account == account_of(session) && slip.page == page_of(request.uri().path()) && now <= slip.until;
    fits.then_some(slip.notice)
}

/// True if a browser fetches this before anybody wants to see it.
fn is_ahead_of_time(headers: &HeaderMap) -> bool {
    ["sec-purpose", "purpose", "x-moz"].iter().any(|name| {
        let value = headers.get(*name).and_then(|value| value.to_str().ok());
        value.is_some_and(|value| value.contains("prefetch"))
    })
}

/// Removes the cookie of a notice that this page shows, and forbids storing the page. A response that is no page shows nothing,
/// so the notice still waits.
pub(in crate::web) fn spend_notice(state: &AppState, response: &mut Response) {
    let kind = response.headers().get(header::CONTENT_TYPE);
    if !kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        return;
    }
    if let Some(cookie) = make_notice_cookie(state).clear_cookie() {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_its_address_as_it_reads() {
        assert_eq!(page_of("/toezeggingen/RT%2023%2F04?a=b#c"), "/toezeggingen/RT 23/04");
        assert_eq!(page_of("/"), "/");
    }
}
