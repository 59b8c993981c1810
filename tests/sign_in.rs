//! Coming in and going out over HTTP, and what attackers try there.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use toezeggingen::{
    auth::{
        password::{HashingRequester, take_place},
        second_factor::SecondFactor,
        token::SecretToken,
    },
    domain::{
        access::{Actor, Reach, Role},
        council::named::Named,
    },
    store::accounts::{NewAccount, SignInMethod},
};

use crate::support::{
    Page, TestApp,
    browser::{Browser, PASSWORD},
};

const CLERK: &str = "k.bos@maasveld.example";

/// An empty register with one clerk, who needs no second factor.
async fn with_clerk() -> TestApp {
    let app = TestApp::without_accounts().await;
    app.without_second_factors().await;
    app.person(CLERK, Actor::new("K. Bos", Role::Clerk)).await;
    app
}

#[tokio::test]
async fn one_signs_in_and_goes_on_to_where_one_wanted_to_be() {
    let app = with_clerk().await;
    let mut browser = Browser::new(&app);
    let door = browser.get("/toezeggingen/nieuw").await.page.location.unwrap();
    let page = browser.get(&door).await.page;
    assert_eq!((page.status, page.field("verder").as_str()), (200, "/toezeggingen/nieuw"));
    let fields = [("email", " K.Bos@Maasveld.Example "), ("wachtwoord", PASSWORD), ("verder", "/toezeggingen/nieuw")];
    let entered = browser.post("/inloggen", &fields).await;
    assert_eq!((entered.page.status, entered.page.location.as_deref()), (303, Some("/toezeggingen/nieuw")));
    let cookie = entered.set_cookie.unwrap();
    assert!(cookie.starts_with("__Host-sessie="), "{cookie}");
    for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure", "; Max-Age=86400"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    assert_eq!(browser.get("/toezeggingen/nieuw").await.page.status, 200);
    assert!(browser.get("/").await.page.text.contains("K. Bos griffier"));
}

#[tokio::test]
async fn what_was_typed_stays_but_for_the_password() {
    let app = with_clerk().await;
    let mut browser = Browser::new(&app);
    let refused = browser.sign_in(CLERK, "dit is het niet").await;
    assert_eq!(refused.page.status, 400);
    assert_eq!(refused.page.field("email"), CLERK);
    assert_eq!(refused.page.all("#email-fout").len(), 1);
    assert!(!String::from_utf8_lossy(&refused.body).contains("dit is het niet"));
    assert_eq!(refused.set_cookie, None);
    let empty = browser.sign_in("", "").await.page;
    assert_eq!((empty.status, empty.all(".nl-alert--error li").len()), (400, 2));
}

// Attack 31.
#[tokio::test]
async fn nobody_is_sent_to_another_site() {
    let app = with_clerk().await;
    let elsewhere = [
        "//evil.example",
        "/\\evil.example",
        "/%2Fevil.example",
        "/%5cevil.example",
        "https://evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "/x\r\nlocation: https://evil.example",
        "",
    ];
    for wish in elsewhere {
        let mut browser = Browser::new(&app);
        let fields = [("email", CLERK), ("wachtwoord", PASSWORD), ("verder", wish)];
        let entered = browser.post("/inloggen", &fields).await.page;
        assert_eq!((entered.status, entered.location.as_deref()), (303, Some("/")), "{wish:?}");
        let encoded = percent_encoding::utf8_percent_encode(wish, percent_encoding::NON_ALPHANUMERIC);
        let page = Browser::new(&app).get(&format!("/inloggen?verder={encoded}")).await.page;
        assert_eq!(page.field("verder"), "/", "{wish:?}");
    }
}

