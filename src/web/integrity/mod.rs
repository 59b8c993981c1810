//! The pages on the integrity of the register: the history, its checkpoints, the logs and the backups.

pub(in crate::web) mod backups;
pub(in crate::web) mod checkpoint;
pub(in crate::web) mod history_check;
pub(in crate::web) mod logbook;
pub(in crate::web) mod sign_in_log;
