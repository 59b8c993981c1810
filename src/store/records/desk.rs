//! The piles on a desk: commitments that need attention, and letters that wait.

use chrono::NaiveDate;

use super::{
    accounts::push_reaches_holder,
    letters::LetterRow,
    list::{FROM, ListQueryRow, ROW_COLUMNS, list_row},
    sight::{push_owns, push_sees, push_sees_letter},
};
use crate::{
    domain::{
        access::{Actor, Role, rights::Action},
        change::EventKind,
        commitment::{
            going_on::GoingOn,
            status::{DecidedBy, StatusKey},
        },
        listing::{
            as_of::AsOf,
            filter::{ListFilter, ListSort},
            row::ListRow,
        },
    },
    store::{
        Result, Store,
        db::{Both, Connection, FromRow, Query, query},
        records::statuses::{DUE, UNCLOSED},
    },
};

/// A pile: the commitments of a filter that have something in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pile {
    All,
    /// Due, and neither late nor near.
    Later,
    /// Of nobody: something is missing by which it would lie on somebody's desk.
    OfNobody,
    /// Without this.
    Without(MissingLink),
    /// Open, and without an answer since it was made: see [`ANSWERS`]. A later day is no answer.
    Unanswered,
    /// Due, while an objection stands, or after a proposal that was refused on this day or later.
    Contested(NaiveDate),
    /// Not closed, and made before this day, so that it comes to a meeting of its committee on that day.
    OnList(NaiveDate),
    /// Answered on this day or later: done, wholly or in part, proposed to be, or lapsed.
    Answered(NaiveDate),
    /// One of the actor's own that the executive reported as done on this day or later, and that nobody confirmed.
    Reported(NaiveDate),
}

/// The thing that a commitment lacks when it lies on nobody's desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MissingLink {
    Holder,
    /// Its holder is reached by no account that can be used.
    Account,
    Committee,
}

impl MissingLink {
    pub const ALL: [Self; 3] = [Self::Holder, Self::Account, Self::Committee];

    /// Adds the condition that the commitment `c` lacks this.
    fn push_lacks(self, query: &mut Query) {
        match self {
            Self::Holder => drop(query.push("c.holder_id IS NULL")),
            Self::Committee => drop(query.push("c.committee_id IS NULL")),
            Self::Account => {
                query.push("c.holder_id NOT IN (SELECT t.holder_id FROM account_holder t JOIN account a");
                query.push(" ON a.id = t.account_id WHERE ");
                push_reaches_holder(query);
                query.push(")");
            }
        }
    }
}

/// The events that count as an answer, besides any event from a letter.
const ANSWERS: [EventKind; 5] =
    [EventKind::Progress, EventKind::Proposed, EventKind::PartlySettled, EventKind::PartSettled, EventKind::Settled];

/// The events that count as an answer for a member who withdrew a paper because of a commitment: progress does not.
const OUTCOMES: [EventKind; 7] = [
    EventKind::Proposed,
    EventKind::PartlySettled,
    EventKind::PartSettled,
    EventKind::PartLapsed,
    EventKind::Settled,
    EventKind::Lapsed,
    EventKind::Merged,
];

/// A pile of letters that wait: to be processed or, in the last case, to be released.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LetterPile {
    All,
    /// Letters with numbers of commitments that the register does not hold, as far as the actor sees.
    ToRegister,
    /// Letters without such numbers.
    Known,
    /// Letters that were processed and are still drafts.
    ToRelease,
    /// Letters that an office or a holder released on this day or later.
    ReleasedByOffice(NaiveDate),
}

