//! Registers as versions of the schema left them: `tests/databases`.

use std::{fs, path::Path};

use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};

/// The versions of which a register is kept, by name: `0001`.
pub fn kept() -> Vec<String> {
    let names = fs::read_dir("tests/databases").unwrap().map(|entry| entry.unwrap().path());
    let mut versions: Vec<_> = names.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    versions.sort();
    versions
}

/// Makes a register of what is kept of a version.
pub async fn left_by(version: &str, file: &Path) {
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(true).foreign_keys(false);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let dump = fs::read_to_string(format!("tests/databases/{version}.sql")).unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(dump)).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}
