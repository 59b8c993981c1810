//! Letters over HTTP: taking one in, reading it, confirming it line by line.

use toezeggingen::domain::commitment::status::StatusKey;

use crate::support::{
    TestApp, clerk, day,
    forms::LETTER,
    letters::{desk, letter_id, line, statuses, upload, upload_again},
};

#[tokio::test]
async fn a_letter_says_itself_of_what_day_it_is() {
    let (app, reading) = desk().await;
    let letter = app.store.find_letter(&clerk(), letter_id(&reading)).await.unwrap();
    assert_eq!((letter.day, letter.number.as_deref()), (day("2024-10-15"), Some("24bb009001")));
    assert_eq!(letter.processed_at, None);
    assert_eq!(statuses(&app).await, [StatusKey::Open; 4], "taking in a letter settles nothing");
    let list = app.get("/brieven").await;
    assert!(list.attributes("main a", "href").contains(&reading), "{}", list.text);
    assert!(list.text.contains("nog niet verwerkt"));
}

#[tokio::test]
async fn what_is_typed_goes_before_what_the_letter_says() {
    let app = TestApp::empty().await;
    let fields =
        [("tekst", LETTER), ("datum", "16-10-2024"), ("nummer", "24bb7"), ("onderwerp", "O"), ("ondertekenaar", "W")];
    let asked = upload(&app, &fields, None).await;
    assert!(asked.one("#datum-fout").contains("De brief zelf noemt 15 oktober 2024"), "{}", asked.text);
    let tick = asked.attributes("[name=klopt]", "value").remove(0);
    let page = upload(&app, &[&fields[..], &[("klopt", tick.as_str())]].concat(), None).await;
    let letter = app.store.find_letter(&clerk(), letter_id(&page.location.unwrap())).await.unwrap();
    assert_eq!((letter.day, letter.number.as_deref()), (day("2024-10-16"), Some("24bb7")));
    assert_eq!((letter.subject.as_deref(), letter.signatory.as_deref()), (Some("O"), Some("W")));
}

#[tokio::test]
async fn a_letter_without_a_day_is_asked_for_one_and_stays_typed() {
    let app = TestApp::empty().await;
    let text = "Geachte raad,\n\nHet is klaar.\n\nDe wethouder";
    let page = upload(&app, &[("tekst", text), ("onderwerp", "Klaar")], None).await;
    assert_eq!(page.status, 400);
    assert!(page.one("#datum-fout").contains("Vul de dag van de brief in"));
    assert_eq!((page.field("tekst").trim(), page.field("onderwerp").as_str()), (text, "Klaar"));
    let page = upload(&app, &[("tekst", text), ("datum", "31-11-2024")], None).await;
    assert!(page.one("#datum-fout").contains("bestaat niet"));
    assert_eq!(app.store.list_letters(&clerk(), 1).await.unwrap().1, 0);
}

#[tokio::test]
async fn the_text_of_a_file_stays_in_the_form_whatever_is_still_asked() {
    let app = TestApp::empty().await;
    let text = "Geachte raad,\n\nHet is klaar.\n\nDe wethouder";
    for (field, typed) in
        [("onderwerp", "Klaar"), ("datum", "31-11-2024"), ("datum", "volgende week"), ("nummer", "geen")]
    {
        let page = upload(&app, &[(field, typed)], Some(text.as_bytes())).await;
        assert_eq!(page.status, 400, "{field} {typed}");
        assert_eq!((page.field("tekst").trim(), page.field(field).as_str()), (text, typed));
        // What was in the file is sent again from the field, with the day that was asked for.
        let again: Vec<(&str, String)> =
            ["tekst", "onderwerp", "ondertekenaar"].map(|name| (name, page.field(name))).into();
        let mut again: Vec<(&str, &str)> = again.iter().map(|(name, value)| (*name, value.as_str())).collect();
        again.push(("datum", "3-11-2024"));
        let taken = upload(&app, &again, None).await;
        assert_eq!(taken.status, 303, "{field} {typed}: {}", taken.text);
    }
    let page = upload(&app, &[("tekst", text)], Some(b"%PDF-1.7 x")).await;
    assert_eq!((page.status, page.field("tekst").trim()), (400, text), "a wrong file takes nothing of what was pasted");
    let letters = app.store.list_letters(&clerk(), 1).await.unwrap();
    assert_eq!(letters.1, 1, "one letter, known by its text");
    assert_eq!(app.store.find_letter(&clerk(), letters.0[0].id()).await.unwrap().body.trim(), text);
}

