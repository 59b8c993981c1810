//! What was just done is told once, to who did it, on the page to which it led, and as it is.

use axum::http::Method;
use toezeggingen::domain::{
    access::{Actor, Role},
    commitment::{publicity::Publicity, status::DecisionRule},
};

use crate::support::{
    Page, TestApp,
    browser::{Answer, Browser, PASSWORD},
    builders::commitment,
    clerk,
    contents::{contents, differing},
    letters::desk,
};

const PROMISE: &str = "/toezeggingen/25bb000001";
const CLERK: &str = "griffier@maasveld.example";

async fn app() -> TestApp {
    let app = TestApp::empty().await;
    app.without_second_factors().await;
    app.register(commitment("25bb000001")).await;
    app.register(commitment("25bb000002")).await;
    app.person(CLERK, clerk()).await;
    app.person("tweede@maasveld.example", Actor::new("tweede griffier", Role::Clerk)).await;
    app
}

async fn browser<'a>(app: &'a TestApp, login: &str) -> Browser<'a> {
    let mut browser = Browser::new(app);
    assert_eq!(browser.sign_in(login, PASSWORD).await.page.status, 303);
    browser
}

/// Reports a promise as done in this browser, and goes no further than the answer.
async fn settle(browser: &mut Browser<'_>) {
    let done = browser.fill(&format!("{PROMISE}/afdoening"), &[("uitleg", "De brief is gestuurd.")]).await.page;
    assert_eq!(done.led_to(), format!("{PROMISE} settled"), "{}", done.text);
}

fn told(page: &Page) -> Vec<String> {
    page.all("main > [role=status]")
}

fn told_of(answer: &Answer) -> Vec<String> {
    told(&answer.page)
}

const SETTLED: &str = "De toezegging is als afgedaan gemeld.";

#[tokio::test]
async fn a_notice_is_told_once_to_who_acted_and_kept_nowhere() {
    let app = app().await;
    let mut browser = browser(&app, CLERK).await;
    settle(&mut browser).await;
    let before = contents(&app.database()).await;
    let first = browser.get(PROMISE).await;
    assert_eq!((told_of(&first), first.cache.as_str()), (vec![SETTLED.to_owned()], "no-store"));
    assert_eq!(browser.notice, None, "the browser forgets it");
    assert!(told_of(&browser.get(PROMISE).await).is_empty());
    assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new(), "looking writes nothing");
}

#[tokio::test]
async fn a_notice_is_nobody_elses() {
    let app = app().await;
    let mut mine = browser(&app, CLERK).await;
    settle(&mut mine).await;
    let mut other = browser(&app, "tweede@maasveld.example").await;
    let mut public = Browser::new(&app);
    for (who, browser) in [("another account", &mut other), ("the public", &mut public)] {
        browser.notice.clone_from(&mine.notice);
        assert!(told_of(&browser.get(PROMISE).await).is_empty(), "{who}");
    }
    assert_eq!(told_of(&mine.get(PROMISE).await), [SETTLED]);
}

#[tokio::test]
async fn a_notice_waits_for_its_own_page_and_for_somebody_who_looks() {
    let app = app().await;
    let mut browser = browser(&app, CLERK).await;
    settle(&mut browser).await;
    for elsewhere in ["/", "/toezeggingen", "/toezeggingen/25bb000002", "/static/app.css", "/onbekend"] {
        assert!(told_of(&browser.get(elsewhere).await).is_empty(), "{elsewhere}");
    }
    let request = |method, name: &str, value: &str| {
        app.server.method(method, PROMISE).add_header("cookie", browser.cookies().unwrap()).add_header(name, value)
    };
    let head = request(Method::HEAD, "accept", "text/html").await;
    assert_eq!((head.status_code().as_u16(), head.maybe_header("set-cookie")), (200, None));
    for (name, value) in [("sec-purpose", "prefetch"), ("sec-purpose", "prefetch;prerender"), ("purpose", "prefetch")] {
        let ahead = request(Method::GET, name, value).await;
        assert_eq!(ahead.maybe_header("set-cookie"), None, "{name}: {value}");
        assert!(told(&Page::of(ahead)).is_empty(), "{name}: {value}");
    }
    assert_eq!(told_of(&browser.get(PROMISE).await), [SETTLED], "it still waits");
}

#[tokio::test]
async fn a_notice_that_is_forged_or_comes_late_says_nothing() {
    let mut app = app().await;
    let mut browser = browser(&app, CLERK).await;
    settle(&mut browser).await;
    let (cookie, notice) = (browser.cookie.clone(), browser.notice.clone().unwrap());
    let (_, value) = notice.split_once('=').unwrap();
    let (text, seal) = value.split_once('.').unwrap();
    for forged in [
        text.to_owned(),
        format!("{text}."),
        format!("{text}.{}", "0".repeat(64)),
        format!("{}.{seal}", text.replace("settled", "lapsed")),
        format!("{}.{seal}", text.replace("25bb000001", "25bb000002")),
        "%ff.00".to_owned(),
    ] {
        for page in [PROMISE, "/toezeggingen/25bb000002"] {
            browser.notice = Some(format!("__Host-melding={forged}"));
            let answer = browser.get(page).await;
            assert_eq!((answer.page.status, told_of(&answer)), (200, vec![]), "{forged}");
        }
    }
    app.set_clock("2025-11-14T11:01:01Z");
    let mut late = Browser::new(&app);
    (late.cookie, late.notice) = (cookie, Some(notice));
    assert!(told_of(&late.get(PROMISE).await).is_empty());
}

