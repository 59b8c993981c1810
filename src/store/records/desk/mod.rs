//! The piles on a desk: commitments that need attention, and letters that wait.

mod letters;

use chrono::NaiveDate;

pub(in crate::store) use self::letters::letters_waiting;
pub use self::letters::{DeskLetter, LetterPile};
use super::{
    accounts::push_reaches_holder,
    commitments::EVENING,
    list::{FROM, ListQueryRow, ROW_COLUMNS, list_row, push_order},
    sight::{push_owns, push_sees, push_sees_letter},
};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        change::EventKind,
        commitment::{
            going_on::{Evening, GoingOn, Turn},
            status::{DecidedBy, StatusKey},
        },
        council::named::Named,
        ids::LetterId,
        listing::{
            as_of::AsOf,
            filter::{ListFilter, ListSort},
            row::ListRow,
        },
    },
    store::{
        Result, Store,
        db::{Both, Query, query, record},
        records::statuses::{DUE, UNCLOSED},
    },
};

/// A pile: the commitments of a filter that have something in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pile {
    All,
    /// All, with those first whose first meeting since the proposal has passed, and then the oldest.
    Proposed,
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

/// A pile of the commitments that match a filter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilteredPile {
    pub filter: ListFilter,
    pub pile: Pile,
}

/// A commitment on a desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskRow {
    pub row: ListRow,
    /// The places of the later piles on which it lies too.
    pub lies_on: Vec<usize>,
    /// True if it is the actor's own.
    pub own: bool,
    /// The slug of its holder.
    pub holder_slug: Option<String>,
    /// The evening on which a proposal can be decided on, if one was planned.
    pub evening: Option<Evening>,
    /// The oldest letter that names it and that nobody read as far as this commitment, for an actor who processes letters: its key,
    /// and its number.
    pub letter: Option<(LetterId, String)>,
}

impl DeskRow {
    /// The side whose turn it is. Where nothing is going on, such as after a refusal, the executive is to act on what is due.
    #[must_use]
    pub fn find_turn(&self) -> Turn {
        match self.row.going_on {
            Some(going_on) => Turn::of(going_on, self.row.status == StatusKey::Proposed, self.evening),
            None if self.row.status.is_due() => Turn::Executive,
            None => Turn::Nobody,
        }
    }
}

/// A portfolio holder whose commitments lie on nobody's desk because no account that can be used reaches the holder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolderWithoutAccount {
    pub slug: String,
    pub named: Named,
    /// The number of commitments that are not closed and that the actor sees.
    pub commitments: i64,
}

/// The first commitments of a pile of a desk, and the number of those that no earlier pile has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DeskPortion {
    pub rows: Vec<DeskRow>,
    pub total: i64,
}

record! {
    struct StandingRow {
        later_piles: String,
        own: bool,
        holder_slug: Option<String>,
        evening: Option<NaiveDate>,
        letter: Option<String>,
    }
}

impl DeskRow {
    fn of(Both(row, standing): Both<ListQueryRow, StandingRow>, as_of: AsOf) -> Result<Self> {
        let letter = standing.letter.as_deref().and_then(|letter| letter.split_once(' '));
        Ok(Self {
            row: list_row(row)?,
            lies_on: standing.later_piles.split(',').filter_map(|index| index.parse().ok()).collect(),
            own: standing.own,
            holder_slug: standing.holder_slug,
            evening: standing.evening.map(|day| Evening::of(day, as_of.today)),
            letter: letter.and_then(|(id, number)| Some((LetterId::new(id.parse().ok()?), number.to_owned()))),
        })
    }
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
        rows.push(" AS later_piles, ");
        push_owns(&mut rows, actor).push(format!(" AS own, h.slug AS holder_slug, {EVENING} AS evening, "));
        push_waiting_letter(&mut rows, actor);
        // What is told of a row is asked of those that are shown alone, and not of all that are sorted.
        rows.push(format!(" AS letter {FROM} WHERE c.id IN (SELECT c.id FROM commitment c WHERE "));
        push_conditions(&mut rows);
        own.pile.push_order(&mut rows, as_of);
        rows.push(" LIMIT ").push_bind(limit).push(")");
        own.pile.push_order(&mut rows, as_of);
        let found: Vec<Both<ListQueryRow, StandingRow>> = rows.fetch_all(&mut reader).await?;
        let row = |found| DeskRow::of(found, as_of);
        Ok(DeskPortion { rows: found.into_iter().map(row).collect::<Result<_>>()?, total })
    }

    /// Returns the holders of commitments that are not closed whom no account that can be used reaches, with the number of those
    /// commitments. One query.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_holders_without_account(&self, actor: &Actor) -> Result<Vec<HolderWithoutAccount>> {
        let mut query = query(
            "SELECT h.slug, h.function, h.name, n.commitments FROM
                 (SELECT c.holder_id, count(*) AS commitments FROM commitment c WHERE c.status IN (",
        );
        query.push(&*UNCLOSED).push(") AND c.holder_id IS NOT NULL AND ");
        push_sees(&mut query, actor);
        query.push(" AND ");
        MissingLink::Account.push_lacks(&mut query);
        query
            .push(" GROUP BY c.holder_id) n JOIN portfolio_holder h ON h.id = n.holder_id ORDER BY h.function, h.name");
        let rows: Vec<(String, String, Option<String>, i64)> = query.fetch_all(&mut self.read().await?).await?;
        let holder = |(slug, function, name, commitments): (String, String, Option<String>, i64)| {
            HolderWithoutAccount { slug, named: Named { name: function, beside: name }, commitments }
        };
        Ok(rows.into_iter().map(holder).collect())
    }
}

impl FilteredPile {
    /// Adds the condition that the commitment `c` lies on the pile.
    fn push_lies(&self, query: &mut Query, actor: &Actor, as_of: AsOf) {
        self.filter.push_filter(query, actor, as_of);
        self.pile.push_pile(query, actor);
    }
}

impl Pile {
    /// Adds the order in which the commitments `c` lie on the pile.
    fn push_order(self, query: &mut Query, as_of: AsOf) {
        match self {
            Self::Proposed => {
                query.push(format!(" ORDER BY coalesce({EVENING} < ")).push_bind(as_of.today);
                query.push(", 0) DESC, c.status_since, c.id");
            }
            Self::Reported(_) => drop(query.push(" ORDER BY c.closed_on DESC, c.id DESC")),
            _ => push_order(query, ListSort::default()),
        }
    }

    /// Adds the condition that the commitment `c` lies on the pile.
    fn push_pile(self, query: &mut Query, actor: &Actor) {
        match self {
            Self::All | Self::Proposed => {}
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

/// Adds the oldest letter that waits to be read and names the commitment `c`, without an outcome of it yet: its key and its number,
/// as an expression. Nothing for an actor who does not process letters.
fn push_waiting_letter(query: &mut Query, actor: &Actor) {
    if !actor.may_ever(Action::HandleLetters) {
        query.push("NULL");
        return;
    }
    query.push(
        "(SELECT l.id || ' ' || coalesce(l.number, '') FROM letter l JOIN letter_number n ON n.letter_id = l.id
          WHERE n.number_normal = c.number_normal AND n.commitment = 1 AND l.processed_at IS NULL AND NOT EXISTS
              (SELECT 1 FROM passage p WHERE p.letter_id = l.id AND p.commitment_id = c.id) AND ",
    );
    push_sees_letter(query, actor);
    query.push(" ORDER BY l.day, l.id LIMIT 1)");
}
