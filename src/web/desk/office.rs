//! The desk of a portfolio holder and of the office that works for one: the commitments that the portfolio still owes.

use super::{
    Desk, opening,
    section::{Section, before},
};
use crate::{
    domain::{commitment::status::StatusKey, listing::filter::Filter},
    store::desk::{LetterPile, Pile},
    web::{
        handover,
        server::{
            error::{Link, WebError},
            own,
            visit::Visit,
        },
    },
};

/// The number of days for which an objection or a refusal stays on the desk.
const CONTESTED_DAYS: u64 = 60;

pub(super) async fn desk(visit: &Visit) -> Result<Desk, WebError> {
    let late = Section::late(visit, own::filter(visit)).await?;
    let near = Section::near(visit, own::filter(visit)).await?;
    let (heading, lead, list) = opening(visit, &late, &near).await?;
    let sections = vec![
        late,
        near,
        contested(visit).await?,
        unanswered(visit).await?,
        later(visit).await?,
        proposals(visit).await?,
        Section::letters(visit, LetterPile::All).await?,
    ];
    Ok(Desk {
        heading,
        lead,
        ways: [Link::new("/brieven/nieuw", "Neem een brief op"), list].into_iter().chain(files(visit).await?).collect(),
        sections,
        nothing: "Er is niets te beantwoorden. Zodra de griffie een toezegging registreert die bij u hoort, staat zij hier.",
    })
}

/// The links to the handover files of the visitor's own holders.
async fn files(visit: &Visit) -> Result<Vec<Link>, WebError> {
    let slugs = own::keys(visit).holders;
    let holders = visit.store.council(&visit.actor).await?.holders;
    let own: Vec<_> = holders.iter().filter(|holder| slugs.contains(&holder.slug)).collect();
    let label = |function: &str| match own.len() {
        1 => "Overdrachtsdossier".to_owned(),
        _ => format!("Overdrachtsdossier {function}"),
    };
    Ok(own.iter().map(|holder| Link::new(handover::path(&holder.slug), label(&holder.function))).collect())
}

async fn contested(visit: &Visit) -> Result<Section, WebError> {
    let since = before(visit, CONTESTED_DAYS);
    let said =
        "Er is bezwaar gemaakt of de commissie stemde niet in. De toezegging staat weer open; de reden staat erbij.";
    let section = Section::new("Niet aanvaard").note(format!("in de laatste {CONTESTED_DAYS} dagen")).said(said);
    section.pile(visit, &due(visit), Pile::Contested(since)).await
}

async fn unanswered(visit: &Visit) -> Result<Section, WebError> {
    let said = "Deze staan open en zijn sinds de registratie niet beantwoord: er is geen voortgang gemeld, niets als \
                afgedaan gemeld of voorgesteld, en geen verwerkte brief doet er iets mee. Een latere termijn is geen antwoord.";
    let filter = Filter { statuses: vec![StatusKey::Open], ..own::filter(visit) };
    Section::new("Nog geen antwoord").said(said).pile(visit, &filter, Pile::Unanswered).await
}

async fn later(visit: &Visit) -> Result<Section, WebError> {
    Section::new("Daarna").note("op volgorde van termijn").shape("open").pile(visit, &due(visit), Pile::Later).await
}

async fn proposals(visit: &Visit) -> Result<Section, WebError> {
    let filter = Filter { statuses: vec![StatusKey::Proposed], ..own::filter(visit) };
    let said = "U deed een voorstel. Zolang de commissie niet heeft besloten, telt niets als te laat.";
    Section::new("Wacht op de commissie").shape("proposed").said(said).pile(visit, &filter, Pile::All).await
}

/// The filter for the commitments of the portfolio that are open or settled in part.
fn due(visit: &Visit) -> Filter {
    Filter { statuses: vec![StatusKey::Open, StatusKey::PartlySettled], ..own::filter(visit) }
}
