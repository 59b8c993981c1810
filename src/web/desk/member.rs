//! The desk of a member of the council or of a committee.

use super::{
    Desk, compose_opening,
    section::{DeskSection, compute_day_before},
};
use crate::{
    domain::{commitment::status::StatusKey, listing::filter::ListFilter},
    store::desk::Pile,
    web::{
        server::{
            error::{LabelledLink, WebError},
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

pub(super) async fn load_desk(visit: &Visit) -> Result<Desk, WebError> {
    let late = DeskSection::load_late(visit, own::make_own_filter(visit)).await?;
    let near = DeskSection::load_near(visit, own::make_own_filter(visit)).await?;
    let (heading, lead, list) = compose_opening(visit, &late, &near).await?;
    let sections = vec![
        late,
        near,
        load_asked_section(visit).await?,
        load_withdrawn_section(visit).await?,
        load_reported_section(visit).await?,
        load_proposals_section(visit).await?,
        load_suggestions_section(visit).await?,
    ];
    Ok(Desk {
        heading,
        lead,
        ways: vec![list, LabelledLink::new("/suggesties/nieuw", "Draag een gemiste toezegging aan")],
        sections,
        nothing: "Zodra een termijn nadert of het bestuur iets als afgedaan meldt, staat het hier. Mist u een toezegging in \
                  het register? Draag haar aan; de griffie kijkt ernaar.",
    })
}

/// The commitments that the member asked for, in any party and any committee.
async fn load_asked_section(visit: &Visit) -> Result<DeskSection, WebError> {
    let section = DeskSection::new("Door mij gevraagd").with_note("wat openstaat");
    let askers = own::find_own_keys(visit).members;
    if askers.is_empty() {
        return Ok(section);
    }
    let filter = ListFilter { statuses: own::NOT_CLOSED.to_vec(), askers, ..ListFilter::default() };
    section.fill_from_pile(visit, &filter, Pile::All).await
}

/// The commitments with a recent answer for which the member withdrew a motion or an amendment.
async fn load_withdrawn_section(visit: &Visit) -> Result<DeskSection, WebError> {
    let section =
        DeskSection::new("Uw ingetrokken moties").with_note(format!("beantwoord in de laatste {ANSWERED_DAYS} dagen"));
    let movers = own::find_own_keys(visit).members;
    if movers.is_empty() {
        return Ok(section);
    }
    let said = "Om deze toezeggingen trok u een motie of amendement in. Er is nu op geantwoord.";
    let filter = ListFilter { movers, ..ListFilter::default() };
    section
        .with_explanation(said)
        .fill_from_pile(visit, &filter, Pile::Answered(compute_day_before(visit, ANSWERED_DAYS)))
        .await
}

async fn load_reported_section(visit: &Visit) -> Result<DeskSection, WebError> {
    let said = "Het bestuur meldde dat dit is gedaan. Is dat niet zo? Open de toezegging en maak bezwaar: dan staat zij \
                weer open.";
    let section =
        DeskSection::new("Als afgedaan gemeld").with_shape("settled").with_settled_days().with_explanation(said);
    let section = section.with_note(format!("in de laatste {REPORTED_DAYS} dagen"));
    let filter = ListFilter { statuses: vec![StatusKey::Settled], ..ListFilter::default() };
    section.fill_from_pile(visit, &filter, Pile::Reported(compute_day_before(visit, REPORTED_DAYS))).await
}

async fn load_proposals_section(visit: &Visit) -> Result<DeskSection, WebError> {
    let filter = ListFilter { statuses: vec![StatusKey::Proposed], ..own::make_own_filter(visit) };
    let said = "Het bestuur deed een voorstel. Uw commissie besluit.";
    DeskSection::new("Wacht op een besluit")
        .with_shape("proposed")
        .with_explanation(said)
        .fill_from_pile(visit, &filter, Pile::All)
        .await
}

async fn load_suggestions_section(visit: &Visit) -> Result<DeskSection, WebError> {
    let mine = visit.store.list_suggestions(&visit.actor, suggestions::require_account_id(visit)?).await?;
    Ok(DeskSection::new("Door mij aangedragen")
        .with_explanation("Toezeggingen die u miste, en wat ervan kwam.")
        .with_suggestions(&mine))
}
