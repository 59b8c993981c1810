//! Restores a backup in the place of the register. The old register is kept aside, whole, and the new one remembers the
//! restore.

use std::{
    collections::BTreeSet,
    fmt,
    path::{Path, PathBuf},
    time::Duration,
};

use super::{BackupError, Damage, RegisterExtent, Result, Workroom, check, check_alone, fetch_extent, files};
use crate::{
    domain::{
        change::EventKind,
        history::{Author, EventObject, Hash, HistoryFacts},
    },
    store::{
        Act, Store,
        db::{self, Connection, FileOptions, query},
        records::{
            administration::{self, AdministrationDeed, LoggedDeed},
            history::{self, NewEvent, RowWatch},
        },
        sqlite::{
            file_names::append_to_file_name,
            lock::{RegisterLock, find_parent_folder, resolve_real_path},
            private,
        },
    },
};

/// The result of a restore.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The extent of the backup.
    pub backup: RegisterExtent,
    /// The register that was replaced; none if there was none.
    pub replaced: Option<ReplacedRegister>,
}

/// A register that was replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReplacedRegister {
    /// The file in which it is kept.
    pub kept: PathBuf,
    /// Its extent; none if that cannot be read.
    pub extent: Option<RegisterExtent>,
    /// The part of it that the backup lacks.
    pub gap: BackupGap,
    /// The events whose content was erased in it on a ground of the law, and which the backup brings back.
    pub brought_back: Vec<i64>,
}

/// The part of the replaced register that a backup lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupGap {
    Nothing,
    /// The last events and lines of the log.
    Behind {
        /// The number of events.
        events: i64,
        /// The number of lines of the log.
        log: i64,
    },
    /// The two have different histories.
    Apart,
    /// Unknown, since the replaced register is damaged.
    Unknown,
}

impl ReplacedRegister {
    /// A sentence that tells what has to be erased again; none if nothing has.
    #[must_use]
    pub fn to_erase(&self) -> Option<String> {
        let some = Some(told_numbers(&self.brought_back)).filter(|some| !some.is_empty())?;
        Some(format!("In het vervangen register was de inhoud van {some} gewist. Die is nu terug: wis haar opnieuw."))
    }
}

impl fmt::Display for RegisterExtent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { events, head, log } = self;
        write!(f, "{}, de laatste met kenmerk {head}; {} in het logboek", told_events(*events), told_lines(*log))
    }
}

impl fmt::Display for BackupGap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("de reservekopie heeft alles wat het vervangen register had"),
            Self::Behind { events, log } => write!(
                f,
                "{} en {} van het logboek uit het vervangen register staan niet in de reservekopie",
                told_events(*events),
                told_lines(*log)
            ),
            Self::Apart => f.write_str("het vervangen register had een andere geschiedenis dan de reservekopie"),
            Self::Unknown => f.write_str("wat er verloren ging, is niet vast te stellen"),
        }
    }
}

fn told_events(count: i64) -> String {
    if count == 1 { "1 gebeurtenis".to_owned() } else { format!("{count} gebeurtenissen") }
}

/// Names events as in `gebeurtenis 3` or `gebeurtenissen 3, 5 en 8`.
fn told_numbers(numbers: &[i64]) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    match numbers.split_last() {
        None => String::new(),
        Some((one, [])) => format!("gebeurtenis {one}"),
        Some((last, others)) => format!("gebeurtenissen {} en {last}", others.join(", ")),
    }
}

fn told_lines(count: i64) -> String {
    if count == 1 { "1 regel".to_owned() } else { format!("{count} regels") }
}

