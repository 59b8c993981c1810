//! Many readers at once, and one who writes.

use std::{
    sync::{
        Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use crate::{
    acts::settle,
    client::Client,
    facts::Facts,
    measure::Measured,
    options::Options,
    server::Server,
    table::{Limit, Row, Table},
};

/// How many people read at once.
const READERS: u32 = 50;
/// The most milliseconds of the slowest of a hundred, at a fixed pace.
const SLOWEST: f64 = 150.0;

/// Many readers at once with one who writes: as fast as they can, and at a fixed pace.
pub fn measure_readers(options: &Options, facts: &Facts, server: &Server, table: &mut Table) {
    let lasts = if options.quick { Duration::from_secs(1) } else { Duration::from_secs(10) };
    for pages_a_second in [None, Some(500)] {
        if options.quick && pages_a_second.is_some() {
            continue;
        }
        let mut times = read_by_fifty(facts, server, pages_a_second, lasts);
        let rate = times.len() as u64 / lasts.as_secs();
        let pace = pages_a_second.map_or("as fast as they can".to_owned(), |pages| format!("{pages} pages a second"));
        let row = Row::of_measured(
            &format!("50 readers and a writer, {pace}"),
            "public",
            Measured::of_times(&mut times, Duration::ZERO),
        );
        let limit = pages_a_second.map(|_| Limit::Slowest(SLOWEST));
        table.add(Row { limit: options.keep_limit(limit), runs: format!("{rate} a second"), ..row });
    }
}

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
