//! A commitment in a list that somebody takes along.

use chrono::NaiveDate;

use super::row::ListRow;
use crate::domain::{commitment::fulfilment::FulfilmentKind, council::named::Named, ids::CommitmentId};

/// A row of the list with the contents that the page of the list leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FullListRow {
    /// The key of the record, which stands in no file.
    pub id: CommitmentId,
    pub row: ListRow,
    pub text: String,
    pub made_on: Option<NaiveDate>,
    pub spoken_by: Option<String>,
    pub asked_by: Vec<Named>,
    pub theme: Option<String>,
    /// The names of the areas.
    pub areas: Vec<String>,
    pub kind: Option<FulfilmentKind>,
    /// The number of corrected deadlines.
    pub corrections: i64,
}
