//! Copies of the pattern: the rows of one run of promises with other keys, numbers, words and days, and lines of the history
//! that are hashed anew, each bound to the one before.

use std::collections::HashMap;

use serde_json::Value;
use sqlx::SqliteConnection;
use toezeggingen::domain::{
    change::EventKind,
    digest,
    history::{EventContent, EventObject, Hash, HistoryEntry, HistoryLine},
    ids::{CommitmentId, LetterId, MeetingId},
    number::NormalNumber,
    text::sorting::sort_key,
};

use crate::{
    rows::{Cell, TableRows},
    texts::Filling,
};

/// The last keys in a register of the things that rows hang on.
#[derive(Debug, Clone, Copy, Default)]
pub struct LastKeys {
    pub commitment: i64,
    pub letter: i64,
    pub meeting: i64,
    pub administration: i64,
    pub event: i64,
}

impl LastKeys {
    pub async fn read(connection: &mut SqliteConnection) -> Self {
        let last = "SELECT (SELECT coalesce(max(id), 0) FROM commitment), (SELECT coalesce(max(id), 0) FROM letter),
            (SELECT coalesce(max(id), 0) FROM meeting), (SELECT coalesce(max(id), 0) FROM administration),
            (SELECT coalesce(max(sequence), 0) FROM event)";
        let (commitment, letter, meeting, administration, event) =
            sqlx::query_as(last).fetch_one(connection).await.unwrap();
        Self { commitment, letter, meeting, administration, event }
    }

    /// By how much the keys of a copy go up, if each copy follows the one before.
    pub fn shift_for_copy(after: Self, until: Self, copy: i64) -> Self {
        let shift = |after: i64, until: i64| (until - after) * copy;
        Self {
            commitment: shift(after.commitment, until.commitment),
            letter: shift(after.letter, until.letter),
            meeting: shift(after.meeting, until.meeting),
            administration: shift(after.administration, until.administration),
            event: shift(after.event, until.event),
        }
    }
}

/// The kind of thing that a key is of.
#[derive(Debug, Clone, Copy)]
enum KeyOf {
    Commitment,
    Letter,
    Meeting,
    Administration,
}

/// The tables that hang on promises, letters and meetings: their facts, and the column by which their rows are found. What the
/// program derives from them is not here.
const COPIED: [(&str, &str, KeyOf); 15] = [
    ("meeting", "id", KeyOf::Meeting),
    ("letter", "id", KeyOf::Letter),
    ("letter_keeper", "letter_id", KeyOf::Letter),
    ("letter_number", "letter_id", KeyOf::Letter),
    ("commitment", "id", KeyOf::Commitment),
    ("commitment_asker", "commitment_id", KeyOf::Commitment),
    ("commitment_area", "commitment_id", KeyOf::Commitment),
    ("deadline", "commitment_id", KeyOf::Commitment),
    ("part", "commitment_id", KeyOf::Commitment),
    ("former_holder", "commitment_id", KeyOf::Commitment),
    ("link", "commitment_id", KeyOf::Commitment),
    ("withdrawn_paper", "commitment_id", KeyOf::Commitment),
    ("withdrawn_paper_mover", "commitment_id", KeyOf::Commitment),
    ("passage", "letter_id", KeyOf::Letter),
    ("administration", "id", KeyOf::Administration),
];

/// The names in the history of tables with rows in its lines, and of which thing the values of their keys are.
const TOLD: [(&str, &[KeyOf]); 5] = [
    ("brieven", &[KeyOf::Letter]),
    ("bureaus-van-brieven", &[KeyOf::Letter]),
    ("nummers-in-brieven", &[KeyOf::Letter]),
    ("passages", &[KeyOf::Letter, KeyOf::Commitment]),
    ("logboek", &[KeyOf::Administration]),
];

/// One run of promises with all that hangs on them, in memory.
#[derive(Debug)]
pub struct PatternRows {
    tables: Vec<(TableRows, KeyOf)>,
    events: TableRows,
    contents: TableRows,
}

impl PatternRows {
    /// Reads the rows behind the first and up to the last of these keys.
    pub async fn read(connection: &mut SqliteConnection, after: LastKeys, until: LastKeys) -> Self {
        let mut tables = Vec::new();
        for (table, column, of) in COPIED {
            let (after, until) = (of.choose_key(after), of.choose_key(until));
            tables.push((TableRows::read(connection, table, Some((column, after, until))).await, of));
        }
        let lines = Some(("sequence", after.event, until.event));
        let events = TableRows::read(connection, "event", lines).await;
        let contents = TableRows::read(connection, "event_content", lines).await;
        assert_eq!(events.rows.len(), contents.rows.len(), "every line of the pattern has a content");
        Self { tables, events, contents }
    }
}

