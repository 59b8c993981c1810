//! Plans a meeting, changes its plan, and calls it off.

use chrono::NaiveDate;

use super::{Meeting, fetch_agenda, fetch_meeting};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        council::meeting::{MeetingPlan, MeetingRefusal, MeetingStanding, of_committee},
        day::full_day,
        ids::{CommitteeId, MeetingId},
    },
    store::{
        Act, Result, Store, StoreRefusal,
        compare::{FormMark, WordedFacts, describe_differences},
        db::{Connection, query},
        records::{
            administration::{self, AdministrationDeed, LoggedDeed},
            council::ensure_meeting,
            history::{RowScope, RowWatch},
        },
    },
};

impl Store {
    /// Plans a meeting of the committee with this code. A meeting on that day that a commitment named before, or that was
    /// called off, becomes the planned one. From then on the committee is public, as the meeting is.
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`] when the actor does not plan the meetings of this committee; [`StoreRefusal::NotFound`] when
    /// there is no such committee; [`StoreRefusal::NameTaken`] when it has a meeting planned on that day.
    pub async fn plan_meeting(&self, act: &Act, committee: &str, plan: &MeetingPlan) -> Result<MeetingId> {
        demand_meeting_right(&act.actor, committee)?;
        let mut tx = self.begin_with_right(act, Action::Meetings).await?;
        let known: Option<(i64, String)> = query("SELECT id, name FROM committee WHERE upper(code) = upper($1)")
            .bind(committee)
            .fetch_optional(&mut tx)
            .await?;
        let (committee, name) = known.ok_or(StoreRefusal::NotFound)?;
        let committee = CommitteeId::new(committee);
        let watch = RowWatch::begin_watching(&mut tx, list_committee_rows(committee)).await?;
        let id = ensure_meeting(&mut tx, committee, plan.day).await?;
        let watch = watch.with_rows(&mut tx, list_agenda_rows(id)).await?;
        let (planned,): (bool,) = query("SELECT established = 1 AND cancelled_on IS NULL FROM meeting WHERE id = $1")
            .bind(id.get())
            .fetch_one(&mut tx)
            .await?;
        if planned {
            return Err(StoreRefusal::NameTaken.into());
        }
        keep_plan(&mut tx, id, plan).await?;
        query("UPDATE committee SET established = 1 WHERE id = $1").bind(committee.get()).execute(&mut tx).await?;
        let detail = describe_differences(&WordedFacts::new(), &collect_plan_facts(plan));
        write_meeting_log_line(&mut tx, act, AdministrationDeed::MeetingPlanned, (&name, plan.day), &detail, watch)
            .await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Changes the plan of a meeting; `seen` is the mark from which the form was made. A meeting that only a commitment named
    /// becomes planned by this, and one that was called off is held after all. The committee cannot change.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when there is none that the actor may know of; [`StoreRefusal::Forbidden`] when the actor
    /// does not plan it; [`StoreRefusal::Outdated`] when it changed meanwhile; [`StoreRefusal::NameTaken`] when the committee
    /// has another meeting on the new day; [`MeetingRefusal::HasCommitments`] for another day when commitments were made in it.
    pub async fn change_meeting(&self, act: &Act, (id, seen): (MeetingId, FormMark), plan: &MeetingPlan) -> Result<()> {
        let mut tx = self.begin_with_right(act, Action::Meetings).await?;
        let (meeting, before) = fetch_own_meeting(&mut tx, act, id, seen).await?;
        if *plan == before && meeting.standing == MeetingStanding::Planned {
            return Ok(());
        }
        if plan.day != before.day {
            stays_without_commitments(&mut tx, id).await?;
            let taken: Option<(i64,)> = query("SELECT id FROM meeting WHERE committee_id = $1 AND day = $2")
                .bind(meeting.committee.get())
                .bind(plan.day)
                .fetch_optional(&mut tx)
                .await?;
            if taken.is_some() {
                return Err(StoreRefusal::NameTaken.into());
            }
        }
        let watch = RowWatch::begin_watching(&mut tx, list_committee_rows(meeting.committee)).await?;
        let watch = watch.with_rows(&mut tx, list_agenda_rows(id)).await?;
        keep_plan(&mut tx, id, plan).await?;
        query("UPDATE committee SET established = 1 WHERE id = $1")
            .bind(meeting.committee.get())
            .execute(&mut tx)
            .await?;
        let (old, deed) = match meeting.standing {
            MeetingStanding::Planned => (collect_plan_facts(&before), AdministrationDeed::MeetingChanged),
            MeetingStanding::Named | MeetingStanding::Cancelled(_) => {
                (WordedFacts::new(), AdministrationDeed::MeetingPlanned)
            }
        };
        let detail = describe_differences(&old, &collect_plan_facts(plan));
        write_meeting_log_line(&mut tx, act, deed, (&meeting.committee_name, before.day), &detail, watch).await?;
        tx.commit().await
    }

    /// Calls a planned meeting off; `seen` is the mark from which the form was made. It can still be found.
    ///
    /// # Errors
    /// As for [`Store::change_meeting`]; [`StoreRefusal::Meeting`] when commitments were made in it, when nobody planned it, or
    /// when it was called off before.
    pub async fn cancel_meeting(&self, act: &Act, (id, seen): (MeetingId, FormMark)) -> Result<()> {
        let mut tx = self.begin_with_right(act, Action::Meetings).await?;
        let (meeting, plan) = fetch_own_meeting(&mut tx, act, id, seen).await?;
        match meeting.standing {
            MeetingStanding::Planned => stays_without_commitments(&mut tx, id).await?,
            MeetingStanding::Named => return Err(MeetingRefusal::NotPlanned.into()),
            MeetingStanding::Cancelled(_) => return Err(MeetingRefusal::Cancelled.into()),
        }
        let watch = RowWatch::begin_watching(&mut tx, [RowScope::of_rows("meeting", "id", id.get())]).await?;
        query("UPDATE meeting SET cancelled_on = $2 WHERE id = $1")
            .bind(id.get())
            .bind(act.today)
            .execute(&mut tx)
            .await?;
        write_meeting_log_line(
            &mut tx,
            act,
            AdministrationDeed::MeetingCancelled,
            (&meeting.committee_name, plan.day),
            "",
            watch,
        )
        .await?;
        tx.commit().await
    }
}

/// Refuses an actor who does not plan the meetings of a committee.
pub(super) fn demand_meeting_right(actor: &Actor, committee: &str) -> Result<()> {
    let action = Action::Meetings;
    if actor.may_act_on(action, &of_committee(committee)) {
        Ok(())
    } else {
        Err(StoreRefusal::Forbidden(action).into())
    }
}

/// A meeting that the actor plans, with its plan.
///
/// # Errors
/// [`StoreRefusal::Outdated`] if it changed since the form was made.
async fn fetch_own_meeting(
    tx: &mut Connection,
    act: &Act,
    id: MeetingId,
    seen: FormMark,
) -> Result<(Meeting, MeetingPlan)> {
    let meeting = fetch_meeting(tx, &act.actor, id).await?;
    demand_meeting_right(&act.actor, &meeting.committee_code)?;
    let agenda = fetch_agenda(tx, &act.actor, id).await?;
    if meeting.compute_mark(&agenda) != seen {
        return Err(StoreRefusal::Outdated.into());
    }
    let plan = meeting.to_plan(agenda);
    Ok((meeting, plan))
}

/// Refuses if commitments or decisions were made in a meeting, whoever sees them.
async fn stays_without_commitments(tx: &mut Connection, id: MeetingId) -> Result<()> {
    let (held,): (bool,) = query(
        "SELECT EXISTS (SELECT 1 FROM commitment WHERE meeting_id = $1)
             OR EXISTS (SELECT 1 FROM event WHERE meeting_id = $1)",
    )
    .bind(id.get())
    .fetch_one(tx)
    .await?;
    if held { Err(MeetingRefusal::HasCommitments.into()) } else { Ok(()) }
}

/// Writes a plan into the record of a meeting, as established.
async fn keep_plan(tx: &mut Connection, id: MeetingId, plan: &MeetingPlan) -> Result<()> {
    query(
        "UPDATE meeting SET established = 1, cancelled_on = NULL, day = $2, starts_at = $3, place = $4 WHERE id = $1",
    )
    .bind(id.get())
    .bind(plan.day)
    .bind(plan.starts_at)
    .bind(&plan.place)
    .execute(tx)
    .await?;
    query("DELETE FROM agenda_item WHERE meeting_id = $1").bind(id.get()).execute(tx).await?;
    for (position, item) in (1_i64..).zip(plan.agenda.items()) {
        query("INSERT INTO agenda_item (meeting_id, position, number, title) VALUES ($1, $2, $3, $4)")
            .bind(id.get())
            .bind(position)
            .bind(&item.number)
            .bind(&item.title)
            .execute(tx)
            .await?;
    }
    Ok(())
}

/// A committee and its meetings, of which a plan may change some.
fn list_committee_rows(committee: CommitteeId) -> [RowScope; 2] {
    [
        RowScope::of_rows("committee", "id", committee.get()),
        RowScope::of_rows("meeting", "committee_id", committee.get()),
    ]
}

fn list_agenda_rows(meeting: MeetingId) -> [RowScope; 1] {
    [RowScope::of_rows("agenda_item", "meeting_id", meeting.get())]
}

fn collect_plan_facts(plan: &MeetingPlan) -> WordedFacts {
    let mut facts = vec![
        ("dag".to_owned(), plan.day.to_string()),
        ("begint".to_owned(), plan.starts_at.map(|time| time.format("%H.%M uur").to_string()).unwrap_or_default()),
        ("plaats".to_owned(), plan.place.clone().unwrap_or_default()),
    ];
    facts.extend((1..).zip(plan.agenda.items()).map(|(place, item)| {
        let number = item.number.clone().unwrap_or_else(|| format!("op regel {place}"));
        (format!("agendapunt {number}"), item.title.clone())
    }));
    facts
}

/// Names a meeting in the log: the committee and the day.
pub(super) fn describe_meeting((committee, day): (&str, NaiveDate)) -> String {
    format!("{committee}, {}", full_day(day))
}

/// Writes in the log an act on the meeting of a committee on a day.
async fn write_meeting_log_line(
    tx: &mut Connection,
    act: &Act,
    deed: AdministrationDeed,
    (committee, day): (&str, NaiveDate),
    detail: &str,
    watch: RowWatch,
) -> Result<()> {
    let subject = describe_meeting((committee, day));
    administration::record_deed(tx, (&act.actor, act.now), LoggedDeed { deed, subject: &subject, detail }, watch).await
}
