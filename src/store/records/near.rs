//! Finds the numbers that come closest to one that does not exist.

use super::{
    commitments::stored_number,
    sight::{push_and_sees, push_sees_letter},
};
use crate::{
    domain::{
        access::Actor,
        number::{
            CommitmentNumber, NormalNumber,
            near::{NearSearch, list_spellings_one_away},
        },
    },
    store::{
        Result, Store,
        db::{Connection, Query, query},
    },
};

/// The number of suggestions, and of candidates whose visibility is checked at once.
const SUGGESTED: usize = 3;

/// The most looks at the index that one search takes, and the number of rows of each look.
const LOOKS: usize = 80;
const PORTION: i64 = 8;

impl Store {
    /// The three closest numbers with their titles, among the commitments that the actor sees: those one sign away and, if
    /// these are too few, those two signs away.
    pub(in crate::store) async fn find_closest_numbers(
        &self,
        actor: &Actor,
        wanted: &NormalNumber,
    ) -> Result<Vec<(CommitmentNumber, String)>> {
        if !can_be_near(wanted) {
            return Ok(Vec::new());
        }
        let mut reader = self.read().await?;
        let mut closest = fetch_seen_numbers(&mut reader, actor, &list_spellings_one_away(wanted)).await?;
        let mut walk = IndexWalk::new("commitment", wanted);
        while closest.len() < SUGGESTED {
            let near = walk.find_more(&mut reader).await?;
            if near.is_empty() {
                break;
            }
            closest.extend(fetch_seen_numbers(&mut reader, actor, &near).await?);
        }
        closest.truncate(SUGGESTED);
        Ok(closest)
    }

    /// Returns the own number of the closest letter: one or two signs away from what was typed.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn closest_letter(&self, actor: &Actor, typed: &str) -> Result<Option<String>> {
        let wanted = NormalNumber::of(typed);
        if !can_be_near(&wanted) {
            return Ok(None);
        }
        let mut reader = self.read().await?;
        let mut walk = IndexWalk::new("letter", &wanted);
        let mut near = list_spellings_one_away(&wanted);
        while !near.is_empty() {
            if let Some(number) = seen_letter(&mut reader, actor, &near).await? {
                return Ok(Some(number));
            }
            near = walk.find_more(&mut reader).await?;
        }
        Ok(None)
    }
}

/// False for an empty number and for one that is longer than any number: nothing comes close to it.
fn can_be_near(wanted: &NormalNumber) -> bool {
    (1..=CommitmentNumber::MAX_CHARS).contains(&wanted.as_str().len())
}

/// The commitments with these numbers that the actor sees, with their titles, in the order of `near`.
async fn fetch_seen_numbers(
    reader: &mut Connection,
    actor: &Actor,
    near: &[String],
) -> Result<Vec<(CommitmentNumber, String)>> {
    let mut query = query("SELECT c.number_normal, c.number, c.title FROM commitment c WHERE c.number_normal IN ");
    push_forms(&mut query, near);
    push_and_sees(&mut query, actor);
    let rows: Vec<(String, String, String)> = query.fetch_all(reader).await?;
    let seen = near.iter().filter_map(|normal| rows.iter().find(|(form, ..)| form == normal));
    seen.map(|(_, number, title)| Ok((stored_number(number)?, title.clone()))).collect()
}

/// The number of the first letter among these that the actor sees.
async fn seen_letter(reader: &mut Connection, actor: &Actor, near: &[String]) -> Result<Option<String>> {
    let mut query =
        query("SELECT l.number_normal, l.number FROM letter l WHERE l.number IS NOT NULL AND l.number_normal IN ");
    push_forms(&mut query, near);
    query.push(" AND ");
    push_sees_letter(&mut query, actor);
    let rows: Vec<(String, String)> = query.fetch_all(reader).await?;
    let seen = near.iter().find_map(|normal| rows.iter().find(|(form, _)| form == normal));
    Ok(seen.map(|(_, number)| number.clone()))
}

fn push_forms(query: &mut Query, near: &[String]) {
    query.push("(").push_values(near).push(")");
}

/// The distance in signs of the numbers that a walk finds.
const FAR: usize = 2;

/// A walk along the index of the numbers of a table that finds those two signs away, whoever may see them.
struct IndexWalk {
    table: &'static str,
    search: NearSearch,
    /// The number from which to look on; none once nothing behind it comes close.
    from: Option<String>,
    /// The looks at the index that are left.
    looks: usize,
}

impl IndexWalk {
    fn new(table: &'static str, wanted: &NormalNumber) -> Self {
        Self { table, search: NearSearch::new(wanted, FAR), from: Some(String::new()), looks: LOOKS }
    }

    /// Finds the next numbers at this distance, in the order of the index; empty if there are no more.
    async fn find_more(&mut self, reader: &mut Connection) -> Result<Vec<String>> {
        let mut near = Vec::new();
        while near.len() < SUGGESTED && self.looks > 0 {
            let Some(from) = self.from.take() else { break };
            self.looks -= 1;
            let portion = fetch_number_portion(reader, self.table, &from).await?;
            let Some(last) = portion.last().cloned() else { break };
            self.from = self.skip_distant_numbers(portion, &mut near).map(|next| next.max(format!("{last}\0")));
        }
        Ok(near)
    }

    /// Goes through some numbers and keeps those at this distance. Returns the number from which to look on.
    fn skip_distant_numbers(&self, portion: Vec<String>, near: &mut Vec<String>) -> Option<String> {
        let mut from = String::new();
        for number in portion {
            if number < from {
                continue;
            }
            let look = self.search.look_at_number(&number);
            if look.away == Some(FAR) {
                near.push(number);
            }
            from = look.next?;
        }
        Some(from)
    }
}

/// The first numbers of a table from this one on, in order.
async fn fetch_number_portion(reader: &mut Connection, table: &'static str, from: &str) -> Result<Vec<String>> {
    let mut query = query("SELECT number_normal FROM ");
    query.push(table).push(" WHERE number_normal >= ").push_bind(from.to_owned());
    query.push(" ORDER BY number_normal LIMIT ").push_bind(PORTION);
    let rows: Vec<(String,)> = query.fetch_all(reader).await?;
    Ok(rows.into_iter().map(|(number,)| number).collect())
}
