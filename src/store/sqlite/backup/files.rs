//! Files that must survive a power cut: they are written, synced to the disk, and only then given their name.

use std::{
    fs::{self, File, OpenOptions, Permissions, TryLockError},
    io::{self, Read as _, Write as _},
    os::unix::fs::{MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _, chown},
    path::{Path, PathBuf},
    time::SystemTime,
};

use chrono::{DateTime, TimeDelta, Utc};
use tempfile::{TempDir, TempPath};

use super::{BackupError, Result};
use crate::{
    domain::digest,
    files::FileError,
    store::sqlite::{file_names, lock, private},
};

/// The prefix of the folders in which a backup is made or a restore prepared.
const ROOM: &str = ".toezeggingen-";

/// The mode of a backup: only the owner of the register may read it, and nobody may write, since a program that opens it as a
/// register would change it.
const BACKUP: u32 = 0o400;

/// The format of a moment in a file's name, in UTC: names sort as their moments do.
pub(super) const MOMENT: &str = "%Y%m%dT%H%M%SZ";

/// The absolute path of a file to be, whose folder must exist and which must be no folder itself.
pub(super) fn resolve_target_path(file: &Path) -> Result<PathBuf> {
    let folder = lock::find_parent_folder(file);
    if !folder.is_dir() {
        return Err(FileError::NoFolder(folder.to_path_buf()).into());
    }
    if file.is_dir() {
        return Err(BackupError::Exists(file.to_path_buf()));
    }
    std::path::absolute(file).map_err(|error| BackupError::of_file(file, error))
}

/// Refuses a folder in the place of a backup, about which later errors would be unclear.
pub(super) fn no_folder(file: &Path) -> Result<()> {
    if file.is_dir() { Err(BackupError::NoRegister(file.to_path_buf())) } else { Ok(()) }
}

/// A folder in which something is prepared: nobody else can enter it, and it is removed when it is dropped.
#[derive(Debug)]
pub(in crate::store) struct Workroom {
    // First, so that the room is held until it is gone.
    folder: TempDir,
    /// The lock by which others know that it is in use. None on a disk that keeps no locks.
    _held: Option<File>,
}

impl Workroom {
    /// Makes one within a folder, on the same disk.
    pub(super) fn create_within(folder: &Path) -> io::Result<Self> {
        let private = Permissions::from_mode(0o700);
        let folder = tempfile::Builder::new().prefix(ROOM).permissions(private).tempdir_in(folder)?;
        let held = File::open(folder.path())?;
        Ok(Self { folder, _held: held.try_lock().is_ok().then_some(held) })
    }

    pub(in crate::store) fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// The age at which a workroom without a lock is removed: a disk may keep no locks, and the lock comes after the folder.
const AT_WORK: TimeDelta = TimeDelta::days(1);

/// Removes the workrooms in a folder that a killed program left long ago. One that is in use stays, whatever its age. A failure
/// to remove one is only logged.
pub(super) fn sweep_workrooms(folder: &Path, now: DateTime<Utc>) {
    let before = SystemTime::from(now - AT_WORK);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_string_lossy().starts_with(ROOM);
        if ours && let Err(error) = sweep_one(&entry, before) {
            tracing::warn!(%error, folder = %entry.path().display(), "what a cut off program left cannot be taken away");
        }
    }
}

