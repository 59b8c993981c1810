//! Reads the command line and calls the command.

use std::process::ExitCode;

fn main() -> ExitCode {
    toezeggingen::cli::run(toezeggingen::config::read())
}
