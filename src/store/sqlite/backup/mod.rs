//! Backups: a whole copy of the register in one file, made while the register is in use and checked before it counts. A restore
//! keeps the register that it replaces.

mod check;
mod files;
mod restore;
mod shelf;

use std::path::{Path, PathBuf};

pub use self::{
    check::{check_alone, check_backup},
    files::sum_beside,
    restore::{BackupGap, ReplacedRegister, Restored, restore_backup},
    shelf::{BackupFault, BackupShelf, BackupStanding},
};
pub(in crate::store) use self::{
    files::Workroom,
    restore::{fold_into_one_file, make_ready, open_alone, put_in_place},
};
use super::{connections::BUSY, lock, private, trouble::Trouble};
use crate::{
    domain::history::Hash,
    files::FileError,
    store::{
        StoreError, StoreFailure,
        db::{self, Connection, DatabaseError, FileOptions, query},
        records::history::{self, HistoryVerdict},
    },
};

/// The extent of a register: none of these figures ever goes back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterExtent {
    /// The number of events in the history.
    pub events: i64,
    /// The hash of the last event.
    pub head: Hash,
    /// The number of lines in the log of the administration.
    pub log: i64,
}

/// The reason why no backup was made, or nothing was restored. The register is unchanged.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// A file with this name exists already.
    #[error("{} bestaat al. Kies een andere naam, of vervang het bestand met --overwrite.", .0.display())]
    Exists(PathBuf),
    #[error("{} bestaat niet.", .0.display())]
    Missing(PathBuf),
    /// The file is no register.
    #[error("{} is geen register.", .0.display())]
    NoRegister(PathBuf),
    /// The file was written by a newer program than this one.
    #[error("{} is van een nieuwere versie van dit programma. Werk het programma eerst bij.", .0.display())]
    Newer(PathBuf),
    /// The file is not as it was written.
    #[error("{} is beschadigd. {damage}", file.display())]
    Damaged {
        /// The file that the user knows, and not a temporary copy of it.
        file: PathBuf,
        damage: Damage,
    },
    /// The copy of a register is damaged, so that the register itself is not to be trusted.
    #[error(
        "Er is geen reservekopie gemaakt, want het register zelf is beschadigd. {0} Gooi oudere reservekopieën niet weg."
    )]
    Flawed(Damage),
    /// Another process has the register open.
    #[error("{} is in gebruik. Stop eerst de dienst, en wat er verder mee bezig is.", .0.display())]
    InUse(PathBuf),
    /// The backup and the register are the same file.
    #[error("{} is het register zelf. Kies een reservekopie.", .0.display())]
    Itself(PathBuf),
    #[error(transparent)]
    File(#[from] FileError),
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The file that was put in place differs from the one that was checked. The old register is kept.
    #[error("Wat er nu staat, is niet wat is nagekeken. Het vorige register staat in {}.", .0.display())]
    NotAsChecked(PathBuf),
}

/// The damage to a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// Its bytes do not fit the sum beside it.
    #[error("Het controlegetal in {} klopt niet.", .0.display())]
    Sum(PathBuf),
    /// SQLite finds that its structure is broken.
    #[error("De opbouw van het bestand klopt niet.")]
    Structure,
    /// A record points to one that does not exist.
    #[error("Er ontbreken gegevens waarnaar wordt verwezen.")]
    References,
    /// The text of a letter is not as it was taken in.
    #[error("De tekst van brief {0} is niet meer die van toen hij werd opgenomen.")]
    Letter(i64),
    /// A frozen list is not as it was frozen.
    #[error("Vastgestelde vergaderlijst {0} is niet meer die van toen zij werd vastgesteld.")]
    List(i64),
    #[error("{0}")]
    History(HistoryVerdict),
    /// It lacks something that the register held before the copy was begun.
    #[error("Er ontbreekt iets wat al was vastgelegd.")]
    Behind,
}

/// The result of making, checking and restoring backups.
pub type Result<T> = std::result::Result<T, BackupError>;

impl BackupError {
    /// The reason without the names of files, as a sentence for a page.
    #[must_use]
    pub fn in_short(&self) -> String {
        match self {
            Self::File(FileError::NoFolder(_)) | Self::Missing(_) => {
                "De map voor reservekopieën is er niet.".to_owned()
            }
            Self::File(FileError::Full(_)) => "Er is geen plaats meer op de schijf.".to_owned(),
            Self::File(FileError::Forbidden(_)) => "Het register mag niet in de map schrijven.".to_owned(),
            Self::Flawed(damage) => format!("Het register zelf is beschadigd. {damage}"),
            _ => "De reden staat in het log van de server.".to_owned(),
        }
    }

    /// Reads a failure of the operating system with this file.
    fn of_file(file: &Path, error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        let file = file.to_path_buf();
        match error.kind() {
            ErrorKind::NotFound => Self::Missing(file),
            ErrorKind::AlreadyExists => Self::Exists(file),
            _ => FileError::of(file, error).into(),
        }
    }

