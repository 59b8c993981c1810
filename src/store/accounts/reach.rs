//! What is somebody's own, in the names that commitments bear.

use std::collections::HashMap;

use sqlx::{QueryBuilder, Sqlite, SqliteConnection};

use super::AccountRefusal;
use crate::{
    domain::{
        access::Reach,
        commitment::Named,
        ids::{AccountId, MemberId},
    },
    store::{
        Result,
        council::{self, Council},
    },
};

/// What is somebody's own, as the addresses of the list name it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnKeys {
    /// The names in addresses of the holders for whom they work, or who they are.
    pub holders: Vec<String>,
    /// The member, under each party in turn, that they are.
    pub members: Vec<MemberId>,
}

/// The keys of what is theirs of one account.
pub(in crate::store) async fn own_keys(connection: &mut SqliteConnection, account: i64) -> Result<OwnKeys> {
    let rows: Vec<(Option<String>, i64)> = sqlx::query_as(
        "SELECT h.slug, h.id FROM account_holder a JOIN portfolio_holder h ON h.id = a.holder_id WHERE a.account_id = $1
         UNION ALL SELECT NULL, a.member_id FROM account_member a WHERE a.account_id = $1 ORDER BY 1, 2",
    )
    .bind(account)
    .fetch_all(connection)
    .await?;
    let mut own = OwnKeys::default();
    for (holder, key) in rows {
        match holder {
            Some(slug) => own.holders.push(slug),
            None => own.members.push(MemberId::new(key)),
        }
    }
    Ok(own)
}

type ReachRow = (i64, String, String, Option<String>);

/// What is theirs of one account.
pub(in crate::store) async fn reach_of(connection: &mut SqliteConnection, account: i64) -> Result<Reach> {
    Ok(reaches(connection, Some(account)).await?.remove(&account).unwrap_or_default())
}

/// What is theirs of every account that has anything, or of one of them.
pub(super) async fn reaches(connection: &mut SqliteConnection, account: Option<i64>) -> Result<HashMap<i64, Reach>> {
    const KINDS: [&str; 3] = [
        "SELECT a.account_id, 'committee', c.code, NULL
         FROM account_committee a JOIN committee c ON c.id = a.committee_id",
        " UNION ALL SELECT a.account_id, 'holder', h.function, h.name
         FROM account_holder a JOIN portfolio_holder h ON h.id = a.holder_id",
        " UNION ALL SELECT a.account_id, 'member', m.name, p.name
         FROM account_member a JOIN member m ON m.id = a.member_id LEFT JOIN party p ON p.id = m.party_id",
    ];
    let mut query = QueryBuilder::<Sqlite>::new("");
    for kind in KINDS {
        query.push(kind);
        if let Some(account) = account {
            query.push(" WHERE a.account_id = ").push_bind(account);
        }
    }
    let rows: Vec<ReachRow> = query.push(" ORDER BY 3, 4").build_query_as().fetch_all(connection).await?;
    Ok(gather(rows))
}

fn gather(rows: Vec<ReachRow>) -> HashMap<i64, Reach> {
    let mut reaches: HashMap<i64, Reach> = HashMap::new();
    for (account, kind, name, beside) in rows {
        let reach = reaches.entry(account).or_default();
        match kind.as_str() {
            "committee" => reach.committees.push(name),
            "holder" => reach.holders.push(Named { name, beside }),
            _ => reach.members.push(Named { name, beside }),
        }
    }
    reaches
}

/// Puts this in the place of what was theirs. Nothing is made for it: who is not in the register is refused.
pub(in crate::store) async fn write_reach(tx: &mut SqliteConnection, account: AccountId, reach: &Reach) -> Result<()> {
    let council = council::whole(&mut *tx).await?;
    let (committees, holders, members) = find(&council, reach)?;
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
            "DELETE FROM account_member WHERE account_id = $1",
            "INSERT INTO account_member (account_id, member_id) VALUES ($1, $2) ON CONFLICT DO NOTHING",
            members,
        ),
    ] {
        sqlx::query(clear).bind(account.get()).execute(&mut *tx).await?;
        for key in keys {
            sqlx::query(add).bind(account.get()).bind(key).execute(&mut *tx).await?;
        }
    }
    Ok(())
}

type Keys = (Vec<i64>, Vec<i64>, Vec<i64>);

/// The keys of what somebody is to have, in upper or lower case.
fn find(council: &Council, reach: &Reach) -> std::result::Result<Keys, AccountRefusal> {
    let named =
        |name: &str, beside: &Option<String>| Named { name: name.to_owned(), beside: beside.clone() }.to_string();
    let committees = council.committees.iter().map(|one| (one.id.get(), one.code.clone()));
    let holders = council.holders.iter().map(|one| (one.id.get(), named(&one.function, &one.name)));
    let members = council.members.iter().map(|one| (one.id.get(), named(&one.name, &one.party)));
    Ok((
        keys("commissie", committees.collect(), reach.committees.iter().cloned())?,
        keys("portefeuillehouder", holders.collect(), reach.holders.iter().map(Named::to_string))?,
        keys("raadslid", members.collect(), reach.members.iter().map(Named::to_string))?,
    ))
}

fn keys(
    kind: &'static str,
    known: Vec<(i64, String)>,
    wishes: impl Iterator<Item = String>,
) -> std::result::Result<Vec<i64>, AccountRefusal> {
    let key = |wish: String| {
        let same = |name: &str| name.to_uppercase() == wish.to_uppercase();
        let found = known.iter().find(|(_, name)| same(name)).map(|(key, _)| *key);
        let names = || known.iter().map(|(_, name)| name.clone()).collect();
        found.ok_or_else(|| AccountRefusal::ReachUnknown { wish, kind, known: names() })
    };
    wishes.map(key).collect()
}
