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
        records::sight::{push_sees, sees_all},
    },
};

/// Those of these numbers of which the actor sees the commitment. A number that was corrected stands for all that have it or had
/// it: a line of the history does not say which it meant.
pub(in crate::store) async fn seen_of(
    connection: &mut Connection,
    actor: &Actor,
    mut numbers: Vec<CommitmentNumber>,
) -> Result<Vec<CommitmentNumber>> {
    if numbers.is_empty() {
        return Ok(numbers);
    }
    let normal = || numbers.iter().map(|number| number.to_normal().as_str().to_owned());
    let mut query =
        query("SELECT b.number_normal FROM (SELECT number_normal, id FROM commitment WHERE number_normal IN (");
    query
        .push_values(normal())
        .push(") UNION ALL SELECT number_normal, commitment_id FROM former_number WHERE number_normal IN (");
    query
        .push_values(normal())
        .push(")) b JOIN commitment c ON c.id = b.id GROUP BY b.number_normal HAVING min(CASE WHEN ");
    push_sees(&mut query, actor);
    query.push(" THEN 1 ELSE 0 END) = 1");
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
