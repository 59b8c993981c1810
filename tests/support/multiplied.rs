//! Long lists, made by SQL in a moment.

use std::path::Path;

use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};

/// Makes copies of the first commitment, which has to be 25bb000001, until there are so many commitments. They have no history.
pub async fn multiply_first_commitment(database: &Path, count: i64) {
    let options = SqliteConnectOptions::new().filename(database);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let columns: Vec<(String,)> =
        sqlx::query_as("SELECT name FROM pragma_table_info('commitment')").fetch_all(&mut connection).await.unwrap();
    let names: Vec<&str> = columns.iter().map(|(name,)| name.as_str()).collect();
    let value = |name: &&str| match *name {
        "id" => "n.i".to_owned(),
        "number" => "printf('25bb%06d', n.i)".to_owned(),
        "number_normal" => "printf('25bb%d', n.i)".to_owned(),
        "number_sort" => "printf('25bb%06d', n.i)".to_owned(),
        other => other.to_owned(),
    };
    let values = names.iter().map(value).collect::<Vec<_>>().join(", ");
    let statement = format!(
        "WITH RECURSIVE n(i) AS (SELECT (SELECT max(id) + 1 FROM commitment) UNION ALL SELECT i + 1 FROM n WHERE i < {count})
         INSERT INTO commitment ({}) SELECT {values} FROM commitment, n WHERE commitment.id = 1",
        names.join(", ")
    );
    sqlx::query(AssertSqlSafe(statement)).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}
