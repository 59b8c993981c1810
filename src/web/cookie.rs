//! Cookies: what they are called, and how a browser is told to keep them.

use axum::http::{HeaderMap, HeaderValue, header};

use super::base_url::BaseUrl;
use crate::auth::token::Token;

/// Cookies of this site. Where browsers allow it their names begin with `__Host-`: then no other site, not even one on a
/// neighbouring name, can set them (RFC 6265bis, 4.1.3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cookie {
    name: &'static str,
    secure: bool,
}

impl Cookie {
    /// The cookie that holds the token of a session.
    #[must_use]
    pub fn session(base_url: &BaseUrl) -> Self {
        Self::new(base_url, "__Host-sessie", "sessie")
    }

    /// A cookie with this name; `plain` is its name where people come by plain http over a network.
    #[must_use]
    pub fn new(base_url: &BaseUrl, name: &'static str, plain: &'static str) -> Self {
        let secure = base_url.keeps_secure_cookies();
        Self { name: if secure { name } else { plain }, secure }
    }

    /// The token that a request carries in it.
    #[must_use]
    pub fn token(self, headers: &HeaderMap) -> Option<Token> {
        self.text(headers).and_then(Token::parse)
    }

    /// The text that a request carries in it.
    #[must_use]
    pub fn text(self, headers: &HeaderMap) -> Option<&str> {
        let texts = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs = texts.flat_map(|text| text.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(name, _)| *name == self.name).map(|(_, value)| value)
    }

    /// Has the browser keep a token until it closes, at most so many seconds.
    #[must_use]
    pub fn set(self, token: &Token, seconds: i64) -> Option<HeaderValue> {
        self.keep(token.text(), seconds)
    }

    /// Has the browser keep a text of letters, digits, `%` and `.` until it closes, at most so many seconds.
    #[must_use]
    pub fn keep(self, text: &str, seconds: i64) -> Option<HeaderValue> {
        self.header(text, &format!("; Max-Age={seconds}"))
    }

    /// Has the browser forget it.
    #[must_use]
    pub fn clear(self) -> Option<HeaderValue> {
        self.header("", "; Max-Age=0")
    }

    fn header(self, value: &str, age: &str) -> Option<HeaderValue> {
        let secure = if self.secure { "; Secure" } else { "" };
        // Lax, so that one who follows a link from the council's agenda arrives signed in; no form of another site is taken.
        HeaderValue::from_str(&format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}", self.name)).ok()
    }
}
