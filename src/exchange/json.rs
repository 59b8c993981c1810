//! Records as JSON: a list of objects with Dutch keys in a fixed order.

use std::io::Read as _;

use serde::{Deserialize as _, Serialize, Serializer, ser::SerializeMap as _};
use serde_json::{Map, Value};

use super::{FolderError, Result, input::ExportFileInput};
use crate::domain::{
    digest,
    records::{RecordField, RecordFieldForm, RecordKind, RecordValue},
};

/// The name of the file for a kind of record.
pub(super) fn make_file_name(kind: &RecordKind) -> String {
    format!("{}.json", kind.name)
}

/// The name and the bytes of a file for one long field.
pub(super) type DocumentFile = (String, Vec<u8>);

/// Formats a record as JSON for a list, and returns it with the files for its long fields.
pub(super) fn write_record(kind: &RecordKind, record: &[RecordValue]) -> Result<(String, Vec<DocumentFile>)> {
    let mut documents = Vec::new();
    let told = lay_out_record(kind, record, &mut documents);
    let text =
        serde_json::to_string_pretty(&told).map_err(|error| make_malformed_error(&make_file_name(kind), &error))?;
    // JSON escapes line ends within a text, so these are those between the fields.
    Ok((format!("  {}", text.replace('\n', "\n  ")), documents))
}

/// The error for a file that is not JSON, or has another structure than an export.
pub(super) fn make_malformed_error(file: &str, error: &serde_json::Error) -> FolderError {
    malformed_at(file, (error.line(), error.column()))
}

fn malformed_at(file: &str, (line, column): (usize, usize)) -> FolderError {
    let why = format!("op regel {line}, teken {column}, staat iets anders dan verwacht");
    FolderError::Malformed { file: file.to_owned(), why }
}

/// The fields of a record with their values, in the order of its kind.
struct JsonRecord<'a>(Vec<(&'a str, Value)>);

impl Serialize for JsonRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

fn lay_out_record<'a>(kind: &'a RecordKind, row: &[RecordValue], documents: &mut Vec<DocumentFile>) -> JsonRecord<'a> {
    let id = match row.first() {
        Some(RecordValue::Number(id)) => id.to_string(),
        _ => String::new(),
    };
    let mut beside = |ending: &str, bytes: &[u8]| {
        let name = format!("{}/{id}.{ending}", kind.name);
        documents.push((name.clone(), bytes.to_vec()));
        Value::from(name)
    };
    let cells = kind.fields.iter().zip(row);
    let value = |(field, cell): (&'a RecordField, &RecordValue)| {
        let value = match (field.form, cell) {
            (_, RecordValue::Nothing) => Value::Null,
            (RecordFieldForm::Flag, RecordValue::Number(0)) => Value::Bool(false),
            (RecordFieldForm::Flag, RecordValue::Number(1)) => Value::Bool(true),
            (_, RecordValue::Number(number)) => Value::from(*number),
            (RecordFieldForm::Json, RecordValue::Text(text)) => {
                parse_structure(text).unwrap_or_else(|| Value::from(text.as_str()))
            }
            (RecordFieldForm::Document, RecordValue::Text(text)) => beside("txt", text.as_bytes()),
            (RecordFieldForm::Bytes(ending), RecordValue::Bytes(bytes)) => beside(ending, bytes),
            (_, RecordValue::Text(text)) => Value::from(text.as_str()),
            // No other field has bytes; if one had, the digest would show that they are left out.
            (_, RecordValue::Bytes(bytes)) => Value::from(digest::of_bytes(bytes)),
        };
        (field.name, value)
    };
    JsonRecord(cells.map(value).collect())
}

/// Parses a text of JSON if formatting it again gives exactly the same text; otherwise the text itself is exported.
fn parse_structure(text: &str) -> Option<Value> {
    let value: Value = serde_json::from_str(text).ok()?;
    let again = value.to_string();
    ((value.is_object() || value.is_array()) && again == text).then_some(value)
}

