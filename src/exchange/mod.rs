//! What goes to the outside and comes back: bytes ↔ domain values. No HTTP, no database.

pub mod folder;
mod input;
mod json;
mod sums;

use std::path::PathBuf;

/// Why a folder could not be written or read.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// There is no such folder, nor one to make it in.
    #[error("De map {} bestaat niet.", .0.display())]
    NoFolder(PathBuf),
    /// Something stands there already.
    #[error("{} bestaat al, en is geen lege map. Kies een andere naam.", .0.display())]
    Exists(PathBuf),
    /// A file is not there.
    #[error("{0} ontbreekt in de uitvoer.")]
    Missing(String),
    /// A file is a link, a pipe, a device or a folder.
    #[error("{0} is geen gewoon bestand.")]
    NoFile(String),
    /// A file is larger than any that an export has.
    #[error("{file} is te groot: er passen {} MB in.", (*limit >> 20).max(1))]
    TooLarge {
        /// Its name.
        file: String,
        /// How many bytes it may have.
        limit: u64,
    },
    /// A file has no sum.
    #[error("{0} staat niet in SHA256SUMS.")]
    Unlisted(String),
    /// A file is not what was written.
    #[error("{0} is niet zoals het is uitgevoerd: het controlegetal klopt niet.")]
    Altered(String),
    /// A line of the sums is none.
    #[error("Regel {0} van SHA256SUMS is geen controlegetal met een naam.")]
    NoSum(usize),
    /// What stands in a file is not what belongs there.
    #[error("{file} is niet te begrijpen: {why}.")]
    Malformed {
        /// Its name.
        file: String,
        /// What is wrong.
        why: String,
    },
    /// There is no room on the disk.
    #[error("Er is geen plaats meer op de schijf van {}.", .0.display())]
    Full(PathBuf),
    /// One may not write there, or not read.
    #[error("{} is niet te lezen, of er mag niet worden geschreven.", .0.display())]
    Forbidden(PathBuf),
    /// The operating system failed.
    #[error("Het lukte niet met {}: {error}.", file.display())]
    System {
        /// With which file.
        file: PathBuf,
        /// How.
        error: std::io::Error,
    },
}

impl FolderError {
    /// What a failure of the operating system with this file means.
    fn of_file(file: PathBuf, error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::Full(file),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::Forbidden(file),
            _ => Self::System { file, error },
        }
    }
}

/// What writing and reading give.
pub type Result<T> = std::result::Result<T, FolderError>;
