//! Writes the lists of a commitment: askers, areas, deadlines, parts, former holders and numbers, and links. A list that stayed as
//! it was is not written again.

use super::load::find_id;
use crate::{
    domain::{
        commitment::{
            Commitment, FormerHolder,
            deadline_list::DeadlineEntry,
            former_number::FormerNumber,
            link::{Link, WithdrawnPaper},
            part::{Part, PartOutcome},
        },
        council::named::Named,
        ids::{CommitmentId, LetterId},
    },
    store::{
        Result, StoreFailure,
        db::{Connection, query},
        records::council,
    },
};

/// Writes what differs; deadlines, former holders and former numbers only grow.
pub(super) async fn write_lists(tx: &mut Connection, before: Option<&Commitment>, after: &Commitment) -> Result<()> {
    let id = after.id;
    let (askers, parts, links) =
        before.map_or((&[][..], &[][..], &[][..]), |before| (&before.details.asked_by, &before.parts, &before.links));
    let (deadlines, holders, numbers) = before.map_or((0, 0, 0), |before| {
        (before.deadlines.entries().len(), before.former_holders.len(), before.former_numbers.len())
    });
    if after.details.asked_by != askers {
        write_askers(tx, id, &after.details.asked_by).await?;
    }
    if before.map_or(&[][..], |before| &before.details.areas) != after.details.areas {
        write_areas(tx, id, &after.details.areas).await?;
    }
    write_deadlines(tx, after, deadlines).await?;
    if after.parts != parts {
        write_parts(tx, id, &after.parts).await?;
    }
    write_former_holders(tx, id, &after.former_holders, holders).await?;
    write_former_numbers(tx, id, &after.former_numbers, numbers).await?;
    if after.links != links {
        write_links(tx, id, &after.links).await?;
    }
    Ok(())
}

async fn write_askers(tx: &mut Connection, id: CommitmentId, askers: &[Named]) -> Result<()> {
    query("DELETE FROM commitment_asker WHERE commitment_id = $1").bind(id.get()).execute(tx).await?;
    for (position, asker) in askers.iter().enumerate() {
        let member = council::ensure_member(tx, asker).await?;
        query(
            "INSERT INTO commitment_asker (commitment_id, position, member_id) VALUES ($1, $2, $3)
             ON CONFLICT (member_id, commitment_id) DO NOTHING",
        )
        .bind(id.get())
        .bind(i64::try_from(position).unwrap_or(i64::MAX))
        .bind(member.get())
        .execute(tx)
        .await?;
    }
    Ok(())
}

async fn write_areas(tx: &mut Connection, id: CommitmentId, areas: &[String]) -> Result<()> {
    query("DELETE FROM commitment_area WHERE commitment_id = $1").bind(id.get()).execute(tx).await?;
    for (index, name) in areas.iter().enumerate() {
        let area = council::ensure_area(tx, name).await?;
        query(
            "INSERT INTO commitment_area (commitment_id, position, area_id) VALUES ($1, $2, $3)
             ON CONFLICT (area_id, commitment_id) DO NOTHING",
        )
        .bind(id.get())
        .bind(to_row_position(index))
        .bind(area.get())
        .execute(tx)
        .await?;
    }
    Ok(())
}

async fn write_deadlines(tx: &mut Connection, commitment: &Commitment, known: usize) -> Result<()> {
    for (index, entry) in commitment.deadlines.entries().iter().enumerate().skip(known) {
        let DeadlineEntry { set, set_on, reason, letter, correction } = entry;
        let lines = Some(&set.deadline.calendar_lines).filter(|lines| !lines.is_empty());
        let lines =
            lines.map(serde_json::to_string).transpose().map_err(|_| StoreFailure::Unreadable("kalenderregels"))?;
        query(
            "INSERT INTO deadline (commitment_id, position, words, first_day, last_day, precision, rule, reference_day,
                 review_day, set_on, reason, letter_id, is_correction, correction_source, calendar_lines)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        )
        .bind(commitment.id.get())
        .bind(to_row_position(index))
        .bind(&set.deadline.words)
        .bind(set.deadline.first_day)
        .bind(set.deadline.last_day)
        .bind(set.deadline.precision.key())
        .bind(&set.deadline.rule)
        .bind(set.reference_day)
        .bind(set.review_day)
        .bind(set_on)
        .bind(reason)
        .bind(letter.map(LetterId::get))
        .bind(correction.is_some())
        .bind(correction.as_ref().and_then(|correction| correction.source.as_ref()))
        .bind(lines)
        .execute(tx)
        .await?;
    }
    Ok(())
}

