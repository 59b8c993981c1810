//! Backups: made while the register is in use, checked before they count, put back without losing what was there.

mod cli;
mod damaged;
mod making;
mod restoring;
mod shelf;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use toezeggingen::domain::{change::Change, letter::Outcome};

use crate::support::{
    TestApp,
    builders::commitment,
    contents::{contents, differing},
};

/// A sentence of the letter in the register, that stands nowhere else.
const IN_LETTER: &str = "De brug is weer open voor verkeer.";
/// What somebody wrote when a promise was settled, that stands in the history alone.
const IN_HISTORY: &str = "Het is klaar.";

/// A register with a promise that a letter settled, one that was settled without, and one that is open.
async fn fill(app: &TestApp) {
    for number in ["25bb000001", "25bb000002", "25bb000003"] {
        app.register(commitment(number).due("2026-02-01").committee("BOVF").asked_by("N. Benhadra (Groene Kade)"))
            .await;
    }
    let letter = app.letter("25bb009001", "2025-06-02", &format!("Geachte leden,\n\n{IN_LETTER}\n")).await;
    let change = Change::Settle { answer: IN_LETTER.to_owned(), delivered: None };
    app.answer(letter, "25bb000001", Outcome::Settle, change, IN_LETTER).await;
    app.settle("25bb000002", "2025-06-03").await;
}

/// The names in a folder, sorted.
pub fn names(folder: &Path) -> Vec<String> {
    let name = |entry: std::io::Result<fs::DirEntry>| entry.unwrap().file_name().to_string_lossy().into_owned();
    let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(name).collect();
    names.sort();
    names
}

/// All that stands in a file, but for what SQLite keeps for itself. The file is not changed by looking, not even by a file
/// beside it.
pub async fn contents_of(database: &Path) -> BTreeMap<String, Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("kopie.db");
    for behind in ["", "-wal"] {
        let with = |file: &Path| PathBuf::from(format!("{}{behind}", file.display()));
        if with(database).exists() {
            fs::copy(with(database), with(&copy)).unwrap();
        }
    }
    let mut contents = contents(&copy).await;
    contents.retain(|table, _| !table.starts_with("sqlite_"));
    contents
}

/// The tables in which two files differ.
async fn differences(one: &Path, other: &Path) -> Vec<String> {
    differing(&contents_of(one).await, &contents_of(other).await)
}

/// Does something to a file as no program of ours would; makes it where there is none.
pub async fn meddle(database: &Path, statements: &str) {
    let options = SqliteConnectOptions::new().filename(database).create_if_missing(true).foreign_keys(false);
    let mut file = SqliteConnection::connect_with(&options).await.unwrap();
    sqlx::raw_sql(AssertSqlSafe(statements.to_owned())).execute(&mut file).await.unwrap();
    file.close().await.unwrap();
}

/// Makes a backup that can be written in, and has no sum beside it.
fn lay_open(backup: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(backup, fs::Permissions::from_mode(0o600)).unwrap();
    fs::remove_file(format!("{}.sha256", backup.display())).unwrap();
}

/// Changes one sign of a text wherever it stands in a file.
fn flip(file: &Path, text: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(file, fs::Permissions::from_mode(0o600)).unwrap();
    let mut bytes = fs::read(file).unwrap();
    let found: Vec<usize> = (0..bytes.len()).filter(|at| bytes[*at..].starts_with(text.as_bytes())).collect();
    assert!(!found.is_empty(), "{text} does not stand in {}", file.display());
    for at in found {
        bytes[at + 1] ^= 1;
    }
    fs::write(file, bytes).unwrap();
}
