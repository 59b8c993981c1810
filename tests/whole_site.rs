//! What holds for every page there is: headers, that looking changes nothing, and that nothing leaks of what is hidden.

use std::collections::BTreeMap;

use toezeggingen::{
    domain::{
        access::{Actor, Role},
        change::Change,
        commitment::{
            deadline::Precision,
            link::{CommitmentRelation, Link},
            publicity::Publicity,
        },
        council::roster::Roster,
        history::erasure::ErasureGround,
        letter::{Outcome, change::LetterChange},
        number::CommitmentNumber,
    },
    store::council::people::PeopleMerger,
    web,
};

use crate::support::{
    TestApp,
    builders::{commitment, deadline, secret},
    contents::{contents, differing},
    crawl::Seen,
    people::{HOLDER, MEMBER, somebody},
};

/// Addresses of every kind, also such as nobody links to: from each route, with and without what exists.
fn addresses() -> Vec<String> {
    let mut addresses = Vec::new();
    for route in web::routes().declared() {
        for [number, id, code, token] in [["24bb005964", "1", "BOVF", "a"], ["99zz1", "99999", "NIETS", "%00"]] {
            let path = route.path.replace("{number}", number).replace("{id}", id).replace("{code}", code);
            let holder = if id == "1" { "burgemeester" } else { "niemand" };
            addresses.push(path.replace("{token}", token).replace("{edition}", id).replace("{houder}", holder));
        }
    }
    for odd in [
        "/bestaat/niet",
        "/toezeggingen?pagina=0",
        "/toezeggingen?status=x",
        "/toezeggingen?q=%FF",
        "/static/x",
        "//",
        "/%2e%2e",
    ] {
        addresses.push(odd.to_owned());
    }
    addresses.sort();
    addresses.dedup();
    addresses
}

async fn looking_changes_nothing(role: Role) {
    let mut app = TestApp::demonstration().await;
    match role {
        Role::Public => app.sign_out(),
        _ => app.sign_in(of_the_demonstration(role)).await,
    }
    let before = contents(&app.database()).await;
    let seen = app.crawl(&["/", "/toezeggingen", "/brieven", "/vergaderingen"]).await;
    assert!(seen.len() > 60, "{} pages", seen.len());
    let failed: Vec<_> =
        seen.iter().filter(|(_, page)| page.status >= 400).map(|(path, page)| (path, page.status)).collect();
    assert!(failed.is_empty(), "one is led to {failed:?}");
    for address in addresses() {
        let (page, _) = app.look(&address).await;
        assert!(page.status < 500, "{address}: {}", page.status);
    }
    assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new());
}

/// One test a role, so that they run beside each other.
macro_rules! looking_changes_nothing {
    ($($name:ident: $role:ident)*) => {$(
        #[tokio::test]
        async fn $name() {
            looking_changes_nothing(Role::$role).await;
        }
    )*};
}

looking_changes_nothing! {
    looking_changes_nothing_as_griffier: Clerk
    looking_changes_nothing_as_commissiegriffier: CommitteeClerk
    looking_changes_nothing_as_bestuurssecretariaat: Office
    looking_changes_nothing_as_portefeuillehouder: Holder
    looking_changes_nothing_as_raadslid: Member
    looking_changes_nothing_as_beheerder: Administrator
    looking_changes_nothing_as_archivaris: Archivist
    looking_changes_nothing_as_public: Public
}

/// Somebody of the demonstration council.
fn of_the_demonstration(role: Role) -> Actor {
    let mut actor = somebody(role);
    let named = |name| toezeggingen::domain::council::named::Named::parse(name).into_iter().collect();
    if !actor.reach.holders.is_empty() {
        actor.reach.holders = named("burgemeester");
    }
    if !actor.reach.members.is_empty() {
        actor.reach.members = named("R. Kleiwater (Havenpartij Maasveld)");
    }
    actor
}

