//! Writes a commitment: its row and its lists, as far as they differ from what is stored.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::{
    columns::{Column, derived_columns, list_columns},
    load::{Loaded, RecordKeys, load_commitment},
    registered::RegisteredCommitment,
    write_lists::write_lists,
};
use crate::{
    domain::{
        commitment::{Commitment, Details},
        ids::{CommitmentId, CommitteeId},
        number::NormalNumber,
    },
    store::{
        Result,
        db::{Both, Connection, RawRow, query, record},
        records::{council, search::index::list_rightly_indexed},
    },
};

/// Writes a commitment that is not stored yet, and returns it as it is stored. Its own key is not looked at.
///
/// # Errors
/// A database error that breaks the uniqueness of `commitment.number_normal` where the number was given before.
pub(super) async fn insert_commitment(tx: &mut Connection, mut new: Commitment) -> Result<Loaded> {
    let keys = ensure_records(tx, None, &new.details).await?;
    let (names, values): (Vec<_>, Vec<_>) = list_columns(&new, keys).into_iter().unzip();
    let mut row = query("INSERT INTO commitment (");
    row.push(names.join(", ")).push(") VALUES (").push_values(values).push(") RETURNING id");
    let (id,) = row.fetch_one(tx).await?;
    new.id = CommitmentId::new(id);
    write_lists(tx, None, &new).await?;
    load_commitment(tx, new.id).await
}

/// Writes what a commitment became, and returns it as it is stored.
pub(super) async fn update_commitment(tx: &mut Connection, before: &Loaded, after: &Commitment) -> Result<Loaded> {
    let keys = ensure_records(tx, Some(before), &after.details).await?;
    let stood = list_columns(before.commitment(), before.keys);
    let became = list_columns(after, keys);
    let changed: Vec<Column> =
        became.into_iter().zip(stood).filter(|(new, old)| new != old).map(|(new, _)| new).collect();
    let renamed = has_other_names(before.commitment(), after);
    let registered = RegisteredCommitment { commitment: after.clone(), ..before.registered.clone() };
    write_lists(tx, Some(before.commitment()), after).await?;
    write_columns(tx, after.id, changed).await?;
    // A name that somebody typed is stored as the record bears it, which may be in another writing.
    if renamed { load_commitment(tx, after.id).await } else { Ok(Loaded { registered, keys }) }
}

async fn write_columns(tx: &mut Connection, id: CommitmentId, columns: Vec<Column>) -> Result<()> {
    if columns.is_empty() {
        return Ok(());
    }
    let mut row = query("UPDATE commitment SET ");
    for (at, (name, value)) in columns.into_iter().enumerate() {
        row.push(if at == 0 { "" } else { ", " }).push(name).push(" = ").push_bind(value);
    }
    row.push(" WHERE id = ").push_bind(id.get());
    row.execute(tx).await?;
    Ok(())
}

/// Tells whether it names anything that it did not name before.
fn has_other_names(before: &Commitment, after: &Commitment) -> bool {
    let names = |commitment: &Commitment| {
        let Details { holder, committee, theme, areas, asked_by, made_on, .. } = commitment.details.clone();
        let (links, former) = (commitment.links.clone(), commitment.former_holders.clone());
        (holder, committee, theme, areas, asked_by, made_on, links, former)
    };
    names(before) != names(after)
}

