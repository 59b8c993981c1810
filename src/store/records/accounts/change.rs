//! The acts of an administrator on accounts. Each is kept in the log of the administration, in its own transaction.

use chrono::{DateTime, Utc};

use super::{
    Account, NewAccount, SignInMethod, fetch_account_row, list_account_rows, refusal::AccountRefusal, seats_of,
    write_reach,
};
use crate::{
    domain::{
        access::{Actor, Reach, Role, rights::Action},
        ids::AccountId,
    },
    store::{
        Act, Result, Store, StoreError, StoreRefusal,
        db::{self, Connection, query},
        records::{
            administration::{AdministrationDeed, LoggedDeed, record_deed},
            hashed::Hashed,
            history::RowWatch,
            one_time_links, sessions,
        },
        register::WritingTransaction,
    },
};

impl Store {
    /// Makes a local account, with a link by which its owner chooses a password.
    ///
    /// # Errors
    /// [`AccountRefusal`] when the address is known, or the reach is missing or unknown; [`StoreRefusal::Forbidden`] when the
    /// actor does not keep the accounts.
    pub async fn add_account(&self, act: &Act, new: NewAccount, link: &Hashed) -> Result<AccountId> {
        let mut tx = self.begin_with_right(act, Action::Accounts).await?;
        let id = insert_account(&mut tx, &act.actor, act.now, &new).await?;
        one_time_links::give_link(&mut tx, id, &new.door, link, act.now).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Gives an account a new link; earlier ones can no longer be used.
    ///
    /// # Errors
    /// [`AccountRefusal`] when it is disabled or has no password; [`StoreRefusal::NotFound`], [`StoreRefusal::Forbidden`].
    pub async fn invite_account(&self, act: &Act, id: AccountId, link: &Hashed) -> Result<()> {
        let (mut tx, account) = self.begin_on_account(act, id).await?;
        if account.disabled_at.is_some() {
            return Err(AccountRefusal::Disabled.into());
        }
        one_time_links::give_link(&mut tx, id, &account.door, link, act.now).await?;
        record_deed(
            &mut tx,
            (&act.actor, act.now),
            LoggedDeed::new(AdministrationDeed::Invited, &account.name),
            RowWatch::of_nothing(),
        )
        .await?;
        tx.commit().await
    }

    /// Gives an account another name, role or reach, and ends its sessions.
    ///
    /// # Errors
    /// [`AccountRefusal`] when the reach is missing or unknown, or no administrator would be left; [`StoreRefusal::NotFound`],
    /// [`StoreRefusal::Forbidden`].
    pub async fn change_account(&self, act: &Act, id: AccountId, name: &str, role: Role, reach: Reach) -> Result<()> {
        let (mut tx, account) = self.begin_on_account(act, id).await?;
        if role != Role::Administrator {
            not_the_last(&mut tx, &account).await?;
        }
        let watch = RowWatch::begin_watching(&mut tx, list_account_rows(id)).await?;
        query("UPDATE account SET name = $2, role = $3 WHERE id = $1")
            .bind(id.get())
            .bind(name)
            .bind(role.key())
            .execute(&mut tx)
            .await?;
        let reach = fit_reach_to_role(role, reach)?;
        write_reach(&mut tx, id, &reach).await?;
        sessions::end_all(&mut tx, id).await?;
        let before = describe_account(&account.name, account.role, &account.to_reach());
        let detail = format!("van: {before}; naar: {}", describe_account(name, role, &reach));
        record_deed(
            &mut tx,
            (&act.actor, act.now),
            LoggedDeed { deed: AdministrationDeed::AccountChanged, subject: name, detail: &detail },
            watch,
        )
        .await?;
        tx.commit().await
    }

    /// Disables an account: nobody can sign in to it, its links are spent, and its sessions end.
    ///
    /// # Errors
    /// [`AccountRefusal::LastAdministrator`]; [`StoreRefusal::NotFound`], [`StoreRefusal::Forbidden`].
    pub async fn disable_account(&self, act: &Act, id: AccountId) -> Result<()> {
        let (mut tx, account) = self.begin_on_account(act, id).await?;
        if account.disabled_at.is_some() {
            return Ok(());
        }
        not_the_last(&mut tx, &account).await?;
        let watch = RowWatch::begin_watching(&mut tx, list_account_rows(id)).await?;
        query("UPDATE account SET disabled_at = $2, device_generation = device_generation + 1 WHERE id = $1")
            .bind(id.get())
            .bind(act.now)
            .execute(&mut tx)
            .await?;
        sessions::end_all(&mut tx, id).await?;
        one_time_links::spend_links(&mut tx, id, act.now).await?;
        record_deed(
            &mut tx,
            (&act.actor, act.now),
            LoggedDeed::new(AdministrationDeed::Disabled, &account.name),
            watch,
        )
        .await?;
        tx.commit().await
    }

    /// Enables an account that was disabled. Its password is unchanged.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`], [`StoreRefusal::Forbidden`].
    pub async fn enable_account(&self, act: &Act, id: AccountId) -> Result<()> {
        let (mut tx, account) = self.begin_on_account(act, id).await?;
        if account.disabled_at.is_none() {
            return Ok(());
        }
        let watch = RowWatch::begin_watching(&mut tx, list_account_rows(id)).await?;
        query("UPDATE account SET disabled_at = NULL WHERE id = $1").bind(id.get()).execute(&mut tx).await?;
        record_deed(&mut tx, (&act.actor, act.now), LoggedDeed::new(AdministrationDeed::Enabled, &account.name), watch)
            .await?;
        tx.commit().await
    }

    /// Ends every session of an account and forgets its devices.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`], [`StoreRefusal::Forbidden`].
    pub async fn end_sessions(&self, act: &Act, id: AccountId) -> Result<()> {
        let (mut tx, account) = self.begin_on_account(act, id).await?;
        sessions::end_all(&mut tx, id).await?;
        query("UPDATE account SET device_generation = device_generation + 1 WHERE id = $1")
            .bind(id.get())
            .execute(&mut tx)
            .await?;
        record_deed(
            &mut tx,
            (&act.actor, act.now),
            LoggedDeed::new(AdministrationDeed::SessionsEnded, &account.name),
            RowWatch::of_nothing(),
        )
        .await?;
        tx.commit().await
    }

    /// Removes the second factor of an account whose owner lost it, and ends its sessions.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`], [`StoreRefusal::Forbidden`].
    pub async fn reset_second_factor(&self, act: &Act, id: AccountId) -> Result<()> {
        let (mut tx, account) = self.begin_on_account(act, id).await?;
        query(
            "UPDATE account SET totp_secret = NULL, totp_step = NULL, device_generation = device_generation + 1
             WHERE id = $1",
        )
        .bind(id.get())
        .execute(&mut tx)
        .await?;
        query("DELETE FROM recovery_code WHERE account_id = $1").bind(id.get()).execute(&mut tx).await?;
        sessions::end_all(&mut tx, id).await?;
        record_deed(
            &mut tx,
            (&act.actor, act.now),
            LoggedDeed::new(AdministrationDeed::SecondFactorReset, &account.name),
            RowWatch::of_nothing(),
        )
        .await?;
        tx.commit().await
    }

    async fn begin_on_account(&self, act: &Act, id: AccountId) -> Result<(WritingTransaction, Account)> {
        let mut tx = self.begin_with_right(act, Action::Accounts).await?;
        let account = fetch_account_row(&mut tx, id).await?.ok_or(StoreRefusal::NotFound)?;
        let seats = seats_of(&mut tx, id.get()).await?;
        let account = account.into_account(seats)?;
        Ok((tx, account))
    }
}

/// Makes an account, without a link.
pub(in crate::store) async fn insert_account(
    tx: &mut Connection,
    actor: &Actor,
    now: DateTime<Utc>,
    new: &NewAccount,
) -> Result<AccountId> {
    let (login, issuer, subject) = match &new.door {
        SignInMethod::Local { login } => (Some(login), None, None),
        SignInMethod::Provider { issuer, subject } => (None, Some(issuer), Some(subject)),
    };
    let made: db::Result<(i64,)> = query(
        "INSERT INTO account (name, login, issuer, subject, role, created_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
    )
    .bind(&new.name)
    .bind(login)
    .bind(issuer)
    .bind(subject)
    .bind(new.role.key())
    .bind(now)
    .fetch_one(tx)
    .await;
    let (id,) = made.map_err(|error| {
        if error.breaks_unique("account.") { AccountRefusal::Known.into() } else { StoreError::from(error) }
    })?;
    let id = AccountId::new(id);
    let reach = fit_reach_to_role(new.role, new.reach.clone())?;
    write_reach(tx, id, &reach).await?;
    record_deed(
        tx,
        (actor, now),
        LoggedDeed {
            deed: AdministrationDeed::AccountMade,
            subject: &new.name,
            detail: &describe_account(&new.name, new.role, &reach),
        },
        RowWatch::of_new_rows(list_account_rows(id)),
    )
    .await?;
    Ok(id)
}

/// The part of a reach that means something in this role.
///
/// # Errors
/// [`AccountRefusal::ReachMissing`] if that is not enough for the role.
pub(super) fn fit_reach_to_role(role: Role, reach: Reach) -> std::result::Result<Reach, AccountRefusal> {
    let reach = reach.retain_for_role(role);
    if reach.is_enough_for(role) { Ok(reach) } else { Err(AccountRefusal::ReachMissing(role)) }
}

/// Refuses if this is the only administrator who is not disabled.
async fn not_the_last(tx: &mut Connection, account: &Account) -> Result<()> {
    let (others,): (i64,) = query("SELECT count(*) FROM account WHERE role = $1 AND disabled_at IS NULL AND id <> $2")
        .bind(Role::Administrator.key())
        .bind(account.id.get())
        .fetch_one(tx)
        .await?;
    let last = account.role == Role::Administrator && account.disabled_at.is_none() && others == 0;
    if last { Err(AccountRefusal::LastAdministrator.into()) } else { Ok(()) }
}

/// An account in one line, for the log.
pub(super) fn describe_account(name: &str, role: Role, reach: &Reach) -> String {
    let reach = reach.to_string();
    let own = if reach.is_empty() { String::new() } else { format!(" ({reach})") };
    format!("{name}, {}{own}", role.key())
}
