//! Records a change: the commitment as it became, with its line in the history.

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    load::{Loaded, load_commitment},
    write::update_commitment,
};
use crate::{
    domain::{
        change::EventKind,
        commitment::Commitment,
        history::{Author, EventObject, HistoryFacts},
        ids::{CommitmentId, LetterId, MeetingId},
    },
    store::{
        Act, Result,
        db::Connection,
        records::history::{self, NewEvent},
    },
};

/// The source of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChangeSource {
    /// The day on which it counts.
    pub on: NaiveDate,
    /// The letter from which it comes.
    pub letter: Option<LetterId>,
    /// The passage of that letter, in characters: start, and end (exclusive).
    pub passage: Option<(i64, i64)>,
    /// The meeting in which it was decided.
    pub meeting: Option<MeetingId>,
}

impl ChangeSource {
    /// A source without a letter: a person, on a day.
    #[must_use]
    pub fn from_person(on: NaiveDate) -> Self {
        Self { on, letter: None, passage: None, meeting: None }
    }

    /// The happening for an event of a commitment from this source.
    pub(super) fn into_happening(self, commitment: CommitmentId, kind: EventKind, note: Option<String>) -> NewEvent {
        let Self { on, letter, passage, meeting } = self;
        NewEvent { object: EventObject::Commitment(commitment), kind, on, note, letter, passage, meeting }
    }
}

/// Writes a changed commitment with its event, and returns it as it is stored.
pub(in crate::store) async fn record_change(
    tx: &mut Connection,
    by: (DateTime<Utc>, Author),
    before: &Loaded,
    after: &Commitment,
    happening: NewEvent,
) -> Result<Loaded> {
    let stored = update_commitment(tx, before, after).await?;
    history::append_line(
        tx,
        by,
        happening,
        &HistoryFacts::of(before.commitment()),
        &HistoryFacts::of(stored.commitment()),
    )
    .await?;
    Ok(stored)
}

/// Records that names in these commitments were changed.
pub(in crate::store) async fn record_renaming(tx: &mut Connection, act: &Act, before: Vec<Commitment>) -> Result<()> {
    for before in before {
        let stored = load_commitment(tx, before.id).await?;
        if *stored.commitment() != before {
            let happening = ChangeSource::from_person(act.today).into_happening(before.id, EventKind::Renamed, None);
            let by = (act.now, Author::from(&act.actor));
            history::append_line(tx, by, happening, &HistoryFacts::of(&before), &HistoryFacts::of(stored.commitment()))
                .await?;
        }
    }
    Ok(())
}
