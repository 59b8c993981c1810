//! What people wrote in the history can be erased on a ground of the law: it is gone to the last byte, and the chain stays
//! whole and says so.

use std::{collections::BTreeSet, fs, path::Path};

use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use toezeggingen::{
    domain::{
        access::{Actor, Role},
        change::{Change, EventKind},
        commitment::publicity::Publicity,
        history::erasure::{ErasureGround, ErasureRefusal},
        number::NormalNumber,
    },
    store::{
        Act, StoreError, StoreRefusal,
        history::{
            HistoryVerdict,
            erase::{ErasureRequest, TracePlace},
        },
    },
};

use super::intruder;
use crate::support::{Page, TestApp, builders::commitment, clerk};

const NUMBER: &str = "25bb000001";
const PAGE: &str = "/toezeggingen/25bb000001";
const FORM: &str = "/toezeggingen/25bb000001/wissen";

/// What has to go: a note of a line, so long that it fills pages of the file by itself.
fn secret() -> String {
    format!("Mevrouw Querulijn uit de Zwaluwdreef belde hierover.{}", " Haar verhaal is lang en treurig.".repeat(400))
}

/// A word of it that stands nowhere else.
const SECRET: &str = "Querulijn";

fn wish(lines: impl IntoIterator<Item = i64>) -> ErasureRequest {
    ErasureRequest {
        lines: lines.into_iter().collect(),
        ground: ErasureGround::RightToErasure,
        reason: "Verzoek met zaaknummer 2025-114.".to_owned(),
    }
}

fn number() -> NormalNumber {
    NormalNumber::of(NUMBER)
}

async fn erase(app: &TestApp, lines: &[i64]) -> Result<i64, StoreError> {
    app.store.erase_contents(&app.act(), &number(), wish(lines.iter().copied())).await
}

/// A register with a promise of three lines, of which the second holds the secret, told by somebody with a name of their own.
async fn register() -> TestApp {
    let app = TestApp::empty().await;
    app.register(commitment(NUMBER).title("Meldpunt")).await;
    let by = Act { actor: Actor::new("K. Wisselbos", Role::Clerk), ..app.act() };
    let source = toezeggingen::store::commitments::ChangeSource::from_person(app.act().today);
    app.store.change_commitment(&by, &number(), 1, Change::Progress { note: secret() }, source).await.unwrap();
    app.change(NUMBER, Change::Progress { note: "Het onderzoek loopt nog.".to_owned() }).await;
    app
}

async fn whole(app: &TestApp) -> (i64, Vec<i64>) {
    match app.store.verify_history().await.unwrap() {
        HistoryVerdict::Whole { events, erased, .. } => (events, erased),
        broken => panic!("{broken:?}"),
    }
}

/// Whether a text stands in a file, byte for byte.
fn holds(file: &Path, text: &str) -> bool {
    fs::read(file).is_ok_and(|bytes| bytes.windows(text.len()).any(|window| window == text.as_bytes()))
}

/// In which files of the register a text stands: its own, the log of pages, and a copy made now.
async fn found_in(app: &TestApp, text: &str) -> Vec<&'static str> {
    let database = app.database();
    let (log, copy) = (database.with_extension("db-wal"), database.with_extension("copy"));
    let mut connection = connect(app).await;
    let into = copy.to_str().unwrap().to_owned();
    sqlx::query("VACUUM INTO $1").bind(into).execute(&mut connection).await.unwrap();
    let files = [("file", &database), ("log", &log), ("copy", &copy)];
    let found = files.into_iter().filter(|(_, file)| holds(file, text)).map(|(name, _)| name).collect();
    fs::remove_file(copy).unwrap();
    found
}

async fn connect(app: &TestApp) -> SqliteConnection {
    SqliteConnection::connect_with(&SqliteConnectOptions::new().filename(app.database())).await.unwrap()
}

