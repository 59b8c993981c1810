//! A list that was frozen is a council paper: who changes it around the program, or takes it away, is found out.

use sqlx::SqliteConnection;
use toezeggingen::{domain::council::roster::Roster, store::history::HistoryVerdict};

use super::intruder;
use crate::support::{TestApp, administration::entry, builders::commitment, day, meetings::plan};

async fn frozen() -> TestApp {
    let app = TestApp::empty().await;
    app.enter(Roster::Committees, &entry("Bestuur (BOVF)", "", "")).await;
    app.register(commitment("25bb000001").committee("BOVF").due("2025-06-30")).await;
    let id = app.plan_with("BOVF", &plan("2025-11-27", "1. Opening")).await;
    assert_eq!(app.freeze(id).await.status, 303);
    assert_eq!(app.freeze(id).await.status, 303);
    app
}

async fn around(app: &TestApp, statements: &[&'static str]) -> SqliteConnection {
    let mut intruder = intruder(app).await;
    for trigger in ["list_edition_stays", "list_edition_is_kept", "list_edition_commitment_stays"] {
        sqlx::query(sqlx::AssertSqlSafe(format!("DROP TRIGGER {trigger}"))).execute(&mut intruder).await.unwrap();
    }
    for statement in statements {
        assert!(sqlx::query(*statement).execute(&mut intruder).await.unwrap().rows_affected() > 0, "{statement}");
    }
    intruder
}

#[tokio::test]
async fn a_frozen_list_that_was_changed_or_taken_away_shows() {
    // SHA-256 of the one letter x.
    let forged = "UPDATE list_edition SET document = CAST('x' AS BLOB),
        digest = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881' WHERE edition = 2";
    let cases: [&[&str]; 5] = [
        &["UPDATE list_edition SET document = CAST(document || ' ' AS BLOB) WHERE edition = 1"],
        &["UPDATE list_edition SET digest = replace(digest, substr(digest, 1, 8), '00000000') WHERE edition = 1"],
        &[forged],
        &["DELETE FROM list_edition_commitment", "DELETE FROM list_edition WHERE edition = 2"],
        &["INSERT INTO list_edition (meeting_id, edition, frozen_at, as_of, document, digest)
               SELECT meeting_id, 3, frozen_at, as_of, document, digest FROM list_edition WHERE edition = 2"],
    ];
    for case in cases {
        let app = frozen().await;
        assert!(app.store.verify_history().await.unwrap().is_whole());
        around(&app, case).await;
        let verdict = app.store.verify_history().await.unwrap();
        assert_eq!(
            verdict,
            HistoryVerdict::PaperDiffers { committee: "BOVF".to_owned(), day: day("2025-11-27") },
            "{case:?}"
        );
        let told = verdict.to_string();
        assert!(told.contains("BOVF op 27 november 2025"), "{told}");
    }
}

#[tokio::test]
async fn who_takes_away_how_far_the_history_goes_is_found_out() {
    let app = frozen().await;
    around(&app, &["DELETE FROM event_head"]).await;
    assert_eq!(app.store.verify_history().await.unwrap(), HistoryVerdict::Inserted { sequence: 1 });
}
