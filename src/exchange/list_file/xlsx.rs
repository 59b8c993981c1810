//! A list as a workbook for Excel. Its rows go to a file without a name as they come, so that memory does not grow with them.

use std::io;

use chrono::NaiveDate;
use rust_xlsxwriter::{DocProperties, Format, Workbook, Worksheet, XlsxError};

use super::SHEET;
use crate::domain::listing::{
    column::{ColumnKind, FileCell, FileColumn},
    full_row::FullListRow,
};

/// A workbook that is being written.
pub struct XlsxList {
    workbook: Workbook,
    day: Format,
    /// The number of rows so far, with the headings.
    rows: u32,
}

/// The most UTF-16 units that a cell takes: the limit of Excel.
const MOST_IN_CELL: usize = 32_767;

impl XlsxList {
    /// Begins a workbook with the headings.
    ///
    /// # Errors
    /// That of the library, or of the disk.
    pub fn begin(title: &str, today: NaiveDate) -> io::Result<Self> {
        let mut workbook = Workbook::new();
        let made = today.and_hms_opt(0, 0, 0).unwrap_or_default().and_utc();
        workbook.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
        let sheet = workbook.add_worksheet_with_constant_memory().map_err(to_io)?;
        write_headings(sheet).map_err(to_io)?;
        Ok(Self { workbook, day: Format::new().set_num_format("dd-mm-yyyy"), rows: 1 })
    }

    /// Adds some rows, in the order in which they come.
    ///
    /// # Errors
    /// As [`Self::begin`].
    pub fn add_rows(&mut self, rows: &[FullListRow]) -> io::Result<()> {
        let sheet = self.workbook.worksheet_from_index(0).map_err(to_io)?;
        for row in rows {
            for (at, column) in (0..).zip(FileColumn::ALL) {
                write_cell(sheet, (self.rows, at), column.read_cell(row), &self.day).map_err(to_io)?;
            }
            self.rows += 1;
        }
        Ok(())
    }

    /// Returns the bytes of the whole workbook.
    ///
    /// # Errors
    /// As [`Self::begin`].
    pub fn finish(mut self) -> io::Result<Vec<u8>> {
        let last = u16::try_from(FileColumn::ALL.len() - 1).unwrap_or(u16::MAX);
        let sheet = self.workbook.worksheet_from_index(0).map_err(to_io)?;
        sheet.autofilter(0, 0, self.rows - 1, last).map_err(to_io)?;
        self.workbook.save_to_buffer().map_err(to_io)
    }
}

fn write_headings(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name(SHEET)?.set_freeze_panes(1, 1)?.set_repeat_rows(0, 0)?;
    let bold = Format::new().set_bold();
    for (at, column) in (0..).zip(FileColumn::ALL) {
        let width = match (column, column.kind()) {
            (FileColumn::Title | FileColumn::Text | FileColumn::Remaining, _) => 50,
            (_, ColumnKind::Text) => 22,
            (_, ColumnKind::Day | ColumnKind::Number) => 14,
        };
        sheet.set_column_width(at, width)?.write_string_with_format(0, at, column.key(), &bold)?;
    }
    Ok(())
}

/// Writes a cell. A text stays a text, also where it begins as a formula.
fn write_cell(sheet: &mut Worksheet, (row, at): (u32, u16), cell: FileCell, day: &Format) -> Result<(), XlsxError> {
    match cell {
        FileCell::Empty => {}
        FileCell::Text(text) => drop(sheet.write_string(row, at, shorten_cell(text))?),
        // Excel counts days from 1900 on.
        FileCell::Day(one) if one < NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or_default() => {
            sheet.write_string(row, at, one.to_string())?;
        }
        FileCell::Day(one) => drop(sheet.write_date_with_format(row, at, one, day)?),
        // A number of times is far below the numbers that lose digits.
        FileCell::Number(number) => {
            sheet.write_number(row, at, f64::from(i32::try_from(number).unwrap_or(i32::MAX)))?;
        }
    }
    Ok(())
}

/// Ends a text that Excel would not take with three dots.
fn shorten_cell(text: String) -> String {
    if text.len() <= MOST_IN_CELL || text.encode_utf16().count() <= MOST_IN_CELL {
        return text;
    }
    let mut room = MOST_IN_CELL - 1;
    let fits = |c: &char| {
        let left = room.checked_sub(c.len_utf16());
        room = left.unwrap_or(0);
        left.is_some()
    };
    let mut short: String = text.chars().take_while(fits).collect();
    short.push('…');
    short
}

fn to_io(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_too_long_for_a_cell_says_so() {
        let fits = "𝄞".repeat(MOST_IN_CELL / 2);
        assert_eq!(shorten_cell(fits.clone()), fits);
        let short = shorten_cell("𝄞".repeat(MOST_IN_CELL));
        assert!(short.ends_with("𝄞…") && short.encode_utf16().count() <= MOST_IN_CELL);
    }
}
