//! Clocks that change, and clocks that are wrong: what comes first is told by the order of writing, what is late by the civil
//! day in Amsterdam.

use toezeggingen::{
    domain::change::EventKind,
    store::sign_in_attempts::{AttemptTally, SignInAttempt},
};

use crate::support::{Page, TestApp, builders::commitment, clerk, day};

const NUMBER: &str = "25bb000001";
const PATH: &str = "/toezeggingen/25bb000001";

/// A register with one promise, as it is looked at at a moment.
async fn at(moment: &str, due: &str) -> TestApp {
    let mut app = TestApp::empty().await;
    app.register(commitment(NUMBER).due(due)).await;
    app.set_clock(moment);
    app.sign_out();
    app
}

#[tokio::test]
async fn late_begins_at_midnight_in_amsterdam_also_when_the_clock_changes() {
    // The last day, a moment, and what is said then.
    let table = [
        // The night before summer time begins, and the short day itself.
        ("2026-03-28", "2026-03-28T22:59:59Z", "vandaag de laatste dag"),
        ("2026-03-28", "2026-03-28T23:00:00Z", "1 dag te laat"),
        ("2026-03-29", "2026-03-29T00:59:59Z", "vandaag de laatste dag"),
        ("2026-03-29", "2026-03-29T01:00:00Z", "vandaag de laatste dag"),
        ("2026-03-29", "2026-03-29T21:59:59Z", "vandaag de laatste dag"),
        ("2026-03-29", "2026-03-29T22:00:00Z", "1 dag te laat"),
        // The night before it ends, the hour that comes twice, and the long day itself.
        ("2026-10-24", "2026-10-24T21:59:59Z", "vandaag de laatste dag"),
        ("2026-10-24", "2026-10-24T22:00:00Z", "1 dag te laat"),
        ("2026-10-25", "2026-10-25T00:30:00Z", "vandaag de laatste dag"),
        ("2026-10-25", "2026-10-25T01:30:00Z", "vandaag de laatste dag"),
        ("2026-10-25", "2026-10-25T22:59:59Z", "vandaag de laatste dag"),
        ("2026-10-25", "2026-10-25T23:00:00Z", "1 dag te laat"),
        // The day that most years lack, and the day after it.
        ("2028-02-28", "2028-02-28T23:00:00Z", "1 dag te laat"),
        ("2028-02-29", "2028-02-28T23:00:00Z", "vandaag de laatste dag"),
        ("2028-02-29", "2028-02-29T22:59:59Z", "vandaag de laatste dag"),
        ("2028-02-29", "2028-02-29T23:00:00Z", "1 dag te laat"),
        ("2028-02-28", "2028-02-29T23:00:00Z", "2 dagen te laat"),
        ("2027-02-28", "2027-02-28T23:00:00Z", "1 dag te laat"),
        ("2026-12-31", "2026-12-31T22:59:59Z", "vandaag de laatste dag"),
        ("2026-12-31", "2026-12-31T23:00:00Z", "1 dag te laat"),
    ];
    for (due, moment, words) in table {
        let app = at(moment, due).await;
        let (page, list) = (app.get(PATH).await, app.get("/toezeggingen").await);
        assert!(page.text.contains(words), "{due} at {moment}: {}", page.text);
        assert!(list.text.contains(words), "{due} at {moment}: {}", list.text);
        assert_eq!(page.text.contains("te laat"), words.contains("te laat"), "{due} at {moment}");
    }
}

#[tokio::test]
async fn what_is_written_around_midnight_counts_on_its_own_civil_day() {
    let table = [
        ("2026-03-28T22:59:59Z", "2026-03-28"),
        ("2026-03-28T23:00:00Z", "2026-03-29"),
        ("2026-03-29T22:00:00Z", "2026-03-30"),
        ("2026-10-25T00:30:00Z", "2026-10-25"),
        ("2026-10-25T22:59:59Z", "2026-10-25"),
        ("2026-10-25T23:00:00Z", "2026-10-26"),
        ("2028-02-29T22:59:59Z", "2028-02-29"),
        ("2028-02-29T23:00:00Z", "2028-03-01"),
    ];
    for (moment, on) in table {
        let mut app = TestApp::empty().await;
        app.promise(NUMBER, None).await;
        app.set_clock(moment);
        app.sign_in(clerk()).await;
        // Nothing is done on a day that has not come: at the last second of a day the next one is refused.
        let tomorrow = (day(on) + chrono::Days::new(1)).format("%d-%m-%Y").to_string();
        let path = format!("{PATH}/afdoening");
        let early = app.fill(&path, &[("uitleg", "Klaar."), ("datum", &tomorrow)]).await;
        assert_eq!(early.status, 400, "{moment}: {}", early.text);
        let today = day(on).format("%d-%m-%Y").to_string();
        assert_eq!(app.fill(&path, &[("uitleg", "Klaar."), ("datum", &today)]).await.status, 303, "{moment}");
        assert_eq!(app.history(NUMBER).await[0].on(), day(on), "{moment}");
        assert_eq!(app.commitment(NUMBER).await.closed_on, Some(day(on)), "{moment}");
    }
}

/// What was said in a promise's history, as its page shows it: newest first.
fn notes(page: &Page) -> Vec<String> {
    page.all("li > div > p.words")
}

