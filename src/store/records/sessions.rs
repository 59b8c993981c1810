//! The sessions of people who are signed in.

use std::sync::atomic::Ordering;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::{
    accounts::{self, AccountRow, OwnKeys},
    hashed::Hashed,
    key_reader::KeyReader,
    sign_in_log::{self, SignInKind},
};
use crate::{
    domain::{
        access::{Actor, Role, back_off::REMEMBERED},
        ids::AccountId,
        keyed::keyed,
    },
    store::{
        Result, Store, StoreError, StoreFailure, StoreRefusal,
        db::{Both, Connection, query, record},
        register::forget_old_tokens,
    },
};

/// The idle time after which a session ends: a working day.
pub const IDLE: TimeDelta = TimeDelta::hours(8);

/// The time after signing in at which a session ends in any case.
pub const LONGEST: TimeDelta = TimeDelta::hours(24);

/// The longest time for the second factor.
pub const PENDING: TimeDelta = TimeDelta::minutes(30);

/// The most that a stored moment may lie in the future: clocks that are set right go back a little. A moment further ahead was
/// stored while the clock was wrong, and would outlive its term.
pub(in crate::store) const SKEW: TimeDelta = TimeDelta::minutes(2);

keyed! {
    /// The step that a session still requires.
    pub enum SessionStage: key {
        /// None: the visitor is signed in.
        Full = "volledig";
        /// The code of the second factor.
        Code = "code";
        /// Setting up a second factor.
        SetUp = "instellen";
    }
}

impl SessionStage {
    /// The longest time that such a session lasts.
    #[must_use]
    pub fn get_longest_time(self) -> TimeDelta {
        match self {
            Self::Full => LONGEST,
            Self::Code | Self::SetUp => PENDING,
        }
    }
}

/// A session, with its account as it is at this request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The hash of its token.
    pub hash: Hashed,
    pub stage: SessionStage,
    pub account: AccountId,
    /// The e-mail address of the account; none with single sign-on.
    pub login: Option<String>,
    /// True if the account has a password.
    pub has_password: bool,
    /// True if the account has a second factor.
    pub second_factor: bool,
    /// The role of the account.
    pub role: Role,
    /// The owner as an actor today: [`Role::Seatless`] if the role of the account needs a seat and none runs.
    pub actor: Actor,
    /// The holders and members that are the owner's own, by their keys in addresses.
    pub own: OwnKeys,
}

record! {
    struct SessionRow {
        stage: String,
        opened_at: DateTime<Utc>,
        seen_at: DateTime<Utc>,
    }
}

impl Store {
    /// Returns the session of a token, with its account as it is now. None if there is no such session, if it has ended, or if
    /// it was opened or used in the future, while a clock was wrong. This counts as using it, which is kept in memory: nothing
    /// is written.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn find_session(&self, hash: &Hashed, now: DateTime<Utc>, today: NaiveDate) -> Result<Option<Session>> {
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
        let seats = accounts::seats_of(&mut reader, account.id).await?;
        self.seen.note_use(hash, now);
        // Nobody is let in on a stage that cannot be read.
        let mut keys = KeyReader::new("session", &account.name);
        let Some(stage) = keys.read("stage", &row.stage, SessionStage::from_key) else { return Ok(None) };
        let account = match account.into_account(seats) {
            Err(StoreError::Failure(StoreFailure::Unreadable(_))) => return Ok(None),
            account => account?,
        };
        let sees_committee_secrets = self.settings().committee_members_see_secrets;
        let actor = Actor { sees_committee_secrets, ..account.to_actor(today) };
        let own = accounts::own_keys(&mut reader, account.id.get(), &actor.reach).await?;
        Ok(Some(Session {
            hash: hash.clone(),
            stage,
            account: account.id,
            login: account.login().map(str::to_owned),
            has_password: account.has_password,
            second_factor: account.second_factor,
            role: account.role,
            actor,
            own,
        }))
    }

    /// Opens a session for an account that proved who it is, and ends the one that this browser had.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when there is no such account or it is disabled.
    pub async fn open_session(
        &self,
        account: AccountId,
        stage: SessionStage,
        hash: &Hashed,
        instead_of: Option<&Hashed>,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let mut tx = self.begin().await?;
        if let Some(old) = instead_of {
            query("DELETE FROM session WHERE hash = $1").bind(old).execute(&mut tx).await?;
        }
        let owner = insert_session(&mut tx, account, stage, hash, now).await?;
        if stage == SessionStage::Full {
            signed_in(&mut tx, &owner, now).await?;
        }
        tx.commit().await
    }

    /// Replaces a session that asked for a code by a full one, with a token of its own.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when the session was ended meanwhile.
    pub async fn complete_session(&self, session: &Session, hash: &Hashed, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        replace_session(&mut tx, session, hash, now).await?;
        tx.commit().await
    }

    /// Ends a session: signs out.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn close_session(&self, session: &Session, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        let ended = query("DELETE FROM session WHERE hash = $1").bind(&session.hash).execute(&mut tx).await?;
        if ended > 0 && session.stage == SessionStage::Full {
            let by = (session.actor.name.as_str(), session.role.key());
            sign_in_log::write_sign_in_line(&mut tx, SignInKind::Out, by, now).await?;
        }
        tx.commit().await
    }

    /// Stores when sessions were used, and removes what has ended or was stored while the clock was ahead: sessions, one-time
    /// links, old failures, old lines of the log of sign-ins. Also empties the write-ahead log after an erasure, if that had to
    /// wait. To be called from time to time, and at the end.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn tidy_old_records(&self, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        let used = self.seen.copy_all_uses();
        for (hash, seen) in &used {
            let owner: Option<(i64,)> =
                query("UPDATE session SET seen_at = $2 WHERE hash = $1 AND seen_at < $2 RETURNING account_id")
                    .bind(hash)
                    .bind(seen)
                    .fetch_optional(&mut tx)
                    .await?;
            if let Some((account,)) = owner {
                query("UPDATE account SET last_used_at = max(coalesce(last_used_at, ''), $2) WHERE id = $1")
                    .bind(account)
                    .bind(seen)
                    .execute(&mut tx)
                    .await?;
            }
        }
        take_away_old(&mut tx, now).await?;
        forget_old_tokens(&mut tx, now).await?;
        sign_in_log::take_away_old(&mut tx, self.settings().sign_in_log_months, now).await?;
        tx.commit().await?;
        self.unknown_names.forget_old_failures(now);
        // Not earlier: if the write fails, it is tried again at the next turn.
        self.seen.forget_kept_uses(&used);
        if self.to_wipe.load(Ordering::Relaxed) {
            self.wipe_erased().await;
        }
        Ok(())
    }
}

