//! Meetings: their plans, and the commitments that were made in them.

mod decisions;
mod desk_meetings;
mod editions;
mod list;
mod plan;

use chrono::{NaiveDate, NaiveTime};

pub use self::{
    decisions::{DecidedCommitment, NewDecision},
    desk_meetings::DeskMeeting,
    editions::{Edition, FrozenList},
    list::{FirstDeadline, MeetingList, MeetingListLine},
};
use super::sight::{push_and_sees, push_knows_meeting};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        council::{
            agenda::{Agenda, AgendaItem},
            meeting::{MeetingPlan, MeetingStanding, of_committee},
        },
        ids::{CommitteeId, MeetingId},
    },
    store::{
        Result, Store, StoreRefusal,
        compare::FormMark,
        db::{Connection, Query, query, record},
    },
};

/// A meeting, with the number of commitments that were made in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Meeting {
    pub id: MeetingId,
    pub committee: CommitteeId,
    pub committee_code: String,
    pub committee_name: String,
    pub day: NaiveDate,
    /// The civil time at which it begins.
    pub starts_at: Option<NaiveTime>,
    /// The place where it is held.
    pub place: Option<String>,
    /// Tells whether it was planned, or only named by a commitment, or called off.
    pub standing: MeetingStanding,
    /// The number of commitments that were made in it and that the actor sees.
    pub commitments: i64,
}

impl Meeting {
    /// True if the actor plans this meeting and freezes its list.
    #[must_use]
    pub fn is_kept_by(&self, actor: &Actor) -> bool {
        actor.may_act_on(Action::Meetings, &of_committee(&self.committee_code))
    }

    /// The plan of it, with this agenda.
    #[must_use]
    pub fn to_plan(&self, agenda: Agenda) -> MeetingPlan {
        MeetingPlan { day: self.day, starts_at: self.starts_at, place: self.place.clone(), agenda }
    }

    /// The mark of its plan and its standing, for a form.
    #[must_use]
    pub fn compute_mark(&self, agenda: &Agenda) -> FormMark {
        FormMark::of(&(self.to_plan(agenda.clone()), self.standing))
    }
}

impl Store {
    /// Returns the latest 500 meetings, newest first; of one committee, or of all. A planned meeting is there for everybody,
    /// one that only a commitment names for those who see a commitment that was made in it.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_meetings(&self, actor: &Actor, committee: Option<CommitteeId>) -> Result<Vec<Meeting>> {
        const MOST: i64 = 500;
        self.list_latest_meetings(actor, committee, MOST).await
    }

    /// Returns the latest meetings, at most `most` of them, as [`Store::list_meetings`].
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_latest_meetings(
        &self,
        actor: &Actor,
        committee: Option<CommitteeId>,
        most: i64,
    ) -> Result<Vec<Meeting>> {
        let mut query = query(MEETINGS);
        push_commitments_made(&mut query, actor);
        // Commitments are counted for the meetings that are shown, and for no others.
        query.push(" AS commitments FROM (SELECT m.* FROM meeting m JOIN committee k ON k.id = m.committee_id WHERE ");
        push_knows_meeting(&mut query, actor);
        if let Some(committee) = committee {
            query.push(" AND m.committee_id = ").push_bind(committee.get());
        }
        query.push(" ORDER BY m.day DESC, k.code LIMIT ").push_bind(most);
        query.push(") m JOIN committee k ON k.id = m.committee_id");
        query.push(" ORDER BY m.day DESC, k.code");
        let rows: Vec<MeetingRow> = query.fetch_all(&mut self.read().await?).await?;
        Ok(rows.into_iter().map(Meeting::from).collect())
    }

    /// Returns one meeting.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when there is none that the actor may know of.
    pub async fn find_meeting(&self, actor: &Actor, id: MeetingId) -> Result<Meeting> {
        fetch_meeting(&mut self.read().await?, actor, id).await
    }

    /// Returns the agenda of a meeting; empty if there is none that the actor may know of.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn find_agenda(&self, actor: &Actor, id: MeetingId) -> Result<Agenda> {
        fetch_agenda(&mut self.read().await?, actor, id).await
    }

    /// Returns the agenda of a committee, by its code or name, on a day; empty if there is none.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn agenda_on(&self, actor: &Actor, committee: &str, day: NaiveDate) -> Result<Agenda> {
        let mut query = items_known(actor);
        query.push(" AND m.cancelled_on IS NULL AND m.day = ").push_bind(day).push(" AND m.committee_id IN ");
        query.push("(SELECT id FROM committee WHERE upper(code) = upper(").push_bind(committee.to_owned());
        query.push(") OR upper(name) = upper(").push_bind(committee.to_owned()).push("))");
        fetch_agenda_items(query, &mut self.read().await?).await
    }
}

