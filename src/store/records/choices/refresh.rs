//! Reads the sheet of choices, and after that only the commitments of which the history tells something new.

use super::sheet::{ChoiceSheet, CommitmentChoices};
use crate::{
    domain::{
        change::EventKind,
        commitment::{fulfilment::FulfilmentKind, going_on::GoingOn, publicity::PublicityKey, status::StatusKey},
    },
    store::{
        Result,
        db::{Connection, query},
        records::key_reader::KeyReader,
    },
};

/// The most commitments that are read anew one by one; the whole sheet is read where more have changed.
const MOST_CHANGED: i64 = 2_000;

/// What is read of the commitments of which something changed, or of all.
pub(super) struct ReadChoices {
    last_line: i64,
    /// True if these are all commitments that there are.
    is_whole: bool,
    /// The commitments, some thousands in each text, as [`PACKED_ROWS`] writes them.
    rows: Vec<String>,
    names: ReadNames,
}

/// The records to which commitments point, each with its key in addresses, and the parties of the members.
struct ReadNames {
    committees: Vec<(i64, String)>,
    holders: Vec<(i64, String)>,
    themes: Vec<(i64, String)>,
    areas: Vec<(i64, String)>,
    members: Vec<(i64, String)>,
    parties: Vec<(i64, String)>,
    party_of: Vec<(i64, i64)>,
}

/// The number of the last line of the history; 0 without any.
pub(super) async fn fetch_last_line(reader: &mut Connection) -> Result<i64> {
    let (line,) = query("SELECT coalesce(max(sequence), 0) FROM event").fetch_one(reader).await?;
    Ok(line)
}

/// Reads the commitments that lines after the known one tell something of; all of them if there are many such lines, or if one tells
/// of the council's lists: two records may have become one there.
pub(super) async fn read_choices(reader: &mut Connection, known: Option<i64>) -> Result<ReadChoices> {
    let last_line = fetch_last_line(reader).await?;
    let since = match known {
        Some(known) if last_line - known <= MOST_CHANGED && !are_lists_changed(reader, known).await? => Some(known),
        _ => None,
    };
    Ok(ReadChoices {
        last_line,
        is_whole: since.is_none(),
        rows: fetch_rows(reader, since).await?,
        names: fetch_names(reader).await?,
    })
}

async fn are_lists_changed(reader: &mut Connection, known: i64) -> Result<bool> {
    let changed = query("SELECT 1 FROM event WHERE sequence > $1 AND kind IN ($2, $3) LIMIT 1");
    let kinds = [EventKind::Administered, EventKind::RowsTold].map(EventKind::key);
    Ok(changed.bind(known).bind(kinds[0]).bind(kinds[1]).finds_any(reader).await?)
}

/// The most commitments that are read in one text.
const ROWS_AT_ONCE: i64 = 10_000;

/// The end of a row in a text of rows, the sign between its fields, and the sign between the keys in a field that has several. None
/// of them stands within a field otherwise.
const END_OF_ROW: char = ';';
const BETWEEN_FIELDS: char = ' ';
const BETWEEN_KEYS: char = ',';

/// Commitments as a text, and the key of the last. A hundred thousand rows would cost the driver ten times what they cost the database.
const PACKED_ROWS: &str = "SELECT coalesce(string_agg(
        r.id || ' ' || r.publicity || ' ' || r.status || ' ' || coalesce(r.going_on, '') || ' ' || coalesce(r.kind, '') || ' '
        || coalesce(r.last_day, '') || ' ' || coalesce(r.made_on, '') || ' ' || r.postponements || ' ' || r.corrections || ' '
        || coalesce(CAST(r.committee_id AS TEXT), '') || ' ' || coalesce(CAST(r.holder_id AS TEXT), '') || ' '
        || coalesce(CAST(r.theme_id AS TEXT), '') || ' '
        || coalesce((SELECT string_agg(CAST(a.member_id AS TEXT), ',') FROM commitment_asker a
                     WHERE a.commitment_id = r.id), '') || ' '
        || coalesce((SELECT string_agg(CAST(g.area_id AS TEXT), ',') FROM commitment_area g
                     WHERE g.commitment_id = r.id), ''), ';'), ''), coalesce(max(r.id), 0)
    FROM (SELECT c.* FROM commitment c WHERE ";

async fn fetch_rows(reader: &mut Connection, since: Option<i64>) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    let mut after = 0;
    loop {
        let mut rows = query(PACKED_ROWS);
        rows.push("c.id > ").push_bind(after);
        if let Some(since) = since {
            rows.push(
                " AND c.id IN (SELECT e.commitment_id FROM event e WHERE e.commitment_id IS NOT NULL AND e.sequence > ",
            );
            rows.push_bind(since).push(")");
        }
        rows.push(" ORDER BY c.id LIMIT ").push_bind(ROWS_AT_ONCE).push(") r");
        let (text, last): (String, i64) = rows.fetch_one(reader).await?;
        if text.is_empty() {
            return Ok(texts);
        }
        texts.push(text);
        after = last;
    }
}

