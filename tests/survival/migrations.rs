//! A register of any earlier version is brought to the present one whole: nothing that it held is gone, and killed in the
//! middle it is what it was, or what it was to become. New versions are covered as soon as one that came before them is kept
//! under `tests/databases`.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use tempfile::TempDir;
use toezeggingen::{domain::digest, store::Store};

use super::{
    dice::Dice,
    oracle::faults,
    program::Program,
    state::{self, Row, Rows, State},
};
use crate::support::{TestApp, builders::commitment, versions};

/// What a migration wrote otherwise on purpose, to registers of an earlier version: table, column, before and after.
const REWRITTEN: [(i64, &str, &str, &str, &str); 1] = [
    // A mark of secrecy without a decision behind it became a draft.
    (2, "commitment", "publicity", "'geheim'", "'concept'"),
];

/// Columns that a migration moved to another table, under the same key: table, key, column, new table.
const MOVED: [(&str, &str, &str, &str); 4] = [
    ("event", "sequence", "actor_name", "event_content"),
    ("event", "sequence", "note", "event_content"),
    ("event", "sequence", "before", "event_content"),
    ("event", "sequence", "after", "event_content"),
];

/// The migrations there are: version and text.
fn migrations() -> Vec<(i64, String)> {
    let mut files: Vec<PathBuf> = fs::read_dir("migrations").unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let version = |path: &Path| path.file_name().unwrap().to_str().unwrap()[..4].parse().unwrap();
    files.iter().map(|path| (version(path), fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn a_register_of_every_version_but_the_last_is_kept() {
    let versions: Vec<i64> = versions::kept().iter().map(|version| version.parse().unwrap()).collect();
    let all: Vec<i64> = migrations().into_iter().map(|(version, _)| version).collect();
    assert_eq!(versions, all[..all.len() - 1], "keep a register as the last version left it, with a row in each table");
}

/// What of an old state is no longer there.
fn gone(version: i64, old: &Rows, new: &Rows) -> Vec<String> {
    let mut gone = Vec::new();
    for (table, rows) in old {
        if rows.is_empty() {
            gone.push(format!("{table} was empty: nothing is proven of it"));
            continue;
        }
        // Where each column is to be found now.
        let mut places: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for column in rows[0].keys() {
            let moved = MOVED.iter().find(|(from, _, moved, _)| from == table && moved == column);
            match moved {
                Some((_, key, _, to)) => places.entry(to).or_insert_with(|| vec![key]).push(column),
                None => places.entry(table).or_default().push(column),
            }
        }
        for (place, columns) in places {
            let Some(now) = new.get(place) else {
                gone.push(format!("{place} is not there"));
                continue;
            };
            let missing = columns.iter().filter(|column| now.iter().any(|row| !row.contains_key(**column)));
            gone.extend(missing.map(|column| format!("{place} has no {column}")));
            let mut left: Vec<Row> = now.iter().map(|row| cut(row, &columns)).collect();
            for row in rows.iter().map(|row| rewritten(version, table, cut(row, &columns))) {
                match left.iter().position(|one| *one == row) {
                    Some(index) => drop(left.swap_remove(index)),
                    None => gone.push(format!("{place} lacks {row:?}")),
                }
            }
        }
    }
    gone
}

fn cut(row: &Row, columns: &[&str]) -> Row {
    row.iter().filter(|(column, _)| columns.contains(&column.as_str())).map(|(c, v)| (c.clone(), v.clone())).collect()
}

fn rewritten(version: i64, table: &str, mut row: Row) -> Row {
    for (by, of, column, before, after) in REWRITTEN {
        if version < by && of == table && row.get(column).is_some_and(|value| value == before) {
            row.insert(column.to_owned(), after.to_owned());
        }
    }
    row
}

#[tokio::test]
async fn every_migration_keeps_every_row_of_every_earlier_version() {
    for version in versions::kept() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("register.db");
        versions::left_by(&version, &file).await;
        let old = state::rows(&file).await;
        Store::open(&file).await.unwrap().close().await;
        assert_eq!(gone(version.parse().unwrap(), &old, &state::rows(&file).await), [""; 0], "{version}");
        assert_eq!(faults(&file).await, [""; 0], "{version}");
    }
}

#[tokio::test]
async fn every_page_of_a_register_of_every_earlier_version_answers() {
    // To walk all of them takes long; what lies between the oldest and the newest is opened by the tests above.
    let kept = versions::kept();
    for version in [kept.first(), kept.last()].into_iter().flatten() {
        let app = TestApp::left_by(version).await;
        let start = ["/", "/overzicht", "/toezeggingen", "/brieven", "/vergaderingen", "/controle"];
        let seen = app.crawl(&start).await;
        let failed: Vec<_> = seen.iter().filter(|(_, page)| page.status >= 400).map(|(path, _)| path).collect();
        assert!(failed.is_empty(), "{version}: {failed:?}");
        let told = seen.keys().filter(|path| path.ends_with("/voortgang")).take(3).collect::<Vec<_>>();
        assert_eq!(told.len(), 3, "{version}");
        for path in told {
            let page = app.fill(path, &[("reden", "Het loopt.")]).await;
            assert_eq!(page.status, 303, "{version} {path}: {}", page.text);
        }
        app.register(commitment("26bb009999")).await;
        assert_eq!(faults(&app.database()).await, [""; 0], "{version}");
    }
}

#[tokio::test]
async fn a_register_of_a_later_version_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("register.db");
    Store::open(&file).await.unwrap().close().await;
    let options = SqliteConnectOptions::new().filename(&file);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let later = "INSERT INTO _sqlx_migrations VALUES (9999, 'later', '2099-01-01', 1, x'00', 1)";
    sqlx::query(later).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    let before = standing(&file).await;
    let Err((code, told)) = Program::start_by(&[], &file) else { panic!("the program started") };
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("kon niet als register worden geopend"), "{told}");
    assert_eq!(state::differences(&standing(&file).await, &before), [""; 0]);
}

