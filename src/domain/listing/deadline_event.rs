//! The last days of a commitment, and of its parts, as events in a calendar.

use chrono::{DateTime, NaiveDate, Utc};

use super::{full_row::FullListRow, stable_id::make_stable_uuid};
use crate::domain::{
    change::EventKind,
    commitment::part::PartNumber,
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
    /// True once the commitment, or the part, is settled or has lapsed: nobody waits for that day any more.
    pub cancelled: bool,
    pub number: CommitmentNumber,
    pub title: String,
    /// The number and the text of the part of which it is the last day; none for the whole.
    pub part: Option<(PartNumber, String)>,
    /// The words of the deadline.
    pub words: Option<String>,
    pub holder: Option<String>,
    pub committee: Option<String>,
}

/// A last day with the words from which it follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordedDay {
    pub words: Option<String>,
    pub day: NaiveDate,
}

/// A part of a commitment with a last day of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedPart {
    pub number: PartNumber,
    pub text: String,
    pub last: WordedDay,
    pub is_closed: bool,
}

/// The last days of a commitment of which a part has one of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DividedDays {
    /// That of the whole, whatever its parts have.
    pub whole: Option<WordedDay>,
    pub parts: Vec<DatedPart>,
}

/// Lists the events of a commitment: that of the whole, and then one for each part in `divided`. None if there is no last day, or
/// no history that the actor may know of.
#[must_use]
pub fn list_deadline_events(
    full: &FullListRow,
    seen: &SeenHistory,
    divided: Option<&DividedDays>,
) -> Vec<DeadlineEvent> {
    let row = &full.row;
    // A list shows the day that comes first, which may be that of a part.
    let whole = match divided {
        Some(days) => days.whole.clone(),
        None => row.last_day.map(|day| WordedDay { words: row.words.clone(), day }),
    };
    let whole = whole.and_then(|last| DeadlineEvent::new(full, seen, None, last));
    let parts = divided.into_iter().flat_map(|days| &days.parts);
    let parts = parts.filter_map(|part| DeadlineEvent::new(full, seen, Some(part), part.last.clone()));
    whole.into_iter().chain(parts).collect()
}

impl DeadlineEvent {
    fn new(full: &FullListRow, seen: &SeenHistory, part: Option<&DatedPart>, last: WordedDay) -> Option<Self> {
        let row = &full.row;
        let (first, later) = seen.lines.split_first()?;
        let revisions: Vec<&SeenLine> = later.iter().filter(|line| revises_event(line.kind)).collect();
        let uid = match part {
            // A part keeps its place, whatever becomes of its text and its day.
            Some(part) => make_stable_uuid("onderdeel", &seen.origin, &part.number.to_string()),
            None => make_stable_uuid("termijn", &seen.origin, ""),
        };
        Some(Self {
            uid,
            sequence: u32::try_from(revisions.len()).unwrap_or(u32::MAX),
            changed_at: revisions.last().map_or(first.at, |last| last.at),
            day: last.day,
            cancelled: row.status.is_closed() || part.is_some_and(|part| part.is_closed),
            number: row.number.clone(),
            title: row.title.clone(),
            part: part.map(|part| (part.number, part.text.clone())),
            words: last.words,
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
