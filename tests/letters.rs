//! Letters over HTTP: taking one in, reading it, confirming it line by line.

use axum_test::multipart::{MultipartForm, Part};
use toezeggingen::domain::{
    change::EventKind,
    ids::LetterId,
    letter::Outcome,
    number::NormalNumber,
    status::{LapseKind, Status, StatusKey},
};

use crate::support::{Page, TestApp, day, forms::LETTER};

/// Sends the form for a letter, with these fields and perhaps a file.
async fn upload(app: &TestApp, fields: &[(&str, &str)], file: Option<&[u8]>) -> Page {
    let page = app.get("/brieven/nieuw").await;
    upload_again(app, &page.field("inzending"), fields, file).await
}

async fn upload_again(app: &TestApp, token: &str, fields: &[(&str, &str)], file: Option<&[u8]>) -> Page {
    let mut form = MultipartForm::new().add_text("inzending", token.to_owned());
    for (name, value) in fields {
        form = form.add_text(*name, (*value).to_owned());
    }
    let part = match file {
        Some(bytes) => Part::bytes(bytes.to_vec()).file_name("brief.txt"),
        None => Part::bytes(Vec::new()).file_name(""),
    };
    app.post_multipart("/brieven/nieuw", form.add_part("bestand", part)).await
}

/// The register to which the letter of the tests answers, and that letter.
async fn desk() -> (TestApp, String) {
    let app = TestApp::empty().await;
    for number in ["24bb000101", "24bb000102", "24bb000103", "24bb000104"] {
        app.promise(number, None).await;
    }
    let page = upload(&app, &[("tekst", LETTER)], None).await;
    assert_eq!(page.status, 303, "{}", page.text);
    let reading = page.location.unwrap().split('?').next().unwrap().to_owned();
    (app, reading)
}

async fn statuses(app: &TestApp) -> Vec<StatusKey> {
    let mut statuses = Vec::new();
    for number in ["24bb000101", "24bb000102", "24bb000103", "24bb000104"] {
        statuses.push(app.status(number).await);
    }
    statuses
}

/// On which line of the reading a number stands.
fn line(page: &Page, number: &str) -> String {
    let field = page.form().into_iter().find(|(name, value)| name.starts_with("nummer-") && value == number);
    field.unwrap_or_else(|| panic!("{number} in {}", page.text)).0.replace("nummer-", "")
}

fn letter_id(reading: &str) -> LetterId {
    LetterId::new(reading.split('/').nth(2).unwrap().parse().unwrap())
}

#[tokio::test]
async fn a_letter_says_itself_of_what_day_it_is() {
    let (app, reading) = desk().await;
    let letter = app.store.letter(letter_id(&reading)).await.unwrap();
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
    let page = upload(&app, &fields, None).await;
    let letter = app.store.letter(letter_id(&page.location.unwrap())).await.unwrap();
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
    assert_eq!(app.store.letters(1).await.unwrap().1, 0);
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
        let body = app.store.letter(letter_id(&page.location.unwrap())).await.unwrap().body;
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
    assert_eq!(app.store.letters(1).await.unwrap().1, 0);
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
    assert_eq!(again.location.as_deref(), Some("/brieven/1?gedaan=brief-bekend"));
    assert_eq!(app.get("/brieven/1?gedaan=brief-bekend").await.one("[role=status]").len(), 48);
    let stale = upload_again(&app, &token, &[("tekst", "Een andere brief."), ("datum", "1-1-2024")], None).await;
    assert_eq!(stale.status, 409, "another letter in a form that was sent is not silently dropped");
    assert_eq!(stale.field("tekst").trim(), "Een andere brief.");
    let other =
        upload(&app, &[("tekst", "Een andere brief."), ("datum", "1-1-2024"), ("nummer", "24BB-9001")], None).await;
    assert_eq!(other.status, 400);
    assert!(other.one("#nummer-fout").contains("met een andere tekst"));
    assert_eq!(app.store.letters(1).await.unwrap().1, 1);
}

