//! The rows of the list and the counts beside it.

use chrono::NaiveDate;

use super::filter::DAY;
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
            counts::{Count, StatusCounts},
            filter::{ListFilter, ListSort},
            row::ListRow,
        },
    },
    store::{
        Result,
        db::{Connection, FromRow, Query, query},
        records::{
            commitments::{merged_into, stored_number, stored_proposal},
            key_reader::KeyReader,
            sight::push_sees,
        },
    },
};

#[derive(Debug, FromRow)]
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

pub(super) async fn fetch_list_rows(
    reader: &mut Connection,
    actor: &Actor,
    (filter, sort): (&ListFilter, ListSort),
    (limit, offset): (i64, i64),
    as_of: AsOf,
) -> Result<Vec<ListRow>> {
    let mut query = select_seen_rows(actor);
    filter.push_filter(&mut query, actor, as_of);
    sort.push_order(&mut query);
    query.push(" LIMIT ").push_bind(limit).push(" OFFSET ").push_bind(offset);
    let mut rows = fetch_selected_rows(query, reader).await?;
    let doubles = rows.iter().filter(|row| row.lapse_kind == Some(LapseKind::Merged)).map(|row| row.number.to_normal());
    let mut into = merged_into(reader, actor, doubles).await?;
    for row in &mut rows {
        row.merged_into = into.remove(&row.number.to_normal());
    }
    Ok(rows)
}

pub(super) async fn fetch_counts(
    reader: &mut Connection,
    actor: &Actor,
    filter: &ListFilter,
    as_of: AsOf,
) -> Result<StatusCounts> {
    let mut query = query("SELECT c.status, count(*), sum(CASE WHEN ");
    query.push(DAY).push(" < ").push_bind(as_of.today).push(" THEN 1 ELSE 0 END), sum(CASE WHEN ");
    query.push(DAY).push(" BETWEEN ").push_bind(as_of.today).push(" AND ").push_bind(as_of.compute_horizon());
    query.push(" THEN 1 ELSE 0 END), sum(c.last_day IS NULL) FROM commitment c WHERE ");
    push_sees(&mut query, actor);
    filter.push_base(&mut query, actor);
    query.push(" GROUP BY c.status");
    let rows: Vec<(String, i64, i64, i64, i64)> = query.fetch_all(reader).await?;
    let count = |(status, all, late, near, no_day): (String, i64, i64, i64, i64)| {
        let status = StatusKey::from_key(&status);
        let (late, near) = if status.is_some_and(StatusKey::is_due) { (late, near) } else { (0, 0) };
        (status, Count { all, late, near, no_day })
    };
    Ok(StatusCounts { by_status: rows.into_iter().map(count).collect() })
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