// Attack 32.
#[tokio::test]
async fn a_session_that_was_planted_is_worth_nothing() {
    let app = with_clerk().await;
    let planted = format!("__Host-sessie={}", SecretToken::new().unwrap().as_str());
    let mut browser = Browser::new(&app);
    browser.cookie = Some(planted.clone());
    assert_eq!(browser.get("/account").await.page.status, 303);
    browser.sign_in(CLERK, PASSWORD).await;
    assert_ne!(browser.cookie.as_ref(), Some(&planted));
    assert_eq!(browser.get("/account").await.page.status, 200);
    let first = browser.cookie.clone();
    browser.sign_in(CLERK, PASSWORD).await;
    for old in [Some(planted), first] {
        let mut other = Browser::new(&app);
        other.cookie = old;
        assert_eq!(other.get("/account").await.page.status, 303);
    }
}

// Attack 32.
#[tokio::test]
async fn a_session_ends_with_disabling_and_with_a_change_of_role() {
    let app = with_clerk().await;
    let act = app.administrator();
    let id = app.store.list_accounts(&act.actor, act.now).await.unwrap()[0].id;
    let mut browser = Browser::new(&app);
    browser.sign_in(CLERK, PASSWORD).await;
    assert_eq!(browser.get("/toezeggingen/nieuw").await.page.status, 200);
    app.store.change_account(&act, id, "K. Bos", Role::Archivist, Reach::default()).await.unwrap();
    assert_eq!(browser.get("/toezeggingen/nieuw").await.page.status, 303, "at the next request");
    browser.sign_in(CLERK, PASSWORD).await;
    assert_eq!(browser.get("/toezeggingen/nieuw").await.page.status, 403, "the new role counts");
    app.store.disable_account(&act, id).await.unwrap();
    assert_eq!(browser.get("/account").await.page.status, 303);
    assert_eq!(browser.sign_in(CLERK, PASSWORD).await.page.status, 400);
}

// Attacks 32 and 48.
#[tokio::test]
async fn who_goes_out_leaves_nothing_behind() {
    let app = with_clerk().await;
    let mut browser = Browser::new(&app);
    browser.sign_in(CLERK, PASSWORD).await;
    let stolen = browser.cookie.clone();
    let page = browser.get("/account").await;
    assert_eq!(page.cache, "no-store");
    assert!(page.vary.to_lowercase().contains("cookie"), "{}", page.vary);
    let out = browser.post("/uitloggen", &[]).await;
    assert_eq!(out.page.led_to(), "/inloggen signed-out");
    assert_eq!(out.clear.as_deref(), Some("\"cache\", \"storage\""));
    assert!(out.set_cookie.unwrap().contains("Max-Age=0"));
    assert_eq!(browser.cookie, None);
    let mut other = Browser::new(&app);
    other.cookie = stolen;
    assert_eq!(other.get("/account").await.page.status, 303, "the token is worth nothing any more");
    assert!(browser.get("/inloggen").await.page.text.contains("U bent uitgelogd."));
    assert!(!browser.get("/inloggen").await.page.text.contains("U bent uitgelogd."), "it is told once");
    assert_eq!(app.server.get("/uitloggen").await.status_code(), 405, "looking at an address signs nobody out");
}

// Attack 34.
#[tokio::test]
async fn nobody_learns_which_names_exist() {
    let app = with_clerk().await;
    let act = app.administrator();
    let disabled = app.person("weg@maasveld.example", Actor::new("W. Eg", Role::Clerk)).await;
    app.store.disable_account(&act, disabled).await.unwrap();
    let link = SecretToken::new().unwrap().to_hashed();
    let door = SignInMethod::Local { login: "nieuw@maasveld.example".to_owned() };
    let new = NewAccount { name: "N. Ieuw".to_owned(), door, role: Role::Clerk, reach: Reach::default() };
    app.store.add_account(&act, new, &link).await.unwrap();
    let mut answers = BTreeSet::new();
    for login in [CLERK, "weg@maasveld.example", "nieuw@maasveld.example", "niemand@maasveld.example", "geen adres"] {
        let mut course = Vec::new();
        for _ in 0..7 {
            let answer = Browser::new(&app).sign_in(login, "dit is het niet").await;
            let body = String::from_utf8(answer.body).unwrap().replace(login, "…");
            course.push((answer.page.status, answer.set_cookie, body));
        }
        let statuses: Vec<u16> = course.iter().map(|(status, ..)| *status).collect();
        assert_eq!(statuses, [400, 400, 400, 400, 400, 429, 429], "{login}");
        answers.insert(course);
    }
    assert_eq!(answers.len(), 1, "every name gives the same bytes");
    let right = Browser::new(&app).sign_in(CLERK, PASSWORD).await.page;
    assert_eq!(right.status, 429, "the right password waits as well");
    assert!(right.text.contains("Probeer het over twee seconden opnieuw."), "{}", right.text);
}

