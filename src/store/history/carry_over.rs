//! How the commitments stood when the history took on its present form.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::{Happening, append};
use crate::{
    domain::{
        change::EventKind,
        facts::Facts,
        history::{Author, Object},
        ids::CommitmentId,
    },
    store::{Result, commitments::load},
};

/// The migration with which the present form came.
const MIGRATION: i64 = 3;

/// Writes for each commitment how it stands, in a register whose history began in the first form: its lines told less than
/// the whole. Does nothing where that was done, or was never needed.
pub(in crate::store) async fn carry_over(tx: &mut SqliteConnection) -> Result<()> {
    let ids: Vec<(i64,)> = sqlx::query_as(
        "SELECT c.id FROM commitment c
         WHERE EXISTS (SELECT 1 FROM event e WHERE e.sequence = 1 AND e.form = 1)
         AND NOT EXISTS (SELECT 1 FROM event e WHERE e.commitment_id = c.id AND e.form = 2)
         ORDER BY c.id",
    )
    .fetch_all(&mut *tx)
    .await?;
    if ids.is_empty() {
        return Ok(());
    }
    // The store is not told what time it is when it opens a register; when it was migrated stands in the database.
    let (at,): (DateTime<Utc>,) = sqlx::query_as("SELECT installed_on FROM _sqlx_migrations WHERE version = $1")
        .bind(MIGRATION)
        .fetch_one(&mut *tx)
        .await?;
    for (id,) in ids {
        let id = CommitmentId::new(id);
        let stands = load(tx, id).await?.commitment;
        let happening = Happening::new(Object::Commitment(id), EventKind::CarriedOver, at.date_naive(), None);
        append(tx, (at, Author::register()), happening, &Facts::default(), &Facts::of(&stands)).await?;
    }
    Ok(())
}
