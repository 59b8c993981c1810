//! Looks at a register's file and says what is wrong with it: what was answered and is not there, what is there by half, and
//! what no longer agrees with what it derives from.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use serde_json::Value;
use sqlx::{
    AssertSqlSafe, Connection as _, FromRow, Row as _, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteRow},
};
use toezeggingen::{
    domain::{
        change::EventKind,
        digest,
        history::{field::CommitmentField, fields::list_field_changes},
        ids::CommitmentId,
        number::NormalNumber,
        search::index_terms::list_index_terms,
    },
    store::{Store, StoreError, history::Event},
};

use super::writer::{Deed, Sent};
use crate::support::clerk;

/// A promise as its row says.
#[derive(Debug)]
struct Row {
    id: i64,
    number: String,
    number_normal: String,
    /// The terms under which the search finds it, where anything of it is hidden in the index of that.
    terms: String,
    /// The columns that the history tells of too, as JSON: what they are called there, and what they are.
    stands: String,
    /// Every text that the row holds or names.
    texts: String,
}

impl<'r> FromRow<'r, SqliteRow> for Row {
    fn from_row(row: &'r SqliteRow) -> sqlx::Result<Self> {
        Ok(Self {
            id: row.try_get("id")?,
            number: row.try_get("number")?,
            number_normal: row.try_get("number_normal")?,
            terms: row.try_get("terms")?,
            stands: row.try_get("stands")?,
            texts: row.try_get("texts")?,
        })
    }
}

const ROWS: &str = "
    SELECT c.id, c.number, c.number_normal,
        coalesce((SELECT group_concat(w.term, ' ') FROM temp.hidden_term w WHERE w.doc = c.id),
            (SELECT group_concat(w.term, ' ') FROM temp.public_term w WHERE w.doc = c.id), '') AS terms,
        json_object('titel', c.title, 'tekst', c.text, 'citaat', c.quotation, 'gezegd door', c.spoken_by,
            'toegezegd op', c.made_on, 'agendapunt', c.agenda_item, 'openbaarheid', c.publicity, 'status', c.status,
            'status sinds', c.status_since, 'besloten door', c.decided_by, 'rest', c.remaining,
            'afgesloten op', c.closed_on, 'versie', c.version) AS stands,
        concat_ws(' ', c.number, c.title, c.text, c.quotation, c.spoken_by, c.agenda_item, c.papers, c.remaining, k.code,
            k.name, t.name, h.function, h.name,
            (SELECT group_concat(concat_ws(' ', m.name, p.name), ' ') FROM commitment_asker a JOIN member m ON m.id = a.member_id
             LEFT JOIN party p ON p.id = m.party_id WHERE a.commitment_id = c.id),
            (SELECT group_concat(g.name, ' ') FROM commitment_area x JOIN area g ON g.id = x.area_id WHERE x.commitment_id = c.id),
            (SELECT group_concat(o.text, ' ') FROM part o WHERE o.commitment_id = c.id),
            (SELECT group_concat(concat_ws(' ', l.number, l.subject, substr(l.body, p.start_char + 1, p.end_char - p.start_char)),
                 ' ') FROM passage p JOIN letter l ON l.id = p.letter_id WHERE p.commitment_id = c.id)) AS texts
    FROM commitment c LEFT JOIN committee k ON k.id = c.committee_id LEFT JOIN theme t ON t.id = c.theme_id
    LEFT JOIN portfolio_holder h ON h.id = c.holder_id ORDER BY c.id";

