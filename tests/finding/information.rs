//! What the site tells of itself: statements, contact, the manual, and what programs look for.

use toezeggingen::{
    domain::access::{Actor, Role},
    web::server::cookie::CookieKind,
};

use crate::support::{
    TestApp,
    browser::{Browser, PASSWORD},
    builders::commitment,
    day,
};

const FOOT: [&str; 7] =
    ["/over", "/hulp", "/open-gegevens", "/contact", "/toegankelijkheid", "/privacy", "/controlepunt"];

#[tokio::test]
async fn the_foot_of_every_page_leads_to_what_is_told_of_the_site_also_for_who_is_not_signed_in() {
    let mut app = TestApp::empty().await;
    app.sign_out();
    for page in ["/", "/toezeggingen", "/brieven", "/inloggen", "/bestaat-niet", "/hulp"] {
        assert_eq!(app.get(page).await.attributes("footer a", "href"), FOOT, "{page}");
    }
    for page in FOOT.into_iter().chain(["/hulp/alles", "/robots.txt", "/favicon.ico", "/favicon.svg"]) {
        assert_eq!(app.get(page).await.status, 200, "{page}");
    }
    let icons = app.get("/").await.attributes("link[rel=icon]", "href");
    assert_eq!(icons, ["/favicon.ico", "/favicon.svg"]);
}

