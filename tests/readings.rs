//! The reading of a letter over HTTP: proposed, looked at, confirmed line by line.

use toezeggingen::domain::{
    change::EventKind,
    commitment::{
        lapse_kind::LapseKind,
        status::{Status, StatusKey},
    },
    letter::Outcome,
    number::NormalNumber,
};

use crate::support::{
    TestApp, clerk, day,
    forms::LETTER,
    letters::{desk, letter_id, line, statuses, upload},
};

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
    assert_eq!(done.led_to(), format!("{letter} letter-read"));

    assert_eq!(statuses(&app).await, [StatusKey::Settled, StatusKey::Open, StatusKey::Open, StatusKey::Open]);
    let history = app.history("24bb000101").await;
    assert_eq!((history.len(), history[0].entry.kind, history[0].entry.on), (2, EventKind::Settled, day("2024-10-15")));
    assert_eq!(history[0].note.as_deref(), Some("Brief 24bb009001 van 15 oktober 2024"));
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
    let rest = app.store.list_confirmed_outcomes(&clerk(), letter_id(&reading)).await.unwrap();
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
    assert_eq!(app.history("24bb000102").await[0].note.as_deref(), Some("Niet meer nodig."));
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
    app.fill("/toezeggingen/24bb000103/wijzigen", &[("titel", "Anders")]).await;
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
    assert_eq!(app.history("24bb000103").await[0].note.as_deref(), Some("Mijn reden"));
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
    assert!(app.store.find_letter(&clerk(), letter_id(&reading)).await.unwrap().processed_at.is_some());
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
    assert!(app.store.find_known_numbers(&clerk(), &[NormalNumber::of("24bb000999")]).await.unwrap().is_empty());
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
    // The day that all lines share stands above them.
    for name in &names[1..3] {
        assert!(missing.attributes("[role=alert] a", "href").contains(&format!("#{name}")), "{name}");
    }
    let fields = missing.filled(&[
        choice,
        (&names[1], &["Speeltuin"]),
        (&names[2], &["Een speeltuin."]),
        (&names[3], &["5-9-2024"]),
        ("openbaarheid", &["openbaar"]),
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
    assert!(app.store.find_known_numbers(&clerk(), &[NormalNumber::of("24bb000999")]).await.unwrap().is_empty());
}

#[tokio::test]
async fn where_the_committee_decides_a_letter_proposes() {
    let (app, reading) = desk().await;
    app.council_decides().await;
    let page = app.get(&reading).await;
    app.send(&reading, &page.filled(&[("regel", &[&line(&page, "24bb000101")])])).await;
    assert_eq!(app.status("24bb000101").await, StatusKey::Proposed);
    assert_eq!(app.history("24bb000101").await[0].entry.kind, EventKind::Proposed);
}
