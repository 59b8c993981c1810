//! The hash of something that must not stand in the database itself.

use crate::{domain::digest, store::db::Value};

/// The SHA-256 of a token, a recovery code or a typed name, in hexadecimal. A reader of the database cannot sign in with it. It
/// is only for texts that cannot be guessed or need not be hidden: a password goes through `auth/password.rs`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Hashed(String);

impl Hashed {
    /// The hash of a text.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(digest::of_text(text))
    }

    /// The hash as hexadecimal digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&Hashed> for Value {
    fn from(hashed: &Hashed) -> Self {
        hashed.as_str().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_sha_256() {
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(Hashed::of("abc"), Hashed(known.to_owned()));
    }
}
