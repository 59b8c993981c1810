//! The time that a large register takes in the store, in a whole request and for a settle, and that a letter of four pages
//! takes to read: milliseconds, the median of the runs. `cargo bench` measures 100,000 commitments with three events each;
//! `cargo bench -- 2000` as many as it says.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a measurement that cannot go on has failed"
)]

use std::{
    future::Future,
    path::Path,
    sync::atomic::{AtomicU32, Ordering},
    time::{Duration, Instant},
};

use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode, header},
};
use chrono::NaiveDate;
use scraper::{Html, Selector};
use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use toezeggingen::{
    auth::token::SecretToken,
    clock::Clock,
    domain::{
        access::{Actor, Reach, Role},
        commitment::status::StatusKey,
        council::calendar::Calendar,
        listing::filter::{ListFilter, ListSort},
        number::NormalNumber,
    },
    reading::letter,
    store::{
        Act, Store,
        accounts::{NewAccount, SignInMethod},
        sessions::SessionStage,
    },
    web::{self, AppState},
};
use tower::ServiceExt as _;

/// The commitments in the register, unless an argument gives their number.
const COMMITMENTS: u32 = 100_000;
const EVENTS_EACH: u32 = 3;
const RUNS: usize = 30;

fn main() {
    // Cargo adds flags of its own, which are no number.
    let commitments = std::env::args().skip(1).find_map(|argument| argument.parse().ok()).unwrap_or(COMMITMENTS);
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap().block_on(measure(commitments));
}

async fn measure(commitments: u32) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bench.db");
    let store = Store::open(&path).await.unwrap();
    fill(&path, commitments).await;
    let day: NaiveDate = "2025-11-14".parse().unwrap();
    let state = AppState {
        store: store.clone(),
        clock: Clock::fixed_on(day),
        base_url: "http://127.0.0.1:8080".parse().unwrap(),
        demonstration: false,
        sso: None,
        sign_in_key: std::sync::Arc::new(toezeggingen::auth::sign_in_key::SignInKey::new().unwrap()),
        checkpoint_key: std::sync::Arc::new(toezeggingen::auth::checkpoint::CheckpointKey::new().unwrap()),
        backups: None,
        history_checks: std::sync::Arc::new(toezeggingen::store::history::HistoryChecks::new(store.clone())),
    };
    let as_of = state.as_of();
    let site = web::build_router(state);

    println!("{commitments} commitments, {} events, median of {RUNS} runs", commitments * EVENTS_EACH);
    let filter =
        ListFilter { statuses: vec![StatusKey::Open], committees: vec!["C3".to_owned()], ..ListFilter::default() };
    let time = median(|| async {
        store.list_commitments(&Actor::of_public(), &filter, ListSort::default(), 1, as_of).await.map(drop).unwrap()
    })
    .await;
    report("list, open ones of one committee: store", time);
    request(&site, "list, open ones of one committee: request", "/toezeggingen?status=openstaand&commissie=C3").await;
    request(&site, "list, everything: request", "/toezeggingen").await;
    request(&site, "list, everything by title: request", "/toezeggingen?sorteer=titel").await;
    request(&site, "list, everything by number: request", "/toezeggingen?sorteer=-nummer").await;
    request(&site, "list, a word in the search box: request", "/toezeggingen?q=singel").await;

    let one = format!("bench{:06}", commitments / 2);
    let number = NormalNumber::of(&one);
    let time = median(|| async {
        let id = store.find_commitment(&Actor::of_public(), &number).await.unwrap().commitment.id;
        store.list_events(&Actor::of_public(), id).await.unwrap();
        store.load_answers(&Actor::of_public(), id).await.unwrap();
    })
    .await;
    report("one promise: store", time);
    request(&site, "one promise: request", &format!("/toezeggingen/{one}")).await;
    let from_list = format!("/toezeggingen/{one}?uit=status%3Dopenstaand%26sorteer%3Dnummer");
    request(&site, "one promise from a list: request", &from_list).await;
    request(&site, "overview: request", "/").await;
    for typed in ["bench5000x", "bench50x0y0", "bench1234567", "24bb6489"] {
        let time = median(|| async { store.look_up(&Actor::of_public(), typed).await.map(drop).unwrap() }).await;
        report(&format!("the numbers closest to {typed}, which nobody bears: store"), time);
    }

    let text = four_pages();
    let time = median(|| async {
        assert!(!letter::read(&text, Some(day), &Calendar::default()).unwrap().findings.is_empty());
    })
    .await;
    report(&format!("a letter of four pages ({} characters): read", text.chars().count()), time);
    let clerk = sign_in_clerk(&store, day).await;
    report("settle, from opening the form to the answer: requests", time_settling(&site, &clerk).await);
}

