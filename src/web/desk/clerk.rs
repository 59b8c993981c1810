//! The desk of a clerk of the council, and of a clerk of committees.

use super::{Desk, letters::DeskLetters, load_piles, pile::DeskPile};
use crate::{
    domain::access::Role,
    store::desk::MissingLink,
    web::server::{
        error::{LabelledLink, WebError},
        visit::Visit,
    },
};

/// The commitments that wait for a decision, which the clerk records.
const PROPOSED: DeskPile = DeskPile::Proposed {
    heading: "Wacht op een besluit",
    said: "Het bestuur deed een voorstel. De commissie besluit, en dat besluit legt u vast bij de toezegging.",
};

/// The commitments on which an objection stands.
const CONTESTED: DeskPile = DeskPile::Contested {
    heading: "Bezwaar gemaakt",
    said: "Er is bezwaar gemaakt of de commissie stemde niet in. De toezegging staat weer open; het bestuur is aan zet.",
};

const PILES: [DeskPile; 12] = [
    DeskPile::Late,
    DeskPile::Near,
    DeskPile::MeetingsToFinish,
    PROPOSED,
    CONTESTED,
    DeskPile::NextMeeting,
    DeskPile::Letters(DeskLetters::ToRegister),
    DeskPile::Letters(DeskLetters::Known),
    DeskPile::Letters(DeskLetters::ToRelease),
    DeskPile::Letters(DeskLetters::Released),
    DeskPile::SuggestionsToJudge,
    DeskPile::Drafts,
];

pub(super) async fn load_desk(visit: &Visit) -> Result<Desk, WebError> {
    let of_nobody = [DeskPile::OfNobody].into_iter().chain(MissingLink::ALL.map(DeskPile::Without));
    let mut piles = PILES.to_vec();
    if visit.actor.role == Role::Clerk {
        piles.extend(of_nobody);
    }
    let (heading, lead, list, sections) = load_piles(visit, &piles).await?;
    Ok(Desk {
        heading,
        lead,
        ways: vec![
            LabelledLink::new("/toezeggingen/nieuw", "Registreer een toezegging"),
            LabelledLink::new("/brieven/nieuw", "Neem een brief op"),
            list,
            LabelledLink::new("/overdracht", "Draag een portefeuille over"),
        ],
        sections,
        nothing: "Zodra een termijn nadert, een brief wacht, het bestuur iets voorstelt of een raadslid iets aandraagt, \
                  staat het hier. Registreer intussen wat in een vergadering is toegezegd, of neem een brief op.",
    })
}