#[tokio::test]
async fn what_is_written_later_comes_later_also_when_the_clock_was_set_back() {
    // Three moments of writing, by clocks that go back an hour, a day, or run through the hour that comes twice.
    let table = [
        ["2026-06-10T10:00:00Z", "2026-06-10T09:00:00Z", "2026-06-10T09:00:01Z"],
        ["2026-06-10T10:00:00Z", "2026-06-09T10:00:00Z", "2026-06-11T10:00:00Z"],
        ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z", "2026-10-25T01:29:59Z"],
        ["2026-03-29T01:00:00Z", "2026-03-29T00:59:59Z", "2026-03-28T23:00:00Z"],
    ];
    for moments in table {
        let mut app = TestApp::empty().await;
        app.promise(NUMBER, Some("2026-12-31")).await;
        let waiting = app.get(&format!("{PATH}/afdoening")).await;
        for (moment, word) in moments.iter().zip(["eerste", "tweede", "derde"]) {
            app.set_clock(moment);
            app.sign_in(clerk()).await;
            let (act, field) = if word == "tweede" { ("uitstel", "reden") } else { ("voortgang", "reden") };
            let words = format!("Dit is de {word}.");
            let mut fields = vec![(field, words.as_str())];
            if act == "uitstel" {
                fields.push(("termijn", "uiterlijk 31-3-2027"));
            }
            assert_eq!(app.fill(&format!("{PATH}/{act}"), &fields).await.status, 303, "{moments:?}");
        }
        let kinds: Vec<_> = app.history(NUMBER).await.into_iter().map(|event| event.entry.kind).collect();
        assert_eq!(
            kinds,
            [EventKind::Progress, EventKind::Postponed, EventKind::Progress, EventKind::Registered],
            "{moments:?}"
        );
        let told = ["Dit is de derde.", "Dit is de tweede.", "Dit is de eerste."];
        assert_eq!(notes(&app.get(PATH).await), told, "{moments:?}");
        assert!(app.store.verify_history().await.unwrap().is_whole(), "{moments:?}");
        // A form from before is told of what was recorded since, whatever the clocks said.
        let late = app.refill(&waiting, &format!("{PATH}/afdoening"), &[("uitleg", "Klaar.")]).await;
        assert_eq!(late.status, 409, "{moments:?}");
        assert!(late.all(".clash__event").join(" ").contains("Dit is de tweede."), "{}", late.text);
    }
}

#[tokio::test]
async fn a_form_does_nothing_twice_whatever_the_clock_says() {
    let mut app = TestApp::empty().await;
    app.promise(NUMBER, None).await;
    let path = format!("{PATH}/voortgang");
    app.set_clock("2026-10-24T12:00:00Z");
    app.sign_in(clerk()).await;
    let form = app.get(&path).await;
    for moment in [
        "2026-10-24T12:00:00Z",
        "2026-10-24T11:00:00Z",
        "2026-10-23T12:00:00Z",
        "2026-10-25T01:30:00Z",
        "2026-11-20T12:00:00Z",
    ] {
        app.set_clock(moment);
        app.sign_in(clerk()).await;
        assert_eq!(app.refill(&form, &path, &[("reden", "Het loopt.")]).await.status, 303, "{moment}");
        assert_eq!(app.history(NUMBER).await.len(), 2, "{moment}");
    }
}

#[tokio::test]
async fn a_session_lasts_eight_hours_of_real_time_and_no_wrong_clock_opens_an_ended_one() {
    let mut app = TestApp::empty().await;
    let signed_in = async |app: &mut TestApp, moment: &str| {
        app.set_clock(moment);
        app.get("/account").await.status == 200
    };
    // Through the night in which the clock goes back an hour: what counts is how long it really is.
    app.set_clock("2026-10-24T20:00:00Z");
    app.sign_in(clerk()).await;
    assert!(signed_in(&mut app, "2026-10-25T03:59:59Z").await);
    assert!(signed_in(&mut app, "2026-10-25T11:59:58Z").await);
    assert!(!signed_in(&mut app, "2026-10-25T20:00:00Z").await, "a day after it was opened it is over");

    app.sign_in(clerk()).await;
    assert!(signed_in(&mut app, "2026-10-25T19:59:00Z").await, "the clock was set right by a minute");
    assert!(!signed_in(&mut app, "2026-10-25T19:00:00Z").await, "a session from the future is none: an hour ahead");
    assert!(!signed_in(&mut app, "2026-08-26T20:00:00Z").await, "60 days ahead");
    assert!(signed_in(&mut app, "2026-10-25T20:00:01Z").await, "it was this clock that was wrong");
    assert!(!signed_in(&mut app, "2026-10-26T04:00:01Z").await);
    app.store.tidy_old_records("2026-10-26T04:00:01Z".parse().unwrap()).await.unwrap();
    assert!(!signed_in(&mut app, "2026-10-25T20:00:01Z").await, "what was ended stays ended");

    // Tidied away while the clock is right, so that it does not come to life when its day comes.
    app.set_clock("2026-12-25T20:00:00Z");
    app.sign_in(clerk()).await;
    app.store.tidy_old_records("2026-10-26T04:00:02Z".parse().unwrap()).await.unwrap();
    assert!(!signed_in(&mut app, "2026-12-25T20:00:00Z").await);
}

#[tokio::test]
async fn who_has_to_wait_before_signing_in_waits_no_day_longer_when_the_clock_is_set_back() {
    let app = TestApp::empty().await;
    let attempt = async |moment: &str| {
        let tally = AttemptTally::of_strangers("k.bos@maasveld.example");
        let attempt = app.store.begin_attempt(&tally, moment.parse().unwrap()).await.unwrap();
        matches!(attempt, SignInAttempt::Counted(_))
    };
    for second in 0..20 {
        attempt(&format!("2026-06-10T12:00:{second:02}Z")).await;
    }
    assert!(!attempt("2026-06-10T12:00:20Z").await);
    assert!(!attempt("2026-06-10T11:59:59Z").await, "set back by seconds, one still waits");
    assert!(attempt("2026-06-09T12:00:20Z").await, "set back by a day, one does not wait a day");
    assert!(!attempt("2026-06-09T12:00:21Z").await, "and the failures still count");
}
