//! The parts of a commitment, its former holders and its links: into their rows and back.

use chrono::NaiveDate;

use super::{id_of, stored_number};
use crate::store::db::{Connection, FromRow, query};
use crate::{
    domain::{
        access::Actor,
        commitment::{Commitment, FormerHolder, Named},
        deadline_list::NewDeadline,
        ids::CommitmentId,
        link::{Link, PaperKind, Relation, WithdrawnPaper},
        number::CommitmentNumber,
        part::{Closing, Part, PartOutcome},
        status::{LapseKind, StatusKey},
    },
    store::{
        Result, StoreFailure, council,
        sight::{push_and_sees, sees_all},
    },
};

/// The number of a row from its index.
fn place(index: usize) -> i64 {
    i64::try_from(index + 1).unwrap_or(i64::MAX)
}

/// Writes the parts and the links anew, and the former holders behind the first `known` that are there already.
pub(super) async fn save(tx: &mut Connection, commitment: &Commitment, known: usize) -> Result<()> {
    let id = commitment.id;
    save_parts(tx, id, &commitment.parts).await?;
    for (index, former) in commitment.former_holders.iter().enumerate().skip(known) {
        let holder = council::ensure_holder(tx, &former.holder).await?;
        query("INSERT INTO former_holder (commitment_id, position, holder_id, until) VALUES ($1, $2, $3, $4)")
            .bind(id.get())
            .bind(place(index))
            .bind(holder.get())
            .bind(former.until)
            .execute(&mut *tx)
            .await?;
    }
    save_links(tx, id, &commitment.links).await
}

