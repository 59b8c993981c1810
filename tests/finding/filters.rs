//! The filters of the list: each finds its own, each choice says how many it would find, and bad input keeps what was typed.

use toezeggingen::domain::{
    access::{Actor, Role},
    change::Change,
    commitment::{deadline::Precision, fulfilment::FulfilmentKind, publicity::Publicity},
    letter::{Outcome, change::LetterChange},
};

use crate::support::{
    TestApp,
    builders::{commitment, deadline, secret},
    multiplied::multiply_first_commitment,
};

async fn found(app: &TestApp, query: &str) -> Vec<String> {
    let page = app.get(&format!("/toezeggingen?sorteer=nummer&{query}")).await;
    assert_eq!(page.status, 200, "{query}: {}", page.text);
    page.all("td .number")
}

/// Six commitments that differ in what happened to them.
async fn varied() -> TestApp {
    let app = TestApp::empty().await;
    let of = |kind| move |details: &mut toezeggingen::domain::commitment::Details| details.kind = Some(kind);
    let letter = of(FulfilmentKind::Letter);
    app.register(commitment("1").due("2025-11-01").made_on("2025-01-10").committee("WB").details(letter)).await;
    app.register(commitment("2").due("2025-12-01").made_on("2025-02-10").committee("WB").asked_by("A. Aa (Een)")).await;
    app.register(commitment("3").due("2026-01-01").made_on("2025-03-10").asked_by("B. Bee (Twee)")).await;
    app.register(commitment("4").vague("te zijner tijd").made_on("2025-04-10").details(of(FulfilmentKind::Act))).await;
    app.register(commitment("5").made_on("2024-12-31").due("2025-06-01").publicity(secret()).committee("WB")).await;
    app.register(commitment("6").made_on("2025-05-10").due("2026-03-01").publicity(Publicity::Draft)).await;
    app.postpone("2", "2026-02-01").await;
    app.postpone("2", "2026-02-10").await;
    let corrected = deadline("uiterlijk 2026-01-31", Some("2026-01-31"), Precision::Day);
    let reason = "Verkeerd overgenomen.".to_owned();
    app.change("3", Change::CorrectDeadline { deadline: corrected, source: None, reason }).await;
    app
}

#[tokio::test]
async fn what_happened_to_a_promise_is_a_filter() {
    let app = varied().await;
    let table: [(&str, &[&str]); 20] = [
        ("verloop=uitgesteld", &["2"]),
        ("verloop=gecorrigeerd", &["3"]),
        ("verloop=uitgesteld&verloop=gecorrigeerd", &["2", "3"]),
        ("verloop=uitgesteld&status=afgedaan", &[]),
        ("termijn=geen", &["4"]),
        ("termijn=geen&termijn=te-laat", &["1", "4", "5"]),
        ("termijn=geen&status=afgedaan", &[]),
        ("termijnVan=2025-11-01&termijnTot=2026-01-31", &["1", "3"]),
        ("termijnVan=1-2-2026", &["2", "6"]),
        ("toegezegdVan=10-2-2025&toegezegdTot=10-3-2025", &["2", "3"]),
        ("toegezegdTot=2024-12-31", &["5"]),
        ("toegezegdVan=11-4-2025", &["6"]),
        ("soort=brief", &["1"]),
        ("soort=brief&soort=handeling", &["1", "4"]),
        ("soort=gesprek", &[]),
        ("fractie=een&fractie=twee", &["2", "3"]),
        ("gewijzigdSinds=2025-11-14", &["1", "2", "3", "4", "5", "6"]),
        ("gewijzigdSinds=2025-11-15", &[]),
        ("openbaarheid=geheim&openbaarheid=concept", &["5", "6"]),
        ("loopt=bezwaar", &[]),
    ];
    for (query, expected) in table {
        assert_eq!(found(&app, query).await, expected, "{query}");
    }
    app.settle("1", "2025-11-14").await;
    app.change("1", Change::Object { part: None, reason: "Dit is geen antwoord.".to_owned() }).await;
    assert_eq!(found(&app, "loopt=bezwaar").await, ["1"]);
}

#[tokio::test]
async fn a_file_has_the_rows_of_the_filtered_list() {
    let mut app = varied().await;
    app.sign_out();
    for (query, numbers) in [
        ("verloop=uitgesteld", vec!["2"]),
        ("termijn=geen", vec!["4"]),
        ("termijnVan=2025-11-15&termijnTot=2026-01-31", vec!["3"]),
        ("soort=brief&soort=handeling&sorteer=oudste", vec!["1", "4"]),
        ("gewijzigdSinds=2025-11-15", vec![]),
        ("toegezegdTot=2024-12-31", vec![]),
    ] {
        let file = app.get(&format!("/toezeggingen.json?{query}")).await;
        assert_eq!(file.status, 200, "{query}");
        let list: serde_json::Value = serde_json::from_str(&file.text).unwrap();
        let rows: Vec<&str> =
            list["toezeggingen"].as_array().unwrap().iter().map(|row| row["nummer"].as_str().unwrap()).collect();
        assert_eq!(rows, numbers, "{query}: {}", file.text);
    }
    let wrong = app.get("/toezeggingen.csv?termijnVan=2-1-2026&termijnTot=1-1-2026").await;
    assert_eq!(wrong.status, 400);
    assert!(wrong.text.contains("Dit tijdvak eindigt voordat het begint"), "{}", wrong.text);
}

