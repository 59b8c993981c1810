//! Hands over a whole portfolio: many commitments in one transaction, each with its own event.

use super::{act::change_in_transaction, load::find_seen, record::ChangeSource};
use crate::{
    domain::{
        access::rights::Action,
        change::{Change, Refusal},
        council::named::Named,
        ids::AccountId,
        number::{CommitmentNumber, NormalNumber},
    },
    store::{Act, Store, StoreError, StoreRefusal, records::accounts::tie_offices},
};

/// The reason why nothing was handed over.
#[derive(Debug)]
pub enum NotHandedOver {
    /// These changed since the form was made.
    Stale(Vec<CommitmentNumber>),
    /// The domain refuses this one.
    Refused(CommitmentNumber, Refusal),
    /// Any other error of the store.
    Store(StoreError),
}

impl<E: Into<StoreError>> From<E> for NotHandedOver {
    fn from(error: E) -> Self {
        Self::Store(error.into())
    }
}

/// A handover of commitments to another holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// The commitments: the number, and the version from which the form was made.
    pub commitments: Vec<(CommitmentNumber, i64)>,
    pub to: Named,
    pub reason: String,
    /// The accounts of offices that get the new holder as well.
    pub offices: Vec<AccountId>,
}

impl Store {
    /// Hands over all of these commitments, or none of them.
    ///
    /// # Errors
    /// [`NotHandedOver::Stale`] with every commitment that changed meanwhile; [`NotHandedOver::Refused`] with the first that
    /// the domain refuses; otherwise as for [`Store::change_commitment`]. Nothing is written then.
    pub async fn hand_over(&self, act: &Act, handover: Handover, source: ChangeSource) -> Result<(), NotHandedOver> {
        let Handover { commitments, to, reason, offices } = handover;
        let mut tx = self.begin_with_right(act, Action::HandOver).await?;
        let (mut stale, mut refused, mut former) = (Vec::new(), None, Vec::new());
        for (number, version) in commitments {
            let normal: NormalNumber = number.to_normal();
            let before = find_seen(&mut tx, &act.actor, &normal).await?;
            former.extend(before.commitment().details.holder.clone());
            let change = Change::HandOver { to: to.clone(), reason: reason.clone() };
            match change_in_transaction(&mut tx, act, (before, Some(version)), change, source).await {
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
            None => {
                tie_offices(&mut tx, act, &offices, (&former, &to)).await?;
                Ok(tx.commit().await?)
            }
        }
    }
}
