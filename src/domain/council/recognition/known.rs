//! Names on the council's lists, as recognition looks at them.

use crate::domain::council::{named::Named, tenure::Tenure};

/// A name on one of the council's lists, with the data that recognition needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownName {
    /// The name with its addition: see [`Roster`](crate::domain::council::roster::Roster).
    pub named: Named,
    /// The days on which it is on the list.
    pub tenure: Tenure,
}

/// A known name that is near to the typed one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NearName {
    pub named: Named,
    /// True if the names are so alike that the typed one is probably a typing error.
    pub is_slip: bool,
}
