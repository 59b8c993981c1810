//! Which of the numbers of a letter the register holds.

use std::collections::HashMap;

use sqlx::{FromRow, QueryBuilder, Sqlite, SqliteConnection};

use crate::{
    domain::{access::Actor, commitment::PublicityKey, letter::Known, number::NormalNumber, status::StatusKey},
    store::{
        Result, Store, StoreFailure,
        commitments::{merged_into, stored_number, stored_proposal_kind},
        sight::{push_and_sees, push_owns},
    },
};

impl Store {
    /// Which of these numbers the register holds, as far as the actor sees, by normal form.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn known(&self, actor: &Actor, numbers: &[NormalNumber]) -> Result<HashMap<NormalNumber, Known>> {
        // SQLite takes at most 32,766 bound values; a letter with more numbers is asked for in parts.
        const PART: usize = 1000;
        let mut known = HashMap::new();
        let mut reader = self.readers.acquire().await?;
        for part in numbers.chunks(PART) {
            known.extend(known_part(&mut reader, actor, part).await?);
        }
        Ok(known)
    }
}

async fn known_part(
    reader: &mut SqliteConnection,
    actor: &Actor,
    numbers: &[NormalNumber],
) -> Result<Vec<(NormalNumber, Known)>> {
    if numbers.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = QueryBuilder::<Sqlite>::new(
        "SELECT c.number, c.title, c.status, c.proposal, c.version, c.deadline_words, c.publicity, ",
    );
    push_owns(&mut query, actor).push(" AS own FROM commitment c WHERE c.number_normal IN (");
    let mut list = query.separated(", ");
    for number in numbers {
        list.push_bind(number.as_str().to_owned());
    }
    query.push(")");
    push_and_sees(&mut query, actor);
    let rows: Vec<KnownRow> = query.build_query_as().fetch_all(&mut *reader).await?;
    let mut all: Vec<(NormalNumber, Known)> = rows.into_iter().map(known).collect::<Result<_>>()?;
    let lapsed = all.iter().filter(|(_, known)| known.status == StatusKey::Lapsed).map(|(number, _)| number.clone());
    let mut into = merged_into(reader, actor, lapsed).await?;
    for (number, known) in &mut all {
        known.merged_into = into.remove(number);
    }
    Ok(all)
}

#[derive(Debug, FromRow)]
struct KnownRow {
    number: String,
    title: String,
    status: String,
    proposal: Option<String>,
    version: i64,
    deadline_words: Option<String>,
    publicity: String,
    own: bool,
}

fn known(row: KnownRow) -> Result<(NormalNumber, Known)> {
    let number = stored_number(&row.number)?;
    let status = StatusKey::from_key(&row.status).ok_or(StoreFailure::Unreadable("status"))?;
    let publicity = PublicityKey::from_key(&row.publicity).ok_or(StoreFailure::Unreadable("openbaarheid"))?;
    let KnownRow { title, version, deadline_words: words, own, .. } = row;
    let proposal = stored_proposal_kind(row.proposal.as_deref());
    Ok((number.normal(), Known { number, title, status, proposal, version, words, publicity, own, merged_into: None }))
}
