//! The files that programs look for at fixed addresses: the contact for security reports, the rules for search engines, and the
//! icon of the site.

use axum::{
    http::{HeaderName, header},
    response::{IntoResponse as _, Response},
};

use crate::web::server::{
    error::{self, WebError},
    routes::{Routes, Rule},
    visit::Visit,
};

const SIGN: &str = include_str!("../../../static/favicon.svg");
const SMALL_SIGN: &[u8] = include_bytes!("../../../static/favicon.ico");

/// Search engines may visit everything that the public sees. A page that they must not keep says so itself, and they can only
/// read that there.
const ROBOTS: &str = "User-agent: *\nDisallow:\n";

pub(super) const SECURITY: &str = "/.well-known/security.txt";

pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/robots.txt", Rule::Anyone, send_robots)
        .get(SECURITY, Rule::Anyone, send_security_contact)
        .get("/favicon.svg", Rule::Anyone, send_sign)
        .get("/favicon.ico", Rule::Anyone, small_sign)
}

type BodyWithType<Body> = ([(HeaderName, &'static str); 1], Body);

fn make_plain_text<Body>(body: Body) -> BodyWithType<Body> {
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], body)
}

async fn send_robots() -> BodyWithType<&'static str> {
    make_plain_text(ROBOTS)
}

async fn send_sign() -> BodyWithType<&'static str> {
    ([(header::CONTENT_TYPE, "image/svg+xml; charset=utf-8")], SIGN)
}

async fn small_sign() -> BodyWithType<&'static [u8]> {
    ([(header::CONTENT_TYPE, "image/x-icon")], SMALL_SIGN)
}

/// The contact for security reports, as in RFC 9116. There is no such file until the council gives a contact and the day until
/// which it holds, nor after that day, since an expired one must not be relied on (2.5.5).
async fn send_security_contact(visit: Visit) -> Result<Response, WebError> {
    let information = visit.store.settings().information;
    let holds = information.security_contact().filter(|(_, until)| visit.clock.today() <= *until);
    let Some((contact, until)) = holds else { return Err(error::no_such_page().await) };
    let contact = if contact.contains("://") { contact.to_owned() } else { format!("mailto:{contact}") };
    let canonical = visit.base_url.join_path(SECURITY);
    let text = format!(
        "Contact: {contact}\nExpires: {until}T23:59:59Z\nPreferred-Languages: nl, en\nCanonical: {canonical}\n"
    );
    Ok(make_plain_text(text).into_response())
}
