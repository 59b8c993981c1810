//! The piles of which desks are made. A desk is a list of piles; one runner fills them, and each commitment stands on the first
//! pile on which it lies.

use chrono::Days;

use super::{
    letters::{DeskLetters, load_letters},
    meetings::DeskMeetings,
    nobody,
    row::DeskMark,
    section::{DeskSection, compute_day_before},
};
use crate::{
    domain::{
        access::Role,
        commitment::{publicity::PublicityKey, status::StatusKey},
        listing::filter::{DayRange, ListFilter, UrgencyFilter},
    },
    store::{
        desk::{FilteredPile, MissingLink, Pile},
        suggestions::Suggestion,
    },
    web::{
        server::{error::WebError, own, visit::Visit},
        suggestions,
        views::view,
    },
};

/// The number of days before its last day from which a commitment presses.
const PRESSING_DAYS: Days = Days::new(7);

/// The number of days for which a refusal stays on the desk. An objection stays until somebody acts on it.
const REFUSED_DAYS: u64 = 60;

/// The number of days for which a report that something is done stays on the desk.
const REPORTED_DAYS: u64 = 30;

/// The number of days for which an answer stays on the desk to a commitment for which the member withdrew a motion.
const ANSWERED_DAYS: u64 = 60;

/// A kind of thing that waits on a desk. What is one's own is that of the visitor's committees or holders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DeskPile {
    /// The visitor's own commitments that are late, or due within a week.
    Pressing,
    /// The visitor's own commitments that are near.
    Near,
    Letters(DeskLetters),
    /// The visitor's own commitments with a proposal.
    Proposed,
    /// The next meeting with what else comes to it, and the other evenings.
    NextMeeting,
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
    /// The visitor's own commitments that are due.
    Due,
    /// The commitments that the member asked for, in any party and any committee.
    Asked,
    /// The commitments with a recent answer for which the member withdrew a motion or an amendment.
    Withdrawn,
    /// The visitor's own commitments that the executive reported as done.
    Reported,
    /// The commitments that lie on nobody's desk.
    OfNobody,
    /// Those of them that lack this: a mark alone, without a section.
    Without(MissingLink),
}

impl DeskPile {
    /// The piles of the section of nobody's commitments: those, and the marks for what they lack.
    pub(super) fn list_of_nobody() -> impl Iterator<Item = Self> {
        [Self::OfNobody].into_iter().chain(MissingLink::ALL.map(Self::Without))
    }

    /// The commitments of the pile; `None` for a pile of other things, and for one that this visitor cannot have.
    pub(super) fn find_commitments(self, visit: &Visit, meetings: &DeskMeetings) -> Option<FilteredPile> {
        let own = own::make_own_filter(visit);
        let due = ListFilter { statuses: StatusKey::list_due(), ..own.clone() };
        let (filter, pile) = match self {
            Self::Pressing => {
                let urgencies = vec![UrgencyFilter::Late, UrgencyFilter::Near];
                let last_day = DayRange { from: None, until: visit.clock.today().checked_add_days(PRESSING_DAYS) };
                (ListFilter { urgencies, last_day, ..own }, Pile::All)
            }
            Self::Near => (ListFilter { urgencies: vec![UrgencyFilter::Near], ..own }, Pile::All),
            Self::Proposed => (ListFilter { statuses: vec![StatusKey::Proposed], ..own }, Pile::Proposed),
            Self::Drafts => (ListFilter { publicities: vec![PublicityKey::Draft], ..own }, Pile::All),
            Self::Contested => (due, Pile::Contested(compute_day_before(visit, REFUSED_DAYS))),
            Self::Unanswered => (ListFilter { statuses: vec![StatusKey::Open], ..own }, Pile::Unanswered),
            Self::Due => (due, Pile::All),
            Self::Asked => {
                let askers = own::find_own_keys(visit).members;
                (!askers.is_empty()).then_some(())?;
                let statuses = StatusKey::list_unclosed();
                (ListFilter { statuses, askers, ..ListFilter::default() }, Pile::All)
            }
            Self::Withdrawn => {
                let movers = own::find_own_keys(visit).members;
                (!movers.is_empty()).then_some(())?;
                let since = compute_day_before(visit, ANSWERED_DAYS);
                (ListFilter { movers, ..ListFilter::default() }, Pile::Answered(since))
            }
            Self::Reported => {
                let since = compute_day_before(visit, REPORTED_DAYS);
                let statuses = vec![StatusKey::Settled];
                (ListFilter { statuses, ..ListFilter::default() }, Pile::Reported(since))
            }
            Self::OfNobody => (nobody::make_filter(), Pile::OfNobody),
            Self::Without(missing) => (nobody::make_filter(), Pile::Without(missing)),
            Self::NextMeeting => {
                let next = &meetings.find_next()?.meeting;
                let committees = vec![next.committee_code.clone()];
                (ListFilter { committees, holders: own.holders, ..ListFilter::default() }, Pile::OnList(next.day))
            }
            Self::Letters(_) | Self::SuggestionsToJudge | Self::SuggestionsMade => {
                return None;
            }
        };
        Some(FilteredPile { filter, pile })
    }

