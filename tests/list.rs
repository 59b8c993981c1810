//! The list: filters, order, pages, and addresses of every kind.

use toezeggingen::domain::{
    change::Change,
    commitment::{lapse_kind::LapseKind, publicity::Publicity},
};

use crate::support::{
    Page, TestApp,
    builders::{commitment, secret},
};

/// The numbers in the list, in order.
fn numbers(page: &Page) -> Vec<String> {
    page.all("td .number")
}

async fn found(app: &TestApp, query: &str) -> Vec<String> {
    let page = app.get(&format!("/toezeggingen?{query}")).await;
    assert_eq!(page.status, 200, "{query}: {}", page.text);
    let numbers = numbers(&page);
    let heading = match numbers.len() {
        0 => "Geen toezeggingen".to_owned(),
        1 => "1 toezegging".to_owned(),
        n => format!("{n} toezeggingen"),
    };
    // What was searched for stands behind it.
    let told = page.one("h1");
    assert!(told == heading || told.starts_with(&format!("{heading} met ‘")), "{query}: {told}");
    numbers
}

/// Seven commitments that differ in everything one can filter on.
async fn varied() -> TestApp {
    let app = TestApp::empty().await;
    let wonen = |number| commitment(number).committee("WB").holder("wethouder Wonen (A. Jansen)").theme("Wonen");
    app.register(wonen("1").due("2025-11-13").title("Leegstand boven winkels").asked_by("S. Kuipers (Stadspartij)"))
        .await;
    app.register(wonen("2").due("2025-11-14").title("Evaluatie huurteams").asked_by("R. Postma (Lijst Haven)")).await;
    let zorg = |number| commitment(number).committee("ZJO").holder("wethouder Zorg").theme("Zorg & jeugd");
    app.register(zorg("3").due("2025-12-14").title("Wachttijden wijkteams").asked_by("S. Kuipers (Stadspartij)")).await;
    app.register(zorg("4").due("2025-12-15").title("Cliënten en vervoer")).await;
    app.register(zorg("5").vague("te zijner tijd").title("Jongerenpeiling")).await;
    app.register(commitment("6").due("2025-03-01").title("Hitte op pleinen")).await;
    app.register(commitment("7").due("2025-04-01").title("Regeling pleinen")).await;
    app.settle("6", "2025-02-01").await;
    app.change("7", Change::Lapse { kind: LapseKind::Overtaken, reason: "De regeling stopt.".to_owned() }).await;
    app.change(
        "4",
        Change::SettlePartly { answer: "Half.".to_owned(), remaining: "cijfers 2024".to_owned(), deadline: None },
    )
    .await;
    app
}

#[tokio::test]
async fn every_filter_finds_its_own_and_no_other() {
    let app = varied().await;
    let table: [(&str, &[&str]); 35] = [
        ("", &["6", "7", "1", "2", "3", "4", "5"]),
        ("status=openstaand", &["1", "2", "3", "5"]),
        ("status=deels-afgedaan", &["4"]),
        ("status=afdoening-voorgesteld", &[]),
        ("status=afgedaan", &["6"]),
        ("status=vervallen", &["7"]),
        ("status=afgedaan&status=vervallen", &["6", "7"]),
        ("termijn=te-laat", &["1"]),
        ("termijn=nadert", &["2", "3"]),
        ("termijn=te-laat&termijn=nadert", &["1", "2", "3"]),
        ("termijn=te-laat&status=afgedaan", &[]),
        ("commissie=WB", &["1", "2"]),
        ("commissie=wb", &["1", "2"]),
        ("commissie=WB&commissie=zjo", &["1", "2", "3", "4", "5"]),
        ("commissie=WB&commissie=ZJO&termijn=nadert", &["2", "3"]),
        ("portefeuillehouder=wethouder-zorg", &["3", "4", "5"]),
        ("portefeuillehouder=wethouder-zorg&portefeuillehouder=wethouder-wonen", &["1", "2", "3", "4", "5"]),
        ("commissie=WB&portefeuillehouder=wethouder-zorg", &[]),
        ("raadslid=1", &["1", "3"]),
        ("raadslid=1&raadslid=2", &["1", "2", "3"]),
        ("openbaarheid=openbaar", &["6", "7", "1", "2", "3", "4", "5"]),
        ("openbaarheid=concept&openbaarheid=geheim", &[]),
        ("fractie=stadspartij", &["1", "3"]),
        ("fractie=stadspartij&commissie=ZJO", &["3"]),
        ("thema=zorg-jeugd", &["3", "4", "5"]),
        ("thema=zorg-jeugd&termijn=nadert", &["3"]),
        ("thema=zorg-jeugd&thema=wonen", &["1", "2", "3", "4", "5"]),
        ("termijnTot=2025-12-14", &["6", "7", "1", "2", "3"]),
        ("termijnTot=13-11-2025", &["6", "7", "1"]),
        ("termijnTot=13+november+2025&status=openstaand", &["1"]),
        ("q=clienten", &["4"]),
        ("q=PLEINEN+hitte", &["6"]),
        ("q=Stadspartij&termijn=nadert", &["3"]),
        ("q=&status=&termijn=&commissie=&termijnTot=&sorteer=&pagina=", &["6", "7", "1", "2", "3", "4", "5"]),
        ("status=openstaand&status=openstaand", &["1", "2", "3", "5"]),
    ];
    for (query, expected) in table {
        assert_eq!(found(&app, query).await, expected, "{query}");
    }
}