/// Signs a clerk in with a new account, and gives the cookie of the session.
async fn sign_in_clerk(store: &Store, today: NaiveDate) -> String {
    let now = Clock::fixed_on(today).now();
    let administrator = Act { actor: Actor::new("beheerder", Role::Administrator), now, today, submission: None };
    let account = NewAccount {
        name: "griffier".to_owned(),
        door: SignInMethod::Local { login: "griffier@bench.example".to_owned() },
        role: Role::Clerk,
        reach: Reach::default(),
    };
    let id = store.add_account(&administrator, account, &SecretToken::new().unwrap().to_hashed()).await.unwrap();
    let token = SecretToken::new().unwrap();
    store.open_session(id, SessionStage::Full, &token.to_hashed(), None, now).await.unwrap();
    format!("__Host-sessie={}", token.as_str())
}

/// The median time to open the form of a settle and send it filled in, for another open commitment each run.
async fn time_settling(site: &Router, cookie: &str) -> Duration {
    // Every fifth commitment is open; the first of them warms up.
    let settled = AtomicU32::new(1);
    median(|| async {
        let number = 5 * settled.fetch_add(1, Ordering::Relaxed);
        let address = format!("/toezeggingen/bench{number:06}/afdoening");
        let form = Request::get(&address).header(header::COOKIE, cookie).body(Body::empty()).unwrap();
        let fields = read_form(&read_body(site, form, StatusCode::OK).await);
        let sent = Request::post(&address)
            .header(header::COOKIE, cookie)
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(fields))
            .unwrap();
        read_body(site, sent, StatusCode::SEE_OTHER).await;
    })
    .await
}

async fn read_body(site: &Router, request: Request<Body>, expected: StatusCode) -> String {
    let address = request.uri().clone();
    let response = site.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), expected, "{address}");
    let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    String::from_utf8(body.to_vec()).unwrap()
}

/// The fields of the form of a settle as a browser sends them, with an explanation filled in.
fn read_form(page: &str) -> String {
    let page = Html::parse_document(page);
    let hidden = Selector::parse("form[method=post] input[type=hidden]").unwrap();
    let checked = Selector::parse("form[method=post] input[checked]").unwrap();
    let mut fields = form_urlencoded::Serializer::new(String::new());
    for field in page.select(&hidden).chain(page.select(&checked)) {
        fields.append_pair(field.attr("name").unwrap(), field.attr("value").unwrap_or_default());
    }
    fields.append_pair("uitleg", "De brief is gestuurd.").finish()
}

async fn request(site: &Router, what: &str, address: &str) {
    let time = median(|| async {
        let request = Request::get(address).body(Body::empty()).unwrap();
        let response = site.clone().oneshot(request).await.unwrap();
        assert_eq!(response.status(), 200, "{address}");
        axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    })
    .await;
    report(what, time);
}

async fn median<F: Future<Output = ()>>(run: impl Fn() -> F) -> Duration {
    run().await;
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let start = Instant::now();
        run().await;
        times.push(start.elapsed());
    }
    times.sort();
    times[RUNS / 2]
}

fn report(what: &str, time: Duration) {
    println!("{:>9.3} ms  {what}", time.as_secs_f64() * 1000.0);
}

