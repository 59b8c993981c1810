//! The full text search: what it finds, in what order, what it says of it, and what nobody learns by it.

use toezeggingen::domain::{access::Role, change::Change, commitment::publicity::Publicity};

use crate::support::{
    TestApp,
    builders::{commitment, secret},
    clerk,
    people::{MEMBER, somebody},
};

/// The numbers that a search finds, in their order.
async fn find(app: &TestApp, typed: &str) -> Vec<String> {
    app.get(&path_of(typed)).await.all("td .number")
}

fn path_of(typed: &str) -> String {
    let encoded: String = typed.bytes().map(|byte| format!("%{byte:02X}")).collect();
    format!("/toezeggingen?q={encoded}")
}

#[tokio::test]
async fn words_are_found_in_their_inflections_and_as_parts_of_others() {
    let app = TestApp::empty().await;
    app.register(commitment("A-1").title("Overzicht van toezeggingen").text("Er komt een lijst.")).await;
    app.register(commitment("A-2").title("Camera’s bij het station").text("Wij plaatsen ze.")).await;
    app.register(commitment("A-3").title("Evaluatie cameratoezicht").text("Na een jaar.")).await;
    app.register(commitment("A-4").title("Leegstand in de kern").text("Panden.")).await;
    app.register(commitment("A-5").title("Parkeren van vrachtauto's").text("Zware wagens.")).await;
    app.register(commitment("A-6").title("Medewerkerstevredenheidsonderzoek").text("Jaarlijks.")).await;
    let table: [(&str, &[&str]); 13] = [
        ("toezegging", &["A-1"]),
        ("toezeggingen", &["A-1"]),
        ("camera", &["A-2", "A-3"]),
        ("cameras", &["A-2", "A-3"]),
        ("toezicht", &["A-3"]),
        ("leegstaande", &["A-4"]),
        ("vrachtauto's", &["A-5"]),
        ("vrachtauto’s", &["A-5"]),
        ("vrachtautos", &["A-5"]),
        ("vrachtauto", &["A-5"]),
        ("tevredenheid", &["A-6"]),
        ("onderzoeken", &["A-6"]),
        ("zicht", &["A-1", "A-3"]),
    ];
    for (typed, expected) in table {
        let mut found = find(&app, typed).await;
        found.sort();
        assert_eq!(found, expected, "{typed}");
    }
}

#[tokio::test]
async fn phrases_are_found_whole_and_what_stands_behind_a_minus_is_left_out() {
    let app = TestApp::empty().await;
    app.register(commitment("A-1").title("De oude brug").text("Met een kade.")).await;
    app.register(commitment("A-2").title("De brug is oude tijden waard").text("Zonder kade.")).await;
    app.register(commitment("A-3").title("Een oude").text("Brug over het water.")).await;
    let table: [(&str, &[&str]); 8] = [
        ("oude brug", &["A-1", "A-2", "A-3"]),
        ("\"oude brug\"", &["A-1"]),
        ("“oude brug”", &["A-1"]),
        ("brug -tijden", &["A-1", "A-3"]),
        ("brug -\"oude brug\"", &["A-2", "A-3"]),
        ("-kade", &["A-3"]),
        ("\"oude brug", &["A-1", "A-2", "A-3"]),
        ("brug -", &["A-1", "A-2", "A-3"]),
    ];
    for (typed, expected) in table {
        let mut found = find(&app, typed).await;
        found.sort();
        assert_eq!(found, expected, "{typed}");
    }
}

#[tokio::test]
async fn what_is_open_comes_first_and_then_what_is_in_the_title() {
    let app = TestApp::empty().await;
    app.register(commitment("A-1").title("Fietsenstalling").text("Bij het station.")).await;
    app.register(commitment("A-2").title("Het plein").text("Met een fiets erbij.")).await;
    app.register(commitment("A-3").title("Meer ruimte voor de fiets").text("Overal.")).await;
    app.register(commitment("A-4").title("Een fiets voor elk kind").text("Gratis.")).await;
    app.settle("A-4", "2025-11-01").await;
    assert_eq!(find(&app, "fiets").await, ["A-3", "A-2", "A-1", "A-4"]);
    let by_title = app.get(&format!("{}&sorteer=titel", path_of("fiets"))).await;
    assert_eq!(by_title.all("td .number"), ["A-4", "A-1", "A-2", "A-3"]);
}

#[tokio::test]
async fn a_row_says_why_it_is_there() {
    let app = TestApp::empty().await;
    app.register(commitment("A-1").title("Toezicht op de kade").text("Er komen camera’s bij de <sluis> & de brug."))
        .await;
    let page = app.get(&path_of("camera kade")).await;
    assert_eq!(page.all("th.title mark"), ["kade", "camera’s"]);
    assert_eq!(page.one("th.title a"), "Toezicht op de kade");
    assert_eq!(page.one(".excerpt"), "Toezegging: Er komen camera’s bij de <sluis> & de brug.");
    let in_title = app.get(&path_of("toezicht")).await;
    assert_eq!((in_title.all("th.title mark"), in_title.all(".excerpt")), (vec!["Toezicht".to_owned()], vec![]));
    assert!(app.get("/toezeggingen").await.all("mark, .excerpt").is_empty());
}

