//! Started sign-ins that wait for the visitor to come back from the provider.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};
use openidconnect::{CsrfToken, Nonce, PkceCodeVerifier};
use sha2::{Digest as _, Sha256};

use super::SignOnRefusal;
use crate::{auth::token::SecretToken, store::hashed::Hashed};

/// The time that a person gets at the provider.
pub const PATIENCE: TimeDelta = TimeDelta::minutes(10);

/// The most browsers with a waiting sign-in. Beyond it the oldest is dropped: a flood of started sign-ins then has to be
/// renewed within the time that a person takes, which is harder than keeping a full store full.
const MOST: usize = 10_000;

/// The most sign-ins that wait in one browser, each begun in a tab of its own. Beyond it the oldest is dropped.
const TABS: usize = 5;

/// A sign-in that was started.
pub(super) struct WaitingSignIn {
    pub(super) state: CsrfToken,
    pub(super) nonce: Nonce,
    pub(super) verifier: PkceCodeVerifier,
    pub(super) next: String,
    pub(super) until: DateTime<Utc>,
}

impl WaitingSignIn {
    /// True if it still waits. A deadline beyond the allowed time means that it was started while the clock was ahead.
    fn is_waiting(&self, now: DateTime<Utc>) -> bool {
        now < self.until && self.until - now <= PATIENCE
    }

    /// True if an answer with this state belongs to it. Digests are compared, so that the time taken reveals nothing.
    fn has_state(&self, state: &str) -> bool {
        Sha256::digest(state) == Sha256::digest(self.state.secret())
    }
}

/// The started sign-ins by the hash of the browser's token. They are kept in memory, so after a restart people have to start
/// again.
#[derive(Default)]
pub(super) struct WaitingSignIns(Mutex<HashMap<Hashed, Vec<WaitingSignIn>>>);

impl WaitingSignIns {
    /// Stores a sign-in for the browser with this token.
    pub(super) fn keep_sign_in(&self, token: &SecretToken, pending: WaitingSignIn, now: DateTime<Utc>) {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let of_browser = token.to_hashed();
        if all.len() >= MOST && !all.contains_key(&of_browser) {
            make_room(&mut all, now);
        }
        let here = all.entry(of_browser).or_default();
        here.retain(|pending| pending.is_waiting(now));
        if here.len() >= TABS {
            here.remove(0);
        }
        here.push(pending);
    }

    /// True if any sign-in of this token waits.
    pub(super) fn has_waiting_sign_in(&self, token: &SecretToken, now: DateTime<Utc>) -> bool {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(&token.to_hashed()).is_some_and(|here| here.iter().any(|pending| pending.is_waiting(now)))
    }

    /// Checks that a sign-in of this token waits for an answer with this state, without using it up.
    ///
    /// # Errors
    /// Returns [`SignOnRefusal::NotWaiting`] if no sign-in waits, or [`SignOnRefusal::State`] if none has this state.
    pub(super) fn check_sign_in_waits(
        &self,
        token: &SecretToken,
        state: &str,
        now: DateTime<Utc>,
    ) -> Result<(), SignOnRefusal> {
        let all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut here =
            all.get(&token.to_hashed()).into_iter().flatten().filter(|pending| pending.is_waiting(now)).peekable();
        if here.peek().is_none() {
            return Err(SignOnRefusal::NotWaiting);
        }
        if here.any(|pending| pending.has_state(state)) { Ok(()) } else { Err(SignOnRefusal::State) }
    }

    /// Removes and returns the sign-in of this token with this state, so that it cannot be used twice; `None` if there is none
    /// or it came too late. Other sign-ins of the browser go on waiting.
    pub(super) fn take_sign_in(&self, token: &SecretToken, state: &str, now: DateTime<Utc>) -> Option<WaitingSignIn> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let here = all.get_mut(&token.to_hashed())?;
        here.retain(|pending| pending.is_waiting(now));
        let place = here.iter().position(|pending| pending.has_state(state));
        let taken = place.map(|place| here.remove(place));
        if here.is_empty() {
            all.remove(&token.to_hashed());
        }
        taken
    }
}

