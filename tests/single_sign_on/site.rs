//! Single sign-on as a browser meets it.

use std::collections::BTreeMap;

use axum_test::TestResponse;

use super::{provider, settings};
use crate::support::{
    Page, TestApp,
    contents::contents,
    provider::{NAME, Provider, Twist, visit},
};

const SITE: &str = "https://toezeggingen.test";
const AGAIN: &str = "Het inloggen met de gemeente is niet gelukt. Begin opnieuw.";

/// A register with single sign-on, and the provider.
async fn site() -> (Provider, TestApp) {
    let (provider, sso) = provider().await;
    (provider, TestApp::with_single_sign_on(sso).await)
}

/// A browser with its cookies.
struct Browser<'a> {
    app: &'a TestApp,
    cookies: BTreeMap<String, String>,
}

impl<'a> Browser<'a> {
    fn new(app: &'a TestApp) -> Self {
        Self { app, cookies: BTreeMap::new() }
    }

    async fn ask(&mut self, path: &str) -> TestResponse {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let response = self.app.server.get(path).add_header("cookie", cookies.join("; ")).await;
        for set in response.iter_headers_by_name("set-cookie") {
            let (name, value) = set.to_str().unwrap().split(';').next().unwrap().split_once('=').unwrap();
            match value {
                "" => drop(self.cookies.remove(name)),
                _ => drop(self.cookies.insert(name.to_owned(), value.to_owned())),
            }
        }
        response
    }

    async fn get(&mut self, path: &str) -> Page {
        Page::of(self.ask(path).await)
    }

    /// Goes to the provider and signs in there; gives the path on this site to which the provider sends back.
    async fn leave_for_provider(&mut self, start: &str) -> String {
        let away = self.get(start).await;
        assert_eq!(away.status, 303, "{}", away.text);
        visit(&away.location.unwrap()).await.unwrap().strip_prefix(SITE).unwrap().to_owned()
    }

    async fn sign_in(&mut self) -> Page {
        let back = self.leave_for_provider("/inloggen/sso").await;
        self.get(&back).await
    }

    fn is_signed_in(&self) -> bool {
        self.cookies.contains_key("__Host-sessie")
    }
}

#[tokio::test]
async fn the_link_leads_to_the_provider_and_back_to_what_was_wanted() {
    let (_provider, app) = site().await;
    let mut browser = Browser::new(&app);
    let page = browser.get("/inloggen?verder=%2Ftoezeggingen%3Fpagina%3D1").await;
    let link = page.attributes("a[href^='/inloggen/sso']", "href");
    assert_eq!(link, ["/inloggen/sso?verder=%2Ftoezeggingen%3Fpagina%3D1"]);
    assert_eq!(page.one("a[href^='/inloggen/sso']"), "Inloggen met de gemeente");

    let before = contents(&app.database()).await;
    let away = browser.ask(&link[0]).await;
    let cookie = away.header("set-cookie").to_str().unwrap().to_owned();
    assert!(cookie.starts_with("__Host-inloggen="), "{cookie}");
    assert!(cookie.ends_with("; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=600"), "{cookie}");
    assert_eq!(away.header("cache-control"), "no-store");
    assert_eq!(contents(&app.database()).await, before, "starting writes nothing");

    let address = away.header("location").to_str().unwrap().to_owned();
    let back = visit(&address).await.unwrap().strip_prefix(SITE).unwrap().to_owned();
    let entered = browser.ask(&back).await;
    assert_eq!((entered.status_code().as_u16(), entered.header("cache-control").to_str().unwrap()), (303, "no-store"));
    assert_eq!(entered.header("location"), "/toezeggingen?pagina=1");
    assert_eq!(browser.cookies.keys().collect::<Vec<_>>(), ["__Host-sessie"]);
    let page = browser.get("/toezeggingen?pagina=1").await;
    assert!(page.text.contains(NAME), "{}", page.text);
    assert_eq!(browser.get("/toezeggingen/nieuw").await.status, 200, "a clerk registers");
}

#[tokio::test]
async fn an_answer_opens_one_session_in_one_browser() {
    let (_provider, app) = site().await;
    let (mut mine, mut other) = (Browser::new(&app), Browser::new(&app));
    let back = mine.leave_for_provider("/inloggen/sso").await;
    let stolen = other.get(&back).await;
    assert_eq!((stolen.status, other.is_signed_in()), (403, false));
    assert!(stolen.text.contains(AGAIN), "{}", stolen.text);
    // Also when that other browser is on its way itself.
    other.leave_for_provider("/inloggen/sso").await;
    let refused = other.ask(&back).await;
    assert_eq!((refused.status_code().as_u16(), other.is_signed_in()), (403, false));
    assert_eq!(refused.header("cache-control"), "no-store");
    assert!(other.cookies.contains_key("__Host-inloggen"), "its own sign-in goes on waiting");

    assert_eq!((mine.get(&back).await.status, mine.is_signed_in()), (303, true));
    let before = contents(&app.database()).await;
    mine.cookies.clear();
    let again = mine.get(&back).await;
    assert_eq!((again.status, mine.is_signed_in()), (403, false));
    assert_eq!(contents(&app.database()).await, before, "an answer that was used writes nothing");
}

