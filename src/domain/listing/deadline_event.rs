//! The last day of a commitment as an event in a calendar.

use chrono::{DateTime, NaiveDate, Utc};

use super::{full_row::FullListRow, stable_id::make_stable_uuid};
use crate::domain::{
    change::EventKind,
    history::seen::{SeenHistory, SeenLine},
    number::CommitmentNumber,
};

/// An event of a whole day in a calendar (RFC 5545).
///
/// Everything in it is of what the actor may know: what happened while the commitment was hidden raises no sequence and is no
/// moment of change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineEvent {
    /// The id by which a calendar knows the event again.
    pub uid: String,
    /// The number of times that it changed since the actor could first know of it.
    pub sequence: u32,
    /// The moment of the last change.
    pub changed_at: DateTime<Utc>,
    pub day: NaiveDate,
    /// True once the commitment is settled or has lapsed: nobody waits for that day any more.
    pub cancelled: bool,
    pub number: CommitmentNumber,
    pub title: String,
    /// The words of the deadline.
    pub words: Option<String>,
    pub holder: Option<String>,
    pub committee: Option<String>,
}

impl DeadlineEvent {
    /// The event of a commitment; none if it has no last day, or no history that the actor may know of.
    #[must_use]
    pub fn of_row(full: &FullListRow, seen: &SeenHistory) -> Option<Self> {
        let row = &full.row;
        let (first, later) = seen.lines.split_first()?;
        let revisions: Vec<&SeenLine> = later.iter().filter(|line| revises_event(line.kind)).collect();
        Some(Self {
            uid: make_stable_uuid("termijn", &seen.origin, ""),
            sequence: u32::try_from(revisions.len()).unwrap_or(u32::MAX),
            changed_at: revisions.last().map_or(first.at, |last| last.at),
            day: row.last_day?,
            cancelled: row.status.is_closed(),
            number: row.number.clone(),
            title: row.title.clone(),
            words: row.words.clone(),
            holder: row.holder.clone(),
            committee: row.committee.as_ref().map(|(_, name)| name.clone()),
        })
    }
}

/// True for a kind of event that may change anything in the event of a calendar. One that changes nothing there only has
/// calendars draw the same once more; one that is left out would keep a wrong day in them.
fn revises_event(kind: EventKind) -> bool {
    match kind {
        EventKind::Registered
        | EventKind::Corrected
        | EventKind::DeadlineCorrected
        | EventKind::NumberCorrected
        | EventKind::PartlySettled
        | EventKind::Settled
        | EventKind::Lapsed
        | EventKind::Postponed
        | EventKind::DeadlineSet
        | EventKind::ReportTakenBack
        | EventKind::ObjectionTakenBack
        | EventKind::Reopened
        | EventKind::Confirmed
        | EventKind::Refused
        | EventKind::Published
        | EventKind::SecrecyLifted
        | EventKind::Decided
        | EventKind::PassedInSilence
        | EventKind::Divided
        | EventKind::PartSettled
        | EventKind::PartLapsed
        | EventKind::HandedOver
        | EventKind::Merged
        | EventKind::Renamed => true,
        EventKind::DecisionDayCorrected
        | EventKind::Progress
        | EventKind::Mentioned
        | EventKind::KeptOpen
        | EventKind::Proposed
        | EventKind::Objected
        | EventKind::Withdrawn
        | EventKind::SecrecyImposed
        | EventKind::Linked
        | EventKind::Unlinked
        | EventKind::TakenOver
        | EventKind::Erased
        | EventKind::PassageReleased
        | EventKind::PassageTakenBack
        | EventKind::Redacted
        | EventKind::OriginalErased
        | EventKind::LetterTakenIn
        | EventKind::Administered
        | EventKind::RowsTold
        | EventKind::ListFrozen
        | EventKind::Restored => false,
    }
}
