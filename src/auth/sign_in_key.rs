//! The key of signing in. It encrypts the shared secrets of second factors in the database, and signs the marks of known
//! devices and other data that the program hands to a browser and takes back. It is in a file of its own beside the register,
//! so that a copy of the register gives nobody a second factor. Without the key the second factors are void, but passwords and
//! recovery codes are not.

use std::{fmt, path::Path};

use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead as _, Payload},
};
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use super::{
    AuthError, Result,
    key_file::{BYTES, KeyError, KeyKind, KeySecret, new_secret},
};
use crate::domain::{digest, digest::to_hex, ids::AccountId};

const KIND: KeyKind = KeyKind("Toezeggingen sleutel voor het inloggen 1");

/// The length of the random nonce of a sealed text, so large that it never occurs twice.
const NONCE: usize = 24;

/// The length of a sealed secret: the nonce, the secret, and the authentication tag.
const SEALED: usize = NONCE + SECRET + 16;

/// The length of a secret that is sealed, which is that of the shared secret of a second factor.
pub(super) const SECRET: usize = 20;

/// The block size of SHA-256, to which HMAC pads a key.
const BLOCK: usize = 64;

/// The key for sealing second factors and signing data for browsers.
pub struct SignInKey(KeySecret);

impl SignInKey {
    /// Generates a key without storing it.
    ///
    /// # Errors
    /// Returns an error if the system gives no random bytes.
    pub fn new() -> std::result::Result<Self, getrandom::Error> {
        new_secret().map(Self)
    }

    /// Reads the key from a file, or generates it if the file does not exist; the flag is true if it was generated. An existing
    /// file is never overwritten.
    ///
    /// # Errors
    /// Returns an error if the file has no such key, or cannot be read or created.
    pub fn read_or_make(path: &Path) -> std::result::Result<(Self, bool), KeyError> {
        KIND.read_or_make(path).map(|(secret, is_new)| (Self(secret), is_new))
    }

    /// Seals a secret of an account for the database: XChaCha20-Poly1305, bound to the account, in hexadecimal.
    ///
    /// # Errors
    /// Returns an error if the system gives no random bytes.
    pub(super) fn seal_secret(&self, account: AccountId, secret: &[u8; SECRET]) -> Result<String> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce)?;
        let account = bound_to(account);
        let payload = Payload { msg: secret, aad: account.as_bytes() };
        let sealed = self.make_cipher().encrypt(&XNonce::from(nonce), payload).map_err(|_| AuthError::SecondFactor)?;
        Ok(to_hex(&[&nonce[..], &sealed].concat()))
    }

    /// Opens a sealed secret; `None` if it was sealed with another key or for another account, or was changed.
    pub(super) fn unseal_secret(&self, account: AccountId, sealed: &str) -> Option<[u8; SECRET]> {
        let bytes: [u8; SEALED] = digest::parse_hex_bytes(sealed)?;
        let (nonce, sealed) = bytes.split_first_chunk::<NONCE>()?;
        let account = bound_to(account);
        let payload = Payload { msg: sealed, aad: account.as_bytes() };
        self.make_cipher().decrypt(&XNonce::from(*nonce), payload).ok()?.try_into().ok()
    }

    fn make_cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new((&self.derive_bytes("verzegelen", "")).into())
    }

    /// Derives bytes for a purpose and a text that only this key gives: HMAC-SHA256.
    pub(super) fn derive_bytes(&self, purpose: &str, text: &str) -> [u8; BYTES] {
        self.make_mac(purpose, text).finalize().into_bytes().into()
    }

    /// True if these are the bytes for a purpose and a text; compared in constant time.
    pub(super) fn matches_derived_bytes(&self, purpose: &str, text: &str, bytes: &[u8; BYTES]) -> bool {
        self.make_mac(purpose, text).verify_slice(bytes).is_ok()
    }

    /// Signs a text for a purpose; the signature is in hexadecimal.
    #[must_use]
    pub fn sign_text(&self, purpose: &str, text: &str) -> String {
        to_hex(&self.derive_bytes(purpose, text))
    }

    /// True if the signature of a text for a purpose is valid; compared in constant time.
    #[must_use]
    pub fn has_valid_signature(&self, purpose: &str, text: &str, signature: &str) -> bool {
        digest::parse_hex_bytes(signature).is_some_and(|bytes| self.matches_derived_bytes(purpose, text, &bytes))
    }

    fn make_mac(&self, purpose: &str, text: &str) -> Hmac<Sha256> {
        let mut block = [0; BLOCK];
        for (place, byte) in block.iter_mut().zip(self.0) {
            *place = byte;
        }
        let parts = digest::of_parts([purpose, text]);
        Hmac::<Sha256>::new((&block).into()).chain_update(parts)
    }
}

