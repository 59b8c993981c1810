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
    exchange::folder::{Manifest, Reader, Writer},
    store::{
        Store,
        backup::Extent,
        export::{
            self, Stated,
            tables::{LEFT_OUT, TABLES},
        },
    },
};

use crate::{
    backup::{contents_of, meddle},
    support::contents::differing,
};

/// When the exports of the tests are made.
fn moment() -> DateTime<Utc> {
    "2025-11-14T11:00:00Z".parse().unwrap()
}

/// Writes a register to a folder that is not there yet.
async fn write(store: &Store, folder: &Path) {
    let mut writer = Writer::begin(folder).unwrap();
    let mut export = store.export().await.unwrap();
    while let Some(records) = export.next().await.unwrap() {
        writer.write(&records).unwrap();
    }
    let Stated { form, events, head } = export.stated;
    let manifest = Manifest::new(form, moment(), store.settings().council, (events, head.to_string()));
    writer.finish(&manifest).unwrap();
}

/// Reads a folder into a register; the words that are said when that is refused.
async fn read(folder: &Path, database: &Path) -> Result<Extent, String> {
    let reader = Reader::open(folder).map_err(|error| error.to_string())?;
    let says = &reader.manifest;
    let stated = Stated { form: says.form, events: says.events, head: Hash::stored(says.head.clone()) };
    let mut import = export::Import::begin(database, stated).await.map_err(|error| error.to_string())?;
    for kind in export::kinds() {
        let records = reader.read(&kind).map_err(|error| error.to_string())?;
        import.take(records).await.map_err(|error| error.to_string())?;
    }
    import.finish().await.map_err(|error| error.to_string())
}

/// Every file of a folder with its bytes, by its name within it.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_string_lossy().into_owned();
                found.push((name, fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// Writes sums that fit what stands in a folder, as somebody would who changed it on purpose.
fn sum_anew(folder: &Path) {
    let line = |(name, bytes): &(String, Vec<u8>)| format!("{}  {name}\n", digest::of_bytes(bytes));
    let sums: String = files(folder).iter().filter(|(name, _)| name != "SHA256SUMS").map(line).collect();
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
        // How far the history goes is told with the export itself, and so is its form.
        if *column == "*" && !matches!(*table, "event_head" | "_sqlx_migrations") {
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