#[tokio::test]
async fn the_counts_beside_the_filters_tell_what_a_click_would_find() {
    let app = varied().await;
    let page = app.get("/toezeggingen?thema=zorg-jeugd&status=openstaand").await;
    let counts = |name: &str| {
        let choices = page.choices().into_iter().filter(|(one, ..)| one == name);
        choices.map(|(.., count)| count).collect::<Vec<_>>()
    };
    assert_eq!(counts("status"), ["2", "1", "0", "0", "0"]);
    assert_eq!(counts("termijn"), ["0", "1", "1"]);
    assert_eq!(page.attributes(".choice input[checked]", "value"), ["openstaand", "zorg-jeugd"]);
    assert_eq!(page.all(".filter > summary"), ["Filters (2 gekozen)"]);
    assert_eq!(page.all(".fold[open] > summary"), ["Thema Zorg & jeugd"]);
}

#[tokio::test]
async fn more_of_one_kind_are_boxes_to_tick() {
    let app = varied().await;
    let path = "/toezeggingen?commissie=WB&commissie=ZJO&raadslid=1";
    let two = app.get(path).await;
    assert_eq!(two.attributes("input[name=commissie][checked]", "value"), ["WB", "ZJO"]);
    assert_eq!(two.all(".tags .tag")[2], "Verwijder filter door S. Kuipers gevraagd");
    let links = two.attributes(".tags .tag", "href");
    assert_eq!(links[0], "/toezeggingen?commissie=ZJO&raadslid=1");
    assert_eq!(links[2], "/toezeggingen?commissie=WB&commissie=ZJO");
    /// The fields of the form beside it, which keeps the list as a view.
    const OF_THE_VIEW: [&str; 3] = ["inzending", "lijst", "naam"];
    let sent: Vec<String> = two
        .form()
        .into_iter()
        .filter(|(name, value)| !value.is_empty() && !OF_THE_VIEW.contains(&name.as_str()))
        .map(|(n, v)| format!("{n}={v}"))
        .collect();
    assert_eq!(sent, ["commissie=WB", "commissie=ZJO", "raadslid=1"], "the form carries on what was chosen");
    for (typed, key) in [("S.%20Kuipers", "raadslid=1"), ("dhr.+S.Kuipers", "raadslid=1")] {
        let page = app.get(&format!("/toezeggingen?raadslid={typed}&commissie=WB")).await;
        let there = format!("/toezeggingen?commissie=WB&{key}");
        assert_eq!((page.status, page.location.as_deref()), (303, Some(there.as_str())), "{typed}: {}", page.text);
    }
    let page = app.get("/toezeggingen?indiener=S.%20Kuipers&raadslid=1").await;
    assert_eq!(page.location.as_deref(), Some("/toezeggingen?raadslid=1&indiener=1"), "{}", page.text);
    let near = app.get("/toezeggingen?raadslid=S.%20Kuiper").await;
    assert_eq!(near.status, 400);
    assert!(
        near.text.contains("Raadslid ‘S. Kuiper’ staat niet in het register. Bedoelt u S. Kuipers"),
        "{}",
        near.text
    );
    let unknown = app.get("/toezeggingen?raadslid=99").await;
    assert_eq!(unknown.status, 400);
    assert!(unknown.text.contains("Raadslid ‘99’ staat niet in het register."), "{}", unknown.text);
}