#[tokio::test]
async fn a_reading_proposes_and_changes_nothing() {
    let (app, reading) = desk().await;
    let page = app.get(&reading).await;
    assert_eq!(page.one("h1"), "Klopt deze lezing?");
    let outcome = |number: &str| page.field(&format!("uitkomst-{}", line(&page, number)));
    assert_eq!(outcome("24bb000101"), "afdoen");
    assert_eq!(outcome("24bb000102"), "afdoen");
    assert_eq!(outcome("24bb000103"), "uitstellen");
    assert_eq!(
        page.field(&format!("termijn-{}", line(&page, "24bb000103"))),
        "uiterlijk in het tweede kwartaal van 2025"
    );
    assert!(page.text.contains("= 30 juni 2025"), "{}", page.text);
    assert!(page.all(".reference").contains(&"24bb005555".to_owned()), "a paper is a reference: {}", page.text);
    assert!(page.all(".letter mark").contains(&"24bb000101".to_owned()));
    assert!(page.all("mark.doubt-mark").contains(&"24bb102".to_owned()));
    let ticked: Vec<String> =
        page.form().into_iter().filter(|(name, _)| name == "regel").map(|(_, value)| value).collect();
    assert!(ticked.contains(&line(&page, "24bb000101")) && ticked.contains(&line(&page, "24bb000103")));
    assert!(!ticked.contains(&line(&page, "24bb000102")), "a repaired number waits for a person");
    for id in page.attributes(".outcomes a[href^='#passage']", "href") {
        assert_eq!(page.all(&id).len(), 1, "{id} leads somewhere");
    }
    assert_eq!(statuses(&app).await, [StatusKey::Open; 4]);
}

#[tokio::test]
async fn one_letter_gives_each_promise_its_own_outcome() {
    let (app, reading) = desk().await;
    let page = app.get(&reading).await;
    let [settled, postponed] = [line(&page, "24bb000101"), line(&page, "24bb000103")];
    let done = app.send(&reading, &page.filled(&[("regel", &[&settled, &postponed])])).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let letter = reading.strip_suffix("/lezing").unwrap();
    assert_eq!(done.location, Some(format!("{letter}?gedaan=brief-verwerkt")));

    assert_eq!(statuses(&app).await, [StatusKey::Settled, StatusKey::Open, StatusKey::Open, StatusKey::Open]);
    let history = app.history("24bb000101").await;
    assert_eq!((history.len(), history[0].entry.kind, history[0].entry.on), (2, EventKind::Settled, day("2024-10-15")));
    assert_eq!(history[0].entry.note.as_deref(), Some("Brief 24bb009001 van 15 oktober 2024"));
    assert!(history[0].entry.passage.is_some() && history[0].entry.letter == Some(letter_id(&reading)));
    let deadlines = app.commitment("24bb000103").await.deadlines;
    assert_eq!((deadlines.last_day(), deadlines.entries().len()), (Some(day("2025-06-30")), 2));
    assert_eq!(app.history("24bb000103").await[0].entry.kind, EventKind::DeadlineSet);
    assert_eq!(app.history("24bb000104").await.len(), 1, "what was not ticked is left alone");

    let page = app.get(letter).await;
    assert_eq!(page.all(".confirmed li").len(), 2, "{}", page.text);
    assert_eq!(page.all("#passage-1").len() + page.all("#passage-2").len(), 2);
    let page = app.get(&reading).await;
    assert_eq!(page.all(".outcomes__done").len(), 2, "what was confirmed is not offered again");
    assert!(!page.form().iter().any(|(_, value)| value == "24bb000101"));
    let rest = app.store.confirmed(letter_id(&reading)).await.unwrap();
    assert_eq!(rest.iter().map(|one| one.outcome).collect::<Vec<_>>(), [Outcome::Settle, Outcome::Postpone]);
}

#[tokio::test]
async fn a_person_may_decide_otherwise_on_every_line() {
    let (app, reading) = desk().await;
    let page = app.get(&reading).await;
    let [one, two, three] = ["24bb000101", "24bb000102", "24bb000103"].map(|number| line(&page, number));
    let ticked = [one.as_str(), &two, &three];
    let names = [
        format!("uitkomst-{one}"),
        format!("rest-{one}"),
        format!("termijn-{one}"),
        format!("uitkomst-{two}"),
        format!("grond-{two}"),
        format!("reden-{two}"),
        format!("uitkomst-{three}"),
    ];
    let changes: [(&str, &[&str]); 8] = [
        ("regel", &ticked),
        (&names[0], &["deels"]),
        (&names[1], &["Het rapport."]),
        (&names[2], &["uiterlijk 31 maart 2025"]),
        (&names[3], &["vervallen"]),
        (&names[4], &["achterhaald"]),
        (&names[5], &["Niet meer nodig."]),
        (&names[6], &["openhouden"]),
    ];
    let done = app.send(&reading, &page.filled(&changes)).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let partly = app.commitment("24bb000101").await;
    assert_eq!((partly.status, partly.remaining.as_deref()), (Status::PartlySettled, Some("Het rapport.")));
    assert_eq!(partly.deadlines.last_day(), Some(day("2025-03-31")));
    assert_eq!(app.commitment("24bb000102").await.status, Status::Lapsed(LapseKind::Overtaken));
    assert_eq!(app.history("24bb000102").await[0].entry.note.as_deref(), Some("Niet meer nodig."));
    assert_eq!(app.history("24bb000103").await[0].entry.kind, EventKind::KeptOpen);
}

