//! The failures of the operating system with a file or folder, as whoever gave its name is told of them.

use std::{io, path::PathBuf};

/// A failure with a file or folder.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    #[error("De map {} bestaat niet.", .0.display())]
    NoFolder(PathBuf),
    /// The disk, or the quota on it, is full.
    #[error("Er is geen plaats meer op de schijf van {}.", .0.display())]
    Full(PathBuf),
    /// Reading or writing is not permitted.
    #[error("{} is niet te lezen, of er mag niet worden geschreven.", .0.display())]
    Forbidden(PathBuf),
    /// The operating system failed otherwise.
    #[error("Het lukte niet met {}: {error}.", file.display())]
    System { file: PathBuf, error: io::Error },
}

impl FileError {
    /// Reads a failure of the operating system with this file.
    #[must_use]
    pub fn of(file: PathBuf, error: io::Error) -> Self {
        use io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::Full(file),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::Forbidden(file),
            _ => Self::System { file, error },
        }
    }

    /// The same failure, told of another file: the one that the user knows, instead of a temporary copy of it.
    #[must_use]
    pub fn about(self, copy: &std::path::Path, known: PathBuf) -> Self {
        match self {
            Self::NoFolder(file) if file == copy => Self::NoFolder(known),
            Self::Full(file) if file == copy => Self::Full(known),
            Self::Forbidden(file) if file == copy => Self::Forbidden(known),
            Self::System { file, error } if file == copy => Self::System { file: known, error },
            other => other,
        }
    }
}
