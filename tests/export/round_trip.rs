//! What goes out comes back, and what must not go out does not.

use std::{collections::BTreeSet, os::unix::fs::PermissionsExt as _, process::Command};

use toezeggingen::{
    demo,
    domain::{access::Role, records::RecordFieldForm},
    store::{
        Store,
        export::tables::{LEFT_OUT, TABLES},
    },
};

use super::{comes_back_equal, empty_kinds, files};
use crate::{
    backup::contents_of,
    support::{
        TODAY, TestApp, day,
        filled::{SECRETS, filled},
    },
};

#[tokio::test]
async fn every_column_of_the_register_is_told_or_left_out_on_purpose() {
    let app = TestApp::empty().await;
    app.store.close().await;
    let mut schema: BTreeSet<(String, String)> = BTreeSet::new();
    for table in contents_of(&app.database()).await.into_keys() {
        for column in crate::support::contents::columns(&app.database(), &table).await {
            schema.insert((table.clone(), column));
        }
    }
    let whole: Vec<&str> = LEFT_OUT.iter().filter(|(_, column, _)| *column == "*").map(|(table, ..)| *table).collect();
    schema.retain(|(table, _)| !whole.contains(&table.as_str()));
    let told = TABLES.iter().flat_map(|table| table.columns.iter().map(|(column, ..)| (table.table, *column)));
    let left_out = LEFT_OUT.iter().map(|(table, column, _)| (*table, *column)).filter(|(_, column)| *column != "*");
    let known: BTreeSet<(String, String)> =
        told.chain(left_out).map(|(table, column)| (table.to_owned(), column.to_owned())).collect();
    let missing: Vec<_> = schema.difference(&known).collect();
    assert!(missing.is_empty(), "in no export, and not left out on purpose: {missing:?}");
    let gone: Vec<_> = known.difference(&schema).collect();
    assert!(gone.is_empty(), "not in the register: {gone:?}");
}

#[test]
fn every_kind_and_every_field_has_a_name_of_its_own() {
    let kinds: BTreeSet<&str> = TABLES.iter().map(|table| table.name).collect();
    assert_eq!(kinds.len(), TABLES.len());
    for table in TABLES.iter() {
        let fields: BTreeSet<&str> = table.columns.iter().map(|(_, name, _)| *name).collect();
        assert_eq!(fields.len(), table.columns.len(), "{}", table.name);
        assert!((1..=table.columns.len()).contains(&table.key), "{}", table.name);
        let of_id = table.columns[0].0 == "id";
        assert!(
            of_id
                || table.columns.iter().all(|(.., form)| matches!(
                    form,
                    RecordFieldForm::Plain | RecordFieldForm::Flag | RecordFieldForm::Json
                )),
            "{}: by what is a file named?",
            table.name
        );
    }
}

#[tokio::test]
async fn the_demonstration_comes_back_equal() {
    let app = TestApp::demonstration().await;
    demo::make_accounts(&app.store, day(TODAY)).await.unwrap();
    app.store.close().await;
    comes_back_equal(&app.database()).await;
}

#[tokio::test]
async fn a_register_with_something_of_every_kind_comes_back_equal() {
    let app = filled().await;
    let room = comes_back_equal(&app.database()).await;
    let folder = room.path().join("uit");
    assert_eq!(empty_kinds(&folder), [""; 0], "else the test proves less than it says");
    for (name, bytes) in files(&folder) {
        let text = String::from_utf8(bytes).unwrap();
        for secret in SECRETS {
            assert!(!text.contains(secret), "{secret} stands in {name}");
        }
    }
    let holds = contents_of(&app.database()).await;
    for secret in SECRETS {
        assert!(holds.values().flatten().any(|row| row.contains(secret)), "{secret} was never there to be left out");
    }
    let sums =
        Command::new("sha256sum").args(["--check", "--strict", "SHA256SUMS"]).current_dir(&folder).output().unwrap();
    assert!(sums.status.success(), "{}", String::from_utf8_lossy(&sums.stderr));
    assert_eq!(std::fs::metadata(&folder).unwrap().permissions().mode() & 0o777, 0o700, "what is secret is in it");
}

#[tokio::test]
async fn an_empty_register_comes_back_empty() {
    let app = TestApp::without_accounts().await;
    app.store.close().await;
    let room = comes_back_equal(&app.database()).await;
    assert_eq!(empty_kinds(&room.path().join("uit")).len(), TABLES.len());
}

#[tokio::test]
async fn letters_and_promises_are_to_be_read_by_people() {
    let app = filled().await;
    let room = comes_back_equal(&app.database()).await;
    let read = |name: &str| std::fs::read_to_string(room.path().join("uit").join(name)).unwrap();
    assert_eq!(read("brieven/1.txt"), "Geachte leden,\r\n\r\nDe brug (25bb000002) is open.\n\u{feff}Hoogachtend\n");
    assert!(read("brieven.json").contains("\n    \"tekst\": \"brieven/1.txt\",\n"), "{}", read("brieven.json"));
    assert!(read("toezeggingen.json").starts_with("[\n  {\n    \"id\": 1,\n    \"nummer\": \"25bb000001\",\n"));
    assert!(read("commissies.json").contains("\"ingevoerd\": false"), "{}", read("commissies.json"));
    let content = read("inhoud-van-gebeurtenissen.json");
    assert!(content.contains("\"na\": {\n"), "what an event changed is told as what it says: {content}");
    let says: serde_json::Value = serde_json::from_str(&read("uitvoer.json")).unwrap();
    assert_eq!(says["gemaaktOp"], "2025-11-14T11:00:00Z");
    assert!(says["gebeurtenissen"].as_i64().unwrap() > 5 && says["laatsteKenmerk"].as_str().unwrap().len() == 64);
}

#[tokio::test]
async fn accounts_come_along_without_a_way_in() {
    let app = filled().await;
    let room = comes_back_equal(&app.database()).await;
    let store = Store::open(&room.path().join("terug.db")).await.unwrap();
    let administrator = app.act_as(Role::Administrator);
    let accounts = store.list_accounts(&administrator.actor, administrator.now).await.unwrap();
    assert!(accounts.len() >= 5);
    assert!(
        accounts
            .iter()
            .all(|account| !account.has_password && !account.second_factor && account.invited_until.is_none())
    );
    store.close().await;
}
