//! Finds the person whose objection stands, since a member takes back only an objection of their own.

use super::load::Loaded;
use crate::{
    domain::{
        access::{Actor, Role},
        change::{Change, EventKind, Refusal},
        commitment::Commitment,
        history::Author,
        ids::CommitmentId,
    },
    store::{
        Result, Store,
        db::{Connection, query},
    },
};

impl Store {
    /// Refuses an actor who may not take back the objection that stands on a commitment.
    ///
    /// # Errors
    /// [`Refusal::NotOwnObjection`] for a member if somebody else objected.
    pub async fn demand_own_objection(&self, actor: &Actor, commitment: &Commitment) -> Result<()> {
        demand_own_objection(&mut self.read().await?, actor, commitment.id).await
    }
}

/// Refuses a change that takes back an objection of somebody else.
pub(super) async fn check_taking_back(
    connection: &mut Connection,
    actor: &Actor,
    before: &Loaded,
    change: &Change,
) -> Result<()> {
    match change {
        Change::TakeBackObjection { .. } => demand_own_objection(connection, actor, before.commitment().id).await,
        _ => Ok(()),
    }
}

async fn demand_own_objection(connection: &mut Connection, actor: &Actor, id: CommitmentId) -> Result<()> {
    if actor.role != Role::Member {
        return Ok(());
    }
    let row: Option<(String, Option<String>)> = query(
        "SELECT e.actor_role, o.actor_name FROM event e LEFT JOIN event_content o ON o.sequence = e.sequence
         WHERE e.commitment_id = $1 AND e.kind = $2 ORDER BY e.sequence DESC LIMIT 1",
    )
    .bind(id.get())
    .bind(EventKind::Objected.key())
    .fetch_optional(connection)
    .await?;
    let objector = row.and_then(|(role, name)| Some(Author { name: name?, role }));
    if objector == Some(Author::from(actor)) { Ok(()) } else { Err(Refusal::NotOwnObjection.into()) }
}
