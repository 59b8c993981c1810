//! Rows that the history tells as they stand: which tables and columns it tells, and what an act did to them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::append::{NewEvent, append_line};
use crate::{
    domain::{
        change::EventKind,
        day::civil_day,
        digest,
        history::{Author, EventObject, HistoryFacts, row_record::RowRecord},
        records::RecordValue,
    },
    store::{
        Act, Result,
        db::{self, Connection, RawRow, query},
        export::tables::{ExportTable, TABLES},
    },
};

/// The tables of which the history tells every row. Commitments, and the texts of letters and frozen lists, have lines of their
/// own.
pub(super) const TOLD_TABLES: [&str; 25] = [
    "setting",
    "calendar_entry",
    "person",
    "committee",
    "party",
    "member",
    "portfolio_holder",
    "portfolio",
    "theme",
    "area",
    "meeting",
    "agenda_item",
    "letter",
    "letter_keeper",
    "letter_number",
    "passage",
    "list_edition",
    "list_edition_commitment",
    "list_edition_letter",
    "suggestion",
    "account",
    "account_committee",
    "account_holder",
    "account_person",
    "administration",
];

/// The exported columns of these tables that no row in the history has: the table, the column, and the reason.
const UNTOLD_COLUMNS: [(&str, &str, &str); 16] = [
    ("letter", "number", "told by the lines of the letter"),
    ("letter", "number_normal", "follows from the number"),
    ("letter", "day", "told by the lines of the letter"),
    ("letter", "subject", "told by the lines of the letter"),
    ("letter", "signatory", "told by the lines of the letter"),
    ("letter", "body", "told by the lines of the letter, as a digest"),
    ("letter", "digest", "told by the lines of the letter"),
    ("letter", "publicity", "told by the lines of the letter"),
    ("letter", "secret_by", "told by the lines of the letter"),
    ("letter", "secret_on", "told by the lines of the letter"),
    ("letter", "secret_ground", "told by the lines of the letter"),
    ("letter", "secret_lifter", "told by the lines of the letter"),
    ("letter", "redacted", "told by the lines of the letter, as a digest"),
    ("list_edition", "document", "told by the line of its freezing, as a digest"),
    ("account", "device_generation", "goes up with sign-ins, which have a log of their own"),
    ("account", "last_used_at", "kept from time to time, by no act"),
];

/// A part of a table: all its rows, or those with one value in a column.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::store) struct RowScope {
    table: &'static str,
    only: Option<(&'static str, db::Value)>,
}

impl RowScope {
    pub(in crate::store) const fn of_table(table: &'static str) -> Self {
        Self { table, only: None }
    }

    pub(in crate::store) fn of_rows(table: &'static str, column: &'static str, value: impl Into<db::Value>) -> Self {
        Self { table, only: Some((column, value.into())) }
    }
}

/// The rows of some tables by the name of the table and the key of the row, as JSON.
pub(super) type ToldRows = BTreeMap<(String, String), RowRecord>;

/// Rows that an act may change, as they stood before it.
#[derive(Debug)]
pub(in crate::store) struct RowWatch {
    scopes: Vec<RowScope>,
    before: ToldRows,
}

impl RowWatch {
    /// A watch over nothing: the act changes none of these rows.
    pub(in crate::store) fn of_nothing() -> Self {
        Self { scopes: Vec::new(), before: ToldRows::new() }
    }

    /// A watch over rows of which none was there before the act.
    pub(in crate::store) fn of_new_rows(scopes: impl IntoIterator<Item = RowScope>) -> Self {
        Self { scopes: scopes.into_iter().collect(), ..Self::of_nothing() }
    }

    /// Begins to watch the rows in these parts of tables.
    pub(in crate::store) async fn begin_watching(
        tx: &mut Connection,
        scopes: impl IntoIterator<Item = RowScope>,
    ) -> Result<Self> {
        let scopes: Vec<RowScope> = scopes.into_iter().collect();
        let before = fetch_rows(tx, &scopes).await?;
        Ok(Self { scopes, before })
    }

    /// Begins to watch more rows, which the act did not change yet.
    pub(in crate::store) async fn with_rows(
        mut self,
        tx: &mut Connection,
        scopes: impl IntoIterator<Item = RowScope>,
    ) -> Result<Self> {
        let scopes: Vec<RowScope> = scopes.into_iter().collect();
        self.before.extend(fetch_rows(tx, &scopes).await?);
        self.scopes.extend(scopes);
        Ok(self)
    }

    /// Tells these rows whether the act changes them or not, since it changes what they stand beside.
    pub(in crate::store) async fn with_told_rows(
        mut self,
        tx: &mut Connection,
        scopes: impl IntoIterator<Item = RowScope>,
    ) -> Result<Self> {
        let scopes: Vec<RowScope> = scopes.into_iter().collect();
        for key in fetch_rows(tx, &scopes).await?.into_keys() {
            self.before.remove(&key);
        }
        self.scopes.extend(scopes);
        Ok(self)
    }

    /// Adds rows of which none was there before the act.
    pub(in crate::store) fn with_new_rows(mut self, scopes: impl IntoIterator<Item = RowScope>) -> Self {
        self.scopes.extend(scopes);
        self
    }

