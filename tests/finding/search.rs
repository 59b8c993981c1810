//! The search box: whatever the way of typing, and whatever was chosen beforehand.

use toezeggingen::domain::commitment::publicity::Publicity;

use crate::support::{
    TestApp,
    builders::{commitment, secret},
};

async fn found(app: &TestApp, typed: &str) -> Vec<String> {
    let encoded: String = typed.bytes().map(|byte| format!("%{byte:02X}")).collect();
    let page = app.get(&format!("/toezeggingen?q={encoded}")).await;
    assert_eq!(page.status, 200, "{typed}: {}", page.text);
    page.all("td .number")
}

#[tokio::test]
async fn words_are_found_however_they_were_typed_on_either_side() {
    let app = TestApp::empty().await;
    app.register(
        commitment("A-1").title("Regels voor vrachtauto’s op de kade").text("Wij gaan dat sturen, 20% minder."),
    )
    .await;
    app.register(
        commitment("A-2").title("Pont “De Ĳssel” en plan\u{2011}B").text("Groot\u{ad}schalig, met Łódź en Ærø."),
    )
    .await;
    app.register(
        commitment("A-3").title("Maat\u{200b}regelen \u{a0} ＡＢＣ").text("Regel '25 %' en de Straße, tegen ½ prijs."),
    )
    .await;
    let table: [(&str, &[&str]); 27] = [
        ("vrachtauto's", &["A-1"]),
        ("vrachtauto’s", &["A-1"]),
        ("vrachtauto`s", &["A-1"]),
        ("vrachtautos", &["A-1"]),
        ("kade, sturen", &["A-1"]),
        ("kade,sturen", &["A-1"]),
        ("(kade) – sturen?", &["A-1"]),
        ("20%", &["A-1"]),
        ("20 %", &["A-1"]),
        ("２０％", &["A-1"]),
        ("25%", &["A-3"]),
        ("\"De IJssel\"", &["A-2"]),
        ("‘de ijssel’", &["A-2"]),
        ("plan-B", &["A-2"]),
        ("plan‑B", &["A-2"]),
        ("plan–b", &["A-2"]),
        ("grootschalig", &["A-2"]),
        ("groot\u{ad}schalig", &["A-2"]),
        ("lodz aero", &["A-2"]),
        ("ŁÓDŹ ÆRØ", &["A-2"]),
        ("maatregelen abc", &["A-3"]),
        ("maat\u{200b}regelen\u{a0}abc", &["A-3"]),
        ("strasse", &["A-3"]),
        ("STRASSE 1/2", &["A-3"]),
        ("straße", &["A-3"]),
        ("\u{200b}\u{ad}", &["A-1", "A-2", "A-3"]),
        ("onzin", &[]),
    ];
    for (typed, expected) in table {
        assert_eq!(found(&app, typed).await, expected, "{typed:?}");
    }
}

#[tokio::test]
async fn hyphens_slashes_fractions_and_grouped_figures_are_found_on_either_side() {
    let app = TestApp::empty().await;
    app.register(commitment("A-1").title("Brug bij de Oude-Dijk").text("Kosten €1.250.000, over 1½ jaar.")).await;
    app.register(commitment("A-2").title("Sluis bij de oude dijk").text("Kosten 1250000 euro, over 1 1/2 jaar.")).await;
    app.register(commitment("A-3").title("Pont bij de oudedijk").text("De kade/sturen, € 11.250, in 11/2 jaar.")).await;
    app.register(commitment("A-4").title("Plan B").text("De kade, en het sturen; 12.345 e-mails.")).await;
    let table: [(&str, &[&str]); 18] = [
        ("oude-dijk", &["A-1", "A-2", "A-3"]),
        ("oude dijk", &["A-1", "A-2", "A-3"]),
        ("oude‑dijk", &["A-1", "A-2", "A-3"]),
        ("oudedijk", &["A-1", "A-3"]),
        ("plan-b", &["A-4"]),
        ("email", &["A-4"]),
        ("e mail", &["A-4"]),
        ("1250000", &["A-1", "A-2"]),
        ("1.250.000", &["A-1", "A-2"]),
        ("€ 1.250.000", &["A-1", "A-2"]),
        ("€1.250.000", &["A-1", "A-2"]),
        ("€ 1250000,-", &["A-1", "A-2"]),
        ("12345", &["A-4"]),
        ("kade sturen", &["A-3", "A-4"]),
        ("kade/sturen", &["A-3", "A-4"]),
        ("1½", &["A-1", "A-2"]),
        ("1 1/2", &["A-1", "A-2"]),
        ("11/2", &["A-3"]),
    ];
    for (typed, expected) in table {
        assert_eq!(found(&app, typed).await, expected, "{typed:?}");
    }
}

