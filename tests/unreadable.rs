//! A stored key that no variant knows makes one row unreadable, is named on `/controle`, and stops nothing else.

use sqlx::{Connection, SqliteConnection};
use toezeggingen::domain::{
    access::{Actor, Reach, Role},
    change::Change,
    commitment::publicity::Publicity,
};

use crate::support::{TestApp, builders::commitment};

/// Somebody in this role, a member of one committee where the role asks for one.
fn somebody(role: Role) -> Actor {
    let committees = if role == Role::Member { vec!["BOVF".to_owned()] } else { Vec::new() };
    Actor::new(role.key(), role).with_reach(Reach { committees, ..Reach::default() })
}

/// Writes to the file as somebody would who knows no rules: without its triggers and checks.
async fn write_by_hand(app: &TestApp, statements: &[&str]) {
    let mut file = SqliteConnection::connect(&format!("sqlite:{}", app.database().display())).await.unwrap();
    let triggers: Vec<(String,)> =
        sqlx::query_as("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetch_all(&mut file).await.unwrap();
    let drops = triggers.iter().map(|(name,)| format!("DROP TRIGGER {name}"));
    let before = ["PRAGMA ignore_check_constraints = ON".to_owned()].into_iter().chain(drops);
    for statement in before.chain(statements.iter().map(|statement| (*statement).to_owned())) {
        let done = sqlx::query(sqlx::AssertSqlSafe(statement.clone())).execute(&mut file).await;
        assert!(done.is_ok(), "{statement}: {done:?}");
    }
}

/// One value in every table with keys, each of another row.
const BY_HAND: [&str; 11] = [
    "UPDATE commitment SET status = 'kwijt' WHERE id = 1",
    "UPDATE deadline SET precision = 'ooit' WHERE commitment_id = 2",
    "UPDATE link SET relation = 'familie-van' WHERE commitment_id = (SELECT min(commitment_id) FROM link)",
    "UPDATE withdrawn_paper SET kind = 'brandbrief' WHERE commitment_id = (SELECT min(commitment_id) FROM withdrawn_paper)",
    "UPDATE part SET outcome = 'zoek' WHERE rowid = (SELECT min(rowid) FROM part WHERE outcome IS NOT NULL)",
    "UPDATE passage SET outcome = 'misschien' WHERE rowid = (SELECT min(rowid) FROM passage)",
    "UPDATE event SET kind = 'gedroomd' WHERE sequence = (SELECT min(sequence) FROM event WHERE commitment_id = 9)",
    "UPDATE administration SET kind = 'gedroomd' WHERE id = 1",
    "INSERT INTO sign_in_line (at, last_at, kind, name, role, times)
         VALUES ('2025-11-14T09:00:00Z', '2025-11-14T09:00:00Z', 'gedroomd', 'iemand', 'griffier', 1)",
    "UPDATE account SET role = 'keizer' WHERE id = (SELECT max(id) FROM account WHERE role = 'bestuurssecretariaat')",
    "UPDATE suggestion SET outcome = 'kwijt', judged_at = sent_at WHERE id = (SELECT min(id) FROM suggestion)",
];

#[tokio::test]
async fn what_cannot_be_read_stops_no_other_page() {
    let mut app = TestApp::demonstration().await;
    let broken = broken_numbers(&app).await;
    write_by_hand(&app, &BY_HAND).await;
    let seen = app.crawl(&["/", "/toezeggingen", "/brieven", "/vergaderingen"]).await;
    let of_broken = |path: &str| broken.iter().any(|number| path.starts_with(&format!("/toezeggingen/{number}")));
    let failed: Vec<_> = seen.iter().filter(|(path, page)| page.status >= 500 && !of_broken(path)).collect();
    let failed: Vec<_> = failed.into_iter().map(|(path, page)| (path, page.status)).collect();
    assert!(failed.is_empty(), "{failed:?}");
    for role in [Role::Member, Role::Public, Role::Administrator] {
        match role {
            Role::Public => app.sign_out(),
            _ => app.sign_in(somebody(role)).await,
        }
        for path in [
            "/",
            "/toezeggingen",
            "/overzicht",
            "/vergaderingen",
            "/beheer/accounts",
            "/beheer/logboek",
            "/beheer/inloglogboek",
        ] {
            let status = app.get(path).await.status;
            assert!(status < 500, "{role:?} {path}: {status}");
        }
    }
}

/// The promises of which the whole page cannot be shown.
async fn broken_numbers(app: &TestApp) -> Vec<String> {
    let mut file = SqliteConnection::connect(&format!("sqlite:{}", app.database().display())).await.unwrap();
    let rows: Vec<(String,)> = sqlx::query_as(
        "SELECT number FROM commitment WHERE id IN (1, 2, (SELECT min(commitment_id) FROM link),
             (SELECT min(commitment_id) FROM withdrawn_paper),
             (SELECT commitment_id FROM part WHERE rowid = (SELECT min(rowid) FROM part WHERE outcome IS NOT NULL)))",
    )
    .fetch_all(&mut file)
    .await
    .unwrap();
    rows.into_iter().map(|(number,)| number).collect()
}

