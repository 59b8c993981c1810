//! Exports the whole register, and imports a register from an export.

mod import;
pub mod tables;

pub use self::import::{ImportError, RegisterImport};
use self::tables::{ExportTable, TABLES};
use super::{
    Result, Store, StoreFailure,
    db::{Query, RawRow, Transaction, latest_form, query},
    records::history,
};
use crate::domain::{
    history::Hash,
    records::{RecordFieldForm, RecordKind, RecordValue},
};

/// The statement of an export about itself, with which a register made from it can be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportStatement {
    /// The form of the register: the number of its last migration.
    pub form: i64,
    /// The number of events that were written.
    pub events: i64,
    /// The hash of the last event.
    pub head: Hash,
}

/// The kinds of records in an export, in their order.
#[must_use]
pub fn list_record_kinds() -> Vec<RecordKind> {
    TABLES.iter().map(ExportTable::to_kind).collect()
}

/// An export that is in progress: the register as it was when it began. It is read in pages of records, so that a large
/// register takes no more memory.
#[derive(Debug)]
pub struct RegisterExport {
    tx: Transaction,
    /// The statement about itself.
    pub stated: ExportStatement,
    left: std::slice::Iter<'static, ExportTable>,
    /// The table that is being exported, and the key of its last record so far.
    table: Option<(&'static ExportTable, Option<Vec<RecordValue>>)>,
}

/// The number of records that are read at once.
const PAGE: i64 = 1000;

/// The number of records with long texts that are read at once.
const PAGE_OF_DOCUMENTS: i64 = 25;

impl Store {
    /// Begins an export of the whole register, secrets included: for the owner of its file.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn begin_export(&self) -> Result<RegisterExport> {
        let mut tx = self.begin_reading().await?;
        let (events,): (i64,) = query("SELECT sequence FROM event_head").fetch_one(&mut tx).await?;
        let (_, head) = history::fetch_head(&mut tx).await?;
        let stated = ExportStatement { form: latest_form(), events, head };
        Ok(RegisterExport { tx, stated, left: TABLES.iter(), table: None })
    }
}

impl RegisterExport {
    /// Moves on to the next kind of records; none after the last.
    pub fn next_kind(&mut self) -> Option<RecordKind> {
        let table = self.left.next()?;
        self.table = Some((table, None));
        Some(table.to_kind())
    }

    /// Returns the next records of the present kind, in the order of their keys; empty after the last.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn next_records(&mut self) -> Result<Vec<Vec<RecordValue>>> {
        let Some((table, told)) = &mut self.table else { return Ok(Vec::new()) };
        let query = select_behind(table, told.as_deref());
        let rows = query.fetch_all::<RawRow>(&mut self.tx).await?;
        let records: Vec<Vec<RecordValue>> = rows.into_iter().map(read_cells).collect::<Result<_>>()?;
        *told = records.last().map(|last| last.iter().take(table.key).cloned().collect());
        if records.is_empty() {
            self.table = None;
        }
        Ok(records)
    }
}

/// Selects the first records of a table, or the first behind the one with a key.
fn select_behind(table: &ExportTable, key: Option<&[RecordValue]>) -> Query {
    let mut query = query("SELECT ");
    push_columns(&mut query, table, table.columns.len());
    query.push(" FROM ").push(table.table);
    if let Some(key) = key {
        query.push(" WHERE (");
        push_columns(&mut query, table, table.key);
        query.push(") > (");
        push_cells(&mut query, key.to_vec());
        query.push(")");
    }
    query.push(" ORDER BY ");
    push_columns(&mut query, table, table.key);
    let of_documents =
        table.columns.iter().any(|(.., form)| matches!(form, RecordFieldForm::Document | RecordFieldForm::Bytes(_)));
    query.push(" LIMIT ").push_bind(if of_documents { PAGE_OF_DOCUMENTS } else { PAGE });
    query
}

/// Adds the names of the first columns, quoted since some of them are words of SQL.
fn push_columns(query: &mut Query, table: &ExportTable, count: usize) {
    for (at, (column, ..)) in table.columns.iter().take(count).enumerate() {
        query.push(if at == 0 { "" } else { ", " }).push(format_args!("\"{column}\""));
    }
}

/// Adds values, with commas between them.
fn push_cells(query: &mut Query, cells: Vec<RecordValue>) {
    for (at, cell) in cells.into_iter().enumerate() {
        query.push(if at == 0 { "" } else { ", " });
        match cell {
            RecordValue::Nothing => query.push("NULL"),
            RecordValue::Number(number) => query.push_bind(number),
            RecordValue::Text(text) => query.push_bind(text),
            RecordValue::Bytes(bytes) => query.push_bind(bytes),
        };
    }
}

/// Refuses a row with a cell of a kind that no table of the register has.
fn read_cells(RawRow(cells): RawRow) -> Result<Vec<RecordValue>> {
    let cells: Option<Vec<RecordValue>> = cells.into_iter().collect();
    cells.ok_or(StoreFailure::Unreadable("een veld van een onbekende soort").into())
}
