//! `/`: the desk of a visitor who is signed in, one for each role. The public sees the overview there.

mod administrator;
mod archivist;
mod backups;
mod clerk;
mod letters;
mod meetings;
mod member;
mod nobody;
mod office;
mod pile;
mod section;
mod security;

use askama::Template;
use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};

use self::{meetings::DeskMeetings, pile::DeskPile, section::DeskSection};
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
use crate::domain::access::{Role, rights::Action};

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
    reply::render_page(StatusCode::OK, &DeskPage { layout: Layout::new(&visit, Menu::Desk, "Mijn werk"), today, desk })
}

/// The heading, the lead and the link to the list: counts of late, near and open commitments of the visitor's own.
async fn compose_opening(
    visit: &Visit,
    late: &DeskSection,
    near: &DeskSection,
) -> Result<(String, String, LabelledLink), WebError> {
    let open = visit.store.count_commitments(&visit.actor, &own::not_closed(visit), visit.as_of()).await?;
    let heading = words::compose_urgency_heading(late.total(), near.total(), open);
    let whose = match visit.actor.role {
        Role::CommitteeClerk | Role::Member | Role::CommitteeMember => {
            let codes = &visit.actor.reach.committees;
            format!(
                "in uw {} {}",
                if codes.len() == 1 { "commissie" } else { "commissies" },
                words::join_with_and(codes)
            )
        }
        Role::Office | Role::Holder => {
            let holders: Vec<String> =
                visit.actor.reach.holders.iter().map(|holder| words::with_article(&holder.to_string())).collect();
            format!("bij {}", words::join_with_and(&holders))
        }
        _ => "in het register".to_owned(),
    };
    let lead = match open {
        0 => format!("Er staat niets open {whose}."),
        1 => format!("Er staat één toezegging open {whose}."),
        n => format!("Er staan {} toezeggingen open {whose}.", words::spell_number(n)),
    };
    let list = LabelledLink::new(own::make_own_list_path(visit), "Bekijk alles wat openstaat");
    Ok((heading, lead, list))
}

/// Loads the piles of a desk. The first two are what is late and what is near, of which the opening tells.
async fn load_piles(
    visit: &Visit,
    piles: &[DeskPile],
) -> Result<(String, String, LabelledLink, Vec<DeskSection>), WebError> {
    let meetings = DeskMeetings::load(visit).await?;
    let of_commitments = piles.iter().filter_map(|pile| Some((pile, pile.find_commitments(visit, &meetings)?)));
    let (with_commitments, filtered): (Vec<&DeskPile>, Vec<_>) = of_commitments.unzip();
    let marks: Vec<String> = with_commitments.iter().map(|pile| pile.describe_mark(&meetings)).collect();
    let mut sections = Vec::with_capacity(piles.len());
    for pile in piles.iter().filter(|pile| !pile.is_only_mark()) {
        let section = pile.load_section(visit, &meetings).await?;
        sections.push(match with_commitments.iter().position(|one| *one == pile) {
            Some(place) => section.fill_from_pile(visit, (&filtered, place), &marks).await?,
            None => section,
        });
    }
    let none = DeskSection::default();
    let (late, near) = (sections.first().unwrap_or(&none), sections.get(1).unwrap_or(&none));
    let (heading, lead, list) = compose_opening(visit, late, near).await?;
    Ok((heading, lead, list, sections))
}
