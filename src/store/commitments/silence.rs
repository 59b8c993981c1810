//! Silence is consent, where the council wants that: what was proposed and nobody objected to in time counts as agreed to.

use chrono::{DateTime, Days, NaiveDate, Utc};
use sqlx::SqliteConnection;

use super::{Source, load, store};
use crate::{
    domain::{commitment::Commitment, history::Author, ids::CommitmentId},
    store::{
        Result, Store,
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
        let Some(days) = self.settings().silent_consent() else { return Ok(0) };
        if waiting(&mut *self.readers.acquire().await?, days, today).await?.is_empty() {
            return Ok(0);
        }
        let mut tx = self.begin().await?;
        let settings = settings::read(&mut tx).await?;
        let Some(days) = settings.silent_consent() else { return Ok(0) };
        let waiting = waiting(&mut tx, days, today).await?;
        for id in &waiting {
            let before = load(&mut tx, *id).await?.commitment;
            pass_if_due(&mut tx, (now, today), &settings, before).await?;
        }
        tx.commit().await?;
        Ok(waiting.len())
    }
}

/// What was proposed so long ago that it passes, oldest first.
async fn waiting(connection: &mut SqliteConnection, days: u32, today: NaiveDate) -> Result<Vec<CommitmentId>> {
    let Some(before) = today.checked_sub_days(Days::new(u64::from(days))) else { return Ok(Vec::new()) };
    let rows: Vec<(i64,)> = sqlx::query_as(
        "SELECT id FROM commitment WHERE status = 'afdoening-voorgesteld' AND contested_on IS NULL AND status_since < $1
         ORDER BY status_since, id",
    )
    .bind(before)
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|(id,)| CommitmentId::new(id)).collect())
}

/// Lets a commitment pass where that is due, before anything else is done to it.
pub(super) async fn pass_if_due(
    tx: &mut SqliteConnection,
    (now, today): (DateTime<Utc>, NaiveDate),
    settings: &Settings,
    before: Commitment,
) -> Result<Commitment> {
    let due = settings.silent_consent().and_then(|days| before.passes_on(days)).filter(|day| *day <= today);
    let Some(on) = due else { return Ok(before) };
    let (mut after, kind, note) = before.clone().pass_in_silence(on)?;
    after.version += 1;
    let happening = Source::person(on).happening(before.id, kind, note);
    store(tx, (now, Author::register()), &before, &after, happening).await
}
