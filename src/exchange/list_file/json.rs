//! A list as JSON (RFC 8259): an object with an array of commitments, each with the columns as its keys.

use chrono::NaiveDate;
use serde::{Serialize, Serializer};

use crate::domain::listing::{
    column::{FileCell, FileColumn},
    full_row::FullListRow,
};

/// Writes the head, up to the first commitment.
///
/// # Errors
/// That of the library; writing to memory itself does not fail.
pub fn write_head(council: &str, today: NaiveDate) -> serde_json::Result<Vec<u8>> {
    let council = serde_json::to_string(council)?;
    Ok(format!("{{\"raad\":{council},\"stand_van\":\"{today}\",\"toezeggingen\":[").into_bytes())
}

/// Writes some commitments of a list, with a comma before each but the first of all.
///
/// # Errors
/// As [`write_head`].
pub fn write_rows(rows: &[FullListRow], is_first: bool) -> serde_json::Result<Vec<u8>> {
    let mut text = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        text.extend_from_slice(if is_first && at == 0 { b"\n" } else { b",\n" });
        serde_json::to_writer(&mut text, &RowAsJson(row))?;
    }
    Ok(text)
}

/// The end of a list.
pub const FOOT: &[u8] = b"\n]}\n";

/// A row as an object, its keys in the order of the columns.
#[derive(Debug)]
pub struct RowAsJson<'r>(pub &'r FullListRow);

impl Serialize for RowAsJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let pair = |column: FileColumn| (column.key(), CellAsJson(column.read_cell(self.0)));
        serializer.collect_map(FileColumn::ALL.map(pair))
    }
}

struct CellAsJson(FileCell);

impl Serialize for CellAsJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            FileCell::Empty => serializer.serialize_none(),
            FileCell::Text(text) => serializer.serialize_str(text),
            FileCell::Day(day) => serializer.collect_str(day),
            FileCell::Number(number) => serializer.serialize_i64(*number),
        }
    }
}
