//! What of meetings and their lists may be known: nothing of what is hidden, on no page and on no paper.

use toezeggingen::domain::{
    access::{Actor, Role},
    change::Change,
    commitment::publicity::Publicity,
    ids::MeetingId,
    letter::Outcome,
};

use crate::support::{
    TestApp,
    builders::{commitment, secret},
    people::{HOLDER, MEMBER, somebody},
};

/// A committee with a meeting before and one to come, and, where that is asked for, with what the public may not know of:
/// promises of that committee, asked for and answered for by who is named nowhere else, in each state.
async fn with_hidden(hidden: bool) -> (TestApp, MeetingId) {
    let app = TestApp::empty().await;
    app.plan("BOVF", "2025-10-30").await;
    let id = app.plan("BOVF", "2025-11-27").await;
    app.register(commitment("25bb000001").committee("BOVF").due("2025-06-30")).await;
    app.register(commitment("25bb000002").committee("BOVF").made_on("2025-10-30").due("2026-06-30")).await;
    if hidden {
        for (series, publicity) in [("1", secret()), ("2", Publicity::Draft)] {
            let own = |number: u32| {
                let one = commitment(&format!("25bb00{series}00{number}")).committee("BOVF").publicity(publicity);
                one.title("Kwibus").holder(HOLDER).asked_by(MEMBER).theme("Onderduik")
            };
            app.register(own(1).due("2025-06-30")).await;
            app.register(own(2).due("2025-11-20")).await;
            app.register(own(3).made_on("2025-11-06").due("2026-06-30")).await;
            app.register(own(4).due("2025-12-31")).await;
            app.settle(&format!("25bb00{series}004"), "2025-11-10").await;
            app.register(own(5).made_on("2025-11-27").due("2026-06-30")).await;
        }
    }
    (app, id)
}

#[tokio::test]
async fn the_public_sees_the_same_meetings_and_papers_whether_or_not_there_is_something_hidden() {
    let (mut without, id) = with_hidden(false).await;
    let (mut with, same) = with_hidden(true).await;
    assert_eq!(id, same);
    let told = with.list_for(id).await;
    assert!(told.text.contains("Acht toezeggingen hierboven zijn niet openbaar"), "{}", told.text);
    for app in [&mut without, &mut with] {
        assert_eq!(app.freeze(id).await.status, 303);
        app.sign_out();
    }
    let list = format!("/vergaderingen/{id}/lijst");
    let from = ["/vergaderingen", "/commissies/BOVF", &list, &format!("{list}/1"), &format!("{list}/2")];
    let (plain, hiding) = (without.crawl(&from).await, with.crawl(&from).await);
    assert!(plain.len() > 10, "{}", plain.len());
    assert_eq!(plain.keys().collect::<Vec<_>>(), hiding.keys().collect::<Vec<_>>());
    // A checkpoint tells of all events, also of what is hidden: see `whole_site`.
    for (path, page) in plain.iter().filter(|(path, _)| *path != "/controlepunt") {
        assert_eq!(hiding[path].without_ids(), page.without_ids(), "{path}");
    }
    assert!(!plain[&list].body.contains("Kwibus") && plain[&list].body.contains("30 oktober 2025"));
}

