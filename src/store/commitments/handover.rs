//! A whole portfolio to another holder: many promises in one transaction, each with its own event.

use super::{Source, apply, find_seen};
use crate::{
    domain::{
        change::{Change, Refusal},
        commitment::Named,
        number::{CommitmentNumber, NormalNumber},
        rights::Action,
    },
    store::{Act, Store, StoreError, StoreRefusal},
};

/// Why nothing was handed over.
#[derive(Debug)]
pub enum NotHandedOver {
    /// These changed since the form was made.
    Stale(Vec<CommitmentNumber>),
    /// The domain says no to this one.
    Refused(CommitmentNumber, Refusal),
    /// Something else.
    Store(StoreError),
}

impl<E: Into<StoreError>> From<E> for NotHandedOver {
    fn from(error: E) -> Self {
        Self::Store(error.into())
    }
}

/// What is handed over, to whom, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// The promises: number, and the version that the form was made from.
    pub promises: Vec<(CommitmentNumber, i64)>,
    /// Who answers for them from then on.
    pub to: Named,
    /// Why.
    pub reason: String,
}

impl Store {
    /// Hands over all of these promises, or none of them.
    ///
    /// # Errors
    /// [`NotHandedOver::Stale`] names every promise that changed meanwhile; [`NotHandedOver::Refused`] the first that the
    /// domain refuses; anything else is as for [`Store::change`]. Nothing is written then.
    pub async fn hand_over(&self, act: &Act, handover: Handover, source: Source) -> Result<(), NotHandedOver> {
        let Handover { promises, to, reason } = handover;
        let mut tx = self.begin_with_right(act, Action::HandOver).await?;
        let (mut stale, mut refused) = (Vec::new(), None);
        for (number, version) in promises {
            let normal: NormalNumber = number.normal();
            let before = find_seen(&mut tx, &act.actor, &normal).await?;
            let change = Change::HandOver { to: to.clone(), reason: reason.clone() };
            match apply(&mut tx, act, (before, Some(version)), change, source).await {
                Ok(_) => {}
                Err(StoreError::Refusal(StoreRefusal::Stale { number })) => stale.push(number),
                Err(StoreError::Refusal(StoreRefusal::Change(refusal))) => {
                    refused = refused.or(Some((number, refusal)))
                }
                Err(error) => return Err(error.into()),
            }
        }
        match refused {
            _ if !stale.is_empty() => Err(NotHandedOver::Stale(stale)),
            Some((number, refusal)) => Err(NotHandedOver::Refused(number, refusal)),
            None => Ok(tx.commit().await?),
        }
    }
}
