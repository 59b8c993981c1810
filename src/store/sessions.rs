//! Who is signed in.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError, atomic::Ordering},
};

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    Result, Store, StoreError, StoreFailure, StoreRefusal,
    accounts::{self, AccountRow, OwnKeys},
    hashed::Hashed,
    sign_in_log::{self, SignInKind},
    unreadable::KeyReader,
};
use crate::domain::{access::Actor, back_off::REMEMBERED, ids::AccountId, keyed::keyed};
use crate::store::db::{Both, Connection, FromRow, query};

/// A session ends when it was not used for so long: a working day.
pub const IDLE: TimeDelta = TimeDelta::hours(8);

/// And at any rate so long after signing in.
pub const LONGEST: TimeDelta = TimeDelta::hours(24);

/// How long one may take for the second factor.
pub const PENDING: TimeDelta = TimeDelta::minutes(30);

/// How far what was kept may seem to lie in the future: clocks that are set right go back a little. What lies further was kept
/// while the clock was wrong, and would outlive its term.
pub(super) const SKEW: TimeDelta = TimeDelta::minutes(2);

keyed! {
    /// What a session still asks before it gives anything.
    pub enum Stage: key {
        /// Nothing: one is signed in.
        Full = "volledig";
        /// The code of the second factor.
        Code = "code";
        /// That a second factor is set up.
        SetUp = "instellen";
    }
}

impl Stage {
    /// How long such a session lasts at most.
    #[must_use]
    pub fn length(self) -> TimeDelta {
        match self {
            Self::Full => LONGEST,
            Self::Code | Self::SetUp => PENDING,
        }
    }
}

/// Somebody who is signed in, as the account stands at this request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The hash of its token.
    pub hash: Hashed,
    /// What it still asks.
    pub stage: Stage,
    /// Whose it is.
    pub account: AccountId,
    /// The account's e-mail address; none for an account of single sign-on.
    pub login: Option<String>,
    /// Whether the account has a password.
    pub has_password: bool,
    /// Whether the account has a second factor.
    pub second_factor: bool,
    /// Who acts in it.
    pub actor: Actor,
    /// What is theirs, as addresses name it.
    pub own: OwnKeys,
}

/// When sessions were last used, since they were last tidied.
#[derive(Debug, Default)]
pub(super) struct Seen(Mutex<HashMap<Hashed, DateTime<Utc>>>);

impl Seen {
    fn of(&self, hash: &Hashed) -> Option<DateTime<Utc>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(hash).copied()
    }

    fn note(&self, hash: &Hashed, now: DateTime<Utc>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(hash.clone(), now);
    }

    fn all(&self) -> HashMap<Hashed, DateTime<Utc>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Forgets what was kept, but for what was noted since.
    fn forget(&self, kept: &HashMap<Hashed, DateTime<Utc>>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|hash, seen| kept.get(hash) != Some(seen));
    }
}

#[derive(FromRow)]
struct SessionRow {
    stage: String,
    opened_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
}

impl Store {
    /// The session of a token, as its account stands now; none when there is none, when it came to its end, or when it was opened
    /// or used in what is still the future: then a clock was wrong. Looking at it is using it, which is kept in memory: nothing is written.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn session(&self, hash: &Hashed, now: DateTime<Utc>) -> Result<Option<Session>> {
        let mut reader = self.read().await?;
        let found: Option<Both<SessionRow, AccountRow>> = query(
            "SELECT s.stage, s.created_at AS opened_at, s.seen_at, a.id, a.name, a.login, a.issuer, a.subject, a.role,
                    a.password_hash IS NOT NULL AS has_password, a.totp_secret IS NOT NULL AS second_factor,
                    a.created_at, a.last_used_at, a.disabled_at, NULL AS invited_until
             FROM session s JOIN account a ON a.id = s.account_id
             WHERE s.hash = $1 AND s.expires_at > $2 AND a.disabled_at IS NULL",
        )
        .bind(hash)
        .bind(now)
        .fetch_optional(&mut reader)
        .await?;
        let Some(Both(row, account)) = found else { return Ok(None) };
        let seen = self.seen.of(hash).map_or(row.seen_at, |seen| seen.max(row.seen_at));
        if now - seen >= IDLE || row.opened_at.max(seen) - now > SKEW {
            return Ok(None);
        }
        let reach = accounts::reach_of(&mut reader, account.id).await?;
        let own = accounts::own_keys(&mut reader, account.id).await?;
        self.seen.note(hash, now);
        // Nobody is let in on a key that nobody understands.
        let mut keys = KeyReader::new("session", &account.name);
        let Some(stage) = keys.read("stage", &row.stage, Stage::from_key) else { return Ok(None) };
        let account = match account.into_account(reach) {
            Err(StoreError::Failure(StoreFailure::Unreadable(_))) => return Ok(None),
            account => account?,
        };
        Ok(Some(Session {
            hash: hash.clone(),
            stage,
            account: account.id,
            login: account.login().map(str::to_owned),
            has_password: account.has_password,
            second_factor: account.second_factor,
            actor: account.actor(),
            own,
        }))
    }

    /// Opens a session for an account that proved who it is; ends the one that this browser had.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when there is no such account or it is disabled.
    pub async fn open_session(
        &self,
        account: AccountId,
        stage: Stage,
        hash: &Hashed,
        instead_of: Option<&Hashed>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        if let Some(old) = instead_of {
            query("DELETE FROM session WHERE hash = $1").bind(old).execute(&mut *tx).await?;
        }
        let owner = open(&mut tx, account, stage, hash, now).await?;
        if stage == Stage::Full {
            signed_in(&mut tx, &owner, now).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Puts a session that asks for nothing more in the place of one that asked for a code, under a token of its own.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when the session was ended meanwhile.
    pub async fn complete_session(&self, session: &Session, hash: &Hashed, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        replace(&mut tx, session, hash, now).await?;
        Ok(tx.commit().await?)
    }

    /// Ends a session: signing out.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn close_session(&self, session: &Session, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        let ended = query("DELETE FROM session WHERE hash = $1").bind(&session.hash).execute(&mut *tx).await?;
        if ended > 0 && session.stage == Stage::Full {
            let Actor { name, role, .. } = &session.actor;
            sign_in_log::note(&mut tx, SignInKind::Out, (name, role.key()), now).await?;
        }
        Ok(tx.commit().await?)
    }

    /// Keeps when sessions were used, and takes away what came to its end, or was kept while the clock was ahead: sessions,
    /// one-time links, failures of long ago, old lines of the log of sign-ins. And wipes what was erased, where that had to wait. To be called from time to time, and at the end.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn tidy(&self, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        let used = self.seen.all();
        for (hash, seen) in &used {
            let owner: Option<(i64,)> =
                query("UPDATE session SET seen_at = $2 WHERE hash = $1 AND seen_at < $2 RETURNING account_id")
                    .bind(hash)
                    .bind(seen)
                    .fetch_optional(&mut *tx)
                    .await?;
            if let Some((account,)) = owner {
                query("UPDATE account SET last_used_at = max(coalesce(last_used_at, ''), $2) WHERE id = $1")
                    .bind(account)
                    .bind(seen)
                    .execute(&mut *tx)
                    .await?;
            }
        }
        take_away_old(&mut tx, now).await?;
        sign_in_log::take_away_old(&mut tx, self.settings().sign_in_log_months, now).await?;
        tx.commit().await?;
        self.unknown_names.tidy(now);
        // Not before: when it could not be written, it is tried again at the next turn.
        self.seen.forget(&used);
        if self.to_wipe.load(Ordering::Relaxed) {
            self.wipe().await;
        }
        Ok(())
    }
}

