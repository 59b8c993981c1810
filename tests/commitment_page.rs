//! The page of one promise reads as a story.

use toezeggingen::domain::{
    change::Change,
    commitment::{
        deadline::Precision, fulfilment::FulfilmentKind, lapse_kind::LapseKind, proposal::Decision,
        publicity::Publicity,
    },
    letter::Outcome,
};

use crate::support::{
    Page, TestApp,
    builders::{commitment, deadline, secret},
    clerk,
};

fn acts(page: &Page) -> Vec<String> {
    let acts = page.attributes(".do a", "href");
    acts.iter().map(|path| path.rsplit('/').next().unwrap().to_owned()).collect()
}

/// One promise with an answer by letter that gives it a day.
async fn answered() -> TestApp {
    let app = TestApp::empty().await;
    let wish = commitment("24bb005964")
        .title("Uitkomsten van het medewerkersonderzoek")
        .text("De politie deelt de uitkomsten.\r\n\r\nOok die van het volgende onderzoek.")
        .committee("BOVF")
        .made_on("2024-09-05")
        .holder("burgemeester (C. de Vries)")
        .asked_by("S. Kuipers (Stadspartij)")
        .asked_by("R. Postma")
        .theme("Onderzoek en cijfers")
        .vague("te zijner tijd");
    let wish = wish.details(|details| {
        details.spoken_by = Some("de politiechef".to_owned());
        details.quotation = Some("Dat laat ik u weten.".to_owned());
        details.kind = Some(FulfilmentKind::Letter);
        details.agenda_item = Some("4. Basisteam".to_owned());
        details.papers = vec!["24bb005555 Plan van aanpak".to_owned()];
    });
    app.register(wish).await;
    app.register(commitment("24bb005965")).await;
    let body = "Geachte leden,\n\nHet onderzoek begint in 2025.\nDaarna kom ik bij u terug: uiterlijk in Q4 2025.\n\nEn dit is klaar.";
    let letter = app.letter("24bb006308", "2024-10-15", body).await;
    let set = deadline("uiterlijk in Q4 2025", Some("2025-12-31"), Precision::Quarter);
    let later = Change::Postpone { deadline: set, reason: "Eerst het onderzoek.".to_owned() };
    let passage = "Het onderzoek begint in 2025.\nDaarna kom ik bij u terug: uiterlijk in Q4 2025.";
    app.answer(letter, "24bb005964", Outcome::Postpone, later, passage).await;
    let done = Change::Settle { answer: "Klaar.".to_owned(), delivered: None };
    app.answer(letter, "24bb005965", Outcome::Settle, done, "En dit is klaar.").await;
    app
}

#[tokio::test]
async fn the_story_is_told_whole() {
    let app = answered().await;
    let page = app.get("/toezeggingen/24bb005964").await;
    assert_eq!(page.status, 200);
    assert_eq!(page.one("h1"), "Uitkomsten van het medewerkersonderzoek");
    assert_eq!(page.one(".turn"), "Openstaand.");
    assert_eq!(page.all(".promise"), ["De politie deelt de uitkomsten.", "Ook die van het volgende onderzoek."]);
    assert_eq!(page.all(".quote")[0], "Dat laat ik u weten.");
    let facts = page.all(".facts > *").join(" | ");
    assert_eq!(
        facts,
        "Gezegd door | de politiechef | Portefeuillehouder | burgemeester (C. de Vries) | Gevraagd door \
         | S. Kuipers (Stadspartij) | R. Postma | Vergadering | BOVF, 5 september 2024 | Agendapunt | 4. Basisteam \
         | Thema | Onderzoek en cijfers | Soort | brief | Stukken | 24bb005555 Plan van aanpak"
    );
    for path in page.attributes(".facts a", "href") {
        assert_eq!(app.get(&path).await.status, 200, "{path}");
    }
}

