//! The decisions of a committee in a meeting: on many commitments at once, all or none.

use chrono::NaiveDate;

use crate::{
    domain::{
        access::{Actor, rights::Action},
        change::Change,
        commitment::proposal::Decision,
        ids::{CommitmentId, MeetingId},
        number::{CommitmentNumber, NormalNumber},
    },
    store::{
        Act, Result, Store, StoreError,
        db::query,
        records::{
            commitments::{self, ChangeSource, stored_number},
            history::Event,
            sight::push_sees,
        },
    },
};

/// A decision that is about to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewDecision {
    /// The number of the commitment.
    pub number: NormalNumber,
    /// The version of the commitment that the visitor saw.
    pub version: i64,
    pub decision: Decision,
    /// The explanation of the decision.
    pub reason: String,
}

/// A recorded decision on one commitment in a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecidedCommitment {
    /// The number of the commitment.
    pub number: CommitmentNumber,
    /// The title of the commitment.
    pub title: String,
    /// The line of its history.
    pub event: Event,
}

impl Store {
    /// Records the decisions of a committee in a meeting, on its day: each with an event of its own, all of them or none.
    ///
    /// # Errors
    /// The first decision that cannot be recorded stops all; the number of its commitment comes with the error.
    pub async fn decide_in_meeting(
        &self,
        act: &Act,
        (meeting, on): (MeetingId, NaiveDate),
        decisions: Vec<NewDecision>,
    ) -> std::result::Result<(), (Option<NormalNumber>, StoreError)> {
        let whole = |error: StoreError| (None, error);
        let mut tx = self.begin_with_right(act, Action::Decide).await.map_err(whole)?;
        let source = ChangeSource { meeting: Some(meeting), ..ChangeSource::from_person(on) };
        for NewDecision { number, version, decision, reason } in decisions {
            let failed = |error: StoreError| (Some(number.clone()), error);
            let before = commitments::find_seen(&mut tx, &act.actor, &number).await.map_err(failed)?;
            let change = Change::Decide { decision, on, reason };
            commitments::change_in_transaction(&mut tx, act, (before, Some(version)), change, source)
                .await
                .map_err(failed)?;
        }
        tx.commit().await.map_err(whole)
    }

    /// Returns the decisions in a meeting that the actor may know of, in the order in which they were recorded.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn decided_in(&self, actor: &Actor, meeting: MeetingId) -> Result<Vec<DecidedCommitment>> {
        let mut query = query(
            "SELECT DISTINCT c.id, c.number, c.title FROM event e JOIN commitment c ON c.id = e.commitment_id
             WHERE e.meeting_id = ",
        );
        query.push_bind(meeting.get()).push(" AND ");
        push_sees(&mut query, actor);
        let rows: Vec<(i64, String, String)> = query.fetch_all(&mut self.read().await?).await?;
        let mut decided = Vec::with_capacity(rows.len());
        for (id, number, title) in rows {
            let number = stored_number(&number)?;
            let events = self.list_events(actor, CommitmentId::new(id)).await?;
            let here = events.into_iter().filter(|event| event.entry.meeting == Some(meeting));
            decided.extend(here.map(|event| DecidedCommitment { number: number.clone(), title: title.clone(), event }));
        }
        decided.sort_by_key(|one| one.event.entry.sequence);
        Ok(decided)
    }
}
