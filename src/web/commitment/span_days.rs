//! The days that the line of a deadline shows, from the deadlines and the history of a commitment.

use chrono::NaiveDate;

use super::span::{DeadlineTimeline, TimelineDays, TimelineEvent};
use crate::{
    domain::{
        change::EventKind,
        commitment::{
            deadline_list::{Deadlines, NewDeadline},
            part::PartNumber,
            status::StatusKey,
        },
    },
    store::{commitments::RegisteredCommitment, history::Event},
};

/// The line of this deadline; none if it has no day, or nobody knows from which day on it runs.
pub(super) fn make_span(
    registered: &RegisteredCommitment,
    (set, of_part): (&NewDeadline, Option<PartNumber>),
    events: &[Event],
    today: NaiveDate,
) -> Option<DeadlineTimeline> {
    let commitment = &registered.commitment;
    let deadlines = &commitment.deadlines;
    let start = commitment.details.made_on.or_else(|| deadlines.entries().first().map(|entry| entry.set_on))?;
    let closed = match commitment.status.key() {
        StatusKey::Settled => Some("afgedaan"),
        StatusKey::Lapsed => Some("vervallen"),
        _ => None,
    };
    let mut between: Vec<(NaiveDate, TimelineEvent)> = events.iter().filter_map(find_answer_or_objection).collect();
    // The deadline of a part does not move with that of the whole.
    if of_part.is_none() {
        between.extend(list_moves(deadlines));
    }
    DeadlineTimeline::new(TimelineDays {
        start,
        last: set.deadline.last_day?,
        now: commitment.closed_on.unwrap_or(today),
        closed,
        // While the council has a proposal to decide on, nothing grows late.
        waits: commitment.status.key() == StatusKey::Proposed,
        between: &between,
    })
}

fn find_answer_or_objection(event: &Event) -> Option<(NaiveDate, TimelineEvent)> {
    let kind = match event.entry.kind {
        EventKind::Objected => TimelineEvent::Objected,
        kind if kind.is_report() => TimelineEvent::Answered,
        _ => return None,
    };
    Some((event.entry.on, kind))
}

/// The days on which the deadline moved, and the first last day if it is another than the present one.
fn list_moves(deadlines: &Deadlines) -> Vec<(NaiveDate, TimelineEvent)> {
    let counted = deadlines.list_counted();
    let mut moves = Vec::new();
    for pair in counted.windows(2) {
        let [before, after] = pair else { continue };
        let event = match (before.set.deadline.last_day, after.set.deadline.last_day) {
            (None, _) => TimelineEvent::Named,
            (Some(before), Some(after)) if after <= before => TimelineEvent::Changed,
            (Some(_), _) => TimelineEvent::Postponed,
        };
        moves.push((after.set_on, event));
    }
    let first = counted.iter().find_map(|entry| entry.set.deadline.last_day);
    moves.extend(first.filter(|day| Some(*day) != deadlines.last_day()).map(|day| (day, TimelineEvent::FirstLastDay)));
    moves
}
