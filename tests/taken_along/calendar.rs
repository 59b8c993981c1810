//! iCalendar, held against RFC 5545 line by line.

use std::collections::{BTreeMap, BTreeSet};

use toezeggingen::domain::{
    change::Change,
    commitment::{
        deadline::Precision,
        lapse_kind::LapseKind,
        part::{NewPart, PartNumber, PartOutcome},
        publicity::Publicity,
    },
    number::CommitmentNumber,
};

use crate::support::{
    TestApp,
    builders::{commitment, deadline, secret},
    people::HOLDER,
};

/// An event: its properties by name, values unescaped.
type CalendarEvent = BTreeMap<String, String>;

/// Reads a calendar as RFC 5545 asks, and panics where it breaks a rule.
fn read_calendar(text: &str) -> (Vec<(String, String)>, Vec<CalendarEvent>) {
    assert!(text.ends_with("\r\n"), "every line ends (3.1)");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "lines end with CR and LF (3.1)");
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets (3.1): {line}", line.len());
        assert!(!line.chars().any(|sign| sign.is_control()), "no control characters: {line:?}");
    }
    let unfolded = text.replace("\r\n ", "");
    let mut lines = unfolded.trim_end().split("\r\n");
    assert_eq!(lines.next(), Some("BEGIN:VCALENDAR"));
    let (mut head, mut events, mut open) = (Vec::new(), Vec::new(), None::<CalendarEvent>);
    let mut is_over = false;
    for line in lines {
        assert!(!is_over, "nothing stands behind the end: {line}");
        let (name, value) = line.split_once(':').unwrap();
        match (line, &mut open) {
            ("BEGIN:VEVENT", None) => open = Some(CalendarEvent::new()),
            ("END:VEVENT", Some(_)) => events.extend(open.take()),
            ("END:VCALENDAR", None) => is_over = true,
            (_, Some(event)) => {
                assert!(event.insert(name.to_owned(), unescape(value)).is_none(), "twice: {name}");
            }
            (_, None) => {
                assert!(events.is_empty(), "properties come first (3.6): {line}");
                head.push((name.to_owned(), unescape(value)));
            }
        }
    }
    assert!(is_over);
    (head, events)
}

/// The text behind the escapes of 3.3.11.
fn unescape(value: &str) -> String {
    let mut text = String::new();
    let mut signs = value.chars();
    while let Some(sign) = signs.next() {
        match (sign, sign == '\\') {
            (_, true) => match signs.next() {
                Some('n' | 'N') => text.push('\n'),
                Some(escaped @ ('\\' | ';' | ',')) => text.push(escaped),
                other => panic!("no escape: {other:?} in {value}"),
            },
            (other, false) => text.push(other),
        }
    }
    text
}

async fn events(app: &TestApp, query: &str) -> Vec<CalendarEvent> {
    read_calendar(&app.take(&format!("/toezeggingen.ics?{query}")).await.text()).1
}

async fn event(app: &TestApp, number: &str) -> CalendarEvent {
    let text = app.take(&format!("/toezeggingen/{number}.ics")).await.text();
    let mut events = read_calendar(&text).1;
    assert_eq!(events.len(), 1);
    events.remove(0)
}

fn sequence(event: &CalendarEvent) -> u32 {
    event["SEQUENCE"].parse().unwrap()
}

#[tokio::test]
async fn a_last_day_is_an_event_of_a_whole_day() {
    let app = TestApp::empty().await;
    let title =
        "Wonen, werken; winkelen \\ bouwen: een lange titel die zeker over de vijfenzeventig tekens gaat, met é en 🏠";
    app.register(commitment("24bb000001").due("2025-12-31").title(title).holder(HOLDER)).await;
    app.register(commitment("24bb000002").vague("te zijner tijd")).await;
    let (head, events) = read_calendar(&app.take("/toezeggingen.ics").await.text());
    let head: BTreeMap<String, String> = head.into_iter().collect();
    assert_eq!(head["VERSION"], "2.0");
    assert!(head["PRODID"].starts_with("-//"), "{head:?}");
    assert_eq!(head["X-WR-CALNAME"], format!("Toezeggingen - {}", app.store.settings().council));
    assert!(!head.contains_key("METHOD"), "a calendar to subscribe to is no invitation");
    assert_eq!(events.len(), 1, "without a last day there is no event");
    let event = &events[0];
    assert_eq!(event["DTSTART;VALUE=DATE"], "20251231");
    assert!(!event.keys().any(|key| key.starts_with("DTEND") || key.starts_with("DURATION")), "{event:?}");
    assert_eq!(event["SUMMARY"], format!("Termijn 24bb000001: {title}"));
    assert_eq!(event["STATUS"], "CONFIRMED");
    assert_eq!(event["TRANSP"], "TRANSPARENT");
    assert_eq!(event["DTSTAMP"], "20251114T110000Z", "a moment in UTC");
    assert!(event["URL"].starts_with("http") && event["URL"].ends_with("/toezeggingen/24bb000001"), "{}", event["URL"]);
    assert!(event["DESCRIPTION"].contains("Termijn: uiterlijk 2025-12-31\nLaatste dag: 31 december 2025\n"));
    assert_eq!(sequence(event), 0);
    assert_eq!(event["UID"].len(), 36, "a UUID tells nothing: {}", event["UID"]);
}

