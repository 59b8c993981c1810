//! What the store lets be done, whatever route an act came by: checked on what is stored and on what it would become.

use toezeggingen::{
    domain::{
        access::{Role, rights::Action},
        change::Change,
        commitment::{
            Details, NewCommitment,
            lapse_kind::LapseKind,
            link::{Link, PaperKind, WithdrawnPaper},
            part::{NewPart, PartNumber, PartOutcome},
            proposal::Decision,
            publicity::Publicity,
            secrecy::{Organ, Secrecy, SecrecyGround},
        },
        council::named::Named,
        letter::{ConfirmedLine, LineTarget, Outcome},
        number::{CommitmentNumber, NormalNumber},
    },
    store::{Act, StoreError, StoreRefusal, commitments::ChangeSource, letters::LetterRemainder},
};

use crate::support::{
    TestApp,
    builders::{commitment, deadline, secret},
    contents::{contents, differing},
    day,
    people::{HOLDER, MEMBER, somebody},
};

fn changes() -> Vec<Change> {
    let say = || "omdat het zo is".to_owned();
    let later = deadline(
        "uiterlijk 2026-12-31",
        Some("2026-12-31"),
        toezeggingen::domain::commitment::deadline::Precision::Day,
    );
    let ground = SecrecyGround::from_key("5.1-2-b").unwrap();
    let secrecy =
        Secrecy { imposed_by: Organ::College, imposed_on: day("2025-11-01"), ground, lifted_by: Organ::Council };
    let part = || NewPart { text: say(), deadline: None };
    let link = || {
        let (kind, title) = (PaperKind::Motion, say());
        Link::Withdrawn(WithdrawnPaper { kind, number: None, title, movers: Vec::new() })
    };
    vec![
        Change::Settle { answer: say(), delivered: None },
        Change::SettlePartly { answer: say(), remaining: say(), deadline: None },
        Change::Lapse { kind: LapseKind::Overtaken, reason: say() },
        Change::Postpone { deadline: later.clone(), reason: say() },
        Change::CorrectDeadline { deadline: later, reason: say(), source: Some(say()) },
        Change::CorrectNumber { number: CommitmentNumber::parse("other9").unwrap(), reason: say() },
        Change::CorrectDecisionDay { on: day("2025-11-01"), reason: say() },
        Change::KeepOpen { note: say() },
        Change::Mention { note: say() },
        Change::Progress { note: say() },
        Change::Object { part: None, reason: say() },
        Change::TakeBackReport { reason: say() },
        Change::TakeBackObjection { reason: say() },
        Change::Reopen { part: None, reason: say() },
        Change::Decide { decision: Decision::Accept, on: day("2025-11-01"), reason: say() },
        Change::Divide { parts: vec![part(), part()] },
        Change::ClosePart { part: PartNumber::from_index(0), outcome: PartOutcome::Settled, answer: say() },
        Change::ClosePart {
            part: PartNumber::from_index(0),
            outcome: PartOutcome::Lapsed(LapseKind::Overtaken),
            answer: say(),
        },
        Change::HandOver { to: Named::parse("wethouder Zorg").unwrap(), reason: say() },
        Change::Link(link()),
        Change::Unlink { link: link(), reason: say() },
        Change::Merge { into: CommitmentNumber::parse("other1").unwrap(), reason: say(), shows_names: false },
        Change::TakeOver { asked_by: vec![Named::parse("B. de Wit (VVM)").unwrap()], papers: Vec::new() },
        Change::Correct(Box::new(Details::new("titel", "tekst"))),
        Change::Publish,
        Change::Withdraw { reason: say() },
        Change::ImposeSecrecy { secrecy, reason: say() },
        Change::LiftSecrecy { reason: say() },
    ]
}

fn act_of(app: &TestApp, role: Role) -> Act {
    Act { actor: somebody(role), ..app.act() }
}