#[tokio::test]
async fn a_number_in_any_writing_finds_its_promise() {
    let app = TestApp::empty().await;
    app.register(commitment("24bb005964")).await;
    app.register(commitment("24bb005965")).await;
    for typed in ["24bb005964", "24BB5964", "24-bb%20005964", "24bb5964"] {
        let page = app.get(&format!("/toezeggingen?q={typed}")).await;
        assert_eq!((page.status, page.location.as_deref()), (303, Some("/toezeggingen/24bb005964")), "{typed}");
        assert_eq!(found(&app, &format!("q={typed}+toezegging+college")).await, ["24bb005964"], "{typed}");
    }
}

#[tokio::test]
async fn a_chosen_filter_can_be_taken_away_alone() {
    let app = varied().await;
    let page =
        app.get("/toezeggingen?status=openstaand&termijn=nadert&commissie=wb&termijnTot=31-12-2025&q=eval").await;
    assert_eq!(page.one("h1"), "1 toezegging met ‘eval’");
    let labels = page.all(".tags .tag");
    let told = ["zoekt ‘eval’", "openstaand", "nadert", "commissie: WB", "laatste dag t/m 31 dec 2025"];
    assert_eq!(labels, told.map(|label| format!("Verwijder filter {label}")));
    let links = page.attributes(".tags .tag", "href");
    assert_eq!(links[0], "/toezeggingen?status=openstaand&termijn=nadert&commissie=WB&termijnTot=2025-12-31");
    assert_eq!(links[1], "/toezeggingen?q=eval&termijn=nadert&commissie=WB&termijnTot=2025-12-31");
    assert_eq!(links[2], "/toezeggingen?q=eval&status=openstaand&commissie=WB&termijnTot=2025-12-31");
    assert_eq!(links[3], "/toezeggingen?q=eval&status=openstaand&termijn=nadert&termijnTot=2025-12-31");
    assert_eq!(links[4], "/toezeggingen?q=eval&status=openstaand&termijn=nadert&commissie=WB");
    let page = app.get("/toezeggingen?thema=wonen&portefeuillehouder=wethouder-wonen&fractie=stadspartij").await;
    assert_eq!(
        page.attributes(".tags .tag", "href"),
        [
            "/toezeggingen?portefeuillehouder=wethouder-wonen&fractie=stadspartij",
            "/toezeggingen?thema=wonen&fractie=stadspartij",
            "/toezeggingen?thema=wonen&portefeuillehouder=wethouder-wonen"
        ]
    );
    let page = app.get("/toezeggingen?status=openstaand&sorteer=titel").await;
    assert_eq!(page.attributes(".tags a", "href"), ["/toezeggingen?sorteer=titel"; 2]);
    let page = app.get("/toezeggingen?termijn=te-laat").await;
    assert_eq!(page.attributes(".tags a", "href").last().map(String::as_str), Some("/toezeggingen"));
}

#[tokio::test]
async fn a_list_of_one_meeting_says_which() {
    let app = TestApp::empty().await;
    app.register(commitment("1").committee("BOVF").made_on("2025-09-05")).await;
    app.register(commitment("2").committee("BOVF").made_on("2025-09-19")).await;
    let page = app.get("/toezeggingen?vergadering=1").await;
    assert_eq!(numbers(&page), ["1"]);
    assert_eq!(page.one(".tags .tag"), "Verwijder filter vergadering: BOVF, 5 september 2025");
    assert_eq!(page.attributes("input[name=vergadering]", "value"), ["1"]);
    let unknown = app.get("/toezeggingen?vergadering=99").await;
    assert_eq!(unknown.status, 400);
    assert!(unknown.text.contains("Vergadering ‘99’ staat niet in het register."), "{}", unknown.text);
}

