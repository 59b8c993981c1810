//! The desk of a member of the council or of a committee.

use super::{Desk, load_piles, pile::DeskPile};
use crate::web::server::{
    error::{LabelledLink, WebError},
    own,
    visit::Visit,
};

const PILES: [DeskPile; 9] = [
    DeskPile::Pressing,
    DeskPile::Asked,
    DeskPile::Withdrawn,
    DeskPile::Reported,
    DeskPile::Contested,
    DeskPile::Proposed,
    DeskPile::Near,
    DeskPile::NextMeeting,
    DeskPile::SuggestionsMade,
];

/// The piles of a member of committees who is no councillor: such a member asks nothing in the council and decides nothing.
const PILES_OF_COMMITTEE_MEMBER: [DeskPile; 3] = [DeskPile::Pressing, DeskPile::Near, DeskPile::SuggestionsMade];

pub(super) async fn load_desk(visit: &Visit) -> Result<Desk, WebError> {
    fill_desk(visit, &PILES).await
}

pub(super) async fn load_desk_of_committee_member(visit: &Visit) -> Result<Desk, WebError> {
    fill_desk(visit, &PILES_OF_COMMITTEE_MEMBER).await
}

async fn fill_desk(visit: &Visit, piles: &[DeskPile]) -> Result<Desk, WebError> {
    let (heading, lead, list, sections) = load_piles(visit, piles).await?;
    Ok(Desk {
        heading,
        lead,
        ways: vec![list, LabelledLink::new("/suggesties/nieuw", "Draag een gemiste toezegging aan")],
        sections,
        nothing: "Zodra een termijn nadert of het bestuur iets als afgedaan meldt, staat het hier. Mist u een toezegging in \
                  het register? Draag haar aan; de griffie kijkt ernaar.",
    })
}

/// The desk of somebody whose seats have all ended, or are yet to begin.
pub(super) fn make_desk_without_seat(visit: &Visit) -> Desk {
    Desk {
        heading: "Bij uw account loopt nu geen zetel".to_owned(),
        lead: "U ziet in dit register wat iedereen ziet.".to_owned(),
        ways: vec![LabelledLink::new(own::make_own_list_path(visit), "Bekijk alles wat openstaat")],
        sections: Vec::new(),
        nothing: "Wie een zetel in de raad, een plaats in een commissie of een portefeuille heeft, kan hier meer. Klopt het niet \
                  dat uw zetel is geëindigd? Vraag de griffie om de dagen in de lijst na te kijken, en de beheerder om uw \
                  account te koppelen.",
    }
}
