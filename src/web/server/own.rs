//! The visitor's own part of the register as a filter of the list: for the menu and the desk.

use super::visit::Visit;
use crate::{
    domain::{
        access::{Role, Scope},
        commitment::status::StatusKey,
        listing::filter::Filter,
    },
    store::accounts::OwnKeys,
    web::list_query::ListQuery,
};

/// The statuses of commitments that are not closed.
pub const NOT_CLOSED: [StatusKey; 3] = [StatusKey::Open, StatusKey::PartlySettled, StatusKey::Proposed];

/// The filter for the visitor's own committees or portfolio holders; empty for a role that has none.
#[must_use]
pub fn filter(visit: &Visit) -> Filter {
    match visit.actor.role.scope() {
        Scope::Committees => Filter { committees: visit.actor.reach.committees.clone(), ..Filter::default() },
        Scope::Holders => Filter { holders: keys(visit).holders, ..Filter::default() },
        Scope::Nothing => Filter::default(),
    }
}

/// The filter for the visitor's own commitments that are not closed. Each part is a tag on the list that can be taken off.
#[must_use]
pub fn not_closed(visit: &Visit) -> Filter {
    Filter { statuses: NOT_CLOSED.to_vec(), ..filter(visit) }
}

/// The address of the list to which the menu leads.
#[must_use]
pub fn list(visit: &Visit) -> String {
    ListQuery::of(not_closed(visit)).path()
}

/// The visitor's own committees and holders, as they stand in addresses. Empty for the public and before the second factor.
#[must_use]
pub fn keys(visit: &Visit) -> OwnKeys {
    let session = visit.session.as_ref().filter(|_| visit.actor.role != Role::Public);
    session.map(|session| session.own.clone()).unwrap_or_default()
}
