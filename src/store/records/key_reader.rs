//! Reads stored keys.

use crate::store::error::{Result, StoreFailure};

/// Reads the keys of one row, and remembers the first unknown one.
#[derive(Debug)]
pub(in crate::store) struct KeyReader<'r> {
    table: &'static str,
    record: &'r str,
    unknown: Option<&'static str>,
}

impl<'r> KeyReader<'r> {
    /// A reader for the row of a table with this key.
    pub(in crate::store) fn new(table: &'static str, record: &'r str) -> Self {
        Self { table, record, unknown: None }
    }

    /// The variant of a key. An unknown key is written in the log.
    pub(in crate::store) fn read<T>(
        &mut self,
        column: &'static str,
        key: &str,
        from_key: fn(&str) -> Option<T>,
    ) -> Option<T> {
        let found = from_key(key);
        if found.is_none() {
            tracing::error!(table = self.table, id = self.record, column, "a stored key cannot be understood");
            self.unknown = self.unknown.or(Some(column));
        }
        found
    }

    /// The variant of a key that may be absent.
    pub(in crate::store) fn read_any<T>(
        &mut self,
        column: &'static str,
        key: Option<&str>,
        from_key: fn(&str) -> Option<T>,
    ) -> Option<T> {
        key.and_then(|key| self.read(column, key, from_key))
    }

    /// True if every key was known.
    pub(in crate::store) fn is_readable(&self) -> bool {
        self.unknown.is_none()
    }

    /// Refuses a row with an unknown key.
    pub(in crate::store) fn demand_readable(&self) -> Result<()> {
        self.unknown.map_or(Ok(()), |column| Err(StoreFailure::Unreadable(column).into()))
    }
}
