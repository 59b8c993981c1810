//! Finds the record that a commitment names, and makes it when absent: so a clerk starts in an empty register.

use chrono::NaiveDate;
use sqlx::SqliteConnection;

use crate::{
    domain::{
        commitment::Named,
        folding::slug,
        ids::{CommitteeId, HolderId, MeetingId, MemberId, PartyId, ThemeId},
    },
    store::Result,
};

/// The committee with this code or name, in any case; made when absent, its code then also its name.
pub(in crate::store) async fn ensure_committee(tx: &mut SqliteConnection, code_or_name: &str) -> Result<CommitteeId> {
    let wish = code_or_name.trim();
    let known: Option<(i64,)> =
        sqlx::query_as("SELECT id FROM committee WHERE upper(code) = upper($1) OR upper(name) = upper($1) ORDER BY id")
            .bind(wish)
            .fetch_optional(&mut *tx)
            .await?;
    let (id,) = match known {
        Some(known) => known,
        None => {
            sqlx::query_as("INSERT INTO committee (code, name) VALUES ($1, $1) RETURNING id")
                .bind(wish)
                .fetch_one(tx)
                .await?
        }
    };
    Ok(CommitteeId::new(id))
}

/// The portfolio holder with this function and name, made when absent.
pub(in crate::store) async fn ensure_holder(tx: &mut SqliteConnection, holder: &Named) -> Result<HolderId> {
    let known: Option<(i64,)> =
        sqlx::query_as("SELECT id FROM portfolio_holder WHERE function = $1 AND coalesce(name, '') = coalesce($2, '')")
            .bind(&holder.name)
            .bind(&holder.beside)
            .fetch_optional(&mut *tx)
            .await?;
    if let Some((id,)) = known {
        return Ok(HolderId::new(id));
    }
    let slug = free_slug(tx, "SELECT slug FROM portfolio_holder", &holder.name).await?;
    let (id,): (i64,) =
        sqlx::query_as("INSERT INTO portfolio_holder (slug, function, name) VALUES ($1, $2, $3) RETURNING id")
            .bind(slug)
            .bind(&holder.name)
            .bind(&holder.beside)
            .fetch_one(tx)
            .await?;
    Ok(HolderId::new(id))
}

/// The theme with this name, made when absent.
pub(in crate::store) async fn ensure_theme(tx: &mut SqliteConnection, name: &str) -> Result<ThemeId> {
    let known: Option<(i64,)> =
        sqlx::query_as("SELECT id FROM theme WHERE name = $1").bind(name.trim()).fetch_optional(&mut *tx).await?;
    if let Some((id,)) = known {
        return Ok(ThemeId::new(id));
    }
    let slug = free_slug(tx, "SELECT slug FROM theme", name).await?;
    let (id,): (i64,) = sqlx::query_as("INSERT INTO theme (slug, name) VALUES ($1, $2) RETURNING id")
        .bind(slug)
        .bind(name.trim())
        .fetch_one(tx)
        .await?;
    Ok(ThemeId::new(id))
}

/// The member with this name and party, made when absent, and the party too.
pub(in crate::store) async fn ensure_member(tx: &mut SqliteConnection, member: &Named) -> Result<MemberId> {
    let party = match &member.beside {
        None => None,
        Some(party) => Some(ensure_party(tx, party).await?.get()),
    };
    let known: Option<(i64,)> =
        sqlx::query_as("SELECT id FROM member WHERE name = $1 AND coalesce(party_id, 0) = coalesce($2, 0)")
            .bind(&member.name)
            .bind(party)
            .fetch_optional(&mut *tx)
            .await?;
    let (id,) = match known {
        Some(known) => known,
        None => {
            sqlx::query_as("INSERT INTO member (name, party_id) VALUES ($1, $2) RETURNING id")
                .bind(&member.name)
                .bind(party)
                .fetch_one(tx)
                .await?
        }
    };
    Ok(MemberId::new(id))
}

/// The party with this name, made when absent.
pub(super) async fn ensure_party(tx: &mut SqliteConnection, name: &str) -> Result<PartyId> {
    let known: Option<(i64,)> =
        sqlx::query_as("SELECT id FROM party WHERE name = $1").bind(name).fetch_optional(&mut *tx).await?;
    if let Some((id,)) = known {
        return Ok(PartyId::new(id));
    }
    let slug = free_slug(tx, "SELECT slug FROM party", name).await?;
    let (id,): (i64,) = sqlx::query_as("INSERT INTO party (slug, name) VALUES ($1, $2) RETURNING id")
        .bind(slug)
        .bind(name)
        .fetch_one(tx)
        .await?;
    Ok(PartyId::new(id))
}

/// The meeting of a committee on a day, made when absent.
pub(in crate::store) async fn ensure_meeting(
    tx: &mut SqliteConnection,
    committee: CommitteeId,
    day: NaiveDate,
) -> Result<MeetingId> {
    let (id,): (i64,) = sqlx::query_as(
        "INSERT INTO meeting (committee_id, day) VALUES ($1, $2)
         ON CONFLICT (committee_id, day) DO UPDATE SET day = excluded.day RETURNING id",
    )
    .bind(committee.get())
    .bind(day)
    .fetch_one(tx)
    .await?;
    Ok(MeetingId::new(id))
}

/// The meeting of a committee, by its code or name as [`ensure_committee`] reads it, on a day.
pub(in crate::store) async fn meeting_on(
    tx: &mut SqliteConnection,
    committee: &str,
    day: NaiveDate,
) -> Result<Option<MeetingId>> {
    let found: Option<(i64,)> = sqlx::query_as(
        "SELECT m.id FROM meeting m JOIN committee c ON c.id = m.committee_id WHERE c.code = $1 AND m.day = $2",
    )
    .bind(committee)
    .bind(day)
    .fetch_optional(tx)
    .await?;
    Ok(found.map(|(id,)| MeetingId::new(id)))
}

/// A name as it stands in addresses, `Zorg, Jeugd & Onderwijs` → `zorg-jeugd-onderwijs`, with a figure behind it where
/// another already has it.
async fn free_slug(tx: &mut SqliteConnection, taken: &'static str, name: &str) -> Result<String> {
    let taken: Vec<(String,)> = sqlx::query_as(taken).fetch_all(tx).await?;
    let wish = slug(name);
    let free = |slug: &String| !slug.is_empty() && !taken.iter().any(|(other,)| other == slug);
    let candidates = std::iter::once(wish.clone()).chain((2..=taken.len() + 2).map(|n| format!("{wish}-{n}")));
    Ok(candidates.into_iter().find(free).unwrap_or(wish))
}
