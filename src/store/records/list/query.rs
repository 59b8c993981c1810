//! The rows of the list and the counts beside it.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::{
    domain::{
        access::Actor,
        commitment::{
            deadline::Precision,
            fulfilment::FulfilmentKind,
            going_on::GoingOn,
            lapse_kind::LapseKind,
            proposal::Proposal,
            publicity::PublicityKey,
            status::{DecidedBy, StatusKey},
        },
        listing::{
            as_of::AsOf,
            filter::{ListFilter, ListSort, SortColumn},
            row::ListRow,
        },
    },
    store::{
        Result,
        db::{Both, Connection, Query, query, record},
        records::{
            commitments::{merged_into, stored_number, stored_proposal},
            key_reader::KeyReader,
            list::filter::push_order,
            sight::{push_and_sees, push_sees},
        },
    },
};

record! {
    #[derive(Debug)]
    pub(in crate::store) struct ListQueryRow {
        number: String,
        title: String,
        status: String,
        going_on: Option<String>,
        proposal: Option<String>,
        status_since: NaiveDate,
        closed_on: Option<NaiveDate>,
        decided_by: Option<String>,
        lapse_kind: Option<String>,
        remaining: Option<String>,
        deadline_words: Option<String>,
        precision: Option<String>,
        last_day: Option<NaiveDate>,
        review_day: Option<NaiveDate>,
        postponements: i64,
        code: Option<String>,
        name: Option<String>,
        function: Option<String>,
        publicity: String,
        kind: Option<String>,
        delivered: Option<String>,
    }
}

/// The columns of a row of the list.
pub(in crate::store) const ROW_COLUMNS: &str =
    "c.number, c.title, c.status, c.going_on, c.proposal, c.status_since, c.closed_on, c.decided_by, c.lapse_kind, c.remaining,
     c.deadline_words, c.precision, c.last_day, c.review_day, c.postponements, k.code, k.name, h.function, c.publicity,
     c.kind, c.delivered";

/// The commitments `c`, with their committees `k` and holders `h`.
pub(in crate::store) const FROM: &str = "FROM commitment c LEFT JOIN committee k ON k.id = c.committee_id
     LEFT JOIN portfolio_holder h ON h.id = c.holder_id";

/// A query for rows that the actor sees; more conditions may follow.
pub(in crate::store) fn select_seen_rows(actor: &Actor) -> Query {
    let mut query = query(format!("SELECT {ROW_COLUMNS} {FROM} WHERE "));
    push_sees(&mut query, actor);
    query
}

/// Fetches the rows of such a query.
pub(in crate::store) async fn fetch_selected_rows(query: Query, reader: &mut Connection) -> Result<Vec<ListRow>> {
    let rows: Vec<ListQueryRow> = query.fetch_all(reader).await?;
    rows.into_iter().map(list_row).collect()
}

/// The rows of a list that are wanted.
#[derive(Debug, Clone, Copy)]
pub(super) struct ListStretch {
    /// The number of rows before them.
    pub(super) offset: i64,
    pub(super) limit: i64,
    /// The number of rows of the whole list; none where it is not known.
    pub(super) total: Option<i64>,
}

/// Fetches the keys of a stretch of a list. An index gives them without the rows; of a list whose length is known they are read from
/// the nearer end.
pub(super) async fn fetch_stretch_of_keys(
    reader: &mut Connection,
    actor: &Actor,
    (filter, sort): (&ListFilter, ListSort),
    stretch: ListStretch,
    as_of: AsOf,
) -> Result<Vec<i64>> {
    let ListStretch { offset, limit, total } = stretch;
    let behind = total.map(|total| (total - offset - limit).max(0)).filter(|behind| *behind < offset);
    let (from, limit) = match (behind, total) {
        (Some(behind), Some(total)) => (behind, limit.min(total - offset)),
        _ => (offset, limit),
    };
    let near_sort = ListSort { descending: sort.descending != behind.is_some(), ..sort };
    let mut keys = select_keys(actor, (filter, near_sort), as_of);
    keys.push(" LIMIT ").push_bind(limit).push(" OFFSET ").push_bind(from);
    let mut keys = fetch_selected_keys(keys, reader).await?;
    if behind.is_some() {
        keys.reverse();
    }
    Ok(keys)
}

