//! The history as it is stored.

mod append;
mod checks;
pub mod erase;
mod papers;
mod replay;
mod rows;
mod verify;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use self::rows::EventRow;
pub(in crate::store) use self::{
    append::{Happening, append},
    verify::{hash_at, head, verify},
};
pub use self::{
    checks::{HistoryCheckState, HistoryChecks},
    verify::Verdict,
};
use super::{
    commitments::{load, seen_of},
    sight::push_sees_letter,
};
use crate::{
    domain::{
        access::{
            Actor,
            rights::{Action, may},
        },
        change::EventKind,
        commitment::{Commitment, publicity::PublicityKey},
        history::{
            Author, Delta, Entry, Facts, Hash, Line, Record,
            erasure::{Erasure, Ground},
        },
        ids::{CommitmentId, LetterId},
        number::CommitmentNumber,
    },
    store::{
        Result, Store, StoreFailure,
        db::{Connection, query},
    },
};

/// A line of the history, as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    pub entry: Entry,
    pub author: Author,
    /// The reason or another text that was given.
    pub note: Option<String>,
    /// The changes of the commitment.
    pub deltas: Vec<Delta>,
    /// The version of the commitment after it, if it made a new one.
    pub version: Option<i64>,
    pub hash: Hash,
    /// The erasure of its content; none while that is there.
    pub erased: Option<Erased>,
    /// The erasure that it records, if it is a line about one. Its fields then tell how the commitment stood, not what changed.
    pub erasure: Option<Erasure>,
}

/// The erasure of the content of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    pub ground: Ground,
    pub on: NaiveDate,
    /// The role of the actor who erased it.
    pub role: String,
}

impl Event {
    #[must_use]
    pub fn on(&self) -> NaiveDate {
        self.entry.on
    }
}

/// The parts of a commitment's history that an actor may know.
struct Known {
    letters: Vec<LetterId>,
    commitments: Vec<CommitmentNumber>,
    names: bool,
    /// The erasures of the contents that are gone, and the publicity that their lines set.
    erased: BTreeMap<i64, Erased>,
    publicity: BTreeMap<i64, PublicityKey>,
}

impl Store {
    /// Returns the history of a commitment as far as the actor may know it, newest first: see [`Store::history`].
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn events(&self, actor: &Actor, commitment: CommitmentId) -> Result<Vec<Event>> {
        let loaded = load(&mut self.read().await?, commitment).await?;
        Ok(self.history(actor, loaded.commitment()).await?.events)
    }

