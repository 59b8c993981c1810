//! Days that are named in running text: "5 september 2024", "29 januari jl.", "12-06-2024".

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

/// A day as named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NamedDay {
    /// Its bytes in the text that was searched.
    pub(super) range: Range<usize>,
    /// The day of the month.
    pub(super) day: u32,
    /// The month, 1 to 12.
    pub(super) month: u32,
    /// The year, where it was named.
    pub(super) year: Option<i32>,
}

impl NamedDay {
    /// The day, where the year was named.
    pub(super) fn full(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month, self.day)
    }

    /// The day, its year taken from the same day in `known`, else the last such day not after `reference`.
    pub(super) fn resolve(&self, known: &[NaiveDate], reference: Option<NaiveDate>) -> Option<NaiveDate> {
        if self.year.is_some() {
            return self.full();
        }
        let same = known.iter().find(|day| (day.day(), day.month()) == (self.day, self.month));
        same.copied().or_else(|| {
            let reference = reference?;
            let this_year = NaiveDate::from_ymd_opt(reference.year(), self.month, self.day)?;
            if this_year <= reference {
                Some(this_year)
            } else {
                NaiveDate::from_ymd_opt(reference.year() - 1, self.month, self.day)
            }
        })
    }
}

const MONTHS: [&[&str]; 12] = [
    &["januari", "jan"],
    &["februari", "feb", "febr"],
    &["maart", "mrt"],
    &["april", "apr"],
    &["mei"],
    &["juni", "jun"],
    &["juli", "jul"],
    &["augustus", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "okt"],
    &["november", "nov"],
    &["december", "dec"],
];

/// The month with this name or abbreviation, 1 to 12.
pub(super) fn month(word: &str) -> Option<u32> {
    let at = MONTHS.iter().position(|names| names.contains(&word))?;
    u32::try_from(at + 1).ok()
}

/// The days named in a text in lower case, in order.
pub(super) fn named_days(lower: &str) -> Vec<NamedDay> {
    let words = words(lower);
    let mut days = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let named = in_figures(lower, word).or_else(|| in_words(lower, &words, at));
        match named {
            Some((day, used)) => {
                days.push(day);
                at += used;
            }
            None => at += 1,
        }
    }
    days
}

/// Words with inner `-`, `/` and `.`, so that a date in figures is one word.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        if c.is_alphanumeric() || (start.is_some() && matches!(c, '-' | '/' | '.')) {
            start.get_or_insert(at);
        } else if let Some(from) = start.take() {
            words.push(from..at);
        }
    }
    if let Some(from) = start {
        words.push(from..text.len());
    }
    for word in &mut words {
        word.end = word.start + text[word.clone()].trim_end_matches(['-', '/', '.']).len();
    }
    words
}

fn in_figures(text: &str, word: &Range<usize>) -> Option<(NamedDay, usize)> {
    let words = &text[word.clone()];
    let mark = words.chars().find(|c| !c.is_ascii_digit())?;
    let mut parts = words.split(mark);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || first.is_empty() || second.is_empty() || second.len() > 2 {
        return None;
    }
    let (day, year) = match (first.len(), third.len()) {
        (4, 1 | 2) => (third, first),
        (1 | 2, 4 | 2) => (first, third),
        _ => return None,
    };
    let year: i32 = year.parse().ok()?;
    let year = if year < 100 { year + 2000 } else { year };
    let (month, day) = (second.parse().ok()?, day.parse().ok()?);
    NaiveDate::from_ymd_opt(year, month, day).filter(|_| (1990..2100).contains(&year))?;
    Some((NamedDay { range: word.clone(), day, month, year: Some(year) }, 1))
}

fn in_words(text: &str, words: &[Range<usize>], at: usize) -> Option<(NamedDay, usize)> {
    let first = words.get(at)?;
    let day: u32 = text[first.clone()].parse().ok().filter(|day| (1..=31).contains(day))?;
    let second = words.get(at + 1)?;
    let month = month(&text[second.clone()])?;
    let year = words.get(at + 2).and_then(|third| {
        // A footnote mark may stick to the year.
        let year = text[third.clone()].split('.').next()?.parse::<i32>().ok()?;
        ((1990..2100).contains(&year) && third.start <= second.end + 2).then_some((year, third.end))
    });
    let (year, end, used) = year.map_or((None, second.end, 2), |(year, end)| (Some(year), end, 3));
    Some((NamedDay { range: first.start..end, day, month, year }, used))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn days_are_found() {
        let table: [(&str, &[&str]); 6] = [
            ("tijdens de vergadering van 5 september 2024 zegde", &["2024-09-05"]),
            ("op 05-09-2024 en 6/9/24 en 2024-09-07.", &["2024-09-05", "2024-09-06", "2024-09-07"]),
            ("op 3 april 2025, 22 mei 2025", &["2025-04-03", "2025-05-22"]),
            ("toezegging 24-017 over 31 horecabedrijven", &[]),
            ("op 31 februari 2024 en 1.2.3", &[]),
            ("van 1 jan. 2025", &["2025-01-01"]),
        ];
        for (text, wanted) in table {
            let found: Vec<NaiveDate> = named_days(text).iter().filter_map(NamedDay::full).collect();
            assert_eq!(found, wanted.iter().map(|text| day(text)).collect::<Vec<_>>(), "{text}");
        }
    }

    #[test]
    fn a_missing_year_comes_from_the_letter() {
        let named = &named_days("op 19 september is u toegezegd")[0];
        assert_eq!(named.resolve(&[day("2023-09-19")], Some(day("2024-10-15"))), Some(day("2023-09-19")));
        assert_eq!(named.resolve(&[], Some(day("2024-10-15"))), Some(day("2024-09-19")));
        assert_eq!(named.resolve(&[], Some(day("2024-03-01"))), Some(day("2023-09-19")));
        assert_eq!(named.resolve(&[], None), None);
    }
}
