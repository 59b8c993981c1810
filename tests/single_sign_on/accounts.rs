//! What single sign-on makes of accounts and sessions.

use chrono::{DateTime, TimeDelta, Utc};
use toezeggingen::{
    auth::{
        oidc::{self, Identity, SignOnRefusal},
        token::SecretToken,
    },
    domain::{
        access::{Actor, Reach, Role},
        council::named::Named,
    },
    store::{
        Act,
        accounts::refusal::AccountRefusal,
        accounts::{Account, SignInMethod},
        administration::AdministrationDeed,
        sessions::Session,
        sign_in_log::SignInKind,
    },
};

use crate::support::{TODAY, TestApp, day};

const ISSUER: &str = "https://aanmelden.maasveld.nl";

fn member(subject: &str, committees: &[&str]) -> Identity {
    let committees = committees.iter().map(|&code| code.to_owned()).collect();
    Identity {
        issuer: ISSUER.to_owned(),
        subject: subject.to_owned(),
        name: "S. Bokhove".to_owned(),
        role: Role::CommitteeMember,
        reach: Reach { committees, ..Reach::default() },
    }
}

fn administrator(app: &TestApp) -> Act {
    Act { actor: Actor::new("A. Heer", Role::Administrator), ..app.act() }
}

async fn enter(app: &TestApp, identity: &Identity, now: DateTime<Utc>) -> SecretToken {
    oidc::sign_in(&app.store, identity.clone(), None, now).await.unwrap()
}

async fn session(app: &TestApp, token: &SecretToken, now: DateTime<Utc>) -> Option<Session> {
    app.store.find_session(&token.to_hashed(), now, day(TODAY)).await.unwrap()
}

async fn accounts(app: &TestApp) -> Vec<Account> {
    let act = administrator(app);
    app.store.list_accounts(&act.actor, act.now).await.unwrap()
}

async fn deeds(app: &TestApp) -> Vec<AdministrationDeed> {
    let (lines, _) = app.store.list_log_lines(&administrator(app).actor, 1).await.unwrap();
    lines.into_iter().filter_map(|line| line.deed).collect()
}

#[tokio::test]
async fn the_first_sign_in_makes_the_account_and_the_next_finds_it() {
    let app = TestApp::demonstration().await;
    let now = app.act().now;
    let before = accounts(&app).await.len();
    let token = enter(&app, &member("u-1", &["bovf"]), now).await;
    let found = session(&app, &token, now).await.unwrap();
    assert_eq!((&*found.actor.name, found.actor.role, found.login), ("S. Bokhove", Role::CommitteeMember, None));
    assert_eq!(found.actor.reach.committees, ["BOVF"]);

    // The same person in another browser, written otherwise in the configuration: both are signed in.
    let second = enter(&app, &member("u-1", &["BOVF"]), now + TimeDelta::minutes(1)).await;
    assert_eq!(session(&app, &second, now).await.unwrap().account, found.account);
    assert!(session(&app, &token, now).await.is_some());
    // The same subject at another provider, and another subject at this one, are others.
    let elsewhere = Identity { issuer: "https://een.ander.nl".to_owned(), ..member("u-1", &["BOVF"]) };
    enter(&app, &elsewhere, now).await;
    enter(&app, &member("u-2", &["BOVF"]), now).await;
    assert_eq!(accounts(&app).await.len(), before + 3);
    assert_eq!(deeds(&app).await[0], AdministrationDeed::AccountMade);
    let (lines, count) = app.store.sign_in_log(&administrator(&app).actor, 1).await.unwrap();
    // With that of the clerk of the test.
    assert_eq!((lines[0].kind, lines[0].name.as_str(), count), (Some(SignInKind::In), "S. Bokhove", 5));
}

