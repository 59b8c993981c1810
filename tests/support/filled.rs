//! A register in which something stands of every kind.

use chrono::NaiveTime;
use toezeggingen::{
    domain::{
        access::{Reach, Role},
        change::Change,
        commitment::{
            deadline::Precision,
            lapse_kind::LapseKind,
            link::{CommitmentRelation, Link, PaperKind, WithdrawnPaper},
            part::{NewPart, PartNumber, PartOutcome},
        },
        council::{calendar::CalendarEntry, meeting::MeetingPlan, named::Named, roster::Roster},
        history::erasure::ErasureGround,
        letter::Outcome,
        number::{CommitmentNumber, NormalNumber},
    },
    store::{
        accounts::{NewAccount, SignInMethod},
        calendar::CalendarChange,
        history::erase::ErasureRequest,
        suggestions::NewSuggestion,
    },
};

use crate::{
    backup::meddle,
    support::{
        TestApp,
        administration::{entry, portfolio},
        builders::{commitment, deadline, secret},
        day,
        meetings::plan,
        people::{HOLDER, MEMBER, somebody},
    },
};

/// What nobody may find in an export.
pub const SECRETS: [&str; 7] = [
    "$argon2id$geheim-wachtwoord",
    "GEHEIMETWEEDEFACTOR",
    "geheime-herstelcode",
    "geheime-eenmalige-link",
    "geheime-sessie",
    "geheime-mislukte-naam",
    "geheim-formulier",
];

/// A closed register in which something stands of every kind, and every secret.
pub async fn filled() -> TestApp {
    fill(&["Noord", "Havenkwartier"]).await
}

/// The same of a version that knew no areas of the town: its history does not tell of any.
pub async fn filled_before_areas() -> TestApp {
    fill(&[]).await
}

async fn fill(areas: &[&str]) -> TestApp {
    let app = TestApp::empty().await;
    promises(&app, areas).await;
    council(&app).await;
    if !areas.is_empty() {
        app.enter(Roster::Areas, &entry("Oosteroever", "2024-01-01", "2025-01-01")).await;
    }
    app.store.close().await;
    let secrets = format!(
        "UPDATE account SET password_hash = '{}', totp_secret = '{}', totp_step = 12 WHERE login IS NOT NULL;
         INSERT INTO recovery_code (account_id, hash) SELECT id, '{}' FROM account LIMIT 1;
         INSERT INTO one_time_link (hash, account_id, created_at, expires_at)
             SELECT '{}', id, '2025-11-14T11:00:00+00:00', '2025-11-15T11:00:00+00:00' FROM account LIMIT 1;
         INSERT INTO session (hash, account_id, stage, created_at, seen_at, expires_at)
             SELECT '{}', id, 'volledig', '2025-11-14T11:00:00+00:00', '2025-11-14T11:00:00+00:00',
                 '2025-11-15T11:00:00+00:00' FROM account LIMIT 1;
         INSERT INTO failed_sign_in (name, failures, last_at) VALUES ('{}', 3, '2025-11-14T11:00:00+00:00');
         INSERT INTO submission (token, at) VALUES ('{}', '2025-11-14T11:00:00+00:00');",
        SECRETS[0], SECRETS[1], SECRETS[2], SECRETS[3], SECRETS[4], SECRETS[5], SECRETS[6]
    );
    meddle(&app.database(), &secrets).await;
    app
}