/// Restores a backup in the place of the register, which nobody may have open. The backup itself is not touched.
///
/// All is prepared in a folder beside the register: the backup is copied, checked and migrated to the form of this program, and
/// the restore is written in its log and its history. Sessions end, and one-time links no longer work, since they may have been
/// used or withdrawn after the backup was made. The old register is kept under a name with the date; then the new one takes its
/// name in one step, so that there is a register at each moment.
///
/// # Errors
/// [`BackupError::InUse`] when another process has the register open; otherwise the failure. Except after
/// [`BackupError::NotAsChecked`] the register is then unchanged.
pub async fn restore_backup(file: &Path, database: &Path, act: &Act) -> Result<Restored> {
    files::no_folder(file)?;
    // The lock is held until the end.
    let (database, _whole, room) = make_ready(database)?;
    let database = &database;
    if file.canonicalize().is_ok_and(|file| file == *database) {
        return Err(BackupError::Itself(database.clone()));
    }
    let (beside, now) = (find_parent_folder(database).to_path_buf(), act.now);
    files::run_on_blocking_thread(database, move || {
        files::sweep_workrooms(&beside, now);
        Ok(())
    })
    .await?;
    let copy = &room.path().join("register.db");
    let backup = take_in(file, copy).await.map_err(|error| error.replace_named_file(copy, database))?;
    let old = close_off(database, &backup).await?;
    let (gap, brought_back) = match &old {
        Some(old) => old.compare_with_backup(copy, &backup).await?,
        None => (BackupGap::Nothing, Vec::new()),
    };
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let told = describe_restore(&backup, old.as_ref(), (gap, &brought_back));
    prepare_copy(copy, &name, &told, act).await.map_err(|error| error.replace_named_file(copy, database))?;
    let prepared = check_alone(copy).await.map_err(|error| error.replace_named_file(copy, file))?;
    let kept = files::kept_name(database, &act.now.format(files::MOMENT).to_string());
    exchange_registers(copy, database, Some(kept.clone())).await?;
    if check::extent_of(database).await.ok() != Some(prepared) {
        return Err(BackupError::NotAsChecked(kept));
    }
    let replaced = old.map(|old| ReplacedRegister { kept, extent: old.extent, gap, brought_back });
    Ok(Restored { backup, replaced })
}

/// The path of the register to be, links followed, with a lock that keeps everybody out, and a workroom beside it.
pub(in crate::store) fn make_ready(database: &Path) -> Result<(PathBuf, RegisterLock, Workroom)> {
    let database = files::resolve_target_path(database)?;
    let database = resolve_real_path(&database).map_err(|error| BackupError::of_file(&database, error))?;
    let whole = all_of(&database)?;
    let room = Workroom::create_within(find_parent_folder(&database))
        .map_err(|error| BackupError::of_file(find_parent_folder(&database), error))?;
    Ok((database, whole, room))
}

/// Opens an existing register exclusively, as [`one_file`] does; none if there is no file or an empty one.
///
/// # Errors
/// [`BackupError::NoRegister`] for another kind of file, [`BackupError::InUse`] if another process has it open.
pub(in crate::store) async fn open_alone(database: &Path) -> Result<Option<Connection>> {
    if !database.exists() {
        return Ok(None);
    }
    let mut register = one_file(database).await.map_err(|error| BackupError::of_database(database, error))?;
    let known = check::fetch_register_form(&mut register, database).await;
    if known.is_err() {
        let something = check::has_tables(&mut register).await;
        let _ = register.close_connection().await;
        return if something { known.map(|_| None) } else { Ok(None) };
    }
    Ok(Some(register))
}

/// Merges all files of a register that nobody has open into its main file.
pub(in crate::store) async fn fold_into_one_file(database: &Path) -> Result<()> {
    let register = one_file(database).await.map_err(|error| BackupError::of_database(database, error))?;
    let _ = register.close_connection().await;
    Ok(())
}

/// Gives a prepared register its name, where there was none or an empty one.
pub(in crate::store) async fn put_in_place(copy: &Path, database: &Path) -> Result<()> {
    exchange_registers(copy, database, None).await
}

fn all_of(database: &Path) -> Result<RegisterLock> {
    let lock = RegisterLock::take_whole(database).map_err(|error| BackupError::of_file(database, error))?;
    lock.ok_or_else(|| BackupError::InUse(database.to_path_buf()))
}