#[tokio::test]
async fn what_is_erased_is_gone_to_the_last_byte_and_the_chain_stays_whole() {
    let app = register().await;
    let mut outside = connect(&app).await;
    sqlx::query("PRAGMA wal_checkpoint(PASSIVE)").execute(&mut outside).await.unwrap();
    outside.close().await.unwrap();
    for text in [SECRET, "Wisselbos"] {
        assert_eq!(found_in(&app, text).await, ["file", "log", "copy"], "{text} is to be found at first");
    }
    assert_eq!(erase(&app, &[2]).await.unwrap(), 4);
    for text in [SECRET, "Wisselbos", "lang en treurig"] {
        assert_eq!(found_in(&app, text).await, Vec::<&str>::new(), "{text}");
    }
    assert_eq!(found_in(&app, "Het onderzoek loopt nog.").await, ["file", "copy"], "the others are kept");
    assert_eq!(whole(&app).await, (4, vec![2]));
    app.settle(NUMBER, "2025-11-14").await;
    assert_eq!(whole(&app).await, (5, vec![2]), "and the history goes on");
    app.store.close().await;
    assert!(!holds(&app.database(), SECRET));
}

#[tokio::test]
async fn words_of_a_text_that_was_changed_and_erased_are_gone_from_the_search_as_well() {
    let app = TestApp::empty().await;
    app.register(commitment(NUMBER).title("Meldpunt Qwertzanelia")).await;
    app.register(commitment("25bb000002").title("Een ander meldpunt")).await;
    let mut details = app.commitment(NUMBER).await.details;
    details.title = "Meldpunt".to_owned();
    app.change(NUMBER, Change::Correct(Box::new(details))).await;
    let mut outside = connect(&app).await;
    sqlx::query("PRAGMA wal_checkpoint(PASSIVE)").execute(&mut outside).await.unwrap();
    outside.close().await.unwrap();
    assert_eq!(found_in(&app, "wertzanelia").await, ["file", "log", "copy"], "the index keeps words of before");
    erase(&app, &[1, 3]).await.unwrap();
    for text in ["wertzanelia", "tzanelia", "Qwertzanelia"] {
        assert_eq!(found_in(&app, text).await, Vec::<&str>::new(), "{text}");
    }
    assert_eq!(app.get("/toezeggingen?q=meldpunt").await.all("td .number"), ["25bb000001", "25bb000002"]);
}

#[tokio::test]
async fn what_somebody_was_reading_is_wiped_at_the_next_turn() {
    let app = register().await;
    let mut reader = connect(&app).await;
    let mut reading = reader.begin().await.unwrap();
    let (count,): (i64,) = sqlx::query_as("SELECT count(*) FROM event").fetch_one(&mut *reading).await.unwrap();
    assert_eq!(count, 3);
    erase(&app, &[2]).await.unwrap();
    app.store.tidy_old_records(app.act().now).await.unwrap();
    assert!(holds(&app.database().with_extension("db-wal"), SECRET), "it cannot go while somebody reads the old pages");
    reading.rollback().await.unwrap();
    app.store.tidy_old_records(app.act().now).await.unwrap();
    assert_eq!(found_in(&app, SECRET).await, Vec::<&str>::new());
}

#[tokio::test]
async fn the_first_line_can_go_too_and_the_record_is_still_what_the_history_says() {
    let app = register().await;
    let before = app.commitment(NUMBER).await;
    erase(&app, &[1, 2, 3]).await.unwrap();
    assert_eq!(whole(&app).await, (4, vec![1, 2, 3]));
    assert_eq!(app.commitment(NUMBER).await, before);
    let mut intruder = intruder(&app).await;
    sqlx::query("UPDATE commitment SET text = 'Iets anders.'").execute(&mut intruder).await.unwrap();
    assert!(matches!(app.store.verify_history().await.unwrap(), HistoryVerdict::Differs { .. }));
}