    /// Returns the history of a commitment as far as the actor may know it.
    ///
    /// Lines from when the commitment was hidden from the actor stay hidden, and so do the words of a hidden letter and links
    /// with a hidden commitment. An actor who may not see names gets the roles alone.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn history(&self, actor: &Actor, of: &Commitment) -> Result<History> {
        let (commitment, own) = (of.id, actor.owns(&of.details));
        let mut reader = self.read().await?;
        let lines = lines_of(&mut reader, commitment).await?;
        let read: Vec<&ReadLine> = lines.iter().filter_map(|line| line.as_ref().ok()).collect();
        let known = known(&mut reader, actor, commitment, &read).await?;
        let mut history = History::default();
        let mut publicity = PublicityKey::Draft;
        for line in lines {
            let (sequence, after) = match &line {
                Ok(read) => (read.line.entry.sequence, read.publicity_after()),
                Err(unread) => (unread.sequence, unread.publicity),
            };
            let became = known.publicity.get(&sequence).copied();
            publicity = became.or(after).unwrap_or(publicity);
            if !may(Action::Read, actor.role, own, publicity) {
                continue;
            }
            match line {
                Ok(read) => history.events.extend(known.event(read)),
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
    /// The sequences of the lines that cannot be read, oldest first.
    pub unreadable: Vec<i64>,
}

/// A line of a commitment that could be read.
struct ReadLine {
    line: Line,
    /// The fields that it changed, before and after.
    before: Record,
    after: Record,
    /// The erasure that it records, if it is a line about one.
    erasure: Option<Erasure>,
}

/// A line that cannot be read.
struct Unread {
    sequence: i64,
    /// The publicity that it set, if it changed that; a draft if that is unknown, so that nothing is shown too much.
    publicity: Option<PublicityKey>,
}

/// The lines of a commitment, oldest first.
async fn lines_of(
    connection: &mut Connection,
    commitment: CommitmentId,
) -> Result<Vec<std::result::Result<ReadLine, Unread>>> {
    let mut query = rows::select();
    query.push(" WHERE e.commitment_id = ").push_bind(commitment.get()).push(" ORDER BY e.sequence");
    let rows: Vec<EventRow> = query.fetch_all(connection).await?;
    Ok(rows.into_iter().map(line_of).collect())
}

/// The lines of a commitment, oldest first. Fails if one of them cannot be read.
async fn readable_lines_of(connection: &mut Connection, commitment: CommitmentId) -> Result<Vec<ReadLine>> {
    let lines: std::result::Result<Vec<ReadLine>, Unread> =
        lines_of(connection, commitment).await?.into_iter().collect();
    lines.map_err(|_| StoreFailure::Unreadable("kind").into())
}

fn line_of(row: EventRow) -> std::result::Result<ReadLine, Unread> {
    let (sequence, after) = (row.sequence, row.after.clone());
    read_line(row).ok_or_else(|| {
        tracing::error!(table = "event", id = sequence, column = "kind", "a line of the history cannot be understood");
        let after = after.as_deref().and_then(Facts::parse);
        Unread { sequence, publicity: after.map_or(Some(PublicityKey::Draft), |after| after.publicity()) }
    })
}

/// A line with its fields before and after; none if it cannot be read.
fn read_line(row: EventRow) -> Option<ReadLine> {
    let line = row.line()?;
    let Some(content) = &line.content else {
        return Some(ReadLine { line, before: Record::default(), after: Record::default(), erasure: None });
    };
    let (before, after) = (Facts::parse(&content.before)?, Facts::parse(&content.after)?);
    let erasure = Erasure::read(&after);
    Some(ReadLine { before: before.record()?, after: after.record()?, erasure, line })
}

impl ReadLine {
    /// The publicity that the line set, if it changed that.
    fn publicity_after(&self) -> Option<PublicityKey> {
        match (self.line.entry.kind, &self.line.content) {
            (_, Some(_)) => self.after.publicity_key(),
            (EventKind::Published | EventKind::SecrecyLifted, None) => Some(PublicityKey::Public),
            (EventKind::Withdrawn, None) => Some(PublicityKey::Draft),
            (EventKind::SecrecyImposed, None) => Some(PublicityKey::Secret),
            (_, None) => None,
        }
    }
}

impl Known {
    /// The line as it may be shown; none if it is only about a hidden commitment.
    fn event(&self, read: ReadLine) -> Option<Event> {
        let ReadLine { line, before, after, erasure } = read;
        let knows = |number: &CommitmentNumber| self.commitments.contains(number);
        let hides = before.bound_to().chain(after.bound_to()).any(|number| !knows(number));
        if hides && matches!(line.entry.kind, EventKind::Linked | EventKind::Unlinked) {
            return None;
        }
        let version = after.version();
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
        let deltas = match erasure {
            Some(_) => Vec::new(),
            None => Delta::between(&before.bound_only_to(knows), &after.bound_only_to(knows)),
        };
        Some(Event { entry, author, note, deltas, version, hash, erased, erasure })
    }
}

async fn known(reader: &mut Connection, actor: &Actor, commitment: CommitmentId, lines: &[&ReadLine]) -> Result<Known> {
    let mut named: Vec<CommitmentNumber> =
        lines.iter().flat_map(|read| read.before.bound_to().chain(read.after.bound_to())).cloned().collect();
    named.sort();
    named.dedup();
    let commitments = seen_of(reader, actor, named).await?;
    let (mut erased, mut publicity) = (BTreeMap::new(), BTreeMap::new());
    for ReadLine { line, erasure, .. } in lines {
        let Some(erasure) = erasure else { continue };
        for gone in &erasure.lines {
            let by = Erased { ground: erasure.ground, on: line.entry.on, role: line.entry.role.clone() };
            erased.entry(*gone).or_insert(by);
        }
        publicity.extend(&erasure.publicity);
    }
    let letters = letters_seen(reader, actor, commitment).await?;
    Ok(Known { letters, commitments, names: actor.may_ever(Action::SeeNames), erased, publicity })
}

/// The letters in the history of a commitment that the actor sees.
async fn letters_seen(reader: &mut Connection, actor: &Actor, commitment: CommitmentId) -> Result<Vec<LetterId>> {
    let mut query =
        query("SELECT l.id FROM letter l WHERE l.id IN (SELECT letter_id FROM event WHERE commitment_id = ");
    query.push_bind(commitment.get()).push(") AND ");
    push_sees_letter(&mut query, actor);
    let rows: Vec<(i64,)> = query.fetch_all(reader).await?;
    Ok(rows.into_iter().map(|(id,)| LetterId::new(id)).collect())
}
