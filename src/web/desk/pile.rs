//! The piles of which desks are made. A desk is a list of piles; one runner fills them, and each commitment stands on the first
//! pile on which it lies.

use super::{
    letters::{DeskLetters, load_letters},
    meetings::DeskMeetings,
    nobody,
    section::{DeskSection, compute_day_before},
};
use crate::{
    domain::{
        commitment::{publicity::PublicityKey, status::StatusKey},
        listing::filter::{ListFilter, UrgencyFilter},
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

/// The number of days for which a refusal stays on the desk. An objection stays until somebody acts on it.
const REFUSED_DAYS: u64 = 60;

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
    Letters(DeskLetters),
    /// The visitor's own commitments with a proposal: the heading, and what is expected of the visitor.
    Proposed {
        heading: &'static str,
        said: &'static str,
    },
    /// The next meeting, with what else comes to it.
    NextMeeting,
    /// The meetings whose list is to be frozen, or whose decisions are to be recorded.
    MeetingsToFinish,
    /// The suggestions that the visitor judges.
    SuggestionsToJudge,
    /// The visitor's own suggestions.
    SuggestionsMade,
    /// The visitor's own drafts.
    Drafts,
    /// The visitor's own commitments that were opened again by an objection or a refusal.
    Contested {
        heading: &'static str,
        said: &'static str,
    },
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
    /// The commitments that lie on nobody's desk.
    OfNobody,
    /// Those of them that lack this: a mark alone, without a section.
    Without(MissingLink),
}

impl DeskPile {
    /// The commitments of the pile; `None` for a pile of other things, and for one that this visitor cannot have.
    pub(super) fn find_commitments(self, visit: &Visit, meetings: &DeskMeetings) -> Option<FilteredPile> {
        let own = own::make_own_filter(visit);
        let due = ListFilter { statuses: StatusKey::list_due(), ..own.clone() };
        let (filter, pile) = match self {
            Self::Late => (ListFilter { urgencies: vec![UrgencyFilter::Late], ..own }, Pile::All),
            Self::Near => (ListFilter { urgencies: vec![UrgencyFilter::Near], ..own }, Pile::All),
            Self::Proposed { .. } => (ListFilter { statuses: vec![StatusKey::Proposed], ..own }, Pile::All),
            Self::Drafts => (ListFilter { publicities: vec![PublicityKey::Draft], ..own }, Pile::All),
            Self::Contested { .. } => (due, Pile::Contested(compute_day_before(visit, REFUSED_DAYS))),
            Self::Unanswered => (ListFilter { statuses: vec![StatusKey::Open], ..own }, Pile::Unanswered),
            Self::Later => (due, Pile::Later),
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
                (ListFilter { committees, ..ListFilter::default() }, Pile::OnList(next.day))
            }
            Self::Letters(_) | Self::MeetingsToFinish | Self::SuggestionsToJudge | Self::SuggestionsMade => {
                return None;
            }
        };
        Some(FilteredPile { filter, pile })
    }

    /// The mark of a commitment that stands on an earlier pile and lies on this one as well; empty where its row tells that
    /// already.
    pub(super) fn describe_mark(self, meetings: &DeskMeetings) -> String {
        match self {
            Self::Unanswered => "nog geen antwoord".to_owned(),
            Self::Asked => "door u gevraagd".to_owned(),
            Self::Withdrawn => "hiervoor trok u een motie of amendement in".to_owned(),
            Self::Reported => "als afgedaan gemeld".to_owned(),
            Self::Without(missing) => nobody::describe_missing_link(missing).to_owned(),
            Self::NextMeeting => {
                let day = meetings.find_next().map(|next| view::short_day(next.meeting.day));
                day.map(|day| format!("komt op {}", day.trim_start())).unwrap_or_default()
            }
            _ => String::new(),
        }
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
            Self::NextMeeting => meetings.make_next_section(),
            Self::MeetingsToFinish => meetings.make_section_to_finish(visit.clock.today()),
            _ => self.make_commitment_section(visit),
        })
    }

    fn make_commitment_section(self, visit: &Visit) -> DeskSection {
        match self {
            Self::Late => DeskSection::new("Te laat").with_shape("late"),
            Self::Near => {
                let note = format!("binnen {}", view::format_day_count(visit.as_of().warning_days));
                DeskSection::new("Nadert").with_shape("near").with_note(note)
            }
            Self::Proposed { heading, said } => {
                DeskSection::new(heading).with_shape("proposed").with_explanation(said)
            }
            Self::Drafts => DeskSection::new("Nog niet gepubliceerd").with_explanation(
                "Alleen de griffie, het bureau van de portefeuillehouder en de archivaris zien deze concepten.",
            ),
            Self::Contested { heading, said } => DeskSection::new(heading).with_explanation(said),
            Self::Unanswered => DeskSection::new("Nog geen antwoord").with_explanation(
                "Deze staan open en zijn sinds de registratie niet beantwoord: er is geen voortgang gemeld, niets als afgedaan \
                 gemeld of voorgesteld, en geen verwerkte brief doet er iets mee. Een latere termijn is geen antwoord.",
            ),
            Self::Later => DeskSection::new("Daarna").with_note("op volgorde van termijn").with_shape("open"),
            Self::Asked => DeskSection::new("Door mij gevraagd").with_note("wat openstaat"),
            Self::Withdrawn => DeskSection::new("Uw ingetrokken moties")
                .with_note(format!("beantwoord in de laatste {ANSWERED_DAYS} dagen"))
                .with_explanation(
                    "Om deze toezeggingen trok u een motie of amendement in. Er is nu op geantwoord.",
                ),
            Self::Reported => DeskSection::new("Als afgedaan gemeld")
                .with_shape("settled")
                .with_settled_days()
                .with_note(format!("in de laatste {REPORTED_DAYS} dagen"))
                .with_explanation(
                    "Het bestuur meldde dat dit is gedaan. Is dat niet zo? Open de toezegging en maak bezwaar: dan staat zij \
                     weer open.",
                ),
            Self::OfNobody => nobody::make_section(),
            Self::Letters(_)
            | Self::Without(_)
            | Self::NextMeeting
            | Self::MeetingsToFinish
            | Self::SuggestionsToJudge
            | Self::SuggestionsMade => DeskSection::default(),
        }
    }
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
