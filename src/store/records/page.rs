//! Pages of lists.

/// The number of rows on one page.
pub const ROWS: i64 = 50;
