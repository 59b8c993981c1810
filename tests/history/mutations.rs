//! Whatever somebody with the file in hand does to the chain, at whatever place of whatever history: it is found, and where.
//!
//! The history and the places are drawn at random; a failing test tells the seed, with which it fails again:
//! `HISTORY_SEED=… cargo nextest run mutations`.

use std::{
    hash::{BuildHasher as _, RandomState},
    path::{Path, PathBuf},
};

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection, sqlite::SqliteRow};
use toezeggingen::{
    domain::{
        change::{Change, EventKind},
        commitment::lapse_kind::LapseKind,
        history::{
            EventContent, EventObject, Hash, HistoryEntry, HistoryLine,
            checkpoint::{CheckpointComparison, CheckpointStatement, PublicKey},
        },
        ids::{CommitmentId, LetterId, MeetingId},
        number::NormalNumber,
    },
    store::{Store, commitments::ChangeSource, history::HistoryVerdict},
};

use super::intruder_in;
use crate::support::{TestApp, builders::commitment};

/// Numbers that follow from a seed (xorshift64*).
struct Dice(u64);

impl Dice {
    fn new() -> Self {
        let given = std::env::var("HISTORY_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = given.unwrap_or_else(|| RandomState::new().hash_one(1)).max(1);
        println!("HISTORY_SEED={seed}");
        Self(seed)
    }

    /// A number from `from` up to `to`, both in.
    fn between(&mut self, from: i64, to: i64) -> i64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let drawn = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        from + i64::try_from(drawn).unwrap() % (to - from + 1)
    }
}

/// A register with a random history, in files of its own.
struct Random {
    dice: Dice,
    app: TestApp,
    /// How many events there are.
    events: i64,
    copies: usize,
}

impl Random {
    async fn new() -> Self {
        let mut random = Self { dice: Dice::new(), app: TestApp::empty().await, events: 0, copies: 0 };
        for promise in 1..=random.dice.between(2, 4) {
            random.app.register(commitment(&number(promise)).due("2025-12-01").committee("BOVF")).await;
        }
        random.go_on(15).await;
        random
    }

    /// Some more changes, of which the domain refuses what cannot be.
    async fn go_on(&mut self, changes: i64) {
        let (promises, _) = self.app.store.find_head().await.unwrap();
        let promises = promises.min(2);
        for _ in 0..changes {
            let number = NormalNumber::of(&number(self.dice.between(1, promises)));
            let text = format!("Woorden, {}.", self.dice.between(1, 1000));
            let last_day = format!("2026-0{}-01", self.dice.between(1, 9));
            let deadline = crate::support::builders::deadline(
                &format!("uiterlijk {last_day}"),
                Some(&last_day),
                toezeggingen::domain::commitment::deadline::Precision::Day,
            );
            let change = match self.dice.between(1, 7) {
                1 | 2 => Change::Progress { note: text },
                3 => Change::Postpone { deadline, reason: text },
                4 => Change::Settle { answer: text, delivered: None },
                5 => Change::Reopen { part: None, reason: text },
                6 => Change::Lapse { kind: LapseKind::Overtaken, reason: text },
                _ => Change::KeepOpen { note: text },
            };
            let version =
                self.app.store.find_commitment(&self.app.act().actor, &number).await.unwrap().commitment.version;
            let source = ChangeSource::from_person(self.app.act().today);
            let _ = self.app.store.change_commitment(&self.app.act(), &number, version, change, source).await;
        }
        self.events = self.app.store.find_head().await.unwrap().0;
    }

    /// A place in the history, from the first to so many before the last.
    fn place(&mut self, before_last: i64) -> i64 {
        let last = self.events - before_last;
        self.dice.between(1, last)
    }

    /// A whole copy of the register as it is now.
    async fn copy(&mut self) -> PathBuf {
        self.copies += 1;
        let copy = self.app.database().with_extension(format!("kopie{}", self.copies));
        super::checkpoints::copy(&self.app.database(), &copy).await;
        copy
    }

    /// A copy, and a connection to it that goes around the program.
    async fn tampered(&mut self) -> (PathBuf, SqliteConnection) {
        let copy = self.copy().await;
        let mut file = intruder_in(&copy).await;
        sql(&mut file, "PRAGMA foreign_keys = OFF").await;
        sql(&mut file, "PRAGMA ignore_check_constraints = ON").await;
        (copy, file)
    }

    async fn statement(&self) -> CheckpointStatement {
        CheckpointStatement::new(
            "gemeenteraad",
            self.app.store.find_head().await.unwrap(),
            self.app.act().now,
            PublicKey([1; 32]),
        )
    }
}

