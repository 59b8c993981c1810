//! Whatever row of whatever table somebody with the file in hand changes, deletes or adds: a check of the history finds it, or
//! the list of what it does not find names it. The tables and columns are taken from the schema.

use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use toezeggingen::store::{Store, history::UNCHECKED};

use super::intruder_in;
use crate::{
    backup::meddle,
    support::{TestApp, contents, filled::filled, versions},
};

/// A column as the schema has it.
struct SchemaColumn {
    name: String,
    is_number: bool,
    is_key: bool,
}

async fn list_tables(file: &mut SqliteConnection) -> Vec<String> {
    let rows: Vec<(String,)> = sqlx::query_as(contents::TABLES).fetch_all(file).await.unwrap();
    rows.into_iter().map(|(name,)| name).filter(|name| !name.starts_with("sqlite_")).collect()
}

async fn list_columns(file: &mut SqliteConnection, table: &str) -> Vec<SchemaColumn> {
    let rows = sqlx::query("SELECT name, type, pk FROM pragma_table_info($1)").bind(table);
    let read = |row: sqlx::sqlite::SqliteRow| SchemaColumn {
        name: row.get("name"),
        is_number: row.get::<String, _>("type") == "INTEGER",
        is_key: row.get::<i64, _>("pk") > 0,
    };
    rows.fetch_all(file).await.unwrap().into_iter().map(read).collect()
}

fn is_unchecked(table: &str, column: &str) -> bool {
    UNCHECKED.iter().any(|(of, one, _)| *of == table && (*one == "*" || *one == column))
}

async fn run(file: &mut SqliteConnection, statement: &str) {
    if let Err(error) = sqlx::query(AssertSqlSafe(statement.to_owned())).execute(file).await {
        panic!("{statement}: {error}");
    }
}

/// True if a check of the history finds anything. A row that cannot be read is found as well.
async fn is_found(app: &TestApp) -> bool {
    !app.store.verify_history().await.unwrap().is_whole()
}

/// Other values for a column, as SQL: what a person would take for a value of that column.
fn other_value(column: &SchemaColumn) -> &'static str {
    let name = column.name.as_str();
    match name {
        "starts_at" => "coalesce(time({}, '+1 hour'), '21:00:00')",
        _ if column.is_number => "CASE WHEN {} = 0 THEN 1 WHEN {} = 1 THEN 0 ELSE coalesce({}, 0) + 1 END",
        _ if name.ends_with("_day") || name.ends_with("_on") || matches!(name, "day" | "as_of" | "until") => {
            "coalesce(date({}, '+1 day'), '2025-01-02')"
        }
        _ if name.ends_with("_at") || name == "at" => "coalesce(replace({}, 'T1', 'T0'), '2025-11-14T09:00:00+00:00')",
        "document" => "CAST({} || 'x' AS BLOB)",
        _ => "coalesce({}, '') || 'x'",
    }
}