impl LetterPile {
    /// Adds the condition that the actor sees the letter `l` and that it lies on the pile.
    fn push_letter_pile(self, query: &mut Query, actor: &Actor) {
        match self {
            Self::ToRelease => drop(query.push(" WHERE l.processed_at IS NOT NULL AND l.publicity = 'concept' AND ")),
            Self::ReleasedByOffice(since) => push_released_by_office(query, since),
            Self::All | Self::ToRegister | Self::Known => drop(query.push(" WHERE l.processed_at IS NULL AND ")),
        }
        push_sees_letter(query, actor);
        match self {
            Self::All | Self::ToRelease | Self::ReleasedByOffice(_) => return,
            Self::ToRegister => query.push(" AND EXISTS"),
            Self::Known => query.push(" AND NOT EXISTS"),
        };
        query.push(
            " (SELECT 1 FROM letter_number n WHERE n.letter_id = l.id AND n.commitment = 1 AND NOT EXISTS
              (SELECT 1 FROM commitment c WHERE c.number_normal = n.number_normal AND ",
        );
        push_sees(query, actor);
        query.push(
            ") AND NOT EXISTS (SELECT 1 FROM former_number f JOIN commitment c ON c.id = f.commitment_id
              WHERE f.number_normal = n.number_normal AND ",
        );
        push_sees(query, actor);
        query.push("))");
    }
}

/// Adds the condition that the letter `l` is public since an office or a holder released it on this day or later.
fn push_released_by_office(query: &mut Query, since: NaiveDate) {
    query.push(" WHERE l.publicity = 'openbaar' AND EXISTS (SELECT 1 FROM event e WHERE e.letter_id = l.id");
    query.push(" AND e.object = 'register' AND e.kind = ").push_bind(EventKind::Published.key());
    query.push(" AND e.effective_day >= ").push_bind(since).push(" AND e.actor_role IN (");
    query.push_values([Role::Office.key(), Role::Holder.key()]).push(")) AND ");
}

/// A pile of the commitments that match a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilteredPile {
    pub filter: ListFilter,
    pub pile: Pile,
}

/// A commitment on a desk, with the places of the later piles on which it lies too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskRow {
    pub row: ListRow,
    pub lies_on: Vec<usize>,
}

/// The first commitments of a pile of a desk, and the number of those that no earlier pile has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeskPortion {
    pub rows: Vec<DeskRow>,
    pub total: i64,
}

#[derive(FromRow)]
struct LaterPilesRow {
    later_piles: String,
}

impl Store {
    /// Returns the first commitments of the pile at a place among those of a desk, without those that lie on an earlier pile: by
    /// deadline, or newest first for reported ones. Two queries, whatever the number of rows and piles.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_desk_pile(
        &self,
        actor: &Actor,
        (piles, place): (&[FilteredPile], usize),
        limit: i64,
        as_of: AsOf,
    ) -> Result<DeskPortion> {
        let Some(own) = piles.get(place) else { return Ok(DeskPortion::default()) };
        let mut reader = self.read().await?;
        let push_conditions = |query: &mut Query| {
            push_sees(query, actor);
            own.push_lies(query, actor, as_of);
            for earlier in &piles[..place] {
                // A condition on an empty column is neither true nor false.
                query.push(" AND (1 = 1");
                earlier.push_lies(query, actor, as_of);
                query.push(") IS NOT TRUE");
            }
        };
        let mut count = query("SELECT count(*) FROM commitment c WHERE ");
        push_conditions(&mut count);
        let (total,): (i64,) = count.fetch_one(&mut reader).await?;
        if total == 0 {
            return Ok(DeskPortion::default());
        }
        let mut rows = query(format!("SELECT {ROW_COLUMNS}, ''"));
        for (index, later) in piles.iter().enumerate().skip(place + 1) {
            rows.push(" || CASE WHEN 1 = 1");
            later.push_lies(&mut rows, actor, as_of);
            rows.push(format!(" THEN '{index},' ELSE '' END"));
        }
        rows.push(format!(" AS later_piles {FROM} WHERE "));
        push_conditions(&mut rows);
        match own.pile {
            Pile::Reported(_) => drop(rows.push(" ORDER BY c.closed_on DESC, c.id DESC")),
            _ => ListSort::default().push_order(&mut rows),
        }
        rows.push(" LIMIT ").push_bind(limit);
        let found: Vec<Both<ListQueryRow, LaterPilesRow>> = rows.fetch_all(&mut reader).await?;
        let row = |Both(row, LaterPilesRow { later_piles }): Both<ListQueryRow, LaterPilesRow>| {
            let lies_on = later_piles.split(',').filter_map(|index| index.parse().ok()).collect();
            Ok(DeskRow { row: list_row(row)?, lies_on })
        };
        Ok(DeskPortion { rows: found.into_iter().map(row).collect::<Result<_>>()?, total })
    }

    /// Returns the first letters of a pile, oldest first, and their total number; none for an actor who does not process
    /// letters.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn letters_waiting(&self, actor: &Actor, pile: LetterPile, limit: i64) -> Result<(Vec<LetterRow>, i64)> {
        let mut reader = self.read().await?;
        if !actor.may_ever(Action::HandleLetters) {
            return Ok((Vec::new(), 0));
        }
        let mut count = query("SELECT count(*) FROM letter l");
        pile.push_letter_pile(&mut count, actor);
        let (total,): (i64,) = count.fetch_one(&mut reader).await?;
        if total == 0 {
            return Ok((Vec::new(), 0));
        }
        let mut query = query(
            "SELECT l.id, l.number, l.day, l.subject, l.signatory, l.processed_at, l.publicity, 0 AS commitments FROM letter l",
        );
        pile.push_letter_pile(&mut query, actor);
        query.push(" ORDER BY l.day, l.id LIMIT ").push_bind(limit);
        Ok((query.fetch_all(&mut reader).await?, total))
    }
}

