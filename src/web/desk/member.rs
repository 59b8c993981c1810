//! The desk of a member of the council or of a committee.

use super::{Desk, load_piles, pile::DeskPile};
use crate::web::server::{
    error::{LabelledLink, WebError},
    visit::Visit,
};

const PILES: [DeskPile; 9] = [
    DeskPile::Late,
    DeskPile::Near,
    DeskPile::Asked,
    DeskPile::Withdrawn,
    DeskPile::Reported,
    DeskPile::Proposed {
        heading: "Wacht op een besluit",
        said: "Het bestuur deed een voorstel. Uw commissie besluit.",
    },
    DeskPile::Contested {
        heading: "Bezwaar gemaakt",
        said: "De toezegging staat weer open; het bestuur is aan zet. Een eigen bezwaar kunt u terugnemen.",
    },
    DeskPile::NextMeeting,
    DeskPile::SuggestionsMade,
];

pub(super) async fn load_desk(visit: &Visit) -> Result<Desk, WebError> {
    let (heading, lead, list, sections) = load_piles(visit, &PILES).await?;
    Ok(Desk {
        heading,
        lead,
        ways: vec![list, LabelledLink::new("/suggesties/nieuw", "Draag een gemiste toezegging aan")],
        sections,
        nothing: "Zodra een termijn nadert of het bestuur iets als afgedaan meldt, staat het hier. Mist u een toezegging in \
                  het register? Draag haar aan; de griffie kijkt ernaar.",
    })
}
