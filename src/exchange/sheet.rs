//! Reads a page with the list of a meeting, as the register itself wrote it, into headings, paragraphs and tables.

use quick_xml::{
    Reader,
    events::{BytesRef, BytesStart, Event},
};

/// A row of a table: its cells, each with its lines.
pub(super) type SheetRow = Vec<Vec<String>>;

/// A piece of the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum SheetBlock {
    /// A heading with its level, from 1.
    Heading(u8, String),
    Paragraph(String),
    Table {
        /// The heading above it.
        name: String,
        headings: SheetRow,
        rows: Vec<SheetRow>,
    },
}

/// Reads the contents of the page. A row that spans the table becomes a heading, with a table of its own below it: so the
/// groups are found by their headings.
pub(super) fn read_sheet(page: &str) -> Result<Vec<SheetBlock>, quick_xml::Error> {
    let mut reader = Reader::from_str(page);
    let config = reader.config_mut();
    // HTML leaves some elements open.
    (config.check_end_names, config.allow_unmatched_ends, config.allow_dangling_amp) = (false, true, true);
    let mut sheet = SheetReader::default();
    loop {
        match reader.read_event()? {
            Event::Start(start) => sheet.open_element(&start),
            Event::Empty(start) if start.local_name().as_ref() == b"br" => sheet.break_line(),
            Event::End(end) => sheet.close_element(&String::from_utf8_lossy(end.local_name().as_ref())),
            Event::Text(text) => sheet.add_text(&text.decode()?),
            Event::GeneralRef(reference) => sheet.add_text(&resolve_reference(&reference)?),
            Event::Eof => return Ok(sheet.blocks),
            _ => {}
        }
    }
}

/// The sign of a reference such as `&nbsp;` or `&#39;`; one that is unknown is left out.
fn resolve_reference(reference: &BytesRef) -> Result<String, quick_xml::Error> {
    if let Some(sign) = reference.resolve_char_ref()? {
        return Ok(sign.to_string());
    }
    let name = reference.decode()?;
    Ok(match &*name {
        "nbsp" => "\u{a0}",
        name => quick_xml::escape::resolve_predefined_entity(name).unwrap_or_default(),
    }
    .to_owned())
}

#[derive(Debug, Default)]
struct SheetReader {
    blocks: Vec<SheetBlock>,
    /// True within the contents of the page.
    is_inside: bool,
    /// The element that is skipped with all that is in it.
    skipped: Option<String>,
    /// The lines of the paragraph, the heading or the cell that is being read.
    lines: Vec<String>,
    /// The cells of the row that is being read; none outside a row.
    row: Option<SheetRow>,
    /// True within a row that spans the table.
    is_group: bool,
    is_in_head: bool,
    headings: SheetRow,
}

impl SheetReader {
    fn open_element(&mut self, start: &BytesStart) {
        let name = String::from_utf8_lossy(start.local_name().as_ref()).into_owned();
        if name == "main" {
            self.is_inside = true;
        }
        if !self.is_inside || self.skipped.is_some() {
            return;
        }
        let class = find_class(start);
        let has_class = |wanted: &str| class.split_whitespace().any(|one| one == wanted);
        match name.as_str() {
            "svg" | "caption" => self.skipped = Some(name),
            _ if has_class("screen-only") => self.skipped = Some(name),
            "h1" | "td" | "th" => self.lines = vec![String::new()],
            "p" if self.row.is_none() => self.lines = vec![String::new()],
            "p" | "br" => self.break_line(),
            "span" if has_class("second") => self.break_line(),
            "span" if has_class("tick") => self.add_text("☐ "),
            "q" => self.add_text("‘"),
            "thead" => self.is_in_head = true,
            "tr" => (self.row, self.is_group) = (Some(Vec::new()), has_class("group")),
            _ => {}
        }
    }

