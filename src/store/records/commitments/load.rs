//! Reads a commitment from its rows.

use chrono::NaiveDate;

use super::{
    lists::{ListOwners, Lists},
    registered::RegisteredCommitment,
    stored_number::stored_number,
};
use crate::{
    domain::{
        access::Actor,
        commitment::{
            Commitment, Details,
            deadline_list::Deadlines,
            fulfilment::FulfilmentKind,
            lapse_kind::LapseKind,
            last_decision::LastDecision,
            proposal::{PendingProposal, Proposal, ProposalKind},
            status::{DecidedBy, Status, StatusKey},
        },
        council::named::Named,
        ids::{CommitmentId, MeetingId},
        number::NormalNumber,
    },
    store::{
        Result, StoreFailure, StoreRefusal,
        db::{Connection, Query, query, record},
        records::{key_reader::KeyReader, publicity_columns::PublicityColumns, sight::push_and_sees},
    },
};

record! {
    #[derive(Debug)]
    struct CommitmentRow {
        id: i64,
        number: String,
        title: String,
        text: String,
        quotation: Option<String>,
        spoken_by: Option<String>,
        made_on: Option<NaiveDate>,
        agenda_item: Option<String>,
        kind: Option<String>,
        papers: String,
        status: String,
        proposal: Option<String>,
        decided_by: Option<String>,
        lapse_kind: Option<String>,
        remaining: Option<String>,
        closed_on: Option<NaiveDate>,
        last_decision: Option<String>,
        delivered: Option<String>,
        contested_on: Option<NaiveDate>,
        status_since: NaiveDate,
        open_act: Option<String>,
        /// The first planned meeting of its committee since it was proposed.
        evening: Option<NaiveDate>,
        version: i64,
        meeting_id: Option<i64>,
        committee_code: Option<String>,
        committee_name: Option<String>,
        holder_slug: Option<String>,
        holder_function: Option<String>,
        holder_name: Option<String>,
        theme_slug: Option<String>,
        theme_name: Option<String>,
        committee_id: Option<i64>,
        holder_id: Option<i64>,
        theme_id: Option<i64>,
        has_askers: bool,
        has_areas: bool,
        has_deadlines: bool,
        has_parts: bool,
        has_former_holders: bool,
        has_former_numbers: bool,
        has_links: bool,
        has_papers: bool;
        publicity: PublicityColumns,
    }
}

/// The first planned meeting of the committee of the commitment `c` since it was proposed, as an expression in a query.
macro_rules! evening {
    () => {
        "CASE WHEN c.proposal IS NOT NULL THEN (SELECT m.day FROM meeting m
             WHERE m.committee_id = c.committee_id AND m.day >= c.status_since AND m.established = 1
             AND m.cancelled_on IS NULL ORDER BY m.day LIMIT 1) END"
    };
}

/// See [`RegisteredCommitment::evening`].
pub(in crate::store) const EVENING: &str = evening!();

const SELECT: &str = concat!(
    "SELECT c.id, c.number, c.title, c.text, c.quotation, c.spoken_by, c.made_on, c.agenda_item, c.kind, c.publicity,
         c.secret_by, c.secret_on, c.secret_ground, c.secret_lifter, c.papers, c.status, c.proposal, c.decided_by, c.lapse_kind,
         c.remaining, c.closed_on, c.last_decision, c.delivered, c.contested_on, c.status_since, c.open_act, c.version,
         c.meeting_id, c.committee_id,
         c.holder_id, c.theme_id, k.code AS committee_code, k.name AS committee_name, h.slug AS holder_slug,
         h.function AS holder_function, h.name AS holder_name, t.slug AS theme_slug, t.name AS theme_name, ",
    evening!(),
    " AS evening,
         EXISTS (SELECT 1 FROM commitment_asker l WHERE l.commitment_id = c.id) AS has_askers,
         EXISTS (SELECT 1 FROM commitment_area l WHERE l.commitment_id = c.id) AS has_areas,
         EXISTS (SELECT 1 FROM deadline l WHERE l.commitment_id = c.id) AS has_deadlines,
         EXISTS (SELECT 1 FROM part l WHERE l.commitment_id = c.id) AS has_parts,
         EXISTS (SELECT 1 FROM former_holder l WHERE l.commitment_id = c.id) AS has_former_holders,
         EXISTS (SELECT 1 FROM former_number l WHERE l.commitment_id = c.id) AS has_former_numbers,
         EXISTS (SELECT 1 FROM link l WHERE l.commitment_id = c.id) AS has_links,
         EXISTS (SELECT 1 FROM withdrawn_paper l WHERE l.commitment_id = c.id) AS has_papers
     FROM commitment c
     LEFT JOIN committee k ON k.id = c.committee_id
     LEFT JOIN portfolio_holder h ON h.id = c.holder_id
     LEFT JOIN theme t ON t.id = c.theme_id
     WHERE ",
);

