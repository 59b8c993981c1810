//! The settings agreed with the provider.

use std::{convert::Infallible, fmt, str::FromStr};

use openidconnect::url::{Host, Url};

use super::roles::RoleRule;

/// The settings agreed with the provider, and the roles for its claims.
#[derive(Debug, Clone)]
pub struct SignOnSettings {
    /// The issuer, exactly as the provider names itself.
    pub issuer: String,
    /// The name under which the provider knows the register.
    pub client_id: String,
    /// The secret with which the register identifies itself at the provider.
    pub client_secret: SignOnSecret,
    /// The address to which the provider sends visitors back; it has to be registered there exactly so.
    pub redirect: String,
    /// The scopes to request besides `openid` and `profile`.
    pub scopes: Vec<String>,
    /// The claim that determines the role.
    pub claim: String,
    /// The rules for its values; the first that fits determines the role.
    pub rules: Vec<RoleRule>,
}

/// A text that is never shown, not even in a log.
#[derive(Clone)]
pub struct SignOnSecret(pub(super) String);

impl FromStr for SignOnSecret {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Debug for SignOnSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// The reason that single sign-on cannot work with these settings, worded for the person who wrote them.
#[derive(Debug, thiserror::Error)]
pub enum SignOnSettingsError {
    /// The text is not a valid address.
    #[error("{0} is geen adres van de vorm https://…")]
    Address(String),
    /// The address does not use https, so that others could read along.
    #[error("{0} moet met https beginnen: anders kan iemand onderweg meelezen")]
    Insecure(String),
    /// The machine cannot make a secure connection.
    #[error("een beveiligde verbinding is op deze machine niet mogelijk")]
    Connection(#[source] reqwest::Error),
}

/// True if nobody on the way can read the traffic to this address: it uses https, or is on this machine.
pub(super) fn is_secure_address(url: &Url) -> bool {
    let loopback = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    url.scheme() == "https" || (url.scheme() == "http" && loopback)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_and_this_machine_are_secure() {
        let table = [
            ("https://aanmelden.maasveld.nl/v2.0", true),
            ("http://aanmelden.maasveld.nl", false),
            ("http://127.0.0.1:9000", true),
            ("http://[::1]:9000", true),
            ("http://localhost:9000", true),
            ("http://localhost.maasveld.nl", false),
            ("http://127.0.0.1.maasveld.nl", false),
            ("ftp://127.0.0.1", false),
            ("file:///etc/passwd", false),
        ];
        for (text, expected) in table {
            assert_eq!(is_secure_address(&Url::parse(text).unwrap()), expected, "{text}");
        }
    }

    #[test]
    fn a_secret_is_not_shown() {
        let secret: SignOnSecret = "hunter2".parse().unwrap();
        assert_eq!(format!("{secret:?}"), "Secret");
    }
}
