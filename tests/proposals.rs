//! A later day that is proposed: every page says so in its own words, and nothing else.

use toezeggingen::domain::{
    change::{Change, EventKind},
    commitment::{deadline::Precision, lapse_kind::LapseKind, proposal::Decision, status::StatusKey},
    history::delta::find_new_status,
    letter::Outcome,
};

use crate::support::{
    TODAY, TestApp,
    builders::{commitment, deadline},
    day,
    letters::{desk, line},
};

const LATER: &str = "25bb000001";
const DONE: &str = "25bb000002";
const GONE: &str = "25bb000003";

/// A register in which the committee decides, with one proposal of each kind.
async fn app() -> TestApp {
    let app = TestApp::empty().await;
    app.council_decides().await;
    for number in [LATER, DONE, GONE] {
        app.register(commitment(number).committee("WON").due("2025-10-31")).await;
    }
    app.postpone(LATER, "2026-03-31").await;
    app.settle(DONE, "2025-11-01").await;
    let reason = "Het plan is van de baan.".to_owned();
    app.change(GONE, Change::Lapse { kind: LapseKind::Overtaken, reason }).await;
    app
}

#[tokio::test]
async fn lists_say_what_is_proposed_and_the_filter_stays_one() {
    let app = app().await;
    for number in [LATER, DONE, GONE] {
        assert_eq!(app.status(number).await, StatusKey::Proposed);
    }
    for path in ["/toezeggingen?status=afdoening-voorgesteld&sorteer=nummer", "/vergaderingen/1"] {
        let page = app.get(path).await;
        let told = ["bij de raad: uitstel", "bij de raad", "bij de raad: vervallen"];
        let mut statuses = page.all(".status-cell .status");
        statuses.sort();
        let mut told = told.to_vec();
        told.sort_unstable();
        assert_eq!(statuses, told, "{path}");
    }
    let page = app.get("/toezeggingen").await;
    let filters = page.all(".filter .status").join(", ");
    assert!(filters.contains("bij de raad") && !filters.contains("uitstel"), "{filters}");
}

#[tokio::test]
async fn the_page_of_a_promise_and_its_acts_say_what_is_proposed() {
    let app = app().await;
    let page = app.get(&format!("/toezeggingen/{LATER}")).await;
    assert_eq!(page.all("h1 + .turn .status"), ["Uitstel bij de raad"]);
    assert!(page.one(".turn").contains(": ‘uiterlijk 2026-03-31’."));
    assert!(
        page.all(".span line").len() > 2 && page.all(".span .late").is_empty(),
        "nothing grows late while it waits"
    );
    let form = app.get(&format!("/toezeggingen/{LATER}/besluit")).await;
    assert_eq!(form.all(".aside .status"), ["uitstel bij de raad"]);
    let proposed = "Voorgesteld is om haar uit te stellen: ‘uiterlijk 2026-03-31’, dat is uiterlijk 31 maart 2026. De \
                    reden: Het onderzoek loopt uit.";
    assert!(form.text.contains(proposed), "{}", form.text);
    assert!(form.text.contains("de nieuwe termijn geldt") && form.text.contains("de termijn blijft zoals hij was"));
    let form = app.get(&format!("/toezeggingen/{DONE}/besluit")).await;
    assert_eq!(form.all(".aside .status"), ["antwoord bij de raad"]);
    assert!(form.text.contains("de toezegging staat weer open") && !form.text.contains("termijn geldt"));
}

#[tokio::test]
async fn the_history_names_the_status_by_what_was_proposed() {
    let app = app().await;
    let changed = |number: &'static str| {
        let app = &app;
        async move {
            let event = app.history(number).await.remove(0);
            assert_eq!(event.entry.kind, EventKind::Proposed);
            find_new_status(&event.deltas).unwrap().label()
        }
    };
    assert_eq!(changed(LATER).await, "uitstel voorgesteld");
    assert_eq!(changed(DONE).await, "afdoening voorgesteld");
}

