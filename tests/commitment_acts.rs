//! The acts on the page of a promise: each that may follow is offered once, to who may do it.

use std::collections::BTreeMap;

use toezeggingen::domain::{
    access::{Actor, Role, rights::Action},
    change::{Change, ChangeKind},
    commitment::{
        Commitment,
        lapse_kind::LapseKind,
        part::{NewPart, PartNumber, PartOutcome},
        proposal::Decision,
        publicity::Publicity,
        status::DecisionRule,
    },
};

use crate::support::{
    TestApp,
    builders::{commitment, secret},
    day,
    people::{HOLDER, MEMBER, everybody, somebody},
};

/// The last part of the address of each act that the page of a promise may offer; `None` for what is done in another way: in an
/// act with another name, with a letter, on a part, or on the page of bonds.
fn find_segment(kind: ChangeKind) -> Option<&'static str> {
    Some(match kind {
        ChangeKind::Settle => "afdoening",
        ChangeKind::Postpone => "uitstel",
        ChangeKind::Progress => "voortgang",
        ChangeKind::Object => "bezwaar",
        ChangeKind::Reopen => "heropening",
        ChangeKind::Lapse => "vervallen",
        ChangeKind::Decide => "besluit",
        ChangeKind::TakeBackReport => "melding-terugnemen",
        ChangeKind::TakeBackObjection => "bezwaar-terugnemen",
        ChangeKind::Divide => "onderdelen",
        ChangeKind::HandOver => "overdracht",
        ChangeKind::Link => "verbanden",
        ChangeKind::Merge => "samenvoegen",
        ChangeKind::Correct => "wijzigen",
        ChangeKind::CorrectDeadline => "termijn-corrigeren",
        ChangeKind::CorrectNumber => "nummer-corrigeren",
        ChangeKind::CorrectDecisionDay => "besluitdag-corrigeren",
        ChangeKind::Publish | ChangeKind::Withdraw => "openbaarheid",
        ChangeKind::ImposeSecrecy | ChangeKind::LiftSecrecy => "geheimhouding",
        ChangeKind::SettlePartly
        | ChangeKind::SettlePart
        | ChangeKind::LapsePart
        | ChangeKind::KeepOpen
        | ChangeKind::Mention
        | ChangeKind::ReopenPart
        | ChangeKind::Unlink
        | ChangeKind::TakeOver => return None,
    })
}

const KINDS: [ChangeKind; 21] = [
    ChangeKind::Settle,
    ChangeKind::Postpone,
    ChangeKind::Progress,
    ChangeKind::Object,
    ChangeKind::Reopen,
    ChangeKind::Lapse,
    ChangeKind::Decide,
    ChangeKind::TakeBackReport,
    ChangeKind::TakeBackObjection,
    ChangeKind::Divide,
    ChangeKind::HandOver,
    ChangeKind::Link,
    ChangeKind::Merge,
    ChangeKind::Correct,
    ChangeKind::CorrectDeadline,
    ChangeKind::CorrectNumber,
    ChangeKind::CorrectDecisionDay,
    ChangeKind::Publish,
    ChangeKind::Withdraw,
    ChangeKind::ImposeSecrecy,
    ChangeKind::LiftSecrecy,
];

/// The acts that the rules allow this actor now, by their addresses.
fn list_allowed(actor: &Actor, commitment: &Commitment) -> Vec<&'static str> {
    let is_allowed = |kind: &ChangeKind| {
        // Without a report the decisions of the committee are recorded at its meeting; and the objection is not of this member.
        let elsewhere = *kind == ChangeKind::Decide && commitment.status.key().is_due();
        let of_another = *kind == ChangeKind::TakeBackObjection && actor.role == Role::Member;
        let has_right = actor.may_act_on(kind.to_needed_action(), &commitment.details);
        commitment.may_follow(*kind).is_ok() && has_right && !elsewhere && !of_another
    };
    let erasure = actor.may_act_on(Action::Erase, &commitment.details).then_some("wissen");
    let mut allowed: Vec<&str> = KINDS.into_iter().filter(is_allowed).filter_map(find_segment).chain(erasure).collect();
    allowed.sort_unstable();
    allowed
}