#[tokio::test]
async fn what_cannot_be_erased_is_refused_and_nothing_is_written() {
    let app = register().await;
    app.register(commitment("25bb000002")).await;
    erase(&app, &[2]).await.unwrap();
    let head = app.store.find_head().await.unwrap();
    let table = [
        (vec![], ErasureRefusal::Nothing),
        (vec![1, 4], ErasureRefusal::NotOfThis(4)),
        (vec![99], ErasureRefusal::NotOfThis(99)),
        (vec![1, 2], ErasureRefusal::AlreadyErased(2)),
    ];
    for (lines, why) in table {
        let refused = erase(&app, &lines).await;
        assert!(
            matches!(&refused, Err(StoreError::Refusal(StoreRefusal::Erasure(refusal))) if *refusal == why),
            "{lines:?}: {refused:?}"
        );
    }
    let wethouder = Act { actor: Actor::new("wethouder", Role::Holder), ..app.act() };
    let refused = app.store.erase_contents(&wethouder, &number(), wish([1])).await;
    assert!(matches!(refused, Err(StoreError::Refusal(StoreRefusal::Forbidden(_)))), "{refused:?}");
    let mut once = app.act();
    once.submission = Some("een keer".to_owned());
    app.store.erase_contents(&once, &number(), wish([1])).await.unwrap();
    let twice = app.store.erase_contents(&once, &number(), wish([3])).await;
    assert!(matches!(twice, Err(StoreError::Refusal(StoreRefusal::Repeated))), "{twice:?}");
    assert_eq!(app.store.find_head().await.unwrap().0, head.0 + 1);
    assert_eq!(whole(&app).await.1, [1, 2]);
}

#[tokio::test]
async fn an_erasure_that_fails_halfway_did_not_happen() {
    let app = register().await;
    let mut outside = connect(&app).await;
    sqlx::query(
        "CREATE TRIGGER halfway BEFORE DELETE ON event_content WHEN OLD.sequence = 3 BEGIN SELECT raise(ABORT, 'no'); END",
    )
    .execute(&mut outside)
    .await
    .unwrap();
    assert!(erase(&app, &[2, 3]).await.is_err());
    assert_eq!(whole(&app).await, (3, vec![]));
    assert!(app.history(NUMBER).await[1].note.as_ref() == Some(&secret()));
}

#[tokio::test]
async fn a_content_that_goes_without_a_line_that_says_so_shows() {
    let app = register().await;
    erase(&app, &[2]).await.unwrap();
    let mut outside = connect(&app).await;
    for statement in
        ["INSERT INTO erasure (sequence, by_event) VALUES (3, 4)", "DELETE FROM event_content WHERE sequence = 3"]
    {
        sqlx::query(statement).execute(&mut outside).await.unwrap();
    }
    assert_eq!(app.store.verify_history().await.unwrap(), HistoryVerdict::ContentGone { sequence: 3 });
}

#[tokio::test]
async fn the_line_that_tells_of_an_erasure_can_be_erased_and_the_next_one_tells_of_both() {
    let app = register().await;
    let mut told_too_much = wish([1, 2]);
    told_too_much.reason = format!("Omdat {SECRET} het vroeg.");
    app.store.erase_contents(&app.act(), &number(), told_too_much).await.unwrap();
    assert!(!found_in(&app, SECRET).await.is_empty());
    erase(&app, &[4]).await.unwrap();
    assert_eq!(found_in(&app, SECRET).await, Vec::<&str>::new());
    assert_eq!(whole(&app).await, (5, vec![1, 2, 4]));
    let history = app.history(NUMBER).await;
    assert_eq!(history[0].erasure.as_ref().unwrap().lines, BTreeSet::from([1, 2, 4]));
    assert!(history[1].erased.is_some() && history[3].erased.is_some());
    let mut app = app;
    app.sign_out();
    assert_eq!(
        app.get(PAGE).await.all(".timeline > li").len(),
        6,
        "the public still sees all five, and the promise itself"
    );
}