#[tokio::test]
async fn the_form_for_a_later_day_says_that_the_committee_decides() {
    let app = TestApp::empty().await;
    app.council_decides().await;
    app.register(commitment(LATER).due("2025-12-31")).await;
    let path = format!("/toezeggingen/{LATER}/uitstel");
    let form = app.get(&path).await;
    assert_eq!(form.one("h1"), "Stel een nieuwe termijn voor");
    assert_eq!(form.all(".nl-alert .status"), ["bij de raad: uitstel"]);
    let asked = app.fill(&path, &[("termijn", "30 november 2025"), ("reden", "Het gaat vlot.")]).await;
    let earlier = app.vouch(&asked, &path, &[]).await;
    assert_eq!(earlier.led_to(), "/toezeggingen/25bb000001 postponed", "{}", earlier.text);
    assert_eq!(app.status(LATER).await, StatusKey::Open, "an earlier day counts at once");
    let later = app.fill(&path, &[("termijn", "uiterlijk in Q2 2026"), ("reden", "De storm.")]).await;
    assert_eq!(later.led_to(), "/toezeggingen/25bb000001 postponement-proposed");
    let page = app.get(&later.location.unwrap()).await;
    let notice = "Het voorstel voor een nieuwe termijn is vastgelegd. De commissie besluit.";
    assert_eq!(page.one("main > [role=status]"), notice);

    let app = TestApp::empty().await;
    app.register(commitment(LATER).due("2025-12-31")).await;
    let form = app.get(&path).await;
    assert_eq!(form.one("h1"), "Leg een nieuwe termijn vast");
    assert!(!form.text.contains("voorstel"), "where the word of the executive counts, nothing is proposed");
}

#[tokio::test]
async fn a_letter_that_asks_for_a_later_day_proposes_it_and_its_pages_say_so() {
    let app = TestApp::empty().await;
    app.council_decides().await;
    app.register(commitment(LATER).due("2025-10-31")).await;
    let body = "Voor toezegging 25bb000001 vraag ik uitstel tot uiterlijk 31 maart 2026.";
    let letter = app.letter("25bb009999", "2025-11-03", body).await;
    let later = deadline("uiterlijk 31 maart 2026", Some("2026-03-31"), Precision::Day);
    let change = Change::Postpone { deadline: later, reason: "De storm.".to_owned() };
    app.answer(letter, LATER, Outcome::Postpone, change, body).await;

    let page = app.get(&format!("/brieven/{letter}")).await;
    assert_eq!(page.all(".confirmed .status"), ["bij de raad: uitstel"]);
    let page = app.get(&format!("/brieven/{letter}/lezing")).await;
    assert_eq!(page.all(".outcomes .status"), ["bij de raad: uitstel"]);
    let page = app.get(&format!("/toezeggingen/{LATER}")).await;
    assert!(page.one(".answer .source").contains("De brief vraagt een andere termijn. De commissie besluit."));
    assert_eq!(page.all(".answer mark"), ["uiterlijk 31 maart 2026"]);

    let reason = "Akkoord.".to_owned();
    app.change(LATER, Change::Decide { decision: Decision::Accept, on: crate::support::day("2025-11-13"), reason })
        .await;
    let current = app.commitment(LATER).await.deadlines.current().unwrap().clone();
    assert_eq!((current.letter, current.reason.as_deref()), (Some(letter), Some("De storm.")));
    let page = app.get(&format!("/toezeggingen/{LATER}")).await;
    assert!(page.one(".answer .source").contains("De brief geeft een andere termijn."));
}

#[tokio::test]
async fn the_reading_of_a_letter_says_what_becomes_a_proposal() {
    let (app, reading) = desk().await;
    let page = app.get(&reading).await;
    assert!(!page.one(".opening .lead").contains("voorstel"));
    app.council_decides().await;
    let page = app.get(&reading).await;
    assert!(
        page.one(".opening .lead").contains("een latere termijn en vervallen worden een voorstel"),
        "{}",
        page.text
    );
    let settled = line(&page, "24bb000101");
    let done = app.send(&reading, &page.filled(&[("regel", &[settled.as_str()])])).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let told = app.get(&done.location.unwrap()).await.one("main > [role=status]");
    assert!(told.contains("Waarover de commissie besluit, is nu een voorstel."), "{told}");
}

#[tokio::test]
async fn the_history_says_what_was_asked_also_once_it_is_refused() {
    let app = app().await;
    let refuse = Decision::Refuse;
    let decide = Change::Decide { decision: refuse, on: day(TODAY), reason: "Te laat.".to_owned() };
    app.change(LATER, decide).await;
    let part = Change::SettlePartly {
        answer: "De helft is er.".to_owned(),
        remaining: "de andere helft".to_owned(),
        deadline: Some(deadline("voor 1 mei 2026", Some("2026-04-30"), Precision::Day)),
    };
    app.change(LATER, part).await;
    let page = app.get(&format!("/toezeggingen/{LATER}/geschiedenis")).await;
    for asked in
        ["termijn: uiterlijk 2026-03-31 (2026-03-31)", "rest: de andere helft", "termijn: voor 1 mei 2026 (2026-04-30)"]
    {
        assert!(page.text.contains(asked), "{asked}: {}", page.text);
    }
}
