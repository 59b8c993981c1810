//! Corrections of a number: whereto the former one leads, and what hangs on it.

use toezeggingen::domain::{
    change::Change,
    commitment::{
        link::{CommitmentRelation, Link},
        publicity::Publicity,
    },
    number::{NormalNumber, pattern::NumberPattern, series::NumberSeries},
};

use super::{NUMBER, app_with, lines, number, path, refused, right_number};
use crate::support::{
    TestApp,
    builders::{commitment, secret},
    clerk,
    contents::{contents, differing},
};

#[tokio::test]
async fn a_corrected_number_leads_on_until_it_is_issued_itself() {
    let mut app = app_with("2026-12-31").await;
    let page = app.fill(&path("nummer-corrigeren"), &[("nieuw-nummer", "25bb000010"), ("reden", "Verwisseld.")]).await;
    assert_eq!(page.led_to(), "/toezeggingen/25bb000010 number-corrected", "{}", page.text);
    let shown = app.get("/toezeggingen/25bb000010").await;
    assert!(shown.text.contains("Nummer gecorrigeerd: van 25bb000001 naar 25bb000010."), "{}", shown.text);
    app.sign_out();
    let led = app.get("/toezeggingen/25BB-000001").await;
    assert_eq!((led.status, led.location.as_deref()), (307, Some("/toezeggingen/25bb000010")));
    let found = app.get("/toezeggingen?q=25bb000001").await;
    assert_eq!(found.location.as_deref(), Some("/toezeggingen/25bb000010"), "the search box goes there too");

    app.sign_in(clerk()).await;
    app.register(commitment(NUMBER).title("De ware")).await;
    let shown = app.get(&format!("/toezeggingen/{NUMBER}")).await;
    assert_eq!((shown.status, shown.one("h1").as_str()), (200, "De ware"));
    assert_eq!(app.commitment("25bb000010").await.former_numbers.len(), 1, "what was, stays");
    assert!(app.store.verify_history().await.unwrap().is_whole());
}

#[tokio::test]
async fn a_number_in_use_is_refused_in_words_and_nothing_is_written() {
    let app = app_with("2026-12-31").await;
    app.register(commitment("25bb000002").publicity(secret())).await;
    app.get("/").await;
    let before = (lines(&app).await, contents(&app.database()).await);
    for typed in ["25bb000002", "25 BB 2"] {
        let page = app.fill(&path("nummer-corrigeren"), &[("nieuw-nummer", typed), ("reden", "Verwisseld.")]).await;
        refused(&app, &before.0, &page, "nieuw-nummer", "is van een andere toezegging").await;
        assert_eq!((page.field("nieuw-nummer"), page.field("reden")), (typed.to_owned(), "Verwisseld.".to_owned()));
    }
    assert_eq!(differing(&before.1, &contents(&app.database()).await), Vec::<String>::new());
}

#[tokio::test]
async fn a_number_of_another_form_is_asked_about() {
    let app = app_with("2026-12-31").await;
    app.set(|settings| {
        settings.number_patterns = NumberPattern::parse("JJbb######").into_iter().collect();
    })
    .await;
    let page = app.fill(&path("nummer-corrigeren"), &[("nieuw-nummer", "T-12"), ("reden", "Verwisseld.")]).await;
    assert!(page.one("#nieuw-nummer-fout").contains("andere vorm"), "{}", page.text);
    assert_eq!(app.vouch(&page, &path("nummer-corrigeren"), &[]).await.status, 303);
}