#[tokio::test]
async fn the_reason_of_a_deadline_goes_with_the_line_that_gave_it() {
    let app = register().await;
    let reason = |app: &TestApp| {
        let number = NormalNumber::of(NUMBER);
        let store = app.store.clone();
        async move {
            let entries = store.find_commitment(&clerk(), &number).await.unwrap().commitment.deadlines;
            entries.entries().iter().map(|entry| entry.reason.clone()).collect::<Vec<_>>()
        }
    };
    app.postpone(NUMBER, "2026-01-01").await;
    let deadline = crate::support::builders::deadline(
        "in juni 2026",
        Some("2026-06-30"),
        toezeggingen::domain::commitment::deadline::Precision::Month,
    );
    app.change(NUMBER, Change::Postpone { deadline, reason: format!("{SECRET} is ziek.") }).await;
    let words = "Het onderzoek loopt uit.".to_owned();
    assert_eq!(reason(&app).await, [Some(words.clone()), Some(format!("{SECRET} is ziek."))]);
    erase(&app, &[2, 5]).await.unwrap();
    assert_eq!(reason(&app).await, [Some(words), None]);
    assert_eq!(found_in(&app, SECRET).await, Vec::<&str>::new());
    assert_eq!(whole(&app).await, (6, vec![2, 5]));
    let mut outside = connect(&app).await;
    for (statement, works) in [
        ("UPDATE deadline SET reason = 'Een andere reden.' WHERE position = 1", false),
        ("UPDATE deadline SET words = 'ooit', reason = NULL WHERE position = 1", false),
        ("UPDATE deadline SET last_day = NULL, review_day = '2026-01-01', reason = NULL WHERE position = 1", false),
        ("UPDATE deadline SET reason = NULL WHERE position = 1", true),
    ] {
        assert_eq!(sqlx::query(statement).execute(&mut outside).await.is_ok(), works, "{statement}");
    }
    assert!(matches!(app.store.verify_history().await.unwrap(), HistoryVerdict::Differs { .. }), "and even that shows");
}

#[tokio::test]
async fn where_the_words_would_still_stand_is_told() {
    let app = register().await;
    let sentence = "Mevrouw Querulijn uit de Zwaluwdreef krijgt antwoord";
    let correct = async |title: &str| {
        let mut details = app.commitment(NUMBER).await.details;
        details.title = title.to_owned();
        app.change(NUMBER, Change::Correct(Box::new(details))).await;
    };
    correct(sentence).await;
    let places = async |lines: &[i64]| {
        let traces = app.store.find_traces(&clerk(), &number(), &wish(lines.iter().copied())).await.unwrap();
        traces.into_iter().map(|trace| (trace.place, trace.words)).collect::<Vec<_>>()
    };
    let words = "Mevrouw Querulijn uit de Zwaluwdreef".to_owned();
    let field = TracePlace::Field("titel".to_owned());
    assert_eq!(places(&[2]).await, [(field, words.clone()), (TracePlace::Line(4), words.clone())]);
    correct("Een melding").await;
    assert_eq!(places(&[2]).await, [(TracePlace::Line(4), words.clone()), (TracePlace::Line(5), words)]);
    assert_eq!(places(&[2, 4, 5]).await, []);
    let repeating = ErasureRequest { reason: "Voor mevrouw Querulijn.".to_owned(), ..wish([2, 4, 5]) };
    let traces = app.store.find_traces(&clerk(), &number(), &repeating).await.unwrap();
    assert_eq!(
        (traces.len(), &traces[0].place, traces[0].words.as_str()),
        (1, &TracePlace::Reason, "Mevrouw Querulijn")
    );
    erase(&app, &[2, 4, 5]).await.unwrap();
    assert_eq!(found_in(&app, SECRET).await, Vec::<&str>::new(), "what was in the record itself is overwritten too");
}

/// Fills in the page, and confirms.
async fn erase_on_the_page(app: &TestApp, lines: &[&str], ground: &str, reason: &str) -> Page {
    let form = app.get(FORM).await;
    let asked = app
        .send(FORM, &form.filled(&[("regel", lines), ("grond", &[ground]), ("reden", &[reason]), ("actie", &[])]))
        .await;
    if asked.all("#zeker").is_empty() {
        return asked;
    }
    assert_eq!(asked.status, 200, "{}", asked.text);
    let sure = asked.attributes("#zeker", "value").remove(0);
    app.send(FORM, &asked.filled(&[("zeker", &[&sure]), ("actie", &["wis"])])).await
}

