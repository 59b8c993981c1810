//! What is SQLite's own: the connections to the register's file, the locks on it and its copies.

pub mod backup;
pub(in crate::store) mod connections;
pub(in crate::store) mod file_names;
pub(in crate::store) mod lock;
pub(in crate::store) mod private;
pub mod trouble;
pub(in crate::store) mod watch;
pub(in crate::store) mod wipe;
