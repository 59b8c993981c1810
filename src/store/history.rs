//! The history as it is stored.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{FromRow, SqliteConnection};

use super::{Act, Result, Store, StoreError, commitments::load, sight::push_sees_letter};
use crate::domain::{
    access::Actor,
    change::EventKind,
    commitment::PublicityKey,
    history::{Author, Entry, Hash},
    ids::{CommitmentId, LetterId},
    rights::{Action, may},
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

impl Event {
    /// What it made of the publicity, where it changed that.
    fn publicity(&self) -> Option<PublicityKey> {
        let change = self.changes.iter().find(|change| change.field == "openbaarheid")?;
        PublicityKey::from_key(change.after.as_deref()?)
    }

    /// Takes away what the actor may not know.
    fn conceal(&mut self, actor: &Actor, letters: &[LetterId]) {
        if !actor.may_ever(Action::SeeNames) {
            self.entry.author.name.clear();
        }
        if self.entry.letter.is_some_and(|letter| !letters.contains(&letter)) {
            self.entry.letter = None;
            self.entry.passage = None;
            self.entry.note = None;
        }
    }
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
    /// The history of a commitment as far as the actor may know it, newest first.
    ///
    /// What happened while the commitment was hidden from the actor stays hidden, and so does what a hidden letter said; who
    /// may not see names finds the roles alone.
    ///
    /// # Errors
    /// When the database fails, or a line cannot be understood.
    pub async fn events(&self, actor: &Actor, commitment: CommitmentId) -> Result<Vec<Event>> {
        let mut reader = self.readers.acquire().await?;
        let rows: Vec<EventRow> = sqlx::QueryBuilder::<sqlx::Sqlite>::new(COLUMNS)
            .push(" WHERE commitment_id = ")
            .push_bind(commitment.get())
            .push(" ORDER BY sequence")
            .build_query_as()
            .fetch_all(&mut *reader)
            .await?;
        let own = actor.owns(&load(&mut reader, commitment).await?.commitment.details);
        let letters = letters_seen(&mut reader, actor, commitment).await?;
        let mut seen = Vec::with_capacity(rows.len());
        let mut publicity = PublicityKey::Draft;
        for row in &rows {
            let mut event = event(row)?;
            publicity = event.publicity().unwrap_or(publicity);
            if may(Action::Read, actor.role, own, publicity) {
                event.conceal(actor, &letters);
                seen.push(event);
            }
        }
        seen.reverse();
        Ok(seen)
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

/// The letters behind the history of a commitment that the actor sees.
async fn letters_seen(reader: &mut SqliteConnection, actor: &Actor, commitment: CommitmentId) -> Result<Vec<LetterId>> {
    let mut query = sqlx::QueryBuilder::<sqlx::Sqlite>::new(
        "SELECT l.id FROM letter l WHERE l.id IN (SELECT letter_id FROM event WHERE commitment_id = ",
    );
    query.push_bind(commitment.get()).push(") AND ");
    push_sees_letter(&mut query, actor);
    let rows: Vec<(i64,)> = query.build_query_as().fetch_all(reader).await?;
    Ok(rows.into_iter().map(|(id,)| LetterId::new(id)).collect())
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
