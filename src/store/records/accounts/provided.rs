//! Accounts of single sign-on: taken from the provider anew at each sign-in.

use chrono::{DateTime, Utc};

use super::{
    Account, NewAccount, SignInMethod, change, fetch_account_row, list_account_rows, refusal::AccountRefusal, seats_of,
    write_reach,
};
use crate::{
    domain::{
        access::{Actor, Reach},
        ids::AccountId,
    },
    store::{
        Result, Store, StoreRefusal,
        db::{Connection, query},
        records::{
            administration::{AdministrationDeed, LoggedDeed, record_deed},
            history::RowWatch,
            sessions,
        },
    },
};

impl Store {
    /// Keeps the account of somebody for whom a provider vouches: makes it, or gives it its present name, role and reach.
    /// Another role or reach ends its sessions. No provider tells which member of the council somebody is, so that stays as it
    /// was. The provider's word holds for the last administrator too; the command line can make another.
    ///
    /// # Errors
    /// [`AccountRefusal::Disabled`], or another [`AccountRefusal`] when the reach is missing or unknown.
    pub async fn keep_provided_account(&self, given: NewAccount, now: DateTime<Utc>) -> Result<AccountId> {
        let mut tx = self.begin().await?;
        let id = match find_provided_account(&mut tx, &given.door).await? {
            None => {
                let owner = Actor::new(&given.name, given.role);
                change::insert_account(&mut tx, &owner, now, &given).await?
            }
            Some(account) if account.disabled_at.is_some() => return Err(AccountRefusal::Disabled.into()),
            Some(account) => update_provided_account(&mut tx, account, given, now).await?,
        };
        tx.commit().await?;
        Ok(id)
    }
}

async fn find_provided_account(tx: &mut Connection, door: &SignInMethod) -> Result<Option<Account>> {
    let SignInMethod::Provider { issuer, subject } = door else { return Err(StoreRefusal::NotFound.into()) };
    let id: Option<(i64,)> = query("SELECT id FROM account WHERE issuer = $1 AND subject = $2")
        .bind(issuer)
        .bind(subject)
        .fetch_optional(tx)
        .await?;
    let Some((id,)) = id else { return Ok(None) };
    let row = fetch_account_row(tx, AccountId::new(id)).await?.ok_or(StoreRefusal::NotFound)?;
    let seats = seats_of(tx, id).await?;
    row.into_account(seats).map(Some)
}

async fn update_provided_account(
    tx: &mut Connection,
    account: Account,
    given: NewAccount,
    now: DateTime<Utc>,
) -> Result<AccountId> {
    let watch = RowWatch::begin_watching(tx, list_account_rows(account.id)).await?;
    query("UPDATE account SET name = $2, role = $3 WHERE id = $1")
        .bind(account.id.get())
        .bind(&given.name)
        .bind(given.role.key())
        .execute(tx)
        .await?;
    let members = account.to_reach().members;
    let reach = change::fit_reach_to_role(given.role, Reach { members, ..given.reach })?;
    write_reach(tx, account.id, &reach).await?;
    // The register's own spelling, which may differ from that of the configuration.
    let reach = seats_of(tx, account.id.get()).await?.to_reach();
    let same_rights = (account.role, account.to_reach()) == (given.role, reach.clone());
    if !same_rights {
        sessions::end_all(tx, account.id).await?;
    }
    if !same_rights || account.name != given.name {
        let before = change::describe_account(&account.name, account.role, &account.to_reach());
        let detail = format!("van: {before}; naar: {}", change::describe_account(&given.name, given.role, &reach));
        let owner = Actor::new(&given.name, given.role);
        record_deed(
            tx,
            (&owner, now),
            LoggedDeed { deed: AdministrationDeed::AccountChanged, subject: &given.name, detail: &detail },
            watch,
        )
        .await?;
    }
    Ok(account.id)
}
