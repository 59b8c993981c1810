//! The state of the backups, in words.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};

use crate::{
    store::backup::BackupStanding,
    web::{server::visit::Visit, views::view},
};

/// The state of the backups; none if the server makes none.
pub(in crate::web) fn find_standing(visit: &Visit) -> Option<BackupStanding> {
    visit.backups.as_ref().map(|shelf| shelf.assess_standing(visit.clock.now()))
}

/// Lines for a monitoring program: `naam: waarde`, and `probleem: naam` for a fault.
pub(in crate::web) fn for_programs(visit: &Visit) -> String {
    let Some(BackupStanding { last, fault }) = find_standing(visit) else {
        return "reservekopie: niet ingesteld\n".to_owned();
    };
    let last = match last {
        Some(at) => {
            format!("{} ({} oud)", at.to_rfc3339_opts(SecondsFormat::Secs, true), describe_age(at, visit.clock.now()))
        }
        None if fault.is_none() => "wordt nagekeken".to_owned(),
        None => "geen".to_owned(),
    };
    let fault = fault.map(|fault| format!("probleem: {}\n", fault.key())).unwrap_or_default();
    format!("reservekopie: {last}\n{fault}")
}

/// The time that has passed, as in `minder dan een uur`, `3 uur` or `2 dagen`.
pub(in crate::web) fn describe_age(at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let age = (now - at).max(TimeDelta::zero());
    match age.num_hours() {
        0 => "minder dan een uur".to_owned(),
        hours @ 1..48 => format!("{hours} uur"),
        _ => view::format_day_count(age.num_days()),
    }
}
