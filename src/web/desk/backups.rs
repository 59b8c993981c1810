//! The backups on the desk of the administrator: the age of the last good one, and any fault.

use super::section::{DeskLine, DeskSection};
use crate::{
    clock::civil_day,
    store::backup::{BackupFault, BackupStanding},
    web::{
        integrity::backups::{describe_age, find_standing},
        server::visit::Visit,
        views::view,
    },
};

/// A sentence with the age of the last good backup. None if there is none, or if the section warns of a fault.
pub(super) fn describe_last_backup(visit: &Visit) -> Option<String> {
    match find_standing(visit)? {
        BackupStanding { last: Some(last), fault: None } => {
            Some(format!("De laatste reservekopie is {} oud.", describe_age(last, visit.clock.now())))
        }
        _ => None,
    }
}

/// The fault of the backups, if there is one. A demonstration makes no backups, so its section is empty.
pub(super) fn make_backups_section(visit: &Visit) -> DeskSection {
    let section = DeskSection::new("Reservekopieën")
        .with_explanation("De systeembeheerder kan dit oplossen; zie de handleiding voor uitrol.");
    if visit.demonstration {
        return section;
    }
    let line = match find_standing(visit) {
        None => Some(DeskLine {
            title: "Er worden geen reservekopieën gemaakt".to_owned(),
            second: "Start het register met --backup-dir en een map. Worden de kopieën op een andere manier gemaakt, ga dan na \
                     of dat gebeurt."
                .to_owned(),
            ..DeskLine::default()
        }),
        Some(BackupStanding { fault: None, .. }) => None,
        Some(BackupStanding { last, fault: Some(fault) }) => {
            let (title, second) = describe_fault(fault);
            let old = match last {
                Some(last) => format!("De laatste goede is {} oud.", describe_age(last, visit.clock.now())),
                None => "Er is geen goede.".to_owned(),
            };
            let second = [second, old].into_iter().filter(|says| !says.is_empty()).collect::<Vec<_>>().join(" ");
            let day = last.map(civil_day).map(|day| (day.to_string(), view::short_day(day)));
            let beside = if day.is_some() { "de laatste goede" } else { "" };
            Some(DeskLine {
                day: day.unwrap_or_default(),
                beside: beside.to_owned(),
                title: title.to_owned(),
                second,
                ..DeskLine::default()
            })
        }
    };
    section.with_lines(line.into_iter().collect())
}

/// The title of a fault, and its details if there are any.
fn describe_fault(fault: BackupFault) -> (&'static str, String) {
    match fault {
        BackupFault::Failed { at, why } => {
            ("De laatste reservekopie is mislukt", format!("Op {}. {why}", view::format_moment(at).trim_start()))
        }
        BackupFault::Damaged { name } => ("De nieuwste reservekopie is beschadigd", format!("Het gaat om {name}.")),
        BackupFault::None => ("In de map staat geen reservekopie", String::new()),
        BackupFault::Old => ("De laatste reservekopie is te oud", String::new()),
    }
}
