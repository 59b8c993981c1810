//! The table of the measurement: rows with their limits, and what the floor and other programs took for the same work.

use std::fmt::{self, Display, Formatter};

use super::work::Work;

/// The most that a row may take.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Limit {
    /// Milliseconds of the median.
    Median(f64),
    /// Milliseconds of the slowest of a hundred.
    Slowest(f64),
    /// Milliseconds of the median, as so many times what a raw transaction took.
    Times { times: f64, of: f64 },
    /// MiB of memory.
    Memory(u64),
}

/// What was measured of one page or act. Times are in milliseconds, memory is in MiB.
#[derive(Debug, Clone, Default)]
pub struct Row {
    pub name: String,
    pub reader: &'static str,
    pub median: Option<f64>,
    pub slowest: Option<f64>,
    pub cpu: Option<f64>,
    pub memory: Option<u64>,
    pub limit: Option<Limit>,
    /// How many times it was done, or how many pages a second.
    pub runs: String,
    /// The work that others can do too, and how many bytes our answer has.
    pub work: Option<Work>,
    pub bytes: usize,
    /// Something that the row stands for was not on the page, so that its time tells too little.
    pub is_incomplete: bool,
    pub floor: Option<f64>,
    pub django: Option<f64>,
    pub datasette: Option<f64>,
}

impl Row {
    /// Tells whether the row takes more than it may.
    pub fn is_over_limit(&self) -> bool {
        match self.limit {
            Some(Limit::Median(most)) => self.median.is_some_and(|median| median > most),
            Some(Limit::Times { times, of }) => self.median.is_some_and(|median| median > times * of),
            Some(Limit::Slowest(most)) => self.slowest.is_some_and(|slowest| slowest > most),
            Some(Limit::Memory(most)) => self.memory.is_some_and(|memory| memory > most),
            None => false,
        }
    }

    /// How many times as long as Django it takes.
    pub fn compare_with_django(&self) -> Option<f64> {
        Some(self.median? / self.django.filter(|django| *django > 0.0)?)
    }

    fn write_cells(&self) -> [String; 12] {
        let mut limit = self.limit.map_or(String::new(), describe_limit);
        limit += if self.is_over_limit() { " **over**" } else { "" };
        limit += if self.is_incomplete { " **incomplete**" } else { "" };
        let ratio = self
            .compare_with_django()
            .map_or(String::new(), |ratio| format!("{ratio:.2}{}", if ratio > 1.0 { " **slower**" } else { "" }));
        [
            self.name.clone(),
            self.reader.to_owned(),
            write_time(self.median),
            write_time(self.slowest),
            write_time(self.cpu),
            limit.trim().to_owned(),
            write_time(self.floor),
            write_time(self.django),
            write_time(self.datasette),
            ratio,
            self.memory.map_or(String::new(), |memory| memory.to_string()),
            self.runs.clone(),
        ]
    }
}

fn describe_limit(limit: Limit) -> String {
    match limit {
        Limit::Median(most) => most.to_string(),
        Limit::Slowest(most) => format!("p99 {most}"),
        Limit::Times { times, of } => format!("{times} × {} = {}", write_time(Some(of)), write_time(Some(times * of))),
        Limit::Memory(most) => format!("{most} MiB"),
    }
}

/// A time with two digits behind the point, or four where that would tell nothing.
fn write_time(time: Option<f64>) -> String {
    match time {
        None => String::new(),
        Some(time) if time < 0.1 => format!("{time:.4}"),
        Some(time) => format!("{time:.2}"),
    }
}

const HEADINGS: [&str; 12] = [
    "page",
    "who",
    "p50 ms",
    "p99 ms",
    "CPU ms",
    "limit ms",
    "floor ms",
    "Django ms",
    "Datasette ms",
    "ours : Django",
    "memory MiB",
    "runs",
];

/// All that one run of the bench tells, as Markdown.
#[derive(Debug, Default)]
pub struct Table {
    pub head: String,
    pub rows: Vec<Row>,
    /// What has to be known beside the figures: what was left out and why, and where others do less.
    pub notes: Vec<String>,
}

impl Table {
    /// Adds a row, and tells it at once, so that a long run shows how it goes.
    pub fn add(&mut self, row: Row) {
        eprintln!("measured: {}", row.write_cells().join(" | "));
        self.rows.push(row);
    }

    /// The work of the rows that others can do too, each once.
    pub fn list_works(&self) -> Vec<Work> {
        Work::ALL.into_iter().filter(|work| self.rows.iter().any(|row| row.work == Some(*work))).collect()
    }

    /// The limits that rows of this run have, and how many of them are over theirs.
    pub fn count_limits(&self) -> (usize, usize) {
        let limited = self.rows.iter().filter(|row| row.limit.is_some());
        (limited.clone().count(), limited.filter(|row| row.is_over_limit()).count())
    }
}

impl Display for Table {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}\n", self.head)?;
        writeln!(f, "| {} |", HEADINGS.join(" | "))?;
        writeln!(f, "|{}", "---|".repeat(HEADINGS.len()))?;
        for row in &self.rows {
            writeln!(f, "| {} |", row.write_cells().map(|cell| cell.replace('|', "\\|")).join(" | "))?;
        }
        writeln!(f)?;
        let (limited, over) = self.count_limits();
        if limited > 0 {
            writeln!(f, "- {limited} rows have a limit; {over} of them are over it.")?;
        }
        let compared: Vec<f64> = self.rows.iter().filter_map(Row::compare_with_django).collect();
        if !compared.is_empty() {
            let slower = compared.iter().filter(|ratio| **ratio > 1.0).count();
            writeln!(f, "- {} rows stand beside Django; {slower} of them are slower than it.", compared.len())?;
        }
        self.notes.iter().try_for_each(|note| writeln!(f, "- {note}"))
    }
}
