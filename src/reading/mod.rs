//! From text to findings: deadlines in Dutch words, what a letter says of each commitment, and what should not be public.
//!
//! Pure, as the domain is: the same text, day and calendar always give the same reading.

pub mod deadline;
pub mod document;
mod effort;
pub mod finding;
pub mod letter;
pub mod lines;
pub mod mentions;
pub mod privacy;
pub mod processing;

pub use effort::TooLarge;
