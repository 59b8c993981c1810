//! The day of a decision: asked about where it lies before the report, and corrected.

use toezeggingen::domain::{
    change::Change,
    commitment::{
        Commitment,
        lapse_kind::LapseKind,
        proposal::Decision,
        status::{DecidedBy, Status, StatusKey},
    },
    number::NormalNumber,
};

use super::{NUMBER, app_with, lines, path, refused};
use crate::support::{TestApp, builders::commitment, day};

fn decide(decision: Decision, on: &str) -> Change {
    Change::Decide { decision, on: day(on), reason: "Zo besloten.".to_owned() }
}

/// What follows from the day of the decision: since when the status holds, when it was closed, and when each part was.
fn days(commitment: &Commitment) -> (String, Option<String>) {
    (commitment.since.to_string(), commitment.closed_on.map(|day| day.to_string()))
}

#[tokio::test]
async fn a_corrected_day_of_a_decision_moves_what_followed_from_it() {
    let app = TestApp::empty().await;
    app.council_decides().await;
    let settle = || Change::Settle { answer: "Klaar.".to_owned(), delivered: None };
    let table = [
        // Reported on 3 November, agreed on the 13th, which was the 6th: it was done on the day of the report.
        (true, Decision::Accept, "2025-11-06", ("2025-11-06", Some("2025-11-03"))),
        (false, Decision::Settle, "2025-11-06", ("2025-11-06", Some("2025-11-06"))),
        (true, Decision::Refuse, "2025-11-06", ("2025-11-06", None)),
        (false, Decision::KeepOpen, "2025-11-06", ("2025-01-15", None)),
        (false, Decision::Lapse { kind: LapseKind::Withdrawn }, "2025-11-10", ("2025-11-10", Some("2025-11-10"))),
    ];
    for (index, (reported, decision, on, (since, closed))) in table.into_iter().enumerate() {
        let number = format!("25bb00010{index}");
        app.register(commitment(&number).committee("WON").due("2025-12-31")).await;
        if reported {
            app.change_on("2025-11-03", &number, settle()).await;
        }
        app.change_on("2025-11-13", &number, decide(decision.clone(), "2025-11-13")).await;
        let form = format!("/toezeggingen/{number}/besluitdag-corrigeren");
        let page = app.fill(&form, &[("dag", &on[8..]), ("reden", "De verkeerde avond.")]).await;
        assert_eq!(page.status, 400, "a day alone is no day");
        let typed = format!("{}-11-2025", &on[8..]);
        let page = app.refill(&page, &form, &[("dag", &typed)]).await;
        assert_eq!(page.led_to(), format!("/toezeggingen/{number} decision-day-corrected"), "{}", page.text);
        let after = app.commitment(&number).await;
        assert_eq!(days(&after), (since.to_owned(), closed.map(str::to_owned)), "{decision:?}");
        let told = format!(
            "De dag van het besluit is gecorrigeerd: van 13 november 2025 naar {} november 2025.",
            &on[8..].trim_start_matches('0')
        );
        assert!(app.get(&format!("/toezeggingen/{number}")).await.text.contains(&told), "{told}");
    }
    assert!(app.store.verify_history().await.unwrap().is_whole());
}

#[tokio::test]
async fn what_came_after_a_decision_keeps_its_own_days() {
    let app = TestApp::empty().await;
    app.register(commitment(NUMBER).due("2025-12-31")).await;
    app.change_on("2025-11-13", NUMBER, decide(Decision::Settle, "2025-11-13")).await;
    app.change_on("2025-11-13", NUMBER, Change::Reopen { part: None, reason: "Toch niet.".to_owned() }).await;
    let change = Change::CorrectDecisionDay { on: day("2025-11-06"), reason: "De verkeerde avond.".to_owned() };
    app.change(NUMBER, change).await;
    let after = app.commitment(NUMBER).await;
    assert_eq!((after.status.key(), after.since), (StatusKey::Open, day("2025-11-13")));
    assert_eq!(after.last_decision.unwrap().on, day("2025-11-06"));
}

#[tokio::test]
async fn a_decision_before_the_report_on_which_it_decides_is_asked_about() {
    let app = app_with("2025-12-31").await;
    app.settle(NUMBER, "2025-11-14").await;
    let before = lines(&app).await;
    let page = app.fill(&path("besluit"), &[("besluit", "akkoord"), ("dag", "13-11-2025")]).await;
    refused(&app, &before, &page, "dag", "13 november 2025 ligt voor de dag van de melding, 14 november 2025.").await;
    assert_eq!(app.vouch(&page, &path("besluit"), &[("dag", "13-11-2025")]).await.status, 303);
    assert_eq!(app.commitment(NUMBER).await.status, Status::Settled(DecidedBy::Council));

    // The day counts that the letter bears, not that on which the report was entered.
    app.register(commitment("25bb000002").due("2025-12-31")).await;
    app.settle("25bb000002", "2025-11-03").await;
    let fields = [("besluit", "akkoord"), ("dag", "13-11-2025")];
    assert_eq!(app.fill("/toezeggingen/25bb000002/besluit", &fields).await.status, 303);
    // The day of that decision may not be corrected to one before the report without a question either.
    let fields = [("dag", "01-11-2025"), ("reden", "De verkeerde avond.")];
    let page = app.fill("/toezeggingen/25bb000002/besluitdag-corrigeren", &fields).await;
    assert!(page.one("#dag-fout").contains("voor de dag van de melding, 3 november 2025"), "{}", page.text);
}

#[tokio::test]
async fn the_form_of_a_past_evening_shows_what_was_reported_by_then() {
    let app = TestApp::empty().await;
    app.council_decides().await;
    let meeting = app.plan("WON", "2025-11-13").await;
    for (number, on) in [("25bb000001", "2025-11-14"), ("25bb000002", "2025-11-13")] {
        app.register(commitment(number).committee("WON").made_on("2025-03-06").due("2025-12-31")).await;
        app.settle(number, on).await;
    }
    let form = format!("/vergaderingen/{meeting}/besluiten/nieuw");
    let page = app.get(&form).await;
    assert_eq!(
        page.all("section[aria-labelledby] h2"),
        ["Beantwoord, wacht op besluit 1", "Pas na deze vergadering gemeld 1"]
    );
    assert!(!page.attributes("#besluit-25bb1 option", "value").contains(&"akkoord".to_owned()));
    let before = lines(&app).await;
    let later = NormalNumber::of("25bb000001");
    let ticks = [("regel", later.as_str()), ("besluit", "akkoord")];
    let asked = app.refill(&page, &form, &ticks).await;
    let field = format!("r-{}", later.as_str());
    refused(&app, &before, &asked, &field, "voor de dag van de melding, 14 november 2025").await;
    let done = app.vouch(&asked, &form, &[]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let other = NormalNumber::of("25bb000002");
    let done = app.fill(&form, &[("regel", other.as_str()), ("besluit", "akkoord")]).await;
    assert_eq!(done.status, 303, "what was reported on the day itself is not asked about: {}", done.text);
}
