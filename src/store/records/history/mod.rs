//! The history as it is stored.

mod append;
mod borne_names;
mod checks;
mod compare_rows;
pub mod erase;
mod letters;
mod papers;
mod replay;
mod rows;
mod seen_lines;
mod told_rows;
mod unchecked;
mod verify;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use self::rows::EventRow;
pub(in crate::store) use self::{
    append::{NewEvent, append_line},
    erase::forget_content,
    told_rows::{RowScope, RowWatch, append_rows, record_rows},
    verify::{fetch_head, hash_at, verify_whole_history},
};
pub use self::{
    checks::{HistoryCheckState, HistoryChecks},
    unchecked::UNCHECKED,
    verify::HistoryVerdict,
};
use super::{
    commitments::{load_commitment, seen_of},
    sight::push_sees_letter,
};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        change::EventKind,
        commitment::{Commitment, publicity::PublicityKey},
        history::{
            Author, Delta, Hash, HistoryEntry, HistoryFacts, HistoryLine, RecordedFields,
            erasure::{Erasure, ErasureGround},
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
    pub entry: HistoryEntry,
    pub author: Author,
    /// The reason or another text that was given.
    pub note: Option<String>,
    /// The changes of the commitment.
    pub deltas: Vec<Delta>,
    /// The version of the commitment after it, if it made a new one.
    pub version: Option<i64>,
    pub hash: Hash,
    /// The erasure of its content; none while that is there.
    pub erased: Option<ErasedContent>,
    /// The erasure that it records, if it is a line about one. Its fields then tell how the commitment stood, not what changed.
    pub erasure: Option<Erasure>,
}

/// The erasure of the content of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasedContent {
    pub ground: ErasureGround,
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
struct HistorySight {
    letters: Vec<LetterId>,
    commitments: Vec<CommitmentNumber>,
    names: bool,
    /// The erasures of the contents that are gone, and the publicity that their lines set.
    erased: BTreeMap<i64, ErasedContent>,
    publicity: BTreeMap<i64, PublicityKey>,
}

impl Store {
    /// Returns the history of a commitment as far as the actor may know it, newest first: see [`Store::load_history`].
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_events(&self, actor: &Actor, commitment: CommitmentId) -> Result<Vec<Event>> {
        let loaded = load_commitment(&mut self.read().await?, commitment).await?;
        Ok(self.load_history(actor, loaded.commitment()).await?.events)
    }

    /// Returns the history of a commitment as far as the actor may know it.
    ///
    /// Lines from when the commitment was hidden from the actor stay hidden, and so do the words of a hidden letter and links
    /// with a hidden commitment. An actor who may not see names gets the roles alone.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn load_history(&self, actor: &Actor, of: &Commitment) -> Result<CommitmentHistory> {
        let (commitment, own) = (of.id, actor.owns_commitment(&of.details));
        let mut reader = self.read().await?;
        let lines = lines_of(&mut reader, commitment).await?;
        let read: Vec<&ReadableLine> = lines.iter().filter_map(|line| line.as_ref().ok()).collect();
        let known = fetch_known_objects(&mut reader, actor, commitment, &read).await?;
        let mut history = CommitmentHistory::default();
        let mut publicity = PublicityKey::Draft;
        for line in lines {
            let (sequence, after) = match &line {
                Ok(read) => (read.line.entry.sequence, read.publicity_after()),
                Err(unread) => (unread.sequence, unread.publicity),
            };
            let became = known.publicity.get(&sequence).copied();
            publicity = became.or(after).unwrap_or(publicity);
            if !actor.may_act_on_such(Action::Read, own, publicity) {
                continue;
            }
            match line {
                Ok(read) => history.events.extend(known.build_visible_event(read)),
                Err(unread) => history.unreadable.push(unread.sequence),
            }
        }
        history.events.reverse();
        Ok(history)
    }
}

/// The history of a commitment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CommitmentHistory {
    /// The lines that can be read, newest first.
    pub events: Vec<Event>,
    /// The sequences of the lines that cannot be read, oldest first.
    pub unreadable: Vec<i64>,
}

/// A line of a commitment that could be read.
struct ReadableLine {
    line: HistoryLine,
    /// The fields that it changed, before and after.
    before: RecordedFields,
    after: RecordedFields,
    /// The erasure that it records, if it is a line about one.
    erasure: Option<Erasure>,
}

