//! What is measured besides pages: a query by itself, commands, starting, settling, signing in, and many readers at once.

use std::{
    path::Path,
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use scraper::{Html, Selector};
use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use toezeggingen::store::Store;

use crate::{
    client::Client,
    facts::{Facts, LOGIN},
    measure::{Measured, Pace, measure, milliseconds, write_row},
    options::Options,
    server::{Server, run_command},
};

const PASSWORD: &str = "vier blauwe fietsen op de kade";

/// What it costs to hand one query to the thread of the database and back: through the store, and on one connection.
pub async fn measure_handing_over(options: &Options, register: &Path) {
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
    write_times("one query, through the store", &mut times);
    store.close().await;
    let mut connection = SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(register)).await.unwrap();
    times.clear();
    for _ in 0..runs {
        let start = Instant::now();
        sqlx::query("SELECT 1").fetch_one(&mut connection).await.unwrap();
        times.push(start.elapsed());
    }
    write_times("one query, on one connection of the driver", &mut times);
    connection.close().await.unwrap();
}

fn write_times(name: &str, times: &mut [Duration]) {
    times.sort();
    let (median, slowest) = (times[times.len() / 2], times[times.len() * 99 / 100]);
    println!("| {name} | - | {:.4} | {:.4} | - | | | {} |", milliseconds(median), milliseconds(slowest), times.len());
}

/// The commands that go through the whole register.
pub fn measure_commands(options: &Options, register: &Path) {
    let database = register.to_str().unwrap();
    let folder = tempfile::tempdir_in("target/bench").unwrap();
    let to = folder.path().join("uitvoer");
    let commands = [
        ("verify", vec!["verify", "--database", database]),
        ("export", vec!["export", "--database", database, to.to_str().unwrap()]),
    ];
    for (name, arguments) in commands.into_iter().filter(|(name, _)| options.wants(name)) {
        let run = run_command(&options.binary, &arguments);
        println!("| {name} | command | {:.0} | | | | {} | 1 |", milliseconds(run.took), run.memory);
    }
}

/// The start, with the memory of the program before it did anything.
pub fn write_start(options: &Options, server: &Server) {
    if options.wants("start") {
        let limit = if options.promises > 10_000 { "50" } else { "" };
        println!("| start until ready | - | {:.1} | | | {limit} | | 1 |", milliseconds(server.started_in));
        println!("| memory, idle | - | | | | 30 MiB | {} | |", server.memory().0);
    }
}

pub fn measure_acts(options: &Options, facts: &Facts, server: &Server) {
    if options.wants("settle") {
        measure_settling(options, facts, server);
    }
    if options.wants("readers") {
        measure_readers(options, facts, server);
    }
    if options.wants("memory") {
        println!("| memory, after all pages | - | | | | 100 MiB | {} | |", server.memory().0);
    }
    if options.wants("sign in") {
        measure_signing_in(options, facts, server);
    }
}

/// Opens the form of a settle and sends it, for another promise each time; and the first list right after such a write.
fn measure_settling(options: &Options, facts: &Facts, server: &Server) {
    let mut clerk = Client::new(server.address, Some(facts.clerk.clone()));
    let mut public = Client::new(server.address, None);
    let runs = if options.quick { 3 } else { 100 };
    let (mut settled, mut after) = (Vec::new(), Vec::new());
    let cpu = server.cpu_time();
    for number in facts.open.iter().take(runs) {
        let start = Instant::now();
        settle(&mut clerk, number);
        settled.push(start.elapsed());
        let start = Instant::now();
        assert_eq!(public.get("/toezeggingen").status, 200);
        after.push(start.elapsed());
    }
    let cpu = server.cpu_time().saturating_sub(cpu) / u32::try_from(settled.len()).unwrap_or(1);
    write_measured("settle: form and answer (CPU with the list after it)", "clerk", &mut settled, cpu);
    write_measured("list, first after a write", "public", &mut after, Duration::ZERO);
}

fn write_measured(name: &str, reader: &str, times: &mut [Duration], cpu: Duration) {
    times.sort();
    let runs = times.len();
    let measured = Measured { runs, median: times[runs / 2], slowest: times[runs * 99 / 100], cpu };
    write_row(name, reader, measured, (None, ""));
}

fn settle(clerk: &mut Client, number: &str) {
    let address = format!("/toezeggingen/{number}/afdoening");
    let form = clerk.get(&address);
    assert_eq!(form.status, 200, "{address}");
    let sent = clerk.post(&address, &fill_in_form(&form.text()));
    assert_eq!(sent.status, 303, "{address}");
}

