//! Watches for other writers while a server runs: a command on the same machine may change the settings that the server keeps
//! in memory.

use std::{
    path::Path,
    sync::{
        PoisonError,
        atomic::{AtomicI64, Ordering},
    },
};

use super::{Result, Store, connections, settings};
use crate::store::db::{Connection, Pool, query};

/// A connection that only checks if the file was written.
#[derive(Debug)]
pub(super) struct Watch {
    connection: Pool,
    /// SQLite's data version when the settings were last read: it changes after each write by any other connection.
    seen: AtomicI64,
}

impl Watch {
    pub(super) async fn begin(path: &Path) -> Result<Self> {
        let connection = connections::open_readers(path, 1).await?;
        let seen = version(&mut connection.acquire().await?).await?;
        Ok(Self { connection, seen: AtomicI64::new(seen) })
    }

    pub(super) async fn close(&self) {
        self.connection.close().await;
    }
}

async fn version(connection: &mut Connection) -> Result<i64> {
    let (version,) = query("SELECT data_version FROM pragma_data_version").fetch_one(connection).await?;
    Ok(version)
}

impl Store {
    /// Reads the settings anew if anything was written since they were read. Otherwise this costs one look at the head of the
    /// file.
    ///
    /// # Errors
    /// A [`StoreFailure`](crate::store::StoreFailure) if the file cannot be read.
    pub async fn notice_other_writers(&self) -> Result<()> {
        let mut watcher = self.watch.connection.acquire().await?;
        let version = version(&mut watcher).await?;
        if self.watch.seen.load(Ordering::Relaxed) == version {
            return Ok(());
        }
        let settings = settings::read(&mut watcher).await?;
        *self.settings.write().unwrap_or_else(PoisonError::into_inner) = settings;
        self.watch.seen.store(version, Ordering::Relaxed);
        Ok(())
    }
}
