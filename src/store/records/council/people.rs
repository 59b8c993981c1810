//! People, of whom members and portfolio holders are the seats: the next seat of a person, and one person made of two.

use chrono::NaiveDate;

use super::{
    ensure::{insert_member, read_person},
    push_records, read_tenure,
    roster::{ROSTER_ROWS, collect_entry_facts, keep_entry, load_naming_commitments},
};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        commitment::Commitment,
        council::{
            named::Named, person_refusal::PersonRefusal, roster::Roster, roster_entry::RosterEntry, tenure::Tenure,
        },
        ids::{PersonId, RosterId},
    },
    store::{
        Act, Result, Store, StoreError, StoreRefusal,
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

/// A seat of a person: in the council, or as a portfolio holder.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersonSeat {
    pub roster: Roster,
    pub id: RosterId,
    /// The name with the party, or the function with the name.
    pub named: Named,
    pub tenure: Tenure,
}

/// A person with all seats, the oldest first.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct KnownPerson {
    pub id: PersonId,
    pub seats: Vec<PersonSeat>,
}

impl KnownPerson {
    /// The mark of the person, for a form.
    #[must_use]
    pub fn compute_mark(&self) -> FormMark {
        FormMark::of(self)
    }

    /// The name of the person, as it stands with this seat.
    #[must_use]
    pub fn find_name(&self, roster: Roster, id: RosterId) -> Option<&str> {
        let seat = self.seats.iter().find(|seat| (seat.roster, seat.id) == (roster, id))?;
        seat.find_person_name()
    }
}

impl PersonSeat {
    fn find_person_name(&self) -> Option<&str> {
        match self.roster {
            Roster::Members => Some(&self.named.name),
            Roster::Holders => self.named.beside.as_deref(),
            Roster::Committees | Roster::Parties | Roster::Themes | Roster::Areas => None,
        }
    }
}

/// Two people who turn out to be one. A mark is that of the person from whom the form was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeopleMerger {
    /// The seat of the person who stays, and by whose name both are known from then on.
    pub kept: (Roster, RosterId, FormMark),
    /// A seat of the other.
    pub double: (Roster, RosterId, FormMark),
    pub reason: String,
}

/// The tables in which a merger of people changes rows.
const MERGED_ROWS: [RowScope; 3] =
    [RowScope::of_table("account_person"), RowScope::of_table("account_holder"), RowScope::of_table("letter_keeper")];

impl Store {
    /// Returns the person whose seat this is, with every seat; none for a function without a name.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when there is no such seat that the actor may know of; [`StoreRefusal::Forbidden`] when the
    /// actor does not keep the settings.
    pub async fn find_person(&self, actor: &Actor, roster: Roster, id: RosterId) -> Result<Option<KnownPerson>> {
        demand_right(actor, Action::Settings)?;
        find_person(&mut self.read().await?, actor, roster, id).await
    }

    /// Ends a seat in the council on the day before, and gives the same person the next one: in another party, or under another
    /// name, from a day on. What was asked in the first seat stays with it.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`], [`StoreRefusal::Outdated`] and [`StoreRefusal::Forbidden`] as for [`Store::change_roster`];
    /// [`PersonRefusal::SeatDays`] when the day is not within the seat; [`StoreRefusal::Roster`] when the domain refuses the
    /// entry.
    pub async fn begin_next_seat(
        &self,
        act: &Act,
        (id, seen): (RosterId, FormMark),
        next: &Named,
        from: NaiveDate,
    ) -> Result<RosterId> {
        let mut tx = self.begin_with_right(act, Action::Settings).await?;
        let watch = RowWatch::begin_watching(&mut tx, ROSTER_ROWS).await?;
        let before = super::roster::fetch_seen_entry(&mut tx, &act.actor, Roster::Members, id).await?;
        if FormMark::of(&before) != seen {
            return Err(StoreRefusal::Outdated.into());
        }
        let Some((ended, begun)) = before.tenure.split_at(from) else { return Err(PersonRefusal::SeatDays.into()) };
        let person = read_person(&mut tx, Roster::Members, id).await?.ok_or(StoreRefusal::NotFound)?;
        let next = RosterEntry { named: next.clone(), tenure: begun, portfolios: Vec::new() };
        next.check_entry(Roster::Members)?;
        keep_entry(&mut tx, Roster::Members, id, &RosterEntry { tenure: ended, ..before.clone() }).await?;
        let new = RosterId::new(insert_member(&mut tx, person, &next.named).await?.get());
        keep_entry(&mut tx, Roster::Members, new, &next).await?;
        let detail = describe_differences(
            &collect_entry_facts(Roster::Members, &before),
            &collect_entry_facts(Roster::Members, &next),
        );
        let subject = format!("{} {}", Roster::Members.word(), before.named);
        let deed = LoggedDeed { deed: AdministrationDeed::SeatBegun, subject: &subject, detail: &detail };
        administration::record_deed(&mut tx, (&act.actor, act.now), deed, watch).await?;
        tx.commit().await?;
        Ok(new)
    }

