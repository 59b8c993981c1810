//! Registers as released versions of the program left them: `tests/databases`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use sqlx::{
    AssertSqlSafe, Connection as _, SqliteConnection,
    migrate::Migrator,
    sqlite::{SqliteConnectOptions, SqliteJournalMode},
};

use super::filled::filled_before_areas;

const FOLDER: &str = "tests/databases";

/// A register as a version left it.
pub struct KeptRegister {
    /// The version: `1.2.0`.
    pub version: String,
    /// The SQL that makes it again.
    pub dump: String,
}

/// The registers of released versions that are kept, by name.
pub fn kept() -> Vec<KeptRegister> {
    let mut paths: Vec<_> = fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "sql"));
    paths.sort();
    let read = |path: &PathBuf| KeptRegister {
        version: path.file_stem().unwrap().to_str().unwrap().to_owned(),
        dump: fs::read_to_string(path).unwrap(),
    };
    paths.iter().map(read).collect()
}

/// Keeps a register from now on.
pub fn keep(register: &KeptRegister) {
    fs::write(format!("{FOLDER}/{}.sql", register.version), &register.dump).unwrap();
}

/// Makes a register of its dump.
pub async fn make_from(dump: &str, file: &Path) {
    let mut connection = connect(file).await;
    sqlx::raw_sql(AssertSqlSafe(dump.to_owned())).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// A register as SQL: every table with its rows, then its indexes and triggers.
pub async fn dump_of(file: &Path) -> String {
    let mut connection = connect(file).await;
    let made: Vec<(String, String, String)> = sqlx::query_as(
        // SQLite makes the tables behind an index of the search itself, and the program fills the index when it opens the file.
        "SELECT type, name, sql FROM sqlite_master
         WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'
             AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow') ORDER BY type <> 'table', rowid",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    let mut dump = String::new();
    for (kind, name, sql) in made {
        dump.extend([sql.as_str(), ";\n"]);
        if kind == "table" && !name.starts_with("search_") {
            dump += &rows_of(&mut connection, &name).await;
        }
    }
    connection.close().await.unwrap();
    dump
}

async fn rows_of(connection: &mut SqliteConnection, table: &str) -> String {
    let columns: Vec<(String,)> =
        sqlx::query_as("SELECT name FROM pragma_table_info($1)").bind(table).fetch_all(&mut *connection).await.unwrap();
    let quoted: Vec<String> = columns.iter().map(|(column,)| format!("quote(\"{column}\")")).collect();
    let query = format!("SELECT {} FROM \"{table}\"", quoted.join(" || ', ' || "));
    let rows: Vec<(String,)> = sqlx::query_as(AssertSqlSafe(query)).fetch_all(connection).await.unwrap();
    rows.iter().map(|(row,)| format!("INSERT INTO \"{table}\" VALUES ({row});\n")).collect()
}

async fn connect(file: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(true).foreign_keys(false);
    SqliteConnection::connect_with(&options).await.unwrap()
}

/// The migrations there are, in order.
pub fn migrations() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir("migrations").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Brings a register through these migrations, as the program does.
pub async fn bring(file: &Path, migrations: &[PathBuf]) {
    let folder = tempfile::tempdir().unwrap();
    for migration in migrations {
        fs::copy(migration, folder.path().join(migration.file_name().unwrap())).unwrap();
    }
    let options =
        SqliteConnectOptions::new().filename(file).create_if_missing(true).journal_mode(SqliteJournalMode::Wal);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    Migrator::new(folder.path()).await.unwrap().run(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// Makes a register with history that lacks the last migration. Holds as long as that only adds tables and columns, and drops
/// what has a default.
pub async fn make_of_the_form_before(file: &Path) {
    let last = migrations().pop().unwrap();
    make_of_a_form_before(file, last.file_name().unwrap().to_str().unwrap()).await;
}

/// The same, of a register that lacks this migration and those after it.
pub async fn make_of_a_form_before(file: &Path, migration: &str) {
    let before: Vec<PathBuf> =
        migrations().into_iter().take_while(|one| one.file_name().unwrap().to_str() < Some(migration)).collect();
    bring(file, &before).await;
    let full = filled_before_areas().await;
    let mut connection = connect(file).await;
    let attach = format!("ATTACH '{}' AS full", full.database().display());
    sqlx::query(AssertSqlSafe(attach)).execute(&mut connection).await.unwrap();
    let tables: Vec<(String,)> = sqlx::query_as(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
         AND name NOT LIKE 'search_%' AND name NOT LIKE '%_figure' AND name <> '_sqlx_migrations'",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    for (table,) in tables {
        let columns: Vec<(String,)> = sqlx::query_as(
            "SELECT name FROM pragma_table_info($1, 'main')
             WHERE name IN (SELECT name FROM pragma_table_info($1, 'full'))",
        )
        .bind(&table)
        .fetch_all(&mut connection)
        .await
        .unwrap();
        let columns: Vec<String> = columns.into_iter().map(|(column,)| format!("\"{column}\"")).collect();
        let columns = columns.join(", ");
        let copy =
            format!("INSERT OR REPLACE INTO main.\"{table}\" ({columns}) SELECT {columns} FROM full.\"{table}\"");
        sqlx::query(AssertSqlSafe(copy)).execute(&mut connection).await.unwrap();
    }
    connection.close().await.unwrap();
}
