//! The desk of a portfolio holder and of the office that works for one: the commitments that the portfolio still owes.

use super::{
    Desk, compose_opening,
    section::{DeskSection, compute_day_before},
};
use crate::{
    domain::{commitment::status::StatusKey, listing::filter::ListFilter},
    store::desk::{LetterPile, Pile},
    web::{
        handover,
        server::{
            error::{LabelledLink, WebError},
            own,
            visit::Visit,
        },
    },
};

/// The number of days for which an objection or a refusal stays on the desk.
const CONTESTED_DAYS: u64 = 60;

pub(super) async fn load_desk(visit: &Visit) -> Result<Desk, WebError> {
    let late = DeskSection::load_late(visit, own::make_own_filter(visit)).await?;
    let near = DeskSection::load_near(visit, own::make_own_filter(visit)).await?;
    let (heading, lead, list) = compose_opening(visit, &late, &near).await?;
    let sections = vec![
        late,
        near,
        load_contested_section(visit).await?,
        load_unanswered_section(visit).await?,
        load_later_section(visit).await?,
        load_proposals_section(visit).await?,
        DeskSection::load_letters(visit, LetterPile::All).await?,
    ];
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

async fn load_contested_section(visit: &Visit) -> Result<DeskSection, WebError> {
    let since = compute_day_before(visit, CONTESTED_DAYS);
    let said =
        "Er is bezwaar gemaakt of de commissie stemde niet in. De toezegging staat weer open; de reden staat erbij.";
    let section = DeskSection::new("Niet aanvaard")
        .with_note(format!("in de laatste {CONTESTED_DAYS} dagen"))
        .with_explanation(said);
    section.fill_from_pile(visit, &make_due_filter(visit), Pile::Contested(since)).await
}

async fn load_unanswered_section(visit: &Visit) -> Result<DeskSection, WebError> {
    let said = "Deze staan open en zijn sinds de registratie niet beantwoord: er is geen voortgang gemeld, niets als \
                afgedaan gemeld of voorgesteld, en geen verwerkte brief doet er iets mee. Een latere termijn is geen antwoord.";
    let filter = ListFilter { statuses: vec![StatusKey::Open], ..own::make_own_filter(visit) };
    DeskSection::new("Nog geen antwoord").with_explanation(said).fill_from_pile(visit, &filter, Pile::Unanswered).await
}

async fn load_later_section(visit: &Visit) -> Result<DeskSection, WebError> {
    DeskSection::new("Daarna")
        .with_note("op volgorde van termijn")
        .with_shape("open")
        .fill_from_pile(visit, &make_due_filter(visit), Pile::Later)
        .await
}

async fn load_proposals_section(visit: &Visit) -> Result<DeskSection, WebError> {
    let filter = ListFilter { statuses: vec![StatusKey::Proposed], ..own::make_own_filter(visit) };
    let said = "U deed een voorstel. Zolang de commissie niet heeft besloten, telt niets als te laat.";
    DeskSection::new("Wacht op de commissie")
        .with_shape("proposed")
        .with_explanation(said)
        .fill_from_pile(visit, &filter, Pile::All)
        .await
}

/// The filter for the commitments of the portfolio that are open or settled in part.
fn make_due_filter(visit: &Visit) -> ListFilter {
    ListFilter { statuses: vec![StatusKey::Open, StatusKey::PartlySettled], ..own::make_own_filter(visit) }
}
