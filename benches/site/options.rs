//! What is measured, as the command line says.

use std::path::PathBuf;

use clap::Parser;

use crate::table::Limit;

/// Measures the register over HTTP, with as many promises as wanted.
#[derive(Debug, Parser)]
pub struct Options {
    /// How many promises the register has.
    #[arg(default_value_t = 10_000)]
    pub promises: u64,
    /// Looks at every page a few times only, to see that it is right.
    #[arg(long)]
    pub quick: bool,
    /// Only the pages and acts of which the name has one of these words.
    #[arg(long, value_delimiter = ',')]
    pub pages: Vec<String>,
    /// How many seconds each page is measured.
    #[arg(long, default_value_t = 2.0)]
    pub seconds: f64,
    /// The program that is measured.
    #[arg(long, default_value = "target/release/toezeggingen")]
    pub binary: PathBuf,
    /// The folder of the floor: a crate that puts the same questions to a file without a program around it. Without it the
    /// folder `../shared/bench/limit` is used if it is there, except by a quick run.
    #[arg(long, env = "BENCH_FLOOR")]
    pub floor: Option<PathBuf>,
    /// The folder of the scripts that start other programs, likewise `../shared/bench/peers`.
    #[arg(long, env = "BENCH_PEERS")]
    pub peers: Option<PathBuf>,
    /// Writes the table to this file too.
    #[arg(long)]
    pub markdown: Option<PathBuf>,
    /// Cargo gives this flag to every benchmark.
    #[arg(long, hide = true)]
    pub bench: bool,
}

impl Options {
    pub fn wants(&self, name: &str) -> bool {
        self.pages.is_empty() || self.pages.iter().any(|word| name.contains(word.as_str()))
    }

    /// Keeps a limit where the run is held to one: not when it is quick, and not with more than a hundred thousand promises.
    pub fn keep_limit(&self, limit: Option<Limit>) -> Option<Limit> {
        limit.filter(|_| !self.quick && self.promises <= 100_000)
    }
}
