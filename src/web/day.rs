//! A day, and a time of the day, as people type it.

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::view::{MONTHS, SHORT_MONTHS};

/// The years in which a council's papers can lie.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2200;

/// Reads `31-12-2025`, `31/12/2025`, `31.12.2025`, `31 december 2025`, `31 dec 2025` or `2025-12-31`.
///
/// # Errors
/// A Dutch sentence that says what is wrong: no day at all, or a day that does not exist.
pub fn read(typed: &str) -> Result<NaiveDate, String> {
    let unknown = || "Schrijf een dag als 31-12-2025.".to_owned();
    let parts: Vec<&str> = typed
        .split(|c: char| c.is_whitespace() || matches!(c, '-' | '/' | '.'))
        .filter(|part| !part.is_empty())
        .collect();
    let [first, month, last] = parts[..] else { return Err(unknown()) };
    let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
    let (Ok(day), Some(month), Ok(year)) = (day.parse::<u32>(), month_number(month), year.parse::<i32>()) else {
        return Err(unknown());
    };
    if !YEARS.contains(&year) {
        return Err("Schrijf het jaar met vier cijfers, tussen 1900 en 2200.".to_owned());
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or_else(|| no_such_day(day, month, year))
}

/// Reads `19.30`, `19:30`, `19.30 uur`, `9 uur`.
///
/// # Errors
/// A Dutch sentence that says what is wrong.
pub fn read_time(typed: &str) -> Result<NaiveTime, String> {
    let unknown = || "Schrijf een tijd als 19.30.".to_owned();
    let (bare, said) = match typed.trim().strip_suffix("uur") {
        Some(bare) => (bare.trim(), true),
        None => (typed.trim(), false),
    };
    let (hours, minutes) = bare.split_once(['.', ':']).unwrap_or((bare, if said { "00" } else { "" }));
    let figures = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if minutes.len() != 2 || !(1..=2).contains(&hours.len()) || !figures(hours) || !figures(minutes) {
        return Err(unknown());
    }
    let time = hours.parse().ok().zip(minutes.parse().ok()).and_then(|(h, m)| NaiveTime::from_hms_opt(h, m, 0));
    time.ok_or_else(|| format!("{bare} is geen tijd. Een dag loopt van 0.00 tot 23.59 uur."))
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
    let name = MONTHS.get(month as usize - 1).copied().unwrap_or_default();
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
        for typed in ["31-12-2025", "31/12/2025", "31.12.2025", "31 december 2025", "31 Dec. 2025", "2025-12-31"] {
            assert_eq!(read(typed), Ok("2025-12-31".parse().unwrap()), "{typed}");
        }
    }

    #[test]
    fn a_time_is_read_in_every_usual_writing() {
        for (typed, time) in [
            ("19.30", "19:30"),
            ("19:30", "19:30"),
            ("19.30 uur", "19:30"),
            ("9 uur", "09:00"),
            ("0.00", "00:00"),
            ("23.59uur", "23:59"),
        ] {
            assert_eq!(read_time(typed).map(|time| time.format("%H:%M").to_string()), Ok(time.to_owned()), "{typed}");
        }
        for typed in ["", "half acht", "19", "19.3", "1930", "19.30.00", "-1.30", "uur", "1９.30", "19.30 uur uur"] {
            assert_eq!(read_time(typed), Err("Schrijf een tijd als 19.30.".to_owned()), "{typed}");
        }
        assert_eq!(read_time("24.00").unwrap_err(), "24.00 is geen tijd. Een dag loopt van 0.00 tot 23.59 uur.");
    }

    #[test]
    fn what_is_no_day_is_told() {
        let table = [
            ("31-11-2025", "31 november 2025 bestaat niet. November 2025 heeft 30 dagen."),
            ("30-2-2024", "30 februari 2024 bestaat niet. Februari 2024 heeft 29 dagen."),
            ("12-2025", "Schrijf een dag als 31-12-2025."),
            ("1-13-2025", "Schrijf een dag als 31-12-2025."),
            ("1-1-25", "Schrijf het jaar met vier cijfers, tussen 1900 en 2200."),
            ("1-1-99999", "Schrijf het jaar met vier cijfers, tussen 1900 en 2200."),
            ("morgen", "Schrijf een dag als 31-12-2025."),
        ];
        for (typed, message) in table {
            assert_eq!(read(typed), Err(message.to_owned()), "{typed}");
        }
    }
}
