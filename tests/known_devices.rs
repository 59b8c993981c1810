//! Who signed in on a device before is not kept out by somebody who keeps trying elsewhere.

use toezeggingen::{
    auth::{second_factor::SecondFactor, token::SecretToken},
    domain::access::{Actor, Role},
};

use crate::support::{
    TestApp,
    browser::{Answer, Browser, PASSWORD},
};

const CLERK: &str = "k.bos@maasveld.example";
const WRONG: &str = "dit is het niet";

/// An empty register with one clerk, who needs no second factor.
async fn with_clerk() -> TestApp {
    let app = TestApp::without_accounts().await;
    app.without_second_factors().await;
    app.person(CLERK, Actor::new("K. Bos", Role::Clerk)).await;
    app
}

/// Somebody elsewhere, who tries until they have to wait.
async fn keep_trying(app: &TestApp) {
    let mut stranger = Browser::new(app);
    for _ in 0..8 {
        stranger.sign_in(CLERK, WRONG).await;
    }
    assert_waits(&stranger.sign_in(CLERK, PASSWORD).await);
}

/// Whether somebody is told to wait, and for how long.
fn assert_waits(answer: &Answer) {
    assert_eq!(answer.page.status, 429, "{}", answer.page.text);
    assert_eq!(answer.retry_after.as_deref(), Some("2"));
    assert!(answer.page.text.contains("Probeer het over twee seconden opnieuw."), "{}", answer.page.text);
}

#[tokio::test]
async fn the_owner_comes_in_on_a_known_device_while_somebody_keeps_trying_elsewhere() {
    let app = with_clerk().await;
    let mut owner = Browser::new(&app);
    let first = owner.sign_in(CLERK, PASSWORD).await.set_device.unwrap();
    for part in ["__Host-apparaat=", "; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure", "; Max-Age=31536000"] {
        assert!(first.contains(part), "{first}");
    }
    let out = owner.post("/uitloggen", &[]).await;
    assert_eq!((out.set_device, owner.cookie.clone()), (None, None), "signing out does not make it a stranger");
    assert!(!out.clear.unwrap().contains("cookies"));
    keep_trying(&app).await;
    let entered = owner.sign_in(CLERK, PASSWORD).await;
    assert_eq!(entered.page.status, 303);
    let second = entered.set_device.unwrap();
    assert!(second.starts_with("__Host-apparaat=") && second != first, "it is renewed");
    let again = Browser::new(&app).sign_in(CLERK, PASSWORD).await;
    assert_eq!(again.page.status, 429, "the stranger still waits");
}

#[tokio::test]
async fn a_known_device_has_a_count_of_its_own() {
    let app = with_clerk().await;
    let (mut here, mut there) = (Browser::new(&app), Browser::new(&app));
    for browser in [&mut here, &mut there] {
        browser.sign_in(CLERK, PASSWORD).await;
    }
    for _ in 0..5 {
        assert_eq!(here.sign_in(CLERK, WRONG).await.page.status, 400);
    }
    assert_waits(&here.sign_in(CLERK, PASSWORD).await);
    assert_eq!(there.sign_in(CLERK, PASSWORD).await.page.status, 303);
    assert_eq!(Browser::new(&app).sign_in(CLERK, PASSWORD).await.page.status, 303, "nor does a stranger wait for it");
}

#[tokio::test]
async fn a_device_of_somebody_else_a_forged_one_and_one_that_was_taken_back_are_strangers() {
    let app = with_clerk().await;
    let other = "l.vos@maasveld.example";
    let id = app.person(other, Actor::new("L. Vos", Role::Clerk)).await;
    let (mut owner, mut neighbour) = (Browser::new(&app), Browser::new(&app));
    owner.sign_in(CLERK, PASSWORD).await;
    neighbour.sign_in(other, PASSWORD).await;
    let (known, others) = (owner.device.clone().unwrap(), neighbour.device.clone().unwrap());
    keep_trying(&app).await;
    let forged = format!("{}{}", &known[..known.len() - 1], if known.ends_with('0') { "1" } else { "0" });
    for device in [others.as_str(), &forged, "__Host-apparaat=x", "__Host-apparaat=", &known.to_uppercase()] {
        let mut browser = Browser::new(&app);
        browser.device = Some(device.to_owned());
        assert_waits(&browser.sign_in(CLERK, PASSWORD).await);
    }
    let mut stranger = Browser::new(&app);
    for _ in 0..5 {
        stranger.sign_in(other, WRONG).await;
    }
    assert_eq!(neighbour.sign_in(other, PASSWORD).await.page.status, 303);
    app.store.end_sessions(&app.administrator(), id).await.unwrap();
    assert_waits(&neighbour.sign_in(other, PASSWORD).await);
}

