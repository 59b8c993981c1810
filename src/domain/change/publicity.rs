//! Changes of the publicity of a commitment.

use super::{EventKind, Refusal};
use crate::domain::{
    commitment::{Commitment, Details, Publicity},
    secrecy::Secrecy,
};

impl Commitment {
    pub(super) fn publish(self) -> Result<(Self, EventKind, Option<String>), Refusal> {
        match self.details.publicity {
            Publicity::Draft => Ok((self.with(Publicity::Public), EventKind::Published, None)),
            Publicity::Public => Err(Refusal::Public),
            Publicity::Secret(_) => Err(Refusal::Secret),
        }
    }

    pub(super) fn withdraw(self, reason: String) -> Result<(Self, EventKind, Option<String>), Refusal> {
        match self.details.publicity {
            Publicity::Public => Ok((self.with(Publicity::Draft), EventKind::Withdrawn, Some(reason))),
            Publicity::Draft => Err(Refusal::Draft),
            Publicity::Secret(_) => Err(Refusal::Secret),
        }
    }

    pub(super) fn impose(self, secrecy: Secrecy, reason: String) -> Result<(Self, EventKind, Option<String>), Refusal> {
        match self.details.publicity {
            Publicity::Draft | Publicity::Public => {
                Ok((self.with(Publicity::Secret(secrecy)), EventKind::SecrecyImposed, Some(reason)))
            }
            Publicity::Secret(_) => Err(Refusal::Secret),
        }
    }

    pub(super) fn lift(self, reason: String) -> Result<(Self, EventKind, Option<String>), Refusal> {
        match self.details.publicity {
            Publicity::Secret(_) => Ok((self.with(Publicity::Public), EventKind::SecrecyLifted, Some(reason))),
            Publicity::Draft | Publicity::Public => Err(Refusal::NotSecret),
        }
    }

    fn with(self, publicity: Publicity) -> Self {
        Self { details: Details { publicity, ..self.details }, ..self }
    }
}
