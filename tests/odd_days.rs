//! Days and words of days that are probably mistyped: each is asked about once, and answered by other words or by a tick.

use toezeggingen::domain::{
    access::{Actor, Reach, Role},
    council::named::Named,
    number::NormalNumber,
};

use crate::support::{Page, TestApp, builders::commitment, clerk, day, forms::LETTER, letters::upload};

const NEW: &str = "/toezeggingen/nieuw";
const NUMBER: &str = "24bb005964";

fn promise<'a>(dag: &'a str, termijn: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![
        ("nummer", NUMBER),
        ("titel", "T"),
        ("tekst", "T"),
        ("dag", dag),
        ("termijn", termijn),
        ("openbaarheid", "openbaar"),
    ]
}

fn path(act: &str) -> String {
    format!("/toezeggingen/{NUMBER}/{act}")
}

/// A register with one promise, made on 5 September 2024 and due on 31 December 2025.
async fn app() -> TestApp {
    let app = TestApp::empty().await;
    app.promise(NUMBER, Some("2025-12-31")).await;
    app
}

/// Checks that the page asks this of a field, and nothing more.
fn asks(page: &Page, field: &str, question: &str) {
    assert_eq!(page.status, 400, "{}", page.text);
    assert_eq!(page.attributes("[role=alert] a", "href"), [format!("#{field}")], "{}", page.text);
    let message = page.one(&format!("#{field}-fout"));
    assert!(message.contains(question), "{message}");
    assert_eq!(page.all("input[name=klopt]").len(), 1, "{}", page.text);
}

