//! What the program hands to a browser and takes back: text under a seal, so that nobody else can have written it.

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::token::Token;
use crate::domain::digest::hex;

/// The key of this run of the program. What was sealed before a restart is not known again after it, so a seal is for what lives
/// no longer than a minute.
#[derive(Debug, Clone)]
pub struct SealKey(Token);

impl SealKey {
    /// A new key.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn new() -> Result<Self, getrandom::Error> {
        Token::new().map(Self)
    }

    /// The seal of a text, in hexadecimal (HMAC-SHA-256); none if the key cannot be used.
    #[must_use]
    pub fn seal(&self, text: &str) -> Option<String> {
        self.mac(text).map(|mac| hex(&mac.finalize().into_bytes()))
    }

    /// Whether this is the seal of a text. How long that takes tells nothing of the right one.
    #[must_use]
    pub fn fits(&self, text: &str, seal: &str) -> bool {
        let Some(seal) = bytes(seal) else { return false };
        self.mac(text).is_some_and(|mac| mac.verify_slice(&seal).is_ok())
    }

    fn mac(&self, text: &str) -> Option<Hmac<Sha256>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.text().as_bytes()).ok()?;
        mac.update(text.as_bytes());
        Some(mac)
    }
}

/// The bytes of a text in hexadecimal.
fn bytes(text: &str) -> Option<Vec<u8>> {
    let pairs = text.as_bytes().chunks(2).map(|pair| std::str::from_utf8(pair).ok());
    pairs.map(|pair| u8::from_str_radix(pair.filter(|pair| pair.len() == 2)?, 16).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_fits_its_own_text_under_its_own_key_alone() {
        let (key, other) = (SealKey::new().unwrap(), SealKey::new().unwrap());
        let seal = key.seal("een tekst").unwrap();
        assert!(key.fits("een tekst", &seal));
        assert!(!key.fits("een andere tekst", &seal));
        assert!(!other.fits("een tekst", &seal));
        for wrong in ["", "0", "zz", &seal[1..], &format!("{seal}00"), &"é".repeat(32), &"0".repeat(64)] {
            assert!(!key.fits("een tekst", wrong), "{wrong}");
        }
    }
}
