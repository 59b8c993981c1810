//! The numbers that come closest to one that nobody bears.

use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use super::{
    Result, Store,
    commitments::stored_number,
    sight::{push_and_sees, push_sees_letter},
};
use crate::domain::{
    access::Actor,
    near_number::NearSearch,
    number::{CommitmentNumber, NormalNumber},
};

/// How many numbers are suggested.
const SUGGESTED: usize = 3;

/// How many signs away a number may be: first those that are one away, and two only where these are too few.
const FAR: [usize; 2] = [1, 2];

/// How many looks at the index one search takes at most, and how many numbers each look gives.
const LOOKS: usize = 150;
const PORTION: i64 = 8;

/// The numbers that come close of which is looked at once which of them the actor sees.
const AT_ONCE: usize = 60;

impl Store {
    /// The three numbers that come closest, with their titles: one or two signs away, among the commitments that the actor sees.
    pub(super) async fn closest(
        &self,
        actor: &Actor,
        wanted: &NormalNumber,
    ) -> Result<Vec<(CommitmentNumber, String)>> {
        let mut reader = self.readers.acquire().await?;
        let mut closest = Vec::new();
        for far in FAR {
            let near = near(&mut reader, "commitment", wanted, far).await?;
            closest.clear();
            for nearest in near.chunks(AT_ONCE) {
                closest.extend(seen(&mut reader, actor, nearest).await?);
                if closest.len() >= SUGGESTED {
                    break;
                }
            }
            closest.truncate(SUGGESTED);
            if closest.len() == SUGGESTED {
                break;
            }
        }
        Ok(closest)
    }

    /// The own number of the letter that comes closest to what was typed: one or two signs away.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn closest_letter(&self, actor: &Actor, typed: &str) -> Result<Option<String>> {
        let mut reader = self.readers.acquire().await?;
        for far in FAR {
            let near = near(&mut reader, "letter", &NormalNumber::of(typed), far).await?;
            for nearest in near.chunks(AT_ONCE) {
                if let Some(number) = seen_letter(&mut reader, actor, nearest).await? {
                    return Ok(Some(number));
                }
            }
        }
        Ok(None)
    }
}

/// Of the numbers that come close the first that the actor sees, with their titles.
async fn seen(
    reader: &mut SqliteConnection,
    actor: &Actor,
    near: &[(usize, String)],
) -> Result<Vec<(CommitmentNumber, String)>> {
    let mut query = QueryBuilder::<Sqlite>::new(
        "SELECT c.number_normal, c.number, c.title FROM commitment c WHERE c.number_normal IN ",
    );
    push_forms(&mut query, near);
    push_and_sees(&mut query, actor);
    let rows: Vec<(String, String, String)> = query.build_query_as().fetch_all(reader).await?;
    let seen = near.iter().filter_map(|(_, normal)| rows.iter().find(|(form, ..)| form == normal));
    seen.map(|(_, number, title)| Ok((stored_number(number)?, title.clone()))).collect()
}

/// Of the letters that come close the number of the first that the actor sees.
async fn seen_letter(reader: &mut SqliteConnection, actor: &Actor, near: &[(usize, String)]) -> Result<Option<String>> {
    let mut query = QueryBuilder::<Sqlite>::new(
        "SELECT l.number_normal, l.number FROM letter l WHERE l.number IS NOT NULL AND l.number_normal IN ",
    );
    push_forms(&mut query, near);
    query.push(" AND ");
    push_sees_letter(&mut query, actor);
    let rows: Vec<(String, String)> = query.build_query_as().fetch_all(reader).await?;
    let seen = near.iter().find_map(|(_, normal)| rows.iter().find(|(form, _)| form == normal));
    Ok(seen.map(|(_, number)| number.clone()))
}

fn push_forms(query: &mut QueryBuilder<Sqlite>, near: &[(usize, String)]) {
    query.push("(");
    let mut list = query.separated(", ");
    for (_, normal) in near {
        list.push_bind(normal.clone());
    }
    query.push(")");
}

/// The numbers of a table that come close, nearest first, whoever may see them: how many signs away, and the normal form.
///
/// It walks the index of the numbers and skips what cannot come close.
async fn near(
    reader: &mut SqliteConnection,
    table: &'static str,
    wanted: &NormalNumber,
    far: usize,
) -> Result<Vec<(usize, String)>> {
    if wanted.as_str().is_empty() || wanted.as_str().len() > CommitmentNumber::MAX_CHARS {
        return Ok(Vec::new());
    }
    let search = NearSearch::new(wanted, far);
    let (mut near, mut from) = (Vec::new(), String::new());
    for _ in 0..LOOKS {
        let portion = portion(reader, table, &from).await?;
        let Some(last) = portion.last().cloned() else { break };
        let Some(next) = pass(&search, portion, &mut near) else { break };
        from = next.max(format!("{last}\0"));
    }
    near.sort();
    Ok(near)
}

/// Passes along some numbers, keeps those that come close, and tells from where to look on.
fn pass(search: &NearSearch, portion: Vec<String>, near: &mut Vec<(usize, String)>) -> Option<String> {
    let mut from = String::new();
    for number in portion {
        if number < from {
            continue;
        }
        let look = search.look(&number);
        near.extend(look.away.map(|away| (away, number)));
        from = look.next?;
    }
    Some(from)
}

/// The first numbers of a table from here on, in order.
async fn portion(reader: &mut SqliteConnection, table: &'static str, from: &str) -> Result<Vec<String>> {
    let mut query = QueryBuilder::<Sqlite>::new("SELECT number_normal FROM ");
    query.push(table).push(" WHERE number_normal >= ").push_bind(from.to_owned());
    query.push(" ORDER BY number_normal LIMIT ").push_bind(PORTION);
    let rows: Vec<(String,)> = query.build_query_as().fetch_all(reader).await?;
    Ok(rows.into_iter().map(|(number,)| number).collect())
}