#[tokio::test]
async fn the_uid_stays_and_the_sequence_rises_with_every_change() {
    let mut app = TestApp::empty().await;
    app.register(commitment("24bb000001").due("2025-12-31")).await;
    let first = event(&app, "24bb000001").await;
    app.set_clock("2025-11-15T09:00:00Z");
    app.postpone("24bb000001", "2026-02-01").await;
    let postponed = event(&app, "24bb000001").await;
    assert_eq!((postponed["DTSTART;VALUE=DATE"].as_str(), sequence(&postponed)), ("20260201", 1));
    assert_eq!(postponed["DTSTAMP"], "20251115T090000Z");
    let right = deadline("uiterlijk 2 februari 2026", Some("2026-02-02"), Precision::Day);
    let reason = || "Verlezen.".to_owned();
    app.change("24bb000001", Change::CorrectDeadline { deadline: right, reason: reason(), source: None }).await;
    let corrected = event(&app, "24bb000001").await;
    assert_eq!((corrected["DTSTART;VALUE=DATE"].as_str(), sequence(&corrected)), ("20260202", 2));
    let number = CommitmentNumber::parse("24bb000009").unwrap();
    app.change("24bb000001", Change::CorrectNumber { number, reason: reason() }).await;
    let renumbered = event(&app, "24bb000009").await;
    assert!(renumbered["SUMMARY"].starts_with("Termijn 24bb000009:"));
    app.change("24bb000009", Change::Progress { note: "Het loopt.".to_owned() }).await;
    assert_eq!(sequence(&event(&app, "24bb000009").await), 3, "news that moves nothing raises nothing");
    app.settle("24bb000009", "2025-11-15").await;
    let settled = event(&app, "24bb000009").await;
    assert_eq!((settled["STATUS"].as_str(), sequence(&settled)), ("CANCELLED", 4));
    app.change("24bb000009", Change::Reopen { part: None, reason: reason() }).await;
    let reopened = event(&app, "24bb000009").await;
    assert_eq!((reopened["STATUS"].as_str(), sequence(&reopened)), ("CONFIRMED", 5));
    for later in [&postponed, &corrected, &renumbered, &settled, &reopened] {
        assert_eq!(later["UID"], first["UID"]);
    }
    assert_eq!(events(&app, "").await, [reopened], "the list has the very same event");
}

#[tokio::test]
async fn what_lapsed_is_cancelled_and_what_is_withdrawn_is_gone() {
    let mut app = TestApp::empty().await;
    for number in ["24bb000001", "24bb000002"] {
        app.register(commitment(number).due("2025-12-31")).await;
    }
    let lapse = Change::Lapse { kind: LapseKind::Overtaken, reason: "Achterhaald.".to_owned() };
    app.change("24bb000001", lapse).await;
    app.sign_out();
    let told = events(&app, "sorteer=nummer").await;
    assert_eq!((told[0]["STATUS"].as_str(), told[1]["STATUS"].as_str()), ("CANCELLED", "CONFIRMED"));
    app.change("24bb000002", Change::Withdraw { reason: "Nog niet.".to_owned() }).await;
    assert_eq!(events(&app, "").await, [told[0].clone()], "not even its id is left");
    app.change("24bb000002", Change::Publish).await;
    let back = events(&app, "sorteer=nummer").await;
    assert_eq!(back[1]["UID"], told[1]["UID"]);
    assert!(sequence(&back[1]) > sequence(&told[1]), "a calendar that still has it takes it up again");
}

/// Two registers that differ only by what happened out of sight tell the public the same.
#[tokio::test]
async fn neither_sequence_nor_moment_tells_of_what_happened_out_of_sight() {
    let mut told = Vec::new();
    for hidden_acts in [false, true] {
        let mut app = TestApp::empty().await;
        app.register(commitment("24bb000001").publicity(Publicity::Draft).due("2026-05-01")).await;
        if hidden_acts {
            app.register(commitment("24bb000002").publicity(secret()).due("2026-05-01")).await;
            app.set_clock("2025-11-14T12:00:00Z");
            for day in ["2026-06-01", "2026-07-01", "2026-05-01"] {
                app.postpone("24bb000001", day).await;
            }
        }
        app.set_clock("2025-11-14T15:00:00Z");
        app.change("24bb000001", Change::Publish).await;
        app.sign_out();
        let mut events = events(&app, "").await;
        assert_eq!(events.len(), 1);
        events[0].remove("UID");
        told.push(events);
    }
    assert_eq!(told[0], told[1]);
    assert_eq!((told[0][0]["SEQUENCE"].as_str(), told[0][0]["DTSTAMP"].as_str()), ("0", "20251114T150000Z"));
}

