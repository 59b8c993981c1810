//! Finds entries of a calendar that are probably mistyped.

use chrono::{Datelike, NaiveDate};

use super::CalendarEntry;
use crate::domain::day::full_day;

/// The number of years from today beyond which an entry is taken for a mistake: a council neither plans nor looks up so far.
const YEARS_AWAY: i32 = 5;

/// The longest recess or handling of a paper, in days: a quarter of a year.
const MOST_DAYS: i64 = 92;

/// The months in which a recess may begin, by a word in its name.
const SEASONS: [(&str, &[u32]); 9] = [
    ("zomer", &[6, 7, 8]),
    ("herfst", &[10, 11]),
    ("najaar", &[9, 10, 11]),
    ("kerst", &[12]),
    ("winter", &[12, 1, 2]),
    ("voorjaar", &[2, 3]),
    ("krokus", &[2, 3]),
    ("carnaval", &[2, 3]),
    ("mei", &[4, 5]),
];

impl CalendarEntry {
    /// Describes the most unlikely property of the entry in a Dutch sentence; `None` if the entry looks right.
    #[must_use]
    pub fn describe_oddity(&self, today: NaiveDate) -> Option<String> {
        let Self { name, first_day, last_day } = self;
        let away = |day: &NaiveDate| (day.year() - today.year()).abs() > YEARS_AWAY;
        if let Some(day) = [first_day, last_day].into_iter().find(|day| away(day)) {
            return Some(format!("‘{name}’: {} ligt meer dan vijf jaar van vandaag.", full_day(*day)));
        }
        let days = (*last_day - *first_day).num_days() + 1;
        if days > MOST_DAYS {
            return Some(format!("‘{name}’ duurt {days} dagen."));
        }
        if let Some(word) = self.name.split_whitespace().find(|word| is_mistyped_year(word)) {
            return Some(format!("‘{name}’: ‘{word}’ is geen jaar."));
        }
        if self.is_recess() {
            return self.odd_recess(days);
        }
        // The council deals with a budget a year before its own year, and with the yearly accounts a year after.
        let other = |year: i32| (first_day.year() - year).abs() > 1 && (last_day.year() - year).abs() > 1;
        self.named_year()
            .filter(|year| other(*year))
            .map(|year| format!("‘{name}’ hoort bij {year}, maar {} niet.", full_day(*first_day)))
    }

    /// Describes an unlikely property of a recess that lasts `days` days. A recess should begin in the year and the season in
    /// its name, and last longer than a day.
    fn odd_recess(&self, days: i64) -> Option<String> {
        let Self { name, first_day, .. } = self;
        let months = SEASONS.iter().find(|(season, _)| name.contains(season)).map(|(_, months)| *months);
        if months.is_some_and(|months| !months.contains(&first_day.month())) {
            return Some(format!("‘{name}’ begint op {}.", full_day(*first_day)));
        }
        if let Some(year) = self.named_year().filter(|year| *year != first_day.year()) {
            return Some(format!("‘{name}’ hoort bij {year}, maar {} niet.", full_day(*first_day)));
        }
        (days == 1).then(|| format!("‘{name}’ duurt één dag."))
    }

    fn is_recess(&self) -> bool {
        ["reces", "vakantie"].iter().any(|word| self.name.contains(word))
    }

    /// The year in the name: 2026 of `zomerreces 2026`.
    fn named_year(&self) -> Option<i32> {
        let year = |word: &str| word.parse::<i32>().ok().filter(|year| (1900..2200).contains(year));
        self.name.split(|c: char| !c.is_ascii_digit()).find_map(year)
    }
}

/// True if a word looks like a year with a typing error: a figure typed as a letter of the same shape (`2O28`), or one figure
/// too many or too few.
fn is_mistyped_year(word: &str) -> bool {
    let figures: String = word
        .chars()
        .map(|c| {
            if c == 'o' {
                '0'
            } else if matches!(c, 'l' | 'i') {
                '1'
            } else {
                c
            }
        })
        .collect();
    let has_letter = figures != word;
    let is_number = figures.chars().all(|c| c.is_ascii_digit()) && word.chars().any(|c| c.is_ascii_digit());
    is_number && (has_letter || matches!(figures.len(), 3 | 5))
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
            ("herfstvakantie 2026", "2026-10-10", "2026-10-18", None),
            ("meivakantie 2026", "2026-04-25", "2026-05-03", None),
            ("krokusreces 2026", "2026-02-14", "2026-02-22", None),
            (
                "zomerreces 2028",
                "2027-07-18",
                "2027-08-30",
                Some("‘zomerreces 2028’ hoort bij 2028, maar 18 juli 2027 niet."),
            ),
            (
                "kerstreces 2029",
                "2028-12-23",
                "2029-01-07",
                Some("‘kerstreces 2029’ hoort bij 2029, maar 23 december 2028 niet."),
            ),
            ("meireces 2028", "2028-11-05", "2028-11-12", Some("‘meireces 2028’ begint op 5 november 2028.")),
            ("herfstvakantie 2028", "2028-05-05", "2028-05-12", Some("‘herfstvakantie 2028’ begint op 5 mei 2028.")),
            ("zomerreces 2026", "2026-07-18", "2026-07-18", Some("‘zomerreces 2026’ duurt één dag.")),
            ("zomerreces 2o28", "2028-07-18", "2028-08-30", Some("‘zomerreces 2o28’: ‘2o28’ is geen jaar.")),
            ("begroting 20027", "2026-11-05", "2026-11-12", Some("‘begroting 20027’: ‘20027’ is geen jaar.")),
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
            assert_eq!(entry.describe_oddity(day("2025-11-14")).as_deref(), told, "{name} {first}");
        }
    }
}
