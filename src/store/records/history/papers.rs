//! Compares the frozen lists with the digests of them in the history.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::{
    domain::{change::EventKind, digest, listing::meeting_list::told_of_edition},
    store::{
        Result,
        db::{Connection, query},
    },
};

/// The meeting of a frozen list that differs: the committee's code and the day.
pub(super) type AlteredList = (String, NaiveDate);

/// The meeting of the first frozen list that differs from the history: changed, gone, or never frozen by the register.
pub(super) async fn first_that_differs(reader: &mut Connection) -> Result<Option<AlteredList>> {
    let lines: Vec<(i64, Option<String>)> = query(
        "SELECT e.about_meeting, p.note FROM event e LEFT JOIN event_content p ON p.sequence = e.sequence
         WHERE e.kind = $1 AND e.about_meeting IS NOT NULL",
    )
    .bind(EventKind::ListFrozen.key())
    .fetch_all(reader)
    .await?;
    let mut told: BTreeMap<i64, BTreeSet<String>> = BTreeMap::new();
    for (meeting, note) in lines {
        told.entry(meeting).or_default().extend(note);
    }
    // One at a time, since they are whole documents.
    let editions: Vec<(i64, i64, i64)> =
        query("SELECT id, meeting_id, edition FROM list_edition ORDER BY meeting_id, edition")
            .fetch_all(reader)
            .await?;
    let mut stand: BTreeMap<i64, BTreeSet<String>> = BTreeMap::new();
    for (id, meeting, edition) in editions {
        let (document, kept): (Vec<u8>, String) =
            query("SELECT document, digest FROM list_edition WHERE id = $1").bind(id).fetch_one(reader).await?;
        let taken = digest::of_bytes(&document);
        // The stored digest is shown to people, so it has to be right too.
        let note = if taken == kept { told_of_edition(edition, &taken) } else { String::new() };
        stand.entry(meeting).or_default().insert(note);
    }
    let meetings: BTreeSet<i64> = told.keys().chain(stand.keys()).copied().collect();
    match meetings.into_iter().find(|meeting| told.get(meeting) != stand.get(meeting)) {
        Some(meeting) => Ok(Some(fetch_meeting_name(reader, meeting).await?)),
        None => Ok(None),
    }
}

async fn fetch_meeting_name(reader: &mut Connection, meeting: i64) -> Result<AlteredList> {
    let found = query("SELECT k.code, m.day FROM meeting m JOIN committee k ON k.id = m.committee_id WHERE m.id = $1");
    Ok(found.bind(meeting).fetch_one(reader).await?)
}
