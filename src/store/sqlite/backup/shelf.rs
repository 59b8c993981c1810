//! The folder in which a server keeps its backups: when the next one is due, which ones may go, and the age of the last good
//! one.

use std::{
    collections::HashMap,
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::{Result, check_backup, files, make_backup};
use crate::files::FileError;

/// The pause after a failure before the next attempt; a shorter interval of backups goes before it.
const AGAIN: TimeDelta = TimeDelta::minutes(15);

/// The backups that a server makes of one register, in one folder.
#[derive(Debug)]
pub struct BackupShelf {
    database: PathBuf,
    folder: PathBuf,
    every: TimeDelta,
    keep: usize,
    state: Mutex<ShelfState>,
}

#[derive(Debug, Default)]
struct ShelfState {
    /// The results of checks, valid as long as the stamp of the file is the same.
    checked: HashMap<PathBuf, (FileStamp, bool)>,
    /// True once the folder was looked at since the server started.
    looked: bool,
    /// The moment of the last good backup.
    last: Option<DateTime<Utc>>,
    /// A damaged backup that is newer than the last good one.
    damaged: Option<PathBuf>,
    /// The moment of the last attempt if it failed, with the reason.
    failed: Option<(DateTime<Utc>, String)>,
}

/// The size and the time of writing of a file: a file with the same stamp counts as unchanged.
type FileStamp = (u64, Option<SystemTime>);

/// The state of the backups of a register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupStanding {
    /// The moment of the last good backup, if there is one.
    pub last: Option<DateTime<Utc>>,
    /// The fault; none if there is none, or before the folder was looked at.
    pub fault: Option<BackupFault>,
}

/// A fault of the backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BackupFault {
    /// The last attempt failed.
    Failed {
        at: DateTime<Utc>,
        /// The reason, as a sentence without names of files.
        why: String,
    },
    /// The newest backup is damaged.
    Damaged {
        /// The name of its file.
        name: String,
    },
    /// There is no good backup at all.
    None,
    /// The last good backup is older than twice the interval.
    Old,
}

impl BackupFault {
    /// The name of the fault for programs.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Failed { .. } => "reservekopie-mislukt",
            Self::Damaged { .. } => "reservekopie-beschadigd",
            Self::None => "reservekopie-ontbreekt",
            Self::Old => "reservekopie-te-oud",
        }
    }
}

/// The outcome of a turn that did not fail.
enum BackupTurn {
    /// There is a good backup that is recent enough.
    Well,
    /// The last attempt failed too short ago to try again.
    NotNow,
}

/// A file on the shelf with a name of ours.
#[derive(Debug, Clone)]
struct ShelvedBackup {
    path: PathBuf,
    at: DateTime<Utc>,
    stamp: FileStamp,
}

impl BackupShelf {
    /// The backups of the register `database` in `folder`: one `every` so long, of which the newest `keep` good ones stay.
    #[must_use]
    pub fn new(database: &Path, folder: &Path, every: TimeDelta, keep: usize) -> Self {
        let (database, folder) = (database.to_path_buf(), folder.to_path_buf());
        Self { database, folder, every, keep: keep.max(1), state: Mutex::default() }
    }

    /// The state of the backups now.
    #[must_use]
    pub fn assess_standing(&self, now: DateTime<Utc>) -> BackupStanding {
        let state = self.lock_state();
        let fault = if let Some((at, why)) = &state.failed {
            Some(BackupFault::Failed { at: *at, why: why.clone() })
        } else if !state.looked {
            None
        } else if let Some(damaged) = &state.damaged {
            Some(BackupFault::Damaged { name: read_file_name(damaged) })
        } else {
            match state.last {
                None => Some(BackupFault::None),
                Some(last) => (now - last > self.every * 2).then_some(BackupFault::Old),
            }
        };
        BackupStanding { last: state.last, fault }
    }

    /// Looks at the folder, and makes a backup if one is due. To be called from time to time.
    pub async fn back_up_when_due(&self, now: DateTime<Utc>) {
        let done = self.take_turn(now).await;
        let mut state = self.lock_state();
        match done {
            Ok(BackupTurn::NotNow) => {}
            Ok(BackupTurn::Well) => state.failed = None,
            Err(error) => {
                tracing::error!(%error, "no backup was made");
                state.failed = Some((now, error.in_short()));
            }
        }
    }

