//! Accounts through the store: who can sign in, what ends a session, and what the log keeps.

use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use sqlx::{Connection as _, SqliteConnection};
use toezeggingen::{
    auth::{
        AuthError,
        device::DeviceMarks,
        doorway::{Doorway, OpenedSession},
        own_account,
        second_factor::{RecoveryCode, SecondFactor},
        sign_in,
        token::SecretToken,
    },
    domain::{
        access::{Actor, Reach, Role, rights::Action},
        council::named::Named,
        ids::AccountId,
    },
    store::{
        Act, StoreError, StoreRefusal,
        accounts::refusal::AccountRefusal,
        accounts::{NewAccount, SignInMethod},
        administration::AdministrationDeed,
        sessions::{IDLE, LONGEST, PENDING, Session, SessionStage},
        sign_in_log::SignInKind,
    },
};

use crate::support::{TODAY, TestApp, day};

const PASSWORD: &str = "paard batterij nietje";

/// A shared secret of a second factor, in base32.
const SHARED: &str = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

fn administrator(app: &TestApp) -> Act {
    Act { actor: Actor::new("A. Heer", Role::Administrator), ..app.act() }
}

fn new(login: &str, role: Role) -> NewAccount {
    let reach = match role {
        Role::CommitteeClerk | Role::CommitteeMember | Role::Member => {
            Reach { committees: vec!["BOVF".to_owned()], ..Reach::default() }
        }
        Role::Office | Role::Holder => {
            Reach { holders: Named::parse("burgemeester").into_iter().collect(), ..Reach::default() }
        }
        _ => Reach::default(),
    };
    NewAccount {
        name: format!("De {}", role.key()),
        door: SignInMethod::Local { login: login.to_owned() },
        role,
        reach,
    }
}

/// An account with the password of this file.
async fn account(app: &TestApp, login: &str, role: Role) -> AccountId {
    let (act, link) = (administrator(app), SecretToken::new().unwrap().to_hashed());
    let id = app.store.add_account(&act, new(login, role), &link).await.unwrap();
    let hash = toezeggingen::auth::password::hash_password(PASSWORD.to_owned()).await.unwrap();
    app.store.use_link(&link, &hash, act.now).await.unwrap();
    id
}

async fn enter(app: &TestApp, login: &str, password: &str, now: DateTime<Utc>) -> Result<OpenedSession, AuthError> {
    sign_in::sign_in(&app.doorway(now), login, password.to_owned(), None).await
}

async fn session(app: &TestApp, token: &SecretToken, now: DateTime<Utc>) -> Option<Session> {
    app.store.find_session(&token.to_hashed(), now, day(TODAY)).await.unwrap()
}

fn refusal<T: std::fmt::Debug>(answer: Result<T, StoreError>) -> AccountRefusal {
    match answer {
        Err(StoreError::Refusal(StoreRefusal::Account(refusal))) => refusal,
        other => panic!("{other:?}"),
    }
}

/// What the log says was done, newest first.
async fn deeds(app: &TestApp) -> Vec<AdministrationDeed> {
    let (lines, _) = app.store.list_log_lines(&administrator(app).actor, 1).await.unwrap();
    lines.into_iter().filter_map(|line| line.deed).collect()
}

async fn raw(app: &TestApp) -> SqliteConnection {
    SqliteConnection::connect(&format!("sqlite:{}", app.database().display())).await.unwrap()
}

#[tokio::test]
async fn a_new_register_has_no_account() {
    let app = TestApp::without_accounts().await;
    let act = administrator(&app);
    assert!(app.store.list_accounts(&act.actor, act.now).await.unwrap().is_empty());
    for (login, password) in [("admin", "admin"), ("", ""), ("beheerder", "beheerder")] {
        assert!(matches!(enter(&app, login, password, act.now).await, Err(AuthError::Wrong)), "{login}");
    }
}

