//! `/vergaderingen`: the coming meetings, and the past ones by committee.

use askama::Template;
use askama_web::WebTemplate;
use chrono::NaiveDate;

use super::{MeetingLine, coming_and_past};
use crate::{
    domain::access::rights::Action,
    store::{council::Committee, meetings::Meeting},
    web::{
        server::{
            error::WebError,
            layout::{Layout, Menu},
            visit::Visit,
        },
        views::view,
    },
};

/// The number of past meetings that are shown of each committee.
const RECENT: usize = 6;

#[derive(Debug, Template, WebTemplate)]
#[template(path = "meetings/index.html")]
pub(super) struct MeetingsPage {
    layout: Layout,
    /// True if the visitor plans meetings.
    plans: bool,
    coming: Vec<ComingMeeting>,
    committees: Vec<CommitteeMeetings>,
}

#[derive(Debug)]
struct ComingMeeting {
    line: MeetingLine,
    weekday: String,
    committee: String,
}

/// The last meetings of one committee.
#[derive(Debug)]
struct CommitteeMeetings {
    path: String,
    name: String,
    code: String,
    meetings: Vec<MeetingLine>,
    /// True if there are more than [`RECENT`].
    more: bool,
    /// The sentence that stands in place of the meetings if there are none.
    none: &'static str,
}

pub(super) async fn show(visit: Visit) -> Result<MeetingsPage, WebError> {
    let today = visit.clock.today();
    let council = visit.store.load_council(&visit.actor).await?;
    let all = visit.store.list_meetings(&visit.actor, None).await?;
    let (coming, past) = coming_and_past(all, today);
    let meets = |committee: &Committee, meetings: &[Meeting]| meetings.iter().any(|one| one.committee == committee.id);
    let committees = council.current_first(today).committees;
    let shown = committees.iter().filter(|one| meets(one, &past) || !one.tenure.has_ended_on(today));
    let of_committee = |one: &Committee| CommitteeMeetings::new(one, &past, meets(one, &coming), today);
    let committees = shown.map(of_committee).collect();
    Ok(MeetingsPage {
        layout: Layout::new(&visit, Menu::Meetings, "Vergaderingen"),
        plans: visit.actor.may_ever(Action::Meetings),
        coming: coming.iter().map(|meeting| ComingMeeting::new(meeting, today)).collect(),
        committees,
    })
}

impl ComingMeeting {
    fn new(meeting: &Meeting, today: NaiveDate) -> Self {
        Self {
            line: MeetingLine::new(meeting, today),
            weekday: view::format_day_with_weekday(meeting.day),
            committee: meeting.committee_name.clone(),
        }
    }
}

impl CommitteeMeetings {
    fn new(committee: &Committee, past: &[Meeting], comes: bool, today: NaiveDate) -> Self {
        let own = |meeting: &&Meeting| meeting.committee == committee.id;
        let all = past.iter().filter(own).count();
        Self {
            path: view::committee_path(&committee.code),
            code: if committee.code == committee.name { String::new() } else { committee.code.clone() },
            name: committee.name.clone(),
            meetings: past.iter().filter(own).take(RECENT).map(|one| MeetingLine::new(one, today)).collect(),
            more: all > RECENT,
            none: if comes {
                "Van deze commissie staat nog geen vergadering in het register die is geweest."
            } else {
                "Van deze commissie staat nog geen vergadering in het register."
            },
        }
    }
}
