//! The connections to a register's file: their settings, and the check that these are in force.

use std::{path::Path, time::Duration};

use sqlx::{
    Connection as _, SqliteConnection, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use super::{Result, StoreFailure};

/// The most readers at work at once.
const READERS: u32 = 4;

/// The longest time that a writer waits for its turn.
pub(super) const BUSY: Duration = Duration::from_secs(20);

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

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(BUSY)
        .pragma("trusted_schema", "OFF")
        // Deleted content is overwritten, so that what was erased on a ground of the law is gone.
        .pragma("secure_delete", "ON")
        // Sorting needs no file of its own, so that reading goes on when nothing can be opened or written.
        .pragma("temp_store", "MEMORY")
        // Keeps SQLite's statistics on tables, from which it chooses its indexes.
        .optimize_on_close(true, None)
}

/// A pool whose connections stay open: [`check_all`] opens all of them at the start, so that none is needed later, when there
/// may be no file handle left.
fn pool(connections: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new()
        .max_connections(connections)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(BUSY)
        // SQLite itself gives up a transaction when the disk is full or fails. The connection then still counts it as begun and
        // would never begin another; a new one takes its place.
        .before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }))
}

/// The only connection that writes.
pub(super) async fn writer(path: &Path) -> Result<SqlitePool> {
    let writer = pool(1).connect_with(options(path)).await?;
    check_all(&writer).await?;
    Ok(writer)
}

/// The connections that can only read.
pub(super) async fn readers(path: &Path) -> Result<SqlitePool> {
    only_reading(path, READERS).await
}

/// The connection that watches for other writers.
pub(super) async fn watcher(path: &Path) -> Result<SqlitePool> {
    only_reading(path, 1).await
}

async fn only_reading(path: &Path, connections: u32) -> Result<SqlitePool> {
    let options = options(path).create_if_missing(false).pragma("query_only", "ON");
    // A connection that cannot write cannot keep statistics either; trying fails, and then closing would not be waited for.
    let options = options.optimize_on_close(false, None);
    let readers = pool(connections).connect_with(options).await?;
    check_all(&readers).await?;
    Ok(readers)
}

/// A connection that can only read, set as those of a pool of readers, for work that would keep one of them too long.
pub(super) async fn reader_apart(readers: &SqlitePool) -> Result<SqliteConnection> {
    let mut connection = SqliteConnection::connect_with(&readers.connect_options()).await?;
    check(&mut connection).await?;
    Ok(connection)
}

/// Opens and checks every connection of a pool that nobody uses yet.
async fn check_all(pool: &SqlitePool) -> Result<()> {
    let mut held = Vec::new();
    for _ in 0..pool.options().get_max_connections() {
        let mut connection = pool.acquire().await?;
        check(&mut connection).await?;
        held.push(connection);
    }
    Ok(())
}

/// Refuses a connection that lacks a required setting.
async fn check(connection: &mut SqliteConnection) -> Result<()> {
    for (question, fault) in DEMANDS {
        let (holds,): (bool,) = sqlx::query_as(question).fetch_one(&mut *connection).await?;
        if !holds {
            return Err(StoreFailure::Unsafe(fault).into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use sqlx::ConnectOptions as _;

    use super::{super::StoreError, *};
    use crate::store::Store;

    #[tokio::test]
    async fn every_connection_is_set_to_lose_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("register.db")).await.unwrap();
        for (pool, connections) in [(&store.writer, 1), (&store.readers, READERS)] {
            assert_eq!(pool.size(), connections, "none is opened later");
            check_all(pool).await.unwrap();
        }
    }

    #[tokio::test]
    async fn a_connection_that_is_set_otherwise_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let safe = || options(&folder.path().join("register.db"));
        // Closed, not only dropped: who still goes away in the background keeps the next one from the file.
        let mut first = safe().connect().await.unwrap();
        check(&mut first).await.unwrap();
        first.close().await.unwrap();
        let unsafe_ones = [
            safe().journal_mode(SqliteJournalMode::Delete),
            safe().synchronous(SqliteSynchronous::Normal),
            safe().foreign_keys(false),
            safe().busy_timeout(Duration::from_secs(4)),
            safe().pragma("trusted_schema", "ON"),
        ];
        for (options, (question, fault)) in unsafe_ones.into_iter().zip(DEMANDS) {
            let mut other = options.connect().await.unwrap();
            let refused = check(&mut other).await;
            other.close().await.unwrap();
            assert!(
                matches!(refused, Err(StoreError::Failure(StoreFailure::Unsafe(told))) if told == fault),
                "{question}: {refused:?}"
            );
        }
    }

    #[tokio::test]
    async fn a_transaction_that_sqlite_gave_up_itself_blocks_no_later_one() {
        let folder = tempfile::tempdir().unwrap();
        let writer = writer(&folder.path().join("register.db")).await.unwrap();
        sqlx::query("CREATE TABLE heap (text TEXT)").execute(&writer).await.unwrap();
        let mut tx = writer.begin_with("BEGIN IMMEDIATE").await.unwrap();
        sqlx::query("PRAGMA max_page_count = 2").execute(&mut *tx).await.unwrap();
        let full = sqlx::query("INSERT INTO heap VALUES (zeroblob(100000))").execute(&mut *tx).await.unwrap_err();
        assert!(matches!(StoreError::from(full), StoreError::Failure(StoreFailure::Unable { .. })));
        drop(tx);
        writer.begin_with("BEGIN IMMEDIATE").await.unwrap().commit().await.unwrap();
    }
}
