//! The history as people read it: what changed within a text, and every line in full on a page of its own.

use toezeggingen::{
    domain::{
        access::{Actor, Role},
        change::Change,
        commitment::publicity::Publicity,
        letter::Outcome,
        number::NormalNumber,
    },
    store::{Act, commitments::ChangeSource},
};

use crate::support::{
    Page, TestApp,
    builders::{commitment, secret},
    clerk, day,
};

const NUMBER: &str = "25bb000001";
const PAGE: &str = "/toezeggingen/25bb000001";
const WHOLE: &str = "/toezeggingen/25bb000001/geschiedenis";

async fn correct(app: &TestApp, change: impl FnOnce(&mut toezeggingen::domain::commitment::Details)) {
    let mut details = app.commitment(NUMBER).await.details;
    change(&mut details);
    app.change(NUMBER, Change::Correct(Box::new(details))).await;
}

#[tokio::test]
async fn what_changed_within_a_text_is_told_word_by_word_and_a_short_value_before_and_after() {
    let app = TestApp::empty().await;
    app.register(
        commitment(NUMBER).title("Bomen").text("Het college telt de drie bomen langs de singel nog dit jaar."),
    )
    .await;
    correct(&app, |details| {
        details.title = "Struiken".to_owned();
        details.text = "Het college telt de vier struiken langs de singel nog dit jaar <b>.".to_owned();
    })
    .await;
    for path in [PAGE, WHOLE] {
        let page = app.get(path).await;
        assert_eq!(page.all("td.difference del"), ["(weg: drie bomen)", "(weg: jaar.)"], "{path}");
        assert_eq!(page.all("td.difference ins"), ["(erbij: vier struiken)", "(erbij: jaar <b>.)"]);
        assert_eq!(page.all("td.difference .visually-hidden").len(), 8, "what only a screen reader says");
        let told = page.one("td.difference");
        assert!(
            told.starts_with("Het college telt de (weg: drie bomen)(erbij: vier struiken) langs de singel"),
            "{told}"
        );
        assert!(page.text.contains("titel Bomen Struiken"), "{}", page.text);
    }
}

/// A promise with a line of each sort: from a person, from a passage of a letter, decided in a meeting.
async fn told_by_many() -> TestApp {
    let app = TestApp::empty().await;
    app.register(commitment(NUMBER).committee("BOVF").due("2025-12-01")).await;
    let by = Act { actor: Actor::new("K. Wisselbos", Role::Clerk), ..app.act() };
    let change = Change::Progress { note: "Het onderzoek loopt.".to_owned() };
    app.store
        .change_commitment(&by, &NormalNumber::of(NUMBER), 1, change, ChangeSource::from_person(day("2025-11-01")))
        .await
        .unwrap();
    let letter =
        app.letter("25bb009001", "2025-11-03", "Over toezegging 25bb000001: die is gedaan. De rest volgt.").await;
    let settle = Change::Settle { answer: "die is gedaan.".to_owned(), delivered: None };
    app.answer(letter, NUMBER, Outcome::Settle, settle, "die is gedaan.").await;
    let meeting = app.store.list_meetings(&clerk(), None).await.unwrap()[0].id;
    let version = app.commitment(NUMBER).await.version;
    let objection = Change::Object { part: None, reason: "Nog niet alles.".to_owned() };
    let source = ChangeSource { meeting: Some(meeting), ..ChangeSource::from_person(day("2025-11-12")) };
    app.store.change_commitment(&app.act(), &NormalNumber::of(NUMBER), version, objection, source).await.unwrap();
    app
}

/// What stands beside the names of a line: name → value.
fn facts(page: &Page, line: usize) -> Vec<(String, String)> {
    let section = format!(".history-line:nth-of-type({})", line + 1);
    let names = page.all(&format!("{section} dl.facts dt"));
    names.into_iter().zip(page.all(&format!("{section} dl.facts dd"))).collect()
}

