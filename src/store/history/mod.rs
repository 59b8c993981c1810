//! The history as it is stored.

mod append;
mod checks;
pub mod erase;
mod papers;
mod rows;
mod verify;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sqlx::SqliteConnection;

use self::rows::EventRow;
pub(super) use self::{
    append::{Happening, append},
    verify::{hash_at, head, verify},
};
pub use self::{
    checks::{HistoryCheckState, HistoryChecks},
    verify::Verdict,
};
use super::{
    Result, Store, StoreFailure,
    commitments::{load, seen_of},
    sight::push_sees_letter,
};
use crate::domain::{
    access::Actor,
    change::EventKind,
    commitment::{Commitment, PublicityKey},
    erasure::{Erasure, Ground},
    facts::{Facts, FieldChange, changes},
    history::{Author, Entry, Hash, Line},
    ids::{CommitmentId, LetterId},
    number::CommitmentNumber,
    rights::{Action, may},
};

/// One line of the history as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The line itself.
    pub entry: Entry,
    /// Who did it.
    pub author: Author,
    /// Why, or what was said.
    pub note: Option<String>,
    /// The fields that changed: name, before, after.
    pub changes: Vec<FieldChange>,
    /// At which version the commitment was after it, where it made another one.
    pub version: Option<i64>,
    /// Its hash.
    pub hash: Hash,
    /// That what people wrote in it was erased, and how; none while it is there.
    pub erased: Option<Erased>,
    /// What it says of an erasure, where it is about one. What it tells of the commitment is how that stood, not what changed.
    pub erasure: Option<Erasure>,
}

/// How the content of a line was erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// On which ground.
    pub ground: Ground,
    /// On which day.
    pub on: NaiveDate,
    /// By somebody in which role.
    pub role: String,
}

impl Event {
    /// The day on which it counts.
    #[must_use]
    pub fn on(&self) -> NaiveDate {
        self.entry.on
    }
}

/// What an actor may know of what the history of one commitment names.
struct Known {
    letters: Vec<LetterId>,
    commitments: Vec<CommitmentNumber>,
    names: bool,
    /// How the contents that are gone were erased, and what their lines made of the publicity.
    erased: BTreeMap<i64, Erased>,
    publicity: BTreeMap<i64, PublicityKey>,
}

impl Store {
    /// The history of a commitment as far as the actor may know it, newest first: see [`Store::history`].
    ///
    /// # Errors
    /// When the database fails.
    pub async fn events(&self, actor: &Actor, commitment: CommitmentId) -> Result<Vec<Event>> {
        let loaded = load(&mut *self.readers.acquire().await?, commitment).await?;
        Ok(self.history(actor, &loaded.commitment).await?.events)
    }

    /// The history of a commitment as far as the actor may know it.
    ///
    /// What happened while the commitment was hidden from the actor stays hidden, and so does what a hidden letter said or what
    /// binds it to a hidden commitment; who may not see names finds the roles alone.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn history(&self, actor: &Actor, of: &Commitment) -> Result<History> {
        let (commitment, own) = (of.id, actor.owns(&of.details));
        let mut reader = self.readers.acquire().await?;
        let lines = lines_of(&mut reader, commitment).await?;
        let told: Vec<&Told> = lines.iter().filter_map(|line| line.as_ref().ok()).collect();
        let known = known(&mut reader, actor, commitment, &told).await?;
        let mut history = History::default();
        let mut publicity = PublicityKey::Draft;
        for line in lines {
            let (sequence, after) = match &line {
                Ok((line, _, after)) => (line.entry.sequence, publicity_after(line, after)),
                Err(unread) => (unread.sequence, unread.publicity),
            };
            let became = known.publicity.get(&sequence).copied();
            publicity = became.or(after).unwrap_or(publicity);
            if !may(Action::Read, actor.role, own, publicity) {
                continue;
            }
            match line {
                Ok((line, before, after)) => history.events.extend(known.event(line, before, after)),
                Err(unread) => history.unreadable.push(unread.sequence),
            }
        }
        history.events.reverse();
        Ok(history)
    }
}

/// The history of a commitment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// The lines that can be read, newest first.
    pub events: Vec<Event>,
    /// The places of the lines that cannot be read, oldest first.
    pub unreadable: Vec<i64>,
}

/// A line with its fields before and after.
type Told = (Line, Facts, Facts);

/// A line that cannot be read.
struct Unread {
    sequence: i64,
    /// What it made of the publicity, where it changed that; a draft where that cannot be told, so that nothing is shown too much.
    publicity: Option<PublicityKey>,
}

