//! What the trade says: numbers, deadlines, statuses, and what may follow on what.
//!
//! Pure: nothing here waits, reads or writes, and nothing asks what day it is.

pub mod calendar;
pub mod deadline;
pub mod letter;
pub mod number;
