//! Another program with the same number of promises, measured as ours is.

use std::{
    fs,
    net::SocketAddr,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use serde_json::Value;

use super::{
    Beside,
    data::{PeerData, run_patiently},
};
use crate::{
    client::Client,
    measure::{measure, milliseconds},
    peer_pages::{PeerPage, find_fault},
    server::choose_address,
    table::Table,
    work::Work,
};

/// A started program, which is stopped when this is dropped, also where starting it failed halfway.
#[derive(Debug)]
struct RunningPeer {
    script: PathBuf,
    folder: PathBuf,
    name: &'static str,
    /// A port at which nothing else listens, so that no other server is measured in its place.
    port: u16,
}

impl RunningPeer {
    fn start(&self, promises: u64) -> Result<Value, String> {
        let mut command = self.make_command("start");
        command.arg(promises.to_string());
        run_patiently(command, &self.folder.join(format!("{}-start.log", self.name)))?;
        let said = fs::read_to_string(self.folder.join(format!("run/{}.json", self.name)));
        let said = said.map_err(|error| format!("it did not say its addresses: {error}"))?;
        serde_json::from_str(&said).map_err(|error| format!("its addresses cannot be read: {error}"))
    }

    /// The command that starts or stops it, on the same core as ours.
    fn make_command(&self, act: &str) -> Command {
        let mut command = Command::new("bash");
        command.arg(&self.script).arg(act);
        command.env("BENCH_TMP", &self.folder).env("SRV_CPU", "0").env("PORT", self.port.to_string());
        command
    }
}

impl Drop for RunningPeer {
    fn drop(&mut self) {
        let stopped = run_patiently(self.make_command("stop"), &self.folder.join(format!("{}-stop.log", self.name)));
        if let Err(reason) = stopped {
            eprintln!("{} was not stopped: {reason}", self.name);
        }
    }
}

/// Starts another program, measures the work that the table has rows for, and stops it.
pub fn measure_peer(
    beside: &Beside,
    (folder, name, label): (&Path, &'static str, &str),
    data: &PeerData,
    table: &mut Table,
) -> Result<(), String> {
    let script = folder.join("run.sh");
    if !script.exists() {
        return Err("there is no script that starts it".to_owned());
    }
    let peer = RunningPeer { script, folder: beside.folder.clone(), name, port: choose_address().port() };
    let said = peer.start(beside.promises)?;
    let base = said.get("base").and_then(Value::as_str).unwrap_or_default();
    let address = base.trim_start_matches("http://").parse();
    let address: SocketAddr = address.map_err(|_| format!("it has no address: {base}"))?;
    for work in table.list_works() {
        let Some(page) = PeerPage::find(&said, work, &data.promise, beside.promises) else { continue };
        if !page.note.is_empty() {
            table.notes.push(format!("{label}, {}: {}.", work.name(), page.note));
        }
        match measure_work(beside, address, (work, &page), data) {
            Ok(median) => set_figure(table, work, name, milliseconds(median)),
            Err(fault) => table.notes.push(format!("{label}, {}: not measured, because {fault}.", work.name())),
        }
    }
    Ok(())
}

fn set_figure(table: &mut Table, work: Work, name: &str, median: f64) {
    eprintln!("measured: {name}, {}: {median:.2} ms", work.name());
    for row in table.rows.iter_mut().filter(|row| row.work == Some(work)) {
        if name == "django" {
            row.django = Some(median);
        } else {
            row.datasette = Some(median);
        }
    }
}

/// Looks at a page of another program, and measures it if it is right.
fn measure_work(
    beside: &Beside,
    address: SocketAddr,
    (work, page): (Work, &PeerPage),
    data: &PeerData,
) -> Result<Duration, String> {
    let mut client = Client::with_headers(address, &page.headers);
    let before = count_history(page);
    let mut text = String::new();
    for (path, body) in &page.requests {
        text += &ask(&mut client, page.is_post, path, body)?;
    }
    if let Some(fault) = find_fault(work, &text, &data.facts, &data.promise) {
        return Err(format!("it {fault}"));
    }
    let written = page.requests.len();
    if page.is_post && count_history(page) != before.map(|lines| lines + written) {
        return Err("its history did not grow with each write, or sqlite3 is not here to count it".to_owned());
    }
    measure_requests(beside, &mut client, page)
}

fn measure_requests(beside: &Beside, client: &mut Client, page: &PeerPage) -> Result<Duration, String> {
    // A write sets one status after the other; any other page is all its requests together.
    let at_once = if page.is_post { 1 } else { page.requests.len() };
    let mut turns = page.requests.chunks(at_once).cycle();
    let mut fault = None;
    let measured = measure(
        || Duration::ZERO,
        beside.pace,
        || {
            for (path, body) in turns.next().unwrap_or_default() {
                fault = fault.take().or(ask(client, page.is_post, path, body).err());
            }
        },
    );
    fault.map_or(Ok(measured.median), Err)
}

/// Asks for a page, and returns its text; fails where there is no answer or it is an error.
fn ask(client: &mut Client, is_post: bool, path: &str, body: &str) -> Result<String, String> {
    let answer = if is_post { client.try_post(path, body) } else { client.try_get(path) };
    match answer {
        Some(answer) if answer.status < if is_post { 400 } else { 300 } => Ok(answer.text()),
        Some(answer) => Err(format!("{path} gives {}", answer.status)),
        None => Err(format!("{path} gives no answer")),
    }
}

/// How many lines the history of another program has, by its own command.
fn count_history(page: &PeerPage) -> Option<usize> {
    let output = Command::new("bash").arg("-c").arg(page.count_history.as_ref()?).output().ok()?;
    String::from_utf8_lossy(&output.stdout).trim().parse().ok()
}