#[tokio::test]
async fn who_signs_in_acts_as_the_account_stands_at_that_moment() {
    let app = TestApp::demonstration_as_it_starts().await;
    let now = app.act().now;
    let id = account(&app, "k@maasveld.example", Role::CommitteeClerk).await;
    let opened = enter(&app, " K@Maasveld.Example ", PASSWORD, now).await.unwrap();
    assert_eq!(opened.stage, SessionStage::Full);
    let found = session(&app, &opened.token, now).await.unwrap();
    assert_eq!((found.account, found.stage, found.second_factor), (id, SessionStage::Full, false));
    assert_eq!(found.actor.role, Role::CommitteeClerk);
    assert_eq!(found.actor.reach.committees, ["BOVF"]);
    // Every committee is renamed under the session's feet: the next request sees it.
    let mut file = raw(&app).await;
    sqlx::query("UPDATE committee SET code = 'BVF' WHERE code = 'BOVF'").execute(&mut file).await.unwrap();
    assert_eq!(session(&app, &opened.token, now).await.unwrap().actor.reach.committees, ["BVF"]);
}

#[tokio::test]
async fn the_database_holds_no_token_and_no_password() {
    let app = TestApp::demonstration_as_it_starts().await;
    let act = administrator(&app);
    account(&app, "k@maasveld.example", Role::Clerk).await;
    let opened = enter(&app, "k@maasveld.example", PASSWORD, act.now).await.unwrap();
    let link = SecretToken::new().unwrap();
    app.store.add_account(&act, new("l@maasveld.example", Role::Clerk), &link.to_hashed()).await.unwrap();
    app.store.close().await;
    for ending in ["", "-wal"] {
        let bytes = std::fs::read(format!("{}{ending}", app.database().display())).unwrap_or_default();
        for secret in [opened.token.as_str(), link.as_str(), PASSWORD] {
            assert!(!bytes.windows(secret.len()).any(|window| window == secret.as_bytes()), "{ending}");
        }
    }
}

#[tokio::test]
async fn a_session_ends_when_it_is_idle_and_after_a_day() {
    let app = TestApp::demonstration_as_it_starts().await;
    let start = app.act().now;
    account(&app, "k@maasveld.example", Role::Clerk).await;
    let second = TimeDelta::seconds(1);
    let token = enter(&app, "k@maasveld.example", PASSWORD, start).await.unwrap().token;
    assert!(session(&app, &token, start + IDLE - second).await.is_some());
    assert!(session(&app, &token, start + IDLE * 2 - second * 2).await.is_some(), "using it keeps it open");
    assert!(session(&app, &token, start + IDLE * 3).await.is_none(), "it was left for too long");

    let token = enter(&app, "k@maasveld.example", PASSWORD, start).await.unwrap().token;
    for hours in (4..24).step_by(4) {
        assert!(session(&app, &token, start + TimeDelta::hours(hours)).await.is_some(), "{hours}");
    }
    assert!(session(&app, &token, start + LONGEST).await.is_none(), "a day is the end");
}

#[tokio::test]
async fn looking_writes_nothing_and_tidying_keeps_what_was_seen() {
    let app = TestApp::demonstration_as_it_starts().await;
    let start = app.act().now;
    let id = account(&app, "k@maasveld.example", Role::Clerk).await;
    let token = enter(&app, "k@maasveld.example", PASSWORD, start).await.unwrap().token;
    let mut file = raw(&app).await;
    let mut seen = async || -> (DateTime<Utc>, DateTime<Utc>) {
        sqlx::query_as("SELECT s.seen_at, a.last_used_at FROM session s JOIN account a ON a.id = s.account_id")
            .fetch_one(&mut file)
            .await
            .unwrap()
    };
    let later = start + TimeDelta::hours(5);
    assert!(session(&app, &token, later).await.is_some());
    assert_eq!(seen().await, (start, start));
    app.store.tidy_old_records(later).await.unwrap();
    assert_eq!(seen().await, (later, later));
    let act = administrator(&app);
    assert_eq!(app.store.find_account(&act.actor, id, later).await.unwrap().last_used_at, Some(later));
    assert!(session(&app, &token, later + TimeDelta::hours(7)).await.is_some(), "counted from when it was seen");
    app.store.tidy_old_records(start + LONGEST).await.unwrap();
    let left: (i64,) = sqlx::query_as("SELECT count(*) FROM session").fetch_one(&mut file).await.unwrap();
    assert_eq!(left, (0,), "what is over is taken away");
}

