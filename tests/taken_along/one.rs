//! One commitment as a file.

use serde_json::Value;
use toezeggingen::domain::{change::Change, commitment::publicity::Publicity, number::CommitmentNumber};

use crate::support::{TestApp, builders::commitment};

async fn json(app: &TestApp, number: &str) -> Value {
    serde_json::from_str(&app.take(&format!("/toezeggingen/{number}.json")).await.text()).unwrap()
}

#[tokio::test]
async fn it_has_the_columns_of_the_list_and_what_its_page_tells() {
    let mut app = TestApp::empty().await;
    let quoted = |details: &mut toezeggingen::domain::commitment::Details| {
        details.quotation = Some("Ik zeg het toe.".to_owned());
    };
    app.register(commitment("24bb000001").due("2025-12-31").details(quoted)).await;
    app.postpone("24bb000001", "2026-02-01").await;
    app.sign_out();
    let one = json(&app, "24bb000001").await;
    let list: Value = serde_json::from_str(&app.take("/toezeggingen.json").await.text()).unwrap();
    for (column, value) in list["toezeggingen"][0].as_object().unwrap() {
        assert_eq!(&one[column], value, "{column}");
    }
    assert!(one["adres"].as_str().unwrap().ends_with("/toezeggingen/24bb000001"));
    assert_eq!(one["citaat"], "Ik zeg het toe.");
    let days: Vec<&Value> = one["termijnen"].as_array().unwrap().iter().map(|entry| &entry["laatste_dag"]).collect();
    assert_eq!(days, ["2025-12-31", "2026-02-01"]);
    let events = one["geschiedenis"].as_array().unwrap();
    assert_eq!((&events[0]["soort"], &events[1]["soort"]), (&Value::from("uitgesteld"), &Value::from("geregistreerd")));
    assert_eq!(events[0]["toelichting"], "Het onderzoek loopt uit.");
    assert_eq!(events[0]["door"], "griffier", "the public sees roles, not names");
}

#[tokio::test]
async fn what_happened_out_of_sight_is_not_in_it() {
    let mut app = TestApp::empty().await;
    app.register(commitment("24bb000001").publicity(Publicity::Draft)).await;
    app.change("24bb000001", Change::Progress { note: "Geheim gefluister.".to_owned() }).await;
    app.change("24bb000001", Change::Publish).await;
    assert_eq!(json(&app, "24bb000001").await["geschiedenis"].as_array().unwrap().len(), 3);
    app.sign_out();
    let one = json(&app, "24bb000001").await;
    assert_eq!(one["geschiedenis"].as_array().unwrap().len(), 1, "{one}");
    assert!(!one.to_string().contains("gefluister"));
    app.change("24bb000001", Change::Withdraw { reason: "Nog niet.".to_owned() }).await;
    for ending in ["json", "ics", "atom"] {
        assert_eq!(app.get(&format!("/toezeggingen/24bb000001.{ending}")).await.status, 404, "{ending}");
    }
}

#[tokio::test]
async fn a_number_in_any_writing_leads_to_its_file() {
    let app = TestApp::empty().await;
    app.register(commitment("24bb000001").due("2025-12-31")).await;
    let number = CommitmentNumber::parse("24bb000007").unwrap();
    app.change("24bb000001", Change::CorrectNumber { number, reason: "Verlezen.".to_owned() }).await;
    for ending in ["json", "ics", "atom"] {
        for typed in ["24BB7", "24bb000001"] {
            let led = app.get(&format!("/toezeggingen/{typed}.{ending}")).await;
            assert_eq!(led.location.as_deref(), Some(format!("/toezeggingen/24bb000007.{ending}").as_str()), "{typed}");
        }
    }
    let missing = app.get("/toezeggingen/99zz1.json").await;
    assert_eq!(missing.status, 404);
    assert!(missing.text.contains("‘99zz1’ staat niet in het register"), "{}", missing.text);
}

#[tokio::test]
async fn the_page_leads_to_its_files() {
    let app = TestApp::empty().await;
    app.register(commitment("24bb000001").due("2025-12-31")).await;
    let page = app.get("/toezeggingen/24bb000001").await;
    let links = page.attributes(".taken a", "href");
    assert_eq!(links[0], "/toezeggingen/24bb000001.ics");
    assert!(links[1].starts_with("webcal://") && links[1].ends_with("/toezeggingen/24bb000001.ics"), "{links:?}");
    assert_eq!(links[2..], ["/toezeggingen/24bb000001.atom", "/toezeggingen/24bb000001.json"]);
    app.register(commitment("24bb000002").due("2025-12-31")).await;
    app.settle("24bb000002", "2025-11-14").await;
    let closed = app.get("/toezeggingen/24bb000002").await.attributes(".taken a", "href");
    assert_eq!(closed, ["/toezeggingen/24bb000002.atom", "/toezeggingen/24bb000002.json"], "nobody awaits its day");
    let list = app.get("/toezeggingen?status=openstaand").await;
    let feeds = list.attributes("link[rel=alternate][type=\"application/atom+xml\"]", "href");
    assert_eq!(feeds, ["/toezeggingen.atom?status=openstaand"]);
    let links = list.attributes(".bar--files a", "href");
    assert!(links.last().unwrap().starts_with("webcal://"), "{links:?}");
    assert!(links.iter().all(|link| link.ends_with("?status=openstaand")), "{links:?}");
}