#[tokio::test]
async fn a_promise_of_long_ago_is_asked_about_once() {
    let app = TestApp::empty().await;
    let asked = app.fill(NEW, &promise("3 november 1925", "")).await;
    asks(&asked, "dag", "3 november 1925 is 100 jaar geleden.");
    asks(&app.refill(&asked, NEW, &[]).await, "dag", "100 jaar geleden");
    asks(&app.vouch(&asked, NEW, &[("dag", "3 november 1926")]).await, "dag", "3 november 1926 is 99 jaar geleden.");
    assert!(app.store.find_known_numbers(&clerk(), &[NormalNumber::of(NUMBER)]).await.unwrap().is_empty());
    let done = app.vouch(&asked, NEW, &[]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(app.commitment(NUMBER).await.details.made_on, Some(day("1925-11-03")));

    // A day that is kept is no question any more; another one is.
    let edit = path("wijzigen");
    assert_eq!(app.fill(&edit, &[("titel", "Anders")]).await.status, 303);
    asks(&app.fill(&edit, &[("dag", "3-11-1935")]).await, "dag", "3 november 1935 is 90 jaar geleden.");
    assert_eq!(app.fill(&edit, &[("dag", "3-11-2025")]).await.status, 303);
}

#[tokio::test]
async fn words_of_a_day_that_are_not_understood_are_asked_about_once() {
    for (words, question) in [
        ("uiterlijk 1 mei 2O26", "Wij begrijpen ‘2O26’ niet als jaar. Bedoelt u 2026?"),
        ("uiterlijk 1 mei 20026", "Wij begrijpen ‘20026’ niet als jaar. Bedoelt u 2026?"),
        ("1 januari 2250", "Wij begrijpen ‘2250’ niet als jaar. Welk jaar bedoelt u?"),
        ("Q5 2026", "Wij begrijpen ‘Q5’ niet als tijd."),
        ("T2 2026", "Wij begrijpen ‘T2’ niet als tijd."),
        ("uiterlijk in Q4 9999", "Wij begrijpen ‘9999’ niet als jaar."),
        ("1 arpil 2026", "Bedoelt u april?"),
        ("1 mei 2026 of 2027", "Wij begrijpen ‘1 mei 2026 of 2027’ niet."),
        ("31 februari 2026", "31 februari bestaat niet."),
        ("dit voorjaar", "31 mei 2025 ligt voor 3 november 2025"),
    ] {
        let app = TestApp::empty().await;
        let asked = app.fill(NEW, &promise("3-11-2025", words)).await;
        asks(&asked, "termijn", question);
        let corrected = app.refill(&asked, NEW, &[("termijn", "uiterlijk 1 mei 2026")]).await;
        assert_eq!(corrected.status, 303, "{words}: {}", corrected.text);
        assert_eq!(app.commitment(NUMBER).await.deadlines.last_day(), Some(day("2026-05-01")));

        let app = TestApp::empty().await;
        let asked = app.fill(NEW, &promise("3-11-2025", words)).await;
        let ticked = app.vouch(&asked, NEW, &[]).await;
        assert_eq!(ticked.status, 303, "{words}: {}", ticked.text);
        let deadlines = app.commitment(NUMBER).await.deadlines;
        assert_eq!((deadlines.last_day(), deadlines.first().unwrap().set.deadline.words.as_str()), (None, words));
    }
    let app = TestApp::empty().await;
    assert_eq!(app.fill(NEW, &promise("3-11-2025", "4Q26")).await.status, 303);
    assert_eq!(app.commitment(NUMBER).await.deadlines.last_day(), Some(day("2026-12-31")));
}

#[tokio::test]
async fn a_tick_is_for_the_words_and_the_day_that_were_asked_about() {
    let app = TestApp::empty().await;
    let asked = app.fill(NEW, &promise("3-11-2025", "uiterlijk in 2050")).await;
    asks(&asked, "termijn", "31 december 2050 ligt meer dan vijftien jaar na 3 november 2025");
    let other = app.vouch(&asked, NEW, &[("termijn", "uiterlijk in 2051")]).await;
    asks(&other, "termijn", "31 december 2051 ligt meer");
    let done = app.vouch(&asked, NEW, &[]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(app.commitment(NUMBER).await.deadlines.last_day(), Some(day("2050-12-31")));
}

#[tokio::test]
async fn looking_at_the_day_tells_the_question_and_offers_the_tick() {
    let app = TestApp::empty().await;
    let mut typed = promise("3-11-2025", "uiterlijk 1 mei 2O26");
    typed.push(("actie", "bekijk"));
    let shown = app.fill(NEW, &typed).await;
    assert_eq!(shown.status, 200, "{}", shown.text);
    assert!(shown.one("#bekeken").contains("‘2O26’ is niet begrepen"), "{}", shown.text);
    assert_eq!(app.vouch(&shown, NEW, &[]).await.status, 303);
}

#[tokio::test]
async fn a_deadline_before_the_promise_is_asked_about_once() {
    let app = TestApp::empty().await;
    let asked = app.fill(NEW, &promise("3-11-2025", "uiterlijk 1 mei 2025")).await;
    asks(&asked, "termijn", "1 mei 2025 ligt voor 3 november 2025, de dag vanaf waar de termijn telt.");
    assert_eq!(app.vouch(&asked, NEW, &[]).await.status, 303);
    assert_eq!(app.commitment(NUMBER).await.deadlines.last_day(), Some(day("2025-05-01")));
}

#[tokio::test]
async fn a_new_deadline_that_is_over_or_earlier_is_asked_about_once() {
    let app = app().await;
    let uitstel = path("uitstel");
    for (words, from, question) in [
        ("uiterlijk 1 oktober 2025", "14-11-2025", "De nieuwe laatste dag is al voorbij."),
        ("uiterlijk 1 oktober 2025", "1-9-2025", "De nieuwe laatste dag is al voorbij."),
        ("uiterlijk 1 december 2025", "14-11-2025", "ligt voor de huidige, 31 december 2025"),
        ("uiterlijk 1 mei 2O26", "14-11-2025", "Bedoelt u 2026?"),
    ] {
        let typed = [("termijn", words), ("peildag", from), ("reden", "Drukte.")];
        asks(&app.fill(&uitstel, &typed).await, "termijn", question);
    }
    let typed = [("termijn", "uiterlijk 1 mei 2026"), ("peildag", "14-11-2026"), ("reden", "Drukte.")];
    let page = app.fill(&uitstel, &typed).await;
    assert!(page.one("#peildag-fout").contains("14 november 2026 moet nog komen."), "{}", page.text);
    assert_eq!(app.history(NUMBER).await.len(), 1);
    let typed = [("termijn", "uiterlijk 1 december 2025"), ("reden", "Het gaat sneller.")];
    let asked = app.fill(&uitstel, &typed).await;
    let done = app.vouch(&asked, &uitstel, &[]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(app.commitment(NUMBER).await.deadlines.last_day(), Some(day("2025-12-01")));
}

#[tokio::test]
async fn a_deed_of_long_ago_is_asked_about_once() {
    let app = TestApp::empty().await;
    app.register(commitment(NUMBER).made_on("1999-03-01")).await;
    // With an account, so that nothing is asked about that.
    app.register(commitment("25bb000002").holder("burgemeester")).await;
    let holders = Named::parse("burgemeester").into_iter().collect();
    app.account(&Actor::new("bureau", Role::Office).with_reach(Reach { holders, ..Reach::default() })).await;
    for (act, field, fields) in [
        ("besluit", "dag", vec![("besluit", "afgedaan"), ("dag", "1-4-2005")]),
        ("afdoening", "datum", vec![("deel", "alles"), ("uitleg", "Klaar."), ("datum", "1-4-2005")]),
        ("overdracht", "vanaf", vec![("aan", "burgemeester"), ("reden", "x"), ("vanaf", "1-4-2005")]),
    ] {
        asks(&app.fill(&path(act), &fields).await, field, "1 april 2005 is 20 jaar geleden.");
    }
    let typed = [("deel", "alles"), ("uitleg", "Klaar."), ("datum", "1-4-2005")];
    let asked = app.fill(&path("afdoening"), &typed).await;
    assert_eq!(app.vouch(&asked, &path("afdoening"), &[]).await.status, 303);
    assert_eq!(app.commitment(NUMBER).await.closed_on, Some(day("2005-04-01")));
}

#[tokio::test]
async fn a_meeting_far_away_is_asked_about_once() {
    let app = TestApp::empty().await;
    app.register(commitment("1").committee("BOVF").made_on("2025-01-15")).await;
    let new = "/vergaderingen/nieuw";
    for (typed, question) in [
        ("27 november 2052", "27 november 2052 is pas over 27 jaar."),
        ("27-11-2002", "27 november 2002 is 22 jaar geleden."),
    ] {
        let asked = app.fill(new, &[("commissie", "BOVF"), ("dag", typed)]).await;
        asks(&asked, "dag", question);
        let done = app.vouch(&asked, new, &[]).await;
        assert_eq!(done.status, 303, "{}", done.text);
    }
    assert_eq!(app.fill(new, &[("commissie", "BOVF"), ("dag", "27-11-2026")]).await.status, 303);
}

#[tokio::test]
async fn a_letter_of_an_unlikely_day_is_asked_about_once() {
    let app = TestApp::empty().await;
    for (typed, question) in [
        ("15-10-1924", "15 oktober 1924 is 101 jaar geleden."),
        ("15-10-2034", "15 oktober 2034 is pas over negen jaar."),
    ] {
        asks(&upload(&app, &[("tekst", LETTER), ("datum", typed)], None).await, "datum", question);
    }
    // The day that stands in the letter itself is looked at too.
    let old = LETTER.replace("2024", "2014");
    asks(&upload(&app, &[("tekst", &old)], None).await, "datum", "2014 is elf jaar geleden.");
}

#[tokio::test]
async fn a_suggestion_of_long_ago_is_asked_about_once() {
    let mut app = TestApp::empty().await;
    app.register(commitment("1").committee("BOVF").made_on("2025-01-15")).await;
    let reach = Reach { committees: vec!["BOVF".to_owned()], ..Reach::default() };
    app.sign_in(Actor::new("A. Jansen", Role::CommitteeMember).with_reach(reach)).await;
    let new = "/suggesties/nieuw";
    let asked = app.fill(new, &[("commissie", "BOVF"), ("dag", "15-1-1925"), ("tekst", "De cijfers.")]).await;
    asks(&asked, "dag", "15 januari 1925 is 100 jaar geleden.");
    assert_eq!(app.vouch(&asked, new, &[]).await.status, 303);
}