#[tokio::test]
async fn every_column_sorts_both_ways_and_none_stands_last() {
    let app = TestApp::empty().await;
    app.register(commitment("24bb000010").title("bomen").committee("WB").due("2026-03-01")).await;
    app.register(commitment("24bb000009").title("Auto’s").committee("BOVF").due("2026-01-01")).await;
    app.register(commitment("24bb000011").title("Cijfers").vague("ooit")).await;
    app.settle("24bb000009", "2025-11-01").await;
    let table = [
        ("termijn", ["9", "10", "11"]),
        ("-termijn", ["11", "10", "9"]),
        ("titel", ["9", "10", "11"]),
        ("-titel", ["11", "10", "9"]),
        ("commissie", ["9", "10", "11"]),
        ("-commissie", ["11", "10", "9"]),
        ("status", ["10", "11", "9"]),
        ("-status", ["9", "11", "10"]),
    ];
    for (sort, expected) in table {
        let expected = expected.map(|number| format!("24bb{number:0>6}"));
        assert_eq!(found(&app, &format!("sorteer={sort}")).await, expected, "{sort}");
    }
    let mut by_number = found(&app, "sorteer=nummer").await;
    by_number.reverse();
    assert_eq!(found(&app, "sorteer=-nummer").await, by_number);
}

#[tokio::test]
async fn a_heading_tells_its_order_and_leads_to_the_other() {
    let app = varied().await;
    let page = app.get("/toezeggingen?commissie=WB").await;
    assert_eq!(page.attributes("th[aria-sort]", "aria-sort"), ["ascending"]);
    assert_eq!(page.all("th[aria-sort]"), ["Termijn"]);
    let links = page.attributes("th .sort", "href");
    assert_eq!(links[0], "/toezeggingen?commissie=WB&sorteer=-termijn");
    assert_eq!(links[1], "/toezeggingen?commissie=WB&sorteer=titel");
    let page = app.get(&links[0]).await;
    assert_eq!(page.attributes("th[aria-sort]", "aria-sort"), ["descending"]);
    assert_eq!(page.attributes("th .sort", "href")[0], "/toezeggingen?commissie=WB");
    assert_eq!(page.attributes("input[name=sorteer]", "value"), ["-termijn"]);
}

#[tokio::test]
async fn the_last_day_itself_is_in_time() {
    let app = varied().await;
    let page = app.get("/toezeggingen?sorteer=nummer&status=openstaand").await;
    let due = page.all(".due");
    assert_eq!(
        due,
        [
            "13 nov 2025 1 dag te laat",
            "14 nov 2025 vandaag de laatste dag",
            "14 dec 2025 nog 30 dagen",
            "te zijner tijd bekijken op 15 apr 2025"
        ]
    );
    assert_eq!(page.all(".due .status--late").len(), 1);
    assert_eq!(page.all(".due .status--near").len(), 2);
}

#[tokio::test]
async fn a_proposal_is_never_late() {
    let app = TestApp::empty().await;
    app.council_decides().await;
    app.register(commitment("1").due("2024-01-01")).await;
    app.change("1", Change::Settle { answer: "Klaar.".to_owned(), delivered: None }).await;
    let page = app.get("/toezeggingen").await;
    assert_eq!(page.all(".due"), ["1 jan 2024 wacht op de raad"]);
    assert!(page.all("td .status--late").is_empty());
    assert!(found(&app, "termijn=te-laat").await.is_empty());
}

#[tokio::test]
async fn today_parts_what_is_past_from_what_comes() {
    let app = varied().await;
    let page = app.get("/toezeggingen").await;
    assert_eq!(page.one("tr.today"), "vandaag, vrijdag 14 november 2025");
    assert_eq!(page.all("tr.today ~ tr td .number"), ["2", "3", "4", "5"]);
    for query in ["sorteer=titel", "sorteer=-termijn", "termijn=te-laat", "termijn=nadert"] {
        let page = app.get(&format!("/toezeggingen?{query}")).await;
        assert!(page.all("tr.today").is_empty(), "{query}");
    }
}

