//! The folder in which a server keeps its backups: when the next one is due, which may go, and how old the last good one is.

use std::{
    collections::HashMap,
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};

use super::{BackupError, Result, check, files, make};

/// After a failure one tries again this soon, or at the next turn when that comes earlier.
const AGAIN: TimeDelta = TimeDelta::minutes(15);

/// The backups that a server makes of one register, in one folder.
#[derive(Debug)]
pub struct Shelf {
    database: PathBuf,
    folder: PathBuf,
    every: TimeDelta,
    keep: usize,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    /// What a check found of a file, as long as the file looks the same.
    checked: HashMap<PathBuf, (Stamp, bool)>,
    /// Whether the folder was looked at since the server started.
    looked: bool,
    /// Of when the last good backup is.
    last: Option<DateTime<Utc>>,
    /// A backup newer than the last good one that is damaged.
    damaged: Option<PathBuf>,
    /// When the last attempt was, and why it failed.
    failed: Option<(DateTime<Utc>, String)>,
}

/// By what a file looks the same: its size and when it was written.
type Stamp = (u64, Option<SystemTime>);

/// How a register stands with its backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Of when the last good backup is; none when there is none.
    pub last: Option<DateTime<Utc>>,
    /// What is wrong; none when nothing is, or when the folder is yet to be looked at.
    pub fault: Option<Fault>,
}

/// What is wrong with the backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// The last attempt failed.
    Failed {
        /// When.
        at: DateTime<Utc>,
        /// Why: a sentence without names of files.
        why: String,
    },
    /// The newest backup is damaged.
    Damaged {
        /// Its name.
        name: String,
    },
    /// There is no good backup at all.
    None,
    /// The last good backup is older than twice the time between two.
    Old,
}

impl Fault {
    /// The name by which programs know it.
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

/// How a turn went that did not fail.
enum Turn {
    /// There is a good backup that is not too old.
    Well,
    /// The last attempt failed too short ago to try again.
    NotNow,
}

/// A file on the shelf that bears a name of ours.
#[derive(Debug, Clone)]
struct Backup {
    path: PathBuf,
    at: DateTime<Utc>,
    stamp: Stamp,
}

impl Shelf {
    /// The backups of the register in `database`, in `folder`: one `every` so long, of which the newest `keep` good ones stay.
    #[must_use]
    pub fn new(database: &Path, folder: &Path, every: TimeDelta, keep: usize) -> Self {
        let (database, folder) = (database.to_path_buf(), folder.to_path_buf());
        Self { database, folder, every, keep: keep.max(1), state: Mutex::default() }
    }

    /// How the register stands with its backups now.
    #[must_use]
    pub fn standing(&self, now: DateTime<Utc>) -> Standing {
        let state = self.state();
        let fault = if let Some((at, why)) = &state.failed {
            Some(Fault::Failed { at: *at, why: why.clone() })
        } else if !state.looked {
            None
        } else if let Some(damaged) = &state.damaged {
            Some(Fault::Damaged { name: name(damaged) })
        } else {
            match state.last {
                None => Some(Fault::None),
                Some(last) => (now - last > self.every * 2).then_some(Fault::Old),
            }
        };
        Standing { last: state.last, fault }
    }

    /// Looks at what is there and makes a backup when one is due. To be called from time to time.
    pub async fn turn(&self, now: DateTime<Utc>) {
        let done = self.take_turn(now).await;
        let mut state = self.state();
        match done {
            Ok(Turn::NotNow) => {}
            Ok(Turn::Well) => state.failed = None,
            Err(error) => {
                tracing::error!(%error, "no backup was made");
                state.failed = Some((now, error.in_short()));
            }
        }
    }

