//! A whole list with the contents of its commitments, for a file.
//!
//! The keys of the rows are read at one moment, and the rows then come by key, some hundreds at a time: nobody who reads slowly
//! keeps a connection, and memory does not grow with the list. Sight is asked again for each of them, so that what is hidden
//! meanwhile is left out.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::query::{FROM, ListQueryRow, ROW_COLUMNS, fetch_selected_keys, list_row, select_keys};
use crate::{
    domain::{
        access::Actor,
        commitment::fulfilment::FulfilmentKind,
        council::named::Named,
        ids::CommitmentId,
        listing::{
            as_of::AsOf,
            filter::{ListFilter, ListSort},
            full_row::FullListRow,
        },
    },
    store::{
        Result, Store,
        db::{Both, Connection, Query, query, record},
        records::sight::push_sees,
    },
};

/// The most rows that are read at once.
pub const ROWS_AT_ONCE: usize = 500;

record! {
    struct ContentsRow {
        id: i64,
        text: String,
        made_on: Option<NaiveDate>,
        spoken_by: Option<String>,
        corrections: i64,
        theme: Option<String>,
        promised_kind: Option<String>,
    }
}

impl Store {
    /// Returns the keys of all commitments that the actor sees and that match a filter, in the order of the list; at most
    /// `limit`, if one is given.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_keys_in_full(
        &self,
        actor: &Actor,
        (filter, sort): (&ListFilter, ListSort),
        limit: Option<usize>,
        as_of: AsOf,
    ) -> Result<Vec<CommitmentId>> {
        let limit = limit.and_then(|limit| i64::try_from(limit).ok());
        let keys = match self.rank_list(actor, (filter, sort), as_of).await? {
            Some(ranked) => ranked.take_stretch(0, limit.unwrap_or(i64::MAX)),
            None => {
                let mut keys = select_keys(actor, (filter, sort), as_of);
                if let Some(limit) = limit {
                    keys.push(" LIMIT ").push_bind(limit);
                }
                fetch_selected_keys(keys, &mut self.read().await?).await?
            }
        };
        Ok(keys.into_iter().map(CommitmentId::new).collect())
    }

    /// Returns the commitments with these keys, in this order, without those that the actor does not see. Three queries, for
    /// [`ROWS_AT_ONCE`] keys at most.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn load_full_rows(&self, actor: &Actor, keys: &[CommitmentId]) -> Result<Vec<FullListRow>> {
        let mut reader = self.begin_reading().await?;
        let mut full = query(format!(
            "SELECT {ROW_COLUMNS}, c.id, c.text, c.made_on, c.spoken_by, c.corrections, t.name AS theme,
                 c.kind AS promised_kind
             {FROM} LEFT JOIN theme t ON t.id = c.theme_id WHERE "
        ));
        push_keys_seen(&mut full, actor, keys);
        let rows: Vec<Both<ListQueryRow, ContentsRow>> = full.fetch_all(&mut reader).await?;
        let mut askers = fetch_askers(&mut reader, actor, keys).await?;
        let mut areas = fetch_areas(&mut reader, actor, keys).await?;
        let mut by_key = HashMap::new();
        for Both(row, contents) in rows {
            let id = CommitmentId::new(contents.id);
            let lists = (askers.remove(&id).unwrap_or_default(), areas.remove(&id).unwrap_or_default());
            by_key.insert(id, build_full_row(row, contents, lists)?);
        }
        Ok(keys.iter().filter_map(|key| by_key.remove(key)).collect())
    }
}

/// Adds the condition that the commitment `c` has one of these keys and is seen.
pub(in crate::store) fn push_keys_seen(query: &mut Query, actor: &Actor, keys: &[CommitmentId]) {
    query.push("c.id IN (").push_values(keys.iter().map(|key| key.get())).push(") AND ");
    push_sees(query, actor);
}

fn build_full_row(
    row: ListQueryRow,
    contents: ContentsRow,
    (asked_by, areas): (Vec<Named>, Vec<String>),
) -> Result<FullListRow> {
    let ContentsRow { id, text, made_on, spoken_by, corrections, theme, promised_kind } = contents;
    // A kind that cannot be read makes the row unreadable already.
    let kind = promised_kind.as_deref().and_then(FulfilmentKind::from_key);
    let id = CommitmentId::new(id);
    Ok(FullListRow { id, row: list_row(row)?, text, made_on, spoken_by, asked_by, theme, areas, kind, corrections })
}

/// Fetches the members who asked for these commitments.
async fn fetch_askers(
    reader: &mut Connection,
    actor: &Actor,
    keys: &[CommitmentId],
) -> Result<HashMap<CommitmentId, Vec<Named>>> {
    let mut asked = query(
        "SELECT a.commitment_id, m.name, p.name FROM commitment_asker a JOIN commitment c ON c.id = a.commitment_id
         JOIN member m ON m.id = a.member_id LEFT JOIN party p ON p.id = m.party_id WHERE ",
    );
    push_keys_seen(&mut asked, actor, keys);
    asked.push(" ORDER BY a.commitment_id, a.position");
    let rows: Vec<(i64, String, Option<String>)> = asked.fetch_all(reader).await?;
    let mut askers: HashMap<CommitmentId, Vec<Named>> = HashMap::new();
    for (id, name, beside) in rows {
        askers.entry(CommitmentId::new(id)).or_default().push(Named { name, beside });
    }
    Ok(askers)
}

/// Fetches the names of the areas of these commitments.
async fn fetch_areas(
    reader: &mut Connection,
    actor: &Actor,
    keys: &[CommitmentId],
) -> Result<HashMap<CommitmentId, Vec<String>>> {
    let mut named = query(
        "SELECT x.commitment_id, g.name FROM commitment_area x JOIN commitment c ON c.id = x.commitment_id
         JOIN area g ON g.id = x.area_id WHERE ",
    );
    push_keys_seen(&mut named, actor, keys);
    named.push(" ORDER BY x.commitment_id, x.position");
    let rows: Vec<(i64, String)> = named.fetch_all(reader).await?;
    let mut areas: HashMap<CommitmentId, Vec<String>> = HashMap::new();
    for (id, name) in rows {
        areas.entry(CommitmentId::new(id)).or_default().push(name);
    }
    Ok(areas)
}
