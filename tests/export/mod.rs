//! The whole register to the outside and back: an equal register, without a way in, or nothing at all.

mod cli;
mod made;
mod refusals;
mod round_trip;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use chrono::{DateTime, Utc};
use tempfile::TempDir;
use toezeggingen::{
    domain::{digest, history::Hash},
    exchange::folder::{FolderReader, FolderWriter, Manifest},
    store::{
        Store,
        backup::RegisterExtent,
        export::{
            self, ExportStatement,
            tables::{LEFT_OUT, TABLES},
        },
    },
};

use crate::{
    backup::{contents_of, meddle},
    support::{contents::differing, source::list_all_files},
};

/// When the exports of the tests are made.
fn moment() -> DateTime<Utc> {
    "2025-11-14T11:00:00Z".parse().unwrap()
}

/// Writes a register to a folder that is not there yet.
async fn write(store: &Store, folder: &Path) {
    let mut writer = FolderWriter::begin_folder(folder).unwrap();
    let mut export = store.begin_export().await.unwrap();
    while let Some(kind) = export.next_kind() {
        let mut file = writer.begin_kind(kind).unwrap();
        loop {
            let records = export.next_records().await.unwrap();
            if records.is_empty() {
                break;
            }
            records.iter().try_for_each(|record| file.write_record(record)).unwrap();
        }
        file.finish_kind().unwrap();
    }
    let ExportStatement { form, events, head } = export.stated;
    let manifest = Manifest::new(form, moment(), store.settings().council, (events, head.to_string()));
    writer.finish_folder(&manifest, |_| None).unwrap();
}

/// Reads a folder into a register; the words that are said when that is refused.
async fn read(folder: &Path, database: &Path) -> Result<RegisterExtent, String> {
    let reader = FolderReader::open_folder(folder).map_err(|error| error.to_string())?;
    let says = &reader.manifest;
    let stated = ExportStatement { form: says.form, events: says.events, head: Hash::from_stored(says.head.clone()) };
    let mut import = export::RegisterImport::begin_import(database, stated).await.map_err(|error| error.to_string())?;
    for kind in export::list_record_kinds() {
        for (index, record) in reader.read_records(&kind).map_err(|error| error.to_string())?.enumerate() {
            let record = record.map_err(|error| error.to_string())?;
            import.take_record(&kind, index + 1, record).await.map_err(|error| error.to_string())?;
        }
    }
    import.finish_import().await.map_err(|error| error.to_string())
}

/// Every file of a folder with its bytes, by its name within it.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let name = |path: &Path| path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
    let mut found: Vec<_> = list_all_files(folder).iter().map(|path| (name(path), fs::read(path).unwrap())).collect();
    found.sort();
    found
}

/// Writes sums that fit what stands in a folder, as somebody would who changed it on purpose.
fn sum_anew(folder: &Path) {
    let line = |(name, bytes): &(String, Vec<u8>)| format!("{}  {name}\n", digest::of_bytes(bytes));
    let sums: String = files(folder).iter().filter(|(name, _)| !name.starts_with("SHA256SUMS")).map(line).collect();
    fs::write(folder.join("SHA256SUMS"), sums).unwrap();
}

/// Proves that a register goes out and comes back equal in all that is told, and empty in all that is not. The register must
/// be closed.
async fn comes_back_equal(database: &Path) -> TempDir {
    let room = tempfile::tempdir().unwrap();
    let at = |name: &str| -> PathBuf { room.path().join(name) };
    let store = Store::open(database).await.unwrap();
    write(&store, &at("uit")).await;
    let verdict = store.verify_history().await.unwrap();
    assert!(verdict.is_whole(), "{verdict}");
    store.close().await;
    read(&at("uit"), &at("terug.db")).await.unwrap();

    let (expected, found) = (told_of(database).await, contents_of(&at("terug.db")).await);
    assert_eq!(differing(&expected, &found), ["_sqlx_migrations"], "it was made at another moment");
    assert_eq!(expected.keys().collect::<Vec<_>>(), found.keys().collect::<Vec<_>>());

    let store = Store::open(&at("terug.db")).await.unwrap();
    assert_eq!(store.verify_history().await.unwrap(), verdict);
    write(&store, &at("nog-eens")).await;
    store.close().await;
    for (one, other) in files(&at("uit")).into_iter().zip(files(&at("nog-eens"))) {
        assert!(one == other, "{} is told otherwise the second time", one.0);
    }
    room
}

/// What stands in a register's file, without what is left out of an export.
async fn told_of(database: &Path) -> BTreeMap<String, Vec<String>> {
    let room = tempfile::tempdir().unwrap();
    let copy = room.path().join("kopie.db");
    fs::copy(database, &copy).unwrap();
    for (table, column, _) in LEFT_OUT.iter().filter(|(_, column, _)| *column != "*") {
        meddle(&copy, &format!("UPDATE {table} SET {column} = NULL")).await;
    }
    let mut told = contents_of(&copy).await;
    for (table, column, _) in LEFT_OUT {
        // How far the history goes is told with the export itself, and so is its form. What follows from the rest comes back too.
        let follows = matches!(*table, "event_head" | "_sqlx_migrations" | "commitment_figure" | "deadline_figure")
            || table.starts_with("search_");
        if *column == "*" && !follows {
            told.insert((*table).to_owned(), Vec::new());
        }
    }
    told
}

/// Of which kinds nothing stands in a folder.
fn empty_kinds(folder: &Path) -> Vec<&'static str> {
    let is_empty = |name: &str| fs::read_to_string(folder.join(format!("{name}.json"))).unwrap() == "[]\n";
    TABLES.iter().map(|table| table.name).filter(|name| is_empty(name)).collect()
}