#[tokio::test]
async fn two_people_on_one_device_are_both_known_there() {
    let app = with_clerk().await;
    app.person("l.vos@maasveld.example", Actor::new("L. Vos", Role::Clerk)).await;
    let mut shared = Browser::new(&app);
    shared.sign_in(CLERK, PASSWORD).await;
    shared.sign_in("l.vos@maasveld.example", PASSWORD).await;
    keep_trying(&app).await;
    assert_eq!(shared.sign_in(CLERK, PASSWORD).await.page.status, 303);
}

#[tokio::test]
async fn another_password_takes_every_other_device_back() {
    let app = with_clerk().await;
    let (mut here, mut there) = (Browser::new(&app), Browser::new(&app));
    here.sign_in(CLERK, PASSWORD).await;
    there.sign_in(CLERK, PASSWORD).await;
    let words = "lamp stoel regen vijver";
    let changed =
        here.fill("/account/wachtwoord", &[("huidig", PASSWORD), ("nieuw", words), ("herhaling", words)]).await;
    assert!(changed.set_device.is_some());
    keep_trying(&app).await;
    assert_waits(&there.sign_in(CLERK, words).await);
    assert_eq!(here.sign_in(CLERK, words).await.page.status, 303);
}

#[tokio::test]
async fn a_one_time_link_makes_the_device_known() {
    let app = with_clerk().await;
    let act = app.administrator();
    let id = app.store.list_accounts(&act.actor, act.now).await.unwrap()[0].id;
    let link = SecretToken::new().unwrap();
    app.store.invite_account(&act, id, &link.to_hashed()).await.unwrap();
    let mut browser = Browser::new(&app);
    let chosen = [("nieuw", PASSWORD), ("herhaling", PASSWORD)];
    let used = browser.post(&format!("/uitnodiging/{}", link.as_str()), &chosen).await;
    assert!(used.set_device.is_some_and(|set| set.contains("; Max-Age=31536000")));
    keep_trying(&app).await;
    assert_eq!(browser.sign_in(CLERK, PASSWORD).await.page.status, 303);
}

#[tokio::test]
async fn who_knows_the_password_does_not_keep_the_owner_out_by_wrong_codes() {
    let app = with_clerk().await;
    let mut owner = Browser::new(&app);
    owner.sign_in(CLERK, PASSWORD).await;
    let secret = owner.get("/inloggen/tweede-factor").await.page.one(".key-text").replace(' ', "");
    let factor = SecondFactor::of(&secret, "raad", CLERK).unwrap();
    let now = app.act().now;
    let fields = [("code", factor.compute_code(now)), ("wachtwoord", PASSWORD.to_owned()), ("verder", "/".to_owned())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let codes = owner.post("/inloggen/tweede-factor", &fields).await.page.all(".codes li");
    let mut thief = Browser::new(&app);
    assert_eq!(thief.sign_in(CLERK, PASSWORD).await.page.status, 303);
    for code in ["000000", "aaaa-aaaa-aaaa-aaaa", "000001", "000002"] {
        assert_eq!(thief.post("/inloggen/code", &[("code", code), ("verder", "/")]).await.page.status, 400);
    }
    assert_waits(&thief.post("/inloggen/code", &[("code", "000003"), ("verder", "/")]).await);
    assert_eq!(owner.sign_in(CLERK, PASSWORD).await.page.status, 303);
    let next = factor.compute_code(now + chrono::TimeDelta::seconds(30));
    assert_eq!(owner.post("/inloggen/code", &[("code", &next), ("verder", "/")]).await.page.status, 303);
    assert_eq!(owner.sign_in(CLERK, PASSWORD).await.page.status, 303);
    assert_eq!(owner.post("/inloggen/code", &[("code", &codes[0]), ("verder", "/")]).await.page.status, 303);
}

#[tokio::test]
async fn who_is_signed_in_does_not_wait_for_what_others_try() {
    let app = with_clerk().await;
    let mut owner = Browser::new(&app);
    owner.sign_in(CLERK, PASSWORD).await;
    owner.device = None;
    keep_trying(&app).await;
    let fields = |old: &'static str, new: &'static str| [("huidig", old), ("nieuw", new), ("herhaling", new)];
    for _ in 0..4 {
        let refused = owner.fill("/account/wachtwoord", &fields(WRONG, "lamp stoel regen vijver")).await;
        assert_eq!(refused.page.status, 400);
    }
    let changed = owner.fill("/account/wachtwoord", &fields(PASSWORD, "lamp stoel regen vijver")).await;
    assert_eq!(changed.page.status, 303);
    for _ in 0..5 {
        owner.fill("/account/wachtwoord", &fields(WRONG, PASSWORD)).await;
    }
    assert_waits(&owner.fill("/account/wachtwoord", &fields("lamp stoel regen vijver", PASSWORD)).await);
}
