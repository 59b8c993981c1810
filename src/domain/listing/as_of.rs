//! The day on which lists are shown.

use chrono::{Days, NaiveDate};

/// The day on which a list is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AsOf {
    pub today: NaiveDate,
    /// The number of days before its last day from which a commitment is near.
    pub warning_days: i64,
}

impl AsOf {
    /// The last of the days that are near.
    #[must_use]
    pub fn compute_horizon(self) -> NaiveDate {
        let days = Days::new(u64::try_from(self.warning_days).unwrap_or(0));
        self.today.checked_add_days(days).unwrap_or(NaiveDate::MAX)
    }
}
