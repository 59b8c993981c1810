//! A warning on the desk of the administrator that the contact for security reports is about to expire, or has expired.

use chrono::{Days, NaiveDate};

use super::{
    row::{DeskMark, DeskRowView},
    section::DeskSection,
};
use crate::{domain::council::information::Information, web::server::error::LabelledLink};

/// The number of days before the end from which it is announced.
const BEFORE: u64 = 30;

/// The contact for security reports, if its end is near or past.
pub(super) fn make_security_section(information: &Information, today: NaiveDate) -> DeskSection {
    let near = today.checked_add_days(Days::new(BEFORE)).unwrap_or(NaiveDate::MAX);
    let ending = information.security_contact().filter(|(_, until)| *until <= near);
    let row = ending.map(|(contact, until)| {
        let row = DeskRowView {
            beside: if until < today { "verlopen" } else { "loopt af" }.to_owned(),
            path: "/beheer/site".to_owned(),
            title: "security.txt".to_owned(),
            marks: vec![DeskMark::Words(contact.to_owned())],
            act: Some(LabelledLink::new("/beheer/site", "Kies een nieuwe dag")),
            ..DeskRowView::default()
        };
        row.with_day(until)
    });
    let said = "Na die dag staat security.txt niet meer op de site. Klopt het meldadres nog, kies dan een nieuwe dag.";
    DeskSection::new("meldadres", "Meldadres voor de beveiliging")
        .with_explanation(said)
        .with_rows(row.into_iter().collect())
}
