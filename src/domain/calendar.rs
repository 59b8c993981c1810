//! The calendar that a council keeps: recesses, budget papers, elections.

use chrono::{Datelike, NaiveDate};

/// One named stretch of days, both ends included (`zomerreces 2025`, `begroting 2026`).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CalendarEntry {
    /// The name, in lower case, with the year it belongs to: `herfstreces 2025`.
    pub name: String,
    /// The first day.
    pub first_day: NaiveDate,
    /// The last day, not before the first.
    pub last_day: NaiveDate,
}

/// Why something is no entry of a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// It has no name.
    #[error("er staat geen naam")]
    NoName,
    /// The last day lies before the first.
    #[error("de laatste dag ligt voor de eerste")]
    BackToFront,
}

impl CalendarEntry {
    /// An entry; its name is kept in lower case.
    ///
    /// # Errors
    /// When it has no name, or the last day lies before the first.
    pub fn new(name: &str, first_day: NaiveDate, last_day: NaiveDate) -> Result<Self, EntryError> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if name.is_empty() {
            return Err(EntryError::NoName);
        }
        if last_day < first_day {
            return Err(EntryError::BackToFront);
        }
        Ok(Self { name, first_day, last_day })
    }
}

/// Two entries bear one name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("deze naam staat al in de kalender")]
pub struct NameTaken;

/// The entries of a council's calendar, ordered by first day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Calendar {
    entries: Vec<CalendarEntry>,
}

/// Why a calendar file could not be read; `line` counts from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// A line without three columns.
    #[error(
        "Regel {line} van de kalender heeft geen drie kolommen: naam, eerste_dag, laatste_dag, met een tab of een puntkomma \
         ertussen."
    )]
    Columns {
        /// Which line.
        line: usize,
    },
    /// A day that is no `jjjj-mm-dd` and no `dd-mm-jjjj`.
    #[error("Regel {line} van de kalender: ‘{text}’ is geen dag. Schrijf jjjj-mm-dd of dd-mm-jjjj.")]
    Day {
        /// Which line.
        line: usize,
        /// What stood there.
        text: String,
    },
    /// What stands there is no entry.
    #[error("Regel {line} van de kalender: {error}.")]
    Entry {
        /// Which line.
        line: usize,
        /// Why not.
        error: EntryError,
    },
    /// The name stood in an earlier line too.
    #[error("Regel {line} van de kalender: ‘{name}’ stond er al. Geef elke regel een eigen naam, met het jaar erbij.")]
    Twice {
        /// Which line.
        line: usize,
        /// The name.
        name: String,
    },
}

/// The years in which a calendar can lie; two figures for a year are no year.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// The first line of a calendar file.
const HEADING: &str = "naam\teerste_dag\tlaatste_dag";

impl Calendar {
    /// A calendar of these entries, in any order.
    #[must_use]
    pub fn new(mut entries: Vec<CalendarEntry>) -> Self {
        entries.sort_by(|a, b| a.first_day.cmp(&b.first_day).then_with(|| a.name.cmp(&b.name)));
        Self { entries }
    }

    /// Reads the text of a calendar file: a heading line, then `naam`, `eerste_dag`, `laatste_dag` parted by tabs or by
    /// semicolons.
    ///
    /// # Errors
    /// Names the first line that cannot be read.
    pub fn parse(text: &str) -> Result<Self, CalendarError> {
        let mut calendar = Self::default();
        let text = text.trim_start_matches('\u{feff}');
        for (index, row) in text.lines().enumerate() {
            let line = index + 1;
            let mut columns = row.split(['\t', ';']).map(str::trim);
            if row.trim().is_empty() || (index == 0 && columns.clone().next() == Some("naam")) {
                continue;
            }
            let (Some(name), Some(first), Some(last)) = (columns.next(), columns.next(), columns.next()) else {
                return Err(CalendarError::Columns { line });
            };
            let day = |text: &str| {
                let written = |form| NaiveDate::parse_from_str(text, form).ok();
                let found = written("%Y-%m-%d").or_else(|| written("%d-%m-%Y"));
                found
                    .filter(|day| YEARS.contains(&day.year()))
                    .ok_or_else(|| CalendarError::Day { line, text: text.to_owned() })
            };
            let entry = CalendarEntry::new(name, day(first)?, day(last)?)
                .map_err(|error| CalendarError::Entry { line, error })?;
            let name = entry.name.clone();
            calendar = calendar.with(entry).map_err(|NameTaken| CalendarError::Twice { line, name })?;
        }
        Ok(calendar)
    }