async fn fetch_names(reader: &mut Connection) -> Result<ReadNames> {
    Ok(ReadNames {
        committees: query("SELECT id, code FROM committee").fetch_all(reader).await?,
        holders: query("SELECT id, slug FROM portfolio_holder").fetch_all(reader).await?,
        themes: query("SELECT id, slug FROM theme").fetch_all(reader).await?,
        areas: query("SELECT id, slug FROM area").fetch_all(reader).await?,
        members: query("SELECT id, CAST(id AS TEXT) FROM member").fetch_all(reader).await?,
        parties: query("SELECT id, slug FROM party").fetch_all(reader).await?,
        party_of: query("SELECT id, party_id FROM member WHERE party_id IS NOT NULL").fetch_all(reader).await?,
    })
}

/// Puts what was read in the sheet.
pub(super) fn put_choices(sheet: &mut ChoiceSheet, read: ReadChoices) {
    let ReadChoices { last_line, is_whole, rows, names } = read;
    if is_whole {
        *sheet = ChoiceSheet::default();
    }
    for text in rows {
        for row in text.split(END_OF_ROW) {
            if let Some(choices) = read_row(sheet, row) {
                sheet.put_row(choices);
            }
        }
    }
    sheet.committees.set_keys(names.committees);
    sheet.holders.set_keys(names.holders);
    sheet.themes.set_keys(names.themes);
    sheet.areas.set_keys(names.areas);
    sheet.members.set_keys(names.members);
    sheet.parties.set_keys(names.parties);
    sheet.set_parties(names.party_of);
    sheet.last_line = Some(last_line);
}

/// Reads a row of a text of rows.
fn read_row(sheet: &mut ChoiceSheet, row: &str) -> Option<CommitmentChoices> {
    let mut fields = row.split(BETWEEN_FIELDS);
    let record = fields.next()?;
    let mut keys = KeyReader::new("commitment", record);
    let mut next = || fields.next().filter(|field| !field.is_empty());
    let publicity = next().and_then(|key| keys.read("publicity", key, PublicityKey::from_key));
    let status = next().and_then(|key| keys.read("status", key, StatusKey::from_key));
    let going_on = next().and_then(|key| keys.read("going_on", key, GoingOn::from_key));
    let kind = next().and_then(|key| keys.read("kind", key, FulfilmentKind::from_key));
    let [last_day, made_on] = [next(), next()].map(|day| day.and_then(|day| day.parse().ok()));
    let [is_postponed, is_corrected] = [next(), next()].map(|count| count.is_some_and(|count| count != "0"));
    let mut read_id = || next().and_then(|id| id.parse::<i64>().ok());
    let committee = read_id().map(|id| sheet.committees.give_place(id));
    let holder = read_id().map(|id| sheet.holders.give_place(id));
    let theme = read_id().map(|id| sheet.themes.give_place(id));
    let read_ids = |field: Option<&str>| -> Vec<i64> {
        field.into_iter().flat_map(|field| field.split(BETWEEN_KEYS)).filter_map(|id| id.parse().ok()).collect()
    };
    let [members, areas] = [read_ids(next()), read_ids(next())];
    let members: Vec<_> = members.into_iter().map(|id| sheet.members.give_place(id)).collect();
    let areas: Vec<_> = areas.into_iter().map(|id| sheet.areas.give_place(id)).collect();
    Some(CommitmentChoices {
        id: record.parse().ok()?,
        publicity: publicity.unwrap_or(PublicityKey::Draft),
        status,
        going_on,
        kind,
        last_day,
        made_on,
        is_postponed,
        is_corrected,
        committee,
        holder,
        theme,
        askers: sheet.keep_places(&members),
        areas: sheet.keep_places(&areas),
    })
}
