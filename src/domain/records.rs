//! Records as they are exchanged between registers: the kinds of record, their fields, and the values. A record has one cell
//! for each field of its kind.

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordKind {
    /// The name: Dutch, in lower case, also used as a file name.
    pub name: &'static str,
    /// The fields in the order of the export. If a field has files of its own, the first field is a number that is unique for
    /// each record.
    pub fields: Vec<RecordField>,
}

/// A field in a kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordField {
    /// The name: Dutch, in camel case.
    pub name: &'static str,
    pub form: RecordFieldForm,
}

/// The form in which a field is exported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordFieldForm {
    /// The value itself: a text, a whole number, or nothing.
    Plain,
    /// A boolean; in the register the number 0 or 1.
    Flag,
    /// The value that a JSON text in the register stands for.
    Json,
    /// A long text in a file of its own.
    Document,
    /// Bytes in a file of their own, with this extension.
    Bytes(&'static str),
}

/// The value of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordValue {
    Nothing,
    Number(i64),
    Text(String),
    Bytes(Vec<u8>),
}