#[tokio::test]
async fn the_headers_stand_on_every_answer() {
    let mut app = TestApp::demonstration().await;
    for signed_in in [true, false] {
        if !signed_in {
            app.sign_out();
        }
        let marked = app.get("/").await.attributes("link[rel=stylesheet]", "href");
        for address in addresses().into_iter().chain(marked) {
            let (page, _) = app.look(&address).await;
            let header = |name: &str| {
                let all: Vec<&str> =
                    page.headers.iter().filter(|(one, _)| one == name).map(|(_, value)| value.as_str()).collect();
                all.join(", ")
            };
            let policy = header("content-security-policy");
            for part in [
                "default-src 'none'",
                "style-src 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "form-action 'self'",
            ] {
                assert!(policy.split("; ").any(|one| one == part), "{address}: {part} in {policy}");
            }
            assert!(!policy.contains("unsafe") && !policy.contains('*') && !policy.contains("http:"), "{policy}");
            assert_eq!(header("x-content-type-options"), "nosniff", "{address}");
            assert_eq!(header("x-frame-options"), "DENY", "{address}");
            assert_eq!(header("referrer-policy"), "same-origin", "{address}");
            assert_eq!(header("strict-transport-security"), "max-age=63072000; includeSubDomains", "{address}");
            assert!(!header("permissions-policy").is_empty(), "{address}");
            let packed = ["image/x-icon", "application/vnd.o"];
            assert!(
                page.status != 200
                    || header("content-type").contains("charset=utf-8")
                    || packed.iter().any(|kind| header("content-type").starts_with(kind)),
                "{address}: {}",
                header("content-type")
            );
            let cache = header("cache-control");
            match (address.starts_with("/static/app.css?"), signed_in) {
                (true, _) => assert_eq!(cache, "max-age=31536000, immutable"),
                (false, true) => assert_eq!(cache, "no-store", "{address}"),
                (false, false) => assert!(matches!(cache.as_str(), "no-cache" | "no-store"), "{address}: {cache}"),
            }
            assert!(header("vary").contains("cookie"), "{address}: {}", header("vary"));
            assert!(!page.body.contains("style=\"") && !page.body.contains("<style"), "inline style on {address}");
            assert!(!page.body.contains("<script") && !page.body.contains(" onclick="), "script on {address}");
        }
    }
}

/// A register with something public in it, and, where that is asked for, with what the public may not know of behind it.
async fn with_hidden(hidden: bool) -> TestApp {
    let mut app = TestApp::demonstration().await;
    app.register(commitment("25bb000031").committee("BOVF").holder("burgemeester").due("2025-12-01")).await;
    if hidden {
        for (number, publicity) in [("25bb000032", secret()), ("25bb000033", Publicity::Draft)] {
            let one = commitment(number).publicity(publicity).committee("GEH").holder(HOLDER).asked_by(MEMBER);
            app.register(
                one.theme("Onderduik").area("Schuilhoek").due("2025-11-01").made_on("2025-10-02").asked_by(DOUBLE),
            )
            .await;
            let body = format!("Ik beschouw 25bb000031 en {number} als afgedaan. De rest volgt.");
            let letter = app.letter(&format!("25bb0091{}", &number[8..]), "2025-11-10", &body).await;
            let settle = Change::Settle { answer: "Dat is gedaan.".to_owned(), delivered: None };
            app.answer(letter, number, Outcome::Settle, settle, "beschouw").await;
        }
        correct_hidden(&app).await;
        act_on_hidden_letter(&app).await;
        merge_hidden_people(&app).await;
    }
    app.sign_out();
    app
}

/// Somebody whom only hidden promises name, as another record of MEMBER.
const DOUBLE: &str = "Sanne Bokhoven (Lijst Oost)";

/// Makes a part of a hidden letter unreadable, keeps the letter secret, and erases its original.
async fn act_on_hidden_letter(app: &TestApp) {
    let act = app.act();
    let letter = app.store.known_letter("", Some("25bb009132")).await.unwrap().unwrap();
    app.store.redact_letter(&act, letter, &["De rest volgt".to_owned()], "Omdat het moet.").await.unwrap();
    let Publicity::Secret(secrecy) = secret() else { panic!("it is secret") };
    let change = LetterChange::ImposeSecrecy { secrecy, reason: "Zo besloten.".to_owned() };
    app.store.change_letter(&act, letter, change).await.unwrap();
    app.store.erase_original(&act, letter, ErasureGround::RightToErasure, "Op verzoek.").await.unwrap();
}