// Attacks 8, 12 and 16.
#[tokio::test]
async fn a_one_time_link_works_once_and_is_kept_by_nobody() {
    let app = TestApp::without_accounts().await;
    let act = app.administrator();
    let token = SecretToken::new().unwrap();
    let door = SignInMethod::Local { login: CLERK.to_owned() };
    let new = NewAccount { name: "K. Bos".to_owned(), door, role: Role::Clerk, reach: Reach::default() };
    app.store.add_account(&act, new, &token.to_hashed()).await.unwrap();
    let path = format!("/uitnodiging/{}", token.as_str());
    let mut browser = Browser::new(&app);
    for _ in 0..2 {
        let page = browser.get(&path).await;
        assert_eq!((page.page.status, page.cache.as_str()), (200, "no-store"), "looking spends nothing");
        assert!(page.page.text.contains("U logt straks in met k.bos@maasveld.example"));
    }
    let raw = app.server.get(&path).await;
    assert_eq!(raw.header("referrer-policy"), "no-referrer");
    let chosen = |one: &'static str, two: &'static str| [("nieuw", one), ("herhaling", two)];
    for (fields, says) in [
        (chosen("", ""), "ten minste 12 tekens"),
        (chosen("kort", "kort"), "ten minste 12 tekens"),
        (chosen("toezeggingen1", "toezeggingen1"), "te makkelijk te raden"),
        (chosen("k.bos@maasveld", "k.bos@maasveld"), "uw naam, uw e-mailadres of uw raad staat erin"),
        (chosen("1q2w3e4r5t6y", "1q2w3e4r5t6y"), "het volgt de toetsen"),
        (chosen("Nederland2026!", "Nederland2026!"), "een plaats, een jaargetijde, een maand, een club"),
        (chosen("correcthorse", "correcthorse"), "wachtwoorden die veel mensen gebruiken"),
        (chosen(PASSWORD, "paard"), "niet hetzelfde"),
    ] {
        let refused = browser.post(&path, &fields).await;
        assert_eq!(refused.page.status, 400, "{says}");
        assert!(refused.page.text.contains(says), "{says}: {}", refused.page.text);
    }
    let done = browser.post(&path, &chosen(PASSWORD, PASSWORD)).await.page;
    assert_eq!(done.led_to(), "/inloggen password-chosen");
    let unknown = format!("/uitnodiging/{}", SecretToken::new().unwrap().as_str());
    let mut bodies = BTreeSet::new();
    for spent in [path.as_str(), &unknown, "/uitnodiging/1", "/uitnodiging/24bb005964"] {
        let gone = browser.get(spent).await;
        assert_eq!(gone.page.status, 404, "{spent}");
        bodies.insert(gone.body);
        let again = chosen("lamp stoel regen vijver", "lamp stoel regen vijver");
        assert_eq!(browser.post(spent, &again).await.page.status, 404, "{spent}");
    }
    assert_eq!(bodies.len(), 1, "nobody learns that there ever was such a link");
    assert_eq!(browser.sign_in(CLERK, PASSWORD).await.page.status, 303);
}

/// The secret that a page shows for who types it.
fn shown_secret(page: &Page) -> String {
    page.one(".key-text").replace(' ', "")
}

