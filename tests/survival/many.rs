//! Fifty who write at once: nobody is turned away, and what is there is the sum of what was answered.

use std::{collections::BTreeMap, time::Instant};

use toezeggingen::{
    domain::{
        change::{Change, EventKind},
        commitment::{Details, NewCommitment},
        number::{CommitmentNumber, NormalNumber},
    },
    store::{Act, Store, StoreError, StoreRefusal, commitments::ChangeSource},
};

use super::{
    oracle::complaints,
    program::{Client, Program, register},
    writer::Sent,
};
use crate::support::{clerk, day};

const MANY: usize = 50;

/// How many forms each of them sends.
const FORMS: usize = 4;

const NUMBER: &str = "24bb000001";

fn number(of: usize) -> String {
    format!("24bb{:06}", of + 100)
}

/// Says how long the slowest tenth took; no test depends on it.
fn tell(what: &str, mut milliseconds: Vec<u128>) {
    milliseconds.sort_unstable();
    let slowest = &milliseconds[milliseconds.len() * 9 / 10..];
    let (from, to) = (slowest[0], slowest[slowest.len() - 1]);
    eprintln!("{what}: {} answers, the slowest tenth took {from} to {to} ms", milliseconds.len());
}

/// Sends a form; tells what was answered and after how many milliseconds.
async fn timed(form: &Sent, client: &Client) -> (u16, String, u128) {
    let begun = Instant::now();
    let page = form.send(client).await.unwrap();
    (page.status, page.text, begun.elapsed().as_millis())
}

/// One of the fifty: registers a promise and tells of it, and sends each form twice at once, as an impatient hand does.
async fn work(client: Client, own: usize) -> (Vec<Sent>, Vec<u128>) {
    let own_number = number(own);
    let (mut all, mut times) = (Vec::new(), Vec::new());
    for turn in 0..FORMS {
        let words = format!("Hier staat {own} {turn}.");
        let mut form = match turn {
            0 => Sent::registration(&own_number, &words),
            _ => Sent::line("voortgang", &own_number, 1, &words, ""),
        };
        let (first, second) = tokio::join!(timed(&form, &client), timed(&form, &client));
        for (status, text, took) in [first, second] {
            times.push(took);
            assert_eq!(status, 303, "{:?}: {text}", form.deed);
        }
        form.saved = true;
        all.push(form);
    }
    (all, times)
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_who_send_forms_are_all_answered_and_nothing_is_done_twice() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("register.db");
    let cookie = register(&database).await;
    let program = Program::start(&database);
    let client = Client::new(&cookie).at(&program);
    let at_work: Vec<_> = (0..MANY).map(|own| tokio::spawn(work(client.clone(), own))).collect();
    let (mut sent, mut times) = (Vec::new(), Vec::new());
    for one in at_work {
        let (forms, took) = one.await.unwrap();
        sent.extend(forms);
        times.extend(took);
    }
    tell("over HTTP", times);
    assert_eq!(sent.len(), MANY * FORMS);
    assert_eq!(complaints(&database, &sent).await, [""; 0]);
    assert!(!program.log().contains("locked"), "{}", program.log());
}

#[tokio::test(flavor = "multi_thread")]
async fn of_fifty_who_change_one_promise_from_one_version_one_wins() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("register.db");
    let cookie = register(&database).await;
    let program = Program::start(&database);
    let client = Client::new(&cookie).at(&program);
    let mut sent = vec![Sent::registration(NUMBER, "Leegstand")];
    assert_eq!(sent[0].send(&client).await.unwrap().status, 303);
    sent[0].saved = true;
    let send = |own: usize| {
        let (client, words) = (client.clone(), format!("Mijn tekst is {own}."));
        tokio::spawn(async move {
            let mut form = Sent::line("afdoening", NUMBER, 1, &words, "");
            let page = form.send(&client).await.unwrap();
            form.saved = page.status == 303;
            let told = page.text.contains("Intussen gewijzigd") && page.text.contains(&words);
            assert!(form.saved || told, "{}: {}", page.status, page.text);
            (form, page.status)
        })
    };
    let mut answers = BTreeMap::new();
    for one in (0..MANY).map(send).collect::<Vec<_>>() {
        let (form, status) = one.await.unwrap();
        *answers.entry(status).or_insert(0) += 1;
        sent.push(form);
    }
    assert_eq!(answers, BTreeMap::from([(303, 1), (409, MANY - 1)]));
    assert_eq!(complaints(&database, &sent).await, [""; 0]);
}

fn act(submission: String) -> Act {
    let clock = toezeggingen::clock::Clock::System;
    Act { actor: clerk(), now: clock.now(), today: clock.today(), submission: Some(submission) }
}

/// One of the fifty at the store itself. Gives how often it was recorded, and how often the store said that it was before.
async fn work_at(store: Store, own: usize) -> ([usize; 2], Vec<u128>) {
    let (on, mut counts, mut times) = (ChangeSource::from_person(day("2024-09-05")), [0, 0], Vec::new());
    for turn in 0..FORMS {
        // Each is handed in twice, and the other store has another who hands in the same.
        for _ in 0..2 {
            let act = act(format!("{own} {turn}"));
            let begun = Instant::now();
            let done = if turn == 0 {
                let details = Details::new("Leegstand", "Het college meldt hoe het ervoor staat.");
                let number = CommitmentNumber::parse(&number(own)).unwrap();
                store.register_commitment(&act, NewCommitment { number, details, deadline: None }, on).await.map(|_| ())
            } else {
                let note = format!("Hier staat {own} {turn}.");
                let number = NormalNumber::of(&number(own));
                store.change_commitment(&act, &number, 1, Change::Progress { note }, on).await
            };
            times.push(begun.elapsed().as_millis());
            match done {
                Ok(()) => counts[0] += 1,
                Err(StoreError::Refusal(StoreRefusal::Repeated)) => counts[1] += 1,
                Err(error) => panic!("{own} {turn}: {error}"),
            }
        }
    }
    (counts, times)
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_at_two_stores_on_one_file_never_meet_a_locked_database() {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("register.db");
    let stores = [Store::open(&database).await.unwrap(), Store::open(&database).await.unwrap()];
    // Two for each promise, one at each store: whoever comes first has it recorded.
    let begin = |own: usize| tokio::spawn(work_at(stores[own % 2].clone(), own / 2));
    let at_work: Vec<_> = (0..MANY).map(begin).collect();
    let (mut recorded, mut repeated, mut times) = (0, 0, Vec::new());
    for one in at_work {
        let ([new, known], took) = one.await.unwrap();
        (recorded, repeated) = (recorded + new, repeated + known);
        times.extend(took);
    }
    tell("at the store", times);
    assert_eq!((recorded, repeated), (MANY / 2 * FORMS, MANY / 2 * FORMS * 3));
    for own in 0..MANY / 2 {
        let id = stores[0].find_commitment(&clerk(), &NormalNumber::of(&number(own))).await.unwrap().commitment.id;
        let events = stores[0].list_events(&clerk(), id).await.unwrap();
        let progress = events.iter().filter(|event| event.entry.kind == EventKind::Progress).count();
        assert_eq!((events.len(), progress), (FORMS, FORMS - 1));
    }
}
