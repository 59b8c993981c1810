//! Erases the content of lines of the history, on a ground of the law.

use std::collections::BTreeSet;

use super::{NewEvent, ReadableLine, append_line, borne_names::forget_unborne_names, readable_lines_of};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        change::EventKind,
        commitment::{Commitment, open_act::OpenAct},
        history::{
            Author, EventObject, HistoryFacts, RecordedFields,
            erasure::{Erasure, ErasureGround, ErasureRefusal, shared_words},
        },
        ids::CommitmentId,
        number::NormalNumber,
    },
    store::{
        Act, Result, Store, StoreRefusal,
        db::{Connection, query},
        records::{
            commitments::{demand_commitment_right, find_seen, load_commitment},
            search::index::forget_unused_words,
        },
    },
};

/// A request for an erasure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasureRequest {
    /// The sequences of the lines.
    pub lines: BTreeSet<i64>,
    pub ground: ErasureGround,
    /// The reason, in words that do not repeat what is erased.
    pub reason: String,
}

/// A place where erased words would still stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasureTrace {
    pub place: TracePlace,
    pub words: String,
}

/// The kinds of places where words can stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TracePlace {
    /// Another line of the history, by its sequence.
    Line(i64),
    /// A field of the commitment itself, by its label.
    Field(String),
    /// The reason that is given for the erasure.
    Reason,
}

impl Store {
    /// Erases the content of lines of a commitment's history. A new line records the erasure with the whole of the commitment
    /// as it stands, since the lines before it no longer tell that. The reasons of deadlines and the answers on parts that came
    /// with the content, which cannot be corrected, are erased too. Returns the sequence of the new line.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when the actor does not see the commitment; [`StoreRefusal::Forbidden`] when the actor may
    /// not erase in it; [`StoreRefusal::Erasure`] when no lines are given, or lines of another record, or erased ones.
    pub async fn erase_contents(&self, act: &Act, number: &NormalNumber, wish: ErasureRequest) -> Result<i64> {
        let mut tx = self.begin_act(act).await?;
        let stands = find_seen(&mut tx, &act.actor, number).await?.registered.commitment;
        demand_commitment_right(&act.actor, Action::Erase, &stands.details)?;
        let id = stands.id;
        let erased = split_chosen_lines(readable_lines_of(&mut tx, id).await?, &wish.lines)?.0;
        for reason in erased.iter().flat_map(collect_brought_reasons) {
            forget_reason(&mut tx, id, reason).await?;
        }
        forget_earlier_standing(&mut tx, &stands).await?;
        let by_event = write_erasure(&mut tx, act, id, &erased, wish).await?;
        for read in &erased {
            forget_content(&mut tx, read.line.entry.sequence, by_event).await?;
        }
        forget_unborne_names(&mut tx).await?;
        forget_unused_words(&mut tx).await?;
        tx.commit().await?;
        self.wipe_erased().await;
        Ok(by_event)
    }

    /// Returns the places where words of these contents would still stand: other lines, the commitment itself, and the reason.
    /// One trace a place.
    ///
    /// # Errors
    /// As for [`Store::erase_contents`].
    pub async fn find_traces(
        &self,
        actor: &Actor,
        number: &NormalNumber,
        wish: &ErasureRequest,
    ) -> Result<Vec<ErasureTrace>> {
        let mut reader = self.begin_reading().await?;
        let mut stands = find_seen(&mut reader, actor, number).await?.registered.commitment;
        // What it says of earlier goes with any erasure.
        stands.open_act = stands.open_act.map(OpenAct::without_earlier);
        demand_commitment_right(actor, Action::Erase, &stands.details)?;
        let id = stands.id;
        let (erased, others) = split_chosen_lines(readable_lines_of(&mut reader, id).await?, &wish.lines)?;
        reader.commit().await?;
        let said: Vec<&str> = erased.iter().flat_map(collect_written_texts).collect();
        let gone: BTreeSet<&str> = erased.iter().flat_map(collect_brought_reasons).collect();
        let shared = |text: &str| said.iter().find_map(|said| shared_words(said, text));
        let mut traces = Vec::new();
        let mut found = |place: TracePlace, words: Option<String>| {
            traces.extend(words.map(|words| ErasureTrace { place, words }));
        };
        found(TracePlace::Reason, shared(&wish.reason));
        let record = RecordedFields::from(&stands);
        let mut fields = record.written_texts();
        fields.retain(|(_, text)| !gone.contains(text));
        for (field, text) in fields {
            found(TracePlace::Field(field.label().to_owned()), shared(text));
        }
        for other in &others {
            found(
                TracePlace::Line(other.line.entry.sequence),
                collect_written_texts(other).into_iter().find_map(shared),
            );
        }
        traces.dedup_by(|later, first| later.place == first.place);
        Ok(traces)
    }
}