fn number(index: i64) -> String {
    format!("25bb{index:06}")
}

async fn sql(file: &mut SqliteConnection, statement: impl Into<String>) {
    let statement = statement.into();
    if let Err(error) = sqlx::query(AssertSqlSafe(statement.clone())).execute(file).await {
        panic!("{statement}: {error}");
    }
}

async fn verdict(file: &Path) -> HistoryVerdict {
    let store = Store::open(file).await.unwrap();
    let verdict = store.verify_history().await.unwrap();
    store.close().await;
    verdict
}

async fn compare(file: &Path, statement: &CheckpointStatement) -> CheckpointComparison {
    let store = Store::open(file).await.unwrap();
    let there = store.hash_at(statement.events).await.unwrap();
    let (events, _) = store.find_head().await.unwrap();
    store.close().await;
    statement.compare_history(events, there.as_ref())
}

async fn columns(file: &mut SqliteConnection, table: &str) -> Vec<String> {
    let query = "SELECT name FROM pragma_table_info($1)";
    let rows: Vec<(String,)> = sqlx::query_as(query).bind(table).fetch_all(file).await.unwrap();
    rows.into_iter().map(|(name,)| name).collect()
}

/// Another value for a column of the history, as SQL.
fn another(column: &str) -> &'static str {
    match column {
        "at" => "strftime('%Y-%m-%dT%H:%M:%S+00:00', at, '+1 seconds')",
        "effective_day" => "date(effective_day, '-1 day')",
        "actor_role" => "actor_role || 'x'",
        "object" => "'register'",
        "commitment_id" => "CASE commitment_id WHEN 1 THEN 2 ELSE 1 END",
        "about_meeting" | "letter_id" | "meeting_id" => "1",
        "kind" => "CASE kind WHEN 'voortgang' THEN 'genoemd' ELSE 'voortgang' END",
        "passage_start" | "passage_end" => "7",
        "content_hash" => "replace(content_hash, substr(content_hash, 1, 1), 'z')",
        "previous_hash" => "replace(previous_hash, substr(previous_hash, 64), 'z')",
        "hash" => "replace(hash, substr(hash, 9, 1), 'z')",
        "salt" => "salt || '0'",
        "actor_name" => "actor_name || ' '",
        "note" => "coalesce(note, '') || '.'",
        "before" | "after" => "'{\"titel\":\"Iets anders\"}'",
        other => panic!("say what {other} can become"),
    }
}

#[tokio::test]
async fn an_edited_line_is_found_whichever_of_its_columns_it_is() {
    let mut random = Random::new().await;
    let (_, mut file) = random.tampered().await;
    for table in ["event", "event_content"] {
        for column in columns(&mut file, table).await.iter().filter(|column| *column != "sequence") {
            let place = random.place(0);
            let (copy, mut file) = random.tampered().await;
            let value = another(column);
            sql(&mut file, format!("UPDATE {table} SET {column} = {value} WHERE sequence = {place}")).await;
            assert_eq!(verdict(&copy).await, HistoryVerdict::Changed { sequence: place }, "{table}.{column}");
        }
    }
    for nonsense in [
        "passage_start = 7, passage_end = 9",
        "at = 'gisteren'",
        "effective_day = '2025-02-30'",
        "kind = 'verzonnen'",
        "object = 'raad'",
    ] {
        let place = random.place(0);
        let (copy, mut file) = random.tampered().await;
        sql(&mut file, format!("UPDATE event SET {nonsense} WHERE sequence = {place}")).await;
        assert_eq!(verdict(&copy).await, HistoryVerdict::Changed { sequence: place }, "{nonsense}");
    }
    let place = random.place(0);
    let (copy, mut file) = random.tampered().await;
    sql(&mut file, format!("UPDATE event SET sequence = 1000 WHERE sequence = {place}")).await;
    assert_eq!(verdict(&copy).await, HistoryVerdict::Gap { sequence: place });
}

#[tokio::test]
async fn a_deleted_line_is_found_and_so_is_a_deleted_content() {
    let mut random = Random::new().await;
    for place in [1, random.place(1), random.events - 1] {
        let (copy, mut file) = random.tampered().await;
        sql(&mut file, format!("DELETE FROM event_content WHERE sequence = {place}")).await;
        assert_eq!(verdict(&copy).await, HistoryVerdict::ContentGone { sequence: place });
        sql(&mut file, format!("DELETE FROM event WHERE sequence = {place}")).await;
        assert_eq!(verdict(&copy).await, HistoryVerdict::Gap { sequence: place });
    }
    let place = random.place(0);
    let (copy, mut file) = random.tampered().await;
    sql(&mut file, format!("UPDATE event_content SET sequence = 1000 WHERE sequence = {place}")).await;
    assert_eq!(verdict(&copy).await, HistoryVerdict::ContentGone { sequence: place });
}

