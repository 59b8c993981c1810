//! Exchanges data with the outside: bytes ↔ domain values. No HTTP, no database.

pub mod calendar;
pub mod commitment_file;
pub mod feed;
pub mod folder;
mod input;
mod json;
pub mod list_file;
pub mod open_document;
mod sheet;
mod sums;
mod xml;

use std::path::PathBuf;

use crate::files::FileError;

/// The reason that a folder could not be written or read.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
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
    #[error(transparent)]
    File(#[from] FileError),
}

impl FolderError {
    /// Turns a failure of the operating system with this file into an error.
    fn of_file(file: PathBuf, error: std::io::Error) -> Self {
        FileError::of(file, error).into()
    }
}

/// The result of a function in this layer.
pub type Result<T> = std::result::Result<T, FolderError>;
