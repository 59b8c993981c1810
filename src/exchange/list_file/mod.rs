//! A list as a file of one table: a row for each commitment, in the columns of [`FileColumn`](crate::domain::listing::column::FileColumn).

pub mod json;
pub mod ods;
pub mod separated;
pub mod xlsx;

/// The most rows of a spreadsheet, which is made whole before it is sent.
pub const MOST_IN_SPREADSHEET: usize = 50_000;

/// The name of the one sheet.
const SHEET: &str = "Toezeggingen";
