//! Silence is consent where the council wants that: on which day it counts, and what keeps it from counting.

use chrono::NaiveDate;
use toezeggingen::{
    clock::to_noon,
    domain::{
        change::{Change, EventKind, Refusal},
        commitment::{
            publicity::Publicity,
            status::{DecidedBy, DecisionRule, Status, StatusKey},
        },
        number::NormalNumber,
    },
    store::{Act, StoreError, StoreRefusal, commitments::ChangeSource},
};

use crate::support::{
    Page, TestApp,
    builders::{commitment, deadline, secret},
    clerk, day,
};

const NUMBER: &str = "25bb000001";

/// The committee decides, silence is consent after fourteen days, and on 3 November it was proposed to settle.
async fn app() -> TestApp {
    let mut app = TestApp::empty().await;
    app.set_clock("2025-11-03T11:00:00Z");
    // A session of a later day would be none.
    app.sign_in(clerk()).await;
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
    app.store.pass_in_silence(to_noon(day(today)), day(today)).await.unwrap()
}

async fn on_day(app: &TestApp, today: &str, change: Change) -> Result<(), StoreError> {
    let number = NormalNumber::of(NUMBER);
    let version = app.store.find_commitment(&clerk(), &number).await.unwrap().commitment.version;
    let today: NaiveDate = day(today);
    let act = Act { now: to_noon(today), today, ..app.act() };
    app.store.change_commitment(&act, &number, version, change, ChangeSource::from_person(today)).await
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
    let passed = app.store.find_commitment(&clerk(), &NormalNumber::of(NUMBER)).await.unwrap().commitment;
    assert_eq!(passed.status, Status::Settled(DecidedBy::Council));
    let event = app.history(NUMBER).await.remove(0);
    assert_eq!((event.entry.kind, event.author.to_string().as_str()), (EventKind::PassedInSilence, "het register"));
    assert!(app.store.verify_history().await.unwrap().is_whole());
}

#[tokio::test]
async fn it_counts_from_its_own_day_also_when_the_register_stood_still_meanwhile() {
    let app = app().await;
    assert_eq!(pass(&app, "2026-01-05").await, 1);
    let passed = app.store.find_commitment(&clerk(), &NormalNumber::of(NUMBER)).await.unwrap().commitment;
    assert_eq!(passed.closed_on, Some(day("2025-11-03")), "it was done when the executive said so");
    assert_eq!(passed.since, day("2025-11-18"), "and agreed to when nobody had objected");
    let event = app.history(NUMBER).await.remove(0);
    assert_eq!((event.entry.on, event.entry.at), (day("2025-11-18"), to_noon(day("2026-01-05"))));
}

#[tokio::test]
async fn an_objection_stops_it_and_the_committee_decides() {
    let app = app().await;
    on_day(&app, "2025-11-17", object()).await.unwrap();
    assert_eq!(app.status(NUMBER).await, StatusKey::Proposed, "an objection decides nothing");
    assert_eq!(pass(&app, "2026-03-01").await, 0);
    let twice = on_day(&app, "2025-11-17", object()).await;
    assert!(matches!(twice, Err(StoreError::Refusal(StoreRefusal::Change(Refusal::Contested)))), "{twice:?}");
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
    let later =
        deadline("voor 1 mei 2026", Some("2026-04-30"), toezeggingen::domain::commitment::deadline::Precision::Day);
    let postpone = Change::Postpone { deadline: later, reason: "De storm.".to_owned() };
    app.change_on("2025-11-03", "25bb000002", postpone).await;
    for (rule, days) in [(DecisionRule::Direct, Some(14)), (DecisionRule::Council, None)] {
        app.set(|settings| (settings.rule, settings.silent_consent_days) = (rule, days)).await;
        assert_eq!(pass(&app, "2026-03-01").await, 0, "{rule:?} {days:?}");
    }
    app.set(|settings| settings.silent_consent_days = Some(14)).await;
    assert_eq!(pass(&app, "2025-11-18").await, 2);
    let later = app.store.find_commitment(&clerk(), &NormalNumber::of("25bb000002")).await.unwrap().commitment;
    assert_eq!((later.status.key(), later.deadlines.last_day()), (StatusKey::Open, Some(day("2026-04-30"))));
}

