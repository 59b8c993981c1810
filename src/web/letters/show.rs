//! `/brieven/{id}`: a letter, with its confirmed outcomes.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

use super::marked::{self, MarkKind, MarkedBlock, ParagraphSetting, TextMarks};
use crate::{
    domain::number::NormalNumber,
    store::letters::ConfirmedOutcome,
    web::{
        server::{
            error::WebError,
            layout::{Layout, Menu},
            reply,
            visit::Visit,
        },
        views::{
            linked_text::{KnownNumbers, LinkedText},
            view::{self, StatusView},
        },
    },
};

#[derive(Debug, Template)]
#[template(path = "letters/show.html")]
struct LetterPage {
    layout: Layout,
    label: String,
    subject: String,
    head: Vec<String>,
    reading: String,
    received: String,
    processed: Option<String>,
    outcomes: Vec<OutcomeView>,
    blocks: Vec<MarkedBlock>,
}

/// A confirmed outcome of one commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
struct OutcomeView {
    place: usize,
    number: String,
    path: String,
    title: String,
    outcome: &'static str,
    status: StatusView,
    publicity: &'static str,
}

pub(super) async fn show(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let letter = super::find_letter(&visit, &typed).await?;
    let confirmed = visit.store.list_confirmed_outcomes(&visit.actor, letter.id()).await?;
    let own = letter.number.as_deref().map(NormalNumber::of);
    let known = KnownNumbers::of(&visit, [letter.body.as_str()], own.as_ref()).await?;
    let label = super::name_letter(&letter);
    let layout = Layout::new(&visit, Menu::Letters, label.clone());
    let moment = |at| view::full_day(crate::clock::civil_day(at));
    let page = LetterPage {
        layout,
        subject: letter.subject.clone().unwrap_or_else(|| label.clone()),
        head: super::list_head_lines(&letter),
        label,
        reading: format!("/brieven/{}/lezing", letter.id()),
        received: moment(letter.received_at),
        processed: letter.processed_at.map(moment),
        blocks: marked::cut_into_blocks(LinkedText::new(&letter.body, &known), &collect_marks(&confirmed)),
        outcomes: (1..).zip(&confirmed).map(make_outcome_view).collect(),
    };
    reply::render_page(StatusCode::OK, &page)
}

fn make_outcome_view((place, confirmed): (usize, &ConfirmedOutcome)) -> OutcomeView {
    OutcomeView {
        place,
        number: confirmed.number.to_string(),
        path: view::commitment_path(confirmed.number.as_str()),
        title: confirmed.title.clone(),
        outcome: confirmed.outcome.label(),
        publicity: view::publicity_word(confirmed.publicity),
        status: StatusView::new(confirmed.status, confirmed.proposal),
    }
}

fn collect_marks(confirmed: &[ConfirmedOutcome]) -> TextMarks {
    let position = |n: i64| usize::try_from(n).unwrap_or(0);
    let mut marks = TextMarks::default();
    for (place, outcome) in (1..).zip(confirmed) {
        marks.texts.push((outcome.number.to_string(), MarkKind::Number, place));
        marks.passages.extend(outcome.passages.iter().map(|(start, end)| (place, position(*start), position(*end))));
    }
    marks
}
