//! Who has a register open: a lock on a file beside it, kept by the operating system and gone with the process.
//!
//! The locks of SQLite do not tell, for a pool opens and closes connections as it needs them. The lock is not on the register
//! itself: a restore puts another file in its place, and closing a second handle on it would take SQLite's own locks away.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, chown},
    path::{Path, PathBuf},
};

use super::{Result, StoreFailure, private};
use crate::store::db::DatabaseError;

/// Behind the name of a register: the file with the lock of who has it open.
pub(super) const LOCK: &str = "-lock";

/// The file with the lock of who serves it.
pub(super) const SERVER_LOCK: &str = "-serve-lock";

/// The right to serve a register: one has it at a time, whoever else has the register open.
#[derive(Debug)]
pub struct ServerLock {
    _held: Lock,
}

impl ServerLock {
    /// Takes it, before the register itself is opened. It is given back when it is let go of, or the process ends.
    ///
    /// # Errors
    /// [`StoreFailure::AlreadyServed`] while another has it.
    pub fn take(database: &Path) -> Result<Self> {
        let taken = Lock::serving(database).map_err(DatabaseError::from)?;
        taken.map(|held| Self { _held: held }).ok_or(StoreFailure::AlreadyServed.into())
    }
}

/// A share in a register, or all of it.
#[derive(Debug)]
pub(super) struct Lock(File);

impl Lock {
    /// A share in the register: many can have one. None while somebody has all of it.
    pub(super) fn share(database: &Path) -> io::Result<Option<Self>> {
        let file = beside(&real(database)?, LOCK)?;
        taken(file.try_lock_shared()).map(|taken| taken.then_some(Self(file)))
    }

    /// All of the register. None while anybody has a share.
    pub(super) fn whole(database: &Path) -> io::Result<Option<Self>> {
        let file = beside(&real(database)?, LOCK)?;
        taken(file.try_lock()).map(|taken| taken.then_some(Self(file)))
    }

    /// The right to serve the register. None while somebody else has it.
    fn serving(database: &Path) -> io::Result<Option<Self>> {
        let database = real(database)?;
        // Made first, so that the lock becomes whose register it is.
        private::make(&database)?;
        let file = beside(&database, SERVER_LOCK)?;
        taken(file.try_lock()).map(|taken| taken.then_some(Self(file)))
    }

    /// Gives it back.
    pub(super) fn release(&self) {
        if let Err(error) = self.0.unlock() {
            tracing::warn!(%error, "the lock of the register could not be given back");
        }
    }
}

fn taken(result: std::result::Result<(), TryLockError>) -> io::Result<bool> {
    match result {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// The file that bears a lock. It stays: to take it away would let two hold a lock under one name.
fn beside(database: &Path, behind: &str) -> io::Result<File> {
    let path = named(database, behind);
    match File::open(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        other => return other,
    }
    let file = OpenOptions::new().read(true).append(true).create(true).mode(private::OWNER_ONLY).open(&path)?;
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
