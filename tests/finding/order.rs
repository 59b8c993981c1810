//! In which order things stand: numbers by what they are worth, titles by their letters, people by their surname.

use toezeggingen::domain::{
    access::{Actor, Role},
    change::Change,
    council::{named::Named, roster::Roster, roster_entry::RosterEntry, tenure::Tenure},
};

use crate::support::{TestApp, builders::commitment};

async fn listed(app: &TestApp, query: &str) -> Vec<String> {
    let page = app.get(&format!("/toezeggingen?{query}")).await;
    assert_eq!(page.status, 200, "{}", page.text);
    page.all("td .number")
}

#[tokio::test]
async fn numbers_stand_in_the_order_of_what_they_are_worth() {
    let app = TestApp::empty().await;
    let order = [
        "9",
        "10",
        "24bb000906",
        "24bb008297",
        "24bb010000",
        "25bb000001",
        "T-2024-100",
        "T-2025-9",
        "T-2025-11",
        "T-2025-011a",
    ];
    for number in [
        "T-2025-11",
        "24bb010000",
        "9",
        "T-2025-011a",
        "24bb000906",
        "25bb000001",
        "T-2024-100",
        "10",
        "24bb008297",
        "T-2025-9",
    ] {
        app.register(commitment(number).holder("burgemeester").committee("WB")).await;
    }
    assert_eq!(listed(&app, "sorteer=nummer").await, order);
    let reversed: Vec<&str> = order.iter().rev().copied().collect();
    assert_eq!(listed(&app, "sorteer=-nummer").await, reversed);
    let file = app.get("/overdracht/burgemeester").await;
    assert_eq!(file.all("th .number"), order, "in the handover file too, where the days are the same");
}

#[tokio::test]
async fn titles_stand_in_the_order_of_their_letters() {
    let app = TestApp::empty().await;
    let order = [
        "2 loketten",
        "10 loketten",
        "afval",
        "‘Bomen’ planten",
        "école",
        "Eén loket",
        "Energie",
        "Ĳsbaan",
        "Ører",
        "'s Avonds open",
        "Sport",
        "Zwembad",
    ];
    for (index, title) in [3, 9, 0, 7, 11, 5, 1, 8, 4, 2, 10, 6].into_iter().map(|index| (index, order[index])) {
        app.register(commitment(&format!("A-{index}")).title(title)).await;
    }
    let titles = async |sort: &str| app.get(&format!("/toezeggingen?sorteer={sort}")).await.all("th.title a");
    assert_eq!(titles("titel").await, order.map(|title| title.split_whitespace().collect::<Vec<_>>().join(" ")));
    let mut down = titles("-titel").await;
    down.reverse();
    assert_eq!(down, titles("titel").await);
    let details = toezeggingen::domain::commitment::Details::new(
        "Aardappels".to_owned(),
        "Het college zegt iets toe.".to_owned(),
    );
    app.change("A-11", Change::Correct(Box::new(details))).await;
    assert_eq!(titles("titel").await[2], "Aardappels", "a corrected title has another place");
}

#[tokio::test]
async fn people_stand_under_their_surname_wherever_they_are_listed() {
    let mut app = TestApp::empty().await;
    let order =
        ["B. van Aalst", "Z. de Boer", "A. Boerman", "J. van den Éénbeek", "K. 't Hart", "M. el Idrissi", "O. Zwart"];
    for name in
        ["A. Boerman", "K. 't Hart", "O. Zwart", "B. van Aalst", "J. van den Éénbeek", "M. el Idrissi", "Z. de Boer"]
    {
        let named = Named { name: name.to_owned(), beside: Some("Stadspartij".to_owned()) };
        let entry = RosterEntry { named, tenure: Tenure::default(), portfolios: Vec::new() };
        app.store.add_to_roster(&app.act(), Roster::Members, &entry).await.unwrap();
        app.account(&Actor::new(name, Role::Archivist)).await;
    }
    let told = order.map(|name| format!("{name} (Stadspartij)"));
    let list = app.get("/toezeggingen").await;
    assert_eq!(list.choice_words("raadslid"), told);
    let roster = app.get("/beheer/raadsleden").await;
    let names: Vec<String> = roster
        .all("main li a, main td a, main th a")
        .into_iter()
        .filter(|name| order.iter().any(|one| name.contains(one)))
        .collect();
    assert_eq!(names.len(), order.len(), "{names:?}");
    assert!(names.iter().zip(order).all(|(shown, name)| shown.contains(name)), "{names:?}");
    app.sign_in(Actor::new("beheer", Role::Administrator)).await;
    let accounts = app.get("/beheer/accounts").await.all("main th a, main td a, main li a");
    let accounts: Vec<&str> = accounts.iter().map(String::as_str).filter(|name| order.contains(name)).collect();
    assert_eq!(accounts, order);
}

#[tokio::test]
async fn holders_with_one_function_stand_under_their_surname() {
    let app = TestApp::empty().await;
    for name in ["wethouder (A. de Zwart)", "wethouder (B. van Aalst)", "burgemeester (Z. Zus)", "Één (X. Y)"] {
        let entry =
            RosterEntry { named: Named::parse(name).unwrap(), tenure: Tenure::default(), portfolios: Vec::new() };
        app.store.add_to_roster(&app.act(), Roster::Holders, &entry).await.unwrap();
    }
    assert_eq!(
        app.get("/toezeggingen").await.choice_words("portefeuillehouder"),
        ["burgemeester (Z. Zus)", "Één (X. Y)", "wethouder (B. van Aalst)", "wethouder (A. de Zwart)"]
    );
}
