//! Who has a register open: a lock on a file beside it, kept by the operating system and gone with the process.
//!
//! The locks of SQLite do not tell, for a pool opens and closes connections as it needs them. The lock is not on the register
//! itself: a restore puts another file in its place, and closing a second handle on it would take SQLite's own locks away.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    os::unix::fs::{MetadataExt as _, chown},
    path::{Path, PathBuf},
};

/// A share in a register, or all of it.
#[derive(Debug)]
pub(super) struct Lock(File);

impl Lock {
    /// A share in the register: many can have one. None while somebody has all of it.
    pub(super) fn share(database: &Path) -> io::Result<Option<Self>> {
        let file = beside(&real(database)?)?;
        taken(file.try_lock_shared()).map(|taken| taken.then_some(Self(file)))
    }

    /// All of the register. None while anybody has a share.
    pub(super) fn whole(database: &Path) -> io::Result<Option<Self>> {
        let file = beside(&real(database)?)?;
        taken(file.try_lock()).map(|taken| taken.then_some(Self(file)))
    }

    /// Gives it back.
    pub(super) fn release(&self) {
        if let Err(error) = self.0.unlock() {
            tracing::warn!(%error, "the lock of the register could not be given back");
        }
    }
}

fn taken(result: Result<(), TryLockError>) -> io::Result<bool> {
    match result {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// The file that bears the lock. It stays: to take it away would let two hold a lock under one name.
fn beside(database: &Path) -> io::Result<File> {
    let path = named(database, "-lock");
    match File::open(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        other => return other,
    }
    let file = OpenOptions::new().read(true).append(true).create(true).open(&path)?;
    // Made by root, it must still open for whose register it is. SQLite does the same with its own files.
    if let Ok(owner) = fs::metadata(database) {
        let made = file.metadata()?;
        if (made.uid(), made.gid()) != (owner.uid(), owner.gid()) {
            chown(&path, Some(owner.uid()), Some(owner.gid()))?;
        }
    }
    Ok(file)
}

/// The path of a file that goes with another: its name with something behind it.
pub(super) fn named(file: &Path, behind: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(behind);
    name.into()
}

/// Where a file is or would be, links followed: SQLite keeps what goes with it there.
pub(super) fn real(file: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        other => return other,
    }
    let name = file.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    Ok(folder(file).canonicalize()?.join(name))
}

/// The folder in which a file is or would be.
pub(super) fn folder(file: &Path) -> &Path {
    match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}
