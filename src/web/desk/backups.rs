//! The backups on the desk of the administrator: the age of the last good one, and any fault.

use super::section::{Line, Section};
use crate::{
    clock::civil_day,
    store::backup::{Fault, Standing},
    web::{
        integrity::backups::{age, standing},
        server::visit::Visit,
        views::view,
    },
};

/// A sentence with the age of the last good backup. None if there is none, or if the section warns of a fault.
pub(super) fn lead(visit: &Visit) -> Option<String> {
    match standing(visit)? {
        Standing { last: Some(last), fault: None } => {
            Some(format!("De laatste reservekopie is {} oud.", age(last, visit.clock.now())))
        }
        _ => None,
    }
}

/// The fault of the backups, if there is one. A demonstration makes no backups, so its section is empty.
pub(super) fn section(visit: &Visit) -> Section {
    let section =
        Section::new("Reservekopieën").said("De systeembeheerder kan dit oplossen; zie de handleiding voor uitrol.");
    if visit.demonstration {
        return section;
    }
    let line = match standing(visit) {
        None => Some(Line {
            title: "Er worden geen reservekopieën gemaakt".to_owned(),
            second: "Start het register met --backup-dir en een map. Worden de kopieën op een andere manier gemaakt, ga dan na \
                     of dat gebeurt."
                .to_owned(),
            ..Line::default()
        }),
        Some(Standing { fault: None, .. }) => None,
        Some(Standing { last, fault: Some(fault) }) => {
            let (title, second) = told(fault);
            let old = match last {
                Some(last) => format!("De laatste goede is {} oud.", age(last, visit.clock.now())),
                None => "Er is geen goede.".to_owned(),
            };
            let second = [second, old].into_iter().filter(|says| !says.is_empty()).collect::<Vec<_>>().join(" ");
            let day = last.map(civil_day).map(|day| (day.to_string(), view::short_day(day)));
            let beside = if day.is_some() { "de laatste goede" } else { "" };
            Some(Line {
                day: day.unwrap_or_default(),
                beside: beside.to_owned(),
                title: title.to_owned(),
                second,
                ..Line::default()
            })
        }
    };
    section.lines(line.into_iter().collect())
}

/// The title of a fault, and its details if there are any.
fn told(fault: Fault) -> (&'static str, String) {
    match fault {
        Fault::Failed { at, why } => {
            ("De laatste reservekopie is mislukt", format!("Op {}. {why}", view::moment(at).trim_start()))
        }
        Fault::Damaged { name } => ("De nieuwste reservekopie is beschadigd", format!("Het gaat om {name}.")),
        Fault::None => ("In de map staat geen reservekopie", String::new()),
        Fault::Old => ("De laatste reservekopie is te oud", String::new()),
    }
}
