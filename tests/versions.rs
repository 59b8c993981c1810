//! A register that an earlier version left: it opens, keeps all it held, and its history stays whole.

use std::{fs, path::Path};

use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use toezeggingen::{
    domain::{change::EventKind, number::NormalNumber},
    store::{Store, history::Verdict},
};

use crate::support::clerk;

/// Makes a register of what is kept of a version.
async fn left_by(version: &str, file: &Path) {
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(true).foreign_keys(false);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let dump = fs::read_to_string(format!("tests/databases/{version}.sql")).unwrap();
    sqlx::raw_sql(sqlx::AssertSqlSafe(dump)).execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

#[tokio::test]
async fn the_history_of_the_second_version_goes_on_in_the_present_form() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("register.db");
    left_by("0002", &file).await;
    let store = Store::open(&file).await.unwrap();
    let (promises, before) = (51, 119);
    let Verdict::Whole { events, .. } = store.verify_history().await.unwrap() else { panic!("a broken history") };
    assert_eq!(events, before + promises, "one line more for each promise");
    let one = store.commitment(&clerk(), &NormalNumber::of("24bb005964")).await.unwrap().commitment;
    let history = store.events(&clerk(), one.id).await.unwrap();
    assert_eq!(history[0].entry.kind, EventKind::CarriedOver);
    let words = |event: usize| {
        let changed = history[event].changes.iter().find(|change| change.field == "termijn").unwrap();
        changed.after.as_deref().unwrap()
    };
    assert_eq!(
        (words(1), words(2)),
        ("uiterlijk in Q4 2025", "te zijner tijd"),
        "the lines of the first form are told"
    );
    store.close().await;

    let again = Store::open(&file).await.unwrap();
    assert_eq!(again.head().await.unwrap().0, events, "once is enough");
}