record! {
    #[derive(Debug)]
    struct MeetingRow {
        id: i64,
        committee_id: i64,
        code: String,
        name: String,
        day: NaiveDate,
        starts_at: Option<NaiveTime>,
        place: Option<String>,
        established: bool,
        cancelled_on: Option<NaiveDate>,
        commitments: i64,
    }
}

impl From<MeetingRow> for Meeting {
    fn from(row: MeetingRow) -> Self {
        Self {
            id: MeetingId::new(row.id),
            committee: CommitteeId::new(row.committee_id),
            committee_code: row.code,
            committee_name: row.name,
            day: row.day,
            starts_at: row.starts_at,
            place: row.place,
            standing: match (row.established, row.cancelled_on) {
                (_, Some(day)) => MeetingStanding::Cancelled(day),
                (true, None) => MeetingStanding::Planned,
                (false, None) => MeetingStanding::Named,
            },
            commitments: row.commitments,
        }
    }
}

const MEETINGS: &str =
    "SELECT m.id, m.committee_id, k.code, k.name, m.day, m.starts_at, m.place, m.established, m.cancelled_on, ";

/// Adds the number of commitments that were made in the meeting `m` and that the actor sees.
fn push_commitments_made(query: &mut Query, actor: &Actor) {
    query.push("(SELECT count(*) FROM commitment c WHERE c.meeting_id = m.id");
    push_and_sees(query, actor);
    query.push(")");
}

/// One meeting.
///
/// # Errors
/// [`StoreRefusal::NotFound`] when there is none that the actor may know of.
async fn fetch_meeting(connection: &mut Connection, actor: &Actor, id: MeetingId) -> Result<Meeting> {
    let mut query = query(MEETINGS);
    push_commitments_made(&mut query, actor);
    query.push(" AS commitments FROM meeting m JOIN committee k ON k.id = m.committee_id WHERE ");
    push_knows_meeting(&mut query, actor);
    query.push(" AND m.id = ").push_bind(id.get());
    let row: Option<MeetingRow> = query.fetch_optional(connection).await?;
    row.map(Meeting::from).ok_or(StoreRefusal::NotFound.into())
}

async fn fetch_agenda(connection: &mut Connection, actor: &Actor, id: MeetingId) -> Result<Agenda> {
    let mut query = items_known(actor);
    query.push(" AND m.id = ").push_bind(id.get());
    fetch_agenda_items(query, connection).await
}

/// The items on the agendas of meetings `m` that the actor may know of; more conditions may follow.
fn items_known(actor: &Actor) -> Query {
    let mut query = query("SELECT i.number, i.title FROM agenda_item i JOIN meeting m ON m.id = i.meeting_id WHERE ");
    push_knows_meeting(&mut query, actor);
    query
}

async fn fetch_agenda_items(mut query: Query, connection: &mut Connection) -> Result<Agenda> {
    query.push(" ORDER BY i.position");
    let rows: Vec<(Option<String>, String)> = query.fetch_all(connection).await?;
    Ok(Agenda::from_stored(rows.into_iter().map(|(number, title)| AgendaItem { number, title }).collect()))
}
