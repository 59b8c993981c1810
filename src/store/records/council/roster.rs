//! The council's own lists as they are stored: the entries, and the days between which each holds.

use chrono::NaiveDate;

use super::{
    CouncilRecordRow,
    ensure::{
        ensure_area, ensure_committee, ensure_holder, ensure_member, ensure_party, ensure_theme, insert_member,
        read_person,
    },
    push_records, put_in_order, read_tenure,
};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        commitment::Commitment,
        council::{
            named::Named,
            roster::Roster,
            roster_entry::{Portfolio, RosterEntry},
            tenure::Tenure,
        },
        ids::{CommitmentId, HolderId, RosterId},
    },
    store::{
        Act, Result, Store, StoreRefusal,
        compare::{FormMark, WordedFacts, describe_differences},
        db::{Connection, query},
        records::{
            administration::{self, AdministrationDeed, LoggedDeed},
            commitments,
            history::{RowScope, RowWatch},
        },
        register::demand_right,
    },
};

/// An entry of one of the lists, as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptRosterEntry {
    /// The key of the record, within its list.
    pub id: RosterId,
    /// Its slug; members have none.
    pub slug: Option<String>,
    pub entry: RosterEntry,
    /// True if it was entered on purpose, and not made because a commitment named it.
    pub established: bool,
}