async fn save_parts(tx: &mut Connection, id: CommitmentId, parts: &[Part]) -> Result<()> {
    query("DELETE FROM part WHERE commitment_id = $1").bind(id.get()).execute(&mut *tx).await?;
    for (index, part) in parts.iter().enumerate() {
        let deadline = part.deadline.as_ref().map(serde_json::to_string).transpose();
        let lapse = part.closed.as_ref().and_then(|closed| match closed.outcome {
            PartOutcome::Settled => None,
            PartOutcome::Lapsed(kind) => Some(kind.key()),
        });
        query(
            "INSERT INTO part (commitment_id, position, text, deadline, last_day, closed_on, outcome, lapse_kind, answer)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(id.get())
        .bind(place(index))
        .bind(&part.text)
        .bind(deadline.map_err(|_| StoreFailure::Unreadable("termijn"))?)
        .bind(part.deadline.as_ref().and_then(|set| set.deadline.last_day))
        .bind(part.closed.as_ref().map(|closed| closed.on))
        .bind(part.closed.as_ref().map(|closed| closed.outcome.label()))
        .bind(lapse)
        .bind(part.closed.as_ref().map(|closed| &closed.answer))
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

async fn save_links(tx: &mut Connection, id: CommitmentId, links: &[Link]) -> Result<()> {
    for table in [
        "DELETE FROM link WHERE commitment_id = $1",
        "DELETE FROM withdrawn_paper_mover WHERE commitment_id = $1",
        "DELETE FROM withdrawn_paper WHERE commitment_id = $1",
    ] {
        query(table).bind(id.get()).execute(&mut *tx).await?;
    }
    for (index, link) in links.iter().enumerate() {
        match link {
            Link::Commitment { relation, number } => {
                let other = id_of(tx, &number.normal()).await?;
                query("INSERT INTO link (commitment_id, position, relation, other_id) VALUES ($1, $2, $3, $4)")
                    .bind(id.get())
                    .bind(place(index))
                    .bind(relation.key())
                    .bind(other.get())
                    .execute(&mut *tx)
                    .await?;
            }
            Link::Withdrawn(paper) => save_paper(tx, id, place(index), paper).await?,
        }
    }
    Ok(())
}

async fn save_paper(tx: &mut Connection, id: CommitmentId, position: i64, paper: &WithdrawnPaper) -> Result<()> {
    query("INSERT INTO withdrawn_paper (commitment_id, position, kind, number, title) VALUES ($1, $2, $3, $4, $5)")
        .bind(id.get())
        .bind(position)
        .bind(paper.kind.key())
        .bind(&paper.number)
        .bind(&paper.title)
        .execute(&mut *tx)
        .await?;
    for (index, mover) in paper.movers.iter().enumerate() {
        let member = council::ensure_member(tx, mover).await?;
        query("INSERT INTO withdrawn_paper_mover (commitment_id, position, place, member_id) VALUES ($1, $2, $3, $4)")
            .bind(id.get())
            .bind(position)
            .bind(place(index))
            .bind(member.get())
            .execute(&mut *tx)
            .await?;
    }
    Ok(())
}

#[derive(Debug, FromRow)]
struct PartRow {
    text: String,
    deadline: Option<String>,
    closed_on: Option<NaiveDate>,
    outcome: Option<String>,
    lapse_kind: Option<String>,
    answer: Option<String>,
}

impl PartRow {
    fn part(self) -> Option<Part> {
        let deadline: Option<NewDeadline> = match self.deadline {
            Some(json) => Some(serde_json::from_str(&json).ok()?),
            None => None,
        };
        let closed = match (self.closed_on, self.outcome) {
            (Some(on), Some(outcome)) => {
                let outcome = match StatusKey::from_key(&outcome)? {
                    StatusKey::Settled => PartOutcome::Settled,
                    StatusKey::Lapsed => PartOutcome::Lapsed(LapseKind::from_key(self.lapse_kind.as_deref()?)?),
                    StatusKey::Open | StatusKey::PartlySettled | StatusKey::Proposed => return None,
                };
                Some(Closing { on, outcome, answer: self.answer? })
            }
            _ => None,
        };
        Some(Part { text: self.text, deadline, closed })
    }
}

pub(super) async fn parts(connection: &mut Connection, id: CommitmentId) -> Result<Vec<Part>> {
    let rows: Vec<PartRow> = query(
        "SELECT text, deadline, closed_on, outcome, lapse_kind, answer FROM part WHERE commitment_id = $1
         ORDER BY position",
    )
    .bind(id.get())
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(|row| row.part().ok_or(StoreFailure::Unreadable("onderdeel").into())).collect()
}

pub(super) async fn former_holders(connection: &mut Connection, id: CommitmentId) -> Result<Vec<FormerHolder>> {
    let rows: Vec<(String, Option<String>, NaiveDate)> = query(
        "SELECT h.function, h.name, f.until FROM former_holder f JOIN portfolio_holder h ON h.id = f.holder_id
         WHERE f.commitment_id = $1 ORDER BY f.position",
    )
    .bind(id.get())
    .fetch_all(connection)
    .await?;
    let former = |(name, beside, until)| FormerHolder { holder: Named { name, beside }, until };
    Ok(rows.into_iter().map(former).collect())
}

pub(super) async fn links(connection: &mut Connection, id: CommitmentId) -> Result<Vec<Link>> {
    let commitments: Vec<(i64, String, String)> = query(
        "SELECT l.position, l.relation, o.number FROM link l JOIN commitment o ON o.id = l.other_id
         WHERE l.commitment_id = $1",
    )
    .bind(id.get())
    .fetch_all(&mut *connection)
    .await?;
    let papers: Vec<(i64, String, Option<String>, String)> =
        query("SELECT position, kind, number, title FROM withdrawn_paper WHERE commitment_id = $1")
            .bind(id.get())
            .fetch_all(&mut *connection)
            .await?;
    let mut links = Vec::with_capacity(commitments.len() + papers.len());
    for (position, relation, number) in commitments {
        let relation = Relation::from_key(&relation).ok_or(StoreFailure::Unreadable("verband"))?;
        links.push((position, Link::Commitment { relation, number: stored_number(&number)? }));
    }
    for (position, kind, number, title) in papers {
        let kind = PaperKind::from_key(&kind).ok_or(StoreFailure::Unreadable("stuk"))?;
        let movers = movers(connection, id, position).await?;
        links.push((position, Link::Withdrawn(WithdrawnPaper { kind, number, title, movers })));
    }
    links.sort_by_key(|(position, _)| *position);
    Ok(links.into_iter().map(|(_, link)| link).collect())
}

async fn movers(connection: &mut Connection, id: CommitmentId, position: i64) -> Result<Vec<Named>> {
    let rows: Vec<(String, Option<String>)> = query(
        "SELECT m.name, p.name FROM withdrawn_paper_mover w JOIN member m ON m.id = w.member_id
         LEFT JOIN party p ON p.id = m.party_id WHERE w.commitment_id = $1 AND w.position = $2 ORDER BY w.place",
    )
    .bind(id.get())
    .bind(position)
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|(name, beside)| Named { name, beside }).collect())
}

/// Of these commitments the ones that the actor sees.
pub(in crate::store) async fn seen_of(
    connection: &mut Connection,
    actor: &Actor,
    mut numbers: Vec<CommitmentNumber>,
) -> Result<Vec<CommitmentNumber>> {
    if numbers.is_empty() {
        return Ok(numbers);
    }
    let mut query = query("SELECT c.number_normal FROM commitment c WHERE c.number_normal IN (");
    query.push_values(numbers.iter().map(|number| number.normal().as_str().to_owned()));
    query.push(")");
    push_and_sees(&mut query, actor);
    let rows: Vec<(String,)> = query.fetch_all(connection).await?;
    numbers.retain(|number| rows.iter().any(|(normal,)| normal == number.normal().as_str()));
    Ok(numbers)
}

/// Takes from a commitment the bonds with others that the actor does not see.
pub(super) async fn hide_unseen(connection: &mut Connection, actor: &Actor, commitment: &mut Commitment) -> Result<()> {
    if sees_all(actor) {
        return Ok(());
    }
    let bound = commitment.links.iter().filter_map(Link::commitment).cloned().collect();
    let seen = seen_of(connection, actor, bound).await?;
    commitment.links.retain(|link| link.commitment().is_none_or(|number| seen.contains(number)));
    Ok(())
}
