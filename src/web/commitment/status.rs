//! The status of a commitment in words: the day, who decided, what is proposed, what is left to do.

use chrono::NaiveDate;

use crate::{
    domain::{
        change::EventKind,
        commitment::{
            Commitment,
            part::{PartNumber, PartOutcome},
            proposal::Proposal,
            status::{DecidedBy, Status},
        },
    },
    store::history::Event,
    web::views::{
        view::{self, StatusView},
        words,
    },
};

/// The status, the words that follow it, without a full stop, and the text of what is still to be done.
pub(super) fn describe_status(commitment: &Commitment, events: &[Event]) -> (StatusView, String, String) {
    let mut view = StatusView::from(&commitment.status);
    view.label = words::start_with_capital(&view.label);
    let on = commitment.closed_on.map(|day| format!("op {}", view::full_day(day))).unwrap_or_default();
    let remaining = describe_remaining(commitment);
    match &commitment.status {
        Status::Open => (view, String::new(), String::new()),
        Status::PartlySettled => (view, String::new(), remaining),
        Status::Settled(DecidedBy::Executive) => (view, format!("{on}, gemeld door het bestuur"), String::new()),
        Status::Settled(DecidedBy::Council) => (view, format!("{on}, bevestigd door de commissie"), String::new()),
        Status::Lapsed(_) if find_merged_into(commitment).is_some() => {
            (view, format!("{on}: samengevoegd met"), String::new())
        }
        Status::Lapsed(kind) => (view, format!("{on}: {}", kind.label()), String::new()),
        Status::Proposed(pending) => {
            let since = events.iter().find(|event| event.entry.kind == EventKind::Proposed);
            let since = since.map(|event| format!("sinds {}", view::full_day(event.entry.on))).unwrap_or_default();
            let (what, remaining) = describe_proposal(&pending.proposal, remaining);
            (view, format!("{since}{what}"), remaining)
        }
    }
}

/// The sentence that gives the last day to object, where silence is consent.
pub(super) fn describe_silent_consent(last_day: NaiveDate) -> String {
    format!("Maakt niemand uiterlijk {} bezwaar, dan geldt het voorstel als aangenomen.", view::full_day(last_day))
}

/// The address and the number of the commitment that this one was merged into.
pub(super) fn find_merged_into(commitment: &Commitment) -> Option<(String, String)> {
    let into = commitment.links.iter().find(|link| link.is_merger())?.as_commitment_number()?;
    Some((view::commitment_path(into.as_str()), into.to_string()))
}

/// The text of what is still to be done. Of a commitment in parts with a closed part, the numbers of the parts that are left.
fn describe_remaining(commitment: &Commitment) -> String {
    let closed = commitment.parts.iter().any(|part| !part.is_due());
    let due = commitment.parts.iter().enumerate().filter(|(_, part)| part.is_due());
    let due: Vec<String> = due.map(|(index, _)| PartNumber::from_index(index).to_string()).collect();
    match (&commitment.remaining, due.len()) {
        (None, _) => String::new(),
        (Some(_), 1) if closed => format!("onderdeel {}", words::join_with_and(&due)),
        (Some(_), 2..) if closed => format!("onderdelen {}", words::join_with_and(&due)),
        (Some(remaining), _) => remaining.clone(),
    }
}

/// The words that tell more of a proposal than its status does, after a colon, and the text of what would be left to do.
fn describe_proposal(proposal: &Proposal, remaining: String) -> (String, String) {
    match proposal {
        Proposal::Settle { .. } => (String::new(), remaining),
        Proposal::SettlePartly { remaining, deadline, .. } => {
            let by = deadline.as_ref().map(|set| format!(", de rest {}", set.deadline.words)).unwrap_or_default();
            (format!(": een deel{by}"), remaining.clone())
        }
        Proposal::ClosePart { part, outcome: PartOutcome::Settled, .. } => (format!(": onderdeel {part}"), remaining),
        Proposal::ClosePart { part, outcome: PartOutcome::Lapsed(kind), .. } => {
            (format!(": onderdeel {part}, {}", kind.label()), remaining)
        }
        Proposal::Lapse { kind } => (format!(": {}", kind.label()), remaining),
        Proposal::Postpone { deadline, .. } => (format!(": ‘{}’", deadline.deadline.words), remaining),
    }
}
