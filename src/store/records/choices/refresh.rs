//! Reads the sheet of choices, and after that only the commitments of which the history tells something new.

use std::{
    collections::HashMap,
    sync::{PoisonError, RwLock},
};

use chrono::NaiveDate;

use super::sheet::{ChoiceSheet, CommitmentChoices};
use crate::{
    domain::{
        change::EventKind,
        commitment::{fulfilment::FulfilmentKind, going_on::GoingOn, publicity::PublicityKey, status::StatusKey},
    },
    store::{
        Result, Store,
        db::{Connection, query, record},
        records::key_reader::KeyReader,
    },
};

/// The most commitments that are read anew one by one; the whole sheet is read where more have changed.
const MOST_CHANGED: i64 = 2_000;

/// The sheet of choices of an open register.
#[derive(Debug, Default)]
pub(in crate::store) struct KeptChoiceSheet {
    sheet: RwLock<ChoiceSheet>,
    /// Held by whoever reads the sheet anew, so that many at once do not read it many times.
    turn: tokio::sync::Mutex<()>,
}

record! {
    #[derive(Debug)]
    struct ChoicesRow {
        id: i64,
        publicity: String,
        status: String,
        going_on: Option<String>,
        kind: Option<String>,
        last_day: Option<NaiveDate>,
        is_postponed: bool,
        is_corrected: bool,
        committee_id: Option<i64>,
        holder_id: Option<i64>,
        theme_id: Option<i64>,
    }
}

/// What is read of the commitments of which something changed, or of all.
struct ReadChoices {
    last_line: i64,
    /// True if these are all commitments that there are.
    is_whole: bool,
    rows: Vec<ChoicesRow>,
    askers: Vec<(i64, i64)>,
    names: ReadNames,
}

/// The records to which commitments point, each with its key in addresses, and the parties of the members.
struct ReadNames {
    committees: Vec<(i64, String)>,
    holders: Vec<(i64, String)>,
    themes: Vec<(i64, String)>,
    members: Vec<(i64, String)>,
    parties: Vec<(i64, String)>,
    party_of: Vec<(i64, i64)>,
}

