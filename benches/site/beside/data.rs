//! The data of the floor and of the other programs: a register of their own form with as many promises as ours.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use serde_json::Value;
use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};

use super::Beside;
use crate::peer_pages::PeerPromise;

/// How long the making of data, a build, or the start of another program with its installation may take.
const PATIENCE: Duration = Duration::from_secs(1200);

#[derive(Debug)]
pub struct PeerData {
    pub register: PathBuf,
    /// What the maker of the data counted.
    pub facts: Value,
    /// A promise in the middle, which is looked at and changed.
    pub promise: PeerPromise,
}

impl PeerData {
    /// Finds the data of so many promises, or lets its maker make them.
    pub fn find_or_make(beside: &Beside, maker: Option<&Path>) -> Result<Self, String> {
        let folder = beside.folder.join("data").join(beside.promises.to_string());
        let facts = folder.join("facts.json");
        if !facts.exists() {
            let maker = maker.ok_or("there is nothing that makes its data")?;
            fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
            let mut command = Command::new("python3");
            command.arg(maker).arg(beside.promises.to_string()).arg(&folder);
            run_patiently(command, &beside.folder.join("data.log"))?;
        }
        let facts = fs::read_to_string(facts).map_err(|error| format!("its data cannot be read: {error}"))?;
        let facts = serde_json::from_str(&facts).map_err(|error| format!("its data cannot be read: {error}"))?;
        let register = folder.join("toezeggingen.db");
        let promise = read_middle_promise(&register, beside.promises)?;
        Ok(Self { register, facts, promise })
    }
}

fn read_middle_promise(register: &Path, promises: u64) -> Result<PeerPromise, String> {
    let id = i64::try_from(promises / 2).unwrap_or(1).max(1);
    let options = SqliteConnectOptions::new().filename(register).read_only(true);
    let read = async {
        let mut connection = SqliteConnection::connect_with(&options).await?;
        let number = sqlx::query_scalar("SELECT number FROM commitment WHERE id = $1").bind(id);
        let number = number.fetch_one(&mut connection).await?;
        connection.close().await?;
        Ok::<_, sqlx::Error>(PeerPromise { id, number })
    };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| error.to_string())?;
    runtime.block_on(read).map_err(|error| format!("its data cannot be read: {error}"))
}

/// Runs a command until its end, with its output in a file. Fails with the last line of that if the command fails or takes too
/// long.
pub fn run_patiently(mut command: Command, log: &Path) -> Result<(), String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = File::create(log).map_err(|error| error.to_string())?;
    let errors = output.try_clone().map_err(|error| error.to_string())?;
    let process = command.stdin(Stdio::null()).stdout(output).stderr(errors).spawn();
    let mut process = process.map_err(|error| format!("{name} cannot be started: {error}"))?;
    let begun = Instant::now();
    loop {
        match process.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(_)) => break,
            Ok(None) if begun.elapsed() < PATIENCE => thread::sleep(Duration::from_millis(50)),
            _ => {
                let _ = process.kill();
                let _ = process.wait();
                return Err(format!("{name} took longer than {} minutes", PATIENCE.as_secs() / 60));
            }
        }
    }
    let said = fs::read_to_string(log).unwrap_or_default();
    let last = said.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or("it said nothing");
    Err(format!("{name} failed: {}", last.trim()))
}