async fn promises(app: &TestApp, areas: &[&str]) {
    let full =
        commitment("25bb000001").due("2026-02-01").committee("BOVF").asked_by(MEMBER).holder(HOLDER).theme("Wonen");
    app.register(full.details(|details| {
        details.quotation = Some("“Dat zeg ik toe.”".to_owned());
        details.papers = vec!["Nota A".to_owned(), "Nota B".to_owned()];
        details.areas = areas.iter().map(|area| (*area).to_owned()).collect();
    }))
    .await;
    app.register(
        commitment("25bb000002")
            .committee("BOVF")
            .vague("te zijner tijd")
            .text("Regel één\r\nregel twee\n\ttab \u{1f98a} 'a' \"b\""),
    )
    .await;
    app.register(commitment("25bb000003").publicity(secret())).await;
    app.register(commitment("25bb000004").due("2026-03-01").committee("WON")).await;
    let say = || "Verkeerd overgenomen.".to_owned();
    let mut right = deadline("voor het voorjaarsreces", Some("2026-03-01"), Precision::Milestone);
    let line = CalendarEntry::new("voorjaarsreces 2026", day("2026-03-02"), day("2026-03-08")).unwrap();
    right.deadline.calendar_lines = vec![line];
    let source = Some("het verslag".to_owned());
    app.change("25bb000004", Change::CorrectDeadline { deadline: right, reason: say(), source }).await;
    let number = CommitmentNumber::parse("25BB000003").unwrap();
    app.change("25bb000003", Change::CorrectNumber { number, reason: say() }).await;
    let part = |text: &str| NewPart {
        text: text.to_owned(),
        deadline: Some(deadline("uiterlijk 2026-01-05", Some("2026-01-05"), Precision::Day)),
    };
    app.change("25bb000001", Change::Divide { parts: vec![part("het eerste deel"), part("het tweede deel")] }).await;
    let to = Named::parse("burgemeester").unwrap();
    app.change("25bb000001", Change::HandOver { to, reason: "De portefeuille ging over.".to_owned() }).await;
    let outcome = PartOutcome::Lapsed(LapseKind::Overtaken);
    let answer = "Het is achterhaald.".to_owned();
    app.change("25bb000001", Change::ClosePart { part: PartNumber::from_index(0), outcome, answer }).await;
    let number = CommitmentNumber::parse("25bb000001").unwrap();
    app.change("25bb000004", Change::Link(Link::Commitment { relation: CommitmentRelation::AddsTo, number })).await;
    let paper = WithdrawnPaper {
        kind: PaperKind::Motion,
        number: Some("M12".to_owned()),
        title: "Bouw door".to_owned(),
        movers: Named::parse(MEMBER).into_iter().collect(),
    };
    app.change("25bb000004", Change::Link(Link::Withdrawn(paper))).await;
    let body = "Geachte leden,\r\n\r\nDe brug (25bb000002) is open.\n\u{feff}Hoogachtend\n";
    let letter = app.letter("25bb009001", "2025-06-02", body).await;
    let change = Change::Settle { answer: "De brug is open.".to_owned(), delivered: None };
    app.answer(letter, "25bb000002", Outcome::Settle, change, "De brug (25bb000002) is open.").await;
    app.letter("25bb009002", "2025-06-03", "Een tweede brief, zonder regeleinde").await;
    let wish =
        ErasureRequest { lines: [2].into(), ground: ErasureGround::RightToErasure, reason: "Op verzoek.".to_owned() };
    app.store.erase_contents(&app.act(), &NormalNumber::of("25bb000002"), wish).await.unwrap();
    app.council_decides().await;
    app.change("25bb000004", Change::Settle { answer: "Klaar.".to_owned(), delivered: None }).await;
}

async fn council(app: &TestApp) {
    let plan = MeetingPlan {
        starts_at: NaiveTime::from_hms_opt(20, 0, 0),
        ..plan("2025-11-27", "1. Opening\n4.b Toezeggingen")
    };
    let meeting = app.plan_with("BOVF", &plan).await;
    assert_eq!(app.freeze(meeting).await.status, 303);
    app.enter(Roster::Themes, &entry("Groen", "2024-01-01", "")).await;
    let mut holder = entry("wethouder Groen (I. Tervoorde)", "2022-06-01", "2025-01-01");
    holder.portfolios = vec![portfolio("Parken", "2022-06-01", "")];
    app.enter(Roster::Holders, &holder).await;
    let recess = CalendarEntry::new("zomerreces 2026", day("2026-07-11"), day("2026-08-23")).unwrap();
    app.store.change_calendar(&app.act_as(Role::Administrator), CalendarChange::Add(recess)).await.unwrap();
    for role in [Role::Office, Role::CommitteeClerk] {
        app.account(&somebody(role)).await;
    }
    let member = app.account(&somebody(Role::Member)).await;
    let provided = NewAccount {
        name: "S. Bokhove".to_owned(),
        door: SignInMethod::Provider { issuer: "https://inloggen.example".to_owned(), subject: "0042".to_owned() },
        role: Role::Archivist,
        reach: Reach::default(),
    };
    app.store.keep_provided_account(provided, app.act().now).await.unwrap();
    let suggestion = NewSuggestion {
        committee: "BOVF".to_owned(),
        made_on: day("2025-03-03"),
        spoken_by: None,
        text: "De cijfers over leegstand.".to_owned(),
    };
    app.store.add_suggestion(&app.act_as(Role::Member), member, &suggestion).await.unwrap();
    app.store.save_view(member, "Te laat", "termijn=te-laat").await.unwrap();
}
