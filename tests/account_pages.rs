//! The pages on which an administrator keeps the accounts.

use toezeggingen::{
    domain::{
        access::{Actor, Role},
        ids::AccountId,
    },
    store::accounts::Account,
};

use crate::support::{
    Page, TODAY, TestApp,
    browser::{Browser, PASSWORD},
    day,
};

/// The demonstration with an administrator signed in: the only one.
async fn office() -> TestApp {
    let mut app = TestApp::demonstration_as_it_starts().await;
    app.sign_in(Actor::new("P. Ligtvoet", Role::Administrator)).await;
    app
}

async fn accounts(app: &TestApp) -> Vec<Account> {
    let act = app.administrator();
    app.store.list_accounts(&act.actor, act.now).await.unwrap()
}

async fn id_of(app: &TestApp, name: &str) -> AccountId {
    accounts(app).await.into_iter().find(|account| account.name == name).unwrap().id
}

/// Opens the page of an act, says yes.
async fn do_act(app: &TestApp, path: &str) -> Page {
    app.fill(path, &[]).await
}

#[tokio::test]
async fn somebody_is_invited_chooses_a_password_and_works() {
    let app = office().await;
    let fields =
        [("naam", "K. Bos"), ("email", "K.Bos@maasveld.example"), ("rol", "commissiegriffier"), ("commissie", "KG")];
    let made = app.fill("/beheer/accounts/nieuw", &fields).await;
    assert_eq!(made.status, 200, "{}", made.text);
    let link = made.one("#link");
    let path = link.strip_prefix("https://toezeggingen.test").unwrap();
    let mut browser = Browser::new(&app);
    assert_eq!(browser.post(path, &[("nieuw", PASSWORD), ("herhaling", PASSWORD)]).await.page.status, 303);
    assert_eq!(browser.sign_in("k.bos@maasveld.example", PASSWORD).await.page.status, 303);
    let own = browser.get("/account").await.page;
    assert_eq!(own.one(".lead"), "K. Bos, commissiegriffier");
    assert!(own.text.contains("Van u KG"), "{}", own.text);
    assert!(own.text.contains("Een toezegging registreren eigen"), "{}", own.text);
    let list = app.get("/beheer/accounts").await;
    assert!(list.text.contains("K. Bos k.bos@maasveld.example commissiegriffier KG actief"), "{}", list.text);
    let again = app.get(&format!("/beheer/accounts/{}", id_of(&app, "K. Bos").await)).await;
    assert!(!again.text.contains("/uitnodiging/"), "the link is shown once");
}

#[tokio::test]
async fn what_is_wrong_is_said_at_its_field_and_what_was_typed_stays() {
    let app = office().await;
    let form = app.get("/beheer/accounts/nieuw").await;
    let send = async |fields: &[(&str, &str)]| app.refill(&form, "/beheer/accounts/nieuw", fields).await;
    let empty = send(&[]).await;
    assert_eq!((empty.status, empty.all(".nl-alert--error li").len()), (400, 3), "{}", empty.text);
    let cases = [
        (vec![("naam", "K"), ("email", "geen adres"), ("rol", "griffier")], "#email-fout", "geen e-mailadres"),
        (
            vec![("naam", "K"), ("email", "j.vermeer@maasveld.example"), ("rol", "griffier")],
            "#email-fout",
            "al een account",
        ),
        (
            vec![("naam", "K"), ("email", "k@m.example"), ("rol", "raadslid")],
            "#commissie-fout",
            "ten minste één commissie",
        ),
        (
            vec![("naam", "K"), ("email", "k@m.example"), ("rol", "portefeuillehouder")],
            "#houder-fout",
            "Kies een portefeuillehouder",
        ),
        (
            vec![("naam", "K"), ("email", "k@m.example"), ("rol", "publiek")],
            "#rol-fout",
            "Kies een van de mogelijkheden",
        ),
        (
            vec![("naam", "K"), ("email", "k@m.example"), ("rol", "raadslid"), ("commissie", "XYZ")],
            "#commissie-fout",
            "‘XYZ’ staat niet (meer) in het register",
        ),
    ];
    for (fields, field, says) in cases {
        let refused = send(&fields).await;
        assert_eq!(refused.status, 400);
        assert!(refused.one(field).contains(says), "{field}: {}", refused.text);
        assert_eq!(refused.field("naam"), "K");
        assert_eq!(refused.field("email"), fields[1].1);
    }
    assert_eq!(accounts(&app).await.len(), 9);
}

