//! Keys of 256 bits, each in a file of its own beside the register, so that a person who obtains the database or a copy of it
//! has none of them. Such a file is created with mode 0600, and never overwritten.

use std::{
    fs,
    io::{self, ErrorKind, Write as _},
    os::unix::fs::PermissionsExt as _,
    path::Path,
};

use crate::domain::digest::{parse_hex_bytes, to_hex};

/// The length of a key in bytes.
pub(super) const BYTES: usize = 32;

/// The secret bytes of a key.
pub(super) type KeySecret = [u8; BYTES];

/// The reason that there is no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file does not exist.
    #[error("het bestand is er niet")]
    Absent,
    /// The file does not have a key of this kind.
    #[error("dit is geen sleutel van deze soort")]
    NoKey,
    /// The file could not be read or created.
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

/// Generates random bytes for a new key.
pub(super) fn new_secret() -> Result<KeySecret, getrandom::Error> {
    let mut secret = [0; BYTES];
    getrandom::fill(&mut secret)?;
    Ok(secret)
}

/// A kind of key, given by the first line of its files, which names the kind and the version of the format. The second line is
/// the key in hexadecimal.
#[derive(Debug, Clone, Copy)]
pub(super) struct KeyKind(pub(super) &'static str);

impl KeyKind {
    /// Reads the key from a file, and makes the file accessible to its owner only.
    pub(super) fn read_secret(self, path: &Path) -> Result<KeySecret, KeyError> {
        let text = fs::read(path)?;
        let rights = fs::metadata(path)?.permissions().mode();
        if rights & 0o077 != 0
            && let Err(error) = fs::set_permissions(path, fs::Permissions::from_mode(rights & 0o700))
        {
            tracing::warn!(%error, path = %path.display(), "others can read this key: chmod 600");
        }
        let text = std::str::from_utf8(&text).map_err(|_| KeyError::NoKey)?;
        text.trim_end().strip_prefix(self.0).map(str::trim).and_then(parse_hex_bytes).ok_or(KeyError::NoKey)
    }

    /// Reads the key from a file, or generates it if the file does not exist; the flag is true if it was generated.
    pub(super) fn read_or_make(self, path: &Path) -> Result<(KeySecret, bool), KeyError> {
        match self.read_secret(path) {
            Err(KeyError::Absent) => {}
            read => return Ok((read?, false)),
        }
        let secret = new_secret()?;
        match self.write_new_file(&secret, path) {
            // Another server created the file at the same moment.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok((self.read_secret(path)?, false)),
            Err(error) => Err(KeyError::File(error)),
            Ok(()) => Ok((secret, true)),
        }
    }

    /// Writes a key to a new file that only its owner can read. The file is complete or absent.
    fn write_new_file(self, secret: &KeySecret, path: &Path) -> io::Result<()> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // This library creates files with mode 0600.
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        writeln!(file, "{}\n{}", self.0, to_hex(secret))?;
        file.as_file().sync_all()?;
        file.persist_noclobber(path).map_err(|error| error.error)?;
        fs::File::open(folder)?.sync_all()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KIND: KeyKind = KeyKind("Proefsleutel 1");

    #[test]
    fn a_key_is_made_once_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.db.proef");
        assert!(matches!(KIND.read_secret(&path), Err(KeyError::Absent)));
        let (made, is_new) = KIND.read_or_make(&path).unwrap();
        assert!(is_new);
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(KIND.read_or_make(&path).unwrap(), (made, false));
        assert!(KIND.write_new_file(&made, &path).is_err_and(|error| error.kind() == ErrorKind::AlreadyExists));
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left behind");
    }

    #[test]
    fn what_is_no_key_of_this_kind_is_refused_and_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sleutel");
        let other = format!("Andere sleutel 1\n{}\n", "a".repeat(64));
        for wrong in [&b""[..], b"iets anders", b"Proefsleutel 1\nabc\n", b"\xff\xfe", other.as_bytes()] {
            fs::write(&path, wrong).unwrap();
            assert!(matches!(KIND.read_or_make(&path), Err(KeyError::NoKey)));
            assert_eq!(fs::read(&path).unwrap(), wrong);
        }
    }
}
