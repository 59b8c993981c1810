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

/// A step from one publicity to another, of a commitment or of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicityStep {
    /// From draft to public.
    Publish,
    /// From public back to draft.
    Withdraw,
    ImposeSecrecy,
    LiftSecrecy,
}

/// The publicity that stands in the way of a step. Commitments and letters each have words of their own for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicityObstacle {
    IsPublic,
    IsDraft,
    IsSecret,
    IsNotSecret,
}

impl PublicityStep {
    /// Tells whether the step may follow on a publicity.
    ///
    /// # Errors
    /// Returns what stands in the way.
    pub fn may_follow(self, publicity: PublicityKey) -> Result<(), PublicityObstacle> {
        match (self, publicity) {
            (Self::LiftSecrecy, PublicityKey::Draft | PublicityKey::Public) => Err(PublicityObstacle::IsNotSecret),
            (Self::Publish | Self::Withdraw | Self::ImposeSecrecy, PublicityKey::Secret) => {
                Err(PublicityObstacle::IsSecret)
            }
            (Self::Publish, PublicityKey::Public) => Err(PublicityObstacle::IsPublic),
            (Self::Withdraw, PublicityKey::Draft) => Err(PublicityObstacle::IsDraft),
            _ => Ok(()),
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
