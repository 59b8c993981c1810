//! Compares the rows that the history tells with the tables, and lets the register begin to tell the rows that it had before.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::{
    append::{NewEvent, append_line},
    borne_names::{self, UntoldRows},
    rows::{self, EventRow},
    told_rows::{RowScope, TOLD_TABLES, fetch_page, fetch_rows, make_row_key},
};
use crate::{
    domain::{
        change::EventKind,
        day::civil_day,
        digest,
        history::{Author, EventObject, HistoryFacts, row_record::RowRecord},
        ids::CommitmentId,
        text::folding::to_slug,
    },
    store::{
        Result, Store,
        db::{Connection, query},
        export::tables::TABLES,
    },
};

/// The most rows that are read at once.
const PAGE: i64 = 1000;

/// The most lines that are read at once: one may have as many rows as [`ROWS_IN_LINE`].
const LINES: i64 = 100;

/// The most rows in one line of those of before.
const ROWS_IN_LINE: usize = 500;

/// The name of a table in an export, and the key of one of its rows as JSON.
type RowPlace = (String, String);

/// Finds the first row that does not stand as the history tells, that is gone, or that no line tells of.
///
/// Of each row that is told only the digests of its key and of the whole are kept, so that the work takes little memory.
pub(super) async fn find_first_that_differs(reader: &mut Connection) -> Result<Option<RowPlace>> {
    if has_untold_rows(reader).await? {
        return Ok(None);
    }
    let mut told: HashMap<String, String> = HashMap::new();
    replay_rows(reader, |key, row| {
        match row {
            Some(row) => told.insert(digest_place(&key), digest_row(row)),
            None => told.remove(&digest_place(&key)),
        };
    })
    .await?;
    let people = SeatedPeople::fetch(reader).await?;
    let mut untold = UntoldRows::new();
    for table in TOLD_TABLES.iter().filter_map(|name| TABLES.iter().find(|table| table.table == *name)) {
        let mut last: Option<Vec<Value>> = None;
        loop {
            let page = fetch_page(reader, table, last.as_deref(), PAGE).await?;
            let Some(behind) = page.last() else { break };
            last = Some(behind.key.clone());
            for row in page {
                let stands = match told.remove(&digest_place(&make_row_key(&row))) {
                    Some(digest) => digest == digest_row(&row) && people.hold_person_of(&row),
                    None => {
                        untold.entry(row.table.clone()).or_default().extend(row.key.first().and_then(Value::as_i64));
                        people.may_stand_untold(&row)
                    }
                };
                if !stands {
                    return Ok(Some(make_row_key(&row)));
                }
            }
        }
    }
    match find_place_of_gone_row(reader, &told).await? {
        None => {
            let unborne = borne_names::find_unborne_name(reader, &untold).await?;
            Ok(unborne.map(|(table, id)| (table, format!("[{id}]"))))
        }
        gone => Ok(gone),
    }
}

/// Names the first row of which a line tells and that is not there.
async fn find_place_of_gone_row(reader: &mut Connection, gone: &HashMap<String, String>) -> Result<Option<RowPlace>> {
    let mut place = None;
    if !gone.is_empty() {
        replay_rows(reader, |key, _| {
            if place.is_none() && gone.contains_key(&digest_place(&key)) {
                place = Some(key);
            }
        })
        .await?;
    }
    Ok(place)
}

fn digest_place((table, key): &RowPlace) -> String {
    digest::of_text(&format!("{table} {key}"))
}

fn digest_row(row: &RowRecord) -> String {
    digest::of_text(&serde_json::to_string(row).unwrap_or_default())
}

/// Goes through all lines with rows in their order: each row that was taken away, and each as it became.
async fn replay_rows(reader: &mut Connection, mut take: impl FnMut(RowPlace, Option<&RowRecord>)) -> Result<()> {
    let mut last = 0;
    loop {
        let mut query = rows::select_lines();
        query.push(" WHERE e.object <> ").push_bind(EventObject::Commitment(CommitmentId::new(0)).key());
        query.push(" AND e.sequence > ").push_bind(last).push(" ORDER BY e.sequence LIMIT ").push_bind(LINES);
        let page: Vec<EventRow> = query.fetch_all(reader).await?;
        if page.is_empty() {
            return Ok(());
        }
        for row in page {
            last = row.sequence;
            let Some(content) = row.into_line().and_then(|line| line.content) else { continue };
            let read = |json: &str| HistoryFacts::parse(json)?.read_rows();
            for gone in read(&content.before).unwrap_or_default() {
                take(make_row_key(&gone), None);
            }
            for row in read(&content.after).unwrap_or_default() {
                take(make_row_key(&row), Some(&row));
            }
        }
    }
}

/// The people there are, each with the number of seats.
#[derive(Debug)]
struct SeatedPeople(HashMap<i64, i64>);

