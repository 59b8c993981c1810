//! Converts the bytes of a file to text.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// The longest text that is accepted, in bytes of UTF-8.
pub const MAX_BYTES: usize = 2 * 1024 * 1024;

/// The reason that a file or a text cannot be read. The texts are written for the person who sent it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// It has no text.
    #[error("Er staat geen tekst in. Plak de tekst van de brief, of kies een ander bestand.")]
    Empty,
    /// It is a PDF.
    #[error(
        "Dit is een PDF. Pdf lezen kan nog niet: open hem, kopieer de tekst en plak die in het veld ‘Tekst van de brief’."
    )]
    Pdf,
    /// It is a document of a word processor, or an archive.
    #[error(
        "Dit is een document van een tekstverwerker of een zipbestand. Open het, kopieer de tekst en plak die in het veld \
         ‘Tekst van de brief’, of bewaar het als platte tekst (.txt)."
    )]
    Office,
    /// It is not text.
    #[error("Dit bestand is geen tekst. Kies een bestand met platte tekst (.txt), of plak de tekst van de brief.")]
    Binary,
    /// It is longer than [`MAX_BYTES`].
    #[error("Deze tekst is te groot: een brief mag ten hoogste 2 MiB tekst zijn.")]
    TooLarge,
    /// It is a web page, a drawing or a saved message.
    #[error(
        "Dit is een webpagina, een tekening of een opgeslagen bericht. Plak de tekst van de brief in het veld hierboven."
    )]
    Markup,
}

/// The first bytes of other kinds of file.
const MAGIC: [(&[u8], DocumentError); 5] = [
    (b"%PDF-", DocumentError::Pdf),
    (b"PK\x03\x04", DocumentError::Office),
    (b"PK\x05\x06", DocumentError::Office),
    (b"\xd0\xcf\x11\xe0", DocumentError::Office),
    (b"{\\rtf", DocumentError::Office),
];

/// The beginnings of pages, drawings and saved messages, in lower case: text that a program would execute or draw, whatever the
/// name of the file is.
const MARKUP: [&[u8]; 7] =
    [b"<!doctype", b"<html", b"<svg", b"<?xml", b"<script", b"mime-version:", b"from: <saved by"];

/// Decodes a file: UTF-8 with or without a byte order mark, UTF-16 with one, otherwise windows-1252. Line ends become `\n`.
///
/// # Errors
/// Returns an error if the file is empty, too large, or no text; the message says what to do.
pub fn from_file(bytes: &[u8]) -> Result<String, DocumentError> {
    let start = bytes.trim_ascii_start();
    if let Some((_, error)) = MAGIC.iter().find(|(magic, _)| start.starts_with(magic)) {
        return Err(*error);
    }
    let unmarked = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    if MARKUP.iter().any(|begin| unmarked.get(..begin.len()).is_some_and(|found| found.eq_ignore_ascii_case(begin))) {
        return Err(DocumentError::Markup);
    }
    let decoded = match Encoding::for_bom(bytes) {
        Some((encoding, mark)) if encoding != UTF_8 => {
            encoding.decode_without_bom_handling(bytes.get(mark..).unwrap_or_default()).0.into_owned()
        }
        Some((_, mark)) => by_line(bytes.get(mark..).unwrap_or_default()),
        None => by_line(bytes),
    };
    if !looks_like_text(&decoded) {
        return Err(DocumentError::Binary);
    }
    from_paste(&decoded)
}

/// Cleans a pasted text: line ends become `\n`, and characters that are not printed are removed.
///
/// # Errors
/// Returns an error if the text is empty or too large.
pub fn from_paste(text: &str) -> Result<String, DocumentError> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let prints = |c: &char| !c.is_control() || matches!(c, '\n' | '\t' | '\u{c}');
    let text: String = text.chars().filter(prints).filter(|c| *c != '\u{feff}').collect();
    if text.trim().is_empty() {
        return Err(DocumentError::Empty);
    }
    if text.len() > MAX_BYTES {
        return Err(DocumentError::TooLarge);
    }
    Ok(text)
}

/// Decodes each line as UTF-8 if it is valid, and as windows-1252 otherwise, for files that were pasted together have both.
fn by_line(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len());
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        match std::str::from_utf8(line) {
            Ok(line) => text.push_str(line),
            Err(_) => text.push_str(&WINDOWS_1252.decode_without_bom_handling(line).0),
        }
    }
    text
}

/// True if a text has no NUL, and hardly any control or replacement characters.
fn looks_like_text(text: &str) -> bool {
    let odd = |c: &char| (c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}')) || *c == '\u{fffd}';
    let count = text.chars().filter(odd).count();
    !text.contains('\0') && count * 50 <= text.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_in_every_usual_encoding() {
        let utf16 = |order: fn(u16) -> [u8; 2], mark: [u8; 2]| {
            mark.into_iter().chain("Coördinatie €5".encode_utf16().flat_map(order)).collect::<Vec<u8>>()
        };
        let table: [(&str, Vec<u8>); 6] = [
            ("utf-8", "Coördinatie €5".into()),
            ("utf-8 with a mark", "\u{feff}Coördinatie €5".into()),
            ("windows-1252", b"Co\xf6rdinatie \x805".to_vec()),
            ("utf-16, little end first", utf16(u16::to_le_bytes, [0xff, 0xfe])),
            ("utf-16, big end first", utf16(u16::to_be_bytes, [0xfe, 0xff])),
            ("utf-8, signs that print nothing", "Co\u{1}ördinatie €5".into()),
        ];
        for (name, bytes) in table {
            // One odd sign in a short text is more than hardly any, so the text is made long.
            let bytes = if name.ends_with("nothing") { [bytes, vec![b' '; 100]].concat() } else { bytes };
            assert_eq!(from_file(&bytes).map(|text| text.trim().to_owned()).as_deref(), Ok("Coördinatie €5"), "{name}");
        }
    }

    #[test]
    fn a_file_of_two_encodings_is_read_line_by_line() {
        let bytes = [&b"Co\xf6rdinatie\r\n"[..], "Coördinatie\r\n".as_bytes()].concat();
        assert_eq!(from_file(&bytes).as_deref(), Ok("Coördinatie\nCoördinatie\n"));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let table: [(&[u8], DocumentError); 13] = [
            (b"<svg onload=alert(1)>", DocumentError::Markup),
            (b"\xef\xbb\xbf\n<!DOCTYPE html><p>Geachte raad", DocumentError::Markup),
            (b"<?xml version='1.0'?><!ENTITY x SYSTEM 'file:///etc/passwd'>", DocumentError::Markup),
            (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", DocumentError::Markup),
            (b"", DocumentError::Empty),
            (b" \r\n\t ", DocumentError::Empty),
            (b"\xef\xbb\xbf", DocumentError::Empty),
            (b"%PDF-1.7 ...", DocumentError::Pdf),
            (b"PK\x03\x04 ...", DocumentError::Office),
            (b"{\\rtf1 x}", DocumentError::Office),
            (b"\xd0\xcf\x11\xe0 ...", DocumentError::Office),
            (b"Geachte raad\0", DocumentError::Binary),
            (b"\x89PNG\x01\x02\x03\x04\x05", DocumentError::Binary),
        ];
        for (bytes, error) in table {
            assert_eq!(from_file(bytes), Err(error), "{bytes:?}");
        }
        assert_eq!(from_paste(&"a".repeat(MAX_BYTES + 1)), Err(DocumentError::TooLarge));
        assert_eq!(from_paste(&"a".repeat(MAX_BYTES)).map(|text| text.len()), Ok(MAX_BYTES));
    }
}