#[tokio::test]
async fn what_a_line_lacks_is_said_at_that_line_and_nothing_is_recorded() {
    let (app, reading) = desk().await;
    let page = app.get(&reading).await;
    let [one, two, three] = ["24bb000101", "24bb000102", "24bb000103"].map(|number| line(&page, number));
    let ticked = [one.as_str(), &two, &three];
    let names = [format!("rest-{one}"), format!("grond-{two}"), format!("termijn-{three}")];
    let outcomes = [format!("uitkomst-{one}"), format!("uitkomst-{two}"), format!("reden-{three}")];
    let changes: [(&str, &[&str]); 7] = [
        ("regel", &ticked),
        (&outcomes[0], &["deels"]),
        (&names[0], &[" "]),
        (&outcomes[1], &["vervallen"]),
        (&names[1], &[""]),
        (&names[2], &[""]),
        (&outcomes[2], &["Mijn eigen reden"]),
    ];
    let page = app.send(&reading, &page.filled(&changes)).await;
    assert_eq!(page.status, 400);
    let links = page.attributes("[role=alert] a", "href");
    for name in &names {
        assert!(links.contains(&format!("#{name}")), "{name} in {links:?}");
        assert_eq!(page.all(&format!("#{name}")).len(), 1);
    }
    assert!(page.one("[role=alert]").contains("24bb000103: Vul de termijn in"), "it says of which: {}", page.text);
    assert_eq!(page.field(&outcomes[2]), "Mijn eigen reden");
    assert_eq!(page.form().iter().filter(|(name, _)| name == "regel").count(), 3);
    assert_eq!(statuses(&app).await, [StatusKey::Open; 4]);
    assert_eq!(app.history("24bb000103").await.len(), 1);
}

#[tokio::test]
async fn one_stale_line_stops_the_whole_letter() {
    let (app, reading) = desk().await;
    let page = app.get(&reading).await;
    let [one, three] = [line(&page, "24bb000101"), line(&page, "24bb000103")];
    app.fill("/toezeggingen/24bb000103/voortgang", &[("reden", "Loopt.")]).await;
    let reason = format!("reden-{three}");
    let late = app.send(&reading, &page.filled(&[("regel", &[&one, &three]), (&reason, &["Mijn reden"])])).await;
    assert_eq!(late.status, 409);
    assert_eq!(late.one("h1"), "Intussen gewijzigd");
    assert!(late.one("[role=alert]").contains("24bb000103"), "{}", late.text);
    assert!(!late.one("[role=alert]").contains("24bb000101"));
    assert_eq!(late.field(&reason), "Mijn reden");
    assert_eq!(statuses(&app).await, [StatusKey::Open; 4], "all or nothing");
    assert_eq!(app.history("24bb000101").await.len(), 1);

    let done = app.send(&reading, &late.filled(&[("regel", &[&one, &three])])).await;
    assert_eq!(done.status, 303, "after a look it can be sent again: {}", done.text);
    assert_eq!(app.history("24bb000103").await[0].entry.note.as_deref(), Some("Mijn reden"));
}

#[tokio::test]
async fn a_line_that_the_domain_refuses_stops_the_whole_letter() {
    let (app, reading) = desk().await;
    app.fill("/toezeggingen/24bb000103/afdoening", &[("uitleg", "Klaar.")]).await;
    let page = app.get(&reading).await;
    assert!(page.text.contains("Deze toezegging is al afgedaan."));
    let [one, three] = [line(&page, "24bb000101"), line(&page, "24bb000103")];
    assert!(!page.form().contains(&("regel".to_owned(), three.clone())), "what is settled is not ticked");
    let refused = app.send(&reading, &page.filled(&[("regel", &[&one, &three])])).await;
    assert_eq!(refused.status, 400);
    assert!(refused.one(&format!("#uitkomst-{three}-fout")).contains("al afgedaan"));
    assert_eq!(app.status("24bb000101").await, StatusKey::Open);
}

#[tokio::test]
async fn the_reading_sent_twice_is_recorded_once() {
    let (app, reading) = desk().await;
    let page = app.get(&reading).await;
    let fields = page.filled(&[("regel", &[&line(&page, "24bb000101")])]);
    let (first, second) = (app.send(&reading, &fields).await, app.send(&reading, &fields).await);
    assert_eq!((first.status, second.status), (303, 303), "{}", second.text);
    assert_eq!(first.location, second.location);
    assert_eq!(app.history("24bb000101").await.len(), 2);
}

#[tokio::test]
async fn with_nothing_ticked_nothing_happens_unless_the_letter_is_declared_done() {
    let (app, reading) = desk().await;
    let page = app.get(&reading).await;
    let refused = app.send(&reading, &page.filled(&[("regel", &[])])).await;
    assert_eq!(refused.status, 400);
    assert!(refused.one("[role=alert]").contains("niets aangevinkt"));
    let done = app.send(&reading, &page.filled(&[("actie", &["niets"])])).await;
    assert_eq!(done.status, 303);
    assert!(app.store.letter(letter_id(&reading)).await.unwrap().processed_at.is_some());
    assert_eq!(statuses(&app).await, [StatusKey::Open; 4]);
}

