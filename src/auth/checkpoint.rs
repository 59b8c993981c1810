//! Signing checkpoints, and checking their signatures. The key is a file of its own beside the register, so that who gets hold of
//! the database or of a copy of it cannot sign.

use std::{
    fmt, fs,
    io::{self, ErrorKind, Write as _},
    os::unix::fs::PermissionsExt as _,
    path::Path,
};

use chrono::{DateTime, Utc};
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};

use crate::domain::{
    checkpoint::{Checkpoint, PublicKey, Signature, Statement},
    digest::{bytes, hex},
    history::Hash,
};

/// The first line of a file with a key: what it is, and in which form.
const FIRST_LINE: &str = "Toezeggingen sleutel voor controlepunten 1";

/// The key with which a register signs its checkpoints (Ed25519, RFC 8032).
pub struct CheckpointKey(SigningKey);

/// Why there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// There is no such file.
    #[error("het bestand is er niet")]
    Absent,
    /// The file is no key of ours.
    #[error("dit is geen sleutel voor controlepunten")]
    NoKey,
    /// The file could not be read or made.
    #[error(transparent)]
    File(io::Error),
    /// The system gives no random bytes.
    #[error("deze machine geeft geen toeval voor een sleutel: {0}")]
    Randomness(#[from] getrandom::Error),
}

impl From<io::Error> for KeyError {
    fn from(error: io::Error) -> Self {
        if error.kind() == ErrorKind::NotFound { Self::Absent } else { Self::File(error) }
    }
}

impl CheckpointKey {
    /// A new key, that is kept nowhere.
    ///
    /// # Errors
    /// When the system gives no random bytes.
    pub fn new() -> Result<Self, getrandom::Error> {
        let mut secret = [0; 32];
        getrandom::fill(&mut secret)?;
        Ok(Self(SigningKey::from_bytes(&secret)))
    }

    /// The key in a file, which becomes its owner's alone.
    ///
    /// # Errors
    /// [`KeyError::Absent`] when there is no such file; when it is no key, or cannot be read.
    pub fn read(path: &Path) -> Result<Self, KeyError> {
        let text = fs::read(path)?;
        let rights = fs::metadata(path)?.permissions().mode();
        if rights & 0o077 != 0
            && let Err(error) = fs::set_permissions(path, fs::Permissions::from_mode(rights & 0o700))
        {
            tracing::warn!(%error, path = %path.display(), "others can read the key of the checkpoints: chmod 600");
        }
        let text = std::str::from_utf8(&text).map_err(|_| KeyError::NoKey)?;
        let secret = text.trim_end().strip_prefix(FIRST_LINE).map(str::trim).and_then(bytes);
        secret.map(|secret| Self(SigningKey::from_bytes(&secret))).ok_or(KeyError::NoKey)
    }

    /// The key in a file, and whether it was made now: it is when there is no such file. A file that is there is never
    /// written over.
    ///
    /// # Errors
    /// When the file is no key, or cannot be read or made.
    pub fn read_or_make(path: &Path) -> Result<(Self, bool), KeyError> {
        match Self::read(path) {
            Err(KeyError::Absent) => {}
            read => return Ok((read?, false)),
        }
        let key = Self::new()?;
        match key.keep(path) {
            // Another server made one just now.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok((Self::read(path)?, false)),
            Err(error) => Err(KeyError::File(error)),
            Ok(()) => Ok((key, true)),
        }
    }

    /// Writes the key to a new file that only its owner can read. It is whole or not there.
    fn keep(&self, path: &Path) -> io::Result<()> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // Such a file is made with mode 0600.
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        writeln!(file, "{FIRST_LINE}\n{}", hex(self.0.as_bytes()))?;
        file.as_file().sync_all()?;
        file.persist_noclobber(path).map_err(|error| error.error)?;
        fs::File::open(folder)?.sync_all()
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key().to_bytes())
    }

    /// A signed statement of the head of the council's history at this moment.
    #[must_use]
    pub fn sign(&self, council: &str, head: (i64, Hash), at: DateTime<Utc>) -> Checkpoint {
        let statement = Statement::new(council, head, at, self.public());
        let signature = Signature(self.0.sign(statement.signed_text().as_bytes()).to_bytes());
        Checkpoint { statement, signature }
    }
}

// So that no key ends up in a log.
impl fmt::Debug for CheckpointKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CheckpointKey(public: {})", self.public())
    }
}

/// Whether a checkpoint was signed with the key that it names, and is as it was then. Whose that key is, it does not tell.
#[must_use]
pub fn is_signed(checkpoint: &Checkpoint) -> bool {
    let Checkpoint { statement, signature } = checkpoint;
    let signature = ed25519_dalek::Signature::from_bytes(&signature.0);
    let key = VerifyingKey::from_bytes(&statement.key.0);
    // Strict: no key of small order, with which one signature would fit many texts.
    key.is_ok_and(|key| key.verify_strict(statement.signed_text().as_bytes(), &signature).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at() -> DateTime<Utc> {
        "2025-11-14T11:00:00Z".parse().unwrap()
    }

    #[test]
    fn only_the_text_that_was_signed_with_the_key_that_it_names_is_signed() {
        let (key, other) = (CheckpointKey::new().unwrap(), CheckpointKey::new().unwrap());
        let good = key.sign("Proefdorp", (12, Hash::origin()), at());
        assert!(is_signed(&good));
        let change = |change: &dyn Fn(&mut Checkpoint)| {
            let mut changed = good.clone();
            change(&mut changed);
            is_signed(&changed)
        };
        assert!(!change(&|one| one.statement.events = 11));
        assert!(!change(&|one| one.statement.head = Hash::stored("1".repeat(64))));
        assert!(!change(&|one| one.statement.council = "Proefstad".to_owned()));
        assert!(!change(&|one| one.statement.at = "2025-11-14T11:00:01Z".parse().unwrap()));
        assert!(!change(&|one| one.statement.key = other.public()));
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
        let statement = Statement::new("Proefdorp", (1, Hash::origin()), at(), PublicKey(neutral));
        assert!(!is_signed(&Checkpoint { statement, signature: Signature(signature) }));
    }

    #[test]
    fn keys_are_those_of_rfc_8032() {
        // Section 7.1, test 1.
        let secret = bytes("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").unwrap();
        let key = CheckpointKey(SigningKey::from_bytes(&secret));
        assert_eq!(key.public().to_string(), "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    #[test]
    fn a_key_is_made_once_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.db.sleutel");
        assert!(matches!(CheckpointKey::read(&path), Err(KeyError::Absent)));
        let (made, is_new) = CheckpointKey::read_or_make(&path).unwrap();
        assert!(is_new);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let text = fs::read_to_string(&path).unwrap();
        let (again, is_new) = CheckpointKey::read_or_make(&path).unwrap();
        assert!(!is_new && again.public() == made.public());
        assert!(made.keep(&path).is_err_and(|error| error.kind() == ErrorKind::AlreadyExists));
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
        assert!(!format!("{made:?}").contains(text.lines().last().unwrap()));
    }

    #[test]
    fn what_is_no_key_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sleutel");
        for wrong in [&b""[..], b"iets anders", b"Toezeggingen sleutel voor controlepunten 1\nabc\n", b"\xff\xfe"] {
            fs::write(&path, wrong).unwrap();
            assert!(matches!(CheckpointKey::read_or_make(&path), Err(KeyError::NoKey)));
            assert_eq!(fs::read(&path).unwrap(), wrong);
        }
    }
}
