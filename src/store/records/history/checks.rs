//! The checks of the whole history that a server makes: one at a time, each night and on request. The last verdict is kept in
//! memory.

use std::sync::{Mutex, MutexGuard, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use super::HistoryVerdict;
use crate::{
    domain::day::civil_day,
    store::{Result, Store, records::unreadable::UnreadableKey},
};

/// The hour of the night, in Amsterdam, from which a check is due.
const NIGHT: TimeDelta = TimeDelta::hours(3);

/// The pause after a check that could not be made.
const AGAIN: TimeDelta = TimeDelta::hours(1);

/// The checks of the history of one register.
#[derive(Debug)]
pub struct HistoryChecks {
    store: Store,
    state: Mutex<HistoryCheckState>,
}

/// The state of the checks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryCheckState {
    /// The last verdict, and the moment for which it holds.
    pub last: Option<(DateTime<Utc>, HistoryVerdict)>,
    /// The stored keys that no variant knows, as of that moment: they make their rows unreadable.
    pub unreadable: Vec<UnreadableKey>,
    /// The moment at which the running check began.
    pub since: Option<DateTime<Utc>>,
    /// The moment at which the last check began, if it could not be made.
    pub failed: Option<DateTime<Utc>>,
}

impl HistoryCheckState {
    /// True if the check of this night is due.
    fn is_due(&self, now: DateTime<Utc>) -> bool {
        let night = |at: DateTime<Utc>| civil_day(at - NIGHT);
        let waits = self.failed.is_some_and(|failed| now - failed < AGAIN);
        let checked = self.last.as_ref().is_some_and(|(at, _)| night(*at) >= night(now));
        self.since.is_none() && !waits && !checked
    }
}

impl HistoryChecks {
    /// The checks of a register that was not checked yet.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self { store, state: Mutex::default() }
    }

    /// The state of the checks now.
    #[must_use]
    pub fn state(&self) -> HistoryCheckState {
        self.lock_state().clone()
    }

    /// Checks the history if that is due. To be called from time to time.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn check_when_due(&self, now: DateTime<Utc>) -> Result<()> {
        if self.state().is_due(now) { self.check_history(now).await } else { Ok(()) }
    }

    /// Checks the history and looks for unreadable records, unless a check is running already.
    ///
    /// # Errors
    /// Returns an error if the database fails; the last verdict then stays.
    pub async fn check_history(&self, now: DateTime<Utc>) -> Result<()> {
        let Some(_turn) = self.take_turn(now) else { return Ok(()) };
        let found = self.run_checks().await;
        let mut state = self.lock_state();
        state.failed = found.is_err().then_some(now);
        let (verdict, unreadable) = found?;
        if !verdict.is_whole() {
            tracing::error!(found = %verdict, "the history is not whole");
        }
        (state.last, state.unreadable) = (Some((now, verdict)), unreadable);
        Ok(())
    }

    async fn run_checks(&self) -> Result<(HistoryVerdict, Vec<UnreadableKey>)> {
        Ok((self.store.verify_history().await?, self.store.unreadable_keys().await?))
    }

    fn take_turn(&self, now: DateTime<Utc>) -> Option<HistoryCheckTurn<'_>> {
        let mut state = self.lock_state();
        if state.since.is_some() {
            return None;
        }
        state.since = Some(now);
        Some(HistoryCheckTurn(self))
    }

    fn lock_state(&self) -> MutexGuard<'_, HistoryCheckState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The turn of the running check; it is given back even if that is aborted.
struct HistoryCheckTurn<'a>(&'a HistoryChecks);

impl Drop for HistoryCheckTurn<'_> {
    fn drop(&mut self) {
        self.0.lock_state().since = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    #[test]
    fn a_check_is_due_at_the_start_each_night_and_an_hour_after_a_failure() {
        let checked = |text| HistoryCheckState {
            last: Some((at(text), HistoryVerdict::Gap { sequence: 1 })),
            ..HistoryCheckState::default()
        };
        let failed = HistoryCheckState { failed: Some(at("2025-11-14T09:00:00Z")), ..HistoryCheckState::default() };
        let running = HistoryCheckState { since: Some(at("2025-11-14T09:00:00Z")), ..HistoryCheckState::default() };
        let table = [
            (HistoryCheckState::default(), "2025-11-14T09:00:00Z", true),
            (checked("2025-11-14T09:00:00Z"), "2025-11-14T23:30:00Z", false),
            (checked("2025-11-14T09:00:00Z"), "2025-11-15T01:59:00Z", false),
            (checked("2025-11-14T09:00:00Z"), "2025-11-15T02:00:00Z", true),
            (checked("2025-11-15T02:00:00Z"), "2025-11-15T22:00:00Z", false),
            (failed.clone(), "2025-11-14T09:59:00Z", false),
            (failed, "2025-11-14T10:00:00Z", true),
            (running, "2025-11-15T10:00:00Z", false),
        ];
        for (state, now, due) in table {
            assert_eq!(state.is_due(at(now)), due, "{state:?} {now}");
        }
    }

    #[tokio::test]
    async fn one_check_is_made_at_a_time_and_one_that_is_broken_off_gives_its_turn_back() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("register.db")).await.unwrap();
        let checks = HistoryChecks::new(store);
        let (first, second) = (at("2025-11-14T09:00:00Z"), at("2025-11-14T10:00:00Z"));
        let turn = checks.take_turn(first).unwrap();
        checks.check_history(second).await.unwrap();
        assert_eq!(checks.state(), HistoryCheckState { since: Some(first), ..HistoryCheckState::default() });
        drop(turn);
        checks.check_history(second).await.unwrap();
        let state = checks.state();
        assert!(state.since.is_none() && state.last.is_some_and(|(at, verdict)| at == second && verdict.is_whole()));
    }
}