#[tokio::test]
async fn fifty_rows_make_a_page_and_pages_have_numbers() {
    let app = TestApp::empty().await;
    app.register_many(50, "2026-01-01").await;
    let page = app.get("/toezeggingen").await;
    assert_eq!((page.one("h1"), numbers(&page).len()), ("50 toezeggingen".to_owned(), 50));
    assert!(page.all(".pages").is_empty());
    app.register(commitment("26bb000001").due("2027-01-01")).await;
    let first = app.get("/toezeggingen?sorteer=-termijn").await;
    assert_eq!((first.one("h1"), numbers(&first).len()), ("51 toezeggingen".to_owned(), 50));
    assert_eq!(first.all(".pages a"), ["pagina 1", "pagina 2", "Volgende"]);
    assert!(first.text.contains("1 tot en met 50 van 51"));
    let next = first.attributes(".pages a[rel=next]", "href");
    assert_eq!(next, ["/toezeggingen?sorteer=-termijn&pagina=2"]);
    let second = app.get(&next[0]).await;
    assert_eq!(numbers(&second), ["25bb000001"]);
    assert_eq!(second.all(".pages a"), ["Vorige", "pagina 1", "pagina 2"]);
    assert_eq!(second.all(".pages [aria-current]"), ["pagina 2"]);
    assert!(second.one("title").starts_with("51 toezeggingen, pagina 2 van 2"));
    assert!(second.text.contains("51 tot en met 51 van 51"));
}

#[tokio::test]
async fn a_page_beyond_the_last_leads_to_the_last() {
    let app = TestApp::empty().await;
    app.register_many(51, "2026-01-01").await;
    let page = app.get("/toezeggingen?status=openstaand&pagina=3").await;
    assert_eq!(page.status, 404);
    assert!(page.text.contains("Pagina 3 bestaat niet. Deze lijst heeft twee pagina’s."), "{}", page.text);
    let last = page.attributes("main a", "href")[0].clone();
    assert_eq!(last, "/toezeggingen?status=openstaand&pagina=2");
    assert_eq!(app.get(&last).await.status, 200);
    assert_eq!(app.get("/toezeggingen?status=afgedaan&pagina=1").await.status, 200);
    assert_eq!(app.get("/toezeggingen?status=afgedaan&pagina=2").await.status, 404);
}

#[tokio::test]
async fn what_is_wrong_with_an_address_is_told() {
    let app = varied().await;
    let table = [
        ("kleur=rood", "‘kleur’ kent deze lijst niet."),
        ("status=klaar", "‘klaar’ is geen status. Kies uit: openstaand"),
        ("termijn=laat", "Bij termijn past ‘laat’ niet."),
        ("commissie=XYZ", "Commissie ‘XYZ’ staat niet in het register. Kies uit: WB, ZJO."),
        ("commissie=XYZ&pagina=4", "Commissie ‘XYZ’ staat niet in het register."),
        ("portefeuillehouder=koning", "Portefeuillehouder ‘koning’ staat niet in het register."),
        ("fractie=geen", "Fractie ‘geen’ staat niet in het register."),
        ("thema=weer", "Thema ‘weer’ staat niet in het register."),
        ("vergadering=1&vergadering=2", "‘vergadering’ staat meer dan eens in het adres."),
        ("termijnTot=31-11-2025", "31 november 2025 bestaat niet. November 2025 heeft 30 dagen."),
        ("pagina=0", "‘0’ is geen paginanummer. Pagina’s tellen vanaf 1."),
        ("pagina=1000000000000000000", "is geen paginanummer."),
        ("pagina=-1", "is geen paginanummer."),
        ("sorteer=kleur", "Op ‘kleur’ kan de lijst niet worden gesorteerd."),
        ("vergadering=x", "‘x’ is geen vergadering."),
        ("q=%ff", "Het adres bevat tekens die het register niet kan lezen."),
    ];
    for (query, sentence) in table {
        let page = app.get(&format!("/toezeggingen?{query}")).await;
        assert_eq!(page.status, 400, "{query}");
        assert!(page.text.contains(sentence), "{query}: {}", page.text);
    }
    let page = app.get("/toezeggingen?status=klaar&pagina=0").await;
    assert_eq!(page.all(".lead").len(), 2);
}

