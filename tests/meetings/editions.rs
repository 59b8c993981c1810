//! The list as it was frozen: the same bytes for ever, with their digest.

use chrono::Days;
use sha2::{Digest as _, Sha256};
use sqlx::{Connection as _, SqliteConnection, sqlite::SqliteConnectOptions};
use toezeggingen::{
    domain::{
        access::{Actor, Role, rights::Action},
        change::Change,
        council::{meeting::MeetingRefusal, roster::Roster},
        digest,
        ids::MeetingId,
        listing::as_of::AsOf,
    },
    store::{Act, Store, StoreError, StoreRefusal, meetings::Edition},
    web::meetings::render_edition,
};

use crate::support::{
    TODAY, TestApp,
    administration::entry,
    builders::{commitment, secret},
    clerk,
    contents::{contents, differing},
    day,
    meetings::plan,
    people::somebody,
};

const AS_OF: fn() -> AsOf = || AsOf { today: day(TODAY), warning_days: 30 };

/// A committee with a few promises and a meeting to come.
async fn register() -> (TestApp, MeetingId) {
    let app = TestApp::empty().await;
    app.enter(Roster::Committees, &entry("Bestuur (BOVF)", "", "")).await;
    let own = |number: &str| commitment(number).committee("BOVF").holder("wethouder Wonen (H. Zonderland)");
    app.register(own("25bb000001").asked_by("S. Bokhove (Lijst Oost)").due("2025-06-30")).await;
    app.register(own("25bb000002").due("2025-12-01").made_on("2025-10-30")).await;
    app.register(own("25bb000003").vague("te zijner tijd")).await;
    let id = app.plan_with("BOVF", &plan("2025-11-27", "1. Opening\n2. Toezeggingen")).await;
    (app, id)
}

fn options(app: &TestApp) -> SqliteConnectOptions {
    SqliteConnectOptions::new().filename(app.database())
}

#[tokio::test]
async fn a_frozen_list_keeps_its_bytes_whatever_changes() {
    let (mut app, id) = register().await;
    let done = app.freeze(id).await;
    assert_eq!(done.led_to(), format!("/vergaderingen/{id} list-frozen"), "{}", done.text);
    let path = format!("/vergaderingen/{id}/lijst/1");
    let (status, bytes) = app.bytes(&path).await;
    assert_eq!(status, 200);
    let told = app.get(&format!("/vergaderingen/{id}")).await;
    assert_eq!(
        told.one(".editions .fingerprint"),
        digest::to_hex(&Sha256::digest(&bytes)),
        "the digest is that of the bytes"
    );
    assert!(told.one(".editions li").starts_with("Editie 1, vastgesteld op 14 november 2025"), "{}", told.text);

    app.settle("25bb000001", TODAY).await;
    app.postpone("25bb000002", "2026-12-31").await;
    let lapse = Change::Lapse {
        kind: toezeggingen::domain::commitment::lapse_kind::LapseKind::Overtaken,
        reason: "Niet meer nodig.".to_owned(),
    };
    app.change("25bb000003", lapse).await;
    let mut details = app.commitment("25bb000002").await.details;
    details.title = "Een heel andere titel".to_owned();
    app.change("25bb000002", Change::Correct(Box::new(details))).await;
    app.rename(Roster::Committees, "Bestuur", "Bestuur en Veiligheid").await;
    app.rename(Roster::Members, "S. Bokhove", "S. Bokhove-de Wit (Lijst Oost)").await;
    app.rename(Roster::Parties, "Lijst Oost", "Lijst Zuid").await;
    app.rename(Roster::Holders, "wethouder Wonen", "wethouder Bouwen (H. Zonderland)").await;
    app.set(|settings| {
        settings.council = "gemeenteraad Elders".to_owned();
        settings.warning_days = 5;
    })
    .await;
    app.fill(&format!("/vergaderingen/{id}/wijzigen"), &[("dag", "28-11-2025"), ("tijd", "20.00"), ("agenda", "")])
        .await;
    app.plan("BOVF", "2025-11-20").await;
    app.freeze(id).await;
    assert_eq!(app.bytes(&path).await, (200, bytes.clone()), "for who froze it");
    app.sign_in(somebody(Role::Archivist)).await;
    assert_eq!(app.bytes(&path).await.1, bytes, "for another");
    app.sign_out();
    assert_eq!(app.bytes(&path).await.1, bytes, "for the public");
    let opened = Store::open(&app.database()).await.unwrap();
    let frozen = opened.find_edition(&Actor::of_public(), id, 1).await.unwrap();
    assert_eq!((frozen.document, frozen.digest), (bytes.clone(), digest::to_hex(&Sha256::digest(&bytes))), "in a copy");
    let second = app.bytes(&format!("/vergaderingen/{id}/lijst/2")).await.1;
    assert_ne!(second, bytes);
    assert!(
        String::from_utf8(second).unwrap().contains("gemeenteraad Elders"),
        "the next edition is of its own moment"
    );
}