#[tokio::test]
async fn a_second_factor_is_set_up_used_and_replaced() {
    let app = with_clerk().await;
    let now = app.act().now;
    let mut browser = Browser::new(&app);
    browser.sign_in(CLERK, PASSWORD).await;
    let page = browser.get("/inloggen/tweede-factor?verder=%2Faccount").await;
    assert_eq!((page.page.status, page.cache.as_str()), (200, "no-store"));
    assert_eq!(page.page.all("svg.square").len(), 1);
    let body = String::from_utf8(page.body.clone()).unwrap();
    assert!(!body.contains("style="), "no style that the page's own rules forbid");
    assert!(!body.contains("name=\"geheim\""), "the secret is nothing that a browser sends");
    let secret = shown_secret(&page.page);
    let factor = SecondFactor::of(&secret, "raad", CLERK).unwrap();
    let code = factor.compute_code(now);
    let form = |code: &'static str, password: &'static str| [("code", code), ("wachtwoord", password)];
    for (fields, says) in [
        (form("", ""), "Vul de code in"),
        (form("000000", PASSWORD), "Deze code klopt niet"),
        (form("000000", ""), "Vul uw wachtwoord in"),
    ] {
        let all = [&fields[..], &[("verder", "/account")]].concat();
        let refused = browser.post("/inloggen/tweede-factor", &all).await.page;
        assert_eq!(refused.status, 400);
        assert!(refused.text.contains(says), "{says}: {}", refused.text);
        assert_eq!(shown_secret(&refused), secret, "the app need not be filled anew");
    }
    let before = browser.cookie.clone();
    let fields = [("code", code.as_str()), ("wachtwoord", PASSWORD), ("verder", "/account")];
    let done = browser.post("/inloggen/tweede-factor", &fields).await;
    assert_eq!((done.page.status, done.cache.as_str()), (200, "no-store"));
    let codes = done.page.all(".codes li");
    assert_eq!(codes.len(), 10);
    assert_ne!(browser.cookie, before, "the session has a new token");
    assert!(browser.get("/account").await.page.text.contains("U hebt er nog tien."));

    let mut browser = Browser::new(&app);
    let half =
        browser.post("/inloggen", &[("email", CLERK), ("wachtwoord", PASSWORD), ("verder", "/brieven")]).await.page;
    assert_eq!(half.location.as_deref(), Some("/inloggen/code?verder=%2Fbrieven"));
    for path in ["/account", "/toezeggingen/nieuw", "/inloggen/tweede-factor"] {
        assert_eq!(browser.get(path).await.page.status, 303, "{path} is not open yet");
    }
    assert!(!browser.get("/").await.page.text.contains("K. Bos"));
    let used = browser.post("/inloggen/code", &[("code", &code), ("verder", "/brieven")]).await.page;
    assert_eq!(used.status, 400, "a code works once");
    let next = factor.compute_code(now + TimeDelta::seconds(30));
    let whole = browser.post("/inloggen/code", &[("code", &next), ("verder", "/brieven")]).await.page;
    assert_eq!((whole.status, whole.location.as_deref()), (303, Some("/brieven")));
    assert_eq!(browser.get("/account").await.page.status, 200);

    let mut browser = Browser::new(&app);
    browser.sign_in(CLERK, PASSWORD).await;
    let whole = browser.post("/inloggen/code", &[("code", &codes[0]), ("verder", "")]).await.page;
    assert_eq!(whole.status, 303);
    assert!(browser.get("/account").await.page.text.contains("U hebt er nog negen."));
    let renewed = browser.fill("/account/herstelcodes", &[("huidig", PASSWORD)]).await;
    assert_eq!((renewed.page.all(".codes li").len(), renewed.cache.as_str()), (10, "no-store"));
}

