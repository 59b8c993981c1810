//! `/vergaderingen`: one table of the coming meetings, and one of the past meetings of each year.

use askama::Template;
use askama_web::WebTemplate;
use chrono::{Datelike as _, NaiveDate};

use super::{MeetingLine, coming_and_past};
use crate::{
    domain::{access::rights::Action, day::weekday_name},
    store::{council::Council, meetings::Meeting},
    web::{
        server::{
            error::WebError,
            layout::{Layout, Menu},
            visit::Visit,
        },
        views::{view, words},
    },
};

#[derive(Debug, Template, WebTemplate)]
#[template(path = "meetings/index.html")]
pub(super) struct MeetingsPage {
    layout: Layout,
    /// True if the visitor plans meetings.
    plans: bool,
    /// The committees that sit or have met: the address, the code and the name.
    committees: Vec<(String, String, String)>,
    coming: Vec<ComingMeeting>,
    /// The past meetings, the latest year first.
    years: Vec<MeetingYear>,
}

#[derive(Debug)]
struct ComingMeeting {
    line: MeetingLine,
    weekday: &'static str,
    /// The number of the day in its month.
    number: u32,
    /// The month with its year.
    month: String,
    committee: String,
}

/// The past meetings of one year, newest first.
#[derive(Debug)]
struct MeetingYear {
    year: i32,
    /// The numbers of meetings and of commitments, in words.
    told: String,
    meetings: Vec<PastMeeting>,
}

#[derive(Debug)]
struct PastMeeting {
    line: MeetingLine,
    committee: String,
    committee_path: String,
}

pub(super) async fn show(visit: Visit) -> Result<MeetingsPage, WebError> {
    let today = visit.clock.today();
    let council = visit.store.load_council(&visit.actor).await?;
    let all = visit.store.list_meetings(&visit.actor, None).await?;
    let committees = list_committees(council, &all, today);
    let (coming, past) = coming_and_past(all, today);
    Ok(MeetingsPage {
        layout: Layout::new(&visit, Menu::Meetings, "Vergaderingen"),
        plans: visit.actor.may_ever(Action::Meetings),
        committees,
        coming: coming.iter().map(|meeting| ComingMeeting::new(meeting, today)).collect(),
        years: list_years(past, today),
    })
}

/// The committees that sit today, and those that met.
fn list_committees(council: Council, all: &[Meeting], today: NaiveDate) -> Vec<(String, String, String)> {
    let committees = council.current_first(today).committees.into_iter();
    let shown = committees
        .filter(|one| !one.tenure.has_ended_on(today) || all.iter().any(|meeting| meeting.committee == one.id));
    shown.map(|one| (view::committee_path(&one.code), one.code, one.name)).collect()
}

fn list_years(mut past: Vec<Meeting>, today: NaiveDate) -> Vec<MeetingYear> {
    past.sort_by(|one, other| (other.day, &one.committee_code).cmp(&(one.day, &other.committee_code)));
    let years = past.chunk_by(|one, other| one.day.year() == other.day.year());
    years.filter_map(|meetings| Some(MeetingYear::new(meetings.first()?.day.year(), meetings, today))).collect()
}

impl MeetingYear {
    fn new(year: i32, meetings: &[Meeting], today: NaiveDate) -> Self {
        let commitments = meetings.iter().map(|meeting| meeting.commitments).sum();
        let held =
            if meetings.len() == 1 { "1 vergadering".to_owned() } else { format!("{} vergaderingen", meetings.len()) };
        let told = format!("{held}, {}", words::format_commitment_count(commitments).to_lowercase());
        Self { year, told, meetings: meetings.iter().map(|meeting| PastMeeting::new(meeting, today)).collect() }
    }
}

impl ComingMeeting {
    fn new(meeting: &Meeting, today: NaiveDate) -> Self {
        Self {
            line: MeetingLine::new(meeting, today),
            weekday: weekday_name(meeting.day),
            number: meeting.day.day(),
            month: view::format_month(meeting.day),
            committee: meeting.committee_name.clone(),
        }
    }
}

impl PastMeeting {
    fn new(meeting: &Meeting, today: NaiveDate) -> Self {
        Self {
            line: MeetingLine::new(meeting, today),
            committee: meeting.committee_name.clone(),
            committee_path: view::committee_path(&meeting.committee_code),
        }
    }
}
