//! One-time links, with which somebody chooses a password.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::SqliteConnection;

use super::{
    Result, Store, StoreRefusal,
    accounts::{self, AccountRefusal, Door},
    administration::{Deed, log},
    hashed::Hashed,
    sessions,
    sign_in_attempts::forget_failures,
};
use crate::domain::{access::Actor, ids::AccountId};

/// How long a link can be used.
pub const VALID: TimeDelta = TimeDelta::days(7);

/// For whom a link is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// The account.
    pub account: AccountId,
    /// The name.
    pub name: String,
    /// The e-mail address with which they will sign in.
    pub login: String,
}

impl Store {
    /// For whom a link is.
    ///
    /// # Errors
    /// [`AccountRefusal::LinkSpent`] when there is no such link, or it was used or expired, or the account is disabled.
    pub async fn invited(&self, link: &Hashed, now: DateTime<Utc>) -> Result<Invited> {
        owner(&mut *self.readers.acquire().await?, link, now).await
    }

    /// Sets the password of an account by its link, which is then spent, as is every other link of the account. Whoever was
    /// signed in to it no longer is.
    ///
    /// # Errors
    /// [`AccountRefusal::LinkSpent`] as for [`Self::invited`].
    pub async fn use_link(&self, link: &Hashed, password_hash: &str, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        let invited = owner(&mut tx, link, now).await?;
        sqlx::query("UPDATE account SET password_hash = $2 WHERE id = $1")
            .bind(invited.account.get())
            .bind(password_hash)
            .execute(&mut *tx)
            .await?;
        spend(&mut tx, invited.account, now).await?;
        sessions::end_all(&mut tx, invited.account).await?;
        forget_failures(&mut tx, &invited.login).await?;
        let owner = accounts::row(&mut tx, invited.account).await?.ok_or(StoreRefusal::NotFound)?;
        log(&mut tx, &Actor::new(&owner.name, owner.role()?), now, Deed::PasswordSet, &owner.name, "").await?;
        Ok(tx.commit().await?)
    }
}

async fn owner(connection: &mut SqliteConnection, link: &Hashed, now: DateTime<Utc>) -> Result<Invited> {
    let row: Option<(i64, String, String)> = sqlx::query_as(
        "SELECT a.id, a.name, a.login FROM one_time_link l JOIN account a ON a.id = l.account_id
         WHERE l.hash = $1 AND l.used_at IS NULL AND l.expires_at > $2 AND a.disabled_at IS NULL AND a.login IS NOT NULL",
    )
    .bind(link)
    .bind(now)
    .fetch_optional(connection)
    .await?;
    let (id, name, login) = row.ok_or(AccountRefusal::LinkSpent)?;
    Ok(Invited { account: AccountId::new(id), name, login })
}

/// Makes a link for a local account; earlier ones can no longer be used.
pub(super) async fn give(
    tx: &mut SqliteConnection,
    account: AccountId,
    door: &Door,
    link: &Hashed,
    now: DateTime<Utc>,
) -> Result<()> {
    if !matches!(door, Door::Local { .. }) {
        return Err(AccountRefusal::NoPassword.into());
    }
    spend(&mut *tx, account, now).await?;
    sqlx::query("INSERT INTO one_time_link (hash, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4)")
        .bind(link)
        .bind(account.get())
        .bind(now)
        .bind(now + VALID)
        .execute(tx)
        .await?;
    Ok(())
}

/// Takes care that no link of an account can be used any more.
pub(super) async fn spend(tx: &mut SqliteConnection, account: AccountId, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("UPDATE one_time_link SET used_at = $2 WHERE account_id = $1 AND used_at IS NULL")
        .bind(account.get())
        .bind(now)
        .execute(tx)
        .await?;
    Ok(())
}