#[tokio::test]
async fn an_administrator_sets_up_a_second_factor_before_anything_else() {
    let app = TestApp::without_accounts().await;
    app.person("b@maasveld.example", Actor::new("B. Heer", Role::Administrator)).await;
    let mut browser = Browser::new(&app);
    let entered = browser.sign_in("b@maasveld.example", PASSWORD).await.page;
    assert_eq!(entered.location.as_deref(), Some("/inloggen/tweede-factor"));
    assert_eq!(browser.get("/beheer/accounts").await.page.status, 303);
    let page = browser.get("/inloggen/tweede-factor").await.page;
    assert!(page.text.contains("Voor uw rol is een tweede factor verplicht."));
    let code = SecondFactor::of(&shown_secret(&page), "raad", "b").unwrap().compute_code(app.act().now);
    let done = browser.post("/inloggen/tweede-factor", &[("code", &code), ("verder", "/")]).await;
    assert_eq!(done.page.status, 200);
    assert_eq!(browser.get("/beheer/accounts").await.page.status, 200);
}

#[tokio::test]
async fn when_too_many_wait_a_stranger_is_turned_away_uncounted_and_a_known_device_is_not() {
    let app = with_clerk().await;
    let mut known = Browser::new(&app);
    known.sign_in(CLERK, PASSWORD).await;
    let held: Vec<_> = std::iter::from_fn(|| take_place(HashingRequester::Stranger).ok()).collect();
    let mut stranger = Browser::new(&app);
    for _ in 0..6 {
        let refused = stranger.sign_in(CLERK, PASSWORD).await;
        assert_eq!((refused.page.status, refused.retry_after.as_deref()), (503, Some("5")));
        assert!(refused.page.text.contains("Er loggen nu te veel mensen tegelijk in."), "{}", refused.page.text);
        assert_eq!(refused.page.field("email"), CLERK);
        assert!(!String::from_utf8_lossy(&refused.body).contains(PASSWORD));
    }
    assert_eq!(known.sign_in(CLERK, PASSWORD).await.page.status, 303);
    drop(held);
    assert_eq!(stranger.sign_in(CLERK, PASSWORD).await.page.status, 303, "what was not tried was not counted");
}

#[tokio::test]
async fn a_secret_that_a_browser_sends_is_not_believed_and_a_reload_shows_the_same() {
    let app = TestApp::without_accounts().await;
    app.person("b@maasveld.example", Actor::new("B. Heer", Role::Administrator)).await;
    let mut browser = Browser::new(&app);
    browser.sign_in("b@maasveld.example", PASSWORD).await;
    let secret = shown_secret(&browser.get("/inloggen/tweede-factor").await.page);
    assert_eq!(shown_secret(&browser.get("/inloggen/tweede-factor").await.page), secret, "after a reload");
    let now = app.act().now;
    let code = |secret: &str| SecondFactor::of(secret, "raad", "b").unwrap().compute_code(now);
    let (own, right) = ("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", code(&secret));
    let path = "/inloggen/tweede-factor";
    let sent = browser.post(path, &[("code", &code(own)), ("geheim", own), ("verder", "/")]).await.page;
    assert_eq!(sent.status, 400);
    let wrong = browser.post(path, &[("code", &code(own)), ("verder", "/")]).await.page;
    assert_eq!((wrong.status, shown_secret(&wrong)), (400, secret.clone()));
    let mut other = Browser::new(&app);
    other.sign_in("b@maasveld.example", PASSWORD).await;
    assert_ne!(shown_secret(&other.get(path).await.page), secret, "each session has its own");
    assert_eq!(browser.post(path, &[("code", &right), ("verder", "/")]).await.page.status, 200);
    app.store.close().await;
    for ending in ["", "-wal"] {
        let bytes = std::fs::read(format!("{}{ending}", app.database().display())).unwrap_or_default();
        assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "{ending}");
    }
}

