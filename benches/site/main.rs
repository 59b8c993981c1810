//! Measures the register as people meet it: over HTTP, with as many promises as it is told.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that cannot go on has failed"
)]

mod acts;
mod beside;
mod client;
mod copies;
mod council;
mod facts;
mod figures;
mod machine;
mod measure;
mod options;
mod pages;
mod pattern;
mod peer_pages;
mod raw;
mod readers;
mod register;
mod rows;
mod server;
mod table;
mod texts;
mod vocabulary;
mod work;

use std::{path::Path, process::ExitCode};

use clap::Parser as _;

use self::{
    client::Client,
    facts::Facts,
    measure::{Pace, measure_page},
    options::Options,
    pages::{Page, Reader, WITH_ALL_COUNTS, count_choices},
    register::{MadeRegister, remove_register},
    server::Server,
    table::{Limit, Row, Table},
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
    let mut table = Table { head: machine::describe_run(&options), ..Table::default() };
    runtime.block_on(raw::measure_handing_over(&options, &register, &mut table));
    let durable = runtime.block_on(raw::measure_durable_transaction(&options, folder, &mut table));
    acts::measure_commands(&options, &register, &mut table);
    let faults = measure_server(&options, (&facts, &register), durable, &mut table);
    remove_register(&register);
    beside::measure_beside(&options, choose_pace(&options), &mut table);
    println!("{table}");
    if let Some(file) = &options.markdown {
        std::fs::write(file, table.to_string()).unwrap();
    }
    for fault in &faults {
        eprintln!("wrong: {fault}");
    }
    if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn choose_pace(options: &Options) -> Pace {
    if options.quick { Pace::QUICK } else { Pace::of_seconds(options.seconds) }
}

/// Measures what the running program does; returns what was wrong with its pages.
fn measure_server(
    options: &Options,
    (facts, register): (&Facts, &Path),
    durable: Option<f64>,
    table: &mut Table,
) -> Vec<String> {
    let server = Server::start(&options.binary, register);
    acts::add_start(options, &server, table);
    if !options.quick {
        server.wait_until_at_rest();
    }
    let mut faults = Vec::new();
    for page in pages::list_pages(facts).iter().chain(&pages::list_files(facts)) {
        for reader in page.readers.iter().filter(|_| options.wants(page.name)) {
            if let Err(fault) = add_page(options, (facts, &server), (page, *reader), table) {
                faults.push(format!("{}, {}: {fault}", page.name, reader.name()));
            }
        }
    }
    acts::measure_acts(options, facts, &server, durable, table);
    faults
}

/// Measures a page as one reader sees it.
fn add_page(
    options: &Options,
    (facts, server): (&Facts, &Server),
    (page, reader): (&Page, Reader),
    table: &mut Table,
) -> Result<(), String> {
    let cookie = (reader == Reader::Clerk).then(|| facts.clerk.clone());
    let mut client = Client::new(server.address, cookie);
    server.forget_peak();
    let (measured, answer) = measure_page(server, (&mut client, reader), page, choose_pace(options))?;
    let mut is_incomplete = false;
    if page.name == WITH_ALL_COUNTS {
        let (choices, uncounted) = count_choices(&answer.text());
        is_incomplete = choices == 0 || uncounted > 0;
        let (name, reader) = (page.name, reader.name());
        table.notes.push(format!("{name}, {reader}: {uncounted} of its {choices} choices have no number."));
    }
    table.add(Row {
        limit: choose_limit(page, options),
        memory: page.name.starts_with("file").then(|| server.memory().1),
        work: page.work,
        is_incomplete,
        bytes: answer.body.len(),
        ..Row::of_measured(page.name, reader.name(), measured)
    });
    Ok(())
}

/// The limit that holds for a register of this size, if there is one.
fn choose_limit(page: &Page, options: &Options) -> Option<Limit> {
    let most = if options.promises <= 10_000 { page.limits.0 } else { page.limits.1 };
    options.keep_limit(most.map(Limit::Median))
}
