//! The history as it is stored.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{FromRow, SqliteConnection};

use super::{Act, Result, Store, StoreError};
use crate::domain::{
    change::EventKind,
    history::{Author, Entry, Hash},
    ids::{CommitmentId, LetterId},
};

/// What is known of a commitment at a moment, in the words of the screen: field → value. Empty fields are left out.
pub(super) type Facts = BTreeMap<&'static str, String>;

/// What happened, as the store hands it to the history.
#[derive(Debug)]
pub(super) struct Happening {
    pub(super) commitment: CommitmentId,
    pub(super) kind: EventKind,
    pub(super) on: NaiveDate,
    pub(super) note: Option<String>,
    pub(super) letter: Option<LetterId>,
    pub(super) passage: Option<(i64, i64)>,
}

/// One line of the history as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The line itself.
    pub entry: Entry,
    /// The fields that changed: name, before, after.
    pub changes: Vec<FieldChange>,
}

/// One field that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldChange {
    /// The field, in the words of the screen.
    pub field: String,
    /// What it was; none when it was empty.
    pub before: Option<String>,
    /// What it became; none when it was emptied.
    pub after: Option<String>,
}

/// What a check of the whole history found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// Every line is bound to the one before.
    Whole {
        /// How many lines there are.
        events: i64,
        /// The hash of the last one.
        head: Hash,
    },
    /// A line is missing, or out of its place.
    Gap {
        /// The place where it should stand.
        sequence: i64,
    },
    /// A line is not what it was when it was written.
    Changed {
        /// Which line.
        sequence: i64,
    },
}

#[derive(Debug, FromRow)]
struct EventRow {
    sequence: i64,
    at: DateTime<Utc>,
    effective_day: NaiveDate,
    actor_name: String,
    actor_role: String,
    commitment_id: i64,
    kind: String,
    note: Option<String>,
    before: String,
    after: String,
    letter_id: Option<i64>,
    passage_start: Option<i64>,
    passage_end: Option<i64>,
    previous_hash: String,
    hash: String,
}

const COLUMNS: &str =
    "SELECT sequence, at, effective_day, actor_name, actor_role, commitment_id, kind, note, before, after,
     letter_id, passage_start, passage_end, previous_hash, hash FROM event";

impl EventRow {
    /// The line, or none when a word in it is not ours: then somebody changed it.
    fn entry(&self) -> Option<Entry> {
        Some(Entry {
            sequence: self.sequence,
            at: self.at,
            on: self.effective_day,
            author: Author { name: self.actor_name.clone(), role: self.actor_role.clone() },
            commitment: CommitmentId::new(self.commitment_id),
            kind: EventKind::from_key(&self.kind)?,
            note: self.note.clone(),
            before: self.before.clone(),
            after: self.after.clone(),
            letter: self.letter_id.map(LetterId::new),
            passage: self.passage_start.zip(self.passage_end),
        })
    }
}

/// Writes one line behind the last, with the fields in which `before` and `after` differ.
pub(super) async fn append(
    tx: &mut SqliteConnection,
    act: &Act,
    happening: Happening,
    before: &Facts,
    after: &Facts,
) -> Result<()> {
    let last: Option<(i64, String)> = sqlx::query_as("SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1")
        .fetch_optional(&mut *tx)
        .await?;
    let (sequence, previous) = last.map_or((0, Hash::origin()), |(sequence, hash)| (sequence, Hash::stored(hash)));
    let entry = Entry {
        sequence: sequence + 1,
        at: act.now,
        on: happening.on,
        author: Author::from(&act.actor),
        commitment: happening.commitment,
        kind: happening.kind,
        note: happening.note,
        before: differing(before, after),
        after: differing(after, before),
        letter: happening.letter,
        passage: happening.passage,
    };
    sqlx::query(
        "INSERT INTO event (sequence, at, effective_day, actor_name, actor_role, commitment_id, kind, note, before, after,
             letter_id, passage_start, passage_end, previous_hash, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
    )
    .bind(entry.sequence)
    .bind(entry.at)
    .bind(entry.on)
    .bind(&entry.author.name)
    .bind(&entry.author.role)
    .bind(entry.commitment.get())
    .bind(entry.kind.key())
    .bind(&entry.note)
    .bind(&entry.before)
    .bind(&entry.after)
    .bind(entry.letter.map(LetterId::get))
    .bind(entry.passage.map(|(start, _)| start))
    .bind(entry.passage.map(|(_, end)| end))
    .bind(previous.as_str())
    .bind(entry.hash(&previous).as_str())
    .execute(tx)
    .await?;
    Ok(())
}

/// The fields of one that the other lacks or has otherwise, as JSON.
fn differing(one: &Facts, other: &Facts) -> String {
    let fields = one.iter().filter(|(field, value)| other.get(*field) != Some(value));
    serde_json::Value::Object(fields.map(|(field, value)| ((*field).to_owned(), value.clone().into())).collect())
        .to_string()
}

impl Store {
    /// The history of a commitment, newest first.
    ///
    /// # Errors
    /// When the database fails, or a line cannot be understood.
    pub async fn events(&self, commitment: CommitmentId) -> Result<Vec<Event>> {
        let rows: Vec<EventRow> = sqlx::QueryBuilder::<sqlx::Sqlite>::new(COLUMNS)
            .push(" WHERE commitment_id = ")
            .push_bind(commitment.get())
            .push(" ORDER BY sequence DESC")
            .build_query_as()
            .fetch_all(&self.readers)
            .await?;
        rows.iter().map(event).collect()
    }

    /// Checks the whole history, line by line.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn verify_history(&self) -> Result<Verdict> {
        const PAGE: i64 = 1000;
        let mut reader = self.readers.acquire().await?;
        let mut head = Hash::origin();
        let mut checked = 0;
        loop {
            let rows: Vec<EventRow> = sqlx::QueryBuilder::<sqlx::Sqlite>::new(COLUMNS)
                .push(" WHERE sequence > ")
                .push_bind(checked)
                .push(" ORDER BY sequence LIMIT ")
                .push_bind(PAGE)
                .build_query_as()
                .fetch_all(&mut *reader)
                .await?;
            if rows.is_empty() {
                return Ok(Verdict::Whole { events: checked, head });
            }
            for row in rows {
                if row.sequence != checked + 1 {
                    return Ok(Verdict::Gap { sequence: checked + 1 });
                }
                let hash = row.entry().map(|entry| entry.hash(&head));
                let stored = Hash::stored(row.hash);
                if hash.as_ref() != Some(&stored) || row.previous_hash != head.as_str() {
                    return Ok(Verdict::Changed { sequence: row.sequence });
                }
                head = stored;
                checked = row.sequence;
            }
        }
    }
}

fn event(row: &EventRow) -> Result<Event> {
    let entry = row.entry().ok_or(StoreError::Unreadable("gebeurtenis"))?;
    let fields = |json: &str| serde_json::from_str::<BTreeMap<String, String>>(json);
    let (Ok(before), Ok(after)) = (fields(&entry.before), fields(&entry.after)) else {
        return Err(StoreError::Unreadable("gebeurtenis"));
    };
    let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
    names.sort();
    names.dedup();
    let change = |field: &String| FieldChange {
        field: field.clone(),
        before: before.get(field).cloned(),
        after: after.get(field).cloned(),
    };
    let changes = names.into_iter().map(change).collect();
    Ok(Event { entry, changes })
}
