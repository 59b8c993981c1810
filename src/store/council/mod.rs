//! The council: committees and their meetings, parties and members, portfolio holders, themes.

mod ensure;
pub mod roster;

use chrono::NaiveDate;
use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

pub(super) use self::ensure::{ensure_committee, ensure_holder, ensure_meeting, ensure_member, ensure_theme};
use super::{
    Result, Store, StoreError,
    sight::{push_and_sees, sees_all},
};
use crate::domain::access::Actor;
use crate::domain::ids::{CommitteeId, HolderId, MeetingId, MemberId, PartyId, ThemeId};

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
    /// Everything a form lets one choose from.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn council(&self) -> Result<Council> {
        let mut reader = self.readers.acquire().await?;
        council(&mut reader).await
    }

    /// The committee with this code; upper and lower case are the same.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub async fn committee(&self, code: &str) -> Result<Committee> {
        let row: Option<(i64, String, String)> =
            sqlx::query_as("SELECT id, code, name FROM committee WHERE upper(code) = upper($1)")
                .bind(code)
                .fetch_optional(&self.readers)
                .await?;
        let (id, code, name) = row.ok_or(StoreError::NotFound)?;
        Ok(Committee { id: CommitteeId::new(id), code, name })
    }

    /// The meetings, newest first; of one committee, or of all.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn meetings(&self, committee: Option<CommitteeId>) -> Result<Vec<Meeting>> {
        let rows: Vec<MeetingRow> = sqlx::query_as(
            "SELECT m.id, k.code, k.name, m.day, count(c.id)
             FROM meeting m JOIN committee k ON k.id = m.committee_id LEFT JOIN commitment c ON c.meeting_id = m.id
             WHERE $1 IS NULL OR m.committee_id = $1
             GROUP BY m.id, k.code, k.name, m.day ORDER BY m.day DESC, k.code LIMIT 500",
        )
        .bind(committee.map(CommitteeId::get))
        .fetch_all(&self.readers)
        .await?;
        Ok(rows.into_iter().map(meeting).collect())
    }

    /// One meeting.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is none.
    pub async fn meeting(&self, id: MeetingId) -> Result<Meeting> {
        let row: Option<MeetingRow> = sqlx::query_as(
            "SELECT m.id, k.code, k.name, m.day, count(c.id)
             FROM meeting m JOIN committee k ON k.id = m.committee_id LEFT JOIN commitment c ON c.meeting_id = m.id
             WHERE m.id = $1 GROUP BY m.id, k.code, k.name, m.day",
        )
        .bind(id.get())
        .fetch_optional(&self.readers)
        .await?;
        row.map(meeting).ok_or(StoreError::NotFound)
    }
}

type MeetingRow = (i64, String, String, NaiveDate, i64);

fn meeting((id, committee_code, committee_name, day, commitments): MeetingRow) -> Meeting {
    Meeting { id: MeetingId::new(id), committee_code, committee_name, day, commitments }
}

/// One query for all five kinds, so that a page pays for one.
pub(super) async fn council(connection: &mut SqliteConnection) -> Result<Council> {
    let rows: Vec<(String, i64, String, String, Option<String>)> = sqlx::query_as(
        "SELECT 'committee', id, code, name, NULL FROM committee
         UNION ALL SELECT 'holder', id, slug, function, name FROM portfolio_holder
         UNION ALL SELECT 'party', id, slug, name, NULL FROM party
         UNION ALL SELECT 'member', m.id, '', m.name, p.name FROM member m LEFT JOIN party p ON p.id = m.party_id
         UNION ALL SELECT 'theme', id, slug, name, NULL FROM theme
         ORDER BY 1, 4, 5",
    )
    .fetch_all(connection)
    .await?;
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

/// The condition that the actor may know of the record `k`.
fn push_known(query: &mut QueryBuilder<Sqlite>, actor: &Actor, names: &'static str) {
    if sees_all(actor) {
        query.push("1 = 1");
        return;
    }
    query.push("(k.established = 1 OR EXISTS (SELECT 1 FROM commitment c WHERE ").push(names);
    push_and_sees(query, actor);
    query.push("))");
}
