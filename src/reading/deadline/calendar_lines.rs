//! Finds the lines of the council's calendar from which a day came: those without which the same words give another day.

use chrono::{Days, NaiveDate};

use super::ReadDeadline;
use crate::domain::council::calendar::{Calendar, CalendarEntry};

/// The number of days around a last day within which a line of the calendar can have given it.
const REACH_DAYS: u64 = 800;

/// Adds the lines to a deadline that was read with this calendar. `read` reads the same words with another calendar.
pub(super) fn with_calendar_lines(
    mut found: ReadDeadline,
    calendar: &Calendar,
    read: impl Fn(&Calendar) -> ReadDeadline,
) -> ReadDeadline {
    let days = get_days(&found);
    let Some(last_day) = days.1 else { return found };
    if calendar.entries().is_empty() || get_days(&read(&Calendar::default())) == days {
        return found;
    }
    let gave_day = |entry: &&CalendarEntry| {
        is_in_reach(entry, last_day) && get_days(&read(&calendar.without_entry(&entry.name))) != days
    };
    let lines: Vec<CalendarEntry> = calendar.entries().iter().filter(gave_day).cloned().collect();
    for deadline in [Some(&mut found.deadline), found.if_right.as_mut()].into_iter().flatten() {
        if deadline.last_day.is_some() {
            deadline.calendar_lines.clone_from(&lines);
        }
    }
    found
}

/// The days that the words give, at least once a person has said that they are right.
fn get_days(read: &ReadDeadline) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let deadline = read.if_right.as_ref().unwrap_or(&read.deadline);
    (deadline.first_day, deadline.last_day)
}

fn is_in_reach(entry: &CalendarEntry, last_day: NaiveDate) -> bool {
    let reach = Days::new(REACH_DAYS);
    let from = entry.first_day.checked_sub_days(reach).unwrap_or(NaiveDate::MIN);
    let until = entry.last_day.checked_add_days(reach).unwrap_or(NaiveDate::MAX);
    from <= last_day && last_day <= until
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::deadline::read_deadline;

    #[test]
    fn a_day_from_the_calendar_keeps_the_lines_that_gave_it() {
        let calendar = Calendar::parse(
            "zomerreces 2025\t2025-07-12\t2025-08-24\nherfstreces 2025\t2025-10-18\t2025-10-26\n\
             begroting 2026\t2025-11-06\t2025-11-13\nzomerreces 2026\t2026-07-18\t2026-08-30\nstadsdag 2025\t2025-09-20",
        )
        .unwrap();
        let table: [(&str, &[&str]); 9] = [
            ("voor de zomer", &["zomerreces 2025"]),
            ("voor het zomerreces van 2026", &["zomerreces 2026"]),
            ("na het zomerreces", &["zomerreces 2025", "herfstreces 2025"]),
            ("voor het einde van het herfstreces", &["herfstreces 2025"]),
            ("twee weken na de begroting", &["begroting 2026"]),
            ("voor de stadsdag", &["stadsdag 2025"]),
            ("uiterlijk in Q4 2025", &[]),
            ("voor 1 oktober 2025", &[]),
            ("te zijner tijd", &[]),
        ];
        for (words, lines) in table {
            let read = read_deadline(words, "2025-04-16".parse().ok(), &calendar);
            let named: Vec<&str> = read.calendar_lines.iter().map(|line| line.name.as_str()).collect();
            assert_eq!(named, lines, "{words}: {read:?}");
        }
    }
}
