//! The desk of a portfolio holder and of the office that works for one: the commitments that the portfolio still owes.

use super::{Desk, letters::DeskLetters, load_piles, pile::DeskPile};
use crate::web::{
    handover,
    server::{
        error::{LabelledLink, WebError},
        own,
        visit::Visit,
    },
};

const PILES: [DeskPile; 7] = [
    DeskPile::Pressing,
    DeskPile::Contested,
    DeskPile::Proposed,
    DeskPile::Unanswered,
    DeskPile::Letters(DeskLetters::ToProcess),
    DeskPile::NextMeeting,
    DeskPile::Due,
];

pub(super) async fn load_desk(visit: &Visit) -> Result<Desk, WebError> {
    let (heading, lead, list, sections) = load_piles(visit, &PILES).await?;
    Ok(Desk {
        heading,
        lead,
        ways: [LabelledLink::new("/brieven/nieuw", "Neem een brief op"), list]
            .into_iter()
            .chain(list_file_links(visit).await?)
            .collect(),
        sections,
        nothing: "Er is niets te beantwoorden. Zodra de griffie een toezegging registreert die bij u hoort, staat zij hier.",
    })
}

/// The links to the handover files of the visitor's own holders.
async fn list_file_links(visit: &Visit) -> Result<Vec<LabelledLink>, WebError> {
    let slugs = own::find_own_keys(visit).holders;
    let holders = visit.store.load_council(&visit.actor).await?.holders;
    let own: Vec<_> = holders.iter().filter(|holder| slugs.contains(&holder.slug)).collect();
    let label = |function: &str| match own.len() {
        1 => "Overdrachtsdossier".to_owned(),
        _ => format!("Overdrachtsdossier {function}"),
    };
    Ok(own
        .iter()
        .map(|holder| LabelledLink::new(handover::make_file_path(&holder.slug), label(&holder.function)))
        .collect())
}
