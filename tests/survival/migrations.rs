//! A register comes to its present form whole, from nothing and from every released version: nothing that it held is gone,
//! and killed in the middle it is what it was after one of the migrations, and goes on from there.
//!
//! Registers of released versions are kept under `tests/databases`, which says how. Until there is one, a register of the
//! present form is kept and made again here in the same way, so that these means are known to work.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use tempfile::TempDir;
use toezeggingen::store::{Store, backup};

use super::{
    dice::Dice,
    oracle::faults,
    program::Program,
    state::{self, Row, Rows, State},
};
use crate::{
    cli,
    support::{
        TestApp,
        builders::commitment,
        filled::filled,
        versions::{self, KeptRegister},
    },
};

/// The register of the version that is being built, as it would be kept.
async fn present() -> KeptRegister {
    let app = filled().await;
    KeptRegister { version: env!("CARGO_PKG_VERSION").to_owned(), dump: versions::dump_of(&app.database()).await }
}

#[tokio::test]
#[ignore = "writes the register of a version that is released: see tests/databases/README.md"]
async fn keep_a_register_of_this_version() {
    versions::keep(&present().await);
}

/// The released versions, as a changelog heads them: `## 1.2.0`.
fn released(changelog: &str) -> Vec<&str> {
    let heads = changelog.lines().filter_map(|line| line.strip_prefix("## "));
    let versions = heads.filter_map(|head| head.split_whitespace().next());
    versions.filter(|version| version.starts_with(|sign: char| sign.is_ascii_digit())).collect()
}

#[test]
fn a_register_of_every_released_version_is_kept() {
    assert_eq!(
        released("# Changelog\n\n## Unreleased\n\n- x\n\n## 1.2.0 (2026-01-05)\n\n## 1.1.0\n"),
        ["1.2.0", "1.1.0"]
    );
    let kept: Vec<String> = versions::kept().into_iter().map(|register| register.version).collect();
    for version in released(&fs::read_to_string("CHANGELOG.md").unwrap()) {
        assert!(kept.iter().any(|one| one == version), "keep a register of {version}: see tests/databases/README.md");
    }
}

/// The kept registers, and the present one.
async fn registers() -> Vec<KeptRegister> {
    let mut registers = versions::kept();
    registers.push(present().await);
    registers
}

/// What of an old state is no longer there. A migration that moves or rewrites something on purpose has to be named here.
fn gone(old: &Rows, new: &Rows) -> Vec<String> {
    let mut gone = Vec::new();
    // It says that a register of before still has to tell its rows, and is empty once it did.
    for (table, rows) in old.iter().filter(|(table, _)| *table != "untold_rows") {
        let Some(row) = rows.first() else {
            gone.push(format!("{table} was empty: nothing is proven of it"));
            continue;
        };
        let columns: Vec<&str> = row.keys().map(String::as_str).collect();
        let Some(now) = new.get(table) else {
            gone.push(format!("{table} is not there"));
            continue;
        };
        let mut left: Vec<Row> = now.iter().map(|row| cut(row, &columns)).collect();
        for row in rows {
            match left.iter().position(|one| one == row) {
                Some(index) => drop(left.swap_remove(index)),
                None => gone.push(format!("{table} lacks {row:?}")),
            }
        }
    }
    gone
}

fn cut(row: &Row, columns: &[&str]) -> Row {
    row.iter().filter(|(column, _)| columns.contains(&column.as_str())).map(|(c, v)| (c.clone(), v.clone())).collect()
}

#[tokio::test]
async fn every_row_of_every_kept_register_is_still_there() {
    for KeptRegister { version, dump } in registers().await {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("register.db");
        versions::make_from(&dump, &file).await;
        let old = state::rows(&file).await;
        Store::open(&file).await.unwrap().close().await;
        assert_eq!(gone(&old, &state::rows(&file).await), [""; 0], "{version}");
        backup::check_alone(&file).await.unwrap_or_else(|fault| panic!("{version}: {fault}"));
    }
}

#[test]
fn a_row_that_is_gone_is_missed() {
    let row = |title: &str| Row::from([("titel".to_owned(), title.to_owned())]);
    let rows = |titles: &[&str]| Rows::from([("toezegging".to_owned(), titles.iter().map(|one| row(one)).collect())]);
    assert_eq!(gone(&rows(&["'a'", "'b'"]), &rows(&["'b'", "'a'", "'c'"])), [""; 0]);
    for (old, new) in [(&["'a'", "'a'"][..], &["'a'"][..]), (&["'a'"], &["'b'"]), (&["'a'"], &[]), (&[], &["'a'"])] {
        assert_eq!(gone(&rows(old), &rows(new)).len(), 1, "{old:?} {new:?}");
    }
    assert_eq!(gone(&rows(&["'a'"]), &Rows::new()), ["toezegging is not there"]);
}

#[tokio::test]
async fn every_page_of_every_kept_register_answers() {
    for KeptRegister { version, dump } in registers().await {
        let app = TestApp::made_from(&dump).await;
        let start = ["/", "/overzicht", "/toezeggingen", "/brieven", "/vergaderingen", "/controle"];
        let seen = app.crawl(&start).await;
        let failed: Vec<_> = seen.iter().filter(|(_, page)| page.status >= 400).map(|(path, _)| path).collect();
        assert!(failed.is_empty(), "{version}: {failed:?}");
        let path = seen.keys().find(|path| path.ends_with("/voortgang")).unwrap();
        let page = app.fill(path, &[("reden", "Het loopt.")]).await;
        assert_eq!(page.status, 303, "{version} {path}: {}", page.text);
        app.register(commitment("26bb009999")).await;
        let verdict = app.store.verify_history().await.unwrap();
        assert!(verdict.is_whole(), "{version}: {verdict}");
    }
}