#[tokio::test]
async fn a_day_can_be_seen_before_a_line_is_confirmed() {
    let (app, reading) = desk().await;
    let page = app.get(&reading).await;
    let name = format!("termijn-{}", line(&page, "24bb000103"));
    let seen = app.send(&reading, &page.filled(&[(&name, &["binnen zes weken"]), ("actie", &["bekijk"])])).await;
    assert_eq!(seen.status, 200);
    assert!(seen.text.contains("= 26 november 2024"), "{}", seen.text);
    assert_eq!(statuses(&app).await, [StatusKey::Open; 4]);
}

#[tokio::test]
async fn a_number_that_is_not_in_the_register_is_neither_linked_nor_registered_by_itself() {
    let (app, reading) = desk().await;
    let page = app.get(&reading).await;
    let unknown = line(&page, "24bb000999");
    assert!(page.text.contains("Dit nummer staat niet in het register."));
    assert_eq!(page.field(&format!("keuze-{unknown}")), "overslaan");
    let one = line(&page, "24bb000101");
    let done = app.send(&reading, &page.filled(&[("regel", &[&one])])).await;
    assert_eq!(done.status, 303);
    assert!(app.store.known(&[NormalNumber::of("24bb000999")]).await.unwrap().is_empty());
}

#[tokio::test]
async fn an_unknown_number_may_be_registered_from_the_letter() {
    let (app, reading) = desk().await;
    let page = app.get(&reading).await;
    let unknown = line(&page, "24bb000999");
    let names = ["keuze", "titel", "tekst", "dag"].map(|name| format!("{name}-{unknown}"));
    let choice: (&str, &[&str]) = (&names[0], &["registreren"]);
    let missing = app
        .send(
            &reading,
            &page.filled(&[("regel", &[]), choice, (&names[1], &[""]), (&names[2], &[""]), (&names[3], &[""])]),
        )
        .await;
    assert_eq!(missing.status, 400);
    for name in &names[1..] {
        assert!(missing.attributes("[role=alert] a", "href").contains(&format!("#{name}")), "{name}");
    }
    let fields = missing.filled(&[
        choice,
        (&names[1], &["Speeltuin"]),
        (&names[2], &["Een speeltuin."]),
        (&names[3], &["5-9-2024"]),
    ]);
    let done = app.send(&reading, &fields).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let made = app.commitment("24bb000999").await;
    assert_eq!((made.details.title.as_str(), made.details.made_on), ("Speeltuin", Some(day("2024-09-05"))));
    let history = app.history("24bb000999").await;
    assert_eq!(history.len(), 2, "registered, and what the letter does");
    assert_eq!(history[1].entry.kind, EventKind::Registered);
}

#[tokio::test]
async fn an_unknown_number_may_be_one_of_those_that_come_closest() {
    let app = TestApp::empty().await;
    app.promise("24bb000991", None).await;
    app.promise("24bb000101", None).await;
    let page = upload(&app, &[("tekst", LETTER)], None).await;
    let reading = page.location.unwrap().split('?').next().unwrap().to_owned();
    let page = app.get(&reading).await;
    let unknown = line(&page, "24bb000999");
    let name = format!("keuze-{unknown}");
    let suggested = page.attributes(&format!("input[name={name}]"), "value");
    assert_eq!(suggested, ["1 24bb000991", "registreren", "overslaan"]);
    let fields = page.filled(&[("regel", &[]), (&name, &["1 24bb000991"])]);
    let twice = page.filled(&[("regel", &[&line(&page, "24bb000101")]), (&name, &["1 24bb000101"])]);
    let refused = app.send(&reading, &twice).await;
    assert_eq!(refused.status, 400, "one promise on two lines");
    assert!(refused.one("[role=alert]").contains("al op een andere regel"));
    let done = app.send(&reading, &fields).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(app.history("24bb000991").await.len(), 2);
    assert!(app.store.known(&[NormalNumber::of("24bb000999")]).await.unwrap().is_empty());
}

#[tokio::test]
async fn where_the_committee_decides_a_letter_proposes() {
    let (app, reading) = desk().await;
    app.committee_decides().await;
    let page = app.get(&reading).await;
    app.send(&reading, &page.filled(&[("regel", &[&line(&page, "24bb000101")])])).await;
    assert_eq!(app.status("24bb000101").await, StatusKey::Proposed);
    assert_eq!(app.history("24bb000101").await[0].entry.kind, EventKind::Proposed);
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