#[tokio::test]
async fn a_commitment_without_a_last_day_is_in_no_calendar() {
    let app = TestApp::empty().await;
    app.register(commitment("24bb000001").vague("te zijner tijd")).await;
    let page = app.get("/toezeggingen/24bb000001.ics").await;
    assert_eq!(page.status, 404);
    assert!(page.text.contains("heeft geen laatste dag"), "{}", page.text);
    let links = app.get("/toezeggingen/24bb000001").await.attributes(".taken a", "href");
    assert_eq!(links, ["/toezeggingen/24bb000001.atom", "/toezeggingen/24bb000001.json"]);
}

fn part(text: &str, last: Option<&str>) -> NewPart {
    let set = |last: &str| deadline(&format!("uiterlijk {last}"), Some(last), Precision::Day);
    NewPart { text: text.to_owned(), deadline: last.map(set) }
}

fn outline(events: &[CalendarEvent]) -> Vec<[&str; 3]> {
    events.iter().map(|event| ["SUMMARY", "DTSTART;VALUE=DATE", "STATUS"].map(|key| event[key].as_str())).collect()
}

#[tokio::test]
async fn every_part_with_a_last_day_is_an_event_of_its_own() {
    let app = TestApp::empty().await;
    app.register(commitment("24bb000001").due("2026-03-31").title("Leegstand")).await;
    let whole = event(&app, "24bb000001").await;
    let parts =
        vec![part("Tellen; alles.", Some("2025-12-15")), part("Melden.", None), part("Verhuren.", Some("2026-05-01"))];
    app.change("24bb000001", Change::Divide { parts }).await;
    let divided = events(&app, "").await;
    assert_eq!(
        outline(&divided),
        [
            ["Termijn 24bb000001: Leegstand", "20260331", "CONFIRMED"],
            ["Termijn 24bb000001, onderdeel 1: Leegstand", "20251215", "CONFIRMED"],
            ["Termijn 24bb000001, onderdeel 3: Leegstand", "20260501", "CONFIRMED"],
        ],
        "that of the whole stays, also where a part comes first"
    );
    assert_eq!(divided[0]["UID"], whole["UID"]);
    let uids: BTreeSet<&str> = divided.iter().map(|event| event["UID"].as_str()).collect();
    assert_eq!(uids.len(), 3, "each has an id of its own");
    assert!(divided[1]["DESCRIPTION"].starts_with("Onderdeel 1: Tellen; alles.\nTermijn: uiterlijk 2025-12-15\n"));
    assert!(divided[1]["URL"].ends_with("/toezeggingen/24bb000001#onderdeel-1"), "{}", divided[1]["URL"]);
    let first = PartNumber::from_index(0);
    app.change(
        "24bb000001",
        Change::ClosePart { part: first, outcome: PartOutcome::Settled, answer: "Geteld.".into() },
    )
    .await;
    let after = events(&app, "").await;
    assert_eq!(after[1]["UID"], divided[1]["UID"]);
    assert!(sequence(&after[1]) > sequence(&divided[1]));
    let statuses: Vec<&str> = after.iter().map(|event| event["STATUS"].as_str()).collect();
    assert_eq!(statuses, ["CONFIRMED", "CANCELLED", "CONFIRMED"], "nobody waits for the part that is settled");
    app.settle("24bb000001", "2025-11-14").await;
    assert!(events(&app, "").await.iter().all(|event| event["STATUS"] == "CANCELLED"));
}

#[tokio::test]
async fn parts_are_in_the_calendar_also_where_the_whole_has_no_last_day() {
    let mut app = TestApp::empty().await;
    app.register(commitment("24bb000001").vague("te zijner tijd")).await;
    let parts = vec![part("Tellen.", Some("2025-12-15")), part("Melden.", None)];
    app.change("24bb000001", Change::Divide { parts }).await;
    let text = app.take("/toezeggingen/24bb000001.ics").await.text();
    let of_one = read_calendar(&text).1;
    assert_eq!(of_one.len(), 1, "{of_one:?}");
    assert_eq!(of_one[0]["DTSTART;VALUE=DATE"], "20251215");
    assert!(of_one[0]["SUMMARY"].starts_with("Termijn 24bb000001, onderdeel 1: "), "{of_one:?}");
    app.sign_out();
    assert_eq!(events(&app, "").await, of_one);
    app.change("24bb000001", Change::Withdraw { reason: "Nog niet.".to_owned() }).await;
    assert!(events(&app, "").await.is_empty(), "what is hidden takes its parts along");
}
