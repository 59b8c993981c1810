//! The publicity of a commitment.

use super::secrecy::Secrecy;
use crate::domain::keyed::keyed;

/// The publicity of a commitment: draft, public or secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Publicity {
    /// Not published yet.
    Draft,
    #[default]
    Public,
    /// Secret by this decision.
    Secret(Secrecy),
}

impl Publicity {
    /// The publicity without the decision.
    #[must_use]
    pub fn key(self) -> PublicityKey {
        match self {
            Self::Draft => PublicityKey::Draft,
            Self::Public => PublicityKey::Public,
            Self::Secret(_) => PublicityKey::Secret,
        }
    }

    /// The decision that keeps it secret.
    #[must_use]
    pub fn secrecy(self) -> Option<Secrecy> {
        match self {
            Self::Secret(secrecy) => Some(secrecy),
            Self::Draft | Self::Public => None,
        }
    }
}

keyed! {
    /// A publicity without the decision behind it, as lists and rights use it.
    pub enum PublicityKey: key {
        Draft = "concept";
        Public = "openbaar";
        Secret = "geheim";
    }
}
