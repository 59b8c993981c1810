//! The piles of which desks are made. A desk is a list of piles; one runner fills them.

use super::section::{DeskSection, compute_day_before};
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
        server::{error::WebError, own, visit::Visit},
        suggestions,
    },
};

/// The number of days for which an objection or a refusal stays on the desk.
const CONTESTED_DAYS: u64 = 60;

/// The number of days for which a report that something is done stays on the desk.
const REPORTED_DAYS: u64 = 30;

/// The number of days for which an answer stays on the desk to a commitment for which the member withdrew a motion.
const ANSWERED_DAYS: u64 = 60;

/// A kind of thing that waits on a desk. What is one's own is that of the visitor's committees or holders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DeskPile {
    /// The visitor's own commitments that are late.
    Late,
    /// The visitor's own commitments that are near.
    Near,
    /// The letters that wait for processing.
    Letters(LetterPile),
    /// The visitor's own commitments with a proposal: the heading, and what is expected of the visitor.
    Proposed { heading: &'static str, said: &'static str },
    /// The suggestions that the visitor judges.
    SuggestionsToJudge,
    /// The visitor's own suggestions.
    SuggestionsMade,
    /// The visitor's own drafts.
    Drafts,
    /// The visitor's own commitments that were opened again by an objection or a refusal.
    Contested,
    /// The visitor's own commitments that nobody answered since they were registered.
    Unanswered,
    /// The visitor's own commitments that are neither late nor near.
    Later,
    /// The commitments that the member asked for, in any party and any committee.
    Asked,
    /// The commitments with a recent answer for which the member withdrew a motion or an amendment.
    Withdrawn,
    /// The visitor's own commitments that the executive reported as done.
    Reported,
}

impl DeskPile {
    /// Loads the first things of the pile.
    pub(super) async fn load(self, visit: &Visit) -> Result<DeskSection, WebError> {
        let own = own::make_own_filter(visit);
        match self {
            Self::Late => DeskSection::load_late(visit, own).await,
            Self::Near => DeskSection::load_near(visit, own).await,
            Self::Letters(pile) => DeskSection::load_letters(visit, pile).await,
            Self::Proposed { heading, said } => {
                let filter = ListFilter { statuses: vec![StatusKey::Proposed], ..own };
                let section = DeskSection::new(heading).with_shape("proposed").with_explanation(said);
                section.fill_from_pile(visit, &filter, Pile::All).await
            }
            Self::SuggestionsToJudge => load_suggestions_to_judge(visit).await,
            Self::SuggestionsMade => load_suggestions_made(visit).await,
            Self::Drafts => {
                let filter = ListFilter { publicities: vec![PublicityKey::Draft], ..own };
                let said =
                    "Alleen de griffie, het bureau van de portefeuillehouder en de archivaris zien deze concepten.";
                let section = DeskSection::new("Nog niet gepubliceerd").with_explanation(said);
                section.fill_from_pile(visit, &filter, Pile::All).await
            }
            Self::Contested => load_contested(visit, only_due(own)).await,
            Self::Unanswered => load_unanswered(visit, own).await,
            Self::Later => {
                let section = DeskSection::new("Daarna").with_note("op volgorde van termijn").with_shape("open");
                section.fill_from_pile(visit, &only_due(own), Pile::Later).await
            }
            Self::Asked => load_asked(visit).await,
            Self::Withdrawn => load_withdrawn(visit).await,
            Self::Reported => load_reported(visit).await,
        }
    }
}

fn only_due(filter: ListFilter) -> ListFilter {
    ListFilter { statuses: StatusKey::list_due(), ..filter }
}

async fn load_suggestions_to_judge(visit: &Visit) -> Result<DeskSection, WebError> {
    let all = visit.store.list_suggestions(&visit.actor, suggestions::require_account_id(visit)?).await?;
    let open: Vec<Suggestion> = all.into_iter().filter(|one| one.waits_for(&visit.actor)).collect();
    let said = "Een raadslid zegt dat deze toezegging is gemist. U registreert haar, of u zegt waarom niet.";
    Ok(DeskSection::new("Aangedragen").with_explanation(said).with_suggestions(&open))
}

async fn load_suggestions_made(visit: &Visit) -> Result<DeskSection, WebError> {
    let mine = visit.store.list_suggestions(&visit.actor, suggestions::require_account_id(visit)?).await?;
    let said = "Toezeggingen die u miste, en wat ervan kwam.";
    Ok(DeskSection::new("Door mij aangedragen").with_explanation(said).with_suggestions(&mine))
}

async fn load_contested(visit: &Visit, filter: ListFilter) -> Result<DeskSection, WebError> {
    let since = compute_day_before(visit, CONTESTED_DAYS);
    let said =
        "Er is bezwaar gemaakt of de commissie stemde niet in. De toezegging staat weer open; de reden staat erbij.";
    let note = format!("in de laatste {CONTESTED_DAYS} dagen");
    let section = DeskSection::new("Niet aanvaard").with_note(note).with_explanation(said);
    section.fill_from_pile(visit, &filter, Pile::Contested(since)).await
}

async fn load_unanswered(visit: &Visit, own: ListFilter) -> Result<DeskSection, WebError> {
    let said = "Deze staan open en zijn sinds de registratie niet beantwoord: er is geen voortgang gemeld, niets als \
                afgedaan gemeld of voorgesteld, en geen verwerkte brief doet er iets mee. Een latere termijn is geen antwoord.";
    let filter = ListFilter { statuses: vec![StatusKey::Open], ..own };
    DeskSection::new("Nog geen antwoord").with_explanation(said).fill_from_pile(visit, &filter, Pile::Unanswered).await
}

async fn load_asked(visit: &Visit) -> Result<DeskSection, WebError> {
    let section = DeskSection::new("Door mij gevraagd").with_note("wat openstaat");
    let askers = own::find_own_keys(visit).members;
    if askers.is_empty() {
        return Ok(section);
    }
    let filter = ListFilter { statuses: StatusKey::list_unclosed(), askers, ..ListFilter::default() };
    section.fill_from_pile(visit, &filter, Pile::All).await
}

async fn load_withdrawn(visit: &Visit) -> Result<DeskSection, WebError> {
    let note = format!("beantwoord in de laatste {ANSWERED_DAYS} dagen");
    let section = DeskSection::new("Uw ingetrokken moties").with_note(note);
    let movers = own::find_own_keys(visit).members;
    if movers.is_empty() {
        return Ok(section);
    }
    let said = "Om deze toezeggingen trok u een motie of amendement in. Er is nu op geantwoord.";
    let filter = ListFilter { movers, ..ListFilter::default() };
    let since = compute_day_before(visit, ANSWERED_DAYS);
    section.with_explanation(said).fill_from_pile(visit, &filter, Pile::Answered(since)).await
}

async fn load_reported(visit: &Visit) -> Result<DeskSection, WebError> {
    let said = "Het bestuur meldde dat dit is gedaan. Is dat niet zo? Open de toezegging en maak bezwaar: dan staat zij \
                weer open.";
    let section =
        DeskSection::new("Als afgedaan gemeld").with_shape("settled").with_settled_days().with_explanation(said);
    let section = section.with_note(format!("in de laatste {REPORTED_DAYS} dagen"));
    let filter = ListFilter { statuses: vec![StatusKey::Settled], ..ListFilter::default() };
    section.fill_from_pile(visit, &filter, Pile::Reported(compute_day_before(visit, REPORTED_DAYS))).await
}
