//! The troubles in which the file of a register cannot be used for now.

use crate::store::db::{DatabaseError, Fault};

/// A trouble that keeps the register from reading or writing, and may pass without a restart. Nothing was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// The disk is full.
    #[error("de schijf is vol")]
    DiskFull,
    /// The file takes no writes.
    #[error("in het bestand van het register kan niet worden geschreven")]
    NotWritable,
    /// The file cannot be read, or no connection can be made to it.
    #[error("het bestand van het register is niet te bereiken")]
    Unreachable,
    /// Others kept the register busy until the wait for a turn timed out.
    #[error("het register is te lang bezet")]
    Busy,
}

impl Trouble {
    /// The trouble behind an error; none for any other kind of error.
    pub(in crate::store) fn of(error: &DatabaseError) -> Option<Self> {
        match error.classify_fault() {
            Fault::Refused(code) => Self::of_code(code),
            Fault::TurnDidNotCome => Some(Self::Busy),
            Fault::Unreachable => Some(Self::Unreachable),
            Fault::NoSuchRow | Fault::Other => None,
        }
    }

    /// Reads the result codes of SQLite, <https://www.sqlite.org/rescode.html>; the lower eight bits tell the family.
    fn of_code(code: u32) -> Option<Self> {
        const WRITE: u32 = 10 | 3 << 8;
        const FSYNC: u32 = 10 | 4 << 8;
        const DIR_FSYNC: u32 = 10 | 5 << 8;
        const TRUNCATE: u32 = 10 | 6 << 8;
        const SHM_SIZE: u32 = 10 | 19 << 8;
        match (code & 0xff, code) {
            // FULL.
            (13, _) => Some(Self::DiskFull),
            // PERM and READONLY.
            (3 | 8, _) | (_, WRITE | FSYNC | DIR_FSYNC | TRUNCATE | SHM_SIZE) => Some(Self::NotWritable),
            // NOMEM, IOERR and CANTOPEN.
            (7 | 10 | 14, _) => Some(Self::Unreachable),
            // BUSY and LOCKED.
            (5 | 6, _) => Some(Self::Busy),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{path::Path, time::Duration};

    use super::*;
    use crate::store::db::{Connection, FileOptions, query};

    async fn open(path: &Path) -> Connection {
        FileOptions::made_if_absent(path).busy_timeout(Duration::from_millis(1)).connect_alone().await.unwrap()
    }

    async fn refused(connection: &mut Connection, statement: &'static str) -> Option<Trouble> {
        Trouble::of(&query(statement).execute(connection).await.unwrap_err())
    }

    #[tokio::test]
    async fn what_sqlite_says_is_understood() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.db");
        let mut connection = open(&path).await;
        query("CREATE TABLE heap (text TEXT UNIQUE)").execute(&mut connection).await.unwrap();
        query("INSERT INTO heap VALUES ('')").execute(&mut connection).await.unwrap();
        assert_eq!(refused(&mut connection, "INSERT INTO heap VALUES ('')").await, None);
        assert_eq!(refused(&mut connection, "INSERT INTO hoop VALUES ('')").await, None);

        let mut full = open(&path).await;
        query("PRAGMA max_page_count = 1").execute(&mut full).await.unwrap();
        assert_eq!(
            refused(&mut full, "INSERT INTO heap VALUES (zeroblob(100000) || 'x')").await,
            Some(Trouble::DiskFull)
        );

        let mut reader = FileOptions::of_untouched(&path).connect_alone().await.unwrap();
        assert_eq!(refused(&mut reader, "INSERT INTO heap VALUES ('x')").await, Some(Trouble::NotWritable));

        let nowhere = FileOptions::of_existing(folder.path()).connect_alone().await.unwrap_err();
        assert_eq!(Trouble::of(&nowhere), Some(Trouble::Unreachable));

        query("BEGIN IMMEDIATE").execute(&mut connection).await.unwrap();
        let mut second = open(&path).await;
        assert_eq!(refused(&mut second, "BEGIN IMMEDIATE").await, Some(Trouble::Busy));
    }

    #[test]
    fn a_failing_disk_is_told_by_what_failed() {
        // SQLITE_IOERR_WRITE, _FSYNC, _READ; SQLITE_CORRUPT and SQLITE_NOTADB do not pass by themselves.
        let table = [
            (778, Some(Trouble::NotWritable)),
            (1034, Some(Trouble::NotWritable)),
            (266, Some(Trouble::Unreachable)),
            (11, None),
            (26, None),
        ];
        for (code, trouble) in table {
            assert_eq!(Trouble::of_code(code), trouble, "{code}");
        }
    }
}
