//! Compares every commitment with what its lines in the history say, some at a time: the work grows with the register, the number
//! of queries only with its pages.

use std::collections::HashMap;

use super::rows::{self, EventRow};
use crate::{
    domain::{
        change::EventKind, commitment::Commitment, history::HistoryFacts, ids::CommitmentId, number::CommitmentNumber,
    },
    store::{
        Result, StoreError, StoreFailure,
        db::{Connection, Fault, query},
        records::commitments::{Renumbered, have_derived_columns, load_all, stored_number},
    },
};

/// The most commitments that are compared at once.
const PAGE: i64 = 200;

/// Finds the first commitment that does not stand as its lines say: one that has no lines, and one that is not there any more,
/// too.
pub(super) async fn find_first_that_differs(reader: &mut Connection) -> Result<Option<CommitmentNumber>> {
    let mut last = i64::MIN;
    let renumbered = Renumbered::fetch(reader).await?;
    loop {
        let ids = list_ids_after(reader, last).await?;
        let Some(id) = ids.last() else { return Ok(None) };
        last = id.get();
        let mut replayed = replay_commitments(reader, &ids).await?;
        let mut standing = read_standing(reader, &ids).await?;
        for id in ids {
            let (mut told, stands) = (replayed.remove(&id), standing.remove(&id));
            if let Some((told, stands)) = told.as_mut().zip(stands.as_ref()) {
                renumbered.renumber_links(told, stands);
            }
            if told.is_none() || told != stands {
                return match told.or(stands) {
                    Some(one) => Ok(Some(one.number)),
                    None => stored_number(&read_bare_number(reader, id).await?).map(Some),
                };
            }
        }
    }
}

/// Lists the next keys of commitments that are stored or of which a line tells, in their order.
async fn list_ids_after(reader: &mut Connection, last: i64) -> Result<Vec<CommitmentId>> {
    let ids: Vec<(i64,)> = query(
        "SELECT id FROM commitment WHERE id > $1
         UNION SELECT commitment_id FROM event WHERE commitment_id > $1 ORDER BY 1 LIMIT $2",
    )
    .bind(last)
    .bind(PAGE)
    .fetch_all(reader)
    .await?;
    Ok(ids.into_iter().map(|(id,)| CommitmentId::new(id)).collect())
}

/// Reads those of the commitments that are stored, make sense, and have the derived columns that follow from the others.
async fn read_standing(reader: &mut Connection, ids: &[CommitmentId]) -> Result<HashMap<CommitmentId, Commitment>> {
    let stored = match load_all(reader, ids).await {
        // A column of another type fails the whole query: then each is read by itself.
        Err(StoreError::Failure(StoreFailure::Database(error))) if error.classify_fault() == Fault::NoSuchRow => {
            let mut standing = HashMap::new();
            if ids.len() > 1 {
                for id in ids {
                    standing.extend(Box::pin(read_standing(reader, &[*id])).await?);
                }
            }
            return Ok(standing);
        }
        other => other?,
    };
    let mut standing = HashMap::with_capacity(stored.len());
    for (id, loaded) in stored {
        match loaded {
            Ok(loaded) => {
                standing.insert(id, loaded.registered);
            }
            Err(StoreError::Failure(StoreFailure::Unreadable(_))) => {}
            Err(error) => return Err(error),
        }
    }
    let consistent = have_derived_columns(reader, &standing).await?;
    standing.retain(|id, _| consistent.contains(id));
    Ok(standing.into_iter().map(|(id, registered)| (id, registered.commitment)).collect())
}

/// Reads the number of a commitment that cannot be read otherwise.
async fn read_bare_number(reader: &mut Connection, id: CommitmentId) -> Result<String> {
    let found: Option<(String,)> =
        query("SELECT number FROM commitment WHERE id = $1").bind(id.get()).fetch_optional(reader).await?;
    Ok(found.map(|(number,)| number).unwrap_or_default())
}

/// Makes the commitments of their lines. One whose lines make none is left out.
async fn replay_commitments(
    reader: &mut Connection,
    ids: &[CommitmentId],
) -> Result<HashMap<CommitmentId, Commitment>> {
    let mut query = rows::select_lines();
    query.push(" WHERE e.commitment_id IN (").push_values(ids.iter().map(|id| id.get())).push(") ORDER BY e.sequence");
    let rows: Vec<EventRow> = query.fetch_all(reader).await?;
    let mut lines: HashMap<i64, Vec<EventRow>> = HashMap::new();
    for row in rows {
        lines.entry(row.commitment_id.unwrap_or_default()).or_default().push(row);
    }
    let replayed = ids.iter().filter_map(|id| Some((*id, replay_lines(*id, lines.remove(&id.get())?)?)));
    Ok(replayed.collect())
}

fn replay_lines(id: CommitmentId, lines: Vec<EventRow>) -> Option<Commitment> {
    let mut facts = HistoryFacts::default();
    for line in lines.into_iter().filter_map(EventRow::into_line) {
        let Some(content) = line.content else { continue };
        if line.entry.kind == EventKind::Erased {
            // A line about an erasure has the whole of the commitment as it stood, since the lines before it tell less.
            facts = HistoryFacts::default();
        }
        facts.lay_on(&HistoryFacts::parse(&content.before)?, &HistoryFacts::parse(&content.after)?);
    }
    facts.to_commitment(id)
}
