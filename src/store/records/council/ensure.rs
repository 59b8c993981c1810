//! Finds the record that a commitment names, and makes it if it is missing: so a clerk can start in an empty register.

use chrono::NaiveDate;

use crate::{
    domain::{
        council::{
            named::Named,
            recognition::{is_same, without_bullet},
            roster::Roster,
        },
        ids::{AreaId, CommitteeId, HolderId, MeetingId, MemberId, PartyId, PersonId, RosterId, ThemeId},
        text::folding::to_slug,
    },
    store::{
        Result,
        db::{Connection, query},
    },
};

/// The committee with this code or name, in any writing; made if missing, with the code as its name.
pub(in crate::store) async fn ensure_committee(tx: &mut Connection, code_or_name: &str) -> Result<CommitteeId> {
    let wish = without_bullet(code_or_name);
    let rows: Vec<RosterNameRow> = query("SELECT id, name, code FROM committee ORDER BY id").fetch_all(tx).await?;
    // A full match goes before another writing of the same name.
    let exactly = |(_, name, code): &&RosterNameRow| *name == wish || code.as_deref() == Some(wish.as_str());
    let named = Named { name: wish.clone(), beside: None };
    let known = rows.iter().find(exactly).or_else(|| find_row_of_same_name(Roster::Committees, &rows, &named));
    let id = match known {
        Some((id, ..)) => *id,
        None => {
            let (id,): (i64,) = query("INSERT INTO committee (code, name) VALUES ($1, $1) RETURNING id")
                .bind(wish)
                .fetch_one(tx)
                .await?;
            id
        }
    };
    Ok(CommitteeId::new(id))
}

/// The portfolio holder with this function and name, in any writing; made if missing.
pub(in crate::store) async fn ensure_holder(tx: &mut Connection, holder: &Named) -> Result<HolderId> {
    let rows: Vec<RosterNameRow> =
        query("SELECT id, function, name FROM portfolio_holder ORDER BY id").fetch_all(tx).await?;
    if let Some((id, ..)) = find_known_row(Roster::Holders, &rows, holder) {
        return Ok(HolderId::new(*id));
    }
    let slug = free_slug(tx, "portfolio_holder", &holder.name).await?;
    // A function without a name is nobody's seat.
    let person = match &holder.beside {
        None => None,
        Some(_) => Some(insert_person(tx).await?.get()),
    };
    let (id,): (i64,) =
        query("INSERT INTO portfolio_holder (slug, function, name, person_id) VALUES ($1, $2, $3, $4) RETURNING id")
            .bind(slug)
            .bind(&holder.name)
            .bind(&holder.beside)
            .bind(person)
            .fetch_one(tx)
            .await?;
    Ok(HolderId::new(id))
}

/// The theme with this name, in any writing; made if missing.
pub(in crate::store) async fn ensure_theme(tx: &mut Connection, name: &str) -> Result<ThemeId> {
    Ok(ThemeId::new(ensure_slugged_record(tx, (Roster::Themes, "theme"), without_bullet(name)).await?))
}

/// The area with this name, in any writing; made if missing.
pub(in crate::store) async fn ensure_area(tx: &mut Connection, name: &str) -> Result<AreaId> {
    Ok(AreaId::new(ensure_slugged_record(tx, (Roster::Areas, "area"), without_bullet(name)).await?))
}

/// The member with this name and party, in any writing; made if missing, and the party too.
pub(in crate::store) async fn ensure_member(tx: &mut Connection, member: &Named) -> Result<MemberId> {
    let rows: Vec<RosterNameRow> =
        query("SELECT m.id, m.name, p.name FROM member m LEFT JOIN party p ON p.id = m.party_id ORDER BY m.id")
            .fetch_all(tx)
            .await?;
    if let Some((id, ..)) = find_known_row(Roster::Members, &rows, member) {
        return Ok(MemberId::new(*id));
    }
    let person = insert_person(tx).await?;
    insert_member(tx, person, member).await
}

/// Makes a person, who has no seat yet.
async fn insert_person(tx: &mut Connection) -> Result<PersonId> {
    let (id,): (i64,) = query("INSERT INTO person (id) VALUES (NULL) RETURNING id").fetch_one(tx).await?;
    Ok(PersonId::new(id))
}

/// The key of the person whose seat this is; none for a function without a name, and for what is no seat.
pub(super) async fn read_person(connection: &mut Connection, roster: Roster, id: RosterId) -> Result<Option<PersonId>> {
    let table = match roster {
        Roster::Members => "SELECT person_id FROM member WHERE id = $1",
        Roster::Holders => "SELECT person_id FROM portfolio_holder WHERE id = $1",
        Roster::Committees | Roster::Parties | Roster::Themes | Roster::Areas => return Ok(None),
    };
    let found: Option<(Option<i64>,)> = query(table).bind(id.get()).fetch_optional(connection).await?;
    Ok(found.and_then(|(person,)| person).map(PersonId::new))
}

