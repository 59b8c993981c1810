//! One-time links, with which the owner of an account chooses a password.

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    accounts::{self, SignInMethod, refusal::AccountRefusal},
    administration::{AdministrationDeed, LoggedDeed, record_deed},
    hashed::Hashed,
    history::RowWatch,
    sessions::{self, SKEW},
    sign_in_attempts::{self, AttemptTally},
};
use crate::{
    domain::{access::Actor, ids::AccountId},
    store::{
        Result, Store, StoreRefusal,
        db::{Connection, query},
    },
};

/// The time that a link can be used.
pub const VALID: TimeDelta = TimeDelta::days(7);

/// The owner of a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvitedAccount {
    pub account: AccountId,
    pub name: String,
    /// The e-mail address with which they will sign in.
    pub login: String,
}

impl Store {
    /// Returns the owner of a link.
    ///
    /// # Errors
    /// [`AccountRefusal::LinkSpent`] when there is no such link, or it was used or expired, or the account is disabled.
    pub async fn find_invited(&self, link: &Hashed, now: DateTime<Utc>) -> Result<InvitedAccount> {
        fetch_link_owner(&mut self.read().await?, link, now).await
    }

    /// Sets the password of an account by its link. All links of the account are then spent, its sessions end, and its devices
    /// are forgotten.
    ///
    /// # Errors
    /// [`AccountRefusal::LinkSpent`] as for [`Self::find_invited`].
    pub async fn use_link(&self, link: &Hashed, password_hash: &str, now: DateTime<Utc>) -> Result<()> {
        let mut tx = self.begin().await?;
        let invited = fetch_link_owner(&mut tx, link, now).await?;
        query("UPDATE account SET password_hash = $2, device_generation = device_generation + 1 WHERE id = $1")
            .bind(invited.account.get())
            .bind(password_hash)
            .execute(&mut tx)
            .await?;
        spend_links(&mut tx, invited.account, now).await?;
        sessions::end_all(&mut tx, invited.account).await?;
        sign_in_attempts::forget_failures(&mut tx, &AttemptTally::of_strangers(&invited.login)).await?;
        let owner = accounts::fetch_account_row(&mut tx, invited.account).await?.ok_or(StoreRefusal::NotFound)?;
        record_deed(
            &mut tx,
            (&Actor::new(&owner.name, owner.read_role()?), now),
            LoggedDeed::new(AdministrationDeed::PasswordSet, &owner.name),
            RowWatch::of_nothing(),
        )
        .await?;
        tx.commit().await
    }
}

async fn fetch_link_owner(connection: &mut Connection, link: &Hashed, now: DateTime<Utc>) -> Result<InvitedAccount> {
    let row: Option<(i64, String, String)> = query(
        "SELECT a.id, a.name, a.login FROM one_time_link l JOIN account a ON a.id = l.account_id
         WHERE l.hash = $1 AND l.used_at IS NULL AND l.expires_at > $2 AND l.created_at <= $3 AND a.disabled_at IS NULL
               AND a.login IS NOT NULL",
    )
    .bind(link)
    .bind(now)
    // A link that was given while the clock was ahead would work for longer than it should.
    .bind(now + SKEW)
    .fetch_optional(connection)
    .await?;
    let (id, name, login) = row.ok_or(AccountRefusal::LinkSpent)?;
    Ok(InvitedAccount { account: AccountId::new(id), name, login })
}

/// Makes a link for a local account; earlier ones can no longer be used.
pub(in crate::store) async fn give_link(
    tx: &mut Connection,
    account: AccountId,
    door: &SignInMethod,
    link: &Hashed,
    now: DateTime<Utc>,
) -> Result<()> {
    if !matches!(door, SignInMethod::Local { .. }) {
        return Err(AccountRefusal::NoPassword.into());
    }
    spend_links(tx, account, now).await?;
    query("INSERT INTO one_time_link (hash, account_id, created_at, expires_at) VALUES ($1, $2, $3, $4)")
        .bind(link)
        .bind(account.get())
        .bind(now)
        .bind(now + VALID)
        .execute(tx)
        .await?;
    Ok(())
}

/// Spends all links of an account, so that none can be used any more.
pub(in crate::store) async fn spend_links(tx: &mut Connection, account: AccountId, now: DateTime<Utc>) -> Result<()> {
    query("UPDATE one_time_link SET used_at = $2 WHERE account_id = $1 AND used_at IS NULL")
        .bind(account.get())
        .bind(now)
        .execute(tx)
        .await?;
    Ok(())
}
