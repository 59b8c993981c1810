//! The checks that tell if a file is a whole register.

use std::path::Path;

use super::{BackupError, Damage, RegisterExtent, Result, Workroom, fetch_extent, files};
use crate::{
    domain::digest,
    store::{
        Store,
        db::{self, Connection, FileOptions, latest_form, query},
        records::history,
        sqlite::lock,
    },
};

/// The number of papers that are read at once: a letter can be 2 MiB.
const AT_ONCE: i64 = 20;

/// Checks a backup, and its sum if there is one beside it; returns its extent. Changes nothing.
///
/// # Errors
/// The damage that was found, as a [`BackupError`].
pub async fn check_backup(file: &Path) -> Result<RegisterExtent> {
    files::no_folder(file)?;
    if let Some(sum) = files::sum_beside(file)?
        && files::compute_sum(file).await? != sum
    {
        let damage = Damage::Sum(files::sum_file(file));
        return Err(BackupError::Damaged { file: file.to_path_buf(), damage });
    }
    check_alone(file).await
}

/// Checks a file that nobody has open, by itself: its structure, its references, and that the letters and the history are as
/// they were written. Returns its extent.
///
/// # Errors
/// The damage that was found, as a [`BackupError`].
pub async fn check_alone(file: &Path) -> Result<RegisterExtent> {
    let mut register = open_immutable(file).await?;
    let checked = check_open_register(&mut register, file).await?;
    let _ = register.close_connection().await;
    Ok(checked)
}

/// Checks a copy, and that it has everything that the register held before the copy was begun.
pub(super) async fn check_against(copy: &Path, before: &RegisterExtent) -> Result<RegisterExtent> {
    let mut register = open_immutable(copy).await?;
    let checked = check_open_register(&mut register, copy).await?;
    let same = history::hash_at(&mut register, before.events).await;
    let same = same.map_err(|error| BackupError::of_store(copy, error))?;
    let _ = register.close_connection().await;
    if same.as_ref() == Some(&before.head) && checked.log >= before.log {
        Ok(checked)
    } else {
        Err(BackupError::Damaged { file: copy.to_path_buf(), damage: Damage::Behind })
    }
}

/// Opens a file that nobody has open for reading: no other file is made beside it.
pub(super) async fn open_immutable(file: &Path) -> Result<Connection> {
    std::fs::File::open(file).map_err(|error| BackupError::of_file(file, error))?;
    let options = FileOptions::of_untouched(file)
        // Code in the schema of a foreign file is never run.
        .with_pragma("trusted_schema", "OFF");
    options.connect_alone().await.map_err(|error| BackupError::of_database(file, error))
}

async fn check_open_register(register: &mut Connection, file: &Path) -> Result<RegisterExtent> {
    let failed = |error| BackupError::of_database(file, error);
    let damaged = |damage| Err(BackupError::Damaged { file: file.to_path_buf(), damage });
    let version = fetch_register_form(register, file).await?;
    let found: Vec<(String,)> = query("PRAGMA integrity_check(1)").fetch_all(&mut *register).await.map_err(failed)?;
    if found.first().is_none_or(|(found,)| found != "ok") {
        return damaged(Damage::Structure);
    }
    let dangling = query("PRAGMA foreign_key_check").finds_any(register).await.map_err(failed)?;
    if dangling {
        return damaged(Damage::References);
    }
    if let Some(letter) = find_changed_paper(register, LETTERS).await.map_err(failed)? {
        return damaged(Damage::Letter(letter));
    }
    if let Some(list) = find_changed_paper(register, LISTS).await.map_err(failed)? {
        return damaged(Damage::List(list));
    }
    let verdict = if version == latest_form() {
        history::verify_whole_history(register).await.map_err(|error| BackupError::of_store(file, error))?
    } else {
        verdict_when_updated(file).await?
    };
    if !verdict.is_whole() {
        return damaged(Damage::History(verdict));
    }
    fetch_extent(register).await.map_err(|error| BackupError::of_store(file, error))
}