/// A line that cannot be read.
struct UnreadableLine {
    sequence: i64,
    /// The publicity that it set, if it changed that; a draft if that is unknown, so that nothing is shown too much.
    publicity: Option<PublicityKey>,
}

/// The lines of a commitment, oldest first.
async fn lines_of(
    connection: &mut Connection,
    commitment: CommitmentId,
) -> Result<Vec<std::result::Result<ReadableLine, UnreadableLine>>> {
    let mut query = rows::select_lines();
    query.push(" WHERE e.commitment_id = ").push_bind(commitment.get()).push(" ORDER BY e.sequence");
    let rows: Vec<EventRow> = query.fetch_all(connection).await?;
    Ok(rows.into_iter().map(line_of).collect())
}

/// The lines of a commitment, oldest first. Fails if one of them cannot be read.
async fn readable_lines_of(connection: &mut Connection, commitment: CommitmentId) -> Result<Vec<ReadableLine>> {
    let lines: std::result::Result<Vec<ReadableLine>, UnreadableLine> =
        lines_of(connection, commitment).await?.into_iter().collect();
    lines.map_err(|_| StoreFailure::Unreadable("kind").into())
}

fn line_of(row: EventRow) -> std::result::Result<ReadableLine, UnreadableLine> {
    let (sequence, after) = (row.sequence, row.after.clone());
    read_line(row).ok_or_else(|| {
        tracing::error!(table = "event", id = sequence, column = "kind", "a line of the history cannot be understood");
        let after = after.as_deref().and_then(HistoryFacts::parse);
        UnreadableLine { sequence, publicity: after.map_or(Some(PublicityKey::Draft), |after| after.read_publicity()) }
    })
}

/// A line with its fields before and after; none if it cannot be read.
fn read_line(row: EventRow) -> Option<ReadableLine> {
    let line = row.into_line()?;
    let Some(content) = &line.content else {
        return Some(ReadableLine {
            line,
            before: RecordedFields::default(),
            after: RecordedFields::default(),
            erasure: None,
        });
    };
    let (before, after) = (HistoryFacts::parse(&content.before)?, HistoryFacts::parse(&content.after)?);
    let erasure = Erasure::from_facts(&after);
    Some(ReadableLine { before: before.to_record()?, after: after.to_record()?, erasure, line })
}

impl ReadableLine {
    /// The publicity that the line set, if it changed that.
    fn publicity_after(&self) -> Option<PublicityKey> {
        match self.line.content {
            Some(_) => self.after.publicity_key(),
            None => self.line.entry.kind.publicity_by_nature(),
        }
    }
}

impl HistorySight {
    /// The line as it may be shown; none if it is only about a hidden commitment.
    fn build_visible_event(&self, read: ReadableLine) -> Option<Event> {
        let ReadableLine { line, before, after, erasure } = read;
        let knows = |number: &CommitmentNumber| self.commitments.contains(number);
        let hides = before.bound_to().chain(after.bound_to()).any(|number| !knows(number));
        if hides && matches!(line.entry.kind, EventKind::Linked | EventKind::Unlinked) {
            return None;
        }
        let version = after.version();
        let mut author = line.to_author();
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
            None => Delta::list_differences(&before.bound_only_to(knows), &after.bound_only_to(knows)),
        };
        Some(Event { entry, author, note, deltas, version, hash, erased, erasure })
    }
}

async fn fetch_known_objects(
    reader: &mut Connection,
    actor: &Actor,
    commitment: CommitmentId,
    lines: &[&ReadableLine],
) -> Result<HistorySight> {
    let mut named: Vec<CommitmentNumber> =
        lines.iter().flat_map(|read| read.before.bound_to().chain(read.after.bound_to())).cloned().collect();
    named.sort();
    named.dedup();
    let commitments = seen_of(reader, actor, named).await?;
    let (mut erased, mut publicity) = (BTreeMap::new(), BTreeMap::new());
    for ReadableLine { line, erasure, .. } in lines {
        let Some(erasure) = erasure else { continue };
        for gone in &erasure.lines {
            let by = ErasedContent { ground: erasure.ground, on: line.entry.on, role: line.entry.role.clone() };
            erased.entry(*gone).or_insert(by);
        }
        publicity.extend(&erasure.publicity);
    }
    let letters = match lines.iter().any(|read| read.line.entry.letter.is_some()) {
        true => letters_seen(reader, actor, commitment).await?,
        false => Vec::new(),
    };
    Ok(HistorySight { letters, commitments, names: actor.may_ever(Action::SeeNames), erased, publicity })
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
