//! Reads the command line and calls the command.

use std::process::ExitCode;

fn main() -> ExitCode {
    toezeggingen::cli::run_command(toezeggingen::config::read_config())
}