/// A register that an earlier version left, with so much in it that a migration takes a while.
async fn large(version: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("register.db");
    versions::left_by(version, &file).await;
    let mut connection = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(&file)).await.unwrap();
    // Later versions bind a content by its hash; what they hold is enough to be killed over.
    if version < "0003" {
        more_promises(&mut connection).await;
        more_history(&mut connection).await;
    }
    connection.close().await.unwrap();
    (folder, file)
}

/// Copies of the first promise, each with another number.
async fn more_promises(file: &mut SqliteConnection) {
    const COPIES: usize = 200;
    let columns: Vec<(String,)> =
        sqlx::query_as("SELECT name FROM pragma_table_info('commitment')").fetch_all(&mut *file).await.unwrap();
    let value = |(column,): &(String,)| match column.as_str() {
        "id" => "1000 + n.n".to_owned(),
        "number" => "'99bb' || printf('%06d', n.n)".to_owned(),
        "number_normal" => "'99bb' || n.n".to_owned(),
        "version" => "1".to_owned(),
        "search_text" => "replace(c.search_text, lower(c.number), '99bb' || printf('%06d', n.n))".to_owned(),
        other => format!("c.{other}"),
    };
    let values: Vec<String> = columns.iter().map(value).collect();
    let numbers = format!("WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {COPIES})");
    let copies = [
        format!("{numbers} INSERT INTO commitment SELECT {} FROM commitment c, n WHERE c.id = 1", values.join(", ")),
        format!(
            "{numbers} INSERT INTO deadline SELECT 1000 + n.n, d.position, d.words, d.first_day, d.last_day, d.precision,
                 d.rule, d.reference_day, d.review_day, d.set_on, d.reason, d.letter_id
             FROM deadline d, n WHERE d.commitment_id = 1"
        ),
        format!(
            "{numbers} INSERT INTO commitment_asker SELECT 1000 + n.n, a.position, a.member_id
             FROM commitment_asker a, n WHERE a.commitment_id = 1"
        ),
    ];
    for copy in copies {
        sqlx::query(AssertSqlSafe(copy)).execute(&mut *file).await.unwrap();
    }
}

