//! Silence is consent where the council wants that: on which day it counts, and what keeps it from counting.

use chrono::NaiveDate;
use toezeggingen::{
    clock::noon,
    domain::{
        change::{Change, EventKind, Refusal},
        number::NormalNumber,
        status::{DecidedBy, DecisionRule, Status, StatusKey},
    },
    store::{Act, StoreError, commitments::Source},
};

use crate::support::{
    Page, TestApp,
    builders::{commitment, deadline},
    clerk, day,
};

const NUMBER: &str = "25bb000001";

/// The committee decides, silence is consent after fourteen days, and on 3 November it was proposed to settle.
async fn app() -> TestApp {
    let app = TestApp::empty().await;
    app.set(|settings| {
        settings.rule = DecisionRule::Council;
        settings.silent_consent_days = Some(14);
    })
    .await;
    app.register(commitment(NUMBER).due("2025-10-31")).await;
    app.change_on("2025-11-03", NUMBER, settle()).await;
    app
}

fn settle() -> Change {
    Change::Settle { answer: "Het is klaar.".to_owned(), delivered: None }
}

fn object() -> Change {
    Change::Object { part: None, reason: "Het rapport ontbreekt.".to_owned() }
}

async fn pass(app: &TestApp, today: &str) -> usize {
    app.store.pass_in_silence(noon(day(today)), day(today)).await.unwrap()
}

async fn on_day(app: &TestApp, today: &str, change: Change) -> Result<(), StoreError> {
    let number = NormalNumber::of(NUMBER);
    let version = app.store.commitment(&clerk(), &number).await.unwrap().commitment.version;
    let today: NaiveDate = day(today);
    let act = Act { now: noon(today), today, ..app.act() };
    app.store.change(&act, &number, version, change, Source::person(today)).await
}

#[tokio::test]
async fn on_the_last_day_one_can_still_object_and_the_day_after_it_counts_as_agreed() {
    let app = app().await;
    for today in ["2025-11-03", "2025-11-16", "2025-11-17"] {
        assert_eq!(pass(&app, today).await, 0, "{today}");
        assert_eq!(app.status(NUMBER).await, StatusKey::Proposed, "{today}");
    }
    assert_eq!(pass(&app, "2025-11-18").await, 1);
    assert_eq!(pass(&app, "2025-11-18").await, 0, "once");
    let passed = app.store.commitment(&clerk(), &NormalNumber::of(NUMBER)).await.unwrap().commitment;
    assert_eq!(passed.status, Status::Settled(DecidedBy::Council));
    let event = app.history(NUMBER).await.remove(0);
    assert_eq!((event.entry.kind, event.author.to_string().as_str()), (EventKind::PassedInSilence, "het register"));
    assert!(app.store.verify_history().await.unwrap().is_whole());
}

#[tokio::test]
async fn it_counts_from_its_own_day_also_when_the_register_stood_still_meanwhile() {
    let app = app().await;
    assert_eq!(pass(&app, "2026-01-05").await, 1);
    let passed = app.store.commitment(&clerk(), &NormalNumber::of(NUMBER)).await.unwrap().commitment;
    assert_eq!((passed.closed_on, passed.since), (Some(day("2025-11-18")), day("2025-11-18")));
    let event = app.history(NUMBER).await.remove(0);
    assert_eq!((event.entry.on, event.entry.at), (day("2025-11-18"), noon(day("2026-01-05"))));
}

#[tokio::test]
async fn an_objection_stops_it_and_the_committee_decides() {
    let app = app().await;
    on_day(&app, "2025-11-17", object()).await.unwrap();
    assert_eq!(app.status(NUMBER).await, StatusKey::Proposed, "an objection decides nothing");
    assert_eq!(pass(&app, "2026-03-01").await, 0);
    let twice = on_day(&app, "2025-11-17", object()).await;
    assert!(matches!(twice, Err(StoreError::Refused(Refusal::Contested))), "{twice:?}");
}

#[tokio::test]
async fn an_objection_that_comes_too_late_finds_it_agreed_to_even_if_nobody_had_noticed() {
    let app = app().await;
    // On 18 November the register lets it pass first; then there is something settled to object to, which opens it again.
    on_day(&app, "2025-11-18", object()).await.unwrap();
    let kinds: Vec<_> = app.history(NUMBER).await.into_iter().map(|event| event.entry.kind).collect();
    assert_eq!(kinds[..2], [EventKind::Objected, EventKind::PassedInSilence]);
    assert_eq!(app.status(NUMBER).await, StatusKey::Open);
}

#[tokio::test]
async fn a_later_day_passes_too_and_nothing_passes_where_silence_is_no_consent() {
    let app = app().await;
    app.register(commitment("25bb000002").due("2025-10-31")).await;
    let later = deadline("voor 1 mei 2026", Some("2026-04-30"), toezeggingen::domain::deadline::Precision::Day);
    let postpone = Change::Postpone { deadline: later, reason: "De storm.".to_owned() };
    app.change_on("2025-11-03", "25bb000002", postpone).await;
    for (rule, days) in [(DecisionRule::Direct, Some(14)), (DecisionRule::Council, None)] {
        app.set(|settings| (settings.rule, settings.silent_consent_days) = (rule, days)).await;
        assert_eq!(pass(&app, "2026-03-01").await, 0, "{rule:?} {days:?}");
    }
    app.set(|settings| settings.silent_consent_days = Some(14)).await;
    assert_eq!(pass(&app, "2026-03-01").await, 2);
    let later = app.store.commitment(&clerk(), &NormalNumber::of("25bb000002")).await.unwrap().commitment;
    assert_eq!((later.status.key(), later.deadlines.last_day()), (StatusKey::Open, Some(day("2026-04-30"))));
}

#[tokio::test]
async fn the_number_of_days_is_a_setting() {
    let app = app().await;
    assert_eq!(app.get("/beheer/raad").await.field("stilzwijgend"), "14");
    let page: Page = app.fill("/beheer/raad", &[("stilzwijgend", "veertien")]).await;
    assert_eq!((page.status, page.attributes("[role=alert] a", "href")), (400, vec!["#stilzwijgend".to_owned()]));
    assert_eq!(app.fill("/beheer/raad", &[("stilzwijgend", "")]).await.status, 303);
    assert_eq!(app.store.settings().silent_consent_days, None);
}
