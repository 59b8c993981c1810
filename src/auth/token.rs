//! Tokens for the session in the cookie, and for one-time links.

use std::fmt;

use crate::{domain::digest::to_hex, store::hashed::Hashed};

/// The number of random bytes in a token. OWASP ASVS 5.0 asks for 128 bits (7.2.3); this is 256.
const BYTES: usize = 32;

/// A secret that nobody can guess: 256 bits from the operating system in hexadecimal, which is safe in an address and in a
/// cookie. Only its hash is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct SecretToken(String);

impl SecretToken {
    /// Generates a token.
    ///
    /// # Errors
    /// Returns an error if the system gives no random bytes.
    pub fn new() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes)?;
        Ok(Self(to_hex(&bytes)))
    }

    /// Parses a token that came back; `None` if it cannot be one.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let ours = text.len() == 2 * BYTES && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        ours.then(|| Self(text.to_owned()))
    }

    /// The token as text, for the cookie or the link.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The hash that the database stores.
    #[must_use]
    pub fn to_hashed(&self) -> Hashed {
        Hashed::of(&self.0)
    }
}

// A derived Debug would put the token into a log.
impl fmt::Debug for SecretToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn tokens_differ_in_every_place() {
        let tokens: Vec<SecretToken> = (0..200).map(|_| SecretToken::new().unwrap()).collect();
        for place in 0..2 * BYTES {
            let signs: BTreeSet<u8> = tokens.iter().map(|token| token.as_str().as_bytes()[place]).collect();
            assert!(signs.len() > 8, "place {place} has {} signs", signs.len());
        }
    }

    #[test]
    fn only_what_can_be_ours_is_a_token() {
        let token = SecretToken::new().unwrap();
        assert_eq!(SecretToken::parse(token.as_str()), Some(token.clone()));
        assert_ne!(token.to_hashed(), SecretToken::new().unwrap().to_hashed());
        assert_eq!(format!("{token:?}"), "Token(…)");
        let longer = format!("{}0", token.as_str());
        let upper = "A".repeat(2 * BYTES);
        for text in ["", "abc", &longer, &upper, &"é".repeat(BYTES)] {
            assert_eq!(SecretToken::parse(text), None, "{text}");
        }
    }
}
