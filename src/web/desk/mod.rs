//! `/`: the desk of a visitor who is signed in, one for each role. The public sees the overview there.

mod act;
mod administrator;
mod archivist;
mod backups;
mod clerk;
mod commitment_row;
mod fill;
mod letters;
mod meetings;
mod member;
mod nobody;
mod office;
mod pile;
mod row;
mod section;
mod security;

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use self::{
    fill::load_sections,
    meetings::DeskMeetings,
    pile::DeskPile,
    row::DeskMark,
    section::{DeskSection, IndexLine},
};
use super::{
    overview,
    server::{
        error::{LabelledLink, WebError},
        layout::{Layout, Menu},
        own, reply,
        routes::{Routes, Rule},
        visit::Visit,
    },
    views::{view, words},
};
use crate::domain::{
    access::{Role, rights::Action},
    listing::filter::UrgencyFilter,
};

/// The route of the desks.
pub(super) fn routes() -> Routes {
    Routes::new().get("/", Rule::May(Action::Read), show)
}

/// The page of a desk.
#[derive(Debug, Template)]
#[template(path = "desk.html")]
struct DeskPage {
    layout: Layout,
    /// Today: the name of the day, the date for programs, and the date for people.
    today: [String; 3],
    /// A line for each section; none if there is one section alone.
    index: Vec<IndexLine>,
    desk: Desk,
}

/// The things that wait for a visitor, the most urgent first.
#[derive(Debug)]
struct Desk {
    heading: String,
    lead: String,
    /// The links to what the visitor may want to begin, the likeliest first.
    ways: Vec<LabelledLink>,
    sections: Vec<DeskSection>,
    /// The sentence that stands in place of the sections if there are none.
    nothing: &'static str,
}

async fn show(visit: Visit) -> Result<Response, WebError> {
    let mut desk = match visit.actor.role {
        Role::Public => return Ok(overview::show(visit).await?.into_response()),
        Role::Clerk | Role::CommitteeClerk => clerk::load_desk(&visit).await?,
        Role::Office | Role::Holder => office::load_desk(&visit).await?,
        Role::Member => member::load_desk(&visit).await?,
        Role::CommitteeMember => member::load_desk_of_committee_member(&visit).await?,
        Role::Seatless => member::make_desk_without_seat(&visit),
        Role::Administrator => administrator::load_desk(&visit).await?,
        Role::Archivist => archivist::load_desk(&visit).await?,
    };
    desk.sections.retain(|section| !section.is_empty());
    let today = visit.clock.today();
    let today = [view::weekday_name(today).to_owned(), today.to_string(), view::full_day(today)];
    let index = if desk.sections.len() > 1 {
        desk.sections.iter().map(DeskSection::to_index_line).collect()
    } else {
        Vec::new()
    };
    let layout = Layout::new(&visit, Menu::Desk, "Mijn werk");
    reply::render_page(StatusCode::OK, &DeskPage { layout, today, index, desk })
}

/// The heading, the lead and the link to the list: counts of late, near and open commitments of the visitor's own, and the next
/// meeting.
async fn compose_opening(visit: &Visit, meetings: &DeskMeetings) -> Result<(String, String, LabelledLink), WebError> {
    let filter = own::not_closed(visit);
    let counts = visit.store.count_by_status(&visit.actor, &filter, visit.as_of()).await?;
    let open = counts.count_filtered(&filter);
    let [late, near] = [UrgencyFilter::Late, UrgencyFilter::Near].map(|urgency| counts.count_pressing(urgency));
    let heading = words::compose_urgency_heading(late, near, open);
    let lead = format!("{} {}", describe_open(open, &name_own(visit)), meetings.describe_next(visit));
    let list = LabelledLink::new(own::make_own_list_path(visit), "Bekijk alles wat openstaat");
    Ok((heading, lead.trim_end().to_owned(), list))
}

/// The visitor's own part of the register within a sentence.
fn name_own(visit: &Visit) -> String {
    match visit.actor.role {
        Role::CommitteeClerk | Role::Member | Role::CommitteeMember => {
            let codes = &visit.actor.reach.committees;
            let noun = if codes.len() == 1 { "commissie" } else { "commissies" };
            format!("in uw {noun} {}", words::join_with_and(codes))
        }
        Role::Office | Role::Holder => {
            let holders: Vec<String> =
                visit.actor.reach.holders.iter().map(|holder| words::with_article(&holder.to_string())).collect();
            format!("bij {}", words::join_with_and(&holders))
        }
        _ => "in het register".to_owned(),
    }
}

fn describe_open(open: i64, whose: &str) -> String {
    match open {
        0 => format!("Er staat niets open {whose}."),
        1 => format!("Er staat één toezegging open {whose}."),
        n => format!("Er staan {} toezeggingen open {whose}.", words::spell_number(n)),
    }
}

/// Loads the opening and the sections of a desk of these piles. What asks for a hand goes before the list of the next meeting,
/// so that nothing is lost on a long list; on the page that meeting is second.
async fn load_piles(
    visit: &Visit,
    piles: &[DeskPile],
) -> Result<(String, String, LabelledLink, Vec<DeskSection>), WebError> {
    let meetings =
        if piles.contains(&DeskPile::NextMeeting) { DeskMeetings::load(visit).await? } else { DeskMeetings::default() };
    let mut sections = load_sections(visit, piles, &meetings).await?;
    if let Some(place) = sections.iter().position(DeskSection::is_of_meetings) {
        let meeting = sections.remove(place);
        sections.insert(1.min(sections.len()), meeting);
    }
    let (heading, lead, list) = compose_opening(visit, &meetings).await?;
    Ok((heading, lead, list, sections))
}
