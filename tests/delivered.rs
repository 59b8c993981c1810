//! In what form a promise was fulfilled, and who is warned when that is not what was promised.

use toezeggingen::domain::{access::Role, commitment::fulfilment::FulfilmentKind};

use crate::support::{
    Page, TestApp,
    builders::commitment,
    people::{HOLDER, MEMBER, somebody},
};

const NUMBER: &str = "25bb000001";

fn path(act: &str) -> String {
    format!("/toezeggingen/{NUMBER}/{act}")
}

async fn promise(app: &TestApp) -> Page {
    app.get(&format!("/toezeggingen/{NUMBER}")).await
}

/// A promise of a proposal for which a letter was sent.
async fn fell_short(council: bool) -> TestApp {
    let app = TestApp::empty().await;
    let wish = commitment(NUMBER)
        .committee("BOVF")
        .holder(HOLDER)
        .asked_by(MEMBER)
        .details(|d| d.kind = Some(FulfilmentKind::Proposal));
    app.register(wish.vague("ooit")).await;
    if council {
        app.council_decides().await;
    }
    let page = app.fill(&path("afdoening"), &[("uitleg", "Zie de brief."), ("vorm", "brief")]).await;
    assert_eq!(page.status, 303, "{}", page.text);
    app
}

#[tokio::test]
async fn who_judges_is_warned_when_something_else_was_given_than_was_promised() {
    for (council, told, desk) in [
        (false, "Toegezegd was een voorstel; afgedaan met een brief.", Role::Member),
        (true, "Toegezegd was een voorstel; voorgesteld is afdoening met een brief.", Role::Clerk),
    ] {
        let mut app = fell_short(council).await;
        for role in Role::ALL {
            if role == Role::Public {
                app.sign_out()
            } else {
                app.sign_in(somebody(role)).await
            }
            let warned = matches!(role, Role::Clerk | Role::CommitteeClerk | Role::Member);
            let expected: Vec<&str> = if warned { vec![told] } else { Vec::new() };
            assert_eq!(promise(&app).await.all(".nl-alert--warning"), expected, "{}", role.key());
            let list = app.get("/toezeggingen?q=toezegging").await;
            assert_eq!(list.all("tr .shortfall"), expected, "{}", role.key());
            if role == desk {
                assert_eq!(app.get("/").await.all("li .shortfall"), expected, "{}", role.key());
            }
        }
        app.sign_in(somebody(Role::Clerk)).await;
        let meeting = app.plan("BOVF", "2025-11-13").await;
        let decide = app.get(&format!("/vergaderingen/{meeting}/besluiten/nieuw")).await;
        assert_eq!(decide.all(".shortfall"), [told], "{}", decide.text);
        assert_eq!(app.get(&path("besluit")).await.one(".nl-alert--warning"), told);
    }
}

#[tokio::test]
async fn what_meets_the_promise_warns_of_nothing_and_the_form_is_told() {
    let app = TestApp::empty().await;
    app.register(commitment(NUMBER).details(|d| d.kind = Some(FulfilmentKind::Letter))).await;
    app.fill(&path("afdoening"), &[("uitleg", "Het voorstel ligt er."), ("vorm", "voorstel")]).await;
    let page = promise(&app).await;
    assert!(page.all(".nl-alert--warning").is_empty());
    assert!(page.one(".facts").contains("Afgedaan met voorstel"), "{}", page.text);
    assert!(page.one(".timeline > li:first-child table").contains("afgedaan met leeg voorstel"));
}

#[tokio::test]
async fn what_was_given_before_is_no_answer_to_what_was_opened_again() {
    let app = fell_short(false).await;
    app.fill(&path("heropening"), &[("reden", "Een brief is geen voorstel.")]).await;
    let page = promise(&app).await;
    assert!(page.all(".nl-alert--warning").is_empty(), "nothing was given yet: {}", page.text);
    assert!(!page.one(".facts").contains("Afgedaan met"), "{}", page.text);
    app.fill(&path("afdoening"), &[("uitleg", "Het voorstel ligt er."), ("vorm", "voorstel")]).await;
    let page = promise(&app).await;
    assert!(page.all(".nl-alert--warning").is_empty(), "{}", page.text);
    assert!(page.one(".facts").contains("Afgedaan met voorstel"), "{}", page.text);
}