    /// The text of a calendar file, as [`Self::parse`] reads it.
    #[must_use]
    pub fn text(&self) -> String {
        let row = |entry: &CalendarEntry| format!("{}\t{}\t{}\n", entry.name, entry.first_day, entry.last_day);
        std::iter::once(format!("{HEADING}\n")).chain(self.entries.iter().map(row)).collect()
    }

    /// The entry with this name.
    #[must_use]
    pub fn entry(&self, name: &str) -> Option<&CalendarEntry> {
        self.entries.iter().find(|entry| entry.name == name)
    }

    /// The same calendar with one more entry.
    ///
    /// # Errors
    /// When its name stands there already.
    pub fn with(self, entry: CalendarEntry) -> Result<Self, NameTaken> {
        if self.entry(&entry.name).is_some() {
            return Err(NameTaken);
        }
        let mut entries = self.entries;
        entries.push(entry);
        Ok(Self::new(entries))
    }

    /// The same calendar without the entry with this name.
    #[must_use]
    pub fn without(&self, name: &str) -> Self {
        Self { entries: self.entries.iter().filter(|entry| entry.name != name).cloned().collect() }
    }

    /// All entries, ordered by first day.
    #[must_use]
    pub fn entries(&self) -> &[CalendarEntry] {
        &self.entries
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "naam\teerste_dag\tlaatste_dag\nherfstreces 2025\t2025-10-18\t2025-10-26\n\
                        begroting 2026\t2025-11-06\t2025-11-13\n";

    #[test]
    fn a_calendar_is_written_as_it_is_read() {
        let calendar = Calendar::parse(TEXT).unwrap();
        assert_eq!(calendar.text(), TEXT);
        let untidy =
            "\u{feff}begroting  2026\t2025-11-06\t2025-11-13\r\n\r\nHerfstreces 2025\t 2025-10-18\t2025-10-26\tvrij";
        assert_eq!(Calendar::parse(untidy).unwrap(), calendar);
        let semicolons = "naam;van;tot\nbegroting 2026;6-11-2025;13-11-2025\nherfstreces 2025;18-10-2025;26-10-2025";
        assert_eq!(Calendar::parse(semicolons).unwrap(), calendar);
    }

    #[test]
    fn the_first_line_that_is_wrong_is_named() {
        let table = [
            ("herfstreces 2025 2025-10-18 2025-10-26", CalendarError::Columns { line: 1 }),
            (
                "a\t2025-10-18\t2025-10-26\nb\t18 oktober\t2025-10-26",
                CalendarError::Day { line: 2, text: "18 oktober".to_owned() },
            ),
            ("a\t18-10-25\t2025-10-26", CalendarError::Day { line: 1, text: "18-10-25".to_owned() }),
            ("a\t2025-10-18\t2025-10-17", CalendarError::Entry { line: 1, error: EntryError::BackToFront }),
            ("\t2025-10-18\t2025-10-18", CalendarError::Entry { line: 1, error: EntryError::NoName }),
            (
                "A\t2025-10-18\t2025-10-26\n\na\t2026-10-18\t2026-10-26",
                CalendarError::Twice { line: 3, name: "a".to_owned() },
            ),
        ];
        for (text, error) in table {
            assert_eq!(Calendar::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn entries_come_and_go_by_name() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let entry = |name| CalendarEntry::new(name, day("2025-10-01"), day("2025-10-02")).unwrap();
        let calendar = Calendar::parse(TEXT).unwrap();
        assert_eq!(calendar.clone().with(entry("Begroting 2026")), Err(NameTaken));
        let more = calendar.clone().with(entry("Raadsdag 2025")).unwrap();
        assert_eq!(more.entries().first().map(|entry| entry.name.as_str()), Some("raadsdag 2025"));
        assert_eq!(more.without("raadsdag 2025"), calendar);
        assert_eq!(CalendarEntry::new(" ", day("2025-10-01"), day("2025-10-02")), Err(EntryError::NoName));
    }
}
