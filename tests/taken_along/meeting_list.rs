//! The list of a meeting as a text document.

use std::io::{Cursor, Read as _};

use roxmltree::{Document, Node};
use toezeggingen::domain::{council::roster::Roster, ids::MeetingId};
use zip::{CompressionMethod, ZipArchive};

use super::TakenFile;
use crate::support::{
    TestApp,
    administration::entry,
    builders::{commitment, secret},
    meetings::plan,
};

const TEXT: &str = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
const TABLE: &str = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
const FO: &str = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

fn part(file: &TakenFile, name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(file.bytes.clone())).unwrap();
    let first = zip.by_index(0).unwrap();
    assert_eq!((&*first.name().unwrap(), first.compression()), ("mimetype", CompressionMethod::Stored));
    drop(first);
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn words(node: Node) -> String {
    node.descendants().filter(|one| one.is_text()).filter_map(|one| one.text()).collect::<Vec<_>>().join(" ")
}

/// The headings of a document, each with its level, and the number of rows of each table.
fn outline(content: &str) -> (Vec<(String, String)>, Vec<usize>) {
    let document = Document::parse(content).unwrap();
    let heads = document.descendants().filter(|node| node.has_tag_name((TEXT, "h")));
    let heads = heads.map(|node| (node.attribute((TEXT, "outline-level")).unwrap().to_owned(), words(node))).collect();
    let tables: Vec<Node> = document.descendants().filter(|node| node.has_tag_name((TABLE, "table"))).collect();
    for table in &tables {
        let head = table.children().filter(|node| node.has_tag_name((TABLE, "table-header-rows"))).count();
        assert_eq!(head, 1, "the headings are headings, and come again on the next page");
        assert!(!table.attribute((TABLE, "name")).unwrap().is_empty());
        for row in table.descendants().filter(|node| node.has_tag_name((TABLE, "table-row"))) {
            assert_eq!(row.children().filter(|node| node.has_tag_name((TABLE, "table-cell"))).count(), 4);
        }
    }
    let rows = |table: &Node| table.children().filter(|node| node.has_tag_name((TABLE, "table-row"))).count();
    (heads, tables.iter().map(rows).collect())
}

async fn register() -> (TestApp, MeetingId) {
    let app = TestApp::empty().await;
    app.enter(Roster::Committees, &entry("Bestuur & zo (BOVF)", "", "")).await;
    let own = |number: &str| commitment(number).committee("BOVF").holder("wethouder Wonen (H. Zonderland)");
    app.register(own("25bb000001").asked_by("S. Bokhove (Lijst Oost)").due("2025-06-30").title("Kappen <snel>")).await;
    app.register(own("25bb000002").due("2025-12-01")).await;
    app.register(own("25bb000003").due("2025-06-29").publicity(secret()).title("Verborgen zaak")).await;
    let id = app.plan_with("BOVF", &plan("2025-11-27", "1. Opening\n2. Toezeggingen")).await;
    (app, id)
}

#[tokio::test]
async fn the_list_of_now_is_a_draft_with_headings_tables_and_a_language() {
    let (mut app, id) = register().await;
    let file = app.take(&format!("/vergaderingen/{id}/lijst.odt")).await;
    assert_eq!(file.header("content-type"), "application/vnd.oasis.opendocument.text");
    let name = "attachment; filename=\"toezeggingen-BOVF-2025-11-27-stand-van-2025-11-14-concept.odt\"";
    assert_eq!(file.header("content-disposition"), name);
    assert_eq!(part(&file, "mimetype"), "application/vnd.oasis.opendocument.text");
    let styles = part(&file, "styles.xml");
    let styles = Document::parse(&styles).unwrap();
    let language = styles.descendants().find_map(|node| node.attribute((FO, "language")));
    assert_eq!(language, Some("nl"));
    assert!(part(&file, "meta.xml").contains("<dc:language>nl-NL</dc:language>"));
    let content = part(&file, "content.xml");
    let (heads, rows) = outline(&content);
    assert_eq!(heads[0], ("1".to_owned(), "Concept: Toezeggingen aan de commissie Bestuur & zo".to_owned()));
    assert_eq!(heads[1..].iter().map(|(level, _)| level.as_str()).collect::<Vec<_>>(), ["2", "2"]);
    assert!(heads[1].1.starts_with("Te laat") && heads[2].1.starts_with("Nadert"), "{heads:?}");
    assert_eq!(rows, [2, 1], "the clerk has the secret one");
    assert!(content.contains("Niet openbaar. Op deze lijst staat één toezegging die niet openbaar is."));
    for told in ["Kappen &lt;snel&gt;", "25bb000001", "S. Bokhove, Lijst Oost", "‘uiterlijk 2025-06-30’"] {
        assert!(content.contains(told), "{told}: {content}");
    }
    assert!(content.contains("Deze lijst is niet vastgesteld."));
    app.sign_out();
    let public = part(&app.take(&format!("/vergaderingen/{id}/lijst.odt")).await, "content.xml");
    assert!(!public.contains("Verborgen") && !public.contains("niet openbaar"));
    assert_eq!(outline(&public).1, [1, 1]);
}

#[tokio::test]
async fn a_frozen_list_has_its_frozen_words() {
    let (mut app, id) = register().await;
    app.freeze(id).await;
    app.settle("25bb000001", "2025-11-14").await;
    app.sign_out();
    let file = app.take(&format!("/vergaderingen/{id}/lijst/1.odt")).await;
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"toezeggingen-BOVF-2025-11-27-editie-1.odt\""
    );
    let content = part(&file, "content.xml");
    let (heads, rows) = outline(&content);
    assert_eq!(heads[0].1, "Toezeggingen aan de commissie Bestuur & zo", "it is no draft");
    assert!(heads[1].1.starts_with("Te laat"), "as it was when it was frozen: {heads:?}");
    assert_eq!(rows, [1, 1]);
    assert!(content.contains("Vastgesteld op 14 november 2025"), "{content}");
    assert!(!content.contains("Register van toezeggingen"), "only the sheet itself");
    assert_eq!(app.get(&format!("/vergaderingen/{id}/lijst/2.odt")).await.status, 404);
}

#[tokio::test]
async fn the_pages_of_the_meeting_lead_to_it() {
    let (app, id) = register().await;
    app.freeze(id).await;
    for page in [format!("/vergaderingen/{id}"), format!("/vergaderingen/{id}/lijst")] {
        let links = app.get(&page).await.attributes("a[download]", "href");
        for ending in [".odt", "/1.odt"] {
            assert!(links.contains(&format!("/vergaderingen/{id}/lijst{ending}")), "{page}: {links:?}");
        }
    }
}
