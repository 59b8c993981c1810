//! Attempts to sign in, counted by what was typed, whether such an account exists or not.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::{
    Result, Store,
    administration::{Deed, log},
    hashed::Hashed,
};
use crate::domain::{
    access::Actor,
    back_off::{FREE_FAILURES, LONGEST, wait_after},
};

/// Whether somebody may try to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attempt {
    /// Yes; how many attempts in a row this is.
    Counted(u32),
    /// Not before this moment.
    TooSoon(DateTime<Utc>),
}

impl Store {
    /// Counts an attempt before it is made, so that many at once are counted too. It counts as a failure until a session is
    /// opened that asks for nothing more.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn begin_attempt(&self, login: &str, now: DateTime<Utc>) -> Result<Attempt> {
        let name = Hashed::of(login);
        let mut tx = self.begin().await?;
        let known: Option<(u32, Option<DateTime<Utc>>)> =
            sqlx::query_as("SELECT failures, blocked_until FROM failed_sign_in WHERE name = $1")
                .bind(&name)
                .fetch_optional(&mut *tx)
                .await?;
        let (failures, blocked_until) = known.unwrap_or_default();
        // A longer wait than the longest comes from a clock that was set back.
        if let Some(until) = blocked_until.filter(|until| now < *until && *until - now <= LONGEST) {
            return Ok(Attempt::TooSoon(until));
        }
        let failures = failures.saturating_add(1);
        sqlx::query(
            "INSERT INTO failed_sign_in (name, failures, last_at, blocked_until) VALUES ($1, $2, $3, $4)
             ON CONFLICT (name) DO UPDATE
             SET failures = excluded.failures, last_at = excluded.last_at, blocked_until = excluded.blocked_until",
        )
        .bind(&name)
        .bind(failures)
        .bind(now)
        .bind((failures >= FREE_FAILURES).then(|| now + wait_after(failures)))
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(Attempt::Counted(failures))
    }

    /// Keeps in the log that somebody failed too often. What was typed is told only where it is an account: people type
    /// passwords in the wrong field.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn log_failure(&self, login: &str, failures: u32, now: DateTime<Utc>) -> Result<()> {
        if failures < FREE_FAILURES {
            return Ok(());
        }
        let mut tx = self.begin().await?;
        let known: Option<(String,)> =
            sqlx::query_as("SELECT name FROM account WHERE login = $1").bind(login).fetch_optional(&mut *tx).await?;
        let subject = known.map_or_else(|| "een onbekende naam".to_owned(), |(name,)| name);
        let detail = format!("{failures} keer achter elkaar");
        log(&mut tx, &Actor::public(), now, Deed::SignInFailed, &subject, &detail).await?;
        Ok(tx.commit().await?)
    }
}

/// Forgets the failures of an account that is signed in.
pub(super) async fn forget_failures(tx: &mut SqliteConnection, login: &str) -> Result<()> {
    sqlx::query("DELETE FROM failed_sign_in WHERE name = $1").bind(Hashed::of(login)).execute(tx).await?;
    Ok(())
}
