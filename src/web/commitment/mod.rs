//! The page of one commitment, which reads as a story.

mod acts;
mod answers;
mod bonds;
mod deadline;
mod erasure;
mod facts;
mod file;
mod full_history;
mod history;
mod objection;
mod paragraphs;
mod span;
mod span_days;
mod span_label;
mod span_mark;
mod standing;
mod status;

pub(super) use self::history::describe_event as decision_told;

use askama::Template;
use askama_web::WebTemplate;
use axum::{
    extract::Path,
    response::{IntoResponse, Redirect, Response},
};

use self::{
    acts::{ActLink, ActMenu},
    answers::{AnswerPiece, AnswerView},
    bonds::BondView,
    deadline::DeadlineView,
    facts::{Fact, MadeOnView},
    file::CommitmentFormat,
    history::HistoryEventView,
    objection::ObjectionView,
    paragraphs::linked_paragraphs,
    span_mark::MarkShape,
    standing::{SituationView, find_objector},
};
use super::{
    list::{
        along::{NeighbourLinks, find_along},
        files::format::FileLink,
    },
    server::{
        error::{LabelledLink, WebError},
        layout::{Layout, Menu},
        routes::{Routes, Rule},
        visit::Visit,
    },
    views::{
        linked_text::{KnownNumbers, LinkedText},
        part_view::{self, PartView},
        view::{self, StatusView, UrgencyView},
        words,
    },
};
use crate::{
    domain::{
        access::rights::Action,
        commitment::{Commitment, status::Urgency},
        listing::as_of::AsOf,
        number::{CommitmentNumber, NormalNumber},
    },
    store::{
        commitments::{NumberLookup, RegisteredCommitment},
        history::{CommitmentHistory, Event},
        letters::LetterAnswer,
    },
};

/// The routes of one commitment.
pub fn routes() -> Routes {
    Routes::new()
        .get("/toezeggingen/{number}", Rule::May(Action::Read), show)
        .get("/toezeggingen/{number}/geschiedenis", Rule::May(Action::Read), full_history::show)
        .get("/toezeggingen/{number}/wissen", Rule::May(Action::Erase), erasure::show)
        .post("/toezeggingen/{number}/wissen", Rule::May(Action::Erase), erasure::send)
}

#[derive(Debug, Template, WebTemplate)]
#[template(path = "commitment.html")]
struct CommitmentPage {
    layout: Layout,
    /// The links to the list and to its neighbours there, for a visitor who came from a list.
    along: Option<NeighbourLinks>,
    number: String,
    title: String,
    status: StatusView,
    /// The words behind the status: the day, who decided, what is proposed.
    status_words: String,
    /// The sentence on the last day to object, where silence is consent; else empty.
    silence: String,
    situation: Option<SituationView>,
    /// The address and the number of the commitment that it was merged into.
    merged: Option<(String, String)>,
    /// The text of what is still to be done, once a part is settled or that is proposed.
    remaining: LinkedText,
    /// A sentence on how the report falls short of the commitment, for a visitor who judges reports; otherwise empty.
    shortfall: String,
    deadline: Option<DeadlineView>,
    acts: ActMenu,
    promised_text: Vec<LinkedText>,
    parts: Vec<(PartView, Vec<ActLink>)>,
    quotation: Vec<LinkedText>,
    facts: Vec<Fact>,
    bonds: Vec<BondView>,
    /// The papers that were withdrawn because of it, in words.
    papers: Vec<String>,
    answers: Vec<AnswerView>,
    /// The objection that stands.
    objection: Option<ObjectionView>,
    /// True if it is answered in a letter that the visitor may not see.
    answered_out_of_sight: bool,
    events: Vec<HistoryEventView>,
    /// A warning that names the lines of the history that cannot be read; empty if there are none.
    unreadable: String,
    count: String,
    /// The address of the full history.
    whole: String,
    /// The day and place of the commitment, shown as the first event.
    promised: Option<MadeOnView>,
    /// The links to it as a file.
    files: Vec<FileLink>,
}

/// Shows a commitment, in the format that the address asks for by its ending.
async fn show(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let split = CommitmentFormat::split_ending(&typed);
    let typed = split.map_or(typed.as_str(), |(number, _)| number);
    let registered = match visit.store.look_up(&visit.actor, typed).await? {
        NumberLookup::Found(registered) => *registered,
        NumberLookup::Closest(closest) => return Err(not_found(typed, &closest)),
    };
    match split {
        Some((_, format)) => file::give_file(&visit, typed, &registered, format).await,
        None => show_page(&visit, typed, registered).await,
    }
}

async fn show_page(visit: &Visit, typed: &str, registered: RegisteredCommitment) -> Result<Response, WebError> {
    let number = registered.commitment.number.clone();
    if number.as_str() != typed {
        let path = visit.origin.commitment_path(number.as_str());
        // A former number may yet be given to another commitment, so no browser should remember where it led.
        let is_former = NormalNumber::of(typed) != number.to_normal();
        let redirect = if is_former { Redirect::temporary(&path) } else { Redirect::permanent(&path) };
        return Ok(redirect.into_response());
    }
    let (store, actor, commitment) = (&visit.store, &visit.actor, &registered.commitment);
    // Four independent queries, made at the same time.
    let (CommitmentHistory { events, unreadable }, answers, last_day, bonds) = tokio::try_join!(
        store.load_history(actor, commitment),
        store.load_answers(actor, commitment.id),
        store.last_day_to_object(commitment),
        store.list_bonds(actor, commitment.id),
    )?;
    let known = known_numbers(visit, &registered, &events, &answers.seen).await?;
    let mut page = CommitmentPage::new(visit, &registered, (&events, &answers.seen), &known);
    if let Some(last) = last_day {
        page.silence = status::describe_silent_consent(last);
    }
    page.unreadable = history::unreadable_told(&unreadable);
    page.answered_out_of_sight = answers.has_hidden;
    page.bonds = bonds.iter().map(BondView::from).collect();
    page.along = find_along(visit, &number).await?;
    Ok(page.into_response())
}

