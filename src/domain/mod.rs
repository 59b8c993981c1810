//! The words and rules of the field: numbers, deadlines, statuses, and the changes that a status allows.
//!
//! Pure: nothing here waits, reads or writes, and nothing asks for the current day.

pub mod access;
pub mod agenda;
pub mod back_off;
pub mod calendar;
pub mod change;
pub mod commitment;
pub mod day;
pub mod deadline;
pub mod deadline_list;
pub mod digest;
pub mod export_signature;
pub mod folding;
pub mod fulfilment;
pub mod history;
pub mod ids;
pub mod information;
pub(crate) mod keyed;
pub mod letter;
pub mod lapse_kind;
pub mod link;
pub mod meeting;
pub mod meeting_list;
pub mod named;
pub mod near_number;
pub mod number;
pub mod number_pattern;
pub mod number_series;
pub mod part;
pub mod proposal;
pub mod publicity;
pub mod recognition;
pub mod records;
pub mod rights;
pub mod roster;
pub mod roster_entry;
pub mod search;
pub mod secrecy;
pub mod sorting;
pub mod status;
pub mod tenure;
pub mod typed_day;
pub mod wording;
