//! Many who sign in take no more memory than few: also when they hang up before they are answered.

use std::{
    fs,
    io::{Read as _, Write as _},
    net::{Shutdown, TcpStream},
};

use super::program::{Client, Program, register};

/// How much more memory the program may have afterwards, in kB: two threads with 19 MiB each, and what the rest needs.
const MORE: u64 = 150 * 1024;

const MANY: usize = 300;

/// The memory of the program that is in use, in kB.
pub fn resident(program: &Program) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", program.id())).unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

fn body(number: usize) -> Vec<(String, String)> {
    [
        ("email", format!("naam{number}@elders.example")),
        ("wachtwoord", "paard batterij".to_owned()),
        ("verder", "/".to_owned()),
    ]
    .map(|(name, value)| (name.to_owned(), value))
    .into()
}

#[tokio::test(flavor = "multi_thread")]
async fn three_hundred_sign_ins_and_three_hundred_that_hang_up_leave_the_memory_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("register.db");
    register(&database).await;
    let program = Program::start(&database);
    let client = Client::new("").at(&program);
    client.post("/inloggen", &body(0)).await.unwrap();
    let before = resident(&program);

    // Twenty at once, which all find a place.
    for twenty in 0..MANY / 20 {
        let asked = (0..20).map(|one| {
            let client = client.clone();
            tokio::spawn(async move { client.post("/inloggen", &body(1000 + twenty * 20 + one)).await.unwrap().status })
        });
        for one in asked.collect::<Vec<_>>() {
            assert_eq!(one.await.unwrap(), 400);
        }
    }
    let after = resident(&program);
    assert!(after < before + MORE, "{before} kB before, {after} kB after {MANY} sign-ins");

    for number in 0..MANY {
        let form = format!("email=weg{number}%40elders.example&wachtwoord=paard+batterij&verder=%2F");
        let mut stream = TcpStream::connect(&program.address).unwrap();
        write!(
            stream,
            "POST /inloggen HTTP/1.1\r\nHost: {}\r\nSec-Fetch-Site: same-origin\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            program.address,
            form.len()
        )
        .unwrap();
        let _ = stream.shutdown(Shutdown::Both);
    }
    // Somebody of whom nothing is known waits for the others at most, and is turned away with a moment to come back at.
    let mut stream = TcpStream::connect(&program.address).unwrap();
    write!(stream, "GET /inloggen HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", program.address).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
    let mut tries = 0;
    while client.post("/inloggen", &body(9000 + tries)).await.unwrap().status != 400 {
        tries += 1;
        assert!(tries < 100, "the turns of who hung up never come free");
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
    }
    let after = resident(&program);
    assert!(after < before + MORE, "{before} kB before, {after} kB after {MANY} that hung up");
}
