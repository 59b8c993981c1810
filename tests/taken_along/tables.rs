//! CSV, JSON, XLSX and ODS: the same table four times.

use std::io::{Cursor, Read as _};

use calamine::{Data, Ods, Reader, Xlsx};
use chrono::NaiveDate;
use serde_json::Value;
use toezeggingen::domain::{change::Change, commitment::deadline::Precision};
use zip::ZipArchive;

use super::TakenFile;
use crate::support::{
    TestApp,
    builders::{commitment, deadline, secret},
    multiplied::multiply_first_commitment,
    people::{HOLDER, MEMBER},
};

/// The columns with days in them.
const DAYS: [&str; 4] = ["toegezegd_op", "laatste_dag", "status_sinds", "afgesloten_op"];

/// A table: the headings, and then the rows, each cell as CSV has it.
type Table = Vec<Vec<String>>;

fn read_csv(file: &TakenFile, separator: u8) -> Table {
    let text = file.text();
    let text = text.strip_prefix('\u{feff}').expect("a mark of UTF-8 stands in front");
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

/// The rows of a JSON file in the order of their keys; the map of the library has its own, so it is read from the text.
fn read_json(file: &TakenFile) -> Table {
    let whole: Value = serde_json::from_str(&file.text()).unwrap();
    let rows = whole["toezeggingen"].as_array().unwrap();
    let text = file.text();
    let first = text.lines().find(|line| line.starts_with("{\"nummer\"")).expect("a commitment a line");
    let mut heads: Vec<(usize, String)> = rows[0]
        .as_object()
        .unwrap()
        .keys()
        .map(|key| (first.find(&format!("\"{key}\":")).unwrap(), key.clone()))
        .collect();
    heads.sort();
    let heads: Vec<String> = heads.into_iter().map(|(_, key)| key).collect();
    let cell = |value: &Value| match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    let body = rows.iter().map(|row| heads.iter().map(|head| cell(&row[head])).collect()).collect::<Vec<_>>();
    [vec![heads], body].concat()
}

/// The rows of a spreadsheet. A day has to be a real one, and a number a number.
fn read_sheet(rows: impl Iterator<Item = Vec<Data>>) -> Table {
    let cell = |(head, data): (&String, &Data)| match data {
        Data::Empty => String::new(),
        Data::String(text) if !DAYS.contains(&head.as_str()) => text.clone(),
        Data::Float(number) if head.starts_with("aantal") => number.to_string(),
        Data::DateTime(day) => count_from_1900(day.as_f64()).to_string(),
        Data::DateTimeIso(day) => day.chars().take(10).collect(),
        other => panic!("{head}: {other:?}"),
    };
    let mut heads = Vec::new();
    let mut table = Vec::new();
    for row in rows {
        if heads.is_empty() {
            heads = row.iter().map(ToString::to_string).collect();
            table.push(heads.clone());
        } else {
            table.push(heads.iter().zip(&row).map(cell).collect());
        }
    }
    for row in table.iter().skip(1) {
        for (head, cell) in heads.iter().zip(row) {
            assert!(
                !DAYS.contains(&head.as_str()) || cell.is_empty() || cell.parse::<NaiveDate>().is_ok(),
                "{head}: {cell}"
            );
        }
    }
    table
}

/// The day of a serial number of Excel (ECMA-376, 18.17.4.1): whole days since 30 December 1899.
fn count_from_1900(serial: f64) -> NaiveDate {
    assert!(serial.fract() == 0.0, "a day has no time: {serial}");
    NaiveDate::from_ymd_opt(1899, 12, 30).unwrap() + chrono::TimeDelta::days(serial as i64)
}

fn read_xlsx(file: &TakenFile) -> Table {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file.bytes.clone())).unwrap();
    read_sheet(book.worksheet_range("Toezeggingen").unwrap().rows().map(<[Data]>::to_vec))
}

fn read_ods(file: &TakenFile) -> Table {
    let mut book: Ods<_> = Ods::new(Cursor::new(file.bytes.clone())).unwrap();
    read_sheet(book.worksheet_range("Toezeggingen").unwrap().rows().map(<[Data]>::to_vec))
}

/// A register with every kind of cell, and what a file may trip over.
async fn register() -> TestApp {
    let app = TestApp::empty().await;
    let whole = commitment("1").committee("WB").holder(HOLDER).asked_by(MEMBER).asked_by("K. de Vries");
    let text = "Eerst; \"dit\",\nen dan  <dat> & meer.\n=SOM(A1)";
    app.register(whole.due("2025-12-31").title("=1+1").text(text).theme("Wonen; bouwen")).await;
    app.register(commitment("2").committee("ZJO").due("2025-11-01").title("+31 bellen\u{b}")).await;
    app.register(commitment("3").vague("-te zijner tijd").title("@SOM(A1), café")).await;
    app.register(commitment("9944").publicity(secret()).committee("WB").due("2025-12-01").title("Geheim woord")).await;
    app.settle("2", "2025-11-10").await;
    app.postpone("1", "2026-03-31").await;
    let right = deadline("uiterlijk 2 april 2026", Some("2026-04-02"), Precision::Day);
    app.change("1", Change::CorrectDeadline { deadline: right, reason: "Verlezen.".to_owned(), source: None }).await;
    app
}

