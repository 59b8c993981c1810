//! Watches whether another process wrote to the register.

use std::{path::Path, sync::atomic::AtomicI64};

use super::connections;
use crate::store::{
    Result,
    db::{Connection, Pool, query},
};

/// A connection that only checks if the file was written.
#[derive(Debug)]
pub(in crate::store) struct FileWatch {
    pub(in crate::store) connection: Pool,
    /// SQLite's data version when the settings were last read: it changes after each write by any other connection.
    pub(in crate::store) seen: AtomicI64,
}

impl FileWatch {
    pub(in crate::store) async fn begin_watching(path: &Path) -> Result<Self> {
        let connection = connections::open_readers(path, 1).await?;
        let seen = read_data_version(&mut connection.acquire().await?).await?;
        Ok(Self { connection, seen: AtomicI64::new(seen) })
    }

    pub(in crate::store) async fn close(&self) {
        self.connection.close_pool().await;
    }
}

pub(in crate::store) async fn read_data_version(connection: &mut Connection) -> Result<i64> {
    let (version,) = query("SELECT data_version FROM pragma_data_version").fetch_one(connection).await?;
    Ok(version)
}
