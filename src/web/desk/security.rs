//! A warning on the desk of the administrator that the contact for security reports is about to expire, or has expired.

use chrono::{Days, NaiveDate};

use super::section::{DeskLine, DeskSection};
use crate::{domain::council::information::Information, web::views::view};

/// The number of days before the end from which it is announced.
const BEFORE: u64 = 30;

/// The contact for security reports, if its end is near or past.
pub(super) fn make_security_section(information: &Information, today: NaiveDate) -> DeskSection {
    let near = today.checked_add_days(Days::new(BEFORE)).unwrap_or(NaiveDate::MAX);
    let ending = information.security_contact().filter(|(_, until)| *until <= near);
    let line = ending.map(|(contact, until)| DeskLine {
        day: (until.to_string(), view::short_day(until)),
        beside: if until < today { "verlopen" } else { "loopt af" }.to_owned(),
        path: "/beheer/site".to_owned(),
        title: "security.txt".to_owned(),
        second: contact.to_owned(),
        ..DeskLine::default()
    });
    let said = "Na die dag staat security.txt niet meer op de site. Klopt het meldadres nog, kies dan een nieuwe dag.";
    DeskSection::new("Meldadres voor de beveiliging").with_explanation(said).with_lines(line.into_iter().collect())
}
