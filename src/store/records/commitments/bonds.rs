//! The bonds of commitments with others, as far as an actor sees those.

use crate::{
    domain::{
        access::Actor,
        commitment::{Commitment, link::Link},
        number::CommitmentNumber,
    },
    store::{
        Result,
        db::{Connection, query},
        records::sight::{push_and_sees, sees_all},
    },
};

/// The commitments among these that the actor sees.
pub(in crate::store) async fn seen_of(
    connection: &mut Connection,
    actor: &Actor,
    mut numbers: Vec<CommitmentNumber>,
) -> Result<Vec<CommitmentNumber>> {
    if numbers.is_empty() {
        return Ok(numbers);
    }
    let mut query = query("SELECT c.number_normal FROM commitment c WHERE c.number_normal IN (");
    query.push_values(numbers.iter().map(|number| number.to_normal().as_str().to_owned()));
    query.push(")");
    push_and_sees(&mut query, actor);
    let rows: Vec<(String,)> = query.fetch_all(connection).await?;
    numbers.retain(|number| rows.iter().any(|(normal,)| normal == number.to_normal().as_str()));
    Ok(numbers)
}

/// Removes the links with commitments that the actor does not see.
pub(super) async fn hide_unseen(connection: &mut Connection, actor: &Actor, commitment: &mut Commitment) -> Result<()> {
    if sees_all(actor) {
        return Ok(());
    }
    let bound = commitment.links.iter().filter_map(Link::as_commitment_number).cloned().collect();
    let seen = seen_of(connection, actor, bound).await?;
    commitment.links.retain(|link| link.as_commitment_number().is_none_or(|number| seen.contains(number)));
    Ok(())
}
