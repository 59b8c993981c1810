//! Accounts: who can sign in, in which role, and what is theirs.

mod change;
mod credentials;
mod provided;
mod reach;

use chrono::{DateTime, Utc};

pub use self::credentials::{Credentials, NewSecondFactor};
pub use self::reach::OwnKeys;
use self::reach::reaches;
pub(super) use self::reach::{own_keys, reach_of, write_reach};
use super::{Result, Store, StoreError, StoreFailure, StoreRefusal, demand, unreadable::KeyReader};
use crate::domain::{
    access::{Actor, Reach, Role},
    ids::AccountId,
    rights::Action,
    sorting::person_sort_key,
};
use crate::store::db::{Connection, FromRow, query};

/// Somebody who can sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The key of the record.
    pub id: AccountId,
    /// The name, as the history will keep it.
    pub name: String,
    /// How they come in.
    pub door: Door,
    /// The role.
    pub role: Role,
    /// What is theirs.
    pub reach: Reach,
    /// Whether a password was chosen.
    pub has_password: bool,
    /// Whether there is a second factor.
    pub second_factor: bool,
    /// When the account was made.
    pub created_at: DateTime<Utc>,
    /// When it was last used, up to the last tidying.
    pub last_used_at: Option<DateTime<Utc>>,
    /// Since when it cannot be used.
    pub disabled_at: Option<DateTime<Utc>>,
    /// Until when its one-time link can be used.
    pub invited_until: Option<DateTime<Utc>>,
}

impl Account {
    /// Whoever has this account, as who acts.
    #[must_use]
    pub fn actor(&self) -> Actor {
        Actor::new(&self.name, self.role).with_reach(self.reach.clone())
    }

    /// The e-mail address of a local account.
    #[must_use]
    pub fn login(&self) -> Option<&str> {
        match &self.door {
            Door::Local { login } => Some(login),
            Door::Provider { .. } => None,
        }
    }
}

/// How somebody comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Door {
    /// With a password of this register.
    Local {
        /// The e-mail address, in lower case.
        login: String,
    },
    /// By single sign-on.
    Provider {
        /// Who vouches for them.
        issuer: String,
        /// As whom that provider knows them.
        subject: String,
    },
}

/// An account that is to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAccount {
    /// The name, as the history will keep it.
    pub name: String,
    /// How they will come in.
    pub door: Door,
    /// The role.
    pub role: Role,
    /// What is theirs.
    pub reach: Reach,
}

/// Why something cannot be done to an account.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AccountRefusal {
    /// Somebody has this e-mail address, or this subject of single sign-on.
    #[error("er is al een account met dit e-mailadres")]
    Known,
    /// The role needs something of its own.
    #[error("bij de rol {} hoort ten minste één {}", .0.key(), needed(*.0))]
    ReachMissing(Role),
    /// There is no such committee, holder or member.
    #[error("‘{wish}’ is geen {kind} in dit register. {}", to_choose(near, known))]
    ReachUnknown {
        /// What was asked for.
        wish: String,
        /// Of which kind.
        kind: &'static str,
        /// What comes nearest to it.
        near: Vec<String>,
        /// What there is.
        known: Vec<String>,
    },
    /// Nobody else keeps the accounts.
    #[error("dit is de enige beheerder. Maak eerst iemand anders beheerder")]
    LastAdministrator,
    /// The account comes in by single sign-on.
    #[error("dit account komt binnen met eenmalige aanmelding en heeft hier geen wachtwoord")]
    NoPassword,
    /// The account is disabled.
    #[error("dit account is uitgeschakeld. Schakel het eerst weer in")]
    Disabled,
    /// The link was used, or its time is past.
    #[error("deze link is al gebruikt of verlopen")]
    LinkSpent,
}

/// What one can do who named something that is not there.
fn to_choose(near: &[String], known: &[String]) -> String {
    match (near, known) {
        ([], []) => "Kies uit: nog niets".to_owned(),
        ([], known) => format!("Kies uit: {}", known.join("; ")),
        (near, _) => format!("Bedoelt u {}? Schrijf het dan voluit", near.join(" of ")),
    }
}

/// What a role needs to have anything of its own.
fn needed(role: Role) -> &'static str {
    match role.scope() {
        crate::domain::access::Scope::Holders => "portefeuillehouder",
        _ => "commissie",
    }
}

