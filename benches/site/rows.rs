//! Rows of any table, read whole and written many at a time.

use sqlx::{AssertSqlSafe, Column as _, Row as _, SqliteConnection, TypeInfo as _, ValueRef as _, sqlite::SqliteRow};

/// A value in a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Nothing,
    Number(i64),
    Text(String),
}

/// Some rows of one table, with the names of its columns.
#[derive(Debug, Clone)]
pub struct TableRows {
    pub table: &'static str,
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
}

/// How many rows go in by one statement.
const AT_ONCE: usize = 100;

impl TableRows {
    /// Reads the rows of which a column is above the first and up to the last of these keys; without a column, all rows.
    pub async fn read(
        connection: &mut SqliteConnection,
        table: &'static str,
        between: Option<(&str, i64, i64)>,
    ) -> Self {
        let columns: Vec<String> = sqlx::query_scalar("SELECT name FROM pragma_table_info($1) ORDER BY cid")
            .bind(table)
            .fetch_all(&mut *connection)
            .await
            .unwrap();
        let mut text = format!("SELECT {} FROM {table}", columns.join(", "));
        if let Some((column, after, until)) = between {
            text += &format!(" WHERE {column} > {after} AND {column} <= {until} ORDER BY {column}");
        }
        let found = sqlx::query(AssertSqlSafe(text)).fetch_all(connection).await.unwrap();
        let rows = found.iter().map(read_cells).collect();
        Self { table, columns, rows }
    }

    /// The place of a column; every table that is asked has it.
    pub fn column(&self, name: &str) -> usize {
        self.find_column(name).unwrap_or_else(|| panic!("{} has no column {name}", self.table))
    }

    pub fn find_column(&self, name: &str) -> Option<usize> {
        self.columns.iter().position(|column| column == name)
    }

    /// Adds rows of this form to the table.
    pub async fn insert(&self, connection: &mut SqliteConnection, rows: &[Vec<Cell>]) {
        let places = format!("({})", vec!["?"; self.columns.len()].join(", "));
        for part in rows.chunks(AT_ONCE) {
            let values = vec![places.as_str(); part.len()].join(", ");
            let text = format!("INSERT INTO {} ({}) VALUES {values}", self.table, self.columns.join(", "));
            let mut query = sqlx::query(AssertSqlSafe(text));
            for cell in part.iter().flatten() {
                query = match cell {
                    Cell::Nothing => query.bind(None::<i64>),
                    Cell::Number(number) => query.bind(*number),
                    Cell::Text(text) => query.bind(text.as_str()),
                };
            }
            query.execute(&mut *connection).await.unwrap_or_else(|error| panic!("{}: {error}", self.table));
        }
    }
}

fn read_cells(row: &SqliteRow) -> Vec<Cell> {
    let read = |at: usize| {
        let value = row.try_get_raw(at).unwrap();
        if value.is_null() {
            return Cell::Nothing;
        }
        match value.type_info().name() {
            "INTEGER" => Cell::Number(row.get(at)),
            "TEXT" => Cell::Text(row.get(at)),
            other => panic!("a column {} of {other}", row.column(at).name()),
        }
    };
    (0..row.len()).map(read).collect()
}
