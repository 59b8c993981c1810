//! The visibility of records to an actor, as conditions in a query. They say in SQL what `domain::rights` says of one
//! commitment; a test compares the two.

use crate::{
    domain::{
        access::{
            Actor, Role,
            rights::{Action, Extent, find_extent},
        },
        council::{named::Named, roster::Roster},
    },
    store::db::Query,
};

/// True if the actor sees all commitments.
pub(in crate::store) fn sees_all(actor: &Actor) -> bool {
    find_extent(Action::Read, actor.role) == Extent::All
}

/// Adds the condition that the actor sees the commitment `c`.
pub(in crate::store) fn push_sees(query: &mut Query, actor: &Actor) {
    match find_extent(Action::Read, actor.role) {
        Extent::All => query.push("1 = 1"),
        Extent::Nothing => query.push("1 = 0"),
        Extent::Public => query.push("c.publicity = 'openbaar'"),
        Extent::PublicAndSecret => query.push("c.publicity IN ('openbaar', 'geheim')"),
        Extent::Own => push_owns(query, actor),
        Extent::OwnAndPublic => {
            query.push("(c.publicity = 'openbaar' OR ");
            push_owns(query, actor).push(")")
        }
    };
}

/// The same, after `AND`.
pub(in crate::store) fn push_and_sees(query: &mut Query, actor: &Actor) {
    query.push(" AND ");
    push_sees(query, actor);
}

/// Adds the condition that the actor sees the letter `l`. An actor who works with letters sees all of them; others see a letter
/// once it was processed, and only if they see every commitment that it names.
pub(in crate::store) fn push_sees_letter(query: &mut Query, actor: &Actor) {
    if actor.may_ever(Action::ReadNewLetters) {
        query.push("1 = 1");
        return;
    }
    query.push(
        "(l.processed_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM letter_number n
             JOIN commitment c ON c.number_normal = n.number_normal WHERE n.letter_id = l.id AND NOT (",
    );
    push_sees(query, actor);
    query.push(")))");
}

/// Adds the condition that the actor may know of the meeting `m`: it was planned on purpose, or they see a commitment made in
/// it.
pub(in crate::store) fn push_knows_meeting(query: &mut Query, actor: &Actor) {
    if sees_all(actor) {
        query.push("1 = 1");
        return;
    }
    query.push("(m.established = 1 OR EXISTS (SELECT 1 FROM commitment c WHERE c.meeting_id = m.id");
    push_and_sees(query, actor);
    query.push("))");
}

/// Adds the condition that the actor sees the frozen list `e`: every commitment on it, and every letter that it names.
pub(in crate::store) fn push_sees_edition(query: &mut Query, actor: &Actor) {
    query.push(
        "NOT EXISTS (SELECT 1 FROM list_edition_commitment x JOIN commitment c ON c.id = x.commitment_id
             WHERE x.edition_id = e.id AND NOT (",
    );
    push_sees(query, actor);
    query.push(
        ")) AND NOT EXISTS (SELECT 1 FROM list_edition_letter x JOIN letter l ON l.id = x.letter_id
             WHERE x.edition_id = e.id AND NOT (",
    );
    push_sees_letter(query, actor);
    query.push("))");
}

/// Adds the condition that the commitment `c` is the actor's own: see [`Actor::owns_commitment`].
pub(in crate::store) fn push_owns<'q>(query: &'q mut Query, actor: &Actor) -> &'q mut Query {
    query.push("(1 = ").push(if actor.role == Role::Clerk { "1" } else { "0" });
    if matches!(actor.role, Role::CommitteeClerk | Role::Member) {
        query.push(" OR c.committee_id IN (SELECT k.id FROM committee k WHERE 1 = 0");
        push_or_own(query, actor, Roster::Committees);
        query.push(")");
    }
    if matches!(actor.role, Role::Office | Role::Holder) {
        query.push(" OR c.holder_id IN (SELECT k.id FROM portfolio_holder k WHERE 1 = 0");
        push_or_own(query, actor, Roster::Holders);
        query.push(")");
    }
    if actor.role == Role::Member {
        query.push(
            " OR c.id IN (SELECT a.commitment_id FROM commitment_asker a JOIN member k ON k.id = a.member_id
             LEFT JOIN party p ON p.id = k.party_id WHERE 1 = 0",
        );
        push_or_own(query, actor, Roster::Members);
        query.push(")");
    }
    query.push(")")
}

/// Adds, after `OR`, that a record `k` of one of the council's lists is the actor's own; a member's party is `p`.
pub(in crate::store) fn push_or_own(query: &mut Query, actor: &Actor, roster: Roster) {
    match roster {
        Roster::Committees => {
            for code in &actor.reach.committees {
                query.push(" OR upper(k.code) = upper(").push_bind(code.clone()).push(")");
            }
        }
        Roster::Holders => push_or_named(query, &actor.reach.holders, "k.function", "k.name"),
        Roster::Members => push_or_named(query, &actor.reach.members, "k.name", "p.name"),
        Roster::Parties | Roster::Themes => {}
    }
}

/// Adds, after `OR`, that two columns have one of these names.
fn push_or_named(query: &mut Query, names: &[Named], name: &'static str, beside: &'static str) {
    for one in names {
        query.push(" OR (").push(name).push(" = ").push_bind(one.name.clone()).push(" AND coalesce(").push(beside);
        query.push(", '') = ").push_bind(one.beside.clone().unwrap_or_default()).push(")");
    }
}
