//! Views of the list that an account keeps under a name.

use toezeggingen::domain::access::Role;

use crate::support::{
    Page, TestApp,
    builders::{commitment, secret},
    clerk,
    people::somebody,
};

async fn filled() -> TestApp {
    let mut app = TestApp::empty().await;
    app.register(commitment("1").committee("WB").due("2025-11-01")).await;
    app.register(commitment("2").committee("WB").due("2026-01-01")).await;
    app.register(commitment("3").committee("ZJO").due("2025-11-01").publicity(secret())).await;
    app.sign_in(clerk()).await;
    app
}

/// Sends a form of the visitor's own.
async fn post_with_token(app: &TestApp, path: &str, fields: &[(&str, &str)]) -> Page {
    let token = app.get("/toezeggingen").await.attributes(".bar--views input[name=inzending]", "value")[0].clone();
    let mut all = vec![("inzending", token.as_str())];
    all.extend_from_slice(fields);
    app.post(path, &all).await
}

/// Saves the list at an address as a browser does from its page.
async fn save(app: &TestApp, path: &str, name: &str) -> Page {
    let page = app.get(path).await;
    let value = |field: &str| {
        page.attributes(&format!("form[action='/account/weergaven'] input[name={field}]"), "value")[0].clone()
    };
    let fields = [("inzending", value("inzending")), ("lijst", value("lijst")), ("naam", name.to_owned())];
    app.post("/account/weergaven", &fields.each_ref().map(|(field, value)| (*field, value.as_str()))).await
}

async fn views(app: &TestApp) -> Vec<(String, String)> {
    let page = app.get("/account/weergaven").await;
    page.all(".saved-views > li > a").into_iter().zip(page.attributes(".saved-views > li > a", "href")).collect()
}

#[tokio::test]
async fn a_view_is_kept_under_a_name_and_leads_back_to_its_list() {
    let app = filled().await;
    let list = "/toezeggingen?termijn=te-laat&commissie=WB&sorteer=oudste";
    let saved = save(&app, &format!("{list}&pagina=1"), "Te laat bij Wonen & Buurten").await;
    assert_eq!((saved.status, saved.location.as_deref()), (303, Some(list)), "{}", saved.text);
    let page = app.get(list).await;
    assert!(page.text.contains("De wijziging is bewaard."), "{}", page.text);
    assert_eq!(page.attributes(".bar--views > li > a", "href"), [list, "/account/weergaven"]);
    assert_eq!(views(&app).await, [("Te laat bij Wonen & Buurten".to_owned(), list.to_owned())]);
    assert_eq!(app.get(list).await.all("td .number"), ["1"]);
    save(&app, list, "Te laat bij Wonen & Buurten").await;
    assert_eq!(views(&app).await.len(), 1, "the same view is kept once");
}

#[tokio::test]
async fn a_view_is_its_owners_alone_and_its_address_shows_what_the_reader_may_see() {
    let mut app = filled().await;
    save(&app, "/toezeggingen?termijn=te-laat", "Te laat").await;
    assert_eq!(app.get("/toezeggingen?termijn=te-laat").await.all("td .number"), ["1", "3"]);
    app.sign_in(somebody(Role::Archivist)).await;
    assert!(views(&app).await.is_empty());
    let foreign = post_with_token(&app, "/account/weergaven/1", &[("naam", "Gekaapt")]).await;
    assert_eq!(foreign.status, 404, "{}", foreign.text);
    post_with_token(&app, "/account/weergaven/1", &[("actie", "verwijder"), ("naam", "")]).await;
    app.sign_in(clerk()).await;
    assert_eq!(views(&app).await, [("Te laat".to_owned(), "/toezeggingen?termijn=te-laat".to_owned())]);
    app.sign_out();
    let public = app.get("/toezeggingen?termijn=te-laat").await;
    assert_eq!(public.all("td .number"), ["1"]);
    assert!(public.all(".bar--views").is_empty(), "the public keeps nothing");
    assert_eq!(app.get("/account/weergaven").await.status, 303);
}

#[tokio::test]
async fn a_view_is_renamed_and_removed() {
    let app = filled().await;
    save(&app, "/toezeggingen?termijn=te-laat", "Te laat").await;
    save(&app, "/toezeggingen?commissie=WB", "Wonen").await;
    let renamed =
        post_with_token(&app, "/account/weergaven/1", &[("naam", "  Over tijd "), ("actie", "hernoem")]).await;
    assert_eq!(renamed.location.as_deref(), Some("/account/weergaven"), "{}", renamed.text);
    let names: Vec<String> = views(&app).await.into_iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["Over tijd", "Wonen"]);
    let taken = post_with_token(&app, "/account/weergaven/1", &[("naam", "Wonen"), ("actie", "hernoem")]).await;
    assert_eq!(taken.status, 400);
    assert!(taken.text.contains("U hebt al een weergave met deze naam."), "{}", taken.text);
    assert_eq!(taken.attributes("details[open] input[name=naam]", "value"), ["Wonen"], "what was typed stays");
    post_with_token(&app, "/account/weergaven/2", &[("naam", ""), ("actie", "verwijder")]).await;
    assert_eq!(views(&app).await.len(), 1);
    let gone = post_with_token(&app, "/account/weergaven/2", &[("naam", "Wonen"), ("actie", "hernoem")]).await;
    assert_eq!(gone.status, 404, "{}", gone.text);
}

#[tokio::test]
async fn a_name_that_does_not_do_comes_back_with_the_list() {
    let app = filled().await;
    save(&app, "/toezeggingen?commissie=WB", "Wonen").await;
    for (name, message) in [
        ("", "Geef de weergave een naam."),
        ("Wonen", "U hebt al een weergave met deze naam."),
        (&"x".repeat(81), "Deze naam is te lang. Er passen 80 tekens."),
    ] {
        let page = save(&app, "/toezeggingen?commissie=ZJO", name).await;
        assert_eq!(page.status, 400, "{name}");
        assert!(page.text.contains(message), "{message}: {}", page.text);
        assert_eq!(page.attributes("input[name=lijst]", "value"), ["commissie=ZJO"]);
        assert_eq!(page.attributes("#naam", "value"), [name]);
    }
    let wrong = post_with_token(&app, "/account/weergaven", &[("naam", "Fout"), ("lijst", "kleur=rood")]).await;
    assert_eq!(wrong.status, 400);
    for number in 1..50 {
        save(&app, "/toezeggingen", &format!("Weergave {number}")).await;
    }
    let full = save(&app, "/toezeggingen", "Nog een").await;
    assert_eq!(full.status, 400);
    assert!(full.text.contains("U hebt al 50 weergaven. Verwijder er eerst een."), "{}", full.text);
    assert_eq!(views(&app).await.len(), 50);
    assert!(app.store.verify_history().await.unwrap().is_whole());
}