#[tokio::test]
async fn a_paper_goes_when_a_promise_on_it_is_hidden_and_comes_back_with_it() {
    let number = "25bb000002";
    let hide: [fn() -> Change; 2] = [
        || Change::Withdraw { reason: "Nog niet klaar.".to_owned() },
        || Change::ImposeSecrecy { secrecy: secret().secrecy().unwrap(), reason: "Vertrouwelijk.".to_owned() },
    ];
    let show: [fn() -> Change; 2] =
        [|| Change::Publish, || Change::LiftSecrecy { reason: "Niet meer vertrouwelijk.".to_owned() }];
    for (index, (hide, show)) in hide.into_iter().zip(show).enumerate() {
        let (mut app, id) = with_hidden(false).await;
        app.register(commitment("25bb000006").committee("WB").holder(HOLDER).asked_by(MEMBER)).await;
        app.freeze(id).await;
        let (path, meeting) = (format!("/vergaderingen/{id}/lijst/1"), format!("/vergaderingen/{id}"));
        let paper = app.bytes(&path).await;
        app.change(number, hide()).await;
        assert_eq!(app.bytes(&path).await, paper, "the clerk still sees it");
        app.freeze(id).await;
        app.sign_in(somebody(Role::Member)).await;
        let member = app.bytes(&path).await.0;
        assert_eq!(member, if index == 0 { 404 } else { 200 }, "a member sees what is secret, not what is a draft");
        app.sign_out();
        let (gone, never) = (app.look(&path).await.0, app.look(&format!("{meeting}/lijst/3")).await.0);
        assert_eq!(gone.status, 404);
        assert_eq!(gone, never, "as what was never there");
        let left = ["", ".odt"].map(|ending| format!("{meeting}/lijst/2{ending}"));
        assert_eq!(app.get(&meeting).await.attributes(".editions a", "href"), left);
        assert_eq!(app.get(&format!("{path}.odt")).await.status, 404, "its words go with it");
        app.change(number, show()).await;
        assert_eq!(app.bytes(&path).await, paper);
        assert_eq!(app.get(&meeting).await.all(".editions li").len(), 2);
    }
}

#[tokio::test]
async fn a_paper_goes_when_a_letter_that_it_names_is_hidden() {
    let (mut app, id) = with_hidden(false).await;
    app.register(commitment("25bb000007").committee("WB")).await;
    app.council_decides().await;
    let letter =
        app.letter("25bb009001", "2025-11-06", "Ik beschouw 25bb000001 als afgedaan, zie ook 25bb000007.").await;
    let settle = Change::Settle { answer: "Gedaan.".to_owned(), delivered: None };
    app.answer(letter, "25bb000001", Outcome::Settle, settle, "beschouw").await;
    app.freeze(id).await;
    app.sign_out();
    let path = format!("/vergaderingen/{id}/lijst/1");
    assert!(app.get(&path).await.text.contains("brief 25bb009001"));
    app.change("25bb000007", Change::Withdraw { reason: "Nog niet klaar.".to_owned() }).await;
    assert_eq!(app.get(&path).await.status, 404);
    let live = app.list_for(id).await;
    assert!(!live.text.contains("25bb009001"), "{}", live.text);
}

#[tokio::test]
async fn a_meeting_before_that_only_a_secret_names_is_not_told() {
    let (mut app, id) = with_hidden(false).await;
    app.register(commitment("25bb000008").committee("BOVF").made_on("2025-11-12").publicity(secret())).await;
    let clerk = app.list_for(id).await;
    assert_eq!(clerk.all(".group .status"), ["Te laat", "Nieuw", "Verder openstaand"]);
    assert!(clerk.text.contains("sinds de vergadering van 12 november 2025"), "{}", clerk.text);
    app.sign_out();
    let public = app.list_for(id).await;
    assert_eq!(public.all(".group .status"), ["Te laat", "Nieuw"]);
    assert!(public.text.contains("sinds de vergadering van 30 oktober 2025"), "{}", public.text);
}

#[tokio::test]
async fn what_is_planned_is_public_and_what_was_promised_in_it_is_not() {
    let (app, id) = with_hidden(true).await;
    let public = Actor::of_public();
    let meetings = app.store.list_meetings(&public, None).await.unwrap();
    let days: Vec<String> = meetings.iter().map(|one| format!("{} {}", one.day, one.commitments)).collect();
    assert_eq!(days, ["2025-11-27 0", "2025-10-30 1", "2025-01-15 1"], "not 6 November, of which only secrets tell");
    let seen = app.store.find_meeting(&public, id).await.unwrap();
    assert_eq!(
        (seen.commitments, app.store.find_meeting(&somebody(Role::Member), id).await.unwrap().commitments),
        (0, 1)
    );
}
