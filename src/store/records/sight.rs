//! The visibility of records to an actor, as conditions in a query. They say in SQL what `domain::rights` says of one
//! commitment; a test compares the two.

use crate::{
    domain::{
        access::{
            Actor, ReachKind, Role,
            rights::{Action, Extent},
        },
        change::EventKind,
        council::{named::Named, roster::Roster},
    },
    store::db::Query,
};

/// True if the actor sees all commitments.
pub(in crate::store) fn sees_all(actor: &Actor) -> bool {
    actor.find_extent(Action::Read) == Extent::All
}

/// Adds the condition that the actor sees the commitment `c`.
pub(in crate::store) fn push_sees(query: &mut Query, actor: &Actor) {
    match actor.find_extent(Action::Read) {
        Extent::All => query.push("1 = 1"),
        Extent::Nothing => query.push("1 = 0"),
        Extent::Public => query.push("c.publicity = 'openbaar'"),
        Extent::PublicAndSecret => query.push("c.publicity IN ('openbaar', 'geheim')"),
        Extent::PublicAndOwnSecret => {
            query.push("(c.publicity = 'openbaar' OR c.publicity = 'geheim' AND ");
            push_owns(query, actor).push(")")
        }
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

/// Adds the condition that the actor sees the letter `l`, as [`LetterExposure::is_seen_by`] says.
///
/// [`LetterExposure::is_seen_by`]: crate::domain::letter::sight::LetterExposure::is_seen_by
pub(in crate::store) fn push_sees_letter(query: &mut Query, actor: &Actor) {
    push_sees_letter_among(query, actor, push_has_hidden_tie);
}

/// The same, for a query that goes through all letters: the hidden ones are found once, from the little that is hidden.
pub(in crate::store) fn push_sees_each_letter(query: &mut Query, actor: &Actor) {
    push_sees_letter_among(query, actor, push_is_among_hidden);
}

fn push_sees_letter_among(query: &mut Query, actor: &Actor, push_is_hidden: fn(&mut Query, &Actor)) {
    let drafts = actor.find_extent(Action::ReadDraftLetters);
    if drafts == Extent::All {
        query.push("1 = 1");
        return;
    }
    query.push("(");
    push_letter_is_open(query, actor, push_is_hidden);
    if drafts == Extent::Own {
        query.push(" OR (l.publicity = 'concept' OR l.redacted IS NOT NULL) AND ");
        push_owns_letter(query, actor);
    }
    query.push(")");
}

/// Adds the condition that the actor, who sees the letter `l`, sees its text as it was taken in, as
/// [`LetterExposure::is_original_seen_by`] says.
///
/// [`LetterExposure::is_original_seen_by`]: crate::domain::letter::sight::LetterExposure::is_original_seen_by
pub(in crate::store) fn push_sees_original(query: &mut Query, actor: &Actor) {
    match actor.find_extent(Action::ReadDraftLetters) {
        Extent::All => drop(query.push("1 = 1")),
        Extent::Own => {
            query.push("(l.redacted IS NULL OR ");
            push_owns_letter(query, actor);
            query.push(")");
        }
        _ => drop(query.push("l.redacted IS NULL")),
    }
}

/// Adds the text of the letter `l` that the actor sees, if they see it at all, as an expression.
pub(in crate::store) fn push_letter_text(query: &mut Query, actor: &Actor) {
    query.push("CASE WHEN ");
    push_sees_original(query, actor);
    query.push(" THEN l.body ELSE l.redacted END");
}

/// Adds the condition that the publicity of the letter `l` and its ties open it to the actor.
fn push_letter_is_open(query: &mut Query, actor: &Actor, push_is_hidden: fn(&mut Query, &Actor)) {
    query.push("(l.publicity = 'openbaar' OR l.publicity = 'geheim' AND ");
    push_may_know_secret(query, actor);
    query.push(") AND NOT ");
    push_is_hidden(query, actor);
}

/// Adds the condition that the letter `l` is tied to a commitment that the actor does not see.
fn push_has_hidden_tie(query: &mut Query, actor: &Actor) {
    query.push("EXISTS (");
    push_ties(query);
    query.push("NOT (");
    push_sees(query, actor);
    query.push("))");
}

/// The same, as a set of all such letters. It begins at the commitments that are not public, where everybody sees the others.
fn push_is_among_hidden(query: &mut Query, actor: &Actor) {
    let is_little = !matches!(actor.find_extent(Action::Read), Extent::Own | Extent::Nothing);
    query.push("l.id IN (");
    for (at, tie) in
        ["letter_number t WHERE t.number_normal = c.number_normal", "passage t WHERE t.commitment_id = c.id"]
            .into_iter()
            .enumerate()
    {
        query.push(if at == 0 { "" } else { " UNION ALL " }).push("SELECT t.letter_id FROM commitment c CROSS JOIN ");
        query.push(tie).push(if is_little { " AND c.publicity <> 'openbaar'" } else { "" }).push(" AND NOT (");
        push_sees(query, actor);
        query.push(")");
    }
    query.push(")");
}

/// Adds the condition that the actor's role sees secrets, or that everything to which the letter `l` is tied is the actor's own.
fn push_may_know_secret(query: &mut Query, actor: &Actor) {
    match actor.find_extent(Action::Read) {
        Extent::All | Extent::PublicAndSecret => drop(query.push("1 = 1")),
        Extent::Own | Extent::OwnAndPublic | Extent::PublicAndOwnSecret => push_owns_every_tie(query, actor),
        Extent::Nothing | Extent::Public => drop(query.push("1 = 0")),
    }
}

/// Adds the condition that the letter `l` is the actor's own: kept by their office or committee or, for the clerk of a
/// committee, tied to commitments of that committee alone.
pub(in crate::store) fn push_owns_letter(query: &mut Query, actor: &Actor) {
    query.push("(l.id IN (SELECT o.letter_id FROM letter_keeper o LEFT JOIN ");
    let roster = if actor.role == Role::CommitteeClerk { Roster::Committees } else { Roster::Holders };
    query.push(match roster {
        Roster::Committees => "committee k ON k.id = o.committee_id WHERE 1 = 0",
        _ => "portfolio_holder k ON k.id = o.holder_id WHERE 1 = 0",
    });
    push_or_own(query, actor, roster);
    query.push(")");
    if actor.role == Role::CommitteeClerk {
        query.push(" OR ");
        push_owns_every_tie(query, actor);
    }
    query.push(")");
}

/// Adds the condition that the letter `l` is tied to commitments, and to the actor's own alone.
fn push_owns_every_tie(query: &mut Query, actor: &Actor) {
    query.push("(EXISTS (");
    push_ties(query);
    query.push("1 = 1) AND NOT EXISTS (");
    push_ties(query);
    query.push("NOT ");
    push_owns(query, actor).push("))");
}

/// Adds a query for the commitments `c` to which the letter `l` is tied: those that it names and those of which an outcome was
/// confirmed from it. A condition has to follow.
fn push_ties(query: &mut Query) {
    query.push("SELECT 1 FROM commitment c WHERE ");
    push_is_tied(query);
    query.push(" AND ");
}

/// Adds the condition that the letter `l` is tied to the commitment `c`.
pub(in crate::store) fn push_is_tied(query: &mut Query) {
    query.push(
        "(c.number_normal IN (SELECT n.number_normal FROM letter_number n WHERE n.letter_id = l.id)
             OR c.id IN (SELECT t.commitment_id FROM passage t WHERE t.letter_id = l.id))",
    );
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
    // The paper may tell passages that were released by themselves; it then tells no others of that letter.
    query.push(
        " OR (EXISTS (SELECT 1 FROM passage p JOIN list_edition_commitment y ON y.commitment_id = p.commitment_id
              WHERE y.edition_id = e.id AND p.letter_id = l.id)
          AND NOT EXISTS (SELECT 1 FROM passage p JOIN list_edition_commitment y ON y.commitment_id = p.commitment_id
              WHERE y.edition_id = e.id AND p.letter_id = l.id AND p.released = 0))))",
    );
    if actor.find_extent(Action::ReadDraftLetters) != Extent::All {
        // What was made unreadable after the paper was frozen can still be read on it.
        query.push(
            " AND NOT EXISTS (SELECT 1 FROM list_edition_letter x JOIN event r ON r.letter_id = x.letter_id
                 WHERE x.edition_id = e.id AND r.at >= e.frozen_at AND r.kind = ",
        );
        query.push_bind(EventKind::Redacted.key()).push(")");
    }
}

/// Adds the condition that the commitment `c` is the actor's own: see [`Actor::owns_commitment`].
pub(in crate::store) fn push_owns<'q>(query: &'q mut Query, actor: &Actor) -> &'q mut Query {
    query.push("(1 = ").push(if actor.role == Role::Clerk { "1" } else { "0" });
    if actor.role.to_scope() == ReachKind::Committees {
        query.push(" OR c.committee_id IN (SELECT k.id FROM committee k WHERE 1 = 0");
        push_or_own(query, actor, Roster::Committees);
        query.push(")");
    }
    if actor.role.to_scope() == ReachKind::Holders {
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
        Roster::Parties | Roster::Themes | Roster::Areas => {}
    }
}

/// Adds, after `OR`, that two columns have one of these names.
fn push_or_named(query: &mut Query, names: &[Named], name: &'static str, beside: &'static str) {
    for one in names {
        query.push(" OR (").push(name).push(" = ").push_bind(one.name.clone()).push(" AND coalesce(").push(beside);
        query.push(", '') = ").push_bind(one.beside.clone().unwrap_or_default()).push(")");
    }
}
