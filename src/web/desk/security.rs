//! On the desk of the administrator: that the contact for weaknesses in the security is about to end, or has ended.

use chrono::{Days, NaiveDate};

use super::section::{Line, Section};
use crate::{domain::information::Information, web::view};

/// How many days before its end it is told.
const BEFORE: u64 = 30;

/// The end of the contact, once it is near.
pub(super) fn section(information: &Information, today: NaiveDate) -> Section {
    let near = today.checked_add_days(Days::new(BEFORE)).unwrap_or(NaiveDate::MAX);
    let ending = information.security_contact().filter(|(_, until)| *until <= near);
    let line = ending.map(|(contact, until)| Line {
        day: (until.to_string(), view::short_day(until)),
        beside: if until < today { "verlopen" } else { "loopt af" }.to_owned(),
        path: "/beheer/site".to_owned(),
        title: "security.txt".to_owned(),
        second: contact.to_owned(),
        ..Line::default()
    });
    let said = "Na die dag staat security.txt niet meer op de site. Klopt het meldadres nog, kies dan een nieuwe dag.";
    Section::new("Meldadres voor de beveiliging").said(said).lines(line.into_iter().collect())
}