#[tokio::test]
async fn the_page_shows_what_there_is_and_says_what_was_erased() {
    let mut app = register().await;
    assert!(app.get(PAGE).await.attributes("a", "href").contains(&FORM.to_owned()));
    let form = app.get(FORM).await;
    assert_eq!(form.attributes("[name=regel]", "value"), ["3", "2", "1"]);
    assert!(
        form.text.contains("Mevrouw Querulijn uit de Zwaluwdreef belde hierover.")
            && form.text.contains("K. Wisselbos")
    );
    let done = erase_on_the_page(&app, &["2"], "avg-17", "Verzoek met zaaknummer 2025-114.").await;
    assert_eq!(done.led_to(), "/toezeggingen/25bb000001 erased");
    assert_eq!(whole(&app).await, (5, vec![2]));
    let told = "De inhoud van deze gebeurtenis is gewist op grond van artikel 17 AVG (gegevenswissing), op 14 november \
                2025, door de griffier.";
    for path in [PAGE, FORM, "/toezeggingen/25bb000001/geschiedenis"] {
        let page = app.get(path).await;
        assert!(page.text.contains(told) && !page.text.contains(SECRET), "{path}: {}", page.text);
        assert!(page.text.contains("De inhoud van gebeurtenis 2 is gewist op grond van artikel 17 AVG"), "{path}");
        assert!(page.text.contains("Verzoek met zaaknummer 2025-114."), "{path}");
    }
    assert_eq!(app.get(FORM).await.attributes("[name=regel]", "value"), ["5", "3", "1"], "it cannot be ticked again");
    let check = app.check_history().await;
    assert!(check.text.contains("Van gebeurtenis 2 is de inhoud gewist"), "{}", check.text);
    app.sign_out();
    let page = app.get(PAGE).await;
    assert!(page.text.contains(told), "{}", page.text);
    assert!(page.text.contains("Van eerdere gebeurtenissen is de inhoud gewist, op grond van artikel 17 AVG"));
    assert!(!page.text.contains("van gebeurtenis 2") && !page.attributes("a", "href").contains(&FORM.to_owned()));
}

#[tokio::test]
async fn what_is_wrong_with_the_form_is_said_beside_the_field_and_nothing_goes() {
    let app = register().await;
    app.register(commitment("25bb000002")).await;
    erase(&app, &[3]).await.unwrap();
    let good = "Verzoek met zaaknummer 2025-114.";
    let table = [
        (&[][..], "avg-17", good, "regel", "Vink aan van welke gebeurtenissen de inhoud weg moet."),
        (&["4"], "avg-17", good, "regel", "Gebeurtenis 4 hoort niet bij deze toezegging."),
        (&["2", "3"], "avg-17", good, "regel", "De inhoud van gebeurtenis 3 is al gewist."),
        (&["2"], "", good, "grond", "Kies op welke grond u wist."),
        (&["2"], "zomaar", good, "grond", "Kies een van de mogelijkheden."),
        (&["2"], "avg-17", " ", "reden", "Schrijf waarom u wist, zonder te herhalen wat er verdwijnt."),
        (
            &["2"],
            "avg-17",
            "Op verzoek van mevrouw Querulijn.",
            "reden",
            "Uw toelichting herhaalt wat er verdwijnt: ‘Mevrouw Querulijn’. Schrijf haar zonder die woorden.",
        ),
        (
            &["2"],
            "avg-17",
            "Bel 06-12345678.",
            "reden",
            "Mag dit openbaar? Dit lijkt een telefoonnummer (06-12345678).",
        ),
    ];
    for (lines, ground, reason, field, message) in table {
        let page = erase_on_the_page(&app, lines, ground, reason).await;
        assert_eq!(page.status, 400, "{message}: {}", page.text);
        assert!(page.one(&format!("#{field}-fout")).ends_with(message), "{message}: {}", page.text);
        assert_eq!(page.field("reden"), reason, "what was typed stays");
        assert_eq!(
            page.attributes("[name=regel][checked]", "value").len(),
            lines.iter().filter(|l| **l == "2").count()
        );
    }
    assert_eq!(whole(&app).await.1, [3]);
}