#[tokio::test]
async fn a_line_that_was_put_in_between_breaks_the_one_behind_it() {
    let mut random = Random::new().await;
    let place = random.place(1);
    let (copy, mut file) = random.tampered().await;
    for table in ["event", "event_content"] {
        sql(&mut file, format!("UPDATE {table} SET sequence = -sequence - 1 WHERE sequence > {place}")).await;
        sql(&mut file, format!("UPDATE {table} SET sequence = -sequence WHERE sequence < 0")).await;
    }
    let before = lines(&mut file).await.into_iter().find(|line| line.entry.sequence == place).unwrap();
    insert(&mut file, &invented(place + 1, &before)).await;
    sql(&mut file, "UPDATE event_head SET sequence = sequence + 1").await;
    assert_eq!(verdict(&copy).await, HistoryVerdict::Changed { sequence: place + 2 });
}

#[tokio::test]
async fn a_line_that_was_put_at_the_end_with_a_right_hash_is_found() {
    let mut random = Random::new().await;
    let (copy, mut file) = random.tampered().await;
    let last = lines(&mut file).await.pop().unwrap();
    insert(&mut file, &invented(random.events + 1, &last)).await;
    assert_eq!(verdict(&copy).await, HistoryVerdict::Inserted { sequence: random.events + 1 });
}

#[tokio::test]
async fn two_lines_that_changed_places_are_found_at_the_first() {
    let mut random = Random::new().await;
    let one = random.place(1);
    let other = random.dice.between(one + 1, random.events);
    let (copy, mut file) = random.tampered().await;
    for table in ["event", "event_content"] {
        for (from, to) in [(one, -1), (other, one), (-1, other)] {
            sql(&mut file, format!("UPDATE {table} SET sequence = {to} WHERE sequence = {from}")).await;
        }
    }
    assert_eq!(verdict(&copy).await, HistoryVerdict::Changed { sequence: one }, "{one} and {other}");
}

#[tokio::test]
async fn a_tail_that_was_cut_off_is_found_and_how_much_of_it() {
    let mut random = Random::new().await;
    let left = random.place(1);
    let (copy, mut file) = random.tampered().await;
    for table in ["event", "event_content"] {
        sql(&mut file, format!("DELETE FROM {table} WHERE sequence > {left}")).await;
    }
    assert_eq!(verdict(&copy).await, HistoryVerdict::CutOff { events: left, written: random.events });
}

#[tokio::test]
async fn a_chain_that_was_wholly_rebuilt_is_found_by_a_checkpoint_alone() {
    let mut random = Random::new().await;
    let early = random.statement().await;
    random.app.register(commitment("25bb000900")).await;
    random.go_on(6).await;
    let late = random.statement().await;
    // A line of before the first checkpoint, with words that change nothing of the register.
    let place = random.dice.between(1, early.events);
    let (copy, mut file) = random.tampered().await;
    rebuild(&mut file, place).await;
    let whole = verdict(&copy).await;
    assert!(matches!(whole, HistoryVerdict::Whole { events, .. } if events == random.events), "{place}: {whole:?}");
    assert_eq!(compare(&copy, &early).await, CheckpointComparison::Rebuilt { sequence: early.events });
    assert_eq!(compare(&copy, &late).await, CheckpointComparison::Rebuilt { sequence: late.events });
    let between = random.dice.between(early.events + 1, late.events);
    let (copy, mut file) = random.tampered().await;
    rebuild(&mut file, between).await;
    assert_eq!(
        compare(&copy, &early).await,
        CheckpointComparison::Holds { sequence: early.events },
        "what was before is as it was"
    );
    assert_eq!(compare(&copy, &late).await, CheckpointComparison::Rebuilt { sequence: late.events });
}

