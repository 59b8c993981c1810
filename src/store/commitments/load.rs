//! Rows back into a commitment.

use chrono::NaiveDate;

use super::{Registered, bonds};
use crate::store::db::{Connection, FromRow, query};
use crate::{
    domain::{
        commitment::{Commitment, Details, FulfilmentKind, Named, Publicity, PublicityKey},
        deadline::{Deadline, Precision},
        deadline_list::{DeadlineEntry, Deadlines, NewDeadline},
        ids::{CommitmentId, LetterId, MeetingId},
        number::CommitmentNumber,
        proposal::{Pending, Proposal, ProposalKind},
        secrecy::{Ground, Organ, Secrecy},
        status::{DecidedBy, LapseKind, Status, StatusKey},
    },
    store::{Result, StoreFailure, unreadable::KeyReader},
};

#[derive(Debug, FromRow)]
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
    publicity: String,
    secret_by: Option<String>,
    secret_on: Option<NaiveDate>,
    secret_ground: Option<String>,
    secret_lifter: Option<String>,
    papers: String,
    status: String,
    proposal: Option<String>,
    decided_by: Option<String>,
    lapse_kind: Option<String>,
    remaining: Option<String>,
    closed_on: Option<NaiveDate>,
    delivered: Option<String>,
    contested_on: Option<NaiveDate>,
    status_since: NaiveDate,
    version: i64,
    meeting_id: Option<i64>,
    committee_code: Option<String>,
    committee_name: Option<String>,
    holder_slug: Option<String>,
    holder_function: Option<String>,
    holder_name: Option<String>,
    theme_slug: Option<String>,
    theme_name: Option<String>,
}

#[derive(Debug, FromRow)]
struct DeadlineRow {
    words: String,
    first_day: Option<NaiveDate>,
    last_day: Option<NaiveDate>,
    precision: String,
    rule: String,
    reference_day: NaiveDate,
    review_day: Option<NaiveDate>,
    set_on: NaiveDate,
    reason: Option<String>,
    letter_id: Option<i64>,
}

pub(in crate::store) async fn load(connection: &mut Connection, id: CommitmentId) -> Result<Registered> {
    let row: CommitmentRow = query(
        "SELECT c.id, c.number, c.title, c.text, c.quotation, c.spoken_by, c.made_on, c.agenda_item, c.kind, c.publicity,
             c.secret_by, c.secret_on, c.secret_ground, c.secret_lifter, c.papers, c.status, c.proposal, c.decided_by,
             c.lapse_kind,
             c.remaining, c.closed_on, c.delivered, c.contested_on, c.status_since, c.version, c.meeting_id,
             k.code AS committee_code, k.name AS committee_name, h.slug AS holder_slug, h.function AS holder_function,
             h.name AS holder_name, t.slug AS theme_slug, t.name AS theme_name
         FROM commitment c
         LEFT JOIN committee k ON k.id = c.committee_id
         LEFT JOIN portfolio_holder h ON h.id = c.holder_id
         LEFT JOIN theme t ON t.id = c.theme_id
         WHERE c.id = $1",
    )
    .bind(id.get())
    .fetch_one(&mut *connection)
    .await?;
    let askers: Vec<(String, Option<String>)> = query(
        "SELECT m.name, p.name FROM commitment_asker a JOIN member m ON m.id = a.member_id
         LEFT JOIN party p ON p.id = m.party_id WHERE a.commitment_id = $1 ORDER BY a.position",
    )
    .bind(id.get())
    .fetch_all(&mut *connection)
    .await?;
    let deadlines: Vec<DeadlineRow> = query(
        "SELECT words, first_day, last_day, precision, rule, reference_day, review_day, set_on, reason, letter_id
         FROM deadline WHERE commitment_id = $1 ORDER BY position",
    )
    .bind(id.get())
    .fetch_all(&mut *connection)
    .await?;
    let mut registered = registered(row, askers, deadlines)?;
    registered.commitment.parts = bonds::parts(connection, id).await?;
    registered.commitment.former_holders = bonds::former_holders(connection, id).await?;
    registered.commitment.links = bonds::links(connection, id).await?;
    Ok(registered)
}