/// Parses a record of a kind. `place` is its place in the list, counted from 1; `document` reads the bytes of another file.
pub(super) fn read_record(
    kind: &RecordKind,
    place: usize,
    mut object: Map<String, Value>,
    mut document: impl FnMut(&str) -> Result<Vec<u8>>,
) -> Result<Vec<RecordValue>> {
    let wrong = |why: &str, name: &str| {
        let why = format!("nummer {place} van boven {why} ‘{name}’");
        FolderError::Malformed { file: make_file_name(kind), why }
    };
    let mut record = Vec::with_capacity(kind.fields.len());
    for field in &kind.fields {
        let value = object.remove(field.name).ok_or_else(|| wrong("heeft geen", field.name))?;
        let cell = match (field.form, value) {
            (_, Value::Null) => RecordValue::Nothing,
            (RecordFieldForm::Flag, Value::Bool(yes)) => RecordValue::Number(yes.into()),
            (RecordFieldForm::Plain, Value::Number(number)) => {
                RecordValue::Number(number.as_i64().ok_or_else(|| wrong("heeft geen heel getal als", field.name))?)
            }
            (RecordFieldForm::Plain | RecordFieldForm::Json, Value::String(text)) => RecordValue::Text(text),
            (RecordFieldForm::Json, structure @ (Value::Object(_) | Value::Array(_))) => {
                RecordValue::Text(structure.to_string())
            }
            (RecordFieldForm::Document, Value::String(name)) => {
                RecordValue::Text(decode_utf8(document(&name)?, &name)?)
            }
            (RecordFieldForm::Bytes(_), Value::String(name)) => RecordValue::Bytes(document(&name)?),
            _ => return Err(wrong("heeft iets anders dan verwacht als", field.name)),
        };
        record.push(cell);
    }
    match object.keys().next() {
        Some(name) => Err(wrong("heeft iets onbekends:", name)),
        None => Ok(record),
    }
}

/// The objects of a JSON list, read one by one.
#[derive(Debug)]
pub(super) struct JsonElements {
    input: ExportFileInput,
    /// The most bytes in one element.
    limit: u64,
    read: usize,
}

impl JsonElements {
    /// Begins to read the list in a file; no element may take more than `limit` bytes.
    pub(super) fn new(input: ExportFileInput, limit: u64) -> Self {
        Self { input, limit, read: 0 }
    }

    /// The next object with its place in the list, counted from 1; `None` behind the last.
    pub(super) fn next_object(&mut self) -> Result<Option<(usize, Map<String, Value>)>> {
        let is_first = self.read == 0;
        if is_first {
            self.expect_sign(b"[")?;
        }
        if self.next_sign()? == Some(b']') {
            self.input.skip_byte();
            return Ok(None);
        }
        if !is_first {
            self.expect_sign(b",")?;
            self.next_sign()?;
        }
        self.read += 1;
        let (line, column) = self.input.locate_next_byte();
        let mut reader = serde_json::Deserializer::from_reader((&mut self.input).take(self.limit));
        match Map::deserialize(&mut reader) {
            Ok(object) => Ok(Some((self.read, object))),
            Err(error) => {
                let (down, right) = (error.line().max(1), error.column().max(1));
                let place = if down == 1 { (line, column + right - 1) } else { (line + down - 1, right) };
                Err(self.make_unexpected_error(place))
            }
        }
    }

    /// Reads to the end, where only white space may stand, and returns the digest of the file.
    pub(super) fn finish_reading(mut self) -> Result<String> {
        match self.next_sign()? {
            None => self.input.read_to_digest(),
            Some(_) => Err(self.make_unexpected_error(self.input.locate_next_byte())),
        }
    }

    /// Consumes a sign that must be present.
    fn expect_sign(&mut self, sign: &[u8; 1]) -> Result<()> {
        if self.next_sign()? == Some(sign[0]) {
            self.input.skip_byte();
            Ok(())
        } else {
            Err(self.make_unexpected_error(self.input.locate_next_byte()))
        }
    }

    /// The next sign that is not white space; `None` at the end.
    fn next_sign(&mut self) -> Result<Option<u8>> {
        let mut passed = 0;
        while let Some(sign) = self.input.peek_byte()? {
            if !sign.is_ascii_whitespace() {
                return Ok(Some(sign));
            }
            passed += 1;
            if passed > self.limit {
                return Err(self.make_unexpected_error(self.input.locate_next_byte()));
            }
            self.input.skip_byte();
        }
        Ok(None)
    }

    fn make_unexpected_error(&self, place: (usize, usize)) -> FolderError {
        malformed_at(self.input.name(), place)
    }
}

