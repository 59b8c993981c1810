//! The names of the files beside a register.

use std::path::{Path, PathBuf};

/// The suffix of the file whose lock is held by every process that has the register open.
pub(in crate::store) const LOCK: &str = "-lock";

/// The suffix of the file whose lock is held by the server.
pub(in crate::store) const SERVER_LOCK: &str = "-serve-lock";

/// The path of a file that belongs to another: its name with a suffix.
pub(in crate::store) fn append_to_file_name(file: &Path, behind: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(behind);
    name.into()
}
