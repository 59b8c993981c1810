//! Statuses as the texts of queries. They stand in the text, and are no values of it, so that SQLite finds the indexes that begin
//! with the status; no other file spells one.

use std::sync::LazyLock;

use crate::domain::commitment::status::StatusKey;

/// The statuses in which the executive still has to do something, with commas between them.
pub(in crate::store) static DUE: LazyLock<String> = LazyLock::new(|| join_statuses(StatusKey::list_due()));

/// The statuses in which the commitment is not closed, with commas between them.
pub(in crate::store) static UNCLOSED: LazyLock<String> = LazyLock::new(|| join_statuses(StatusKey::list_unclosed()));

/// The statuses in which the executive reported something about the whole, with commas between them.
pub(in crate::store) static REPORTED: LazyLock<String> =
    LazyLock::new(|| join_statuses(StatusKey::ALL.into_iter().filter(|status| status.is_reported())));

pub(in crate::store) static PROPOSED: LazyLock<String> = LazyLock::new(|| quote(StatusKey::Proposed));

pub(in crate::store) static SETTLED: LazyLock<String> = LazyLock::new(|| quote(StatusKey::Settled));

/// The expression that sorts the commitments `c` by status, in the order of the screen.
pub(in crate::store) static ORDER: LazyLock<String> = LazyLock::new(|| {
    let places = StatusKey::ALL.into_iter().enumerate();
    let cases: String = places.map(|(place, status)| format!(" WHEN {} THEN {place}", quote(status))).collect();
    format!("CASE c.status{cases} END")
});

/// The expression that sorts the commitments `c` that are not closed before those that are.
pub(in crate::store) static IS_CLOSED: LazyLock<String> =
    LazyLock::new(|| format!("CASE WHEN c.status IN ({}) THEN 0 ELSE 1 END", *UNCLOSED));

fn join_statuses(statuses: impl IntoIterator<Item = StatusKey>) -> String {
    statuses.into_iter().map(quote).collect::<Vec<_>>().join(", ")
}

fn quote(status: StatusKey) -> String {
    format!("'{}'", status.key())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_is_due_proposed_or_closed() {
        assert_eq!(*DUE, "'openstaand', 'deels-afgedaan'");
        assert_eq!(*UNCLOSED, format!("{}, {}", *DUE, *PROPOSED));
        assert_eq!(*REPORTED, format!("{}, {}", *PROPOSED, *SETTLED));
    }
}
