//! The figures of the overview.

use chrono::NaiveDate;

/// The numbers of open commitments with their last day in one month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthFigures {
    /// The first day of the month; none for commitments without a last day.
    pub month: Option<NaiveDate>,
    pub late: i64,
    /// Due, and not late.
    pub todo: i64,
    /// Proposed, waiting for the council side.
    pub proposed: i64,
}

/// The numbers of open commitments of one committee.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CommitteeFigures {
    /// The code; none for commitments without a committee.
    pub code: Option<String>,
    pub name: Option<String>,
    pub late: i64,
    pub near: i64,
    /// Proposed, waiting for the council side.
    pub proposed: i64,
    /// All that are not closed.
    pub open: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OverviewFigures {
    /// The number of all commitments, closed ones included.
    pub all: i64,
    /// The figures by month of the last day; commitments without one come last.
    pub months: Vec<MonthFigures>,
    /// The figures by committee, in order of name.
    pub committees: Vec<CommitteeFigures>,
}
