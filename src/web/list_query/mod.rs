//! The address of a list: read from what was typed, and written for a link. It holds the whole state of the list.

pub mod origin;
mod query;
mod reader;

pub use self::{
    query::{DayField, ListQuery, MemberPart, sort_key},
    reader::{MisreadQuery, ReadQuery},
};
