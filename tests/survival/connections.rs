//! Connections that are idle or slow come to an end, and end the service for nobody.

use std::{
    io::{ErrorKind, Read as _, Write as _},
    net::TcpStream,
    time::{Duration, Instant},
};

use super::program::{Client, Program};

/// More than the program takes at once.
const MANY: usize = 600;

/// Within how long a connection of which no request comes has to be closed.
const LONG: Duration = Duration::from_secs(25);

/// Whether the other end has closed a connection; what it says before that is no matter.
fn is_closed(connection: &mut TcpStream) -> bool {
    connection.set_nonblocking(true).unwrap();
    let mut said = [0; 4096];
    loop {
        match connection.read(&mut said) {
            Ok(0) => return true,
            Ok(_) => {}
            Err(error) => return error.kind() != ErrorKind::WouldBlock,
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn connections_without_a_request_are_closed_and_others_are_served_meanwhile() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::start(&folder.path().join("register.db"));
    let mut held: Vec<TcpStream> = (0..MANY).map(|_| TcpStream::connect(&program.address).unwrap()).collect();
    for half in held.iter_mut().step_by(2) {
        write!(half, "GET / HTTP/1.1\r\nHost: {}\r\nX-Slow: ", program.address).unwrap();
    }
    let begun = Instant::now();
    let page = Client::new("").at(&program).get("/health/live").await.unwrap();
    assert_eq!(page.status, 200);
    assert!(begun.elapsed() < LONG, "answered after {:?}", begun.elapsed());
    while begun.elapsed() < LONG && !held.is_empty() {
        // One sign at a time is no head of a request either.
        let slow: Vec<_> = held.iter_mut().step_by(2).map(|half| half.write_all(b"x")).collect();
        drop(slow);
        held.retain_mut(|connection| !is_closed(connection));
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    assert_eq!(held.len(), 0, "still open after {:?}", begun.elapsed());
}