#[tokio::test]
async fn the_deadline_is_told_in_full() {
    let app = answered().await;
    let page = app.get("/toezeggingen/24bb005964").await;
    assert_eq!(page.one(".deadline__words"), "Q4 2025");
    assert_eq!(page.one(".deadline__day"), "uiterlijk 31 december 2025");
    assert_eq!(page.one(".deadline__day + p"), "nog 47 dagen · eerst te zijner tijd");
    let why = page.one("section:nth-of-type(1) details.why > p");
    assert!(why.starts_with("Brief 24bb006308 van 15 oktober 2024, gelezen vanaf"), "{why}");
    assert!(why.contains("De laatste dag van het genoemde tijdvak telt."), "{why}");
    let rows = page.all("section:nth-of-type(1) tbody tr");
    assert_eq!(rows.len(), 2);
    assert!(
        rows[0].starts_with("uiterlijk in Q4 2025 Eerst het onderzoek. 31 december 2025, kwartaal brief"),
        "{rows:?}"
    );
    assert!(rows[1].contains("geen; bekijken op"), "{rows:?}");
    assert!(rows[1].contains("vergadering van BOVF op 5 september 2024"), "{rows:?}");
    assert_eq!(page.all(".span--dated text.now"), ["14 nov 2025", "vandaag"]);
    assert_eq!(
        page.all(".span--upright text"),
        [
            "5 sep 2024",
            "toegezegd",
            "15 okt 2024",
            "termijn genoemd",
            "14 nov 2025",
            "vandaag",
            "31 dec 2025",
            "laatste dag"
        ]
    );
    assert!(page.all(".span .late").is_empty());
    assert_eq!(page.attributes("svg.span", "aria-hidden"), ["true", "true"], "all of it stands in words as well");
}

#[tokio::test]
async fn a_postponement_keeps_the_first_promise_in_sight() {
    let app = TestApp::empty().await;
    app.register(commitment("1").due("2025-03-31")).await;
    let page = app.get("/toezeggingen/1").await;
    assert_eq!(page.one(".deadline__words"), "31 mrt 2025");
    assert_eq!(page.one(".deadline__day + p"), "228 dagen te laat");
    assert_eq!(page.all(".span .late").len(), 2, "lying and upright");
    app.postpone("1", "2025-06-30").await;
    app.postpone("1", "2025-12-31").await;
    let page = app.get("/toezeggingen/1").await;
    assert_eq!(
        page.one(".deadline__day + p"),
        "nog 47 dagen · 2× uitgesteld · eerst uiterlijk 2025-03-31 · 275 dagen later dan eerst toegezegd"
    );
}

#[tokio::test]
async fn words_without_a_day_get_a_day_that_is_named_our_own() {
    let app = TestApp::empty().await;
    app.register(commitment("1").vague("zodra het kan")).await;
    app.register(commitment("2")).await;
    let page = app.get("/toezeggingen/1").await;
    assert_eq!(page.one(".deadline__words"), "zodra het kan");
    assert_eq!(page.one(".deadline__day"), "geen dag toegezegd");
    assert_eq!(page.one(".deadline__day + p"), "het register kijkt op 15 april 2025");
    assert!(page.all(".span").is_empty());
    assert!(app.get("/toezeggingen/2").await.text.contains("Er is geen termijn genoemd."));
}

#[tokio::test]
async fn an_answer_is_the_very_passage_with_its_deadline_marked() {
    let app = answered().await;
    let page = app.get("/toezeggingen/24bb005964").await;
    assert_eq!(
        page.all(".answer .quote"),
        ["Het onderzoek begint in 2025. Daarna kom ik bij u terug: uiterlijk in Q4 2025."]
    );
    assert_eq!(page.one("mark"), "uiterlijk in Q4 2025");
    assert_eq!(
        page.one(".answer .source"),
        "De burgemeester, brief 24bb006308 van 15 oktober 2024. De brief geeft een andere termijn. \
         Dezelfde brief spreekt over één andere toezegging."
    );
    assert_eq!(page.attributes(".answer .source a", "href"), ["/brieven/1#passage-24bb5964"]);
}

