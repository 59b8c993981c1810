//! Days that came from a line of the calendar which changed since.

use toezeggingen::{
    domain::{
        access::Role,
        change::EventKind,
        council::calendar::{Calendar, CalendarEntry},
    },
    store::{calendar::CalendarChange, compare::FormMark},
};

use super::NUMBER;
use crate::support::{
    TestApp, clerk,
    contents::{contents, differing},
    day,
    people::somebody,
};

async fn set_calendar(app: &TestApp, text: &str) {
    let before = app.store.load_calendar().await.unwrap();
    let change = CalendarChange::Replace(FormMark::of(&before), Calendar::parse(text).unwrap());
    app.store.change_calendar(&app.act(), change).await.unwrap();
}

const RECESS: &str = "zomerreces 2026\t2026-07-11\t2026-08-23\n";

/// A register with so many promises that are due before the summer recess.
async fn under_the_recess(count: usize) -> TestApp {
    let app = TestApp::empty().await;
    set_calendar(&app, RECESS).await;
    for index in 1..=count {
        let fields = [
            ("nummer", format!("25bb{index:06}")),
            ("titel", format!("Toezegging {index}")),
            ("tekst", "Het komt.".to_owned()),
            ("dag", "13-11-2025".to_owned()),
            ("termijn", "voor het zomerreces van 2026".to_owned()),
            ("openbaarheid", "openbaar".to_owned()),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let page = app.fill("/toezeggingen/nieuw", &fields).await;
        assert_eq!(page.status, 303, "{}", page.text);
    }
    app
}

const DEPENDENTS: &str = "/beheer/kalender/afhankelijk";

#[tokio::test]
async fn twenty_promises_under_a_line_that_moved_are_corrected_one_by_one_or_at_once() {
    let mut app = under_the_recess(20).await;
    let kept = app.commitment(NUMBER).await.deadlines.current().unwrap().set.deadline.calendar_lines.clone();
    let line = CalendarEntry::new("zomerreces 2026", day("2026-07-11"), day("2026-08-23")).unwrap();
    assert_eq!(kept, [line]);
    assert!(!app.get("/beheer/kalender").await.text.contains("andere dag dan vastligt"));

    // The end of the recess moves: the line is another, and no day is.
    set_calendar(&app, "zomerreces 2026\t2026-07-11\t2026-08-30\n").await;
    assert!(app.get(DEPENDENTS).await.text.contains("Geen toezegging krijgt uit de kalender van nu een andere dag"));

    set_calendar(&app, "zomerreces 2026\t2026-07-18\t2026-08-30\n").await;
    let told = "20 toezeggingen krijgen uit de kalender van nu een andere dag dan vastligt.";
    assert!(app.get("/beheer/kalender").await.text.to_lowercase().contains(&told.to_lowercase()));
    let page = app.get(DEPENDENTS).await;
    let values = page.attributes("input[name=toezegging]", "value");
    assert_eq!(values.len(), 20);
    assert!(page.text.contains("nu 10 juli 2026, wordt 17 juli 2026"), "{}", page.text);
    assert_eq!(app.refill(&page, DEPENDENTS, &[]).await.status, 400, "nothing is ticked");

    // Three are ticked.
    let ticked: Vec<&str> = values.iter().take(3).map(String::as_str).collect();
    let done = app.send(DEPENDENTS, &page.filled(&[("toezegging", &ticked)])).await;
    assert_eq!((done.status, done.location.as_deref()), (303, Some(DEPENDENTS)), "{}", done.text);
    let deadlines = app.commitment(NUMBER).await.deadlines;
    assert_eq!(deadlines.last_day(), Some(day("2026-07-17")));
    assert_eq!((deadlines.count_postponements(), deadlines.count_corrections()), (0, 1));
    let event = app.history(NUMBER).await.remove(0);
    assert_eq!(event.entry.kind, EventKind::DeadlineCorrected);
    assert_eq!(
        event.note.as_deref(),
        Some(
            "De kalender is gewijzigd. Zomerreces 2026: eerst 11 juli 2026 t/m 23 augustus 2026, nu 18 juli 2026 t/m 30 \
             augustus 2026."
        )
    );
    let rest = app.get(DEPENDENTS).await;
    assert_eq!(rest.attributes("input[name=toezegging]", "value").len(), 17);

    // One that somebody changed meanwhile stops all.
    app.postpone("25bb000005", "2026-12-31").await;
    let all = rest.attributes("input[name=toezegging]", "value");
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let before = contents(&app.database()).await;
    let late = app.send(DEPENDENTS, &rest.filled(&[("toezegging", &all)])).await;
    assert_eq!(late.status, 409, "{}", late.text);
    assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new());
    assert_eq!(late.attributes("input[name=toezegging][checked]", "value").len(), 16, "the ticks stay");

    // Who keeps the calendar without a say over content sees how many there are.
    app.sign_in(somebody(Role::Administrator)).await;
    let seen = app.get(DEPENDENTS).await;
    assert!(seen.text.contains("De griffier corrigeert ze."), "{}", seen.text);
    assert_eq!(seen.all("main form").len(), 0);
    app.sign_in(clerk()).await;
    let rest = app.get(DEPENDENTS).await;
    let all = rest.attributes("input[name=toezegging]", "value");
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    assert_eq!(app.send(DEPENDENTS, &rest.filled(&[("toezegging", &all)])).await.status, 303);
    assert!(app.get(DEPENDENTS).await.text.contains("Geen toezegging krijgt"));
    assert!(app.store.verify_history().await.unwrap().is_whole());
}

#[tokio::test]
async fn a_calendar_that_changes_while_the_form_is_open_gives_no_other_day_than_was_ticked() {
    let app = under_the_recess(1).await;
    set_calendar(&app, "zomerreces 2026\t2026-07-18\t2026-08-30\n").await;
    let page = app.get(DEPENDENTS).await;
    let value = page.attributes("input[name=toezegging]", "value").remove(0);
    set_calendar(&app, "zomerreces 2026\t2026-07-04\t2026-08-30\n").await;
    let late = app.send(DEPENDENTS, &page.filled(&[("toezegging", &[value.as_str()])])).await;
    assert_eq!(late.status, 409, "{}", late.text);
    assert!(late.text.contains("wordt 3 juli 2026"), "{}", late.text);
    assert_eq!(app.commitment(NUMBER).await.deadlines.count_corrections(), 0);
}

#[tokio::test]
async fn a_line_that_is_gone_leaves_a_choice_and_a_closed_promise_is_left_alone() {
    let app = under_the_recess(2).await;
    app.settle("25bb000002", "2025-11-14").await;
    set_calendar(&app, "herfstreces 2026\t2026-10-17\t2026-10-25\n").await;
    let page = app.get(DEPENDENTS).await;
    let values = page.attributes("input[name=toezegging]", "value");
    assert_eq!(values.len(), 1);
    assert!(page.text.contains("wordt geen dag"), "{}", page.text);
    let done = app.send(DEPENDENTS, &page.filled(&[("toezegging", &[values[0].as_str()])])).await;
    assert_eq!(done.status, 303);
    let deadlines = app.commitment(NUMBER).await.deadlines;
    assert_eq!((deadlines.last_day(), deadlines.count_postponements()), (None, 0));
}
