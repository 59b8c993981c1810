//! The backups on the desk of the administrator: the age of the last good one, and any fault.

use super::{
    row::{DeskMark, DeskRowView},
    section::DeskSection,
};
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
    let section = DeskSection::new("kopieen", "Reservekopieën")
        .with_explanation("De systeembeheerder kan dit oplossen; zie de handleiding voor uitrol.");
    if visit.demonstration {
        return section;
    }
    let row = match find_standing(visit) {
        None => Some(make_fault_row(
            "Er worden geen reservekopieën gemaakt",
            "Start het register met --backup-dir en een map. Worden de kopieën op een andere manier gemaakt, ga dan na of dat \
             gebeurt."
                .to_owned(),
        )),
        Some(BackupStanding { fault: None, .. }) => None,
        Some(BackupStanding { last, fault: Some(fault) }) => {
            let (title, second) = describe_fault(fault);
            let old = match last {
                Some(last) => format!("De laatste goede is {} oud.", describe_age(last, visit.clock.now())),
                None => "Er is geen goede.".to_owned(),
            };
            let second = [second, old].into_iter().filter(|says| !says.is_empty()).collect::<Vec<_>>().join(" ");
            let row = make_fault_row(title, second);
            Some(match last.map(civil_day) {
                Some(day) => DeskRowView { beside: "de laatste goede".to_owned(), ..row.with_day(day) },
                None => row,
            })
        }
    };
    section.with_rows(row.into_iter().collect())
}

/// The row of a fault. It has no act: who mends it does so on the machine itself.
fn make_fault_row(title: &str, says: String) -> DeskRowView {
    DeskRowView { over: true, title: title.to_owned(), marks: vec![DeskMark::Words(says)], ..DeskRowView::default() }
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
