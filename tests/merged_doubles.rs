//! Who asked for a double, and who withdrew a motion for it, goes along to the promise that stays.

use toezeggingen::domain::{
    access::Role,
    change::{Change, EventKind},
    commitment::{
        link::{Link, PaperKind, WithdrawnPaper},
        publicity::Publicity,
    },
    council::named::Named,
};

use crate::support::{
    Page, TestApp,
    builders::{Wish, commitment, secret},
    clerk,
    people::{HOLDER, MEMBER, somebody},
};

const DOUBLE: &str = "25bb000001";
const STAYS: &str = "25bb000002";
const ASKER: &str = "A. Ander (VVM)";

fn double() -> Wish {
    commitment(DOUBLE).title("De dubbele").committee("WON").holder(HOLDER).asked_by(MEMBER).due("2025-12-01")
}

fn stays() -> Wish {
    commitment(STAYS).title("De blijvende").committee("BOVF").holder(HOLDER).asked_by(ASKER).due("2026-03-01")
}

fn motion(title: &str) -> Change {
    let movers = vec![Named::parse(MEMBER).unwrap()];
    let (kind, number) = (PaperKind::Motion, Some("57".to_owned()));
    Change::Link(Link::Withdrawn(WithdrawnPaper { kind, number, title: title.to_owned(), movers }))
}

async fn register(double: Wish, stays: Wish) -> TestApp {
    let app = TestApp::empty().await;
    app.register(double).await;
    app.register(stays).await;
    app.change(DOUBLE, motion("Bomen langs de singel")).await;
    app
}

fn path() -> String {
    format!("/toezeggingen/{DOUBLE}/samenvoegen")
}

async fn show(app: &TestApp) -> Page {
    let shown = app.fill(&path(), &[("toezegging", STAYS), ("reden", "Twee keer geregistreerd.")]).await;
    assert_eq!(shown.status, 200, "{}", shown.text);
    shown
}

async fn merge(app: &TestApp, ticks: &[(&str, &str)]) {
    let shown = show(app).await;
    let done = app.refill(&shown, &path(), ticks).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert!(app.store.verify_history().await.unwrap().is_whole());
}

async fn askers(app: &TestApp) -> Vec<String> {
    app.commitment(STAYS).await.details.asked_by.iter().map(ToString::to_string).collect()
}

#[tokio::test]
async fn askers_and_movers_see_the_promise_that_stays_and_may_object_to_its_answer() {
    let mut app = register(double(), stays()).await;
    let shown = show(&app).await;
    let along = format!("Mee gaat: {MEMBER} en motie 57 ‘Bomen langs de singel’ van {MEMBER}.");
    assert!(shown.one("#bekeken").contains(&along), "{}", shown.text);
    assert!(
        shown
            .one("#bekeken")
            .contains("uiterlijk 1 december 2025 zijn gedaan, en dus eerder dan de andere: 1 maart 2026")
    );
    assert!(shown.attributes("input[name=namen]", "value").is_empty(), "there is nothing to ask");
    merge(&app, &[]).await;
    assert_eq!(askers(&app).await, [ASKER, MEMBER]);
    let page = app.get(&format!("/toezeggingen/{STAYS}")).await;
    let newest = page.all(".timeline > li:first-child > div > p:first-child").remove(0);
    assert_eq!(
        newest,
        format!(
            "Overgenomen uit een dubbele toezegging: gevraagd door {MEMBER}; motie 57 ‘Bomen langs de singel’ van {MEMBER} \
             ingetrokken om deze toezegging."
        )
    );
    app.settle(STAYS, "2025-11-10").await;
    app.sign_in(somebody(Role::Member)).await;
    let desk = app.get("/").await;
    assert!(desk.text.contains("Uw ingetrokken moties") && desk.text.contains("De blijvende"), "{}", desk.text);
    let objects = app.fill(&format!("/toezeggingen/{STAYS}/bezwaar"), &[("reden", "Dit is geen antwoord.")]).await;
    assert_eq!(objects.status, 303, "{}", objects.text);
    assert!(app.store.verify_history().await.unwrap().is_whole());
}

#[tokio::test]
async fn a_merger_with_nothing_new_leaves_the_other_as_it_was() {
    let app = register(double(), stays().asked_by(MEMBER)).await;
    app.change(STAYS, motion("Bomen langs de Singel")).await;
    let before = app.commitment(STAYS).await;
    merge(&app, &[]).await;
    assert_eq!(app.commitment(STAYS).await, before);
    assert!(app.history(STAYS).await.iter().all(|event| event.entry.kind != EventKind::TakenOver));
}

