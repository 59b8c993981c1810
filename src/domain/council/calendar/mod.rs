//! The calendar that a council keeps: recesses, budget papers, elections.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

mod lines;
mod odd;

/// A named period of days, both ends included (`zomerreces 2025`, `begroting 2026`).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct CalendarEntry {
    /// The name in lower case, with its year: `herfstreces 2025`.
    #[serde(rename = "naam")]
    pub name: String,
    #[serde(rename = "eersteDag")]
    pub first_day: NaiveDate,
    /// The last day, never before the first.
    #[serde(rename = "laatsteDag")]
    pub last_day: NaiveDate,
}

/// The reason that an entry of a calendar is invalid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CalendarEntryError {
    /// The name is empty.
    #[error("er staat geen naam")]
    NoName,
    /// The last day lies before the first.
    #[error("de laatste dag ligt voor de eerste")]
    BackToFront,
}

impl CalendarEntry {
    /// Creates an entry; the name is put into lower case.
    ///
    /// # Errors
    /// Returns an error if the name is empty, or the last day lies before the first.
    pub fn new(name: &str, first_day: NaiveDate, last_day: NaiveDate) -> Result<Self, CalendarEntryError> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        if name.is_empty() {
            return Err(CalendarEntryError::NoName);
        }
        if last_day < first_day {
            return Err(CalendarEntryError::BackToFront);
        }
        Ok(Self { name, first_day, last_day })
    }
}

/// The error for a second entry with the same name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("deze naam staat al in de kalender")]
pub struct CalendarNameTaken;

/// The entries of a council's calendar, sorted by first day.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Calendar {
    entries: Vec<CalendarEntry>,
}

/// The reason that a calendar file cannot be read; `line` counts from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// The line has no columns with a name and a day.
    #[error(
        "Regel {line} van de kalender heeft geen kolommen: schrijf een naam, een eerste dag en een laatste dag, met een tab \
         of een puntkomma ertussen."
    )]
    Columns {
        /// The line that cannot be split.
        line: usize,
    },
    /// A cell for a day does not hold one.
    #[error("Regel {line} van de kalender: ‘{text}’ is geen dag. {why}")]
    Day {
        line: usize,
        /// The text of the cell.
        text: String,
        /// The error in the text, as a Dutch sentence.
        why: String,
    },
    /// A cell behind the days holds a figure of unknown meaning.
    #[error(
        "Regel {line} van de kalender: wat is ‘{text}’? Na de eerste en de laatste dag mag alleen een opmerking zonder cijfers staan."
    )]
    Loose {
        line: usize,
        /// The text of the cell.
        text: String,
    },
    /// The columns were found, but do not make a valid entry.
    #[error("Regel {line} van de kalender: {error}.")]
    Entry {
        /// The line with the invalid entry.
        line: usize,
        error: CalendarEntryError,
    },
    /// An earlier line has the same name.
    #[error("Regel {line} van de kalender: ‘{name}’ stond er al. Geef elke regel een eigen naam, met het jaar erbij.")]
    Twice {
        /// The later of the two lines.
        line: usize,
        name: String,
    },
}

/// The first line of a calendar file.
const HEADING: &str = "naam\teerste_dag\tlaatste_dag";

impl Calendar {
    /// Creates a calendar from entries in any order.
    #[must_use]
    pub fn new(mut entries: Vec<CalendarEntry>) -> Self {
        entries.sort_by(|a, b| a.first_day.cmp(&b.first_day).then_with(|| a.name.cmp(&b.name)));
        Self { entries }
    }

    /// Parses the text of a calendar, from a file or pasted from a spreadsheet. Each line has a name, a first day and a last
    /// day, or a name and one day or one range of days, separated by tabs, semicolons or commas. The name may also follow the
    /// days, and a year or the number of the row may have a cell of its own. A title, a heading and empty lines are skipped.
    ///
    /// # Errors
    /// Returns an error for the first line that cannot be read.
    pub fn parse(text: &str) -> Result<Self, CalendarError> {
        let mut calendar = Self::default();
        let rows: Vec<Vec<String>> =
            text.trim_start_matches('\u{feff}').lines().map(lines::split_entry_cells).collect();
        let above = lines::heading_place(&rows).map_or(0, |heading| heading + 1);
        for (cells, line) in rows.iter().zip(1..).skip(above) {
            if cells.iter().all(String::is_empty) {
                continue;
            }
            let entry = lines::parse_entry(cells, line)?;
            let name = entry.name.clone();
            calendar = calendar.with_entry(entry).map_err(|CalendarNameTaken| CalendarError::Twice { line, name })?;
        }
        Ok(calendar)
    }

