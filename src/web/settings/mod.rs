//! `/beheer`: the pages of clerk and administrator: settings, the council over time, the calendar.

mod calendar;
mod calendar_dependents;
mod council;
mod entry_form;
mod party_switch;
mod paste_members;
mod people;
mod roster;
mod site;

use askama::Template;
use askama_web::WebTemplate;

use super::server::{
    error::LabelledLink,
    layout::{Layout, Menu},
    routes::{Routes, Rule},
    visit::Visit,
};
use crate::domain::{access::rights::Action, council::roster::Roster};

/// The rule of these pages.
const RULE: Rule = Rule::May(Action::Settings);

/// The routes of settings, lists and calendar.
pub(super) fn routes() -> Routes {
    Routes::new()
        .get("/beheer", RULE, index)
        .merge(council::routes())
        .merge(site::routes())
        .merge(roster::routes())
        .merge(people::routes())
        .merge(paste_members::routes())
        .merge(calendar::routes())
        .merge(calendar_dependents::routes())
}

/// The page that links to everything that can be set.
#[derive(Debug, Template, WebTemplate)]
#[template(path = "settings/index.html")]
struct SettingsIndexPage {
    layout: Layout,
    groups: Vec<(&'static str, Vec<(LabelledLink, &'static str)>)>,
}

async fn index(visit: Visit) -> SettingsIndexPage {
    let list = |roster: Roster, says| {
        (LabelledLink::new(format!("/beheer/{}", roster.key()), entry_form::find_list_words(roster).title), says)
    };
    let lists = vec![
        list(Roster::Committees, "naam en code, van wanneer tot wanneer"),
        list(Roster::Parties, "naam, van wanneer tot wanneer"),
        list(Roster::Members, "naam en fractie, van wanneer tot wanneer"),
        list(Roster::Holders, "functie en naam, met hun portefeuilles door de tijd"),
        list(Roster::Themes, "de onderwerpen van toezeggingen"),
        list(Roster::Areas, "wijken en dorpen waarover toezeggingen gaan"),
    ];
    let register = vec![
        (
            LabelledLink::new("/beheer/raad", "Instellingen"),
            "naam van de raad, wie besluit, waarschuwen, vorm van de nummers",
        ),
        (LabelledLink::new("/beheer/site", "Over deze site"), "verklaringen, contact, waar men een zwakke plek meldt"),
        (LabelledLink::new("/beheer/kalender", "Kalender"), "recessen, begrotingsstukken en verkiezingen"),
    ];
    let people = vec![
        (LabelledLink::new("/beheer/accounts", "Accounts"), "wie kan inloggen, in welke rol en waarvoor"),
        (LabelledLink::new("/beheer/rechten", "Verleende rechten"), "één lijst om jaarlijks na te lopen"),
        (LabelledLink::new("/beheer/logboek", "Logboek"), "wat er in het beheer is gedaan"),
        (LabelledLink::new("/beheer/inloglogboek", "Logboek van het inloggen"), "wie er inlogde, en wie het probeerde"),
    ];
    let mut groups = vec![("Het register", register), ("De raad", lists)];
    if visit.actor.may_ever(Action::Accounts) {
        groups.insert(0, ("Mensen", people));
    }
    SettingsIndexPage { layout: Layout::new(&visit, Menu::Settings, "Beheer"), groups }
}
