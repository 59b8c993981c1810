//! The moments at which sessions were last used, kept in memory until they are written.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, Utc};

use super::hashed::Hashed;

/// The moments at which sessions were last used, since the last tidying.
#[derive(Debug, Default)]
pub(in crate::store) struct SessionUseTimes(Mutex<HashMap<Hashed, DateTime<Utc>>>);

impl SessionUseTimes {
    pub(in crate::store) fn of(&self, hash: &Hashed) -> Option<DateTime<Utc>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(hash).copied()
    }

    pub(in crate::store) fn note_use(&self, hash: &Hashed, now: DateTime<Utc>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(hash.clone(), now);
    }

    pub(in crate::store) fn copy_all_uses(&self) -> HashMap<Hashed, DateTime<Utc>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Forgets the moments that were written, except later ones.
    pub(in crate::store) fn forget_kept_uses(&self, kept: &HashMap<Hashed, DateTime<Utc>>) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).retain(|hash, seen| kept.get(hash) != Some(seen));
    }
}
