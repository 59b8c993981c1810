//! The search: what commitments are found by, kept in two indexes, and the conditions and texts of a list that is searched.

mod condition;
mod found;
mod hits;
pub(in crate::store) mod index;
mod suggestion;
mod texts;

pub(in crate::store) use self::{
    condition::push_search,
    hits::{SearchHits, SearchWeight, fetch_hits},
};
pub use self::{
    found::{FoundExcerpt, FoundTexts},
    suggestion::SuggestedSearch,
};
