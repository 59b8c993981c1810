//! The numbers that a commitment had by mistake.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{day::full_day, number::CommitmentNumber};

/// A number that was corrected. An address with it leads to the commitment until the number is issued to another one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerNumber {
    #[serde(rename = "nummer")]
    pub number: CommitmentNumber,
    /// The day of the correction.
    #[serde(rename = "tot")]
    pub until: NaiveDate,
}

impl fmt::Display for FormerNumber {
    /// Formats as `25bb000123, tot 14 november 2025`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, tot {}", self.number, full_day(self.until))
    }
}
