//! A commitment with what stands beside it.

use chrono::NaiveDate;

use crate::domain::{commitment::Commitment, ids::MeetingId};

/// A commitment with the names and slugs of the records that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisteredCommitment {
    pub commitment: Commitment,
    /// The full name of its committee.
    pub committee_name: Option<String>,
    /// The meeting in which it was made.
    pub meeting: Option<MeetingId>,
    /// The slug of the holder.
    pub holder_slug: Option<String>,
    /// The slug of the theme.
    pub theme_slug: Option<String>,
    /// The slugs of the areas, in their order.
    pub area_slugs: Vec<String>,
    /// The first planned meeting of its committee since the executive proposed something; `None` without a proposal.
    pub evening: Option<NaiveDate>,
}
