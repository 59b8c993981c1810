//! The register in its database. One method a use case: load, let the domain decide, write row and event in one transaction.

pub mod accounts;
pub mod administration;
pub mod backup;
pub mod calendar;
pub mod commitments;
pub mod compare;
mod connections;
pub mod council;
mod db;
pub mod desk;
mod error;
pub mod export;
mod file_names;
pub mod hashed;
pub mod history;
pub mod letters;
pub mod list;
mod key_reader;
mod lock;
pub mod meetings;
mod near;
pub mod one_time_links;
pub mod overview;
mod page;
pub mod owed;
mod private;
mod register;
pub mod publicity;
mod search;
mod seen_sessions;
pub mod sessions;
mod set_settings;
pub mod settings;
mod sight;
pub mod sign_in_attempts;
pub mod sign_in_log;
mod standing;
pub mod suggestions;
pub mod trouble;
mod unknown_names;
pub mod unreadable;
mod watch;

pub use self::{
    error::{Result, StoreError, StoreFailure, StoreRefusal},
    lock::ServerLock,
    register::{Act, Store},
};
