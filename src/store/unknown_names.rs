//! Attempts to sign in with names that no account has.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, Utc};

use super::hashed::Hashed;
use crate::domain::access::back_off::{Failures, REMEMBERED};

/// Attempts at names that no account has. They are kept in memory and not in the register, so that nobody can fill it with
/// names.
#[derive(Debug, Default)]
pub(super) struct UnknownNames(Mutex<HashMap<Hashed, Failures>>);

/// The most such names that are remembered.
const MOST_UNKNOWN: usize = 10_000;

impl UnknownNames {
    pub(super) fn one_more(&self, name: Hashed, now: DateTime<Utc>) -> std::result::Result<Failures, DateTime<Utc>> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let failures = all.get(&name).copied().unwrap_or_default().one_more(now)?;
        if all.len() >= MOST_UNKNOWN && !all.contains_key(&name) {
            // The names that are blocked are remembered longest: otherwise they could be told from names of accounts.
            let first = all.iter().min_by_key(|(_, failures)| (failures.blocked_until, failures.last_at));
            let first = first.map(|(name, _)| name.clone());
            first.map(|first| all.remove(&first));
        }
        all.insert(name, failures);
        Ok(failures)
    }

    /// Forgets attempts of long ago, and those that seem to come from the future.
    pub(super) fn tidy(&self, now: DateTime<Utc>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, failures| (now - failures.last_at).abs() < REMEMBERED);
    }
}
