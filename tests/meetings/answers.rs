//! The words of a promise and the answer in short: on the list on paper, and where a decision is recorded.

use toezeggingen::domain::{
    access::Role,
    change::Change,
    commitment::publicity::Publicity,
    ids::{LetterId, MeetingId},
    letter::{Outcome, change::LetterChange},
};

use crate::support::{
    TestApp,
    builders::{commitment, secret},
    people::{HOLDER, somebody},
};

const NUMBER: &str = "25bb000001";
const PASSAGE: &str = "Alle bomen langs de singel zijn geteld.";

/// A promise that a letter answered, which the committee takes along to a meeting of the past.
async fn register() -> (TestApp, MeetingId, LetterId) {
    let app = TestApp::empty().await;
    let promise = commitment(NUMBER).text("Het college telt de bomen.").committee("BOVF").holder(HOLDER);
    app.register(promise.due("2025-12-31")).await;
    app.council_decides().await;
    let letter = app.letter("25bb009001", "2025-11-03", &format!("Over {NUMBER}. {PASSAGE}")).await;
    let settle = Change::Settle { answer: PASSAGE.to_owned(), delivered: None };
    app.answer(letter, NUMBER, Outcome::Settle, settle, PASSAGE).await;
    let id = app.plan("BOVF", "2025-11-13").await;
    (app, id, letter)
}

fn paper(id: MeetingId) -> String {
    format!("/vergaderingen/{id}/lijst/1")
}

async fn is_told_on(app: &TestApp, path: &str) -> bool {
    app.get(path).await.text.contains(PASSAGE)
}

#[tokio::test]
async fn lists_and_decision_forms_show_the_words_and_the_answer_in_short() {
    let (app, id, _) = register().await;
    app.freeze(id).await;
    for path in [
        format!("/vergaderingen/{id}/lijst"),
        paper(id),
        format!("/vergaderingen/{id}/besluiten/nieuw"),
        format!("/toezeggingen/{NUMBER}/besluit"),
    ] {
        let page = app.get(&path).await;
        assert!(page.text.contains("Het college telt de bomen."), "{path}: {}", page.text);
        let answer = format!("Antwoord, brief 25bb009001 van 3 november 2025: {PASSAGE}");
        assert_eq!(page.all(".short-answer"), [answer], "{path}");
    }
}

#[tokio::test]
async fn a_report_without_a_letter_is_told_with_its_day_and_a_long_one_is_cut() {
    let (app, id, _) = register().await;
    app.register(commitment("25bb000002").committee("BOVF").due("2025-12-31")).await;
    let answer = "Alles is gedaan. ".repeat(40);
    app.change_on("2025-11-04", "25bb000002", Change::Settle { answer, delivered: None }).await;
    let told = app.list_for(id).await.all(".short-answer").pop().unwrap();
    assert!(told.starts_with("Antwoord, gemeld op 4 november 2025: Alles is gedaan."), "{told}");
    assert!(told.ends_with('…') && told.chars().count() < 300, "{told}");
}

#[tokio::test]
async fn of_a_letter_that_one_may_not_see_only_released_passages_are_told() {
    let (mut app, id, letter) = register().await;
    let change = LetterChange::TakeBack { reason: "Nog niet.".to_owned() };
    app.store.change_letter(&app.act(), letter, change).await.unwrap();
    let list = format!("/vergaderingen/{id}/lijst");
    assert!(is_told_on(&app, &list).await, "the clerk sees the draft");
    app.freeze(id).await;
    assert!(!is_told_on(&app, &paper(id)).await, "the paper is made as the public sees it");
    app.sign_out();
    assert!(!is_told_on(&app, &list).await);
    let passages = app.store.list_passages_to_release(&app.act().actor, letter).await.unwrap();
    let chosen = passages.iter().map(|passage| passage.key).collect();
    app.store.release_passages(&app.act(), letter, &chosen).await.unwrap();
    assert!(is_told_on(&app, &list).await);
}

#[tokio::test]
async fn a_paper_is_hidden_with_the_passage_that_it_tells() {
    let (mut app, id, letter) = register().await;
    app.freeze(id).await;
    app.sign_out();
    assert!(is_told_on(&app, &paper(id)).await);
    let change = LetterChange::TakeBack { reason: "Nog niet.".to_owned() };
    app.store.change_letter(&app.act(), letter, change).await.unwrap();
    assert_eq!(app.get(&paper(id)).await.status, 404);
    app.release(letter).await;
    assert!(is_told_on(&app, &paper(id)).await);
    app.store.redact_letter(&app.act(), letter, &["bomen".to_owned()], "Privé.").await.unwrap();
    assert_eq!(app.get(&paper(id)).await.status, 404, "the paper still has the word");
    app.sign_in(somebody(Role::Clerk)).await;
    assert!(is_told_on(&app, &paper(id)).await);
}

#[tokio::test]
async fn a_report_from_when_a_promise_was_hidden_is_not_told_to_the_public() {
    let (mut app, id, _) = register().await;
    let hidden = commitment("25bb000002").committee("BOVF").due("2025-12-31").publicity(Publicity::Draft);
    app.register(hidden).await;
    let settle = Change::Settle { answer: "Alleen voor de griffie.".to_owned(), delivered: None };
    app.change("25bb000002", settle).await;
    app.change("25bb000002", Change::Publish).await;
    app.register(commitment("25bb000003").committee("BOVF").publicity(secret())).await;
    let list = format!("/vergaderingen/{id}/lijst");
    assert!(app.get(&list).await.text.contains("Alleen voor de griffie."));
    app.sign_out();
    let page = app.get(&list).await;
    assert!(page.text.contains("25bb000002") && !page.text.contains("Alleen voor de griffie."), "{}", page.text);
}