/// Splits the lines of a commitment into those that are to be erased and the others that still have their content.
fn split_chosen_lines(
    lines: Vec<ReadableLine>,
    wanted: &BTreeSet<i64>,
) -> Result<(Vec<ReadableLine>, Vec<ReadableLine>)> {
    if wanted.is_empty() {
        return Err(StoreRefusal::Erasure(ErasureRefusal::Nothing).into());
    }
    for sequence in wanted {
        match lines.iter().find(|read| read.line.entry.sequence == *sequence) {
            None => return Err(StoreRefusal::Erasure(ErasureRefusal::NotOfThis(*sequence)).into()),
            Some(read) if read.line.content.is_none() => {
                return Err(StoreRefusal::Erasure(ErasureRefusal::AlreadyErased(*sequence)).into());
            }
            Some(_) => {}
        }
    }
    let whole = lines.into_iter().filter(|read| read.line.content.is_some());
    Ok(whole.partition(|read| wanted.contains(&read.line.entry.sequence)))
}

/// The texts that people wrote in a line.
fn collect_written_texts(ReadableLine { line, before, after, .. }: &ReadableLine) -> Vec<&str> {
    let fields = before.written_texts().into_iter().chain(after.written_texts()).map(|(_, text)| text);
    line.note().into_iter().chain(fields).collect()
}

/// The reasons and answers that a line brought into the commitment. A line about an erasure has the whole of the commitment as
/// it stood, and brought none.
fn collect_brought_reasons(ReadableLine { line, before, after, .. }: &ReadableLine) -> Vec<&str> {
    if line.entry.kind == EventKind::Erased {
        return Vec::new();
    }
    let had = before.list_reasons();
    let new = after.list_reasons().into_iter().filter(|reason| !had.contains(reason));
    line.note().into_iter().chain(new).filter(|reason| !reason.is_empty()).collect()
}

async fn forget_reason(tx: &mut Connection, id: CommitmentId, reason: &str) -> Result<()> {
    for statement in [
        "UPDATE deadline SET reason = NULL WHERE commitment_id = $1 AND reason = $2",
        "UPDATE deadline SET correction_source = NULL WHERE commitment_id = $1 AND correction_source = $2",
        "UPDATE part SET answer = '' WHERE commitment_id = $1 AND answer = $2",
    ] {
        query(statement).bind(id.get()).bind(reason).execute(tx).await?;
    }
    Ok(())
}

/// Forgets how the commitment stood before its last report or objection, which then can no longer be taken back: the texts of
/// that time may be among what is erased.
async fn forget_earlier_standing(tx: &mut Connection, stands: &Commitment) -> Result<()> {
    let Some(act) = stands.open_act.clone().filter(|act| act.earlier.is_some()) else { return Ok(()) };
    let json = serde_json::to_string(&act.without_earlier()).ok();
    query("UPDATE commitment SET open_act = $1 WHERE id = $2").bind(json).bind(stands.id.get()).execute(tx).await?;
    Ok(())
}

/// Writes the line about an erasure, with the whole of the commitment as it stands.
async fn write_erasure(
    tx: &mut Connection,
    act: &Act,
    id: CommitmentId,
    erased: &[ReadableLine],
    wish: ErasureRequest,
) -> Result<i64> {
    let mut erasure = Erasure { lines: wish.lines, ground: wish.ground, publicity: [].into() };
    for read in erased {
        // If the content of a line about an erasure is erased, the new line takes over what it said.
        if let Some(earlier) = &read.erasure {
            erasure.lines.extend(&earlier.lines);
            erasure.publicity.extend(&earlier.publicity);
        }
        erasure.publicity.extend(read.publicity_after().map(|became| (read.line.entry.sequence, became)));
    }
    let facts = erasure.told_in(HistoryFacts::of(load_commitment(tx, id).await?.commitment()));
    let happening = NewEvent::new(EventObject::Commitment(id), EventKind::Erased, act.today, Some(wish.reason));
    append_line(tx, (act.now, Author::from(&act.actor)), happening, &HistoryFacts::default(), &facts).await
}

/// Deletes the content of a line, and notes which line records that.
pub(in crate::store) async fn forget_content(tx: &mut Connection, sequence: i64, by_event: i64) -> Result<()> {
    query("INSERT INTO erasure (sequence, by_event) VALUES ($1, $2)").bind(sequence).bind(by_event).execute(tx).await?;
    query("DELETE FROM event_content WHERE sequence = $1").bind(sequence).execute(tx).await?;
    Ok(())
}
