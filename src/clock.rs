//! The clock. The time is asked once, at the edge of the program, and handed on; nothing within asks for it.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Europe::Amsterdam;

pub use crate::domain::day::civil_day;

/// A clock that runs, or one that stands still for tests and the demonstration.
#[derive(Debug, Clone, Copy)]
pub enum Clock {
    /// The clock of the machine.
    System,
    /// A clock that always gives this moment.
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// Creates a clock that stands still at noon of a day in Amsterdam.
    #[must_use]
    pub fn fixed_on(day: NaiveDate) -> Self {
        Self::Fixed(to_noon(day))
    }

    /// The current moment in UTC.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the one place that asks the machine")]
    pub fn now(self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now(),
            Self::Fixed(moment) => moment,
        }
    }

    /// The current civil date in Europe/Amsterdam.
    #[must_use]
    pub fn today(self) -> NaiveDate {
        civil_day(self.now())
    }
}

/// The civil date and time in Europe/Amsterdam at this moment.
#[must_use]
pub fn civil_time(moment: DateTime<Utc>) -> NaiveDateTime {
    moment.with_timezone(&Amsterdam).naive_local()
}

/// Noon of a day in Amsterdam, which never falls in a change to or from summer time.
#[must_use]
pub fn to_noon(day: NaiveDate) -> DateTime<Utc> {
    let noon = day.and_hms_opt(12, 0, 0).unwrap_or_default();
    Amsterdam.from_local_datetime(&noon).earliest().map_or_else(|| noon.and_utc(), |local| local.with_timezone(&Utc))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn today_is_the_day_in_amsterdam() {
        let table = [
            ("2025-12-31T22:59:59Z", "2025-12-31"),
            ("2025-12-31T23:00:00Z", "2026-01-01"),
            ("2025-06-30T21:59:59Z", "2025-06-30"),
            ("2025-06-30T22:00:00Z", "2025-07-01"),
            ("2025-10-26T00:30:00Z", "2025-10-26"),
        ];
        for (moment, day) in table {
            let clock = Clock::Fixed(moment.parse().unwrap());
            assert_eq!(clock.today(), day.parse().unwrap(), "{moment}");
        }
    }

    #[test]
    fn a_fixed_day_is_that_day() {
        let day = "2025-11-14".parse().unwrap();
        assert_eq!(Clock::fixed_on(day).today(), day);
    }
}