impl KeptChoiceSheet {
    /// Looks at the sheet, which nobody changes meanwhile.
    pub(super) fn look_at_sheet<T>(&self, look: impl FnOnce(&ChoiceSheet) -> T) -> T {
        look(&self.sheet.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Makes the sheet tell the register as it is now.
    pub(super) async fn refresh_sheet(&self, store: &Store) -> Result<()> {
        let newest = fetch_last_line(&mut store.read().await?).await?;
        if self.knows_line(newest) {
            return Ok(());
        }
        let _turn = self.turn.lock().await;
        if self.knows_line(newest) {
            return Ok(());
        }
        let known = self.look_at_sheet(|sheet| sheet.last_line);
        let mut reader = store.begin_reading().await?;
        let read = read_choices(&mut reader, known).await?;
        drop(reader);
        let mut sheet = self.sheet.write().unwrap_or_else(PoisonError::into_inner);
        if read.is_whole {
            *sheet = ChoiceSheet::default();
        }
        put_choices(&mut sheet, read);
        Ok(())
    }

    fn knows_line(&self, line: i64) -> bool {
        self.look_at_sheet(|sheet| sheet.last_line.is_some_and(|known| known >= line))
    }
}

/// The number of the last line of the history; 0 without any.
async fn fetch_last_line(reader: &mut Connection) -> Result<i64> {
    let (line,) = query("SELECT coalesce(max(sequence), 0) FROM event").fetch_one(reader).await?;
    Ok(line)
}

/// Reads the commitments that lines after the known one tell something of; all of them if there are many such lines, or if one tells
/// of the council's lists: two records may have become one there.
async fn read_choices(reader: &mut Connection, known: Option<i64>) -> Result<ReadChoices> {
    let last_line = fetch_last_line(reader).await?;
    let since = match known {
        Some(known) if last_line - known <= MOST_CHANGED && !are_lists_changed(reader, known).await? => Some(known),
        _ => None,
    };
    Ok(ReadChoices {
        last_line,
        is_whole: since.is_none(),
        rows: fetch_rows(reader, since).await?,
        askers: fetch_askers(reader, since).await?,
        names: fetch_names(reader).await?,
    })
}

async fn are_lists_changed(reader: &mut Connection, known: i64) -> Result<bool> {
    let changed = query("SELECT 1 FROM event WHERE sequence > $1 AND kind IN ($2, $3) LIMIT 1");
    let kinds = [EventKind::Administered, EventKind::RowsTold].map(EventKind::key);
    Ok(changed.bind(known).bind(kinds[0]).bind(kinds[1]).finds_any(reader).await?)
}

const CHANGED: &str = "(SELECT e.commitment_id FROM event e WHERE e.sequence > $1 AND e.commitment_id IS NOT NULL)";

async fn fetch_rows(reader: &mut Connection, since: Option<i64>) -> Result<Vec<ChoicesRow>> {
    let mut rows = query(
        "SELECT c.id, c.publicity, c.status, c.going_on, c.kind, c.last_day, c.postponements > 0 AS is_postponed,
             c.corrections > 0 AS is_corrected, c.committee_id, c.holder_id, c.theme_id FROM commitment c",
    );
    if let Some(since) = since {
        rows.push(" WHERE c.id IN ").push(CHANGED);
        rows = rows.bind(since);
    }
    rows.push(" ORDER BY c.id");
    Ok(rows.fetch_all(reader).await?)
}

async fn fetch_askers(reader: &mut Connection, since: Option<i64>) -> Result<Vec<(i64, i64)>> {
    let mut askers = query("SELECT a.commitment_id, a.member_id FROM commitment_asker a");
    if let Some(since) = since {
        askers.push(" WHERE a.commitment_id IN ").push(CHANGED);
        askers = askers.bind(since);
    }
    Ok(askers.fetch_all(reader).await?)
}

async fn fetch_names(reader: &mut Connection) -> Result<ReadNames> {
    Ok(ReadNames {
        committees: query("SELECT id, code FROM committee").fetch_all(reader).await?,
        holders: query("SELECT id, slug FROM portfolio_holder").fetch_all(reader).await?,
        themes: query("SELECT id, slug FROM theme").fetch_all(reader).await?,
        members: query("SELECT id, CAST(id AS TEXT) FROM member").fetch_all(reader).await?,
        parties: query("SELECT id, slug FROM party").fetch_all(reader).await?,
        party_of: query("SELECT id, party_id FROM member WHERE party_id IS NOT NULL").fetch_all(reader).await?,
    })
}

fn put_choices(sheet: &mut ChoiceSheet, read: ReadChoices) {
    let ReadChoices { last_line, rows, askers, names, .. } = read;
    let mut askers_of: HashMap<i64, Vec<u32>> = HashMap::new();
    for (commitment, member) in askers {
        askers_of.entry(commitment).or_default().push(sheet.members.give_place(member));
    }
    for row in rows {
        let askers = askers_of.remove(&row.id).unwrap_or_default();
        let choices = build_choices(sheet, row, askers);
        sheet.put_row(choices);
    }
    sheet.committees.set_keys(names.committees);
    sheet.holders.set_keys(names.holders);
    sheet.themes.set_keys(names.themes);
    sheet.members.set_keys(names.members);
    sheet.parties.set_keys(names.parties);
    sheet.set_parties(names.party_of);
    sheet.last_line = Some(last_line);
}

fn build_choices(sheet: &mut ChoiceSheet, row: ChoicesRow, askers: Vec<u32>) -> CommitmentChoices {
    let name = row.id.to_string();
    let mut keys = KeyReader::new("commitment", &name);
    CommitmentChoices {
        id: row.id,
        publicity: keys.read("publicity", &row.publicity, PublicityKey::from_key).unwrap_or(PublicityKey::Draft),
        status: keys.read("status", &row.status, StatusKey::from_key),
        going_on: keys.read_any("going_on", row.going_on.as_deref(), GoingOn::from_key),
        kind: keys.read_any("kind", row.kind.as_deref(), FulfilmentKind::from_key),
        last_day: row.last_day,
        is_postponed: row.is_postponed,
        is_corrected: row.is_corrected,
        committee: row.committee_id.map(|id| sheet.committees.give_place(id)),
        holder: row.holder_id.map(|id| sheet.holders.give_place(id)),
        theme: row.theme_id.map(|id| sheet.themes.give_place(id)),
        askers: askers.into_boxed_slice(),
    }
}
