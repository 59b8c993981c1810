//! The list of commitments for a meeting. Four queries for its lines, whatever their number.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Meeting, fetch_agenda, fetch_meeting};
use crate::{
    domain::{
        access::Actor,
        change::EventKind,
        commitment::{
            proposal::Proposal,
            status::{DecidedBy, StatusKey},
        },
        council::named::Named,
        ids::{CommitmentId, LetterId, MeetingId},
        listing::{as_of::AsOf, filter::ListSort, meeting_list::MeetingListHeading, row::ListRow},
    },
    store::{
        Result, Store, StoreFailure,
        compare::FormMark,
        db::{Connection, Query, query, record},
        records::{
            commitments::{FIRST_DEADLINE, stored_proposal},
            letters::{ShortAnswer, fetch_short_answers},
            list::{fetch_selected_rows, push_order, select_seen_rows},
            sight::{push_and_sees, push_knows_meeting, push_sees, push_sees_letter},
            statuses::{REPORTED, UNCLOSED},
        },
    },
};

/// The list of commitments that a committee takes along to a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MeetingList {
    pub meeting: Meeting,
    /// The number of the agenda item on which the committee discusses its commitments, if it is known.
    pub agenda_item: Option<String>,
    /// The day of the previous meeting; none if the committee had none.
    pub previous: Option<NaiveDate>,
    /// The day on which it is shown.
    pub as_of: AsOf,
    /// The commitments, by heading, and under it by deadline.
    pub lines: Vec<MeetingListLine>,
}

/// A commitment on the list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MeetingListLine {
    /// The key of the record.
    pub id: CommitmentId,
    /// The version of the commitment that the line shows.
    pub version: i64,
    pub heading: MeetingListHeading,
    pub row: ListRow,
    /// The first deadline, if one was given.
    pub first: Option<FirstDeadline>,
    /// The members who asked for it, with their parties.
    pub asked_by: Vec<Named>,
    /// The proposal about it, if there is one.
    pub proposal: Option<Proposal>,
    /// The commitment as the register words it.
    pub text: String,
    /// The latest answer to it, as far as the actor may read it.
    pub answer: Option<ShortAnswer>,
    /// The letter that proposed or reported the outcome: its key, and its number.
    pub letter: Option<(LetterId, String)>,
}

/// The first deadline of a commitment.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FirstDeadline {
    pub words: String,
    /// The last day; none if the words give none.
    pub last_day: Option<NaiveDate>,
}

impl MeetingListLine {
    /// The letters of which the line tells: the one that proposed or reported, and the one that answered.
    pub(super) fn list_letters(&self) -> impl Iterator<Item = LetterId> {
        let answered = self.answer.as_ref().and_then(|answer| answer.letter);
        self.letter.as_ref().map(|(id, _)| *id).into_iter().chain(answered)
    }
}

impl MeetingList {
    /// The mark of the content of the list.
    #[must_use]
    pub fn compute_mark(&self) -> FormMark {
        FormMark::of(self)
    }

    /// The number of commitments under a heading.
    #[must_use]
    pub fn count_lines(&self, heading: MeetingListHeading) -> i64 {
        let count = self.lines.iter().filter(|line| line.heading == heading).count();
        i64::try_from(count).unwrap_or(i64::MAX)
    }
}

impl Store {
    /// Returns the list for a meeting as the actor sees it: the open commitments of its committee that were made before that
    /// day, and those that the executive reported as done since the previous meeting and that nobody confirmed.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`](crate::store::StoreRefusal::NotFound) when there is no meeting that the actor may know of.
    pub async fn meeting_list(&self, actor: &Actor, id: MeetingId, as_of: AsOf) -> Result<MeetingList> {
        fetch_meeting_list(&mut *self.begin_reading().await?, actor, id, as_of).await
    }
}

/// Reads the list within a transaction, so that all of it is of one moment.
pub(super) async fn fetch_meeting_list(
    connection: &mut Connection,
    actor: &Actor,
    id: MeetingId,
    as_of: AsOf,
) -> Result<MeetingList> {
    let meeting = fetch_meeting(connection, actor, id).await?;
    let agenda = fetch_agenda(connection, actor, id).await?;
    let previous = fetch_previous_day(connection, actor, &meeting).await?;
    let lines = fetch_list_lines(connection, actor, (&meeting, previous), as_of).await?;
    let agenda_item = agenda.on_commitments().and_then(|item| item.number.clone());
    Ok(MeetingList { meeting, agenda_item, previous, as_of, lines })
}

/// The day of the previous meeting of the same committee that the actor may know of; meetings that were called off do not
/// count.
async fn fetch_previous_day(
    connection: &mut Connection,
    actor: &Actor,
    meeting: &Meeting,
) -> Result<Option<NaiveDate>> {
    let mut query = query("SELECT max(m.day) FROM meeting m WHERE m.committee_id = ");
    query.push_bind(meeting.committee.get()).push(" AND m.day < ").push_bind(meeting.day);
    query.push(" AND m.cancelled_on IS NULL AND ");
    push_knows_meeting(&mut query, actor);
    let (day,): (Option<NaiveDate>,) = query.fetch_one(connection).await?;
    Ok(day)
}

