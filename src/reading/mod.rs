//! From text to findings: deadlines in Dutch words, and what a letter says of each commitment.
//!
//! Pure, as the domain is: the same text, day and calendar always give the same reading.

pub mod deadline;
pub mod document;
pub mod finding;
pub mod letter;
pub mod lines;
pub mod processing;
