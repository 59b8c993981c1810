//! The files of a register are their owner's alone: hashes of passwords and what is secret stand in them.

use std::{
    fs::{self, OpenOptions, Permissions},
    io::{self, ErrorKind},
    os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _},
    path::Path,
};

use super::lock::{LOCK, SERVER_LOCK, named};

/// Who makes a file lets only its owner read and write it.
pub(super) const OWNER_ONLY: u32 = 0o600;

/// What stands under the name of a register: the file itself, and what SQLite and we put beside it.
const FILES: [&str; 6] = ["", "-wal", "-shm", "-journal", LOCK, SERVER_LOCK];

/// Makes the file of a register, empty, where there is none. SQLite would let others read it as far as the umask of the
/// process allows; it gives what it makes beside it the rights of the file itself.
pub(super) fn make(database: &Path) -> io::Result<()> {
    match OpenOptions::new().write(true).create_new(true).mode(OWNER_ONLY).open(database) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// Takes from others what rights they have to the files of a register. Not every disk can keep that, and not everybody may.
pub(super) fn tighten(database: &Path) {
    for behind in FILES {
        let file = named(database, behind);
        if let Err(error) = tighten_one(&file) {
            tracing::warn!(%error, file = %file.display(), "others can read this file, and it cannot be kept from them");
        }
    }
}

fn tighten_one(file: &Path) -> io::Result<()> {
    let rights = match fs::metadata(file) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        other => other?.permissions().mode(),
    };
    if rights & 0o077 == 0 { Ok(()) } else { fs::set_permissions(file, Permissions::from_mode(rights & 0o700)) }
}