#[tokio::test]
async fn until_the_council_gave_its_statements_it_is_told_that_there_are_none() {
    let mut app = TestApp::empty().await;
    app.set(|settings| settings.council = "gemeenteraad Maasveld".to_owned()).await;
    let statement = app.get("/toegankelijkheid").await;
    assert!(
        statement.text.contains("heeft voor dit register nog geen verklaring over toegankelijkheid."),
        "{}",
        statement.text
    );
    for status in ["voldoet", "status", "A-"] {
        assert!(
            !statement.one("main").contains(status),
            "the register gives no judgement of its own: {}",
            statement.text
        );
    }
    assert!(app.get("/privacy").await.text.contains("nog niet aangegeven waar haar privacyverklaring staat"));
    assert!(app.get("/contact").await.text.contains("nog niet aangegeven waar u met vragen terechtkunt"));
    assert_eq!(app.get("/.well-known/security.txt").await.status, 404);

    let page = app.get("/beheer/site").await;
    let filled = [
        ("inzending", page.field("inzending")),
        ("versie", page.field("versie")),
        ("toegankelijkheid", "https://maasveld.nl/toegankelijk?a=1&b=2".to_owned()),
        ("privacy", "https://maasveld.nl/privacy".to_owned()),
        ("mail", "griffie@maasveld.nl".to_owned()),
        ("telefoon", "+31 (0)118-555 000".to_owned()),
        ("adres", "Raadhuis\nMarkt 1".to_owned()),
        ("beveiliging", "veilig@maasveld.nl".to_owned()),
        ("beveiligingTot", "1-6-2026".to_owned()),
    ];
    let filled: Vec<(&str, &str)> = filled.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_eq!(app.post("/beheer/site", &filled).await.status, 303);
    app.sign_out();
    assert_eq!(
        app.get("/toegankelijkheid").await.attributes("main a[rel=noopener]", "href"),
        ["https://maasveld.nl/toegankelijk?a=1&b=2"]
    );
    assert_eq!(app.get("/privacy").await.attributes("main a[rel=noopener]", "href"), ["https://maasveld.nl/privacy"]);
    let contact = app.get("/contact").await;
    assert_eq!(
        contact.attributes("main a", "href"),
        ["mailto:griffie@maasveld.nl", "tel:+31118555000", "mailto:veilig@maasveld.nl"]
    );
    assert!(contact.text.contains("Raadhuis Markt 1"), "{}", contact.text);
    let security = app.server.get("/.well-known/security.txt").await;
    assert_eq!(security.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(
        security.text(),
        "Contact: mailto:veilig@maasveld.nl\nExpires: 2026-06-01T23:59:59Z\nPreferred-Languages: nl, en\n\
         Canonical: https://toezeggingen.test/.well-known/security.txt\n"
    );
}

#[tokio::test]
async fn what_is_no_address_is_refused_at_its_field_and_nothing_typed_is_lost() {
    let app = TestApp::empty().await;
    let table = [
        ("toegankelijkheid", "maasveld.nl/toegankelijk", "begint met https://"),
        ("toegankelijkheid", "http://maasveld.nl", "https://"),
        ("privacy", "javascript:alert(1)", "https://"),
        ("privacy", "https://maasveld.nl en meer", "https://"),
        ("mail", "griffie", "e-mailadres"),
        ("telefoon", "bel ons", "telefoonnummer"),
        ("beveiliging", "ons loket", "https://"),
        ("beveiliging", "veilig@maasveld.nl", "Vul beide in"),
        ("beveiligingTot", "14-11-2025", "na vandaag"),
        ("beveiligingTot", "1-12-2026", "niet later dan"),
    ];
    for (field, typed, message) in table {
        let page = app.get("/beheer/site").await;
        let (submission, version) = (page.field("inzending"), page.field("versie"));
        let sent = [("inzending", submission.as_str()), ("versie", &version), ("adres", "Markt 1"), (field, typed)];
        let refused = app.post("/beheer/site", &sent).await;
        assert_eq!(refused.status, 400, "{field} {typed}");
        assert!(refused.text.contains(message) || message.starts_with("begint"), "{field} {typed}: {}", refused.text);
        assert_eq!((refused.field(field), refused.field("adres")), (typed.to_owned(), "Markt 1".to_owned()));
        assert_eq!(app.store.settings().information, Default::default());
    }
}

#[tokio::test]
async fn the_desk_of_the_administrator_minds_the_end_of_the_contact_for_weaknesses() {
    let mut app = TestApp::empty().await;
    app.sign_in(Actor::new("beheer", Role::Administrator)).await;
    let table = [
        ("2025-12-15", None),
        ("2025-12-14", Some("loopt af")),
        ("2025-11-14", Some("loopt af")),
        ("2025-11-13", Some("verlopen")),
    ];
    for (until, told) in table {
        app.set(|settings| {
            settings.information.security = Some("veilig@maasveld.nl".to_owned());
            settings.information.security_until = Some(day(until));
        })
        .await;
        let desk = app.get("/").await;
        assert_eq!(desk.text.contains("Meldadres voor de beveiliging"), told.is_some(), "{until}");
        assert!(told.is_none_or(|told| desk.text.contains(told)), "{until}: {}", desk.text);
    }
}

#[tokio::test]
async fn after_its_last_day_the_contact_for_weaknesses_is_not_there_any_more() {
    let mut app = TestApp::empty().await;
    app.sign_in(Actor::new("beheer", Role::Administrator)).await;
    for (until, status) in [("2025-11-15", 200), ("2025-11-14", 200), ("2025-11-13", 404)] {
        app.set(|settings| {
            settings.information.security = Some("veilig@maasveld.nl".to_owned());
            settings.information.security_until = Some(day(until));
        })
        .await;
        assert_eq!(app.get("/.well-known/security.txt").await.status, status, "{until}");
    }
    assert!(
        app.get("/beheer/site").await.one("#beveiligingTot-hint").contains("Na die dag staat security.txt niet meer")
    );
}

#[tokio::test]
async fn the_page_on_privacy_names_every_cookie_that_the_site_sets_and_how_long_it_is_kept() {
    let app = TestApp::without_accounts().await;
    app.without_second_factors().await;
    app.person("k.bos@maasveld.example", Actor::new("K. Bos", Role::Clerk)).await;
    app.register(commitment("24bb000001")).await;
    let mut browser = Browser::new(&app);
    for page in ["/", "/toezeggingen/24bb000001", "/privacy", "/inloggen"] {
        let answer = browser.get(page).await;
        assert_eq!((answer.set_cookie, answer.set_device, browser.cookies()), (None, None, None), "{page}");
    }
    let signed_in = browser.sign_in("k.bos@maasveld.example", PASSWORD).await;
    browser.fill("/toezeggingen/24bb000001/voortgang", &[("reden", "Het loopt.")]).await;
    let set = [signed_in.set_cookie, signed_in.set_device, browser.notice.clone()].map(Option::unwrap);
    let page = browser.get("/privacy").await.page;
    let told = page.all("main tbody th");
    assert_eq!(told, ["__Host-sessie", "__Host-apparaat", "__Host-melding", "__Host-inloggen"]);
    assert_eq!(page.all("main tbody td:last-child"), ["24 uur", "365 dagen", "1 minuut", "10 minuten"]);
    for (cookie, name) in set.iter().zip(&told) {
        assert!(cookie.starts_with(&format!("{name}=")), "{cookie}");
    }
    assert!(set[0].ends_with("; Max-Age=86400") && set[1].ends_with("; Max-Age=31536000"), "{set:?}");
    assert_eq!(CookieKind::ALL.len(), told.len());
}

#[tokio::test]
async fn the_manual_is_in_the_site_and_begins_with_ones_own_chapter() {
    let mut app = TestApp::empty().await;
    let chapters = async |app: &TestApp| app.get("/hulp").await.all("main section > h2");
    assert_eq!(chapters(&app).await[0], "De griffier");
    app.sign_in(Actor::new("M. Lid", Role::Archivist)).await;
    assert_eq!(chapters(&app).await[0], "De archivaris");
    app.sign_out();
    let public = chapters(&app).await;
    assert_eq!(public[0], "Het publiek");
    assert!(!public.contains(&"De beheerder".to_owned()));
    let whole = app.get("/hulp/alles").await;
    assert!(whole.all("main section > h2").contains(&"De beheerder".to_owned()));
    assert!(whole.all("script, [style], img").is_empty());
}

#[tokio::test]
async fn search_engines_may_read_what_tells_them_not_to_keep_a_page() {
    let app = TestApp::empty().await;
    let robots = app.server.get("/robots.txt").await.text();
    assert_eq!(robots, "User-agent: *\nDisallow:\n");
}
