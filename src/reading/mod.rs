//! Reads texts: deadlines in Dutch words, the outcomes in a letter, and data that should not become public.
//!
//! Pure, like the domain: the same text, day and calendar always give the same reading.

pub mod committees;
pub mod deadline;
pub mod document;
mod effort;
pub mod finding;
pub mod letter;
pub mod lines;
pub mod mentions;
pub mod privacy;
pub mod processing;

pub use effort::LetterTooLarge;
