//! What is measured besides pages: commands, starting, settling, and signing in.

use std::{
    path::Path,
    time::{Duration, Instant},
};

use scraper::{Html, Selector};

use crate::{
    client::Client,
    facts::{Facts, LOGIN},
    measure::{Measured, Pace, measure},
    options::Options,
    readers::measure_readers,
    server::{Server, run_command},
    table::{Limit, Row, Table},
    work::Work,
};

const PASSWORD: &str = "vier blauwe fietsen op de kade";
/// How many times as long as a raw durable transaction a settle may take.
const TIMES_RAW: f64 = 10.0;
/// The most MiB of memory before and after pages.
const IDLE: u64 = 30;
const AFTER_LOAD: u64 = 100;

/// The commands that go through the whole register.
pub fn measure_commands(options: &Options, register: &Path, table: &mut Table) {
    let database = register.to_str().unwrap();
    let folder = tempfile::tempdir_in("target/bench").unwrap();
    let to = folder.path().join("uitvoer");
    let commands = [
        ("verify", vec!["verify", "--database", database]),
        ("export", vec!["export", "--database", database, to.to_str().unwrap()]),
    ];
    for (name, arguments) in commands.into_iter().filter(|(name, _)| options.wants(name)) {
        let run = run_command(&options.binary, &arguments);
        let row = Row { memory: Some(run.memory), ..Row::of_measured(name, "command", Measured::of_one(run.took)) };
        table.add(row);
    }
}

/// The start, with the memory of the program before it did anything.
pub fn add_start(options: &Options, server: &Server, table: &mut Table) {
    if options.wants("start") {
        let limit = (options.promises > 10_000).then_some(Limit::Median(50.0));
        let row = Row::of_measured("start until ready", "-", Measured::of_one(server.started_in));
        table.add(Row { limit: options.keep_limit(limit), ..row });
        table.add(row_of_memory("memory, idle", options, IDLE, server.memory().0));
    }
}

/// A row of the memory of the program, in MiB.
fn row_of_memory(name: &str, options: &Options, most: u64, memory: u64) -> Row {
    let limit = options.keep_limit(Some(Limit::Memory(most)));
    Row { name: name.to_owned(), reader: "-", memory: Some(memory), limit, ..Row::default() }
}

/// Measures what is no page. A settle is held against the milliseconds of a raw durable transaction.
pub fn measure_acts(options: &Options, facts: &Facts, server: &Server, durable: Option<f64>, table: &mut Table) {
    if options.wants("settle") {
        measure_settling(options, (facts, server), durable, table);
    }
    if options.wants("readers") {
        measure_readers(options, facts, server, table);
    }
    if options.wants("memory") {
        table.add(row_of_memory("memory, after all pages", options, AFTER_LOAD, server.memory().0));
    }
    if options.wants("sign in") {
        measure_signing_in(options, facts, server, table);
    }
}

/// Opens the form of a settle and sends it, for another promise each time; and the first list right after such a write.
fn measure_settling(options: &Options, (facts, server): (&Facts, &Server), durable: Option<f64>, table: &mut Table) {
    let mut clerk = Client::new(server.address, Some(facts.clerk.clone()));
    let mut public = Client::new(server.address, None);
    let runs = if options.quick { 3 } else { 100 };
    let (mut opened, mut sent, mut after) = (Vec::new(), Vec::new(), Vec::new());
    let mut cpu = Duration::ZERO;
    for number in facts.open.iter().take(runs) {
        let start = Instant::now();
        let fields = open_settle_form(&mut clerk, number);
        opened.push(start.elapsed());
        let (start, cpu_before) = (Instant::now(), server.cpu_time());
        send_settle_form(&mut clerk, number, &fields);
        sent.push(start.elapsed());
        cpu += server.cpu_time().saturating_sub(cpu_before);
        let start = Instant::now();
        assert_eq!(public.get("/toezeggingen").status, 200);
        after.push(start.elapsed());
    }
    let opened = Measured::of_times(&mut opened, Duration::ZERO);
    table.add(Row::of_measured("settle: opening the form", "clerk", opened));
    let row = Row::of_measured(Work::Write.name(), "clerk", Measured::of_times(&mut sent, cpu));
    let limit = options.keep_limit(durable.map(|of| Limit::Times { times: TIMES_RAW, of }));
    table.add(Row { work: Some(Work::Write), limit, ..row });
    let after = Measured::of_times(&mut after, Duration::ZERO);
    table.add(Row::of_measured("list, first after a write", "public", after));
}

/// Settles a promise as a clerk does: by opening the form, and sending it.
pub fn settle(clerk: &mut Client, number: &str) {
    let fields = open_settle_form(clerk, number);
    send_settle_form(clerk, number, &fields);
}

fn open_settle_form(clerk: &mut Client, number: &str) -> String {
    let form = clerk.get(&settle_address(number));
    assert_eq!(form.status, 200, "{number}");
    fill_in_form(&form.text())
}

fn send_settle_form(clerk: &mut Client, number: &str, fields: &str) {
    assert_eq!(clerk.post(&settle_address(number), fields).status, 303, "{number}");
}

fn settle_address(number: &str) -> String {
    format!("/toezeggingen/{number}/afdoening")
}

/// The fields of the form as a browser sends them, with an explanation.
fn fill_in_form(page: &str) -> String {
    let page = Html::parse_document(page);
    let mut fields = form_urlencoded::Serializer::new(String::new());
    for kind in ["form[method=post] input[type=hidden]", "form[method=post] input[checked]"] {
        for field in page.select(&Selector::parse(kind).unwrap()) {
            fields.append_pair(field.attr("name").unwrap(), field.attr("value").unwrap_or_default());
        }
    }
    fields.append_pair("uitleg", "De brief is gestuurd.").finish()
}

/// Signs in twenty times in a row, and tells the memory after it.
fn measure_signing_in(options: &Options, facts: &Facts, server: &Server, table: &mut Table) {
    let mut client = Client::new(server.address, None);
    let chosen = client.post(
        &format!("/uitnodiging/{}", facts.invitation),
        &form_urlencoded::Serializer::new(String::new())
            .append_pair("nieuw", PASSWORD)
            .append_pair("herhaling", PASSWORD)
            .finish(),
    );
    assert_eq!(chosen.status, 303, "no password was chosen: {}", chosen.text());
    let fields = form_urlencoded::Serializer::new(String::new())
        .append_pair("email", LOGIN)
        .append_pair("wachtwoord", PASSWORD)
        .finish();
    let twenty = Pace { warm_up: 0, least: if options.quick { 3 } else { 20 }, lasts: Duration::ZERO };
    let measured = measure(|| server.cpu_time(), twenty, || assert_eq!(client.post("/inloggen", &fields).status, 303));
    table.add(Row::of_measured("sign in", "clerk", measured));
    let name = format!("memory, after {} sign-ins", measured.runs);
    table.add(row_of_memory(&name, options, AFTER_LOAD, server.memory().0));
}
