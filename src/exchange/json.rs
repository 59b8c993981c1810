//! Records as JSON: a list of objects with Dutch keys, in an order that is always the same.

use serde::{Serialize, Serializer, ser::SerializeMap as _};
use serde_json::{Map, Value};

use super::{FolderError, Result};
use crate::domain::{
    digest,
    records::{Cell, Field, Form, Kind, Records},
};

/// The file of a kind of record.
pub(super) fn file(kind: &Kind) -> String {
    format!("{}.json", kind.name)
}

/// What goes into a file of its own: the name of that file, and its bytes.
pub(super) type Document = (String, Vec<u8>);

/// The records as JSON, and the files beside them.
pub(super) fn write(records: &Records) -> Result<(Vec<u8>, Vec<Document>)> {
    let mut documents = Vec::new();
    let told: Vec<Told<'_>> = records.rows.iter().map(|row| told(&records.kind, row, &mut documents)).collect();
    let mut bytes = serde_json::to_vec_pretty(&told).map_err(|error| malformed(&file(&records.kind), &error))?;
    bytes.push(b'\n');
    Ok((bytes, documents))
}

/// What is wrong with a file that is no JSON, or none of ours.
pub(super) fn malformed(file: &str, error: &serde_json::Error) -> FolderError {
    let why = format!("op regel {}, teken {}, staat iets anders dan verwacht", error.line(), error.column());
    FolderError::Malformed { file: file.to_owned(), why }
}

/// A record as it is told: field and value, in the order of its kind.
struct Told<'a>(Vec<(&'a str, Value)>);

impl Serialize for Told<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

fn told<'a>(kind: &'a Kind, row: &[Cell], documents: &mut Vec<Document>) -> Told<'a> {
    let id = match row.first() {
        Some(Cell::Number(id)) => id.to_string(),
        _ => String::new(),
    };
    let mut beside = |ending: &str, bytes: &[u8]| {
        let name = format!("{}/{id}.{ending}", kind.name);
        documents.push((name.clone(), bytes.to_vec()));
        Value::from(name)
    };
    let cells = kind.fields.iter().zip(row);
    let value = |(field, cell): (&'a Field, &Cell)| {
        let value = match (field.form, cell) {
            (_, Cell::Nothing) => Value::Null,
            (Form::Flag, Cell::Number(0)) => Value::Bool(false),
            (Form::Flag, Cell::Number(1)) => Value::Bool(true),
            (_, Cell::Number(number)) => Value::from(*number),
            (Form::Json, Cell::Text(text)) => structure(text).unwrap_or_else(|| Value::from(text.as_str())),
            (Form::Document, Cell::Text(text)) => beside("txt", text.as_bytes()),
            (Form::Bytes(ending), Cell::Bytes(bytes)) => beside(ending, bytes),
            (_, Cell::Text(text)) => Value::from(text.as_str()),
            // No other field holds bytes; if one did, the digest would show that they are not told.
            (_, Cell::Bytes(bytes)) => Value::from(digest::of_bytes(bytes)),
        };
        (field.name, value)
    };
    Told(cells.map(value).collect())
}

/// What a text of JSON says, where writing that gives the very same text; otherwise it is told as text.
fn structure(text: &str) -> Option<Value> {
    let value: Value = serde_json::from_str(text).ok()?;
    let again = value.to_string();
    ((value.is_object() || value.is_array()) && again == text).then_some(value)
}

