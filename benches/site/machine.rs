//! The head of the table: what was measured, and on what machine.

use std::{fs, process::Command};

use crate::options::Options;

pub fn write_head(options: &Options) {
    let kind = if cfg!(debug_assertions) { "debug" } else { "release" };
    println!(
        "{} promises, {} (bench built for {kind}), commit {}",
        options.promises,
        options.binary.display(),
        read_commit()
    );
    println!("machine: {}\n", describe_machine());
    println!("| page | who | p50 ms | p99 ms | CPU ms | limit ms | memory MiB | runs |");
    println!("|---|---|---|---|---|---|---|---|");
}

fn read_commit() -> String {
    let output = Command::new("git").args(["describe", "--always", "--dirty"]).output();
    output.map_or_else(|_| "unknown".to_owned(), |output| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn describe_machine() -> String {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let models: Vec<&str> = cpu
        .lines()
        .filter_map(|line| line.strip_prefix("model name"))
        .map(|model| model.trim_matches([' ', '\t', ':']))
        .collect();
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split(' ').next().unwrap_or_default().to_owned();
    format!("{} cores, {}; load before the run {load}", models.len(), models.first().unwrap_or(&"unknown"))
}