#[tokio::test]
async fn signing_in_gives_a_new_session_and_ends_the_one_of_this_browser() {
    let app = TestApp::demonstration_as_it_starts().await;
    let now = app.act().now;
    account(&app, "k@maasveld.example", Role::Clerk).await;
    let planted = SecretToken::new().unwrap();
    let door = app.doorway(now);
    let first =
        sign_in::sign_in(&door, "k@maasveld.example", PASSWORD.to_owned(), Some(&planted.to_hashed())).await.unwrap();
    assert_ne!(first.token, planted);
    assert!(session(&app, &planted, now).await.is_none(), "a token that was planted opens nothing");
    let old = first.token.to_hashed();
    let second = sign_in::sign_in(&door, "k@maasveld.example", PASSWORD.to_owned(), Some(&old)).await.unwrap();
    assert!(session(&app, &first.token, now).await.is_none());
    let open = session(&app, &second.token, now).await.unwrap();
    app.store.close_session(&open, now).await.unwrap();
    assert!(session(&app, &second.token, now).await.is_none(), "signed out");
}

#[tokio::test]
async fn disabling_and_a_change_of_role_reach_or_password_end_the_sessions() {
    let app = TestApp::demonstration_as_it_starts().await;
    let act = administrator(&app);
    let now = act.now;
    let id = account(&app, "k@maasveld.example", Role::CommitteeClerk).await;
    let open = async || enter(&app, "k@maasveld.example", PASSWORD, now).await.unwrap().token;
    let own = |code: &str| Reach { committees: vec![code.to_owned()], ..Reach::default() };

    let token = open().await;
    app.store.change_account(&act, id, "K", Role::CommitteeClerk, own("KG")).await.unwrap();
    assert!(session(&app, &token, now).await.is_none(), "reach");
    let token = open().await;
    app.store.change_account(&act, id, "K", Role::Clerk, own("KG")).await.unwrap();
    assert!(session(&app, &token, now).await.is_none(), "role");
    assert_eq!(
        app.store.find_account(&act.actor, id, now).await.unwrap().to_reach(),
        Reach::default(),
        "a clerk needs no reach"
    );
    let token = open().await;
    app.store.end_sessions(&act, id).await.unwrap();
    assert!(session(&app, &token, now).await.is_none(), "ended");

    let (mine, other) = (open().await, open().await);
    let here = session(&app, &mine, now).await.unwrap();
    let words = (PASSWORD.to_owned(), "lamp stoel regen vijver".to_owned());
    let next = own_account::change_password(&app.doorway(now), &here, words).await.unwrap().token;
    assert!(session(&app, &mine, now).await.is_none() && session(&app, &other, now).await.is_none(), "password");
    assert!(session(&app, &next, now).await.is_some(), "who did it stays");
    assert!(matches!(enter(&app, "k@maasveld.example", PASSWORD, now).await, Err(AuthError::Wrong)));

    app.store.disable_account(&act, id).await.unwrap();
    assert!(session(&app, &next, now).await.is_none(), "disabled");
    let again = enter(&app, "k@maasveld.example", "lamp stoel regen vijver", now).await;
    assert!(matches!(again, Err(AuthError::Wrong)), "and does not come back in");
    app.store.enable_account(&act, id).await.unwrap();
    assert!(enter(&app, "k@maasveld.example", "lamp stoel regen vijver", now).await.is_ok());
}