/// Removes what has ended, and what was stored in the future.
async fn take_away_old(tx: &mut Connection, now: DateTime<Utc>) -> Result<()> {
    let ahead = now + SKEW;
    query("DELETE FROM session WHERE expires_at <= $1 OR seen_at <= $2 OR created_at > $3 OR seen_at > $3")
        .bind(now)
        .bind(now - IDLE)
        .bind(ahead)
        .execute(tx)
        .await?;
    query("DELETE FROM one_time_link WHERE expires_at <= $1 OR created_at > $2")
        .bind(now)
        .bind(ahead)
        .execute(tx)
        .await?;
    query("DELETE FROM failed_sign_in WHERE last_at <= $1 OR last_at > $2")
        .bind(now - REMEMBERED)
        .bind(now + REMEMBERED)
        .execute(tx)
        .await?;
    Ok(())
}

/// Opens a session and returns the row of its account.
async fn insert_session(
    tx: &mut Connection,
    account: AccountId,
    stage: SessionStage,
    hash: &Hashed,
    now: DateTime<Utc>,
) -> Result<AccountRow> {
    let owner = accounts::fetch_account_row(tx, account).await?;
    let owner = owner.filter(|owner| owner.disabled_at.is_none()).ok_or(StoreRefusal::NotFound)?;
    query(
        "INSERT INTO session (hash, account_id, stage, created_at, seen_at, expires_at) VALUES ($1, $2, $3, $4, $4, $5)",
    )
    .bind(hash)
    .bind(account.get())
    .bind(stage.key())
    .bind(now)
    .bind(now + stage.get_longest_time())
    .execute(tx)
    .await?;
    Ok(owner)
}

/// Records that an account signed in with all factors.
async fn signed_in(tx: &mut Connection, owner: &AccountRow, now: DateTime<Utc>) -> Result<()> {
    query("UPDATE account SET last_used_at = $2 WHERE id = $1").bind(owner.id).bind(now).execute(tx).await?;
    sign_in_log::write_sign_in_line(tx, SignInKind::In, (&owner.name, owner.read_role()?.key()), now).await
}

/// Ends a session, which must still exist, and opens a full one with a token of its own.
pub(in crate::store) async fn replace_session(
    tx: &mut Connection,
    session: &Session,
    hash: &Hashed,
    now: DateTime<Utc>,
) -> Result<()> {
    let ended = query("DELETE FROM session WHERE hash = $1").bind(&session.hash).execute(tx).await?;
    if ended == 0 {
        return Err(StoreRefusal::NotFound.into());
    }
    let owner = insert_session(tx, session.account, SessionStage::Full, hash, now).await?;
    if session.stage == SessionStage::Full { Ok(()) } else { signed_in(tx, &owner, now).await }
}

/// Ends every session of an account.
pub(in crate::store) async fn end_all(tx: &mut Connection, account: AccountId) -> Result<()> {
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
        store.seen.note_use(&first, now);
        store.tidy_old_records(now).await.unwrap();
        assert_eq!(store.seen.of(&first), None, "it is written");
        store.seen.note_use(&second, now);
        store.database.close_connections().await;
        store.tidy_old_records(now).await.unwrap_err();
        assert_eq!(store.seen.of(&second), Some(now));
    }
}