/// A cell without the apostrophe that keeps a spreadsheet from running it, and without what XML cannot say.
fn unguarded(table: Table) -> Table {
    let cell = |cell: String| cell.strip_prefix('\'').unwrap_or(&cell).replace('\u{b}', "");
    table.into_iter().map(|row| row.into_iter().map(cell).collect()).collect()
}

#[tokio::test]
async fn all_four_have_the_same_columns_in_the_same_order_and_the_same_cells() {
    let app = register().await;
    let csv = read_csv(&app.take("/toezeggingen.csv?sorteer=nummer").await, b';');
    assert_eq!(csv.len(), 5, "the clerk has all four");
    assert_eq!(csv[0][16], "aantal_keer_gecorrigeerd");
    assert_eq!((csv[1][13].as_str(), csv[1][16].as_str(), csv[1][10].as_str()), ("1", "1", "2026-04-02"));
    assert_eq!(csv[1][1], "'=1+1", "a cell of CSV is run by no spreadsheet");
    let told = unguarded(csv.clone());
    assert_eq!(read_csv(&app.take("/toezeggingen-komma.csv?sorteer=nummer").await, b','), csv);
    let json = read_json(&app.take("/toezeggingen.json?sorteer=nummer").await);
    assert_eq!(json[0], told[0], "the keys stand in the order of the columns");
    assert_eq!(unguarded(json), told);
    let xlsx = read_xlsx(&app.take("/toezeggingen.xlsx?sorteer=nummer").await);
    let xlsx = unguarded(
        xlsx.into_iter().map(|row| row.into_iter().map(|cell| cell.replace("_x000B_", "")).collect()).collect(),
    );
    assert_eq!(xlsx, told);
    assert_eq!(read_ods(&app.take("/toezeggingen.ods?sorteer=nummer").await), told);
}

#[tokio::test]
async fn each_has_the_sight_and_the_filters_of_the_page() {
    let mut app = register().await;
    app.sign_out();
    let files = ["csv", "json", "xlsx", "ods", "ics", "atom"].map(|ending| format!("/toezeggingen.{ending}"));
    for path in &files {
        let file = app.take(path).await;
        for secret in ["Geheim woord", "9944"] {
            let whole = unpack(&file);
            assert!(!whole.contains(secret), "{path}: {secret}");
            assert!(whole.contains("SOM(A1)") || path.ends_with("ics"), "{path}");
        }
    }
    let count = async |path: String| match path.split('?').next().unwrap().rsplit('.').next().unwrap() {
        "csv" => read_csv(&app.take(&path).await, b';').len() - 1,
        "xlsx" => read_xlsx(&app.take(&path).await).len() - 1,
        "ods" => read_ods(&app.take(&path).await).len() - 1,
        "json" => read_json(&app.take(&path).await).len() - 1,
        "ics" => app.take(&path).await.text().matches("BEGIN:VEVENT").count(),
        _ => app.take(&path).await.text().matches("<category term=\"nieuw\"").count(),
    };
    for path in &files {
        assert_eq!(count(format!("{path}?commissie=ZJO")).await, 1, "{path}");
        let all = if path.ends_with("ics") { 2 } else { 3 };
        assert_eq!(count(format!("{path}?pagina=2")).await, all, "a file has no pages: {path}");
        let wrong = app.get(&format!("{path}?status=onzin")).await;
        assert!(wrong.status == 400 && wrong.text.contains("‘onzin’ is geen status"), "{path}: {}", wrong.text);
        let meant = app.get(&format!("{path}?raadslid={}", MEMBER.split(" (").next().unwrap().replace(' ', "+"))).await;
        assert!(meant.location.is_some_and(|to| to.starts_with(&format!("{path}?raadslid="))), "{path}");
    }
}

/// The text of a file; of a zip, that of everything in it.
fn unpack(file: &TakenFile) -> String {
    let Ok(mut zip) = ZipArchive::new(Cursor::new(file.bytes.clone())) else { return file.text() };
    let mut whole = String::new();
    for index in 0..zip.len() {
        zip.by_index(index).unwrap().read_to_string(&mut whole).unwrap();
    }
    whole
}

