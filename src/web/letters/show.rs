//! `/brieven/{id}`: a letter, with its confirmed outcomes.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};

use super::{
    marked::{self, MarkKind, MarkedBlock, ParagraphSetting, TextMarks},
    publicity::ReleaseForm,
    who_sees::{LetterSightView, ReleaseConcerns},
};
use crate::{
    domain::{
        access::rights::Action, letter::change::LetterChangeKind, listing::filter::ListFilter, number::NormalNumber,
    },
    store::letters::{ConfirmedOutcome, Letter, LetterEvent},
    web::{
        list_query::ListQuery,
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
    /// The address of the list of the commitments that it names or answers.
    listed: String,
    received: String,
    processed: Option<String>,
    /// The address of the letter.
    path: String,
    sight: LetterSightView,
    /// The form that releases it, for a visitor who may do that now.
    release: Option<ReleaseForm>,
    /// The other acts on its publicity that are open to the visitor.
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
    let offered = visit.store.list_letter_changes(&visit.actor, &letter).await?;
    let may_release = offered.contains(&LetterChangeKind::Release);
    let release = if may_release { prepare_release(&visit, &letter).await? } else { None };
    let concerns = release.as_ref().map_or(ReleaseConcerns::Unknown, ReleaseForm::find_concerns);
    let path = format!("/brieven/{}", letter.id);
    let mut sight = LetterSightView::new(letter.publicity.key(), may_release, concerns);
    if may_release && release.is_none() {
        sight = sight.with_release_at(format!("{path}/openbaarheid"));
    }
    let mut layout = Layout::new(&visit, Menu::Letters, label.clone()).with_letter_banner(letter.publicity);
    if may_release {
        layout = layout.with_banner_link(LabelledLink::new("#vrijgeven", "Kijk na en geef vrij"));
    }
    let events = visit.store.list_letter_events(&visit.actor, letter.id).await?;
    let moment = |at| view::full_day(crate::clock::civil_day(at));
    let page = LetterPage {
        layout,
        subject: letter.subject.clone().unwrap_or_else(|| label.clone()),
        head: super::list_head_lines(&letter),
        label,
        reading: format!("/brieven/{}/lezing", letter.id),
        listed: ListQuery::of(ListFilter { letter: Some(letter.id), ..ListFilter::default() }).to_path(),
        sight,
        release,
        changes: list_other_acts(&visit, &letter, (&offered, !confirmed.is_empty())),
        received: moment(letter.received_at),
        processed: letter.processed_at.map(moment),
        path,
        events: events.into_iter().map(make_event_view).collect(),
        blocks: marked::cut_into_blocks(LinkedText::new(&letter.body, &known), &collect_marks(&confirmed)),
        outcomes: (1..).zip(&confirmed).map(make_outcome_view).collect(),
    };
    reply::render_page(StatusCode::OK, &page)
}

/// Looks the letter through for its release; `None` while others keep the register busy, so that the letter can still be read.
async fn prepare_release(visit: &Visit, letter: &Letter) -> Result<Option<ReleaseForm>, WebError> {
    match ReleaseForm::prepare(visit, letter).await {
        Err(WebError::Busy(..)) => Ok(None),
        other => other.map(Some),
    }
}

/// The acts on the publicity of a letter but its release, which has a form of its own.
fn list_other_acts(
    visit: &Visit,
    letter: &Letter,
    (offered, has_passages): (&[LetterChangeKind], bool),
) -> Vec<LabelledLink> {
    let path = |segment: &str| format!("/brieven/{}/{segment}", letter.id);
    let others = offered.iter().filter(|kind| **kind != LetterChangeKind::Release);
    let change =
        |kind: &LetterChangeKind| LabelledLink::new(path(&format!("openbaarheid?wat={}", kind.key())), kind.label());
    let mut acts: Vec<LabelledLink> = others.map(change).collect();
    // Whoever may change the publicity of this very letter may make parts of it unreadable.
    if !offered.is_empty() {
        acts.push(LabelledLink::new(path("onleesbaar"), "Maak onleesbaar"));
    }
    if visit.actor.may_ever(Action::Publish) && has_passages {
        acts.push(LabelledLink::new(path("passages"), "Geef passages vrij"));
    }
    if letter.redacted.is_some() && visit.actor.may_ever(Action::Erase) {
        acts.push(LabelledLink::new(path("wissen"), "Wis het origineel"));
    }
    acts
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
