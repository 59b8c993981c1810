//! Full text search: what a text is found by, and what somebody looks for.

pub mod index_terms;
pub mod marks;
pub mod nearest;
pub mod numbers;
pub mod query;
pub mod sought;
mod stems;
pub mod texts;
mod typed;
mod word_forms;
mod words;
