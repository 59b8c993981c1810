//! An open register, and the transactions of acts on it.

use std::{
    ops::{Deref, DerefMut},
    path::Path,
    sync::{
        Arc, PoisonError, RwLock,
        atomic::{AtomicBool, Ordering},
    },
};

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    db::{Connection, DatabaseError, Transaction, query},
    error::{Result, StoreFailure, StoreRefusal},
    records::{
        choices::KeptLists,
        search::index::{begin_anew, index_changed_texts, index_some_changed_texts, is_of_other_analysis},
        seen_sessions::SessionUseTimes,
        settings::{CouncilSettings, read_settings},
        unknown_names::UnknownNames,
    },
    sqlite::{
        connections::Database,
        lock::{self, RegisterLock},
        private,
        watch::{FileWatch, read_data_version},
    },
};
use crate::domain::access::{Actor, rights::Action};

/// A council's register: one SQLite file.
#[derive(Debug, Clone)]
pub struct Store {
    pub(super) database: Database,
    // Every page needs the settings and they seldom change, so no page pays a query for them.
    pub(super) settings: Arc<RwLock<CouncilSettings>>,
    pub(super) watch: Arc<FileWatch>,
    // Reading a page writes nothing, so the last use of each session is kept here until it is tidied.
    pub(super) seen: Arc<SessionUseTimes>,
    pub(super) unknown_names: Arc<UnknownNames>,
    pub(super) lists: Arc<KeptLists>,
    // True if erased content may still stand in the write-ahead log: because somebody was reading then, or because the program
    // was stopped before it could empty that.
    pub(super) to_wipe: Arc<AtomicBool>,
    pub(super) lock: Arc<RegisterLock>,
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
        let lock = RegisterLock::take_share(path).map_err(DatabaseError::from)?.ok_or(StoreFailure::BeingReplaced)?;
        let real = lock::resolve_real_path(path).map_err(DatabaseError::from)?;
        private::make_register_file(&real).map_err(DatabaseError::from)?;
        private::tighten_files(&real);
        let database = Database::open(path).await?;
        let watch = FileWatch::begin_watching(path).await?;
        let settings = read_settings(&mut database.acquire_reader().await?).await?;
        index_whole_register(&database).await?;
        Ok(Self {
            database,
            settings: Arc::new(RwLock::new(settings)),
            watch: Arc::new(watch),
            seen: Arc::default(),
            unknown_names: Arc::default(),
            lists: Arc::default(),
            to_wipe: Arc::new(AtomicBool::new(true)),
            lock: Arc::new(lock),
        })
    }

    /// The settings, from memory.
    #[must_use]
    pub fn settings(&self) -> CouncilSettings {
        self.settings.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Checks that the register can be read.
    ///
    /// # Errors
    /// A [`StoreFailure`] if it cannot.
    pub async fn check_readable(&self) -> Result<()> {
        query("SELECT count(*) FROM setting").finds_any(&mut self.read().await?).await?;
        Ok(())
    }

    /// Checks that the register can be written. Nothing changes.
    ///
    /// # Errors
    /// [`StoreFailure::Unable`] if it cannot.
    pub async fn check_writable(&self) -> Result<()> {
        // Deleting no rows is a write as well: a read-only file refuses it.
        query("DELETE FROM setting WHERE 1 = 0").execute(&mut self.database.acquire_writer().await?).await?;
        Ok(())
    }

    /// Reads the settings anew if anything was written since they were read. Otherwise this costs one look at the head of the
    /// file.
    ///
    /// # Errors
    /// A [`StoreFailure`] if the file cannot be read.
    pub async fn notice_other_writers(&self) -> Result<()> {
        let mut watcher = self.watch.connection.acquire().await?;
        let version = read_data_version(&mut watcher).await?;
        if self.watch.seen.load(Ordering::Relaxed) == version {
            return Ok(());
        }
        let settings = read_settings(&mut watcher).await?;
        *self.settings.write().unwrap_or_else(PoisonError::into_inner) = settings;
        self.watch.seen.store(version, Ordering::Relaxed);
        Ok(())
    }

    /// Closes the connections, after the running transactions.
    pub async fn close(&self) {
        self.watch.close().await;
        self.database.close_connections().await;
        self.lock.release_lock();
    }

    pub(super) async fn read(&self) -> Result<Connection> {
        self.database.acquire_reader().await
    }

    pub(super) async fn begin_reading(&self) -> Result<Transaction> {
        self.database.begin_reading().await
    }

    /// Begins the transaction of an act that requires a right which does not depend on a commitment.
    pub(super) async fn begin_with_right(&self, act: &Act, action: Action) -> Result<WritingTransaction> {
        demand_right(&act.actor, action)?;
        self.begin_act(act).await
    }

    pub(super) async fn begin(&self) -> Result<WritingTransaction> {
        let tx = self.database.begin_writing().await?;
        // From here on nobody else can write, so decisions rest on the settings as they are.
        self.notice_other_writers().await?;
        Ok(WritingTransaction(tx))
    }

    /// Begins the transaction of an act. Refuses an act whose form was sent before.
    pub(super) async fn begin_act(&self, act: &Act) -> Result<WritingTransaction> {
        let mut tx = self.begin().await?;
        if let Some(token) = &act.submission {
            claim_token(&mut tx, token, act.now).await?;
        }
        Ok(tx)
    }
}

/// A transaction that changes the register: before it ends, the search learns what changed. It is undone unless it is committed.
#[derive(Debug)]
pub(super) struct WritingTransaction(Transaction);

impl WritingTransaction {
    pub(super) async fn commit(mut self) -> Result<()> {
        index_changed_texts(&mut self).await?;
        Ok(self.0.commit().await?)
    }
}

impl Deref for WritingTransaction {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        &self.0
    }
}

impl DerefMut for WritingTransaction {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.0
    }
}

/// The time that the token of a form is remembered.
const REMEMBERED: chrono::Duration = chrono::Duration::days(30);

/// Forgets the tokens of forms that were sent long ago.
pub(super) async fn forget_old_tokens(tx: &mut Connection, now: DateTime<Utc>) -> Result<()> {
    query("DELETE FROM submission WHERE at < $1").bind(now - REMEMBERED).execute(tx).await?;
    Ok(())
}

async fn claim_token(tx: &mut Connection, token: &str, now: DateTime<Utc>) -> Result<()> {
    let claimed = query("INSERT INTO submission (token, at) VALUES ($1, $2) ON CONFLICT (token) DO NOTHING")
        .bind(token)
        .bind(now)
        .execute(tx)
        .await?;
    if claimed == 0 { Err(StoreRefusal::Repeated.into()) } else { Ok(()) }
}

/// Makes the indexes of the search if another version of the program made them, or if that was broken off. Each step is kept by
/// itself.
async fn index_whole_register(database: &Database) -> Result<()> {
    if is_of_other_analysis(&mut database.acquire_reader().await?).await? {
        let mut tx = database.begin_writing().await?;
        begin_anew(&mut tx).await?;
        tx.commit().await?;
    }
    while query("SELECT 1 FROM search_stale LIMIT 1").finds_any(&mut database.acquire_reader().await?).await? {
        let mut tx = database.begin_writing().await?;
        index_some_changed_texts(&mut tx).await?;
        tx.commit().await?;
    }
    Ok(())
}

/// Refuses an actor to whom this action is not open at all.
pub(super) fn demand_right(actor: &Actor, action: Action) -> Result<()> {
    if actor.may_ever(action) { Ok(()) } else { Err(StoreRefusal::Forbidden(action).into()) }
}
