//! The acts on the publicity of a letter, and the events of a letter in the history.

use chrono::{DateTime, NaiveDate, Utc};

use super::{Letter, find_seen_letter};
use crate::{
    domain::{
        access::{
            Actor,
            rights::{Action, Extent},
        },
        change::EventKind,
        commitment::publicity::Publicity,
        digest,
        history::{Author, EventObject, HistoryFacts, letter_record::LetterRecord},
        ids::LetterId,
        letter::change::{LetterChange, LetterChangeKind},
    },
    store::{
        Act, Result, Store, StoreRefusal,
        db::{Connection, query, record},
        records::{
            history::{NewEvent, append_line},
            key_reader::KeyReader,
            publicity_columns::list_publicity_columns,
            sight::push_owns_letter,
        },
    },
};

/// An event of a letter, for who handles letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterEvent {
    pub at: DateTime<Utc>,
    pub on: NaiveDate,
    pub kind: EventKind,
    pub author: Author,
    /// The reason that was given.
    pub note: Option<String>,
}

record! {
    #[derive(Debug)]
    struct LetterEventRow {
        at: DateTime<Utc>,
        effective_day: NaiveDate,
        kind: String,
        actor_role: String,
        actor_name: Option<String>,
        note: Option<String>,
    }
}

impl Store {
    /// Changes the publicity of a letter.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when the actor does not see the letter whole; [`StoreRefusal::Forbidden`] without the right to
    /// this letter; [`StoreRefusal::Letter`] when the act may not follow.
    pub async fn change_letter(&self, act: &Act, id: LetterId, change: LetterChange) -> Result<()> {
        let mut tx = self.begin_act(act).await?;
        let letter = find_seen_letter(&mut tx, &act.actor, id).await?;
        let kind = change.kind();
        if !owns_as_needed(&mut tx, &act.actor, kind.to_needed_action(), id).await? {
            return Err(StoreRefusal::Forbidden(kind.to_needed_action()).into());
        }
        kind.may_be_done_by(act.actor.is_of_council_side(), self.settings().rule)?;
        let after = change.apply_to(letter.publicity)?;
        update_publicity(&mut tx, id, after).await?;
        let note = change.reason().map(|reason| reason.trim().to_owned());
        let facts = (&make_record(&letter, letter.publicity).to_facts(), &make_record(&letter, after).to_facts());
        append_letter_event(&mut tx, act, (id, kind.to_event_kind(), None), note, facts).await?;
        tx.commit().await?;
        Ok(())
    }

    /// Lists the acts on its publicity that a letter allows now and that the actor may do.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_letter_changes(&self, actor: &Actor, letter: &Letter) -> Result<Vec<LetterChangeKind>> {
        let mut reader = self.read().await?;
        let mut offered = Vec::new();
        for kind in LetterChangeKind::ALL {
            let may = kind.may_follow(letter.publicity.key()).is_ok()
                && kind.may_be_done_by(actor.is_of_council_side(), self.settings().rule).is_ok();
            if may && owns_as_needed(&mut reader, actor, kind.to_needed_action(), letter.id).await? {
                offered.push(kind);
            }
        }
        Ok(offered)
    }

    /// Lists the events of a letter, oldest first; none for an actor who sees no drafts.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_letter_events(&self, actor: &Actor, id: LetterId) -> Result<Vec<LetterEvent>> {
        if !actor.may_ever(Action::ReadDraftLetters) {
            return Ok(Vec::new());
        }
        let rows: Vec<LetterEventRow> = query(
            "SELECT e.at, e.effective_day, e.kind, e.actor_role, p.actor_name, p.note
             FROM event e LEFT JOIN event_content p ON p.sequence = e.sequence
             WHERE e.letter_id = $1 AND e.object = 'register' ORDER BY e.sequence",
        )
        .bind(id.get())
        .fetch_all(&mut self.read().await?)
        .await?;
        let record = id.to_string();
        let mut keys = KeyReader::new("event", &record);
        let event = |row: LetterEventRow| {
            let kind = keys.read("kind", &row.kind, EventKind::from_key)?;
            let author = Author { name: row.actor_name.unwrap_or_default(), role: row.actor_role };
            Some(LetterEvent { at: row.at, on: row.effective_day, kind, author, note: row.note })
        };
        Ok(rows.into_iter().filter_map(event).collect())
    }
}

/// True if the actor has the right to this action on this letter.
pub(super) async fn owns_as_needed(
    connection: &mut Connection,
    actor: &Actor,
    action: Action,
    id: LetterId,
) -> Result<bool> {
    match actor.find_extent(action) {
        Extent::All => Ok(true),
        Extent::Own => {
            let mut query = query("SELECT 1 FROM letter l WHERE l.id = ");
            query.push_bind(id.get()).push(" AND ");
            push_owns_letter(&mut query, actor);
            Ok(query.finds_any(connection).await?)
        }
        Extent::Nothing
        | Extent::Public
        | Extent::PublicAndSecret
        | Extent::PublicAndOwnSecret
        | Extent::OwnAndPublic => Ok(false),
    }
}

async fn update_publicity(tx: &mut Connection, id: LetterId, publicity: Publicity) -> Result<()> {
    let mut update = query("UPDATE letter SET ");
    for (index, (column, value)) in list_publicity_columns(publicity).into_iter().enumerate() {
        update.push(if index == 0 { "" } else { ", " }).push(column).push(" = ").push_bind(value);
    }
    update.push(" WHERE id = ").push_bind(id.get());
    update.execute(tx).await?;
    Ok(())
}

pub(super) fn make_record(letter: &Letter, publicity: Publicity) -> LetterRecord {
    LetterRecord {
        number: letter.number.clone(),
        day: letter.day,
        subject: letter.subject.clone(),
        signatory: letter.signatory.clone(),
        text_digest: letter.digest.clone(),
        redacted_digest: letter.redacted.as_deref().map(digest::of_text),
        publicity,
    }
}

/// Appends an event of a letter. It is about the register, and names the letter. Returns its sequence.
pub(super) async fn append_letter_event(
    tx: &mut Connection,
    act: &Act,
    (id, kind, passage): (LetterId, EventKind, Option<(i64, i64)>),
    note: Option<String>,
    (before, after): (&HistoryFacts, &HistoryFacts),
) -> Result<i64> {
    let happening =
        NewEvent { letter: Some(id), passage, ..NewEvent::new(EventObject::Register, kind, act.today, note) };
    append_line(tx, (act.now, Author::from(&act.actor)), happening, before, after).await
}
