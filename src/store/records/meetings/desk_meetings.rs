//! The meetings that a desk tells of: those ahead, those without a frozen list, and those whose decisions are missing.

use chrono::{Days, NaiveDate};

use super::Meeting;
use crate::{
    domain::{
        access::{Actor, ReachKind, Role},
        commitment::status::DecidedBy,
    },
    store::{
        Result, Store,
        db::{Both, Query, query, record},
        records::{
            sight::{push_and_sees, push_owns, push_sees},
            statuses::UNCLOSED,
        },
    },
};

/// The number of days that a desk looks ahead, and back.
const DAYS: Days = Days::new(60);

/// A planned meeting, with what is still to be done about its list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeskMeeting {
    pub meeting: Meeting,
    /// True if a list was frozen for it.
    pub has_frozen_list: bool,
    /// The number of commitments on its last frozen list on which the committee did not decide, once it was held.
    pub undecided: i64,
    /// The number of commitments that are not closed and come to it, of those that the actor sees; for the office of a holder its
    /// own alone.
    pub coming: i64,
}

record! {
    struct DeskMeetingRow {
        frozen: bool,
        undecided: i64,
        coming: i64,
    }
}

impl Store {
    /// Returns the planned meetings around today: of the actor's own committees, of all for a clerk of the council, and for the
    /// office of a holder those that are still to come and to which its commitments come. Oldest first, in one query.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_desk_meetings(&self, actor: &Actor, today: NaiveDate) -> Result<Vec<DeskMeeting>> {
        let mut query = query(
            "SELECT m.id, m.committee_id, k.code, k.name, m.day, m.starts_at, m.place, m.established, m.cancelled_on,
                 0 AS commitments, EXISTS (SELECT 1 FROM list_edition e WHERE e.meeting_id = m.id) AS frozen,
                 (SELECT count(*) FROM list_edition_commitment x JOIN list_edition e ON e.id = x.edition_id
                  JOIN commitment c ON c.id = x.commitment_id
                  WHERE e.meeting_id = m.id AND m.day < ",
        );
        query.push_bind(today);
        query.push(
            " AND e.edition = (SELECT max(o.edition) FROM list_edition o WHERE o.meeting_id = m.id)
              AND c.status_since <= m.day AND (c.proposal IS NOT NULL OR c.decided_by = ",
        );
        query.push_bind(DecidedBy::Executive.key()).push(") AND ");
        push_sees(&mut query, actor);
        query.push(") AS undecided, (SELECT count(*)");
        push_coming(&mut query, actor);
        query.push(
            ") AS coming FROM meeting m JOIN committee k ON k.id = m.committee_id
             WHERE m.established = 1 AND m.cancelled_on IS NULL AND m.day BETWEEN ",
        );
        let is_of_holders = actor.role.to_scope() == ReachKind::Holders;
        let first = if is_of_holders { today } else { today.checked_sub_days(DAYS).unwrap_or(today) };
        query.push_bind(first).push(" AND ").push_bind(today.checked_add_days(DAYS).unwrap_or(today));
        if is_of_holders {
            query.push(" AND EXISTS (SELECT 1");
            push_coming(&mut query, actor);
            query.push(")");
        } else if actor.role != Role::Clerk {
            query.push(" AND upper(k.code) IN (");
            query.push_values(actor.reach.committees.iter().map(|code| code.to_ascii_uppercase())).push(")");
        }
        query.push(" ORDER BY m.day, k.code");
        let rows: Vec<Both<super::MeetingRow, DeskMeetingRow>> = query.fetch_all(&mut self.read().await?).await?;
        let meeting = |Both(row, more): Both<super::MeetingRow, DeskMeetingRow>| DeskMeeting {
            meeting: Meeting::from(row),
            has_frozen_list: more.frozen,
            undecided: more.undecided,
            coming: more.coming,
        };
        Ok(rows.into_iter().map(meeting).collect())
    }
}

/// Adds the commitments `c` that come to the meeting `m`, as the rest of a query: those of its committee that are not closed and were
/// made before it.
fn push_coming(query: &mut Query, actor: &Actor) {
    query.push(" FROM commitment c WHERE c.committee_id = m.committee_id AND c.status IN (").push(&*UNCLOSED);
    query.push(") AND (c.made_on IS NULL OR c.made_on < m.day)");
    push_and_sees(query, actor);
    if actor.role.to_scope() == ReachKind::Holders {
        query.push(" AND ");
        push_owns(query, actor);
    }
}