#[tokio::test]
async fn a_number_among_words_finds_its_promise() {
    let app = TestApp::empty().await;
    app.register(commitment("25bb007101").title("Deelscooters op de kade")).await;
    app.register(commitment("25bb007102").title("Bruggen")).await;
    app.register(commitment("T-2023-014").title("Bomen")).await;
    for typed in [
        "hoe staat het met nr. 25bb007101?",
        "kade 25bb007101",
        "nr. 25BB-7101: kade",
        "toezegging 25bb\u{200b}007101 (kade)",
    ] {
        assert_eq!(found(&app, typed).await, ["25bb007101"], "{typed}");
    }
    assert_eq!(found(&app, "25bb007101, 25bb007102").await, ["25bb007101", "25bb007102"]);
    assert_eq!(found(&app, "t 2023 14 bomen").await, ["T-2023-014"]);
    app.register(commitment("88").title("Bruggen over de vaart")).await;
    assert_eq!(found(&app, "nr. 88 vaart").await, ["88"]);
    assert_eq!(found(&app, "88 kade").await, Vec::<String>::new(), "figures alone can be anything");
}

#[tokio::test]
async fn a_number_goes_straight_to_its_promise_whatever_was_chosen() {
    let mut app = TestApp::empty().await;
    app.register(commitment("24bb006491").title("Klaar")).await;
    app.settle("24bb006491", "2025-11-01").await;
    app.register(commitment("24bb006492").publicity(secret())).await;
    app.register(commitment("24bb006493").publicity(Publicity::Draft)).await;
    let typed = [
        "24bb006491",
        "24BB-6491",
        "nr.+24bb006491",
        "%2324bb006491",
        "toezegging+24bb006491",
        "24bb%E2%80%8B006491",
        "24bb+006491.",
    ];
    for typed in typed {
        for preset in
            ["", "&status=openstaand&status=deels-afgedaan&status=afdoening-voorgesteld", "&sorteer=-titel&pagina=9"]
        {
            let page = app.get(&format!("/toezeggingen?q={typed}{preset}")).await;
            assert_eq!(
                (page.status, page.location.as_deref()),
                (303, Some("/toezeggingen/24bb006491")),
                "{typed}{preset}"
            );
        }
    }
    assert_eq!(app.get("/toezeggingen?q=24bb006492").await.status, 303);
    app.sign_out();
    let absent = app.get("/toezeggingen?q=24bb006494").await;
    for hidden in ["24bb006492", "24bb006493"] {
        let page = app.get(&format!("/toezeggingen?q={hidden}")).await;
        assert_eq!((page.status, page.one("h1")), (200, format!("Geen toezeggingen met ‘{hidden}’")));
        assert_eq!(page.text.replace(hidden, "24bb006494"), absent.text, "what is hidden answers as what is not there");
    }
}

#[tokio::test]
async fn what_was_chosen_beforehand_is_told_and_what_lies_outside_it_is_offered() {
    let mut app = TestApp::empty().await;
    for number in ["24bb000001", "24bb000002", "24bb000003"] {
        app.register(commitment(number).title("Camera’s op het plein").committee("WB")).await;
    }
    app.settle("24bb000002", "2025-11-01").await;
    app.settle("24bb000003", "2025-11-01").await;
    app.register(commitment("24bb000004").title("Camera’s, geheim").publicity(secret())).await;
    app.sign_out();
    assert!(app.get("/toezeggingen").await.all(".preset").is_empty(), "nothing is chosen here");
    let running = "status=openstaand&status=deels-afgedaan&status=afdoening-voorgesteld";
    let menu = app.get("/").await.attributes(".menu a", "href");
    assert!(menu.contains(&format!("/toezeggingen?{running}")), "{menu:?}");
    let page = app.get(&format!("/toezeggingen?{running}")).await;
    assert_eq!(page.one(".preset"), "U zoekt in wat nog loopt, niet in wat is afgedaan of vervallen. Toon alles");
    let page = app.get(&format!("/toezeggingen?q=camera&{running}&sorteer=nummer")).await;
    assert_eq!(page.all("td .number"), ["24bb000001"]);
    let told =
        "U zoekt in wat nog loopt, niet in wat is afgedaan of vervallen. Daarbuiten staan er nog twee. Zoek in alles";
    assert_eq!(page.one(".preset"), told, "what is secret is not counted");
    let everything = page.attributes(".preset a", "href");
    assert_eq!(everything, ["/toezeggingen?q=camera&sorteer=nummer"]);
    assert_eq!(app.get(&everything[0]).await.all("td .number").len(), 3);
    assert!(app.get(&everything[0]).await.all(".preset").is_empty());

    let none = app.get("/toezeggingen?q=camera&status=vervallen&commissie=WB").await;
    assert_eq!(
        none.one(".preset"),
        "U zoekt alleen in: vervallen; commissie: WB. Daarbuiten staan er nog drie. Zoek in alles"
    );
    assert!(
        none.text.contains(
            "Binnen de gekozen filters staan deze woorden nergens: ‘camera’; daarbuiten wel: in drie toezeggingen."
        ),
        "{}",
        none.text
    );
    assert_eq!(none.attributes(".nothing a", "href")[0], "/toezeggingen?q=camera");
    let nowhere = app.get("/toezeggingen?q=geheim&status=vervallen").await;
    assert!(
        nowhere.text.contains("Nergens staan al deze woorden: ‘geheim’, ook niet buiten de gekozen filters."),
        "{}",
        nowhere.text
    );
}