impl Store {
    /// Returns one of the lists, in alphabetical order. An entry that was not made on purpose is given only to an actor who
    /// sees a commitment that names it.
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`] when the actor does not keep the settings.
    pub async fn list_roster_entries(&self, actor: &Actor, roster: Roster) -> Result<Vec<KeptRosterEntry>> {
        demand_right(actor, Action::Settings)?;
        fetch_roster_entries(&mut self.read().await?, Some(actor), roster, None).await
    }

    /// Returns one entry of a list.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when there is none that the actor may know of; [`StoreRefusal::Forbidden`] when the actor
    /// does not keep the settings.
    pub async fn roster_entry(&self, actor: &Actor, roster: Roster, id: RosterId) -> Result<KeptRosterEntry> {
        demand_right(actor, Action::Settings)?;
        let found = fetch_roster_entries(&mut self.read().await?, Some(actor), roster, Some(id)).await?;
        found.into_iter().next().ok_or(StoreRefusal::NotFound.into())
    }

    /// Enters a record on a list. A record that a commitment named before becomes that entry.
    ///
    /// # Errors
    /// [`StoreRefusal::NameTaken`] when it was entered before; [`StoreRefusal::Roster`] when the domain refuses it;
    /// [`StoreRefusal::Forbidden`] when the actor does not keep the settings.
    pub async fn add_to_roster(&self, act: &Act, roster: Roster, entry: &RosterEntry) -> Result<RosterId> {
        let mut tx = self.begin_with_right(act, Action::Settings).await?;
        let watch = RowWatch::begin_watching(&mut tx, ROSTER_ROWS).await?;
        let id = enter_record(&mut tx, act, roster, entry).await?;
        let detail = describe_differences(&WordedFacts::new(), &collect_entry_facts(roster, entry));
        let subject = format!("{} {}", roster.word(), entry.named);
        administration::record_deed(
            &mut tx,
            (&act.actor, act.now),
            LoggedDeed { deed: AdministrationDeed::RosterAdded, subject: &subject, detail: &detail },
            watch,
        )
        .await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Changes an entry of a list; `seen` is the mark of the entry from which the form was made. A new name is shown
    /// everywhere, and the search box finds it; the history keeps its words. The code of a committee cannot change, since it is
    /// in addresses.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when there is none that the actor may know of; [`StoreRefusal::Outdated`] when it changed
    /// meanwhile; [`StoreRefusal::NameTaken`] when another entry has the name; [`StoreRefusal::Roster`] when the domain refuses
    /// it; [`StoreRefusal::Forbidden`] when the actor does not keep the settings.
    pub async fn change_roster(
        &self,
        act: &Act,
        roster: Roster,
        (id, seen): (RosterId, FormMark),
        entry: &RosterEntry,
    ) -> Result<()> {
        let mut tx = self.begin_with_right(act, Action::Settings).await?;
        let watch = RowWatch::begin_watching(&mut tx, ROSTER_ROWS).await?;
        let before = fetch_roster_entries(&mut tx, Some(&act.actor), roster, Some(id)).await?.into_iter().next();
        let KeptRosterEntry { entry: before, established, .. } = before.ok_or(StoreRefusal::NotFound)?;
        if FormMark::of(&before) != seen {
            return Err(StoreRefusal::Outdated.into());
        }
        let mut entry = with_known_party(&mut tx, roster, entry).await?;
        if roster == Roster::Committees {
            entry.named.beside.clone_from(&before.named.beside);
        }
        if entry == before && established {
            return Ok(());
        }
        entry.check_entry(roster)?;
        let alike = find_alike_entry(&mut tx, roster, &entry, Some(id)).await?;
        if alike.is_some_and(|other| roster != Roster::Members || other.entry.tenure.overlaps_tenure(entry.tenure)) {
            return Err(StoreRefusal::NameTaken.into());
        }
        let naming =
            if entry.named == before.named { Vec::new() } else { load_naming_commitments(&mut tx, roster, id).await? };
        keep_entry(&mut tx, roster, id, &entry).await?;
        commitments::record_renaming(&mut tx, act, naming).await?;
        let detail = describe_differences(&collect_entry_facts(roster, &before), &collect_entry_facts(roster, &entry));
        let subject = format!("{} {}", roster.word(), before.named);
        administration::record_deed(
            &mut tx,
            (&act.actor, act.now),
            LoggedDeed { deed: AdministrationDeed::RosterChanged, subject: &subject, detail: &detail },
            watch,
        )
        .await?;
        tx.commit().await
    }
}

/// Enters a record on a list: a new one, or one that a commitment named before. A member who had a seat in that party before
/// gets another.
pub(super) async fn enter_record(
    tx: &mut Connection,
    act: &Act,
    roster: Roster,
    entry: &RosterEntry,
) -> Result<RosterId> {
    let entry = &with_known_party(tx, roster, entry).await?;
    entry.check_entry(roster)?;
    let id = match find_alike_entry(tx, roster, entry, None).await? {
        Some(known) if known.established => {
            let apart = roster == Roster::Members && !known.entry.tenure.overlaps_tenure(entry.tenure);
            let person = read_person(tx, roster, known.id).await?.filter(|_| apart);
            let person = person.ok_or(StoreRefusal::NameTaken)?;
            RosterId::new(insert_member(tx, person, &entry.named).await?.get())
        }
        Some(known) => {
            let naming = load_naming_commitments(tx, roster, known.id).await?;
            keep_entry(tx, roster, known.id, entry).await?;
            commitments::record_renaming(tx, act, naming).await?;
            return Ok(known.id);
        }
        None => ensure_record(tx, roster, entry).await?,
    };
    keep_entry(tx, roster, id, entry).await?;
    Ok(id)
}

/// The entry with this key, if the actor may know of it.
pub(super) async fn fetch_seen_entry(
    tx: &mut Connection,
    actor: &Actor,
    roster: Roster,
    id: RosterId,
) -> Result<RosterEntry> {
    let found = fetch_roster_entries(tx, Some(actor), roster, Some(id)).await?.into_iter().next();
    Ok(found.ok_or(StoreRefusal::NotFound)?.entry)
}

/// The rows of the lists.
pub(super) const ROSTER_ROWS: [RowScope; 8] = [
    RowScope::of_table("person"),
    RowScope::of_table("committee"),
    RowScope::of_table("party"),
    RowScope::of_table("member"),
    RowScope::of_table("portfolio_holder"),
    RowScope::of_table("portfolio"),
    RowScope::of_table("theme"),
    RowScope::of_table("area"),
];

/// The fields of an entry in the words of the log.
pub(super) fn collect_entry_facts(roster: Roster, entry: &RosterEntry) -> WordedFacts {
    let (name, beside) = match roster {
        Roster::Committees => ("naam", "code"),
        Roster::Members => ("naam", "fractie"),
        Roster::Holders => ("functie", "naam"),
        Roster::Parties | Roster::Themes | Roster::Areas => ("naam", ""),
    };
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let portfolio = |Portfolio { name, first_day, last_day }: &Portfolio| {
        format!("{name} ({first_day} t/m {})", day(*last_day)).replace(" t/m )", ")")
    };
    let portfolios: Vec<String> = entry.portfolios.iter().map(portfolio).collect();
    let pairs = [
        (name, entry.named.name.clone()),
        (beside, entry.named.beside.clone().unwrap_or_default()),
        ("eerste dag", day(entry.tenure.first_day())),
        ("laatste dag", day(entry.tenure.last_day())),
        ("portefeuilles", portfolios.join(", ")),
    ];
    pairs.into_iter().map(|(field, value)| (field.to_owned(), value)).collect()
}

/// The entries of a list, or the one with this key: all of them, or those that an actor may know of.
async fn fetch_roster_entries(
    connection: &mut Connection,
    actor: Option<&Actor>,
    roster: Roster,
    id: Option<RosterId>,
) -> Result<Vec<KeptRosterEntry>> {
    let mut query = query("");
    push_records(&mut query, actor, roster);
    if let Some(id) = id {
        query.push(" AND k.id = ").push_bind(id.get());
    }
    let mut rows: Vec<CouncilRecordRow> = query.fetch_all(connection).await?;
    put_in_order(&mut rows);
    let mut portfolios = if roster == Roster::Holders { fetch_portfolios(connection).await? } else { Vec::new() };
    let mut all = Vec::with_capacity(rows.len());
    for (_, id, slug, name, beside, first_day, last_day, established) in rows {
        let own = portfolios.extract_if(.., |(holder, _)| *holder == id).map(|(_, portfolio)| portfolio).collect();
        let tenure = read_tenure(first_day, last_day)?;
        let entry = RosterEntry { named: Named { name, beside }, tenure, portfolios: own };
        all.push(KeptRosterEntry { id: RosterId::new(id), slug, entry, established });
    }
    Ok(all)
}

/// All portfolios with the keys of their holders, oldest first.
async fn fetch_portfolios(connection: &mut Connection) -> Result<Vec<(i64, Portfolio)>> {
    let rows: Vec<(i64, String, NaiveDate, Option<NaiveDate>)> =
        query("SELECT holder_id, name, first_day, last_day FROM portfolio ORDER BY first_day, name, id")
            .fetch_all(connection)
            .await?;
    let portfolio = |(holder, name, first_day, last_day)| (holder, Portfolio { name, first_day, last_day });
    Ok(rows.into_iter().map(portfolio).collect())
}

/// Another entry that is like this one: an established one first, otherwise one that a commitment named.
async fn find_alike_entry(
    tx: &mut Connection,
    roster: Roster,
    entry: &RosterEntry,
    own: Option<RosterId>,
) -> Result<Option<KeptRosterEntry>> {
    let all = fetch_roster_entries(tx, None, roster, None).await?;
    let alike = all.into_iter().filter(|other| Some(other.id) != own && entry.is_like(&other.entry, roster));
    // A member may have had a seat in the party before; only one in the same days is in the way.
    let overlaps = |other: &KeptRosterEntry| other.entry.tenure.overlaps_tenure(entry.tenure);
    Ok(alike.max_by_key(|other| (other.established, overlaps(other), other.entry.named.beside == entry.named.beside)))
}

/// The same entry, with the party of a member as it is written on its own list.
async fn with_known_party(tx: &mut Connection, roster: Roster, entry: &RosterEntry) -> Result<RosterEntry> {
    let Some(name) = entry.named.beside.clone().filter(|_| roster == Roster::Members) else { return Ok(entry.clone()) };
    let named = Named { name, beside: None };
    let party = RosterEntry { named, tenure: Tenure::default(), portfolios: Vec::new() };
    let known = find_alike_entry(tx, Roster::Parties, &party, None).await?.map_or(party, |known| known.entry);
    let named = Named { name: entry.named.name.clone(), beside: Some(known.named.name) };
    Ok(RosterEntry { named, ..entry.clone() })
}

/// Makes the record of a new entry.
async fn ensure_record(tx: &mut Connection, roster: Roster, entry: &RosterEntry) -> Result<RosterId> {
    let Named { name, beside } = &entry.named;
    let id = match roster {
        Roster::Committees => ensure_committee(tx, beside.as_deref().unwrap_or(name)).await?.get(),
        Roster::Parties => ensure_party(tx, name).await?.get(),
        Roster::Members => ensure_member(tx, &entry.named).await?.get(),
        Roster::Holders => ensure_holder(tx, &entry.named).await?.get(),
        Roster::Themes => ensure_theme(tx, name).await?.get(),
        Roster::Areas => ensure_area(tx, name).await?.get(),
    };
    Ok(RosterId::new(id))
}

/// Writes an entry into its record, as established.
pub(super) async fn keep_entry(tx: &mut Connection, roster: Roster, id: RosterId, entry: &RosterEntry) -> Result<()> {
    let Named { name, beside } = &entry.named;
    let (statement, beside) = match roster {
        Roster::Committees => (
            "UPDATE committee SET established = 1, first_day = $2, last_day = $3, name = $4, code = $5 WHERE id = $1",
            Some(beside),
        ),
        Roster::Parties => {
            ("UPDATE party SET established = 1, first_day = $2, last_day = $3, name = $4 WHERE id = $1", None)
        }
        Roster::Members => (
            "UPDATE member SET established = 1, first_day = $2, last_day = $3, name = $4,
                 party_id = (SELECT id FROM party WHERE name = $5) WHERE id = $1",
            Some(beside),
        ),
        Roster::Holders => (
            "UPDATE portfolio_holder SET established = 1, first_day = $2, last_day = $3, function = $4, name = $5
             WHERE id = $1",
            Some(beside),
        ),
        Roster::Themes => {
            ("UPDATE theme SET established = 1, first_day = $2, last_day = $3, name = $4 WHERE id = $1", None)
        }
        Roster::Areas => {
            ("UPDATE area SET established = 1, first_day = $2, last_day = $3, name = $4 WHERE id = $1", None)
        }
    };
    if let Some(party) = beside.and_then(Option::as_ref).filter(|_| roster == Roster::Members) {
        let party = ensure_party(tx, party).await?;
        query("UPDATE party SET established = 1 WHERE id = $1").bind(party.get()).execute(tx).await?;
    }
    let (first_day, last_day) = (entry.tenure.first_day(), entry.tenure.last_day());
    let query = query(statement).bind(id.get()).bind(first_day).bind(last_day).bind(name);
    let query = if let Some(beside) = beside { query.bind(beside) } else { query };
    match query.execute(tx).await {
        Err(error) if error.breaks_unique("") => {
            return Err(StoreRefusal::NameTaken.into());
        }
        done => done?,
    };
    if roster == Roster::Holders {
        keep_portfolios(tx, HolderId::new(id.get()), &entry.portfolios).await
    } else {
        Ok(())
    }
}

async fn keep_portfolios(tx: &mut Connection, holder: HolderId, portfolios: &[Portfolio]) -> Result<()> {
    query("DELETE FROM portfolio WHERE holder_id = $1").bind(holder.get()).execute(tx).await?;
    for Portfolio { name, first_day, last_day } in portfolios {
        query("INSERT INTO portfolio (holder_id, name, first_day, last_day) VALUES ($1, $2, $3, $4)")
            .bind(holder.get())
            .bind(name)
            .bind(first_day)
            .bind(last_day)
            .execute(tx)
            .await?;
    }
    Ok(())
}

/// The commitments that name an entry in any way, as they are now.
pub(super) async fn load_naming_commitments(
    tx: &mut Connection,
    roster: Roster,
    id: RosterId,
) -> Result<Vec<Commitment>> {
    let named_by = match roster {
        Roster::Committees => "SELECT id FROM commitment WHERE committee_id = $1",
        Roster::Parties => {
            "SELECT a.commitment_id FROM commitment_asker a JOIN member m ON m.id = a.member_id WHERE m.party_id = $1
             UNION SELECT w.commitment_id FROM withdrawn_paper_mover w JOIN member m ON m.id = w.member_id
             WHERE m.party_id = $1"
        }
        Roster::Members => {
            "SELECT commitment_id FROM commitment_asker WHERE member_id = $1
             UNION SELECT commitment_id FROM withdrawn_paper_mover WHERE member_id = $1"
        }
        Roster::Holders => {
            "SELECT id FROM commitment WHERE holder_id = $1
             UNION SELECT commitment_id FROM former_holder WHERE holder_id = $1"
        }
        Roster::Themes => "SELECT id FROM commitment WHERE theme_id = $1",
        Roster::Areas => "SELECT commitment_id FROM commitment_area WHERE area_id = $1",
    };
    let ids: Vec<(i64,)> = query(named_by).bind(id.get()).fetch_all(tx).await?;
    let mut naming = Vec::with_capacity(ids.len());
    for (id,) in ids {
        naming.push(commitments::load_commitment(tx, CommitmentId::new(id)).await?.registered.commitment);
    }
    Ok(naming)
}
