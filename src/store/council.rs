//! The council: committees and their meetings, parties and members, portfolio holders, themes.

use chrono::NaiveDate;
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use super::{
    Result, Store, StoreError,
    search::fold,
    sight::{push_and_sees, push_sees, sees_all},
};
use crate::domain::{
    access::Actor,
    commitment as domain,
    ids::{CommitteeId, HolderId, MeetingId, MemberId, PartyId, ThemeId},
};

/// A committee, or the council itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committee {
    /// The key of the record.
    pub id: CommitteeId,
    /// A short code, as in addresses: `BOVF`.
    pub code: String,
    /// The name in full.
    pub name: String,
}

/// Somebody who answers for a portfolio.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The key of the record.
    pub id: HolderId,
    /// The function as it stands in addresses: `wethouder-wonen`.
    pub slug: String,
    /// The function: `wethouder Wonen`.
    pub function: String,
    /// The name, where it is known.
    pub name: Option<String>,
}

/// Something with a name, and that name as it stands in addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<Id> {
    /// The key of the record.
    pub id: Id,
    /// The name in addresses.
    pub slug: String,
    /// The name.
    pub name: String,
}

/// A member of the council.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// The key of the record.
    pub id: MemberId,
    /// The name.
    pub name: String,
    /// The party.
    pub party: Option<String>,
}

/// A meeting, with how many commitments were made in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meeting {
    /// The key of the record.
    pub id: MeetingId,
    /// The committee's code.
    pub committee_code: String,
    /// The committee's name.
    pub committee_name: String,
    /// The day.
    pub day: NaiveDate,
    /// How many commitments were made in it.
    pub commitments: i64,
}

/// Everything a form or a filter lets one choose from, each in alphabetical order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Council {
    /// The committees.
    pub committees: Vec<Committee>,
    /// The portfolio holders.
    pub holders: Vec<Holder>,
    /// The parties.
    pub parties: Vec<Named<PartyId>>,
    /// The members, with their parties.
    pub members: Vec<Member>,
    /// The themes.
    pub themes: Vec<Named<ThemeId>>,
}

impl Store {
    /// Everything a form lets one choose from: what was entered on purpose, and what a commitment names that the actor sees.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn council(&self, actor: &Actor) -> Result<Council> {
        let mut reader = self.readers.acquire().await?;
        council(&mut reader, actor).await
    }

    /// The committee with this code; upper and lower case are the same.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none, or none of which the actor may know.
    pub async fn committee(&self, actor: &Actor, code: &str) -> Result<Committee> {
        let mut query =
            QueryBuilder::<Sqlite>::new("SELECT k.id, k.code, k.name FROM committee k WHERE upper(k.code) = upper(");
        query.push_bind(code.to_owned()).push(") AND ");
        push_known(&mut query, actor, "c.committee_id = k.id");
        let row: Option<(i64, String, String)> = query.build_query_as().fetch_optional(&self.readers).await?;
        let (id, code, name) = row.ok_or(StoreError::NotFound)?;
        Ok(Committee { id: CommitteeId::new(id), code, name })
    }

    /// Makes a committee.
    ///
    /// # Errors
    /// When the code was used before, or the database fails.
    pub async fn add_committee(&self, code: &str, name: &str) -> Result<CommitteeId> {
        let mut tx = self.begin().await?;
        let (id,): (i64,) =
            sqlx::query_as("INSERT INTO committee (code, name, established) VALUES ($1, $2, 1) RETURNING id")
                .bind(code.trim())
                .bind(name.trim())
                .fetch_one(&mut *tx)
                .await?;
        tx.commit().await?;
        Ok(CommitteeId::new(id))
    }

    /// The meetings, newest first; of one committee, or of all. Who does not see every commitment, sees the meetings in which
    /// one was made that is seen.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn meetings(&self, actor: &Actor, committee: Option<CommitteeId>) -> Result<Vec<Meeting>> {
        let mut query = meetings_seen(actor);
        if let Some(committee) = committee {
            query.push(" AND m.committee_id = ").push_bind(committee.get());
        }
        query.push(GROUPED).push(" ORDER BY m.day DESC, k.code LIMIT 500");
        let rows: Vec<MeetingRow> = query.build_query_as().fetch_all(&self.readers).await?;
        Ok(rows.into_iter().map(meeting).collect())
    }

    /// One meeting.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none, or none of which the actor may know.
    pub async fn meeting(&self, actor: &Actor, id: MeetingId) -> Result<Meeting> {
        let mut query = meetings_seen(actor);
        query.push(" AND m.id = ").push_bind(id.get()).push(GROUPED);
        let row: Option<MeetingRow> = query.build_query_as().fetch_optional(&self.readers).await?;
        row.map(meeting).ok_or(StoreError::NotFound)
    }
}

const GROUPED: &str = " GROUP BY m.id, k.code, k.name, m.day";

/// The meetings with how many commitments the actor sees of each; more conditions may follow.
fn meetings_seen(actor: &Actor) -> QueryBuilder<Sqlite> {
    let mut query = QueryBuilder::new(
        "SELECT m.id, k.code, k.name, m.day, count(c.id) FROM meeting m JOIN committee k ON k.id = m.committee_id ",
    );
    query.push(if sees_all(actor) { "LEFT JOIN" } else { "JOIN" });
    query.push(" commitment c ON c.meeting_id = m.id AND ");
    push_sees(&mut query, actor);
    query.push(" WHERE 1 = 1");
    query
}

