//! The publicity of letters: who sees one, and the acts that change it.

use std::collections::BTreeSet;

use toezeggingen::{
    domain::{
        access::{Actor, Role},
        change::Change,
        commitment::{publicity::Publicity, status::DecisionRule},
        history::erasure::ErasureGround,
        ids::LetterId,
        letter::{
            Outcome,
            change::{LetterChange, LetterRefusal},
            sight::{LetterExposure, TiedCommitment},
        },
    },
    store::{Act, StoreError, StoreRefusal, history::HistoryVerdict, letters::NewLetter},
};

use crate::support::{
    TestApp,
    builders::{commitment, secret},
    day,
    people::{HOLDER, everybody, somebody},
};

const PHONE: &str = "06-12345678";

fn act_of(app: &TestApp, role: Role) -> Act {
    Act { actor: somebody(role), ..app.act() }
}

/// A letter that somebody takes in, about these commitments.
async fn take_in(app: &TestApp, act: &Act, number: &str, signatory: &str, about: &[&str]) -> LetterId {
    let body = format!("Brief {number}. De toezeggingen {} zijn afgedaan.", about.join(" en "));
    let names: Vec<_> = about.iter().map(|number| toezeggingen::domain::number::NormalNumber::of(number)).collect();
    let letter = NewLetter {
        number: Some(number.to_owned()),
        day: day("2025-11-01"),
        subject: None,
        signatory: Some(signatory.to_owned()),
        body,
        commitments: names.clone(),
        names,
    };
    app.store.add_letter(act, letter).await.unwrap()
}

async fn find_body(app: &TestApp, actor: &Actor, letter: LetterId) -> Option<String> {
    match app.store.find_letter(actor, letter).await {
        Ok(letter) => Some(letter.body),
        Err(StoreError::Refusal(StoreRefusal::NotFound)) => None,
        Err(other) => panic!("{other}"),
    }
}

#[tokio::test]
async fn every_letter_is_seen_as_the_table_says() {
    let app = TestApp::empty().await;
    let publicities = [("1", Publicity::Draft), ("2", Publicity::Public), ("3", secret())];
    for (digit, publicity) in publicities {
        app.register(commitment(&format!("a{digit}")).publicity(publicity).committee("BOVF").holder(HOLDER)).await;
        app.register(commitment(&format!("b{digit}")).publicity(publicity).committee("WON").holder("burgemeester"))
            .await;
    }
    let ties: [&[&str]; 9] = [&[], &["a1"], &["a2"], &["a3"], &["b1"], &["b2"], &["b3"], &["a2", "b2"], &["a3", "b3"]];
    let mut number = 0;
    for about in ties {
        for (publicity, redacted) in publicities.iter().flat_map(|(_, one)| [(*one, false), (*one, true)]) {
            for taker in [Role::Clerk, Role::Office, Role::CommitteeClerk] {
                number += 1;
                let letter = take_in(&app, &act_of(&app, taker), &format!("brief{number}"), "iemand", about).await;
                if redacted {
                    let parts = ["afgedaan".to_owned()];
                    app.store.redact_letter(&app.act(), letter, &parts, "Omdat het moet.").await.unwrap();
                }
                match publicity {
                    Publicity::Draft => {}
                    Publicity::Public => app.release(letter).await,
                    Publicity::Secret(secrecy) => {
                        let change = LetterChange::ImposeSecrecy { secrecy, reason: "Zo besloten.".to_owned() };
                        app.store.change_letter(&app.act(), letter, change).await.unwrap();
                    }
                }
                for actor in everybody() {
                    let role = actor.role;
                    let mut exposure = LetterExposure {
                        publicity: publicity.key(),
                        is_kept: match taker {
                            Role::Office => matches!(role, Role::Office | Role::Holder),
                            Role::CommitteeClerk => role == Role::CommitteeClerk,
                            _ => false,
                        },
                        is_redacted: redacted,
                        ties: Vec::new(),
                    };
                    for number in about {
                        let details = app.commitment(number).await.details;
                        let is_own = actor.owns_commitment(&details);
                        exposure.ties.push(TiedCommitment { is_own, publicity: details.publicity.key() });
                    }
                    let told = format!("{} {exposure:?}", role.key());
                    let body = find_body(&app, &actor, letter).await;
                    assert_eq!(body.is_some(), exposure.is_seen_by(&actor), "{told}");
                    let original = body.is_some_and(|body| body.contains("afgedaan"));
                    assert_eq!(original, exposure.is_original_seen_by(&actor), "{told}");
                }
            }
        }
    }
}