/// A register that is filled, and a connection to its file that knows no rules.
async fn open_to_anybody() -> (TestApp, SqliteConnection) {
    let mut app = filled().await;
    app.start_again().await;
    let mut file = intruder_in(&app.database()).await;
    let triggers: Vec<(String,)> =
        sqlx::query_as("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetch_all(&mut file).await.unwrap();
    for (trigger,) in triggers {
        run(&mut file, &format!("DROP TRIGGER \"{trigger}\"")).await;
    }
    run(&mut file, "PRAGMA foreign_keys = OFF").await;
    run(&mut file, "PRAGMA ignore_check_constraints = ON").await;
    assert!(!is_found(&app).await, "it is whole to begin with");
    (app, file)
}

/// The columns of a table as a list for SQL.
fn join_names(columns: &[SchemaColumn]) -> String {
    columns.iter().map(|column| format!("\"{}\"", column.name)).collect::<Vec<_>>().join(", ")
}

#[tokio::test]
async fn a_changed_value_is_found_in_whatever_column() {
    let (app, mut file) = open_to_anybody().await;
    let mut missed = Vec::new();
    for table in list_tables(&mut file).await {
        for column in list_columns(&mut file, &table).await {
            // A row in which the column has a value, where there is one.
            let row: Option<(i64,)> = sqlx::query_as(AssertSqlSafe(format!(
                "SELECT rowid FROM \"{table}\" ORDER BY \"{}\" IS NULL, rowid DESC LIMIT 1",
                column.name
            )))
            .fetch_optional(&mut file)
            .await
            .unwrap();
            let Some((row,)) = row else { continue };
            let name = format!("\"{}\"", column.name);
            run(&mut file, "DROP TABLE IF EXISTS temp.kept").await;
            run(
                &mut file,
                &format!("CREATE TEMP TABLE kept AS SELECT {name} AS value FROM \"{table}\" WHERE rowid = {row}"),
            )
            .await;
            // A key of numbers is the row's own place: what moves it is told by the deleted and the added rows below.
            if column.is_key && column.is_number {
                continue;
            }
            let value = other_value(&column).replace("{}", &name);
            run(&mut file, &format!("UPDATE OR IGNORE \"{table}\" SET {name} = {value} WHERE rowid = {row}")).await;
            let found = is_found(&app).await;
            if found == is_unchecked(&table, &column.name) {
                missed.push(format!("{table}.{}: {}", column.name, if found { "found" } else { "not found" }));
            }
            run(
                &mut file,
                &format!("UPDATE \"{table}\" SET {name} = (SELECT value FROM temp.kept) WHERE rowid = {row}"),
            )
            .await;
        }
    }
    assert!(!is_found(&app).await, "everything was put back");
    assert!(missed.is_empty(), "{missed:#?}");
}

#[tokio::test]
async fn a_deleted_row_is_found_in_whatever_table() {
    let (app, mut file) = open_to_anybody().await;
    let mut missed = Vec::new();
    for table in list_tables(&mut file).await {
        let names = join_names(&list_columns(&mut file, &table).await);
        run(&mut file, "DROP TABLE IF EXISTS temp.kept").await;
        run(&mut file, &format!("CREATE TEMP TABLE kept AS SELECT {names} FROM \"{table}\" ORDER BY rowid LIMIT 1"))
            .await;
        run(&mut file, &format!("DELETE FROM \"{table}\" WHERE rowid = (SELECT min(rowid) FROM \"{table}\")")).await;
        let found = is_found(&app).await;
        let (gone,): (i64,) = sqlx::query_as("SELECT count(*) FROM temp.kept").fetch_one(&mut file).await.unwrap();
        if gone > 0 && found == is_unchecked(&table, "*") {
            missed.push(format!("{table}: {}", if found { "found" } else { "not found" }));
        }
        run(&mut file, &format!("INSERT INTO \"{table}\" ({names}) SELECT {names} FROM temp.kept")).await;
    }
    assert!(!is_found(&app).await, "everything was put back");
    assert!(missed.is_empty(), "{missed:#?}");
}

#[tokio::test]
async fn an_added_row_is_found_in_whatever_table() {
    let (app, mut file) = open_to_anybody().await;
    let mut missed = Vec::new();
    for table in list_tables(&mut file).await {
        let columns = list_columns(&mut file, &table).await;
        let other = |column: &SchemaColumn| {
            let name = format!("\"{}\"", column.name);
            match (column.is_key, column.is_number) {
                (true, true) => format!("{name} + 1000"),
                _ if column.name == "edition" => format!("{name} + 1000"),
                _ if column.is_number => name,
                _ if column.name == "document" => name,
                // Two meetings of a committee are on two days.
                _ if column.name == "day" => format!("date({name}, '+400 days')"),
                // Days and moments stay, so that they are some.
                _ if other_value(column).contains("date(") || other_value(column).contains("T0") => name,
                _ => format!("{name} || 'x'"),
            }
        };
        let values: Vec<String> = columns.iter().map(other).collect();
        let (before,): (i64,) =
            sqlx::query_as(AssertSqlSafe(format!("SELECT coalesce(max(rowid), 0) FROM \"{table}\"")))
                .fetch_one(&mut file)
                .await
                .unwrap();
        run(
            &mut file,
            &format!(
                "INSERT INTO \"{table}\" ({}) SELECT {} FROM \"{table}\" ORDER BY rowid LIMIT 1",
                join_names(&columns),
                values.join(", ")
            ),
        )
        .await;
        let found = is_found(&app).await;
        if before > 0 && found == is_unchecked(&table, "*") {
            missed.push(format!("{table}: {}", if found { "found" } else { "not found" }));
        }
        run(&mut file, &format!("DELETE FROM \"{table}\" WHERE rowid > {before}")).await;
    }
    assert!(!is_found(&app).await, "everything was put back");
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn the_documents_name_every_exception_with_its_reason() {
    let page = std::fs::read_to_string(crate::support::source::repository().join("docs/ARCHITECTURE.md")).unwrap();
    for (table, column, reason) in UNCHECKED {
        let column = if column == "*" { "all".to_owned() } else { format!("`{column}`") };
        assert!(page.contains(&format!("| `{table}` | {column} | {reason} |")), "{table}.{column}: {reason}");
    }
}

#[tokio::test]
async fn a_register_of_before_tells_its_rows_once_it_is_served() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.db");
    /// The migration with which the history began to tell of every row.
    const TELLS_ROWS: &str = "0013_rows_in_history.sql";
    versions::make_of_a_form_before(&path, TELLS_ROWS).await;
    meddle(&path, "INSERT INTO setting (key, value) VALUES ('van-toen', 'ja')").await;
    let store = Store::open(&path).await.unwrap();
    let is_whole = async || store.verify_history().await.unwrap().is_whole();
    assert!(is_whole().await, "of the rows of before nothing is told yet");
    let (before, _) = store.find_head().await.unwrap();
    let now = "2025-11-14T11:00:00Z".parse().unwrap();
    store.tell_rows_of_before(now).await.unwrap();
    let (after, _) = store.find_head().await.unwrap();
    assert!(after > before && is_whole().await);
    store.tell_rows_of_before(now).await.unwrap();
    assert_eq!(store.find_head().await.unwrap().0, after, "they are told once");
    meddle(&path, "UPDATE setting SET value = 'nee' WHERE key = 'van-toen'").await;
    assert!(!is_whole().await);
    store.close().await;
}
