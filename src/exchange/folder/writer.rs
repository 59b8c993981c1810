//! Writes the folder of an export, file by file and record by record, so that a large register takes no more memory.

use std::{
    fs::{self, File, Permissions},
    io::{self, BufWriter, Write as _},
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use tempfile::TempDir;

use super::{MANIFEST, Manifest, READ_ME, SIGNATURE, wrap_io_error};
use crate::{
    domain::{
        digest,
        export_signature::ExportSignature,
        records::{RecordKind, RecordValue},
    },
    exchange::{
        FolderError, Result, json,
        sums::{self, FileSums},
    },
    files::FileError,
};

/// A folder that is being written. It gets its name when it is complete; if it is dropped before that, nothing is left.
#[derive(Debug)]
pub struct FolderWriter {
    room: TempDir,
    place: PathBuf,
    sums: FileSums,
}

impl FolderWriter {
    /// Begins a folder, at a place that does not exist yet or is an empty folder.
    ///
    /// # Errors
    /// Returns an error if the folder cannot be created there.
    pub fn begin_folder(place: &Path) -> Result<Self> {
        let place = std::path::absolute(place).map_err(wrap_io_error(place))?;
        let parent = place.parent().filter(|parent| parent.is_dir());
        let parent = parent.ok_or_else(|| FileError::NoFolder(place.parent().unwrap_or(&place).to_path_buf()))?;
        if place.symlink_metadata().is_ok() && !fs::read_dir(&place).is_ok_and(|mut held| held.next().is_none()) {
            return Err(FolderError::Exists(place));
        }
        let only_ours = Permissions::from_mode(0o700);
        let room = tempfile::Builder::new().prefix(".toezeggingen-").permissions(only_ours).tempdir_in(parent);
        Ok(Self { room: room.map_err(wrap_io_error(&place))?, place, sums: FileSums::default() })
    }

    /// Begins the file for a kind of record.
    ///
    /// # Errors
    /// Returns an error if the file cannot be created.
    pub fn begin_kind(&mut self, kind: RecordKind) -> Result<RecordWriter<'_>> {
        let file = SummedFile::create_file(self.room.path(), &json::make_file_name(&kind))
            .map_err(wrap_io_error(&self.place))?;
        Ok(RecordWriter { folder: self, kind, file, is_first: true })
    }

    /// Completes the folder with the manifest and the sums, and gives it its name. `sign` signs the digest of the sums if there
    /// is a key. Returns the number of files.
    ///
    /// # Errors
    /// Returns an error if a file cannot be written or the folder cannot be renamed.
    pub fn finish_folder(
        mut self,
        manifest: &Manifest,
        sign: impl FnOnce(&str) -> Option<ExportSignature>,
    ) -> Result<usize> {
        let text =
            serde_json::to_string_pretty(manifest).map_err(|error| json::make_malformed_error(MANIFEST, &error))?;
        self.write_whole_file(MANIFEST, format!("{text}\n").as_bytes())?;
        self.write_whole_file("LEESMIJ.txt", READ_ME.as_bytes())?;
        let sums = self.sums.to_text();
        self.write_whole_file(sums::NAME, sums.as_bytes())?;
        if let Some(signature) = sign(&digest::of_text(&sums)) {
            self.write_whole_file(SIGNATURE, signature.to_string().as_bytes())?;
        }
        for folder in self.list_folders() {
            File::open(&folder).and_then(|folder| folder.sync_all()).map_err(wrap_io_error(&folder))?;
        }
        // Renaming replaces an empty folder of that name.
        fs::rename(self.room.path(), &self.place).map_err(wrap_io_error(&self.place))?;
        let parent = self.place.parent().unwrap_or(&self.place);
        File::open(parent).and_then(|parent| parent.sync_all()).map_err(wrap_io_error(parent))?;
        Ok(self.sums.0.len())
    }

    fn list_folders(&self) -> Vec<PathBuf> {
        let mut folders: Vec<PathBuf> =
            self.sums.0.keys().filter_map(|name| Some(self.room.path().join(Path::new(name).parent()?))).collect();
        folders.dedup();
        folders
    }

    fn write_whole_file(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        let write = || {
            let mut file = SummedFile::create_file(self.room.path(), name)?;
            file.write_bytes(bytes)?;
            file.finish_file()
        };
        let sum = write().map_err(wrap_io_error(&self.place))?;
        self.sums.0.insert(name.to_owned(), sum);
        Ok(())
    }
}

/// The file for a kind of record that is being written: a JSON list.
#[derive(Debug)]
pub struct RecordWriter<'a> {
    folder: &'a mut FolderWriter,
    kind: RecordKind,
    file: SummedFile,
    is_first: bool,
}

impl RecordWriter<'_> {
    /// Writes one record, and the files for its long fields.
    ///
    /// # Errors
    /// Returns an error if a file cannot be written.
    pub fn write_record(&mut self, record: &[RecordValue]) -> Result<()> {
        let (text, documents) = json::write_record(&self.kind, record)?;
        for (name, bytes) in documents {
            self.folder.write_whole_file(&name, &bytes)?;
        }
        let before = if self.is_first { "[\n" } else { ",\n" };
        self.is_first = false;
        self.write_text(before)?;
        self.write_text(&text)
    }

    /// Completes the file.
    ///
    /// # Errors
    /// Returns an error if the file cannot be written.
    pub fn finish_kind(mut self) -> Result<()> {
        self.write_text(if self.is_first { "[]\n" } else { "\n]\n" })?;
        let sum = self.file.finish_file().map_err(wrap_io_error(&self.folder.place))?;
        self.folder.sums.0.insert(json::make_file_name(&self.kind), sum);
        Ok(())
    }

    fn write_text(&mut self, text: &str) -> Result<()> {
        self.file.write_bytes(text.as_bytes()).map_err(wrap_io_error(&self.folder.place))
    }
}

/// A new file, with the running digest of its bytes.
#[derive(Debug)]
struct SummedFile {
    file: BufWriter<File>,
    sum: digest::RunningDigest,
}

impl SummedFile {
    /// Creates a file that does not exist yet, and its folder.
    fn create_file(room: &Path, name: &str) -> io::Result<Self> {
        let path = room.join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        Ok(Self { file: BufWriter::new(File::create_new(path)?), sum: digest::RunningDigest::default() })
    }

    fn write_bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.sum.add_bytes(bytes);
        self.file.write_all(bytes)
    }

    /// Writes the file to disk, and returns its digest.
    fn finish_file(self) -> io::Result<String> {
        self.file.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        Ok(self.sum.into_digest())
    }
}