#[tokio::test]
async fn each_says_what_it_is_and_of_which_day() {
    let mut app = register().await;
    app.sign_out();
    let table = [
        ("/toezeggingen.csv", "text/csv; charset=utf-8", "attachment; filename=\"toezeggingen-2025-11-14.csv\""),
        ("/toezeggingen-komma.csv", "text/csv; charset=utf-8", "attachment; filename=\"toezeggingen-2025-11-14.csv\""),
        (
            "/toezeggingen.json",
            "application/json; charset=utf-8",
            "attachment; filename=\"toezeggingen-2025-11-14.json\"",
        ),
        (
            "/toezeggingen.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "attachment; filename=\"toezeggingen-2025-11-14.xlsx\"",
        ),
        (
            "/toezeggingen.ods",
            "application/vnd.oasis.opendocument.spreadsheet",
            "attachment; filename=\"toezeggingen-2025-11-14.ods\"",
        ),
        ("/toezeggingen.ics", "text/calendar; charset=utf-8", "attachment; filename=\"toezeggingen-2025-11-14.ics\""),
        (
            "/toezeggingen.atom",
            "application/atom+xml; charset=utf-8",
            "inline; filename=\"toezeggingen-2025-11-14.atom\"",
        ),
    ];
    for (path, kind, name) in table {
        let file = app.take(path).await;
        assert_eq!((file.header("content-type"), file.header("content-disposition")), (kind, name), "{path}");
        assert_eq!(file.header("cache-control"), "no-cache", "what is withdrawn is gone at once: {path}");
        let head = app.server.method(axum::http::Method::HEAD, path).await;
        assert_eq!((head.status_code().as_u16(), head.as_bytes().len()), (200, 0), "{path}");
        assert_eq!(head.header("content-type"), kind, "{path}");
    }
    let packed = app.server.get("/toezeggingen.json").add_header("accept-encoding", "gzip").await;
    assert_eq!(packed.header("content-encoding"), "gzip");
}

#[tokio::test]
async fn the_same_list_gives_the_same_bytes() {
    let app = register().await;
    for ending in ["csv", "json", "xlsx", "ods", "ics", "atom"] {
        let path = format!("/toezeggingen.{ending}");
        assert!(app.take(&path).await.bytes == app.take(&path).await.bytes, "{path}");
    }
}

#[tokio::test]
async fn a_list_without_rows_is_a_whole_file() {
    let app = TestApp::empty().await;
    let json: Value = serde_json::from_str(&app.take("/toezeggingen.json").await.text()).unwrap();
    assert_eq!(json["toezeggingen"], Value::Array(Vec::new()));
    assert_eq!(json["stand_van"], "2025-11-14");
    assert_eq!(read_csv(&app.take("/toezeggingen.csv").await, b';').len(), 1);
    assert_eq!(read_xlsx(&app.take("/toezeggingen.xlsx").await).len(), 1);
    assert_eq!(read_ods(&app.take("/toezeggingen.ods").await).len(), 1);
}

/// More rows than are read at once, so that the seams between them show.
#[tokio::test]
async fn a_long_list_is_whole_and_in_its_order() {
    let app = TestApp::empty().await;
    app.register(commitment("25bb000001").due("2025-01-02")).await;
    multiply_first_commitment(&app.database(), 1_203).await;
    let csv = read_csv(&app.take("/toezeggingen.csv?sorteer=-nummer").await, b';');
    let numbers: Vec<&String> = csv.iter().skip(1).map(|row| &row[0]).collect();
    assert_eq!(numbers.len(), 1_203);
    assert!(numbers.is_sorted_by(|one, other| one > other));
    let json = read_json(&app.take("/toezeggingen.json?sorteer=-nummer").await);
    assert_eq!(json, csv);
    assert_eq!(read_xlsx(&app.take("/toezeggingen.xlsx?sorteer=-nummer").await), csv);
}

#[tokio::test]
async fn a_spreadsheet_of_too_many_rows_says_what_to_do() {
    let app = TestApp::empty().await;
    app.register(commitment("25bb000001").committee("WB").due("2025-01-02")).await;
    app.register(commitment("25aa000001").committee("ZJO").due("2025-01-02")).await;
    multiply_first_commitment(&app.database(), 50_001).await;
    for ending in ["xlsx", "ods"] {
        let page = app.get(&format!("/toezeggingen.{ending}")).await;
        assert_eq!(page.status, 400);
        assert!(
            page.text.contains("er passen 50.000 toezeggingen in. Kies filters, of neem de lijst mee als CSV."),
            "{}",
            page.text
        );
        let some = app.take(&format!("/toezeggingen.{ending}?commissie=ZJO")).await;
        assert!(!some.bytes.is_empty());
    }
    let csv = app.take("/toezeggingen.csv").await;
    assert_eq!(csv.text().lines().count(), 50_002, "CSV has room for all of them");
}
