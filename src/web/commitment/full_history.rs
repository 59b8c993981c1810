//! `/toezeggingen/{number}/geschiedenis`: every line of a commitment's history in full, to be read and printed on its own.

use std::collections::BTreeMap;

use askama::Template;
use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse as _, Redirect, Response},
};
use chrono::SecondsFormat;

use super::{
    history::{HistoryEventView, unreadable_told},
    known_numbers,
};
use crate::{
    domain::{access::rights::Action, ids::MeetingId},
    store::{
        StoreError, StoreRefusal,
        commitments::RegisteredCommitment,
        history::{CommitmentHistory, Event},
        letters::LetterAnswer,
    },
    web::{
        server::{
            error::WebError,
            layout::{Layout, Menu},
            locate::locate_commitment,
            reply,
            visit::Visit,
        },
        views::{
            linked_text::KnownNumbers,
            view::{self, StatusView},
            words,
        },
    },
};

/// The history of one commitment.
#[derive(Debug, Template)]
#[template(path = "full_history.html")]
struct HistoryPage {
    layout: Layout,
    number: String,
    path: String,
    title: String,
    status: StatusView,
    count: String,
    /// The address of the form that erases content; empty without the right to erase.
    erase: String,
    printed: String,
    lines: Vec<HistoryLineView>,
    /// A warning that names the lines that cannot be read; empty if there are none.
    unreadable: String,
}

/// A line of the history in full.
#[derive(Debug)]
struct HistoryLineView {
    event: HistoryEventView,
    /// The time of writing, in UTC and in Amsterdam.
    utc: String,
    civil: String,
    /// The characters of the passage in its letter, as in `tekens 10 tot 20`; empty without a passage.
    passage: String,
    passage_path: String,
    /// The meeting in which it was decided; empty if there is none.
    meeting: String,
    meeting_path: String,
    /// The hash; empty for a visitor who does not see the sequence either.
    fingerprint: String,
}

pub(super) async fn show(visit: Visit, Path(typed): Path<String>) -> Result<Response, WebError> {
    let record = locate_commitment(&visit, &typed).await?;
    let number = &record.commitment.number;
    if number.as_str() != typed {
        let path = visit.origin.path_behind(number.as_str(), "geschiedenis");
        return Ok(Redirect::permanent(&path).into_response());
    }
    let CommitmentHistory { events, unreadable } = visit.store.load_history(&visit.actor, &record.commitment).await?;
    let answers = visit.store.load_answers(&visit.actor, record.commitment.id).await?.seen;
    let meetings = load_meeting_names(&visit, &events).await?;
    let known = known_numbers(&visit, &record, &events, &answers).await?;
    let page = HistoryPage::new(&visit, &record, (&events, &answers), (&meetings, &known));
    reply::render_page(StatusCode::OK, &HistoryPage { unreadable: unreadable_told(&unreadable), ..page })
}

/// The names and days of the meetings that these events name, by their ids. Meetings that the visitor may not see are left out.
async fn load_meeting_names(visit: &Visit, events: &[Event]) -> Result<BTreeMap<i64, String>, WebError> {
    let mut meetings = BTreeMap::new();
    for id in events.iter().filter_map(|event| event.entry.meeting).map(MeetingId::get) {
        match visit.store.find_meeting(&visit.actor, MeetingId::new(id)).await {
            Ok(meeting) => {
                meetings.insert(id, format!("{}, {}", meeting.committee_name, view::full_day(meeting.day)));
            }
            Err(StoreError::Refusal(StoreRefusal::NotFound)) => {}
            Err(other) => return Err(other.into()),
        }
    }
    Ok(meetings)
}

impl HistoryPage {
    fn new(
        visit: &Visit,
        record: &RegisteredCommitment,
        (events, answers): (&[Event], &[LetterAnswer]),
        (meetings, known): (&BTreeMap<i64, String>, &KnownNumbers),
    ) -> Self {
        let commitment = &record.commitment;
        let number = commitment.number.to_string();
        let may_erase = visit.actor.may_act_on(Action::Erase, &commitment.details);
        let line = |event: &Event| {
            let view = HistoryEventView::new(event, answers, (&visit.actor, known));
            HistoryLineView::new(view, event, &format!("#passage-{}", commitment.number.to_normal().as_str()), meetings)
        };
        Self {
            layout: Layout::new(visit, Menu::Commitments, format!("Geschiedenis van {number}"))
                .with_banner(&commitment.details),
            count: match events.len() {
                1 => "Eén gebeurtenis".to_owned(),
                count => format!(
                    "{} gebeurtenissen",
                    words::start_with_capital(&words::spell_number(i64::try_from(count).unwrap_or(i64::MAX)))
                ),
            },
            erase: if may_erase { visit.origin.path_behind(&number, "wissen") } else { String::new() },
            printed: view::full_day(visit.clock.today()),
            lines: events.iter().rev().map(line).collect(),
            unreadable: String::new(),
            title: commitment.details.title.clone(),
            status: (&commitment.status).into(),
            path: visit.origin.commitment_path(&number),
            number,
        }
    }
}

impl HistoryLineView {
    fn new(view: HistoryEventView, event: &Event, anchor: &str, meetings: &BTreeMap<i64, String>) -> Self {
        let entry = &event.entry;
        let passage = entry.letter.zip(entry.passage);
        let meeting = entry.meeting.and_then(|id| meetings.get(&id.get()).map(|name| (id, name.clone())));
        Self {
            utc: entry.at.to_rfc3339_opts(SecondsFormat::Secs, true),
            civil: view::format_moment(entry.at).trim_start().to_owned(),
            passage: passage.map(|(_, (start, end))| format!("tekens {start} tot {end}")).unwrap_or_default(),
            passage_path: passage.map(|(letter, _)| format!("/brieven/{letter}{anchor}")).unwrap_or_default(),
            meeting_path: meeting.as_ref().map(|(id, _)| format!("/vergaderingen/{id}")).unwrap_or_default(),
            meeting: meeting.map(|(_, name)| name).unwrap_or_default(),
            fingerprint: if view.sequence.is_empty() { String::new() } else { event.hash.to_string() },
            event: view,
        }
    }
}
