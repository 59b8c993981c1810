//! The desk of a clerk of the council, and of a clerk of committees.

use super::{Desk, compose_opening, section::DeskSection};
use crate::{
    domain::{
        commitment::{publicity::PublicityKey, status::StatusKey},
        listing::filter::ListFilter,
    },
    store::{
        desk::{LetterPile, Pile},
        suggestions::Suggestion,
    },
    web::{
        server::{
            error::{LabelledLink, WebError},
            own,
            visit::Visit,
        },
        suggestions,
    },
};

pub(super) async fn load_desk(visit: &Visit) -> Result<Desk, WebError> {
    let late = DeskSection::load_late(visit, own::make_own_filter(visit)).await?;
    let near = DeskSection::load_near(visit, own::make_own_filter(visit)).await?;
    let (heading, lead, list) = compose_opening(visit, &late, &near).await?;
    let sections = vec![
        late,
        near,
        DeskSection::load_letters(visit, LetterPile::ToRegister).await?,
        DeskSection::load_letters(visit, LetterPile::Known).await?,
        load_proposals_section(visit).await?,
        load_suggestions_section(visit).await?,
        load_drafts_section(visit).await?,
    ];
    let register = LabelledLink::new("/toezeggingen/nieuw", "Registreer een toezegging");
    Ok(Desk {
        heading,
        lead,
        ways: vec![
            register,
            LabelledLink::new("/brieven/nieuw", "Neem een brief op"),
            list,
            LabelledLink::new("/overdracht", "Draag een portefeuille over"),
        ],
        sections,
        nothing: "Zodra een termijn nadert, een brief wacht, het bestuur iets voorstelt of een raadslid iets aandraagt, \
                  staat het hier. Registreer intussen wat in een vergadering is toegezegd, of neem een brief op.",
    })
}

/// The commitments that wait for a decision, which the clerk records.
pub(super) async fn load_proposals_section(visit: &Visit) -> Result<DeskSection, WebError> {
    let filter = ListFilter { statuses: vec![StatusKey::Proposed], ..own::make_own_filter(visit) };
    let said = "Het bestuur deed een voorstel. De commissie besluit, en dat besluit legt u vast bij de toezegging.";
    DeskSection::new("Wacht op een besluit")
        .with_shape("proposed")
        .with_explanation(said)
        .fill_from_pile(visit, &filter, Pile::All)
        .await
}

async fn load_suggestions_section(visit: &Visit) -> Result<DeskSection, WebError> {
    let all = visit.store.list_suggestions(&visit.actor, suggestions::require_account_id(visit)?).await?;
    let open: Vec<Suggestion> = all.into_iter().filter(|one| one.waits_for(&visit.actor)).collect();
    let said = "Een raadslid zegt dat deze toezegging is gemist. U registreert haar, of u zegt waarom niet.";
    Ok(DeskSection::new("Aangedragen").with_explanation(said).with_suggestions(&open))
}

async fn load_drafts_section(visit: &Visit) -> Result<DeskSection, WebError> {
    let filter = ListFilter { publicities: vec![PublicityKey::Draft], ..own::make_own_filter(visit) };
    let said = "Alleen de griffie, het bureau van de portefeuillehouder en de archivaris zien deze concepten.";
    DeskSection::new("Nog niet gepubliceerd").with_explanation(said).fill_from_pile(visit, &filter, Pile::All).await
}
