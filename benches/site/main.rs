//! Measures the register as people meet it: over HTTP, with as many promises as it is told.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that cannot go on has failed"
)]

mod acts;
mod client;
mod copies;
mod council;
mod facts;
mod machine;
mod measure;
mod options;
mod pages;
mod pattern;
mod register;
mod rows;
mod server;
mod texts;
mod vocabulary;

use std::{path::Path, process::ExitCode};

use clap::Parser as _;

use self::{
    client::Client,
    facts::Facts,
    measure::{Pace, measure_page, write_row},
    options::Options,
    pages::{Page, Reader},
    register::{MadeRegister, remove_register},
    server::Server,
};

fn main() -> ExitCode {
    let options = Options::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let folder = Path::new("target/bench");
    let made = runtime.block_on(MadeRegister::find_or_make(folder, options.promises));
    let register = folder.join("measured.db");
    remove_register(&register);
    std::fs::copy(&made.path, &register).unwrap();
    let facts = runtime.block_on(Facts::gather(&register));
    machine::write_head(&options);
    runtime.block_on(acts::measure_handing_over(&options, &register));
    acts::measure_commands(&options, &register);
    let faults = measure_server(&options, &facts, &register);
    remove_register(&register);
    for fault in &faults {
        eprintln!("wrong: {fault}");
    }
    if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Measures what the running program does; returns what was wrong with its pages.
fn measure_server(options: &Options, facts: &Facts, register: &Path) -> Vec<String> {
    let server = Server::start(&options.binary, register);
    acts::write_start(options, &server);
    let pace = if options.quick { Pace::QUICK } else { Pace::of_seconds(options.seconds) };
    let mut faults = Vec::new();
    for page in pages::list_pages(facts).iter().chain(&pages::list_files(facts)) {
        for reader in page.readers.iter().filter(|_| options.wants(page.name)) {
            let cookie = (*reader == Reader::Clerk).then(|| facts.clerk.clone());
            let mut client = Client::new(server.address, cookie);
            server.forget_peak();
            match measure_page(&server, (&mut client, *reader), page, pace) {
                Ok(measured) => {
                    let memory =
                        if page.name.starts_with("file") { server.memory().1.to_string() } else { String::new() };
                    write_row(page.name, reader.name(), measured, (choose_limit(page, options), &memory));
                }
                Err(fault) => faults.push(format!("{}, {}: {fault}", page.name, reader.name())),
            }
        }
    }
    acts::measure_acts(options, facts, &server);
    faults
}

/// The limit that holds for a register of this size, if there is one.
fn choose_limit(page: &Page, options: &Options) -> Option<f64> {
    match options.promises {
        _ if options.quick => None,
        ..=10_000 => page.limits.0,
        10_001..=100_000 => page.limits.1,
        _ => None,
    }
}
