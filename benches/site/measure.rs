//! Measures one act many times, and writes the table.

use std::time::{Duration, Instant};

use crate::{
    client::Client,
    pages::{Page, Reader},
    server::Server,
};

/// What one page or act took.
#[derive(Debug, Clone, Copy)]
pub struct Measured {
    pub runs: usize,
    pub median: Duration,
    pub slowest: Duration,
    /// The processor time of the server for one run.
    pub cpu: Duration,
}

/// How long each page is measured.
#[derive(Debug, Clone, Copy)]
pub struct Pace {
    pub warm_up: usize,
    pub least: usize,
    pub lasts: Duration,
}

impl Pace {
    /// So long that the slowest of a hundred can be told, and a slow page a few times only.
    pub fn of_seconds(seconds: f64) -> Self {
        Self { warm_up: 20, least: 3, lasts: Duration::from_secs_f64(seconds) }
    }

    /// A few runs, which show that the page is right.
    pub const QUICK: Self = Self { warm_up: 1, least: 3, lasts: Duration::ZERO };
}

/// Runs an act again and again.
pub fn measure(server: &Server, pace: Pace, mut act: impl FnMut()) -> Measured {
    let begun = Instant::now();
    for _ in 0..pace.warm_up {
        act();
        if begun.elapsed() > pace.lasts {
            break;
        }
    }
    let (begun, cpu) = (Instant::now(), server.cpu_time());
    let mut times = Vec::new();
    while times.len() < pace.least || begun.elapsed() < pace.lasts {
        let start = Instant::now();
        act();
        times.push(start.elapsed());
    }
    let cpu = server.cpu_time().saturating_sub(cpu);
    times.sort();
    let runs = times.len();
    Measured {
        runs,
        median: times[runs / 2],
        slowest: times[(runs * 99 / 100).min(runs - 1)],
        cpu: cpu / u32::try_from(runs).unwrap_or(1),
    }
}

/// Measures a page, after a look whether it is the page that is meant.
pub fn measure_page(
    server: &Server,
    (client, reader): (&mut Client, Reader),
    page: &Page,
    pace: Pace,
) -> Result<Measured, String> {
    if let Some(fault) = page.find_fault(&client.get(&page.address), reader) {
        return Err(fault);
    }
    let (mut status, mut steady) = (None, true);
    let measured = measure(server, pace, || {
        let answer = client.get(&page.address).status;
        steady &= *status.get_or_insert(answer) == answer;
    });
    if steady { Ok(measured) } else { Err(format!("{} did not answer the same each time", page.address)) }
}

pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// A row of the table.
pub fn write_row(name: &str, reader: &str, measured: Measured, (limit, memory): (Option<f64>, &str)) {
    let Measured { runs, median, slowest, cpu } = measured;
    let mark = limit.map_or(String::new(), |limit| {
        format!("{limit}{}", if milliseconds(median) > limit { " **not reached**" } else { "" })
    });
    let cpu = if cpu.is_zero() { String::new() } else { format!("{:.2}", milliseconds(cpu)) };
    println!(
        "| {name} | {reader} | {:.2} | {:.2} | {cpu} | {mark} | {memory} | {runs} |",
        milliseconds(median),
        milliseconds(slowest)
    );
}
