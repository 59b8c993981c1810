//! The waiting time after failed attempts to sign in.

use chrono::{DateTime, TimeDelta, Utc};

/// The number of failures in a row after which a person has to wait. OWASP ASVS 5.0, 6.3.1: slow an attacker down without
/// letting somebody else lock an account for good.
pub const FREE_FAILURES: u32 = 5;

/// The longest waiting time.
pub const LONGEST: TimeDelta = TimeDelta::minutes(15);

/// The time for which failures are remembered.
pub const REMEMBERED: TimeDelta = TimeDelta::hours(24);

/// A count of failures in a row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Failures {
    pub count: u32,
    /// The moment of the last failure.
    pub last_at: DateTime<Utc>,
    /// The end of the waiting time; `None` if the next attempt need not wait.
    pub blocked_until: Option<DateTime<Utc>>,
}

impl Failures {
    /// Returns the failures with one more added.
    ///
    /// # Errors
    /// Returns the end of the waiting time if it has not passed yet.
    pub fn one_more(self, now: DateTime<Utc>) -> Result<Self, DateTime<Utc>> {
        // Only a clock that was set back can leave a wait longer than the longest.
        if let Some(until) = self.blocked_until.filter(|until| now < *until && *until - now <= LONGEST) {
            return Err(until);
        }
        let count = self.count.saturating_add(1);
        let blocked_until = (count >= FREE_FAILURES).then(|| now + wait_after(count));
        Ok(Self { count, last_at: now, blocked_until })
    }
}

/// The waiting time after this many failures in a row: none at first, then two seconds, doubled after each further failure, up
/// to [`LONGEST`].
#[must_use]
pub fn wait_after(failures: u32) -> TimeDelta {
    match failures.checked_sub(FREE_FAILURES) {
        None => TimeDelta::zero(),
        Some(further) => {
            2_i64.checked_pow(further.saturating_add(1)).map_or(LONGEST, |s| LONGEST.min(TimeDelta::seconds(s)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wait_doubles_up_to_a_quarter_of_an_hour() {
        let table = [(0, 0), (1, 0), (4, 0), (5, 2), (6, 4), (7, 8), (13, 512), (14, 900), (15, 900), (u32::MAX, 900)];
        for (failures, seconds) in table {
            assert_eq!(wait_after(failures), TimeDelta::seconds(seconds), "{failures}");
        }
    }

    #[test]
    fn the_fifth_failure_makes_one_wait_and_a_clock_that_was_set_back_does_not() {
        let now: DateTime<Utc> = "2025-11-14T11:00:00Z".parse().unwrap();
        let fifth = (0..5).try_fold(Failures::default(), |failures, _| failures.one_more(now)).unwrap();
        assert_eq!((fifth.count, fifth.last_at), (5, now));
        assert_eq!(fifth.one_more(now), Err(now + TimeDelta::seconds(2)));
        assert!(fifth.one_more(now - TimeDelta::minutes(16)).is_ok_and(|sixth| sixth.count == 6));
    }
}