#[tokio::test]
async fn a_letter_shows_its_own_and_only_to_who_sees_the_letter() {
    let mut app = varied().await;
    let body = "Toezegging 1 is klaar. Toezegging 9 niet.";
    let letter = app.letter("25bb000099", "2025-11-03", body).await;
    let settle = Change::Settle { answer: "Klaar.".to_owned(), delivered: None };
    app.answer(letter, "1", Outcome::Settle, settle, "Toezegging 1 is klaar.").await;
    let back = LetterChange::TakeBack { reason: "Er ontbrak een bijlage.".to_owned() };
    app.store.change_letter(&app.act(), letter, back).await.unwrap();
    let path = format!("brief={letter}");
    assert_eq!(found(&app, &path).await, ["1"]);
    let page = app.get(&format!("/toezeggingen?{path}")).await;
    assert_eq!(page.all(".tags .tag"), ["Verwijder filter brief: 25bb000099 van 3 november 2025"]);
    assert_eq!(page.attributes("input[name=brief]", "value"), [letter.to_string()]);
    assert!(
        app.get(&format!("/brieven/{letter}"))
            .await
            .attributes("main a", "href")
            .contains(&format!("/toezeggingen?{path}"))
    );
    app.sign_out();
    let hidden = app.get(&format!("/toezeggingen?{path}")).await;
    let unknown = app.get("/toezeggingen?brief=77").await;
    assert_eq!((hidden.status, unknown.status), (400, 400));
    assert_eq!(hidden.text.replace(&letter.to_string(), "77"), unknown.text.replace(&letter.to_string(), "77"));
    assert!(!app.get(&format!("/toezeggingen.csv?{path}")).await.text.contains("Toezegging 1"));
    let along = app.get(&format!("/toezeggingen/2?uit=brief%3D{letter}")).await;
    assert!(along.all("a[rel=prev], a[rel=next]").is_empty(), "nor does the way along the list tell which they are");
    app.release(letter).await;
    assert_eq!(found(&app, &path).await, ["1"]);
}

#[tokio::test]
async fn every_choice_tells_what_a_click_would_find() {
    let mut app = varied().await;
    let people = [Actor::new("griffier", Role::Clerk), Actor::new("", Role::Public)];
    for actor in people {
        if actor.role == Role::Public {
            app.sign_out();
        } else {
            app.sign_in(actor.clone()).await;
        }
        for query in
            ["", "status=openstaand", "commissie=WB&verloop=uitgesteld", "fractie=een&termijn=geen", "termijn=te-laat"]
        {
            let page = app.get(&format!("/toezeggingen?{query}")).await;
            let choices = page.choices();
            assert!(choices.len() > 20, "{query}");
            for (name, value, count) in choices {
                // What was chosen of this part gives way to this choice alone.
                let others: Vec<&str> = query
                    .split('&')
                    .filter(|pair| !pair.is_empty() && !pair.starts_with(&format!("{name}=")))
                    .collect();
                let clicked = format!("{}&{name}={value}", others.join("&"));
                assert_eq!(found(&app, &clicked).await.len().to_string(), count, "{query}, then {name}={value}");
            }
        }
    }
}

#[tokio::test]
async fn where_very_much_matches_all_is_counted() {
    let app = TestApp::empty().await;
    let of = |details: &mut toezeggingen::domain::commitment::Details| details.kind = Some(FulfilmentKind::Letter);
    let first = commitment("25bb000001").committee("WB").asked_by("A. Aa (Een)").due("2025-11-20").details(of);
    app.register(first).await;
    multiply_first_commitment(&app.database(), 5_200).await;
    let page = app.get("/toezeggingen").await;
    assert_eq!(page.one("h1"), "5200 toezeggingen");
    let counts = page.choices();
    let count = |name: &str, value: &str| {
        counts.iter().find(|(one, key, _)| one == name && key == value).map(|(_, _, count)| count.as_str())
    };
    assert_eq!(count("status", "openstaand"), Some("5200"));
    assert_eq!(count("commissie", "WB"), Some("5200"));
    assert_eq!(count("termijn", "nadert"), Some("5200"));
    assert_eq!((count("soort", "brief"), count("fractie", "een")), (Some("5200"), Some("1")));
    let few = app.get("/toezeggingen?fractie=een").await.choices();
    let soort = few.iter().find(|(one, key, _)| one == "soort" && key == "brief").map(|(_, _, count)| count.as_str());
    assert_eq!(soort, Some("1"));
}

