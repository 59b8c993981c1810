//! A day, and a time of the day, as people type it.

use chrono::NaiveTime;

pub use crate::domain::typed_day::read_typed_day;

/// Reads a time of the day, as in `19.30`, `19:30`, `19.30 uur` or `9 uur`.
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

#[cfg(test)]
mod tests {
    use super::*;

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
}