/// The number of letters that nobody has processed; 0 for an actor who does not process letters.
pub(in crate::store) async fn letters_waiting(reader: &mut Connection, actor: &Actor) -> Result<i64> {
    if !actor.may_ever(Action::HandleLetters) {
        return Ok(0);
    }
    let mut count = query("SELECT count(*) FROM letter l");
    LetterPile::All.push_letter_pile(&mut count, actor);
    let (total,): (i64,) = count.fetch_one(reader).await?;
    Ok(total)
}

impl FilteredPile {
    /// Adds the condition that the commitment `c` lies on the pile.
    fn push_lies(&self, query: &mut Query, actor: &Actor, as_of: AsOf) {
        self.filter.push_filter(query, as_of);
        self.pile.push_pile(query, actor, as_of);
    }
}

impl Pile {
    /// Adds the condition that the commitment `c` lies on the pile.
    fn push_pile(self, query: &mut Query, actor: &Actor, as_of: AsOf) {
        match self {
            Self::All => {}
            Self::Later => {
                query
                    .push(" AND c.status IN (")
                    .push(&*DUE)
                    .push(") AND (c.last_day IS NULL OR c.last_day > ")
                    .push_bind(as_of.compute_horizon())
                    .push(")");
            }
            Self::OfNobody => {
                query.push(" AND (1 = 0");
                for missing in MissingLink::ALL {
                    query.push(" OR ");
                    missing.push_lacks(query);
                }
                query.push(")");
            }
            Self::Without(missing) => {
                query.push(" AND ");
                missing.push_lacks(query);
            }
            Self::Unanswered => {
                query.push(" AND c.status = ").push_bind(StatusKey::Open.key());
                query.push(
                    " AND NOT EXISTS (SELECT 1 FROM event e WHERE e.commitment_id = c.id AND (e.letter_id IS NOT NULL",
                );
                for kind in ANSWERS {
                    query.push(" OR e.kind = ").push_bind(kind.key());
                }
                query.push("))");
            }
            Self::Contested(since) => {
                query
                    .push(" AND c.status IN (")
                    .push(&*DUE)
                    .push(") AND (c.going_on = ")
                    .push_bind(GoingOn::Objected.key())
                    .push(" OR EXISTS (SELECT 1 FROM event e WHERE e.commitment_id = c.id AND e.kind = ")
                    .push_bind(EventKind::Refused.key());
                query.push(" AND e.effective_day >= ").push_bind(since).push("))");
            }
            Self::OnList(day) => {
                query.push(" AND c.status IN (").push(&*UNCLOSED);
                query.push(") AND (c.made_on IS NULL OR c.made_on < ").push_bind(day).push(")");
            }
            Self::Answered(since) => {
                query.push(" AND EXISTS (SELECT 1 FROM event e WHERE e.commitment_id = c.id AND e.kind IN (");
                query.push_values(OUTCOMES.map(|kind| kind.key()));
                query.push(") AND e.effective_day >= ").push_bind(since).push(")");
            }
            Self::Reported(since) => {
                query.push(" AND c.status = ").push_bind(StatusKey::Settled.key());
                query.push(" AND c.decided_by = ").push_bind(DecidedBy::Executive.key());
                query.push(" AND c.closed_on >= ").push_bind(since).push(" AND ");
                push_owns(query, actor);
            }
        }
    }
}
