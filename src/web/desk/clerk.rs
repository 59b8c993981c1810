//! The desk of a clerk of the council, and of a clerk of committees.

use super::{Desk, opening, section::Section};
use crate::{
    domain::{
        commitment::{publicity::PublicityKey, status::StatusKey},
        listing::filter::Filter,
    },
    store::{
        desk::{LetterPile, Pile},
        suggestions::Suggestion,
    },
    web::{
        server::{
            error::{Link, WebError},
            own,
            visit::Visit,
        },
        suggestions,
    },
};

pub(super) async fn desk(visit: &Visit) -> Result<Desk, WebError> {
    let late = Section::late(visit, own::filter(visit)).await?;
    let near = Section::near(visit, own::filter(visit)).await?;
    let (heading, lead, list) = opening(visit, &late, &near).await?;
    let sections = vec![
        late,
        near,
        Section::letters(visit, LetterPile::ToRegister).await?,
        Section::letters(visit, LetterPile::Known).await?,
        proposals(visit).await?,
        suggested(visit).await?,
        drafts(visit).await?,
    ];
    let register = Link::new("/toezeggingen/nieuw", "Registreer een toezegging");
    Ok(Desk {
        heading,
        lead,
        ways: vec![
            register,
            Link::new("/brieven/nieuw", "Neem een brief op"),
            list,
            Link::new("/overdracht", "Draag een portefeuille over"),
        ],
        sections,
        nothing: "Zodra een termijn nadert, een brief wacht, het bestuur iets voorstelt of een raadslid iets aandraagt, \
                  staat het hier. Registreer intussen wat in een vergadering is toegezegd, of neem een brief op.",
    })
}

/// The commitments that wait for a decision, which the clerk records.
pub(super) async fn proposals(visit: &Visit) -> Result<Section, WebError> {
    let filter = Filter { statuses: vec![StatusKey::Proposed], ..own::filter(visit) };
    let said = "Het bestuur deed een voorstel. De commissie besluit, en dat besluit legt u vast bij de toezegging.";
    Section::new("Wacht op een besluit").shape("proposed").said(said).pile(visit, &filter, Pile::All).await
}

async fn suggested(visit: &Visit) -> Result<Section, WebError> {
    let all = visit.store.suggestions(&visit.actor, suggestions::account(visit)?).await?;
    let open: Vec<Suggestion> = all.into_iter().filter(|one| one.waits_for(&visit.actor)).collect();
    let said = "Een raadslid zegt dat deze toezegging is gemist. U registreert haar, of u zegt waarom niet.";
    Ok(Section::new("Aangedragen").said(said).suggestions(&open))
}

async fn drafts(visit: &Visit) -> Result<Section, WebError> {
    let filter = Filter { publicities: vec![PublicityKey::Draft], ..own::filter(visit) };
    let said = "Alleen de griffie, het bureau van de portefeuillehouder en de archivaris zien deze concepten.";
    Section::new("Nog niet gepubliceerd").said(said).pile(visit, &filter, Pile::All).await
}