impl KeyOf {
    fn choose_key(self, keys: LastKeys) -> i64 {
        match self {
            Self::Commitment => keys.commitment,
            Self::Letter => keys.letter,
            Self::Meeting => keys.meeting,
            Self::Administration => keys.administration,
        }
    }

    /// The thing that the values of a column point at.
    fn find_of_column(table: &str, column: &str) -> Option<Self> {
        match (table, column) {
            ("commitment", "id") | (_, "commitment_id" | "other_id") => Some(Self::Commitment),
            ("letter", "id") | (_, "letter_id") => Some(Self::Letter),
            ("meeting", "id") | (_, "meeting_id" | "about_meeting") => Some(Self::Meeting),
            ("administration", "id") => Some(Self::Administration),
            _ => None,
        }
    }
}

/// A copy that is being written.
#[derive(Debug)]
pub struct CopyWriter<'a> {
    pub filling: Filling<'a>,
    pub shift: LastKeys,
    /// The digests of the letters in the pattern, and of their copies.
    digests: HashMap<String, String>,
}

impl<'a> CopyWriter<'a> {
    pub fn new(filling: Filling<'a>, shift: LastKeys) -> Self {
        Self { filling, shift, digests: HashMap::new() }
    }

    /// Writes the copy behind the line with this hash, and returns the hash of its own last line.
    pub async fn write(mut self, connection: &mut SqliteConnection, pattern: &PatternRows, head: Hash) -> Hash {
        for (table, of) in &pattern.tables {
            let rows: Vec<Vec<Cell>> = table.rows.iter().map(|row| self.copy_row(table, *of, row)).collect();
            table.insert(connection, &rows).await;
        }
        self.write_history(connection, pattern, head).await
    }

    fn copy_row(&mut self, table: &TableRows, of: KeyOf, row: &[Cell]) -> Vec<Cell> {
        let subject = self.find_subject(table, of, row);
        let fill = |(column, cell): (&String, &Cell)| match (cell, KeyOf::find_of_column(table.table, column)) {
            (Cell::Number(key), Some(of)) => Cell::Number(key + of.choose_key(self.shift)),
            (Cell::Text(text), _) => {
                let text = self.filling.fill_in(text, subject, &self.digests);
                // The form in which numbers are compared drops the zero of a year such as 08.
                Cell::Text(if column == "number_normal" { NormalNumber::of(&text).as_str().to_owned() } else { text })
            }
            (other, _) => other.clone(),
        };
        let mut copy: Vec<Cell> = table.columns.iter().zip(row).map(fill).collect();
        if table.table == "commitment" {
            derive_order(table, &mut copy);
        }
        if table.table == "letter" {
            self.digest_letter(table, row, &mut copy);
        }
        copy
    }

    /// The number of the promise or the letter whose words stand in a row.
    fn find_subject(&self, table: &TableRows, of: KeyOf, row: &[Cell]) -> u64 {
        let column = match of {
            KeyOf::Commitment => table.find_column("commitment_id"),
            KeyOf::Letter => table.find_column("letter_id"),
            KeyOf::Meeting | KeyOf::Administration => None,
        };
        let key = as_number(&row[column.unwrap_or_else(|| table.column("id"))]).unwrap_or_default();
        (key + of.choose_key(self.shift)).unsigned_abs()
    }

    fn digest_letter(&mut self, table: &TableRows, row: &[Cell], copy: &mut [Cell]) {
        let (body, place) = (table.column("body"), table.column("digest"));
        let (Cell::Text(body), Cell::Text(old)) = (&copy[body], &row[place]) else { return };
        let new = digest::of_text(body);
        self.digests.insert(old.clone(), new.clone());
        copy[place] = Cell::Text(new);
    }

    async fn write_history(&self, connection: &mut SqliteConnection, pattern: &PatternRows, mut head: Hash) -> Hash {
        let (mut events, mut contents) = (Vec::new(), Vec::new());
        for (event, content) in pattern.events.rows.iter().zip(&pattern.contents.rows) {
            let line = self.copy_line((&pattern.events, event), (&pattern.contents, content), head);
            let mut row: Vec<Cell> = self.copy_keys(&pattern.events, event);
            for (column, hash) in
                [("content_hash", &line.content_hash), ("previous_hash", &line.previous), ("hash", &line.hash)]
            {
                row[pattern.events.column(column)] = Cell::Text(hash.as_str().to_owned());
            }
            head = line.hash;
            events.push(row);
            contents.extend(line.content.map(|content| {
                let note = content.note.map_or(Cell::Nothing, Cell::Text);
                let [salt, name, before, after] =
                    [content.salt, content.name, content.before, content.after].map(Cell::Text);
                vec![Cell::Number(line.entry.sequence), salt, name, note, before, after]
            }));
        }
        pattern.events.insert(connection, &events).await;
        pattern.contents.insert(connection, &contents).await;
        head
    }