fn bound_to(account: AccountId) -> String {
    format!("tweede factor van account {account}")
}

// A derived Debug would put the key into a log.
impl fmt::Debug for SignInKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SignInKey(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET_OF_ONE: [u8; SECRET] = *b"12345678901234567890";

    #[test]
    fn what_is_sealed_opens_with_its_key_for_its_account_and_not_when_it_was_changed() {
        let (key, other) = (SignInKey::new().unwrap(), SignInKey::new().unwrap());
        let (one, two) = (AccountId::new(1), AccountId::new(2));
        let sealed = key.seal_secret(one, &SECRET_OF_ONE).unwrap();
        assert_eq!(key.unseal_secret(one, &sealed), Some(SECRET_OF_ONE));
        assert_ne!(sealed, key.seal_secret(one, &SECRET_OF_ONE).unwrap(), "no two are alike");
        assert!(!sealed.contains(&to_hex(&SECRET_OF_ONE)));
        assert_eq!(other.unseal_secret(one, &sealed), None);
        assert_eq!(key.unseal_secret(two, &sealed), None);
        for place in [0, 50, sealed.len() - 1] {
            let mut changed = sealed.clone().into_bytes();
            changed[place] = if changed[place] == b'0' { b'1' } else { b'0' };
            assert_eq!(key.unseal_secret(one, &String::from_utf8(changed).unwrap()), None, "{place}");
        }
        for text in ["", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", &sealed[..sealed.len() - 2]] {
            assert_eq!(key.unseal_secret(one, text), None, "{text}");
        }
    }

    #[test]
    fn each_key_purpose_and_text_gives_bytes_of_its_own() {
        let (key, other) = (SignInKey::new().unwrap(), SignInKey::new().unwrap());
        let bytes = key.derive_bytes("apparaat", "iemand");
        assert!(key.matches_derived_bytes("apparaat", "iemand", &bytes));
        assert!(!key.matches_derived_bytes("apparaat", "iemand anders", &bytes));
        assert!(!key.matches_derived_bytes("appa", "raatiemand", &bytes));
        assert!(!other.matches_derived_bytes("apparaat", "iemand", &bytes));
    }

    #[test]
    fn a_signature_fits_its_own_text_under_its_own_key_alone() {
        let (key, other) = (SignInKey::new().unwrap(), SignInKey::new().unwrap());
        let signature = key.sign_text("melding", "een tekst");
        assert!(key.has_valid_signature("melding", "een tekst", &signature));
        assert!(!key.has_valid_signature("melding", "een andere tekst", &signature));
        assert!(!key.has_valid_signature("apparaat", "een tekst", &signature));
        assert!(!other.has_valid_signature("melding", "een tekst", &signature));
        for wrong in ["", "0", "zz", &signature[1..], &format!("{signature}00"), &"é".repeat(32), &"0".repeat(64)] {
            assert!(!key.has_valid_signature("melding", "een tekst", wrong), "{wrong}");
        }
    }

    #[test]
    fn a_key_stands_in_a_file_of_its_own_kind_and_in_no_log() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.db.inlogsleutel");
        let (made, is_new) = SignInKey::read_or_make(&path).unwrap();
        let (again, is_newer) = SignInKey::read_or_make(&path).unwrap();
        assert!(is_new && !is_newer && made.derive_bytes("x", "y") == again.derive_bytes("x", "y"));
        assert!(matches!(crate::auth::checkpoint::CheckpointKey::read_from_file(&path), Err(KeyError::NoKey)));
        assert_eq!(format!("{made:?}"), "SignInKey(…)");
    }
}