fn to_row_position(index: usize) -> i64 {
    i64::try_from(index + 1).unwrap_or(i64::MAX)
}

async fn write_former_holders(
    tx: &mut Connection,
    id: CommitmentId,
    former_holders: &[FormerHolder],
    known: usize,
) -> Result<()> {
    for (index, former) in former_holders.iter().enumerate().skip(known) {
        let holder = council::ensure_holder(tx, &former.holder).await?;
        query("INSERT INTO former_holder (commitment_id, position, holder_id, until) VALUES ($1, $2, $3, $4)")
            .bind(id.get())
            .bind(to_row_position(index))
            .bind(holder.get())
            .bind(former.until)
            .execute(tx)
            .await?;
    }
    Ok(())
}

async fn write_former_numbers(
    tx: &mut Connection,
    id: CommitmentId,
    former_numbers: &[FormerNumber],
    known: usize,
) -> Result<()> {
    for (index, former) in former_numbers.iter().enumerate().skip(known) {
        query(
            "INSERT INTO former_number (commitment_id, position, number, number_normal, until)
             VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(id.get())
        .bind(to_row_position(index))
        .bind(former.number.as_str())
        .bind(former.number.to_normal().as_str())
        .bind(former.until)
        .execute(tx)
        .await?;
    }
    Ok(())
}

async fn write_parts(tx: &mut Connection, id: CommitmentId, parts: &[Part]) -> Result<()> {
    query("DELETE FROM part WHERE commitment_id = $1").bind(id.get()).execute(tx).await?;
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
        .bind(to_row_position(index))
        .bind(&part.text)
        .bind(deadline.map_err(|_| StoreFailure::Unreadable("termijn"))?)
        .bind(part.deadline.as_ref().and_then(|set| set.deadline.last_day))
        .bind(part.closed.as_ref().map(|closed| closed.on))
        .bind(part.closed.as_ref().map(|closed| closed.outcome.label()))
        .bind(lapse)
        .bind(part.closed.as_ref().map(|closed| &closed.answer))
        .execute(tx)
        .await?;
    }
    Ok(())
}

async fn write_links(tx: &mut Connection, id: CommitmentId, links: &[Link]) -> Result<()> {
    for table in [
        "DELETE FROM link WHERE commitment_id = $1",
        "DELETE FROM withdrawn_paper_mover WHERE commitment_id = $1",
        "DELETE FROM withdrawn_paper WHERE commitment_id = $1",
    ] {
        query(table).bind(id.get()).execute(tx).await?;
    }
    for (index, link) in links.iter().enumerate() {
        match link {
            Link::Commitment { relation, number } => {
                let other = find_id(tx, &number.to_normal()).await?;
                query("INSERT INTO link (commitment_id, position, relation, other_id) VALUES ($1, $2, $3, $4)")
                    .bind(id.get())
                    .bind(to_row_position(index))
                    .bind(relation.key())
                    .bind(other.get())
                    .execute(tx)
                    .await?;
            }
            Link::Withdrawn(paper) => write_paper(tx, id, to_row_position(index), paper).await?,
        }
    }
    Ok(())
}

async fn write_paper(tx: &mut Connection, id: CommitmentId, position: i64, paper: &WithdrawnPaper) -> Result<()> {
    query("INSERT INTO withdrawn_paper (commitment_id, position, kind, number, title) VALUES ($1, $2, $3, $4, $5)")
        .bind(id.get())
        .bind(position)
        .bind(paper.kind.key())
        .bind(&paper.number)
        .bind(&paper.title)
        .execute(tx)
        .await?;
    for (index, mover) in paper.movers.iter().enumerate() {
        let member = council::ensure_member(tx, mover).await?;
        query("INSERT INTO withdrawn_paper_mover (commitment_id, position, place, member_id) VALUES ($1, $2, $3, $4)")
            .bind(id.get())
            .bind(position)
            .bind(to_row_position(index))
            .bind(member.get())
            .execute(tx)
            .await?;
    }
    Ok(())
}
