//! Accounts: the people who can sign in, each with a role and a reach.

mod change;
mod credentials;
mod provided;
mod reach;
pub mod refusal;
mod ties;

use chrono::{DateTime, NaiveDate, Utc};

use self::reach::fetch_seats;
pub use self::{
    credentials::{Credentials, NewSecondFactor},
    reach::OwnKeys,
    ties::{HandoverAccounts, OfficeAccount},
};
pub(in crate::store) use self::{
    reach::{own_keys, seats_of, write_reach},
    ties::{push_reaches_holder, tie_offices},
};
use super::{history::RowScope, key_reader::KeyReader};
use crate::{
    domain::{
        access::{Actor, Reach, Role, rights::Action, seats::Seats},
        ids::AccountId,
        text::sorting::person_sort_key,
    },
    store::{
        Result, Store, StoreError, StoreFailure, StoreRefusal,
        db::{Connection, query, record},
        register::demand_right,
    },
};

/// An account of somebody who can sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub id: AccountId,
    /// The name, as the history will keep it.
    pub name: String,
    /// The way in which the owner signs in.
    pub door: SignInMethod,
    pub role: Role,
    /// The committees, holders and seats in the council that are the owner's own, each with its days.
    pub seats: Seats,
    /// True once a password was chosen.
    pub has_password: bool,
    pub second_factor: bool,
    pub created_at: DateTime<Utc>,
    /// The moment of last use, as written at the last tidying.
    pub last_used_at: Option<DateTime<Utc>>,
    /// The moment since which it is disabled.
    pub disabled_at: Option<DateTime<Utc>>,
    /// The moment at which its one-time link expires.
    pub invited_until: Option<DateTime<Utc>>,
}

impl Account {
    /// The owner of this account as an actor on a day: see [`Seats::make_actor`].
    #[must_use]
    pub fn to_actor(&self, day: NaiveDate) -> Actor {
        self.seats.make_actor(&self.name, self.role, day)
    }

    /// True if the owner's role needs a running seat and the owner has none on this day.
    #[must_use]
    pub fn is_seatless(&self, day: NaiveDate) -> bool {
        self.seats.find_reach_on(self.role, day).is_none()
    }

    /// All that is the owner's own, whenever it ran.
    #[must_use]
    pub fn to_reach(&self) -> Reach {
        self.seats.to_reach()
    }

    /// The e-mail address of a local account.
    #[must_use]
    pub fn login(&self) -> Option<&str> {
        match &self.door {
            SignInMethod::Local { login } => Some(login),
            SignInMethod::Provider { .. } => None,
        }
    }
}

/// The way in which somebody signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SignInMethod {
    /// With a password of this register.
    Local {
        /// The e-mail address, in lower case.
        login: String,
    },
    /// With the account of a provider of single sign-on.
    Provider {
        /// The provider that vouches for them.
        issuer: String,
        /// The name by which that provider knows them.
        subject: String,
    },
}

/// An account that is about to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAccount {
    /// The name, as the history will keep it.
    pub name: String,
    /// The way in which the owner will sign in.
    pub door: SignInMethod,
    pub role: Role,
    /// The committees, holders and members that are the owner's own.
    pub reach: Reach,
}

record! {
    pub(in crate::store) struct AccountRow {
        pub(in crate::store) id: i64,
        pub(in crate::store) name: String,
        pub(in crate::store) login: Option<String>,
        issuer: Option<String>,
        subject: Option<String>,
        role: String,
        has_password: bool,
        second_factor: bool,
        created_at: DateTime<Utc>,
        last_used_at: Option<DateTime<Utc>>,
        pub(in crate::store) disabled_at: Option<DateTime<Utc>>,
        invited_until: Option<DateTime<Utc>>,
    }
}

impl AccountRow {
    pub(in crate::store) fn read_role(&self) -> Result<Role> {
        let role = KeyReader::new("account", &self.id.to_string()).read("role", &self.role, Role::from_key);
        role.ok_or(StoreFailure::Unreadable("role").into())
    }

    fn read_door(&self) -> Result<SignInMethod> {
        match (self.login.clone(), self.issuer.clone(), self.subject.clone()) {
            (Some(login), ..) => Ok(SignInMethod::Local { login }),
            (None, Some(issuer), Some(subject)) => Ok(SignInMethod::Provider { issuer, subject }),
            _ => Err(StoreFailure::Unreadable("hoe een account binnenkomt").into()),
        }
    }

    pub(in crate::store) fn into_account(self, seats: Seats) -> Result<Account> {
        Ok(Account {
            id: AccountId::new(self.id),
            door: self.read_door()?,
            role: self.read_role()?,
            seats,
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
    /// Returns every account that can be read, by name; for the others see [`Store::unreadable_accounts`].
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`] when the actor does not keep the accounts.
    pub async fn list_accounts(&self, actor: &Actor, now: DateTime<Utc>) -> Result<Vec<Account>> {
        demand_right(actor, Action::Accounts)?;
        let mut reader = self.begin_reading().await?;
        let mut rows: Vec<AccountRow> = query(
            "SELECT a.id, a.name, a.login, a.issuer, a.subject, a.role, a.password_hash IS NOT NULL AS has_password,
                    a.totp_secret IS NOT NULL AS second_factor, a.created_at, a.last_used_at, a.disabled_at,
                    (SELECT max(l.expires_at) FROM one_time_link l
                     WHERE l.account_id = a.id AND l.used_at IS NULL AND l.expires_at > $1) AS invited_until
             FROM account a ORDER BY a.id",
        )
        .bind(now)
        .fetch_all(&mut reader)
        .await?;
        rows.sort_by_cached_key(|row| person_sort_key(&row.name));
        let mut seats = fetch_seats(&mut reader, None).await?;
        let account = |row: AccountRow| {
            let seats = seats.remove(&row.id).unwrap_or_default();
            match row.into_account(seats) {
                Err(StoreError::Failure(StoreFailure::Unreadable(_))) => None,
                account => Some(account),
            }
        };
        rows.into_iter().filter_map(account).collect()
    }

    /// Returns the names of the accounts with a role that no variant knows. Nobody can sign in to them.
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`] when the actor does not keep the accounts.
    pub async fn unreadable_accounts(&self, actor: &Actor) -> Result<Vec<String>> {
        demand_right(actor, Action::Accounts)?;
        let rows: Vec<(String, String)> =
            query("SELECT name, role FROM account ORDER BY name, id").fetch_all(&mut self.read().await?).await?;
        Ok(rows.into_iter().filter(|(_, role)| Role::from_key(role).is_none()).map(|(name, _)| name).collect())
    }

    /// Returns one account.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when there is none; [`StoreRefusal::Forbidden`] when the actor does not keep the accounts.
    pub async fn find_account(&self, actor: &Actor, id: AccountId, now: DateTime<Utc>) -> Result<Account> {
        let accounts = self.list_accounts(actor, now).await?;
        accounts.into_iter().find(|account| account.id == id).ok_or(StoreRefusal::NotFound.into())
    }
}

/// The rows of an account of which the history tells.
fn list_account_rows(id: AccountId) -> [RowScope; 4] {
    let of_account = |table| RowScope::of_rows(table, "account_id", id.get());
    [
        RowScope::of_rows("account", "id", id.get()),
        of_account("account_committee"),
        of_account("account_holder"),
        of_account("account_person"),
    ]
}

/// The row of an account, without its links.
pub(in crate::store) async fn fetch_account_row(
    connection: &mut Connection,
    id: AccountId,
) -> Result<Option<AccountRow>> {
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