fn sweep_one(entry: &fs::DirEntry, before: SystemTime) -> io::Result<()> {
    let done = || {
        let data = entry.metadata()?;
        if !data.is_dir() || data.modified()? >= before {
            return Ok(());
        }
        // Held until the folder is gone.
        let held = File::open(entry.path())?;
        match held.try_lock() {
            Err(TryLockError::WouldBlock) => Ok(()),
            Ok(()) | Err(TryLockError::Error(_)) => fs::remove_dir_all(entry.path()),
        }
    };
    match done() {
        // The program that owned it ended meanwhile, and removed it itself.
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

/// Works on files away from the threads that serve requests.
pub(super) async fn run_on_blocking_thread<T: Send + 'static>(
    about: &Path,
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> Result<T> {
    let done = tokio::task::spawn_blocking(work).await.map_err(io::Error::other);
    done.and_then(|result| result).map_err(|error| BackupError::of_file(about, error))
}

/// The file beside a backup that holds its SHA-256.
pub(super) fn sum_file(file: &Path) -> PathBuf {
    file_names::append_to_file_name(file, ".sha256")
}

/// The SHA-256 of a file.
pub(super) async fn compute_sum(file: &Path) -> Result<String> {
    let path = file.to_path_buf();
    run_on_blocking_thread(file, move || sum_of(&path)).await
}

fn sum_of(file: &Path) -> io::Result<String> {
    let mut file = File::open(file)?;
    let mut sum = digest::RunningDigest::default();
    let mut piece = vec![0; 1 << 16];
    loop {
        match file.read(&mut piece)? {
            0 => return Ok(sum.into_digest()),
            read => sum.add_bytes(piece.get(..read).unwrap_or_default()),
        }
    }
}

/// The SHA-256 that stands beside a backup; none if there is none.
///
/// # Errors
/// A [`BackupError`] if the file with it cannot be read.
pub fn sum_beside(file: &Path) -> Result<Option<String>> {
    let beside = sum_file(file);
    match fs::read_to_string(&beside) {
        Ok(text) => Ok(Some(text.split_whitespace().next().unwrap_or_default().to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(BackupError::of_file(&beside, error)),
    }
}

/// Gives a copy that was checked the name of the backup, with its sum beside it.
pub(super) async fn put_backup_in_place(copy: &Path, file: &Path, overwrite: bool) -> Result<()> {
    let (from, to) = (copy.to_path_buf(), file.to_path_buf());
    run_on_blocking_thread(file, move || {
        let name = to.file_name().unwrap_or_default().to_string_lossy();
        let sum = from.with_extension("sha256");
        write_private_file(&sum, format!("{}  {name}\n", sum_of(&from)?).as_bytes())?;
        set_file_mode(&from, BACKUP)?;
        File::open(&from)?.sync_all()?;
        if overwrite {
            // The old sum goes first: a crash leaves a backup without a sum, never with that of another.
            remove_file_if_present(&sum_file(&to))?;
            fs::rename(&from, &to)?;
        } else {
            TempPath::try_from_path(&from)?.persist_noclobber(&to).map_err(|error| error.error)?;
        }
        fs::rename(&sum, sum_file(&to))?;
        sync_folder(&to)
    })
    .await
}

/// Copies a file to a new one that only its owner can read and write.
pub(super) async fn copy_to_private_file(from: &Path, to: &Path) -> Result<()> {
    let mut source = File::open(from).map_err(|error| BackupError::of_file(from, error))?;
    let path = to.to_path_buf();
    run_on_blocking_thread(to, move || {
        let mut copy = OpenOptions::new().write(true).create_new(true).mode(private::OWNER_ONLY).open(path)?;
        io::copy(&mut source, &mut copy)?;
        Ok(())
    })
    .await
}

fn write_private_file(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).mode(private::OWNER_ONLY).open(file)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Sets the mode of a file. Some disks cannot keep it, such as one for the exchange of files; then there is only a warning.
fn set_file_mode(file: &Path, mode: u32) -> io::Result<()> {
    match fs::set_permissions(file, Permissions::from_mode(mode)) {
        Err(error) if matches!(error.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::Unsupported) => {
            tracing::warn!(%error, "the backup cannot be kept from others on this disk");
            Ok(())
        }
        other => other,
    }
}

/// Syncs the folder of a file to the disk, with the names in it.
pub(super) fn sync_folder(file: &Path) -> io::Result<()> {
    File::open(lock::find_parent_folder(file))?.sync_all()
}

/// Removes a file, if it exists.
pub(super) fn remove_file_if_present(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Gives a new file the owner and the mode of the one that it will replace, and syncs it to the disk. Without an old file it
/// keeps its own.
pub(super) fn belong_to(new: &Path, old: &Path) -> io::Result<()> {
    if let Ok(model) = fs::metadata(old) {
        let made = fs::metadata(new)?;
        if (made.uid(), made.gid()) != (model.uid(), model.gid()) {
            chown(new, Some(model.uid()), Some(model.gid()))?;
        }
        fs::set_permissions(new, model.permissions())?;
    }
    File::open(new)?.sync_all()
}

/// A free name for a register that was replaced at a moment.
pub(super) fn kept_name(database: &Path, moment: &str) -> PathBuf {
    let stem = database.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = database.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let name = |count: u32| match count {
        1 => format!("{stem}-vervangen-{moment}{ending}"),
        n => format!("{stem}-vervangen-{moment}-{n}{ending}"),
    };
    let mut names = (1..).map(|count| database.with_file_name(name(count)));
    names.find(|name| !name.exists()).unwrap_or_else(|| database.with_file_name(name(1)))
}

/// Gives a file a second name, or copies it on a disk without hard links.
pub(super) fn second_name(file: &Path, name: &Path) -> io::Result<()> {
    match fs::hard_link(file, name) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        Err(_) => {
            fs::copy(file, name)?;
            File::open(name)?.sync_all()
        }
        Ok(()) => Ok(()),
    }
}
