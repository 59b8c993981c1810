//! A commitment into its rows.

use chrono::NaiveDate;

use super::{Registered, bonds};
use crate::store::db::{Connection, query};
use crate::{
    domain::{
        commitment::{Commitment, Details, FulfilmentKind, Named},
        deadline_list::DeadlineEntry,
        ids::{CommitmentId, CommitteeId, LetterId},
        link::Link,
        part::Part,
        search::searchable,
        sorting::sort_key,
        status::Status,
    },
    store::{Result, council},
};

/// How many rows there are already of the lists of a commitment that only grow.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Known {
    deadlines: usize,
    former_holders: usize,
}

impl From<&Commitment> for Known {
    fn from(stored: &Commitment) -> Self {
        Self { deadlines: stored.deadlines.entries().len(), former_holders: stored.former_holders.len() }
    }
}

/// Writes a commitment; of the lists that only grow what stands behind the `known` ones.
pub(super) async fn save(tx: &mut Connection, commitment: &Commitment, known: Known) -> Result<()> {
    let Commitment { id, details, status, .. } = commitment;
    let Records { holder, committee, meeting, theme } = records(tx, details).await?;
    save_askers(tx, *id, &details.asked_by).await?;
    save_deadlines(tx, commitment, known.deadlines).await?;
    bonds::save(tx, commitment, known.former_holders).await?;
    let StatusColumns { proposal, contested_on, decided_by, lapse_kind } = StatusColumns::of(status);
    let nearest = commitment.nearest_deadline();
    let secrecy = details.publicity.secrecy();
    query(
        "UPDATE commitment SET title = $2, text = $3, quotation = $4, spoken_by = $5, holder_id = $6, committee_id = $7,
             meeting_id = $8, made_on = $9, agenda_item = $10, theme_id = $11, kind = $12, publicity = $13, papers = $14,
             status = $15, proposal = $16, decided_by = $17, lapse_kind = $18, remaining = $19, closed_on = $20,
             deadline_words = $21, precision = $22, last_day = $23, review_day = $24, first_words = $25,
             postponements = $26, version = $27, status_since = $28, secret_by = $29,
             secret_on = $30, secret_ground = $31, secret_lifter = $32, delivered = $33, contested_on = $34, title_sort = $35
         WHERE id = $1",
    )
    .bind(id.get())
    .bind(&details.title)
    .bind(&details.text)
    .bind(&details.quotation)
    .bind(&details.spoken_by)
    .bind(holder)
    .bind(committee)
    .bind(meeting)
    .bind(details.made_on)
    .bind(&details.agenda_item)
    .bind(theme)
    .bind(details.kind.map(FulfilmentKind::key))
    .bind(details.publicity.key().key())
    .bind(details.papers.join("\n"))
    .bind(status.key().key())
    .bind(proposal)
    .bind(decided_by)
    .bind(lapse_kind)
    .bind(&commitment.remaining)
    .bind(commitment.closed_on)
    .bind(nearest.map(|set| &set.deadline.words))
    .bind(nearest.map(|set| set.deadline.precision.key()))
    .bind(nearest.and_then(|set| set.deadline.last_day))
    .bind(nearest.and_then(|set| set.review_day))
    .bind(commitment.deadlines.first().map(|entry| &entry.set.deadline.words))
    .bind(i64::try_from(commitment.deadlines.postponements()).unwrap_or(i64::MAX))
    .bind(commitment.version)
    .bind(commitment.since)
    .bind(secrecy.map(|secrecy| secrecy.imposed_by.key()))
    .bind(secrecy.map(|secrecy| secrecy.imposed_on))
    .bind(secrecy.map(|secrecy| secrecy.ground.key()))
    .bind(secrecy.map(|secrecy| secrecy.lifted_by.key()))
    .bind(commitment.delivered.map(FulfilmentKind::key))
    .bind(contested_on)
    .bind(sort_key(&details.title))
    .execute(tx)
    .await?;
    Ok(())
}

/// The figures as they stand in its row.
type Figures =
    (String, String, String, Option<String>, Option<String>, Option<NaiveDate>, Option<NaiveDate>, Option<String>, i64);

/// Whether the figures that are kept with a commitment, for lists to show and sort on, are those that follow from it.
pub(in crate::store) async fn figures_stand(connection: &mut Connection, stored: &Commitment) -> Result<bool> {
    let kept: Figures = query(
        "SELECT number_normal, number_sort, title_sort, deadline_words, precision, last_day, review_day, first_words,
             postponements FROM commitment WHERE id = $1",
    )
    .bind(stored.id.get())
    .fetch_one(&mut *connection)
    .await?;
    let nearest = stored.nearest_deadline();
    let follow = (
        stored.number.normal().as_str().to_owned(),
        stored.number.normal().sort_key(),
        sort_key(&stored.details.title),
        nearest.map(|set| set.deadline.words.clone()),
        nearest.map(|set| set.deadline.precision.key().to_owned()),
        nearest.and_then(|set| set.deadline.last_day),
        nearest.and_then(|set| set.review_day),
        stored.deadlines.first().map(|entry| entry.set.deadline.words.clone()),
        i64::try_from(stored.deadlines.postponements()).unwrap_or(i64::MAX),
    );
    let parts: Vec<(Option<NaiveDate>,)> =
        query("SELECT last_day FROM part WHERE commitment_id = $1 ORDER BY position")
            .bind(stored.id.get())
            .fetch_all(connection)
            .await?;
    let own = |part: &Part| (part.deadline.as_ref().and_then(|set| set.deadline.last_day),);
    Ok(kept == follow && parts == stored.parts.iter().map(own).collect::<Vec<_>>())
}