#[derive(FromRow)]
pub(super) struct AccountRow {
    pub(super) id: i64,
    pub(super) name: String,
    pub(super) login: Option<String>,
    issuer: Option<String>,
    subject: Option<String>,
    role: String,
    has_password: bool,
    second_factor: bool,
    created_at: DateTime<Utc>,
    last_used_at: Option<DateTime<Utc>>,
    pub(super) disabled_at: Option<DateTime<Utc>>,
    invited_until: Option<DateTime<Utc>>,
}

impl AccountRow {
    pub(super) fn role(&self) -> Result<Role> {
        let role = KeyReader::new("account", &self.id.to_string()).read("role", &self.role, Role::from_key);
        role.ok_or(StoreFailure::Unreadable("role").into())
    }

    fn door(&self) -> Result<Door> {
        match (self.login.clone(), self.issuer.clone(), self.subject.clone()) {
            (Some(login), ..) => Ok(Door::Local { login }),
            (None, Some(issuer), Some(subject)) => Ok(Door::Provider { issuer, subject }),
            _ => Err(StoreFailure::Unreadable("hoe een account binnenkomt").into()),
        }
    }

    pub(super) fn into_account(self, reach: Reach) -> Result<Account> {
        Ok(Account {
            id: AccountId::new(self.id),
            door: self.door()?,
            role: self.role()?,
            reach,
            has_password: self.has_password,
            second_factor: self.second_factor,
            created_at: self.created_at,
            last_used_at: self.last_used_at,
            disabled_at: self.disabled_at,
            invited_until: self.invited_until,
            name: self.name,
        })
    }
}

impl Store {
    /// Every account that can be read, by name: see [`Store::unreadable_accounts`].
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`] when the actor does not keep the accounts.
    pub async fn accounts(&self, actor: &Actor, now: DateTime<Utc>) -> Result<Vec<Account>> {
        demand(actor, Action::Accounts)?;
        let mut reader = self.begin_reading().await?;
        let mut rows: Vec<AccountRow> = query(
            "SELECT a.id, a.name, a.login, a.issuer, a.subject, a.role, a.password_hash IS NOT NULL AS has_password,
                    a.totp_secret IS NOT NULL AS second_factor, a.created_at, a.last_used_at, a.disabled_at,
                    (SELECT max(l.expires_at) FROM one_time_link l
                     WHERE l.account_id = a.id AND l.used_at IS NULL AND l.expires_at > $1) AS invited_until
             FROM account a ORDER BY a.id",
        )
        .bind(now)
        .fetch_all(&mut *reader)
        .await?;
        rows.sort_by_cached_key(|row| person_sort_key(&row.name));
        let mut reaches = reaches(&mut reader, None).await?;
        let account = |row: AccountRow| {
            let reach = reaches.remove(&row.id).unwrap_or_default();
            match row.into_account(reach) {
                Err(StoreError::Failure(StoreFailure::Unreadable(_))) => None,
                account => Some(account),
            }
        };
        rows.into_iter().filter_map(account).collect()
    }

    /// The names of the accounts of which the role is one that no variant knows. Nobody comes in with them.
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`] when the actor does not keep the accounts.
    pub async fn unreadable_accounts(&self, actor: &Actor) -> Result<Vec<String>> {
        demand(actor, Action::Accounts)?;
        let rows: Vec<(String, String)> =
            query("SELECT name, role FROM account ORDER BY name, id").fetch_all(&mut self.read().await?).await?;
        Ok(rows.into_iter().filter(|(_, role)| Role::from_key(role).is_none()).map(|(name, _)| name).collect())
    }

    /// One account.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when there is none; [`StoreRefusal::Forbidden`] when the actor does not keep the accounts.
    pub async fn account(&self, actor: &Actor, id: AccountId, now: DateTime<Utc>) -> Result<Account> {
        let accounts = self.accounts(actor, now).await?;
        accounts.into_iter().find(|account| account.id == id).ok_or(StoreRefusal::NotFound.into())
    }
}

/// The row of an account. Its links are left out.
pub(super) async fn row(connection: &mut Connection, id: AccountId) -> Result<Option<AccountRow>> {
    let row = query(
        "SELECT id, name, login, issuer, subject, role, password_hash IS NOT NULL AS has_password,
                totp_secret IS NOT NULL AS second_factor, created_at, last_used_at, disabled_at, NULL AS invited_until
         FROM account WHERE id = $1",
    )
    .bind(id.get())
    .fetch_optional(connection)
    .await?;
    Ok(row)
}