#[tokio::test]
async fn an_answer_without_a_letter_stands_there_too() {
    let app = TestApp::empty().await;
    app.register(commitment("1")).await;
    assert!(app.get("/toezeggingen/1").await.text.contains("Er is nog geen antwoord."));
    app.settle("1", "2025-11-03").await;
    let page = app.get("/toezeggingen/1").await;
    assert_eq!(page.one(".answer .quote"), "Het is klaar.");
    assert_eq!(page.one(".answer .source"), "Griffier, griffier, op 3 november 2025. Gemeld als afgedaan.");
}

#[tokio::test]
async fn a_letter_that_the_visitor_may_not_see_is_told_of_where_the_answer_stands_in_it() {
    let mut app = TestApp::empty().await;
    app.register(commitment("24bb000001")).await;
    app.register(commitment("24bb000002").publicity(secret())).await;
    let body = "Toezegging 24bb000001 is gedaan, bij de kerk. Over toezegging 24bb000002 volgt niets.";
    let letter = app.letter("24bb009001", "2025-11-03", body).await;
    let hidden = "Het antwoord staat in een brief die niet openbaar is.";
    let mention = Change::Mention { note: "Genoemd.".to_owned() };
    app.answer(letter, "24bb000001", Outcome::Mention, mention, "bij de kerk").await;
    app.sign_out();
    let page = app.get("/toezeggingen/24bb000001").await;
    assert!(page.text.contains("Er is nog geen antwoord.") && !page.text.contains(hidden), "to be named is no answer");
    let settle = Change::Settle { answer: "Dat is gedaan.".to_owned(), delivered: None };
    app.answer(letter, "24bb000001", Outcome::Settle, settle, "gedaan").await;
    let page = app.get("/toezeggingen/24bb000001").await;
    assert!(page.text.contains("Afgedaan") && page.text.contains(hidden), "{}", page.text);
    assert!(!page.text.contains("Er is nog geen antwoord"), "{}", page.text);
    for secret in ["bij de kerk", "24bb009001", "24bb000002"] {
        assert!(!page.text.contains(secret), "{secret}: {}", page.text);
    }
    assert!(!page.attributes("a", "href").iter().any(|path| path.starts_with("/brieven/")), "{}", page.text);
    app.sign_in(clerk()).await;
    let page = app.get("/toezeggingen/24bb000001").await;
    assert!(!page.text.contains(hidden) && page.text.contains("brief 24bb009001"), "{}", page.text);
}

#[tokio::test]
async fn every_status_says_who_decided_and_what_may_follow() {
    let app = TestApp::empty().await;
    for number in ["1", "2", "3", "4", "5", "6", "7"] {
        app.register(commitment(number).due("2025-12-31")).await;
    }
    let say = |text: &str| text.to_owned();
    app.settle("2", "2024-10-15").await;
    app.settle("3", "2024-10-15").await;
    let accepted =
        Change::Decide { decision: Decision::Accept, on: "2024-11-07".parse().unwrap(), reason: String::new() };
    app.change("3", accepted).await;
    app.change("4", Change::Lapse { kind: LapseKind::NotKept, reason: say("Geen geld.") }).await;
    app.change("5", Change::SettlePartly { answer: say("Half."), remaining: say("de cijfers"), deadline: None }).await;
    app.council_decides().await;
    app.change_on("2025-11-03", "6", Change::Settle { answer: say("Klaar."), delivered: None }).await;
    app.change_on("2025-11-03", "7", Change::Lapse { kind: LapseKind::Merged, reason: say("Samen.") }).await;
    let due = ["afdoening", "uitstel", "voortgang"];
    let right = ["wijzigen", "termijn-corrigeren", "nummer-corrigeren"];
    let bonds = ["verbanden", "samenvoegen", "overdracht"];
    let closed = [&["bezwaar", "heropening"], &right[..], &["verbanden"]].concat();
    let reported = [&["besluit", "bezwaar", "heropening", "melding-terugnemen"], &right[..], &["verbanden"]].concat();
    let decided = [&["bezwaar", "heropening"], &right[..], &["besluitdag-corrigeren", "verbanden"]].concat();
    let keeping = [&right[..], &["onderdelen", "vervallen"], &bonds].concat();
    let proposed =
        [&["besluit", "voortgang", "bezwaar", "melding-terugnemen"], &right[..], &["verbanden", "overdracht"]].concat();
    let table = [
        ("1", "Openstaand.", [&due[..], &keeping].concat()),
        ("2", "Afgedaan op 15 oktober 2024, gemeld door het bestuur. De commissie kan nog bezwaar maken.", reported),
        ("3", "Afgedaan op 15 oktober 2024, bevestigd door de commissie.", decided),
        ("4", "Vervallen op 14 november 2025: niet nagekomen.", closed.to_vec()),
        ("5", "Deels afgedaan.", [&due[..], &["bezwaar", "melding-terugnemen"], &keeping].concat()),
        ("6", "Antwoord bij de raad sinds 3 november 2025. De commissie is aan zet.", proposed.clone()),
        (
            "7",
            "Vervallen bij de raad sinds 3 november 2025: opgegaan in een andere toezegging. De commissie is aan zet.",
            proposed,
        ),
    ];
    for (number, status, allowed) in table {
        let page = app.get(&format!("/toezeggingen/{number}")).await;
        assert_eq!(page.one(".turn"), status, "{number}");
        let publicity = ["openbaarheid", "geheimhouding", "wissen"];
        assert_eq!(acts(&page), [&allowed[..], &publicity].concat(), "{number}");
    }
    assert_eq!(app.get("/toezeggingen/5").await.one(".lead"), "Nog te doen: de cijfers");
}

