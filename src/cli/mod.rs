//! The commands, one file each. Output is for people unless `--json` is given; a failure says what to do and exits with 1.

mod backup;
mod checkpoint;
mod deadline;
mod demo;
mod export;
mod import;
mod letter;
mod report;
mod restore;
mod serve;
mod user;
mod verify;

use std::{
    io::{self, IsTerminal as _, Write as _},
    path::Path,
    process::ExitCode,
};

use crate::{
    clock::Clock,
    config::{Command, Config, LetterCommand},
    domain::{
        access::{Actor, Role},
        council::calendar::Calendar,
    },
    store::{Act, ServerLock, Store, StoreError, StoreFailure, StoreRefusal, backup::BackupError},
};

/// The reason that a command failed, worded for the person who gave it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct CommandFailure(String);

type Result<T> = std::result::Result<T, CommandFailure>;

impl CommandFailure {
    fn new(words: impl Into<String>) -> Self {
        Self(words.into())
    }
}

impl From<StoreError> for CommandFailure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Refusal(refusal) => refusal.into(),
            StoreError::Failure(failure) => failure.into(),
        }
    }
}

impl From<StoreRefusal> for CommandFailure {
    fn from(refusal: StoreRefusal) -> Self {
        // These are whole sentences that already say what to do.
        let whole = |sentence: String| Self(sentence);
        match refusal {
            StoreRefusal::Change(refusal) => whole(refusal.to_string()),
            StoreRefusal::Roster(refusal) => whole(refusal.to_string()),
            StoreRefusal::Meeting(refusal) => whole(refusal.to_string()),
            StoreRefusal::Letter(refusal) => whole(refusal.to_string()),
            StoreRefusal::Person(refusal) => whole(refusal.to_string()),
            StoreRefusal::NotFound => {
                whole("Dit staat niet in het register. Kijk na of u het goed schreef.".to_owned())
            }
            StoreRefusal::Stale { .. } | StoreRefusal::Outdated => {
                whole(format!("Dit kan niet: {refusal}. Kijk hoe het nu staat en geef de opdracht opnieuw."))
            }
            StoreRefusal::Forbidden(_)
            | StoreRefusal::Account(_)
            | StoreRefusal::NameTaken
            | StoreRefusal::Repeated
            | StoreRefusal::NumberTaken(_)
            | StoreRefusal::NoNumberLeft
            | StoreRefusal::Twins(_)
            | StoreRefusal::Erasure(_)
            | StoreRefusal::OtherUnknown(_)
            | StoreRefusal::LetterKnown(_) => whole(format!("Dit kan niet: {refusal}.")),
        }
    }
}

impl From<StoreFailure> for CommandFailure {
    fn from(failure: StoreFailure) -> Self {
        match failure {
            StoreFailure::Database(_) | StoreFailure::Migration(_) | StoreFailure::Unreadable(_) => {
                tracing::error!(error = %failure, "the register failed");
                Self::new(
                    "Het register kon dit niet uitvoeren. Er is niets half vastgelegd. Met RUST_LOG=debug ziet u meer.",
                )
            }
            StoreFailure::BeingReplaced
            | StoreFailure::AlreadyServed
            | StoreFailure::Newer
            | StoreFailure::Unable { .. }
            | StoreFailure::Unsafe(_) => Self::new(format!("Dit kan niet: {failure}.")),
        }
    }
}

impl From<BackupError> for CommandFailure {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::Store(error) => error.into(),
            other => Self::new(other.to_string()),
        }
    }
}

impl From<io::Error> for CommandFailure {
    fn from(error: io::Error) -> Self {
        Self::new(format!("Het lukte niet: {error}."))
    }
}