#[tokio::test]
async fn failures_make_one_wait_whether_the_name_is_known_or_not() {
    let app = TestApp::demonstration_as_it_starts().await;
    let now = app.act().now;
    account(&app, "k@maasveld.example", Role::Clerk).await;
    let waits = async |login: &str, password: &str, at: DateTime<Utc>| match enter(&app, login, password, at).await {
        Err(AuthError::Wrong) => "fout".to_owned(),
        Err(AuthError::TooSoon(until)) => (until - at).num_seconds().to_string(),
        other => format!("{:?}", other.map(|opened| opened.stage)),
    };
    let mut told = Vec::new();
    for login in ["k@maasveld.example", "niemand@maasveld.example"] {
        let mut course = Vec::new();
        for _ in 0..5 {
            course.push(waits(login, "verkeerd", now).await);
        }
        course.push(waits(login, PASSWORD, now).await);
        course.push(waits(login, "verkeerd", now + TimeDelta::seconds(2)).await);
        course.push(waits(login, "verkeerd", now + TimeDelta::seconds(2)).await);
        told.push(course);
    }
    assert_eq!(told[0], ["fout", "fout", "fout", "fout", "fout", "2", "fout", "4"]);
    assert_eq!(told[0], told[1], "a name that is not known behaves alike");
    assert_eq!(waits("k@maasveld.example", PASSWORD, now + TimeDelta::seconds(6)).await, "Ok(Full)");
    assert_eq!(waits("k@maasveld.example", "verkeerd", now + TimeDelta::seconds(7)).await, "fout", "it starts anew");
    let (lines, _) = app.store.sign_in_log(&administrator(&app).actor, 1).await.unwrap();
    let counted = |kind| lines.iter().filter(|line| line.kind == Some(kind)).map(|line| line.times).collect::<Vec<_>>();
    assert_eq!((counted(SignInKind::Failed), counted(SignInKind::UnknownName)), (vec![7], vec![6]));
}

#[tokio::test]
async fn attempts_at_the_same_moment_are_all_counted() {
    let app = TestApp::demonstration_as_it_starts().await;
    let now = app.act().now;
    account(&app, "k@maasveld.example", Role::Clerk).await;
    let mut tries = tokio::task::JoinSet::new();
    for _ in 0..12 {
        let (store, key) = (app.store.clone(), Arc::clone(&app.sign_in_key));
        tries.spawn(async move {
            let door = Doorway { store: &store, key: &key, marks: &DeviceMarks::default(), now };
            sign_in::sign_in(&door, "k@maasveld.example", "verkeerd".to_owned(), None).await
        });
    }
    let answers = tries.join_all().await;
    let tried = answers.iter().filter(|answer| matches!(answer, Err(AuthError::Wrong))).count();
    assert_eq!(tried, 5, "no more passwords were tried than are free");
}

#[tokio::test]
async fn a_disabled_account_and_one_without_a_password_answer_like_an_unknown_name() {
    let app = TestApp::demonstration_as_it_starts().await;
    let act = administrator(&app);
    let disabled = account(&app, "uit@maasveld.example", Role::Clerk).await;
    app.store.disable_account(&act, disabled).await.unwrap();
    let link = SecretToken::new().unwrap().to_hashed();
    app.store.add_account(&act, new("nieuw@maasveld.example", Role::Clerk), &link).await.unwrap();
    for login in ["uit@maasveld.example", "nieuw@maasveld.example", "niemand@maasveld.example", "geen adres"] {
        for password in [PASSWORD, ""] {
            assert!(matches!(enter(&app, login, password, act.now).await, Err(AuthError::Wrong)), "{login}");
        }
    }
}

#[tokio::test]
async fn an_unknown_name_takes_as_long_as_a_wrong_password() {
    let app = TestApp::demonstration_as_it_starts().await;
    let now = app.act().now;
    account(&app, "k@maasveld.example", Role::Clerk).await;
    let mut fastest = [std::time::Duration::MAX; 2];
    // Each turn an hour later, so that nobody has to wait.
    for turn in 0..12 {
        let now = now + TimeDelta::hours(turn);
        for (which, login) in ["k@maasveld.example", "niemand@maasveld.example"].into_iter().enumerate() {
            let start = std::time::Instant::now();
            assert!(matches!(enter(&app, login, "verkeerd", now).await, Err(AuthError::Wrong)), "{turn}");
            fastest[which] = fastest[which].min(start.elapsed());
        }
    }
    let [known, unknown] = fastest.map(|time| time.as_secs_f64());
    assert!((0.6..1.7).contains(&(known / unknown)), "known {known}, unknown {unknown}");
}

