//! What each role sees, in every way in which the register shows something: as the table of rights says.

use toezeggingen::{
    domain::{
        access::{Actor, Role, rights::Action},
        commitment::publicity::Publicity,
        listing::{
            as_of::AsOf,
            filter::{ListFilter, ListSort},
        },
        number::NormalNumber,
    },
    store::{StoreError, StoreRefusal, commitments::NumberLookup},
};

use crate::support::{
    TODAY, TestApp,
    builders::{commitment, secret},
    day,
    people::{HOLDER, MEMBER, everybody, somebody},
};

/// One promise for each publicity and each way in which it can be somebody's.
async fn register_all(app: &TestApp) -> Vec<String> {
    let mut all = Vec::new();
    let publicities = [("1", Publicity::Draft), ("2", Publicity::Public), ("3", secret())];
    for (digit, publicity) in publicities {
        for (letter, committee, holder, asker) in [
            ("a", "BOVF", "burgemeester", "A. Ander (VVM)"),
            ("b", "WON", HOLDER, "A. Ander (VVM)"),
            ("c", "WON", "burgemeester", MEMBER),
            ("d", "WON", "burgemeester", "A. Ander (VVM)"),
        ] {
            let number = format!("{letter}{digit}");
            let new = commitment(&number).publicity(publicity).committee(committee).holder(holder).asked_by(asker);
            app.register(new).await;
            all.push(number);
        }
    }
    all
}

#[tokio::test]
async fn every_way_to_see_a_promise_follows_the_table_of_rights() {
    let app = TestApp::empty().await;
    let all = register_all(&app).await;
    let as_of = AsOf { today: day(TODAY), warning_days: 30 };
    for actor in everybody() {
        let key = actor.role.key();
        let mut seen = Vec::new();
        for number in &all {
            let details = app.commitment(number).await.details;
            let sees = actor.may_act_on(Action::Read, &details);
            let normal = NormalNumber::of(number);
            let loaded = app.store.find_commitment(&actor, &normal).await;
            match &loaded {
                Ok(_) => assert!(sees, "{key} loads {number}"),
                Err(StoreError::Refusal(StoreRefusal::NotFound)) => assert!(!sees, "{key} does not load {number}"),
                Err(other) => panic!("{other}"),
            }
            let found = matches!(app.store.look_up(&actor, number).await.unwrap(), NumberLookup::Found(_));
            assert_eq!(found, sees, "{key} looks up {number}");
            let known = app.store.find_known_numbers(&actor, &[normal]).await.unwrap();
            assert_eq!(known.len(), usize::from(sees), "{key} knows {number}");
            assert!(known.values().all(|known| known.own == actor.owns_commitment(&details)), "{key} owns {number}");
            if sees {
                seen.push(number.clone());
            }
        }
        let rows = app
            .store
            .list_first_commitments(&actor, &ListFilter::default(), ListSort::default(), 100, as_of)
            .await
            .unwrap();
        let mut listed: Vec<String> = rows.iter().map(|row| row.number.to_string()).collect();
        listed.sort();
        seen.sort();
        assert_eq!(listed, seen, "{key}");
        let listing =
            app.store.list_commitments(&actor, &ListFilter::default(), ListSort::default(), 1, as_of).await.unwrap();
        assert_eq!(usize::try_from(listing.total).unwrap(), seen.len(), "{key} counts");
        let figures = app.store.compute_figures(&actor, as_of).await.unwrap();
        assert_eq!(usize::try_from(figures.all).unwrap(), seen.len(), "{key} has figures");
        let open: i64 = figures.committees.iter().map(|committee| committee.open).sum();
        assert_eq!(usize::try_from(open).unwrap(), seen.len(), "{key} has figures by committee");
        let by_month: i64 = figures.months.iter().map(|month| month.todo + month.late).sum();
        assert_eq!(usize::try_from(by_month).unwrap(), seen.len(), "{key} has figures by month");
    }
}

#[tokio::test]
async fn a_name_that_only_a_hidden_promise_bears_is_hidden_too() {
    let app = TestApp::empty().await;
    let hidden =
        commitment("7").publicity(secret()).committee("GEH").holder("wethouder Stil").asked_by("Z. Zwijg (Zacht)");
    app.register(hidden.theme("Onderduik").made_on("2025-01-02")).await;
    let public = Actor::of_public();
    let council = app.store.load_council(&public).await.unwrap();
    assert!(council.committees.is_empty() && council.holders.is_empty() && council.parties.is_empty());
    assert!(council.members.is_empty() && council.themes.is_empty());
    assert!(app.store.list_meetings(&public, None).await.unwrap().is_empty());
    assert!(matches!(app.store.find_committee(&public, "GEH").await, Err(StoreError::Refusal(StoreRefusal::NotFound))));
    let member = app.store.load_council(&somebody(Role::Member)).await.unwrap();
    assert_eq!(member.committees.len(), 1, "every member of the council knows of what is secret");
    assert_eq!(app.store.list_meetings(&somebody(Role::Member), None).await.unwrap().len(), 1);
}

#[tokio::test]
async fn the_public_comes_to_no_form() {
    let mut app = TestApp::demonstration().await;
    app.sign_out();
    let page = app.get("/toezeggingen/24bb005964/afdoening").await;
    assert_eq!(page.status, 303);
    assert_eq!(page.location.as_deref(), Some("/inloggen?verder=%2Ftoezeggingen%2F24bb005964%2Fafdoening"));
    let page = app.post("/toezeggingen/24bb005964/afdoening", &[("antwoord", "gedaan")]).await;
    assert_eq!(page.status, 403);
    assert!(page.text.contains("niet (meer) ingelogd"), "{}", page.text);
}