#[tokio::test]
async fn the_paper_stands_on_its_own() {
    let (app, id) = register().await;
    app.freeze(id).await;
    let path = format!("/vergaderingen/{id}/lijst/1");
    let page = app.get(&path).await;
    assert_eq!(page.one("h1"), "Toezeggingen aan de commissie Bestuur");
    assert_eq!(page.one(".opening__aside"), "Agendapunt 2, donderdag 27 november 2025");
    assert_eq!(page.one(".source"), "Vastgesteld op 14 november 2025, stand van vrijdag 14 november 2025. Editie 1.");
    assert_eq!(page.one("title"), "Toezeggingen aan de commissie Bestuur, 27 november 2025, editie 1 - gemeenteraad");
    assert_eq!(page.one(".wordmark span"), "gemeenteraad");
    assert_eq!(page.all("thead th").len(), 4, "the head that every sheet repeats");
    let live = app.list_for(id).await;
    assert_eq!(page.groups(), live.groups());
    assert_eq!(page.all("td, th"), live.all("td, th"), "line for line what the page shows");
    assert_eq!(page.attributes("link", "href"), ["/static/app.css"], "a fixed address");
    assert!(page.all("nav, form, script, style, button, .demonstration, .publicity").is_empty());
    assert!(!page.text.contains("griffier") && !page.text.contains("Uitloggen"), "nobody's name: {}", page.text);
    let text = String::from_utf8(app.bytes(&path).await.1).unwrap();
    assert!(text.starts_with("<!doctype html>") && text.trim_end().ends_with("</html>"));
    assert!(!text.contains("://"), "nothing in it depends on where the register stands: {text}");
    let response = app.server.get(&path).await;
    assert_eq!(response.header("content-type"), "text/html; charset=utf-8");
    let style = app.server.get("/static/app.css").await;
    assert_eq!(style.header("cache-control"), "no-cache", "the paper asks whether there is a newer style");
}

#[tokio::test]
async fn the_same_list_is_the_same_bytes_whoever_freezes_it() {
    let mut all = Vec::new();
    for actor in [clerk(), Actor::new("B. Ander", Role::Clerk), somebody(Role::CommitteeClerk)] {
        let (mut app, id) = register().await;
        app.sign_in(actor).await;
        app.freeze(id).await;
        all.push(app.bytes(&format!("/vergaderingen/{id}/lijst/1")).await);
    }
    assert!(all[0].0 == 200 && all.iter().all(|one| *one == all[0]));
}