/// An account with a second factor, and the codes on paper.
async fn with_second_factor(app: &TestApp, now: DateTime<Utc>) -> (SecondFactor, Vec<RecoveryCode>) {
    account(app, "k@maasveld.example", Role::Clerk).await;
    let opened = enter(app, "k@maasveld.example", PASSWORD, now).await.unwrap();
    let here = session(app, &opened.token, now).await.unwrap();
    let factor = SecondFactor::of(SHARED, "raad", "k@maasveld.example").unwrap();
    let step = factor.find_time_step(&factor.compute_code(now), now).unwrap();
    let wrong =
        own_account::set_up_second_factor(&app.doorway(now), &here, (&factor, step), "verkeerd".to_owned()).await;
    assert!(matches!(wrong, Err(AuthError::Wrong)), "it asks for the password");
    let set_up = own_account::set_up_second_factor(&app.doorway(now), &here, (&factor, step), PASSWORD.to_owned())
        .await
        .unwrap();
    assert!(session(app, &opened.token, now).await.is_none());
    assert!(session(app, &set_up.opened.token, now).await.is_some());
    (factor, set_up.recovery_codes)
}

#[tokio::test]
async fn a_second_factor_is_asked_for_and_each_code_works_once() {
    let app = TestApp::demonstration_as_it_starts().await;
    let start = app.act().now;
    let (factor, _) = with_second_factor(&app, start).await;
    let now = start + TimeDelta::minutes(1);
    let half = enter(&app, "k@maasveld.example", PASSWORD, now).await.unwrap();
    assert_eq!(half.stage, SessionStage::Code);
    let pending = session(&app, &half.token, now).await.unwrap();
    assert_eq!(pending.stage, SessionStage::Code);
    let confirm = async |pending: &Session, code: &str| sign_in::confirm_code(&app.doorway(now), pending, code).await;
    for wrong in ["", "000000", &factor.compute_code(start), &factor.compute_code(now + TimeDelta::minutes(2))] {
        assert!(matches!(confirm(&pending, wrong).await, Err(AuthError::Wrong)), "{wrong}");
    }
    // Five in a row by now, with the password: the sixth waits.
    assert!(matches!(confirm(&pending, &factor.compute_code(now)).await, Err(AuthError::TooSoon(_))));
    let now = now + TimeDelta::minutes(1);
    let whole = sign_in::confirm_code(&app.doorway(now), &pending, &factor.compute_code(now)).await.unwrap().token;
    assert_eq!(session(&app, &whole, now).await.unwrap().stage, SessionStage::Full);
    assert!(session(&app, &half.token, now).await.is_none(), "the half session is gone");
    assert!(
        sign_in::confirm_code(&app.doorway(now), &pending, &factor.compute_code(now)).await.is_err(),
        "and cannot be used again"
    );

    let again = enter(&app, "k@maasveld.example", PASSWORD, now).await.unwrap();
    let pending = session(&app, &again.token, now).await.unwrap();
    let same = sign_in::confirm_code(&app.doorway(now), &pending, &factor.compute_code(now)).await;
    assert!(matches!(same, Err(AuthError::Wrong)), "a code that was used works no more");
    assert!(session(&app, &again.token, now + PENDING).await.is_none(), "one does not wait with it for long");
}

#[tokio::test]
async fn a_half_session_gives_nothing_but_the_question_for_a_code() {
    let app = TestApp::demonstration_as_it_starts().await;
    let start = app.act().now;
    let (factor, _) = with_second_factor(&app, start).await;
    let now = start + TimeDelta::minutes(1);
    let half = enter(&app, "k@maasveld.example", PASSWORD, now).await.unwrap();
    let pending = session(&app, &half.token, now).await.unwrap();
    let step = factor.find_time_step(&factor.compute_code(now), now).unwrap();
    let words = || PASSWORD.to_owned();
    let other = own_account::set_up_second_factor(&app.doorway(now), &pending, (&factor, step), words()).await;
    assert!(matches!(other, Err(AuthError::Wrong)), "no other second factor");
    let password = own_account::change_password(&app.doorway(now), &pending, (words(), words())).await;
    assert!(matches!(password, Err(AuthError::Wrong)), "no other password");
    let codes = own_account::renew_recovery_codes(&app.doorway(now), &pending, words()).await;
    assert!(matches!(codes, Err(AuthError::Wrong)), "no recovery codes");
}