/// Keeps what the search box looks in.
pub(super) async fn index(tx: &mut Connection, saved: &Registered) -> Result<()> {
    query("UPDATE commitment SET search_text = $1 WHERE id = $2")
        .bind(search_text(saved))
        .bind(saved.commitment.id.get())
        .execute(tx)
        .await?;
    Ok(())
}

/// The bare keys of the records that details name.
struct Records {
    holder: Option<i64>,
    committee: Option<i64>,
    meeting: Option<i64>,
    theme: Option<i64>,
}

/// The records that details name, made where they are absent.
async fn records(tx: &mut Connection, details: &Details) -> Result<Records> {
    let holder = match &details.holder {
        Some(holder) => Some(council::ensure_holder(tx, holder).await?.get()),
        None => None,
    };
    let committee = match &details.committee {
        Some(committee) => Some(council::ensure_committee(tx, committee).await?),
        None => None,
    };
    let meeting = match committee.zip(details.made_on) {
        Some((committee, day)) => Some(council::ensure_meeting(tx, committee, day).await?.get()),
        None => None,
    };
    let theme = match &details.theme {
        Some(theme) => Some(council::ensure_theme(tx, theme).await?.get()),
        None => None,
    };
    Ok(Records { holder, committee: committee.map(CommitteeId::get), meeting, theme })
}

/// A status as it stands in its columns.
#[derive(Default)]
struct StatusColumns {
    proposal: Option<String>,
    contested_on: Option<NaiveDate>,
    decided_by: Option<&'static str>,
    lapse_kind: Option<&'static str>,
}

impl StatusColumns {
    fn of(status: &Status) -> Self {
        match status {
            Status::Open | Status::PartlySettled => Self::default(),
            Status::Proposed(pending) => Self {
                proposal: serde_json::to_string(&pending.proposal).ok(),
                contested_on: pending.contested_on,
                ..Self::default()
            },
            Status::Settled(by) => Self { decided_by: Some(by.key()), ..Self::default() },
            Status::Lapsed(kind) => Self { lapse_kind: Some(kind.key()), ..Self::default() },
        }
    }
}

async fn save_askers(tx: &mut Connection, id: CommitmentId, askers: &[Named]) -> Result<()> {
    query("DELETE FROM commitment_asker WHERE commitment_id = $1").bind(id.get()).execute(&mut *tx).await?;
    for (position, asker) in askers.iter().enumerate() {
        let member = council::ensure_member(tx, asker).await?;
        query(
            "INSERT INTO commitment_asker (commitment_id, position, member_id) VALUES ($1, $2, $3)
             ON CONFLICT (member_id, commitment_id) DO NOTHING",
        )
        .bind(id.get())
        .bind(i64::try_from(position).unwrap_or(i64::MAX))
        .bind(member.get())
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

async fn save_deadlines(tx: &mut Connection, commitment: &Commitment, known: usize) -> Result<()> {
    for (index, entry) in commitment.deadlines.entries().iter().enumerate().skip(known) {
        let DeadlineEntry { set, set_on, reason, letter } = entry;
        query(
            "INSERT INTO deadline (commitment_id, position, words, first_day, last_day, precision, rule, reference_day,
                 review_day, set_on, reason, letter_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        )
        .bind(commitment.id.get())
        .bind(i64::try_from(index + 1).unwrap_or(i64::MAX))
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
        .execute(&mut *tx)
        .await?;
    }
    Ok(())
}

/// Everything the search box looks in.
fn search_text(saved: &Registered) -> String {
    let Registered { commitment, committee_name, .. } = saved;
    let Details { title, text, quotation, spoken_by, holder, asked_by, committee, agenda_item, theme, papers, .. } =
        &commitment.details;
    let mut parts = vec![commitment.number.to_string(), title.clone(), text.clone()];
    parts.extend([quotation, spoken_by, committee, agenda_item, theme].into_iter().flatten().cloned());
    parts.extend(holder.iter().chain(asked_by).map(Named::to_string));
    parts.extend(papers.iter().cloned());
    parts.extend(commitment.remaining.iter().chain(committee_name).cloned());
    parts.extend(commitment.parts.iter().map(|part| part.text.clone()));
    // Papers have words of their own; of another promise its own number is what one looks for.
    parts.extend(commitment.links.iter().filter(|link| link.commitment().is_none()).map(Link::in_words));
    searchable(&parts.join("\n"))
}