/// Adds the condition that the commitment `c` stands on the list. One that is made in the meeting itself, or later, comes to
/// the next one.
fn push_on_list(query: &mut Query, (meeting, previous): (&Meeting, Option<NaiveDate>)) {
    query.push(" AND c.committee_id = ").push_bind(meeting.committee.get());
    query.push(" AND (c.made_on IS NULL OR c.made_on < ").push_bind(meeting.day).push(")");
    query.push(" AND (c.status IN (").push(&*UNCLOSED).push(")");
    if let Some(previous) = previous {
        query.push(" OR (c.status = ").push_bind(StatusKey::Settled.key());
        query.push(" AND c.decided_by = ").push_bind(DecidedBy::Executive.key());
        // A letter from before that meeting may have been processed after it.
        query.push(" AND (c.closed_on >= ").push_bind(previous);
        query.push(" OR EXISTS (SELECT 1 FROM event e WHERE e.commitment_id = c.id AND e.kind IN (");
        query.push_bind(EventKind::Settled.key()).push(", ").push_bind(EventKind::PartSettled.key());
        query.push(") AND e.at >= ").push_bind(previous).push(")))");
    }
    query.push(")");
}

async fn fetch_list_lines(
    connection: &mut Connection,
    actor: &Actor,
    on: (&Meeting, Option<NaiveDate>),
    as_of: AsOf,
) -> Result<Vec<MeetingListLine>> {
    let mut query = select_seen_rows(actor);
    push_on_list(&mut query, on);
    push_order(&mut query, ListSort::default());
    let rows = fetch_selected_rows(query, connection).await?;
    let mut more = fetch_line_details(connection, actor, on).await?;
    let mut asked_by = asked_by(connection, actor, on).await?;
    let on_list = |query: &mut Query| {
        query.push("SELECT c.id FROM commitment c WHERE ");
        push_sees(query, actor);
        push_on_list(query, on);
    };
    let mut answers = fetch_short_answers(connection, actor, on_list).await?;
    let mut lines = Vec::with_capacity(rows.len());
    for row in rows {
        let Some(more) = more.remove(row.number.to_normal().as_str()) else {
            return Err(StoreFailure::Unreadable("lijst").into());
        };
        let Some(heading) = MeetingListHeading::of(row.status, row.compute_urgency(as_of), more.made_on, on.1) else {
            continue;
        };
        lines.push(MeetingListLine {
            id: CommitmentId::new(more.id),
            version: more.version,
            heading,
            first: more.words.map(|words| FirstDeadline { words, last_day: more.last_day }),
            asked_by: asked_by.remove(&more.id).unwrap_or_default(),
            answer: answers.remove(&more.id),
            text: more.text,
            proposal: more.proposal.as_deref().and_then(stored_proposal),
            letter: more.letter_id.map(LetterId::new).zip(more.letter),
            row,
        });
    }
    lines.sort_by_key(|line| line.heading);
    Ok(lines)
}

record! {
    /// The columns of a line beyond those of its row.
    #[derive(Debug)]
    struct MeetingListRow {
        id: i64,
        version: i64,
        text: String,
        number_normal: String,
        made_on: Option<NaiveDate>,
        proposal: Option<String>,
        words: Option<String>,
        last_day: Option<NaiveDate>,
        letter_id: Option<i64>,
        letter: Option<String>,
    }
}

/// The further columns of each commitment on the list, by its normal number.
async fn fetch_line_details(
    connection: &mut Connection,
    actor: &Actor,
    on: (&Meeting, Option<NaiveDate>),
) -> Result<HashMap<String, MeetingListRow>> {
    let mut query = query(
        "SELECT c.id, c.version, c.text, c.number_normal, c.made_on, c.proposal, d.words, d.last_day, b.id AS letter_id, b.number AS letter
         FROM commitment c
         LEFT JOIN deadline d ON d.commitment_id = c.id AND d.position = ",
    );
    query.push(FIRST_DEADLINE).push(" LEFT JOIN letter b ON c.status IN (");
    query.push(&*REPORTED).push(
        ") AND b.id = (
             SELECT max(l.id) FROM letter l JOIN passage p ON p.letter_id = l.id AND p.commitment_id = c.id
             WHERE p.outcome <> 'vermelding' AND l.day = c.status_since AND ",
    );
    push_sees_letter(&mut query, actor);
    query.push(") WHERE ");
    push_sees(&mut query, actor);
    push_on_list(&mut query, on);
    let rows: Vec<MeetingListRow> = query.fetch_all(connection).await?;
    Ok(rows.into_iter().map(|more| (more.number_normal.clone(), more)).collect())
}

/// The members who asked for each commitment on the list, by the key of the commitment.
async fn asked_by(
    connection: &mut Connection,
    actor: &Actor,
    on: (&Meeting, Option<NaiveDate>),
) -> Result<HashMap<i64, Vec<Named>>> {
    let mut query = query(
        "SELECT a.commitment_id, m.name, p.name FROM commitment_asker a JOIN commitment c ON c.id = a.commitment_id
         JOIN member m ON m.id = a.member_id LEFT JOIN party p ON p.id = m.party_id WHERE 1 = 1",
    );
    push_and_sees(&mut query, actor);
    push_on_list(&mut query, on);
    query.push(" ORDER BY a.commitment_id, a.position");
    let rows: Vec<(i64, String, Option<String>)> = query.fetch_all(connection).await?;
    let mut asked_by: HashMap<i64, Vec<Named>> = HashMap::new();
    for (commitment, name, beside) in rows {
        asked_by.entry(commitment).or_default().push(Named { name, beside });
    }
    Ok(asked_by)
}