/// Makes one person of two whom only hidden promises name.
async fn merge_hidden_people(app: &TestApp) {
    let act = app.act();
    let mut people = Vec::new();
    let all = app.store.list_roster_entries(&act.actor, Roster::Members).await.unwrap();
    for name in [MEMBER, DOUBLE] {
        let id = all.iter().find(|kept| kept.entry.named.to_string() == name).unwrap().id;
        let person = app.store.find_person(&act.actor, Roster::Members, id).await.unwrap().unwrap();
        people.push((Roster::Members, id, person.compute_mark()));
    }
    let merger = PeopleMerger { kept: people[0], double: people[1], reason: "Zij is dezelfde.".to_owned() };
    app.store.merge_people(&act, &merger).await.unwrap();
}

/// Corrects a hidden promise to which a public one is linked.
async fn correct_hidden(app: &TestApp) {
    let number = |text: &str| CommitmentNumber::parse(text).unwrap();
    let say = || "Verkeerd overgenomen.".to_owned();
    let link = Link::Commitment { relation: CommitmentRelation::AddsTo, number: number("25bb000032") };
    app.change("25bb000031", Change::Link(link)).await;
    let right = deadline("uiterlijk 2 november 2025", Some("2025-11-02"), Precision::Day);
    let source = Some("het verslag".to_owned());
    app.change("25bb000032", Change::CorrectDeadline { deadline: right, reason: say(), source }).await;
    app.change("25bb000032", Change::CorrectNumber { number: number("25bb000034"), reason: say() }).await;
}

/// A checkpoint counts every event and bears the hash of the last one, also of what is hidden: one of less would prove less. So
/// it differs by what it is for, and is the one page that may.
const STATES_ALL: &str = "/controlepunt";