#[tokio::test]
async fn without_its_key_a_second_factor_is_void_and_recovery_codes_and_a_link_still_let_one_in() {
    let mut app = TestApp::without_accounts().await;
    let id = app.person(CLERK, Actor::new("K. Bos", Role::Clerk)).await;
    let now = app.act().now;
    let path = "/inloggen/tweede-factor";
    let codes = {
        let mut browser = Browser::new(&app);
        browser.sign_in(CLERK, PASSWORD).await;
        let secret = shown_secret(&browser.get(path).await.page);
        let code = SecondFactor::of(&secret, "raad", "k").unwrap().compute_code(now);
        browser.post(path, &[("code", &code), ("verder", "/")]).await.page.all(".codes li")
    };
    app.lose_sign_in_key();
    let mut browser = Browser::new(&app);
    assert_eq!(browser.sign_in(CLERK, PASSWORD).await.page.location.as_deref(), Some("/inloggen/code"));
    let told = browser.post("/inloggen/code", &[("code", "123456"), ("verder", "/")]).await.page;
    assert_eq!(told.status, 400);
    assert!(told.text.contains("Codes van uw app werken niet meer"), "{}", told.text);
    assert!(told.text.contains("Vul een van uw herstelcodes in, of vraag de beheerder om een nieuwe link."));
    assert_eq!(browser.post("/inloggen/code", &[("code", &codes[0]), ("verder", "/")]).await.page.status, 303);
    assert_eq!(browser.get("/account").await.page.status, 200);

    let link = SecretToken::new().unwrap();
    app.store.invite_account(&app.administrator(), id, &link.to_hashed()).await.unwrap();
    let mut browser = Browser::new(&app);
    let words = "lamp stoel regen vijver";
    let chosen =
        browser.post(&format!("/uitnodiging/{}", link.as_str()), &[("nieuw", words), ("herhaling", words)]).await;
    assert_eq!(chosen.page.status, 303);
    assert_eq!(browser.sign_in(CLERK, words).await.page.location.as_deref(), Some(path), "it is set up anew");
    let secret = shown_secret(&browser.get(path).await.page);
    let code = SecondFactor::of(&secret, "raad", "k").unwrap().compute_code(now);
    assert_eq!(browser.post(path, &[("code", &code), ("verder", "/")]).await.page.status, 200);
}

#[tokio::test]
async fn a_link_takes_no_second_factor_off_that_still_works() {
    let app = TestApp::without_accounts().await;
    let id = app.person(CLERK, Actor::new("K. Bos", Role::Clerk)).await;
    let mut browser = Browser::new(&app);
    browser.sign_in(CLERK, PASSWORD).await;
    let secret = shown_secret(&browser.get("/inloggen/tweede-factor").await.page);
    let code = SecondFactor::of(&secret, "raad", "k").unwrap().compute_code(app.act().now);
    browser.post("/inloggen/tweede-factor", &[("code", &code), ("verder", "/")]).await;
    let link = SecretToken::new().unwrap();
    app.store.invite_account(&app.administrator(), id, &link.to_hashed()).await.unwrap();
    let words = "lamp stoel regen vijver";
    browser.post(&format!("/uitnodiging/{}", link.as_str()), &[("nieuw", words), ("herhaling", words)]).await;
    assert_eq!(browser.sign_in(CLERK, words).await.page.location.as_deref(), Some("/inloggen/code"));
}

#[tokio::test]
async fn a_code_that_was_used_while_the_clock_was_ahead_does_not_keep_one_out() {
    let app = TestApp::without_accounts().await;
    let id = app.person(CLERK, Actor::new("K. Bos", Role::Clerk)).await;
    let step = app.act().now.timestamp() / 30;
    assert!(app.store.use_step(id, step + 60 * 24 * 120).await.unwrap());
    assert!(app.store.use_step(id, step).await.unwrap(), "the clock is right again");
    assert!(!app.store.use_step(id, step).await.unwrap(), "once");
    assert!(!app.store.use_step(id, step - 1).await.unwrap(), "nor one of before");
}

