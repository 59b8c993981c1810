//! All that stands in a register's file, whatever its schema.

use std::{collections::BTreeMap, path::Path};

use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};

/// A row: column → value, as SQL would write it.
pub type Row = BTreeMap<String, String>;

/// The rows of each table.
pub type Rows = BTreeMap<String, Vec<Row>>;

/// What stands in a file: table → its rows as text, a line each. The schema itself is a table too; what the tool of the
/// migrations notes is not.
pub type State = BTreeMap<String, String>;

const SCHEMA: &str = "sqlite_master";

async fn open(database: &Path) -> SqliteConnection {
    SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(database)).await.unwrap()
}

/// The tables of a file.
async fn tables(file: &mut SqliteConnection) -> Vec<String> {
    let tables: Vec<(String,)> = sqlx::query_as(
        // What the search is made of is compared with the texts by the oracle.
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
         AND name NOT LIKE 'search_%' AND name <> '_sqlx_migrations' ORDER BY name",
    )
    .fetch_all(file)
    .await
    .unwrap();
    tables.into_iter().map(|(table,)| table).collect()
}

async fn columns(file: &mut SqliteConnection, table: &str) -> Vec<String> {
    let columns: Vec<(String,)> =
        sqlx::query_as("SELECT name FROM pragma_table_info($1)").bind(table).fetch_all(file).await.unwrap();
    columns.into_iter().map(|(column,)| column).collect()
}

/// Every row of every table of a file.
pub async fn rows(database: &Path) -> Rows {
    let mut file = open(database).await;
    let mut all = Rows::new();
    for table in tables(&mut file).await {
        let columns = columns(&mut file, &table).await;
        let pairs: Vec<String> = columns.iter().map(|column| format!("'{column}', quote(\"{column}\")")).collect();
        let query = format!("SELECT json_object({}) FROM \"{table}\"", pairs.join(", "));
        let rows: Vec<(String,)> = sqlx::query_as(AssertSqlSafe(query)).fetch_all(&mut file).await.unwrap();
        all.insert(table, rows.into_iter().map(|(row,)| serde_json::from_str(&row).unwrap()).collect());
    }
    file.close().await.unwrap();
    all
}

/// What stands in a file; no schema when it is not there.
pub async fn of(database: &Path) -> State {
    if !database.exists() {
        return State::from([(SCHEMA.to_owned(), String::new())]);
    }
    let mut file = open(database).await;
    let mut state = State::new();
    for table in tables(&mut file).await {
        let columns = columns(&mut file, &table).await;
        let quoted: Vec<String> = columns.iter().map(|column| format!("quote(\"{column}\")")).collect();
        let query = format!("SELECT {} AS row FROM \"{table}\" ORDER BY 1", quoted.join(" || '|' || "));
        state.insert(table, text(&mut file, &query).await);
    }
    // What SQLite found out of the sizes of tables comes when a register is closed.
    let schema = "SELECT type || ' ' || name || ' ' || coalesce(sql, '') AS row FROM sqlite_master
        WHERE name NOT LIKE 'sqlite_stat%' AND tbl_name <> '_sqlx_migrations' ORDER BY 1";
    state.insert(SCHEMA.to_owned(), text(&mut file, schema).await);
    file.close().await.unwrap();
    state
}

async fn text(file: &mut SqliteConnection, query: &str) -> String {
    let query = format!("SELECT coalesce(group_concat(row, char(10)), '') FROM ({query})");
    let (text,): (String,) = sqlx::query_as(AssertSqlSafe(query)).fetch_one(file).await.unwrap();
    text
}

/// The version of the schema that a file says to have; none when it has none yet.
pub async fn version(database: &Path) -> Option<i64> {
    let mut file = open(database).await;
    let version: Result<(Option<i64>,), _> =
        sqlx::query_as("SELECT max(version) FROM _sqlx_migrations").fetch_one(&mut file).await;
    file.close().await.unwrap();
    version.ok()?.0
}

/// Where two states differ: of each table the first line that only one of them has.
pub fn differences(one: &State, other: &State) -> Vec<String> {
    let mut found = Vec::new();
    for table in one.keys().chain(other.keys().filter(|table| !one.contains_key(*table))) {
        let lines = |state: &State| state.get(table).map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>());
        let (left, right) = (lines(one).unwrap_or_default(), lines(other).unwrap_or_default());
        if left != right {
            let only = |these: &[String], those: &[String]| these.iter().find(|line| !those.contains(line)).cloned();
            found.push(format!("{table}: {:?}, and {:?}", only(&left, &right), only(&right, &left)));
        }
    }
    found
}
