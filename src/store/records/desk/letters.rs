//! The letters that wait on a desk.

use chrono::NaiveDate;

use crate::{
    domain::{
        access::{Actor, Role, rights::Action},
        change::EventKind,
    },
    store::{
        Result, Store,
        db::{Both, Connection, Query, query, record},
        records::{
            letters::LetterRow,
            sight::{push_and_sees, push_sees, push_sees_letter},
        },
    },
};

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
    query.push(
        " WHERE l.publicity = 'openbaar' AND l.id IN (SELECT e.letter_id FROM event e WHERE e.letter_id IS NOT NULL",
    );
    query.push(" AND e.object = 'register' AND e.kind = ").push_bind(EventKind::Published.key());
    query.push(" AND e.effective_day >= ").push_bind(since).push(" AND e.actor_role IN (");
    query.push_values([Role::Office.key(), Role::Holder.key()]).push(")) AND ");
}

/// A letter on a desk, with how far somebody came with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskLetter {
    pub row: LetterRow,
    /// The number of commitments that it names by number.
    pub named: i64,
    /// The number of commitments of which an outcome was confirmed from it and that the actor sees.
    pub confirmed: i64,
}

record! {
    struct LetterCountsRow {
        named: i64,
        confirmed: i64,
    }
}

impl Store {
    /// Returns the first letters of a pile, oldest first, and their total number; none for an actor who does not process
    /// letters. Two queries, whatever the number of letters.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn letters_waiting(&self, actor: &Actor, pile: LetterPile, limit: i64) -> Result<(Vec<DeskLetter>, i64)> {
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
            "SELECT l.id, l.number, l.day, l.subject, l.signatory, l.processed_at, l.publicity, 0 AS commitments,
                 (SELECT count(*) FROM letter_number n WHERE n.letter_id = l.id AND n.commitment = 1) AS named,
                 (SELECT count(DISTINCT p.commitment_id) FROM passage p JOIN commitment c ON c.id = p.commitment_id
                  WHERE p.letter_id = l.id",
        );
        push_and_sees(&mut query, actor);
        query.push(") AS confirmed FROM letter l");
        pile.push_letter_pile(&mut query, actor);
        query.push(" ORDER BY l.day, l.id LIMIT ").push_bind(limit);
        let rows: Vec<Both<LetterRow, LetterCountsRow>> = query.fetch_all(&mut reader).await?;
        let letter = |Both(row, LetterCountsRow { named, confirmed }): Both<LetterRow, LetterCountsRow>| DeskLetter {
            row,
            named,
            confirmed,
        };
        Ok((rows.into_iter().map(letter).collect(), total))
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
