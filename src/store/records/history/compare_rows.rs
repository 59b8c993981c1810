//! Compares the rows that the history tells with the tables, and lets the register begin to tell the rows that it had before.

use chrono::{DateTime, Utc};

use super::{
    append::{NewEvent, append_line},
    rows::{self, EventRow},
    told_rows::{RowScope, TOLD_TABLES, ToldRows, fetch_rows, make_row_key},
};
use crate::{
    domain::{
        change::EventKind,
        day::civil_day,
        history::{Author, EventObject, HistoryFacts, row_record::RowRecord},
        ids::CommitmentId,
    },
    store::{
        Result, Store,
        db::{Connection, query},
    },
};

/// The most lines that are read at once, and the most rows in one line.
const PAGE: usize = 1000;

/// Finds the first row that does not stand as the history tells, that is gone, or that no line tells of: the name of its table
/// in an export, and its key.
pub(super) async fn find_first_that_differs(reader: &mut Connection) -> Result<Option<(String, String)>> {
    if has_untold_rows(reader).await? {
        return Ok(None);
    }
    let told = replay_rows(reader).await?;
    let scopes = TOLD_TABLES.map(RowScope::of_table);
    let stands = fetch_rows(reader, &scopes).await?;
    if let Some(key) = told.keys().find(|key| told.get(*key) != stands.get(*key)) {
        return Ok(Some(key.clone()));
    }
    let untold = stands.iter().find(|(key, row)| !told.contains_key(*key) && !may_stand_untold(row, &stands));
    Ok(untold.map(|(key, _)| key.clone()))
}

/// Lays all lines with rows one on the other.
async fn replay_rows(reader: &mut Connection) -> Result<ToldRows> {
    let mut told = ToldRows::new();
    let mut last = 0;
    loop {
        let mut query = rows::select_lines();
        query.push(" WHERE e.object <> ").push_bind(EventObject::Commitment(CommitmentId::new(0)).key());
        query.push(" AND e.sequence > ").push_bind(last).push(" ORDER BY e.sequence LIMIT ");
        query.push_bind(i64::try_from(PAGE).unwrap_or(i64::MAX));
        let page: Vec<EventRow> = query.fetch_all(reader).await?;
        if page.is_empty() {
            return Ok(told);
        }
        for row in page {
            last = row.sequence;
            let Some(content) = row.into_line().and_then(|line| line.content) else { continue };
            let read = |json: &str| HistoryFacts::parse(json)?.read_rows();
            for gone in read(&content.before).unwrap_or_default() {
                told.remove(&make_row_key(&gone));
            }
            for row in read(&content.after).unwrap_or_default() {
                told.insert(make_row_key(&row), row);
            }
        }
    }
}

/// True if a row may be there without a line: a name that nobody entered, and that is there because a commitment once bore it.
/// Such a row has nothing but its name, and the lines of the commitments tell that.
fn may_stand_untold(row: &RowRecord, stands: &ToldRows) -> bool {
    let has_only = |fields: &[&str]| row.fields.keys().all(|field| fields.contains(&field.as_str()));
    let is_unentered = row.fields.get("ingevoerd").is_some_and(|entered| entered == 0);
    match row.table.as_str() {
        "commissies" => is_unentered && has_only(&["code", "naam", "ingevoerd"]),
        "fracties" | "themas" => is_unentered && has_only(&["inAdres", "naam", "ingevoerd"]),
        "raadsleden" => is_unentered && has_only(&["naam", "fractie", "persoon", "ingevoerd"]) && is_alone(row, stands),
        "portefeuillehouders" => {
            is_unentered && has_only(&["inAdres", "functie", "naam", "persoon", "ingevoerd"]) && is_alone(row, stands)
        }
        "vergaderingen" => is_unentered && has_only(&["commissie", "dag", "ingevoerd"]),
        "personen" => stands.values().any(|seat| row.key.first().is_some_and(|id| is_seat_of(seat, id))),
        _ => false,
    }
}

/// True if the person whose seat this is has no other.
fn is_alone(row: &RowRecord, stands: &ToldRows) -> bool {
    let Some(person) = row.fields.get("persoon") else { return row.table == "portefeuillehouders" };
    stands.values().filter(|seat| is_seat_of(seat, person)).count() == 1
}

fn is_seat_of(row: &RowRecord, person: &serde_json::Value) -> bool {
    matches!(row.table.as_str(), "raadsleden" | "portefeuillehouders") && row.fields.get("persoon") == Some(person)
}

/// True if the register still has rows of before the history told of rows.
pub(super) async fn has_untold_rows(connection: &mut Connection) -> Result<bool> {
    Ok(query("SELECT 1 FROM untold_rows").finds_any(connection).await?)
}

impl Store {
    /// Writes lines with every row of a register that was made before the history told of rows. Does nothing in a register
    /// where that was done, or that was empty.
    ///
    /// # Errors
    /// Returns an error if the database fails.
    pub async fn tell_rows_of_before(&self, now: DateTime<Utc>) -> Result<()> {
        if !has_untold_rows(&mut self.read().await?).await? {
            return Ok(());
        }
        let mut tx = self.begin().await?;
        let rows: Vec<RowRecord> =
            fetch_rows(&mut tx, &TOLD_TABLES.map(RowScope::of_table)).await?.into_values().collect();
        for some in rows.chunks(PAGE) {
            let author = Author { name: "register".to_owned(), role: "register".to_owned() };
            let happening = NewEvent::new(EventObject::Register, EventKind::RowsTold, civil_day(now), None);
            let facts = HistoryFacts::default().with_rows(some);
            append_line(&mut tx, (now, author), happening, &HistoryFacts::default(), &facts).await?;
        }
        query("DELETE FROM untold_rows").execute(&mut tx).await?;
        Ok(tx.commit().await?)
    }
}