/// Rows that do not agree with what they derive from: what is wrong, and which.
const DISAGREEMENTS: [(&str, &str); 6] = [
    (
        "the present deadline is not the last of the list",
        "SELECT c.number FROM commitment c LEFT JOIN deadline d ON d.commitment_id = c.id
             AND d.position = (SELECT max(position) FROM deadline WHERE commitment_id = c.id)
         WHERE (c.deadline_words, c.precision, c.last_day, c.review_day)
             IS NOT (d.words, d.precision, d.last_day, d.review_day)",
    ),
    (
        "the first words are not those of the first deadline",
        "SELECT c.number FROM commitment c LEFT JOIN deadline d ON d.commitment_id = c.id
             AND d.position = (SELECT min(s.position) FROM deadline s WHERE s.commitment_id = c.id
                 AND NOT EXISTS (SELECT 1 FROM deadline n WHERE n.commitment_id = c.id
                     AND n.position = s.position + 1 AND n.is_correction = 1))
         WHERE c.first_words IS NOT d.words",
    ),
    (
        "the corrections are miscounted",
        "SELECT c.number FROM commitment c WHERE c.corrections <> (
             SELECT count(*) FROM deadline d WHERE d.commitment_id = c.id AND d.is_correction = 1)",
    ),
    (
        "the postponements are miscounted",
        "WITH standing AS (SELECT d.*, lag(d.last_day) OVER (PARTITION BY d.commitment_id ORDER BY d.position) AS before
             FROM deadline d WHERE NOT EXISTS (SELECT 1 FROM deadline n WHERE n.commitment_id = d.commitment_id
                 AND n.position = d.position + 1 AND n.is_correction = 1))
         SELECT c.number FROM commitment c WHERE c.postponements <> (
             SELECT count(*) FROM standing d WHERE d.commitment_id = c.id AND d.before IS NOT NULL
                 AND (d.last_day IS NULL OR d.last_day > d.before))",
    ),
    (
        "a gap in the list of deadlines",
        "SELECT c.number FROM commitment c JOIN deadline d ON d.commitment_id = c.id
         GROUP BY c.id HAVING count(*) <> max(d.position)",
    ),
    (
        "a letter does not count a promise among its numbers that it answers",
        "SELECT DISTINCT c.number FROM passage p JOIN commitment c ON c.id = p.commitment_id
         WHERE NOT EXISTS (SELECT 1 FROM letter_number n
             WHERE n.letter_id = p.letter_id AND n.number_normal = c.number_normal)",
    ),
];

/// What the history of a promise comes to: field → value.
type Told = BTreeMap<String, Value>;

/// Everything that is wrong with a register to which these forms were sent; nothing when all is well.
pub async fn complaints(database: &Path, sent: &[Sent]) -> Vec<String> {
    look(database, Some(sent)).await
}

/// Everything that is wrong with a register, whatever was sent to it.
pub async fn faults(database: &Path) -> Vec<String> {
    look(database, None).await
}

async fn look(database: &Path, sent: Option<&[Sent]>) -> Vec<String> {
    let store = match Store::open(database).await {
        Ok(store) => store,
        Err(error) => return vec![format!("the register cannot be opened: {error}")],
    };
    let options = SqliteConnectOptions::new().filename(database);
    let mut file = SqliteConnection::connect_with(&options).await.unwrap();
    let mut oracle = Oracle { store, found: Vec::new(), histories: BTreeMap::new() };
    oracle.file(&mut file).await;
    oracle.chain().await;
    oracle.rows(&mut file).await;
    oracle.letters(&mut file).await;
    if let Some(sent) = sent {
        oracle.forms(&mut file, sent).await;
    }
    oracle.store.close().await;
    oracle.found
}

/// The tokens of the forms that were recorded.
pub async fn claimed(file: &mut SqliteConnection) -> BTreeSet<String> {
    let tokens: Vec<(String,)> = sqlx::query_as("SELECT token FROM submission").fetch_all(file).await.unwrap();
    tokens.into_iter().map(|(token,)| token.split(' ').next().unwrap().to_owned()).collect()
}

struct Oracle {
    store: Store,
    found: Vec<String>,
    /// The history of each promise, oldest first, by its number in normal form.
    histories: BTreeMap<String, Vec<Event>>,
}

impl Oracle {
    fn complain(&mut self, what: impl Into<String>) {
        self.found.push(what.into());
    }

