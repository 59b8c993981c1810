//! Each act on each kind of letter by somebody in each role, as a request: done by whom the law of the register names, refused to
//! everybody else without a trace.

use toezeggingen::{
    domain::{
        access::Role,
        change::Change,
        commitment::publicity::Publicity,
        history::erasure::ErasureGround,
        ids::LetterId,
        letter::{ConfirmedLine, LineTarget, Outcome, change::LetterChange},
        number::NormalNumber,
    },
    store::{
        Act,
        letters::{LetterRemainder, NewLetter},
    },
};

use crate::support::{
    TestApp,
    builders::{commitment, secret},
    clerk,
    contents::{contents, differing},
    day,
    people::{HOLDER, MEMBER, somebody},
};

/// A sign for each role, in the tables below.
const ROLES: [(char, Role); Role::ALL.len()] = [
    ('g', Role::Clerk),
    ('c', Role::CommitteeClerk),
    ('b', Role::Office),
    ('w', Role::Holder),
    ('r', Role::Member),
    ('l', Role::CommitteeMember),
    ('d', Role::Administrator),
    ('a', Role::Archivist),
    ('z', Role::Seatless),
    ('p', Role::Public),
];
const EVERYBODY: &str = "gcbwrldazp";

/// The acts, each with the roles to which its route is open at all.
const ACTS: [(&str, &str); 8] = [
    ("vrijgeven", "gcbw"),
    ("terugnemen", "gcbw"),
    ("opleggen", "gcbw"),
    ("opheffen", "gcbw"),
    ("onleesbaar", "gcbw"),
    ("wissen", "ga"),
    ("passages", "gc"),
    ("niets", "gcbw"),
];

/// A kind of letter: who sees it, and who does which of [`ACTS`].
struct LetterKind {
    told: &'static str,
    taken_in_by: Role,
    about: &'static [&'static str],
    publicity: Publicity,
    is_redacted: bool,
    seen_by: &'static str,
    done_by: [&'static str; ACTS.len()],
}

/// `a2` is public and of the committee clerk, the office and the holder; `b2` is public and of others, `b3` is secret.
fn list_kinds() -> Vec<LetterKind> {
    let kind = |told, taken_in_by, about, publicity, seen_by, done_by| LetterKind {
        told,
        taken_in_by,
        about,
        publicity,
        is_redacted: false,
        seen_by,
        done_by,
    };
    let (clerk, office) = (Role::Clerk, Role::Office);
    let (draft, public) = (Publicity::Draft, Publicity::Public);
    let kinds = [
        kind("draft of the office", office, &["a2"], draft, "gcbwa", ["gcbw", "", "g", "", "gcbw", "", "gc", "gcbw"]),
        kind("draft of the clerk", clerk, &["a2"], draft, "gca", ["gc", "", "g", "", "gc", "", "gc", "gc"]),
        kind("draft about others", clerk, &["b2"], draft, "ga", ["g", "", "g", "", "g", "", "g", "g"]),
        kind("public", office, &["a2"], public, EVERYBODY, ["", "gcbw", "g", "", "gcbw", "", "gc", "gcbw"]),
        kind("public, about others", clerk, &["b2"], public, EVERYBODY, ["", "g", "g", "", "g", "", "g", "g"]),
        kind("public, naming a secret", office, &["a2", "b3"], public, "gra", ["", "g", "g", "", "g", "", "g", "g"]),
        kind("secret", office, &["a2"], secret(), "gcbwra", ["", "", "", "g", "gcbw", "", "gc", "gcbw"]),
    ];
    let redacted = LetterKind {
        is_redacted: true,
        ..kind(
            "with a part unreadable",
            office,
            &["a2"],
            public,
            EVERYBODY,
            ["", "gcbw", "g", "", "gcbw", "ga", "gc", "gcbw"],
        )
    };
    kinds.into_iter().chain([redacted]).collect()
}

