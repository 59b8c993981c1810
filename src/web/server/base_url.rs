//! The address under which people reach the site: given by whoever runs it, never taken from a request.

use std::{fmt, net::IpAddr, str::FromStr};

use axum::http::{Uri, uri::Scheme};

use crate::store::settings::CouncilSettings;

/// The address of the site: scheme, host and port, without a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl {
    text: String,
    https: bool,
    loopback: bool,
    named: bool,
}

/// The error for a text that is no address of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("geef het adres als https://naam, zonder pad erachter")]
pub struct NoBaseUrl;

impl BaseUrl {
    /// True for an https address.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.https
    }

    /// True if a browser may be told to keep a cookie for encrypted connections only. Browsers trust plain http if it is to
    /// this machine itself.
    #[must_use]
    pub fn keeps_secure_cookies(&self) -> bool {
        self.https || self.loopback
    }

    /// The address that a register keeps of itself; none until it was first served.
    #[must_use]
    pub fn kept_in(settings: &CouncilSettings) -> Option<Self> {
        settings.address.as_deref()?.parse().ok()
    }

    /// True if it has a host name, as a chosen address does. An IP address, or that of this machine itself, only tells where a
    /// server listened.
    #[must_use]
    pub fn is_named(&self) -> bool {
        self.named
    }

    /// The whole address of a path on this site.
    #[must_use]
    pub fn join_path(&self, path: &str) -> String {
        format!("{}{path}", self.text)
    }
}

impl fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl FromStr for BaseUrl {
    type Err = NoBaseUrl;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let uri: Uri = text.trim().trim_end_matches('/').parse().map_err(|_| NoBaseUrl)?;
        let (Some(scheme), Some(authority)) = (uri.scheme(), uri.authority()) else { return Err(NoBaseUrl) };
        let plain = matches!(uri.path(), "" | "/") && uri.query().is_none() && !authority.as_str().contains('@');
        if !plain || ![&Scheme::HTTP, &Scheme::HTTPS].contains(&scheme) {
            return Err(NoBaseUrl);
        }
        let host = authority.host().trim_start_matches('[').trim_end_matches(']');
        let digits = host.parse::<IpAddr>();
        let loopback = host == "localhost" || digits.as_ref().is_ok_and(IpAddr::is_loopback);
        let named = digits.is_err() && !loopback;
        Ok(Self { text: format!("{scheme}://{authority}"), https: scheme == &Scheme::HTTPS, loopback, named })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_a_scheme_and_a_host() {
        let table = [
            ("https://toezeggingen.maasveld.example", true, true),
            ("https://toezeggingen.maasveld.example/", true, true),
            ("http://127.0.0.1:8080", false, true),
            ("http://[::1]:8080", false, true),
            ("http://localhost:8080", false, true),
            ("http://toezeggingen.maasveld.example", false, false),
        ];
        for (text, https, secure) in table {
            let url: BaseUrl = text.parse().unwrap();
            assert_eq!((url.is_https(), url.keeps_secure_cookies()), (https, secure), "{text}");
            assert_eq!(url.is_named(), text.contains("maasveld"), "{text}");
            assert_eq!(url.join_path("/uitnodiging/x"), format!("{}/uitnodiging/x", text.trim_end_matches('/')));
        }
    }

    #[test]
    fn anything_else_is_none() {
        for text in
            ["", "maasveld.example", "ftp://x.example", "https://x.example/pad", "https://a@x.example", "https://"]
        {
            assert_eq!(text.parse::<BaseUrl>(), Err(NoBaseUrl), "{text}");
        }
    }
}
