//! The last decision of the council side on a commitment, and the days that follow from its day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::part::PartNumber;

/// The last decision of the council side. What followed from its day is kept, so that a correction of the day moves exactly
/// that.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastDecision {
    /// The day of the decision.
    #[serde(rename = "op")]
    pub on: NaiveDate,
    /// The day of the report with which the council side agreed. Work counts as done on that day, however late the decision.
    #[serde(rename = "gemeld op", default, skip_serializing_if = "Option::is_none")]
    pub reported_on: Option<NaiveDate>,
    /// True while the present status dates from the decision.
    #[serde(rename = "status daaruit", default, skip_serializing_if = "is_false")]
    pub gave_status: bool,
    /// True while the commitment is closed by the decision.
    #[serde(rename = "daarmee gesloten", default, skip_serializing_if = "is_false")]
    pub closed_whole: bool,
    /// The parts that the decision closed.
    #[serde(rename = "daarmee gesloten onderdelen", default, skip_serializing_if = "Vec::is_empty")]
    pub closed_parts: Vec<PartNumber>,
}

/// `serde` calls it with a reference.
#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
fn is_false(flag: &bool) -> bool {
    !*flag
}