#[tokio::test]
async fn nobody_does_to_a_promise_what_the_table_does_not_allow() {
    let app = TestApp::empty().await;
    let publicities = [Publicity::Draft, Publicity::Public, secret()];
    for (index, publicity) in publicities.into_iter().enumerate() {
        let own =
            commitment(&format!("own{index}")).publicity(publicity).committee("BOVF").holder(HOLDER).asked_by(MEMBER);
        app.register(own).await;
        let other = commitment(&format!("other{index}")).publicity(publicity).committee("WON").holder("burgemeester");
        app.register(other).await;
    }
    let before = contents(&app.database()).await;
    let mut allowed = 0;
    for role in Role::ALL {
        let key = role.key();
        let act = act_of(&app, role);
        for (index, publicity) in publicities.into_iter().enumerate() {
            for whose in ["own", "other"] {
                let number = NormalNumber::of(&format!("{whose}{index}"));
                let own = (whose == "own"
                    && !matches!(role, Role::Administrator | Role::Archivist | Role::Seatless | Role::Public))
                    || role == Role::Clerk;
                for change in changes() {
                    let action = change.kind().to_needed_action();
                    let told = format!("{key}, {action:?}, {whose}, {}", publicity.key().key());
                    if act.actor.may_act_on_such(action, own, publicity.key()) {
                        allowed += 1;
                        continue;
                    }
                    let sees = act.actor.may_act_on_such(Action::Read, own, publicity.key());
                    let answer = app
                        .store
                        .change_commitment(&act, &number, 1, change, ChangeSource::from_person(act.today))
                        .await;
                    match answer {
                        Err(StoreError::Refusal(StoreRefusal::Forbidden(refused))) => {
                            assert!(sees && refused == action, "{told}")
                        }
                        Err(StoreError::Refusal(StoreRefusal::NotFound)) => assert!(!sees, "{told}"),
                        other => panic!("{told}: {other:?}"),
                    }
                }
            }
        }
    }
    assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new());
    assert!(allowed > 150, "the others may: {allowed}");
}

#[tokio::test]
async fn a_commissiegriffier_neither_registers_for_nor_moves_to_another_committee() {
    let app = TestApp::empty().await;
    app.register(commitment("1").committee("BOVF")).await;
    app.register(commitment("2").committee("WON")).await;
    let act = act_of(&app, Role::CommitteeClerk);
    let in_committee = |code: Option<&str>| {
        let mut details = Details::new("Verplaatst", "Naar elders.");
        details.committee = code.map(str::to_owned);
        details
    };
    for target in [Some("WON"), None] {
        let change = Change::Correct(Box::new(in_committee(target)));
        let answer = app
            .store
            .change_commitment(&act, &NormalNumber::of("1"), 1, change, ChangeSource::from_person(act.today))
            .await;
        assert!(
            matches!(answer, Err(StoreError::Refusal(StoreRefusal::Forbidden(Action::Correct)))),
            "{target:?}: {answer:?}"
        );
        let new = NewCommitment {
            number: CommitmentNumber::parse("3").unwrap(),
            details: in_committee(target),
            deadline: None,
        };
        let answer = app.store.register_commitment(&act, new, ChangeSource::from_person(act.today)).await;
        assert!(matches!(answer, Err(StoreError::Refusal(StoreRefusal::Forbidden(_)))), "{target:?}: {answer:?}");
    }
    let change = Change::Correct(Box::new(in_committee(Some("bovf"))));
    app.store
        .change_commitment(&act, &NormalNumber::of("1"), 1, change, ChangeSource::from_person(act.today))
        .await
        .unwrap();
    assert_eq!(app.commitment("1").await.details.title, "Verplaatst");
    assert_eq!(app.commitment("2").await.version, 1);
}

#[tokio::test]
async fn only_the_griffier_registers_as_secret() {
    let app = TestApp::empty().await;
    for role in Role::ALL {
        let key = role.key();
        let act = act_of(&app, role);
        let mut details = Details::new("Geheim", "Niet voor iedereen.");
        details.committee = Some("BOVF".to_owned());
        details.publicity = secret();
        let number = CommitmentNumber::parse(&format!("{}1", key)).unwrap();
        let answer = app.store.register_commitment(
            &act,
            NewCommitment { number, details, deadline: None },
            ChangeSource::from_person(act.today),
        );
        assert_eq!(answer.await.is_ok(), role == Role::Clerk, "{key}");
    }
}

