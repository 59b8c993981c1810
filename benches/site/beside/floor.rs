//! The floor: the same questions to a database file without a program around it, and as many bytes over HTTP without a question.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use super::{
    Beside,
    data::{PeerData, run_patiently},
};
use crate::{
    client::Client,
    figures::read_medians,
    measure::{measure, milliseconds},
    register::remove_register,
    server::{Server, pin_to_first_core},
    table::{Row, Table},
};

/// Measures the floor, and sets its figures beside the rows that it knows: what the raw query takes, and the processor time of a
/// server that sends as many bytes without looking anything up.
pub fn measure_floor(beside: &Beside, folder: &Path, data: &PeerData, table: &mut Table) -> Result<(), String> {
    let target = beside.folder.join("floor");
    let mut build = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    build.args(["build", "--release", "--locked", "--manifest-path"]).arg(folder.join("Cargo.toml"));
    build.env("CARGO_TARGET_DIR", &target);
    run_patiently(build, &beside.folder.join("floor-build.log"))?;
    let program = target.join("release/limit");

    // It writes to the file, so it has one of its own.
    let register = beside.folder.join("floor.db");
    remove_register(&register);
    fs::copy(&data.register, &register).map_err(|error| error.to_string())?;
    let mut command = pin_to_first_core(&program);
    let output = command.arg("sqlite").arg(&register).stdin(Stdio::null()).stderr(Stdio::null()).output();
    remove_register(&register);
    let output = output.map_err(|error| format!("it cannot be started: {error}"))?;
    let medians = read_medians(&String::from_utf8_lossy(&output.stdout));
    if medians.is_empty() {
        return Err("it printed no figures".to_owned());
    }

    let server = Server::start_floor(&program)?;
    let mut client = Client::new(server.address, None);
    let mut send_bytes = |bytes: usize| {
        let address = if bytes == 0 { "/hello".to_owned() } else { format!("/bytes/{bytes}") };
        let is_right = client.try_get(&address).is_some_and(|answer| answer.status == 200);
        if !is_right {
            return Err(format!("it does not answer {address}"));
        }
        Ok(measure(
            || server.cpu_time(),
            beside.pace,
            || {
                client.try_get(&address);
            },
        ))
    };
    for row in &mut table.rows {
        let query = row.work.and_then(|work| medians.get(work.floor_key()?));
        if let Some(query) = query {
            row.floor = Some(query + milliseconds(send_bytes(row.bytes)?.cpu));
        }
    }
    let list = table.rows.iter().find(|row| row.bytes > 0).map_or(0, |row| row.bytes);
    for (name, bytes) in
        [("floor: five bytes over HTTP".to_owned(), 0), (format!("floor: {list} bytes over HTTP"), list)]
    {
        let sent = send_bytes(bytes)?;
        table.add(Row::of_measured(&name, "-", sent));
    }
    for (key, name) in [
        ("write_full", "floor: raw durable transaction of a change and its line of history"),
        ("write_normal", "floor: the same, not durable"),
    ] {
        let median = medians.get(key).copied();
        table.add(Row { name: name.to_owned(), reader: "-", median, ..Row::default() });
    }
    table.notes.push(
        "Floor: the median of the raw queries on a file of their own form, plus the processor time of a server that sends as \
         many bytes."
            .to_owned(),
    );
    Ok(())
}
