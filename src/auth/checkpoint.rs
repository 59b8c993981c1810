//! Signs checkpoints and verifies their signatures. The key is in a file of its own beside the register, so that a person who
//! obtains the database or a copy of it cannot sign.

use std::{fmt, path::Path};

use chrono::{DateTime, Utc};
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};

use super::key_file::{KeyError, KeyKind, new_secret};
use crate::domain::{
    export_signature::ExportSignature,
    history::{
        Hash,
        checkpoint::{Checkpoint, CheckpointStatement, PublicKey, Signature},
    },
};

const KIND: KeyKind = KeyKind("Toezeggingen sleutel voor controlepunten 1");

/// The key with which a register signs its checkpoints (Ed25519, RFC 8032).
pub struct CheckpointKey(SigningKey);

impl CheckpointKey {
    /// Generates a key without storing it.
    ///
    /// # Errors
    /// Returns an error if the system gives no random bytes.
    pub fn new() -> Result<Self, getrandom::Error> {
        Ok(Self(SigningKey::from_bytes(&new_secret()?)))
    }

    /// Reads the key from a file, and makes the file accessible to its owner only.
    ///
    /// # Errors
    /// Returns [`KeyError::Absent`] if the file does not exist, or another error if it has no key or cannot be read.
    pub fn read_from_file(path: &Path) -> Result<Self, KeyError> {
        KIND.read_secret(path).map(|secret| Self(SigningKey::from_bytes(&secret)))
    }

    /// Reads the key from a file, or generates it if the file does not exist; the flag is true if it was generated. An existing
    /// file is never overwritten.
    ///
    /// # Errors
    /// Returns an error if the file has no key, or cannot be read or created.
    pub fn read_or_make(path: &Path) -> Result<(Self, bool), KeyError> {
        KIND.read_or_make(path).map(|(secret, is_new)| (Self(SigningKey::from_bytes(&secret)), is_new))
    }

    /// The public half of the key.
    #[must_use]
    pub fn to_public_key(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    /// Signs a statement of the head of the council's history at this moment.
    #[must_use]
    pub fn sign_checkpoint(&self, council: &str, head: (i64, Hash), at: DateTime<Utc>) -> Checkpoint {
        let statement = CheckpointStatement::new(council, head, at, self.to_public_key());
        let signature = self.sign_text(&statement.signed_text());
        Checkpoint { statement, signature }
    }

    /// Signs the sums of an export that have this digest.
    #[must_use]
    pub fn sign_export(&self, sums: &str) -> ExportSignature {
        let key = self.to_public_key();
        ExportSignature {
            sums: sums.to_owned(),
            key,
            signature: self.sign_text(&ExportSignature::signed_text(sums, &key)),
        }
    }

    fn sign_text(&self, text: &str) -> Signature {
        Signature(self.0.sign(text.as_bytes()).to_bytes())
    }
}

// A derived Debug would put the key into a log.
impl fmt::Debug for CheckpointKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CheckpointKey(public: {})", self.to_public_key())
    }
}

/// True if a checkpoint was signed with the key that it names and was not changed since. The owner of the key is not checked.
#[must_use]
pub fn is_signed(checkpoint: &Checkpoint) -> bool {
    let Checkpoint { statement, signature } = checkpoint;
    is_signature(&statement.key, signature, &statement.signed_text())
}

/// True if the signature was made with the key that it names, on sums with this digest. The owner of the key is not checked.
#[must_use]
pub fn is_export_signed(signed: &ExportSignature, sums: &str) -> bool {
    signed.sums == sums
        && is_signature(&signed.key, &signed.signature, &ExportSignature::signed_text(sums, &signed.key))
}

fn is_signature(key: &PublicKey, signature: &Signature, text: &str) -> bool {
    let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
    // Strict verification refuses keys of small order, with which one signature would fit many texts.
    VerifyingKey::from_bytes(&key.0).is_ok_and(|key| key.verify_strict(text.as_bytes(), &signature).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::digest::parse_hex_bytes;

    fn at() -> DateTime<Utc> {
        "2025-11-14T11:00:00Z".parse().unwrap()
    }

    #[test]
    fn only_the_text_that_was_signed_with_the_key_that_it_names_is_signed() {
        let (key, other) = (CheckpointKey::new().unwrap(), CheckpointKey::new().unwrap());
        let good = key.sign_checkpoint("Proefdorp", (12, Hash::of_origin()), at());
        assert!(is_signed(&good));
        let change = |change: &dyn Fn(&mut Checkpoint)| {
            let mut changed = good.clone();
            change(&mut changed);
            is_signed(&changed)
        };
        assert!(!change(&|one| one.statement.events = 11));
        assert!(!change(&|one| one.statement.head = Hash::from_stored("1".repeat(64))));
        assert!(!change(&|one| one.statement.council = "Proefstad".to_owned()));
        assert!(!change(&|one| one.statement.at = "2025-11-14T11:00:01Z".parse().unwrap()));
        assert!(!change(&|one| one.statement.key = other.to_public_key()));
        assert!(!change(&|one| one.signature.0[63] ^= 1));
        assert!(!change(&|one| one.statement.key = PublicKey([0; 32])));
    }

    #[test]
    fn a_weak_key_signs_nothing() {
        // The neutral point as key and as the first half of a signature whose second half is zero: without the strict check
        // that fits every text.
        let mut neutral = [0; 32];
        neutral[0] = 1;
        let mut signature = [0; 64];
        signature[0] = 1;
        let statement = CheckpointStatement::new("Proefdorp", (1, Hash::of_origin()), at(), PublicKey(neutral));
        assert!(!is_signed(&Checkpoint { statement, signature: Signature(signature) }));
    }

    #[test]
    fn keys_are_those_of_rfc_8032() {
        // Section 7.1, test 1.
        let secret = parse_hex_bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").unwrap();
        let key = CheckpointKey(SigningKey::from_bytes(&secret));
        assert_eq!(key.to_public_key().to_string(), "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    #[test]
    fn a_key_stands_in_a_file_and_in_no_log() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.db.sleutel");
        let (made, is_new) = CheckpointKey::read_or_make(&path).unwrap();
        assert!(is_new && CheckpointKey::read_from_file(&path).unwrap().to_public_key() == made.to_public_key());
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("Toezeggingen sleutel voor controlepunten 1\n"), "{text}");
        assert!(!format!("{made:?}").contains(text.lines().last().unwrap()));
    }
}
