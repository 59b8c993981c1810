//! Addresses as they come in from elsewhere: with a slash too many, or with what others hang on them.

use crate::support::{TestApp, builders::commitment};

#[tokio::test]
async fn what_others_hang_on_an_address_is_ignored_and_a_misspelt_filter_is_told() {
    let app = TestApp::empty().await;
    app.register(commitment("24bb000001").committee("WB")).await;
    let tracking = [
        "utm_source=nieuwsbrief&utm_medium=mail&utm_id=%FF",
        "fbclid=IwAR0",
        "gclid=x&gbraid=y",
        "mtm_campaign=z&mtm_kwd=a&pk_campaign=b&pk_kwd=c",
        "msclkid=1&_ga=2.1&_gl=1*x",
        "UTM_SOURCE=x&utm_source=y",
        "status=openstaand&utm_source=x&q=toezegging",
    ];
    for query in tracking {
        for path in [
            "/",
            "/overzicht",
            "/toezeggingen",
            "/toezeggingen/24bb000001",
            "/brieven",
            "/vergaderingen",
            "/commissies/WB",
            "/suggesties",
            "/inloggen",
        ] {
            let page = app.get(&format!("{path}?{query}")).await;
            assert!(page.status < 400, "{path}?{query}: {} {}", page.status, page.text);
        }
    }
    let page = app.get("/toezeggingen?utm_source=x&commissie=WB").await;
    assert!(page.attributes("main a", "href").iter().all(|href| !href.contains("utm_")), "links do not carry it on");
    for query in ["statsu=openstaand", "utm=x", "kleur=rood&utm_source=x", "commisie=WB"] {
        assert_eq!(app.get(&format!("/toezeggingen?{query}")).await.status, 400, "{query}");
    }
}

#[tokio::test]
async fn a_slash_at_the_end_leads_to_the_address_without_it() {
    let app = TestApp::empty().await;
    app.register(commitment("24bb000001").committee("WB")).await;
    let table = [
        ("/toezeggingen/", "/toezeggingen"),
        ("/toezeggingen//", "/toezeggingen"),
        ("/toezeggingen/?status=openstaand&q=a%20b", "/toezeggingen?status=openstaand&q=a%20b"),
        ("/toezeggingen/24bb000001/", "/toezeggingen/24bb000001"),
        ("/toezeggingen/24bb000001/geschiedenis/", "/toezeggingen/24bb000001/geschiedenis"),
        ("/brieven/", "/brieven"),
        ("/commissies/WB/", "/commissies/WB"),
        ("/inloggen/", "/inloggen"),
        ("/beheer/accounts/", "/beheer/accounts"),
        ("/overzicht/", "/overzicht"),
        ("/health/live/", "/health/live"),
    ];
    for (from, to) in table {
        let page = app.get(from).await;
        assert_eq!((page.status, page.location.as_deref()), (308, Some(to)), "{from}");
        assert_ne!(app.get(to).await.status, 404, "{to}");
    }
    let head = app.server.method(axum::http::Method::HEAD, "/toezeggingen/").await;
    assert_eq!(head.status_code().as_u16(), 308);
    let posted = app.post("/toezeggingen/nieuw/", &[]).await;
    assert_eq!((posted.status, posted.location), (404, None), "a form is not sent on");
}

#[tokio::test]
async fn no_address_sends_somebody_to_another_site() {
    let app = TestApp::empty().await;
    for path in [
        "//evil.example/",
        "///evil.example/",
        "//evil.example//",
        "/%5Cevil.example/",
        "/%2F%2Fevil.example/",
        "/%09/evil.example/",
    ] {
        let page = app.get(path).await;
        let ours = |to: &String| to.starts_with('/') && !to.starts_with("//") && !to.starts_with("/\\");
        assert!(page.location.iter().all(ours), "{path}: {:?}", page.location);
    }
}