#[tokio::test]
async fn an_office_sees_the_draft_that_its_holder_signed() {
    let app = TestApp::empty().await;
    app.register(commitment("1").holder(HOLDER)).await;
    let signed = take_in(&app, &app.act(), "brief1", "De wethouder Wonen, H. Zonderland", &[]).await;
    let other = take_in(&app, &app.act(), "brief2", "de burgemeester", &[]).await;
    let office = somebody(Role::Office);
    assert!(find_body(&app, &office, signed).await.is_some());
    assert!(find_body(&app, &office, other).await.is_none());
}

#[tokio::test]
async fn a_letter_becomes_readable_only_by_a_release_after_a_look_at_its_text() {
    let mut app = TestApp::empty().await;
    app.register(commitment("24bb000001")).await;
    let body = format!("Toezegging 24bb000001 is afgedaan. Bel de heer X. Kwakkelstein, {PHONE}.");
    let letter = app.letter("24bb009001", "2025-11-01", &body).await;
    let path = format!("/brieven/{letter}");
    let lezing = format!("{path}/lezing");
    assert_eq!(app.fill(&lezing, &[("regel", "1")]).await.status, 303, "confirming asks nothing of the letter");
    app.sign_out();
    assert_eq!(app.get(&path).await.status, 404);
    let page = app.get("/toezeggingen/24bb000001").await;
    assert!(!page.text.contains(PHONE) && page.text.contains("in een brief die niet openbaar is"), "{}", page.text);
    app.sign_in(crate::support::clerk()).await;

    let page = app.get(&format!("{path}/openbaarheid")).await;
    assert!(page.text.contains(PHONE) && !page.text.contains("Fout:"), "the look comes first: {}", page.text);
    let asked = app.refill(&page, &format!("{path}/openbaarheid"), &[]).await;
    assert_eq!(asked.status, 400, "{}", asked.text);
    let tick = asked.attributes("#nagekeken", "value").remove(0);
    let sent = app.refill(&asked, &format!("{path}/openbaarheid"), &[("nagekeken", &tick)]).await;
    assert_eq!((sent.status, sent.notice.as_deref()), (303, Some("letter-released")), "{}", sent.text);
    app.sign_out();
    assert!(app.get(&path).await.text.contains(PHONE));
    assert!(app.get("/toezeggingen/24bb000001").await.text.contains(PHONE));

    app.sign_in(crate::support::clerk()).await;
    let taking_back = format!("{path}/openbaarheid?wat=terugnemen");
    let page = app.get(&taking_back).await;
    assert_eq!(app.refill(&page, &format!("{path}/openbaarheid"), &[]).await.status, 400, "a reason is asked");
    let sent = app.refill(&page, &format!("{path}/openbaarheid"), &[("reden", "Er staat een nummer in.")]).await;
    assert_eq!((sent.status, sent.notice.as_deref()), (303, Some("letter-taken-back")), "{}", sent.text);
    let page = app.get(&path).await;
    assert!(page.text.contains("Openbaar gemaakt") && page.text.contains("Er staat een nummer in."), "{}", page.text);
    app.sign_out();
    assert_eq!(app.get(&path).await.status, 404);
    assert!(!app.get("/toezeggingen/24bb000001").await.text.contains(PHONE));
}