#[tokio::test]
async fn nothing_goes_before_one_saw_what_goes_and_said_to_be_sure() {
    let app = register().await;
    let form = app.get(FORM).await;
    let filled =
        form.filled(&[("regel", &["1"]), ("grond", &["archiefwet"]), ("reden", &["Selectielijst 2020, 1.1."])]);
    let asked = app.send(FORM, &filled).await;
    assert_eq!(asked.status, 200);
    assert!(asked.text.contains("De inhoud van één gebeurtenis verdwijnt voorgoed"), "{}", asked.text);
    assert!(asked.text.contains("de toezegging zelf, tekst") && asked.text.contains("pas dan eerst de toezegging aan"));
    let sure = asked.attributes("#zeker", "value").remove(0);
    let not_ticked = app.send(FORM, &asked.filled(&[("actie", &["wis"])])).await;
    assert_eq!(not_ticked.status, 400);
    assert!(not_ticked.one("#zeker-fout").contains("Kijk na wat er verdwijnt"));
    let other_line =
        app.send(FORM, &asked.filled(&[("regel", &["1", "2"]), ("zeker", &[&sure]), ("actie", &["wis"])])).await;
    assert_eq!(other_line.status, 400, "the tick was for something else");
    assert_eq!(whole(&app).await, (4, vec![]));
    let fields = asked.filled(&[("zeker", &[&sure]), ("actie", &["wis"])]);
    for _ in 0..2 {
        assert_eq!(app.send(FORM, &fields).await.status, 303, "sent twice is done once");
    }
    assert_eq!(whole(&app).await, (5, vec![1]));
    assert_eq!(app.history(NUMBER).await[0].erasure.as_ref().unwrap().ground, ErasureGround::RetentionOver);
}

#[tokio::test]
async fn the_archivist_erases_and_the_office_does_not_come_to_the_page() {
    let mut app = register().await;
    app.sign_in(Actor::new("archivaris", Role::Archivist)).await;
    assert_eq!(erase_on_the_page(&app, &["2"], "rechter", "Uitspraak van 14 november.").await.status, 303);
    assert!(
        app.get(PAGE)
            .await
            .text
            .contains("gewist op grond van een rechterlijk bevel, op 14 november 2025, door de archivaris.")
    );
    app.sign_in(Actor::new("beheerder", Role::Administrator)).await;
    assert_eq!(app.get(FORM).await.status, 403);
    app.sign_out();
    assert_eq!(app.get(FORM).await.status, 303);
}

#[tokio::test]
async fn the_public_keeps_seeing_what_happened_in_public_and_nothing_of_before() {
    let app = TestApp::empty().await;
    app.register(commitment(NUMBER).publicity(Publicity::Draft)).await;
    app.change(NUMBER, Change::Progress { note: "In concept.".to_owned() }).await;
    app.change(NUMBER, Change::Publish).await;
    app.change(NUMBER, Change::Progress { note: "In het openbaar.".to_owned() }).await;
    let id = app.commitment(NUMBER).await.id;
    let public = async || {
        let seen = app.store.list_events(&Actor::of_public(), id).await.unwrap();
        seen.into_iter()
            .map(|event| (event.entry.sequence, event.entry.kind, event.erased.is_some()))
            .collect::<Vec<_>>()
    };
    let before = public().await;
    assert_eq!(before, [(4, EventKind::Progress, false), (3, EventKind::Published, false)]);
    erase(&app, &[1, 2, 3]).await.unwrap();
    let after = public().await;
    assert_eq!(
        after,
        [(5, EventKind::Erased, false), (4, EventKind::Progress, false), (3, EventKind::Published, true)]
    );

    let open = TestApp::empty().await;
    open.register(commitment(NUMBER)).await;
    open.change(NUMBER, Change::Progress { note: "In het openbaar.".to_owned() }).await;
    erase(&open, &[1]).await.unwrap();
    let id = open.commitment(NUMBER).await.id;
    let seen = open.store.list_events(&Actor::of_public(), id).await.unwrap();
    let seen: Vec<_> = seen.iter().map(|event| (event.entry.sequence, event.erased.is_some())).collect();
    assert_eq!(seen, [(3, false), (2, false), (1, true)], "that it was public from the first is still known");
}