#[tokio::test]
async fn the_history_tells_each_change_newest_first() {
    let app = answered().await;
    let old =
        app.store.find_commitment(&clerk(), &toezeggingen::domain::number::NormalNumber::of("24bb5964")).await.unwrap();
    let mut details = old.commitment.details;
    details.title = "Nieuwe titel".to_owned();
    app.change("24bb005964", Change::Correct(Box::new(details))).await;
    app.change("24bb005964", Change::Progress { note: "Het loopt.\n\nNog even.".to_owned() }).await;
    let page = app.get("/toezeggingen/24bb005964").await;
    assert_eq!(
        page.all(".timeline > li > time"),
        ["14 november 2025", "14 november 2025", "15 oktober 2024", "15 januari 2025", "5 september 2024"]
    );
    assert_eq!(
        page.all(".timeline > li > div > p:first-child"),
        [
            "Voortgang gemeld.",
            "Gegevens verbeterd: titel.",
            "Termijn genoemd: ‘uiterlijk in Q4 2025’, eerst ‘te zijner tijd’.",
            "Geregistreerd onder nummer 24bb005964, met de termijn ‘te zijner tijd’.",
            "Toegezegd aan BOVF door de politiechef.",
        ]
    );
    assert_eq!(page.all(".timeline > li:first-child p.words"), ["Het loopt.", "Nog even."]);
    assert_eq!(
        page.all(".timeline li:nth-child(2) tbody tr"),
        ["titel Uitkomsten van het medewerkersonderzoek Nieuwe titel"]
    );
    assert_eq!(
        page.all(".timeline li:nth-child(3) .second"),
        ["griffier, griffier, uit de brief 24bb006308 van 15 oktober 2024, vastgelegd op 14 november 2025"]
    );
    assert!(page.text.contains("Vier gebeurtenissen in het register."));
}

#[tokio::test]
async fn a_number_in_another_writing_leads_to_its_own_address() {
    let app = TestApp::empty().await;
    app.register(commitment("24bb005964")).await;
    app.register(commitment("TA 2024/000318")).await;
    let table = [
        ("24BB-5964", "/toezeggingen/24bb005964"),
        ("24bb5964", "/toezeggingen/24bb005964"),
        ("%2024bb.005964", "/toezeggingen/24bb005964"),
        ("ta2024-318", "/toezeggingen/TA%202024%2F000318"),
    ];
    for (typed, path) in table {
        let page = app.get(&format!("/toezeggingen/{typed}")).await;
        assert_eq!((page.status, page.location.as_deref()), (308, Some(path)), "{typed}");
        assert_eq!(app.get(path).await.status, 200, "{path}");
    }
}

