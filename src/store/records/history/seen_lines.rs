//! The lines of many histories that an actor may know of, for calendars and feeds.

use std::collections::{BTreeMap, HashMap};

use chrono::{DateTime, Utc};

use crate::{
    domain::{
        access::{Actor, rights::Action},
        change::EventKind,
        commitment::publicity::PublicityKey,
        history::{
            Hash, HistoryFacts,
            erasure::Erasure,
            seen::{SeenHistory, SeenLine},
        },
        ids::CommitmentId,
        listing::{as_of::AsOf, feed::NEWS_EVENTS, filter::ListFilter},
    },
    store::{
        Result, Store,
        db::{Query, query, record},
        records::{
            list::in_full::push_keys_seen,
            sight::{push_owns, push_sees},
        },
    },
};

/// The kinds of event whose content tells a publicity.
const TELL_PUBLICITY: [EventKind; 6] = [
    EventKind::Registered,
    EventKind::Published,
    EventKind::Withdrawn,
    EventKind::SecrecyImposed,
    EventKind::SecrecyLifted,
    EventKind::Erased,
];

record! {
    struct SeenLineRow {
        commitment_id: i64,
        own: bool,
        sequence: i64,
        at: String,
        kind: String,
        hash: String,
        /// The fields that the event changed, if these tell a publicity and are still there.
        after: Option<String>,
    }
}

impl Store {
    /// Returns the histories of these commitments as far as the actor may know them, without contents. As in
    /// [`Store::load_history`], lines from when a commitment was hidden from the actor stay hidden. One query.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn load_seen_histories(
        &self,
        actor: &Actor,
        keys: &[CommitmentId],
    ) -> Result<HashMap<CommitmentId, SeenHistory>> {
        let mut lines = query("SELECT e.commitment_id, ");
        push_owns(&mut lines, actor);
        lines.push(
            " AS own, e.sequence, e.at, e.kind, e.hash, p.after
             FROM event e JOIN commitment c ON c.id = e.commitment_id
             LEFT JOIN event_content p ON p.sequence = e.sequence AND e.kind IN ",
        );
        push_kinds(&mut lines, &TELL_PUBLICITY);
        lines.push(" WHERE ");
        push_keys_seen(&mut lines, actor, keys);
        lines.push(" ORDER BY e.commitment_id, e.sequence");
        let rows: Vec<SeenLineRow> = lines.fetch_all(&mut self.read().await?).await?;
        let of_one = rows.chunk_by(|one, next| one.commitment_id == next.commitment_id);
        Ok(of_one.filter_map(|rows| build_seen_history(actor, rows)).collect())
    }

    /// Returns the latest events that may be news of a list, newest first: the place of each, with the key of its commitment.
    /// Those that the actor may not know of are among them, so they only say where to look. `before` is the place before
    /// which to look.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn list_possible_news(
        &self,
        actor: &Actor,
        filter: &ListFilter,
        (before, limit): (i64, usize),
        as_of: AsOf,
    ) -> Result<Vec<(i64, CommitmentId)>> {
        let mut events =
            query("SELECT e.sequence, c.id FROM event e JOIN commitment c ON c.id = e.commitment_id WHERE ");
        push_sees(&mut events, actor);
        filter.push_filter(&mut events, actor, as_of);
        events.push(" AND e.sequence < ").push_bind(before).push(" AND e.kind IN ");
        push_kinds(&mut events, &NEWS_EVENTS);
        events.push(" ORDER BY e.sequence DESC LIMIT ").push_bind(i64::try_from(limit).unwrap_or(i64::MAX));
        let rows: Vec<(i64, i64)> = events.fetch_all(&mut self.read().await?).await?;
        Ok(rows.into_iter().map(|(sequence, id)| (sequence, CommitmentId::new(id))).collect())
    }

    /// Returns the hash of the first line of the history, by which a register is told from others; that of the origin if there
    /// is none yet.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn find_first_hash(&self) -> Result<Hash> {
        let first = query("SELECT hash FROM event ORDER BY sequence LIMIT 1");
        let row: Option<(String,)> = first.fetch_optional(&mut self.read().await?).await?;
        Ok(row.map_or_else(Hash::of_origin, |(hash,)| Hash::from_stored(hash)))
    }
}

fn push_kinds(query: &mut Query, kinds: &[EventKind]) {
    query.push("(").push_values(kinds.iter().map(|kind| kind.key())).push(")");
}

/// The lines of one commitment that the actor may know of; none if it has no line at all.
fn build_seen_history(actor: &Actor, rows: &[SeenLineRow]) -> Option<(CommitmentId, SeenHistory)> {
    let first = rows.first()?;
    let erased = list_erased_publicity(rows);
    let mut lines = Vec::new();
    let mut publicity = PublicityKey::Draft;
    for row in rows {
        let Some((kind, at)) = read_kind_and_moment(row) else {
            // As long as it is unknown what such a line did, nothing after it is shown.
            publicity = PublicityKey::Draft;
            continue;
        };
        let facts = row.after.as_deref().and_then(HistoryFacts::parse);
        let after = match facts {
            Some(facts) => facts.read_publicity(),
            None => kind.publicity_by_nature(),
        };
        publicity = erased.get(&row.sequence).copied().or(after).unwrap_or(publicity);
        if actor.may_act_on_such(Action::Read, row.own, publicity) {
            lines.push(SeenLine { sequence: row.sequence, kind, at, hash: Hash::from_stored(row.hash.clone()) });
        }
    }
    let origin = Hash::from_stored(first.hash.clone());
    Some((CommitmentId::new(first.commitment_id), SeenHistory { origin, lines }))
}

fn read_kind_and_moment(row: &SeenLineRow) -> Option<(EventKind, DateTime<Utc>)> {
    EventKind::from_key(&row.kind).zip(row.at.parse().ok())
}

/// The publicity that lines set whose content was erased, by their places.
fn list_erased_publicity(rows: &[SeenLineRow]) -> BTreeMap<i64, PublicityKey> {
    let erasures = rows.iter().filter(|row| row.kind == EventKind::Erased.key());
    let facts = erasures.filter_map(|row| row.after.as_deref().and_then(HistoryFacts::parse));
    facts.filter_map(|facts| Erasure::from_facts(&facts)).flat_map(|erasure| erasure.publicity).collect()
}
