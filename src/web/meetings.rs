//! Meetings, and what was promised in them.

use askama::Template;
use askama_web::WebTemplate;
use axum::extract::Path;

use super::{
    error::{Link, WebError},
    layout::{Layout, Menu},
    list_query::ListQuery,
    routes::{Routes, Rule},
    view::{self, RowView},
    visit::Visit,
    words,
};
use crate::{
    domain::{ids::MeetingId, rights::Action},
    store::{
        StoreError,
        council::Committee,
        meetings::Meeting,
        list::{Filter, ListRow, Sort},
    },
};

/// The routes of meetings.
pub fn routes() -> Routes {
    let read = Rule::May(Action::Read);
    Routes::new().get("/vergaderingen", read, index).get("/vergaderingen/{id}", read, show)
}

/// How many meetings of one committee stand among those of all.
const RECENT: usize = 6;

/// How many commitments of one meeting stand on its page.
const ROWS: i64 = 200;

/// The meetings, per committee.
#[derive(Debug, Template, WebTemplate)]
#[template(path = "meetings.html")]
struct MeetingsPage {
    layout: Layout,
    committees: Vec<CommitteeMeetings>,
}

/// The last meetings of one committee.
#[derive(Debug)]
struct CommitteeMeetings {
    path: String,
    name: String,
    code: String,
    meetings: Vec<MeetingLine>,
    /// Whether there are more.
    more: bool,
}

/// One meeting in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingLine {
    /// Its address.
    pub path: String,
    /// The day for programs.
    pub iso_day: String,
    /// The day for people.
    pub day: String,
    /// How many commitments were made in it.
    pub commitments: String,
}

impl MeetingLine {
    /// A meeting as a list shows it.
    #[must_use]
    pub fn new(meeting: &Meeting) -> Self {
        Self {
            path: format!("/vergaderingen/{}", meeting.id),
            iso_day: meeting.day.to_string(),
            day: view::full_day(meeting.day),
            commitments: words::commitments(meeting.commitments).to_lowercase(),
        }
    }
}

async fn index(visit: Visit) -> Result<MeetingsPage, WebError> {
    let council = visit.store.council(&visit.actor).await?;
    let meetings = visit.store.meetings(&visit.actor, None).await?;
    let met = |committee: &Committee| meetings.iter().any(|meeting| meeting.committee_code == committee.code);
    let committees = council.current_first(visit.clock.today()).committees;
    let shown = committees.iter().filter(|one| met(one) || !one.tenure.ended(visit.clock.today()));
    let committees = shown.map(|committee| CommitteeMeetings::new(committee, &meetings)).collect();
    Ok(MeetingsPage { layout: Layout::new(&visit, Menu::Meetings, "Vergaderingen"), committees })
}

impl CommitteeMeetings {
    fn new(committee: &Committee, meetings: &[Meeting]) -> Self {
        let own = |meeting: &&Meeting| meeting.committee_code == committee.code;
        let all = meetings.iter().filter(own).count();
        Self {
            path: view::committee_path(&committee.code),
            code: if committee.code == committee.name { String::new() } else { committee.code.clone() },
            name: committee.name.clone(),
            meetings: meetings.iter().filter(own).take(RECENT).map(MeetingLine::new).collect(),
            more: all > RECENT,
        }
    }
}

/// What was promised in one meeting.
#[derive(Debug, Template, WebTemplate)]
#[template(path = "meeting.html")]
struct MeetingPage {
    layout: Layout,
    committee_path: String,
    committee: String,
    day: String,
    count: String,
    /// The address of the same as a list, with filters.
    list: String,
    rows: Vec<RowView>,
}

async fn show(visit: Visit, Path(id): Path<String>) -> Result<MeetingPage, WebError> {
    let id = id.parse().map(MeetingId::new).map_err(|_| no_such_meeting())?;
    let meeting = match visit.store.meeting(&visit.actor, id).await {
        Err(StoreError::NotFound) => return Err(no_such_meeting()),
        meeting => meeting?,
    };
    let filter = Filter { meeting: Some(id), ..Filter::default() };
    let rows = visit.store.first(&visit.actor, &filter, Sort::default(), ROWS, visit.as_of()).await?;
    Ok(MeetingPage::new(&visit, &meeting, rows))
}

fn no_such_meeting() -> WebError {
    WebError::NotFound {
        what: "Deze vergadering staat niet in het register.".to_owned(),
        links: vec![Link::new("/vergaderingen", "Alle vergaderingen")],
    }
}

impl MeetingPage {
    fn new(visit: &Visit, meeting: &Meeting, rows: Vec<ListRow>) -> Self {
        let as_of = visit.as_of();
        let day = view::weekday(meeting.day);
        let title = format!("{}, {}", meeting.committee_name, view::full_day(meeting.day));
        Self {
            layout: Layout::new(visit, Menu::Meetings, title),
            committee_path: view::committee_path(&meeting.committee_code),
            committee: meeting.committee_name.clone(),
            day,
            count: words::commitments(meeting.commitments),
            list: ListQuery::of(Filter { meeting: Some(meeting.id), ..Filter::default() }).path(),
            rows: rows.into_iter().map(|row| RowView::new(row, as_of).within_committee()).collect(),
        }
    }
}