/// The records of a kind from its file; `document` gives the bytes of another file.
pub(super) fn read(kind: &Kind, bytes: &[u8], mut document: impl FnMut(&str) -> Result<Vec<u8>>) -> Result<Records> {
    let wrong = |why: String| FolderError::Malformed { file: file(kind), why };
    let objects: Vec<Map<String, Value>> =
        serde_json::from_slice(bytes).map_err(|error| malformed(&file(kind), &error))?;
    let mut rows = Vec::with_capacity(objects.len());
    for (index, mut object) in objects.into_iter().enumerate() {
        let wrong = |why: &str, name: &str| wrong(format!("nummer {} van boven {why} ‘{name}’", index + 1));
        let mut row = Vec::with_capacity(kind.fields.len());
        for field in &kind.fields {
            let value = object.remove(field.name).ok_or_else(|| wrong("heeft geen", field.name))?;
            let cell = match (field.form, value) {
                (_, Value::Null) => Cell::Nothing,
                (Form::Flag, Value::Bool(yes)) => Cell::Number(yes.into()),
                (Form::Plain, Value::Number(number)) => {
                    Cell::Number(number.as_i64().ok_or_else(|| wrong("heeft geen heel getal als", field.name))?)
                }
                (Form::Plain | Form::Json, Value::String(text)) => Cell::Text(text),
                (Form::Json, structure @ (Value::Object(_) | Value::Array(_))) => Cell::Text(structure.to_string()),
                (Form::Document, Value::String(name)) => Cell::Text(text(document(&name)?, &name)?),
                (Form::Bytes(_), Value::String(name)) => Cell::Bytes(document(&name)?),
                _ => return Err(wrong("heeft iets anders dan verwacht als", field.name)),
            };
            row.push(cell);
        }
        if let Some(name) = object.keys().next() {
            return Err(wrong("heeft iets onbekends:", name));
        }
        rows.push(row);
    }
    Ok(Records { kind: kind.clone(), rows })
}

fn text(bytes: Vec<u8>, name: &str) -> Result<String> {
    let why = || "het is geen tekst in UTF-8".to_owned();
    String::from_utf8(bytes).map_err(|_| FolderError::Malformed { file: name.to_owned(), why: why() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind() -> Kind {
        let field = |name, form| Field { name, form };
        let fields = vec![
            field("id", Form::Plain),
            field("ingevoerd", Form::Flag),
            field("na", Form::Json),
            field("tekst", Form::Document),
            field("blad", Form::Bytes("html")),
        ];
        Kind { name: "proeven", fields }
    }

    fn row(id: i64, flag: Cell, json: Cell, text: Cell) -> Vec<Cell> {
        vec![Cell::Number(id), flag, json, text, Cell::Bytes(vec![0, 255])]
    }

    fn again(records: &Records) -> Records {
        let (bytes, documents) = write(records).unwrap();
        let find = |name: &str| documents.iter().find(|(known, _)| known == name).map(|(_, bytes)| bytes.clone());
        read(&records.kind, &bytes, |name| find(name).ok_or_else(|| FolderError::Missing(name.to_owned()))).unwrap()
    }

    #[test]
    fn what_is_written_reads_well_and_comes_back_as_it_was() {
        let text = |text: &str| Cell::Text(text.to_owned());
        let rows = vec![
            row(1, Cell::Number(1), text(r#"{"status":"afgedaan"}"#), text("Geachte leden,\r\n\u{feff}\n")),
            row(2, Cell::Number(0), Cell::Nothing, text("")),
        ];
        let records = Records { kind: kind(), rows };
        let (bytes, documents) = write(&records).unwrap();
        let expected = r#"[
  {
    "id": 1,
    "ingevoerd": true,
    "na": {
      "status": "afgedaan"
    },
    "tekst": "proeven/1.txt",
    "blad": "proeven/1.html"
  },
  {
    "id": 2,
    "ingevoerd": false,
    "na": null,
    "tekst": "proeven/2.txt",
    "blad": "proeven/2.html"
  }
]
"#;
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
        assert_eq!(documents[0], ("proeven/1.txt".to_owned(), "Geachte leden,\r\n\u{feff}\n".into()));
        assert_eq!(documents[1], ("proeven/1.html".to_owned(), vec![0, 255]));
        assert_eq!(again(&records), records);
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
            let rows = vec![row(1, Cell::Nothing, Cell::Text(text.to_owned()), Cell::Nothing)];
            let records = Records { kind: kind(), rows };
            assert_eq!(again(&records), records, "{text}");
        }
    }

    #[test]
    fn what_does_not_belong_in_a_file_is_named() {
        let table = [
            ("[\n{", "op regel 2, teken 1, staat iets anders"),
            ("{}", "op regel 1"),
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
            let refused = read(&kind(), text.as_bytes(), |_| Ok(vec![255])).unwrap_err().to_string();
            assert!(refused.contains("is niet te begrijpen") && refused.contains(says), "{text}: {refused}");
        }
    }
}