#[tokio::test]
async fn an_old_address_still_opens_and_claims_nothing() {
    let mut app = TestApp::demonstration().await;
    for actor in [Actor::of_public(), clerk(), Actor::new("beheerder", Role::Administrator)] {
        app.sign_out();
        if actor.role != Role::Public {
            app.sign_in(actor).await;
        }
        for path in [
            "/toezeggingen/24bb002394",
            "/brieven/1",
            "/brieven/1/lezing",
            "/suggesties",
            "/vergaderingen/1",
            "/vergaderingen/1/besluiten",
            "/overdracht/wethouder-zorg",
            "/beheer/raad",
            "/beheer/kalender",
            "/beheer/commissies",
            "/beheer/accounts/1",
            "/account",
            "/inloggen",
        ] {
            let plain = app.get(path).await;
            for key in ["afgedaan", "bewaard", "uitgelogd", "brief", "settled"] {
                let page = app.get(&format!("{path}?gedaan={key}")).await;
                assert_eq!(page.status, plain.status, "{path}: {}", page.text);
                assert!(told(&page).is_empty(), "{path}?gedaan={key}: {:?}", told(&page));
            }
        }
    }
}

#[tokio::test]
async fn a_form_that_is_sent_again_is_not_told_as_something_new() {
    let app = app().await;
    let path = format!("{PROMISE}/afdoening");
    let form = app.get(&path).await;
    let changes = [("uitleg", "De brief is gestuurd.")];
    app.refill(&form, &path, &changes).await;
    app.fill(&format!("{PROMISE}/bezwaar"), &[("reden", "Het rapport ontbreekt.")]).await;
    let again = app.refill(&form, &path, &changes).await;
    assert_eq!(again.led_to(), format!("{PROMISE} already-recorded"));
    let page = app.get(PROMISE).await;
    assert_eq!(told(&page), ["Dit formulier was al eerder verwerkt. Er is nu niets opnieuw vastgelegd."]);
}

#[tokio::test]
async fn a_letter_is_told_as_what_was_recorded_of_it() {
    let (app, reading) = desk().await;
    let letter = reading.strip_suffix("/lezing").unwrap();
    let page = app.get(&reading).await;
    let one = page.form().into_iter().find(|(name, _)| name == "regel").unwrap().1;
    app.send(&reading, &page.filled(&[("regel", &[one.as_str()])])).await;
    assert_eq!(told(&app.get(letter).await), ["Eén regel van de brief is vastgelegd. De brief is klaar."]);

    let (app, reading) = desk().await;
    let page = app.get(&reading).await;
    app.send(&reading, &page.filled(&[("actie", &["niets"])])).await;
    assert_eq!(told(&app.get(letter).await), ["De brief is klaar. Er is niets uit vastgelegd."]);

    let (app, reading) = desk().await;
    app.set(|settings| settings.rule = DecisionRule::Council).await;
    let page = app.get(&reading).await;
    app.send(&reading, &page.filled(&[("regel", &[one.as_str()])])).await;
    let told = told(&app.get(letter).await).remove(0);
    assert!(told.contains("Waarover de commissie besluit, is nu een voorstel."), "{told}");
}

#[tokio::test]
async fn what_is_saved_as_it_was_opened_is_told_so() {
    let app = TestApp::demonstration().await;
    const SAME: &str = "U hebt niets gewijzigd. Alles staat er nog zoals het stond.";
    let holder = app.get("/beheer/portefeuillehouders").await.attributes(".roster a", "href").remove(0);
    let entry = app.get("/beheer/kalender").await.attributes(".roster a", "href").remove(0);
    for path in ["/beheer/raad", "/beheer/kalender/geheel", &holder, &entry] {
        let done = app.fill(path, &[]).await;
        let there = done.location.unwrap_or_else(|| panic!("{path}: {}", done.text));
        assert_eq!(told(&app.get(&there).await), [SAME], "{path}");
    }
    app.fill("/beheer/raad", &[("waarschuwen", "9")]).await;
    assert_eq!(told(&app.get("/beheer/raad").await), ["De wijziging is bewaard."]);
}

#[tokio::test]
async fn secrecy_of_a_draft_takes_nothing_from_the_public() {
    const DECISION: &[(&str, &str)] = &[
        ("geheimDoor", "college"),
        ("geheimOp", "10-11-2025"),
        ("geheimGrond", "5.1-2-b"),
        ("geheimOpheffer", "raad"),
        ("reden", "De onderhandeling loopt nog."),
    ];
    let app = app().await;
    app.register(commitment("25bb000003").publicity(Publicity::Draft)).await;
    for (number, words) in [
        ("25bb000001", "De geheimhouding is vastgelegd. De toezegging is niet meer openbaar."),
        ("25bb000003", "De geheimhouding is vastgelegd."),
    ] {
        let done = app.fill(&format!("/toezeggingen/{number}/geheimhouding"), DECISION).await;
        assert_eq!(told(&app.get(&done.location.unwrap()).await), [words], "{number}");
    }
}
