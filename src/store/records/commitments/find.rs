//! Finds, registers and changes one commitment: the methods of the store.

use super::{
    act::{change_in_transaction, register_in_transaction},
    bonds::hide_unseen,
    load::{LAST_RENUMBERED_LAST, Loaded, find_seen, push_had_number, push_has_number},
    record::ChangeSource,
    registered::RegisteredCommitment,
    stored_number::stored_number,
};
use crate::{
    domain::{
        access::Actor,
        change::Change,
        commitment::{Commitment, NewCommitment},
        council::named::Named,
        ids::{AccountId, CommitmentId, MeetingId},
        number::{CommitmentNumber, NormalNumber},
    },
    store::{
        Act, Result, Store, StoreError, StoreRefusal,
        db::query,
        records::{accounts::tie_offices, sight::push_and_sees},
    },
};

/// The commitment that a typed number leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NumberLookup {
    /// The one that bears it, in this or another writing.
    Found(Box<RegisteredCommitment>),
    /// No commitment bears it; these come closest, nearest first: number and title.
    Closest(Vec<(CommitmentNumber, String)>),
}

impl Store {
    /// Looks up a typed number among the commitments that the actor sees.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn look_up(&self, actor: &Actor, typed: &str) -> Result<NumberLookup> {
        let normal = NormalNumber::of(typed);
        match self.find_commitment(actor, &normal).await {
            Ok(registered) => Ok(NumberLookup::Found(Box::new(registered))),
            Err(StoreError::Refusal(StoreRefusal::NotFound)) => {
                Ok(NumberLookup::Closest(self.find_closest_numbers(actor, &normal).await?))
            }
            Err(error) => Err(error),
        }
    }

    /// Returns the number as it was issued, if a commitment that the actor sees has it, or had it before it was corrected.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn find_issued_number(&self, actor: &Actor, number: &NormalNumber) -> Result<Option<CommitmentNumber>> {
        let mut reader = self.read().await?;
        for push_number in [push_has_number, push_had_number] {
            let mut query = query("SELECT c.number FROM commitment c WHERE ");
            push_number(&mut query, number);
            push_and_sees(&mut query, actor);
            query.push(" ORDER BY ").push(LAST_RENUMBERED_LAST);
            let found: Vec<(String,)> = query.fetch_all(&mut reader).await?;
            if let Some((number,)) = found.last() {
                return stored_number(number).map(Some);
            }
        }
        Ok(None)
    }

    /// Returns the commitment that has this number, in any writing, or had it before it was corrected, without its links to
    /// others that the actor does not see.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when there is none, or none that the actor sees.
    pub async fn find_commitment(&self, actor: &Actor, number: &NormalNumber) -> Result<RegisteredCommitment> {
        let mut reader = self.read().await?;
        let Loaded { mut registered, .. } = find_seen(&mut reader, actor, number).await?;
        hide_unseen(&mut reader, actor, &mut registered.commitment).await?;
        Ok(registered)
    }

    /// Returns the commitment of a meeting that was registered last, if the actor sees any of it.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn find_last_registered(&self, actor: &Actor, meeting: MeetingId) -> Result<Option<Commitment>> {
        let mut query = query("SELECT c.number_normal FROM commitment c WHERE c.meeting_id = ");
        query.push_bind(meeting.get());
        push_and_sees(&mut query, actor);
        query.push(" ORDER BY c.id DESC LIMIT 1");
        let last: Option<(String,)> = query.fetch_optional(&mut self.read().await?).await?;
        match last {
            Some((number,)) => Ok(Some(self.find_commitment(actor, &NormalNumber::of(&number)).await?.commitment)),
            None => Ok(None),
        }
    }

    /// Registers a commitment, with its first event.
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`] when the actor may not register such a commitment;
    /// [`StoreRefusal::NumberTaken`] when a commitment has the number, in any writing.
    pub async fn register_commitment(
        &self,
        act: &Act,
        new: NewCommitment,
        source: ChangeSource,
    ) -> Result<CommitmentId> {
        let mut tx = self.begin_act(act).await?;
        let registered = register_in_transaction(&mut tx, act, new, source).await?;
        tx.commit().await?;
        Ok(registered.commitment().id)
    }

    /// Makes a change to a commitment, with its event.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when the actor does not see the commitment; [`StoreRefusal::Forbidden`] when the actor may
    /// not do this to it, or not make of it what it would become; [`StoreRefusal::NumberTaken`] when its number is corrected to
    /// one in use; [`StoreRefusal::Stale`] when the commitment is no longer at
    /// `version`; [`StoreRefusal::Change`] when the domain refuses.
    pub async fn change_commitment(
        &self,
        act: &Act,
        number: &NormalNumber,
        version: i64,
        change: Change,
        source: ChangeSource,
    ) -> Result<()> {
        self.change_and_tie(act, (number, version), change, source, &[]).await
    }

    /// As [`Store::change_commitment`]. For a handover, these accounts of offices get the new holder as well.
    ///
    /// # Errors
    /// As for [`Store::change_commitment`]; [`StoreRefusal::NotFound`] for an account that does not work for the former holder.
    pub async fn change_and_tie(
        &self,
        act: &Act,
        (number, version): (&NormalNumber, i64),
        change: Change,
        source: ChangeSource,
        offices: &[AccountId],
    ) -> Result<()> {
        let mut tx = self.begin_act(act).await?;
        let before = find_seen(&mut tx, &act.actor, number).await?;
        let former: Vec<Named> = before.commitment().details.holder.iter().cloned().collect();
        let to = if let Change::HandOver { to, .. } = &change { Some(to.clone()) } else { None };
        change_in_transaction(&mut tx, act, (before, Some(version)), change, source).await?;
        if let Some(to) = to {
            tie_offices(&mut tx, act, offices, (&former, &to)).await?;
        }
        tx.commit().await
    }
}
