//! Meetings and committees: what one sees of them, planning them, and the list that a committee takes along.

mod answers;
mod decisions;
mod editions;
mod list;
mod planning;
mod sight;

use toezeggingen::domain::change::Change;

use crate::support::{TestApp, builders::commitment};

#[tokio::test]
async fn past_meetings_stand_in_a_table_a_year_newest_first() {
    let app = TestApp::empty().await;
    assert!(app.get("/vergaderingen").await.text.contains("Er staat nog geen vergadering in het register."));
    app.register(commitment("1").committee("BOVF").made_on("2025-09-05")).await;
    app.register(commitment("2").committee("BOVF").made_on("2025-09-05")).await;
    app.register(commitment("3").committee("BOVF").made_on("2025-10-03")).await;
    app.register(commitment("4").committee("WB").made_on("2024-10-01")).await;
    let page = app.get("/vergaderingen").await;
    assert_eq!(page.all("section h2"), ["Geweest"]);
    assert_eq!(
        page.all(".year > summary"),
        ["2025 2 vergaderingen, 3 toezeggingen", "2024 1 vergadering, 1 toezegging"]
    );
    assert_eq!(page.all(".year[open] > summary").len(), 1, "years of before are folded");
    assert_eq!(
        page.all(".year tbody tr"),
        ["3 oktober 2025 BOVF 1 toezegging", "5 september 2025 BOVF 2 toezeggingen", "1 oktober 2024 WB 1 toezegging"]
    );
    assert_eq!(page.attributes(".bar a", "href"), ["/commissies/BOVF", "/commissies/WB"]);
}

#[tokio::test]
async fn a_meeting_shows_what_was_promised_in_it() {
    let app = TestApp::empty().await;
    app.register(commitment("1").committee("BOVF").made_on("2025-09-05").due("2026-01-01")).await;
    app.register(commitment("2").committee("BOVF").made_on("2025-09-05").due("2025-12-01")).await;
    app.register(commitment("3").committee("BOVF").made_on("2025-10-03")).await;
    let path = app.get("/vergaderingen").await.attributes("main th a", "href").pop().unwrap();
    let page = app.get(&path).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.one("h1"), "Vergadering van vrijdag 5 september 2025");
    assert_eq!(page.one(".lead"), "BOVF");
    assert!(page.text.contains("2 toezeggingen in deze vergadering"), "{}", page.text);
    assert!(page.all(".agenda").is_empty() && !page.text.contains("agenda."), "nobody planned it: {}", page.text);
    assert_eq!(page.all("td .number"), ["2", "1"]);
    let list = page.attributes(".more a", "href");
    assert_eq!(app.get(&list[0]).await.one("h1"), "2 toezeggingen");
}

#[tokio::test]
async fn a_meeting_that_is_not_there_leads_to_those_that_are() {
    let app = TestApp::empty().await;
    for id in ["1", "0", "-1", "x", "99999999999999999999", "1%00", "%3Cb%3E"] {
        let page = app.get(&format!("/vergaderingen/{id}")).await;
        assert_eq!(page.status, 404, "{id}");
        assert_eq!(page.attributes("main a", "href")[0], "/vergaderingen", "{id}");
    }
}

#[tokio::test]
async fn a_committee_tells_what_it_has_coming() {
    let app = TestApp::empty().await;
    app.register(commitment("1").committee("BOVF").due("2025-11-13").made_on("2025-09-05")).await;
    app.register(commitment("2").committee("BOVF").due("2025-11-14")).await;
    app.register(commitment("3").committee("BOVF").due("2026-11-14")).await;
    app.register(commitment("4").committee("BOVF").vague("ooit")).await;
    app.register(commitment("5").committee("BOVF").due("2025-06-30")).await;
    app.register(commitment("6").committee("WB").due("2025-06-30")).await;
    app.settle("5", "2025-06-01").await;
    app.settle("6", "2025-06-01").await;
    app.council_decides().await;
    app.register(commitment("7").committee("BOVF").due("2025-01-30")).await;
    app.change("7", Change::Settle { answer: "Klaar.".to_owned(), delivered: None }).await;
    let page = app.get("/commissies/BOVF").await;
    assert_eq!(
        page.all("section h2"),
        ["Te laat", "Nadert", "Wacht op de raad", "Verder openstaand", "Onlangs afgedaan", "Vergaderingen"]
    );
    for (section, titles) in [(1, vec!["1"]), (2, vec!["2"]), (3, vec!["7"]), (4, vec!["3", "4"]), (5, vec!["5"])] {
        assert_eq!(page.all(&format!("section:nth-of-type({section}) .number")), titles, "{section}");
    }
    assert!(
        page.one(".lead").starts_with(
            "Vijf toezeggingen staan open: één is te laat, één nadert haar laatste dag en één wacht op een besluit."
        ),
        "{}",
        page.text
    );
    assert_eq!(
        page.all("section:nth-of-type(6) li"),
        ["5 september 2025 1 toezegging", "15 januari 2025 5 toezeggingen"]
    );
}

#[tokio::test]
async fn a_committee_with_more_than_fits_leads_to_the_list() {
    let app = TestApp::empty().await;
    for index in 0..55 {
        app.register(commitment(&format!("25bb{index:06}")).committee("WB").due("2025-10-01")).await;
    }
    let page = app.get("/commissies/WB").await;
    assert_eq!(page.all(".brief-list li").len(), 50);
    assert_eq!(page.one(".more a"), "Bekijk alle 55");
    let all = page.attributes(".more a", "href");
    assert_eq!(app.get(&all[0]).await.one("h1"), "55 toezeggingen");
}

#[tokio::test]
async fn the_code_of_a_committee_is_read_in_any_case_and_shown_in_one() {
    let app = TestApp::empty().await;
    app.register(commitment("1").committee("B/V & F")).await;
    let page = app.get("/commissies/b%2Fv%20%26%20f").await;
    assert_eq!(page.status, 308);
    let path = page.location.unwrap();
    assert_eq!(app.get(&path).await.one("h1"), "B/V & F");
    let unknown = app.get("/commissies/XYZ").await;
    assert_eq!(unknown.status, 404);
    assert!(unknown.text.contains("Commissie ‘XYZ’ staat niet in het register."), "{}", unknown.text);
}
