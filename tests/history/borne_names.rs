//! Names in the council's lists that are there because a commitment bore them.

use toezeggingen::{
    domain::{
        change::Change, commitment::Details, council::named::Named, history::erasure::ErasureGround,
        number::NormalNumber,
    },
    store::history::erase::ErasureRequest,
};

use crate::{
    backup::meddle,
    support::{
        TestApp,
        builders::commitment,
        contents::{contents, differing},
    },
};

/// The tables with such names.
const LISTS: [&str; 8] = ["area", "committee", "meeting", "member", "party", "person", "portfolio_holder", "theme"];

#[tokio::test]
async fn a_name_that_no_commitment_ever_bore_is_found() {
    let app = TestApp::empty().await;
    app.register(commitment("1").theme("Wonen").asked_by("A. Ander (VVM)").committee("WON").holder("burgemeester"))
        .await;
    app.store.close().await;
    for added in [
        "INSERT INTO theme (slug, name) VALUES ('vals', 'Vals')",
        "INSERT INTO party (slug, name) VALUES ('vals', 'Vals')",
        "INSERT INTO area (slug, name) VALUES ('vals', 'Vals')",
        "INSERT INTO committee (code, name) VALUES ('VALS', 'VALS')",
        "INSERT INTO meeting (committee_id, day) SELECT id, '2031-01-02' FROM committee",
        "INSERT INTO portfolio_holder (slug, function) VALUES ('vals', 'vals')",
        "INSERT INTO person (id) VALUES (77); INSERT INTO member (name, person_id) VALUES ('V. Als', 77)",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("kopie.db");
        std::fs::copy(app.database(), &copy).unwrap();
        let store = toezeggingen::store::Store::open(&copy).await.unwrap();
        assert!(store.verify_history().await.unwrap().is_whole(), "before: {added}");
        store.close().await;
        meddle(&copy, added).await;
        let store = toezeggingen::store::Store::open(&copy).await.unwrap();
        assert!(!store.verify_history().await.unwrap().is_whole(), "{added}");
        store.close().await;
    }
}

#[tokio::test]
async fn an_erasure_takes_the_names_along_that_nothing_tells_any_more() {
    let app = TestApp::empty().await;
    app.register(commitment("1").theme("Wonen").asked_by("B. Blijft (VVM)").committee("WON").area("Noord")).await;
    let before = contents(&app.database()).await;
    app.register(commitment("2").theme("Verkeerd").asked_by("V. Erkeerd (Fout)").committee("FOUT").area("Mis")).await;
    let mut right = Details::new("Titel", "Tekst");
    right.theme = Some("Wonen".to_owned());
    right.areas = vec!["Noord".to_owned()];
    right.committee = Some("WON".to_owned());
    right.asked_by = vec![Named::parse("B. Blijft (VVM)").unwrap()];
    app.change("2", Change::Correct(Box::new(right))).await;
    let lists = async || {
        let mut all = contents(&app.database()).await;
        all.retain(|table, _| LISTS.contains(&table.as_str()));
        all
    };
    assert!(app.store.verify_history().await.unwrap().is_whole(), "the lines tell the names");
    let lines = app.history("2").await.iter().map(|event| event.entry.sequence).collect();
    let wish = ErasureRequest { lines, ground: ErasureGround::RightToErasure, reason: "Op verzoek.".to_owned() };
    app.store.erase_contents(&app.act(), &NormalNumber::of("2"), wish).await.unwrap();
    assert_eq!(differing(&before, &lists().await), Vec::<String>::new());
    assert!(app.store.verify_history().await.unwrap().is_whole());
}
