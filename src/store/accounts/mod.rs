//! Accounts: who can sign in, in which role, and what is theirs.

mod change;
mod credentials;
mod provided;
mod reach;

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

pub use self::credentials::{Credentials, NewSecondFactor};
pub use self::reach::OwnKeys;
use self::reach::reaches;
pub(super) use self::reach::{own_keys, reach_of, write_reach};
use super::{Result, Store, StoreFailure, StoreRefusal, demand};
use crate::domain::{
    access::{Actor, Reach, Role},
    ids::AccountId,
    rights::Action,
};

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
    #[error("‘{wish}’ is geen {kind} in dit register. Kies uit: {}", if known.is_empty() { "nog niets".to_owned() } else { known.join("; ") })]
    ReachUnknown {
        /// What was asked for.
        wish: String,
        /// Of which kind.
        kind: &'static str,
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

/// What a role needs to have anything of its own.
fn needed(role: Role) -> &'static str {
    match role.scope() {
        crate::domain::access::Scope::Holders => "portefeuillehouder",
        _ => "commissie",
    }
}

#[derive(sqlx::FromRow)]
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
        Role::from_key(&self.role).ok_or(StoreFailure::Unreadable("de rol van een account").into())
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
    /// Every account, by name.
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`] when the actor does not keep the accounts.
    pub async fn accounts(&self, actor: &Actor, now: DateTime<Utc>) -> Result<Vec<Account>> {
        demand(actor, Action::Accounts)?;
        let mut reader = self.readers.begin().await?;
        let rows: Vec<AccountRow> = sqlx::query_as(
            "SELECT a.id, a.name, a.login, a.issuer, a.subject, a.role, a.password_hash IS NOT NULL AS has_password,
                    a.totp_secret IS NOT NULL AS second_factor, a.created_at, a.last_used_at, a.disabled_at,
                    (SELECT max(l.expires_at) FROM one_time_link l
                     WHERE l.account_id = a.id AND l.used_at IS NULL AND l.expires_at > $1) AS invited_until
             FROM account a ORDER BY a.name, a.id",
        )
        .bind(now)
        .fetch_all(&mut *reader)
        .await?;
        let mut reaches = reaches(&mut reader, None).await?;
        rows.into_iter()
            .map(|row| {
                let reach = reaches.remove(&row.id).unwrap_or_default();
                row.into_account(reach)
            })
            .collect()
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
pub(super) async fn row(connection: &mut SqliteConnection, id: AccountId) -> Result<Option<AccountRow>> {
    let row = sqlx::query_as(
        "SELECT id, name, login, issuer, subject, role, password_hash IS NOT NULL AS has_password,
                totp_secret IS NOT NULL AS second_factor, created_at, last_used_at, disabled_at, NULL AS invited_until
         FROM account WHERE id = $1",
    )
    .bind(id.get())
    .fetch_optional(connection)
    .await?;
    Ok(row)
}