fn registered(
    row: CommitmentRow,
    askers: Vec<(String, Option<String>)>,
    deadlines: Vec<DeadlineRow>,
) -> Result<Registered> {
    let record = row.number.clone();
    let mut keys = KeyReader::new("commitment", &record);
    let (status, publicity) = (stored_status(&row, &mut keys)?, stored_publicity(&row, &mut keys)?);
    let kind = keys.read_any("kind", row.kind.as_deref(), FulfilmentKind::from_key);
    let delivered = keys.read_any("delivered", row.delivered.as_deref(), FulfilmentKind::from_key);
    keys.demand()?;
    let holder = row.holder_function.map(|name| Named { name, beside: row.holder_name });
    let details = Details {
        title: row.title,
        text: row.text,
        quotation: row.quotation,
        spoken_by: row.spoken_by,
        holder,
        asked_by: askers.into_iter().map(|(name, beside)| Named { name, beside }).collect(),
        committee: row.committee_code,
        made_on: row.made_on,
        agenda_item: row.agenda_item,
        theme: row.theme_name,
        kind,
        publicity,
        papers: row.papers.lines().map(str::to_owned).collect(),
    };
    let commitment = Commitment {
        id: CommitmentId::new(row.id),
        number: stored_number(&row.number)?,
        details,
        status,
        since: row.status_since,
        remaining: row.remaining,
        closed_on: row.closed_on,
        delivered,
        deadlines: Deadlines::new(deadlines.into_iter().map(|row| deadline(row, &record)).collect::<Result<_>>()?),
        parts: Vec::new(),
        former_holders: Vec::new(),
        links: Vec::new(),
        version: row.version,
    };
    Ok(Registered {
        commitment,
        committee_name: row.committee_name,
        meeting: row.meeting_id.map(MeetingId::new),
        holder_slug: row.holder_slug,
        theme_slug: row.theme_slug,
    })
}

fn deadline(row: DeadlineRow, number: &str) -> Result<DeadlineEntry> {
    let precision = KeyReader::new("deadline", number).read("precision", &row.precision, Precision::from_key);
    let deadline = Deadline {
        words: row.words,
        first_day: row.first_day,
        last_day: row.last_day,
        precision: precision.ok_or(StoreFailure::Unreadable("precision"))?,
        rule: row.rule,
    };
    Ok(DeadlineEntry {
        set: NewDeadline { deadline, reference_day: row.reference_day, review_day: row.review_day },
        set_on: row.set_on,
        reason: row.reason,
        letter: row.letter_id.map(LetterId::new),
    })
}

fn stored_publicity(row: &CommitmentRow, keys: &mut KeyReader<'_>) -> Result<Publicity> {
    let by = keys.read_any("secret_by", row.secret_by.as_deref(), Organ::from_key);
    let ground = keys.read_any("secret_ground", row.secret_ground.as_deref(), Ground::from_key);
    let lifter = keys.read_any("secret_lifter", row.secret_lifter.as_deref(), Organ::from_key);
    let secrecy = || Some(Secrecy { imposed_by: by?, imposed_on: row.secret_on?, ground: ground?, lifted_by: lifter? });
    let publicity = match keys.read("publicity", &row.publicity, PublicityKey::from_key) {
        Some(PublicityKey::Draft) => Some(Publicity::Draft),
        Some(PublicityKey::Public) => Some(Publicity::Public),
        Some(PublicityKey::Secret) => secrecy().map(Publicity::Secret),
        None => None,
    };
    publicity.ok_or(StoreFailure::Unreadable("publicity").into())
}

fn stored_status(row: &CommitmentRow, keys: &mut KeyReader<'_>) -> Result<Status> {
    let proposal = keys.read_any("proposal", row.proposal.as_deref(), stored_proposal);
    let decided_by = keys.read_any("decided_by", row.decided_by.as_deref(), DecidedBy::from_key);
    let lapse_kind = keys.read_any("lapse_kind", row.lapse_kind.as_deref(), LapseKind::from_key);
    let status = match keys.read("status", &row.status, StatusKey::from_key) {
        Some(StatusKey::Open) => Some(Status::Open),
        Some(StatusKey::PartlySettled) => Some(Status::PartlySettled),
        Some(StatusKey::Proposed) => {
            proposal.map(|proposal| Status::Proposed(Pending { proposal, contested_on: row.contested_on }))
        }
        Some(StatusKey::Settled) => decided_by.map(Status::Settled),
        Some(StatusKey::Lapsed) => lapse_kind.map(Status::Lapsed),
        None => None,
    };
    status.ok_or(StoreFailure::Unreadable("status").into())
}

/// A stored proposal; none when it cannot be read.
pub(in crate::store) fn stored_proposal(json: &str) -> Option<Proposal> {
    serde_json::from_str(json).ok()
}

/// The kind of a stored proposal; none where nothing is proposed.
pub(in crate::store) fn stored_proposal_kind(json: Option<&str>) -> Option<ProposalKind> {
    json.and_then(stored_proposal).map(|proposal| proposal.kind())
}

pub(in crate::store) fn stored_number(text: &str) -> Result<CommitmentNumber> {
    CommitmentNumber::parse(text).map_err(|_| StoreFailure::Unreadable("nummer").into())
}
