//! The frozen lists of a meeting: council papers, kept to the byte.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::{MeetingList, MeetingListLine, fetch_meeting, list, plan};
use crate::{
    domain::{
        access::{Actor, rights::Action},
        change::EventKind,
        council::meeting::MeetingRefusal,
        digest,
        history::{Author, EventObject, HistoryFacts},
        ids::{LetterId, MeetingId},
        listing::meeting_list::told_of_edition,
    },
    store::{
        Act, Result, Store, StoreError, StoreRefusal,
        db::{Connection, Query, query, record},
        records::{
            administration::{self, AdministrationDeed, LoggedDeed},
            history::{self, NewEvent, RowScope, RowWatch},
            sight::{push_knows_meeting, push_sees_edition},
        },
        register::demand_right,
    },
};

record! {
    /// A frozen list, without its bytes.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Edition {
        /// The number of the edition, from 1.
        pub edition: i64,
        /// The moment of freezing.
        pub frozen_at: DateTime<Utc>,
        /// The day on which the list was shown.
        pub as_of: NaiveDate,
        /// The SHA-256 of its bytes, in lower-case hexadecimal.
        pub digest: String,
    }
}

record! {
    /// A frozen list with its bytes: a whole document of HTML in UTF-8.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct FrozenList {
        pub document: Vec<u8>,
        /// The SHA-256 of the bytes, in lower-case hexadecimal.
        pub digest: String,
    }
}

impl Store {
    /// Returns the frozen lists of a meeting that the actor sees, newest first. An actor who no longer sees one of the
    /// commitments or letters on a list no longer sees the list.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_editions(&self, actor: &Actor, id: MeetingId) -> Result<Vec<Edition>> {
        let mut query = editions_seen("SELECT e.edition, e.frozen_at, e.as_of, e.digest", actor, id);
        query.push(" ORDER BY e.edition DESC");
        Ok(query.fetch_all(&mut self.read().await?).await?)
    }

    /// Returns one frozen list.
    ///
    /// # Errors
    /// [`StoreRefusal::NotFound`] when there is none that the actor sees.
    pub async fn find_edition(&self, actor: &Actor, id: MeetingId, edition: i64) -> Result<FrozenList> {
        let mut query = editions_seen("SELECT e.document, e.digest", actor, id);
        query.push(" AND e.edition = ").push_bind(edition);
        query.fetch_optional(&mut self.read().await?).await?.ok_or(StoreRefusal::NotFound.into())
    }

    /// Returns the number of the next edition of a meeting's list, whoever sees the earlier ones.
    ///
    /// # Errors
    /// [`StoreRefusal::Forbidden`] when the actor freezes no lists.
    pub async fn next_edition(&self, actor: &Actor, id: MeetingId) -> Result<i64> {
        demand_right(actor, Action::Meetings)?;
        fetch_next_edition_number(&mut self.read().await?, id).await
    }

    /// Freezes the list of a meeting: `list` is the list as the public sees it, `document` shows it as this edition.
    ///
    /// # Errors
    /// [`StoreRefusal::Outdated`] when the public sees another list by now, or the edition exists already;
    /// [`StoreRefusal::NotFound`] and [`StoreRefusal::Forbidden`] when the meeting is not the actor's;
    /// [`StoreRefusal::Meeting`] when it was called off, or when the public may not know of it.
    pub async fn freeze_list(&self, act: &Act, list: &MeetingList, edition: i64, document: &str) -> Result<()> {
        let mut tx = self.begin_with_right(act, Action::Meetings).await?;
        let id = list.meeting.id;
        let meeting = fetch_meeting(&mut tx, &act.actor, id).await?;
        plan::demand_meeting_right(&act.actor, &meeting.committee_code)?;
        if meeting.standing.is_cancelled() {
            return Err(MeetingRefusal::Cancelled.into());
        }
        let now = match list::fetch_meeting_list(&mut tx, &Actor::of_public(), id, list.as_of).await {
            Err(StoreError::Refusal(StoreRefusal::NotFound)) => return Err(MeetingRefusal::NotPublic.into()),
            now => now?,
        };
        if now != *list || fetch_next_edition_number(&mut tx, id).await? != edition {
            return Err(StoreRefusal::Outdated.into());
        }
        let digest = digest::of_text(document);
        let frozen = insert_edition(&mut tx, act, (list, edition), (document, &digest)).await?;
        let detail = format!("editie: {edition}\nSHA-256: {digest}");
        let subject = plan::describe_meeting((&meeting.committee_name, meeting.day));
        let deed = LoggedDeed { deed: AdministrationDeed::ListFrozen, subject: &subject, detail: &detail };
        let logged = administration::insert_log_row(&mut tx, (&act.actor, act.now), deed).await?;
        let rows = [
            RowScope::of_rows("list_edition", "id", frozen),
            RowScope::of_rows("list_edition_commitment", "edition_id", frozen),
            RowScope::of_rows("list_edition_letter", "edition_id", frozen),
            logged,
        ];
        let (_, rows) = RowWatch::of_new_rows(rows).find_changed_rows(&mut tx).await?;
        let told = told_of_edition(edition, &digest);
        let happening = NewEvent::new(EventObject::Meeting(id), EventKind::ListFrozen, act.today, Some(told));
        let (by, none) = ((act.now, Author::from(&act.actor)), HistoryFacts::default());
        history::append_line(&mut tx, by, happening, &none, &HistoryFacts::default().with_rows(&rows)).await?;
        tx.commit().await
    }
}

/// The frozen lists `e` of a meeting that the actor sees; more conditions may follow.
fn editions_seen(select: &'static str, actor: &Actor, id: MeetingId) -> Query {
    let mut query = query(select);
    query.push(" FROM list_edition e JOIN meeting m ON m.id = e.meeting_id WHERE m.id = ").push_bind(id.get());
    query.push(" AND ");
    push_knows_meeting(&mut query, actor);
    query.push(" AND ");
    push_sees_edition(&mut query, actor);
    query
}

async fn fetch_next_edition_number(connection: &mut Connection, id: MeetingId) -> Result<i64> {
    let (next,): (i64,) = query("SELECT coalesce(max(edition), 0) + 1 FROM list_edition WHERE meeting_id = $1")
        .bind(id.get())
        .fetch_one(connection)
        .await?;
    Ok(next)
}

async fn insert_edition(
    tx: &mut Connection,
    act: &Act,
    (list, edition): (&MeetingList, i64),
    (document, digest): (&str, &str),
) -> Result<i64> {
    let (id,): (i64,) = query(
        "INSERT INTO list_edition (meeting_id, edition, frozen_at, as_of, document, digest)
         VALUES ($1, $2, $3, $4, $5, $6) RETURNING id",
    )
    .bind(list.meeting.id.get())
    .bind(edition)
    .bind(act.now)
    .bind(list.as_of.today)
    .bind(document.as_bytes())
    .bind(digest)
    .fetch_one(tx)
    .await?;
    for line in &list.lines {
        query("INSERT INTO list_edition_commitment (edition_id, commitment_id) VALUES ($1, $2)")
            .bind(id)
            .bind(line.id.get())
            .execute(tx)
            .await?;
    }
    let letters: BTreeSet<i64> = list.lines.iter().flat_map(MeetingListLine::list_letters).map(LetterId::get).collect();
    for letter in letters {
        query("INSERT INTO list_edition_letter (edition_id, letter_id) VALUES ($1, $2)")
            .bind(id)
            .bind(letter)
            .execute(tx)
            .await?;
    }
    Ok(id)
}
