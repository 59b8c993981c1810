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
pub(in crate::store) struct UnknownNames(Mutex<HashMap<Hashed, Failures>>);

/// The most such names that are remembered.
const MOST_UNKNOWN: usize = 10_000;

impl UnknownNames {
    pub(in crate::store) fn one_more(
        &self,
        name: Hashed,
        now: DateTime<Utc>,
    ) -> std::result::Result<Failures, DateTime<Utc>> {
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
    pub(in crate::store) fn forget_old_failures(&self, now: DateTime<Utc>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.retain(|_, failures| (now - failures.last_at).abs() < REMEMBERED);
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    #[test]
    fn names_that_are_no_account_s_are_remembered_up_to_a_bound_and_who_has_to_wait_longest() {
        let names = UnknownNames::default();
        let now: DateTime<Utc> = "2025-11-14T11:00:00Z".parse().unwrap();
        let try_name = |name: &str, now| names.one_more(Hashed::of(name), now);
        for _ in 0..5 {
            try_name("wacht", now).unwrap();
        }
        try_name("een", now).unwrap();
        for number in 0..MOST_UNKNOWN {
            try_name(&format!("naam {number}"), now + TimeDelta::seconds(1)).unwrap();
        }
        assert_eq!(names.0.lock().unwrap().len(), MOST_UNKNOWN);
        assert!(try_name("wacht", now + TimeDelta::seconds(1)).is_err());
        assert_eq!(try_name("een", now).unwrap().count, 1, "the oldest gave way");
        names.forget_old_failures(now + REMEMBERED);
        assert_eq!(names.0.lock().unwrap().len(), MOST_UNKNOWN - 2);
        names.forget_old_failures(now + REMEMBERED * 2);
        assert!(names.0.lock().unwrap().is_empty());
    }
}
