//! Silence as consent, for a council that wants it: a proposal passes if nobody objects in time.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{
    load::{Loaded, load_commitment},
    record::{ChangeSource, record_change},
};
use crate::{
    domain::{
        change::EventKind,
        commitment::{Commitment, publicity::Publicity, status::Status},
        day::civil_day,
        history::Author,
        ids::CommitmentId,
    },
    store::{
        Result, Store, StoreError, StoreFailure,
        db::{Connection, query},
        records::{
            settings::{CouncilSettings, read_settings},
            statuses::PROPOSED,
        },
    },
};

impl Store {
    /// Lets every proposal pass to which nobody objected in time, each with an event of its own; returns their number. They
    /// count from the day after the last one on which somebody could object, whenever this is called.
    ///
    /// # Errors
    /// Returns an error if the database fails; then nothing passed.
    pub async fn pass_in_silence(&self, now: DateTime<Utc>, today: NaiveDate) -> Result<usize> {
        // This runs once a minute, and on most days nothing is due: then only a reader is used.
        if fetch_due_proposals(&mut self.read().await?, &self.settings(), today).await?.is_empty() {
            return Ok(0);
        }
        let mut tx = self.begin().await?;
        let settings = read_settings(&mut tx).await?;
        let due = fetch_due_proposals(&mut tx, &settings, today).await?;
        for id in &due {
            let before = load_commitment(&mut tx, *id).await?;
            pass_if_due(&mut tx, (now, today), &settings, before).await?;
        }
        tx.commit().await?;
        Ok(due.len())
    }

    /// Returns the last day on which one can object to the proposal on a commitment, if silence is consent.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn last_day_to_object(&self, commitment: &Commitment) -> Result<Option<NaiveDate>> {
        last_day_to_object(&mut self.read().await?, &self.settings(), commitment).await
    }
}

/// The commitments whose proposal passes, oldest first.
async fn fetch_due_proposals(
    connection: &mut Connection,
    settings: &CouncilSettings,
    today: NaiveDate,
) -> Result<Vec<CommitmentId>> {
    // Nobody can have known of a proposal before its own day, so younger ones are not looked at.
    let days = settings.silent_consent().map(|days| Days::new(days.into()));
    let Some(before) = days.and_then(|days| today.checked_sub_days(days)) else { return Ok(Vec::new()) };
    let mut waiting = query("SELECT id FROM commitment WHERE status = ");
    waiting.push(&*PROPOSED).push(" AND contested_on IS NULL AND status_since < ").push_bind(before);
    waiting.push(" ORDER BY status_since, id");
    let rows: Vec<(i64,)> = waiting.fetch_all(connection).await?;
    let mut due = Vec::new();
    for (id,) in rows {
        let commitment = match load_commitment(connection, CommitmentId::new(id)).await {
            Ok(loaded) => loaded.registered.commitment,
            // One that cannot be read waits until it is mended, and does not hold up the others.
            Err(StoreError::Failure(StoreFailure::Unreadable(_))) => continue,
            Err(error) => return Err(error),
        };
        if last_day_to_object(connection, settings, &commitment).await?.is_some_and(|last| last < today) {
            due.push(commitment.id);
        }
    }
    Ok(due)
}

/// The last day to object. None for a draft, of which the council knows nothing. The term runs from the day on which the
/// proposal was recorded or, if that is later, on which it became known to the council, on which an objection was taken back, or
/// on which the council made silence consent.
async fn last_day_to_object(
    connection: &mut Connection,
    settings: &CouncilSettings,
    commitment: &Commitment,
) -> Result<Option<NaiveDate>> {
    let Some(days) = settings.silent_consent() else { return Ok(None) };
    if commitment.details.publicity == Publicity::Draft || !matches!(commitment.status, Status::Proposed(_)) {
        return Ok(None);
    }
    let (recorded,): (Option<DateTime<Utc>>,) =
        query("SELECT max(at) FROM event WHERE commitment_id = $1 AND kind IN ($2, $3, $4, $5)")
            .bind(commitment.id.get())
            .bind(EventKind::Proposed.key())
            .bind(EventKind::Published.key())
            // Members see a secret commitment, but not a draft.
            .bind(EventKind::SecrecyImposed.key())
            // Until then others could count on the objection.
            .bind(EventKind::ObjectionTakenBack.key())
            .fetch_one(connection)
            .await?;
    let known_since = recorded.map(civil_day).max(settings.silent_consent_since).unwrap_or(commitment.since);
    Ok(commitment.last_day_to_object(days, known_since))
}

/// Lets the proposal on a commitment pass if that is due, before anything else is done to it.
pub(super) async fn pass_if_due(
    tx: &mut Connection,
    (now, today): (DateTime<Utc>, NaiveDate),
    settings: &CouncilSettings,
    before: Loaded,
) -> Result<Loaded> {
    let last = last_day_to_object(tx, settings, before.commitment()).await?.filter(|last| *last < today);
    let Some(on) = last.and_then(|last| last.succ_opt()) else { return Ok(before) };
    let (mut after, kind, note) = before.commitment().clone().pass_in_silence(on)?;
    after.version += 1;
    let happening = ChangeSource::from_person(on).into_happening(after.id, kind, note);
    record_change(tx, (now, Author::of_register()), &before, &after, happening).await
}
