//! The overview says what must happen now.

use toezeggingen::domain::change::Change;

use crate::support::{TestApp, builders::commitment};

#[tokio::test]
async fn an_empty_register_says_what_to_do_first() {
    let app = TestApp::empty().await;
    let page = app.get("/overzicht").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.one("h1"), "Het register is nog leeg");
    let links = page.attributes("main a", "href");
    assert!(links.contains(&"/toezeggingen/nieuw".to_owned()), "{links:?}");
    assert!(links.contains(&"/brieven/nieuw".to_owned()), "{links:?}");
    assert!(page.all("table, svg.chart, .brief-list").is_empty());
}

#[tokio::test]
async fn the_heading_counts_what_is_late_and_what_is_near() {
    let app = TestApp::empty().await;
    app.register(commitment("1").due("2025-11-13")).await;
    assert_eq!(app.get("/overzicht").await.one("h1"), "Eén toezegging is te laat, geen nadert haar laatste dag");
    app.register(commitment("2").due("2025-11-14")).await;
    app.register(commitment("3").due("2025-12-14")).await;
    app.register(commitment("4").due("2025-12-15")).await;
    app.register(commitment("5").vague("te zijner tijd")).await;
    let page = app.get("/overzicht").await;
    assert_eq!(page.one("h1"), "Eén toezegging is te laat, twee naderen hun laatste dag");
    assert!(page.one(".lead").contains("Van de 5 toezeggingen in dit register staan er 5 open."), "{}", page.text);
    let late = page.all("section:nth-of-type(1) .title");
    assert_eq!(late, ["Toezegging 1 1"]);
    let near = page.all("section:nth-of-type(2) .title");
    assert_eq!(near, ["Toezegging 2 2", "Toezegging 3 3"]);
    assert!(page.text.contains("vandaag de laatste dag"));
}

#[tokio::test]
async fn when_all_is_done_the_page_says_so_and_shows_what_was_settled_last() {
    let app = TestApp::empty().await;
    app.register(commitment("1").due("2025-06-30")).await;
    app.register(commitment("2").due("2025-06-30")).await;
    app.settle("1", "2025-06-30").await;
    app.settle("2", "2025-07-02").await;
    let page = app.get("/overzicht").await;
    assert_eq!(page.one("h1"), "Er staat geen toezegging open");
    assert_eq!(page.all(".brief-list .title"), ["Toezegging 2 2", "Toezegging 1 1"]);
    assert_eq!(page.all(".brief-list .due"), ["2 jul 2025 2 dagen na de termijn", "30 jun 2025 op tijd"]);
    assert!(page.all("figure").is_empty());
}

#[tokio::test]
async fn more_late_ones_than_fit_lead_to_the_list_of_all() {
    let app = TestApp::empty().await;
    app.register_many(12, "2025-10-01").await;
    let page = app.get("/overzicht").await;
    assert_eq!(page.one("h1"), "Twaalf toezeggingen zijn te laat, geen nadert haar laatste dag");
    assert_eq!(page.all(".brief-list > li").len(), 10);
    let all = page.attributes(".brief-list + .more a", "href");
    assert_eq!(all, ["/toezeggingen?termijn=te-laat"]);
    assert_eq!(app.get(&all[0]).await.one("h1"), "12 toezeggingen");
}

#[tokio::test]
async fn letters_and_proposals_that_wait_are_named() {
    let app = TestApp::empty().await;
    app.council_decides().await;
    app.register(commitment("1").due("2025-06-30")).await;
    app.register(commitment("2").due("2026-06-30")).await;
    let page = app.get("/overzicht").await;
    assert!(!page.text.contains("Wacht op de raad") && !page.text.contains("Brieven te verwerken"), "{}", page.text);
    app.change("1", Change::Settle { answer: "Klaar.".to_owned(), delivered: None }).await;
    app.letter("25bb000009", "2025-11-01", "Een brief die nog niet is verwerkt.").await;
    let page = app.get("/overzicht").await;
    assert_eq!(page.one("h1"), "Geen toezegging is te laat en geen nadert haar laatste dag");
    assert!(page.text.contains("Bij één toezegging heeft het bestuur een voorstel gedaan."), "{}", page.text);
    assert!(page.text.contains("Eén brief is opgenomen en nog niet verwerkt."), "{}", page.text);
    let links = page.attributes("main a", "href");
    assert!(links.contains(&"/toezeggingen?status=afdoening-voorgesteld".to_owned()), "{links:?}");
    assert!(links.contains(&"/brieven".to_owned()), "{links:?}");
}

#[tokio::test]
async fn the_chart_and_the_table_under_it_tell_the_same_figures() {
    let app = TestApp::empty().await;
    app.register(commitment("1").due("2025-08-01")).await;
    app.register(commitment("2").due("2025-12-01")).await;
    app.register(commitment("3").due("2025-12-31")).await;
    app.register(commitment("4").due("2028-01-01")).await;
    app.register(commitment("5").vague("ooit")).await;
    let page = app.get("/overzicht").await;
    let rows = page.all(".chart + table tbody tr");
    assert_eq!(
        rows,
        [
            "Q3 2025 1 – – 1",
            "Q4 2025 – 2 – 2",
            "Q1 2026 – – – 0",
            "Q2 2026 – – – 0",
            "Q3 2026 – – – 0",
            "Q4 2026 – – – 0",
            "2027 en later – 1 – 1",
            "zonder dag – 1 – 1"
        ]
    );
    assert_eq!(page.one(".chart + table tfoot tr"), "Samen 1 4 – 5");
    assert_eq!(page.all(".chart .total"), ["1", "2", "0", "0", "0", "0", "1", "1"]);
    assert_eq!(page.one(".chart .now"), "nu");
    assert!(page.attributes("[style]", "style").is_empty());
}

#[tokio::test]
async fn committees_are_counted_and_linked() {
    let app = TestApp::empty().await;
    app.register(commitment("1").due("2025-08-01").committee("BOVF")).await;
    app.register(commitment("2").due("2025-11-20").committee("BOVF")).await;
    app.register(commitment("3").due("2026-11-20")).await;
    let page = app.get("/overzicht").await;
    let table = page.all("section:last-of-type tbody tr");
    assert_eq!(table, ["BOVF 1 1 – 2", "zonder commissie – – – 1"]);
    assert_eq!(page.attributes("section:last-of-type th a", "href"), ["/commissies/BOVF"]);
}
