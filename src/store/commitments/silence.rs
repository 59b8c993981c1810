//! Silence is consent, where the council wants that: what was proposed and nobody objected to in time counts as agreed to.

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::{Loaded, Source, load, store};
use crate::store::db::{Connection, query};
use crate::{
    domain::{
        change::EventKind,
        commitment::{Commitment, Publicity},
        day::civil_day,
        history::Author,
        ids::CommitmentId,
        status::Status,
    },
    store::{
        Result, Store, StoreError, StoreFailure,
        settings::{self, Settings},
    },
};

impl Store {
    /// Lets pass all that nobody objected to in time, each with an event of its own; tells how many that were. The day on which
    /// it counts is the day after the last one on which somebody could object, whenever this is called.
    ///
    /// # Errors
    /// When the database fails; then nothing passed.
    pub async fn pass_in_silence(&self, now: DateTime<Utc>, today: NaiveDate) -> Result<usize> {
        // Once a minute, and on most days there is nothing: only a reader looks then.
        if due(&mut self.read().await?, &self.settings(), today).await?.is_empty() {
            return Ok(0);
        }
        let mut tx = self.begin().await?;
        let settings = settings::read(&mut tx).await?;
        let due = due(&mut tx, &settings, today).await?;
        for id in &due {
            let before = load(&mut tx, *id).await?;
            pass_if_due(&mut tx, (now, today), &settings, before).await?;
        }
        tx.commit().await?;
        Ok(due.len())
    }

    /// The last day on which one can object to what is proposed of a commitment, where silence is consent.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn last_day_to_object(&self, commitment: &Commitment) -> Result<Option<NaiveDate>> {
        last_day_to_object(&mut self.read().await?, &self.settings(), commitment).await
    }
}

/// What was proposed so long ago that it passes, oldest first.
async fn due(connection: &mut Connection, settings: &Settings, today: NaiveDate) -> Result<Vec<CommitmentId>> {
    // Nobody can have known of a proposal before its own day, so what is younger than that is not looked at.
    let days = settings.silent_consent().map(|days| Days::new(days.into()));
    let Some(before) = days.and_then(|days| today.checked_sub_days(days)) else { return Ok(Vec::new()) };
    let rows: Vec<(i64,)> = query(
        "SELECT id FROM commitment WHERE status = 'afdoening-voorgesteld' AND contested_on IS NULL AND status_since < $1
         ORDER BY status_since, id",
    )
    .bind(before)
    .fetch_all(&mut *connection)
    .await?;
    let mut due = Vec::new();
    for (id,) in rows {
        let commitment = match load(connection, CommitmentId::new(id)).await {
            Ok(loaded) => loaded.registered.commitment,
            // One that cannot be read waits for whoever mends it, and holds up no other.
            Err(StoreError::Failure(StoreFailure::Unreadable(_))) => continue,
            Err(error) => return Err(error),
        };
        if last_day_to_object(connection, settings, &commitment).await?.is_some_and(|last| last < today) {
            due.push(commitment.id);
        }
    }
    Ok(due)
}

/// The last day on which one can object. Of a draft the council knows nothing; of anything else since it was recorded that it
/// was proposed, or since it was made public after that, and nobody could know before the council made silence consent.
async fn last_day_to_object(
    connection: &mut Connection,
    settings: &Settings,
    commitment: &Commitment,
) -> Result<Option<NaiveDate>> {
    let Some(days) = settings.silent_consent() else { return Ok(None) };
    if commitment.details.publicity == Publicity::Draft || !matches!(commitment.status, Status::Proposed(_)) {
        return Ok(None);
    }
    let (recorded,): (Option<DateTime<Utc>>,) =
        query("SELECT max(at) FROM event WHERE commitment_id = $1 AND kind IN ($2, $3, $4)")
            .bind(commitment.id.get())
            .bind(EventKind::Proposed.key())
            .bind(EventKind::Published.key())
            // Members see what is secret, and not what is a draft.
            .bind(EventKind::SecrecyImposed.key())
            .fetch_one(connection)
            .await?;
    let known_since = recorded.map(civil_day).max(settings.silent_consent_since).unwrap_or(commitment.since);
    Ok(commitment.last_day_to_object(days, known_since))
}

/// Lets a commitment pass where that is due, before anything else is done to it.
pub(super) async fn pass_if_due(
    tx: &mut Connection,
    (now, today): (DateTime<Utc>, NaiveDate),
    settings: &Settings,
    before: Loaded,
) -> Result<Loaded> {
    let last = last_day_to_object(tx, settings, before.commitment()).await?.filter(|last| *last < today);
    let Some(on) = last.and_then(|last| last.succ_opt()) else { return Ok(before) };
    let (mut after, kind, note) = before.commitment().clone().pass_in_silence(on)?;
    after.version += 1;
    let happening = Source::person(on).happening(after.id, kind, note);
    store(tx, (now, Author::register()), &before, &after, happening).await
}