#[tokio::test]
async fn a_link_that_was_given_while_the_clock_was_ahead_does_not_work_before_that_day() {
    let app = TestApp::without_accounts().await;
    let id = app.person(CLERK, Actor::new("K. Bos", Role::Clerk)).await;
    let mut act = app.administrator();
    let now = act.now;
    act.now += TimeDelta::days(60);
    let link = SecretToken::new().unwrap();
    app.store.invite_account(&act, id, &link.to_hashed()).await.unwrap();
    assert!(app.store.find_invited(&link.to_hashed(), now).await.is_err());
    assert!(app.store.find_invited(&link.to_hashed(), act.now).await.is_ok());
}

#[tokio::test]
async fn the_roles_that_decide_or_see_everything_need_a_second_factor_unless_the_setting_says_otherwise() {
    let app = TestApp::demonstration_as_it_starts().await;
    let mut settings = app.store.settings();
    let before = settings.compute_mark();
    settings.second_factor = toezeggingen::store::settings::CouncilSettings::default().second_factor;
    app.store.set_settings(&app.administrator(), before, &settings).await.unwrap();
    let mut people = Vec::new();
    for role in Role::of_accounts() {
        let login = format!("{}@maasveld.example", role.key());
        let reach = match role {
            Role::CommitteeClerk | Role::CommitteeMember | Role::Member => {
                Reach { committees: vec!["BOVF".to_owned()], ..Reach::default() }
            }
            Role::Office | Role::Holder => {
                Reach { holders: Named::parse("burgemeester").into_iter().collect(), ..Reach::default() }
            }
            _ => Reach::default(),
        };
        app.person(&login, Actor::new(role.key(), role).with_reach(reach)).await;
        people.push((role, login));
    }
    let needs = |role| matches!(role, Role::Clerk | Role::CommitteeClerk | Role::Archivist | Role::Administrator);
    for (role, login) in &people {
        let entered = Browser::new(&app).sign_in(login, PASSWORD).await.page.location;
        let expected = if needs(*role) { "/inloggen/tweede-factor" } else { "/" };
        assert_eq!(entered.as_deref(), Some(expected), "{role:?}");
    }
    app.without_second_factors().await;
    for (role, login) in &people {
        assert_eq!(Browser::new(&app).sign_in(login, PASSWORD).await.page.location.as_deref(), Some("/"), "{role:?}");
    }
}

#[tokio::test]
async fn a_change_of_password_asks_for_the_old_one_and_ends_other_sessions() {
    let app = with_clerk().await;
    let (mut here, mut there) = (Browser::new(&app), Browser::new(&app));
    here.sign_in(CLERK, PASSWORD).await;
    there.sign_in(CLERK, PASSWORD).await;
    let fields = |old: &'static str, new: &'static str| [("huidig", old), ("nieuw", new), ("herhaling", new)];
    for (form, says) in [
        (fields("", "lamp stoel regen vijver"), "Vul uw huidige wachtwoord in"),
        (fields("dit is het niet", "lamp stoel regen vijver"), "Dit is niet uw huidige wachtwoord"),
        (fields(PASSWORD, "kort"), "ten minste 12 tekens"),
    ] {
        let refused = here.fill("/account/wachtwoord", &form).await.page;
        assert_eq!(refused.status, 400);
        assert!(refused.text.contains(says), "{says}: {}", refused.text);
    }
    let done = here.fill("/account/wachtwoord", &fields(PASSWORD, "lamp stoel regen vijver")).await.page;
    assert_eq!(done.led_to(), "/account password-changed");
    assert_eq!(here.get("/account").await.page.status, 200);
    assert_eq!(there.get("/account").await.page.status, 303);
    assert_eq!(there.sign_in(CLERK, PASSWORD).await.page.status, 400);
    assert_eq!(there.sign_in(CLERK, "lamp stoel regen vijver").await.page.status, 303);
}

