//! Words for the page the thing that is going on with a commitment, and the end of a report that did not stay.

use chrono::NaiveDate;

use crate::{
    domain::{
        change::EventKind,
        commitment::{
            going_on::Evening,
            part::{Part, PartNumber},
        },
        history::{Author, Delta, delta::find_changed_part},
    },
    store::{commitments::RegisteredCommitment, history::Event},
    web::views::view,
};

/// The rest of the line that tells what is going on, after the status.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct SituationView {
    /// The objection that stands, as in `bezwaar van T. Wolderink op 14 november 2025`; empty if none does.
    pub(super) objection: String,
    /// Sentences on what else is going on.
    pub(super) words: String,
    /// The sentence on whose turn it is; empty if nobody has to act.
    pub(super) turn: &'static str,
    /// The sentence on what follows on the objection.
    pub(super) sequel: String,
}

impl SituationView {
    /// The line for a commitment with these events, newest first; `None` if nothing is going on.
    pub(super) fn new(registered: &RegisteredCommitment, events: &[Event], today: NaiveDate) -> Option<Self> {
        let evening = registered.evening.map(|day| Evening::of(day, today));
        let situation = registered.commitment.describe_going_on(evening)?;
        let objector = find_objector(events).map(|author| author.name.as_str()).filter(|name| !name.is_empty());
        Some(Self {
            objection: situation.word_objection(objector),
            words: situation.in_sentences(),
            turn: situation.turn.label(),
            sequel: situation.word_sequel(),
        })
    }
}

/// The author of the last objection among events, newest first.
pub(super) fn find_objector(events: &[Event]) -> Option<&Author> {
    find_objection(events).map(|event| &event.author)
}

/// The last objection among events, newest first.
pub(super) fn find_objection(events: &[Event]) -> Option<&Event> {
    events.iter().find(|event| event.entry.kind == EventKind::Objected)
}

/// Words what became of a report, as in `Op 14 november 2025 is daartegen bezwaar gemaakt.`; empty if it stands. `later` has the
/// events after it, oldest first.
pub(super) fn describe_aftermath<'a>(report: &Event, later: impl Iterator<Item = &'a Event>) -> String {
    let part = find_closed_part(report);
    let mut undone: Option<&Event> = None;
    for event in later {
        match event.entry.kind {
            EventKind::ObjectionTakenBack => undone = None,
            EventKind::Objected | EventKind::Reopened if part.is_none_or(|part| opens_part(event, part)) => {
                undone = Some(event);
            }
            EventKind::ReportTakenBack | EventKind::Refused => undone = Some(event),
            // A later report, or a decision, closes the matter.
            EventKind::Settled
            | EventKind::PartlySettled
            | EventKind::Proposed
            | EventKind::Confirmed
            | EventKind::Decided
            | EventKind::PassedInSilence
            | EventKind::Lapsed => break,
            _ => {}
        }
    }
    undone.map_or_else(String::new, word_aftermath)
}

fn word_aftermath(event: &Event) -> String {
    let on = view::full_day(event.entry.on);
    match event.entry.kind {
        EventKind::Objected => format!("Op {on} is daartegen bezwaar gemaakt."),
        EventKind::ReportTakenBack => format!("Op {on} is dat teruggenomen."),
        EventKind::Refused => format!("Op {on} stemde de commissie daar niet mee in."),
        _ => format!("Op {on} is de toezegging heropend."),
    }
}

/// The part that a report closed, if it closed one part alone.
fn find_closed_part(report: &Event) -> Option<PartNumber> {
    (report.entry.kind == EventKind::PartSettled).then(|| find_changed_part(&report.deltas)).flatten()
}

fn opens_part(event: &Event, part: PartNumber) -> bool {
    event.deltas.iter().any(|delta| match delta {
        Delta::Parts(change) => {
            let is_due = |parts: &[Part]| parts.get(part.to_index()).is_some_and(Part::is_due);
            !is_due(&change.before) && is_due(&change.after)
        }
        _ => false,
    })
}