    /// Returns the rows that changed: as they were before, and as they are now.
    pub(in crate::store) async fn find_changed_rows(
        self,
        tx: &mut Connection,
    ) -> Result<(Vec<RowRecord>, Vec<RowRecord>)> {
        let after = fetch_rows(tx, &self.scopes).await?;
        let changed = |these: &ToldRows, others: &ToldRows| -> Vec<RowRecord> {
            these.iter().filter(|(key, row)| others.get(*key) != Some(*row)).map(|(_, row)| row.clone()).collect()
        };
        Ok((changed(&self.before, &after), changed(&after, &self.before)))
    }
}

/// Appends a line with the rows that an act changed; none if it changed none.
pub(in crate::store) async fn record_rows(tx: &mut Connection, act: &Act, watch: RowWatch) -> Result<()> {
    append_rows(tx, (act.now, Author::from(&act.actor)), watch).await
}

/// As [`record_rows`], for an act at this moment by this author.
pub(in crate::store) async fn append_rows(
    tx: &mut Connection,
    (now, author): (DateTime<Utc>, Author),
    watch: RowWatch,
) -> Result<()> {
    let (before, after) = watch.find_changed_rows(tx).await?;
    if before.is_empty() && after.is_empty() {
        return Ok(());
    }
    let happening = NewEvent::new(EventObject::Register, EventKind::Administered, civil_day(now), None);
    let facts = [before, after].map(|rows| HistoryFacts::default().with_rows(&rows));
    append_line(tx, (now, author), happening, &facts[0], &facts[1]).await?;
    Ok(())
}

/// Reads the rows in these parts of tables.
pub(super) async fn fetch_rows(connection: &mut Connection, scopes: &[RowScope]) -> Result<ToldRows> {
    let mut rows = ToldRows::new();
    for scope in scopes {
        let Some(table) = TABLES.iter().find(|table| table.table == scope.table) else { continue };
        let columns: Vec<(&str, &str)> = list_told_columns(table).collect();
        let names: Vec<&str> = columns.iter().map(|(column, _)| *column).collect();
        let mut query = query("SELECT ");
        query.push(names.join(", ")).push(" FROM ").push(scope.table);
        if let Some((column, value)) = &scope.only {
            query.push(" WHERE ").push(column).push(" = ").push_bind(value.clone());
        }
        let found: Vec<RawRow> = query.fetch_all(connection).await?;
        for RawRow(cells) in found {
            let row = make_row(table, &columns, cells);
            rows.insert(make_row_key(&row), row);
        }
    }
    Ok(rows)
}

/// Reads the rows of a table behind the one with this key, in the order of their keys: at most so many.
pub(super) async fn fetch_page(
    reader: &mut Connection,
    table: &ExportTable,
    after: Option<&[Value]>,
    most: i64,
) -> Result<Vec<RowRecord>> {
    let columns: Vec<(&str, &str)> = list_told_columns(table).collect();
    let names: Vec<&str> = columns.iter().map(|(column, _)| *column).collect();
    let key = names.iter().take(table.key).copied().collect::<Vec<_>>().join(", ");
    let mut query = query("SELECT ");
    query.push(names.join(", ")).push(" FROM ").push(table.table);
    if let Some(after) = after {
        query.push(" WHERE (").push(&key).push(") > (").push_values(after.iter().map(to_cell)).push(")");
    }
    query.push(" ORDER BY ").push(&key).push(" LIMIT ").push_bind(most);
    let found: Vec<RawRow> = query.fetch_all(reader).await?;
    Ok(found.into_iter().map(|RawRow(cells)| make_row(table, &columns, cells)).collect())
}

/// A value of a key, as it is stored.
fn to_cell(value: &Value) -> db::Value {
    match (value.as_i64(), value.as_str()) {
        (Some(number), _) => number.into(),
        (None, text) => text.unwrap_or_default().into(),
    }
}

/// The key of a row among the rows of all tables.
pub(super) fn make_row_key(row: &RowRecord) -> (String, String) {
    (row.table.clone(), Value::Array(row.key.clone()).to_string())
}

/// The told columns of a table: the name in the database, and the name of the field.
fn list_told_columns(table: &ExportTable) -> impl Iterator<Item = (&'static str, &'static str)> {
    let is_told = |column: &str| !UNTOLD_COLUMNS.iter().any(|(of, one, _)| (*of, *one) == (table.table, column));
    table.columns.iter().filter(move |(column, ..)| is_told(column)).map(|(column, field, _)| (*column, *field))
}

fn make_row(table: &ExportTable, columns: &[(&str, &str)], cells: Vec<Option<RecordValue>>) -> RowRecord {
    let mut named = columns.iter().zip(cells.into_iter().map(to_json));
    let key = named.by_ref().take(table.key).map(|(_, value)| value).collect();
    let fields = named.filter(|(_, value)| !value.is_null()).map(|((_, field), value)| ((*field).to_owned(), value));
    RowRecord { table: table.name.to_owned(), key, fields: fields.collect() }
}

fn to_json(cell: Option<RecordValue>) -> Value {
    match cell {
        Some(RecordValue::Nothing) => Value::Null,
        Some(RecordValue::Number(number)) => number.into(),
        Some(RecordValue::Text(text)) => text.into(),
        Some(RecordValue::Bytes(bytes)) => digest::of_bytes(&bytes).into(),
        // A kind of value that no column of the register has: somebody else wrote it.
        None => "onleesbaar".into(),
    }
}
