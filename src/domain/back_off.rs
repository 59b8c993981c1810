//! How long somebody waits who failed to sign in.

use chrono::TimeDelta;

/// After how many failures in a row one has to wait. OWASP ASVS 5.0, 6.3.1: slow an attacker down without letting somebody
/// else lock an account for good.
pub const FREE_FAILURES: u32 = 5;

/// The longest wait.
pub const LONGEST: TimeDelta = TimeDelta::minutes(15);

/// How long one waits after so many failures in a row: not at all, then two seconds, and each time twice as long.
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
}