#[tokio::test]
async fn a_half_session_that_was_ended_is_not_completed() {
    let app = TestApp::without_accounts().await;
    app.without_second_factors().await;
    let start = app.act().now;
    let (factor, _) = with_second_factor(&app, start).await;
    let now = start + TimeDelta::minutes(1);
    let half = enter(&app, "k@maasveld.example", PASSWORD, now).await.unwrap();
    let pending = session(&app, &half.token, now).await.unwrap();
    app.store.end_sessions(&administrator(&app), pending.account).await.unwrap();
    let late = sign_in::confirm_code(&app.doorway(now), &pending, &factor.compute_code(now)).await;
    assert!(matches!(late, Err(AuthError::Store(StoreError::Refusal(StoreRefusal::NotFound)))), "{late:?}");
}

#[tokio::test]
async fn a_recovery_code_works_once_and_new_ones_take_the_place_of_the_old() {
    let app = TestApp::demonstration_as_it_starts().await;
    let start = app.act().now;
    let (_, codes) = with_second_factor(&app, start).await;
    let enter_with = async |code: &RecoveryCode| {
        let half = enter(&app, "k@maasveld.example", PASSWORD, start).await.unwrap();
        let pending = session(&app, &half.token, start).await.unwrap();
        sign_in::confirm_code(&app.doorway(start), &pending, &code.to_string()).await
    };
    let token = enter_with(&codes[0]).await.unwrap().token;
    assert!(matches!(enter_with(&codes[0]).await, Err(AuthError::Wrong)), "once");
    let here = session(&app, &token, start).await.unwrap();
    assert_eq!(app.store.recovery_codes_left(here.account).await.unwrap(), 9);
    let new = own_account::renew_recovery_codes(&app.doorway(start), &here, PASSWORD.to_owned()).await.unwrap();
    assert_eq!(app.store.recovery_codes_left(here.account).await.unwrap(), 10);
    assert!(enter_with(&new[0]).await.is_ok());
    assert!(matches!(enter_with(&codes[1]).await, Err(AuthError::Wrong)), "the old ones are gone");
    let told = deeds(&app).await;
    assert!(
        told.contains(&AdministrationDeed::RecoveryCodeUsed) && told.contains(&AdministrationDeed::RecoveryCodesMade),
        "{told:?}"
    );
}

#[tokio::test]
async fn a_role_for_which_it_is_required_sets_up_a_second_factor_first() {
    let app = TestApp::without_accounts().await;
    let act = administrator(&app);
    let now = act.now;
    let id = account(&app, "b@maasveld.example", Role::Administrator).await;
    let opened = enter(&app, "b@maasveld.example", PASSWORD, now).await.unwrap();
    assert_eq!(opened.stage, SessionStage::SetUp, "the administrator has to, unless the setting says otherwise");
    let pending = session(&app, &opened.token, now).await.unwrap();
    assert!(matches!(sign_in::confirm_code(&app.doorway(now), &pending, "123456").await, Err(AuthError::Wrong)));
    let factor = SecondFactor::of(SHARED, "raad", "b@maasveld.example").unwrap();
    let step = factor.find_time_step(&factor.compute_code(now), now).unwrap();
    let done =
        own_account::set_up_second_factor(&app.doorway(now), &pending, (&factor, step), String::new()).await.unwrap();
    assert_eq!(session(&app, &done.opened.token, now).await.unwrap().stage, SessionStage::Full);
    app.store.reset_second_factor(&act, id).await.unwrap();
    assert!(session(&app, &done.opened.token, now).await.is_none());

    let settings = toezeggingen::store::settings::CouncilSettings { second_factor: Vec::new(), ..app.store.settings() };
    let before = app.store.settings().compute_mark();
    app.store.set_settings(&act, before, &settings).await.unwrap();
    assert_eq!(enter(&app, "b@maasveld.example", PASSWORD, now).await.unwrap().stage, SessionStage::Full);
    let reopened = toezeggingen::store::Store::open(&app.database()).await.unwrap();
    assert_eq!(reopened.settings().second_factor, Vec::new(), "none is kept as none");
}