fn decode_utf8(bytes: Vec<u8>, name: &str) -> Result<String> {
    let why = || "het is geen tekst in UTF-8".to_owned();
    String::from_utf8(bytes).map_err(|_| FolderError::Malformed { file: name.to_owned(), why: why() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind() -> RecordKind {
        let field = |name, form| RecordField { name, form };
        let fields = vec![
            field("id", RecordFieldForm::Plain),
            field("ingevoerd", RecordFieldForm::Flag),
            field("na", RecordFieldForm::Json),
            field("tekst", RecordFieldForm::Document),
            field("blad", RecordFieldForm::Bytes("html")),
        ];
        RecordKind { name: "proeven", fields }
    }

    fn row(id: i64, flag: RecordValue, json: RecordValue, text: RecordValue) -> Vec<RecordValue> {
        vec![RecordValue::Number(id), flag, json, text, RecordValue::Bytes(vec![0, 255])]
    }

    /// The records that stand in a text; `document` gives the bytes of other files.
    fn read_all(text: &str, document: impl Fn(&str) -> Result<Vec<u8>>) -> Result<Vec<Vec<RecordValue>>> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("proeven.json"), text).unwrap();
        let mut elements =
            JsonElements::new(ExportFileInput::open_file(folder.path(), "proeven.json", 1 << 20).unwrap(), 1000);
        let mut records = Vec::new();
        while let Some((place, object)) = elements.next_object()? {
            records.push(read_record(&kind(), place, object, &document)?);
        }
        assert_eq!(elements.finish_reading()?, digest::of_text(text));
        Ok(records)
    }

    #[test]
    fn what_is_written_reads_well_and_comes_back_as_it_was() {
        let text = |text: &str| RecordValue::Text(text.to_owned());
        let record =
            row(1, RecordValue::Number(1), text(r#"{"status":"afgedaan"}"#), text("Geachte leden,\r\n\u{feff}\n"));
        let (told, documents) = write_record(&kind(), &record).unwrap();
        let expected = r#"  {
    "id": 1,
    "ingevoerd": true,
    "na": {
      "status": "afgedaan"
    },
    "tekst": "proeven/1.txt",
    "blad": "proeven/1.html"
  }"#;
        assert_eq!(told, expected);
        assert_eq!(documents[0], ("proeven/1.txt".to_owned(), "Geachte leden,\r\n\u{feff}\n".into()));
        assert_eq!(documents[1], ("proeven/1.html".to_owned(), vec![0, 255]));
        let find = |name: &str| Ok(documents.iter().find(|(known, _)| known == name).unwrap().1.clone());
        for (list, records) in [
            (format!("[\n{told}\n]\n"), vec![record.clone()]),
            (format!(" [{told} , {told}]"), vec![record.clone(), record]),
            ("[]\n".to_owned(), vec![]),
        ] {
            assert_eq!(read_all(&list, find).unwrap(), records, "{list}");
        }
    }

    #[test]
    fn json_that_would_be_written_otherwise_is_told_as_text() {
        let texts = [
            r#"{"b": 1}"#,
            r#"{"b":1,"a":2}"#,
            r#"{"a":1,"a":2}"#,
            "[1.0]",
            "[1e3]",
            "\"tekst\"",
            "12",
            "null",
            "{",
            "",
        ];
        for text in texts {
            let record = row(1, RecordValue::Nothing, RecordValue::Text(text.to_owned()), RecordValue::Nothing);
            let (told, documents) = write_record(&kind(), &record).unwrap();
            let beside = |_: &str| Ok(documents[0].1.clone());
            assert_eq!(read_all(&format!("[{told}]"), beside).unwrap(), [record], "{text}");
        }
    }

    /// Two records without a comma between them.
    const GOOD_TWICE: &str = r#"[
{"id": 1, "ingevoerd": true, "na": null, "tekst": null, "blad": null}       {"id": 1}]"#;

    #[test]
    fn what_does_not_belong_in_a_file_is_named() {
        let table = [
            ("[\n{", "op regel 2, teken 1, staat iets anders"),
            ("{}", "op regel 1, teken 1,"),
            ("", "op regel 1, teken 1,"),
            ("[", "op regel 1, teken 2,"),
            ("[\n\n  7]", "op regel 3,"),
            ("[] []", "op regel 1, teken 4,"),
            (GOOD_TWICE, "op regel 2, teken 77,"),
            (&format!("[{}]", " ".repeat(2000)), "op regel 1, teken 1002,"),
            (&format!("[{{\"id\": \"{}\"}}]", "a".repeat(2000)), "op regel 1,"),
            (r#"[{"id": 1, "ingevoerd": true, "na": null}]"#, "nummer 1 van boven heeft geen ‘tekst’"),
            (
                r#"[{"id": 1.5, "ingevoerd": true, "na": null, "tekst": null, "blad": null}]"#,
                "geen heel getal als ‘id’",
            ),
            (r#"[{"id": 1, "ingevoerd": 1, "na": null, "tekst": null}]"#, "iets anders dan verwacht als ‘ingevoerd’"),
            (r#"[{"id": [], "ingevoerd": true, "na": null, "tekst": null}]"#, "iets anders dan verwacht als ‘id’"),
            (r#"[{"id": 1, "ingevoerd": true, "na": null, "tekst": "a.txt"}]"#, "a.txt is niet te begrijpen"),
            (
                r#"[{"id": 1, "ingevoerd": true, "na": null, "tekst": null, "blad": null, "x": 1}]"#,
                "iets onbekends: ‘x’",
            ),
        ];
        for (text, says) in table {
            let refused = read_all(text, |_| Ok(vec![255])).unwrap_err().to_string();
            assert!(refused.contains("is niet te begrijpen") && refused.contains(says), "{text}: {refused}");
        }
    }
}