    /// The mark of a commitment that stands on an earlier pile and lies on this one as well; none where its row tells that
    /// already.
    pub(super) fn describe_mark(self, meetings: &DeskMeetings) -> Option<DeskMark> {
        Some(match self {
            Self::Unanswered => DeskMark::Words("nog geen antwoord".to_owned()),
            Self::Asked => DeskMark::Words("door u gevraagd".to_owned()),
            Self::Withdrawn => DeskMark::Words("hiervoor trok u een motie of amendement in".to_owned()),
            Self::Reported => DeskMark::Words("als afgedaan gemeld".to_owned()),
            Self::Without(missing) => DeskMark::Missing(nobody::describe_missing_link(missing)),
            Self::NextMeeting => DeskMark::Words(meetings.describe_coming()),
            _ => return None,
        })
    }

    /// True if the pile only gives marks: what lies on it stands in the section of an earlier one.
    pub(super) fn is_only_mark(self) -> bool {
        matches!(self, Self::Without(_))
    }

    /// Loads a pile of other things than commitments, or makes the empty section for a pile of commitments.
    pub(super) async fn load_section(self, visit: &Visit, meetings: &DeskMeetings) -> Result<DeskSection, WebError> {
        Ok(match self {
            Self::Letters(letters) => load_letters(visit, letters).await?,
            Self::SuggestionsToJudge => load_suggestions_to_judge(visit).await?,
            Self::SuggestionsMade => load_suggestions_made(visit).await?,
            Self::NextMeeting => meetings.make_section(visit),
            _ => self.make_commitment_section(visit),
        })
    }

    fn make_commitment_section(self, visit: &Visit) -> DeskSection {
        match self {
            Self::Pressing => DeskSection::new("nu", "Nu te doen").with_note("te laat, of binnen een week"),
            Self::Near => {
                let note = format!("binnen {}", view::format_day_count(visit.as_of().warning_days));
                DeskSection::new("nadert", "Nadert").with_note(note)
            }
            Self::Proposed | Self::Contested => DeskSection::new("beurt", "Voorstellen en bezwaren")
                .with_note("wie is aan zet?")
                .with_explanation(explain_turns(visit.actor.role)),
            Self::Drafts => {
                DeskSection::new("concepten", "Nog niet gepubliceerd").with_note("alleen griffie, bureau en archivaris zien ze")
            }
            Self::Unanswered => DeskSection::new("antwoord", "Nog geen antwoord").with_explanation(
                "Deze staan open en zijn sinds de registratie niet beantwoord: er is geen voortgang gemeld, niets als afgedaan \
                 gemeld of voorgesteld, en geen verwerkte brief doet er iets mee. Een latere termijn is geen antwoord.",
            ),
            Self::Due => DeskSection::new("daarna", "Daarna").with_note("op volgorde van termijn"),
            Self::Asked => DeskSection::new("gevraagd", "Door mij gevraagd").with_note("wat openstaat"),
            Self::Withdrawn => DeskSection::new("ingetrokken", "Uw ingetrokken moties")
                .with_note(format!("beantwoord in de laatste {ANSWERED_DAYS} dagen"))
                .with_explanation(
                    "Om deze toezeggingen trok u een motie of amendement in. Er is nu op geantwoord.",
                ),
            Self::Reported => DeskSection::new("gemeld", "Als afgedaan gemeld")
                .with_note(format!("in de laatste {REPORTED_DAYS} dagen"))
                .with_explanation(
                    "Het bestuur meldde dat dit is gedaan. Is dat niet zo? Maak bezwaar: dan staat de toezegging weer open.",
                ),
            Self::OfNobody => nobody::make_section(visit.actor.role),
            Self::Letters(_)
            | Self::Without(_)
            | Self::NextMeeting
            | Self::SuggestionsToJudge
            | Self::SuggestionsMade => DeskSection::default(),
        }
    }
}

/// The rule about proposals and objections that a role has to know.
const fn explain_turns(role: Role) -> &'static str {
    match role {
        Role::Member => "Bij een bezwaar staat de toezegging weer open. Een eigen bezwaar kunt u terugnemen.",
        Role::Office | Role::Holder => {
            "Na een bezwaar of een besluit dat anders luidt, staat een toezegging weer open. Zolang de commissie over een voorstel \
             niet heeft besloten, telt niets als te laat."
        }
        _ => "",
    }
}

async fn load_suggestions_to_judge(visit: &Visit) -> Result<DeskSection, WebError> {
    let all = visit.store.list_suggestions(&visit.actor, suggestions::require_account_id(visit)?).await?;
    let open: Vec<Suggestion> = all.into_iter().filter(|one| one.waits_for(&visit.actor)).collect();
    let said = "Een raadslid zegt dat deze toezegging is gemist. U registreert haar, of u zegt waarom niet.";
    Ok(DeskSection::new("aangedragen", "Aangedragen").with_explanation(said).with_suggestions(&open, "Beoordeel"))
}

async fn load_suggestions_made(visit: &Visit) -> Result<DeskSection, WebError> {
    let mine = visit.store.list_suggestions(&visit.actor, suggestions::require_account_id(visit)?).await?;
    let said = "Toezeggingen die u miste, en wat ervan kwam.";
    let section = DeskSection::new("door-mij", "Door mij aangedragen").with_explanation(said);
    Ok(section.with_suggestions(&mine, "Bekijk"))
}
