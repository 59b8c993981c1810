//! The council: committees, parties and members, portfolio holders, themes, areas of the town.

mod ensure;
pub mod people;
pub(in crate::store) mod records;
pub mod roster;

use chrono::NaiveDate;

pub(in crate::store) use self::ensure::{
    ensure_area, ensure_committee, ensure_holder, ensure_meeting, ensure_member, ensure_theme, meeting_on,
};
pub use self::records::{Committee, Council, Holder, Member, SluggedRecord};
use super::sight::{push_and_sees, push_or_own, sees_all};
use crate::{
    domain::{
        access::Actor,
        council::{roster::Roster, tenure::Tenure},
        ids::{AreaId, CommitteeId, HolderId, MemberId, PartyId, ThemeId},
    },
    store::{
        Result, Store, StoreFailure, StoreRefusal,
        db::{Connection, Query, query},
    },
};

impl Store {
    /// Returns the options of forms: entries that were entered on purpose, and those in a commitment that the actor sees.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn load_council(&self, actor: &Actor) -> Result<Council> {
        self.recall_council(actor).await
    }

    /// Returns the committee with this code, in upper or lower case.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when there is none that the actor may know of.
    pub async fn find_committee(&self, actor: &Actor, code: &str) -> Result<Committee> {
        let mut query = query("");
        push_records(&mut query, Some(actor), Roster::Committees);
        query.push(" AND upper(k.code) = upper(").push_bind(code.to_owned()).push(")");
        let row: Option<CouncilRecordRow> = query.fetch_optional(&mut self.read().await?).await?;
        let (_, id, code, name, _, first_day, last_day, _) = row.ok_or(StoreRefusal::NotFound)?;
        let (id, code) = (CommitteeId::new(id), code.unwrap_or_default());
        Ok(Committee { id, code, name, tenure: read_tenure(first_day, last_day)? })
    }
}

/// A record of the council: the key of its list, its own key, its slug, its name and the field beside it, its first and last
/// day, and true if it was entered on purpose.
type CouncilRecordRow =
    (String, i64, Option<String>, String, Option<String>, Option<NaiveDate>, Option<NaiveDate>, bool);

