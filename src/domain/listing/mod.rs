//! Commitments in lists.

pub mod meeting_list;