#[tokio::test]
async fn freezing_again_makes_the_next_edition_and_nothing_takes_one_away() {
    let (app, id) = register().await;
    let first = {
        app.freeze(id).await;
        app.bytes(&format!("/vergaderingen/{id}/lijst/1")).await
    };
    app.freeze(id).await;
    let editions = app.store.list_editions(&clerk(), id).await.unwrap();
    assert_eq!(editions.iter().map(|one| one.edition).collect::<Vec<_>>(), [2, 1], "the newest first");
    assert_eq!(app.bytes(&format!("/vergaderingen/{id}/lijst/1")).await, first);
    let line = app.log().await.pop().unwrap();
    let detail = format!("editie: 2\nSHA-256: {}", editions[0].digest);
    assert_eq!(line, ["griffier", "lijst-vastgesteld", "Bestuur, 27 november 2025", &detail].map(str::to_owned));
    assert!(app.store.verify_history().await.unwrap().is_whole());
    let mut file = SqliteConnection::connect_with(&options(&app)).await.unwrap();
    let (notes, about): (String, i64) = sqlx::query_as(
        "SELECT group_concat(note, '; '), max(about_meeting) FROM event JOIN event_content USING (sequence)
         WHERE kind = 'lijst-vastgesteld'",
    )
    .fetch_one(&mut file)
    .await
    .unwrap();
    let told = |edition: &Edition| format!("editie {}, SHA-256 {}", edition.edition, edition.digest);
    assert_eq!((notes, about), (format!("{}; {}", told(&editions[1]), told(&editions[0])), id.get()));
    for other in ["0", "3", "-1", "x", "99999999999999999999"] {
        let page = app.get(&format!("/vergaderingen/{id}/lijst/{other}")).await;
        let on = page.attributes("main a", "href").remove(0);
        assert_eq!((page.status, on), (404, format!("/vergaderingen/{id}")), "{other}");
    }
    for statement in [
        "DELETE FROM list_edition",
        "UPDATE list_edition SET document = x'00'",
        "UPDATE list_edition SET digest = replace(digest, 'a', 'b')",
        "DELETE FROM list_edition_commitment",
        "UPDATE list_edition_commitment SET commitment_id = 1",
    ] {
        let refused = sqlx::query(statement).execute(&mut file).await.unwrap_err().to_string();
        assert!(refused.contains("a frozen list is never"), "{statement}: {refused}");
    }
}

#[tokio::test]
async fn one_freezes_what_one_looked_at() {
    let (app, id) = register().await;
    let path = format!("/vergaderingen/{id}/lijst");
    let looked = app.get(&path).await;
    app.settle("25bb000001", TODAY).await;
    let late = app.refill(&looked, &path, &[]).await;
    assert_eq!((late.status, late.one("[role=alert]").is_empty()), (409, false));
    assert!(late.text.contains("Er is niets vastgesteld."), "{}", late.text);
    assert!(app.store.list_editions(&clerk(), id).await.unwrap().is_empty());
    let first = app.refill(&late, &path, &[]).await;
    let again = app.refill(&late, &path, &[]).await;
    assert_eq!((first.status, again.status, &again.location), (303, 303, &first.location), "{}", first.text);
    assert_eq!(app.store.list_editions(&clerk(), id).await.unwrap().len(), 1, "the same form freezes once");
    // Whatever was rendered: the store holds it against what the public sees in the very transaction.
    let public = Actor::of_public();
    let list = app.store.meeting_list(&public, id, AS_OF()).await.unwrap();
    app.settle("25bb000003", TODAY).await;
    let refused = app.store.freeze_list(&app.act(), &list, 2, "<!doctype html>").await;
    assert!(matches!(refused, Err(StoreError::Refusal(StoreRefusal::Outdated))), "{refused:?}");
    let list = app.store.meeting_list(&public, id, AS_OF()).await.unwrap();
    let refused = app.store.freeze_list(&app.act(), &list, 1, "<!doctype html>").await;
    assert!(
        matches!(refused, Err(StoreError::Refusal(StoreRefusal::Outdated))),
        "an edition is made once: {refused:?}"
    );
    let mine = app.store.meeting_list(&clerk(), id, AS_OF()).await.unwrap();
    assert_eq!(mine, list, "nothing is hidden here");
}

#[tokio::test]
async fn a_list_that_holds_what_the_public_does_not_see_is_never_stored() {
    let (app, id) = register().await;
    app.register(commitment("25bb000009").committee("BOVF").publicity(secret()).due("2025-06-30")).await;
    let mine = app.store.meeting_list(&clerk(), id, AS_OF()).await.unwrap();
    let refused = app.store.freeze_list(&app.act(), &mine, 1, &render_edition("raad", &mine, 1).unwrap()).await;
    assert!(matches!(refused, Err(StoreError::Refusal(StoreRefusal::Outdated))), "{refused:?}");
    assert!(app.store.list_editions(&clerk(), id).await.unwrap().is_empty());
}

