//! The piles on a desk: commitments that need attention, and letters that wait.

use chrono::NaiveDate;

use super::{
    letters::LetterRow,
    sight::{push_owns, push_sees, push_sees_letter},
};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        change::EventKind,
        commitment::status::{DecidedBy, StatusKey},
        listing::{
            as_of::AsOf,
            filter::{ListFilter, ListSort},
            row::ListRow,
        },
    },
    store::{
        Result, Store,
        db::{Connection, Query, query},
        records::statuses::DUE,
    },
};

/// A pile: the commitments of a filter that have something in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pile {
    All,
    /// Due, and neither late nor near.
    Later,
    /// Open, and without an answer since it was made: see [`ANSWERS`]. A later day is no answer.
    Unanswered,
    /// Due, after an objection or a refused proposal on this day or later.
    Contested(NaiveDate),
    /// Answered on this day or later: done, wholly or in part, proposed to be, or lapsed.
    Answered(NaiveDate),
    /// One of the actor's own that the executive reported as done on this day or later, and that nobody confirmed.
    Reported(NaiveDate),
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
}

impl LetterPile {
    /// Adds the condition that the actor sees the letter `l` and that it lies on the pile.
    fn push_letter_pile(self, query: &mut Query, actor: &Actor) {
        query.push(if self == Self::ToRelease {
            " WHERE l.processed_at IS NOT NULL AND l.publicity = 'concept' AND "
        } else {
            " WHERE l.processed_at IS NULL AND "
        });
        push_sees_letter(query, actor);
        match self {
            Self::All | Self::ToRelease => return,
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

/// The first commitments of a pile, and their total number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PilePortion {
    pub rows: Vec<ListRow>,
    pub total: i64,
}

impl Store {
    /// Returns the first commitments of a pile that the actor sees: by deadline, or newest first for reported ones.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_pile(
        &self,
        actor: &Actor,
        filter: &ListFilter,
        pile: Pile,
        limit: i64,
        as_of: AsOf,
    ) -> Result<PilePortion> {
        let mut reader = self.read().await?;
        let mut count = query("SELECT count(*) FROM commitment c WHERE ");
        push_sees(&mut count, actor);
        filter.push_filter(&mut count, as_of);
        pile.push_pile(&mut count, actor, as_of);
        let (total,): (i64,) = count.fetch_one(&mut reader).await?;
        if total == 0 || limit == 0 {
            return Ok(PilePortion { rows: Vec::new(), total });
        }
        let mut query = super::list::select_seen_rows(actor);
        filter.push_filter(&mut query, as_of);
        pile.push_pile(&mut query, actor, as_of);
        match pile {
            Pile::Reported(_) => drop(query.push(" ORDER BY c.closed_on DESC, c.id DESC")),
            _ => ListSort::default().push_order(&mut query),
        }
        query.push(" LIMIT ").push_bind(limit);
        Ok(PilePortion { rows: super::list::fetch_selected_rows(query, &mut reader).await?, total })
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
                    .push(") AND EXISTS (SELECT 1 FROM event e WHERE e.commitment_id = c.id AND e.kind IN (");
                query.push_bind(EventKind::Objected.key()).push(", ").push_bind(EventKind::Refused.key());
                query.push(") AND e.effective_day >= ").push_bind(since).push(")");
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
