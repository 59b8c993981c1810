//! A commitment in a list that somebody takes along.

use chrono::NaiveDate;

use super::row::ListRow;
use crate::domain::council::named::Named;

/// A row of the list with the contents that the page of the list leaves out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FullListRow {
    pub row: ListRow,
    pub text: String,
    pub made_on: Option<NaiveDate>,
    pub spoken_by: Option<String>,
    pub asked_by: Vec<Named>,
}
