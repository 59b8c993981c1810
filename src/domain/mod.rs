//! The words and rules of the field: numbers, deadlines, statuses, and the changes that a status allows.
//!
//! Pure: nothing here waits, reads or writes, and nothing asks for the current day.

pub mod access;
pub mod change;
pub mod commitment;
pub mod council;
pub mod day;
pub mod digest;
pub mod export_signature;
pub mod history;
pub mod ids;
pub(crate) mod keyed;
pub mod letter;
pub mod listing;
pub mod number;
pub mod records;
pub mod search;
pub mod text;
pub mod typed_day;