/// Copies a backup and checks the copy: exactly what was checked is put in place. A write-ahead log beside the backup, as a
/// killed program leaves, is merged into the copy.
async fn take_in(file: &Path, copy: &Path) -> Result<RegisterExtent> {
    // A running register is no backup: its copy could mix two moments.
    let _whole = if append_to_file_name(file, "-lock").exists() { Some(all_of(file)?) } else { None };
    files::copy_to_private_file(file, copy).await?;
    if let Some(sum) = files::sum_beside(file)?
        && files::compute_sum(copy).await? != sum
    {
        return Err(BackupError::Damaged { file: file.to_path_buf(), damage: Damage::Sum(files::sum_file(file)) });
    }
    if append_to_file_name(file, "-wal").exists() {
        files::copy_to_private_file(&append_to_file_name(file, "-wal"), &append_to_file_name(copy, "-wal")).await?;
        fold_into_one_file(copy).await.map_err(|error| error.replace_named_file(copy, file))?;
    }
    check_alone(copy).await.map_err(|error| error.replace_named_file(copy, file))
}

/// Opens a register exclusively and merges all its files into the main one. That fails while another connection is open.
async fn one_file(database: &Path) -> db::Result<Connection> {
    let options =
        FileOptions::of_existing(database).busy_timeout(Duration::from_secs(1)).with_pragma("trusted_schema", "OFF");
    let mut register = options.connect_alone().await?;
    query("PRAGMA journal_mode = DELETE").execute(&mut register).await?;
    Ok(register)
}

/// The register that is replaced, as far as it can be read.
#[derive(Debug, Default)]
struct OldRegister {
    extent: Option<RegisterExtent>,
    /// The hash of its event at the place of the backup's last one.
    at_backup: Option<Hash>,
    /// The events whose content was erased.
    erased: BTreeSet<i64>,
}

impl OldRegister {
    async fn read_register(register: &mut Connection, database: &Path, backup: &RegisterExtent) -> Result<Self> {
        match check::fetch_register_form(register, database).await {
            Ok(_) | Err(BackupError::Newer(_)) => {}
            Err(other) => return Err(other),
        }
        let failed = |error| BackupError::of_store(database, error);
        let at_backup = history::hash_at(register, backup.events).await.map_err(failed)?;
        let extent = Some(fetch_extent(register).await.map_err(failed)?);
        // An earlier form had no erasures.
        let erased = fetch_numbers(register, "SELECT sequence FROM erasure").await.unwrap_or_default();
        Ok(Self { extent, at_backup, erased })
    }

    /// The part that a backup lacks, and the events that are erased here and still have their content in the backup. `copy` is
    /// the backup. Migrations keep the hashes of events.
    async fn compare_with_backup(&self, copy: &Path, backup: &RegisterExtent) -> Result<(BackupGap, Vec<i64>)> {
        let Some(old) = &self.extent else { return Ok((BackupGap::Unknown, Vec::new())) };
        let mut register = check::open_immutable(copy).await?;
        let at_old = history::hash_at(&mut register, old.events).await;
        let told = fetch_numbers(&mut register, "SELECT sequence FROM event_content").await;
        let _ = register.close_connection().await;
        let at_old = at_old.map_err(|error| BackupError::of_store(copy, error))?;
        if self.at_backup.as_ref() != Some(&backup.head) && at_old.as_ref() != Some(&old.head) {
            return Ok((BackupGap::Apart, Vec::new()));
        }
        // In an earlier form the content is part of the event itself.
        let told = told.unwrap_or_else(|_| (1..=backup.events).collect());
        let brought_back = self.erased.iter().copied().filter(|event| told.contains(event)).collect();
        let gap = match ((old.events - backup.events).max(0), (old.log - backup.log).max(0)) {
            (0, 0) => BackupGap::Nothing,
            (events, log) => BackupGap::Behind { events, log },
        };
        Ok((gap, brought_back))
    }
}

async fn fetch_numbers(register: &mut Connection, statement: &'static str) -> db::Result<BTreeSet<i64>> {
    let rows: Vec<(i64,)> = query(statement).fetch_all(register).await?;
    Ok(rows.into_iter().map(|(number,)| number).collect())
}

