//! No promise lies on nobody's desk without that being told: a section on two desks, a question at a handover, and offices that go
//! along to the new holder.

use toezeggingen::{
    domain::{
        access::{Actor, Reach, Role},
        commitment::publicity::Publicity,
        council::{named::Named, roster::Roster, tenure::Tenure},
    },
    store::{Act, StoreError, StoreRefusal, commitments::handover::Handover, compare::FormMark},
};

use crate::support::{
    Page, TestApp,
    builders::{commitment, secret},
    contents::{contents, differing},
    people::{HOLDER, MEMBER, somebody},
};

const SUCCESSOR: &str = "wethouder Zorg (A. Nieuwkoop)";

/// What stands in a section of the desk: the title of each thing, with its marks.
fn section(page: &Page, heading: &str) -> Vec<String> {
    let headings = page.all("main section > h2");
    let Some(place) = headings.iter().position(|one| one.starts_with(heading)) else { return Vec::new() };
    page.all(&format!("main section:nth-of-type({}) .desk__what", place + 1))
}

fn named(text: &str) -> Named {
    Named::parse(text).unwrap()
}

/// An office that works for these holders.
fn office_of(name: &str, holders: &[&str]) -> Actor {
    let holders = holders.iter().map(|holder| named(holder)).collect();
    Actor::new(name, Role::Office).with_reach(Reach { holders, ..Reach::default() })
}

async fn whole(app: &TestApp) -> bool {
    app.store.verify_history().await.unwrap().is_whole()
}

/// Promises of the holder with an office, of one without, and of nobody in other ways.
async fn register() -> TestApp {
    let app = TestApp::empty().await;
    app.register(commitment("1").title("Bezet").committee("BOVF").holder(HOLDER).asked_by(MEMBER)).await;
    app.register(commitment("2").title("Zonder account").committee("BOVF").holder(SUCCESSOR)).await;
    app.register(commitment("3").title("Zonder houder").committee("BOVF")).await;
    app.register(commitment("4").title("Zonder commissie").holder(HOLDER)).await;
    app.register(commitment("5").title("Zonder alles")).await;
    app.register(commitment("6").title("Te laat").committee("BOVF").holder(SUCCESSOR).due("2025-11-01")).await;
    app.register(commitment("7").title("Gesloten").due("2025-11-01")).await;
    app.settle("7", "2025-11-01").await;
    app.account(&somebody(Role::Office)).await;
    // The account of the clerk is made at the first request.
    app.get("/").await;
    app
}

#[tokio::test]
async fn what_lies_on_nobodys_desk_stands_once_on_that_of_the_clerk_with_what_is_missing() {
    let mut app = register().await;
    let page = app.get("/").await;
    let nobody = section(&page, "Van niemand");
    assert_eq!(nobody.len(), 4, "{nobody:?}");
    for (title, missing) in [
        ("Zonder account", "portefeuillehouder zonder account"),
        ("Zonder houder", "zonder portefeuillehouder"),
        ("Zonder commissie", "zonder commissie"),
        ("Zonder alles", "zonder commissie"),
    ] {
        let row = nobody.iter().find(|row| row.contains(title)).unwrap();
        assert!(row.contains(missing), "{row}");
    }
    let both = nobody.iter().find(|row| row.contains("Zonder alles")).unwrap();
    assert!(both.contains("zonder portefeuillehouder") && !both.contains("account"), "{both}");
    let late = section(&page, "Nu te doen");
    assert!(late[0].contains("portefeuillehouder zonder account"), "each promise once, with its mark: {late:?}");
    // An account of the holder is enough; one that is disabled is none.
    let successor = Actor { role: Role::Holder, ..office_of("A. Nieuwkoop", &[SUCCESSOR]) };
    let id = app.account(&successor).await;
    assert_eq!(section(&app.get("/").await, "Van niemand").len(), 3);
    app.store.disable_account(&app.act_as(Role::Administrator), id).await.unwrap();
    assert_eq!(section(&app.get("/").await, "Van niemand").len(), 4);
    for role in [Role::CommitteeClerk, Role::Office, Role::Member, Role::Archivist] {
        app.sign_in(somebody(role)).await;
        assert!(section(&app.get("/").await, "Van niemand").is_empty(), "{}", role.key());
    }
}

#[tokio::test]
async fn the_administrator_sees_of_it_what_the_public_sees_and_accounts_without_a_seat() {
    let mut app = register().await;
    app.register(commitment("8").title("Verborgen").publicity(Publicity::Draft)).await;
    app.register(commitment("9").title("Verborgen").publicity(secret())).await;
    let member = app.account(&somebody(Role::Member)).await;
    app.sign_in(somebody(Role::Administrator)).await;
    let page = app.get("/").await;
    let nobody = section(&page, "Van niemand");
    assert_eq!(nobody.len(), 5, "all of them, for nothing else stands on this desk: {nobody:?}");
    assert!(!page.text.contains("Verborgen"), "{}", page.text);
    assert!(nobody.iter().any(|row| row.contains("Te laat 6 portefeuillehouder zonder account")), "{nobody:?}");
    assert!(section(&page, "Zonder zetel").is_empty());

    for (first, last, told) in [("", "2025-11-13", "er loopt geen zetel"), ("2025-12-01", "", "begint de zetel")] {
        let kept = app.listed(Roster::Members, "S. Bokhove").await;
        let tenure = Tenure::new(first.parse().ok(), last.parse().ok()).unwrap();
        let ended = toezeggingen::domain::council::roster_entry::RosterEntry { tenure, ..kept.entry.clone() };
        let seen = (kept.id, FormMark::of(&kept.entry));
        app.store.change_roster(&app.act(), Roster::Members, seen, &ended).await.unwrap();
        let page = app.get("/").await;
        assert_eq!(section(&page, "Zonder zetel").len(), 1, "{}", page.text);
        assert!(page.text.contains(told), "{told}: {}", page.text);
        assert!(page.attributes("main section .title a", "href").contains(&format!("/beheer/accounts/{member}")));
    }
}