#[tokio::test]
async fn a_report_on_the_one_that_stays_can_still_be_taken_back_after_a_merger() {
    let app = register(double(), stays()).await;
    let partly =
        Change::SettlePartly { answer: "De helft.".to_owned(), remaining: "De rest.".to_owned(), deadline: None };
    app.change(STAYS, partly).await;
    merge(&app, &[]).await;
    app.change(STAYS, Change::TakeBackReport { reason: "Het klopte niet.".to_owned() }).await;
    assert_eq!(app.commitment(STAYS).await.status.key().key(), "openstaand");
    assert_eq!(askers(&app).await, [ASKER, MEMBER], "who came along stays");
    assert!(app.store.verify_history().await.unwrap().is_whole());
}

#[tokio::test]
async fn an_old_form_does_not_throw_out_who_came_along() {
    let app = register(double(), stays()).await;
    let path = format!("/toezeggingen/{STAYS}/wijzigen");
    let form = app.get(&path).await;
    merge(&app, &[]).await;
    let late = app.refill(&form, &path, &[("titel", "Een andere titel")]).await;
    assert_eq!(late.status, 409, "{}", late.text);
    assert_eq!(askers(&app).await, [ASKER, MEMBER]);
}

#[tokio::test]
async fn names_of_a_hidden_double_become_public_only_by_a_tick_of_who_may() {
    for publicity in [Publicity::Draft, secret()] {
        let mut app = register(double().publicity(publicity), stays()).await;
        app.sign_out();
        let public = app.get(&format!("/toezeggingen/{STAYS}")).await.text;
        app.sign_in(clerk()).await;
        let shown = show(&app).await;
        assert!(shown.one("#bekeken").contains("minder openbaar dan die andere"), "{}", shown.text);
        assert!(shown.one("#bekeken").contains(MEMBER), "{}", shown.text);
        merge(&app, &[]).await;
        assert_eq!(askers(&app).await, [ASKER], "without the tick they stay behind");
        app.sign_out();
        assert_eq!(app.get(&format!("/toezeggingen/{STAYS}")).await.text, public, "and nothing shows");

        let mut app = register(double().publicity(publicity), stays()).await;
        app.sign_in(clerk()).await;
        merge(&app, &[("namen", "mee")]).await;
        assert_eq!(askers(&app).await, [ASKER, MEMBER]);
        app.sign_out();
        let page = app.get(&format!("/toezeggingen/{STAYS}")).await;
        assert!(page.text.contains(MEMBER) && !page.text.contains(DOUBLE), "but not the number: {}", page.text);
    }
}

#[tokio::test]
async fn a_title_that_becomes_public_by_the_tick_is_looked_at_first() {
    let app = register(double().publicity(Publicity::Draft), stays()).await;
    app.change(DOUBLE, motion("Bel mevrouw op 06-12345678")).await;
    let shown = show(&app).await;
    let asked = app.refill(&shown, &path(), &[("namen", "mee")]).await;
    assert_eq!(asked.status, 400, "{}", asked.text);
    assert!(asked.one("[role=alert]").contains("06-12345678"), "{}", asked.text);
    assert_eq!(asked.attributes("input[name=namen][checked]", "value"), ["mee"], "the tick comes back");
    let ticked = asked.attributes("#nagekeken", "value").remove(0);
    assert_eq!(app.refill(&asked, &path(), &[("nagekeken", &ticked)]).await.status, 303);
    let shown = register(double().publicity(Publicity::Draft), stays()).await;
    shown.change(DOUBLE, motion("Bel mevrouw op 06-12345678")).await;
    merge(&shown, &[]).await;
}

#[tokio::test]
async fn a_committee_clerk_takes_no_names_out_of_a_secret() {
    let mut app = register(double().committee("BOVF").publicity(secret()), stays()).await;
    app.sign_in(somebody(Role::CommitteeClerk)).await;
    let shown = show(&app).await;
    assert!(shown.one("#bekeken").contains("Alleen de griffier kan ze meenemen"), "{}", shown.text);
    assert!(!shown.one("#bekeken").contains(MEMBER), "{}", shown.text);
    merge(&app, &[("namen", "mee")]).await;
    assert_eq!(askers(&app).await, [ASKER]);
}
