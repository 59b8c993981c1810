//! An act on a letter asks first about the commitments that it touches, and an erasure takes the history along.

use toezeggingen::{
    domain::{
        access::Role, change::Change, history::erasure::ErasureGround, ids::LetterId, letter::Outcome,
        number::NormalNumber,
    },
    store::letters::NewLetter,
};

use crate::support::{
    TestApp,
    builders::{commitment, secret},
    contents::contents,
    day,
    people::somebody,
};

/// A letter about a commitment, with this head.
async fn take_in(app: &TestApp, about: &str, subject: &str, body: &str) -> LetterId {
    let names = vec![NormalNumber::of(about)];
    let letter = NewLetter {
        number: Some("25bb009001".to_owned()),
        day: day("2025-11-01"),
        subject: Some(subject.to_owned()),
        signatory: Some("De wethouder Wonen, H. Zonderland".to_owned()),
        body: body.to_owned(),
        commitments: names.clone(),
        names,
    };
    app.store.add_letter(&app.act(), letter).await.unwrap()
}

#[tokio::test]
async fn a_release_asks_in_words_about_a_commitment_that_is_not_public() {
    let mut app = TestApp::empty().await;
    app.register(commitment("24bb000001").publicity(secret())).await;
    app.register(commitment("24bb000002")).await;
    let letter = take_in(&app, "24bb000001", "De brug", "Toezegging 24bb000001 is afgedaan.").await;
    let path = format!("/brieven/{letter}/openbaarheid");
    let page = app.get(&path).await;
    assert!(page.text.contains("al spreekt hij over 24bb000001 (geheim)"), "{}", page.text);
    assert!(!page.text.contains("Fout:"), "looking is no error: {}", page.text);
    assert_eq!(page.one("[aria-current=step] h3"), "Nakijken");
    let asked = app.refill(&page, &path, &[]).await;
    assert_eq!(asked.status, 400, "{}", asked.text);
    assert!(asked.one("#actie-fout").contains("De brief spreekt over 24bb000001 (geheim)."), "{}", asked.text);
    let tick = asked.attributes("input[name=klopt]", "value").remove(0);
    let looked_at = asked.attributes("#nagekeken", "value").remove(0);
    let done = app.refill(&asked, &path, &[("nagekeken", &looked_at)]).await;
    assert_eq!(done.status, 400, "the one question does not answer the other: {}", done.text);
    let done = app.refill(&asked, &path, &[("klopt", &tick), ("nagekeken", &looked_at)]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    app.sign_out();
    assert_eq!(
        app.get(&format!("/brieven/{letter}")).await.status,
        404,
        "who may not see the promise, may not the letter"
    );

    app.sign_in(crate::support::clerk()).await;
    let open = app.letter("25bb009002", "2025-11-02", "Toezegging 24bb000002 is afgedaan.").await;
    assert_eq!(app.fill(&format!("/brieven/{open}/openbaarheid"), &[]).await.status, 303, "nothing to ask");
}

#[tokio::test]
async fn words_that_also_stand_with_a_commitment_are_asked_about_before_they_become_unreadable() {
    let app = TestApp::empty().await;
    app.register(commitment("24bb000001").title("Brug bij Kwakkelstein").text("De brug.")).await;
    app.register(commitment("24bb000002").title("Iets anders van Kwakkelstein")).await;
    let letter = take_in(&app, "24bb000001", "De brug", "Toezegging 24bb000001: bel Kwakkelstein of Duimpjes.").await;
    let settle = Change::Settle { answer: "De heer kwakkelstein is gebeld.".to_owned(), delivered: None };
    app.answer(letter, "24bb000001", Outcome::Settle, settle, "bel Kwakkelstein").await;
    let path = format!("/brieven/{letter}/onleesbaar");
    let typed = [("woorden", "Kwakkelstein"), ("reden", "Privé.")];
    let asked = app.fill(&path, &typed).await;
    assert_eq!(asked.status, 400, "{}", asked.text);
    let told = asked.one("#woorden-fout");
    assert!(
        told.contains(
            "24bb000001 ‘Brug bij Kwakkelstein’ (de titel en een antwoord of toelichting in de geschiedenis)"
        ),
        "{told}"
    );
    assert!(!told.contains("24bb000002"), "the letter is not about that one: {told}");
    assert_eq!(asked.field("reden").trim(), "Privé.", "nothing typed is lost");
    let tick = asked.attributes("input[name=klopt]", "value").remove(0);
    let other = app.refill(&asked, &path, &[("woorden", "Brug"), ("klopt", &tick)]).await;
    assert_eq!(other.status, 400, "the tick is bound to the words: {}", other.text);
    let done = app.refill(&asked, &path, &[("klopt", &tick)]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(
        app.fill(&path, &[("woorden", "Duimpjes"), ("reden", "Privé.")]).await.status,
        303,
        "stands nowhere else"
    );
}

#[tokio::test]
async fn the_forms_for_a_letter_of_others_answer_that_it_is_not_yours() {
    let mut app = TestApp::empty().await;
    app.register(commitment("24bb000001").committee("WON").holder("burgemeester")).await;
    app.register(commitment("24bb000002").committee("BOVF")).await;
    let letter = take_in(&app, "24bb000001", "De brug", "Toezegging 24bb000001 is afgedaan.").await;
    app.release(letter).await;
    app.sign_in(somebody(Role::CommitteeClerk)).await;
    assert_eq!(app.get(&format!("/brieven/{letter}")).await.status, 200);
    for form in ["onleesbaar", "wissen", "openbaarheid"] {
        assert_eq!(app.get(&format!("/brieven/{letter}/{form}")).await.status, 403, "{form}");
    }
    app.sign_in(crate::support::clerk()).await;
    assert_eq!(app.get(&format!("/brieven/{letter}/onleesbaar")).await.status, 200);
}

#[tokio::test]
async fn an_erased_original_leaves_nothing_of_its_head_in_the_history() {
    let app = TestApp::empty().await;
    app.register(commitment("24bb000001")).await;
    let letter =
        take_in(&app, "24bb000001", "Klacht van Kwakkelstein", "Toezegging 24bb000001 van Kwakkelstein.").await;
    app.release(letter).await;
    app.store.redact_letter(&app.act(), letter, &["Kwakkelstein".to_owned()], "Privé.").await.unwrap();
    let holders = |tables: std::collections::BTreeMap<String, Vec<String>>| -> Vec<String> {
        let holds = |rows: &Vec<String>| rows.iter().any(|row| row.to_lowercase().contains("kwakkelstein"));
        tables.into_iter().filter(|(_, rows)| holds(rows)).map(|(table, _)| table).collect()
    };
    assert!(
        holders(contents(&app.database()).await).contains(&"event_content".to_owned()),
        "the history told the head"
    );
    app.store.erase_original(&app.act(), letter, ErasureGround::RightToErasure, "Op verzoek.").await.unwrap();
    assert_eq!(holders(contents(&app.database()).await), Vec::<String>::new());
    assert!(app.store.verify_history().await.unwrap().is_whole());
    let events = app.store.list_letter_events(&app.act().actor, letter).await.unwrap();
    let kinds: Vec<&str> = events.iter().map(|event| event.kind.key()).collect();
    assert_eq!(kinds.last(), Some(&"origineel-gewist"), "{kinds:?}");
    assert!(kinds.len() >= 4, "the lines themselves stay: {kinds:?}");
    // The letter still has to stand as its history says.
    app.store.close().await;
    for meddling in [
        "UPDATE letter SET subject = 'iets'",
        "UPDATE letter SET publicity = 'concept'",
        "UPDATE letter SET number = NULL",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("kopie.db");
        std::fs::copy(app.database(), &copy).unwrap();
        crate::backup::meddle(&copy, meddling).await;
        let store = toezeggingen::store::Store::open(&copy).await.unwrap();
        assert!(!store.verify_history().await.unwrap().is_whole(), "{meddling}");
        store.close().await;
    }
}