impl SeatedPeople {
    async fn fetch(reader: &mut Connection) -> Result<Self> {
        let rows: Vec<(i64, i64)> = query(
            "SELECT p.id, (SELECT count(*) FROM member m WHERE m.person_id = p.id)
                 + (SELECT count(*) FROM portfolio_holder h WHERE h.person_id = p.id) FROM person p",
        )
        .fetch_all(reader)
        .await?;
        Ok(Self(rows.into_iter().collect()))
    }

    /// True if the row is no seat, or the person whose seat it is is there. Members always have one; a function without a name
    /// has none.
    fn hold_person_of(&self, row: &RowRecord) -> bool {
        match (row.table.as_str(), row.fields.get("persoon").and_then(Value::as_i64)) {
            ("raadsleden" | "portefeuillehouders", Some(person)) => self.0.contains_key(&person),
            ("raadsleden", None) => false,
            _ => true,
        }
    }

    /// True if a row may be there without a line: a name that nobody entered, and that is there because a commitment once bore
    /// it. Such a row has nothing but its name, and the lines of the commitments tell that.
    fn may_stand_untold(&self, row: &RowRecord) -> bool {
        let has_only = |fields: &[&str]| row.fields.keys().all(|field| fields.contains(&field.as_str()));
        let is_unentered = row.fields.get("ingevoerd").is_some_and(|entered| entered == 0);
        let is_only_seat = || match row.fields.get("persoon").and_then(Value::as_i64) {
            Some(person) => self.0.get(&person) == Some(&1),
            None => row.table == "portefeuillehouders",
        };
        match row.table.as_str() {
            "commissies" => is_unentered && has_only(&["code", "naam", "ingevoerd"]),
            "fracties" | "themas" | "gebieden" => {
                is_unentered && has_only(&["inAdres", "naam", "ingevoerd"]) && has_own_slug(row, "naam")
            }
            "raadsleden" => is_unentered && has_only(&["naam", "fractie", "persoon", "ingevoerd"]) && is_only_seat(),
            "portefeuillehouders" => {
                let fields = ["inAdres", "functie", "naam", "persoon", "ingevoerd"];
                is_unentered && has_only(&fields) && has_own_slug(row, "functie") && is_only_seat()
            }
            "vergaderingen" => is_unentered && has_only(&["commissie", "dag", "ingevoerd"]),
            "personen" => row.key.first().and_then(Value::as_i64).is_some_and(|id| self.0.get(&id) > Some(&0)),
            _ => false,
        }
    }
}

/// True if the slug of a row is that of its name, perhaps with a number behind it.
fn has_own_slug(row: &RowRecord, name: &str) -> bool {
    let text = |field: &str| row.fields.get(field).and_then(Value::as_str).unwrap_or_default();
    let (slug, wish) = (text("inAdres"), to_slug(text(name)));
    let numbered = |rest: &str| rest.strip_prefix('-').is_some_and(|number| number.parse::<u32>().is_ok());
    slug.strip_prefix(wish.as_str()).is_some_and(|rest| rest.is_empty() || numbered(rest))
}

/// The tables with rows of a commitment, which nobody would look at if there were no such commitment.
const OF_COMMITMENTS: [&str; 9] = [
    "commitment_asker",
    "commitment_area",
    "deadline",
    "part",
    "former_holder",
    "former_number",
    "link",
    "withdrawn_paper",
    "withdrawn_paper_mover",
];

/// Finds a row that belongs to a commitment or to a line of the history that is not there.
pub(super) async fn find_stray_row(reader: &mut Connection) -> Result<Option<RowPlace>> {
    let of_commitments = OF_COMMITMENTS.map(|table| (table, "commitment_id", "SELECT id FROM commitment"));
    let strays = of_commitments.into_iter().chain([
        ("search_entry", "commitment_id", "SELECT id FROM commitment"),
        ("event_content", "sequence", "SELECT sequence FROM event"),
        ("event_head", "one", "SELECT 1"),
    ]);
    for (table, column, owners) in strays {
        let mut query = query("SELECT ");
        query.push(column).push(" FROM ").push(table).push(" WHERE ").push(column).push(" NOT IN (");
        query.push(owners).push(") LIMIT 1");
        let stray: Option<(i64,)> = query.fetch_optional(reader).await?;
        if let Some((key,)) = stray {
            let name = TABLES.iter().find(|one| one.table == table).map_or(table, |one| one.name);
            return Ok(Some((name.to_owned(), key.to_string())));
        }
    }
    Ok(None)
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
        for some in rows.chunks(ROWS_IN_LINE) {
            let author = Author { name: "register".to_owned(), role: "register".to_owned() };
            let happening = NewEvent::new(EventObject::Register, EventKind::RowsTold, civil_day(now), None);
            let facts = HistoryFacts::default().with_rows(some);
            append_line(&mut tx, (now, author), happening, &HistoryFacts::default(), &facts).await?;
        }
        query("DELETE FROM untold_rows").execute(&mut tx).await?;
        tx.commit().await
    }
}