    /// Makes one person of two. Their seats stand side by side, under the name of the one who stays; two seats in one party that
    /// overlap become one. What either asked or held, and the accounts of both, are that person's from then on.
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`] when the actor merges no people; [`StoreRefusal::NotFound`] when there is no such seat;
    /// [`PersonRefusal::SamePerson`] when both are one already; [`StoreRefusal::Outdated`] when one of them changed meanwhile.
    pub async fn merge_people(&self, act: &Act, merger: &PeopleMerger) -> Result<()> {
        let mut tx = self.begin_with_right(act, Action::MergePeople).await?;
        let (kept, double) =
            (find_unchanged(&mut tx, act, merger.kept).await?, find_unchanged(&mut tx, act, merger.double).await?);
        if kept.id == double.id {
            return Err(PersonRefusal::SamePerson.into());
        }
        let watch = RowWatch::begin_watching(&mut tx, ROSTER_ROWS).await?.with_rows(&mut tx, MERGED_ROWS).await?;
        // A seat that nobody entered has no line as long as its person has no other.
        let watch = watch.with_told_rows(&mut tx, list_seat_rows(&kept)).await?;
        let mut naming = Vec::new();
        for seat in kept.seats.iter().chain(&double.seats) {
            for commitment in load_naming_commitments(&mut tx, seat.roster, seat.id).await? {
                if naming.iter().all(|other: &Commitment| other.id != commitment.id) {
                    naming.push(commitment);
                }
            }
        }
        let name = kept.find_name(merger.kept.0, merger.kept.1).unwrap_or_default().to_owned();
        for seat in &double.seats {
            move_seat(&mut tx, seat, &kept, &name).await?;
        }
        move_accounts(&mut tx, &kept, &double).await?;
        query("DELETE FROM person WHERE id = $1").bind(double.id.get()).execute(&mut tx).await?;
        commitments::record_renaming(&mut tx, act, naming).await?;
        let subject = describe_person(&kept);
        let detail = format!("ook bekend als: {}\nreden: {}", describe_person(&double), merger.reason.trim());
        let deed = LoggedDeed { deed: AdministrationDeed::PeopleMerged, subject: &subject, detail: &detail };
        administration::record_deed(&mut tx, (&act.actor, act.now), deed, watch).await?;
        tx.commit().await
    }
}

/// The rows of a person and of all seats.
fn list_seat_rows(person: &KnownPerson) -> Vec<RowScope> {
    let seat = |seat: &PersonSeat| {
        let table = if seat.roster == Roster::Holders { "portfolio_holder" } else { "member" };
        RowScope::of_rows(table, "id", seat.id.get())
    };
    let own = RowScope::of_rows("person", "id", person.id.get());
    person.seats.iter().map(seat).chain([own]).collect()
}

/// The seats of a person in words: `S. Bokhove (Lijst Oost), S. Bokhove (VVM)`.
fn describe_person(person: &KnownPerson) -> String {
    person.seats.iter().map(|seat| seat.named.to_string()).collect::<Vec<_>>().join(", ")
}

async fn find_unchanged(
    tx: &mut Connection,
    act: &Act,
    (roster, id, seen): (Roster, RosterId, FormMark),
) -> Result<KnownPerson> {
    let person = find_person(tx, &act.actor, roster, id).await?.ok_or(StoreRefusal::NotFound)?;
    if person.compute_mark() == seen { Ok(person) } else { Err(StoreRefusal::Outdated.into()) }
}

/// A seat: 0 for the council and 1 for a portfolio holder, its key, the name and the field beside it, its first and last day.
type PersonSeatRow = (i64, i64, String, Option<String>, Option<NaiveDate>, Option<NaiveDate>);

/// The person of a seat that the actor may know of.
async fn find_person(
    connection: &mut Connection,
    actor: &Actor,
    roster: Roster,
    id: RosterId,
) -> Result<Option<KnownPerson>> {
    let mut seen = query("");
    push_records(&mut seen, Some(actor), roster);
    seen.push(" AND k.id = ").push_bind(id.get());
    if !seen.finds_any(connection).await? {
        return Err(StoreRefusal::NotFound.into());
    }
    let Some(person) = read_person(connection, roster, id).await? else { return Ok(None) };
    let rows: Vec<PersonSeatRow> = query(
        "SELECT 0, m.id, m.name, p.name, m.first_day, m.last_day
         FROM member m LEFT JOIN party p ON p.id = m.party_id WHERE m.person_id = $1
         UNION ALL SELECT 1, h.id, h.function, h.name, h.first_day, h.last_day
         FROM portfolio_holder h WHERE h.person_id = $1 ORDER BY 5, 1, 2",
    )
    .bind(person.get())
    .fetch_all(connection)
    .await?;
    let mut seats = Vec::with_capacity(rows.len());
    for (kind, id, name, beside, first_day, last_day) in rows {
        let roster = if kind == 0 { Roster::Members } else { Roster::Holders };
        let (named, tenure) = (Named { name, beside }, read_tenure(first_day, last_day)?);
        seats.push(PersonSeat { roster, id: RosterId::new(id), named, tenure });
    }
    Ok(Some(KnownPerson { id: person, seats }))
}

/// Gives a seat of the double to the person who stays, under that person's name. If that person sat in the same party in those
/// days, or has the same function, the two seats are one.
async fn move_seat(tx: &mut Connection, seat: &PersonSeat, kept: &KnownPerson, name: &str) -> Result<()> {
    let same = kept.seats.iter().find(|other| is_one_seat(seat, other));
    match same {
        Some(other) => join_seats(tx, seat, other).await,
        None => {
            let renamed = match seat.roster {
                Roster::Holders => "UPDATE portfolio_holder SET person_id = $2, name = $3 WHERE id = $1",
                _ => "UPDATE member SET person_id = $2, name = $3 WHERE id = $1",
            };
            query(renamed).bind(seat.id.get()).bind(kept.id.get()).bind(name).execute(tx).await?;
            Ok(())
        }
    }
}

/// True if two seats of one person are the same: one function, or one party in the same days.
fn is_one_seat(one: &PersonSeat, other: &PersonSeat) -> bool {
    match (one.roster, other.roster) {
        (Roster::Holders, Roster::Holders) => one.named.name == other.named.name,
        (Roster::Members, Roster::Members) => {
            one.named.beside == other.named.beside && one.tenure.overlaps_tenure(other.tenure)
        }
        _ => false,
    }
}

/// Makes one seat of two: all that points to the first points to the second, which runs as long as both together. If neither was
/// entered on purpose, it stays so: the name may be one that only hidden commitments have.
async fn join_seats(tx: &mut Connection, gone: &PersonSeat, stays: &PersonSeat) -> Result<()> {
    let statements: &[&'static str] = match gone.roster {
        Roster::Holders => &[
            "UPDATE commitment SET holder_id = $2 WHERE holder_id = $1",
            "UPDATE former_holder SET holder_id = $2 WHERE holder_id = $1",
            "INSERT INTO account_holder (account_id, holder_id) SELECT account_id, $2 FROM account_holder
             WHERE holder_id = $1 ON CONFLICT DO NOTHING",
            "DELETE FROM account_holder WHERE holder_id = $1 AND $2 = $2",
            "UPDATE letter_keeper SET holder_id = $2 WHERE holder_id = $1",
            "DELETE FROM portfolio WHERE holder_id = $1 AND name IN (SELECT name FROM portfolio WHERE holder_id = $2)",
            "UPDATE portfolio SET holder_id = $2 WHERE holder_id = $1",
            "UPDATE portfolio_holder SET established = 1
             WHERE id = $2 AND EXISTS (SELECT 1 FROM portfolio_holder o WHERE o.id = $1 AND o.established = 1)",
            "DELETE FROM portfolio_holder WHERE id = $1 AND $2 = $2",
        ],
        _ => &[
            "DELETE FROM commitment_asker WHERE member_id = $1
             AND commitment_id IN (SELECT commitment_id FROM commitment_asker WHERE member_id = $2)",
            "UPDATE commitment_asker SET member_id = $2 WHERE member_id = $1",
            "DELETE FROM withdrawn_paper_mover WHERE member_id = $1 AND EXISTS (SELECT 1 FROM withdrawn_paper_mover o
             WHERE o.commitment_id = withdrawn_paper_mover.commitment_id AND o.position = withdrawn_paper_mover.position
                   AND o.member_id = $2)",
            "UPDATE withdrawn_paper_mover SET member_id = $2 WHERE member_id = $1",
            "UPDATE member SET established = 1
             WHERE id = $2 AND EXISTS (SELECT 1 FROM member o WHERE o.id = $1 AND o.established = 1)",
            "DELETE FROM member WHERE id = $1 AND $2 = $2",
        ],
    };
    for statement in statements {
        query(*statement).bind(gone.id.get()).bind(stays.id.get()).execute(tx).await?;
    }
    let both = stays.tenure.join_with(gone.tenure);
    let kept = match stays.roster {
        Roster::Holders => "UPDATE portfolio_holder SET first_day = $2, last_day = $3 WHERE id = $1",
        _ => "UPDATE member SET first_day = $2, last_day = $3 WHERE id = $1",
    };
    query(kept).bind(stays.id.get()).bind(both.first_day()).bind(both.last_day()).execute(tx).await?;
    Ok(())
}

/// Gives the accounts of the double to the person who stays.
async fn move_accounts(tx: &mut Connection, kept: &KnownPerson, double: &KnownPerson) -> Result<()> {
    for statement in [
        "INSERT INTO account_person (account_id, person_id) SELECT account_id, $2 FROM account_person WHERE person_id = $1
         ON CONFLICT DO NOTHING",
        "DELETE FROM account_person WHERE person_id = $1 AND $2 = $2",
    ] {
        query(statement).bind(double.id.get()).bind(kept.id.get()).execute(tx).await?;
    }
    Ok(())
}

impl Store {
    /// Enters these members on the list, all of them or none. One who is there already in that party, in days that do not
    /// overlap, gets another seat.
    ///
    /// # Errors
    /// As for [`Store::add_to_roster`], with the first entry that cannot be entered.
    pub async fn add_members(
        &self,
        act: &Act,
        entries: &[RosterEntry],
    ) -> std::result::Result<(), (Option<usize>, StoreError)> {
        let whole = |error: StoreError| (None, error);
        let mut tx = self.begin_with_right(act, Action::Settings).await.map_err(whole)?;
        let watch = RowWatch::begin_watching(&mut tx, ROSTER_ROWS).await.map_err(whole)?;
        for (place, entry) in entries.iter().enumerate() {
            super::roster::enter_record(&mut tx, act, Roster::Members, entry)
                .await
                .map_err(|error| (Some(place), error))?;
        }
        let told = |entry: &RosterEntry| {
            describe_differences(&WordedFacts::new(), &collect_entry_facts(Roster::Members, entry))
        };
        let detail = entries.iter().map(told).collect::<Vec<_>>().join("\n\n");
        let deed = LoggedDeed { deed: AdministrationDeed::RosterAdded, subject: "raadsleden", detail: &detail };
        administration::record_deed(&mut tx, (&act.actor, act.now), deed, watch).await.map_err(whole)?;
        tx.commit().await.map_err(whole)
    }
}