    async fn take_turn(&self, now: DateTime<Utc>) -> Result<Turn> {
        let failed = self.state().failed.as_ref().map(|(at, _)| *at);
        let looked = self.look(now).await;
        if failed.is_some_and(|at| now - at < self.every.min(AGAIN)) {
            return Ok(Turn::NotNow);
        }
        looked?;
        if self.state().last.is_some_and(|last| now - last < self.every) {
            return Ok(Turn::Well);
        }
        let file = self.folder.join(format!("{}{}.db", self.before(), now.format(files::MOMENT)));
        make(&self.database, &file, false).await?;
        self.look(now).await?;
        self.clear(now).await?;
        Ok(Turn::Well)
    }

    /// Looks for the last good backup. What was checked and looks the same is not checked again.
    async fn look(&self, now: DateTime<Utc>) -> Result<()> {
        let backups = self.backups(now).await?;
        let mut found = (None, None);
        for backup in &backups {
            if self.is_good(backup).await {
                found.0 = Some(backup.at);
                break;
            }
            found.1.get_or_insert_with(|| backup.path.clone());
        }
        let mut state = self.state();
        state.checked.retain(|path, _| backups.iter().any(|backup| backup.path == *path));
        (state.last, state.damaged) = found;
        state.looked = true;
        Ok(())
    }

    /// Whether a backup is whole.
    async fn is_good(&self, backup: &Backup) -> bool {
        if let Some((stamp, good)) = self.state().checked.get(&backup.path)
            && *stamp == backup.stamp
        {
            return *good;
        }
        let good = match check(&backup.path).await {
            Ok(_) => true,
            Err(error) => {
                tracing::error!(%error, "a backup is no good");
                false
            }
        };
        self.state().checked.insert(backup.path.clone(), (backup.stamp, good));
        good
    }

    /// Removes what is too much: of our own making, older than as many good ones as are kept.
    async fn clear(&self, now: DateTime<Utc>) -> Result<()> {
        let backups = self.backups(now).await?;
        let bad = |state: &State, path: &Path| state.checked.get(path).is_some_and(|(_, good)| !good);
        let mut good = 0;
        let mut surplus = Vec::new();
        for backup in backups {
            if good >= self.keep {
                surplus.push(backup.path);
            } else if !bad(&self.state(), &backup.path) {
                good += 1;
            }
        }
        let folder = self.folder.clone();
        files::aside(&self.folder, move || {
            for path in surplus {
                files::remove(&path)?;
                files::remove(&files::sum_file(&path))?;
            }
            files::sweep(&folder, now);
            Ok(())
        })
        .await
    }

    /// The backups on the shelf, the newest first. One that says it is of tomorrow was made when the clock was wrong: it is
    /// left alone.
    async fn backups(&self, now: DateTime<Utc>) -> Result<Vec<Backup>> {
        let (folder, before) = (self.folder.clone(), self.before());
        if !self.folder.is_dir() {
            return Err(BackupError::NoFolder(folder));
        }
        files::aside(&self.folder, move || {
            let mut backups = Vec::new();
            for entry in fs::read_dir(folder)? {
                let entry = entry?;
                let name = entry.file_name();
                let Some(at) = name.to_str().and_then(|name| moment(name, &before)).filter(|at| *at <= now) else {
                    continue;
                };
                let data = match entry.metadata() {
                    // Somebody takes it away just now.
                    Err(error) if error.kind() == ErrorKind::NotFound => continue,
                    other => other?,
                };
                if data.is_file() {
                    backups.push(Backup { path: entry.path(), at, stamp: (data.len(), data.modified().ok()) });
                }
            }
            backups.sort_by_key(|backup| std::cmp::Reverse(backup.at));
            Ok(backups)
        })
        .await
    }

    /// How the names of our backups begin.
    fn before(&self) -> String {
        format!("{}-", self.database.file_stem().unwrap_or_default().to_string_lossy())
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Of when a backup is, by its name; none for a name that is not ours.
fn moment(name: &str, before: &str) -> Option<DateTime<Utc>> {
    let moment = name.strip_prefix(before)?.strip_suffix(".db")?;
    let at = NaiveDateTime::parse_from_str(moment, files::MOMENT).ok()?.and_utc();
    (at.format(files::MOMENT).to_string() == moment).then_some(at)
}