    /// The columns of a line with its keys shifted and its days moved.
    fn copy_keys(&self, table: &TableRows, row: &[Cell]) -> Vec<Cell> {
        let copy = |(column, cell): (&String, &Cell)| match cell {
            Cell::Number(key) if column == "sequence" => Cell::Number(key + self.shift.event),
            Cell::Number(key) => {
                let shift = KeyOf::find_of_column("event", column).map_or(0, |of| of.choose_key(self.shift));
                Cell::Number(key + shift)
            }
            Cell::Text(text) => Cell::Text(self.filling.fill_in(text, 0, &self.digests)),
            Cell::Nothing => Cell::Nothing,
        };
        table.columns.iter().zip(row).map(copy).collect()
    }

    fn copy_line(
        &self,
        (events, event): (&TableRows, &[Cell]),
        (contents, content): (&TableRows, &[Cell]),
        head: Hash,
    ) -> HistoryLine {
        let copied = self.copy_keys(events, event);
        let number = |column: &str| as_number(&copied[events.column(column)]);
        let text = |column: &str| as_text(&copied[events.column(column)]);
        let (commitment, meeting, letter) = (number("commitment_id"), number("about_meeting"), number("letter_id"));
        let object = match (commitment, meeting) {
            (Some(id), _) => EventObject::Commitment(CommitmentId::new(id)),
            (None, Some(id)) => EventObject::Meeting(MeetingId::new(id)),
            (None, None) => EventObject::Register,
        };
        let entry = HistoryEntry {
            sequence: number("sequence").unwrap_or_default(),
            at: text("at").parse().unwrap(),
            on: text("effective_day").parse().unwrap(),
            role: text("actor_role").to_owned(),
            object,
            kind: EventKind::from_key(text("kind")).unwrap(),
            letter: letter.map(LetterId::new),
            passage: number("passage_start").zip(number("passage_end")),
            meeting: number("meeting_id").map(MeetingId::new),
        };
        let subject = commitment.or(letter).unwrap_or_default().unsigned_abs();
        let written = |column: &str| {
            let cell = &content[contents.column(column)];
            matches!(cell, Cell::Text(_)).then(|| self.filling.fill_in(as_text(cell), subject, &self.digests))
        };
        let told = |column: &str| self.shift_told_rows(written(column).unwrap_or_default());
        let content = EventContent {
            salt: digest::of_text(&format!("zout {}", entry.sequence)).chars().take(32).collect(),
            name: written("actor_name").unwrap_or_default(),
            note: written("note"),
            before: told("before"),
            after: told("after"),
        };
        HistoryLine::new(entry, content, head)
    }

    /// Shifts the keys of the rows that a line tells.
    fn shift_told_rows(&self, facts: String) -> String {
        if !facts.contains("\"rijen\"") {
            return facts;
        }
        let mut facts: Value = serde_json::from_str(&facts).unwrap();
        for row in facts["rijen"].as_array_mut().into_iter().flatten() {
            let told = TOLD.iter().find(|(table, _)| row["tabel"] == *table);
            let keys = told.map_or(&[][..], |(_, keys)| *keys);
            if row["tabel"] == "nummers-in-brieven" {
                row["sleutel"][1] = NormalNumber::of(row["sleutel"][1].as_str().unwrap_or_default()).as_str().into();
            }
            for (key, of) in row["sleutel"].as_array_mut().into_iter().flatten().zip(keys) {
                *key = Value::from(key.as_i64().unwrap_or_default() + of.choose_key(self.shift));
            }
        }
        facts.to_string()
    }
}

/// The columns by which lists are sorted, which follow from the number and the title.
fn derive_order(table: &TableRows, copy: &mut [Cell]) {
    let number = NormalNumber::of(as_text(&copy[table.column("number")]));
    let title = sort_key(as_text(&copy[table.column("title")]));
    copy[table.column("number_normal")] = Cell::Text(number.as_str().to_owned());
    copy[table.column("number_sort")] = Cell::Text(number.sort_key());
    copy[table.column("title_sort")] = Cell::Text(title);
}

fn as_number(cell: &Cell) -> Option<i64> {
    if let Cell::Number(number) = cell { Some(*number) } else { None }
}

fn as_text(cell: &Cell) -> &str {
    if let Cell::Text(text) = cell { text } else { "" }
}
