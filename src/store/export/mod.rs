//! The whole register, told to the outside; and a register made of what was told.

mod import;
pub mod tables;

use sqlx::{Column as _, QueryBuilder, Row as _, Sqlite, Transaction, TypeInfo as _, ValueRef as _, sqlite::SqliteRow};

pub use self::import::{Import, ImportError};
use self::tables::{TABLES, Table};
use super::{Result, Store, StoreFailure, history};
use crate::domain::{
    history::Hash,
    records::{Cell, Kind, Records},
};

/// What an export says of itself, so that what is made of it can be held against it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stated {
    /// The form of the register: the number of its last migration.
    pub form: i64,
    /// How many events were written.
    pub events: i64,
    /// The hash of the last one.
    pub head: Hash,
}

/// The kinds of records in an export, in their order.
#[must_use]
pub fn kinds() -> Vec<Kind> {
    TABLES.iter().map(Table::kind).collect()
}

/// An export under way: the register as it was at the moment at which it was begun.
#[derive(Debug)]
pub struct Export {
    tx: Transaction<'static, Sqlite>,
    /// What it says of itself.
    pub stated: Stated,
    left: std::slice::Iter<'static, Table>,
}

impl Store {
    /// Begins to tell the whole register, also what is secret: for who keeps its file.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn export(&self) -> Result<Export> {
        let mut tx = self.readers.begin().await?;
        let (events,): (i64,) = sqlx::query_as("SELECT sequence FROM event_head").fetch_one(&mut *tx).await?;
        let (_, head) = history::head(&mut tx).await?;
        let stated = Stated { form: super::form(), events, head };
        Ok(Export { tx, stated, left: TABLES.iter() })
    }
}

impl Export {
    /// All records of the next kind; none when all kinds were told.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn next(&mut self) -> Result<Option<Records>> {
        let Some(table) = self.left.next() else { return Ok(None) };
        let mut query = QueryBuilder::<Sqlite>::new("SELECT ");
        push_columns(&mut query, table, table.columns.len());
        query.push(" FROM ").push(table.table).push(" ORDER BY ");
        push_columns(&mut query, table, table.key);
        let rows = query.build().fetch_all(&mut *self.tx).await?;
        let rows = rows.iter().map(cells).collect::<Result<_>>()?;
        Ok(Some(Records { kind: table.kind(), rows }))
    }
}

/// The names of the first so many columns. Some of them are words of SQL.
fn push_columns(query: &mut QueryBuilder<Sqlite>, table: &Table, count: usize) {
    let mut columns = query.separated(", ");
    for (column, ..) in table.columns.iter().take(count) {
        columns.push(format_args!("\"{column}\""));
    }
}

/// A row as it is stored, whatever it means.
fn cells(row: &SqliteRow) -> Result<Vec<Cell>> {
    let cell = |index| {
        let value = row.try_get_raw(index)?;
        if value.is_null() {
            return Ok(Cell::Nothing);
        }
        match value.type_info().name() {
            "INTEGER" => Ok(Cell::Number(row.try_get(index)?)),
            "TEXT" => Ok(Cell::Text(row.try_get(index)?)),
            "BLOB" => Ok(Cell::Bytes(row.try_get(index)?)),
            _ => Err(StoreFailure::Unreadable("een veld van een onbekende soort").into()),
        }
    };
    row.columns().iter().map(|column| cell(column.ordinal())).collect()
}