#[tokio::test]
async fn what_is_secret_is_in_no_count_and_no_choice() {
    let mut app = varied().await;
    app.register(commitment("7").committee("GEH").holder("wethouder Stil").theme("Verborgen").publicity(secret()))
        .await;
    let count = async |app: &TestApp, name: &str, value: &str| {
        let choices = app.get("/toezeggingen").await.choices();
        choices.into_iter().find(|(one, key, _)| one == name && key == value).map(|(_, _, count)| count)
    };
    assert_eq!(count(&app, "commissie", "WB").await.as_deref(), Some("3"));
    assert_eq!(count(&app, "commissie", "GEH").await.as_deref(), Some("1"));
    app.sign_out();
    assert_eq!(count(&app, "commissie", "WB").await.as_deref(), Some("2"));
    assert_eq!(count(&app, "status", "openstaand").await.as_deref(), Some("4"));
    for (name, value) in [("commissie", "GEH"), ("portefeuillehouder", "wethouder-stil"), ("thema", "verborgen")] {
        assert_eq!(count(&app, name, value).await, None, "{name}");
    }
}

#[tokio::test]
async fn what_was_typed_wrongly_stays_in_its_field() {
    let app = varied().await;
    let query =
        "status=openstaand&commissie=wb&q=plein&termijnVan=31-11-2025&toegezegdTot=straks&toegezegdVan=1-2-2025";
    let page = app.get(&format!("/toezeggingen?{query}")).await;
    assert_eq!((page.status, page.one("h1")), (400, "Verbeter uw filters".to_owned()));
    let told = page.all(".nothing p");
    assert!(told[0].contains("Laatste dag vanaf ‘31-11-2025’: 31 november 2025 bestaat niet."), "{told:?}");
    assert!(told[1].contains("Toegezegd tot en met ‘straks’: Schrijf een dag als 31-12-2025."), "{told:?}");
    let form = page.form();
    for (name, value) in [
        ("status", "openstaand"),
        ("commissie", "WB"),
        ("termijnVan", "31-11-2025"),
        ("toegezegdTot", "straks"),
        ("toegezegdVan", "1-2-2025"),
    ] {
        assert!(form.contains(&(name.to_owned(), value.to_owned())), "{name}: {form:?}");
    }
    assert_eq!(page.attributes("input[type=search]", "value"), ["plein"]);
    let turned = app.get("/toezeggingen?termijnVan=2-1-2026&termijnTot=1-1-2026").await;
    assert_eq!(turned.status, 400);
    assert_eq!(
        turned.all(".nothing p"),
        ["Dit tijdvak eindigt voordat het begint: laatste dag van 2 januari 2026 tot en met 1 januari 2026."]
    );
    let long = app.get(&format!("/toezeggingen?q={}", "a".repeat(300))).await;
    assert_eq!((long.status, long.attributes("input[type=search]", "value")[0].len()), (400, 200));
}

#[tokio::test]
async fn filters_that_never_hold_together_say_so() {
    let app = varied().await;
    for (query, sentence) in [
        ("status=afgedaan&termijn=te-laat", "Te laat of bijna te laat is alleen wat openstaat of deels is afgedaan."),
        ("termijn=geen&termijnTot=2026-01-01", "Zonder laatste dag ligt die dag ook niet tussen twee dagen."),
        ("status=openstaand&loopt=voorstel", "Een voorstel loopt alleen bij de status ‘bij de raad’."),
    ] {
        let page = app.get(&format!("/toezeggingen?{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        assert_eq!(page.all(".nothing p").last().map(String::as_str), Some(sentence), "{query}");
    }
}

#[tokio::test]
async fn a_list_is_sorted_by_age_and_by_the_days_that_it_slipped() {
    let app = varied().await;
    let listed = async |sort: &str| app.get(&format!("/toezeggingen?sorteer={sort}")).await.all("td .number");
    assert_eq!(listed("oudste").await, ["5", "1", "2", "3", "4", "6"]);
    assert_eq!(listed("-oudste").await, ["6", "4", "3", "2", "1", "5"]);
    assert_eq!(
        listed("verschoven").await,
        ["2", "1", "3", "5", "6", "4"],
        "a corrected day never counted; none comes last"
    );
    let page = app.get("/toezeggingen?sorteer=verschoven&commissie=WB").await;
    assert_eq!(page.all(".bar [aria-current]"), ["meest verschoven"]);
    assert!(page.all("th[aria-sort]").is_empty());
    assert!(page.text.contains("Toezeggingen 1 tot en met 3 van 3, de meest verschoven eerst"), "{}", page.text);
    assert!(app.store.verify_history().await.unwrap().is_whole());
}
