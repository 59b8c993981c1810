//! The visitor's own part of the register as a filter of the list: for the menu and the desk.

use super::visit::Visit;
use crate::{
    domain::{
        access::{ReachKind, Role},
        commitment::status::StatusKey,
        listing::filter::ListFilter,
    },
    store::accounts::OwnKeys,
    web::list_query::ListQuery,
};

/// The filter for the visitor's own committees or portfolio holders; empty for a role that has none.
#[must_use]
pub fn make_own_filter(visit: &Visit) -> ListFilter {
    match visit.actor.role.to_scope() {
        ReachKind::Committees => {
            ListFilter { committees: visit.actor.reach.committees.clone(), ..ListFilter::default() }
        }
        ReachKind::Holders => ListFilter { holders: find_own_keys(visit).holders, ..ListFilter::default() },
        ReachKind::Nothing => ListFilter::default(),
    }
}

/// The filter for the visitor's own commitments that are not closed. Each part is a tag on the list that can be taken off.
#[must_use]
pub fn not_closed(visit: &Visit) -> ListFilter {
    ListFilter { statuses: StatusKey::list_unclosed(), ..make_own_filter(visit) }
}

/// The address of the list to which the menu leads.
#[must_use]
pub fn make_own_list_path(visit: &Visit) -> String {
    ListQuery::of(not_closed(visit)).to_path()
}

/// The visitor's own committees and holders, as they stand in addresses. Empty for the public and before the second factor.
#[must_use]
pub fn find_own_keys(visit: &Visit) -> OwnKeys {
    let session = visit.session.as_ref().filter(|_| visit.actor.role != Role::Public);
    session.map(|session| session.own.clone()).unwrap_or_default()
}
