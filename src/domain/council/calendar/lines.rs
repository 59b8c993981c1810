//! Parses one line of a calendar, as written in a file or pasted from a spreadsheet.

use chrono::{Datelike as _, NaiveDate};

use super::{CalendarEntry, CalendarError};
use crate::domain::{text::cells::split_cells, typed_day};

/// Headings that a spreadsheet may have above the columns of names and days.
const HEADINGS: [&str; 27] = [
    "nr",
    "jaar",
    "reces",
    "vakantie",
    "omschrijving",
    "opmerking",
    "wat",
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

/// Words and signs between the first and the last day of a range.
const UP_TO: [&str; 5] = [" t/m ", " tot en met ", " - ", " – ", "–"];

/// Splits a line into cells. The separator is a tab; without tabs a semicolon; without both a comma.
pub(super) fn split_entry_cells(row: &str) -> Vec<String> {
    split_cells(row, &['\t', ';', ','])
}

/// True if the cells are the headings of columns.
fn is_heading(cells: &[String]) -> bool {
    let heading = |cell: &&String| HEADINGS.contains(&cell.to_lowercase().as_str());
    let filled: Vec<&String> = cells.iter().filter(|cell| !cell.is_empty()).collect();
    match filled.as_slice() {
        [] => false,
        [only] => heading(only),
        [_, rest @ ..] => rest.iter().take(2).all(heading),
    }
}

/// Returns the index of the heading line. It may stand below the title of the sheet, which has one cell.
pub(super) fn heading_place(rows: &[Vec<String>]) -> Option<usize> {
    let filled = |cells: &Vec<String>| cells.iter().filter(|cell| !cell.is_empty()).count();
    let place = rows.iter().position(|cells| filled(cells) > 1 || is_heading(cells))?;
    rows.get(place).is_some_and(|cells| is_heading(cells)).then_some(place)
}

/// Parses the cells of a line into an entry. The name is the first cell that is neither a day nor a figure; a year in a cell of
/// its own is added to the name; a cell behind the days is a remark.
pub(super) fn parse_entry(cells: &[String], line: usize) -> Result<CalendarEntry, CalendarError> {
    let cells = with_weekdays(cells);
    let day = |text: &str| {
        typed_day::read_typed_day(text).map_err(|why| CalendarError::Day { line, text: text.to_owned(), why })
    };
    let place = cells.iter().position(|cell| is_name(cell));
    let name = place.and_then(|place| cells.get(place)).map_or_else(String::new, |name| with_year(name, &cells));
    let others = cells.iter().enumerate().filter(|(at, _)| Some(*at) != place).map(|(_, cell)| cell.as_str());
    let mut days = others.filter(|cell| !cell.is_empty() && !is_figure(cell));
    let Some(first) = days.next() else { return Err(CalendarError::Columns { line }) };
    let (first_day, last_day, rest) = match (parse_day_range(first), days.next()) {
        (Some((first_day, last_day)), behind) => (first_day, last_day, behind),
        (None, Some(last)) => (day(first)?, day(last)?, None),
        (None, None) => (day(first)?, day(first)?, None),
    };
    // A remark may follow the days, but not a figure, for that may be a day that matters.
    if let Some(loose) = rest.into_iter().chain(days).find(|cell| cell.contains(|c: char| c.is_ascii_digit())) {
        return Err(CalendarError::Loose { line, text: loose.to_owned() });
    }
    CalendarEntry::new(&name, first_day, last_day).map_err(|error| CalendarError::Entry { line, error })
}

/// True if a cell is a name: it has a letter, and reads neither as a day nor as a range of days.
fn is_name(cell: &str) -> bool {
    let begins_as_day = cell.split_whitespace().next().is_some_and(|word| {
        typed_day::weekday_named(word).is_some() || word.trim_end_matches(['.', ',']).parse::<u32>().is_ok()
    });
    cell.contains(char::is_alphabetic)
        && !begins_as_day
        && typed_day::read_typed_day(cell).is_err()
        && parse_day_range(cell).is_none()
}

/// True if a cell holds only the number of a row, or only a year.
fn is_figure(cell: &str) -> bool {
    cell.len() <= 4 && cell.trim_end_matches('.').parse::<u32>().is_ok()
}

/// Adds the year from a cell of its own to a name without a year.
fn with_year(name: &str, cells: &[String]) -> String {
    let is_year = |word: &str| word.len() == 4 && word.parse::<u32>().is_ok();
    let year = cells.iter().find(|cell| is_year(cell)).filter(|_| !name.split_whitespace().any(is_year));
    year.map_or_else(|| name.to_owned(), |year| format!("{name} {year}"))
}

/// Prepares cells for parsing: joins a weekday that stands alone with the day in the next cell, and removes what is written
/// around a day, which is the hour at which a day begins, `van` before it, `t/m` before the last day, or the dash of an empty
/// cell.
fn with_weekdays(cells: &[String]) -> Vec<String> {
    let mut days: Vec<String> = Vec::with_capacity(cells.len());
    let mut weekday = "";
    for cell in cells {
        if typed_day::weekday_named(cell).is_some() {
            weekday = cell;
        } else {
            days.push(format!("{weekday} {}", without_wrapping(cell)).trim().to_owned());
            weekday = "";
        }
    }
    days
}

fn without_wrapping(cell: &str) -> &str {
    const MIDNIGHT: [&str; 6] = [" 00:00:00", " 00:00", " 0:00:00", " 0:00", "T00:00:00", "T00:00"];
    if matches!(cell, "-" | "–" | "—") {
        return "";
    }
    let cell = cell.strip_suffix('Z').filter(|rest| rest.contains('T')).unwrap_or(cell);
    let cell = cell.strip_suffix(".000").unwrap_or(cell);
    let cell = MIDNIGHT.iter().find_map(|hour| cell.strip_suffix(hour)).unwrap_or(cell);
    let begins_with = |word: &str| {
        let rest = cell.get(word.len()..)?.trim_start();
        let is_day = rest.starts_with(|c: char| c.is_ascii_digit())
            || rest.split_whitespace().next().is_some_and(|first| typed_day::weekday_named(first).is_some());
        (cell.get(..word.len())?.eq_ignore_ascii_case(word) && is_day).then_some(rest)
    };
    ["tot en met ", "t/m", "van ", "vanaf "].into_iter().find_map(begins_with).unwrap_or(cell)
}

/// Parses a range in one cell: `18 juli 2026 t/m 30 augustus 2026`, `18 juli t/m 30 augustus 2026`, `18-26 oktober 2026`. The
/// first day takes its missing month or year from the last, or the year before if it would come after the last; a last day
/// without a year falls within a year of the first.
fn parse_day_range(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let (first, last) = split_range_ends(text)?;
    if let Ok(last_day) = typed_day::read_typed_day(last) {
        let behind: Vec<&str> = last.split_whitespace().collect();
        let borrowed = (0..=2).find_map(|count| {
            let tail = behind.get(behind.len().checked_sub(count)?..)?.join(" ");
            Some((count, typed_day::read_typed_day(&format!("{first} {tail}")).ok()?))
        });
        let year_before = || typed_day::read_typed_day(&format!("{first} {}", last_day.year() - 1)).ok();
        return match borrowed? {
            (1, first_day) if first_day > last_day => Some((year_before()?, last_day)),
            (_, first_day) => Some((first_day, last_day)),
        };
    }
    let first_day = typed_day::read_typed_day(first).ok()?;
    let ends_in = |year: i32| typed_day::read_typed_day(&format!("{last} {year}")).ok().filter(|day| *day >= first_day);
    let last_day = ends_in(first_day.year()).or_else(|| ends_in(first_day.year() + 1))?;
    Some((first_day, last_day))
}

/// Splits a range into the texts of its first and its last day.
fn split_range_ends(text: &str) -> Option<(&str, &str)> {
    let parted = UP_TO.iter().find_map(|between| text.split_once(between));
    // A hyphen without spaces separates two ends only if the text before it is a bare figure and the text behind it has a
    // month.
    let hyphened = || {
        let (first, last) = text.split_once('-')?;
        let is_range = first.parse::<u32>().is_ok_and(|day| day <= 31) && last.contains(char::is_whitespace);
        is_range.then_some((first, last))
    };
    parted.or_else(hyphened).map(|(first, last)| (first.trim(), last.trim()))
}