#[tokio::test]
async fn hostile_words_find_what_bears_them_and_nothing_else() {
    let app = TestApp::empty().await;
    app.register(commitment("1").title("50% minder_uitval \\ ‘ruis’ \"en\" O'Neill 🎉")).await;
    app.register(commitment("2").title("50 procent minder uitval")).await;
    let table = [
        ("50%25", vec!["1"]),
        ("minder_uitval", vec!["1", "2"]),
        ("%5C", vec![]),
        ("O'Neill", vec!["1"]),
        ("%22ruis%22", vec!["1"]),
        ("%F0%9F%8E%89", vec!["1"]),
        ("%25", vec!["1"]),
        ("_", vec![]),
        ("minder%00", vec!["1", "2"]),
        ("%00", vec!["1", "2"]),
        ("';DROP+TABLE+commitment;--", vec![]),
        ("%EF%B7%BA", vec![]),
    ];
    for (query, expected) in table {
        assert_eq!(found(&app, &format!("q={query}")).await, expected, "{query}");
    }
    // One sign that stands for eighteen, as often as it fits: still one question to the database.
    let heavy = "%EF%B7%BA".repeat(200);
    assert_eq!(app.get(&format!("/toezeggingen?q={heavy}")).await.status, 200);
    let long = app.get(&format!("/toezeggingen?q={}", "a".repeat(10_000))).await;
    assert_eq!(long.status, 400);
    assert!(long.text.contains("10000 tekens"), "{}", long.text);
}

#[tokio::test]
async fn what_was_typed_is_text_and_never_markup() {
    let app = TestApp::empty().await;
    app.register(commitment("1").title("<script>alert(1)</script>").committee("<b>")).await;
    let page = app.get("/toezeggingen?q=%3Cscript%3E").await;
    assert_eq!(page.all("th.title a"), ["<script>alert(1)</script>"]);
    assert!(page.all("script, td b").is_empty());
    assert_eq!(page.attributes("input[type=search]", "value"), ["<script>"]);
    let broken_out = app.get("/toezeggingen?q=%22%3E%3Cscript%3E").await;
    assert_eq!(broken_out.attributes("input[type=search]", "value"), ["\"><script>"]);
    assert!(broken_out.all("script").is_empty());
    let wrong = app.get("/toezeggingen?%22%3E%3Cscript%3E=1").await;
    assert_eq!(wrong.status, 400);
    assert!(wrong.all("script").is_empty());
}

#[tokio::test]
async fn an_empty_list_says_why_and_what_to_do() {
    let app = TestApp::empty().await;
    let page = app.get("/toezeggingen").await;
    assert_eq!(page.one("h1"), "Geen toezeggingen");
    assert!(page.text.contains("Het register is nog leeg."));
    assert_eq!(page.attributes(".nothing a", "href"), ["/toezeggingen/nieuw", "/brieven/nieuw"]);
    app.register(commitment("24bb006489").committee("WB")).await;
    let page = app.get("/toezeggingen?q=zebra&status=openstaand").await;
    let nowhere = "Nergens staan al deze woorden: ‘zebra’, ook niet buiten de gekozen filters.";
    assert!(page.text.contains(nowhere), "{}", page.text);
    assert_eq!(page.attributes(".nothing a", "href"), ["/toezeggingen"]);
    let page = app.get("/toezeggingen?q=24bb006498").await;
    let links = page.attributes(".nothing a", "href");
    assert_eq!(links, ["/toezeggingen/24bb006498", "/toezeggingen"]);
    assert!(app.get(&links[0]).await.text.contains("24bb006489"));
    let page = app.get("/toezeggingen?status=vervallen").await;
    assert!(page.text.contains("Geen toezegging voldoet aan al deze filters."), "{}", page.text);
}

#[tokio::test]
async fn the_list_and_the_overview_lead_to_the_forms_that_fill_them() {
    let app = varied().await;
    assert!(app.get("/toezeggingen").await.attributes("main a", "href").contains(&"/toezeggingen/nieuw".to_owned()));
    let links = app.get("/").await.attributes("main a", "href");
    assert!(["/toezeggingen/nieuw", "/brieven/nieuw"].iter().all(|path| links.contains(&(*path).to_owned())));
}

#[tokio::test]
async fn a_paper_list_tells_what_was_asked() {
    let app = varied().await;
    let page = app.get("/toezeggingen?commissie=WB&termijn=te-laat").await;
    assert_eq!(
        page.one(".print-only"),
        "Te laat; commissie: WB. Stand van vrijdag 14 november 2025, regels 1 tot en met 1 van 1, op volgorde van termijn."
    );
}

#[tokio::test]
async fn what_is_not_public_is_marked() {
    let app = TestApp::empty().await;
    app.register(commitment("1").publicity(Publicity::Draft)).await;
    app.register(commitment("2").publicity(secret())).await;
    app.register(commitment("3")).await;
    assert_eq!(app.get("/toezeggingen").await.all(".publicity"), ["concept", "geheim"]);
}
