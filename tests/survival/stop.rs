//! Asked to stop: what runs is finished and answered, and nobody keeps the program from stopping.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::TcpStream,
    process::Command,
    time::Duration,
};

use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};

use super::{
    dice::Dice,
    kill::Load,
    oracle::claimed,
    program::{Program, register},
};

/// Within how long the program has to end.
const LONG: Duration = Duration::from_secs(10);

#[tokio::test(flavor = "multi_thread")]
async fn asked_to_stop_under_load_the_program_answers_all_that_it_records() {
    let seed = Dice::seed();
    eprintln!("SURVIVAL_SEED={seed}");
    let mut dice = Dice::new(seed);
    let mut load = Load::new(&mut dice).await;
    for _ in 0..12 {
        let program = load.start().await;
        let stop = |program: Program| {
            program.ask_to_stop();
            program.ended(LONG)
        };
        let ended = load.write_until(program, dice.moment(300), stop).await;
        assert!(ended.is_some_and(|status| status.success()), "{ended:?}");
        assert_eq!(load.complaints().await, [""; 0]);
        let mut file =
            SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(load.database())).await.unwrap();
        let claimed = claimed(&mut file).await;
        let unanswered: Vec<_> =
            load.sent().into_iter().filter(|form| !form.saved && claimed.contains(&form.token)).collect();
        assert!(unanswered.is_empty(), "recorded, and not answered: {unanswered:?}");
    }
    assert!(load.sent().iter().filter(|form| form.saved).count() > 20, "too little was written to prove anything");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_never_finishes_a_request_does_not_keep_the_program_from_stopping() {
    let load = Load::new(&mut Dice::new(1)).await;
    let program = load.start().await;
    let mut half = TcpStream::connect(&program.address).unwrap();
    let head = "Sec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100";
    write!(half, "POST /inloggen HTTP/1.1\r\nHost: {}\r\n{head}\r\n\r\nemail=", program.address).unwrap();
    // A page that was asked for and never read to its end, and somebody who says nothing at all.
    let mut unread = TcpStream::connect(&program.address).unwrap();
    write!(unread, "GET / HTTP/1.1\r\nHost: {}\r\n\r\n", program.address).unwrap();
    let silent = TcpStream::connect(&program.address).unwrap();
    assert_eq!(load.client(&program).get("/health/live").await.unwrap().status, 200);
    program.ask_to_stop();
    let ended = program.ended(LONG);
    assert!(ended.is_some_and(|status| status.success()), "{ended:?}");
    drop((half, unread, silent));
}

/// Whether the program answers within a moment.
fn answers(program: &Program) -> bool {
    let mut visitor = TcpStream::connect(&program.address).unwrap();
    visitor.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
    write!(visitor, "GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
    visitor.read(&mut [0; 1]).is_ok_and(|read| read == 1)
}

#[tokio::test]
async fn work_that_blocks_a_thread_for_ever_does_not_keep_the_program_from_stopping() {
    let folder = tempfile::tempdir().unwrap();
    let (database, shelf) = (folder.path().join("register.db"), folder.path().join("kopieen"));
    register(&database).await;
    fs::create_dir(&shelf).unwrap();
    fs::copy(&database, shelf.join("register-20251114T110000Z.db")).unwrap();
    // Who reads this waits for ever for somebody who writes it.
    let pipe = shelf.join("register-20251114T110000Z.db.sha256");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let backups = format!("TOEZEGGINGEN_BACKUP_DIR={}", shelf.display());
    // With one thread nothing goes on any more, not even the clock of the program.
    for (threads, goes_on) in [("TOKIO_WORKER_THREADS=4", true), ("TOKIO_WORKER_THREADS=1", false)] {
        let program =
            Program::start_by(&["env", threads, &backups], &database).unwrap_or_else(|told| panic!("{told:?}"));
        let stuck = (0..20).any(|_| answers(&program) == goes_on);
        assert!(stuck, "{threads}: the work does not block the program as it should here");
        std::thread::sleep(Duration::from_millis(500));
        program.ask_to_stop();
        let ended = program.ended(LONG);
        assert!(ended.is_some_and(|status| status.success()), "{threads}: {ended:?}");
    }
}