#[tokio::test]
async fn a_register_that_was_rolled_back_is_found_by_a_checkpoint_alone() {
    let mut random = Random::new().await;
    let (earlier, before) = (random.copy().await, random.events);
    let statement = random.statement().await;
    random.app.register(commitment("25bb000900")).await;
    random.go_on(5).await;
    let later = random.statement().await;
    assert!(matches!(verdict(&earlier).await, HistoryVerdict::Whole { events, .. } if events == before));
    assert_eq!(
        compare(&earlier, &later).await,
        CheckpointComparison::RolledBack { stated: later.events, events: before }
    );
    assert_eq!(compare(&earlier, &statement).await, CheckpointComparison::Holds { sequence: before });
    let mut file = intruder_in(&earlier).await;
    let mut last = lines(&mut file).await.pop().unwrap();
    // And who fills it up again to where it was, with other events, does not get back to the same hash.
    for sequence in before + 1..=later.events {
        last = invented(sequence, &last);
        insert(&mut file, &last).await;
    }
    sql(&mut file, format!("UPDATE event_head SET sequence = {}", later.events)).await;
    assert_eq!(compare(&earlier, &later).await, CheckpointComparison::Rebuilt { sequence: later.events });
}

/// A line of somebody's own making behind another, with the hash that belongs to it.
fn invented(sequence: i64, before: &HistoryLine) -> HistoryLine {
    let entry =
        HistoryEntry { sequence, kind: EventKind::Progress, letter: None, passage: None, ..before.entry.clone() };
    let content = EventContent {
        salt: "0".repeat(32),
        name: "iemand".to_owned(),
        note: Some("Verzonnen.".to_owned()),
        before: "{}".to_owned(),
        after: "{}".to_owned(),
    };
    HistoryLine::new(entry, content, before.hash.clone())
}

/// Changes the words of a line, and makes every hash from there on anew.
async fn rebuild(file: &mut SqliteConnection, place: i64) {
    let mut previous = Hash::of_origin();
    for line in lines(file).await {
        let mut content = line.content.clone().unwrap();
        if line.entry.sequence == place {
            content.note = Some("Zo is het nooit gezegd.".to_owned());
        }
        let anew = HistoryLine::new(line.entry.clone(), content, previous);
        if anew.entry.sequence < place {
            assert_eq!(anew.hash, line.hash);
        }
        sql(file, format!("DELETE FROM event_content WHERE sequence = {}", line.entry.sequence)).await;
        sql(file, format!("DELETE FROM event WHERE sequence = {}", line.entry.sequence)).await;
        insert(file, &anew).await;
        previous = anew.hash;
    }
}

async fn lines(file: &mut SqliteConnection) -> Vec<HistoryLine> {
    let rows = sqlx::query("SELECT * FROM event JOIN event_content USING (sequence) ORDER BY sequence");
    rows.fetch_all(file).await.unwrap().iter().map(line).collect()
}

fn line(row: &SqliteRow) -> HistoryLine {
    let number = |column: &str| row.get::<Option<i64>, _>(column);
    let text = |column: &str| row.get::<String, _>(column);
    let entry = HistoryEntry {
        sequence: row.get("sequence"),
        at: row.get::<DateTime<Utc>, _>("at"),
        on: row.get::<NaiveDate, _>("effective_day"),
        role: text("actor_role"),
        object: EventObject::Commitment(CommitmentId::new(row.get("commitment_id"))),
        kind: EventKind::from_key(&text("kind")).unwrap(),
        letter: number("letter_id").map(LetterId::new),
        passage: number("passage_start").zip(number("passage_end")),
        meeting: number("meeting_id").map(MeetingId::new),
    };
    let content = EventContent {
        salt: row.get("salt"),
        name: text("actor_name"),
        note: row.get("note"),
        before: text("before"),
        after: text("after"),
    };
    let made = HistoryLine::new(entry, content, Hash::from_stored(text("previous_hash")));
    HistoryLine { hash: Hash::from_stored(text("hash")), ..made }
}

async fn insert(file: &mut SqliteConnection, line: &HistoryLine) {
    let (entry, content) = (&line.entry, line.content.as_ref().unwrap());
    sqlx::query(
        "INSERT INTO event (sequence, at, effective_day, actor_role, object, commitment_id, kind, content_hash,
             previous_hash, hash)
         VALUES ($1, $2, $3, $4, 'toezegging', $5, $6, $7, $8, $9)",
    )
    .bind(entry.sequence)
    .bind(entry.at)
    .bind(entry.on)
    .bind(&entry.role)
    .bind(entry.object.id())
    .bind(entry.kind.key())
    .bind(line.content_hash.as_str())
    .bind(line.previous.as_str())
    .bind(line.hash.as_str())
    .execute(&mut *file)
    .await
    .unwrap();
    sqlx::query(
        "INSERT INTO event_content (sequence, salt, actor_name, note, before, after) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(entry.sequence)
    .bind(&content.salt)
    .bind(&content.name)
    .bind(&content.note)
    .bind(&content.before)
    .bind(&content.after)
    .execute(file)
    .await
    .unwrap();
}
