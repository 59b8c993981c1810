//! One line of a calendar, as it is written in a file or pasted from a spreadsheet.

use chrono::NaiveDate;

use super::{CalendarEntry, CalendarError, EntryError};
use crate::domain::typed_day;

/// What a spreadsheet may write above the columns of names and days.
const HEADINGS: [&str; 20] = [
    "naam",
    "van",
    "tot",
    "t/m",
    "tot en met",
    "vanaf",
    "begin",
    "start",
    "eind",
    "einde",
    "eerste dag",
    "laatste dag",
    "eerste_dag",
    "laatste_dag",
    "begindatum",
    "startdatum",
    "einddatum",
    "datum",
    "dag",
    "periode",
];

/// What may stand between the first and the last day of a range.
const UP_TO: [&str; 5] = [" t/m ", " tot en met ", " - ", " – ", "–"];

/// The cells of a line, without the quotes around them. Tabs part them; where there are none, semicolons; else commas.
pub(super) fn cells(row: &str) -> Vec<String> {
    let separator = ['\t', ';'].into_iter().find(|separator| row.contains(*separator)).unwrap_or(',');
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in row.chars() {
        match (c, cells.last_mut()) {
            ('"', _) => quoted = !quoted,
            (c, _) if c == separator && !quoted => cells.push(String::new()),
            (c, Some(cell)) => cell.push(c),
            (_, None) => {}
        }
    }
    for cell in &mut cells {
        *cell = cell.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    cells
}

/// Whether these are the headings of columns.
pub(super) fn is_heading(cells: &[String]) -> bool {
    let heading = |cell: &&String| HEADINGS.contains(&cell.to_lowercase().as_str());
    let filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
    match filled.as_slice() {
        [] => false,
        [only] => heading(only),
        [_, rest @ ..] => rest.iter().take(2).all(heading),
    }
}

/// The entry of a line.
pub(super) fn entry(cells: &[String], line: usize) -> Result<CalendarEntry, CalendarError> {
    let name = cells.first().map(String::as_str).unwrap_or_default();
    let days = with_weekdays(cells.get(1..).unwrap_or_default());
    let mut days = days.iter().filter(|cell| !cell.is_empty());
    let Some(first) = days.next() else {
        let nameless = typed_day::read(name).is_ok();
        let error = CalendarError::Entry { line, error: EntryError::NoName };
        return Err(if nameless { error } else { CalendarError::Columns { line } });
    };
    let name = if typed_day::read(name).is_ok() { "" } else { name };
    let day = |text: &str| typed_day::read(text).map_err(|why| CalendarError::Day { line, text: text.to_owned(), why });
    let (first_day, last_day) = match (range(first), days.next()) {
        (Some(range), _) => range,
        (None, Some(last)) => (day(first)?, day(last)?),
        (None, None) => (day(first)?, day(first)?),
    };
    CalendarEntry::new(name, first_day, last_day).map_err(|error| CalendarError::Entry { line, error })
}

/// The cells in which a weekday that stands alone is put before the day behind it.
fn with_weekdays(cells: &[String]) -> Vec<String> {
    let mut days: Vec<String> = Vec::with_capacity(cells.len());
    let mut weekday = "";
    for cell in cells {
        if typed_day::weekday_named(cell).is_some() {
            weekday = cell;
        } else {
            days.push(format!("{weekday} {cell}").trim().to_owned());
            weekday = "";
        }
    }
    days
}

/// A range in one cell: `18 juli 2026 t/m 30 augustus 2026`, `18 juli t/m 30 augustus 2026`, `18 t/m 26 oktober 2026`.
fn range(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let (first, last) = UP_TO.iter().find_map(|between| text.split_once(between))?;
    let (first, last) = (first.trim(), last.trim());
    let last_day = typed_day::read(last).ok()?;
    let behind: Vec<&str> = last.split_whitespace().collect();
    let borrowed = (0..=2).find_map(|count| {
        let tail = behind.get(behind.len().checked_sub(count)?..)?.join(" ");
        typed_day::read(&format!("{first} {tail}")).ok()
    });
    Some((borrowed?, last_day))
}
