//! A sheet of a meeting as a text document, made of the very page that people read: so a frozen list has its frozen words.

use std::io;

use chrono::NaiveDate;

use super::{DocumentKind, DocumentWriter, paper::TABLE_STYLES};
use crate::exchange::sheet::{SheetBlock, SheetRow, read_sheet};

/// The styles of the columns.
const COLUMNS: [&str; 4] = ["c1", "c2", "c3", "c4"];

/// Writes a page of a meeting's list as a text document, with the headings and the tables of the page.
///
/// # Errors
/// That of the library; writing to memory itself does not fail.
pub fn write_text_document(page: &str, title: &str, today: NaiveDate) -> io::Result<Vec<u8>> {
    let mut document = DocumentWriter::begin(DocumentKind::Text, title, today)?;
    document.add_automatic_styles(TABLE_STYLES)?;
    document.open("office:body", &[])?;
    document.open("office:text", &[])?;
    for block in read_sheet(page).map_err(io::Error::other)? {
        match block {
            SheetBlock::Heading(level, text) => add_heading(&mut document, level, &text)?,
            SheetBlock::Paragraph(text) => {
                document.add_paragraph("text:p", &[("text:style-name", "Standard")], &text)?;
            }
            SheetBlock::Table { name, headings, rows } => add_table(&mut document, &name, &headings, &rows)?,
        }
    }
    document.close("office:text")?;
    document.close("office:body")?;
    document.finish()
}

fn add_heading(document: &mut DocumentWriter, level: u8, text: &str) -> io::Result<()> {
    let (style, level) = if level == 1 { ("Heading_20_1", "1") } else { ("Heading_20_2", "2") };
    document.add_paragraph("text:h", &[("text:style-name", style), ("text:outline-level", level)], text)
}

fn add_table(document: &mut DocumentWriter, name: &str, headings: &SheetRow, rows: &[SheetRow]) -> io::Result<()> {
    document.open("table:table", &[("table:name", name), ("table:style-name", "table")])?;
    for style in COLUMNS {
        document.add_empty("table:table-column", &[("table:style-name", style)])?;
    }
    document.open("table:table-header-rows", &[])?;
    add_row(document, headings, "Table_20_Heading")?;
    document.close("table:table-header-rows")?;
    for row in rows {
        add_row(document, row, "Table_20_Contents")?;
    }
    document.close("table:table")
}

fn add_row(document: &mut DocumentWriter, row: &SheetRow, style: &str) -> io::Result<()> {
    document.open("table:table-row", &[])?;
    for cell in row {
        document.open("table:table-cell", &[("table:style-name", "cell"), ("office:value-type", "string")])?;
        for line in cell {
            document.add_paragraph("text:p", &[("text:style-name", style)], line)?;
        }
        document.close("table:table-cell")?;
    }
    document.close("table:table-row")
}
