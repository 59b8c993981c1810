//! Forms: their fields, how each kind of field is read, and what is asked about it.

pub(in crate::web) mod asking;
pub(in crate::web) mod conflict;
pub mod day;
pub(in crate::web) mod deadline_field;
pub(in crate::web) mod decision_field;
pub mod form;
pub(in crate::web) mod holder_field;
pub(in crate::web) mod name_field;
pub mod odd_day;
pub(in crate::web) mod office_field;
pub mod publication;
pub(in crate::web) mod publicity_field;
pub(in crate::web) mod question;
pub(in crate::web) mod secrecy_field;
pub mod sent;
pub mod twin_field;
