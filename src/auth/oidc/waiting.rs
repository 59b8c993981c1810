//! Sign-ins that were started and wait for the visitor to come back from the provider.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::{CsrfToken, Nonce, PkceCodeVerifier};
use sha2::{Digest as _, Sha256};

/// How long somebody may take at the provider.
pub(super) const PATIENCE: TimeDelta = TimeDelta::minutes(10);

/// How many sign-ins wait at most. Past it the oldest gives way: a flood of started sign-ins then has to be renewed within
/// the time that a person takes, which is harder than to keep a full store full.
const MOST: usize = 10_000;

/// A sign-in that was started.
pub(super) struct Pending {
    pub(super) state: CsrfToken,
    pub(super) nonce: Nonce,
    pub(super) verifier: PkceCodeVerifier,
    pub(super) next: String,
    pub(super) until: DateTime<Utc>,
}

/// The started sign-ins, by the SHA-256 of the handle that the browser keeps. In memory: a restart makes people start anew.
#[derive(Default)]
pub(super) struct Waiting(Mutex<HashMap<[u8; 32], Pending>>);

impl Waiting {
    /// Keeps a sign-in and gives its handle: 256 random bits.
    pub(super) fn put(&self, pending: Pending, now: DateTime<Utc>) -> String {
        let handle = CsrfToken::new_random_len(32).into_secret();
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.retain(|_, pending| pending.until > now);
        }
        if all.len() >= MOST {
            let oldest = all.iter().min_by_key(|(_, pending)| pending.until).map(|(key, _)| *key);
            oldest.map(|key| all.remove(&key));
        }
        all.insert(key(&handle), pending);
        handle
    }

    /// Takes out the sign-in with this handle, so that nothing of it is used twice; none when it came too late.
    pub(super) fn take(&self, handle: &str, now: DateTime<Utc>) -> Option<Pending> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.remove(&key(handle)).filter(|pending| pending.until > now)
    }
}

fn key(handle: &str) -> [u8; 32] {
    Sha256::digest(handle).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    fn pending(next: &str, until: DateTime<Utc>) -> Pending {
        Pending {
            state: CsrfToken::new("state".to_owned()),
            nonce: Nonce::new("nonce".to_owned()),
            verifier: PkceCodeVerifier::new("verifier".to_owned()),
            next: next.to_owned(),
            until,
        }
    }

    #[test]
    fn each_is_taken_once_and_in_time() {
        let waiting = Waiting::default();
        let one = waiting.put(pending("/een", at(10)), at(0));
        let two = waiting.put(pending("/twee", at(10)), at(0));
        assert_ne!(one, two);
        assert!(one.len() >= 43, "256 bits in base64");
        assert_eq!(waiting.take(&one, at(9)).map(|pending| pending.next).as_deref(), Some("/een"));
        assert!(waiting.take(&one, at(9)).is_none(), "twice");
        assert!(waiting.take(&two, at(10)).is_none(), "too late");
        assert!(waiting.take("zomaar", at(0)).is_none(), "unknown");
    }

    #[test]
    fn a_full_store_drops_what_is_too_late_and_then_the_oldest() {
        let waiting = Waiting::default();
        let count = || waiting.0.lock().unwrap().len();
        let late = waiting.put(pending("/laat", at(1)), at(0));
        let oldest = waiting.put(pending("/oud", at(5)), at(0));
        for _ in 2..MOST {
            waiting.put(pending("/", at(9)), at(0));
        }
        assert_eq!(count(), MOST);
        waiting.put(pending("/", at(9)), at(2));
        assert!(waiting.take(&late, at(0)).is_none());
        let newest = waiting.put(pending("/nieuw", at(9)), at(2));
        assert_eq!(count(), MOST);
        assert!(waiting.take(&oldest, at(2)).is_none());
        assert!(waiting.take(&newest, at(2)).is_some());
    }
}
