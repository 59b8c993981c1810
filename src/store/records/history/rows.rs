//! Reads lines of the history from their rows.

use crate::{
    domain::{
        change::EventKind,
        history::{EventContent, EventObject, Hash, HistoryEntry, HistoryLine},
        ids::{CommitmentId, LetterId, MeetingId},
    },
    store::db::{Query, query, record},
};

record! {
    #[derive(Debug)]
    pub(super) struct EventRow {
        pub(super) sequence: i64,
        // Text, so that an invalid day makes a changed line, and not a failure of the database.
        at: String,
        effective_day: String,
        actor_role: String,
        object: String,
        pub(super) commitment_id: Option<i64>,
        about_meeting: Option<i64>,
        kind: String,
        letter_id: Option<i64>,
        passage_start: Option<i64>,
        passage_end: Option<i64>,
        meeting_id: Option<i64>,
        content_hash: String,
        previous_hash: String,
        hash: String,
        has_content: bool,
        salt: Option<String>,
        actor_name: Option<String>,
        note: Option<String>,
        before: Option<String>,
        pub(super) after: Option<String>,
    }
}

/// A query for lines of the history `e`; conditions may follow.
pub(super) fn select_lines() -> Query {
    query(
        "SELECT e.sequence, e.at, e.effective_day, e.actor_role, e.object, e.commitment_id, e.about_meeting, e.kind,
             e.letter_id, e.passage_start, e.passage_end, e.meeting_id, e.content_hash, e.previous_hash, e.hash,
             p.sequence IS NOT NULL AS has_content, p.salt, p.actor_name, p.note, p.before, p.after
         FROM event e LEFT JOIN event_content p ON p.sequence = e.sequence",
    )
}

impl EventRow {
    /// The line; none if a word in it is not ours, so that somebody must have changed it.
    pub(super) fn into_line(self) -> Option<HistoryLine> {
        let object = match (self.object.as_str(), self.commitment_id, self.about_meeting) {
            ("toezegging", Some(id), None) => EventObject::Commitment(CommitmentId::new(id)),
            ("vergadering", None, Some(id)) => EventObject::Meeting(MeetingId::new(id)),
            ("register", None, None) => EventObject::Register,
            _ => return None,
        };
        let passage = match (self.passage_start, self.passage_end) {
            (None, None) => None,
            (start, end) => Some((start?, end?)),
        };
        let entry = HistoryEntry {
            sequence: self.sequence,
            at: self.at.parse().ok()?,
            on: self.effective_day.parse().ok()?,
            role: self.actor_role,
            object,
            kind: EventKind::from_key(&self.kind)?,
            letter: self.letter_id.map(LetterId::new),
            passage,
            meeting: self.meeting_id.map(MeetingId::new),
        };
        let content = if self.has_content {
            let (salt, name, note) = (self.salt?, self.actor_name?, self.note);
            Some(EventContent { salt, name, note, before: self.before?, after: self.after? })
        } else {
            None
        };
        let [content_hash, previous, hash] = [self.content_hash, self.previous_hash, self.hash].map(Hash::from_stored);
        Some(HistoryLine { entry, content_hash, content, previous, hash })
    }
}
