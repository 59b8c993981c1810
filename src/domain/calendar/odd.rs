//! Entries of a calendar that are probably mistyped.

use chrono::{Datelike, NaiveDate};

use super::CalendarEntry;
use crate::domain::day::full_day;

/// So many years from today a council plans nothing, and looks nothing up.
const YEARS_AWAY: i32 = 5;

/// The longest recess or handling of a paper, in days: a quarter of a year.
const MOST_DAYS: i64 = 92;

impl CalendarEntry {
    /// What is unlikely about the entry, as a Dutch sentence.
    #[must_use]
    pub fn oddity(&self, today: NaiveDate) -> Option<String> {
        let Self { name, first_day, last_day } = self;
        let away = |day: &NaiveDate| (day.year() - today.year()).abs() > YEARS_AWAY;
        if let Some(day) = [first_day, last_day].into_iter().find(|day| away(day)) {
            return Some(format!("‘{name}’: {} ligt meer dan vijf jaar van vandaag.", full_day(*day)));
        }
        let days = (*last_day - *first_day).num_days() + 1;
        if days > MOST_DAYS {
            return Some(format!("‘{name}’ duurt {days} dagen."));
        }
        // A budget is dealt with a year before its own, the yearly accounts a year after.
        let other = |year: i32| (first_day.year() - year).abs() > 1 && (last_day.year() - year).abs() > 1;
        self.named_year()
            .filter(|year| other(*year))
            .map(|year| format!("‘{name}’ hoort bij {year}, maar {} niet.", full_day(*first_day)))
    }

    /// The year in the name: 2026 of `zomerreces 2026`.
    fn named_year(&self) -> Option<i32> {
        let year = |word: &str| word.parse::<i32>().ok().filter(|year| (1900..2200).contains(year));
        self.name.split(|c: char| !c.is_ascii_digit()).find_map(year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_probably_mistyped_is_told() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let table = [
            ("zomerreces 2026", "2026-07-18", "2026-08-30", None),
            ("begroting 2027", "2026-11-03", "2026-11-10", None),
            ("jaarstukken 2025", "2026-06-11", "2026-06-18", None),
            ("kerstreces 2025", "2025-12-20", "2026-01-04", None),
            ("raadsdag", "2026-06-11", "2026-06-11", None),
            (
                "zomerreces 2028",
                "2062-07-18",
                "2062-08-30",
                Some("‘zomerreces 2028’: 18 juli 2062 ligt meer dan vijf jaar van vandaag."),
            ),
            (
                "zomerreces 2026",
                "2026-07-18",
                "2062-08-30",
                Some("‘zomerreces 2026’: 30 augustus 2062 ligt meer dan vijf jaar van vandaag."),
            ),
            ("zomerreces 2026", "2026-07-18", "2026-11-30", Some("‘zomerreces 2026’ duurt 136 dagen.")),
            (
                "zomerreces 2028",
                "2026-07-18",
                "2026-08-30",
                Some("‘zomerreces 2028’ hoort bij 2028, maar 18 juli 2026 niet."),
            ),
        ];
        for (name, first, last, told) in table {
            let entry = CalendarEntry::new(name, day(first), day(last)).unwrap();
            assert_eq!(entry.oddity(day("2025-11-14")).as_deref(), told, "{name} {first}");
        }
    }
}
