//! Whoever takes a long list along, at whatever pace, takes neither the connections of others nor the memory of the program.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    time::{Duration, Instant},
};

use toezeggingen::store::Store;

use super::{
    memory::resident,
    program::{Client, Program, register},
};
use crate::support::{
    act_of_the_administration,
    builders::{commitment, register_in},
    clerk,
    multiplied::multiply_first_commitment,
};

/// Texts of two thousand signs each: together more than any buffer on the way takes.
const MANY: i64 = 8_000;

/// The bytes of such a list at least.
const LEAST: usize = 16_000_000;

/// More than the connections that read.
const SLOW: usize = 8;

/// How much more memory the program may have while it sends, in kB.
const MORE: u64 = 60 * 1024;

fn ask(program: &Program, path: &str) -> TcpStream {
    let mut stream = TcpStream::connect(&program.address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", program.address).unwrap();
    stream
}

#[tokio::test(flavor = "multi_thread")]
async fn slow_readers_of_long_lists_keep_nobody_from_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("register.db");
    register(&database).await;
    let store = Store::open(&database).await.unwrap();
    let act = toezeggingen::store::Act { actor: clerk(), ..act_of_the_administration() };
    register_in(&store, &act, commitment("25bb000001").due("2025-01-02").text(&"woord ".repeat(333))).await;
    store.close().await;
    multiply_first_commitment(&database, MANY).await;
    let program = Program::start(&database);
    let client = Client::new("").at(&program);
    assert_eq!(client.get("/toezeggingen").await.unwrap().status, 200);
    let before = resident(&program);
    let mut slow = Vec::new();
    for ending in ["csv", "json"].into_iter().cycle().take(SLOW) {
        let mut stream = ask(&program, &format!("/toezeggingen.{ending}"));
        let mut begin = [0; 64];
        stream.read_exact(&mut begin).unwrap();
        assert!(begin.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&begin));
        slow.push(stream);
    }
    let asked = Instant::now();
    assert_eq!(client.get("/toezeggingen").await.unwrap().status, 200);
    assert!(asked.elapsed() < Duration::from_secs(5), "{:?}", asked.elapsed());
    let during = resident(&program);
    assert!(during < before + MORE, "{before} kB before, {during} kB while {SLOW} lists were sent");
    let reading = slow.into_iter().map(|mut stream| {
        std::thread::spawn(move || {
            let mut rest = Vec::new();
            stream.read_to_end(&mut rest).unwrap();
            assert!(rest.ends_with(b"0\r\n\r\n"), "it is sent to its end");
            assert!(rest.len() > LEAST, "{}", rest.len());
        })
    });
    for one in reading.collect::<Vec<_>>() {
        one.join().unwrap();
    }
    let after = resident(&program);
    assert!(after < before + MORE, "{before} kB before, {after} kB after {SLOW} lists of {LEAST} bytes");
}
