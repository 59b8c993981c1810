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
pub enum Attempt {
    /// It may be made; it is this many in a row.
    Counted(u32),
    /// It may not be made before this moment.
    TooSoon(DateTime<Utc>),
}

/// The attempts that are counted together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    login: String,
    by: By,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum By {
    Strangers,
    Device(String),
    SignedIn,
}

impl Tally {
    /// The attempts at this name on devices on which its owner never signed in.
    #[must_use]
    pub fn strangers(login: &str) -> Self {
        Self { login: login.to_owned(), by: By::Strangers }
    }

    /// The attempts at this name on a device on which its owner signed in before, known by its mark.
    #[must_use]
    pub fn device(login: &str, mark: &str) -> Self {
        Self { login: login.to_owned(), by: By::Device(mark.to_owned()) }
    }

    /// The attempts of a visitor who is signed in with this name, and is asked for the password once more.
    #[must_use]
    pub fn signed_in(login: &str) -> Self {
        Self { login: login.to_owned(), by: By::SignedIn }
    }

    /// True for the attempts of strangers.
    #[must_use]
    pub fn is_of_strangers(&self) -> bool {
        self.by == By::Strangers
    }

    fn name(&self) -> Hashed {
        let login = &self.login;
        Hashed::of(&match &self.by {
            By::Strangers => format!("onbekend apparaat\n{login}"),
            By::Device(mark) => format!("apparaat {mark}\n{login}"),
            By::SignedIn => format!("ingelogd\n{login}"),
        })
    }
}

impl Store {
    /// Counts an attempt before it is made, so that many at once are counted too. It counts as a failure until its tally is
    /// forgotten.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn begin_attempt(&self, tally: &Tally, now: DateTime<Utc>) -> Result<Attempt> {
        let mut tx = self.begin().await?;
        let account: Option<(i64,)> =
            query("SELECT id FROM account WHERE login = $1").bind(&tally.login).fetch_optional(&mut tx).await?;
        let name = tally.name();
        let counted = match account {
            Some(_) => failures_of(&mut tx, &name).await?.one_more(now),
            None => self.unknown_names.one_more(name.clone(), now),
        };
        let failures = match counted {
            Ok(failures) => failures,
            Err(until) => return Ok(Attempt::TooSoon(until)),
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
        Ok(Attempt::Counted(failures.count))
    }

    /// Forgets the failures of this tally after a proof of identity. Those of others who try the same name stay.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn forget_attempts(&self, tally: &Tally) -> Result<()> {
        let mut tx = self.begin().await?;
        forget(&mut tx, tally).await?;
        Ok(tx.commit().await?)
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
        Ok(tx.commit().await?)
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
pub(in crate::store) async fn forget(tx: &mut Connection, tally: &Tally) -> Result<()> {
    query("DELETE FROM failed_sign_in WHERE name = $1").bind(&tally.name()).execute(tx).await?;
    Ok(())
}
