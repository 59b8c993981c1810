//! The desk of a member of the council or of a committee.

use super::{
    Desk, opening,
    section::{Section, before},
};
use crate::{
    domain::{commitment::status::StatusKey, listing::filter::Filter},
    store::desk::Pile,
    web::{
        server::{
            error::{Link, WebError},
            own,
            visit::Visit,
        },
        suggestions,
    },
};

/// The number of days for which a report that something is done stays on the desk.
const REPORTED_DAYS: u64 = 30;

/// The number of days for which an answer stays on the desk to a commitment for which the member withdrew a motion.
const ANSWERED_DAYS: u64 = 60;

pub(super) async fn desk(visit: &Visit) -> Result<Desk, WebError> {
    let late = Section::late(visit, own::filter(visit)).await?;
    let near = Section::near(visit, own::filter(visit)).await?;
    let (heading, lead, list) = opening(visit, &late, &near).await?;
    let sections = vec![
        late,
        near,
        asked(visit).await?,
        withdrawn(visit).await?,
        reported(visit).await?,
        proposals(visit).await?,
        suggested(visit).await?,
    ];
    Ok(Desk {
        heading,
        lead,
        ways: vec![list, Link::new("/suggesties/nieuw", "Draag een gemiste toezegging aan")],
        sections,
        nothing: "Zodra een termijn nadert of het bestuur iets als afgedaan meldt, staat het hier. Mist u een toezegging in \
                  het register? Draag haar aan; de griffie kijkt ernaar.",
    })
}

/// The commitments that the member asked for, in any party and any committee.
async fn asked(visit: &Visit) -> Result<Section, WebError> {
    let section = Section::new("Door mij gevraagd").note("wat openstaat");
    let askers = own::keys(visit).members;
    if askers.is_empty() {
        return Ok(section);
    }
    let filter = Filter { statuses: own::NOT_CLOSED.to_vec(), askers, ..Filter::default() };
    section.pile(visit, &filter, Pile::All).await
}

/// The commitments with a recent answer for which the member withdrew a motion or an amendment.
async fn withdrawn(visit: &Visit) -> Result<Section, WebError> {
    let section = Section::new("Uw ingetrokken moties").note(format!("beantwoord in de laatste {ANSWERED_DAYS} dagen"));
    let movers = own::keys(visit).members;
    if movers.is_empty() {
        return Ok(section);
    }
    let said = "Om deze toezeggingen trok u een motie of amendement in. Er is nu op geantwoord.";
    let filter = Filter { movers, ..Filter::default() };
    section.said(said).pile(visit, &filter, Pile::Answered(before(visit, ANSWERED_DAYS))).await
}

async fn reported(visit: &Visit) -> Result<Section, WebError> {
    let said = "Het bestuur meldde dat dit is gedaan. Is dat niet zo? Open de toezegging en maak bezwaar: dan staat zij \
                weer open.";
    let section = Section::new("Als afgedaan gemeld").shape("settled").settled().said(said);
    let section = section.note(format!("in de laatste {REPORTED_DAYS} dagen"));
    let filter = Filter { statuses: vec![StatusKey::Settled], ..Filter::default() };
    section.pile(visit, &filter, Pile::Reported(before(visit, REPORTED_DAYS))).await
}

async fn proposals(visit: &Visit) -> Result<Section, WebError> {
    let filter = Filter { statuses: vec![StatusKey::Proposed], ..own::filter(visit) };
    let said = "Het bestuur deed een voorstel. Uw commissie besluit.";
    Section::new("Wacht op een besluit").shape("proposed").said(said).pile(visit, &filter, Pile::All).await
}

async fn suggested(visit: &Visit) -> Result<Section, WebError> {
    let mine = visit.store.suggestions(&visit.actor, suggestions::account(visit)?).await?;
    Ok(Section::new("Door mij aangedragen").said("Toezeggingen die u miste, en wat ervan kwam.").suggestions(&mine))
}
