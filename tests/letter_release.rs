//! The section of a letter's pages that tells who sees it, with the acts on that.

use toezeggingen::domain::{
    access::Role,
    change::Change,
    commitment::{publicity::Publicity, status::DecisionRule},
    letter::{
        Outcome,
        change::{LetterChange, LetterChangeKind},
    },
};

use crate::support::{
    Page, TestApp,
    builders::{commitment, secret},
    people::{HOLDER, MEMBER, everybody, somebody},
};

const NUMBER: &str = "24bb000001";
const PHONE: &str = "06-12345678";

/// A letter that answers a promise, and its address.
async fn answered() -> (TestApp, toezeggingen::domain::ids::LetterId, String) {
    let app = TestApp::empty().await;
    app.register(commitment(NUMBER).committee("BOVF").holder(HOLDER).asked_by(MEMBER)).await;
    let body = format!("Toezegging {NUMBER} is afgedaan. Bel de heer X. Kwakkelstein, {PHONE}.");
    let letter = app.letter("24bb009001", "2025-11-01", &body).await;
    let settle = Change::Settle { answer: "gedaan".to_owned(), delivered: None };
    let passage = format!("Toezegging {NUMBER} is afgedaan.");
    app.answer(letter, NUMBER, Outcome::Settle, settle, &passage).await;
    let change = LetterChange::TakeBack { reason: "Te vroeg.".to_owned() };
    app.store.change_letter(&app.act(), letter, change).await.unwrap();
    (app, letter, format!("/brieven/{letter}"))
}

fn step(page: &Page) -> Vec<String> {
    page.all(".steps [aria-current=step] h3")
}

#[tokio::test]
async fn a_draft_is_released_from_its_own_page_after_a_look_at_its_text() {
    let (mut app, _, path) = answered().await;
    let page = app.get(&path).await;
    assert_eq!(page.all(".steps h3"), ["Concept", "Nakijken", "Vrijgegeven"]);
    assert_eq!(step(&page), ["Nakijken"]);
    assert!(page.one(".concerns").contains(PHONE), "{}", page.text);
    assert_eq!(page.attributes(".concerns a", "href"), [format!("{path}/onleesbaar")]);
    assert_eq!(page.attributes(".banner a", "href"), ["#vrijgeven"]);
    assert!(page.one("#vrijgeven h2").contains("Wie mag de brief zien?") && !page.text.contains("Fout:"));
    let reading = app.get(&format!("{path}/lezing")).await;
    assert_eq!(reading.all(".banner--concept").len(), 1, "the band stands on the reading too");
    assert_eq!(reading.attributes(".steps + p a", "href"), [format!("{path}#vrijgeven")]);
    let release = format!("{path}/openbaarheid");
    let unticked = app.refill(&page, &release, &[]).await;
    assert_eq!(unticked.status, 400, "{}", unticked.text);
    assert!(unticked.text.contains("mag dit openbaar?"), "{}", unticked.text);
    let tick = page.attributes("#nagekeken", "value").remove(0);
    let sent = app.refill(&page, &release, &[("nagekeken", &tick)]).await;
    assert_eq!((sent.status, sent.notice.as_deref()), (303, Some("letter-released")), "{}", sent.text);
    let page = app.get(&path).await;
    assert_eq!(step(&page), ["Vrijgegeven"]);
    assert!(page.all("#vrijgeven form").is_empty() && page.all(".banner").is_empty());
    app.sign_out();
    let public = app.get(&path).await;
    assert!(public.status == 200 && public.all("#vrijgeven").is_empty() && public.all(".steps").is_empty());
}

#[tokio::test]
async fn who_may_not_release_sees_where_the_letter_stands_and_no_form() {
    let (mut app, letter, path) = answered().await;
    app.sign_in(somebody(Role::Archivist)).await;
    let page = app.get(&path).await;
    assert_eq!(step(&page), ["Concept"]);
    assert!(page.all("#vrijgeven form").is_empty() && page.attributes(".banner a", "href").is_empty());
    assert!(!page.text.contains("Kijk na en geef vrij"), "{}", page.text);
    let secrecy = match secret() {
        Publicity::Secret(secrecy) => secrecy,
        _ => unreachable!(),
    };
    let change = LetterChange::ImposeSecrecy { secrecy, reason: "Zo besloten.".to_owned() };
    app.store.change_letter(&app.act(), letter, change).await.unwrap();
    app.sign_in(somebody(Role::Clerk)).await;
    let page = app.get(&path).await;
    assert!(
        page.all(".steps").is_empty() && page.one("#vrijgeven").contains("Alleen wie geheime toezeggingen mag zien")
    );
}

#[tokio::test]
async fn every_act_on_a_letter_is_offered_once_and_answers() {
    let (mut app, letter, path) = answered().await;
    app.store.redact_letter(&app.act(), letter, &[PHONE.to_owned()], "Privé.").await.unwrap();
    for rule in [DecisionRule::Direct, DecisionRule::Council] {
        app.set(|settings| settings.rule = rule).await;
        for released in [false, true] {
            if released {
                app.release(letter).await;
            }
            for actor in everybody() {
                let role = actor.role.key();
                if actor.role == Role::Public {
                    app.sign_out();
                } else {
                    app.sign_in(actor.clone()).await;
                }
                let page = app.get(&path).await;
                let allowed = match app.store.find_letter(&actor, letter).await {
                    Ok(letter) => app.store.list_letter_changes(&actor, &letter).await.unwrap(),
                    Err(_) => {
                        assert_eq!(page.status, 404, "{role}");
                        continue;
                    }
                };
                let links = page.attributes("#vrijgeven .acts a", "href");
                let mut kinds: Vec<LetterChangeKind> =
                    links.iter().filter_map(|link| LetterChangeKind::from_key(link.split_once("?wat=")?.1)).collect();
                let released_here = page.attributes("#vrijgeven input[name=actie]", "value");
                kinds.extend(released_here.iter().filter_map(|key| LetterChangeKind::from_key(key)));
                kinds.sort_by_key(|kind| allowed.iter().position(|one| one == kind));
                assert_eq!(kinds, allowed, "{role} {rule:?} {released}");
                assert_eq!(links.contains(&format!("{path}/onleesbaar")), !allowed.is_empty(), "{role}");
                for link in &links {
                    assert_eq!(links.iter().filter(|other| *other == link).count(), 1, "{link}");
                    assert_eq!(app.get(link).await.status, 200, "{link} as {role}");
                }
            }
        }
        let change = LetterChange::TakeBack { reason: "Nog eens.".to_owned() };
        app.store.change_letter(&app.act(), letter, change).await.unwrap();
    }
}
