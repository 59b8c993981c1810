//! What holds for every page.

use crate::{
    history::intruder,
    support::{TestApp, builders::commitment},
};

#[tokio::test]
async fn an_address_that_leads_nowhere_gets_a_page_with_a_way_on() {
    let app = TestApp::empty().await;
    let page = app.get("/bestaat-niet").await;
    assert_eq!(page.status, 404);
    assert_eq!(page.one("h1"), "Niet gevonden");
    assert!(page.attributes("main a", "href").contains(&"/toezeggingen".to_owned()));
}

#[tokio::test]
async fn health_is_told_in_plain_text() {
    let app = TestApp::empty().await;
    for path in ["/health/live", "/health/ready"] {
        let response = app.server.get(path).await;
        assert_eq!(response.status_code().as_u16(), 200, "{path}");
        assert!(response.header("content-type").to_str().unwrap().starts_with("text/plain"), "{path}");
    }
    app.store.close().await;
    assert_eq!(app.server.get("/health/live").await.status_code().as_u16(), 200);
    let response = app.server.get("/health/ready").await;
    assert_eq!(response.status_code().as_u16(), 503);
    assert!(response.header("content-type").to_str().unwrap().starts_with("text/plain"));
    assert_eq!(response.text(), "het register is niet te lezen\nreservekopie: niet ingesteld\n");
}

#[tokio::test]
async fn when_something_of_ours_fails_the_page_says_no_more_than_that() {
    let app = TestApp::empty().await;
    app.get("/").await;
    app.store.close().await;
    for path in ["/", "/toezeggingen", "/toezeggingen/1", "/vergaderingen", "/commissies/BOVF"] {
        let page = app.get(path).await;
        assert_eq!((page.status, page.one("h1").as_str()), (503, "Het register is even niet bereikbaar"), "{path}");
        assert!(!page.text.contains("pool") && !page.text.contains("database"), "{}", page.text);
    }
}

#[tokio::test]
async fn when_the_file_is_not_as_the_program_made_it_the_page_says_no_more_than_that() {
    let app = TestApp::empty().await;
    let mut intruder = intruder(&app).await;
    sqlx::query("ALTER TABLE commitment RENAME TO toezegging").execute(&mut intruder).await.unwrap();
    for path in ["/", "/toezeggingen", "/toezeggingen/1", "/vergaderingen"] {
        let page = app.get(path).await;
        assert_eq!((page.status, page.one("h1").as_str()), (500, "Er ging iets mis"), "{path}");
        assert!(!page.text.contains("commitment") && !page.text.contains("table"), "{}", page.text);
    }
}

#[tokio::test]
async fn every_page_has_one_heading_a_skip_link_and_no_script_or_style_of_its_own() {
    let app = TestApp::empty().await;
    app.register(commitment("1").committee("BOVF").due("2025-12-31")).await;
    for path in ["/", "/toezeggingen", "/toezeggingen/1", "/vergaderingen", "/vergaderingen/1", "/commissies/BOVF"] {
        let page = app.get(path).await;
        assert_eq!((page.status, page.all("h1").len()), (200, 1), "{path}");
        assert_eq!(page.attributes("body > a:first-of-type", "href"), ["#inhoud"], "{path}");
        assert!(page.all("script, style, [style], [onclick]").is_empty(), "{path}");
        assert_eq!(page.attributes("html", "lang"), ["nl"], "{path}");
        let mut ids = page.attributes("[id]", "id");
        let count = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), count, "two elements of {path} bear one id");
        for label in page.attributes("label[for]", "for") {
            assert!(ids.contains(&label), "{path}: a label for {label}");
        }
    }
}

#[tokio::test]
async fn the_style_sheet_is_where_the_pages_say() {
    let app = TestApp::empty().await;
    let path = app.get("/").await.attributes("link[rel=stylesheet]", "href").pop().unwrap();
    assert!(path.starts_with("/static/app.css?"), "{path}");
    let response = app.server.get(&path).await;
    assert_eq!(response.status_code().as_u16(), 200);
    assert_eq!(response.header("content-type"), "text/css; charset=utf-8");
}

#[tokio::test]
async fn a_form_from_another_website_is_refused_and_changes_nothing() {
    let app = TestApp::empty().await;
    app.register(commitment("1")).await;
    let form = app.get("/toezeggingen/1/voortgang").await;
    let fields = form.filled(&[("reden", &["Van elders."])]);
    let sent =
        app.server.post("/toezeggingen/1/voortgang").add_header("sec-fetch-site", "cross-site").form(&fields).await;
    assert_eq!(sent.status_code().as_u16(), 403);
    assert!(sent.text().contains("kwam van een andere website"));
    assert_eq!(app.history("1").await.len(), 1);
}

#[tokio::test]
async fn every_answer_forbids_what_the_site_does_not_need() {
    let app = TestApp::empty().await;
    for path in ["/", "/bestaat-niet", "/static/app.css", "/toezeggingen?pagina=0", "/health/live"] {
        let response = app.server.get(path).await;
        let policy = response.header("content-security-policy");
        assert!(policy.to_str().unwrap().starts_with("default-src 'none'"), "{path}");
        assert_eq!(response.header("x-content-type-options"), "nosniff", "{path}");
    }
}

#[tokio::test]
async fn a_wrong_method_and_a_form_that_is_too_large_get_a_page_in_dutch() {
    let app = TestApp::empty().await;
    app.register(commitment("1")).await;
    let wrong = app.post("/vergaderingen", &[]).await;
    assert_eq!((wrong.status, wrong.one("h1").as_str()), (405, "Dit kan hier niet"));
    let huge = "a".repeat(1024 * 1024 + 1);
    let large = app.post("/toezeggingen/1/voortgang", &[("reden", &huge)]).await;
    assert_eq!((large.status, large.one("h1").as_str()), (413, "Te groot"));
    assert_eq!(app.history("1").await.len(), 1);
}

#[tokio::test]
async fn the_demonstration_says_so_on_every_page_and_the_real_register_never() {
    const SAYS: &str = "Demonstratie: vandaag is vrijdag 14 november 2025";
    let (demonstration, real) = (TestApp::demonstration().await, TestApp::empty().await);
    for path in ["/", "/toezeggingen", "/toezeggingen/nieuw", "/brieven", "/vergaderingen", "/bestaat-niet"] {
        assert!(demonstration.get(path).await.text.contains(SAYS), "{path}");
        assert!(!real.get(path).await.text.contains("Demonstratie"), "{path}");
    }
}
