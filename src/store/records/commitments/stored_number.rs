//! Reads stored numbers.

use crate::{
    domain::number::CommitmentNumber,
    store::{Result, StoreFailure},
};

pub(in crate::store) fn stored_number(text: &str) -> Result<CommitmentNumber> {
    CommitmentNumber::parse(text).map_err(|_| StoreFailure::Unreadable("nummer").into())
}
