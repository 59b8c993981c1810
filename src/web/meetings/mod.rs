//! `/vergaderingen`: the meetings, the commitments made in them, and the list that a committee takes along.

mod decide;
mod decided;
mod draft;
mod edition;
mod form;
mod index;
mod later_reports;
mod lines;
mod list;
mod show;
mod text_document;

use chrono::NaiveDate;

pub use self::edition::render_edition;
use super::{
    server::{
        error::{LabelledLink, WebError},
        routes::{Routes, Rule},
        visit::Visit,
    },
    views::{view, words},
};
use crate::{
    domain::{
        access::rights::Action,
        council::meeting::{MeetingStanding, of_committee},
        ids::MeetingId,
    },
    store::{StoreError, StoreRefusal, meetings::Meeting},
};

/// The routes of meetings.
pub fn routes() -> Routes {
    let (read, keep) = (Rule::May(Action::Read), Rule::May(Action::Meetings));
    Routes::new()
        .get("/vergaderingen", read, index::show)
        .get("/vergaderingen/nieuw", keep, form::new)
        .post("/vergaderingen/nieuw", keep, form::plan)
        .get("/vergaderingen/{id}", read, show::show)
        .get("/vergaderingen/{id}/wijzigen", keep, form::edit)
        .post("/vergaderingen/{id}/wijzigen", keep, form::change)
        .get("/vergaderingen/{id}/besluiten", read, decided::show)
        .get("/vergaderingen/{id}/besluiten.txt", read, decided::as_text)
        .get("/vergaderingen/{id}/besluiten/nieuw", Rule::May(Action::Decide), decide::show)
        .post("/vergaderingen/{id}/besluiten/nieuw", Rule::May(Action::Decide), decide::send)
        .get("/vergaderingen/{id}/lijst", read, list::show)
        .post("/vergaderingen/{id}/lijst", keep, list::freeze)
        .get("/vergaderingen/{id}/lijst.odt", read, draft::show)
        .get("/vergaderingen/{id}/lijst/{edition}", read, edition::show)
}

/// The address of a meeting.
pub(in crate::web) fn make_meeting_path(id: MeetingId) -> String {
    format!("/vergaderingen/{id}")
}

/// The address of the form for the decisions of a meeting.
pub(in crate::web) fn new_decisions_path(id: MeetingId) -> String {
    format!("/vergaderingen/{id}/besluiten/nieuw")
}

/// The address of the decisions of a meeting.
fn decided_path(id: MeetingId) -> String {
    format!("/vergaderingen/{id}/besluiten")
}

/// The address of the form that records decisions of a meeting; none without the right to decide or before its day.
fn record_path(visit: &Visit, meeting: &Meeting) -> Option<String> {
    let may = visit.actor.may_act_on(Action::Decide, &of_committee(&meeting.committee_code));
    (may && was_held(visit, meeting)).then(|| format!("{}/nieuw", decided_path(meeting.id)))
}

/// True for a meeting of today or earlier that was not called off.
fn was_held(visit: &Visit, meeting: &Meeting) -> bool {
    meeting.day <= visit.clock.today() && !meeting.standing.is_cancelled()
}

/// The address of the list of a meeting.
pub(in crate::web) fn list_path(id: MeetingId) -> String {
    format!("/vergaderingen/{id}/lijst")
}

/// The address of that list as a text document.
fn text_list_path(id: MeetingId) -> String {
    format!("{}.odt", list_path(id))
}

/// The meeting with this id, as it stands in an address. A meeting that the visitor may not know of is answered as a missing
/// one.
pub(super) async fn find_meeting(visit: &Visit, typed: &str) -> Result<Meeting, WebError> {
    let missing = || WebError::NotFound {
        what: "Deze vergadering staat niet in het register.".to_owned(),
        links: vec![LabelledLink::new("/vergaderingen", "Alle vergaderingen")],
    };
    let id = typed.parse().map(MeetingId::new).map_err(|_| missing())?;
    match visit.store.find_meeting(&visit.actor, id).await {
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => Err(missing()),
        meeting => Ok(meeting?),
    }
}

/// The time and place in one line, as in `19.30 uur, Raadzaal`; empty if neither is known.
pub(in crate::web) fn when_and_where(meeting: &Meeting) -> String {
    let parts: Vec<String> =
        meeting.starts_at.map(view::format_time).into_iter().chain(meeting.place.clone()).collect();
    parts.join(", ")
}

/// A meeting in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingLine {
    pub path: String,
    /// The day for programs.
    pub iso_day: String,
    /// The day for people.
    pub day: String,
    /// The number of commitments made in it or, for a coming meeting without any, its time and place.
    pub says: String,
}

impl MeetingLine {
    /// A meeting as a list shows it on the day `today`.
    #[must_use]
    pub fn new(meeting: &Meeting, today: NaiveDate) -> Self {
        let says = match meeting.standing {
            MeetingStanding::Cancelled(_) => "vervallen".to_owned(),
            _ if meeting.day >= today && meeting.commitments == 0 => when_and_where(meeting),
            _ => words::format_commitment_count(meeting.commitments).to_lowercase(),
        };
        Self {
            path: make_meeting_path(meeting.id),
            iso_day: meeting.day.to_string(),
            day: view::full_day(meeting.day),
            says,
        }
    }
}

/// Splits meetings into the coming ones, the nearest first, and the past ones in the order given. A meeting of today is still
/// coming.
#[must_use]
pub fn coming_and_past(meetings: Vec<Meeting>, today: NaiveDate) -> (Vec<Meeting>, Vec<Meeting>) {
    let (mut coming, past): (Vec<Meeting>, Vec<Meeting>) =
        meetings.into_iter().partition(|meeting| meeting.day >= today);
    coming.sort_by(|one, other| (one.day, &one.committee_code).cmp(&(other.day, &other.committee_code)));
    (coming, past)
}