/// Makes a letter of a kind, as the act finds it: with a confirmed passage where passages are to be released.
async fn make_letter(app: &TestApp, kind: &LetterKind, act: &str, number: usize) -> LetterId {
    let body = format!("Brief brief{number}, over het dak. De toezeggingen {} zijn afgedaan.", kind.about.join(" en "));
    let names: Vec<_> = kind.about.iter().map(|number| NormalNumber::of(number)).collect();
    let taker = Act { actor: somebody(kind.taken_in_by), ..app.act() };
    let letter = NewLetter {
        number: Some(format!("brief{number}")),
        day: day("2025-11-01"),
        subject: None,
        signatory: Some("iemand".to_owned()),
        body,
        commitments: names.clone(),
        names: names.clone(),
    };
    let letter = app.store.add_letter(&taker, letter).await.unwrap();
    if act == "passages" {
        let version = app.store.find_commitment(&clerk(), &names[0]).await.unwrap().commitment.version;
        let line = ConfirmedLine {
            target: LineTarget::Known { number: names[0].clone(), version },
            outcome: Outcome::Mention,
            change: Change::Mention { note: "Genoemd.".to_owned() },
            passages: vec![(0, 5)],
        };
        app.store.process_letter(&app.act(), letter, vec![line], LetterRemainder::Known).await.unwrap();
    }
    if kind.is_redacted {
        app.store.redact_letter(&app.act(), letter, &["afgedaan".to_owned()], "Omdat het moet.").await.unwrap();
    }
    match kind.publicity {
        Publicity::Draft => {}
        Publicity::Public => app.release(letter).await,
        Publicity::Secret(secrecy) => {
            let change = LetterChange::ImposeSecrecy { secrecy, reason: "Zo besloten.".to_owned() };
            app.store.change_letter(&app.act(), letter, change).await.unwrap();
        }
    }
    letter
}

/// Sends what the form of an act sends when it is filled in well.
async fn send_act(app: &TestApp, role: Role, letter: LetterId, act: &str, passage: &str) -> (u16, String) {
    let token = app.token(&somebody(role)).await;
    let secrecy =
        [("geheimDoor", "raad"), ("geheimOp", "2025-11-03"), ("geheimGrond", "5.1-2-e"), ("geheimOpheffer", "raad")];
    let erasure = [("grond", ErasureGround::RightToErasure.key())];
    let (page, more): (&str, &[(&str, &str)]) = match act {
        "opleggen" => ("openbaarheid", &secrecy),
        "onleesbaar" => ("onleesbaar", &[("woorden", "het dak")]),
        "wissen" => ("wissen", &erasure),
        "passages" => ("passages", &[("passage", passage)]),
        "niets" => ("lezing", &[]),
        _ => ("openbaarheid", &[]),
    };
    let mut fields = vec![("inzending", token.as_str()), ("actie", act), ("reden", "Omdat het moet.")];
    if matches!(act, "onleesbaar" | "wissen" | "passages") {
        fields.retain(|(name, _)| *name != "actie");
    }
    if matches!(act, "passages" | "niets" | "vrijgeven") {
        fields.retain(|(name, _)| *name != "reden");
    }
    fields.extend(more);
    let sent = app.post(&format!("/brieven/{letter}/{page}"), &fields).await;
    let told = format!("{} {}", sent.location.unwrap_or_default(), sent.text);
    (sent.status, told)
}

/// The value of the tick of the one passage of a letter.
async fn find_passage(app: &TestApp, letter: LetterId) -> String {
    let passages = app.store.list_passages_to_release(&clerk(), letter).await.unwrap();
    passages.first().map(|one| format!("{}-{}", one.key.commitment, one.key.position)).unwrap_or_default()
}

async fn read_register(app: &TestApp) -> std::collections::BTreeMap<String, Vec<String>> {
    let mut all = contents(&app.database()).await;
    all.retain(|table, _| !matches!(table.as_str(), "session" | "account" | "sign_in_line"));
    all
}

/// A letter that waits for an act.
struct LetterCase<'kind> {
    kind: &'kind LetterKind,
    act: &'static str,
    open_to: &'static str,
    done_by: &'static str,
    letter: LetterId,
    passage: String,
}