/// Rows by the thousand go in by one statement a table: the road of a clerk would take an hour.
async fn fill(path: &Path, commitments: u32) {
    let options = SqliteConnectOptions::new().filename(path);
    let mut connection = SqliteConnection::connect_with(&options).await.unwrap();
    let statements = [
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8)
         INSERT INTO committee (id, code, name) SELECT i, 'C' || i, 'Commissie ' || i FROM n"
            .to_owned(),
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9)
         INSERT INTO portfolio_holder (id, slug, function) SELECT i, 'wethouder-' || i, 'wethouder ' || i FROM n"
            .to_owned(),
        format!(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {commitments})
             INSERT INTO commitment (id, number, number_normal, number_sort, title_sort, title, text, holder_id, committee_id, made_on, publicity,
                 status, decided_by, closed_on, status_since, deadline_words, precision, last_day, search_text)
             SELECT i, printf('bench%06d', i), 'bench' || i, 'bench' || printf('%03d', length(i)) || i,
                 'toezegging over onderwerp ' || printf('%03d', length(i)) || i, 'Toezegging over onderwerp ' || i,
                 'Het college zoekt uit wat er speelt aan straat ' || (i % 977) || '.', 1 + i % 9, 1 + i % 8,
                 date('2019-01-01', (i % 2500) || ' days'), 'openbaar',
                 CASE WHEN i % 5 = 0 THEN 'openstaand' ELSE 'afgedaan' END, CASE WHEN i % 5 = 0 THEN NULL ELSE 'bestuur' END,
                 CASE WHEN i % 5 = 0 THEN NULL ELSE date('2019-03-01', (i % 2400) || ' days') END, '2024-01-01',
                 'uiterlijk die dag', 'dag', date('2019-06-01', (i % 2700) || ' days'),
                 'bench' || i || ' onderwerp straat ' || (CASE WHEN i % 97 = 0 THEN 'singel' ELSE '' END)
             FROM n"
        ),
        format!(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {})
             INSERT INTO event (sequence, at, effective_day, actor_role, object, commitment_id, kind, content_hash,
                 previous_hash, hash)
             SELECT i, '2024-01-01T12:00:00+00:00', '2024-01-01', 'griffie', 'toezegging', 1 + (i - 1) / {EVENTS_EACH},
                 'voortgang', i, i - 1, i FROM n",
            commitments * EVENTS_EACH
        ),
        "INSERT INTO event_content (sequence, salt, actor_name, before, after)
         SELECT sequence, sequence, 'griffier', '{}', '{}' FROM event"
            .to_owned(),
    ];
    for statement in statements {
        sqlx::query(sqlx::AssertSqlSafe(statement)).execute(&mut connection).await.unwrap();
    }
    sqlx::query("ANALYZE").execute(&mut connection).await.unwrap();
    connection.close().await.unwrap();
}

/// Sections with a number in the heading, some prose and a date, and a closing sentence over all of them.
fn four_pages() -> String {
    const SECTIONS: u32 = 24;
    let mut text = String::from("Ons kenmerk: 25bb009999\nDatum: 14 november 2025\n\nGeachte leden,\n\n");
    let mut numbers = Vec::new();
    for section in 1..=SECTIONS {
        let number = format!("25bb{section:06}");
        text += &format!(
            "Onderwerp {section} ({number})\n\nIn de commissievergadering van 5 juni 2025 is u toegezegd het gesprek met de \
             bewoners van straat {section} te voeren. Dat gesprek vond plaats op 12 september 2025. De uitkomsten zijn in het \
             vierde kwartaal van 2025 verwerkt in het plan, dat als bijlage bij deze brief is gevoegd. Daarmee is duidelijk \
             wat er in de straat gebeurt en wie daarvoor aan zet is.\n\n"
        );
        numbers.push(number);
    }
    text + &format!(
        "Hiermee stel ik voor om de toezeggingen {} als afgedaan te beschouwen.\n\nDe burgemeester\n",
        numbers.join(", ")
    )
}