/// Finds the records that details name, and makes those that are absent. What is named as before keeps its record.
async fn ensure_records(tx: &mut Connection, before: Option<&Loaded>, details: &Details) -> Result<RecordKeys> {
    let stood = before.map(|before| (&before.commitment().details, before.keys));
    let same = |is_same: fn(&Details, &Details) -> bool| stood.filter(|(old, _)| is_same(old, details));
    let holder = match (same(|old, new| old.holder == new.holder), &details.holder) {
        (Some((_, keys)), _) => keys.holder,
        (None, Some(holder)) => Some(council::ensure_holder(tx, holder).await?.get()),
        (None, None) => None,
    };
    let committee = match (same(|old, new| old.committee == new.committee), &details.committee) {
        (Some((_, keys)), _) => keys.committee.map(CommitteeId::new),
        (None, Some(committee)) => Some(council::ensure_committee(tx, committee).await?),
        (None, None) => None,
    };
    let same_meeting = same(|old, new| old.committee == new.committee && old.made_on == new.made_on);
    let meeting = match (same_meeting, committee.zip(details.made_on)) {
        (Some((_, keys)), _) => keys.meeting,
        (None, Some((committee, day))) => Some(council::ensure_meeting(tx, committee, day).await?.get()),
        (None, None) => None,
    };
    let theme = match (same(|old, new| old.theme == new.theme), &details.theme) {
        (Some((_, keys)), _) => keys.theme,
        (None, Some(theme)) => Some(council::ensure_theme(tx, theme).await?.get()),
        (None, None) => None,
    };
    Ok(RecordKeys { holder, committee: committee.map(CommitteeId::get), meeting, theme })
}

record! {
    struct KeyRow {
        id: i64,
    }
}

record! {
    struct DerivedNumberRow {
        commitment_id: i64,
        number: String,
        number_normal: String,
    }
}

record! {
    struct PartDayRow {
        commitment_id: i64,
        last_day: Option<NaiveDate>,
    }
}

/// Finds those of these commitments whose derived columns, meeting, entry in the search, and those of their parts and former
/// numbers, are as they follow from the others.
pub(in crate::store) async fn have_derived_columns(
    reader: &mut Connection,
    stored: &HashMap<CommitmentId, RegisteredCommitment>,
) -> Result<HashSet<CommitmentId>> {
    let Some(names) =
        stored.values().next().map(|one| derived_columns(&one.commitment).map(|(name, _)| name).join(", "))
    else {
        return Ok(HashSet::new());
    };
    let keys = || stored.keys().map(|id| id.get());
    let mut kept = query("SELECT ");
    kept.push("id, ").push(names).push(" FROM commitment WHERE ").push(IS_IN_ITS_MEETING);
    kept.push(" AND id IN (").push_values(keys()).push(")");
    let kept: Vec<Both<KeyRow, RawRow>> = kept.fetch_all(reader).await?;
    let mut days = query("SELECT commitment_id, last_day FROM part WHERE commitment_id IN (");
    days.push_values(keys()).push(") ORDER BY commitment_id, position");
    let days: Vec<PartDayRow> = days.fetch_all(reader).await?;
    let mut former = query("SELECT commitment_id, number, number_normal FROM former_number WHERE commitment_id IN (");
    former.push_values(keys()).push(")");
    let former: Vec<DerivedNumberRow> = former.fetch_all(reader).await?;
    let are_right = |Both(KeyRow { id }, RawRow(cells)): &Both<KeyRow, RawRow>| {
        let Some(registered) = stored.get(&CommitmentId::new(*id)) else { return false };
        let commitment = &registered.commitment;
        let follow = derived_columns(commitment).into_iter().map(|(_, value)| Some(value.to_cell()));
        let own = days.iter().filter(|day| day.commitment_id == *id).map(|day| day.last_day);
        let parts = commitment.parts.iter().map(|part| part.deadline.as_ref().and_then(|set| set.deadline.last_day));
        let misread = |row: &DerivedNumberRow| NormalNumber::of(&row.number).as_str() != row.number_normal;
        cells[1..].iter().cloned().eq(follow)
            && own.eq(parts)
            && !former.iter().any(|row| row.commitment_id == *id && misread(row))
    };
    let right =
        kept.iter().filter(|row| are_right(row)).map(|Both(row, _)| CommitmentId::new(row.id)).collect::<Vec<_>>();
    Ok(list_rightly_indexed(reader, &right).await?.into_iter().collect())
}

/// The condition that a commitment is in the meeting of its committee on its day, and in none without both.
const IS_IN_ITS_MEETING: &str = "coalesce(meeting_id, 0) = CASE WHEN committee_id IS NULL OR made_on IS NULL THEN 0
    ELSE coalesce((SELECT m.id FROM meeting m WHERE m.committee_id = commitment.committee_id AND m.day = commitment.made_on), -1)
    END";
