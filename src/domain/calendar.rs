//! The calendar that a council keeps: recesses, budget papers, elections.

use chrono::NaiveDate;

/// One named stretch of days, both ends included (`zomerreces 2025`, `begroting 2026`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEntry {
    /// The name, in lower case, with the year it belongs to: `herfstreces 2025`.
    pub name: String,
    /// The first day.
    pub first_day: NaiveDate,
    /// The last day, not before the first.
    pub last_day: NaiveDate,
}

/// The entries of a council's calendar, ordered by first day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Calendar {
    entries: Vec<CalendarEntry>,
}

/// Why a calendar file could not be read; `line` counts from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// A line without three columns parted by tabs.
    #[error(
        "Regel {line} van de kalender heeft geen drie kolommen: naam, eerste_dag, laatste_dag, met een tab ertussen."
    )]
    Columns {
        /// Which line.
        line: usize,
    },
    /// A day that is no `jjjj-mm-dd`.
    #[error("Regel {line} van de kalender: ‘{text}’ is geen dag. Schrijf jjjj-mm-dd.")]
    Day {
        /// Which line.
        line: usize,
        /// What stood there.
        text: String,
    },
    /// The last day lies before the first.
    #[error("Regel {line} van de kalender: de laatste dag ligt voor de eerste.")]
    Order {
        /// Which line.
        line: usize,
    },
}

impl Calendar {
    /// A calendar of these entries, in any order.
    #[must_use]
    pub fn new(mut entries: Vec<CalendarEntry>) -> Self {
        entries.sort_by(|a, b| a.first_day.cmp(&b.first_day).then_with(|| a.name.cmp(&b.name)));
        Self { entries }
    }

    /// Reads the text of a calendar file: a heading line, then `naam`, `eerste_dag`, `laatste_dag` parted by tabs.
    ///
    /// # Errors
    /// Names the first line that cannot be read.
    pub fn parse(text: &str) -> Result<Self, CalendarError> {
        let mut entries = Vec::new();
        let text = text.trim_start_matches('\u{feff}');
        for (index, row) in text.lines().enumerate() {
            let line = index + 1;
            if row.trim().is_empty() || (index == 0 && row.starts_with("naam\t")) {
                continue;
            }
            let mut columns = row.split('\t').map(str::trim);
            let (Some(name), Some(first), Some(last)) = (columns.next(), columns.next(), columns.next()) else {
                return Err(CalendarError::Columns { line });
            };
            let day = |text: &str| {
                NaiveDate::parse_from_str(text, "%Y-%m-%d")
                    .map_err(|_| CalendarError::Day { line, text: text.to_owned() })
            };
            let entry = CalendarEntry { name: name.to_lowercase(), first_day: day(first)?, last_day: day(last)? };
            if entry.last_day < entry.first_day {
                return Err(CalendarError::Order { line });
            }
            entries.push(entry);
        }
        Ok(Self::new(entries))
    }

    /// All entries, ordered by first day.
    #[must_use]
    pub fn entries(&self) -> &[CalendarEntry] {
        &self.entries
    }
}