#[tokio::test]
async fn a_typing_error_is_answered_with_a_question() {
    let app = TestApp::empty().await;
    app.register(commitment("A-1").title("Nieuw parkeerbeleid voor de kern")).await;
    for typed in ["parkeerbelied", "parkeerbelleid", "apkreerbeleid", "parkeerbeleidd"] {
        let page = app.get(&path_of(typed)).await;
        assert_eq!(
            page.all(".meant"),
            ["Bedoelde u parkeerbeleid? Dat staat in één toezegging, die nog loopt."],
            "{typed}"
        );
        let path = page.attributes(".meant a", "href").remove(0);
        assert_eq!(app.get(&path).await.all("td .number"), ["A-1"], "{typed}");
    }
    assert_eq!(app.get(&path_of("(parkeerbelied) kern")).await.all(".meant a"), ["(parkeerbeleid) kern"]);
    assert!(app.get(&path_of("xyzzyq")).await.all(".meant").is_empty());
    app.settle("A-1", "2025-11-01").await;
    let page = app.get(&path_of("parkeerbelied")).await;
    assert_eq!(page.all(".meant"), ["Bedoelde u parkeerbeleid? Dat staat in één toezegging, die is afgesloten."]);
    assert_eq!(page.one("h1"), "Geen toezeggingen met ‘parkeerbelied’");
}

#[tokio::test]
async fn the_public_learns_nothing_of_what_is_hidden() {
    let mut app = TestApp::empty().await;
    app.register(commitment("A-1").title("De haven").text("Open.")).await;
    app.register(commitment("A-2").title("Zwanenmeer").text("Een geheim bad.").publicity(secret())).await;
    app.register(commitment("A-3").title("Krokodillenpark").text("Nog een concept.").publicity(Publicity::Draft)).await;
    for word in ["zwanenmeer", "krokodillenpark"] {
        assert_eq!(find(&app, word).await.len(), 1, "the clerk finds {word}");
    }
    assert_eq!(app.get(&path_of("zwanemeer")).await.all(".meant a"), ["zwanenmeer"]);
    app.sign_out();
    for typed in ["zwanenmeer", "krokodillenpark", "geheim bad", "zwanemeer", "krokodilenpark", "-haven"] {
        let page = app.get(&path_of(typed)).await;
        assert!(page.all("td .number").is_empty(), "{typed}");
        assert!(page.all(".meant").is_empty(), "{typed}");
    }
    assert_eq!(find(&app, "-zwanenmeer").await, ["A-1"]);
}

#[tokio::test]
async fn what_a_letter_says_is_found_by_whoever_may_read_it() {
    let mut app = TestApp::empty().await;
    app.register(commitment("24bb000001").title("De haven").committee("BOVF").asked_by(MEMBER)).await;
    app.register(commitment("24bb000002").title("Het plein").publicity(secret())).await;
    let body = "Toezegging 24bb000001 is afgedaan: er liggen nu zeven woonboten.";
    let letter = app.letter("24bb009001", "2025-11-01", body).await;
    let path = format!("/brieven/{letter}");
    app.fill(&format!("{path}/lezing"), &[("regel", "1")]).await;
    assert_eq!(find(&app, "woonboot").await, ["24bb000001"]);
    let page = app.get(&path_of("woonboten")).await;
    assert_eq!(page.one(".excerpt"), format!("Antwoord, 1 nov 2025: {body}"));
    app.sign_in(somebody(Role::Member)).await;
    assert!(find(&app, "woonboot").await.is_empty(), "a member does not see the letter");
    app.sign_out();
    assert!(find(&app, "woonboot").await.is_empty(), "it is not public yet");

    release(&mut app, &path).await;
    app.sign_out();
    assert_eq!(find(&app, "woonboot").await, ["24bb000001"]);
    // A tie with what is secret hides the letter, and so does the secrecy of one that it is tied to.
    for (number, publicity, found) in [("24bb000001", secret(), 0), ("24bb000001", Publicity::Public, 1)] {
        let change = match publicity {
            Publicity::Secret(secrecy) => Change::ImposeSecrecy { secrecy, reason: "Een geheim.".to_owned() },
            _ => Change::LiftSecrecy { reason: "Geen geheim.".to_owned() },
        };
        app.change(number, change).await;
        assert_eq!(find(&app, "woonboot").await.len(), found);
    }
    assert!(app.store.verify_history().await.unwrap().is_whole());
}

/// Releases a letter as a clerk does.
async fn release(app: &mut TestApp, path: &str) {
    app.sign_in(clerk()).await;
    let page = app.get(&format!("{path}/openbaarheid")).await;
    let sent = app.refill(&page, &format!("{path}/openbaarheid"), &[]).await;
    assert_eq!((sent.status, sent.notice.as_deref()), (303, Some("letter-released")), "{}", sent.text);
}

#[tokio::test]
async fn any_input_gives_an_answer() {
    let app = TestApp::empty().await;
    app.register(commitment("A-1").title("De brug")).await;
    let typed = [
        "\"",
        "\"\"",
        "-",
        "--",
        "-\"",
        "*",
        "\"a\" OR \"b\"",
        "NEAR(a b)",
        "{title} : a",
        "a AND",
        "^brug",
        "title:brug",
        "=brug",
        "~brug",
        "brug*",
        "(brug",
        "'",
        "\\",
        "%",
        "\u{0}",
        "🌉",
        "é̀̂",
        "a\u{301}\u{302}",
        "ﷺ",
        "1/2/3",
        "-1",
        "€",
        "1e9",
    ];
    for typed in typed {
        let page = app.get(&path_of(typed)).await;
        assert_eq!(page.status, 200, "{typed:?}: {}", page.text);
    }
    let words: Vec<String> = (0..60).map(|word| format!("w{word}")).collect();
    let many = words.join(" ");
    assert_eq!(app.get(&path_of(&many[..199])).await.status, 200);
    assert_eq!(app.get(&path_of(&"brug ".repeat(2000))).await.status, 400);
}
