//! The row of a commitment: its columns with their values.

use chrono::NaiveDate;

use super::load::RecordKeys;
use crate::{
    domain::{
        commitment::{Commitment, fulfilment::FulfilmentKind, going_on::GoingOn, status::Status},
        text::sorting::sort_key,
    },
    store::{db::Value, records::publicity_columns::list_publicity_columns},
};

/// A column of the table of commitments with its value.
pub(super) type Column = (&'static str, Value);

/// The columns of a commitment's row but its key.
pub(super) fn list_columns(commitment: &Commitment, keys: RecordKeys) -> Vec<Column> {
    let details = &commitment.details;
    let StatusColumns { proposal, contested_on, decided_by, lapse_kind } = StatusColumns::of(&commitment.status);
    let mut columns = vec![
        ("number", commitment.number.as_str().into()),
        ("title", Value::from(&details.title)),
        ("text", (&details.text).into()),
        ("quotation", (&details.quotation).into()),
        ("spoken_by", (&details.spoken_by).into()),
        ("holder_id", keys.holder.into()),
        ("committee_id", keys.committee.into()),
        ("meeting_id", keys.meeting.into()),
        ("made_on", details.made_on.into()),
        ("agenda_item", (&details.agenda_item).into()),
        ("theme_id", keys.theme.into()),
        ("kind", details.kind.map(FulfilmentKind::key).into()),
        ("papers", details.papers.join("\n").into()),
        ("status", commitment.status.key().key().into()),
        ("proposal", proposal.into()),
        ("contested_on", contested_on.into()),
        ("decided_by", decided_by.into()),
        ("lapse_kind", lapse_kind.into()),
        ("remaining", (&commitment.remaining).into()),
        ("delivered", commitment.delivered.map(FulfilmentKind::key).into()),
        ("status_since", commitment.since.into()),
        ("closed_on", commitment.closed_on.into()),
        ("last_decision", commitment.last_decision.as_ref().and_then(|last| serde_json::to_string(last).ok()).into()),
        ("open_act", commitment.open_act.as_ref().and_then(|act| serde_json::to_string(act).ok()).into()),
        ("version", commitment.version.into()),
    ];
    columns.extend(list_publicity_columns(details.publicity));
    columns.extend(derived_columns(commitment));
    columns
}

/// The columns that follow from the others and from the deadlines, kept for lists to show and sort on.
pub(super) fn derived_columns(commitment: &Commitment) -> [Column; 12] {
    let normal = commitment.number.to_normal();
    let nearest = commitment.nearest_deadline();
    let first = commitment.deadlines.first();
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    [
        ("number_normal", normal.as_str().into()),
        ("number_sort", normal.sort_key().into()),
        ("title_sort", sort_key(&commitment.details.title).into()),
        ("going_on", commitment.find_going_on().map(GoingOn::key).into()),
        ("deadline_words", nearest.map(|set| &set.deadline.words).into()),
        ("precision", nearest.map(|set| set.deadline.precision.key()).into()),
        ("last_day", nearest.and_then(|set| set.deadline.last_day).into()),
        ("review_day", nearest.and_then(|set| set.review_day).into()),
        ("first_words", first.map(|entry| &entry.set.deadline.words).into()),
        ("postponements", count(commitment.deadlines.count_postponements()).into()),
        ("corrections", count(commitment.deadlines.count_corrections()).into()),
        ("days_slipped", commitment.deadlines.days_slipped().into()),
    ]
}

/// A status as it is stored in its columns.
#[derive(Default)]
struct StatusColumns {
    proposal: Option<String>,
    contested_on: Option<NaiveDate>,
    decided_by: Option<&'static str>,
    lapse_kind: Option<&'static str>,
}

impl StatusColumns {
    fn of(status: &Status) -> Self {
        match status {
            Status::Open | Status::PartlySettled => Self::default(),
            Status::Proposed(pending) => Self {
                proposal: serde_json::to_string(&pending.proposal).ok(),
                contested_on: pending.contested_on,
                ..Self::default()
            },
            Status::Settled(by) => Self { decided_by: Some(by.key()), ..Self::default() },
            Status::Lapsed(kind) => Self { lapse_kind: Some(kind.key()), ..Self::default() },
        }
    }
}