/// The `SELECT` of the records `k` of a list, see [`CouncilRecordRow`], and the commitments `c` that name one, as what follows
/// `FROM`. `CROSS JOIN` says in which order to look, so that asking whether there is any stops at the first; lists of all that
/// somebody asked for would be made for each of a hundred members.
fn select_records(roster: Roster) -> (&'static str, &'static [&'static str]) {
    match roster {
        Roster::Committees => (
            "SELECT 'commissies', k.id, k.code, k.name, k.code, k.first_day, k.last_day, k.established FROM committee k",
            &["commitment c WHERE c.committee_id = k.id"],
        ),
        Roster::Parties => (
            "SELECT 'fracties', k.id, k.slug, k.name, NULL, k.first_day, k.last_day, k.established FROM party k",
            &["member m CROSS JOIN commitment_asker a CROSS JOIN commitment c
               WHERE m.party_id = k.id AND a.member_id = m.id AND c.id = a.commitment_id"],
        ),
        Roster::Members => (
            "SELECT 'raadsleden', k.id, NULL, k.name, p.name, k.first_day, k.last_day, k.established FROM member k
             LEFT JOIN party p ON p.id = k.party_id",
            &[
                "commitment_asker a CROSS JOIN commitment c WHERE a.member_id = k.id AND c.id = a.commitment_id",
                "withdrawn_paper_mover w CROSS JOIN commitment c WHERE w.member_id = k.id AND c.id = w.commitment_id",
            ],
        ),
        Roster::Holders => (
            "SELECT 'portefeuillehouders', k.id, k.slug, k.function, k.name, k.first_day, k.last_day, k.established
             FROM portfolio_holder k",
            &["commitment c WHERE c.holder_id = k.id"],
        ),
        Roster::Themes => (
            "SELECT 'themas', k.id, k.slug, k.name, NULL, k.first_day, k.last_day, k.established FROM theme k",
            &["commitment c WHERE c.theme_id = k.id"],
        ),
        Roster::Areas => (
            "SELECT 'gebieden', k.id, k.slug, k.name, NULL, k.first_day, k.last_day, k.established FROM area k",
            &["commitment_area a CROSS JOIN commitment c WHERE a.area_id = k.id AND c.id = a.commitment_id"],
        ),
    }
}

/// Selects the records of a list, all of them or those that an actor may know of; more conditions may follow.
fn push_records(query: &mut Query, actor: Option<&Actor>, roster: Roster) {
    let (select, _) = select_records(roster);
    query.push(select).push(" WHERE ");
    match actor {
        Some(actor) => push_known(query, actor, roster),
        None => drop(query.push("1 = 1")),
    }
}

/// The condition that the actor may know of a record `k` of a list: it was entered on purpose, it is the actor's own, or a
/// commitment that the actor sees names it. A name that only a secret commitment has is a secret too.
fn push_known(query: &mut Query, actor: &Actor, roster: Roster) {
    if sees_all(actor) {
        query.push("1 = 1");
        return;
    }
    query.push("(k.established = 1");
    push_or_own(query, actor, roster);
    for naming in select_records(roster).1 {
        query.push(" OR EXISTS (SELECT 1 FROM ").push(naming);
        push_and_sees(query, actor);
        query.push(")");
    }
    query.push(")");
}

/// The whole council, whoever may know of it.
pub(in crate::store) async fn fetch_whole_council(connection: &mut Connection) -> Result<Council> {
    fetch_council(connection, None).await
}

/// The council as far as the actor may know of it.
pub(in crate::store) async fn fetch_visible_council(connection: &mut Connection, actor: &Actor) -> Result<Council> {
    fetch_council(connection, Some(actor)).await
}

/// Reads all lists in one query, so that a page pays for one.
async fn fetch_council(connection: &mut Connection, actor: Option<&Actor>) -> Result<Council> {
    let mut query = query("");
    for (index, roster) in Roster::ALL.into_iter().enumerate() {
        query.push(if index == 0 { "" } else { " UNION ALL " });
        push_records(&mut query, actor, roster);
    }
    let mut rows: Vec<CouncilRecordRow> = query.fetch_all(connection).await?;
    put_in_order(&mut rows);
    let mut council = Council::default();
    for (key, id, slug, name, beside, first_day, last_day, _) in rows {
        let slug = slug.unwrap_or_default();
        let tenure = read_tenure(first_day, last_day)?;
        match Roster::from_key(&key) {
            Some(Roster::Committees) => {
                council.committees.push(Committee { id: CommitteeId::new(id), code: slug, name, tenure });
            }
            Some(Roster::Holders) => {
                let (id, function) = (HolderId::new(id), name);
                council.holders.push(Holder { id, slug, function, name: beside, tenure });
            }
            Some(Roster::Parties) => council.parties.push(SluggedRecord { id: PartyId::new(id), slug, name, tenure }),
            Some(Roster::Members) => {
                council.members.push(Member { id: MemberId::new(id), name, party: beside, tenure });
            }
            Some(Roster::Themes) => council.themes.push(SluggedRecord { id: ThemeId::new(id), slug, name, tenure }),
            Some(Roster::Areas) => council.areas.push(SluggedRecord { id: AreaId::new(id), slug, name, tenure }),
            None => return Err(StoreFailure::Unreadable("lijst").into()),
        }
    }
    Ok(council)
}

/// Sorts records within their list in the order in which people look for them.
fn put_in_order(rows: &mut [CouncilRecordRow]) {
    rows.sort_by_cached_key(|(key, id, _, name, beside, ..)| {
        (Roster::from_key(key).map(|roster| roster.make_order_key(name, beside.as_deref())), *id)
    });
}

pub(in crate::store) fn read_tenure(first_day: Option<NaiveDate>, last_day: Option<NaiveDate>) -> Result<Tenure> {
    Tenure::new(first_day, last_day).map_err(|_| StoreFailure::Unreadable("dagen").into())
}