    fn close_element(&mut self, name: &str) {
        if self.skipped.is_some() {
            if self.skipped.as_deref() == Some(name) {
                self.skipped = None;
            }
            return;
        }
        match name {
            "main" => self.is_inside = false,
            "q" => self.add_text("’"),
            "thead" => self.is_in_head = false,
            "h1" => {
                let text = self.take_lines().join(" ");
                self.blocks.push(SheetBlock::Heading(1, text));
            }
            "p" if self.row.is_none() => {
                let text = self.take_lines().join(" ");
                self.blocks.extend((!text.is_empty()).then_some(SheetBlock::Paragraph(text)));
            }
            "p" => self.break_line(),
            "td" | "th" => {
                let lines = self.take_lines();
                self.row.get_or_insert_default().push(lines);
            }
            "tr" => self.end_row(),
            _ => {}
        }
    }

    fn end_row(&mut self) {
        let Some(row) = self.row.take() else { return };
        if self.is_in_head {
            self.headings = row;
            return;
        }
        if self.is_group {
            let name = row.concat().join(" ");
            self.blocks.push(SheetBlock::Heading(2, name.clone()));
            self.blocks.push(SheetBlock::Table { name, headings: self.headings.clone(), rows: Vec::new() });
        } else if let Some(SheetBlock::Table { rows, .. }) = self.blocks.last_mut() {
            rows.push(row);
        }
    }

    fn break_line(&mut self) {
        if self.is_inside && self.skipped.is_none() {
            self.lines.push(String::new());
        }
    }

    fn add_text(&mut self, text: &str) {
        if self.is_inside && self.skipped.is_none() {
            match self.lines.last_mut() {
                Some(line) => line.push_str(text),
                None => self.lines.push(text.to_owned()),
            }
        }
    }

    /// The lines that have something in them, with one space for all white space between two words.
    fn take_lines(&mut self) -> Vec<String> {
        let lines = std::mem::take(&mut self.lines);
        let words = |line: &String| {
            line.split([' ', '\n', '\r', '\t']).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
        };
        lines.iter().map(words).filter(|line| !line.is_empty()).collect()
    }
}

fn find_class(start: &BytesStart) -> String {
    let class = start.try_get_attribute("class").ok().flatten();
    class.map(|class| String::from_utf8_lossy(&class.value).into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_becomes_headings_and_tables() {
        let page = "<!doctype html><head><meta charset=\"utf-8\"><title>Weg</title></head><body><header><p>Weg</p></header>\
            <main><h1>Toezeggingen &amp; meer</h1><p class=\"lead\">Editie&nbsp;1, <q>nu</q>.</p><p class=\"screen-only\">Weg</p>\
            <table><caption>Weg</caption><thead><tr><th>Dag</th><th>Wat</th></tr></thead>\
            <tbody><tr class=\"group\"><th colspan=\"4\"><svg><use href=\"#late\"/></svg>Te laat <span>2</span></th></tr>\
            <tr><td><time>31 dec</time></td><th><a href=\"/x\">Caf&#233;</a> <span class=\"second\">24bb1</span><p>Zo.</p></th></tr>\
            <tr><td>geen</td><th>B<br>C <span class=\"tick\"></span>akkoord</th></tr></tbody></table></main><footer><p>Weg</p></footer>";
        let line = |text: &str| vec![text.to_owned()];
        let row = |cells: [&[&str]; 2]| cells.map(|cell| cell.iter().map(|line| (*line).to_owned()).collect()).to_vec();
        assert_eq!(
            read_sheet(page).unwrap(),
            [
                SheetBlock::Heading(1, "Toezeggingen & meer".to_owned()),
                SheetBlock::Paragraph("Editie\u{a0}1, ‘nu’.".to_owned()),
                SheetBlock::Heading(2, "Te laat 2".to_owned()),
                SheetBlock::Table {
                    name: "Te laat 2".to_owned(),
                    headings: vec![line("Dag"), line("Wat")],
                    rows: vec![row([&["31 dec"], &["Café", "24bb1", "Zo."]]), row([&["geen"], &["B", "C ☐ akkoord"]]),],
                },
            ]
        );
    }
}
