//! Commitments in lists.

pub mod as_of;
pub mod counts;
pub mod filter;
pub mod full_row;
pub mod meeting_list;
pub mod row;
