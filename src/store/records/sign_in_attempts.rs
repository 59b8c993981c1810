//! Attempts to sign in, counted by the name that was typed and by device, even if there is no such account.

use chrono::{DateTime, Utc};

use super::{hashed::Hashed, sign_in_log};
use crate::{
    domain::access::back_off::Failures,
    store::{
        Result, Store,
        db::{Connection, query},
    },
};

/// The answer to an attempt to sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignInAttempt {
    /// It may be made; it is this many in a row.
    Counted(u32),
    /// It may not be made before this moment.
    TooSoon(DateTime<Utc>),
}

/// The attempts that are counted together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttemptTally {
    login: String,
    by: AttemptOrigin,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum AttemptOrigin {
    Strangers,
    Device(String),
    SignedIn,
}

impl AttemptTally {
    /// The attempts at this name on devices on which its owner never signed in.
    #[must_use]
    pub fn of_strangers(login: &str) -> Self {
        Self { login: login.to_owned(), by: AttemptOrigin::Strangers }
    }

    /// The attempts at this name on a device on which its owner signed in before, known by its mark.
    #[must_use]
    pub fn of_device(login: &str, mark: &str) -> Self {
        Self { login: login.to_owned(), by: AttemptOrigin::Device(mark.to_owned()) }
    }

    /// The attempts of a visitor who is signed in with this name, and is asked for the password once more.
    #[must_use]
    pub fn signed_in(login: &str) -> Self {
        Self { login: login.to_owned(), by: AttemptOrigin::SignedIn }
    }

    /// True for the attempts of strangers.
    #[must_use]
    pub fn is_of_strangers(&self) -> bool {
        self.by == AttemptOrigin::Strangers
    }

    fn to_hashed_name(&self) -> Hashed {
        let login = &self.login;
        Hashed::of(&match &self.by {
            AttemptOrigin::Strangers => format!("onbekend apparaat\n{login}"),
            AttemptOrigin::Device(mark) => format!("apparaat {mark}\n{login}"),
            AttemptOrigin::SignedIn => format!("ingelogd\n{login}"),
        })
    }
}

impl Store {
    /// Counts an attempt before it is made, so that many at once are counted too. It counts as a failure until its tally is
    /// forgotten.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn begin_attempt(&self, tally: &AttemptTally, now: DateTime<Utc>) -> Result<SignInAttempt> {
        let mut tx = self.begin().await?;
        let account: Option<(i64,)> =
            query("SELECT id FROM account WHERE login = $1").bind(&tally.login).fetch_optional(&mut tx).await?;
        let name = tally.to_hashed_name();
        let counted = match account {
            Some(_) => failures_of(&mut tx, &name).await?.one_more(now),
            None => self.unknown_names.one_more(name.clone(), now),
        };
        let failures = match counted {
            Ok(failures) => failures,
            Err(until) => return Ok(SignInAttempt::TooSoon(until)),
        };
        // An attempt at an unknown name always writes the same row, so that it takes as long.
        let (name, kept) = match account {
            Some(_) => (name, failures),
            None => (Hashed::of("onbekende namen"), Failures { blocked_until: None, ..failures }),
        };
        query(
            "INSERT INTO failed_sign_in (name, failures, last_at, blocked_until) VALUES ($1, $2, $3, $4)
             ON CONFLICT (name) DO UPDATE
             SET failures = excluded.failures, last_at = excluded.last_at, blocked_until = excluded.blocked_until",
        )
        .bind(&name)
        .bind(kept.count)
        .bind(now)
        .bind(kept.blocked_until)
        .execute(&mut tx)
        .await?;
        tx.commit().await?;
        Ok(SignInAttempt::Counted(failures.count))
    }

    /// Forgets the failures of this tally after a proof of identity. Those of others who try the same name stay.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn forget_attempts(&self, tally: &AttemptTally) -> Result<()> {
        let mut tx = self.begin().await?;
        forget_failures(&mut tx, tally).await?;
        tx.commit().await
    }

    /// Records in the log of sign-ins that an attempt failed. The typed name is kept only if an account has it: people type
    /// passwords in the wrong field.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn log_failure(&self, login: &str, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        let known: Option<(String, String)> =
            query("SELECT name, role FROM account WHERE login = $1").bind(login).fetch_optional(&mut tx).await?;
        sign_in_log::count_failure(&mut tx, known, now).await?;
        tx.commit().await
    }
}

async fn failures_of(tx: &mut Connection, name: &Hashed) -> Result<Failures> {
    let row: Option<(u32, DateTime<Utc>, Option<DateTime<Utc>>)> =
        query("SELECT failures, last_at, blocked_until FROM failed_sign_in WHERE name = $1")
            .bind(name)
            .fetch_optional(tx)
            .await?;
    let failures = row.map(|(count, last_at, blocked_until)| Failures { count, last_at, blocked_until });
    Ok(failures.unwrap_or_default())
}

/// Forgets the failures of a tally.
pub(in crate::store) async fn forget_failures(tx: &mut Connection, tally: &AttemptTally) -> Result<()> {
    query("DELETE FROM failed_sign_in WHERE name = $1").bind(&tally.to_hashed_name()).execute(tx).await?;
    Ok(())
}