#[tokio::test]
async fn an_office_releases_its_letter_where_a_report_counts_at_once() {
    let app = TestApp::empty().await;
    app.register(commitment("1").holder(HOLDER)).await;
    let office = act_of(&app, Role::Office);
    let own = take_in(&app, &office, "brief1", "iemand", &["1"]).await;
    app.set(|settings| settings.rule = DecisionRule::Council).await;
    let refused = app.store.change_letter(&office, own, LetterChange::Release).await;
    assert!(
        matches!(refused, Err(StoreError::Refusal(StoreRefusal::Letter(LetterRefusal::ClerkReleases)))),
        "{refused:?}"
    );
    app.set(|settings| settings.rule = DecisionRule::Direct).await;
    app.store.change_letter(&office, own, LetterChange::Release).await.unwrap();
    let again = app.store.change_letter(&office, own, LetterChange::Release).await;
    assert!(matches!(again, Err(StoreError::Refusal(StoreRefusal::Letter(LetterRefusal::Public)))), "{again:?}");
    let others = take_in(&app, &app.act(), "brief2", "iemand", &["1"]).await;
    app.release(others).await;
    let refused =
        app.store.change_letter(&office, others, LetterChange::TakeBack { reason: "Toch niet.".to_owned() }).await;
    assert!(matches!(refused, Err(StoreError::Refusal(StoreRefusal::Forbidden(_)))), "{refused:?}");
}

#[tokio::test]
async fn passages_are_released_one_by_one() {
    let mut app = TestApp::empty().await;
    app.register(commitment("24bb000001")).await;
    app.register(commitment("24bb000002")).await;
    let body = "De brug is gemaakt. De weg is af. Vraag het aan onze dienst.";
    let letter = app.letter("24bb009001", "2025-11-01", body).await;
    let settle = || Change::Settle { answer: "gedaan".to_owned(), delivered: None };
    app.answer(letter, "24bb000001", Outcome::Settle, settle(), "De brug is gemaakt.").await;
    app.answer(letter, "24bb000002", Outcome::Settle, settle(), "De weg is af.").await;
    let change = LetterChange::TakeBack { reason: "Te vroeg.".to_owned() };
    app.store.change_letter(&app.act(), letter, change).await.unwrap();
    let path = format!("/brieven/{letter}/passages");
    let page = app.get(&path).await;
    let ticks = page.attributes("input[name=passage]", "value");
    assert_eq!(ticks.len(), 2);
    let sent = app.refill(&page, &path, &[("passage", ticks[0].as_str())]).await;
    assert_eq!((sent.status, sent.notice.as_deref()), (303, Some("passages-released")), "{}", sent.text);
    let events = app.store.list_letter_events(&app.act().actor, letter).await.unwrap();
    assert_eq!(events.last().unwrap().kind.key(), "passage-vrijgegeven");
    app.sign_out();
    let page = app.get("/toezeggingen/24bb000001").await;
    assert!(page.text.contains("De brug is gemaakt."), "{}", page.text);
    assert!(page.one(".answer .source").starts_with("Deels openbaar."), "{}", page.text);
    assert!(
        !page.attributes("main a", "href").iter().any(|path| path.starts_with("/brieven/")),
        "no way to the letter"
    );
    let page = app.get("/toezeggingen/24bb000002").await;
    assert!(!page.text.contains("De weg is af.") && page.text.contains("niet openbaar"), "{}", page.text);
    assert_eq!(app.get(&format!("/brieven/{letter}")).await.status, 404);
    app.sign_in(crate::support::clerk()).await;
    let page = app.get(&path).await;
    assert_eq!(page.attributes("input[name=passage][checked]", "value"), [ticks[0].as_str()]);
    let both = app.send(&path, &page.filled(&[("passage", &[&ticks[0], &ticks[1]])])).await;
    assert_eq!(both.status, 303, "{}", both.text);
    assert_eq!(
        app.get(&path).await.attributes("input[name=passage][checked]", "value"),
        ticks,
        "more than one at once"
    );
    app.sign_out();
    for (number, told) in [("24bb000001", "De brug is gemaakt."), ("24bb000002", "De weg is af.")] {
        let page = app.get(&format!("/toezeggingen/{number}")).await;
        assert!(page.text.contains(told), "{}", page.text);
    }
    let stranger = BTreeSet::from([toezeggingen::store::letters::PassageKey { commitment: 1, position: 9 }]);
    let refused = app.store.release_passages(&app.act(), letter, &stranger).await;
    assert!(matches!(refused, Err(StoreError::Refusal(StoreRefusal::NotFound))), "{refused:?}");
}

