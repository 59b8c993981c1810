//! Days that lie unusually far from today, which are asked about once.

use chrono::{Datelike, Months, NaiveDate};

use super::form::Fields;
use crate::web::views::{view, words};

/// The kind of event that a day in a form is of, which decides how far from today it usually lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOf {
    /// Something that was said or done: a commitment, a decision, a handover.
    Deed,
    Letter,
    /// A meeting, which may yet be held.
    Meeting,
    /// The begin or the end of somebody's time in office.
    Office,
}

impl DayOf {
    /// The number of years back, and of months ahead, within which such a day usually lies.
    fn get_usual_reach(self) -> (u32, u32) {
        match self {
            Self::Deed => (5, 0),
            Self::Letter => (5, 1),
            Self::Meeting => (5, 24),
            Self::Office => (50, 120),
        }
    }

    /// The oddity of a day of this kind, as a Dutch sentence; none if it is not odd.
    #[must_use]
    pub fn describe_oddity(self, day: NaiveDate, today: NaiveDate) -> Option<String> {
        let (years, months) = self.get_usual_reach();
        let told = view::full_day(day);
        if today.checked_sub_months(Months::new(years * 12)).is_some_and(|earliest| day < earliest) {
            let years = i64::from(today.years_since(day).unwrap_or_default());
            return Some(format!("{told} is {} jaar geleden.", words::spell_number(years)));
        }
        if today.checked_add_months(Months::new(months)).is_some_and(|latest| day > latest) {
            let years = day.year() - today.year();
            let ahead = match years {
                0 | 1 => "moet nog komen".to_owned(),
                years => format!("is pas over {} jaar", words::spell_number(i64::from(years))),
            };
            return Some(format!("{told} {ahead}."));
        }
        None
    }
}

impl Fields {
    /// Asks, once, about a day that lies unusually far from today.
    pub(in crate::web) fn ask_odd_day(&mut self, field: &str, day: NaiveDate, today: NaiveDate, kind: DayOf) {
        if let Some(odd) = kind.describe_oddity(day, today) {
            let question = format!("{odd} Verbeter de dag. Klopt hij toch, vink dat dan aan.");
            self.ask_to_confirm(field, &day.to_string(), &question, format!("{} klopt", view::full_day(day)));
        }
    }

    /// Asks, once, about a day that lies before the day of the commitment.
    pub(in crate::web) fn ask_day_before(&mut self, field: &str, day: NaiveDate, made_on: Option<NaiveDate>) {
        if let Some(made_on) = made_on.filter(|made_on| day < *made_on) {
            self.ask_order(field, day, &format!("voor de dag van de toezegging, {}", view::full_day(made_on)));
        }
    }

    /// Asks, once, about a day of the commitment that lies after its last day.
    pub(in crate::web) fn ask_day_after(&mut self, field: &str, day: NaiveDate, last_day: Option<NaiveDate>) {
        if let Some(last_day) = last_day.filter(|last_day| day > *last_day) {
            self.ask_order(field, day, &format!("na de termijn van de toezegging, {}", view::full_day(last_day)));
        }
    }

    /// Asks, once, about a day of a decision that lies before the day of the report on which it decides.
    pub(in crate::web) fn ask_day_before_report(
        &mut self,
        field: &str,
        day: NaiveDate,
        reported_on: Option<NaiveDate>,
    ) {
        let is_open = self.find_error(field).is_none();
        if let Some(reported_on) = reported_on.filter(|reported_on| is_open && day < *reported_on) {
            self.ask_order(field, day, &format!("voor de dag van de melding, {}", view::full_day(reported_on)));
        }
    }

    fn ask_order(&mut self, field: &str, day: NaiveDate, order: &str) {
        let told = view::full_day(day);
        let question = format!("{told} ligt {order}. Verbeter de dag. Klopt hij toch, vink dat dan aan.");
        self.ask_to_confirm(
            field,
            &format!("{day} {order}"),
            &question,
            format!("{told} klopt, ook al ligt hij {order}"),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_day_that_lies_unusually_far_away_is_odd() {
        let table = [
            ("1925-11-03", DayOf::Deed, Some("3 november 1925 is 100 jaar geleden.")),
            ("2019-11-13", DayOf::Deed, Some("13 november 2019 is zes jaar geleden.")),
            ("2020-11-14", DayOf::Deed, None),
            ("2025-11-14", DayOf::Deed, None),
            ("2025-11-15", DayOf::Deed, Some("15 november 2025 moet nog komen.")),
            ("2052-11-15", DayOf::Deed, Some("15 november 2052 is pas over 27 jaar.")),
            ("2025-12-14", DayOf::Letter, None),
            ("2026-10-15", DayOf::Letter, Some("15 oktober 2026 moet nog komen.")),
            ("1924-10-15", DayOf::Letter, Some("15 oktober 1924 is 101 jaar geleden.")),
            ("2027-11-14", DayOf::Meeting, None),
            ("2062-11-14", DayOf::Meeting, Some("14 november 2062 is pas over 37 jaar.")),
            ("2002-11-14", DayOf::Meeting, Some("14 november 2002 is 23 jaar geleden.")),
            ("1998-04-01", DayOf::Office, None),
            ("1922-04-01", DayOf::Office, Some("1 april 1922 is 103 jaar geleden.")),
            ("2130-04-01", DayOf::Office, Some("1 april 2130 is pas over 105 jaar.")),
        ];
        let today = "2025-11-14".parse().unwrap();
        for (day, kind, told) in table {
            assert_eq!(kind.describe_oddity(day.parse().unwrap(), today).as_deref(), told, "{day} {kind:?}");
        }
    }
}
