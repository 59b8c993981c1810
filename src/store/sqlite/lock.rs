//! The lock on a register: on a file beside it, kept by the operating system and released when the process ends.
//!
//! The locks of SQLite cannot be used for this, since a pool opens and closes connections as it needs them. The lock is not on
//! the register itself: a restore puts another file in its place, and closing a second handle on it would release SQLite's own
//! locks.

use std::{
    fs::{self, File, OpenOptions, TryLockError},
    io,
    os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, chown},
    path::{Path, PathBuf},
};

use super::{
    file_names::{LOCK, SERVER_LOCK, append_to_file_name},
    private,
};
use crate::store::{Result, StoreFailure, db::DatabaseError};

/// The right to serve a register: one process has it at a time, whoever else has the register open.
#[derive(Debug)]
pub struct ServerLock {
    _held: RegisterLock,
}

impl ServerLock {
    /// Takes the right, before the register itself is opened. It is given back when it is dropped, or when the process ends.
    ///
    /// # Errors
    /// [`StoreFailure::AlreadyServed`] while another process has it.
    pub fn take_server_lock(database: &Path) -> Result<Self> {
        let taken = RegisterLock::take_serving_right(database).map_err(DatabaseError::from)?;
        taken.map(|held| Self { _held: held }).ok_or(StoreFailure::AlreadyServed.into())
    }
}

/// A shared or an exclusive lock on a register.
#[derive(Debug)]
pub(in crate::store) struct RegisterLock(File);

impl RegisterLock {
    /// A shared lock on the register, which many can have. None while somebody has it exclusively.
    pub(in crate::store) fn take_share(database: &Path) -> io::Result<Option<Self>> {
        let file = open_lock_file(&resolve_real_path(database)?, LOCK)?;
        is_lock_taken(file.try_lock_shared()).map(|taken| taken.then_some(Self(file)))
    }

    /// The exclusive lock on the register. None while anybody has a share.
    pub(in crate::store) fn take_whole(database: &Path) -> io::Result<Option<Self>> {
        let file = open_lock_file(&resolve_real_path(database)?, LOCK)?;
        is_lock_taken(file.try_lock()).map(|taken| taken.then_some(Self(file)))
    }

    /// The right to serve the register. None while another process has it.
    fn take_serving_right(database: &Path) -> io::Result<Option<Self>> {
        let database = resolve_real_path(database)?;
        // The register is made first, so that the lock file gets its owner.
        private::make_register_file(&database)?;
        let file = open_lock_file(&database, SERVER_LOCK)?;
        is_lock_taken(file.try_lock()).map(|taken| taken.then_some(Self(file)))
    }

    pub(in crate::store) fn release_lock(&self) {
        if let Err(error) = self.0.unlock() {
            tracing::warn!(%error, "the lock of the register could not be given back");
        }
    }
}

fn is_lock_taken(result: std::result::Result<(), TryLockError>) -> io::Result<bool> {
    match result {
        Ok(()) => Ok(true),
        Err(TryLockError::WouldBlock) => Ok(false),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// The file that is locked. It is never removed: otherwise two could hold a lock under one name.
fn open_lock_file(database: &Path, behind: &str) -> io::Result<File> {
    let path = append_to_file_name(database, behind);
    match File::open(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        other => return other,
    }
    let file = OpenOptions::new().read(true).append(true).create(true).mode(private::OWNER_ONLY).open(&path)?;
    // A file made by root must still open for the owner of the register. SQLite does the same with its own files.
    if let Ok(owner) = fs::metadata(database) {
        let made = file.metadata()?;
        if (made.uid(), made.gid()) != (owner.uid(), owner.gid()) {
            chown(&path, Some(owner.uid()), Some(owner.gid()))?;
        }
    }
    Ok(file)
}

/// The path of a file that exists or will, links followed: SQLite keeps its other files there.
pub(in crate::store) fn resolve_real_path(file: &Path) -> io::Result<PathBuf> {
    match fs::canonicalize(file) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        other => return other,
    }
    let name = file.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
    Ok(find_parent_folder(file).canonicalize()?.join(name))
}

/// The folder of a file.
pub(in crate::store) fn find_parent_folder(file: &Path) -> &Path {
    match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}
