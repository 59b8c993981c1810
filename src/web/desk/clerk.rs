//! The desk of a clerk of the council, and of a clerk of committees.

use super::{Desk, letters::DeskLetters, load_piles, pile::DeskPile};
use crate::{
    domain::access::Role,
    web::server::{
        error::{LabelledLink, WebError},
        visit::Visit,
    },
};

const PILES: [DeskPile; 11] = [
    DeskPile::Pressing,
    DeskPile::Contested,
    DeskPile::Proposed,
    DeskPile::Drafts,
    DeskPile::Letters(DeskLetters::ToRegister),
    DeskPile::Letters(DeskLetters::Known),
    DeskPile::Letters(DeskLetters::ToRelease),
    DeskPile::Letters(DeskLetters::Released),
    DeskPile::SuggestionsToJudge,
    DeskPile::Near,
    DeskPile::NextMeeting,
];

/// The place among the piles at which those of nobody come.
const AFTER_DRAFTS: usize = 4;

pub(super) async fn load_desk(visit: &Visit) -> Result<Desk, WebError> {
    let mut piles = PILES.to_vec();
    if visit.actor.role == Role::Clerk {
        piles.splice(AFTER_DRAFTS..AFTER_DRAFTS, DeskPile::list_of_nobody());
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