#[tokio::test]
async fn a_handover_to_whom_no_account_reaches_is_asked_about_once() {
    let app = register().await;
    for (path, to) in
        [("/toezeggingen/1/overdracht", "/toezeggingen/1"), ("/overdracht?van=wethouder-wonen", "/overdracht")]
    {
        let action = path.split('?').next().unwrap();
        let before = contents(&app.database()).await;
        let asked = app.fill_other(path, action, &[("aan", SUCCESSOR), ("reden", "Een nieuw college.")]).await;
        assert_eq!(asked.status, 400, "{}", asked.text);
        let told = format!("Bij de {SUCCESSOR} hoort geen account: wat u overdraagt ligt op niemands bureau.");
        assert!(asked.one("#aan-fout").contains(&told), "{}", asked.text);
        assert_eq!(asked.field("reden").trim(), "Een nieuw college.", "nothing is lost");
        assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new());
        let done = app.vouch(&asked, action, &[]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        assert!(done.location.unwrap().starts_with(to));
    }
    let new = app.fill("/toezeggingen/2/overdracht", &[("nieuw", "wethouder Groen (Q. Nieuw)"), ("reden", "x")]).await;
    assert!(new.one("#nieuw-fout").contains("hoort geen account"), "{}", new.text);
    let known = app.fill("/toezeggingen/2/overdracht", &[("aan", HOLDER), ("reden", "x")]).await;
    assert_eq!(known.status, 303, "an account reaches this one: {}", known.text);
    assert!(whole(&app).await);
}

#[tokio::test]
async fn the_office_goes_along_to_the_new_holder_in_the_same_act() {
    for (path, action) in [
        ("/toezeggingen/1/overdracht", "/toezeggingen/1/overdracht"),
        ("/overdracht?van=wethouder-wonen", "/overdracht"),
    ] {
        let mut app = register().await;
        let id = app.account(&somebody(Role::Office)).await;
        let form = app.get(path).await;
        let label =
            "Koppel het bestuurssecretariaat (iemand, bestuurssecretariaat) ook aan de nieuwe portefeuillehouder";
        assert!(form.all("#koppel label").contains(&label.to_owned()), "{}", form.text);
        let ticked = [("aan", SUCCESSOR), ("reden", "Een nieuw college."), ("koppel", &*id.to_string())];
        let done = app.refill(&form, action, &ticked).await;
        assert_eq!(done.status, 303, "{}", done.text);
        if action == "/overdracht" {
            assert_eq!(app.refill(&form, action, &ticked).await.status, 303, "the same form does nothing twice");
        }
        let administrator = app.act_as(Role::Administrator);
        let account = app.store.find_account(&administrator.actor, id, administrator.now).await.unwrap();
        assert_eq!(account.to_reach().holders, [named(HOLDER), named(SUCCESSOR)], "it keeps its tie to the old holder");
        let log = app.log().await;
        let lines: Vec<_> = log.iter().filter(|line| line.iter().any(|cell| cell == "account-gewijzigd")).collect();
        assert_eq!(lines.len(), 1, "{log:?}");
        assert!(lines[0].iter().any(|cell| cell.contains(SUCCESSOR)), "{lines:?}");
        assert!(whole(&app).await);
        app.sign_in(somebody(Role::Office)).await;
        assert_eq!(app.get("/toezeggingen/1/afdoening").await.status, 200, "the office keeps its buttons");
        app.sign_in(crate::support::clerk()).await;
        let left = section(&app.get("/").await, "Van niemand");
        assert!(left.iter().all(|row| !row.contains("account")), "{left:?}");
    }
}

#[tokio::test]
async fn only_an_office_of_the_former_holder_can_be_tied() {
    let app = register().await;
    app.register(commitment("8").committee("BOVF").holder("burgemeester")).await;
    let other = app.account(&office_of("Een ander", &["burgemeester"])).await;
    let member = app.account(&somebody(Role::Member)).await;
    let gone = app.account(&office_of("Vertrokken", &[HOLDER])).await;
    app.store.disable_account(&app.act_as(Role::Administrator), gone).await.unwrap();
    let before = contents(&app.database()).await;
    let form = app.get("/toezeggingen/1/overdracht").await;
    assert_eq!(form.all("#koppel label").len(), 1, "{}", form.text);
    for id in [other, member, gone] {
        let page = app
            .refill(
                &form,
                "/toezeggingen/1/overdracht",
                &[("aan", SUCCESSOR), ("reden", "x"), ("koppel", &id.to_string())],
            )
            .await;
        assert_eq!(page.status, 400, "{}", page.text);
        assert!(page.one("#koppel-fout").contains("werkt niet meer voor de vorige"), "{}", page.text);
        let handover = Handover {
            commitments: vec![(toezeggingen::domain::number::CommitmentNumber::parse("1").unwrap(), 1)],
            to: named(SUCCESSOR),
            reason: "x".to_owned(),
            offices: vec![id],
        };
        let source = toezeggingen::store::commitments::ChangeSource::from_person(app.act().today);
        let done = app.store.hand_over(&Act { submission: None, ..app.act() }, handover, source).await;
        let refused = matches!(
            done,
            Err(toezeggingen::store::commitments::handover::NotHandedOver::Store(StoreError::Refusal(
                StoreRefusal::NotFound
            )))
        );
        assert!(refused, "{done:?}");
    }
    assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new(), "nothing half");
}