#[tokio::test]
async fn the_public_sees_the_same_site_whether_or_not_there_is_something_hidden() {
    let (without, with) = (with_hidden(false).await, with_hidden(true).await);
    let mut from: Vec<String> = addresses();
    for query in [
        "q=onderduik",
        "q=25bb00003",
        "q=bokhove",
        "commissie=GEH",
        "thema=onderduik",
        "gebied=schuilhoek",
        "termijnTot=2025-11-02",
        "termijn=geen&verloop=uitgesteld",
        "gewijzigdSinds=2025-11-14&sorteer=verschoven",
        "brief=1",
        "q=toezegging",
    ] {
        from.push(format!("/toezeggingen?{query}"));
    }
    let from: Vec<&str> = from.iter().map(String::as_str).collect();
    let (plain, hiding): (BTreeMap<String, Seen>, BTreeMap<String, Seen>) =
        (without.crawl(&from).await, with.crawl(&from).await);
    assert!(plain.len() > 100, "{}", plain.len());
    assert_eq!(plain.keys().collect::<Vec<_>>(), hiding.keys().collect::<Vec<_>>());
    for (path, page) in plain.iter().filter(|(path, _)| *path != STATES_ALL) {
        assert_eq!(hiding[path].without_ids(), page.without_ids(), "{path}");
    }
    // It tells how many events there are, and no more than that.
    let (plain, hiding) = (&plain[STATES_ALL], &hiding[STATES_ALL]);
    let names =
        |page: &Seen| page.body.lines().map(|line| line.split(':').next().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!((plain.status, &plain.headers, names(plain)), (hiding.status, &hiding.headers, names(hiding)));
}

/// That an answer stands in a letter which the public does not see is told on the page of the promise, and nowhere else: a promise
/// that is settled would else seem to have no answer. It is the one thing that the public is told of what is hidden.
const TOLD_OF_WHAT_IS_HIDDEN: &str = "Het antwoord staat in een brief die niet openbaar is.";

#[tokio::test]
async fn of_a_hidden_letter_nothing_is_told_but_that_an_answer_stands_in_it() {
    let number = "25bb000031";
    let answered = async |other: &str| {
        let mut app = TestApp::demonstration().await;
        app.register(commitment(number).committee("BOVF").holder("burgemeester").due("2025-12-01")).await;
        app.register(commitment("25bb000032").publicity(secret()).committee("GEH").holder(HOLDER)).await;
        let body = format!("Ik beschouw {number} als afgedaan. Over {other} volgt meer.");
        let letter = app.letter("25bb009131", "2025-11-10", &body).await;
        let settle = Change::Settle { answer: "Dat is gedaan.".to_owned(), delivered: None };
        app.answer(letter, number, Outcome::Settle, settle, "beschouw").await;
        app.sign_out();
        app.crawl(&["/", "/toezeggingen", "/brieven", "/vergaderingen"]).await
    };
    let (seen, hidden) = (answered("25bb000099").await, answered("25bb000032").await);
    let tells = |pages: &BTreeMap<String, Seen>| {
        pages
            .iter()
            .filter(|(_, page)| page.body.contains(TOLD_OF_WHAT_IS_HIDDEN))
            .map(|(path, _)| path.clone())
            .collect::<Vec<_>>()
    };
    // The demonstration has letters of its own that are not public.
    let of_demonstration = tells(&seen);
    assert!(of_demonstration.iter().all(|path| !path.contains(number)), "{of_demonstration:?}");
    let mut told = tells(&hidden);
    told.retain(|path| !of_demonstration.contains(path));
    assert_eq!(told, [format!("/toezeggingen/{number}")]);
    for (path, page) in &hidden {
        for secret in ["25bb009131", "25bb000032", "Over 25bb0000"] {
            assert!(!page.body.contains(secret), "{secret} on {path}");
        }
    }
    assert!(seen.values().any(|page| page.body.contains("25bb009131")), "else this proves nothing");
}

#[tokio::test]
async fn what_is_hidden_is_not_there_to_the_last_byte() {
    let (without, with) = (with_hidden(false).await, with_hidden(true).await);
    let routes = web::routes();
    for number in ["25bb000032", "25bb000033", "25BB-32", "25bb00032", "25bb000034"] {
        for route in routes.declared().iter().filter(|route| route.path.contains("{number}")) {
            let path = route.path.replace("{number}", number);
            assert_eq!(with.look(&path).await, without.look(&path).await, "{path}");
        }
    }
    for letter in ["/brieven/5", "/brieven/6", "/brieven/7", "/brieven/6/lezing"] {
        assert_eq!(
            with.look(letter).await,
            without.look(letter).await,
            "{letter} names a hidden promise, or is not there"
        );
    }
}

#[tokio::test]
async fn what_is_taken_back_is_gone_at_once_and_comes_back_when_it_is_published() {
    let mut app = TestApp::demonstration().await;
    let number = "25bb000031";
    app.register(commitment(number).title("Eenmalig woord Kwibus").committee("BOVF")).await;
    let places = ["/toezeggingen?q=kwibus", "/toezeggingen/25bb000031", "/commissies/BOVF", "/vergaderingen"];
    let shown = async |app: &TestApp| {
        let mut shown = Vec::new();
        for place in places {
            shown.push(app.look(place).await.0.body.contains("Kwibus"));
        }
        shown.push(app.look("/toezeggingen/25bb000031").await.0.status == 200);
        shown
    };
    app.sign_out();
    let at_first = shown(&app).await;
    assert!(at_first[0] && at_first[1] && at_first[4], "{at_first:?}");
    app.change(number, Change::Withdraw { reason: "Nog niet klaar.".to_owned() }).await;
    assert_eq!(shown(&app).await, [false; 5]);
    app.change(number, Change::Publish).await;
    assert_eq!(shown(&app).await, at_first);
    let page = app.get("/toezeggingen/25bb000031").await;
    assert!(!page.text.contains("Nog niet klaar"), "what happened while it was hidden stays hidden: {}", page.text);
    assert!(page.text.contains("Openbaar gemaakt. griffier Wat"), "the public sees roles, not names: {}", page.text);
}