#[tokio::test]
async fn a_register_of_a_later_version_is_refused_by_every_command_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("toezeggingen.db");
    Store::open(&file).await.unwrap().close().await;
    fs::write(folder.path().join("brief.txt"), "Over toezegging 24bb000101.").unwrap();
    let options = SqliteConnectOptions::new().filename(&file);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let later = "INSERT INTO _sqlx_migrations VALUES (9999, 'later', '2099-01-01', 1, x'00', 1)";
    sqlx::query(later).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
    let before = state::of(&file).await;
    let commands: [&[&str]; 10] = [
        &["serve", "--listen", "127.0.0.1:0"],
        &["demo", "--listen", "127.0.0.1:0", "--database", "toezeggingen.db"],
        &["verify"],
        &["checkpoint"],
        &["export", "uit"],
        &["backup", "kopie.db"],
        &["restore", "toezeggingen.db", "--database", "ander.db"],
        &["letter", "apply", "brief.txt", "--yes"],
        &["user", "list"],
        &["user", "add", "--name", "B. Heer", "--email", "b@maasveld.example", "--role", "beheerder"],
    ];
    for command in commands {
        let refused = cli::run(command, folder.path());
        let told = String::from_utf8_lossy(&refused.stderr);
        assert_eq!(refused.status.code(), Some(1), "{command:?}: {told}");
        assert!(told.contains("toezeggingen.db is van een nieuwere versie van dit programma"), "{command:?}: {told}");
        assert!(!told.contains("schrijven"), "{command:?}: {told}");
    }
    assert_eq!(state::differences(&state::of(&file).await, &before), [""; 0]);
}

/// What stands in a file, but for the address that a server writes of itself, and the lines of the log and of the history about
/// that.
async fn standing(file: &Path) -> State {
    let mut state = state::of(file).await;
    for table in ["setting", "administration", "event", "event_content", "event_head"] {
        state.entry(table.to_owned()).and_modify(String::clear);
    }
    state
}

/// From where a register comes to its present form: none for no register at all.
async fn start(from: Option<&KeptRegister>) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("register.db");
    if let Some(register) = from {
        versions::make_from(&register.dump, &file).await;
    }
    (folder, file)
}

/// The states through which a register goes until it is of the present form: where it starts, and after each migration.
async fn road(from: Option<&KeptRegister>) -> Vec<State> {
    let (_folder, file) = start(from).await;
    let all = versions::migrations();
    let mut road = vec![standing(&file).await];
    let done = if file.exists() { state::version(&file).await.unwrap() } else { 0 };
    for place in usize::try_from(done).unwrap() + 1..=all.len() {
        versions::bring(&file, &all[..place]).await;
        road.push(standing(&file).await);
    }
    road
}

#[tokio::test]
async fn from_every_place_on_the_road_a_register_goes_on_and_becomes_whole() {
    let all = versions::migrations();
    let road = road(None).await;
    let new = road.last().unwrap();
    assert_eq!(road.len(), all.len() + 1, "each migration is a place on the road");
    for place in 0..=all.len() {
        let (_folder, file) = start(None).await;
        versions::bring(&file, &all[..place]).await;
        Store::open(&file).await.unwrap().close().await;
        assert_eq!(state::differences(&standing(&file).await, new), [""; 0], "{place}");
        assert_eq!(faults(&file).await, [""; 0], "{place}");
    }
}

#[tokio::test]
async fn killed_in_the_middle_of_the_migrations_a_register_stands_somewhere_on_the_road() {
    const KILLS: usize = 30;
    let seed = Dice::seed();
    eprintln!("SURVIVAL_SEED={seed}");
    let mut dice = Dice::new(seed);
    let kept = versions::kept();
    for from in std::iter::once(None).chain(kept.iter().map(Some)) {
        let told = from.map_or("nothing", |register| register.version.as_str());
        let road = road(from).await;
        let (_folder, timed) = start(from).await;
        let begun = Instant::now();
        drop(Program::start(&timed));
        let whole = usize::try_from(begun.elapsed().as_millis()).unwrap();
        let mut found = vec![0; road.len()];
        for _ in 0..KILLS {
            let (_folder, file) = start(from).await;
            let after = dice.moment(whole);
            Program::start_and_kill(&file, after);
            let left = standing(&file).await;
            let Some(place) = road.iter().position(|state| *state == left) else {
                let nearest = road.iter().map(|state| state::differences(&left, state)).min_by_key(Vec::len);
                panic!("{told}, killed after {after:?}: {nearest:#?}");
            };
            found[place] += 1;
            drop(Program::start(&file));
            let differences = state::differences(&standing(&file).await, &road[road.len() - 1]);
            assert_eq!(differences, [""; 0], "{told}, killed after {after:?} and started again");
            assert_eq!(faults(&file).await, [""; 0], "{told}, killed after {after:?} and started again");
        }
        eprintln!("{told}: found at each place of the road: {found:?}, of {whole} ms in all");
        assert!(found.iter().all(|times| *times < KILLS), "{told}: every kill came at the same place: {found:?}");
    }
}
