//! Rows of the register in a line of the history: the settings, the calendar, the council's lists and so on, which are not
//! commitments or letters. Their Dutch names are those of an export, and are frozen, since they are hashed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::record::HistoryFacts;

/// A row as it stood before or after an act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowRecord {
    #[serde(rename = "tabel")]
    pub table: String,
    /// The values by which the row is found in its table.
    #[serde(rename = "sleutel")]
    pub key: Vec<Value>,
    /// The other values, without the empty ones.
    #[serde(rename = "velden")]
    pub fields: BTreeMap<String, Value>,
}

/// The field of a line that has its rows.
const ROWS: &str = "rijen";

impl HistoryFacts {
    /// Returns the facts with these rows.
    #[must_use]
    pub fn with_rows(self, rows: &[RowRecord]) -> Self {
        if rows.is_empty() { self } else { self.with_field(ROWS, serde_json::to_value(rows).unwrap_or_default()) }
    }

    /// Reads the rows in these facts; `None` if they are not as the register writes them.
    #[must_use]
    pub fn read_rows(&self) -> Option<Vec<RowRecord>> {
        self.get(ROWS).map_or_else(|| Some(Vec::new()), |rows| Vec::deserialize(rows).ok())
    }

    /// Returns the facts without their rows.
    #[must_use]
    pub fn without_rows(self) -> Self {
        self.without_field(ROWS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_read_as_they_were_written() {
        let row = RowRecord {
            table: "kalender".to_owned(),
            key: vec!["zomerreces 2026".into()],
            fields: BTreeMap::from([("eersteDag".to_owned(), "2026-07-18".into())]),
        };
        let facts = HistoryFacts::default().with_field("dag", "2026-01-02").with_rows(std::slice::from_ref(&row));
        let stored = HistoryFacts::parse(&facts.to_string()).unwrap();
        assert_eq!(stored.read_rows(), Some(vec![row]));
        assert_eq!(stored.without_rows(), HistoryFacts::default().with_field("dag", "2026-01-02"));
        assert_eq!(HistoryFacts::default().read_rows(), Some(Vec::new()));
        assert_eq!(HistoryFacts::default().with_field(ROWS, "iets anders").read_rows(), None);
    }
}