#[tokio::test]
async fn another_role_or_reach_ends_the_other_sessions() {
    let app = TestApp::demonstration().await;
    let now = app.act().now;
    let steps = [
        (member("u-1", &["BOVF", "WB"]), false),
        (Identity { name: "S. Bokhove-Oost".to_owned(), ..member("u-1", &["BOVF", "WB"]) }, true),
        (Identity { role: Role::CommitteeClerk, ..member("u-1", &["BOVF", "WB"]) }, false),
        (Identity { role: Role::Clerk, reach: Reach::default(), ..member("u-1", &[]) }, false),
    ];
    let mut earlier = enter(&app, &member("u-1", &["BOVF"]), now).await;
    for (identity, stays) in steps {
        let token = enter(&app, &identity, now).await;
        assert_eq!(session(&app, &earlier, now).await.is_some(), stays, "{identity:?}");
        let actor = session(&app, &token, now).await.unwrap().actor;
        assert_eq!((&actor.name, actor.role, &actor.reach), (&identity.name, identity.role, &identity.reach));
        assert_eq!(deeds(&app).await[0], AdministrationDeed::AccountChanged);
        earlier = token;
    }
}

#[tokio::test]
async fn which_member_somebody_is_stays_as_the_administrator_wrote_it() {
    let app = TestApp::demonstration().await;
    let now = app.act().now;
    let councillor = Identity { role: Role::Member, ..member("u-1", &["BOVF"]) };
    let token = enter(&app, &councillor, now).await;
    let session_before = session(&app, &token, now).await.unwrap();
    // Until somebody ties the account to a seat, its owner sees what the public sees.
    assert_eq!((session_before.role, session_before.actor.role), (Role::Member, Role::Seatless));
    let known = app.store.load_council(&administrator(&app).actor).await.unwrap().members[0].clone();
    let members = vec![Named { name: known.name, beside: known.party }];
    let reach = Reach { members: members.clone(), ..councillor.reach.clone() };
    app.store
        .change_account(&administrator(&app), session_before.account, "S. Bokhove", Role::Member, reach)
        .await
        .unwrap();
    let token = enter(&app, &councillor, now).await;
    let again = enter(&app, &councillor, now).await;
    assert_eq!(session(&app, &token, now).await.unwrap().actor.reach.members, members);
    assert!(session(&app, &again, now).await.is_some());
}

#[tokio::test]
async fn a_disabled_account_and_an_unknown_committee_let_nobody_in() {
    let app = TestApp::demonstration().await;
    let now = app.act().now;
    let token = enter(&app, &member("u-1", &["BOVF"]), now).await;
    let account = session(&app, &token, now).await.unwrap().account;
    app.store.disable_account(&administrator(&app), account).await.unwrap();
    let refused = oidc::sign_in(&app.store, member("u-1", &["BOVF"]), None, now).await.unwrap_err();
    assert!(matches!(refused, SignOnRefusal::Disabled), "{refused}");
    assert!(session(&app, &token, now).await.is_none());

    let count = accounts(&app).await.len();
    let refused = oidc::sign_in(&app.store, member("u-2", &["XYZ"]), None, now).await.unwrap_err();
    assert!(
        matches!(&refused, SignOnRefusal::Reach(AccountRefusal::ReachUnknown { wish, .. }) if wish == "XYZ"),
        "{refused}"
    );
    assert_eq!(accounts(&app).await.len(), count);
}

#[tokio::test]
async fn a_new_session_takes_the_place_of_the_one_in_this_browser() {
    let app = TestApp::demonstration().await;
    let now = app.act().now;
    let old = enter(&app, &member("u-1", &["BOVF"]), now).await;
    let new = oidc::sign_in(&app.store, member("u-2", &["BOVF"]), Some(&old.to_hashed()), now).await.unwrap();
    assert_ne!(old, new);
    assert!(session(&app, &old, now).await.is_none());
    let made = accounts(&app).await;
    let doors: Vec<&SignInMethod> = made.iter().map(|account| &account.door).collect();
    assert!(doors.contains(&&SignInMethod::Provider { issuer: ISSUER.to_owned(), subject: "u-2".to_owned() }));
}
