//! A list as a spreadsheet of OpenDocument.

use std::io;

use chrono::NaiveDate;

use super::SHEET;
use crate::{
    domain::listing::{
        column::{FileCell, FileColumn},
        full_row::FullListRow,
    },
    exchange::open_document::{DocumentKind, DocumentWriter},
};

/// A spreadsheet that is being written.
pub struct OdsList(DocumentWriter);

const STYLES: &str = "<number:date-style style:name=\"D\"><number:day number:style=\"long\"/><number:text>-</number:text>\
     <number:month number:style=\"long\"/><number:text>-</number:text><number:year number:style=\"long\"/></number:date-style>\
     <style:style style:name=\"day\" style:family=\"table-cell\" style:data-style-name=\"D\"/>\
     <style:style style:name=\"head\" style:family=\"table-cell\"><style:text-properties fo:font-weight=\"bold\"/></style:style>\
     <style:style style:name=\"column\" style:family=\"table-column\">\
     <style:table-column-properties style:column-width=\"4.5cm\"/></style:style>";

impl OdsList {
    /// Begins a spreadsheet with the headings.
    ///
    /// # Errors
    /// That of the library; writing to memory itself does not fail.
    pub fn begin(title: &str, today: NaiveDate) -> io::Result<Self> {
        let mut document = DocumentWriter::begin(DocumentKind::Spreadsheet, title, today)?;
        let columns = FileColumn::ALL.len().to_string();
        document.add_automatic_styles(STYLES)?;
        document.open("office:body", &[])?;
        document.open("office:spreadsheet", &[])?;
        document.open("table:table", &[("table:name", SHEET)])?;
        document.add_empty(
            "table:table-column",
            &[("table:style-name", "column"), ("table:number-columns-repeated", &columns)],
        )?;
        document.open("table:table-header-rows", &[])?;
        document.open("table:table-row", &[])?;
        for column in FileColumn::ALL {
            let head = [("table:style-name", "head"), ("office:value-type", "string")];
            document.add_cell(&head, &[column.key()])?;
        }
        document.close("table:table-row")?;
        document.close("table:table-header-rows")?;
        Ok(Self(document))
    }

    /// Adds some rows, in the order in which they come.
    ///
    /// # Errors
    /// As [`Self::begin`].
    pub fn add_rows(&mut self, rows: &[FullListRow]) -> io::Result<()> {
        for row in rows {
            self.0.open("table:table-row", &[])?;
            for column in FileColumn::ALL {
                self.add_cell(column.read_cell(row))?;
            }
            self.0.close("table:table-row")?;
        }
        Ok(())
    }

    /// Writes a cell. A text stays a text, also where it begins as a formula.
    fn add_cell(&mut self, cell: FileCell) -> io::Result<()> {
        match cell {
            FileCell::Empty => self.0.add_empty("table:table-cell", &[]),
            FileCell::Text(text) => {
                let lines: Vec<&str> = text.split('\n').map(|line| line.trim_end_matches('\r')).collect();
                self.0.add_cell(&[("office:value-type", "string")], &lines)
            }
            FileCell::Day(day) => {
                let value = day.to_string();
                let kind = [("table:style-name", "day"), ("office:value-type", "date"), ("office:date-value", &value)];
                self.0.add_cell(&kind, &[&day.format("%d-%m-%Y").to_string()])
            }
            FileCell::Number(number) => {
                let value = number.to_string();
                self.0.add_cell(&[("office:value-type", "float"), ("office:value", &value)], &[&value])
            }
        }
    }

    /// Returns the bytes of the whole spreadsheet.
    ///
    /// # Errors
    /// As [`Self::begin`].
    pub fn finish(mut self) -> io::Result<Vec<u8>> {
        for element in ["table:table", "office:spreadsheet", "office:body"] {
            self.0.close(element)?;
        }
        self.0.finish()
    }
}
