//! The days during which a committee sits, a member has a seat, or a person is in office.

use chrono::NaiveDate;

/// A period with both ends included. An end that is unknown is open.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Tenure {
    first_day: Option<NaiveDate>,
    last_day: Option<NaiveDate>,
}

/// The error for a last day before the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("De laatste dag ligt voor de eerste.")]
pub struct TenureBackToFront;

impl Tenure {
    /// Creates the period from the first day up to and including the last.
    ///
    /// # Errors
    /// Returns an error if the last day lies before the first.
    pub fn new(first_day: Option<NaiveDate>, last_day: Option<NaiveDate>) -> Result<Self, TenureBackToFront> {
        match first_day.zip(last_day) {
            Some((first, last)) if last < first => Err(TenureBackToFront),
            _ => Ok(Self { first_day, last_day }),
        }
    }

    /// The first day; `None` if it is unknown.
    #[must_use]
    pub fn first_day(self) -> Option<NaiveDate> {
        self.first_day
    }

    /// The last day; `None` if no end is known.
    #[must_use]
    pub fn last_day(self) -> Option<NaiveDate> {
        self.last_day
    }

    /// True if this day falls in the period.
    #[must_use]
    pub fn exists_on(self, day: NaiveDate) -> bool {
        self.first_day.is_none_or(|first| first <= day) && !self.has_ended_on(day)
    }

    /// True if the period ended before this day.
    #[must_use]
    pub fn has_ended_on(self, day: NaiveDate) -> bool {
        self.last_day.is_some_and(|last| last < day)
    }

    /// Splits the period: it ends on the day before this one, and another begins that runs on. `None` if nothing would be left of
    /// one of them.
    #[must_use]
    pub fn split_at(self, day: NaiveDate) -> Option<(Self, Self)> {
        let ended = Self::new(self.first_day, Some(day.pred_opt()?)).ok()?;
        let begun = Self::new(Some(day), self.last_day).ok()?;
        Some((ended, begun))
    }

    /// The period from the first day of either to the last day of either.
    #[must_use]
    pub fn join_with(self, other: Self) -> Self {
        Self {
            first_day: self.first_day.zip(other.first_day).map(|(one, two)| one.min(two)),
            last_day: self.last_day.zip(other.last_day).map(|(one, two)| one.max(two)),
        }
    }

    /// True if the periods have a day in common.
    #[must_use]
    pub fn overlaps_tenure(self, other: Self) -> bool {
        let before = |one: Self, two: Self| one.last_day.zip(two.first_day).is_some_and(|(last, first)| last < first);
        !before(self, other) && !before(other, self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tenure(first: &str, last: &str) -> Tenure {
        Tenure::new(first.parse().ok(), last.parse().ok()).unwrap()
    }

    #[test]
    fn both_ends_belong_to_it_and_an_end_may_be_open() {
        let table = [
            (tenure("2022-03-30", "2026-03-25"), [false, true, true, false]),
            (tenure("", "2026-03-25"), [true, true, true, false]),
            (tenure("2022-03-30", ""), [false, true, true, true]),
            (Tenure::default(), [true; 4]),
        ];
        for (tenure, held) in table {
            let days = ["2022-03-29", "2022-03-30", "2026-03-25", "2026-03-26"];
            assert_eq!(days.map(|day| tenure.exists_on(day.parse().unwrap())), held, "{tenure:?}");
        }
        assert!(
            !tenure("2022-03-30", "").has_ended_on("2022-03-29".parse().unwrap()),
            "what has yet to begin is not over"
        );
    }

    #[test]
    fn it_does_not_run_backwards() {
        let new = |first: &str, last: &str| Tenure::new(first.parse().ok(), last.parse().ok());
        assert_eq!(new("2022-03-30", "2022-03-29"), Err(TenureBackToFront));
        assert!(new("2022-03-30", "2022-03-30").is_ok());
    }

    #[test]
    fn a_split_period_ends_before_the_other_begins() {
        let whole = tenure("2022-03-30", "2026-03-25");
        let table = [
            ("2024-01-01", Some((tenure("2022-03-30", "2023-12-31"), tenure("2024-01-01", "2026-03-25")))),
            ("2026-03-25", Some((tenure("2022-03-30", "2026-03-24"), tenure("2026-03-25", "2026-03-25")))),
            ("2022-03-30", None),
            ("2026-03-26", None),
        ];
        for (day, parts) in table {
            assert_eq!(whole.split_at(day.parse().unwrap()), parts, "{day}");
        }
        let open = Tenure::default().split_at("2024-01-01".parse().unwrap());
        assert_eq!(open, Some((tenure("", "2023-12-31"), tenure("2024-01-01", ""))));
    }

    #[test]
    fn joined_periods_run_from_the_first_day_to_the_last() {
        let (one, other) = (tenure("2022-03-30", "2024-01-01"), tenure("2023-01-01", "2026-03-25"));
        assert_eq!(one.join_with(other), tenure("2022-03-30", "2026-03-25"));
        assert_eq!(one.join_with(tenure("", "2023-01-01")), tenure("", "2024-01-01"), "an unknown day stays unknown");
    }

    #[test]
    fn what_shares_a_day_overlaps() {
        let table = [
            (("2022-01-01", "2022-06-30"), ("2022-06-30", ""), true),
            (("2022-01-01", "2022-06-30"), ("2022-07-01", ""), false),
            (("2022-01-01", "2022-06-30"), ("", "2021-12-31"), false),
            (("", ""), ("2022-06-30", "2022-06-30"), true),
        ];
        for (one, other, overlap) in table {
            let (one, other) = (tenure(one.0, one.1), tenure(other.0, other.1));
            assert_eq!(
                (one.overlaps_tenure(other), other.overlaps_tenure(one)),
                (overlap, overlap),
                "{one:?} {other:?}"
            );
        }
    }
}