#[tokio::test]
async fn a_role_and_a_reach_are_changed_and_count_at_once() {
    let app = office().await;
    let id = app.person("k@maasveld.example", Actor::new("K. Bos", Role::Clerk)).await;
    let mut browser = Browser::new(&app);
    browser.sign_in("k@maasveld.example", PASSWORD).await;
    let path = format!("/beheer/accounts/{id}");
    let changed =
        app.fill(&path, &[("rol", "bestuurssecretariaat"), ("houder", "burgemeester"), ("commissie", "KG")]).await;
    assert_eq!(changed.led_to(), format!("{path} account-saved"));
    assert_eq!(browser.get("/account").await.page.status, 303, "signed out");
    browser.sign_in("k@maasveld.example", PASSWORD).await;
    assert_eq!(browser.get("/toezeggingen/nieuw").await.page.status, 403);
    let account = accounts(&app).await.into_iter().find(|account| account.id == id).unwrap();
    assert_eq!((account.role, account.to_reach().to_string().as_str()), (Role::Office, "burgemeester"));
    let page = app.get(&path).await;
    assert_eq!(page.attributes("[name=houder][checked]", "value"), ["burgemeester"]);
    assert_eq!(page.attributes("[name=rol][checked]", "value"), ["bestuurssecretariaat"]);
}

#[tokio::test]
async fn each_act_is_asked_for_once_more_and_then_done() {
    let app = office().await;
    let id = app.person("k@maasveld.example", Actor::new("K. Bos", Role::Clerk)).await;
    let path = format!("/beheer/accounts/{id}");
    let mut browser = Browser::new(&app);
    browser.sign_in("k@maasveld.example", PASSWORD).await;
    assert_eq!(do_act(&app, &format!("{path}/sessies")).await.status, 303);
    assert_eq!(browser.get("/account").await.page.status, 303);
    assert_eq!(do_act(&app, &format!("{path}/uitschakelen")).await.status, 303);
    assert!(app.get(&path).await.text.contains("uitgeschakeld op 14 november 2025"));
    assert_eq!(browser.sign_in("k@maasveld.example", PASSWORD).await.page.status, 400);
    assert_eq!(do_act(&app, &format!("{path}/link")).await.status, 409, "no link for who may not come in");
    assert_eq!(do_act(&app, &format!("{path}/inschakelen")).await.status, 303);
    let linked = do_act(&app, &format!("{path}/link")).await;
    assert!(linked.one("#link").starts_with("https://toezeggingen.test/uitnodiging/"));
    assert_eq!(do_act(&app, &format!("{path}/tweede-factor")).await.status, 303);
    for nowhere in ["/weg", "/verwijderen"] {
        assert_eq!(app.get(&format!("{path}{nowhere}")).await.status, 404);
    }
    for nobody in ["/beheer/accounts/999", "/beheer/accounts/x", "/beheer/accounts/999/link"] {
        assert_eq!(app.get(nobody).await.status, 404, "{nobody}");
    }
    let log = app.get("/beheer/logboek").await;
    let deeds: Vec<String> = log.all("tbody td:nth-child(2)").into_iter().take(5).collect();
    assert_eq!(
        deeds,
        [
            "Tweede factor verwijderd",
            "Eenmalige link gemaakt",
            "Account weer ingeschakeld",
            "Account uitgeschakeld",
            "Sessies beëindigd"
        ]
    );
    assert_eq!(log.all("tbody td:nth-child(4)")[0], "door P. Ligtvoet, beheerder");
}