/// Makes a letter of each kind for each act.
async fn make_cases<'kind>(app: &TestApp, kinds: &'kind [LetterKind]) -> Vec<LetterCase<'kind>> {
    let mut cases = Vec::new();
    for kind in kinds {
        for ((act, open_to), done_by) in ACTS.into_iter().zip(kind.done_by) {
            let letter = make_letter(app, kind, act, cases.len()).await;
            let passage = find_passage(app, letter).await;
            cases.push(LetterCase { kind, act, open_to, done_by, letter, passage });
        }
    }
    cases
}

async fn sign_in_as(app: &mut TestApp, role: Role) {
    match role {
        Role::Public => app.sign_out(),
        _ => app.sign_in(somebody(role)).await,
    }
}

/// Tries each act that is not of a role, and holds the answer to what this role may know.
async fn refuse_acts_of_others(app: &TestApp, sign: char, role: Role, cases: &[LetterCase<'_>]) {
    for case in cases.iter().filter(|case| !case.done_by.contains(sign)) {
        let (status, text) = send_act(app, role, case.letter, case.act, &case.passage).await;
        let is_expected = if !case.open_to.contains(sign) {
            status == 403 || (status == 303 && text.starts_with("/inloggen")) && role == Role::Public
        } else if !case.kind.seen_by.contains(sign) {
            status == 404
        } else {
            matches!(status, 400 | 403 | 404 | 409)
        };
        assert!(is_expected, "{} {}: {}: {status} {text}", role.key(), case.act, case.kind.told);
    }
}

/// Does an act on a fresh letter of its kind, and looks at the one event that it leaves.
async fn do_act(app: &TestApp, role: Role, case: &LetterCase<'_>, number: usize) {
    let told = format!("{} {}: {}", role.key(), case.act, case.kind.told);
    let letter = make_letter(app, case.kind, case.act, number).await;
    let passage = find_passage(app, letter).await;
    let count = app.store.list_letter_events(&clerk(), letter).await.unwrap().len();
    let (status, text) = send_act(app, role, letter, case.act, &passage).await;
    assert!(status == 303 && text.starts_with("/brieven/"), "{told}: {status} {text}");
    let events = app.store.list_letter_events(&clerk(), letter).await.unwrap();
    let processed = app.store.find_letter(&clerk(), letter).await.unwrap().processed_at.is_some();
    match case.act {
        "niets" => assert!(processed, "{told}: the letter is closed"),
        _ => assert_eq!(events.len(), count + 1, "{told}: one event"),
    }
}

#[tokio::test]
async fn each_act_on_a_letter_is_done_by_whom_it_belongs_to_and_by_nobody_else() {
    let mut app = TestApp::empty().await;
    app.register(commitment("a2").committee("BOVF").holder(HOLDER).asked_by(MEMBER)).await;
    app.register(commitment("b2").committee("WON").holder("burgemeester")).await;
    app.register(commitment("b3").publicity(secret()).committee("WON").holder("burgemeester")).await;
    let kinds = list_kinds();
    let cases = make_cases(&app, &kinds).await;
    for (_, role) in ROLES {
        app.token(&somebody(role)).await;
    }
    let before = read_register(&app).await;
    for (sign, role) in ROLES {
        sign_in_as(&mut app, role).await;
        refuse_acts_of_others(&app, sign, role, &cases).await;
        for case in cases.iter().step_by(ACTS.len()) {
            let seen = app.get(&format!("/brieven/{}", case.letter)).await.status;
            let told = format!("{} sees {}: {seen}", role.key(), case.kind.told);
            assert_eq!(seen == 200, case.kind.seen_by.contains(sign), "{told}");
        }
    }
    assert_eq!(differing(&before, &read_register(&app).await), Vec::<String>::new(), "what was refused left nothing");
    let mut number = cases.len();
    for (sign, role) in ROLES {
        sign_in_as(&mut app, role).await;
        for case in cases.iter().filter(|case| case.done_by.contains(sign)) {
            number += 1;
            do_act(&app, role, case, number).await;
        }
    }
    assert!(app.store.verify_history().await.unwrap().is_whole());
}
