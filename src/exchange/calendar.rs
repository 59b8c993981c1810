//! Last days as a calendar that people subscribe to: iCalendar (RFC 5545).

use std::fmt;

use chrono::TimeDelta;
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};

use crate::domain::{day::full_day, listing::deadline_event::DeadlineEvent};

/// The time after which a calendar may look again.
const LOOK_AGAIN: TimeDelta = TimeDelta::hours(12);

/// The last line of a calendar.
pub const FOOT: &[u8] = b"END:VCALENDAR\r\n";

/// Writes the head of a calendar with this name. No method stands in it: it is a calendar to subscribe to, not an invitation.
#[must_use]
pub fn write_head(name: &str) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    for (key, value) in [
        ("VERSION", "2.0"),
        ("PRODID", "-//Toezeggingen//Register van toezeggingen//NL"),
        ("CALSCALE", "GREGORIAN"),
        ("X-WR-CALNAME", &clean_text(name)),
        ("X-WR-TIMEZONE", "Europe/Amsterdam"),
    ] {
        calendar.append_property(Property::new(key, value));
    }
    let whole = calendar.ttl(&LOOK_AGAIN).to_string().into_bytes();
    whole.strip_suffix(FOOT).map(<[u8]>::to_vec).unwrap_or(whole)
}

/// Writes an event of a whole day. `address` is the place of it on the page of the commitment, in full.
///
/// # Errors
/// That of the library; writing to memory itself does not fail.
pub fn write_event(one: &DeadlineEvent, address: &str) -> Result<Vec<u8>, fmt::Error> {
    let told = [
        one.part.as_ref().map(|(part, text)| format!("Onderdeel {part}: {text}")),
        one.words.as_ref().map(|words| format!("Termijn: {words}")),
        Some(format!("Laatste dag: {}", full_day(one.day))),
        one.holder.as_ref().map(|holder| format!("Portefeuillehouder: {holder}")),
        one.committee.as_ref().map(|committee| format!("Commissie: {committee}")),
        Some(address.to_owned()),
    ];
    let of_part = one.part.as_ref().map(|(part, _)| format!(", onderdeel {part}")).unwrap_or_default();
    let mut event = Event::new();
    event
        .uid(&one.uid)
        .timestamp(one.changed_at)
        .sequence(one.sequence)
        // Without an end: an event of a day without one lasts that day.
        .starts(one.day)
        .summary(&clean_text(&format!("Termijn {}{of_part}: {}", one.number, one.title)))
        .description(&clean_text(&told.into_iter().flatten().collect::<Vec<_>>().join("\n")))
        .url(address)
        .status(if one.cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed })
        // Nobody is busy on a last day.
        .append_property(Property::new("TRANSP", "TRANSPARENT"))
        .last_modified(one.changed_at);
    Ok(event.try_into_string()?.into_bytes())
}

/// Leaves out the control characters, which a text of a calendar may not have; a line ends with one sign.
fn clean_text(text: &str) -> String {
    text.replace("\r\n", "\n").chars().filter(|sign| *sign == '\n' || !sign.is_control()).collect()
}