#[tokio::test]
async fn two_tabs_of_one_browser_both_come_in_and_what_fits_neither_uses_up_neither() {
    let (_provider, app) = site().await;
    let mut browser = Browser::new(&app);
    let first = browser.leave_for_provider("/inloggen/sso?verder=%2Fbrieven").await;
    let second = browser.leave_for_provider("/inloggen/sso?verder=%2Foverdracht").await;
    for stray in ["/inloggen/sso/terug", "/inloggen/sso/terug?code=a&state=b", &format!("{first}&state=nog-een")] {
        assert_eq!(browser.get(stray).await.status, 403, "{stray}");
    }
    let entered = browser.get(&first).await;
    assert_eq!((entered.status, entered.location.as_deref()), (303, Some("/brieven")));
    assert!(browser.is_signed_in() && browser.cookies.contains_key("__Host-inloggen"), "the other tab goes on waiting");
    let entered = browser.get(&second).await;
    assert_eq!((entered.status, entered.location.as_deref()), (303, Some("/overdracht")));
    assert!(browser.is_signed_in() && !browser.cookies.contains_key("__Host-inloggen"));
    assert_eq!(browser.get(&first).await.status, 403, "each works once");
}

#[tokio::test]
async fn who_tries_something_learns_nothing_from_the_answer() {
    let (provider, app) = site().await;
    let before = contents(&app.database()).await;
    let mut told = Vec::new();
    for twist in [
        Twist::Audience,
        Twist::Issuer,
        Twist::Nonce,
        Twist::Expired,
        Twist::Unsigned,
        Twist::SignedWithSecret,
        Twist::OtherKey,
        Twist::State,
        Twist::OtherIssuerBeside,
        Twist::Declined,
        Twist::OtherVerifier,
    ] {
        provider.twist(twist);
        let mut browser = Browser::new(&app);
        let page = browser.sign_in().await;
        assert_eq!((page.status, browser.is_signed_in()), (403, false), "{twist:?}");
        told.push(page.text);
    }
    provider.twist(Twist::Nothing);
    let mut browser = Browser::new(&app);
    let back = browser.leave_for_provider("/inloggen/sso").await;
    told.push(browser.get(&format!("{back}&state=nog-een")).await.text);
    told.push(browser.get("/inloggen/sso/terug").await.text);
    told.dedup();
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains(AGAIN), "{}", told[0]);
    assert_eq!(contents(&app.database()).await, before);
}

#[tokio::test]
async fn who_has_no_role_and_who_finds_the_provider_closed_hears_so() {
    let (provider, app) = site().await;
    provider.twist(Twist::StrangeGroups);
    let page = Browser::new(&app).sign_in().await;
    assert_eq!(page.status, 403);
    assert!(page.text.contains("geen rol in dit register"), "{}", page.text);

    provider.twist(Twist::Nothing);
    provider.groups(&["raad-won"]);
    let page = Browser::new(&app).sign_in().await;
    assert_eq!(page.status, 403);
    assert!(page.text.contains("commissie of portefeuille die niet in dit register staat"), "{}", page.text);

    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let closed = toezeggingen::auth::oidc::SingleSignOn::new(settings(&format!("http://{free}"))).unwrap();
    let app = TestApp::with_single_sign_on(closed).await;
    let mut browser = Browser::new(&app);
    let page = browser.get("/inloggen/sso").await;
    assert_eq!(page.status, 503);
    assert!(page.text.contains("De inlogdienst van de gemeente antwoordt nu niet."), "{}", page.text);
    assert!(!page.text.contains("127.0.0.1"), "{}", page.text);
    assert!(
        !browser.get("/inloggen").await.all("input[type=password]").is_empty(),
        "one still signs in with a password"
    );
}

#[tokio::test]
async fn without_single_sign_on_there_is_nothing_of_it() {
    let app = TestApp::demonstration().await;
    let mut browser = Browser::new(&app);
    assert!(browser.get("/inloggen").await.all("a[href^='/inloggen/sso']").is_empty());
    for path in ["/inloggen/sso", "/inloggen/sso/terug?code=a&state=b"] {
        assert_eq!(browser.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn what_the_provider_says_is_shown_as_text() {
    let (provider, app) = site().await;
    provider.name("<script>alert(1)</script> \"x\u{0}\u{7}\r\n' & ${7*7}");
    let mut browser = Browser::new(&app);
    assert_eq!(browser.sign_in().await.status, 303);
    let response = browser.ask("/").await;
    let html = response.text();
    assert!(!html.contains("<script"), "{html}");
    let page = Page::of(response);
    assert!(page.text.contains("<script>alert(1)</script> \"x ' & ${7*7}"), "{}", page.text);
}

#[tokio::test]
async fn one_goes_on_to_this_site_only() {
    let (_provider, app) = site().await;
    for elsewhere in ["https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example", "%2Finloggen%2Fsso"] {
        let mut browser = Browser::new(&app);
        let back = browser.leave_for_provider(&format!("/inloggen/sso?verder={elsewhere}")).await;
        assert_eq!(browser.get(&back).await.location.as_deref(), Some("/"), "{elsewhere}");
    }
}

#[tokio::test]
async fn who_gets_another_role_there_loses_the_old_one_here() {
    let (provider, app) = site().await;
    let (mut first, mut second) = (Browser::new(&app), Browser::new(&app));
    first.sign_in().await;
    assert_eq!(first.get("/toezeggingen/nieuw").await.status, 200);
    provider.groups(&["raad-bovf"]);
    second.sign_in().await;
    assert_eq!(
        first.get("/toezeggingen/nieuw").await.location.as_deref(),
        Some("/inloggen?verder=%2Ftoezeggingen%2Fnieuw")
    );
    assert_eq!(second.get("/toezeggingen/nieuw").await.status, 403);
}