#[tokio::test]
async fn an_office_processes_of_its_letter_only_what_is_its_own() {
    let app = TestApp::empty().await;
    app.register(commitment("25bb000001").holder(HOLDER)).await;
    app.register(commitment("25bb000002").holder("burgemeester")).await;
    let act = act_of(&app, Role::Office);
    let body = "Toezeggingen 25bb000001 en 25bb000002 zijn gedaan.";
    let letter = app.letter_of(&act, "25bb009000", "2025-11-01", body).await;
    let line = |number: &str| ConfirmedLine {
        target: LineTarget::Known { number: NormalNumber::of(number), version: 1 },
        outcome: Outcome::Settle,
        change: Change::Settle { answer: "gedaan".to_owned(), delivered: None },
        passages: vec![(0, 10)],
    };
    let before = contents(&app.database()).await;
    let answer = app
        .store
        .process_letter(&act, letter, vec![line("25bb000001"), line("25bb000002")], LetterRemainder::Known)
        .await;
    let (number, error) = answer.unwrap_err();
    assert_eq!(number.unwrap().to_normal(), NormalNumber::of("25bb000002"));
    assert!(matches!(error, StoreError::Refusal(StoreRefusal::Forbidden(Action::Settle))), "{error:?}");
    assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new(), "nothing is half done");
    assert!(
        !app.store.process_letter(&act, letter, vec![line("25bb000001")], LetterRemainder::Known).await.unwrap(),
        "a line is left"
    );
    assert_eq!(app.status("25bb000001").await.key(), "afgedaan");
    let member = act_of(&app, Role::Member);
    let answer = app.store.process_letter(&member, letter, vec![line("25bb000002")], LetterRemainder::Known).await;
    assert!(
        matches!(answer, Err((None, StoreError::Refusal(StoreRefusal::Forbidden(Action::HandleLetters))))),
        "{answer:?}"
    );
}

#[tokio::test]
async fn the_reading_offers_an_office_only_the_lines_that_are_its_own() {
    let mut app = TestApp::empty().await;
    app.register(commitment("25bb000001").holder(HOLDER)).await;
    app.register(commitment("25bb000002").holder("burgemeester")).await;
    let body = "Ik stel voor de toezeggingen 25bb000001, 25bb000002 en 25bb000003 als afgedaan te beschouwen.";
    let letter = app.letter_of(&act_of(&app, Role::Office), "25bb009000", "2025-11-01", body).await;
    app.sign_in(somebody(Role::Office)).await;
    let path = format!("/brieven/{letter}/lezing");
    let page = app.get(&path).await;
    assert_eq!(page.attributes("input[name=regel]", "value"), ["1"]);
    assert!(page.all("button[value=niets]").is_empty());
    assert!(page.text.contains("Niet van u: de griffie verwerkt deze regel"), "{}", page.text);
    assert!(!page.text.contains("registreer haar"), "an office registers nothing");
    let sent = app.send(&path, &page.filled(&[("uitkomst-1", &["vervallen"]), ("grond-1", &["achterhaald"])])).await;
    assert_eq!(sent.status, 403);
    assert!(sent.text.contains("hoort bij deze toezegging niet bij uw rol"), "{}", sent.text);
    assert_eq!(sent.field("uitkomst-1"), "vervallen", "what was chosen is kept");
    let sent = app.send(&path, &page.form()).await;
    assert_eq!(sent.led_to(), format!("/brieven/{letter} letter-read"));
    let waits = app.store.find_letter(&app.act().actor, letter).await.unwrap().processed_at;
    assert_eq!(waits, None, "the clerk has lines to see to");
    let closed = app.send(&path, &page.filled(&[("actie", &["niets"]), ("regel", &[])])).await;
    assert_eq!(closed.status, 400, "nor does the office close what is for others: {}", closed.text);
    assert_eq!(app.status("25bb000001").await.key(), "afgedaan");
    assert_eq!(app.status("25bb000002").await.key(), "openstaand");
}

#[tokio::test]
async fn a_number_that_a_hidden_promise_bears_is_taken_and_tells_no_more() {
    let mut app = TestApp::empty().await;
    app.register(commitment("25bb000009").title("Verborgen titel").publicity(secret()).committee("WON")).await;
    app.register(commitment("25bb000001").committee("BOVF")).await;
    app.sign_in(somebody(Role::CommitteeClerk)).await;
    let fields = [("nummer", "25bb000009"), ("titel", "Nieuw"), ("tekst", "Iets."), ("commissie", "BOVF")];
    let page = app.fill("/toezeggingen/nieuw", &fields).await;
    assert_eq!(page.status, 400);
    assert!(page.text.contains("Nummer 25bb000009 is al uitgegeven."), "{}", page.text);
    assert!(!page.text.contains("Verborgen titel"), "{}", page.text);
}