    /// Formats the calendar as a text that [`Self::parse`] reads back.
    #[must_use]
    pub fn to_text(&self) -> String {
        let row = |entry: &CalendarEntry| format!("{}\t{}\t{}\n", entry.name, entry.first_day, entry.last_day);
        std::iter::once(format!("{HEADING}\n")).chain(self.entries.iter().map(row)).collect()
    }

    /// The entry with this name.
    #[must_use]
    pub fn find_entry(&self, name: &str) -> Option<&CalendarEntry> {
        self.entries.iter().find(|entry| entry.name == name)
    }

    /// Returns the calendar with one more entry.
    ///
    /// # Errors
    /// Returns [`CalendarNameTaken`] if the calendar has an entry with this name.
    pub fn with_entry(self, entry: CalendarEntry) -> Result<Self, CalendarNameTaken> {
        if self.find_entry(&entry.name).is_some() {
            return Err(CalendarNameTaken);
        }
        let mut entries = self.entries;
        entries.push(entry);
        Ok(Self::new(entries))
    }

    /// Returns the calendar without the entry of this name.
    #[must_use]
    pub fn without_entry(&self, name: &str) -> Self {
        Self { entries: self.entries.iter().filter(|entry| entry.name != name).cloned().collect() }
    }

    /// All entries, sorted by first day.
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
        assert_eq!(calendar.to_text(), TEXT);
        let untidy =
            "\u{feff}begroting  2026\t2025-11-06\t2025-11-13\r\n\r\nHerfstreces 2025\t 2025-10-18\t2025-10-26\tvrij";
        assert_eq!(Calendar::parse(untidy).unwrap(), calendar);
        let semicolons = "naam;van;tot\nbegroting 2026;6-11-2025;13-11-2025\nherfstreces 2025;18-10-2025;26-10-2025";
        assert_eq!(Calendar::parse(semicolons).unwrap(), calendar);
    }

    #[test]
    fn what_is_pasted_from_a_spreadsheet_is_read() {
        let calendar = Calendar::parse(TEXT).unwrap();
        for text in [
            "Naam;Van;Tot\nHerfstreces 2025;18/10/2025;26/10/2025\nBegroting 2026;6/11/2025;13/11/2025",
            "\nVakantie\tEerste dag\tLaatste dag\nherfstreces 2025\t18 oktober 2025\t26 oktober 2025\n\nbegroting 2026\t6 nov. 2025\t13 nov. 2025\n",
            "\"Herfstreces 2025\",\"18-10-2025\",\"26-10-2025\"\n\"Begroting 2026\",2025-11-06,2025-11-13",
            "herfstreces 2025\tza 18 oktober 2025\tzo 26 oktober 2025\nbegroting 2026\tdonderdag 6-11-2025\tdonderdag 13-11-2025",
            "herfstreces 2025\tza\t18-10-2025\tzo\t26-10-2025\nbegroting 2026\t\t6-11-2025\t13-11-2025\topmerking",
            "Naam\tPeriode\nherfstreces 2025\t18 oktober 2025 t/m 26 oktober 2025\nbegroting 2026\t6 november t/m 13 november 2025",
            "herfstreces 2025;18 t/m 26 oktober 2025\nbegroting 2026;06-11-2025 - 13-11-2025",
            "herfstreces 2025;18-10-2025 tot en met 26-10-2025;vrij\nbegroting 2026;6–13 november 2025",
            "  herfstreces 2025  ;  18.10.2025 ; 26.10.2025 ;;\nbegroting 2026;do 6 november 2025;do 13 november 2025;;",
        ] {
            assert_eq!(Calendar::parse(text), Ok(calendar.clone()), "{text}");
        }
        for text in [
            "Schoolvakanties en begroting\nNr\tNaam\tVan\tTot\n1\tHerfstreces 2025\t18-10-2025\t26-10-2025\n2\tBegroting 2026\t6-11-2025\t13-11-2025",
            "Van;Tot;Naam\n18-10-2025;26-10-2025;herfstreces 2025\n6-11-2025;13-11-2025;begroting 2026",
            "Naam;Jaar;Van;Tot\nherfstreces;2025;18-10-2025;t/m 26-10-2025\nbegroting;2026;van 6-11-2025;13-11-2025",
            "herfstreces 2025\t18/10/2025 00:00\t2025-10-26T00:00:00\nbegroting 2026\t2025-11-06T00:00:00.000Z\t13-11-2025 0:00",
            "herfstreces 2025\tvan 18 oktober tot en met 26 oktober 2025\nbegroting 2026\t6-13 november 2025",
            "herfstreces 2025\t18 oktober 2025 t/m 26 oktober\nbegroting 2026\tdo 6 november t/m do 13 november 2025\t-",
        ] {
            assert_eq!(Calendar::parse(text), Ok(calendar.clone()), "{text}");
        }
        let winter = Calendar::parse("kerstreces 2025\t2025-12-20\t2026-01-04\n").unwrap();
        for days in
            ["20 december t/m 4 januari 2026", "20 december 2025 t/m 4 januari", "20 december 2025 - 4 januari 2026"]
        {
            assert_eq!(Calendar::parse(&format!("kerstreces 2025\t{days}")), Ok(winter.clone()), "{days}");
        }
        let day = Calendar::parse("verkiezingen 2026\twoensdag 18 maart 2026\nraadsdag 2026;19-3-2026;").unwrap();
        assert!(day.entries().iter().all(|entry| entry.first_day == entry.last_day));
        assert_eq!(day.entries().len(), 2);
    }

    #[test]
    fn the_first_line_that_is_wrong_is_named() {
        let no_day =
            |line, text: &str, why: &str| CalendarError::Day { line, text: text.to_owned(), why: why.to_owned() };
        let written = "Schrijf een dag als 31-12-2025.";
        let table = [
            ("herfstreces 2025 2025-10-18 2025-10-26", CalendarError::Columns { line: 1 }),
            ("herfstreces 2025\t\t", CalendarError::Columns { line: 1 }),
            ("a\t2025-10-18\t2025-10-26\nb\t18 oktober\t2025-10-26", no_day(2, "18 oktober", written)),
            (
                "a\t18-10-25\t2025-10-26",
                no_day(1, "18-10-25", "Schrijf het jaar met vier cijfers, tussen 1900 en 2200."),
            ),
            (
                "a;07/18/2026;08/30/2026",
                no_day(1, "07/18/2026", "Schrijf een dag als 31-12-2025. Eerst de dag, dan de maand."),
            ),
            ("a\t2025-10-18\tnog niet", no_day(1, "nog niet", written)),
            ("a\t18 juli 2O26\t2026-08-30", no_day(1, "18 juli 2O26", written)),
            ("a\tzo 18 juli 2026\t", no_day(1, "zo 18 juli 2026", "18 juli 2026 is een zaterdag.")),
            ("a\t31-11-2026", no_day(1, "31-11-2026", "31 november 2026 bestaat niet. November 2026 heeft 30 dagen.")),
            ("a\t18 juli 2026 tot 30 augustus 2026", no_day(1, "18 juli 2026 tot 30 augustus 2026", written)),
            ("a\t2025-10-18\t2025-10-26\t27-10-2025", CalendarError::Loose { line: 1, text: "27-10-2025".to_owned() }),
            ("a\t18 t/m 26 oktober 2025\t2O26", CalendarError::Loose { line: 1, text: "2O26".to_owned() }),
            ("a\t2025-10-18\t2025-10-17", CalendarError::Entry { line: 1, error: CalendarEntryError::BackToFront }),
            ("\t2025-10-18\t2025-10-18", CalendarError::Entry { line: 1, error: CalendarEntryError::NoName }),
            ("2025-10-18\t2025-10-18", CalendarError::Entry { line: 1, error: CalendarEntryError::NoName }),
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
        assert_eq!(calendar.clone().with_entry(entry("Begroting 2026")), Err(CalendarNameTaken));
        let more = calendar.clone().with_entry(entry("Raadsdag 2025")).unwrap();
        assert_eq!(more.entries().first().map(|entry| entry.name.as_str()), Some("raadsdag 2025"));
        assert_eq!(more.without_entry("raadsdag 2025"), calendar);
        assert_eq!(CalendarEntry::new(" ", day("2025-10-01"), day("2025-10-02")), Err(CalendarEntryError::NoName));
    }
}
