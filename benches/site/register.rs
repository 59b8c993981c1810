//! Makes a register of so many promises that the program accepts as its own, and keeps it for the next run.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

use chrono::{Days, NaiveDate};
use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use toezeggingen::{domain::history::Hash, store::Store};

use crate::{
    copies::{CopyWriter, LastKeys, PatternRows},
    pattern::{PatternRun, set_up_council},
    rows::TableRows,
    texts::Filling,
    vocabulary::Vocabulary,
};

/// How many promises the pattern has that is copied.
const IN_PATTERN: u64 = 500;
/// How many promises there are at least that are no copy: together they name everybody in the council.
const LEAST_FIRST: u64 = 120;
/// The days that a copy of the pattern takes, and those over which a large register stretches.
const DAYS_OF_PATTERN: u64 = 7;
const DAYS_OF_REGISTER: u64 = 8000;

/// Up to how many promises the whole history is checked when it is made; the command `verify` is measured at any size.
const CHECKED_WHEN_MADE: u64 = 10_000;

/// The tables of the council and its people, which are the same whatever the size.
const COUNCIL_TABLES: [&str; 9] =
    ["setting", "person", "committee", "party", "member", "portfolio_holder", "portfolio", "theme", "area"];

/// A made register, by its file.
#[derive(Debug)]
pub struct MadeRegister {
    pub path: PathBuf,
}

impl MadeRegister {
    /// Finds the register of so many promises in the folder, or makes it.
    pub async fn find_or_make(folder: &Path, promises: u64) -> Self {
        fs::create_dir_all(folder).unwrap();
        let path = folder.join(format!("register-{promises}-{}.db", digest_makers()));
        if !path.exists() {
            let begun = Instant::now();
            let unfinished = folder.join(format!("register-{promises}.unfinished"));
            remove_register(&unfinished);
            make_register(folder, &unfinished, promises).await;
            fs::rename(&unfinished, &path).unwrap();
            eprintln!("a register of {promises} promises was made in {:.1} s", begun.elapsed().as_secs_f64());
        }
        Self { path }
    }
}

/// A mark of what decides how a register is made: the form of the database and the code here.
fn digest_makers() -> String {
    let mut migrations: Vec<PathBuf> = fs::read_dir("migrations").unwrap().map(|entry| entry.unwrap().path()).collect();
    migrations.sort();
    let parts = migrations.iter().map(|path| fs::read_to_string(path).unwrap());
    let code = [
        include_str!("pattern.rs"),
        include_str!("texts.rs"),
        include_str!("copies.rs"),
        include_str!("council.rs"),
        include_str!("vocabulary.rs"),
        include_str!("register.rs"),
    ];
    let parts = parts.chain(code.map(str::to_owned));
    toezeggingen::domain::digest::of_parts(parts).chars().take(8).collect()
}

pub fn remove_register(path: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(format!("{}{ending}", path.display()));
    }
}

async fn make_register(folder: &Path, path: &Path, promises: u64) {
    let copies = promises.saturating_sub(LEAST_FIRST) / IN_PATTERN;
    let first = promises - copies * IN_PATTERN;
    let days_between = (DAYS_OF_REGISTER / copies.max(1)).max(DAYS_OF_PATTERN);
    let newest: NaiveDate = "2024-01-08".parse().unwrap();
    let oldest = newest - Days::new(copies * days_between + 20);

    let pattern_folder =
        tempfile::tempdir_in(if Path::new("/dev/shm").exists() { Path::new("/dev/shm") } else { folder }).unwrap();
    let pattern_path = pattern_folder.path().join("pattern.db");
    let store = Store::open(&pattern_path).await.unwrap();
    set_up_council(&store, oldest).await;
    let run = PatternRun { store: &store, from: oldest, first: 1, first_letter: 1, count: first };
    run.enter_promises().await;
    let mut pattern = connect(&pattern_path).await;
    let of_first = LastKeys::read(&mut pattern).await;
    if copies > 0 {
        let first_letter = of_first.letter.unsigned_abs() + 1;
        PatternRun { from: newest, first: first + 1, first_letter, count: IN_PATTERN, ..run }.enter_promises().await;
    }
    store.close().await;
    let of_all = LastKeys::read(&mut pattern).await;
    write_copies(&mut pattern, path, (of_first, of_all), (copies, days_between)).await;
    // Opening it makes the index of the search.
    let store = Store::open(path).await.unwrap();
    if promises <= CHECKED_WHEN_MADE {
        let verdict = store.verify_history().await.unwrap();
        assert!(verdict.is_whole(), "the made register is not whole: {verdict}");
    }
    store.close().await;
}

async fn connect(path: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(path).foreign_keys(false);
    SqliteConnection::connect_with(&options).await.unwrap()
}

/// Writes a register that begins with the first promises of the pattern, and goes on with copies of the others.
async fn write_copies(
    pattern: &mut SqliteConnection,
    path: &Path,
    (of_first, of_all): (LastKeys, LastKeys),
    (copies, days_between): (u64, u64),
) {
    Store::open(path).await.unwrap().close().await;
    let vocabulary = Vocabulary::new();
    let mut made = connect(path).await;
    run_statement(&mut made, "PRAGMA synchronous = OFF").await;
    run_statement(&mut made, "PRAGMA cache_size = -262144").await;
    run_statement(&mut made, "BEGIN").await;
    for table in COUNCIL_TABLES {
        let table = TableRows::read(pattern, table, None).await;
        table.insert(&mut made, &table.rows).await;
    }
    let filling = |days_earlier, promises_later, letters_later| Filling {
        vocabulary: &vocabulary,
        days_earlier,
        promises_later,
        letters_later,
    };
    let rows = PatternRows::read(pattern, LastKeys::default(), of_first).await;
    let first = CopyWriter::new(filling(0, 0, 0), LastKeys::default());
    let mut head = first.write(&mut made, &rows, Hash::of_origin()).await;
    let rows = PatternRows::read(pattern, of_first, of_all).await;
    for copy in 0..copies {
        let shift = LastKeys::shift_for_copy(of_first, of_all, i64::try_from(copy).unwrap());
        let filling = filling(copy * days_between, shift.commitment.unsigned_abs(), shift.letter.unsigned_abs());
        head = CopyWriter::new(filling, shift).write(&mut made, &rows, head).await;
    }
    run_statement(&mut made, "UPDATE event_head SET sequence = (SELECT max(sequence) FROM event)").await;
    run_statement(&mut made, "COMMIT").await;
    made.close().await.unwrap();
}

async fn run_statement(connection: &mut SqliteConnection, text: &'static str) {
    sqlx::query(AssertSqlSafe(text)).execute(connection).await.unwrap();
}