#[tokio::test]
async fn a_link_works_once_until_it_expires_and_the_newest_only() {
    let app = TestApp::demonstration_as_it_starts().await;
    let act = administrator(&app);
    let links: Vec<_> = (0..4).map(|_| SecretToken::new().unwrap().to_hashed()).collect();
    let id = app.store.add_account(&act, new("k@maasveld.example", Role::Clerk), &links[0]).await.unwrap();
    let invited = app.store.find_account(&act.actor, id, act.now).await.unwrap();
    assert_eq!(invited.invited_until, Some(act.now + TimeDelta::days(7)));
    assert!(!invited.has_password);
    assert_eq!(app.store.find_invited(&links[0], act.now).await.unwrap().login, "k@maasveld.example");
    app.store.invite_account(&act, id, &links[1]).await.unwrap();
    let spent = |answer| assert_eq!(refusal(answer), AccountRefusal::LinkSpent);
    spent(app.store.use_link(&links[0], "$x", act.now).await);
    spent(app.store.use_link(&links[1], "$x", act.now + TimeDelta::days(7)).await);
    spent(app.store.use_link(&links[3], "$x", act.now).await);
    app.store.use_link(&links[1], "$x", act.now + TimeDelta::days(6)).await.unwrap();
    spent(app.store.use_link(&links[1], "$y", act.now).await);
    app.store.invite_account(&act, id, &links[2]).await.unwrap();
    app.store.disable_account(&act, id).await.unwrap();
    spent(app.store.use_link(&links[2], "$x", act.now).await);
    assert_eq!(refusal(app.store.invite_account(&act, id, &links[3]).await), AccountRefusal::Disabled);
    app.store.enable_account(&act, id).await.unwrap();
    spent(app.store.use_link(&links[2], "$x", act.now).await);
}

#[tokio::test]
async fn a_link_ends_the_sessions_and_the_waiting_of_its_account() {
    let app = TestApp::demonstration_as_it_starts().await;
    let act = administrator(&app);
    let id = account(&app, "k@maasveld.example", Role::Clerk).await;
    let token = enter(&app, "k@maasveld.example", PASSWORD, act.now).await.unwrap().token;
    for _ in 0..5 {
        assert!(enter(&app, "k@maasveld.example", "verkeerd", act.now).await.is_err());
    }
    let link = SecretToken::new().unwrap().to_hashed();
    app.store.invite_account(&act, id, &link).await.unwrap();
    let hash = toezeggingen::auth::password::hash_password("lamp stoel regen vijver".to_owned()).await.unwrap();
    app.store.use_link(&link, &hash, act.now).await.unwrap();
    assert!(session(&app, &token, act.now).await.is_none());
    assert!(enter(&app, "k@maasveld.example", "lamp stoel regen vijver", act.now).await.is_ok());
}

#[tokio::test]
async fn the_last_administrator_cannot_be_disabled_or_given_another_role() {
    let app = TestApp::without_accounts().await;
    let act = administrator(&app);
    let first = account(&app, "b@maasveld.example", Role::Administrator).await;
    assert_eq!(refusal(app.store.disable_account(&act, first).await), AccountRefusal::LastAdministrator);
    let demoted = app.store.change_account(&act, first, "B", Role::Clerk, Reach::default()).await;
    assert_eq!(refusal(demoted), AccountRefusal::LastAdministrator);
    let second = account(&app, "c@maasveld.example", Role::Administrator).await;
    app.store.disable_account(&act, first).await.unwrap();
    assert_eq!(refusal(app.store.disable_account(&act, second).await), AccountRefusal::LastAdministrator);
    app.store.change_account(&act, second, "C", Role::Administrator, Reach::default()).await.unwrap();
    app.store.enable_account(&act, first).await.unwrap();
    app.store.change_account(&act, second, "C", Role::Archivist, Reach::default()).await.unwrap();
}