#[tokio::test]
async fn an_unknown_number_names_the_closest() {
    let app = TestApp::empty().await;
    app.register(commitment("24bb006489").title("Sancties")).await;
    let page = app.get("/toezeggingen/24bb006498").await;
    assert_eq!(page.status, 404);
    assert!(page.text.contains("Toezegging ‘24bb006498’ staat niet in het register. Bedoelt u deze?"), "{}", page.text);
    assert_eq!(page.attributes("main a", "href")[0], "/toezeggingen/24bb006489");
    assert_eq!(page.all("main a")[0], "24bb006489 Sancties");
    for typed in ["1", "%00", "%3Cscript%3E", "%F0%9F%8E%89", "'%20OR%201=1"] {
        let page = app.get(&format!("/toezeggingen/{typed}")).await;
        assert_eq!(page.status, 404, "{typed}");
        assert!(page.all("script").is_empty());
    }
    let long = app.get(&format!("/toezeggingen/{}", "1".repeat(10_000))).await;
    assert_eq!(long.status, 404);
    assert!(long.text.len() < 1000);
    assert_eq!(app.get("/toezeggingen/%ff").await.status, 400);
}

#[tokio::test]
async fn numbers_that_one_may_not_see_do_not_stand_before_those_that_one_may() {
    let mut app = TestApp::empty().await;
    for number in 0..70 {
        app.register(commitment(&format!("24bb0010{number:02}")).publicity(Publicity::Draft)).await;
    }
    app.register(commitment("24bb009999").title("Sancties")).await;
    app.sign_out();
    let page = app.get("/toezeggingen/24bb001099").await;
    assert_eq!(page.status, 404);
    assert_eq!(page.all("main a")[0], "24bb009999 Sancties");
}

#[tokio::test]
async fn no_address_says_that_something_was_done() {
    let app = TestApp::empty().await;
    app.register(commitment("1")).await;
    for query in [
        "?gedaan=geregistreerd",
        "?gedaan=afgedaan",
        "?gedaan=onzin",
        "?gedaan=",
        "",
        "?iets=anders",
        "?gedaan=%ff",
        "?gedaan=a&gedaan=b",
    ] {
        let page = app.get(&format!("/toezeggingen/1{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        assert!(page.all("[role=status]").is_empty(), "{query}");
    }
}

#[tokio::test]
async fn what_is_not_public_says_so() {
    let app = TestApp::empty().await;
    app.register(commitment("1").publicity(Publicity::Draft)).await;
    app.register(commitment("2").publicity(secret())).await;
    app.register(commitment("3")).await;
    assert!(app.get("/toezeggingen/1").await.one(".banner--concept").starts_with("Concept Deze toezegging is niet"));
    assert_eq!(
        app.get("/toezeggingen/2").await.one(".banner--geheim"),
        "Geheim Op deze toezegging rust geheimhouding, sinds 5 september 2024 opgelegd door de raad. De grond is artikel \
         5.1, lid 2, onder e, Woo (persoonlijke levenssfeer). Alleen de raad kan de geheimhouding opheffen."
    );
    assert!(app.get("/toezeggingen/3").await.all(".banner").is_empty());
}

#[tokio::test]
async fn everything_that_was_typed_is_text() {
    let app = TestApp::empty().await;
    let evil = "<script>alert(1)</script>";
    let wish =
        commitment("1").title(evil).text(evil).vague(evil).committee(evil).holder(evil).theme(evil).asked_by(evil);
    let wish = wish.details(|details| {
        details.quotation = Some(evil.to_owned());
        details.spoken_by = Some(evil.to_owned());
        details.agenda_item = Some(evil.to_owned());
        details.papers = vec![evil.to_owned()];
    });
    app.register(wish).await;
    app.change("1", Change::Progress { note: evil.to_owned() }).await;
    let page = app.get("/toezeggingen/1").await;
    assert_eq!(page.one("h1"), evil);
    for path in ["/toezeggingen/1", "/overzicht", "/toezeggingen", "/vergaderingen", "/vergaderingen/1"] {
        let page = app.get(path).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(page.all("script").is_empty(), "{path}");
        assert!(page.text.contains(evil), "{path}");
    }
}
