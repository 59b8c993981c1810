//! Sign-ins that were started and wait for the visitor to come back from the provider.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::{CsrfToken, Nonce, PkceCodeVerifier};

use crate::{auth::token::Token, store::hashed::Hashed};

/// How long somebody may take at the provider.
pub const PATIENCE: TimeDelta = TimeDelta::minutes(10);

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

/// The started sign-ins, by the hash of the token that the browser keeps. In memory: a restart makes people start anew.
#[derive(Default)]
pub(super) struct Waiting(Mutex<HashMap<Hashed, Pending>>);

impl Waiting {
    /// Keeps a sign-in for whoever has this token.
    pub(super) fn put(&self, token: &Token, pending: Pending, now: DateTime<Utc>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if all.len() >= MOST {
            all.retain(|_, pending| pending.until > now);
        }
        if all.len() >= MOST {
            let oldest = all.iter().min_by_key(|(_, pending)| pending.until).map(|(hash, _)| hash.clone());
            oldest.map(|hash| all.remove(&hash));
        }
        all.insert(token.hash(), pending);
    }

    /// Takes out the sign-in of this token, so that nothing of it is used twice; none when it came too late.
    pub(super) fn take(&self, token: &Token, now: DateTime<Utc>) -> Option<Pending> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.remove(&token.hash()).filter(|pending| pending.until > now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    fn put(waiting: &Waiting, until: DateTime<Utc>, now: DateTime<Utc>) -> Token {
        let token = Token::new().unwrap();
        let pending = Pending {
            state: CsrfToken::new("state".to_owned()),
            nonce: Nonce::new("nonce".to_owned()),
            verifier: PkceCodeVerifier::new("verifier".to_owned()),
            next: "/".to_owned(),
            until,
        };
        waiting.put(&token, pending, now);
        token
    }

    #[test]
    fn each_is_taken_once_and_in_time() {
        let waiting = Waiting::default();
        let one = put(&waiting, at(10), at(0));
        let two = put(&waiting, at(10), at(0));
        assert!(waiting.take(&one, at(9)).is_some());
        assert!(waiting.take(&one, at(9)).is_none(), "twice");
        assert!(waiting.take(&two, at(10)).is_none(), "too late");
        assert!(waiting.take(&Token::new().unwrap(), at(0)).is_none(), "unknown");
    }

    #[test]
    fn a_full_store_drops_what_is_too_late_and_then_the_oldest() {
        let waiting = Waiting::default();
        let count = || waiting.0.lock().unwrap().len();
        let late = put(&waiting, at(1), at(0));
        let oldest = put(&waiting, at(5), at(0));
        for _ in 2..MOST {
            put(&waiting, at(9), at(0));
        }
        assert_eq!(count(), MOST);
        put(&waiting, at(9), at(2));
        assert!(waiting.take(&late, at(0)).is_none());
        let newest = put(&waiting, at(9), at(2));
        assert_eq!(count(), MOST);
        assert!(waiting.take(&oldest, at(2)).is_none());
        assert!(waiting.take(&newest, at(2)).is_some());
    }
}
