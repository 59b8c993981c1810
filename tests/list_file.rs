//! The list as a file: the same list, with the same filters, for the same eyes.

use toezeggingen::domain::commitment::publicity::Publicity;

use crate::support::{
    TestApp,
    builders::{commitment, secret},
};

/// The rows of the file, without the heading.
async fn rows(app: &TestApp, query: &str) -> Vec<Vec<String>> {
    let response = app.theirs(app.server.get(&format!("/toezeggingen.csv?{query}"))).await.await;
    assert_eq!(response.status_code(), 200, "{}", response.text());
    assert_eq!(response.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(response.header("content-disposition"), "attachment; filename=\"toezeggingen-2025-11-14.csv\"");
    let text = response.text();
    let text = text.strip_prefix('\u{feff}').expect("a mark of UTF-8 stands in front");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    let heads: Vec<&str> = reader.headers().unwrap().iter().take(10).collect();
    let known = "nummer titel tekst toegezegd_op commissie portefeuillehouder gezegd_door gevraagd_door termijn status";
    assert_eq!(heads, known.split(' ').collect::<Vec<_>>());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn numbers(rows: &[Vec<String>]) -> Vec<&str> {
    rows.iter().map(|row| row[0].as_str()).collect()
}

async fn register_three(app: &TestApp) {
    let asked = "S. Kuipers (Stadspartij)";
    app.register(
        commitment("1").committee("WB").due("2025-12-31").title("Leegstand; boven \"winkels\"").asked_by(asked),
    )
    .await;
    app.register(commitment("2").committee("ZJO").due("2025-11-01").title("=1+1")).await;
    app.register(commitment("3").publicity(secret()).committee("WB").due("2025-12-01")).await;
}

#[tokio::test]
async fn the_file_has_the_rows_of_the_list_in_its_order() {
    let mut app = TestApp::empty().await;
    register_three(&app).await;
    assert_eq!(numbers(&rows(&app, "").await), ["2", "3", "1"], "the clerk has all of it");
    app.sign_out();
    let all = rows(&app, "").await;
    assert_eq!(numbers(&all), ["2", "1"], "what is secret is not in it");
    assert_eq!(all[1][1], "Leegstand; boven \"winkels\"");
    assert_eq!(all[1][7], "S. Kuipers (Stadspartij)");
    assert_eq!(all[1][9], "openstaand");
    assert_eq!(all[0][1], "'=1+1", "no cell is run as a formula");
    assert_eq!(numbers(&rows(&app, "commissie=WB").await), ["1"]);
    assert_eq!(numbers(&rows(&app, "sorteer=-nummer").await), ["2", "1"]);
    assert_eq!(numbers(&rows(&app, "pagina=2").await), ["2", "1"], "a file has no pages");
    assert_eq!(numbers(&rows(&app, "q=winkels").await), ["1"]);
    assert!(numbers(&rows(&app, "q=2").await).contains(&"2"), "a number finds its row, and leads nowhere else");
}

#[tokio::test]
async fn what_is_withdrawn_is_in_no_file() {
    let mut app = TestApp::empty().await;
    app.register(commitment("1").publicity(Publicity::Draft)).await;
    app.sign_out();
    assert!(rows(&app, "").await.is_empty());
}

#[tokio::test]
async fn a_wrong_filter_is_told_and_a_name_leads_to_its_file() {
    let app = TestApp::empty().await;
    register_three(&app).await;
    let page = app.get("/toezeggingen.csv?status=onzin").await;
    assert_eq!(page.status, 400);
    assert!(page.text.contains("‘onzin’ is geen status"), "{}", page.text);
    let meant = app.get("/toezeggingen.csv?raadslid=S.+Kuipers").await;
    assert_eq!(meant.status, 303);
    assert!(
        meant.location.as_deref().unwrap().starts_with("/toezeggingen.csv?raadslid="),
        "{:?}",
        meant.location.as_deref()
    );
}

#[tokio::test]
async fn the_list_leads_to_its_files() {
    let app = TestApp::empty().await;
    register_three(&app).await;
    let page = app.get("/toezeggingen?commissie=WB&pagina=1").await;
    let files = [".csv", ".xlsx", ".ods", ".ics", "-komma.csv", ".json"];
    let addresses = files.map(|ending| format!("/toezeggingen{ending}?commissie=WB"));
    assert_eq!(page.attributes("a[download]", "href"), addresses);
}
