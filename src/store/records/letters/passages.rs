//! Releases passages of a letter one by one, for people who do not see the whole letter.

use std::collections::BTreeSet;

use super::{find_seen_letter, release::append_letter_event};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        change::EventKind,
        history::HistoryFacts,
        ids::LetterId,
        number::CommitmentNumber,
    },
    store::{
        Act, Result, Store, StoreRefusal,
        db::{Connection, query, record},
        records::{
            commitments::stored_number,
            history::{RowScope, RowWatch},
            sight::{push_and_sees, push_owns},
        },
    },
};

/// A confirmed passage of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterPassage {
    /// The key within the letter: commitment and position.
    pub key: PassageKey,
    pub number: CommitmentNumber,
    pub title: String,
    pub text: String,
    /// The first character, and one past the last.
    pub span: (i64, i64),
    pub is_released: bool,
}

/// A passage within a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PassageKey {
    pub commitment: i64,
    pub position: i64,
}

record! {
    #[derive(Debug)]
    struct PassageRow {
        commitment_id: i64,
        position: i64,
        number: String,
        title: String,
        text: String,
        start_char: i64,
        end_char: i64,
        released: bool,
    }
}

impl Store {
    /// Lists the passages of a letter that the actor may release or take back, in the order of the text.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when the actor does not see the letter whole.
    pub async fn list_passages_to_release(&self, actor: &Actor, letter: LetterId) -> Result<Vec<LetterPassage>> {
        let mut reader = self.begin_reading().await?;
        find_seen_letter(&mut reader, actor, letter).await?;
        let passages = list_passages(&mut reader, actor, letter).await?;
        reader.commit().await?;
        Ok(passages)
    }

    /// Makes exactly these passages of a letter the released ones, among those that the actor may release. Each that changes
    /// gets an event of its own. Returns how many changed.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when the actor does not see the letter whole, or a passage is not the actor's to release.
    pub async fn release_passages(&self, act: &Act, letter: LetterId, wanted: &BTreeSet<PassageKey>) -> Result<usize> {
        let mut tx = self.begin_with_right(act, Action::Publish).await?;
        find_seen_letter(&mut tx, &act.actor, letter).await?;
        let passages = list_passages(&mut tx, &act.actor, letter).await?;
        if wanted.iter().any(|key| passages.iter().all(|passage| passage.key != *key)) {
            return Err(StoreRefusal::NotFound.into());
        }
        let changed: Vec<&LetterPassage> =
            passages.iter().filter(|passage| wanted.contains(&passage.key) != passage.is_released).collect();
        for passage in &changed {
            set_released(&mut tx, act, letter, passage).await?;
        }
        tx.commit().await?;
        Ok(changed.len())
    }
}

async fn list_passages(connection: &mut Connection, actor: &Actor, letter: LetterId) -> Result<Vec<LetterPassage>> {
    let mut query = query(
        "SELECT p.commitment_id, p.position, c.number, c.title,
             substr(coalesce(l.redacted, l.body), p.start_char + 1, p.end_char - p.start_char) AS text, p.start_char, p.end_char, p.released
         FROM passage p JOIN letter l ON l.id = p.letter_id JOIN commitment c ON c.id = p.commitment_id
         WHERE p.letter_id = ",
    );
    query.push_bind(letter.get());
    push_and_sees(&mut query, actor);
    query.push(" AND ");
    push_owns(&mut query, actor).push(" ORDER BY p.start_char, c.number_sort, p.position");
    let rows: Vec<PassageRow> = query.fetch_all(connection).await?;
    rows.into_iter().map(read_passage).collect()
}

fn read_passage(row: PassageRow) -> Result<LetterPassage> {
    Ok(LetterPassage {
        key: PassageKey { commitment: row.commitment_id, position: row.position },
        number: stored_number(&row.number)?,
        title: row.title,
        text: row.text,
        span: (row.start_char, row.end_char),
        is_released: row.released,
    })
}

/// Releases a passage, or takes it back if it was released.
async fn set_released(tx: &mut Connection, act: &Act, letter: LetterId, passage: &LetterPassage) -> Result<()> {
    let released = !passage.is_released;
    let watch = RowWatch::begin_watching(tx, [RowScope::of_rows("passage", "letter_id", letter.get())]).await?;
    query("UPDATE passage SET released = $1 WHERE letter_id = $2 AND commitment_id = $3 AND position = $4")
        .bind(released)
        .bind(letter.get())
        .bind(passage.key.commitment)
        .bind(passage.key.position)
        .execute(tx)
        .await?;
    let kind = if released { EventKind::PassageReleased } else { EventKind::PassageTakenBack };
    let note = Some(format!("Over toezegging {}.", passage.number));
    let (before, after) = watch.find_changed_rows(tx).await?;
    let facts = [before, after].map(|rows| HistoryFacts::default().with_rows(&rows));
    append_letter_event(tx, act, (letter, kind, Some(passage.span)), note, (&facts[0], &facts[1])).await?;
    Ok(())
}