    async fn file(&mut self, file: &mut SqliteConnection) {
        let check: Vec<(String,)> = sqlx::query_as("PRAGMA integrity_check").fetch_all(&mut *file).await.unwrap();
        for (line,) in check.into_iter().filter(|(line,)| line != "ok") {
            self.complain(format!("the file is damaged: {line}"));
        }
        let orphans: Vec<(String, Option<i64>, String)> =
            sqlx::query_as("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check")
                .fetch_all(file)
                .await
                .unwrap();
        for (table, row, parent) in orphans {
            self.complain(format!("row {row:?} of {table} points to a {parent} that is not there"));
        }
    }

    async fn chain(&mut self) {
        let verdict = self.store.verify_history().await.unwrap();
        if !verdict.is_whole() {
            self.complain(format!("the history is not whole: {verdict}"));
        }
    }

    /// Each promise beside its history, its deadlines and what the search box looks in.
    async fn rows(&mut self, file: &mut SqliteConnection) {
        for (what, query) in DISAGREEMENTS {
            let wrong: Vec<(String,)> = sqlx::query_as(query).fetch_all(&mut *file).await.unwrap();
            for (number,) in wrong {
                self.complain(format!("{number}: {what}"));
            }
        }
        let told = told(file).await;
        for index in ["public", "hidden"] {
            let terms =
                format!("CREATE VIRTUAL TABLE temp.{index}_term USING fts5vocab (main, search_{index}, instance)");
            sqlx::query(AssertSqlSafe(terms)).execute(&mut *file).await.unwrap();
        }
        let rows: Vec<Row> = sqlx::query_as(ROWS).fetch_all(file).await.unwrap();
        for row in rows {
            match self.history(&row).await {
                Ok(events) => self.row(&row, told.get(&row.id).unwrap_or(&Told::new()), events),
                Err(error) => self.complain(format!("{}: its history cannot be read: {error}", row.number)),
            }
        }
    }

    async fn history(&self, row: &Row) -> Result<Vec<Event>, StoreError> {
        let mut events = self.store.list_events(&clerk(), CommitmentId::new(row.id)).await?;
        events.reverse();
        Ok(events)
    }

    fn row(&mut self, row: &Row, told: &Told, events: Vec<Event>) {
        let number = &row.number;
        if row.number_normal != NormalNumber::of(number).as_str() {
            self.complain(format!("{number}: its normal form is {}", row.number_normal));
        }
        let stands: BTreeMap<String, Value> = serde_json::from_str(&row.stands).unwrap();
        for (field, value) in stands {
            let tells = told.get(&field).unwrap_or(&Value::Null);
            if value != *tells {
                self.complain(format!("{number}: {field} is {value}, but the history says {tells}"));
            }
        }
        let (searched, stands) = (list_terms(&row.terms), list_terms(&list_index_terms(&row.texts)));
        let wrong: Vec<_> = searched.symmetric_difference(&stands).collect();
        if !wrong.is_empty() {
            self.complain(format!("{number}: the search is wrong about {wrong:?}"));
        }
        self.histories.insert(row.number_normal.clone(), events);
    }

    async fn letters(&mut self, file: &mut SqliteConnection) {
        let letters: Vec<(i64, String, String)> =
            sqlx::query_as("SELECT id, body, digest FROM letter").fetch_all(file).await.unwrap();
        for (id, body, kept) in letters {
            if digest::of_text(&body) != kept {
                self.complain(format!("letter {id} has another text than it came in with"));
            }
        }
    }