    async fn take_turn(&self, now: DateTime<Utc>) -> Result<BackupTurn> {
        let failed = self.lock_state().failed.as_ref().map(|(at, _)| *at);
        let looked = self.find_last_good_backup(now).await;
        if failed.is_some_and(|at| now - at < self.every.min(AGAIN)) {
            return Ok(BackupTurn::NotNow);
        }
        looked?;
        if self.lock_state().last.is_some_and(|last| now - last < self.every) {
            return Ok(BackupTurn::Well);
        }
        let file = self.folder.join(format!("{}{}.db", self.compose_name_prefix(), now.format(files::MOMENT)));
        make_backup(&self.database, &file, false).await?;
        self.find_last_good_backup(now).await?;
        self.remove_surplus_backups(now).await?;
        Ok(BackupTurn::Well)
    }

    /// Looks for the last good backup. An unchanged file is not checked again.
    async fn find_last_good_backup(&self, now: DateTime<Utc>) -> Result<()> {
        let backups = self.list_backups(now).await?;
        let mut found = (None, None);
        for backup in &backups {
            if self.is_good(backup).await {
                found.0 = Some(backup.at);
                break;
            }
            found.1.get_or_insert_with(|| backup.path.clone());
        }
        let mut state = self.lock_state();
        state.checked.retain(|path, _| backups.iter().any(|backup| backup.path == *path));
        (state.last, state.damaged) = found;
        state.looked = true;
        Ok(())
    }

    /// True if a backup is whole.
    async fn is_good(&self, backup: &ShelvedBackup) -> bool {
        if let Some((stamp, good)) = self.lock_state().checked.get(&backup.path)
            && *stamp == backup.stamp
        {
            return *good;
        }
        let good = match check_backup(&backup.path).await {
            Ok(_) => true,
            Err(error) => {
                tracing::error!(%error, "a backup is no good");
                false
            }
        };
        self.lock_state().checked.insert(backup.path.clone(), (backup.stamp, good));
        good
    }

    /// Removes the surplus: our own backups that are older than the good ones that are kept.
    async fn remove_surplus_backups(&self, now: DateTime<Utc>) -> Result<()> {
        let backups = self.list_backups(now).await?;
        let bad = |state: &ShelfState, path: &Path| state.checked.get(path).is_some_and(|(_, good)| !good);
        let mut good = 0;
        let mut surplus = Vec::new();
        for backup in backups {
            if good >= self.keep {
                surplus.push(backup.path);
            } else if !bad(&self.lock_state(), &backup.path) {
                good += 1;
            }
        }
        let folder = self.folder.clone();
        files::run_on_blocking_thread(&self.folder, move || {
            for path in surplus {
                files::remove_file_if_present(&path)?;
                files::remove_file_if_present(&files::sum_file(&path))?;
            }
            files::sweep_workrooms(&folder, now);
            Ok(())
        })
        .await
    }

    /// The backups on the shelf, the newest first. One with a name in the future was made when the clock was wrong, and is left
    /// alone.
    async fn list_backups(&self, now: DateTime<Utc>) -> Result<Vec<ShelvedBackup>> {
        let (folder, before) = (self.folder.clone(), self.compose_name_prefix());
        if !self.folder.is_dir() {
            return Err(FileError::NoFolder(folder).into());
        }
        files::run_on_blocking_thread(&self.folder, move || {
            let mut backups = Vec::new();
            for entry in fs::read_dir(folder)? {
                let entry = entry?;
                let name = entry.file_name();
                let Some(at) =
                    name.to_str().and_then(|name| parse_backup_moment(name, &before)).filter(|at| *at <= now)
                else {
                    continue;
                };
                let data = match entry.metadata() {
                    // Another process removes it just now.
                    Err(error) if error.kind() == ErrorKind::NotFound => continue,
                    other => other?,
                };
                if data.is_file() {
                    backups.push(ShelvedBackup { path: entry.path(), at, stamp: (data.len(), data.modified().ok()) });
                }
            }
            backups.sort_by_key(|backup| std::cmp::Reverse(backup.at));
            Ok(backups)
        })
        .await
    }

    /// The prefix of the names of our backups.
    fn compose_name_prefix(&self) -> String {
        format!("{}-", self.database.file_stem().unwrap_or_default().to_string_lossy())
    }

    fn lock_state(&self) -> MutexGuard<'_, ShelfState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn read_file_name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The moment in the name of a backup; none for a name that is not ours.
fn parse_backup_moment(name: &str, before: &str) -> Option<DateTime<Utc>> {
    let moment = name.strip_prefix(before)?.strip_suffix(".db")?;
    let at = NaiveDateTime::parse_from_str(moment, files::MOMENT).ok()?.and_utc();
    (at.format(files::MOMENT).to_string() == moment).then_some(at)
}
