//! `/vergaderingen/{id}/besluiten`: the decisions of a committee in a meeting, also as text to paste.

use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::Path,
    http::header,
    response::{IntoResponse, Response},
};

use super::{decided_path, find_meeting, make_meeting_path, record_path};
use crate::{
    store::meetings::{DecidedCommitment, Meeting},
    web::{
        commitment::decision_told,
        server::{
            error::WebError,
            layout::{Layout, Menu},
            visit::Visit,
        },
        views::view,
    },
};

/// The page with the decisions of a meeting.
#[derive(Debug, Template, WebTemplate)]
#[template(path = "meetings/decided.html")]
pub(super) struct DecidedPage {
    layout: Layout,
    meeting_path: String,
    meeting: String,
    decisions: Vec<DecisionView>,
    /// All decisions as text.
    text: String,
    text_path: String,
    /// The address of the form that records decisions; none without the right to decide or before the day of the meeting.
    record: Option<String>,
}

#[derive(Debug)]
struct DecisionView {
    number: String,
    path: String,
    title: String,
    told: String,
    note: String,
}

impl From<&DecidedCommitment> for DecisionView {
    fn from(decided: &DecidedCommitment) -> Self {
        Self {
            number: decided.number.to_string(),
            path: view::commitment_path(decided.number.as_str()),
            title: decided.title.clone(),
            told: decision_told(&decided.event),
            note: decided.event.note.clone().unwrap_or_default(),
        }
    }
}

/// The decision list as text: a heading, and of each commitment its number, its title, the decision and its explanation.
fn compose_decision_list(meeting: &Meeting, decisions: &[DecisionView]) -> String {
    let mut lines = vec![
        "Besluitenlijst toezeggingen".to_owned(),
        format!("{}, {}", meeting.committee_name, view::format_day_with_weekday(meeting.day)),
    ];
    for decision in decisions {
        lines.push(String::new());
        lines.push(format!("{}  {}", decision.number, decision.title));
        lines.push(decision.told.clone());
        if !decision.note.is_empty() {
            lines.push(format!("Toelichting: {}", decision.note.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
    }
    lines.join("\n") + "\n"
}

async fn load_decisions(visit: &Visit, typed: &str) -> Result<(Meeting, Vec<DecisionView>), WebError> {
    let meeting = find_meeting(visit, typed).await?;
    let decided = visit.store.decided_in(&visit.actor, meeting.id).await?;
    Ok((meeting, decided.iter().map(DecisionView::from).collect()))
}

pub(super) async fn show(visit: Visit, Path(typed): Path<String>) -> Result<DecidedPage, WebError> {
    let (meeting, decisions) = load_decisions(&visit, &typed).await?;
    let title = format!("Besluiten, {}, {}", meeting.committee_name, view::full_day(meeting.day));
    Ok(DecidedPage {
        layout: Layout::new(&visit, Menu::Meetings, title),
        meeting_path: make_meeting_path(meeting.id),
        meeting: format!("{}, {}", meeting.committee_name, view::format_day_with_weekday(meeting.day)),
        text: compose_decision_list(&meeting, &decisions),
        text_path: format!("{}.txt", decided_path(meeting.id)),
        record: record_path(&visit, &meeting),
        decisions,
    })
}

pub(super) async fn as_text(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let (meeting, decisions) = load_decisions(&visit, &typed).await?;
    let kind = [(header::CONTENT_TYPE, "text/plain; charset=utf-8")];
    Ok((kind, compose_decision_list(&meeting, &decisions)).into_response())
}
