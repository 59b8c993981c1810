//! Keeps the files of a register to their owner: they hold hashes of passwords and secrets.

use std::{
    fs::{self, OpenOptions, Permissions},
    io::{self, ErrorKind},
    os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _},
    path::Path,
};

use super::file_names::{LOCK, SERVER_LOCK, append_to_file_name};

/// The mode of a file that only its owner can read and write.
pub(in crate::store) const OWNER_ONLY: u32 = 0o600;

/// The suffixes of the files of a register: its own, SQLite's and ours.
const FILES: [&str; 6] = ["", "-wal", "-shm", "-journal", LOCK, SERVER_LOCK];

/// Makes the file of a register, empty, if it is missing. SQLite would let others read it as far as the umask of the process
/// allows; it gives its own files the mode of the register.
pub(in crate::store) fn make_register_file(database: &Path) -> io::Result<()> {
    match OpenOptions::new().write(true).create_new(true).mode(OWNER_ONLY).open(database) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

/// Removes the rights of others to the files of a register. Some disks cannot keep that, and some users may not do it; then
/// there is only a warning.
pub(in crate::store) fn tighten_files(database: &Path) {
    for behind in FILES {
        let file = append_to_file_name(database, behind);
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
