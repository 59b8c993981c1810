//! `/suggesties/nieuw`: reports a commitment that was missed. The registered commitments of that meeting are shown first.

use askama::Template;
use axum::{http::StatusCode, response::Response};

use super::require_account_id;
use crate::{
    domain::council::roster::Roster,
    store::{council::Council, suggestions::NewSuggestion},
    web::{
        forms::{
            form::{Fields, new_submission},
            name_field,
            odd_day::DayOf,
            sent::SentForm,
        },
        server::{
            error::WebError,
            layout::{Layout, Menu},
            notice::{Notice, tell_recorded},
            reply, trouble,
            visit::Visit,
        },
        views::view::CommitmentRowView,
    },
};

const LABELS: &[(&str, &str)] = &[
    ("commissie", "Commissie of raad"),
    ("dag", "Dag van de vergadering"),
    ("gezegd", "Wie zei het?"),
    ("tekst", "Wat is toegezegd?"),
];

/// The form of a suggestion.
#[derive(Debug, Template)]
#[template(path = "suggestions/new.html")]
struct NewSuggestionPage {
    layout: Layout,
    form: Fields,
    submission: String,
    committees: Vec<(String, String)>,
    /// The commitments of that meeting that are registered already.
    known: Vec<CommitmentRowView>,
    /// The committee and the day for which `known` was shown; empty before that.
    looked_at: String,
}

impl NewSuggestionPage {
    fn new(visit: &Visit, council: Council, form: Fields) -> Self {
        let fault = if form.is_good() { "" } else { "Fout: " };
        Self {
            layout: Layout::new(visit, Menu::Elsewhere, format!("{fault}Draag een gemiste toezegging aan")),
            form: form.in_order(LABELS),
            submission: new_submission(),
            committees: council.committees.into_iter().map(|one| (one.code, one.name)).collect(),
            known: Vec::new(),
            looked_at: String::new(),
        }
    }
}

pub(super) async fn show(visit: Visit) -> Result<Response, WebError> {
    let form = match visit.actor.reach.committees.as_slice() {
        [only] => Fields::default().with("commissie", only),
        _ => Fields::default(),
    };
    let council = visit.store.load_council(&visit.actor).await?;
    reply::render_page(StatusCode::OK, &NewSuggestionPage::new(&visit, council, form))
}

pub(super) async fn send(visit: Visit, sent: SentForm) -> Result<Response, WebError> {
    let mut form = sent.into_labelled_fields(LABELS)?;
    let submission = form.compute_submission_key()?;
    let council = visit.store.load_council(&visit.actor).await?;
    let Some(new) = read_suggestion(&mut form, &visit, &council).filter(|_| form.is_good()) else {
        return reply::render_page(StatusCode::BAD_REQUEST, &NewSuggestionPage::new(&visit, council, form));
    };
    let looked_at = format!("{} {}", new.committee, new.made_on);
    let known = visit.store.made_in(&visit.actor, &new.committee, new.made_on).await?;
    if !known.is_empty() && !form.has_value("bekeken", &looked_at) {
        let as_of = visit.as_of();
        let known = known.into_iter().map(|row| CommitmentRowView::new(row, as_of).within_committee()).collect();
        let page = NewSuggestionPage { known, looked_at, ..NewSuggestionPage::new(&visit, council, form) };
        return reply::render_page(StatusCode::OK, &page);
    }
    match tell_recorded(
        visit.store.add_suggestion(&visit.make_act(submission), require_account_id(&visit)?, &new).await,
        Notice::Suggested,
    ) {
        Ok(notice) => Ok(reply::see_other_with_notice(&visit, "/suggesties", notice)),
        Err(other) => {
            let status = trouble::add_trouble_error(&mut form, other)?;
            reply::render_page(status, &NewSuggestionPage::new(&visit, council, form))
        }
    }
}

/// Reads a suggestion. If a field is wrong it gets an error, and the result must not be used.
fn read_suggestion(form: &mut Fields, visit: &Visit, council: &Council) -> Option<NewSuggestion> {
    let on = crate::web::forms::day::read_typed_day(form.get_raw_text("dag")).ok();
    let committee =
        form.read_choice("commissie", |typed| name_field::key_in_addresses(council, Roster::Committees, typed, on));
    if committee.is_none() && form.find_error("commissie").is_none() {
        form.reject_field("commissie", "Kies de commissie waarin het is toegezegd.");
    }
    let made_on = form.required_day("dag", "Vul de dag in van de vergadering waarin het is toegezegd.");
    if made_on.is_some_and(|day| day > visit.clock.today()) {
        form.reject_field("dag", "Deze dag moet nog komen. Vul de dag in waarop de toezegging is gedaan.");
    }
    if let Some(day) = made_on.filter(|day| *day <= visit.clock.today()) {
        form.ask_odd_day("dag", day, visit.clock.today(), DayOf::Deed);
    }
    let spoken_by = form.read_line("gezegd");
    let text = form.required_text("tekst", "Schrijf in uw eigen woorden wat er is toegezegd.");
    Some(NewSuggestion { committee: committee?, made_on: made_on?, spoken_by, text })
}