/// Promises in every state that allows other acts.
async fn in_every_state() -> (TestApp, Vec<String>) {
    let app = TestApp::empty().await;
    let publicities = [("1", Publicity::Public), ("2", Publicity::Draft), ("3", secret())];
    let mut numbers: Vec<String> = publicities.iter().map(|(digit, _)| format!("25bb00001{digit}")).collect();
    for (number, (_, publicity)) in numbers.iter().zip(publicities) {
        let wish = commitment(number).committee("BOVF").holder(HOLDER).asked_by(MEMBER).due("2025-12-31");
        app.register(wish.publicity(publicity)).await;
    }
    let say = || "Dat is zo.".to_owned();
    let settle = || Change::Settle { answer: say(), delivered: None };
    let object = || Change::Object { part: None, reason: say() };
    let decided = Change::Decide { decision: Decision::Accept, on: day("2025-11-13"), reason: String::new() };
    let part = || NewPart { text: say(), deadline: None };
    let divided = Change::Divide { parts: vec![part(), part()] };
    let first = PartNumber::from_index(0);
    let closed = Change::ClosePart { part: first, outcome: PartOutcome::Settled, answer: say() };
    let partly = Change::SettlePartly { answer: say(), remaining: say(), deadline: None };
    let lapsed = Change::Lapse { kind: LapseKind::Overtaken, reason: say() };
    let back = Change::TakeBackObjection { reason: say() };
    let roads: [(DecisionRule, Vec<Change>); 9] = [
        (DecisionRule::Direct, vec![settle()]),
        (DecisionRule::Direct, vec![settle(), object()]),
        (DecisionRule::Direct, vec![settle(), object(), back]),
        (DecisionRule::Direct, vec![settle(), decided]),
        (DecisionRule::Direct, vec![partly]),
        (DecisionRule::Direct, vec![divided, closed]),
        (DecisionRule::Direct, vec![lapsed]),
        (DecisionRule::Council, vec![settle()]),
        (DecisionRule::Council, vec![settle(), object()]),
    ];
    for (index, (rule, changes)) in roads.into_iter().enumerate() {
        let number = format!("25bb00002{index}");
        app.register(commitment(&number).committee("BOVF").holder(HOLDER).asked_by(MEMBER).due("2025-12-31")).await;
        app.set(|settings| settings.rule = rule).await;
        for change in changes {
            app.change_on("2025-11-10", &number, change).await;
        }
        numbers.push(number);
    }
    app.register(commitment("25bb000031").committee("BOVF").holder(HOLDER)).await;
    numbers.push("25bb000031".to_owned());
    (app, numbers)
}

#[tokio::test]
async fn every_act_that_may_follow_is_offered_once_and_answers() {
    let (mut app, numbers) = in_every_state().await;
    let mut commitments = BTreeMap::new();
    for number in &numbers {
        commitments.insert(number.clone(), app.commitment(number).await);
    }
    let mut offered_in_all = 0;
    for actor in everybody() {
        let role = actor.role.key();
        if actor.role == Role::Public {
            app.sign_out();
        } else {
            app.sign_in(actor.clone()).await;
        }
        for (number, commitment) in &commitments {
            let page = app.get(&format!("/toezeggingen/{number}")).await;
            if page.status == 404 {
                assert!(list_allowed(&actor, commitment).is_empty(), "{role} {number}");
                continue;
            }
            let paths = page.attributes(".do a", "href");
            let start = format!("/toezeggingen/{number}/");
            let mut offered: Vec<&str> = paths.iter().filter_map(|path| path.strip_prefix(&start)).collect();
            assert_eq!(offered.len(), paths.len(), "{paths:?}");
            offered.sort_unstable();
            assert_eq!(offered, list_allowed(&actor, commitment), "{role} {number} {:?}", commitment.status);
            let buttons = page.attributes(".do > a", "href").len();
            assert!(buttons <= 2, "{role} {number}: {buttons}");
            offered_in_all += paths.len();
            for path in paths {
                assert_eq!(app.get(&path).await.status, 200, "{path} as {role}");
            }
        }
    }
    assert!(offered_in_all > 200, "{offered_in_all}");
}

#[tokio::test]
async fn the_two_likeliest_acts_are_buttons_and_the_others_stand_in_groups() {
    let mut app = TestApp::empty().await;
    let number = "25bb000001";
    let wish = commitment(number).committee("BOVF").holder(HOLDER).asked_by(MEMBER).due("2025-12-31");
    app.register(wish).await;
    let path = format!("/toezeggingen/{number}");
    let page = app.get(&path).await;
    assert_eq!(page.all(".do > a"), ["Meld als afgedaan", "Vraag uitstel"]);
    assert_eq!(page.one(".do > details > summary"), "Meer");
    assert_eq!(page.all(".more-acts h2"), ["Inhoud", "Verbanden", "Openbaarheid"]);
    assert_eq!(
        page.all(".more-acts__panel > div"),
        [
            "Inhoud Meld voortgang Wijzig gegevens Corrigeer de termijn Corrigeer het nummer Verdeel in onderdelen Laat \
             vervallen",
            "Verbanden Leg een verband Voeg samen Draag over",
            "Openbaarheid Neem terug als concept Leg geheimhouding vast Wis inhoud op grond van de wet",
        ]
    );
    app.sign_in(somebody(Role::Office)).await;
    assert_eq!(app.get(&path).await.all(".more-acts__panel > div"), ["Inhoud Meld voortgang"], "no empty groups");
    app.sign_in(somebody(Role::Archivist)).await;
    let page = app.get(&path).await;
    assert!(page.all(".do > a").is_empty());
    assert_eq!(page.all(".more-acts__panel > div"), ["Openbaarheid Wis inhoud op grond van de wet"]);
    app.sign_out();
    assert!(app.get(&path).await.all(".do").is_empty(), "the public does nothing here");
    app.settle(number, "2025-11-03").await;
    app.sign_in(somebody(Role::Member)).await;
    let page = app.get(&path).await;
    assert_eq!(
        (page.all(".do a"), page.all(".more-acts").len()),
        (vec!["Maak bezwaar".to_owned()], 0),
        "no empty menu"
    );
}

