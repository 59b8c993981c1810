//! The register in its database. One method a use case: load, let the domain decide, write row and event in one transaction.
//!
//! `records` holds the queries, in SQL that PostgreSQL reads too; `sqlite` holds what is SQLite's own: the connections to the file,
//! its locks, its copies. Only `db` names the driver.

pub mod compare;
mod db;
mod error;
pub mod export;
mod full_text;
mod records;
mod register;
mod sqlite;

pub use self::{
    error::{Result, StoreError, StoreFailure, StoreRefusal},
    records::{
        accounts, administration, calendar, calendar_dependents, commitments, council, desk, hashed, history, letters,
        list, meetings, one_time_links, overview, owed, page, publicity, saved_views, search, sessions, settings,
        sign_in_attempts, sign_in_log, standing, suggestions, unreadable,
    },
    register::{Act, Store},
    sqlite::{backup, lock::ServerLock, trouble},
};
