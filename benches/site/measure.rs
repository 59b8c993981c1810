//! Measures one act many times.

use std::time::{Duration, Instant};

use crate::{
    client::{Answer, Client},
    pages::{Page, Reader},
    server::Server,
    table::Row,
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

impl Measured {
    /// What was done once.
    pub fn of_one(took: Duration) -> Self {
        Self { runs: 1, median: took, slowest: took, cpu: Duration::ZERO }
    }

    /// What so many runs took, of which there is at least one.
    pub fn of_times(times: &mut [Duration], cpu: Duration) -> Self {
        times.sort();
        let runs = times.len();
        let slowest = times[(runs * 99 / 100).min(runs - 1)];
        Self { runs, median: times[runs / 2], slowest, cpu: cpu / u32::try_from(runs).unwrap_or(1) }
    }
}

/// Runs an act again and again, and reads before and after it how much processor time was used.
pub fn measure(read_cpu_time: impl Fn() -> Duration, pace: Pace, mut act: impl FnMut()) -> Measured {
    let begun = Instant::now();
    for _ in 0..pace.warm_up {
        act();
        if begun.elapsed() > pace.lasts {
            break;
        }
    }
    let (begun, cpu) = (Instant::now(), read_cpu_time());
    let mut times = Vec::new();
    while times.len() < pace.least || begun.elapsed() < pace.lasts {
        let start = Instant::now();
        act();
        times.push(start.elapsed());
    }
    Measured::of_times(&mut times, read_cpu_time().saturating_sub(cpu))
}

/// Measures a page, after a look whether it is the page that is meant. Returns that look too.
pub fn measure_page(
    server: &Server,
    (client, reader): (&mut Client, Reader),
    page: &Page,
    pace: Pace,
) -> Result<(Measured, Answer), String> {
    let first = client.get(&page.address);
    if let Some(fault) = page.find_fault(&first, reader) {
        return Err(fault);
    }
    let (mut status, mut steady) = (None, true);
    let measured = measure(
        || server.cpu_time(),
        pace,
        || {
            let answer = client.get(&page.address).status;
            steady &= *status.get_or_insert(answer) == answer;
        },
    );
    if steady { Ok((measured, first)) } else { Err(format!("{} did not answer the same each time", page.address)) }
}

pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

impl Row {
    /// A row of what was measured, without a limit.
    pub fn of_measured(name: &str, reader: &'static str, measured: Measured) -> Self {
        Self {
            name: name.to_owned(),
            reader,
            median: Some(milliseconds(measured.median)),
            slowest: Some(milliseconds(measured.slowest)),
            cpu: (!measured.cpu.is_zero()).then(|| milliseconds(measured.cpu)),
            runs: measured.runs.to_string(),
            ..Self::default()
        }
    }
}
