//! The connections to a register's file: their settings, and the check that these are in force.

use std::{path::Path, time::Duration};

use crate::store::{
    Result, StoreFailure,
    db::{Connection, FileOptions, Pool, Transaction, query},
};

/// The most readers at work at once.
const READERS: u32 = 4;

/// The longest time that a writer waits for its turn.
pub(in crate::store) const BUSY: Duration = Duration::from_secs(20);

/// The settings that every connection must have, so that what it confirmed outlives a crash and a loss of power: a query, and
/// the fault if it returns false. SQLite takes settings as wishes and does not say when it grants none.
const DEMANDS: [(&str, &str); 5] = [
    ("SELECT journal_mode = 'wal' FROM pragma_journal_mode", "het bestand staat op een schijf waarop WAL niet kan"),
    // 2 is FULL.
    ("SELECT synchronous = 2 FROM pragma_synchronous", "wat is vastgelegd, staat nog niet op de schijf"),
    ("SELECT foreign_keys = 1 FROM pragma_foreign_keys", "verwijzingen worden niet bewaakt"),
    ("SELECT timeout >= 5000 FROM pragma_busy_timeout", "een schrijver wacht niet op zijn beurt"),
    ("SELECT trusted_schema = 0 FROM pragma_trusted_schema", "het bestand bepaalt zelf wat er wordt uitgevoerd"),
];

fn build_options(file: FileOptions) -> FileOptions {
    file.with_pragma("journal_mode", "WAL")
        .with_pragma("synchronous", "FULL")
        .with_pragma("foreign_keys", "ON")
        .busy_timeout(BUSY)
        .with_pragma("trusted_schema", "OFF")
        // Deleted content is overwritten, so that what was erased on a ground of the law is gone.
        .with_pragma("secure_delete", "ON")
        // Sorting needs no file of its own, so that reading goes on when nothing can be opened or written.
        .with_pragma("temp_store", "MEMORY")
}

/// The connections of a server to a register: one that writes, so that writers queue and never meet as "database is locked", and
/// several that cannot write at all.
#[derive(Debug, Clone)]
pub(in crate::store) struct Database {
    readers: Pool,
    writer: Pool,
}

impl Database {
    /// Opens a register's file, makes it when it is absent, and brings it to the form of this program.
    pub(in crate::store) async fn open(file: &Path) -> Result<Self> {
        let writer = open_writer(file).await?;
        writer.migrate_to_latest_form().await?;
        Ok(Self { readers: open_readers(file, READERS).await?, writer })
    }

    /// Waits for a connection that reads.
    pub(in crate::store) async fn acquire_reader(&self) -> Result<Connection> {
        Ok(self.readers.acquire().await?)
    }

    /// Begins to read: until the transaction ends, what is read is of one moment.
    pub(in crate::store) async fn begin_reading(&self) -> Result<Transaction> {
        Ok(self.readers.begin_transaction("BEGIN").await?)
    }

    /// Waits for the connection that writes, outside a transaction.
    pub(in crate::store) async fn acquire_writer(&self) -> Result<Connection> {
        Ok(self.writer.acquire().await?)
    }

    /// Begins to write: nobody else can until the transaction ends.
    pub(in crate::store) async fn begin_writing(&self) -> Result<Transaction> {
        Ok(self.writer.begin_transaction("BEGIN IMMEDIATE").await?)
    }

    /// Opens one more connection that cannot write, for work that would keep a reader from pages for too long.
    pub(in crate::store) async fn open_reader_apart(&self) -> Result<Connection> {
        let mut connection = self.readers.connect_apart().await?;
        check_connection(&mut connection).await?;
        Ok(connection)
    }

    /// Closes the connections, after the work that is under way.
    pub(in crate::store) async fn close_connections(&self) {
        self.readers.close_pool().await;
        self.writer.close_pool().await;
    }
}

async fn open_writer(file: &Path) -> Result<Pool> {
    let options = build_options(FileOptions::made_if_absent(file)).optimize_on_close();
    let writer = options.connect_pool(1, BUSY).await?;
    check_all(&writer).await?;
    Ok(writer)
}

/// Opens connections that cannot write at all. All are opened at once, so that none is needed later, when there may be no file
/// handle left. They do not keep the sizes of tables when they close: they could not, and closing would not be waited for.
pub(in crate::store) async fn open_readers(file: &Path, connections: u32) -> Result<Pool> {
    let options = build_options(FileOptions::of_existing(file)).with_pragma("query_only", "ON");
    let readers = options.connect_pool(connections, BUSY).await?;
    check_all(&readers).await?;
    Ok(readers)
}

/// Opens and checks every connection of a pool that nobody uses yet.
async fn check_all(pool: &Pool) -> Result<()> {
    let mut held = Vec::new();
    for _ in 0..pool.most_connections() {
        let mut connection = pool.acquire().await?;
        check_connection(&mut connection).await?;
        held.push(connection);
    }
    Ok(())
}

/// Refuses a connection that lacks a required setting.
async fn check_connection(connection: &mut Connection) -> Result<()> {
    for (question, fault) in DEMANDS {
        let (holds,): (bool,) = query(question).fetch_one(connection).await?;
        if !holds {
            return Err(StoreFailure::Unsafe(fault).into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Store, StoreError};

    #[tokio::test]
    async fn every_connection_is_set_to_lose_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("register.db")).await.unwrap();
        for (pool, connections) in [(&store.database.writer, 1), (&store.database.readers, READERS)] {
            assert_eq!(pool.open_connections(), connections, "none is opened later");
            check_all(pool).await.unwrap();
        }
    }

    #[tokio::test]
    async fn a_connection_that_is_set_otherwise_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let safe = || build_options(FileOptions::made_if_absent(&folder.path().join("register.db")));
        // Closed, not only dropped: who still goes away in the background keeps the next one from the file.
        let mut first = safe().connect_alone().await.unwrap();
        check_connection(&mut first).await.unwrap();
        first.close_connection().await.unwrap();
        let unsafe_ones = [
            safe().with_pragma("journal_mode", "DELETE"),
            safe().with_pragma("synchronous", "NORMAL"),
            safe().with_pragma("foreign_keys", "OFF"),
            safe().busy_timeout(Duration::from_secs(4)),
            safe().with_pragma("trusted_schema", "ON"),
        ];
        for (options, (question, fault)) in unsafe_ones.into_iter().zip(DEMANDS) {
            let mut other = options.connect_alone().await.unwrap();
            let refused = check_connection(&mut other).await;
            other.close_connection().await.unwrap();
            assert!(
                matches!(refused, Err(StoreError::Failure(StoreFailure::Unsafe(told))) if told == fault),
                "{question}: {refused:?}"
            );
        }
    }

    #[tokio::test]
    async fn a_transaction_that_sqlite_gave_up_itself_blocks_no_later_one() {
        let folder = tempfile::tempdir().unwrap();
        let writer = open_writer(&folder.path().join("register.db")).await.unwrap();
        query("CREATE TABLE heap (text TEXT)").execute(&mut writer.acquire().await.unwrap()).await.unwrap();
        let mut tx = writer.begin_transaction("BEGIN IMMEDIATE").await.unwrap();
        query("PRAGMA max_page_count = 2").execute(&mut tx).await.unwrap();
        let full = query("INSERT INTO heap VALUES (zeroblob(100000))").execute(&mut tx).await.unwrap_err();
        assert!(matches!(StoreError::from(full), StoreError::Failure(StoreFailure::Unable { .. })));
        drop(tx);
        writer.begin_transaction("BEGIN IMMEDIATE").await.unwrap().commit().await.unwrap();
    }
}