#[tokio::test]
async fn a_file_is_read_in_the_encodings_that_offices_use() {
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(LETTER.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let cp1252: Vec<u8> = LETTER.chars().map(|c| if c == 'ë' { 0xeb } else { u8::try_from(c).unwrap() }).collect();
    let mixed = [b"Co\xf6rdinatie\r\n\r\n".to_vec(), LETTER.replace('\n', "\r\n").into_bytes()].concat();
    for (name, bytes) in
        [("utf-8", LETTER.as_bytes().to_vec()), ("utf-16", utf16), ("windows-1252", cp1252), ("mixed", mixed)]
    {
        let app = TestApp::empty().await;
        let page = upload(&app, &[], Some(&bytes)).await;
        assert_eq!(page.status, 303, "{name}: {}", page.text);
        let body = app.store.find_letter(&clerk(), letter_id(&page.location.unwrap())).await.unwrap().body;
        assert!(body.ends_with(LETTER), "{name}");
        assert_eq!(body.starts_with("Coördinatie"), name == "mixed");
    }
}

/// What is typed, the file, where the message stands and what it says.
type Wrong = (&'static [(&'static str, &'static str)], Option<&'static [u8]>, &'static str, &'static str);

#[tokio::test]
async fn what_is_no_letter_is_told_and_what_to_do() {
    let app = TestApp::empty().await;
    let table: [Wrong; 6] = [
        (&[], None, "#tekst-fout", "geen tekst"),
        (&[("tekst", " \r\n ")], None, "#tekst-fout", "geen tekst"),
        (&[], Some(b"%PDF-1.7 x"), "#bestand-fout", "Dit is een PDF"),
        (&[], Some(b"PK\x03\x04 x"), "#bestand-fout", "tekstverwerker"),
        (&[], Some(b"\x00\x01\x02\x03"), "#bestand-fout", "geen tekst"),
        (&[("tekst", "Brief")], Some(b"Brief"), "#bestand-fout", "niet allebei"),
    ];
    for (fields, file, place, words) in table {
        let fields = [fields, &[("onderwerp", "Blijft staan")]].concat();
        let page = upload(&app, &fields, file).await;
        assert_eq!(page.status, 400, "{place} {words}");
        assert!(page.one(place).contains(words), "{}", page.text);
        assert_eq!(page.field("onderwerp"), "Blijft staan");
    }
    assert_eq!(app.store.list_letters(&clerk(), 1).await.unwrap().1, 0);
}

#[tokio::test]
async fn a_text_that_is_too_large_gets_a_page_that_says_so() {
    let app = TestApp::empty().await;
    for bytes in [2 * 1024 * 1024 + 1, 9 * 1024 * 1024] {
        let page = upload(&app, &[("datum", "1-1-2024")], Some(&vec![b'a'; bytes])).await;
        assert_eq!(page.status, 413, "{bytes}");
        assert!(page.text.contains("ten hoogste 2 MiB tekst"));
    }
    let page = app.post("/brieven/nieuw", &[("tekst", "geen multipart")]).await;
    assert_eq!(page.status, 400);
}

#[tokio::test]
async fn the_same_letter_is_taken_in_once() {
    let app = TestApp::empty().await;
    let token = app.get("/brieven/nieuw").await.field("inzending");
    let first = upload_again(&app, &token, &[("tekst", LETTER)], None).await;
    let twice = upload_again(&app, &token, &[("tekst", LETTER)], None).await;
    assert_eq!((twice.status, &twice.location), (303, &first.location));
    let again = upload(&app, &[], Some(LETTER.replace('\n', "\r\n").as_bytes())).await;
    assert_eq!(again.led_to(), "/brieven/1 letter-known");
    assert_eq!(app.get("/brieven/1").await.one("[role=status]"), "Deze brief stond al in het register. Dit is hij.");
    let other =
        upload(&app, &[("tekst", "Een andere brief."), ("datum", "1-1-2024"), ("nummer", "24BB-9001")], None).await;
    assert_eq!(other.status, 400);
    assert!(other.one("#nummer-fout").contains("met een andere tekst"));
    assert_eq!(app.store.list_letters(&clerk(), 1).await.unwrap().1, 1);
}

#[tokio::test]
async fn another_letter_in_a_form_that_was_sent_is_not_silently_dropped() {
    let app = TestApp::empty().await;
    let token = app.get("/brieven/nieuw").await.field("inzending");
    upload_again(&app, &token, &[("tekst", LETTER)], None).await;
    let pasted = upload_again(&app, &token, &[("tekst", "Een andere brief."), ("datum", "1-1-2024")], None).await;
    assert_eq!(pasted.led_to(), "/brieven/2/lezing letter-taken-in");

    let file = |text: &'static str| Some(text.as_bytes());
    upload_again(&app, &token, &[("datum", "1-1-2024")], file("Een brief in een bestand.")).await;
    let refused = upload_again(&app, &token, &[("datum", "1-1-2024")], file("Een brief in een ander bestand.")).await;
    assert_eq!(refused.status, 409);
    assert_eq!(app.store.list_letters(&clerk(), 1).await.unwrap().1, 3);
}

#[tokio::test]
async fn addresses_that_lead_nowhere_say_so() {
    let (app, reading) = desk().await;
    for path in ["/brieven/99", "/brieven/x", "/brieven/99/lezing", "/brieven?pagina=2"] {
        let page = app.get(path).await;
        assert_eq!(page.status, 404, "{path}");
        assert_eq!(page.one("h1"), "Niet gevonden");
    }
    for path in
        ["/brieven?pagina=0", "/brieven?pagina=-1", "/brieven?pagina=twee", "/brieven?pagina=99999999999999999999"]
    {
        let page = app.get(path).await;
        assert_eq!(page.status, 400, "{path}");
        assert!(page.text.contains("paginanummer"));
    }
    let page = app.get(&reading).await;
    let mut fields = page.filled(&[("inzending", &["x"])]);
    assert_eq!(app.send(&reading, &fields).await.status, 400);
    let one = line(&page, "24bb000101");
    fields = page.filled(&[("regel", &[&one]), (&format!("nummer-{one}"), &["24bb000102"])]);
    let page = app.send(&reading, &fields).await;
    assert_eq!(page.status, 400, "a line that is not what the person saw is not recorded");
    assert_eq!(statuses(&app).await, [StatusKey::Open; 4]);
}