/// Gives a person a seat in the council, and makes the party if it is missing.
pub(super) async fn insert_member(tx: &mut Connection, person: PersonId, member: &Named) -> Result<MemberId> {
    let party = match &member.beside {
        None => None,
        Some(party) => Some(ensure_party(tx, party).await?.get()),
    };
    let (id,): (i64,) = query("INSERT INTO member (name, party_id, person_id) VALUES ($1, $2, $3) RETURNING id")
        .bind(&member.name)
        .bind(party)
        .bind(person.get())
        .fetch_one(tx)
        .await?;
    Ok(MemberId::new(id))
}

/// The party with this name, in any writing; made if missing.
pub(super) async fn ensure_party(tx: &mut Connection, name: &str) -> Result<PartyId> {
    Ok(PartyId::new(ensure_slugged_record(tx, (Roster::Parties, "party"), name.to_owned()).await?))
}

/// The key of the record with this name, in any writing, in the table of a list whose records have a name and a slug; made if
/// missing.
async fn ensure_slugged_record(
    tx: &mut Connection,
    (roster, table): (Roster, &'static str),
    name: String,
) -> Result<i64> {
    let wish = Named { name, beside: None };
    let rows: Vec<RosterNameRow> =
        query(format!("SELECT id, name, NULL FROM {table} ORDER BY id")).fetch_all(tx).await?;
    if let Some((id, ..)) = find_known_row(roster, &rows, &wish) {
        return Ok(*id);
    }
    let slug = free_slug(tx, table, &wish.name).await?;
    let (id,): (i64,) = query(format!("INSERT INTO {table} (slug, name) VALUES ($1, $2) RETURNING id"))
        .bind(slug)
        .bind(&wish.name)
        .fetch_one(tx)
        .await?;
    Ok(id)
}

/// A record of one of the council's lists: its key, its name, and the field beside the name.
type RosterNameRow = (i64, String, Option<String>);

/// The record with a name: written exactly so, otherwise in another writing. All names pass here, also those that the actor may
/// not know of, so that no list gets a second record for one name.
fn find_known_row<'r>(roster: Roster, rows: &'r [RosterNameRow], wish: &Named) -> Option<&'r RosterNameRow> {
    let exactly = |(_, name, beside): &&RosterNameRow| *name == wish.name && *beside == wish.beside;
    rows.iter().find(exactly).or_else(|| find_row_of_same_name(roster, rows, wish))
}

fn find_row_of_same_name<'r>(roster: Roster, rows: &'r [RosterNameRow], wish: &Named) -> Option<&'r RosterNameRow> {
    let named = |(_, name, beside): &RosterNameRow| Named { name: name.clone(), beside: beside.clone() };
    rows.iter().find(|row| is_same(roster, &named(row), wish))
}

/// The meeting of a committee on a day; made if missing.
pub(in crate::store) async fn ensure_meeting(
    tx: &mut Connection,
    committee: CommitteeId,
    day: NaiveDate,
) -> Result<MeetingId> {
    let (id,): (i64,) = query(
        "INSERT INTO meeting (committee_id, day) VALUES ($1, $2)
         ON CONFLICT (committee_id, day) DO UPDATE SET day = excluded.day RETURNING id",
    )
    .bind(committee.get())
    .bind(day)
    .fetch_one(tx)
    .await?;
    Ok(MeetingId::new(id))
}

/// The meeting of a committee on a day, by the committee's code.
pub(in crate::store) async fn meeting_on(
    tx: &mut Connection,
    committee: &str,
    day: NaiveDate,
) -> Result<Option<MeetingId>> {
    let found: Option<(i64,)> =
        query("SELECT m.id FROM meeting m JOIN committee c ON c.id = m.committee_id WHERE c.code = $1 AND m.day = $2")
            .bind(committee)
            .bind(day)
            .fetch_optional(tx)
            .await?;
    Ok(found.map(|(id,)| MeetingId::new(id)))
}

/// A slug for a name that no other record of the table has, as in `Zorg, Jeugd & Onderwijs` → `zorg-jeugd-onderwijs`, with a
/// number behind it if needed.
async fn free_slug(tx: &mut Connection, table: &'static str, name: &str) -> Result<String> {
    let taken: Vec<(String,)> = query(format!("SELECT slug FROM {table}")).fetch_all(tx).await?;
    let wish = to_slug(name);
    let free = |slug: &String| !slug.is_empty() && !taken.iter().any(|(other,)| other == slug);
    let candidates = std::iter::once(wish.clone()).chain((2..=taken.len() + 2).map(|n| format!("{wish}-{n}")));
    Ok(candidates.into_iter().find(free).unwrap_or(wish))
}