/// Takes away what came to its end, and what was kept in what is still the future.
async fn take_away_old(tx: &mut Connection, now: DateTime<Utc>) -> Result<()> {
    let ahead = now + SKEW;
    query("DELETE FROM session WHERE expires_at <= $1 OR seen_at <= $2 OR created_at > $3 OR seen_at > $3")
        .bind(now)
        .bind(now - IDLE)
        .bind(ahead)
        .execute(&mut *tx)
        .await?;
    query("DELETE FROM one_time_link WHERE expires_at <= $1 OR created_at > $2")
        .bind(now)
        .bind(ahead)
        .execute(&mut *tx)
        .await?;
    query("DELETE FROM failed_sign_in WHERE last_at <= $1 OR last_at > $2")
        .bind(now - REMEMBERED)
        .bind(now + REMEMBERED)
        .execute(tx)
        .await?;
    Ok(())
}

/// Opens a session; gives the account that it is for.
async fn open(
    tx: &mut Connection,
    account: AccountId,
    stage: Stage,
    hash: &Hashed,
    now: DateTime<Utc>,
) -> Result<AccountRow> {
    let owner = accounts::row(&mut *tx, account).await?;
    let owner = owner.filter(|owner| owner.disabled_at.is_none()).ok_or(StoreRefusal::NotFound)?;
    query(
        "INSERT INTO session (hash, account_id, stage, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $5)",
    )
    .bind(hash)
    .bind(account.get())
    .bind(stage.key())
    .bind(now)
    .bind(now + stage.length())
    .execute(tx)
    .await?;
    Ok(owner)
}

/// Keeps that somebody signed in, wholly.
async fn signed_in(tx: &mut Connection, owner: &AccountRow, now: DateTime<Utc>) -> Result<()> {
    query("UPDATE account SET last_used_at = $2 WHERE id = $1").bind(owner.id).bind(now).execute(&mut *tx).await?;
    sign_in_log::note(tx, SignInKind::In, (&owner.name, owner.role()?.key()), now).await
}

/// Ends a session, which must still be there, and opens a whole one under a token of its own.
pub(super) async fn replace(tx: &mut Connection, session: &Session, hash: &Hashed, now: DateTime<Utc>) -> Result<()> {
    let ended = query("DELETE FROM session WHERE hash = $1").bind(&session.hash).execute(&mut *tx).await?;
    if ended == 0 {
        return Err(StoreRefusal::NotFound.into());
    }
    let owner = open(&mut *tx, session.account, Stage::Full, hash, now).await?;
    if session.stage == Stage::Full { Ok(()) } else { signed_in(tx, &owner, now).await }
}

/// Ends every session of an account.
pub(super) async fn end_all(tx: &mut Connection, account: AccountId) -> Result<()> {
    query("DELETE FROM session WHERE account_id = $1").bind(account.get()).execute(tx).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_could_not_be_written_of_sessions_is_tried_again() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("register.db")).await.unwrap();
        let [first, second] = ["eerste", "tweede"].map(Hashed::of);
        let now = "2025-11-14T11:00:00Z".parse().unwrap();
        store.seen.note(&first, now);
        store.tidy(now).await.unwrap();
        assert_eq!(store.seen.of(&first), None, "it is written");
        store.seen.note(&second, now);
        store.database.close().await;
        store.tidy(now).await.unwrap_err();
        assert_eq!(store.seen.of(&second), Some(now));
    }
}
