//! The log of sign-ins: what it tells, to whom, for how long, and that nobody can fill it.

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{Connection as _, SqliteConnection};
use toezeggingen::{
    domain::access::{Actor, Role},
    store::{
        sign_in_attempts::AttemptTally,
        sign_in_log::{SignInKind, SignInLogLine},
    },
};

use crate::support::{
    TestApp,
    browser::{Browser, PASSWORD},
};

const CLERK: &str = "k.bos@maasveld.example";

async fn with_clerk() -> TestApp {
    let app = TestApp::without_accounts().await;
    app.without_second_factors().await;
    app.person(CLERK, Actor::new("K. Bos", Role::Clerk)).await;
    app
}

async fn lines(app: &TestApp) -> Vec<SignInLogLine> {
    app.store.sign_in_log(&app.administrator().actor, 1).await.unwrap().0
}

async fn raw(app: &TestApp) -> SqliteConnection {
    SqliteConnection::connect(&format!("sqlite:{}", app.database().display())).await.unwrap()
}

async fn count(app: &TestApp, table: &'static str) -> i64 {
    let query = match table {
        "failed_sign_in" => "SELECT count(*) FROM failed_sign_in",
        "administration" => "SELECT count(*) FROM administration",
        other => panic!("{other}"),
    };
    let (count,): (i64,) = sqlx::query_as(query).fetch_one(&mut raw(app).await).await.unwrap();
    count
}

/// An attempt at a name that is no account's, without the work of comparing a password.
async fn try_unknown(app: &TestApp, name: &str, now: DateTime<Utc>) {
    app.store.begin_attempt(&AttemptTally::of_strangers(name), now).await.unwrap();
    app.store.log_failure(name, now).await.unwrap();
}

#[tokio::test]
async fn two_hundred_attempts_with_two_hundred_names_are_one_line_and_one_row() {
    let app = with_clerk().await;
    let before = count(&app, "administration").await;
    let now = app.act().now;
    for number in 0..200 {
        try_unknown(&app, &format!("naam{number}@elders.example"), now).await;
    }
    let told = lines(&app).await;
    assert_eq!((told.len(), told[0].kind, told[0].times), (1, Some(SignInKind::UnknownName), 200));
    assert_eq!((told[0].name.as_str(), told[0].role.as_str()), ("", ""), "what was typed is kept nowhere");
    assert_eq!(count(&app, "failed_sign_in").await, 1);
    assert_eq!(count(&app, "administration").await, before, "the log that stays for ever has none of it");
    try_unknown(&app, "nog.een@elders.example", now + TimeDelta::hours(1)).await;
    assert_eq!(lines(&app).await.iter().map(|line| line.times).collect::<Vec<_>>(), [1, 200], "one line an hour");
}

#[tokio::test]
async fn it_tells_who_came_in_and_went_out_and_counts_what_failed() {
    let app = with_clerk().await;
    let before = count(&app, "administration").await;
    let mut browser = Browser::new(&app);
    for _ in 0..3 {
        browser.sign_in(CLERK, "dit is het niet").await;
    }
    browser.sign_in("niemand@maasveld.example", "dit is het niet").await;
    browser.sign_in(CLERK, PASSWORD).await;
    browser.post("/uitloggen", &[]).await;
    browser.post("/uitloggen", &[]).await;
    let told: Vec<_> = lines(&app).await.into_iter().map(|line| (line.kind.unwrap(), line.name, line.times)).collect();
    let clerk = || "K. Bos".to_owned();
    assert_eq!(
        told,
        [
            (SignInKind::Out, clerk(), 1),
            (SignInKind::In, clerk(), 1),
            (SignInKind::UnknownName, String::new(), 1),
            (SignInKind::Failed, clerk(), 3),
        ]
    );
    assert_eq!(count(&app, "administration").await, before);
}