/// A long history of the first promise, bound as the first two versions bound it.
async fn more_history(file: &mut SqliteConnection) {
    const LINES: i64 = 4000;
    let (last, mut head): (i64, String) =
        sqlx::query_as("SELECT sequence, hash FROM event ORDER BY sequence DESC LIMIT 1")
            .fetch_one(&mut *file)
            .await
            .unwrap();
    let mut tx = file.begin().await.unwrap();
    for sequence in last + 1..=last + LINES {
        let note = format!("Er is weer wat te melden, voor de keer {sequence}.");
        let place = sequence.to_string();
        let parts = [
            &head,
            &place,
            "2026-03-02T09:00:00.000Z",
            "2026-03-02",
            "J. Vermeer",
            "griffier",
            "1",
            "voortgang",
            &note,
            "{}",
            "{}",
            "",
            "",
            "",
        ];
        let hash = digest::of_parts(parts);
        sqlx::query(
            "INSERT INTO event (sequence, at, effective_day, actor_name, actor_role, commitment_id, kind, note, before, after,
                 previous_hash, hash)
             VALUES ($1, '2026-03-02T09:00:00+00:00', '2026-03-02', 'J. Vermeer', 'griffier', 1, 'voortgang', $2, '{}', '{}',
                 $3, $4)",
        )
        .bind(sequence)
        .bind(note)
        .bind(&head)
        .bind(&hash)
        .execute(&mut *tx)
        .await
        .unwrap();
        head = hash;
    }
    tx.commit().await.unwrap();
}

fn copy(file: &Path) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("register.db");
    fs::copy(file, &copy).unwrap();
    (folder, copy)
}

/// What stands in a file, but for what differs from one run of the same migrations to another: when the history went on in its
/// present form, the salts of those lines, and the hashes over these.
async fn standing(file: &Path) -> State {
    const OTHERWISE: [&str; 6] = ["at", "effective_day", "salt", "content_hash", "previous_hash", "hash"];
    state::of(file, |table, column| table.starts_with("event") && OTHERWISE.contains(&column)).await
}

/// The states through which a register of a version goes until it is of the present one: after each migration, with the
/// version of the schema; and at the end, as the program leaves it.
async fn road(version: i64, file: &Path) -> Vec<(i64, State)> {
    let (_folder, copied) = copy(file);
    let mut road = vec![(version, standing(&copied).await)];
    for (version, text) in migrations().into_iter().filter(|(one, _)| *one > version) {
        let mut connection =
            SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(&copied)).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(format!("BEGIN;\n{text}\nCOMMIT;"))).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        road.push((version, standing(&copied).await));
    }
    let (_folder, copied) = copy(file);
    Store::open(&copied).await.unwrap().close().await;
    assert_eq!(faults(&copied).await, [""; 0]);
    road.push((road[road.len() - 1].0, standing(&copied).await));
    road
}

#[tokio::test]
async fn killed_in_the_middle_of_a_migration_a_register_is_the_old_one_or_the_new_one() {
    const KILLS: usize = 12;
    let seed = Dice::seed();
    eprintln!("SURVIVAL_SEED={seed}");
    let mut dice = Dice::new(seed);
    for version in versions::kept() {
        let (_folder, file) = large(&version).await;
        let road = road(version.parse().unwrap(), &file).await;
        let (_, new) = &road[road.len() - 1];
        let (_folder, timed) = copy(&file);
        let begun = Instant::now();
        drop(Program::start(&timed));
        let whole = usize::try_from(begun.elapsed().as_millis()).unwrap();
        let mut found = vec![0; road.len()];
        for kill in 0..KILLS {
            let (_folder, copied) = copy(&file);
            // The migrations come first, and take a part of the time.
            let after = dice.moment(if kill % 2 == 0 { whole } else { whole / 2 });
            Program::start_and_kill(&copied, after);
            let (left_at, left) = (state::version(&copied).await.unwrap(), standing(&copied).await);
            let place = road.iter().position(|(at, state)| *at == left_at && *state == left);
            let Some(place) = place else {
                let nearest = &road.iter().rfind(|(at, _)| *at == left_at).unwrap().1;
                panic!("{version}, killed after {after:?}: {:#?}", state::differences(&left, nearest));
            };
            found[place] += 1;
            drop(Program::start(&copied));
            let differences = state::differences(&standing(&copied).await, new);
            assert_eq!(differences, [""; 0], "{version}, killed after {after:?} and started again");
        }
        eprintln!("{version}: found at each place of the road: {found:?}, of {whole} ms in all");
    }
}

#[tokio::test]
async fn killed_while_it_is_made_a_register_is_made_when_the_program_starts_again() {
    let seed = Dice::seed();
    eprintln!("SURVIVAL_SEED={seed}");
    let mut dice = Dice::new(seed);
    for _ in 0..10 {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("register.db");
        let after = dice.moment(150);
        Program::start_and_kill(&file, after);
        drop(Program::start(&file));
        assert_eq!(faults(&file).await, [""; 0], "{after:?}");
    }
}