/// Until when the page of the promise says that one can object.
async fn told(app: &TestApp) -> Option<String> {
    let lead = app.get(&format!("/toezeggingen/{NUMBER}")).await.one(".turn");
    Some(lead.split_once("uiterlijk ")?.1.split_once(" bezwaar")?.0.to_owned())
}

#[tokio::test]
async fn the_page_says_until_when_one_can_object_and_that_somebody_did() {
    let app = app().await;
    assert_eq!(told(&app).await.as_deref(), Some("17 november 2025"));
    on_day(&app, "2025-11-10", object()).await.unwrap();
    assert_eq!(told(&app).await, None);
    let turn = app.get(&format!("/toezeggingen/{NUMBER}")).await.one(".turn");
    assert!(turn.contains("op 10 november 2025. De commissie is aan zet."), "{turn}");
}

#[tokio::test]
async fn nobody_consents_to_what_nobody_could_know() {
    // The letter is of the 3rd, and only a week later the register knows of it.
    let mut late = TestApp::empty().await;
    late.set_clock("2025-11-03T11:00:00Z");
    late.set(|settings| {
        (settings.rule, settings.silent_consent_days) = (DecisionRule::Council, Some(14));
    })
    .await;
    late.register(commitment(NUMBER).due("2025-10-31")).await;
    late.set_clock("2025-11-10T11:00:00Z");
    late.change_on("2025-11-03", NUMBER, settle()).await;
    assert_eq!(told(&late).await.as_deref(), Some("24 november 2025"));
    assert_eq!((pass(&late, "2025-11-24").await, pass(&late, "2025-11-25").await), (0, 1));

    // Silence became consent after the proposal.
    let mut app = TestApp::empty().await;
    app.set_clock("2025-11-03T11:00:00Z");
    app.council_decides().await;
    app.register(commitment(NUMBER).due("2025-10-31")).await;
    app.change_on("2025-11-03", NUMBER, settle()).await;
    app.set_clock("2025-11-12T11:00:00Z");
    app.set(|settings| settings.silent_consent_days = Some(14)).await;
    app.set(|settings| settings.warning_days = 10).await;
    assert_eq!(told(&app).await.as_deref(), Some("26 november 2025"));
    assert_eq!((pass(&app, "2025-11-26").await, pass(&app, "2025-11-27").await), (0, 1));

    // Of a draft the council knows nothing until it is published.
    let mut draft = TestApp::empty().await;
    draft.set_clock("2025-11-03T11:00:00Z");
    draft
        .set(|settings| {
            (settings.rule, settings.silent_consent_days) = (DecisionRule::Council, Some(14));
        })
        .await;
    draft.register(commitment(NUMBER).publicity(Publicity::Draft).due("2025-10-31")).await;
    draft.change_on("2025-11-03", NUMBER, settle()).await;
    assert_eq!((told(&draft).await, pass(&draft, "2026-01-05").await), (None, 0));
    draft.set_clock("2025-11-20T11:00:00Z");
    draft.change("25bb000001", Change::Publish).await;
    assert_eq!((pass(&draft, "2025-12-04").await, pass(&draft, "2025-12-05").await), (0, 1));
}

#[tokio::test]
async fn a_draft_that_becomes_secret_is_known_to_the_members_from_then() {
    let mut app = app().await;
    on_day(&app, "2025-11-04", Change::Withdraw { reason: "Nog niet goed.".to_owned() }).await.unwrap();
    app.set_clock("2025-12-20T11:00:00Z");
    let Some(secrecy) = secret().secrecy() else { panic!("not secret") };
    on_day(&app, "2025-12-20", Change::ImposeSecrecy { secrecy, reason: "Bedrijfsgegevens.".to_owned() })
        .await
        .unwrap();
    assert_eq!((pass(&app, "2026-01-03").await, pass(&app, "2026-01-04").await), (0, 1));
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