/// The lines of a commitment, oldest first.
async fn lines_of(
    connection: &mut SqliteConnection,
    commitment: CommitmentId,
) -> Result<Vec<std::result::Result<Told, Unread>>> {
    let mut query = rows::select();
    query.push(" WHERE e.commitment_id = ").push_bind(commitment.get()).push(" ORDER BY e.sequence");
    let rows: Vec<EventRow> = query.build_query_as().fetch_all(connection).await?;
    Ok(rows.into_iter().map(line_of).collect())
}

/// The lines of a commitment, oldest first, for what must not pass by one that cannot be read.
async fn readable_lines_of(connection: &mut SqliteConnection, commitment: CommitmentId) -> Result<Vec<Told>> {
    let lines: std::result::Result<Vec<Told>, Unread> = lines_of(connection, commitment).await?.into_iter().collect();
    lines.map_err(|_| StoreFailure::Unreadable("kind").into())
}

fn line_of(row: EventRow) -> std::result::Result<Told, Unread> {
    let (sequence, after) = (row.sequence, row.after.clone());
    told(row).ok_or_else(|| {
        tracing::error!(table = "event", id = sequence, column = "kind", "a line of the history cannot be understood");
        let after = after.as_deref().and_then(Facts::parse);
        Unread { sequence, publicity: after.map_or(Some(PublicityKey::Draft), |after| publicity_of(&after)) }
    })
}

/// A line with its fields before and after; none when it cannot be read.
fn told(row: EventRow) -> Option<Told> {
    let line = row.line()?;
    let Some(content) = &line.content else { return Some((line, Facts::default(), Facts::default())) };
    let before = Facts::parse(&content.before)?;
    let after = Facts::parse(&content.after)?;
    Some((line, before, after))
}

/// The publicity that facts tell; as good as a draft where they tell one that nobody knows.
fn publicity_of(after: &Facts) -> Option<PublicityKey> {
    let told = after.get("openbaarheid")?.as_str()?;
    Some(PublicityKey::from_key(told).unwrap_or(PublicityKey::Draft))
}

/// What a line made of the publicity, where it changed that.
fn publicity_after(line: &Line, after: &Facts) -> Option<PublicityKey> {
    match (line.entry.kind, &line.content) {
        (_, Some(_)) => publicity_of(after),
        (EventKind::Published | EventKind::SecrecyLifted, None) => Some(PublicityKey::Public),
        (EventKind::Withdrawn, None) => Some(PublicityKey::Draft),
        (EventKind::SecrecyImposed, None) => Some(PublicityKey::Secret),
        (_, None) => None,
    }
}

impl Known {
    /// A line as it may be shown; none when it tells of nothing but a hidden commitment.
    fn event(&self, line: Line, before: Facts, after: Facts) -> Option<Event> {
        let knows = |number: &CommitmentNumber| self.commitments.contains(number);
        let hides = before.bound_to().iter().chain(&after.bound_to()).any(|number| !knows(number));
        if hides && matches!(line.entry.kind, EventKind::Linked | EventKind::Unlinked) {
            return None;
        }
        let version = after.get("versie").and_then(serde_json::Value::as_i64);
        let mut author = line.author();
        if !self.names {
            author.name.clear();
        }
        let mut note = line.note().map(str::to_owned).filter(|_| !hides);
        let (hash, mut entry) = (line.hash, line.entry);
        if entry.letter.is_some_and(|letter| !self.letters.contains(&letter)) {
            (entry.letter, entry.passage, note) = (None, None, None);
        }
        let erased = self.erased.get(&entry.sequence).filter(|_| line.content.is_none()).cloned();
        let erasure = Erasure::read(&after);
        let changes = match erasure {
            Some(_) => Vec::new(),
            None => changes(&before.bound_only_to(knows), &after.bound_only_to(knows)),
        };
        Some(Event { entry, author, note, changes, version, hash, erased, erasure })
    }
}

async fn known(
    reader: &mut SqliteConnection,
    actor: &Actor,
    commitment: CommitmentId,
    lines: &[&Told],
) -> Result<Known> {
    let mut named: Vec<CommitmentNumber> =
        lines.iter().flat_map(|(_, before, after)| [before.bound_to(), after.bound_to()]).flatten().collect();
    named.sort();
    named.dedup();
    let commitments = seen_of(reader, actor, named).await?;
    let (mut erased, mut publicity) = (BTreeMap::new(), BTreeMap::new());
    for (line, _, after) in lines {
        let Some(erasure) = Erasure::read(after) else { continue };
        for gone in erasure.lines {
            let by = Erased { ground: erasure.ground, on: line.entry.on, role: line.entry.role.clone() };
            erased.entry(gone).or_insert(by);
        }
        publicity.extend(erasure.publicity);
    }
    let letters = letters_seen(reader, actor, commitment).await?;
    Ok(Known { letters, commitments, names: actor.may_ever(Action::SeeNames), erased, publicity })
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
