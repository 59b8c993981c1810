//! The last days of commitments as events of a calendar, as far as the visitor may know of them.

use std::io;

use crate::{
    domain::{
        ids::CommitmentId,
        listing::{
            deadline_event::{DeadlineEvent, list_deadline_events},
            full_row::FullListRow,
        },
    },
    exchange::calendar,
    web::{
        server::{error::WebError, visit::Visit},
        views::view,
    },
};

/// Writes the events of these commitments, in the order of their rows.
pub(in crate::web) async fn write_deadline_events(visit: &Visit, rows: &[FullListRow]) -> Result<Vec<u8>, WebError> {
    let keys: Vec<CommitmentId> = rows.iter().map(|full| full.id).collect();
    let histories = visit.store.load_seen_histories(&visit.actor, &keys).await?;
    let divided = visit.store.load_divided_days(&visit.actor, &keys).await?;
    let mut text = Vec::new();
    for full in rows {
        let Some(seen) = histories.get(&full.id) else { continue };
        for event in list_deadline_events(full, seen, divided.get(&full.id)) {
            let written = calendar::write_event(&event, &make_address(visit, &event));
            text.extend(written.map_err(|error| WebError::File(io::Error::other(error)))?);
        }
    }
    Ok(text)
}

fn make_address(visit: &Visit, event: &DeadlineEvent) -> String {
    let page = visit.base_url.join_path(&view::commitment_path(event.number.as_str()));
    match &event.part {
        Some((part, _)) => format!("{page}#onderdeel-{part}"),
        None => page,
    }
}
