//! The reach of an account: the committees, holders and members that are its owner's own, by the names that commitments use.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::refusal::AccountRefusal;
use crate::{
    domain::{
        access::{Reach, seats::Seats},
        council::{
            named::Named,
            recognition::{Recognition, is_same, recognise_name},
            roster::Roster,
        },
        ids::{AccountId, MemberId},
    },
    store::{
        Result,
        db::{Connection, query},
        records::council::{self, Council, read_tenure},
    },
};

/// The holders and members that are somebody's own, by their keys in addresses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnKeys {
    /// The slugs of the holders for whom they work, or who they are.
    pub holders: Vec<String>,
    /// The seats of the member that they are, once for each party that they had.
    pub members: Vec<MemberId>,
}

/// The own keys of one account, for an owner with this reach: a holder whose function ended has it no more.
pub(in crate::store) async fn own_keys(connection: &mut Connection, account: i64, reach: &Reach) -> Result<OwnKeys> {
    let rows: Vec<(Option<String>, i64, String, Option<String>)> = query(
        "SELECT h.slug, h.id, h.function, h.name
         FROM account_holder a JOIN portfolio_holder h ON h.id = a.holder_id WHERE a.account_id = $1
         UNION ALL SELECT NULL, m.id, m.name, NULL
         FROM account_person a JOIN member m ON m.person_id = a.person_id WHERE a.account_id = $1 ORDER BY 1, 2",
    )
    .bind(account)
    .fetch_all(connection)
    .await?;
    let mut own = OwnKeys::default();
    for (slug, key, name, beside) in rows {
        match slug {
            Some(slug) if reach.holders.contains(&Named { name, beside }) => own.holders.push(slug),
            None if !reach.members.is_empty() => own.members.push(MemberId::new(key)),
            _ => {}
        }
    }
    Ok(own)
}

/// A record of an account: the account, the kind of record, its name and the field beside it, its first and its last day.
type AccountSeatRow = (i64, String, String, Option<String>, Option<NaiveDate>, Option<NaiveDate>);

/// The seats of one account.
pub(in crate::store) async fn seats_of(connection: &mut Connection, account: i64) -> Result<Seats> {
    Ok(fetch_seats(connection, Some(account)).await?.remove(&account).unwrap_or_default())
}

/// The seats of all accounts that have any, or of a single account.
pub(super) async fn fetch_seats(connection: &mut Connection, account: Option<i64>) -> Result<HashMap<i64, Seats>> {
    const KINDS: [&str; 3] = [
        "SELECT a.account_id, 'committee', c.code, NULL, c.first_day, c.last_day
         FROM account_committee a JOIN committee c ON c.id = a.committee_id",
        " UNION ALL SELECT a.account_id, 'holder', h.function, h.name, h.first_day, h.last_day
         FROM account_holder a JOIN portfolio_holder h ON h.id = a.holder_id",
        " UNION ALL SELECT a.account_id, 'member', m.name, p.name, m.first_day, m.last_day
         FROM account_person a JOIN member m ON m.person_id = a.person_id LEFT JOIN party p ON p.id = m.party_id",
    ];
    let mut query = query("");
    for kind in KINDS {
        query.push(kind);
        if let Some(account) = account {
            query.push(" WHERE a.account_id = ").push_bind(account);
        }
    }
    query.push(" ORDER BY 3, 4, 5");
    let rows: Vec<AccountSeatRow> = query.fetch_all(connection).await?;
    let mut all: HashMap<i64, Seats> = HashMap::new();
    for (account, kind, name, beside, first_day, last_day) in rows {
        let (seats, tenure) = (all.entry(account).or_default(), read_tenure(first_day, last_day)?);
        match kind.as_str() {
            "committee" => seats.committees.push((name, tenure)),
            "holder" => seats.holders.push((Named { name, beside }, tenure)),
            _ => seats.members.push((Named { name, beside }, tenure)),
        }
    }
    Ok(all)
}

/// Replaces the reach of an account. No record is made for it: a name that is not in the register is refused.
pub(in crate::store) async fn write_reach(tx: &mut Connection, account: AccountId, reach: &Reach) -> Result<()> {
    let council = council::fetch_whole_council(tx).await?;
    let (committees, holders, members) = find_reach_keys(&council, reach)?;
    for (clear, add, keys) in [
        (
            "DELETE FROM account_committee WHERE account_id = $1",
            "INSERT INTO account_committee (account_id, committee_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            committees,
        ),
        (
            "DELETE FROM account_holder WHERE account_id = $1",
            "INSERT INTO account_holder (account_id, holder_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            holders,
        ),
        (
            "DELETE FROM account_person WHERE account_id = $1",
            "INSERT INTO account_person (account_id, person_id) SELECT $1, person_id FROM member WHERE id = $2
             ON CONFLICT DO NOTHING",
            members,
        ),
    ] {
        query(clear).bind(account.get()).execute(tx).await?;
        for key in keys {
            query(add).bind(account.get()).bind(key).execute(tx).await?;
        }
    }
    Ok(())
}

type ReachKeys = (Vec<i64>, Vec<i64>, Vec<i64>);

/// The keys of the records in a reach, by names in any writing.
fn find_reach_keys(council: &Council, reach: &Reach) -> std::result::Result<ReachKeys, AccountRefusal> {
    let committees = council.committees.iter().map(|one| one.id.get());
    let holders = council.holders.iter().map(|one| one.id.get());
    let members = council.members.iter().map(|one| one.id.get());
    Ok((
        find_roster_keys(Roster::Committees, (council, committees.collect()), reach.committees.iter().cloned())?,
        find_roster_keys(Roster::Holders, (council, holders.collect()), reach.holders.iter().map(Named::to_string))?,
        find_roster_keys(Roster::Members, (council, members.collect()), reach.members.iter().map(Named::to_string))?,
    ))
}

/// The keys of these names on a list, whose keys stand in the order of its names. A committee is known by code or name in any
/// writing; a person only by the name in full, since rights come with it. A name that fits none, or more than one, is refused.
fn find_roster_keys(
    roster: Roster,
    (council, ids): (&Council, Vec<i64>),
    wishes: impl Iterator<Item = String>,
) -> std::result::Result<Vec<i64>, AccountRefusal> {
    let known = council.list_known_names(roster);
    let written = |named: &Named| match roster {
        Roster::Committees => named.beside.clone().unwrap_or_default(),
        _ => named.to_string(),
    };
    let key = |wish: String| {
        let exactly = known.iter().position(|one| written(&one.named) == wish);
        let recognised = || match recognise_name(roster, &wish, &known, &[]) {
            Recognition::Known(named) => known.iter().position(|one| one.named == named),
            _ => None,
        };
        let in_full = |place: &usize| {
            let full = Named::parse(&wish).is_some_and(|wish| is_same(roster, &known[*place].named, &wish));
            full || roster == Roster::Committees
        };
        let place = exactly.or_else(|| recognised().filter(in_full));
        let names = || known.iter().map(|one| written(&one.named)).collect();
        let near = || recognise_name(roster, &wish, &known, &[]).into_meant_names().iter().map(written).collect();
        place.and_then(|place| ids.get(place).copied()).ok_or_else(|| AccountRefusal::ReachUnknown {
            wish: wish.clone(),
            kind: roster.word(),
            near: near(),
            known: names(),
        })
    };
    wishes.map(key).collect()
}