/// Fetches the keys of a query for keys.
pub(super) async fn fetch_selected_keys(keys: Query, reader: &mut Connection) -> Result<Vec<i64>> {
    let keys: Vec<(i64,)> = keys.fetch_all(reader).await?;
    Ok(keys.into_iter().map(|(id,)| id).collect())
}

/// Fetches the rows with these keys, in this order, without those that the actor does not see.
pub(super) async fn fetch_rows_of_keys(reader: &mut Connection, actor: &Actor, keys: &[i64]) -> Result<Vec<ListRow>> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let mut query = query(format!("SELECT {ROW_COLUMNS}, c.id {FROM} WHERE c.id IN ("));
    query.push_values(keys.iter().copied()).push(")");
    push_and_sees(&mut query, actor);
    let found: Vec<Both<ListQueryRow, KeyRow>> = query.fetch_all(reader).await?;
    let mut by_key: HashMap<i64, ListQueryRow> = found.into_iter().map(|Both(row, KeyRow { id })| (id, row)).collect();
    let rows = keys.iter().filter_map(|id| by_key.remove(id)).map(list_row);
    let mut rows: Vec<ListRow> = rows.collect::<Result<_>>()?;
    let doubles = rows.iter().filter(|row| row.lapse_kind == Some(LapseKind::Merged)).map(|row| row.number.to_normal());
    let mut into = merged_into(reader, actor, doubles).await?;
    for row in &mut rows {
        row.merged_into = into.remove(&row.number.to_normal());
    }
    Ok(rows)
}

/// Selects the keys of a list in its order.
pub(super) fn select_keys(actor: &Actor, (filter, sort): (&ListFilter, ListSort), as_of: AsOf) -> Query {
    let mut keys = query("SELECT c.id FROM commitment c");
    if sort.column == SortColumn::Committee {
        keys.push(" LEFT JOIN committee k ON k.id = c.committee_id");
    }
    keys.push(" WHERE ");
    push_sees(&mut keys, actor);
    filter.push_filter(&mut keys, actor, as_of);
    push_order(&mut keys, sort);
    keys
}

record! {
    #[derive(Debug)]
    struct KeyRow {
        id: i64,
    }
}

pub(in crate::store) fn list_row(row: ListQueryRow) -> Result<ListRow> {
    let mut keys = KeyReader::new("commitment", &row.number);
    let status = keys.read("status", &row.status, StatusKey::from_key).unwrap_or(StatusKey::Lapsed);
    let publicity = keys.read("publicity", &row.publicity, PublicityKey::from_key).unwrap_or(PublicityKey::Draft);
    let kind = keys.read_any("kind", row.kind.as_deref(), FulfilmentKind::from_key);
    let reported = keys.read_any("delivered", row.delivered.as_deref(), FulfilmentKind::from_key);
    let decided_by = keys.read_any("decided_by", row.decided_by.as_deref(), DecidedBy::from_key);
    let lapse_kind = keys.read_any("lapse_kind", row.lapse_kind.as_deref(), LapseKind::from_key);
    let precision = keys.read_any("precision", row.precision.as_deref(), Precision::from_key);
    let going_on = keys.read_any("going_on", row.going_on.as_deref(), GoingOn::from_key);
    let proposal = keys.read_any("proposal", row.proposal.as_deref(), stored_proposal);
    let unreadable = !keys.is_readable();
    let delivered = match status {
        StatusKey::Proposed => proposal.as_ref().and_then(Proposal::delivered),
        StatusKey::Settled => reported,
        StatusKey::Open | StatusKey::PartlySettled | StatusKey::Lapsed => None,
    };
    Ok(ListRow {
        number: stored_number(&row.number)?,
        title: row.title,
        status,
        going_on,
        proposal: proposal.as_ref().map(Proposal::kind),
        falls_short: FulfilmentKind::find_shortfall(kind, delivered),
        status_since: row.status_since,
        closed_on: row.closed_on,
        decided_by,
        lapse_kind,
        merged_into: None,
        remaining: row.remaining,
        words: row.deadline_words,
        precision,
        last_day: row.last_day,
        review_day: row.review_day,
        postponements: row.postponements,
        committee: row.code.zip(row.name),
        holder: row.function,
        publicity,
        unreadable,
    })
}