type MeetingRow = (i64, String, String, NaiveDate, i64);

fn meeting((id, committee_code, committee_name, day, commitments): MeetingRow) -> Meeting {
    Meeting { id: MeetingId::new(id), committee_code, committee_name, day, commitments }
}

/// The kinds of the council: what to select of each, and which commitments name one.
const KINDS: [(&str, &str); 5] = [
    ("SELECT 'committee', k.id, k.code, k.name, NULL FROM committee k", "c.committee_id = k.id"),
    ("SELECT 'holder', k.id, k.slug, k.function, k.name FROM portfolio_holder k", "c.holder_id = k.id"),
    (
        "SELECT 'party', k.id, k.slug, k.name, NULL FROM party k",
        "c.id IN (SELECT a.commitment_id FROM commitment_asker a JOIN member m ON m.id = a.member_id WHERE m.party_id = k.id)",
    ),
    (
        "SELECT 'member', k.id, '', k.name, p.name FROM member k LEFT JOIN party p ON p.id = k.party_id",
        "c.id IN (SELECT a.commitment_id FROM commitment_asker a WHERE a.member_id = k.id)",
    ),
    ("SELECT 'theme', k.id, k.slug, k.name, NULL FROM theme k", "c.theme_id = k.id"),
];

/// The condition that the actor may know of a record `k` of the council: it was entered on purpose, or a commitment names it
/// that the actor sees. A name that only a secret promise bears is a secret too.
fn push_known(query: &mut QueryBuilder<Sqlite>, actor: &Actor, names: &'static str) {
    if sees_all(actor) {
        query.push("1 = 1");
        return;
    }
    query.push("(k.established = 1 OR EXISTS (SELECT 1 FROM commitment c WHERE ").push(names);
    push_and_sees(query, actor);
    query.push("))");
}

/// Everything there is, whoever may know of it.
pub(super) async fn whole(connection: &mut SqliteConnection) -> Result<Council> {
    read(connection, |query, _| {
        query.push("1 = 1");
    })
    .await
}

/// Everything of which the actor may know.
pub(super) async fn council(connection: &mut SqliteConnection, actor: &Actor) -> Result<Council> {
    read(connection, |query, names| push_known(query, actor, names)).await
}

/// One query for all five kinds, so that a page pays for one. `condition` says which records of a kind to read, from the
/// commitments that name one.
async fn read(
    connection: &mut SqliteConnection,
    condition: impl Fn(&mut QueryBuilder<Sqlite>, &'static str),
) -> Result<Council> {
    let mut query = QueryBuilder::<Sqlite>::new("");
    for (index, (select, names)) in KINDS.into_iter().enumerate() {
        query.push(if index == 0 { "" } else { " UNION ALL " }).push(select).push(" WHERE ");
        condition(&mut query, names);
    }
    query.push(" ORDER BY 1, 4, 5");
    let rows: Vec<(String, i64, String, String, Option<String>)> = query.build_query_as().fetch_all(connection).await?;
    let mut council = Council::default();
    for (kind, id, slug, name, second) in rows {
        match kind.as_str() {
            "committee" => council.committees.push(Committee { id: CommitteeId::new(id), code: slug, name }),
            "holder" => {
                council.holders.push(Holder { id: HolderId::new(id), slug, function: name, name: second });
            }
            "party" => council.parties.push(Named { id: PartyId::new(id), slug, name }),
            "member" => council.members.push(Member { id: MemberId::new(id), name, party: second }),
            _ => council.themes.push(Named { id: ThemeId::new(id), slug, name }),
        }
    }
    Ok(council)
}

/// The committee with this code or name, in any case; made when absent, its code then also its name.
pub(super) async fn ensure_committee(tx: &mut SqliteConnection, code_or_name: &str) -> Result<CommitteeId> {
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
pub(super) async fn ensure_holder(tx: &mut SqliteConnection, holder: &domain::Named) -> Result<HolderId> {
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
pub(super) async fn ensure_theme(tx: &mut SqliteConnection, name: &str) -> Result<ThemeId> {
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
pub(super) async fn ensure_member(tx: &mut SqliteConnection, member: &domain::Named) -> Result<MemberId> {
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

async fn ensure_party(tx: &mut SqliteConnection, name: &str) -> Result<PartyId> {
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
pub(super) async fn ensure_meeting(
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

/// A name as it stands in addresses, `Zorg, Jeugd & Onderwijs` → `zorg-jeugd-onderwijs`, with a figure behind it where
/// another already has it.
async fn free_slug(tx: &mut SqliteConnection, taken: &'static str, name: &str) -> Result<String> {
    let taken: Vec<(String,)> = sqlx::query_as(taken).fetch_all(tx).await?;
    let folded = fold(name);
    let parts = folded.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    let wish = parts.collect::<Vec<_>>().join("-");
    let free = |slug: &String| !slug.is_empty() && !taken.iter().any(|(other,)| other == slug);
    let candidates = std::iter::once(wish.clone()).chain((2..=taken.len() + 2).map(|n| format!("{wish}-{n}")));
    Ok(candidates.into_iter().find(free).unwrap_or(wish))
}
