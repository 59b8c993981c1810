//! The numbers that come closest to one that nobody bears.

use super::{
    Result, Store,
    commitments::stored_number,
    sight::{push_and_sees, push_sees_letter},
};
use crate::domain::{
    access::Actor,
    near_number::{NearSearch, list_spellings_one_away},
    number::{CommitmentNumber, NormalNumber},
};
use crate::store::db::{Connection, Query, query};

/// How many numbers are suggested, and of how many at a time it is asked whether the actor sees them.
const SUGGESTED: usize = 3;

/// How many looks at the index one search takes at most, and how many numbers each look gives.
const LOOKS: usize = 80;
const PORTION: i64 = 8;

impl Store {
    /// The three numbers that come closest, with their titles, among the commitments that the actor sees: those one sign away, and
    /// where these are too few, those two signs away.
    pub(super) async fn closest(
        &self,
        actor: &Actor,
        wanted: &NormalNumber,
    ) -> Result<Vec<(CommitmentNumber, String)>> {
        if !can_be_near(wanted) {
            return Ok(Vec::new());
        }
        let mut reader = self.read().await?;
        let mut closest = seen(&mut reader, actor, &list_spellings_one_away(wanted)).await?;
        let mut walk = IndexWalk::along("commitment", wanted);
        while closest.len() < SUGGESTED {
            let near = walk.find_more(&mut reader).await?;
            if near.is_empty() {
                break;
            }
            closest.extend(seen(&mut reader, actor, &near).await?);
        }
        closest.truncate(SUGGESTED);
        Ok(closest)
    }

    /// The own number of the letter that comes closest to what was typed: one or two signs away.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn closest_letter(&self, actor: &Actor, typed: &str) -> Result<Option<String>> {
        let wanted = NormalNumber::of(typed);
        if !can_be_near(&wanted) {
            return Ok(None);
        }
        let mut reader = self.read().await?;
        let mut walk = IndexWalk::along("letter", &wanted);
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

/// Rules out what is empty or longer than any number: nothing comes close to it.
fn can_be_near(wanted: &NormalNumber) -> bool {
    (1..=CommitmentNumber::MAX_CHARS).contains(&wanted.as_str().len())
}

/// Of the numbers that come close the first that the actor sees, with their titles.
async fn seen(reader: &mut Connection, actor: &Actor, near: &[String]) -> Result<Vec<(CommitmentNumber, String)>> {
    let mut query = query("SELECT c.number_normal, c.number, c.title FROM commitment c WHERE c.number_normal IN ");
    push_forms(&mut query, near);
    push_and_sees(&mut query, actor);
    let rows: Vec<(String, String, String)> = query.fetch_all(reader).await?;
    let seen = near.iter().filter_map(|normal| rows.iter().find(|(form, ..)| form == normal));
    seen.map(|(_, number, title)| Ok((stored_number(number)?, title.clone()))).collect()
}

/// Of the letters that come close the number of the first that the actor sees.
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

/// How many signs away the numbers are that a walk finds.
const FAR: usize = 2;

/// A walk along the index of the numbers of a table, past those that are two signs away, whoever may see them.
struct IndexWalk {
    table: &'static str,
    search: NearSearch,
    /// From where to look on; None where nothing behind comes close any more.
    from: Option<String>,
    /// How many looks at the index it may still take.
    looks: usize,
}

impl IndexWalk {
    fn along(table: &'static str, wanted: &NormalNumber) -> Self {
        Self { table, search: NearSearch::new(wanted, FAR), from: Some(String::new()), looks: LOOKS }
    }

    /// The next numbers that lie so far away, in the order of the index; none where there are no more.
    async fn find_more(&mut self, reader: &mut Connection) -> Result<Vec<String>> {
        let mut near = Vec::new();
        while near.len() < SUGGESTED && self.looks > 0 {
            let Some(from) = self.from.take() else { break };
            self.looks -= 1;
            let portion = portion(reader, self.table, &from).await?;
            let Some(last) = portion.last().cloned() else { break };
            self.from = self.pass(portion, &mut near).map(|next| next.max(format!("{last}\0")));
        }
        Ok(near)
    }

    /// Passes along some numbers, keeps those that lie so far away, and tells from where to look on.
    fn pass(&self, portion: Vec<String>, near: &mut Vec<String>) -> Option<String> {
        let mut from = String::new();
        for number in portion {
            if number < from {
                continue;
            }
            let look = self.search.look(&number);
            if look.away == Some(FAR) {
                near.push(number);
            }
            from = look.next?;
        }
        Some(from)
    }
}

/// The first numbers of a table from here on, in order.
async fn portion(reader: &mut Connection, table: &'static str, from: &str) -> Result<Vec<String>> {
    let mut query = query("SELECT number_normal FROM ");
    query.push(table).push(" WHERE number_normal >= ").push_bind(from.to_owned());
    query.push(" ORDER BY number_normal LIMIT ").push_bind(PORTION);
    let rows: Vec<(String,)> = query.fetch_all(reader).await?;
    Ok(rows.into_iter().map(|(number,)| number).collect())
}