/// Merges the files of the register that is replaced, and reads its extent. A damaged one is kept as it is.
async fn close_off(database: &Path, backup: &RegisterExtent) -> Result<Option<OldRegister>> {
    if !database.exists() {
        return Ok(None);
    }
    let unreadable = |error: &BackupError| {
        tracing::warn!(%error, "the register that is replaced cannot be read");
        Ok(Some(OldRegister::default()))
    };
    let mut register = match one_file(database).await {
        Ok(register) => register,
        Err(error) => match BackupError::of_database(database, error) {
            held @ BackupError::InUse(_) => return Err(held),
            damaged => return unreadable(&damaged),
        },
    };
    let read = OldRegister::read_register(&mut register, database, backup).await;
    let something_else = check::has_tables(&mut register).await;
    let _ = register.close_connection().await;
    match read {
        // A whole database of another kind: the name was a mistake.
        Err(other @ BackupError::NoRegister(_)) if something_else => Err(other),
        Err(error) => unreadable(&error),
        Ok(old) => Ok(Some(old)),
    }
}

/// The line in the log about a restore.
fn describe_restore(
    backup: &RegisterExtent,
    old: Option<&OldRegister>,
    (gap, brought_back): (BackupGap, &[i64]),
) -> String {
    let replaced = match old {
        None => return format!("Reservekopie: {backup}. Er was nog geen register."),
        Some(OldRegister { extent: Some(extent), .. }) => extent.to_string(),
        Some(_) => "niet te lezen".to_owned(),
    };
    let again = match brought_back {
        [] => String::new(),
        some => format!(" Gewist, en teruggekomen: de inhoud van {}.", told_numbers(some)),
    };
    format!("Reservekopie: {backup}. Vervangen register: {replaced}. Verschil: {gap}.{again}")
}

/// Migrates the copy to the form of this program, ends sessions and links, and writes the restore in its log and at the end of
/// its history.
async fn prepare_copy(copy: &Path, backup: &str, told: &str, act: &Act) -> Result<()> {
    let store = Store::open(copy).await?;
    let recorded = store.record_restore(act, backup, told).await;
    store.close().await;
    recorded.map_err(|error| BackupError::of_store(copy, error))?;
    fold_into_one_file(copy).await
}

impl Store {
    async fn record_restore(&self, act: &Act, backup: &str, told: &str) -> crate::store::Result<()> {
        let mut tx = self.begin_act(act).await?;
        for ended in ["DELETE FROM session", "DELETE FROM one_time_link"] {
            query(ended).execute(&mut tx).await?;
        }
        let deed = LoggedDeed { deed: AdministrationDeed::Restored, subject: backup, detail: told };
        let logged = administration::insert_log_row(&mut tx, (&act.actor, act.now), deed).await?;
        let (_, rows) = RowWatch::of_new_rows([logged]).find_changed_rows(&mut tx).await?;
        // Whoever has the file can change the log unseen, but not a line of the chain.
        let happening = NewEvent::new(EventObject::Register, EventKind::Restored, act.today, Some(told.to_owned()));
        let by = (act.now, Author::from(&act.actor));
        let none = HistoryFacts::default();
        history::append_line(&mut tx, by, happening, &none, &HistoryFacts::default().with_rows(&rows)).await?;
        tx.commit().await
    }
}

/// Gives the copy the name of the register; the old one is kept under another name, if one is given.
///
/// The old one gets a second name first, together with its other files; only then does the new one take the first name. So
/// there is a register under that name at each moment, and never one beside the unfinished work of another.
async fn exchange_registers(copy: &Path, database: &Path, kept: Option<PathBuf>) -> Result<()> {
    let (copy, place) = (copy.to_path_buf(), database.to_path_buf());
    files::run_on_blocking_thread(database, move || {
        // The old register and the new one must be readable by nobody else.
        private::tighten_files(&place);
        files::belong_to(&copy, &place)?;
        for behind in ["", "-wal", "-journal"] {
            if let Some(kept) = &kept
                && append_to_file_name(&place, behind).exists()
            {
                files::second_name(&append_to_file_name(&place, behind), &append_to_file_name(kept, behind))?;
            }
        }
        files::sync_folder(&place)?;
        for behind in ["-wal", "-journal", "-shm"] {
            files::remove_file_if_present(&append_to_file_name(&place, behind))?;
        }
        files::sync_folder(&place)?;
        std::fs::rename(&copy, &place)?;
        files::sync_folder(&place)
    })
    .await
}
