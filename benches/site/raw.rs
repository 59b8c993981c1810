//! What the database takes by itself: a query and its handing over to a thread, and a transaction that is on the disk.

use std::{
    path::Path,
    sync::mpsc,
    thread,
    time::{Duration, Instant},
};

use sqlx::{
    AssertSqlSafe, Connection as _, Executor as _, SqliteConnection,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};
use toezeggingen::store::Store;
use tokio::sync::oneshot;

use crate::{
    measure::{Measured, milliseconds},
    options::Options,
    register::remove_register,
    table::{Row, Table},
    work::Work,
};

/// How many queries are handed over at once, where the handing over is not to count.
const IN_A_BATCH: u32 = 1000;
/// A raw durable transaction that takes longer was disturbed: it takes some tenths of a millisecond, and was seen to take 4.00 when
/// its core was shared.
const SUSPECT: Duration = Duration::from_millis(1);

/// Measures what it costs to hand one query to the thread of the database and back: through the store, on one connection of the
/// driver, and in a batch that is handed over once; and what handing over nothing costs.
pub async fn measure_handing_over(options: &Options, register: &Path, table: &mut Table) {
    if !options.wants("one query") {
        return;
    }
    let runs = if options.quick { 20 } else { 2000 };
    let store = Store::open(register).await.unwrap();
    let mut times = Vec::new();
    for _ in 0..runs {
        let start = Instant::now();
        store.check_readable().await.unwrap();
        times.push(start.elapsed());
    }
    add_times(table, "one query, through the store", &mut times);
    store.close().await;

    let options = SqliteConnectOptions::new().filename(register).row_buffer_size(IN_A_BATCH as usize + 1);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    times.clear();
    for _ in 0..runs {
        let start = Instant::now();
        sqlx::query("SELECT 1").fetch_one(&mut connection).await.unwrap();
        times.push(start.elapsed());
    }
    add_times(table, "one query, on one connection of the driver", &mut times);
    let batch = "SELECT 1;".repeat(IN_A_BATCH as usize);
    times.clear();
    for _ in 0..runs / 20 {
        let start = Instant::now();
        connection.execute(sqlx::raw_sql(AssertSqlSafe(batch.clone()))).await.unwrap();
        times.push(start.elapsed() / IN_A_BATCH);
    }
    add_times(table, "one query, of a thousand that are handed over at once", &mut times);
    connection.close().await.unwrap();
    add_times(table, "handing over to a thread and back, without a query", &mut time_bare_handing_over(runs).await);
}

/// Times how long a thread takes that does nothing but answer.
async fn time_bare_handing_over(runs: usize) -> Vec<Duration> {
    let (questions, asked) = mpsc::channel::<oneshot::Sender<()>>();
    let thread = thread::spawn(move || asked.into_iter().for_each(|answer| answer.send(()).unwrap()));
    let mut times = Vec::new();
    for _ in 0..runs {
        let (answer, answered) = oneshot::channel();
        let start = Instant::now();
        questions.send(answer).unwrap();
        answered.await.unwrap();
        times.push(start.elapsed());
    }
    drop(questions);
    thread.join().unwrap();
    times
}

fn add_times(table: &mut Table, name: &str, times: &mut [Duration]) -> Duration {
    let measured = Measured::of_times(times, Duration::ZERO);
    table.add(Row::of_measured(name, "-", measured));
    measured.median
}

/// Measures a transaction that adds one line to a file and is on the disk when it is over, with the settings of a register. It is
/// handed over at once. Returns its milliseconds; none where neither it nor a settle is asked for.
pub async fn measure_durable_transaction(options: &Options, folder: &Path, table: &mut Table) -> Option<f64> {
    if !options.wants("raw durable transaction") && !options.wants(Work::Write.name()) {
        return None;
    }
    let path = folder.join("durable.db");
    remove_register(&path);
    let settings = SqliteConnectOptions::new()
        .filename(&path)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .pragma("secure_delete", "ON");
    let mut connection = SqliteConnection::connect_with(&settings).await.unwrap();
    connection.execute("CREATE TABLE line (id INTEGER PRIMARY KEY, text TEXT NOT NULL)").await.unwrap();
    // As long as a line of the history.
    let text = "x".repeat(500);
    let transaction = format!("BEGIN IMMEDIATE; INSERT INTO line (text) VALUES ('{text}'); COMMIT;");
    let runs = if options.quick { 20 } else { 1000 };
    let mut times = Vec::new();
    for _ in 0..runs {
        let start = Instant::now();
        connection.execute(sqlx::raw_sql(AssertSqlSafe(transaction.clone()))).await.unwrap();
        times.push(start.elapsed());
    }
    let median = add_times(table, "raw durable transaction: one line added", &mut times);
    connection.close().await.unwrap();
    remove_register(&path);
    if median > SUSPECT {
        table.notes.push(
            "A raw durable transaction took more than a millisecond: the disk is slow, or other work on the core makes each wait \
             for a turn of the scheduler. Its multiple is no good limit then."
                .to_owned(),
        );
    }
    Some(milliseconds(median))
}