#[tokio::test]
async fn the_former_number_of_a_hidden_promise_answers_as_an_unknown_one() {
    let mut app = TestApp::empty().await;
    app.register(commitment("25bb000001").publicity(secret())).await;
    app.register(commitment("25bb000002").due("2026-12-31")).await;
    let link = Link::Commitment { relation: CommitmentRelation::AddsTo, number: number("25bb000001") };
    app.change("25bb000002", Change::Link(link)).await;
    app.sign_out();
    let pages = ["/toezeggingen/25bb000001", "/toezeggingen/25bb000002", "/toezeggingen?q=25bb000001", "/toezeggingen"];
    let mut before = Vec::new();
    for page in pages {
        before.push(app.get(page).await.text);
    }
    let change = right_number("25bb007777");
    app.change("25bb000001", change).await;
    for (page, before) in pages.into_iter().zip(before) {
        assert_eq!(app.get(page).await.text, before, "{page}");
    }
    assert_eq!(app.get("/toezeggingen/25bb007777").await.status, 404);
    assert!(app.store.verify_history().await.unwrap().is_whole(), "a line about the link told the former number");
    app.sign_in(clerk()).await;
    let linked = app.get("/toezeggingen/25bb000002").await;
    assert!(linked.text.contains("25bb007777"), "the bond follows: {}", linked.text);
    assert!(linked.text.contains("Verband gelegd: vult aan 25bb000001"), "the line stays: {}", linked.text);
    // The number is issued to a public promise: the line about the hidden one stays hidden.
    app.register(commitment("25bb000001")).await;
    app.sign_out();
    assert!(!app.get("/toezeggingen/25bb000002").await.text.contains("Verband gelegd"));
}

#[tokio::test]
async fn letters_that_name_the_former_number_stay_with_the_promise() {
    let mut app = TestApp::empty().await;
    app.register(commitment(NUMBER).due("2026-12-31")).await;
    let text = "Toezegging 25bb000001 is niet afgedaan.";
    let before = app.letter("25bb009001", "2025-11-01", text).await;
    app.change(NUMBER, right_number("25bb000010")).await;
    let after = app.letter("25bb009002", "2025-11-10", "Over toezegging 25bb000001 meld ik niets nieuws.").await;
    for letter in [before, after] {
        app.release(letter).await;
    }
    let normal = NormalNumber::of("25bb000010");
    let named = app.store.letters_naming(&clerk(), &normal).await.unwrap();
    assert_eq!(named.iter().map(|letter| letter.id).collect::<Vec<_>>(), [before, after]);
    // In the text the former number is a link, and a reading finds the promise.
    let read = app.get(&format!("/brieven/{after}")).await;
    assert!(read.attributes("main a", "href").contains(&"/toezeggingen/25bb000010".to_owned()), "{}", read.text);
    let known = app.store.find_known_numbers(&clerk(), &[NormalNumber::of(NUMBER)]).await.unwrap();
    assert_eq!(known[&NormalNumber::of(NUMBER)].number, number("25bb000010"));
    assert!(!app.get("/bureau").await.text.contains("te registreren"), "nothing is left to register");
    // Both letters are hidden with the promise.
    let ground = secret();
    let Publicity::Secret(secrecy) = ground else { unreachable!() };
    app.change("25bb000010", Change::ImposeSecrecy { secrecy, reason: "Besloten.".to_owned() }).await;
    app.sign_out();
    for letter in [before, after] {
        assert_eq!(app.get(&format!("/brieven/{letter}")).await.status, 404);
    }
}

#[tokio::test]
async fn the_register_does_not_give_out_a_former_number_by_itself() {
    let app = TestApp::empty().await;
    app.set(|settings| {
        settings.number_series = NumberSeries::parse("T-JJJJ-####").ok();
    })
    .await;
    let new = [("titel", "Een"), ("tekst", "Een."), ("dag", "13-11-2025"), ("openbaarheid", "openbaar")];
    let first = app.fill("/toezeggingen/nieuw", &new).await.led_to();
    let first = first.trim_start_matches("/toezeggingen/").split(' ').next().unwrap().to_owned();
    let fields = [("nieuw-nummer", "99zz000001"), ("reden", "Verkeerd.")];
    assert_eq!(app.fill(&format!("/toezeggingen/{first}/nummer-corrigeren"), &fields).await.status, 303);
    let new = [("titel", "Twee"), ("tekst", "Twee."), ("dag", "13-11-2025"), ("openbaarheid", "openbaar")];
    let second = app.fill("/toezeggingen/nieuw", &new).await;
    assert_eq!(second.status, 303, "{}", second.text);
    assert!(!second.led_to().starts_with(&format!("/toezeggingen/{first} ")), "{}", second.led_to());
}
