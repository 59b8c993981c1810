//! The history is written with the change and is never edited; a changed past shows.

mod borne_names;
mod checkpoints;
mod erasure;
mod every_column;
mod mutations;
mod pages;
mod papers;
mod records;
mod vectors;

use std::path::Path;

use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use toezeggingen::{
    domain::{
        change::{Change, EventKind, Refusal},
        commitment::{Details, NewCommitment, deadline::Precision},
        history::{Author, Hash, field::CommitmentField, fields::list_field_changes},
        number::{CommitmentNumber, NormalNumber},
    },
    store::{StoreError, StoreRefusal, commitments::ChangeSource, history::HistoryVerdict},
};

use crate::support::{TestApp, builders::deadline, clerk, day};

fn number() -> NormalNumber {
    NormalNumber::of("25bb000001")
}

async fn register(app: &TestApp) {
    let new = NewCommitment {
        number: CommitmentNumber::parse("25bb000001").unwrap(),
        details: Details::new("Telling van bomen", "Het college telt de bomen langs de singel."),
        deadline: Some(deadline("voor 1 december 2025", Some("2025-11-30"), Precision::Day)),
    };
    app.store.register_commitment(&app.act(), new, ChangeSource::from_person(day("2025-09-04"))).await.unwrap();
}

async fn settle(app: &TestApp, version: i64) -> Result<(), StoreError> {
    let change = Change::Settle { answer: "De bomen zijn geteld.".to_owned(), delivered: None };
    app.store
        .change_commitment(&app.act(), &number(), version, change, ChangeSource::from_person(day("2025-11-14")))
        .await
}

/// A connection that goes around the program, as somebody with the file in hand would.
pub async fn intruder(app: &TestApp) -> SqliteConnection {
    intruder_in(&app.database()).await
}

/// The same in any file.
pub async fn intruder_in(database: &Path) -> SqliteConnection {
    let options = SqliteConnectOptions::new().filename(database);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    for trigger in ["event_stays", "event_is_kept", "event_content_stays", "event_content_is_kept"] {
        sqlx::query(sqlx::AssertSqlSafe(format!("DROP TRIGGER {trigger}"))).execute(&mut connection).await.unwrap();
    }
    connection
}

#[tokio::test]
async fn each_change_leaves_one_event_and_a_refused_one_none() {
    let app = TestApp::empty().await;
    register(&app).await;
    settle(&app, 1).await.unwrap();
    let refused = settle(&app, 2).await;
    assert!(matches!(refused, Err(StoreError::Refusal(StoreRefusal::Change(Refusal::Settled)))), "{refused:?}");
    let id = app.store.find_commitment(&clerk(), &number()).await.unwrap().commitment.id;
    let kinds: Vec<_> =
        app.store.list_events(&clerk(), id).await.unwrap().into_iter().map(|event| event.entry.kind).collect();
    assert_eq!(kinds, [EventKind::Settled, EventKind::Registered]);
}

#[tokio::test]
async fn an_event_tells_who_what_and_from_what_to_what() {
    let app = TestApp::empty().await;
    register(&app).await;
    settle(&app, 1).await.unwrap();
    let id = app.store.find_commitment(&clerk(), &number()).await.unwrap().commitment.id;
    let event = app.store.list_events(&clerk(), id).await.unwrap().remove(0);
    assert_eq!(event.author, Author::from(&app.act().actor));
    assert_eq!(event.entry.at, app.act().now);
    assert_eq!(event.note.as_deref(), Some("De bomen zijn geteld."));
    let changes = list_field_changes(&event.deltas);
    let status = changes.iter().find(|change| change.field == CommitmentField::Status).unwrap();
    assert_eq!((status.before.as_deref(), status.after.as_deref()), (Some("openstaand"), Some("afgedaan")));
}

#[tokio::test]
async fn a_whole_history_is_found_whole() {
    let app = TestApp::empty().await;
    assert!(matches!(app.store.verify_history().await.unwrap(), HistoryVerdict::Whole { events: 0, .. }));
    register(&app).await;
    settle(&app, 1).await.unwrap();
    assert!(matches!(app.store.verify_history().await.unwrap(), HistoryVerdict::Whole { events: 2, .. }));
}

