//! Records as they go from one register to another: kinds of records, their fields, and what stands in them. A record is a
//! cell for each field of its kind.

/// A kind of record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// Its name: Dutch, in lower case, a file name.
    pub name: &'static str,
    /// Its fields, in the order in which they are told. The first is a number that no other record has, where a field has a
    /// file of its own.
    pub fields: Vec<Field>,
}

/// A field of a kind of record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Field {
    /// Its name: Dutch, in camel case.
    pub name: &'static str,
    /// How it is told.
    pub form: Form,
}

/// How a field is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As it is: a text, a whole number, or nothing.
    Plain,
    /// A number that is 0 or 1, as yes or no.
    Flag,
    /// A text that is JSON, as what that JSON says.
    Json,
    /// A long text, in a file of its own.
    Document,
    /// Bytes, in a file of their own whose name has this ending.
    Bytes(&'static str),
}

/// What stands in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Nothing,
    /// A whole number.
    Number(i64),
    /// A text.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}
