//! Reads the folder of an export, which may come from anybody: only regular files, all with a size limit, record by record.

use std::path::{Path, PathBuf};

use super::{KIND, MANIFEST, Manifest, SIGNATURE, VERSION};
use crate::{
    domain::{
        digest,
        export_signature::ExportSignature,
        records::{RecordKind, RecordValue},
    },
    exchange::{
        FolderError, Result,
        input::ExportFileInput,
        json,
        sums::{self, FileSums},
    },
    files::FileError,
};

/// The largest file with sums, in bytes: some 600,000 files.
const SUMS_BYTES: u64 = 64 << 20;

/// The largest manifest, and the largest signature, in bytes.
const STATEMENT_BYTES: u64 = 64 << 10;

/// The largest file of records, in bytes. Records are read one by one.
const RECORDS_BYTES: u64 = 64 << 30;

/// The largest record, and the largest text of a letter or frozen list, in bytes.
const RECORD_BYTES: u64 = 32 << 20;

/// A folder whose files all have their sums.
#[derive(Debug)]
pub struct FolderReader {
    folder: PathBuf,
    sums: FileSums,
    pub sums_digest: String,
    pub manifest: Manifest,
    /// The signature of the sums; `None` if the export is not signed.
    pub signature: Option<ExportSignature>,
}

impl FolderReader {
    /// Opens a folder and verifies the sum of every file.
    ///
    /// # Errors
    /// Returns an error for the first file that is missing, altered, or no part of an export.
    pub fn open_folder(folder: &Path) -> Result<Self> {
        if !folder.is_dir() {
            return Err(FileError::NoFolder(folder.to_path_buf()).into());
        }
        let bytes = ExportFileInput::open_file(folder, sums::NAME, SUMS_BYTES)?.read_whole()?;
        let sums_digest = digest::of_bytes(&bytes);
        let text = String::from_utf8(bytes).map_err(|_| FolderError::NoSum(1))?;
        let sums = FileSums::parse(&text)?;
        for (name, sum) in &sums.0 {
            if ExportFileInput::open_file(folder, name, limit_of(name))?.read_to_digest()? != *sum {
                return Err(FolderError::Altered(name.clone()));
            }
        }
        let bytes = read_listed_file(folder, &sums, MANIFEST, STATEMENT_BYTES)?;
        let manifest: Manifest =
            serde_json::from_slice(&bytes).map_err(|error| json::make_malformed_error(MANIFEST, &error))?;
        if manifest.kind != KIND || manifest.version != VERSION {
            let why = format!("dit programma leest alleen een {KIND}, versie {VERSION}");
            return Err(FolderError::Malformed { file: MANIFEST.to_owned(), why });
        }
        let signature = read_signature(folder)?;
        Ok(Self { folder: folder.to_path_buf(), sums, sums_digest, manifest, signature })
    }

    /// The records of a kind, read one by one.
    ///
    /// # Errors
    /// Returns an error if the file is missing or has no sum.
    pub fn read_records(&self, kind: &RecordKind) -> Result<RecordReader<'_>> {
        let name = json::make_file_name(kind);
        let sum = sum_of(&self.sums, &name)?.to_owned();
        let input = ExportFileInput::open_file(&self.folder, &name, RECORDS_BYTES)?;
        Ok(RecordReader {
            reader: self,
            kind: kind.clone(),
            sum,
            elements: Some(json::JsonElements::new(input, RECORD_BYTES)),
        })
    }
}

/// An iterator over records. It ends with an error if the file changed since its sum was verified.
#[derive(Debug)]
pub struct RecordReader<'a> {
    reader: &'a FolderReader,
    kind: RecordKind,
    sum: String,
    /// The list in the file; `None` behind its end and after an error.
    elements: Option<json::JsonElements>,
}

impl Iterator for RecordReader<'_> {
    type Item = Result<Vec<RecordValue>>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut elements = self.elements.take()?;
        match elements.next_object() {
            Err(error) => Some(Err(error)),
            Ok(Some((place, object))) => {
                self.elements = Some(elements);
                let document =
                    |name: &str| read_listed_file(&self.reader.folder, &self.reader.sums, name, RECORD_BYTES);
                Some(json::read_record(&self.kind, place, object, document))
            }
            Ok(None) => match elements.finish_reading() {
                Ok(sum) if sum == self.sum => None,
                Ok(_) => Some(Err(FolderError::Altered(json::make_file_name(&self.kind)))),
                Err(error) => Some(Err(error)),
            },
        }
    }
}

/// The size limit of a file in bytes. Files with records stand directly in the folder.
fn limit_of(name: &str) -> u64 {
    match name {
        MANIFEST => STATEMENT_BYTES,
        records if !records.contains('/') && records.ends_with(".json") => RECORDS_BYTES,
        _ => RECORD_BYTES,
    }
}

fn sum_of<'a>(sums: &'a FileSums, name: &str) -> Result<&'a str> {
    sums.0.get(name).map(String::as_str).ok_or_else(|| FolderError::Unlisted(name.to_owned()))
}

/// Reads a file that must have a sum, and verifies the sum of the bytes that were read.
fn read_listed_file(folder: &Path, sums: &FileSums, name: &str, limit: u64) -> Result<Vec<u8>> {
    let sum = sum_of(sums, name)?;
    let bytes = ExportFileInput::open_file(folder, name, limit)?.read_whole()?;
    if digest::of_bytes(&bytes) == sum { Ok(bytes) } else { Err(FolderError::Altered(name.to_owned())) }
}

fn read_signature(folder: &Path) -> Result<Option<ExportSignature>> {
    let bytes = match ExportFileInput::open_file(folder, SIGNATURE, STATEMENT_BYTES) {
        Err(FolderError::Missing(_)) => return Ok(None),
        other => other?.read_whole()?,
    };
    let malformed = |why: String| FolderError::Malformed { file: SIGNATURE.to_owned(), why };
    let text = String::from_utf8(bytes).map_err(|_| malformed("het is geen tekst in UTF-8".to_owned()))?;
    text.parse()
        .map(Some)
        .map_err(|error: crate::domain::export_signature::NoExportSignature| malformed(error.to_string()))
}