    /// Each form: there when it was answered, whole or absent when it was not, its token claimed when it is there.
    async fn forms(&mut self, file: &mut SqliteConnection, sent: &[Sent]) {
        let mut claimed = claimed(file).await;
        for form in sent {
            let (pieces, expected) = self.pieces(file, &form.deed).await;
            let deed = &form.deed;
            if pieces != 0 && pieces != expected {
                self.complain(format!("{deed:?} is there by half or more than once: {pieces} of {expected}"));
            }
            if form.saved && pieces == 0 {
                self.complain(format!("{deed:?} was answered as saved and is not there"));
            }
            if claimed.remove(&form.token) != (pieces > 0) {
                self.complain(format!("{deed:?}: its token is claimed without its effect, or the other way round"));
            }
        }
        for token in claimed {
            self.complain(format!("token {token} is claimed, but no such form was sent"));
        }
    }

    /// How many pieces of what a form does are there, and how many there should be.
    async fn pieces(&self, file: &mut SqliteConnection, deed: &Deed) -> (usize, usize) {
        let events =
            |number: &str| self.histories.get(NormalNumber::of(number).as_str()).map_or(&[][..], Vec::as_slice);
        let matching = |number: &str, test: &dyn Fn(&Event) -> bool| events(number).iter().filter(|e| test(e)).count();
        match deed {
            Deed::Register(number) => (matching(number, &|event| event.entry.kind == EventKind::Registered), 1),
            Deed::Tell(_, number, words) => {
                (matching(number, &|event| event.note.as_deref() == Some(words.as_str())), 1)
            }
            Deed::Rename(number, title) => {
                let renames = |event: &Event| {
                    list_field_changes(&event.deltas)
                        .iter()
                        .any(|change| change.field == CommitmentField::Title && change.after.as_ref() == Some(title))
                };
                (matching(number, &renames), 1)
            }
            Deed::TakeIn(letter) => {
                let (letters,): (i64,) = sqlx::query_as("SELECT count(*) FROM letter WHERE number = $1")
                    .bind(letter)
                    .fetch_one(file)
                    .await
                    .unwrap();
                (usize::try_from(letters).unwrap(), 1)
            }
            Deed::Process(letter, numbers) => {
                let id: Option<(i64, i64, i64)> = sqlx::query_as(
                    "SELECT id, processed_at IS NOT NULL,
                         (SELECT count(DISTINCT commitment_id) FROM passage WHERE letter_id = letter.id)
                     FROM letter WHERE number = $1",
                )
                .bind(letter)
                .fetch_optional(file)
                .await
                .unwrap();
                let (id, closed, passages) = id.unwrap_or_default();
                let from_letter = |event: &Event| event.entry.letter.is_some_and(|letter| letter.get() == id);
                let lines: usize = numbers.iter().map(|number| matching(number, &from_letter)).sum();
                (lines + usize::try_from(closed + passages).unwrap(), 2 * numbers.len() + 1)
            }
        }
    }
}

/// What the histories come to, by the key of the promise: each field as the last line that names it says. Read from the file
/// itself, so that it does not depend on how the program reads it.
async fn told(file: &mut SqliteConnection) -> BTreeMap<i64, Told> {
    let lines: Vec<(i64, String, String, String)> = sqlx::query_as(
        "SELECT e.commitment_id, e.kind, p.before, p.after FROM event e JOIN event_content p ON p.sequence = e.sequence
         WHERE e.commitment_id IS NOT NULL ORDER BY e.sequence",
    )
    .fetch_all(file)
    .await
    .unwrap();
    let mut all: BTreeMap<i64, Told> = BTreeMap::new();
    for (id, kind, before, after) in lines {
        let told = all.entry(id).or_default();
        if kind == EventKind::Erased.key() {
            // This line tells the whole; those before it told less.
            told.clear();
        }
        let fields = |json: &str| serde_json::from_str::<Told>(json).unwrap();
        for field in fields(&before).keys() {
            told.remove(field);
        }
        told.extend(fields(&after));
    }
    all
}

/// The terms without the sign that keeps two texts apart.
fn list_terms(terms: &str) -> BTreeSet<String> {
    terms.split(' ').filter(|term| !term.is_empty() && *term != "=").map(str::to_owned).collect()
}