/// The error for a number that the register does not hold, with links to the closest numbers.
fn not_found(typed: &str, closest: &[(CommitmentNumber, String)]) -> WebError {
    let question = match closest.len() {
        0 => " Controleer het nummer, of zoek op woorden uit de toezegging.",
        1 => " Bedoelt u deze?",
        _ => " Bedoelt u een van deze?",
    };
    let what = format!("Toezegging ‘{}’ staat niet in het register.{question}", words::shorten_text(typed, 40));
    WebError::NotFound {
        what,
        links: closest.iter().map(|(number, title)| LabelledLink::of_commitment(number, title)).collect(),
    }
}

impl CommitmentPage {
    fn new(
        visit: &Visit,
        registered: &RegisteredCommitment,
        (events, answers): (&[Event], &[LetterAnswer]),
        known: &KnownNumbers,
    ) -> Self {
        let as_of = visit.as_of();
        let commitment = &registered.commitment;
        let details = &commitment.details;
        let number = commitment.number.to_string();
        let (status, status_words, remaining) = status::describe_status(commitment, events);
        let deadline =
            DeadlineView::new(registered, (answers, events, known), as_of, &make_urgency_view(commitment, as_of));
        let count = i64::try_from(events.len()).unwrap_or(i64::MAX);
        let path = view::commitment_path(&number);
        let has_last_day = commitment.nearest_deadline().is_some_and(|set| set.deadline.last_day.is_some());
        let is_awaited = has_last_day && !commitment.status.key().is_closed();
        let situation = SituationView::new(registered, events, as_of.today);
        let objection = ObjectionView::new(situation.as_ref(), events, known);
        let told = answers::list_answers(answers, events, commitment, known);
        let view = |event| HistoryEventView::new(event, answers, (&visit.actor, known));
        let mut history: Vec<HistoryEventView> = events.iter().map(view).collect();
        history::point_to_what_stands_above(&mut history, events, objection.as_ref(), &told);
        Self {
            layout: Layout::new(visit, Menu::Commitments, format!("{number}, {}", details.title))
                .with_banner(details)
                .known_as(visit, &path),
            along: None,
            status,
            status_words,
            silence: String::new(),
            situation,
            objection,
            remaining: LinkedText::new(&remaining, known),
            deadline,
            shortfall: view::describe_shortfall(commitment.falls_short(), commitment.status.key(), &visit.actor),
            acts: ActMenu::new(visit, commitment, find_objector(events)),
            parts: part_view::list_part_views(commitment, as_of)
                .into_iter()
                .map(|part| (part.clone().with_links(known), acts::of_part(visit, commitment, &part)))
                .collect(),
            promised_text: linked_paragraphs(&details.text, known),
            quotation: linked_paragraphs(details.quotation.as_deref().unwrap_or_default(), known),
            facts: facts::list_facts(registered, known),
            bonds: Vec::new(),
            papers: bonds::list_papers(commitment),
            merged: status::find_merged_into(commitment),
            answers: told,
            events: history,
            unreadable: String::new(),
            answered_out_of_sight: false,
            count: format!(
                "{} {}",
                words::start_with_capital(&words::spell_number(count)),
                if count == 1 { "gebeurtenis" } else { "gebeurtenissen" }
            ),
            whole: visit.origin.path_behind(&number, "geschiedenis"),
            promised: facts::describe_commitment_day(registered),
            files: file::list_file_links(visit, &number, is_awaited),
            title: details.title.clone(),
            number,
        }
    }
}

fn make_urgency_view(commitment: &Commitment, as_of: AsOf) -> UrgencyView {
    let nearest = commitment.nearest_deadline();
    let urgency = Urgency::of(
        commitment.status.key(),
        nearest.and_then(|set| set.deadline.last_day),
        commitment.closed_on,
        as_of.today,
        as_of.warning_days,
    );
    UrgencyView::new(urgency, nearest.and_then(|set| set.review_day))
}

/// Looks up the commitments that are mentioned in the texts on the page.
async fn known_numbers(
    visit: &Visit,
    registered: &RegisteredCommitment,
    events: &[Event],
    answers: &[LetterAnswer],
) -> Result<KnownNumbers, WebError> {
    let commitment = &registered.commitment;
    let details = &commitment.details;
    let mut texts: Vec<&str> = vec![&details.text];
    texts.extend(details.quotation.iter().chain(&details.papers).chain(&commitment.remaining).map(String::as_str));
    texts.extend(details.spoken_by.iter().chain(&details.agenda_item).map(String::as_str));
    for part in &commitment.parts {
        texts.push(&part.text);
        texts.extend(part.closed.iter().map(|closed| closed.answer.as_str()));
    }
    texts.extend(answers.iter().flat_map(|answer| &answer.passages).map(String::as_str));
    texts.extend(events.iter().filter_map(|event| event.note.as_deref()));
    for entry in commitment.deadlines.entries() {
        texts.extend(
            entry
                .reason
                .iter()
                .chain(entry.correction.iter().filter_map(|one| one.source.as_ref()))
                .map(String::as_str),
        );
    }
    KnownNumbers::of(visit, texts, Some(&commitment.number.to_normal())).await
}