/// A commitment as it is stored, with the keys of the records that it names.
#[derive(Debug, Clone)]
pub(in crate::store) struct Loaded {
    pub(in crate::store) registered: RegisteredCommitment,
    pub(super) keys: RecordKeys,
}

impl Loaded {
    pub(in crate::store) fn commitment(&self) -> &Commitment {
        &self.registered.commitment
    }
}

/// The keys of the records that a commitment names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct RecordKeys {
    pub(super) holder: Option<i64>,
    pub(super) committee: Option<i64>,
    pub(super) meeting: Option<i64>,
    pub(super) theme: Option<i64>,
}

/// Reads the commitment with this number, where the actor sees it: the one that has it, or else the last one that had it before
/// its number was corrected.
pub(in crate::store) async fn load_visible_commitment(
    connection: &mut Connection,
    actor: &Actor,
    number: &NormalNumber,
) -> Result<Option<Loaded>> {
    for push_number in [push_has_number, push_had_number] {
        let mut query = query(SELECT);
        push_number(&mut query, number);
        push_and_sees(&mut query, actor);
        query.push(" ORDER BY ").push(LAST_RENUMBERED_LAST);
        if let Some((_, loaded)) = load_selected(query, connection).await?.pop() {
            return loaded.map(Some);
        }
    }
    Ok(None)
}

/// The order in which those that once had a number come, the last that had it last.
pub(super) const LAST_RENUMBERED_LAST: &str =
    "(SELECT max(f.until) FROM former_number f WHERE f.commitment_id = c.id), c.id";

/// Adds the condition that the commitment `c` has this number.
pub(super) fn push_has_number(query: &mut Query, number: &NormalNumber) {
    query.push("c.number_normal = ").push_bind(number.as_str().to_owned());
}

/// Adds the condition that the commitment `c` had this number before it was corrected.
pub(super) fn push_had_number(query: &mut Query, number: &NormalNumber) {
    query.push("c.id IN (SELECT f.commitment_id FROM former_number f WHERE f.number_normal = ");
    query.push_bind(number.as_str().to_owned()).push(")");
}

/// Fails with [`StoreRefusal::NotFound`] where there is none, whoever asks.
pub(in crate::store) async fn load_commitment(connection: &mut Connection, id: CommitmentId) -> Result<Loaded> {
    let loaded = load_all(connection, &[id]).await?.pop();
    loaded.map_or(Err(StoreRefusal::NotFound.into()), |(_, loaded)| loaded)
}

/// Reads those of these commitments that there are; of one that cannot be read the error stands beside its key.
pub(in crate::store) async fn load_all(
    connection: &mut Connection,
    ids: &[CommitmentId],
) -> Result<Vec<(CommitmentId, Result<Loaded>)>> {
    let mut query = query(SELECT);
    query.push("c.id IN (").push_values(ids.iter().map(|id| id.get())).push(") ORDER BY c.id");
    load_selected(query, connection).await
}

async fn load_selected(query: Query, connection: &mut Connection) -> Result<Vec<(CommitmentId, Result<Loaded>)>> {
    let rows: Vec<CommitmentRow> = query.fetch_all(connection).await?;
    let having = |has: fn(&CommitmentRow) -> bool| rows.iter().filter(|row| has(row)).map(|row| row.id).collect();
    let owners = ListOwners {
        askers: having(|row| row.has_askers),
        areas: having(|row| row.has_areas),
        deadlines: having(|row| row.has_deadlines),
        parts: having(|row| row.has_parts),
        former_holders: having(|row| row.has_former_holders),
        former_numbers: having(|row| row.has_former_numbers),
        links: having(|row| row.has_links),
        papers: having(|row| row.has_papers),
    };
    let mut lists = Lists::fetch_all_lists(connection, &owners).await?;
    Ok(rows.into_iter().map(|row| (CommitmentId::new(row.id), read_row(row, &mut lists))).collect())
}