#[tokio::test]
async fn the_whole_history_tells_every_line_in_full() {
    let app = told_by_many().await;
    let page = app.get(WHOLE).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.all(".history-line").len(), 4);
    assert_eq!(
        page.attributes(".history-line", "id"),
        ["gebeurtenis-1", "gebeurtenis-2", "gebeurtenis-4", "gebeurtenis-7"]
    );
    let events = app.history(NUMBER).await;
    let hash = |line: usize| events[events.len() - 1 - line].hash.to_string();
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let written = pair("Vastgelegd", "2025-11-14T11:00:00Z (14 nov 2025 12:00 in Amsterdam)");
    let told = [
        (1, vec![pair("Door", "K. Wisselbos, griffier"), pair("Geldt vanaf", "1 november 2025"), written.clone()]),
        (
            2,
            vec![
                pair("Door", "griffier, griffier"),
                pair("Geldt vanaf", "3 november 2025"),
                written.clone(),
                pair("Uit", "brief 25bb009001 van 3 november 2025, tekens 28 tot 42"),
            ],
        ),
        (
            3,
            vec![
                pair("Door", "griffier, griffier"),
                pair("Geldt vanaf", "12 november 2025"),
                written,
                pair("Vergadering", "BOVF, 15 januari 2025"),
            ],
        ),
    ];
    for (line, mut expected) in told {
        expected.push(pair("Kenmerk", &hash(line)));
        assert_eq!(facts(&page, line), expected, "line {line}");
    }
    let section = |line: usize| page.one(&format!(".history-line:nth-of-type({}) > div", line + 1));
    assert!(section(1).starts_with("Voortgang gemeld. Het onderzoek loopt."), "{}", section(1));
    assert!(
        section(3).contains("Nog niet alles.") && section(3).contains("status afgedaan openstaand"),
        "{}",
        section(3)
    );
    let links = page.attributes(".history-line a", "href");
    for link in ["/brieven/1", "/brieven/1#passage-25bb1", "/vergaderingen/1"] {
        assert!(links.contains(&link.to_owned()), "{link}: {links:?}");
    }
    assert!(page.all("details").is_empty(), "on paper nothing is folded away");
    assert!(page.one(".print-only").contains("Afgedrukt op 14 november 2025"));
    assert!(app.get(PAGE).await.attributes("a", "href").contains(&WHOLE.to_owned()));
    let other = app.get("/toezeggingen/25BB-1/geschiedenis").await;
    assert_eq!((other.status, other.location.as_deref()), (308, Some(WHOLE)));
}

#[tokio::test]
async fn the_public_reads_the_official_steps_and_roles_and_nothing_of_what_else_there_is() {
    let mut app = told_by_many().await;
    app.sign_out();
    let page = app.get(WHOLE).await;
    assert_eq!(page.all(".history-line").len(), 4);
    assert!(!page.text.contains("Wisselbos") && page.text.contains("Door griffier"), "{}", page.text);
    assert!(page.attributes(".history-line", "id").is_empty() && page.all(".fingerprint").is_empty());
    assert!(!page.text.contains("gebeurtenis 1"), "places would tell how much is hidden between them");
    for (number, hidden) in [("25bb000007", Publicity::Draft), ("25bb000008", secret())] {
        app.register(commitment(number).publicity(hidden)).await;
        assert_eq!(app.get(&format!("/toezeggingen/{number}/geschiedenis")).await.status, 404);
    }
}

#[tokio::test]
async fn a_history_reads_the_same_to_the_public_whatever_else_happened_before_and_between() {
    let mut pages = Vec::new();
    for hidden in [false, true] {
        let mut app = TestApp::empty().await;
        if hidden {
            app.register(commitment("25bb000008").publicity(Publicity::Draft)).await;
        }
        app.register(commitment(NUMBER)).await;
        if hidden {
            app.change("25bb000008", Change::Progress { note: "In stilte.".to_owned() }).await;
        }
        app.change(NUMBER, Change::Progress { note: "In het openbaar.".to_owned() }).await;
        app.sign_out();
        pages.push((app.look(PAGE).await, app.look(WHOLE).await));
    }
    assert_eq!(pages[0], pages[1]);
}

#[tokio::test]
async fn the_last_verdict_is_shown_with_its_hour_and_with_what_came_after_it() {
    let mut app = TestApp::empty().await;
    app.register(commitment("25bb000001")).await;
    app.sign_in(Actor::new("E. Hoogendam", Role::Archivist)).await;
    let first = app.get("/controle").await;
    assert_eq!(first.one("h1"), "De geschiedenis is heel");
    assert!(
        first.text.contains("Nagerekend op 14 nov 2025 12:00. Sindsdien is er niets vastgelegd."),
        "{}",
        first.text
    );
    app.change("25bb000001", Change::Progress { note: "Het loopt.".to_owned() }).await;
    for path in ["/", "/controle"] {
        let later = app.get(path).await;
        assert!(later.text.contains("Sindsdien is er één gebeurtenis vastgelegd."), "{path}: {}", later.text);
        assert!(later.text.contains("Alle 2 gebeurtenissen zijn nog zoals zij werden vastgelegd."), "{path}");
    }
    let anew = app.check_history().await;
    assert!(anew.text.contains("Alle 3 gebeurtenissen zijn nog zoals zij werden vastgelegd."), "{}", anew.text);
    let forged = app.post("/controle", &[("dag", "2025-01-01")]).await;
    assert_eq!(forged.status, 400, "{}", forged.text);
    app.sign_in(Actor::new("A. Ander", Role::Administrator)).await;
    assert_eq!(app.post("/controle", &[]).await.status, 403);
}
