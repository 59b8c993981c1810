//! Parses a day as people type it in a form or a calendar.

use chrono::{Datelike, NaiveDate, Weekday};

use super::day::{MONTHS, SHORT_MONTHS, WEEKDAYS, weekday_name};

/// The years that are accepted. A year of two figures is refused.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// Parses `31-12-2025`, `31/12/2025`, `31.12.2025`, `31 december 2025`, `31 dec 2025` or `2025-12-31`, with or without the
/// weekday before it: `wo 31 december 2025`.
///
/// # Errors
/// Returns a Dutch sentence that names the error: not a day, a day that does not exist, or the wrong weekday.
pub fn read_typed_day(typed: &str) -> Result<NaiveDate, String> {
    let unknown = || "Schrijf een dag als 31-12-2025.".to_owned();
    let mut parts: Vec<&str> = typed
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.'))
        .map(|part| part.trim_end_matches(','))
        .filter(|part| !part.is_empty())
        .collect();
    let weekday = parts.first().and_then(|part| weekday_named(part));
    if weekday.is_some() {
        parts.remove(0);
    }
    let [first, month, last] = parts[..] else { return Err(unknown()) };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let (Ok(day), Ok(year)) = (day.parse::<u32>(), year.parse::<i32>()) else { return Err(unknown()) };
    let Some(month) = month_number(month) else {
        let turned = month.parse().is_ok_and(|month: u32| (13..=31).contains(&month)) && day <= 12;
        return Err(if turned { format!("{} Eerst de dag, dan de maand.", unknown()) } else { unknown() });
    };
    if !YEARS.contains(&year) {
        return Err("Schrijf het jaar met vier cijfers, tussen 1900 en 2200.".to_owned());
    }
    let found = NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| no_such_day(day, month, year))?;
    match weekday.filter(|said| *said != found.weekday()) {
        Some(_) => Err(format!("{day} {} {year} is een {}.", month_name(month), weekday_name(found))),
        None => Ok(found),
    }
}

/// Parses the Dutch name of a weekday or its abbreviation: `zaterdag`, `za`.
#[must_use]
pub fn weekday_named(text: &str) -> Option<Weekday> {
    let text = text.trim().trim_end_matches(['.', ',']).to_lowercase();
    let found = WEEKDAYS.iter().position(|name| *name == text || text.len() == 2 && name.starts_with(&text))?;
    Weekday::try_from(u8::try_from(found).ok()?).ok()
}

fn month_name(month: u32) -> &'static str {
    MONTHS.get(month as usize - 1).copied().unwrap_or_default()
}

fn month_number(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return (1..=12).contains(&number).then_some(number);
    }
    let text = text.to_lowercase();
    let position = MONTHS.iter().zip(SHORT_MONTHS).position(|(full, short)| *full == text || short == text)?;
    u32::try_from(position + 1).ok()
}

fn no_such_day(day: u32, month: u32, year: i32) -> String {
    let next =
        if month == 12 { NaiveDate::from_ymd_opt(year + 1, 1, 1) } else { NaiveDate::from_ymd_opt(year, month + 1, 1) };
    let last = next.and_then(|day| day.pred_opt()).map_or(31, |day| day.day());
    let name = month_name(month);
    let mut capital = name.to_owned();
    if let Some(letter) = capital.get_mut(0..1) {
        letter.make_ascii_uppercase();
    }
    format!("{day} {name} {year} bestaat niet. {capital} {year} heeft {last} dagen.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_in_every_usual_writing() {
        for typed in [
            "31-12-2025",
            "31/12/2025",
            "31.12.2025",
            "31 december 2025",
            "31 Dec. 2025",
            "2025-12-31",
            "woensdag 31 december 2025",
            "wo 31-12-2025",
            "Wo. 31 dec. 2025",
            "woensdag, 31 december 2025",
        ] {
            assert_eq!(read_typed_day(typed), Ok("2025-12-31".parse().unwrap()), "{typed}");
        }
    }

    #[test]
    fn what_is_no_day_is_told() {
        let table = [
            ("31-11-2025", "31 november 2025 bestaat niet. November 2025 heeft 30 dagen."),
            ("30-2-2024", "30 februari 2024 bestaat niet. Februari 2024 heeft 29 dagen."),
            ("12-2025", "Schrijf een dag als 31-12-2025."),
            ("1-13-2025", "Schrijf een dag als 31-12-2025. Eerst de dag, dan de maand."),
            ("07/18/2026", "Schrijf een dag als 31-12-2025. Eerst de dag, dan de maand."),
            ("1-1-25", "Schrijf het jaar met vier cijfers, tussen 1900 en 2200."),
            ("1-1-99999", "Schrijf het jaar met vier cijfers, tussen 1900 en 2200."),
            ("1 mei 2O26", "Schrijf een dag als 31-12-2025."),
            ("zo 18 juli 2026", "18 juli 2026 is een zaterdag."),
            ("zaterdag", "Schrijf een dag als 31-12-2025."),
            ("morgen", "Schrijf een dag als 31-12-2025."),
        ];
        for (typed, message) in table {
            assert_eq!(read_typed_day(typed), Err(message.to_owned()), "{typed}");
        }
    }
}
