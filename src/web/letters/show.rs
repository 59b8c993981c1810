//! `/brieven/{id}`: a letter, with its confirmed outcomes.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

use super::marked::{self, MarkKind, MarkedBlock, ParagraphSetting, TextMarks};
use crate::{
    domain::{access::rights::Action, letter::change::LetterChangeKind, number::NormalNumber},
    store::letters::{ConfirmedOutcome, LetterEvent},
    web::{
        server::{
            error::{LabelledLink, WebError},
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
    /// The acts on its publicity that are open to the visitor.
    changes: Vec<LabelledLink>,
    /// Its events, for who handles letters.
    events: Vec<LetterEventView>,
    outcomes: Vec<OutcomeView>,
    blocks: Vec<MarkedBlock>,
}

/// An event of the letter itself.
#[derive(Debug, Clone, PartialEq, Eq)]
struct LetterEventView {
    day: String,
    what: &'static str,
    who: String,
    note: Option<String>,
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
    let confirmed = visit.store.list_confirmed_outcomes(&visit.actor, letter.id).await?;
    let own = letter.number.as_deref().map(NormalNumber::of);
    let known = KnownNumbers::of(&visit, [letter.body.as_str()], own.as_ref()).await?;
    let label = super::name_letter(&letter);
    let layout = Layout::new(&visit, Menu::Letters, label.clone()).with_letter_banner(letter.publicity);
    let changes = visit.store.list_letter_changes(&visit.actor, &letter).await?;
    let change = |kind: &LetterChangeKind| {
        LabelledLink::new(format!("/brieven/{}/openbaarheid?wat={}", letter.id, kind.key()), kind.label())
    };
    let mut changes: Vec<LabelledLink> = changes.iter().map(change).collect();
    let path = |segment: &str| format!("/brieven/{}/{segment}", letter.id);
    // Whoever may change the publicity of this very letter may make parts of it unreadable.
    if !changes.is_empty() {
        changes.push(LabelledLink::new(path("onleesbaar"), "Maak onleesbaar"));
    }
    if visit.actor.may_ever(Action::Publish) && !confirmed.is_empty() {
        changes.push(LabelledLink::new(path("passages"), "Geef passages vrij"));
    }
    if letter.redacted.is_some() && visit.actor.may_ever(Action::Erase) {
        changes.push(LabelledLink::new(path("wissen"), "Wis het origineel"));
    }
    let events = visit.store.list_letter_events(&visit.actor, letter.id).await?;
    let moment = |at| view::full_day(crate::clock::civil_day(at));
    let page = LetterPage {
        layout,
        subject: letter.subject.clone().unwrap_or_else(|| label.clone()),
        head: super::list_head_lines(&letter),
        label,
        reading: format!("/brieven/{}/lezing", letter.id),
        received: moment(letter.received_at),
        processed: letter.processed_at.map(moment),
        changes,
        events: events.into_iter().map(make_event_view).collect(),
        blocks: marked::cut_into_blocks(LinkedText::new(&letter.body, &known), &collect_marks(&confirmed)),
        outcomes: (1..).zip(&confirmed).map(make_outcome_view).collect(),
    };
    reply::render_page(StatusCode::OK, &page)
}

fn make_event_view(event: LetterEvent) -> LetterEventView {
    LetterEventView {
        day: view::full_day(event.on),
        what: event.kind.label(),
        who: event.author.to_string(),
        note: event.note,
    }
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