/// The fields of the form as a browser sends them, with an explanation.
fn fill_in_form(page: &str) -> String {
    let page = Html::parse_document(page);
    let mut fields = form_urlencoded::Serializer::new(String::new());
    for kind in ["form[method=post] input[type=hidden]", "form[method=post] input[checked]"] {
        for field in page.select(&Selector::parse(kind).unwrap()) {
            fields.append_pair(field.attr("name").unwrap(), field.attr("value").unwrap_or_default());
        }
    }
    fields.append_pair("uitleg", "De brief is gestuurd.").finish()
}

/// Signs in twenty times in a row, and tells the memory after it.
fn measure_signing_in(options: &Options, facts: &Facts, server: &Server) {
    let mut client = Client::new(server.address, None);
    let chosen = client.post(
        &format!("/uitnodiging/{}", facts.invitation),
        &form_urlencoded::Serializer::new(String::new())
            .append_pair("nieuw", PASSWORD)
            .append_pair("herhaling", PASSWORD)
            .finish(),
    );
    assert_eq!(chosen.status, 303, "no password was chosen: {}", chosen.text());
    let fields = form_urlencoded::Serializer::new(String::new())
        .append_pair("email", LOGIN)
        .append_pair("wachtwoord", PASSWORD)
        .finish();
    let twenty = Pace { warm_up: 0, least: if options.quick { 3 } else { 20 }, lasts: Duration::ZERO };
    let measured = measure(server, twenty, || assert_eq!(client.post("/inloggen", &fields).status, 303));
    write_row("sign in", "clerk", measured, (None, ""));
    println!("| memory, after {} sign-ins | - | | | | 100 MiB | {} | |", measured.runs, server.memory().0);
}

/// Many readers at once with one who writes: as fast as they can, and at a fixed pace.
fn measure_readers(options: &Options, facts: &Facts, server: &Server) {
    let lasts = if options.quick { Duration::from_secs(1) } else { Duration::from_secs(10) };
    for pages_a_second in [None, Some(500)] {
        if options.quick && pages_a_second.is_some() {
            continue;
        }
        let mut times = read_by_fifty(facts, server, pages_a_second, lasts);
        times.sort();
        let rate = times.len() as u64 / lasts.as_secs();
        let (median, slowest) = (times[times.len() / 2], times[times.len() * 99 / 100]);
        let pace = pages_a_second.map_or("as fast as they can".to_owned(), |pages| format!("{pages} pages a second"));
        let limit = match pages_a_second {
            Some(_) if milliseconds(slowest) > 150.0 => "p99 150 **not reached**",
            Some(_) => "p99 150",
            None => "",
        };
        println!(
            "| 50 readers and a writer, {pace} | public | {:.2} | {:.2} | | {limit} | | {rate} a second |",
            milliseconds(median),
            milliseconds(slowest)
        );
    }
}

/// How many people read at once.
const READERS: u32 = 50;

fn read_by_fifty(facts: &Facts, server: &Server, pages_a_second: Option<u32>, lasts: Duration) -> Vec<Duration> {
    let one = format!("/toezeggingen/{}", facts.number);
    let addresses = ["/toezeggingen", "/toezeggingen?status=openstaand&commissie=C1", &one, &one, &one, "/overzicht"];
    let (times, stop) = (Mutex::new(Vec::new()), AtomicBool::new(false));
    let begun = Instant::now();
    let read_on = &|reader: u32| {
        let (mut client, mut own) = (Client::new(server.address, None), Vec::new());
        let between = pages_a_second.map(|pages| Duration::from_secs(1) * READERS / pages);
        let mut due = begun + between.map_or(Duration::ZERO, |between| between * reader / READERS);
        for address in addresses.iter().cycle().skip(reader as usize) {
            if begun.elapsed() > lasts {
                break;
            }
            match between {
                // What comes too late counts from the moment at which it was due.
                Some(between) => {
                    std::thread::sleep(due.saturating_duration_since(Instant::now()));
                    assert_eq!(client.get(address).status, 200, "{address}");
                    own.push(due.elapsed());
                    due += between;
                }
                None => {
                    let start = Instant::now();
                    assert_eq!(client.get(address).status, 200, "{address}");
                    own.push(start.elapsed());
                }
            }
        }
        times.lock().unwrap().extend(own);
    };
    let write_on = || {
        let mut clerk = Client::new(server.address, Some(facts.clerk.clone()));
        let from = if pages_a_second.is_some() { 200 } else { 100 };
        for number in facts.open.iter().skip(from).take(100) {
            if stop.load(Ordering::Relaxed) {
                break;
            }
            settle(&mut clerk, number);
            std::thread::sleep(Duration::from_millis(200));
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(write_on);
        let readers: Vec<_> = (0..READERS).map(|reader| scope.spawn(move || read_on(reader))).collect();
        readers.into_iter().for_each(|reader| reader.join().unwrap());
        stop.store(true, Ordering::Relaxed);
    });
    times.into_inner().unwrap()
}
