//! Documents of OpenDocument 1.3 (ISO/IEC 26300): a folder of XML in a zip.

mod paper;
pub mod text;

use std::io::{self, Cursor, Write as _};

use chrono::NaiveDate;
use quick_xml::{
    Writer,
    events::{BytesEnd, BytesStart, BytesText, Event},
};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

use super::xml::keep_xml_signs;

/// A kind of document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DocumentKind {
    Spreadsheet,
    Text,
}

impl DocumentKind {
    fn media_type(self) -> &'static str {
        match self {
            Self::Spreadsheet => "application/vnd.oasis.opendocument.spreadsheet",
            Self::Text => "application/vnd.oasis.opendocument.text",
        }
    }
}

/// The namespaces of every part.
const NAMESPACES: [(&str, &str); 8] = [
    ("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
    ("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
    ("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
    ("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
    ("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"),
    ("xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"),
    ("xmlns:meta", "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
];

/// Dutch for every paragraph and cell, by which a screen reader chooses its voice.
const IN_DUTCH: &str = "<style:text-properties fo:language=\"nl\" fo:country=\"NL\"/>";

/// A document that is being written: its other parts stand in the zip already, and its contents come.
pub(super) struct DocumentWriter(Writer<ZipWriter<Cursor<Vec<u8>>>>);

impl DocumentWriter {
    pub(super) fn begin(kind: DocumentKind, title: &str, today: NaiveDate) -> io::Result<Self> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        // Comes first and uncompressed, so that the kind stands at a fixed place in the file.
        zip.start_file("mimetype", make_options(today, CompressionMethod::Stored))?;
        zip.write_all(kind.media_type().as_bytes())?;
        let mut document = Self(Writer::new(zip));
        document.begin_part("META-INF/manifest.xml", today)?;
        document.add_manifest(kind)?;
        document.begin_part("meta.xml", today)?;
        document.add_meta(title, today)?;
        document.begin_part("styles.xml", today)?;
        document.open("office:document-styles", &NAMESPACES)?;
        document.add_styles(kind)?;
        document.close("office:document-styles")?;
        document.begin_part("content.xml", today)?;
        document.open("office:document-content", &NAMESPACES)?;
        Ok(document)
    }

    fn begin_part(&mut self, name: &str, today: NaiveDate) -> io::Result<()> {
        self.0.get_mut().start_file(name, make_options(today, CompressionMethod::Deflated))?;
        self.0.get_mut().write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    }

    fn add_manifest(&mut self, kind: DocumentKind) -> io::Result<()> {
        let namespace = ("xmlns:manifest", "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0");
        self.open("manifest:manifest", &[namespace, ("manifest:version", "1.3")])?;
        let xml = "text/xml";
        for (path, media) in [("/", kind.media_type()), ("content.xml", xml), ("styles.xml", xml), ("meta.xml", xml)] {
            let entry = [("manifest:full-path", path), ("manifest:media-type", media)];
            self.add_empty("manifest:file-entry", &entry)?;
        }
        self.close("manifest:manifest")
    }

    fn add_meta(&mut self, title: &str, today: NaiveDate) -> io::Result<()> {
        self.open("office:document-meta", &NAMESPACES)?;
        self.open("office:meta", &[])?;
        for (element, text) in [
            ("dc:title", title),
            ("dc:language", "nl-NL"),
            ("meta:creation-date", &format!("{today}T00:00:00")),
            ("meta:generator", "Toezeggingen"),
        ] {
            self.open(element, &[])?;
            self.add_text(text)?;
            self.close(element)?;
        }
        self.close("office:meta")?;
        self.close("office:document-meta")
    }

    fn add_styles(&mut self, kind: DocumentKind) -> io::Result<()> {
        let family = match kind {
            DocumentKind::Spreadsheet => "table-cell",
            DocumentKind::Text => "paragraph",
        };
        let always = format!("<style:default-style style:family=\"{family}\">{IN_DUTCH}</style:default-style>");
        let more = if kind == DocumentKind::Text { paper::STYLES } else { "" };
        self.add_markup(&format!("<office:styles>{always}{more}</office:styles>"))?;
        self.add_markup(if kind == DocumentKind::Text { paper::PAGE } else { "" })
    }

    /// Adds the styles of this very document.
    pub(super) fn add_automatic_styles(&mut self, styles: &str) -> io::Result<()> {
        self.add_markup(&format!("<office:automatic-styles>{styles}</office:automatic-styles>"))
    }

    /// Adds markup of our own.
    fn add_markup(&mut self, markup: &str) -> io::Result<()> {
        self.0.get_mut().write_all(markup.as_bytes())
    }

    pub(super) fn open(&mut self, element: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.0.write_event(Event::Start(BytesStart::new(element).with_attributes(attributes.iter().copied())))
    }

    pub(super) fn close(&mut self, element: &str) -> io::Result<()> {
        self.0.write_event(Event::End(BytesEnd::new(element)))
    }

    pub(super) fn add_empty(&mut self, element: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
        self.0.write_event(Event::Empty(BytesStart::new(element).with_attributes(attributes.iter().copied())))
    }

    fn add_text(&mut self, text: &str) -> io::Result<()> {
        self.0.write_event(Event::Text(BytesText::new(&keep_xml_signs(text))))
    }

    /// Adds a cell with a paragraph for each line.
    pub(super) fn add_cell(&mut self, attributes: &[(&str, &str)], lines: &[&str]) -> io::Result<()> {
        self.open("table:table-cell", attributes)?;
        for line in lines {
            self.add_paragraph("text:p", &[], line)?;
        }
        self.close("table:table-cell")
    }

    /// Adds a paragraph or a heading. Spaces that follow on another, or on the beginning, are written as such: readers of the
    /// format take others for one.
    pub(super) fn add_paragraph(&mut self, element: &str, attributes: &[(&str, &str)], line: &str) -> io::Result<()> {
        self.open(element, attributes)?;
        let mut is_after_space = true;
        let mut plain = String::new();
        for sign in line.chars() {
            let extra = match sign {
                '\t' => Some("text:tab"),
                ' ' if is_after_space => Some("text:s"),
                _ => None,
            };
            if let Some(extra) = extra {
                self.add_text(&std::mem::take(&mut plain))?;
                self.add_empty(extra, &[])?;
            } else {
                plain.push(sign);
            }
            is_after_space = sign == ' ';
        }
        self.add_text(&plain)?;
        self.close(element)
    }

    pub(super) fn finish(mut self) -> io::Result<Vec<u8>> {
        self.close("office:document-content")?;
        Ok(self.0.into_inner().finish()?.into_inner())
    }
}

/// Every part bears the day on which the document was made, so that the same list gives the same bytes.
fn make_options(today: NaiveDate, method: CompressionMethod) -> SimpleFileOptions {
    use chrono::Datelike as _;
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    let year = u16::try_from(today.year()).unwrap_or(1980);
    let day = DateTime::from_date_and_time(year, part(today.month()), part(today.day()), 0, 0, 0).unwrap_or_default();
    SimpleFileOptions::default().compression_method(method).last_modified_time(day)
}