#[tokio::test]
async fn what_is_wrong_with_an_account_is_said_and_nothing_is_kept() {
    let app = TestApp::demonstration_as_it_starts().await;
    let act = administrator(&app);
    account(&app, "k@maasveld.example", Role::Clerk).await;
    let before = app.store.list_accounts(&act.actor, act.now).await.unwrap().len();
    let link = || SecretToken::new().unwrap().to_hashed();
    let add = async |new: NewAccount| refusal(app.store.add_account(&act, new, &link()).await);
    assert_eq!(add(new("k@maasveld.example", Role::Archivist)).await, AccountRefusal::Known);
    for role in [Role::CommitteeClerk, Role::Office, Role::Holder, Role::Member] {
        let bare = NewAccount { reach: Reach::default(), ..new("l@maasveld.example", role) };
        assert_eq!(add(bare).await, AccountRefusal::ReachMissing(role));
    }
    let reach = Reach { committees: vec!["XYZ".to_owned()], ..Reach::default() };
    let told = add(NewAccount { reach, ..new("l@maasveld.example", Role::Member) }).await.to_string();
    assert_eq!(told, "‘XYZ’ is geen commissie in dit register. Kies uit: BOVF; FL; RAAD; KG; MH; WB; ZJO");
    let reach = Reach { holders: Named::parse("wethouder Ruimte").into_iter().collect(), ..Reach::default() };
    let told = add(NewAccount { reach, ..new("l@maasveld.example", Role::Office) }).await.to_string();
    assert!(told.starts_with("‘wethouder Ruimte’ is geen portefeuillehouder in dit register."), "{told}");
    assert_eq!(app.store.list_accounts(&act.actor, act.now).await.unwrap().len(), before);
}

#[tokio::test]
async fn only_an_administrator_keeps_accounts_and_reads_the_log() {
    let app = TestApp::demonstration_as_it_starts().await;
    let id = account(&app, "k@maasveld.example", Role::Clerk).await;
    let link = SecretToken::new().unwrap().to_hashed();
    let before = deeds(&app).await.len();
    for role in Role::ALL.into_iter().filter(|role| *role != Role::Administrator) {
        let act = Act { actor: Actor::new("iemand", role), ..app.act() };
        let answers = [
            app.store.list_accounts(&act.actor, act.now).await.map(drop),
            app.store.list_log_lines(&act.actor, 1).await.map(drop),
            app.store.sign_in_log(&act.actor, 1).await.map(drop),
            app.store.add_account(&act, new("l@maasveld.example", Role::Clerk), &link).await.map(drop),
            app.store.change_account(&act, id, "K", Role::Administrator, Reach::default()).await,
            app.store.invite_account(&act, id, &link).await,
            app.store.disable_account(&act, id).await,
            app.store.enable_account(&act, id).await,
            app.store.end_sessions(&act, id).await,
            app.store.reset_second_factor(&act, id).await,
        ];
        for (which, answer) in answers.into_iter().enumerate() {
            assert!(
                matches!(answer, Err(StoreError::Refusal(StoreRefusal::Forbidden(Action::Accounts)))),
                "{role:?} {which}: {answer:?}"
            );
        }
    }
    assert_eq!(deeds(&app).await.len(), before);
}

#[tokio::test]
async fn the_log_tells_what_was_done_and_cannot_be_changed() {
    let app = TestApp::demonstration_as_it_starts().await;
    let act = administrator(&app);
    let id = account(&app, "k@maasveld.example", Role::CommitteeClerk).await;
    enter(&app, "k@maasveld.example", PASSWORD, act.now).await.unwrap();
    let reach = Reach { committees: vec!["kg".to_owned(), "BOVF".to_owned()], ..Reach::default() };
    app.store.change_account(&act, id, "K. Bos", Role::Member, reach).await.unwrap();
    app.store.disable_account(&act, id).await.unwrap();
    let (lines, _) = app.store.list_log_lines(&act.actor, 1).await.unwrap();
    let told: Vec<_> = lines
        .iter()
        .take(4)
        .map(|line| (line.deed.unwrap(), line.actor_name.as_str(), line.subject.as_str()))
        .collect();
    let clerk = "De commissiegriffier";
    assert_eq!(
        told,
        [
            (AdministrationDeed::Disabled, "A. Heer", "K. Bos"),
            (AdministrationDeed::AccountChanged, "A. Heer", "K. Bos"),
            (AdministrationDeed::PasswordSet, clerk, clerk),
            (AdministrationDeed::AccountMade, "A. Heer", clerk),
        ]
    );
    assert_eq!(
        lines[1].detail,
        "van: De commissiegriffier, commissiegriffier (BOVF); naar: K. Bos, raadslid (kg, BOVF)"
    );
    let mut file = raw(&app).await;
    for change in ["DELETE FROM administration", "UPDATE administration SET actor_name = 'x'"] {
        assert!(sqlx::query(change).execute(&mut file).await.is_err(), "{change}");
    }
}
