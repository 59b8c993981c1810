//! Exchanges data with the outside: bytes ↔ domain values. No HTTP, no database.

pub mod folder;
mod input;
mod json;
pub mod list_file;
mod sums;

use std::path::PathBuf;

/// The reason that a folder could not be written or read.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// The folder, or the one to create it in, does not exist.
    #[error("De map {} bestaat niet.", .0.display())]
    NoFolder(PathBuf),
    /// The place is taken by a file or a folder that is not empty.
    #[error("{} bestaat al, en is geen lege map. Kies een andere naam.", .0.display())]
    Exists(PathBuf),
    /// A file is missing.
    #[error("{0} ontbreekt in de uitvoer.")]
    Missing(String),
    /// A file is a link, a pipe, a device or a folder.
    #[error("{0} is geen gewoon bestand.")]
    NoFile(String),
    /// A file is larger than any file of an export.
    #[error("{file} is te groot: er passen {} MB in.", (*limit >> 20).max(1))]
    TooLarge {
        file: String,
        /// The largest allowed size in bytes.
        limit: u64,
    },
    /// A file has no sum.
    #[error("{0} staat niet in SHA256SUMS.")]
    Unlisted(String),
    /// A file differs from its sum.
    #[error("{0} is niet zoals het is uitgevoerd: het controlegetal klopt niet.")]
    Altered(String),
    /// A line of the file with the sums is invalid.
    #[error("Regel {0} van SHA256SUMS is geen controlegetal met een naam.")]
    NoSum(usize),
    /// The contents of a file are invalid.
    #[error("{file} is niet te begrijpen: {why}.")]
    Malformed {
        file: String,
        /// A description of the error in Dutch.
        why: String,
    },
    /// The disk is full.
    #[error("Er is geen plaats meer op de schijf van {}.", .0.display())]
    Full(PathBuf),
    /// Reading or writing is not permitted.
    #[error("{} is niet te lezen, of er mag niet worden geschreven.", .0.display())]
    Forbidden(PathBuf),
    /// The operating system failed.
    #[error("Het lukte niet met {}: {error}.", file.display())]
    System {
        /// The file or folder that was being used.
        file: PathBuf,
        error: std::io::Error,
    },
}

impl FolderError {
    /// Turns a failure of the operating system with this file into an error.
    fn of_file(file: PathBuf, error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::Full(file),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::Forbidden(file),
            _ => Self::System { file, error },
        }
    }
}

/// The result of a function in this layer.
pub type Result<T> = std::result::Result<T, FolderError>;
