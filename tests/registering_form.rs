//! The form of a new commitment: less used fields are folded, publicity is asked, and what the last commitment of the same
//! meeting had is offered again.

use toezeggingen::domain::access::Role;

use crate::support::{
    Page, TestApp,
    builders::{commitment, secret},
    people::somebody,
};

const NEW: &str = "/toezeggingen/nieuw";

fn folded(page: &Page) -> [bool; 3] {
    ["letterlijk", "Iemand anders", "Thema"]
        .map(|word| !page.all("details[open] summary").iter().any(|summary| summary.contains(word)))
}

#[tokio::test]
async fn publicity_is_asked_and_nothing_typed_is_lost() {
    let app = TestApp::empty().await;
    let form = app.get(NEW).await;
    assert!(!form.attributes("[name=openbaarheid]", "value").is_empty());
    assert!(form.all("[name=openbaarheid][checked]").is_empty(), "nothing is chosen beforehand");
    let typed = [
        ("nummer", "25bb000001"),
        ("titel", "Kade"),
        ("tekst", "De kade."),
        ("dag", "03-11-2025"),
        ("stukken", "24bb1 Brief"),
    ];
    let asked = app.refill(&form, NEW, &typed).await;
    assert_eq!(asked.status, 400, "{}", asked.text);
    assert_eq!(asked.attributes("[role=alert] a", "href"), ["#openbaarheid"]);
    assert!(asked.one("#openbaarheid-fout").contains("Kies of de toezegging openbaar is."), "{}", asked.text);
    for (name, value) in typed {
        assert_eq!(asked.field(name).trim(), value, "{name}");
    }
    assert_eq!(app.get("/toezeggingen/25bb000001").await.status, 404);
    let done = app.refill(&asked, NEW, &[("openbaarheid", "concept")]).await;
    assert_eq!(done.status, 303, "{}", done.text);
}

#[tokio::test]
async fn less_used_fields_are_folded_until_something_stands_there_or_is_wrong() {
    let app = TestApp::empty().await;
    let form = app.get(NEW).await;
    assert_eq!(folded(&form), [true, true, true]);
    let long = "x".repeat(400);
    let wrong = app.refill(&form, NEW, &[("citaat", "Dat doe ik."), ("thema", &long)]).await;
    assert_eq!(folded(&wrong), [false, true, false], "{}", wrong.text);
    app.register(commitment("25bb000001").details(|one| one.spoken_by = Some("de politiechef".to_owned()))).await;
    assert_eq!(folded(&app.get("/toezeggingen/25bb000001/wijzigen").await), [true, false, true]);
}

#[tokio::test]
async fn the_next_of_the_same_meeting_gets_what_the_last_had() {
    let mut app = TestApp::empty().await;
    let meeting = app.plan("BOVF", "2025-11-03").await;
    let from_meeting = format!("{NEW}?vergadering={}", meeting.get());
    let bare = app.get(&from_meeting).await;
    assert_eq!([bare.field("commissie"), bare.field("houder")], ["BOVF", ""]);
    assert!(!bare.text.contains("Overgenomen van"));

    let typed = [
        ("nummer", "25bb000001"),
        ("titel", "Kade"),
        ("tekst", "De kade."),
        ("agendapunt", "5. Kade"),
        ("houder", "wethouder Wonen (H. Zonderland)"),
        ("thema", "Haven"),
        ("openbaarheid", "openbaar"),
    ];
    let done = app.refill(&bare, NEW, &typed).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let told = app.get(done.location.as_deref().unwrap()).await;
    let next = told.attributes("[role=status] a", "href").remove(0);
    assert_eq!(next, format!("{NEW}?na=25bb000001"));
    for path in [&next, &from_meeting] {
        let again = app.get(path).await;
        let fields = ["commissie", "dag", "agendapunt", "houder"].map(|name| again.field(name));
        assert_eq!(fields, ["BOVF", "03-11-2025", "5. Kade", "wethouder Wonen (H. Zonderland)"], "{path}");
        assert_eq!(
            ["titel", "thema", "nummer"].map(|name| again.field(name)),
            ["", "", ""],
            "what differs is not taken along"
        );
        assert!(again.text.contains("Overgenomen van 25bb000001"), "{}", again.text);
        assert!(again.text.contains("commissie, dag, agendapunt en portefeuillehouder"), "{}", again.text);
    }

    // What the actor may not see is not offered, nor told of.
    let hidden =
        commitment("25bb000002").committee("BOVF").made_on("2025-11-03").holder("wethouder Geheim (X. Verborgen)");
    app.register(hidden.publicity(secret())).await;
    app.sign_in(somebody(Role::CommitteeClerk)).await;
    let sees_secret = app.get("/toezeggingen/25bb000002").await.status == 200;
    let again = app.get(&from_meeting).await;
    assert_eq!(again.field("houder").contains("Verborgen"), sees_secret, "{}", again.text);
    app.sign_in(somebody(Role::Office)).await;
    assert_eq!(app.get(&from_meeting).await.status, 403);
}

#[tokio::test]
async fn a_commitment_that_one_may_not_see_gives_nothing_to_the_next() {
    let mut app = TestApp::empty().await;
    app.register(commitment("25bb000001").committee("BOVF")).await;
    app.register(
        commitment("25bb000002").committee("WON").holder("wethouder Geheim (X. Verborgen)").publicity(secret()),
    )
    .await;
    app.sign_in(somebody(Role::CommitteeClerk)).await;
    let page = app.get(&format!("{NEW}?na=25bb000002")).await;
    assert_eq!(page.status, 404, "{}", page.text);
    assert!(!page.text.contains("Verborgen"));
}
