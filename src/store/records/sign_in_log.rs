//! The log of sign-ins, sign-outs and failures. It is bounded, and lines are removed when their term is over. Failures are
//! counted, one line an hour for each account and one for all unknown names, so that nobody can fill it.

use chrono::{DateTime, DurationRound as _, Months, TimeDelta, Utc};

use super::{key_reader::KeyReader, page::ROWS};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        keyed::keyed,
    },
    store::{
        Result, Store,
        db::{Connection, query},
        register::demand_right,
    },
};

/// The most lines of the log; the oldest give way.
const MOST: i64 = 100_000;

keyed! {
    /// The kind of a line of the log.
    pub enum SignInKind: key, label {
        In = "ingelogd", "Ingelogd";
        Out = "uitgelogd", "Uitgelogd";
        /// A password or a code of an account was wrong.
        Failed = "mislukt", "Verkeerd wachtwoord of verkeerde code";
        /// Somebody tried a name that no account has.
        UnknownName = "onbekende-naam", "Geprobeerd met een onbekende naam";
    }
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInLogLine {
    /// The moment; for a counted line the first one.
    pub at: DateTime<Utc>,
    /// The last moment that was counted.
    pub last_at: DateTime<Utc>,
    /// The kind of event; none if it cannot be read.
    pub kind: Option<SignInKind>,
    /// The name of the account; empty for an unknown name.
    pub name: String,
    /// The role of the account.
    pub role: String,
    /// The number of times.
    pub times: i64,
}

type SignInLogRow = (i64, DateTime<Utc>, DateTime<Utc>, String, String, String, i64);

impl Store {
    /// Returns a page of the log, newest first, and the total number of lines. Pages count from 1.
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`](crate::store::StoreRefusal::Forbidden) when the actor does not keep the accounts.
    pub async fn sign_in_log(&self, actor: &Actor, page: i64) -> Result<(Vec<SignInLogLine>, i64)> {
        demand_right(actor, Action::Accounts)?;
        let mut reader = self.begin_reading().await?;
        let (total,): (i64,) = query("SELECT count(*) FROM sign_in_line").fetch_one(&mut reader).await?;
        let rows: Vec<SignInLogRow> = query(
            "SELECT id, at, last_at, kind, name, role, times FROM sign_in_line ORDER BY id DESC LIMIT $1 OFFSET $2",
        )
        .bind(ROWS)
        .bind((page.max(1) - 1).saturating_mul(ROWS))
        .fetch_all(&mut reader)
        .await?;
        let line = |(id, at, last_at, kind, name, role, times): SignInLogRow| {
            let kind = KeyReader::new("sign_in_line", &id.to_string()).read("kind", &kind, SignInKind::from_key);
            SignInLogLine { at, last_at, kind, name, role, times }
        };
        Ok((rows.into_iter().map(line).collect(), total))
    }
}

/// Writes that an account signed in or out, in the same transaction.
pub(in crate::store) async fn write_sign_in_line(
    tx: &mut Connection,
    kind: SignInKind,
    (name, role): (&str, &str),
    now: DateTime<Utc>,
) -> Result<()> {
    let (id,): (i64,) = query(
        "INSERT INTO sign_in_line (at, last_at, kind, name, role, times) VALUES ($1, $1, $2, $3, $4, 1) RETURNING id",
    )
    .bind(now)
    .bind(kind.key())
    .bind(name)
    .bind(role)
    .fetch_one(tx)
    .await?;
    query("DELETE FROM sign_in_line WHERE id <= $1").bind(id - MOST).execute(tx).await?;
    Ok(())
}

/// Counts a failure: of an account, by its name and role, or of an unknown name.
pub(in crate::store) async fn count_failure(
    tx: &mut Connection,
    account: Option<(String, String)>,
    now: DateTime<Utc>,
) -> Result<()> {
    let kind = if account.is_some() { SignInKind::Failed } else { SignInKind::UnknownName };
    let (name, role) = account.unwrap_or_default();
    let counted = query(
        "UPDATE sign_in_line SET times = times + 1, last_at = $1
         WHERE id = (SELECT max(id) FROM sign_in_line WHERE kind = $2 AND name = $3 AND role = $4 AND at >= $5 AND at <= $1)",
    )
    .bind(now)
    .bind(kind.key())
    .bind(&name)
    .bind(&role)
    .bind(now.duration_trunc(TimeDelta::hours(1)).unwrap_or(now))
    .execute(tx)
    .await?;
    if counted == 0 {
        write_sign_in_line(tx, kind, (&name, &role), now).await?;
    }
    Ok(())
}

/// Removes the lines that are older than so many months.
pub(in crate::store) async fn take_away_old(tx: &mut Connection, months: u32, now: DateTime<Utc>) -> Result<()> {
    let before = now.checked_sub_months(Months::new(months)).unwrap_or(DateTime::UNIX_EPOCH);
    query("DELETE FROM sign_in_line WHERE last_at < $1").bind(before).execute(tx).await?;
    Ok(())
}
