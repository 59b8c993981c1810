//! What is one's own, as a filter of the list: where the menu leads, and what lies on one's desk.

use super::{list_query::ListQuery, visit::Visit};
use crate::{
    domain::{
        access::{Role, Scope},
        status::StatusKey,
    },
    store::{accounts::OwnKeys, list::Filter},
};

/// The statuses of what is not closed.
pub const NOT_CLOSED: [StatusKey; 3] = [StatusKey::Open, StatusKey::PartlySettled, StatusKey::Proposed];

/// The committees or the portfolio holders that are one's own; no filter for whom all is theirs, or nothing.
#[must_use]
pub fn filter(visit: &Visit) -> Filter {
    match visit.actor.role.scope() {
        Scope::Committees => Filter { committees: visit.actor.reach.committees.clone(), ..Filter::default() },
        Scope::Holders => Filter { holders: keys(visit).holders, ..Filter::default() },
        Scope::Nothing => Filter::default(),
    }
}

/// What is one's own of what is not closed. Each part is a tag on the list that can be taken off.
#[must_use]
pub fn not_closed(visit: &Visit) -> Filter {
    Filter { statuses: NOT_CLOSED.to_vec(), ..filter(visit) }
}

/// The address of the list with which one begins.
#[must_use]
pub fn list(visit: &Visit) -> String {
    ListQuery::of(not_closed(visit)).path()
}

/// What is one's own, as addresses name it. The public has nothing, and neither has who is still asked for a second factor.
#[must_use]
pub fn keys(visit: &Visit) -> OwnKeys {
    let session = visit.session.as_ref().filter(|_| visit.actor.role != Role::Public);
    session.map(|session| session.own.clone()).unwrap_or_default()
}
