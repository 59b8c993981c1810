//! All that stands in a register's file, to tell whether anything changed.

use std::{collections::BTreeMap, path::Path};

use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};

/// The tables, without the indexes of the search and the tables in which SQLite keeps these.
pub const TABLES: &str = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
     AND name NOT LIKE 'sqlite_schema' ORDER BY name";

/// Every row of every table, as text.
pub async fn contents(database: &Path) -> BTreeMap<String, Vec<String>> {
    let options = SqliteConnectOptions::new().filename(database).read_only(true);
    let mut file = SqliteConnection::connect_with(&options).await.unwrap();
    let tables: Vec<(String,)> = sqlx::query_as(TABLES).fetch_all(&mut file).await.unwrap();
    let mut contents = BTreeMap::new();
    for (table,) in tables {
        let columns: Vec<(String,)> =
            sqlx::query_as("SELECT name FROM pragma_table_info($1)").bind(&table).fetch_all(&mut file).await.unwrap();
        let quoted: Vec<String> = columns.iter().map(|(column,)| format!("quote(\"{column}\")")).collect();
        let query = format!("SELECT {} FROM \"{table}\" ORDER BY 1", quoted.join(" || '|' || "));
        let rows: Vec<(String,)> = sqlx::query_as(AssertSqlSafe(query)).fetch_all(&mut file).await.unwrap();
        contents.insert(table, rows.into_iter().map(|(row,)| row).collect());
    }
    contents
}

/// The columns of a table.
pub async fn columns(database: &Path, table: &str) -> Vec<String> {
    let options = SqliteConnectOptions::new().filename(database).read_only(true);
    let mut file = SqliteConnection::connect_with(&options).await.unwrap();
    let columns: Vec<(String,)> =
        sqlx::query_as("SELECT name FROM pragma_table_info($1)").bind(table).fetch_all(&mut file).await.unwrap();
    columns.into_iter().map(|(column,)| column).collect()
}

/// The tables in which two states of a register differ.
pub fn differing(before: &BTreeMap<String, Vec<String>>, after: &BTreeMap<String, Vec<String>>) -> Vec<String> {
    after.keys().filter(|table| before.get(*table) != after.get(*table)).cloned().collect()
}