/// The form of the register: the number of its last migration.
///
/// # Errors
/// [`BackupError::NoRegister`], or [`BackupError::Newer`] for the register of a newer program.
pub(super) async fn fetch_register_form(register: &mut Connection, file: &Path) -> Result<i64> {
    let failed = |error| BackupError::of_database(file, error);
    // A file that is no database at all fails here already.
    let (tables,): (i64,) = query(
        "SELECT count(*) FROM sqlite_master
         WHERE type = 'table' AND name IN ('_sqlx_migrations', 'commitment', 'event', 'administration')",
    )
    .fetch_one(&mut *register)
    .await
    .map_err(failed)?;
    if tables != 4 {
        return Err(BackupError::NoRegister(file.to_path_buf()));
    }
    let (version,): (Option<i64>,) =
        query("SELECT max(version) FROM _sqlx_migrations").fetch_one(register).await.map_err(failed)?;
    match version {
        None => Err(BackupError::NoRegister(file.to_path_buf())),
        Some(version) if version > latest_form() => Err(BackupError::Newer(file.to_path_buf())),
        Some(version) => Ok(version),
    }
}

/// True if a file is a database that has any content.
pub(super) async fn has_tables(database: &mut Connection) -> bool {
    query("SELECT 1 FROM sqlite_master").finds_any(database).await.is_ok_and(|found| found)
}

/// The extent of the register in a file, without a further check.
pub(super) async fn extent_of(file: &Path) -> Result<RegisterExtent> {
    let mut register = open_immutable(file).await?;
    let extent = fetch_extent(&mut register).await.map_err(|error| BackupError::of_store(file, error))?;
    let _ = register.close_connection().await;
    Ok(extent)
}

/// Queries for papers with the digest that was taken of each, behind a key.
const LETTERS: &str = "SELECT id, CAST(body AS BLOB), digest FROM letter WHERE id > $1 ORDER BY id LIMIT $2";
const LISTS: &str = "SELECT id, document, digest FROM list_edition WHERE id > $1 ORDER BY id LIMIT $2";

/// The first paper that differs from its digest.
async fn find_changed_paper(register: &mut Connection, papers: &'static str) -> db::Result<Option<i64>> {
    let mut last = 0;
    loop {
        let some: Vec<(i64, Vec<u8>, String)> =
            query(papers).bind(last).bind(AT_ONCE).fetch_all(&mut *register).await?;
        match some.last() {
            None => return Ok(None),
            Some((id, ..)) => last = *id,
        }
        if let Some((id, ..)) = some.iter().find(|(_, bytes, kept)| digest::of_bytes(bytes) != *kept) {
            return Ok(Some(*id));
        }
    }
}

/// The verdict on the history of a register of an earlier form: on a copy that is migrated to the form of this program.
async fn verdict_when_updated(file: &Path) -> Result<history::HistoryVerdict> {
    let folder = lock::find_parent_folder(file);
    let room = Workroom::create_within(folder).map_err(|error| BackupError::of_file(folder, error))?;
    let copy = room.path().join("bijgewerkt.db");
    files::copy_to_private_file(file, &copy).await?;
    let store = Store::open(&copy).await?;
    let verdict = store.verify_history().await;
    store.close().await;
    Ok(verdict?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::history::Hash;

    #[tokio::test]
    async fn a_copy_that_lacks_what_was_there_before_is_none() {
        let room = tempfile::tempdir().unwrap();
        let copy = room.path().join("kopie.db");
        Store::open(&copy).await.unwrap().close().await;
        let nothing = RegisterExtent { events: 0, head: Hash::of_origin(), log: 0 };
        assert_eq!(check_against(&copy, &nothing).await.unwrap(), nothing);
        let more = [
            RegisterExtent { log: 1, ..nothing.clone() },
            RegisterExtent { events: 1, ..nothing.clone() },
            RegisterExtent { head: Hash::from_stored("0".repeat(63) + "1"), ..nothing.clone() },
        ];
        for before in more {
            let found = check_against(&copy, &before).await;
            assert!(matches!(found, Err(BackupError::Damaged { damage: Damage::Behind, .. })), "{before:?}: {found:?}");
        }
    }
}