#[tokio::test]
async fn the_demonstration_lets_everybody_in_and_nothing_else_does() {
    let app = TestApp::demonstration_as_it_starts().await;
    let mut browser = Browser::new(&app);
    let page = browser.get("/inloggen").await.page;
    let roles: Vec<&str> = Role::of_accounts().map(Role::key).collect();
    let mut ready = page.all(".ready button");
    ready.dedup();
    assert_eq!(ready, roles, "some more than once");
    let accounts = page.attributes(".ready button", "value");
    for (role, account) in page.all(".ready button").iter().zip(&accounts) {
        let entered =
            browser.post("/inloggen/demonstratie", &[("account", account), ("verder", "/brieven")]).await.page;
        assert_eq!((entered.status, entered.location.as_deref()), (303, Some("/brieven")), "{role}");
        let own = browser.get("/account").await.page;
        assert!(own.one(".lead").ends_with(role), "{role}");
        assert!(own.text.contains("U logt in zonder wachtwoord van dit register."));
        assert_eq!(browser.get("/account/wachtwoord").await.page.status, 404);
    }
    assert_eq!(browser.post("/inloggen/demonstratie", &[("account", "999"), ("verder", "")]).await.page.status, 404);

    let real = with_clerk().await;
    let mut browser = Browser::new(&real);
    assert!(browser.get("/inloggen").await.page.all(".ready").is_empty());
    let refused = browser.post("/inloggen/demonstratie", &[("account", "1"), ("verder", "/")]).await;
    assert_eq!((refused.page.status, refused.set_cookie), (404, None));
    let nowhere = browser.post("/deze/pagina/is/er/niet", &[]).await;
    assert_eq!(nowhere.body, refused.body, "as if there were no such page");
}

#[tokio::test]
async fn an_account_with_a_password_is_not_entered_without_it_in_the_demonstration_either() {
    let app = TestApp::demonstration_as_it_starts().await;
    let id = app.person(CLERK, Actor::new("K. Bos", Role::Clerk)).await.to_string();
    let mut browser = Browser::new(&app);
    assert!(!browser.get("/inloggen").await.page.attributes(".ready button", "value").contains(&id));
    let refused = browser.post("/inloggen/demonstratie", &[("account", &id), ("verder", "/")]).await;
    assert_eq!((refused.page.status, refused.set_cookie), (404, None));
}

#[tokio::test]
async fn a_form_with_something_that_does_not_belong_in_it_is_refused() {
    let app = with_clerk().await;
    let mut browser = Browser::new(&app);
    let extra = [("email", CLERK), ("wachtwoord", PASSWORD), ("verder", "/"), ("rol", "beheerder")];
    assert_eq!(browser.post("/inloggen", &extra).await.page.status, 400);
    let twice = [("email", CLERK), ("email", "x@y"), ("wachtwoord", PASSWORD), ("verder", "/")];
    assert_eq!(browser.post("/inloggen", &twice).await.page.status, 400);
    assert_eq!(browser.cookie, None);
}

#[tokio::test]
async fn a_form_of_another_site_signs_nobody_in_or_out() {
    let app = with_clerk().await;
    let mut browser = Browser::new(&app);
    browser.sign_in(CLERK, PASSWORD).await;
    let cookie = browser.cookie.clone().unwrap();
    for (path, fields) in [
        ("/inloggen", vec![("email", CLERK), ("wachtwoord", PASSWORD), ("verder", "/")]),
        ("/uitloggen", vec![]),
        ("/account/wachtwoord", vec![("huidig", PASSWORD), ("nieuw", "x"), ("herhaling", "x")]),
    ] {
        let request =
            app.server.post(path).add_header("sec-fetch-site", "cross-site").add_header("cookie", cookie.as_str());
        let answer = request.form(&fields).await;
        assert_eq!(answer.status_code(), 403, "{path}");
        assert!(answer.maybe_header("set-cookie").is_none(), "{path}");
    }
    assert_eq!(browser.get("/account").await.page.status, 200);
}
