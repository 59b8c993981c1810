//! Commitments in lists.

pub mod as_of;
pub mod column;
pub mod counts;
pub mod deadline_event;
pub mod feed;
pub mod filter;
pub mod full_row;
pub mod meeting_list;
pub mod overview;
pub mod row;
pub mod stable_id;
