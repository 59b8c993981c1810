//! Appends a line to the history.

use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

use crate::{
    domain::{
        change::EventKind,
        history::{Author, EventContent, EventObject, Hash, HistoryEntry, HistoryFacts, HistoryLine},
        ids::{LetterId, MeetingId},
    },
    store::{
        Result,
        db::{Connection, query},
    },
};

/// An event that the store hands to the history.
#[derive(Debug)]
pub(in crate::store) struct NewEvent {
    pub(in crate::store) object: EventObject,
    pub(in crate::store) kind: EventKind,
    pub(in crate::store) on: NaiveDate,
    pub(in crate::store) note: Option<String>,
    pub(in crate::store) letter: Option<LetterId>,
    pub(in crate::store) passage: Option<(i64, i64)>,
    pub(in crate::store) meeting: Option<MeetingId>,
}

impl NewEvent {
    /// An event that comes from no letter and no meeting.
    pub(in crate::store) fn new(object: EventObject, kind: EventKind, on: NaiveDate, note: Option<String>) -> Self {
        Self { object, kind, on, note, letter: None, passage: None, meeting: None }
    }
}

/// Appends one line, with the fields in which `before` and `after` differ. Returns its sequence.
pub(in crate::store) async fn append_line(
    tx: &mut Connection,
    (now, author): (DateTime<Utc>, Author),
    happening: NewEvent,
    before: &HistoryFacts,
    after: &HistoryFacts,
) -> Result<i64> {
    let last: Option<(i64, String)> =
        query("SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1").fetch_optional(tx).await?;
    let (sequence, previous) =
        last.map_or((0, Hash::of_origin()), |(sequence, hash)| (sequence, Hash::from_stored(hash)));
    let entry = HistoryEntry {
        sequence: sequence + 1,
        at: now,
        on: happening.on,
        role: author.role,
        object: happening.object,
        kind: happening.kind,
        letter: happening.letter,
        passage: happening.passage,
        meeting: happening.meeting,
    };
    let content = EventContent {
        salt: Uuid::new_v4().simple().to_string(),
        name: author.name,
        note: happening.note,
        before: before.keep_differing_fields(after).to_string(),
        after: after.keep_differing_fields(before).to_string(),
    };
    let line = HistoryLine::new(entry, content, previous);
    insert_line(tx, &line).await?;
    query("UPDATE event_head SET sequence = $1").bind(line.entry.sequence).execute(tx).await?;
    Ok(line.entry.sequence)
}

async fn insert_line(tx: &mut Connection, line: &HistoryLine) -> Result<()> {
    let HistoryLine { entry, content_hash, content, previous, hash } = line;
    let commitment = matches!(entry.object, EventObject::Commitment(_)).then(|| entry.object.id()).flatten();
    let meeting = matches!(entry.object, EventObject::Meeting(_)).then(|| entry.object.id()).flatten();
    query(
        "INSERT INTO event (sequence, at, effective_day, actor_role, object, commitment_id, about_meeting, kind,
             letter_id, passage_start, passage_end, meeting_id, content_hash, previous_hash, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
    )
    .bind(entry.sequence)
    .bind(entry.at)
    .bind(entry.on)
    .bind(&entry.role)
    .bind(entry.object.key())
    .bind(commitment)
    .bind(meeting)
    .bind(entry.kind.key())
    .bind(entry.letter.map(LetterId::get))
    .bind(entry.passage.map(|(start, _)| start))
    .bind(entry.passage.map(|(_, end)| end))
    .bind(entry.meeting.map(MeetingId::get))
    .bind(content_hash.as_str())
    .bind(previous.as_str())
    .bind(hash.as_str())
    .execute(tx)
    .await?;
    let Some(content) = content else { return Ok(()) };
    query(
        "INSERT INTO event_content (sequence, salt, actor_name, note, before, after) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(entry.sequence)
    .bind(&content.salt)
    .bind(&content.name)
    .bind(&content.note)
    .bind(&content.before)
    .bind(&content.after)
    .execute(tx)
    .await?;
    Ok(())
}
