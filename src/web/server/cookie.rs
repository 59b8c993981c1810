//! Cookies: their kinds, their names, and the headers that set them.

use axum::http::{HeaderMap, HeaderValue, header};
use chrono::TimeDelta;

use super::base_url::BaseUrl;
use crate::{
    auth::{
        device::{self, DeviceMarks},
        oidc,
        token::SecretToken,
    },
    store::sessions,
};

/// The time that a notice waits for the page that shows it.
pub(in crate::web) const NOTICE_WAITS: TimeDelta = TimeDelta::minutes(1);

/// The kinds of cookies of this site. There is no cookie without a kind, and the page on privacy tells of every kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CookieKind {
    /// The token of a session.
    Session,
    /// The marks by which a device is known.
    Device,
    /// The notice of an act, for the page that shows it.
    Notice,
    /// The token of sign-ins that were started at the municipality's provider.
    Provider,
}

impl CookieKind {
    pub const ALL: [Self; 4] = [Self::Session, Self::Device, Self::Notice, Self::Provider];

    /// The longest time that a browser keeps such a cookie.
    #[must_use]
    pub fn get_longest_time(self) -> TimeDelta {
        match self {
            Self::Session => sessions::LONGEST,
            Self::Device => device::KEPT,
            Self::Notice => NOTICE_WAITS,
            Self::Provider => oidc::PATIENCE,
        }
    }

    fn get_bare_name(self) -> &'static str {
        match self {
            Self::Session => "sessie",
            Self::Device => "apparaat",
            Self::Notice => "melding",
            Self::Provider => "inloggen",
        }
    }
}

/// A cookie of this site. If the browser allows it, the name begins with `__Host-`: then no other site, not even one on a
/// neighbouring name, can set it (RFC 6265bis, 4.1.3.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cookie {
    kind: CookieKind,
    secure: bool,
}

impl Cookie {
    /// The cookie of a kind.
    #[must_use]
    pub fn new(base_url: &BaseUrl, kind: CookieKind) -> Self {
        Self { kind, secure: base_url.keeps_secure_cookies() }
    }

    /// The name in the browser; without the prefix if people come by plain http over a network.
    #[must_use]
    pub fn to_browser_name(self) -> String {
        format!("{}{}", if self.secure { "__Host-" } else { "" }, self.kind.get_bare_name())
    }

    /// The token in this cookie of a request.
    #[must_use]
    pub fn find_token(self, headers: &HeaderMap) -> Option<SecretToken> {
        self.find_text(headers).and_then(SecretToken::parse)
    }

    /// The text in this cookie of a request.
    #[must_use]
    pub fn find_text(self, headers: &HeaderMap) -> Option<&str> {
        let own = self.to_browser_name();
        let texts = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs = texts.flat_map(|text| text.split(';')).filter_map(|pair| pair.trim().split_once('='));
        pairs.find(|(name, _)| *name == own).map(|(_, value)| value)
    }

    /// The header that sets the marks of the device.
    #[must_use]
    pub fn set_marks(self, marks: &DeviceMarks) -> Option<HeaderValue> {
        self.make_header(&marks.to_text(), &format!("; Max-Age={}", self.kind.get_longest_time().num_seconds()))
    }

    /// The header that sets a token, for at most so many seconds.
    #[must_use]
    pub fn set_token(self, token: &SecretToken, seconds: i64) -> Option<HeaderValue> {
        self.set_text(token.as_str(), seconds)
    }

    /// The header that sets a text of letters, digits, `%` and `.`, for at most so many seconds.
    #[must_use]
    pub fn set_text(self, text: &str, seconds: i64) -> Option<HeaderValue> {
        self.make_header(text, &format!("; Max-Age={seconds}"))
    }

    /// The header that removes the cookie.
    #[must_use]
    pub fn clear_cookie(self) -> Option<HeaderValue> {
        self.make_header("", "; Max-Age=0")
    }

    fn make_header(self, value: &str, age: &str) -> Option<HeaderValue> {
        let secure = if self.secure { "; Secure" } else { "" };
        // Lax, so that one who follows a link from the council's agenda arrives signed in; no form of another site is taken.
        HeaderValue::from_str(&format!(
            "{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{age}",
            self.to_browser_name()
        ))
        .ok()
    }
}