#[must_use]
pub fn run_command(config: Config) -> ExitCode {
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| tracing_subscriber::EnvFilter::new("warn,toezeggingen=info"));
    let colours = io::stderr().is_terminal();
    // A log that cannot be written, for instance on a full disk, must not stop the program.
    let log = tracing_subscriber::fmt().log_internal_errors(false);
    log.with_env_filter(filter).with_writer(io::stderr).with_ansi(colours).init();
    match dispatch_command(config) {
        Ok(code) => code,
        Err(failure) => {
            // If the error stream is closed there is nobody to tell.
            let _ = writeln!(io::stderr(), "{failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch_command(config: Config) -> Result<ExitCode> {
    match config.command {
        Command::Deadline(args) => deadline::run_deadline(&args).map(|()| ExitCode::SUCCESS),
        Command::Letter(LetterCommand::Read(args)) => letter::run_letter_read(&args).map(|()| ExitCode::SUCCESS),
        Command::Letter(LetterCommand::Apply(args)) => {
            block_on_command(letter::run_letter_apply(args)).map(|()| ExitCode::SUCCESS)
        }
        Command::Serve(args) => block_on_command(serve::run_serve(args)).map(|()| ExitCode::SUCCESS),
        Command::Demo(args) => block_on_command(demo::run_demo(args)).map(|()| ExitCode::SUCCESS),
        Command::Verify(args) => block_on_command(verify::run_verify(args)),
        Command::Checkpoint(args) => block_on_command(checkpoint::run_checkpoint(args)).map(|()| ExitCode::SUCCESS),
        Command::Backup(args) => block_on_command(backup::run_backup(args)).map(|()| ExitCode::SUCCESS),
        Command::Export(args) => block_on_command(export::run_export(args)).map(|()| ExitCode::SUCCESS),
        Command::Import(args) => block_on_command(import::run_import(args)).map(|()| ExitCode::SUCCESS),
        Command::Restore(args) => block_on_command(restore::run_restore(args)).map(|()| ExitCode::SUCCESS),
        Command::User(command) => block_on_command(user::run_user(command)).map(|()| ExitCode::SUCCESS),
    }
}

fn block_on_command<T>(command: impl Future<Output = Result<T>>) -> Result<T> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let done = runtime.block_on(command);
    // Threads that still block are not waited for: everything that was answered is on the disk already.
    runtime.shutdown_background();
    done
}

/// Prints a line for people or programs. A reader that closed the pipe early (`| head`) is no failure.
fn print_line(line: &str) -> Result<()> {
    match writeln!(io::stdout(), "{line}") {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

fn print_json(value: &impl serde::Serialize) -> Result<()> {
    let text = serde_json::to_string_pretty(value).map_err(|error| CommandFailure::new(error.to_string()))?;
    print_line(&text)
}

fn bytes_of(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(|error| CommandFailure::new(format!("{} is niet te lezen: {error}.", path.display())))
}

fn read_calendar(path: Option<&Path>) -> Result<Calendar> {
    let Some(path) = path else { return Ok(Calendar::default()) };
    let text = String::from_utf8(bytes_of(path)?)
        .map_err(|_| CommandFailure::new(format!("{} is geen tekst in UTF-8.", path.display())))?;
    Calendar::parse(&text).map_err(|error| CommandFailure::new(format!("{}: {error}", path.display())))
}

async fn open_store(path: &Path) -> Result<Store> {
    Store::open(path).await.map_err(|error| describe_unopened_store(path, error))
}

/// Opens the register in a file for a server. No other server can open it while the lock is held.
async fn open_to_serve(path: &Path) -> Result<(Store, ServerLock)> {
    let lock = ServerLock::take_server_lock(path).map_err(|error| describe_unopened_store(path, error))?;
    Ok((open_store(path).await?, lock))
}

/// Explains that a register could not be opened.
fn describe_unopened_store(path: &Path, error: StoreError) -> CommandFailure {
    tracing::debug!(%error, "the register could not be opened");
    let why = match &error {
        StoreError::Failure(StoreFailure::Unable { .. } | StoreFailure::Unsafe(_)) => format!(": {error}"),
        StoreError::Failure(StoreFailure::BeingReplaced) => return error.into(),
        StoreError::Failure(StoreFailure::Newer) => return BackupError::Newer(path.to_path_buf()).into(),
        StoreError::Failure(StoreFailure::AlreadyServed) => {
            return CommandFailure::new(format!(
                "Het register in {} draait al, en twee diensten op één bestand kan niet. Stop eerst de andere, of kies met \
                 --database een ander bestand.",
                path.display()
            ));
        }
        _ => String::new(),
    };
    CommandFailure::new(format!(
        "{} kon niet als register worden geopend{why}. Bestaat de map, mag u er schrijven, en is het een register?",
        path.display()
    ))
}

/// Opens the register in a file that must exist.
async fn open_existing_store(path: &Path) -> Result<Store> {
    if !path.exists() {
        return Err(CommandFailure::new(format!("{} bestaat niet.", path.display())));
    }
    open_store(path).await
}

/// The act of a command: whoever may give commands on the machine acts as administrator, at this moment.
fn make_administrator_act() -> Act {
    let clock = Clock::System;
    let actor = Actor::new("opdrachtregel", Role::Administrator);
    Act { actor, now: clock.now(), today: clock.today(), submission: None }
}
