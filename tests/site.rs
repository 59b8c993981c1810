//! What holds for every page.

use crate::support::TestApp;

#[tokio::test]
async fn an_address_that_leads_nowhere_gets_a_page_with_a_way_on() {
    let app = TestApp::empty().await;
    let page = app.get("/bestaat-niet").await;
    assert_eq!(page.status, 404);
    assert_eq!(page.one("h1"), "Niet gevonden");
    assert!(page.attributes("main a", "href").contains(&"/toezeggingen".to_owned()));
}
