//! The tables and columns of an export with their names in it. Every table and every column is here, or in [`LEFT_OUT`] with
//! the reason. A test compares this with the schema.

mod commitments;
mod council;
mod people;

use std::sync::LazyLock;

use crate::domain::records::{RecordField, RecordFieldForm, RecordKind};

/// A table, and its form in an export.
#[derive(Debug, Clone, Copy)]
pub struct ExportTable {
    /// Its name in the database.
    pub table: &'static str,
    /// The name of its kind of records.
    pub name: &'static str,
    /// Its columns: the name in the database, the name of the field, and its form.
    pub columns: &'static [(&'static str, &'static str, RecordFieldForm)],
    /// The number of leading columns by which its records are sorted; together these are unique.
    pub key: usize,
}

impl ExportTable {
    /// The kind of its records.
    #[must_use]
    pub fn to_kind(&self) -> RecordKind {
        let fields = self.columns.iter().map(|(_, name, form)| RecordField { name, form: *form }).collect();
        RecordKind { name: self.name, fields }
    }
}

/// The tables that are exported whole, except the columns in [`LEFT_OUT`], in the order of an export.
pub static TABLES: LazyLock<Vec<ExportTable>> =
    LazyLock::new(|| [council::TABLES, commitments::TABLES, people::TABLES].concat());

/// The columns that are left out on purpose: the table, the column or `*` for all, and the reason.
pub const LEFT_OUT: &[(&str, &str, &str)] = &[
    ("account", "password_hash", "a way in"),
    ("account", "totp_secret", "a way in"),
    ("account", "totp_step", "belongs to the second factor"),
    ("recovery_code", "*", "a way in"),
    ("one_time_link", "*", "a way in"),
    ("session", "*", "a way in"),
    ("failed_sign_in", "*", "of a moment"),
    ("sign_in_line", "*", "kept for a term only"),
    ("submission", "*", "of a moment"),
    ("commitment_figure", "*", "follows from the commitments"),
    ("deadline_figure", "*", "follows from the commitments"),
    ("search_entry", "*", "follows from the texts"),
    ("search_analysis", "*", "follows from the program"),
    ("search_stale", "*", "of a moment"),
    ("untold_rows", "*", "empty once the register was served"),
    ("event_head", "*", "one number, told with the export itself"),
    ("_sqlx_migrations", "*", "the form of the register, told with the export itself"),
];
