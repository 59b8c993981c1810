//! Rights follow the seats that run: a member, a committee member and a holder, by real requests.

use toezeggingen::domain::{
    access::{Actor, Reach, Role},
    commitment::{
        publicity::Publicity,
        secrecy::{Organ, Secrecy, SecrecyGround},
    },
    council::{named::Named, roster::Roster, roster_entry::RosterEntry, tenure::Tenure},
};

use crate::support::{
    TODAY, TestApp,
    builders::{commitment, secret},
    day,
    people::{HOLDER, MEMBER, somebody},
};

/// Gives an entry of the council's lists its first and its last day.
async fn set_days(app: &TestApp, roster: Roster, name: &str, first: &str, last: &str) {
    let act = app.act();
    let named = Named::parse(name).unwrap();
    let all = app.store.list_roster_entries(&app.act().actor, roster).await.unwrap();
    let kept = all
        .into_iter()
        .find(|kept| kept.entry.named == named || kept.entry.named.beside.as_deref() == Some(name))
        .unwrap();
    let entry =
        RosterEntry { tenure: Tenure::new(first.parse().ok(), last.parse().ok()).unwrap(), ..kept.entry.clone() };
    let seen = toezeggingen::store::compare::FormMark::of(&kept.entry);
    app.store.change_roster(&act, roster, (kept.id, seen), &entry).await.unwrap();
}

/// The answers to a request for each of the two commitments.
async fn statuses(app: &TestApp) -> (u16, u16) {
    (app.get("/toezeggingen/1").await.status, app.get("/toezeggingen/2").await.status)
}

#[tokio::test]
async fn a_member_whose_seat_ended_sees_and_does_what_the_public_does() {
    let mut app = TestApp::empty().await;
    app.register(commitment("1").committee("BOVF").asked_by(MEMBER).publicity(secret())).await;
    app.register(commitment("2").committee("BOVF").asked_by(MEMBER)).await;
    app.settle("2", "2025-11-10").await;
    app.sign_in(somebody(Role::Member)).await;
    assert_eq!(app.get("/toezeggingen/1").await.status, 200);
    assert_eq!(app.get("/toezeggingen/2/bezwaar").await.status, 200);
    set_days(&app, Roster::Members, MEMBER, "", "2025-11-13").await;
    assert_eq!(app.get("/toezeggingen/1").await.status, 404);
    assert_eq!(app.get("/toezeggingen/2").await.status, 200);
    assert_eq!(app.get("/toezeggingen/2/bezwaar").await.status, 403);
    let desk = app.get("/").await;
    assert!(desk.text.contains("Bij uw account loopt nu geen zetel"), "{}", desk.text);
    // The last day itself still counts, and so does a seat of the same person in another party.
    set_days(&app, Roster::Members, MEMBER, "", TODAY).await;
    assert_eq!(app.get("/toezeggingen/1").await.status, 200);
}

#[tokio::test]
async fn a_seat_that_is_yet_to_begin_gives_nothing() {
    let mut app = TestApp::empty().await;
    app.register(commitment("1").committee("BOVF").asked_by(MEMBER).publicity(secret())).await;
    app.sign_in(somebody(Role::Member)).await;
    set_days(&app, Roster::Members, MEMBER, "2025-11-15", "").await;
    assert_eq!(app.get("/toezeggingen/1").await.status, 404);
}

#[tokio::test]
async fn an_office_keeps_its_former_holders_promises_and_the_holder_does_not() {
    let mut app = TestApp::empty().await;
    app.register(commitment("1").committee("BOVF").holder(HOLDER).publicity(Publicity::Draft)).await;
    set_days(&app, Roster::Holders, HOLDER, "", "2025-11-13").await;
    app.sign_in(somebody(Role::Office)).await;
    assert_eq!(app.get("/toezeggingen/1/afdoening").await.status, 200);
    app.sign_in(somebody(Role::Holder)).await;
    assert_eq!(app.get("/toezeggingen/1").await.status, 404);
    assert_eq!(app.get("/toezeggingen/1/afdoening").await.status, 403);
}

#[tokio::test]
async fn a_committee_member_sees_secrets_of_own_committees_where_the_setting_says_so() {
    let mut app = TestApp::empty().await;
    let imposed_on = day("2025-05-06");
    let ground = SecrecyGround::ClosedMeeting;
    let secrecy = Secrecy { imposed_by: Organ::Committee, imposed_on, ground, lifted_by: Organ::Committee };
    app.register(commitment("1").committee("BOVF").publicity(Publicity::Secret(secrecy))).await;
    app.register(commitment("2").committee("WON").publicity(Publicity::Secret(secrecy))).await;
    let reach = Reach { committees: vec!["BOVF".to_owned()], ..Reach::default() };
    app.sign_in(Actor::new("O. Zandstra", Role::CommitteeMember).with_reach(reach)).await;
    assert_eq!(statuses(&app).await, (404, 404));
    let before = app.store.settings();
    let mut settings = before.clone();
    settings.committee_members_see_secrets = true;
    app.store.set_settings(&app.administrator(), before.compute_mark(), &settings).await.unwrap();
    assert_eq!(statuses(&app).await, (200, 404));
    let page = app.get("/toezeggingen/1").await;
    assert!(page.text.contains("besproken in een besloten vergadering"), "{}", page.text);
    set_days(&app, Roster::Committees, "BOVF", "", "2025-11-13").await;
    assert_eq!(statuses(&app).await, (404, 404));
}