#[tokio::test]
async fn what_was_made_unreadable_stands_nowhere_for_the_public_and_can_be_erased() {
    let mut app = TestApp::empty().await;
    app.register(commitment("24bb000001")).await;
    let body = format!("De brug is gemaakt, bel {PHONE}. Nog eens: {PHONE}.");
    let letter = app.letter("24bb009001", "2025-11-01", &body).await;
    let settle = Change::Settle { answer: "gedaan".to_owned(), delivered: None };
    app.answer(letter, "24bb000001", Outcome::Settle, settle, &format!("De brug is gemaakt, bel {PHONE}.")).await;
    let path = format!("/brieven/{letter}/onleesbaar");
    let wrong = app.fill(&path, &[("woorden", "06-999"), ("reden", "Privé.")]).await;
    assert!(wrong.status == 400 && wrong.text.contains("‘06-999’ staat niet in de brief"), "{}", wrong.text);
    let preview = app.fill(&path, &[("woorden", PHONE), ("actie", "bekijk")]).await;
    assert!(preview.status == 200 && preview.text.contains("bel ███████████."), "{}", preview.text);
    let sent = app.refill(&preview, &path, &[("reden", "Privé."), ("actie", "")]).await;
    assert_eq!((sent.status, sent.notice.as_deref()), (303, Some("letter-redacted")), "{}", sent.text);
    assert!(app.get(&format!("/brieven/{letter}")).await.text.contains(PHONE), "the clerk sees the original");
    let change = LetterChange::TakeBack { reason: "Voor het nummer.".to_owned() };
    app.store.change_letter(&app.act(), letter, change).await.unwrap();
    let release = format!("/brieven/{letter}/openbaarheid");
    let sent = app.fill(&release, &[]).await;
    assert_eq!(sent.status, 303, "nothing is asked about what nobody will read: {}", sent.text);
    let digest = app.store.find_letter(&app.act().actor, letter).await.unwrap().digest;
    app.sign_out();
    let letters = (format!("/brieven/{letter}"), "bel ███████████.");
    let promises = ("/toezeggingen/24bb000001".to_owned(), "bel weggelaten");
    for (public, told) in [letters, promises] {
        let page = app.get(&public).await;
        assert!(page.text.contains(told) && !page.text.contains(PHONE), "{public}: {}", page.text);
    }
    let source = app.get("/toezeggingen/24bb000001").await.one(".answer .source");
    assert!(source.ends_with("Wat is weggelaten, is in de brief onleesbaar gemaakt."), "{source}");
    let reason = "Op verzoek van de betrokkene.";
    app.store.erase_original(&app.act(), letter, ErasureGround::RightToErasure, reason).await.unwrap();
    let left = app.store.find_letter(&app.act().actor, letter).await.unwrap();
    assert!(!left.body.contains(PHONE) && left.digest != digest && left.redacted.is_none());
    let again = app.store.erase_original(&app.act(), letter, ErasureGround::RightToErasure, reason).await;
    assert!(matches!(again, Err(StoreError::Refusal(StoreRefusal::Letter(LetterRefusal::NotRedacted)))), "{again:?}");
    assert!(app.store.verify_history().await.unwrap().is_whole());
}

#[tokio::test]
async fn what_is_changed_of_a_letter_behind_the_register_is_found() {
    let app = TestApp::empty().await;
    let letter = take_in(&app, &app.act(), "brief1", "iemand", &[]).await;
    app.release(letter).await;
    app.store.redact_letter(&app.act(), letter, &["afgedaan".to_owned()], "Omdat het moet.").await.unwrap();
    assert!(app.store.verify_history().await.unwrap().is_whole());
    app.store.close().await;
    for meddling in [
        "UPDATE letter SET body = replace(body, 'afgedaan', 'gelukt!!')",
        "UPDATE letter SET digest = 'x'",
        "UPDATE letter SET redacted = NULL",
        "UPDATE letter SET publicity = 'concept'",
        "UPDATE letter SET day = '2025-10-31'",
        "UPDATE letter SET number = 'brief2'",
        "UPDATE letter SET signatory = 'een ander'",
        "UPDATE letter SET subject = 'iets'",
    ] {
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("kopie.db");
        std::fs::copy(app.database(), &copy).unwrap();
        crate::backup::meddle(&copy, meddling).await;
        let store = toezeggingen::store::Store::open(&copy).await.unwrap();
        let verdict = store.verify_history().await.unwrap();
        assert!(matches!(verdict, HistoryVerdict::LetterDiffers { letter: 1 }), "{meddling}: {verdict}");
        store.close().await;
    }
}
