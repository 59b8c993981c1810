//! What holds for every page.

use crate::support::{TestApp, builders::commitment};

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
    assert_eq!(response.text(), "het register is niet te lezen\n");
}

#[tokio::test]
async fn when_something_of_ours_fails_the_page_says_no_more_than_that() {
    let app = TestApp::empty().await;
    app.store.close().await;
    for path in ["/", "/toezeggingen", "/toezeggingen/1", "/vergaderingen", "/commissies/BOVF"] {
        let page = app.get(path).await;
        assert_eq!((page.status, page.one("h1").as_str()), (500, "Er ging iets mis"), "{path}");
        assert!(!page.text.contains("pool") && !page.text.contains("database"), "{}", page.text);
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