/// Drops the expired sign-ins, or else the browser that started longest ago.
fn make_room(all: &mut HashMap<Hashed, Vec<WaitingSignIn>>, now: DateTime<Utc>) {
    all.retain(|_, here| here.iter().any(|pending| pending.is_waiting(now)));
    if all.len() >= MOST {
        let last = |here: &Vec<WaitingSignIn>| here.last().map(|pending| pending.until);
        let oldest = all.iter().min_by_key(|(_, here)| last(here)).map(|(hash, _)| hash.clone());
        oldest.map(|hash| all.remove(&hash));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minute)
    }

    fn pending(state: &str, until: DateTime<Utc>) -> WaitingSignIn {
        WaitingSignIn {
            state: CsrfToken::new(state.to_owned()),
            nonce: Nonce::new("nonce".to_owned()),
            verifier: PkceCodeVerifier::new("verifier".to_owned()),
            next: "/".to_owned(),
            until,
        }
    }

    fn put(waiting: &WaitingSignIns, until: DateTime<Utc>, now: DateTime<Utc>) -> SecretToken {
        let token = SecretToken::new().unwrap();
        waiting.keep_sign_in(&token, pending("state", until), now);
        token
    }

    #[test]
    fn each_is_taken_once_and_in_time() {
        let waiting = WaitingSignIns::default();
        let one = put(&waiting, at(10), at(0));
        let two = put(&waiting, at(10), at(0));
        assert!(waiting.take_sign_in(&one, "state", at(9)).is_some());
        assert!(waiting.take_sign_in(&one, "state", at(9)).is_none(), "twice");
        assert!(waiting.take_sign_in(&two, "state", at(10)).is_none(), "too late");
        assert!(waiting.take_sign_in(&SecretToken::new().unwrap(), "state", at(0)).is_none(), "unknown");
        let ahead = put(&waiting, at(90), at(80));
        assert!(!waiting.has_waiting_sign_in(&ahead, at(0)), "started while the clock was ahead");
    }

    #[test]
    fn an_answer_that_fits_nothing_uses_up_nothing() {
        let waiting = WaitingSignIns::default();
        let token = put(&waiting, at(10), at(0));
        assert!(matches!(waiting.check_sign_in_waits(&token, "other", at(1)), Err(SignOnRefusal::State)));
        assert!(waiting.take_sign_in(&token, "other", at(1)).is_none());
        assert!(matches!(
            waiting.check_sign_in_waits(&SecretToken::new().unwrap(), "state", at(1)),
            Err(SignOnRefusal::NotWaiting)
        ));
        assert!(
            waiting.check_sign_in_waits(&token, "state", at(1)).is_ok()
                && waiting.take_sign_in(&token, "state", at(1)).is_some()
        );
        assert!(!waiting.has_waiting_sign_in(&token, at(1)));
    }

    #[test]
    fn a_browser_has_five_waiting_and_each_by_its_own_state() {
        let waiting = WaitingSignIns::default();
        let token = SecretToken::new().unwrap();
        for state in ["1", "2", "3", "4", "5", "6"] {
            waiting.keep_sign_in(&token, pending(state, at(10)), at(0));
        }
        assert!(waiting.take_sign_in(&token, "1", at(1)).is_none(), "the oldest gave way");
        for state in ["4", "2", "6", "3", "5"] {
            assert!(waiting.take_sign_in(&token, state, at(1)).is_some(), "{state}");
        }
    }

    #[test]
    fn a_full_store_drops_what_is_too_late_and_then_the_oldest() {
        let waiting = WaitingSignIns::default();
        let count = || waiting.0.lock().unwrap().len();
        let late = put(&waiting, at(1), at(0));
        let oldest = put(&waiting, at(5), at(0));
        for _ in 2..MOST {
            put(&waiting, at(9), at(0));
        }
        assert_eq!(count(), MOST);
        put(&waiting, at(9), at(2));
        assert!(waiting.take_sign_in(&late, "state", at(0)).is_none());
        let newest = put(&waiting, at(9), at(2));
        assert_eq!(count(), MOST);
        assert!(waiting.take_sign_in(&oldest, "state", at(2)).is_none());
        assert!(waiting.take_sign_in(&newest, "state", at(2)).is_some());
    }
}
