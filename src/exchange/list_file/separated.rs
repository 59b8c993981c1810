//! A list as CSV (RFC 4180) in UTF-8, with a mark in front by which spreadsheets know it.

use std::io;

use crate::domain::listing::{
    column::{FileCell, FileColumn},
    full_row::FullListRow,
};

/// The sign between the cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CsvSeparator {
    /// As Dutch spreadsheets expect.
    Semicolon,
    /// As most programs expect.
    Comma,
}

impl CsvSeparator {
    fn to_byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
        }
    }
}

/// The byte order mark, by which spreadsheets know UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// Writes the mark and the headings.
///
/// # Errors
/// That of the library; writing to memory itself does not fail.
pub fn write_headings(separator: CsvSeparator) -> io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().delimiter(separator.to_byte()).from_writer(MARK.to_vec());
    writer.write_record(FileColumn::ALL.map(FileColumn::key))?;
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}

/// Writes some rows of a list, in the order in which they come.
///
/// # Errors
/// As [`write_headings`].
pub fn write_rows(rows: &[FullListRow], separator: CsvSeparator) -> io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new().delimiter(separator.to_byte()).from_writer(Vec::new());
    for row in rows {
        writer.write_record(FileColumn::ALL.map(|column| format_cell(column.read_cell(row))))?;
    }
    writer.into_inner().map_err(csv::IntoInnerError::into_error)
}

fn format_cell(cell: FileCell) -> String {
    match cell {
        FileCell::Empty => String::new(),
        FileCell::Text(text) => guard_formula(text),
        FileCell::Day(day) => day.to_string(),
        FileCell::Number(number) => number.to_string(),
    }
}

/// Puts an apostrophe before a text that a spreadsheet would run as a formula (OWASP, CSV injection).
fn guard_formula(text: String) -> String {
    let runs = text.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']);
    if runs { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_run_as_a_formula() {
        for runs in ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1"] {
            assert_eq!(guard_formula(runs.to_owned()), format!("'{runs}"));
        }
        for text in ["", "24bb005964", "in Q4 2025", "a = b", "2025-12-31"] {
            assert_eq!(guard_formula(text.to_owned()), text);
        }
    }
}
