//! What others write while a server runs: a command on the same machine may change the settings that the server keeps in
//! memory.

use std::{
    path::Path,
    sync::{
        PoisonError,
        atomic::{AtomicI64, Ordering},
    },
};

use super::{Result, Store, connections, settings};
use crate::store::db::{Connection, Pool, query};

/// A connection that only looks whether the file was written.
#[derive(Debug)]
pub(super) struct Watch {
    connection: Pool,
    /// What SQLite said when the settings were read last: another number after each write by any other connection.
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
    /// Reads the settings anew when anything was written since they were read. Where nothing was, this costs one look at the
    /// head of the file.
    ///
    /// # Errors
    /// When the file cannot be read.
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
