//! Wipes what was erased from the files of a register.

use std::sync::atomic::Ordering;

use crate::store::{
    Result, Store,
    db::{self, query},
    sqlite::connections::BUSY,
};

impl Store {
    /// Makes sure that nothing of what was erased stays in the file. Deleted bytes were overwritten with zeros already; this
    /// empties the write-ahead log. If that is not possible now, because somebody reads, the next turn of the housekeeping does
    /// it.
    pub(in crate::store) async fn wipe_erased(&self) {
        // In a task of its own: the request may be aborted meanwhile, and the writer has to get its busy timeout back.
        self.to_wipe.store(true, Ordering::Relaxed);
        let store = self.clone();
        let wiping = tokio::spawn(async move { store.empty_log().await });
        if matches!(wiping.await, Ok(Ok(true))) {
            self.to_wipe.store(false, Ordering::Relaxed);
        }
    }

    /// Empties the write-ahead log; returns true if that could be done.
    async fn empty_log(&self) -> Result<bool> {
        // Other writers wait meanwhile, so this one does not wait for readers.
        let mut writer = self.database.acquire_writer().await?;
        query("PRAGMA busy_timeout = 100").execute(&mut writer).await?;
        let emptied: db::Result<(i64,)> = query("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut writer).await;
        let patience = format!("PRAGMA busy_timeout = {}", BUSY.as_millis());
        query(patience).execute(&mut writer).await?;
        Ok(emptied? == (0,))
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[tokio::test]
    async fn who_goes_away_while_the_log_is_emptied_leaves_the_writer_its_patience() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("register.db")).await.unwrap();
        for microseconds in (0..2000).step_by(20) {
            // The outcome does not matter: the test is about a caller who stops waiting.
            let _ = tokio::time::timeout(Duration::from_micros(microseconds), store.wipe_erased()).await;
            let mut writer = store.database.acquire_writer().await.unwrap();
            let (patience,): (i64,) = query("PRAGMA busy_timeout").fetch_one(&mut writer).await.unwrap();
            assert_eq!(u128::try_from(patience).unwrap(), BUSY.as_millis(), "gone after {microseconds} µs");
        }
    }
}