fn read_row(row: CommitmentRow, lists: &mut Lists) -> Result<Loaded> {
    let record = row.number.clone();
    let mut keys = KeyReader::new("commitment", &record);
    let (status, publicity) = (stored_status(&row, &mut keys)?, row.publicity.read_publicity(&mut keys)?);
    let kind = keys.read_any("kind", row.kind.as_deref(), FulfilmentKind::from_key);
    let last_decision = keys.read_any("last_decision", row.last_decision.as_deref(), stored_decision);
    let delivered = keys.read_any("delivered", row.delivered.as_deref(), FulfilmentKind::from_key);
    let open_act = keys.read_any("open_act", row.open_act.as_deref(), |json| serde_json::from_str(json).ok());
    keys.demand_readable()?;
    let (areas, area_slugs) = lists.take_areas(row.id);
    let holder = row.holder_function.map(|name| Named { name, beside: row.holder_name });
    let details = Details {
        title: row.title,
        text: row.text,
        quotation: row.quotation,
        spoken_by: row.spoken_by,
        holder,
        asked_by: lists.take_askers(row.id),
        committee: row.committee_code,
        made_on: row.made_on,
        agenda_item: row.agenda_item,
        theme: row.theme_name,
        areas,
        kind,
        publicity,
        papers: row.papers.lines().map(str::to_owned).collect(),
    };
    let commitment = Commitment {
        id: CommitmentId::new(row.id),
        number: stored_number(&row.number)?,
        former_numbers: lists.take_former_numbers(row.id)?,
        details,
        status,
        since: row.status_since,
        remaining: row.remaining,
        closed_on: row.closed_on,
        last_decision,
        delivered,
        deadlines: Deadlines::new(lists.take_deadlines(row.id, &record)?),
        parts: lists.take_parts(row.id)?,
        former_holders: lists.take_former_holders(row.id),
        links: lists.take_links(row.id)?,
        open_act,
        version: row.version,
    };
    let registered = RegisteredCommitment {
        commitment,
        committee_name: row.committee_name,
        meeting: row.meeting_id.map(MeetingId::new),
        holder_slug: row.holder_slug,
        theme_slug: row.theme_slug,
        area_slugs,
        evening: row.evening,
    };
    let keys =
        RecordKeys { holder: row.holder_id, committee: row.committee_id, meeting: row.meeting_id, theme: row.theme_id };
    Ok(Loaded { registered, keys })
}

fn stored_status(row: &CommitmentRow, keys: &mut KeyReader<'_>) -> Result<Status> {
    let proposal = keys.read_any("proposal", row.proposal.as_deref(), stored_proposal);
    let decided_by = keys.read_any("decided_by", row.decided_by.as_deref(), DecidedBy::from_key);
    let lapse_kind = keys.read_any("lapse_kind", row.lapse_kind.as_deref(), LapseKind::from_key);
    let status = match keys.read("status", &row.status, StatusKey::from_key) {
        Some(StatusKey::Open) => Some(Status::Open),
        Some(StatusKey::PartlySettled) => Some(Status::PartlySettled),
        Some(StatusKey::Proposed) => {
            proposal.map(|proposal| Status::Proposed(PendingProposal { proposal, contested_on: row.contested_on }))
        }
        Some(StatusKey::Settled) => decided_by.map(Status::Settled),
        Some(StatusKey::Lapsed) => lapse_kind.map(Status::Lapsed),
        None => None,
    };
    status.ok_or(StoreFailure::Unreadable("status").into())
}

/// A stored proposal; none if it cannot be read.
pub(in crate::store) fn stored_proposal(json: &str) -> Option<Proposal> {
    serde_json::from_str(json).ok()
}

fn stored_decision(json: &str) -> Option<LastDecision> {
    serde_json::from_str(json).ok()
}

/// The kind of a stored proposal; none without a proposal.
pub(in crate::store) fn stored_proposal_kind(json: Option<&str>) -> Option<ProposalKind> {
    json.and_then(stored_proposal).map(|proposal| proposal.kind())
}

/// As [`load_visible_commitment`]; refuses where the actor sees none.
pub(in crate::store) async fn find_seen(
    connection: &mut Connection,
    actor: &Actor,
    number: &NormalNumber,
) -> Result<Loaded> {
    load_visible_commitment(connection, actor, number).await?.ok_or(StoreRefusal::NotFound.into())
}

/// Finds the key of the commitment that has this number, whoever may see it.
pub(in crate::store) async fn find_id(connection: &mut Connection, number: &NormalNumber) -> Result<CommitmentId> {
    let row: Option<(i64,)> = query("SELECT id FROM commitment WHERE number_normal = $1")
        .bind(number.as_str())
        .fetch_optional(connection)
        .await?;
    row.map(|(id,)| CommitmentId::new(id)).ok_or(StoreRefusal::NotFound.into())
}