#[tokio::test]
async fn the_administrator_reads_it_on_a_page_of_its_own() {
    let mut app = with_clerk().await;
    for _ in 0..2 {
        Browser::new(&app).sign_in(CLERK, "dit is het niet").await;
    }
    app.sign_in(Actor::new("P. Ligtvoet", Role::Administrator)).await;
    let page = app.get("/beheer/inloglogboek").await;
    let rows = page.all("tbody tr");
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows[0].contains("Ingelogd") && rows[0].contains("P. Ligtvoet, beheerder"), "{rows:?}");
    assert!(rows[1].contains("Verkeerd wachtwoord of verkeerde code, 2 keer"), "{rows:?}");
    assert!(rows[1].contains("K. Bos, griffier"), "{rows:?}");
    assert!(page.text.contains("Een regel blijft twaalf maanden"), "{}", page.text);
    let log = app.get("/beheer/logboek").await;
    assert!(!log.all("tbody tr").join(" ").contains("Ingelogd"));
    app.sign_in(Actor::new("K. Bos", Role::Clerk)).await;
    assert_eq!(app.get("/beheer/inloglogboek").await.status, 403);
}

#[tokio::test]
async fn a_line_goes_when_its_term_is_over_and_the_term_is_a_setting() {
    let mut app = with_clerk().await;
    Browser::new(&app).sign_in(CLERK, PASSWORD).await;
    let administration = count(&app, "administration").await;
    let day = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    app.store.tidy_old_records(day("2026-11-14T10:00:00Z")).await.unwrap();
    assert_eq!(lines(&app).await.len(), 1, "twelve months");
    app.sign_in(Actor::new("P. Ligtvoet", Role::Administrator)).await;
    let refused = app.fill("/beheer/raad", &[("inloglogboek", "0")]).await;
    assert_eq!(refused.status, 400);
    assert!(refused.one("#inloglogboek-fout").contains("van 1 tot en met 84"));
    assert_eq!(app.fill("/beheer/raad", &[("inloglogboek", "3")]).await.status, 303);
    assert_eq!(app.store.settings().sign_in_log_months, 3);
    app.store.tidy_old_records(day("2026-02-14T10:00:00Z")).await.unwrap();
    assert_eq!(lines(&app).await.len(), 2);
    app.store.tidy_old_records(day("2026-02-14T12:00:00Z")).await.unwrap();
    assert_eq!(lines(&app).await.len(), 0);
    assert!(count(&app, "administration").await > administration, "the other log stays, and tells of the setting");
}

#[tokio::test]
async fn only_who_keeps_the_accounts_sets_how_long_it_is_kept() {
    let app = TestApp::empty().await;
    let page = app.get("/beheer/raad").await;
    assert!(page.attributes("[name=inloglogboek]", "value").is_empty());
    let sent = app.fill("/beheer/raad", &[("waarschuwen", "20")]).await;
    assert_eq!((sent.status, app.store.settings().sign_in_log_months), (303, 12));
    let mut fields = app.get("/beheer/raad").await.filled(&[]);
    fields.push(("inloglogboek".to_owned(), "1".to_owned()));
    assert_eq!(app.send("/beheer/raad", &fields).await.status, 400);
    assert_eq!(app.store.settings().sign_in_log_months, 12);
}

#[tokio::test]
async fn there_are_so_many_lines_at_most() {
    let app = with_clerk().await;
    let mut file = raw(&app).await;
    for id in [1, 2, 100_001] {
        sqlx::query(
            "INSERT INTO sign_in_line (id, at, last_at, kind, name, role, times)
             VALUES ($1, '2025-11-14T10:00:00+00:00', '2025-11-14T10:00:00+00:00', 'ingelogd', 'x', 'griffier', 1)",
        )
        .bind(id)
        .execute(&mut file)
        .await
        .unwrap();
    }
    Browser::new(&app).sign_in(CLERK, PASSWORD).await;
    let left: Vec<(i64,)> =
        sqlx::query_as("SELECT id FROM sign_in_line ORDER BY id").fetch_all(&mut file).await.unwrap();
    assert_eq!(left, [(100_001,), (100_002,)]);
}