/// A register with two promises, of which the first has an unknown status.
async fn app() -> TestApp {
    let app = TestApp::empty().await;
    app.register(commitment("24bb001").title("De kade").due("2025-01-15")).await;
    app.register(commitment("24bb002").title("De brug").committee("BOVF").due("2025-12-20")).await;
    write_by_hand(&app, &["UPDATE commitment SET status = 'kwijt' WHERE id = 1"]).await;
    app
}

#[tokio::test]
async fn a_promise_with_an_unknown_status_is_called_unreadable_in_the_list() {
    let app = app().await;
    let list = app.get("/toezeggingen").await;
    assert_eq!((list.status, list.one("h1").as_str()), (200, "2 toezeggingen"));
    let rows = list.all("tbody tr:not(.today)");
    assert!(rows[0].contains("De kade") && rows[0].contains("onleesbaar"), "{rows:?}");
    assert!(rows[1].contains("De brug") && !rows[1].contains("onleesbaar"), "{rows:?}");
    assert!(!rows[0].contains("te laat"), "nothing is said of what is not known: {rows:?}");
}

#[tokio::test]
async fn the_page_of_an_unreadable_promise_says_so_and_what_to_do() {
    let app = app().await;
    let page = app.get("/toezeggingen/24bb001").await;
    assert_eq!((page.status, page.one("h1").as_str()), (503, "Dit is onleesbaar"));
    assert!(page.text.contains("Waarschuw de beheerder"), "{}", page.text);
    assert_eq!(app.get("/toezeggingen/24bb002").await.status, 200);
}

#[tokio::test]
async fn the_check_names_every_unreadable_key_by_table_row_and_column() {
    let app = app().await;
    let check = app.get("/controle").await;
    assert_eq!(check.all("main code"), ["commitment", "24bb001", "status"], "{}", check.text);
    let whole = TestApp::empty().await;
    assert!(!whole.get("/controle").await.text.contains("Onleesbaar"));
}

#[tokio::test]
async fn the_check_names_every_setting_that_is_not_understood() {
    let app = TestApp::demonstration().await;
    let found = app.store.unreadable_keys().await.unwrap();
    assert!(found.is_empty(), "what the register stores itself, it understands: {found:?}");
    write_by_hand(
        &app,
        &["INSERT INTO setting (key, value) VALUES ('wie-besluit', 'het lot'), ('tweede-factor', 'griffie keizer')
                 ON CONFLICT (key) DO UPDATE SET value = excluded.value"],
    )
    .await;
    let check = app.get("/controle").await;
    assert_eq!(check.all("main code"), ["setting", "tweede-factor", "value", "setting", "wie-besluit", "value"]);
}

#[tokio::test]
async fn an_unreadable_line_of_the_history_is_named_among_the_others() {
    let app = app().await;
    app.settle("24bb002", "2025-11-14").await;
    write_by_hand(&app, &["UPDATE event SET kind = 'gedroomd' WHERE sequence = 2"]).await;
    let page = app.get("/toezeggingen/24bb002").await;
    assert_eq!(page.status, 200);
    assert!(page.text.contains("Gebeurtenis 2 is onleesbaar."), "{}", page.text);
    assert!(app.get("/toezeggingen/24bb002/geschiedenis").await.text.contains("Gebeurtenis 2 is onleesbaar."));
}

#[tokio::test]
async fn an_unreadable_line_of_the_history_shows_nothing_of_what_was_hidden() {
    let mut app = TestApp::empty().await;
    app.register(commitment("24bb003").title("De sluis").publicity(Publicity::Draft)).await;
    app.change("24bb003", Change::Publish).await;
    write_by_hand(&app, &["UPDATE event SET kind = 'gedroomd' WHERE sequence = 1"]).await;
    app.sign_out();
    let page = app.get("/toezeggingen/24bb003").await;
    assert_eq!(page.status, 200);
    assert!(!page.text.contains("onleesbaar"), "it happened while the promise was a draft: {}", page.text);
}

#[tokio::test]
async fn nobody_comes_in_with_an_account_of_which_the_role_is_unknown() {
    let mut app = app().await;
    app.sign_in(somebody(Role::Member)).await;
    write_by_hand(&app, &["UPDATE account SET role = 'keizer' WHERE role = 'raadslid'"]).await;
    assert_eq!(app.get("/account").await.status, 303, "as for who is not signed in");
    app.sign_in(somebody(Role::Administrator)).await;
    let accounts = app.get("/beheer/accounts").await;
    assert_eq!(accounts.status, 200);
    assert!(accounts.text.contains("onleesbaar"), "{}", accounts.text);
    write_by_hand(&app, &["UPDATE administration SET kind = 'gedroomd' WHERE id = 1"]).await;
    let log = app.get("/beheer/logboek").await;
    assert!(log.status == 200 && log.text.contains("onleesbaar"), "{}", log.text);
}