#[tokio::test]
async fn a_changed_past_shows() {
    let changes: [(&'static str, HistoryVerdict); 6] = [
        (
            "UPDATE event_content SET note = 'De bomen staan er nog.' WHERE sequence = 2",
            HistoryVerdict::Changed { sequence: 2 },
        ),
        ("UPDATE event_content SET actor_name = 'iemand' WHERE sequence = 1", HistoryVerdict::Changed { sequence: 1 }),
        ("UPDATE event SET effective_day = '2025-11-01' WHERE sequence = 2", HistoryVerdict::Changed { sequence: 2 }),
        ("UPDATE event SET kind = 'heropend' WHERE sequence = 2", HistoryVerdict::Changed { sequence: 2 }),
        ("UPDATE event SET kind = 'verzonnen' WHERE sequence = 2", HistoryVerdict::Changed { sequence: 2 }),
        ("DELETE FROM event WHERE sequence = 1", HistoryVerdict::Gap { sequence: 1 }),
    ];
    for (change, verdict) in changes {
        let app = TestApp::empty().await;
        register(&app).await;
        settle(&app, 1).await.unwrap();
        let mut intruder = intruder(&app).await;
        sqlx::query("PRAGMA foreign_keys = OFF").execute(&mut intruder).await.unwrap();
        sqlx::query(change).execute(&mut intruder).await.unwrap();
        assert_eq!(app.store.verify_history().await.unwrap(), verdict, "{change}");
    }
}

#[tokio::test]
async fn a_line_that_was_rewritten_with_a_hash_of_its_own_breaks_the_one_behind_it() {
    let app = TestApp::empty().await;
    register(&app).await;
    settle(&app, 1).await.unwrap();
    let id = app.store.find_commitment(&clerk(), &number()).await.unwrap().commitment.id;
    let mut first = app.store.list_events(&clerk(), id).await.unwrap().remove(1).entry;
    first.on = day("2025-09-05");
    let mut intruder = intruder(&app).await;
    let (content,): (String,) =
        sqlx::query_as("SELECT content_hash FROM event WHERE sequence = 1").fetch_one(&mut intruder).await.unwrap();
    let forged = first.compute_hash(&Hash::of_origin(), &Hash::from_stored(content));
    for statement in [
        "UPDATE event SET effective_day = '2025-09-05', hash = $1 WHERE sequence = 1",
        "UPDATE event SET previous_hash = $1 WHERE sequence = 2",
    ] {
        sqlx::query(statement).bind(forged.as_str()).execute(&mut intruder).await.unwrap();
    }
    assert_eq!(app.store.verify_history().await.unwrap(), HistoryVerdict::Changed { sequence: 2 });
}

#[tokio::test]
async fn the_database_itself_refuses_to_edit_the_past_or_to_delete() {
    let app = TestApp::empty().await;
    register(&app).await;
    let options = SqliteConnectOptions::new().filename(app.database());
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let table = [
        ("UPDATE event_content SET note = 'x'", "the history is never edited"),
        ("DELETE FROM event", "the history is never edited"),
        ("DELETE FROM event_content", "the history is never edited"),
        ("DELETE FROM commitment", "a commitment is never deleted"),
        ("UPDATE deadline SET last_day = '2030-01-01'", "the list of deadlines only grows"),
        ("DELETE FROM deadline", "the list of deadlines only grows"),
    ];
    for (statement, why) in table {
        let refused = sqlx::query(statement).execute(&mut connection).await.unwrap_err();
        assert!(refused.to_string().contains(why), "{statement}: {refused}");
    }
}

#[tokio::test]
async fn a_number_is_never_given_twice_in_whatever_writing() {
    let app = TestApp::empty().await;
    register(&app).await;
    for writing in ["25bb000001", "25BB1", "25bb 000001"] {
        let new = NewCommitment {
            number: CommitmentNumber::parse(writing).unwrap(),
            details: Details::new("Iets anders", "Iets anders."),
            deadline: None,
        };
        let taken = app.store.register_commitment(&app.act(), new, ChangeSource::from_person(day("2025-09-04"))).await;
        assert!(matches!(taken, Err(StoreError::Refusal(StoreRefusal::NumberTaken(_)))), "{writing}: {taken:?}");
    }
    assert!(matches!(app.store.verify_history().await.unwrap(), HistoryVerdict::Whole { events: 1, .. }));
}
