//! `/beheer/raadsleden/plakken`: many members at once, shown as they were read before they are entered.

use askama::Template;
use axum::{http::StatusCode, response::Response};

use super::{RULE, roster::make_list_path};
use crate::{
    domain::council::{
        pasted_members::parse_members, recognition::recognise_name, roster::Roster, roster_entry::RosterEntry,
    },
    store::{StoreError, StoreRefusal, compare::FormMark, council::Council},
    web::{
        forms::{form::Fields, sent::SentForm},
        server::{
            error::WebError,
            layout::{Layout, Menu},
            notice::Notice,
            reply,
            routes::Routes,
            trouble,
            visit::Visit,
        },
        views::{sheet::FormSheet, view, words},
    },
};

const PATH: &str = "/beheer/raadsleden/plakken";

const LABELS: &[(&str, &str)] = &[(LIST, "Raadsleden")];

/// The field with the list.
const LIST: &str = "leden";

pub(super) fn routes() -> Routes {
    Routes::new().get(PATH, RULE, show).post(PATH, RULE, enter)
}

/// The form of the list, with the members that were read in it.
#[derive(Debug, Template)]
#[template(path = "settings/paste_members.html")]
struct PasteMembersPage {
    layout: Layout,
    sheet: FormSheet,
    rows: Vec<PastedRow>,
}

/// A member as read.
#[derive(Debug)]
struct PastedRow {
    name: String,
    party: String,
    days: String,
    /// The names in the register that are much like this one.
    like: String,
}

impl PasteMembersPage {
    fn new(visit: &Visit, sheet: FormSheet, entries: &[RosterEntry], council: &Council) -> Self {
        let known = council.list_known_names(Roster::Members);
        let row = |entry: &RosterEntry| {
            let near = recognise_name(Roster::Members, &entry.named.name, &known, &[]).into_meant_names();
            PastedRow {
                name: entry.named.name.clone(),
                party: entry.named.beside.clone().unwrap_or_default(),
                days: view::describe_tenure(entry.tenure),
                like: words::join_with_and(&near.iter().map(ToString::to_string).collect::<Vec<_>>()),
            }
        };
        let layout = Layout::new(visit, Menu::Settings, sheet.compose_title("Plak een lijst van raadsleden"));
        Self { layout, sheet, rows: entries.iter().map(row).collect() }
    }
}

async fn show(visit: Visit) -> Result<Response, WebError> {
    let sheet = FormSheet::of_new_record(Fields::default());
    reply::render_page(StatusCode::OK, &PasteMembersPage::new(&visit, sheet, &[], &Council::default()))
}

async fn enter(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_labelled_fields(LABELS)?;
    let submission = form.compute_submission_key()?;
    let text = form.read_text(LIST).unwrap_or_default();
    let entries = parse_members(&text).unwrap_or_else(|error| {
        form.reject_field(LIST, error.to_string());
        Vec::new()
    });
    let council = visit.store.load_council(&visit.actor).await?;
    if form.is_good() {
        let question = format!(
            "Hieronder staat hoe de lijst is gelezen: {}. Kijk het na, en vink het aan.",
            count_members(&entries)
        );
        form.ask_to_confirm(LIST, &FormMark::of(&entries).to_string(), &question, "Zo klopt de lijst");
    }
    let mut status = StatusCode::BAD_REQUEST;
    if form.is_good() {
        match visit.store.add_members(&visit.make_act(submission), &entries).await {
            Ok(()) => return Ok(redirect_to_list(&visit, Notice::MembersEntered(entries.len()))),
            Err((_, StoreError::Refusal(StoreRefusal::Repeated))) => {
                return Ok(redirect_to_list(&visit, Notice::AlreadyRecorded));
            }
            Err((Some(place), StoreError::Refusal(StoreRefusal::NameTaken))) => {
                let who = entries.get(place).map(|entry| entry.named.to_string()).unwrap_or_default();
                form.reject_field(
                    LIST,
                    format!("{who} staat al in de lijst, in dezelfde dagen. Er is niets toegevoegd."),
                );
            }
            Err((Some(place), StoreError::Refusal(StoreRefusal::Roster(error)))) => {
                let who = entries.get(place).map(|entry| entry.named.name.clone()).unwrap_or_default();
                form.reject_field(LIST, format!("{who}: {error} Er is niets toegevoegd."));
            }
            Err((_, other)) => status = trouble::add_trouble_error(&mut form, other)?,
        }
    }
    let sheet = FormSheet::of_new_record(form);
    reply::render_page(status, &PasteMembersPage::new(&visit, sheet, &entries, &council))
}

fn redirect_to_list(visit: &Visit, notice: Notice) -> Response {
    reply::see_other_with_notice(visit, &make_list_path(Roster::Members), notice)
}

fn count_members(entries: &[RosterEntry]) -> String {
    match entries.len() {
        1 => "één raadslid".to_owned(),
        count => format!("{} raadsleden", words::spell_number(i64::try_from(count).unwrap_or(i64::MAX))),
    }
}
