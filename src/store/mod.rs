//! The only folder that knows sqlx. One method a use case: it loads, lets the domain decide, and writes row and event in one
//! `BEGIN IMMEDIATE` transaction.
//!
//! There is one writer connection, so that writers queue here and never meet as "database is locked", and several readers that
//! cannot write at all.

pub mod accounts;
pub mod administration;
pub mod backup;
pub mod calendar;
pub mod commitments;
pub mod compare;
mod connections;
pub mod council;
pub mod desk;
mod error;
pub mod export;
pub mod hashed;
pub mod history;
pub mod letters;
pub mod list;
mod lock;
pub mod meetings;
mod near;
pub mod one_time_links;
mod other_writers;
pub mod overview;
pub mod owed;
mod private;
pub mod publicity;
mod search;
pub mod sessions;
pub mod settings;
mod sight;
pub mod sign_in_attempts;
pub mod sign_in_log;
mod standing;
pub mod suggestions;
pub mod trouble;
pub mod unreadable;

use std::{
    path::Path,
    sync::{Arc, PoisonError, RwLock, atomic::AtomicBool},
};

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{Sqlite, SqliteConnection, SqlitePool, Transaction, migrate::Migrator};

pub use self::{
    error::{Result, StoreError, StoreFailure, StoreRefusal},
    lock::ServerLock,
};
use self::{lock::Lock, other_writers::Watch, sessions::Seen, settings::Settings, sign_in_attempts::UnknownNames};
use crate::domain::{access::Actor, rights::Action};

/// A council's register: one SQLite file.
#[derive(Debug, Clone)]
pub struct Store {
    readers: SqlitePool,
    writer: SqlitePool,
    // Every page needs the settings and they seldom change, so no page pays a query for them.
    settings: Arc<RwLock<Settings>>,
    watch: Arc<Watch>,
    // Reading a page writes nothing, so the last use of each session is kept here until it is tidied.
    seen: Arc<Seen>,
    unknown_names: Arc<UnknownNames>,
    // True if erased content may still stand in the write-ahead log: because somebody was reading then, or because the program
    // was stopped before it could empty that.
    to_wipe: Arc<AtomicBool>,
    lock: Arc<Lock>,
}

/// The migrations to the form of this program.
static MIGRATOR: Migrator = sqlx::migrate!();

/// The form that this program gives a register: the number of its last migration.
fn form() -> i64 {
    MIGRATOR.iter().map(|migration| migration.version).max().unwrap_or_default()
}

/// An act: its actor, its moment, and the token of its form.
#[derive(Debug, Clone)]
pub struct Act {
    pub actor: Actor,
    pub now: DateTime<Utc>,
    /// The civil day of `now`.
    pub today: NaiveDate,
    /// The token of the form; the same token does nothing twice.
    pub submission: Option<String>,
}

impl Store {
    /// Opens the register in a file; makes it if it is missing, and migrates it. The file becomes readable by its owner only.
    ///
    /// # Errors
    /// A [`StoreFailure`] if the file cannot be opened, is no database, or cannot be migrated: [`StoreFailure::Newer`] when it
    /// is of a newer form, [`StoreFailure::Unsafe`] when a confirmed change could be lost there.
    pub async fn open(path: &Path) -> Result<Self> {
        let lock = Lock::share(path).map_err(sqlx::Error::Io)?.ok_or(StoreFailure::BeingReplaced)?;
        let real = lock::real(path).map_err(sqlx::Error::Io)?;
        private::make(&real).map_err(sqlx::Error::Io)?;
        private::tighten(&real);
        let writer = connections::writer(path).await?;
        MIGRATOR.run(&writer).await?;
        let readers = connections::readers(path).await?;
        let watch = Watch::begin(path).await?;
        let settings = settings::read(&mut *readers.acquire().await?).await?;
        Ok(Self {
            readers,
            writer,
            settings: Arc::new(RwLock::new(settings)),
            watch: Arc::new(watch),
            seen: Arc::default(),
            unknown_names: Arc::default(),
            to_wipe: Arc::new(AtomicBool::new(true)),
            lock: Arc::new(lock),
        })
    }

    /// The settings, from memory.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.settings.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Checks that the register can be read.
    ///
    /// # Errors
    /// A [`StoreFailure`] if it cannot.
    pub async fn ready(&self) -> Result<()> {
        sqlx::query("SELECT count(*) FROM setting").fetch_one(&self.readers).await?;
        Ok(())
    }

    /// Checks that the register can be written. Nothing changes.
    ///
    /// # Errors
    /// [`StoreFailure::Unable`] if it cannot.
    pub async fn writable(&self) -> Result<()> {
        // Deleting no rows is a write as well: a read-only file refuses it.
        sqlx::query("DELETE FROM setting WHERE 1 = 0").execute(&self.writer).await?;
        Ok(())
    }

    /// Closes the connections, after the running transactions.
    pub async fn close(&self) {
        self.watch.close().await;
        self.readers.close().await;
        self.writer.close().await;
        self.lock.release();
    }

    /// Begins the transaction of an act that requires a right which does not depend on a commitment.
    async fn begin_with_right(&self, act: &Act, action: Action) -> Result<Transaction<'static, Sqlite>> {
        demand(&act.actor, action)?;
        self.begin_act(act).await
    }

    async fn begin(&self) -> Result<Transaction<'static, Sqlite>> {
        let tx = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        // From here on nobody else can write, so decisions rest on the settings as they are.
        self.notice_other_writers().await?;
        Ok(tx)
    }

    /// Begins the transaction of an act. Refuses an act whose form was sent before.
    async fn begin_act(&self, act: &Act) -> Result<Transaction<'static, Sqlite>> {
        let mut tx = self.begin().await?;
        if let Some(token) = &act.submission {
            claim(&mut tx, token, act.now).await?;
        }
        Ok(tx)
    }
}

/// The time that the token of a form is remembered.
const REMEMBERED: chrono::Duration = chrono::Duration::days(30);

async fn claim(tx: &mut SqliteConnection, token: &str, now: DateTime<Utc>) -> Result<()> {
    sqlx::query("DELETE FROM submission WHERE at < $1").bind(now - REMEMBERED).execute(&mut *tx).await?;
    let claimed = sqlx::query("INSERT INTO submission (token, at) VALUES ($1, $2) ON CONFLICT (token) DO NOTHING")
        .bind(token)
        .bind(now)
        .execute(&mut *tx)
        .await?;
    if claimed.rows_affected() == 0 { Err(StoreRefusal::Repeated.into()) } else { Ok(()) }
}

/// Refuses an actor to whom this action is not open at all.
fn demand(actor: &Actor, action: Action) -> Result<()> {
    if actor.may_ever(action) { Ok(()) } else { Err(StoreRefusal::Forbidden(action).into()) }
}

/// True if an error is the violation of this constraint. SQLite names columns or the index, never the constraint.
fn breaks(error: &sqlx::Error, named: &str) -> bool {
    error.as_database_error().is_some_and(|e| e.is_unique_violation() && e.message().contains(named))
}