    /// Reads a failure of SQLite with this file, by SQLite's result codes.
    fn of_database(file: &Path, error: DatabaseError) -> Self {
        /// A write failed: for a new file the disk or the quota is full.
        const IOERR_WRITE: u32 = 10 | 3 << 8;
        const CORRUPT: u32 = 11;
        const NOTADB: u32 = 26;
        let code = if let db::Fault::Refused(code) = error.classify_fault() { code } else { 0 };
        let trouble = Trouble::of(&error);
        let file = file.to_path_buf();
        match (trouble, code) {
            (Some(Trouble::DiskFull), _) | (_, IOERR_WRITE) => FileError::Full(file).into(),
            (Some(Trouble::Busy), _) => Self::InUse(file),
            (Some(Trouble::NotWritable | Trouble::Unreachable), _) => FileError::Forbidden(file).into(),
            (None, code) if code & 0xff == CORRUPT => Self::Damaged { file, damage: Damage::Structure },
            (None, NOTADB) => Self::NoRegister(file),
            (None, _) => Self::Store(error.into()),
        }
    }

    /// Reads a failure of the store with this file.
    fn of_store(file: &Path, error: StoreError) -> Self {
        match error {
            StoreError::Failure(StoreFailure::Database(cause) | StoreFailure::Unable { cause, .. }) => {
                Self::of_database(file, cause)
            }
            StoreError::Failure(StoreFailure::Newer) => Self::Newer(file.to_path_buf()),
            other => other.into(),
        }
    }
}

/// Makes a backup of the register in a file, also while it is in use; returns the extent of the backup.
///
/// The backup is made under a temporary name in the same folder, checked, and only then given its name. Its SHA-256 comes
/// beside it, in a file of the same name with `.sha256` behind it. The register is not migrated first: a backup before an
/// update must be possible with the old program and with the new.
///
/// # Errors
/// [`BackupError::Exists`] when the file exists and may not be replaced; otherwise the failure. Nothing is left behind.
pub async fn make_backup(database: &Path, file: &Path, overwrite: bool) -> Result<RegisterExtent> {
    let database = resolve_existing_path(database)?;
    let file = &files::resolve_target_path(file)?;
    if !overwrite && file.symlink_metadata().is_ok() {
        return Err(BackupError::Exists(file.clone()));
    }
    let room = Workroom::create_within(lock::find_parent_folder(file))
        .map_err(|error| BackupError::of_file(lock::find_parent_folder(file), error))?;
    let copy = room.path().join("kopie.db");
    let before = copy_into(&database, &copy).await.map_err(|error| error.replace_named_file(&copy, file))?;
    let holds = check::check_against(&copy, &before).await;
    let extent = holds.map_err(|error| error.replace_named_file(&copy, file).into_flawed())?;
    files::put_backup_in_place(&copy, file, overwrite).await?;
    Ok(extent)
}

impl BackupError {
    /// Names the file that the user gave instead of a temporary one.
    fn replace_named_file(self, ours: &Path, theirs: &Path) -> Self {
        let theirs = theirs.to_path_buf();
        match self {
            Self::Newer(file) if file == ours => Self::Newer(theirs),
            Self::NoRegister(file) if file == ours => Self::NoRegister(theirs),
            Self::Damaged { file, damage } if file == ours => Self::Damaged { file: theirs, damage },
            Self::File(failure) => Self::File(failure.about(ours, theirs)),
            other => other,
        }
    }

    /// Turns damage of a copy into damage of the register that was copied.
    fn into_flawed(self) -> Self {
        match self {
            Self::Damaged { damage, .. } => Self::Flawed(damage),
            other => other,
        }
    }
}

/// The path of a register that must exist, links followed.
fn resolve_existing_path(database: &Path) -> Result<PathBuf> {
    database.canonicalize().map_err(|error| BackupError::of_file(database, error))
}

/// Copies the register as it is at one moment into a new file; returns its extent before that.
async fn copy_into(database: &Path, copy: &Path) -> Result<RegisterExtent> {
    let share = lock::RegisterLock::take_share(database).map_err(|error| BackupError::of_file(database, error))?;
    // Held until the copy is made, so that no other register comes under it.
    let _share = share.ok_or_else(|| BackupError::InUse(database.to_path_buf()))?;
    let options = FileOptions::of_existing(database).busy_timeout(BUSY);
    let in_register = |error| BackupError::of_database(database, error);
    let mut register = options.connect_alone().await.map_err(in_register)?;
    let before = vacuum_into(&mut register, database, copy).await;
    register.close_connection().await.map_err(in_register)?;
    before
}

async fn vacuum_into(register: &mut Connection, database: &Path, copy: &Path) -> Result<RegisterExtent> {
    check::fetch_register_form(register, database).await?;
    // The register may have been made before its file was kept from others.
    private::tighten_files(database);
    let before = fetch_extent(register).await.map_err(|error| BackupError::of_store(database, error))?;
    let target = copy.to_str().ok_or_else(|| BackupError::of_file(copy, std::io::ErrorKind::InvalidFilename.into()))?;
    let copied = query("VACUUM INTO $1").bind(target).execute(register).await;
    copied.map_err(|error| BackupError::of_database(copy, error).into_flawed())?;
    Ok(before)
}

/// The extent of the register of a connection.
async fn fetch_extent(register: &mut Connection) -> crate::store::Result<RegisterExtent> {
    let (events, head) = history::fetch_head(&mut *register).await?;
    let (log,): (i64,) = query("SELECT count(*) FROM administration").fetch_one(register).await?;
    Ok(RegisterExtent { events, head, log })
}