#[tokio::test]
async fn an_objection_has_its_own_section_to_which_head_and_history_point() {
    let mut app = TestApp::empty().await;
    let number = "25bb000001";
    let path = format!("/toezeggingen/{number}");
    app.register(commitment(number).committee("BOVF").holder(HOLDER).asked_by(MEMBER).due("2025-12-31")).await;
    app.council_decides().await;
    app.change_on("2025-11-03", number, Change::Settle { answer: "De brug is klaar.".to_owned(), delivered: None })
        .await;
    assert!(app.get(&path).await.all("#bezwaar").is_empty(), "nobody objected");
    app.plan("BOVF", "2025-11-20").await;
    let object = Change::Object { part: None, reason: "De leuning ontbreekt.\n\nEn de verlichting.".to_owned() };
    app.change_on("2025-11-10", number, object).await;
    let page = app.get(&path).await;
    assert_eq!(page.one("#bezwaar h2"), "Bezwaar");
    assert_eq!(page.all("#bezwaar .quote p"), ["De leuning ontbreekt.", "En de verlichting."]);
    assert_eq!(
        page.one("#bezwaar .source"),
        "Griffier, griffier, 10 november 2025. Daarover besluit de commissie, op zijn vroegst op 20 november 2025."
    );
    assert_eq!(page.attributes(".turn a", "href"), ["#bezwaar"]);
    assert_eq!(page.one(".turn a"), "bezwaar van griffier op 10 november 2025");
    let history = page.one(".timeline");
    for told in ["De leuning ontbreekt.", "De brug is klaar."] {
        assert_eq!(page.text.matches(told).count(), 1, "{told} is told once: {}", page.text);
        assert!(!history.contains(told), "{history}");
    }
    assert_eq!(page.attributes(".timeline a[href^='#']", "href"), ["#bezwaar", "#geantwoord"]);
    app.sign_out();
    let public = app.get(&path).await;
    assert!(public.one("#bezwaar .source").starts_with("Griffier, 10 november 2025."), "{}", public.text);
    app.sign_in(somebody(Role::Clerk)).await;
    app.change(number, Change::TakeBackObjection { reason: "Toch goed.".to_owned() }).await;
    let page = app.get(&path).await;
    assert!(page.all("#bezwaar").is_empty() && page.attributes("a[href='#bezwaar']", "href").is_empty());
    assert!(page.one(".timeline").contains("De leuning ontbreekt."), "it stands nowhere else now: {}", page.text);
}

#[tokio::test]
async fn a_correction_is_told_at_the_deadline_until_that_moves_on() {
    let app = crate::corrections::app_with("2025-12-30").await;
    let right = crate::support::builders::deadline(
        "uiterlijk 31 december 2025",
        Some("2025-12-31"),
        toezeggingen::domain::commitment::deadline::Precision::Day,
    );
    let correct = Change::CorrectDeadline { deadline: right, reason: "een tikfout".to_owned(), source: None };
    app.change(crate::corrections::NUMBER, correct).await;
    let path = format!("/toezeggingen/{}", crate::corrections::NUMBER);
    let page = app.get(&path).await;
    assert_eq!(
        page.one(".corrected"),
        "gecorrigeerd Tot 14 november 2025 stond hier 30 december 2025. Een tikfout. Dat is geen uitstel."
    );
    assert_eq!(page.one(".corrected del"), "30 december 2025");
    assert!(!page.all(".span text").iter().any(|text| text.contains("uitgesteld")), "the line shows no postponement");
    app.postpone(crate::corrections::NUMBER, "2026-06-30").await;
    let page = app.get(&path).await;
    assert!(page.all(".corrected").is_empty(), "another deadline stands there now");
    let labels = page.all(".span--upright text");
    assert!(labels.contains(&"eerste laatste dag".to_owned()), "{labels:?}");
    assert!(labels.iter().any(|label| label.contains("uitgesteld")), "{labels:?}");
}