#[tokio::test]
async fn the_last_administrator_stays() {
    let app = office().await;
    let path = format!("/beheer/accounts/{}", id_of(&app, "P. Ligtvoet").await);
    let disabled = do_act(&app, &format!("{path}/uitschakelen")).await;
    assert_eq!(disabled.status, 409);
    assert!(
        disabled.text.contains("Dit is de enige beheerder. Maak eerst iemand anders beheerder."),
        "{}",
        disabled.text
    );
    let demoted = app.fill(&path, &[("rol", "griffier")]).await;
    assert_eq!(demoted.status, 400);
    assert!(demoted.one("#rol-fout").contains("Dit is de enige beheerder."));
    assert_eq!(app.get("/beheer/accounts").await.status, 200, "and is still signed in");
}

#[tokio::test]
async fn only_an_administrator_sees_these_pages() {
    let mut app = office().await;
    let id = id_of(&app, "J. Vermeer").await;
    let pages = [
        "/beheer/accounts".to_owned(),
        "/beheer/accounts/nieuw".to_owned(),
        format!("/beheer/accounts/{id}"),
        format!("/beheer/accounts/{id}/link"),
        "/beheer/rechten".to_owned(),
        "/beheer/logboek".to_owned(),
        "/beheer/inloglogboek".to_owned(),
    ];
    for page in &pages {
        assert_eq!(app.get(page).await.status, 200, "{page}");
    }
    for account in accounts(&app).await.into_iter().filter(|account| account.role != Role::Administrator) {
        app.sign_in(account.to_actor(day(TODAY))).await;
        for page in &pages {
            assert_eq!(app.get(page).await.status, 403, "{page} as {}", account.role.key());
        }
        let sent = app.post(&format!("/beheer/accounts/{id}/uitschakelen"), &[]).await;
        assert_eq!(sent.status, 403, "{}", account.role.key());
    }
    app.sign_out();
    for page in &pages {
        assert_eq!(app.get(page).await.status, 303, "{page}");
    }
    assert!(accounts(&app).await.iter().all(|account| account.disabled_at.is_none()));
}

#[tokio::test]
async fn the_list_of_rights_tells_who_has_what_and_when_it_was_last_used() {
    let app = office().await;
    app.store.tidy_old_records(app.act().now).await.unwrap();
    let page = app.get("/beheer/rechten").await;
    let rows = page.all("tbody tr");
    assert_eq!(rows.len(), 9);
    let row = |name: &str| rows.iter().find(|row| row.starts_with(name)).unwrap().clone();
    let member = "raadslid BOVF, MH, T. Wolderink (Havenpartij Maasveld) laatst gebruikt: nog niet";
    assert!(row("T. Wolderink").contains(member), "{rows:?}");
    assert!(row("P. Ligtvoet").contains("14 nov 2025"), "{rows:?}");
    assert!(page.text.contains("op 14 november 2025"));
}

// Attack 1.
#[tokio::test]
async fn a_name_with_signs_of_html_stays_a_name() {
    let app = office().await;
    let name = "<script>alert(1)</script>\" onload=\"x";
    let fields = [("naam", name), ("email", "x@m.example"), ("rol", "griffier")];
    assert_eq!(app.fill("/beheer/accounts/nieuw", &fields).await.status, 200);
    let id = id_of(&app, name).await;
    for path in
        ["/beheer/accounts", "/beheer/rechten", "/beheer/logboek", "/inloggen", &format!("/beheer/accounts/{id}")]
    {
        let page = app.get(path).await;
        assert!(page.all("script").is_empty() && page.all("[onload]").is_empty(), "{path}");
        assert!(page.text.contains("<script>alert(1)</script>"), "{path}: shown as it is");
    }
}
