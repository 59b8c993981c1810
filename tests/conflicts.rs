//! Two people at one promise, and one person who sends a form twice.

use toezeggingen::domain::commitment::status::StatusKey;

use crate::support::TestApp;

const NUMBER: &str = "24bb005964";

fn path(act: &str) -> String {
    format!("/toezeggingen/{NUMBER}/{act}")
}

async fn app() -> TestApp {
    let app = TestApp::empty().await;
    app.promise(NUMBER, Some("2025-12-31")).await;
    app
}

#[tokio::test]
async fn a_form_that_comes_too_late_shows_both_and_overwrites_nothing() {
    let app = app().await;
    let mine = app.get(&path("afdoening")).await;
    app.fill(&path("uitstel"), &[("termijn", "voor 1 maart 2026"), ("reden", "Het rapport is bijna af.")]).await;

    let page = app.refill(&mine, &path("afdoening"), &[("uitleg", "Alles is klaar.")]).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.one("h1"), "Intussen gewijzigd");
    assert!(page.one(".clash__event").contains("Het rapport is bijna af."), "{}", page.text);
    assert!(page.one(".clash__typed").contains("Alles is klaar."), "{}", page.text);
    assert!(page.one(".clash__typed").contains("alles wat is toegezegd"), "{}", page.text);
    assert_eq!(page.field("uitleg").trim(), "Alles is klaar.");
    assert_eq!(app.history(NUMBER).await.len(), 2);
    assert_eq!(app.status(NUMBER).await, StatusKey::Open);

    let page = app.refill(&page, &path("afdoening"), &[]).await;
    assert_eq!(page.status, 303, "it can be sent again: {}", page.text);
    assert_eq!(app.status(NUMBER).await, StatusKey::Settled);
    assert_eq!(app.history(NUMBER).await.len(), 3);
}

#[tokio::test]
async fn a_late_form_whose_act_cannot_follow_any_more_keeps_the_text() {
    let app = app().await;
    let mine = app.get(&path("uitstel")).await;
    app.fill(&path("afdoening"), &[("uitleg", "Klaar.")]).await;
    let page = app.refill(&mine, &path("uitstel"), &[("termijn", "Q2 2026"), ("reden", "Het duurt langer.")]).await;
    assert_eq!(page.status, 409);
    assert!(page.text.contains("al afgedaan"));
    assert_eq!(page.field("reden").trim(), "Het duurt langer.");
    assert!(!page.all("button").contains(&"Leg dit toch vast".to_owned()));
    assert_eq!(app.commitment(NUMBER).await.deadlines.entries().len(), 1);
}

/// An act, what is filled in, and the status that follows.
type Sent = (&'static str, &'static [(&'static str, &'static str)], StatusKey);

#[tokio::test]
async fn a_form_that_is_sent_twice_does_its_work_once() {
    let app = app().await;
    let acts: [Sent; 4] = [
        ("voortgang", &[("reden", "Loopt.")], StatusKey::Open),
        ("afdoening", &[("uitleg", "Klaar.")], StatusKey::Settled),
        ("bezwaar", &[("reden", "Niet klaar.")], StatusKey::Open),
        ("wijzigen", &[("titel", "Andere titel")], StatusKey::Open),
    ];
    for (act, changes, status) in acts {
        let form = app.get(&path(act)).await;
        let first = app.refill(&form, &path(act), changes).await;
        let lines = app.history(NUMBER).await.len();
        let second = app.refill(&form, &path(act), changes).await;
        assert_eq!((first.status, second.status), (303, 303), "{act}");
        assert_eq!(first.location, second.location, "{act}");
        assert_eq!(app.history(NUMBER).await.len(), lines, "{act}");
        assert_eq!(app.status(NUMBER).await, status, "{act}");
    }
}

#[tokio::test]
async fn who_goes_back_and_writes_something_else_is_not_told_that_it_was_recorded() {
    let app = app().await;
    let form = app.get(&path("uitstel")).await;
    let later = |reason: &'static str| [("termijn", "voor 1 maart 2026"), ("reden", reason)];
    app.refill(&form, &path("uitstel"), &later("De telling loopt.")).await;
    let page = app.refill(&form, &path("uitstel"), &later("De telling is gestopt.")).await;
    assert_eq!(page.status, 409);
    assert!(page.text.contains("De telling is gestopt."), "{}", page.text);
    let notes: Vec<_> = app.history(NUMBER).await.into_iter().filter_map(|event| event.note).collect();
    assert_eq!(notes, ["De telling loopt."]);
}

#[tokio::test]
async fn a_note_makes_no_form_out_of_date_and_is_itself_never_too_late() {
    let app = app().await;
    let (settle, note) = (app.get(&path("afdoening")).await, app.get(&path("voortgang")).await);
    app.fill(&path("voortgang"), &[("reden", "Het rapport is bijna af.")]).await;
    app.fill(&path("wijzigen"), &[("titel", "Een andere titel")]).await;
    let noted = app.refill(&note, &path("voortgang"), &[("reden", "Het rapport ligt bij de drukker.")]).await;
    assert_eq!(noted.status, 303);
    let late = app.refill(&settle, &path("afdoening"), &[("uitleg", "Alles is klaar.")]).await;
    assert_eq!(late.status, 409, "the title changed");
    assert!(late.text.contains("Het rapport ligt bij de drukker."), "what was noted meanwhile is told too");

    let settle = app.get(&path("afdoening")).await;
    app.fill(&path("voortgang"), &[("reden", "Het rapport is gedrukt.")]).await;
    let done = app.refill(&settle, &path("afdoening"), &[("uitleg", "Alles is klaar.")]).await;
    assert_eq!(done.status, 303, "{}", done.text);
}

#[tokio::test]
async fn a_late_correction_changes_only_what_that_person_changed() {
    let app = app().await;
    let mine = app.get(&path("wijzigen")).await;
    app.fill(&path("wijzigen"), &[("titel", "Titel van de ander"), ("thema", "Wonen")]).await;

    let page = app.refill(&mine, &path("wijzigen"), &[("tekst", "Mijn tekst")]).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.field("titel"), "Titel van de ander", "what I left alone is what it is now");
    assert_eq!(page.field("tekst").trim(), "Mijn tekst");
    assert!(page.all(".clash__now").is_empty());
    let page = app.refill(&page, &path("wijzigen"), &[]).await;
    assert_eq!(page.status, 303);
    let details = app.commitment(NUMBER).await.details;
    assert_eq!((details.title.as_str(), details.text.as_str()), ("Titel van de ander", "Mijn tekst"));
    assert_eq!(details.theme.as_deref(), Some("Wonen"));
}

#[tokio::test]
async fn where_both_changed_one_field_its_present_value_stands_beside_it() {
    let app = app().await;
    let mine = app.get(&path("wijzigen")).await;
    app.fill(&path("wijzigen"), &[("titel", "Titel van de ander")]).await;
    let page = app.refill(&mine, &path("wijzigen"), &[("titel", "Mijn titel")]).await;
    assert_eq!(page.status, 409);
    assert_eq!(page.field("titel"), "Mijn titel");
    assert_eq!(page.one(".clash__now"), "Nu staat er: Titel van de ander");
    assert_eq!(app.commitment(NUMBER).await.details.title, "Titel van de ander");
}
