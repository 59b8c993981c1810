//! The head of the table: what was measured, when, and on what machine.

use std::{fs, path::Path, process::Command};

use crate::options::Options;

/// Describes what is measured.
pub fn describe_run(options: &Options) -> String {
    let kind = if cfg!(debug_assertions) { "debug" } else { "release" };
    format!(
        "{} promises, {} (bench built for {kind}), commit {}, {} seconds a page\n\nMachine: {}",
        options.promises,
        name_binary(&options.binary),
        read_commit(),
        options.seconds,
        describe_machine()
    )
}

/// The program as it was named, without the folders of this machine.
fn name_binary(binary: &Path) -> String {
    let named = if binary.is_absolute() { binary.file_name().map(Path::new) } else { Some(binary) };
    named.unwrap_or(binary).display().to_string()
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
