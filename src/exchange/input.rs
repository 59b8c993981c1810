//! Reads a file from outside with a size limit.

use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
};

use super::{FolderError, Result};
use crate::domain::digest;

/// The number of bytes that are read from the disk at once.
const PIECE: usize = 1 << 16;

/// A regular file of an export that is being read, with its digest and the current position.
#[derive(Debug)]
pub(super) struct ExportFileInput {
    file: File,
    path: PathBuf,
    name: String,
    sum: digest::RunningDigest,
    piece: Vec<u8>,
    at: usize,
    /// The most bytes that it may have.
    limit: u64,
    /// The number of bytes that may still be read.
    left: u64,
    line: usize,
    column: usize,
}

impl ExportFileInput {
    /// Opens a file in a folder, of which at most `limit` bytes are read.
    pub(super) fn open_file(folder: &Path, name: &str, limit: u64) -> Result<Self> {
        let path = folder.join(name);
        let failed = |error: io::Error| match error.kind() {
            io::ErrorKind::NotFound => FolderError::Missing(name.to_owned()),
            _ => FolderError::of_file(path.clone(), error),
        };
        // The kind of file is checked before opening, for opening a pipe waits for its writer. Links are refused too.
        let data = fs::symlink_metadata(&path).map_err(failed)?;
        if !data.is_file() {
            return Err(FolderError::NoFile(name.to_owned()));
        }
        if data.len() > limit {
            return Err(FolderError::TooLarge { file: name.to_owned(), limit });
        }
        let file = File::open(&path).map_err(failed)?;
        let (sum, piece) = (digest::RunningDigest::default(), Vec::new());
        Ok(Self { file, path, name: name.to_owned(), sum, piece, at: 0, limit, left: limit, line: 1, column: 1 })
    }

    /// Reads all bytes that are left.
    pub(super) fn read_whole(mut self) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        match self.read_to_end(&mut bytes) {
            Ok(_) => Ok(bytes),
            Err(error) => Err(self.wrap_io_error(error)),
        }
    }

    /// Reads to the end, and returns the digest of all bytes.
    pub(super) fn read_to_digest(mut self) -> Result<String> {
        loop {
            match self.fill_piece() {
                Ok(true) => self.at = self.piece.len(),
                Ok(false) => return Ok(self.sum.into_digest()),
                Err(error) => return Err(self.wrap_io_error(error)),
            }
        }
    }

    /// The next byte without consuming it; `None` at the end.
    pub(super) fn peek_byte(&mut self) -> Result<Option<u8>> {
        match self.fill_piece() {
            Ok(_) => Ok(self.piece.get(self.at).copied()),
            Err(error) => Err(self.wrap_io_error(error)),
        }
    }

    /// Consumes the next byte.
    pub(super) fn skip_byte(&mut self) {
        if let Some(byte) = self.piece.get(self.at) {
            (self.line, self.column) = if *byte == b'\n' { (self.line + 1, 1) } else { (self.line, self.column + 1) };
            self.at += 1;
        }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The line and the column of the next byte, counted from 1.
    pub(super) fn locate_next_byte(&self) -> (usize, usize) {
        (self.line, self.column)
    }

    /// Makes sure that there is a byte to read; returns false at the end.
    fn fill_piece(&mut self) -> io::Result<bool> {
        if self.at < self.piece.len() {
            return Ok(true);
        }
        self.piece.resize(PIECE, 0);
        let read = self.file.read(&mut self.piece);
        self.piece.truncate(*read.as_ref().unwrap_or(&0));
        self.at = 0;
        // The file may have grown since its size was checked.
        self.left = self.left.checked_sub(read? as u64).ok_or(io::ErrorKind::FileTooLarge)?;
        self.sum.add_bytes(&self.piece);
        Ok(!self.piece.is_empty())
    }

    fn wrap_io_error(&self, error: io::Error) -> FolderError {
        match error.kind() {
            io::ErrorKind::FileTooLarge => FolderError::TooLarge { file: self.name.clone(), limit: self.limit },
            _ => FolderError::of_file(self.path.clone(), error),
        }
    }
}

impl Read for ExportFileInput {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if !self.fill_piece()? {
            return Ok(0);
        }
        let there = self.piece.get(self.at..).unwrap_or_default();
        let count = there.len().min(into.len());
        into[..count].copy_from_slice(&there[..count]);
        (0..count).for_each(|_| self.skip_byte());
        Ok(count)
    }
}
