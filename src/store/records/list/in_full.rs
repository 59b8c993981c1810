//! A whole list with the contents of its commitments, for a file.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::query::{FROM, ListQueryRow, ROW_COLUMNS, list_row};
use crate::{
    domain::{
        access::Actor,
        council::named::Named,
        listing::{
            as_of::AsOf,
            filter::{ListFilter, ListSort},
            full_row::FullListRow,
        },
    },
    store::{
        Result, Store,
        db::{Both, Connection, FromRow, query},
        records::sight::push_sees,
    },
};

/// The most commitments of a list in one file.
pub const MOST_IN_FULL: i64 = 20_000;

#[derive(FromRow)]
struct ContentsRow {
    id: i64,
    text: String,
    made_on: Option<NaiveDate>,
    spoken_by: Option<String>,
}

impl Store {
    /// Returns all commitments that the actor sees and that match a filter; none if they are more than [`MOST_IN_FULL`].
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_in_full(
        &self,
        actor: &Actor,
        filter: &ListFilter,
        sort: ListSort,
        as_of: AsOf,
    ) -> Result<Option<Vec<FullListRow>>> {
        let mut reader = self.begin_reading().await?;
        let mut full = query(format!("SELECT {ROW_COLUMNS}, c.id, c.text, c.made_on, c.spoken_by {FROM} WHERE "));
        push_sees(&mut full, actor);
        filter.push_filter(&mut full, as_of);
        sort.push_order(&mut full);
        full.push(" LIMIT ").push_bind(MOST_IN_FULL + 1);
        let rows: Vec<Both<ListQueryRow, ContentsRow>> = full.fetch_all(&mut reader).await?;
        if i64::try_from(rows.len()).is_ok_and(|rows| rows > MOST_IN_FULL) {
            return Ok(None);
        }
        let mut askers = fetch_askers(&mut reader, actor, filter, as_of).await?;
        let full_row = |Both(row, contents): Both<ListQueryRow, ContentsRow>| {
            let ContentsRow { id, text, made_on, spoken_by } = contents;
            let asked_by = askers.remove(&id).unwrap_or_default();
            Ok(FullListRow { row: list_row(row)?, text, made_on, spoken_by, asked_by })
        };
        rows.into_iter().map(full_row).collect::<Result<_>>().map(Some)
    }
}

/// Fetches the members who asked for the commitments of a list, by the key of the commitment.
async fn fetch_askers(
    reader: &mut Connection,
    actor: &Actor,
    filter: &ListFilter,
    as_of: AsOf,
) -> Result<HashMap<i64, Vec<Named>>> {
    let mut asked = query(
        "SELECT a.commitment_id, m.name, p.name FROM commitment_asker a JOIN commitment c ON c.id = a.commitment_id
         JOIN member m ON m.id = a.member_id LEFT JOIN party p ON p.id = m.party_id WHERE ",
    );
    push_sees(&mut asked, actor);
    filter.push_filter(&mut asked, as_of);
    asked.push(" ORDER BY a.commitment_id, a.position");
    let rows: Vec<(i64, String, Option<String>)> = asked.fetch_all(reader).await?;
    let mut askers: HashMap<i64, Vec<Named>> = HashMap::new();
    for (id, name, beside) in rows {
        askers.entry(id).or_default().push(Named { name, beside });
    }
    Ok(askers)
}