#[tokio::test]
async fn what_was_called_off_or_is_not_public_has_no_frozen_list() {
    let (app, id) = register().await;
    let path = format!("/vergaderingen/{id}/lijst");
    let looked = app.get(&path).await;
    app.fill(&format!("/vergaderingen/{id}/wijzigen"), &[("actie", "laat-vervallen")]).await;
    let refused = app.refill(&looked, &path, &[]).await;
    assert_eq!(refused.status, 409, "{}", refused.text);
    assert!(!app.get(&path).await.text.contains("Stel deze lijst vast"));
    let list = app.store.meeting_list(&Actor::of_public(), id, AS_OF()).await.unwrap();
    let refused = app.store.freeze_list(&app.act(), &list, 1, "<!doctype html>").await;
    assert!(
        matches!(refused, Err(StoreError::Refusal(StoreRefusal::Meeting(MeetingRefusal::Cancelled)))),
        "{refused:?}"
    );

    app.register(commitment("25bb000009").committee("BOVF").made_on("2025-11-06").publicity(secret())).await;
    let meetings = app.store.list_meetings(&clerk(), None).await.unwrap();
    let hidden = meetings.into_iter().find(|one| one.day == day("2025-11-06")).unwrap().id;
    let page = app.list_for(hidden).await;
    assert!(page.text.contains("Deze vergadering is niet openbaar"), "{}", page.text);
    let refused = app.store.meeting_list(&Actor::of_public(), hidden, AS_OF()).await;
    assert!(matches!(refused, Err(StoreError::Refusal(StoreRefusal::NotFound))), "{refused:?}");
    let mine = app.store.meeting_list(&clerk(), hidden, AS_OF()).await.unwrap();
    let refused = app.store.freeze_list(&app.act(), &mine, 1, "<!doctype html>").await;
    assert!(
        matches!(refused, Err(StoreError::Refusal(StoreRefusal::Meeting(MeetingRefusal::NotPublic)))),
        "{refused:?}"
    );
    let sent = app.refill(&looked, &format!("/vergaderingen/{hidden}/lijst"), &[]).await;
    assert_eq!(sent.status, 409, "{}", sent.text);
}

#[tokio::test]
async fn only_who_serves_the_committee_freezes_its_list() {
    let (mut app, id) = register().await;
    let elsewhere = app.plan("WB", "2025-11-27").await;
    let (path, other) = (format!("/vergaderingen/{id}/lijst"), format!("/vergaderingen/{elsewhere}/lijst"));
    let (form, form_other) = (app.get(&path).await, app.get(&other).await);
    let list = app.store.meeting_list(&Actor::of_public(), id, AS_OF()).await.unwrap();
    let list_other = app.store.meeting_list(&Actor::of_public(), elsewhere, AS_OF()).await.unwrap();
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Clerk) {
        let key = role.key();
        match role {
            Role::Public => app.sign_out(),
            _ => app.sign_in(somebody(role)).await,
        }
        let token = app.token(&somebody(role)).await;
        let own = [("inzending", token.as_str())];
        let before = contents(&app.database()).await;
        let act = Act { actor: somebody(role), ..app.act() };
        let mut refused = vec![app.store.freeze_list(&act, &list_other, 1, "<!doctype html>").await];
        assert_eq!(app.refill(&form_other, &other, &own).await.status, 403, "{key}");
        if role != Role::CommitteeClerk {
            refused.push(app.store.freeze_list(&act, &list, 1, "<!doctype html>").await);
            refused.push(app.store.next_edition(&act.actor, id).await.map(drop));
            assert_eq!(app.refill(&form, &path, &own).await.status, 403, "{key}");
        }
        for refused in refused {
            assert!(
                matches!(refused, Err(StoreError::Refusal(StoreRefusal::Forbidden(Action::Meetings)))),
                "{key}: {refused:?}"
            );
        }
        assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new(), "{key}");
    }
}

#[tokio::test]
async fn a_list_of_two_hundred_promises_is_whole() {
    let (app, id) = register().await;
    for index in 0..200_u64 {
        let due = (day("2026-01-01") + Days::new(index)).to_string();
        app.register(commitment(&format!("26bb{index:06}")).committee("BOVF").due(&due)).await;
    }
    app.freeze(id).await;
    let page = app.get(&format!("/vergaderingen/{id}/lijst/1")).await;
    assert_eq!(page.all("tbody .number").len(), 203);
}
