//! The history: the events of each commitment, bound in a chain, and worded in sentences.

pub mod chain;
pub mod checkpoint;
pub mod delta;
pub mod erasure;
pub mod field;
pub mod fields;
pub mod letter_record;
pub mod record;
pub mod row_record;
pub mod seen;
pub mod sentence;

pub use self::{
    chain::{Author, EventContent, EventObject, Hash, HistoryEntry, HistoryLine},
    delta::Delta,
    record::{HistoryFacts, RecordedFields},
};
