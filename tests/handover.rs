//! Promises go to another holder: one by one, and a whole portfolio at once, of which nothing gets lost.

use toezeggingen::{
    domain::{
        access::{Actor, Reach, Role},
        change::{Change, EventKind},
        commitment::{part::NewPart, proposal::Decision, publicity::Publicity, status::StatusKey},
        council::named::Named,
        letter::Outcome,
    },
    store::history::HistoryVerdict,
};

use crate::support::{
    Page, TestApp,
    builders::{commitment, deadline, secret},
    contents::{contents, differing},
    day,
    people::{HOLDER, MEMBER, somebody},
};

const NUMBER: &str = "25bb000001";
const SUCCESSOR: &str = "wethouder Zorg (A. Nieuwkoop)";

fn path(act: &str) -> String {
    format!("/toezeggingen/{NUMBER}/{act}")
}

async fn app() -> TestApp {
    let app = TestApp::empty().await;
    app.register(commitment(NUMBER).committee("BOVF").holder(HOLDER).asked_by(MEMBER).due("2025-12-31")).await;
    app.register(commitment("25bb000009").committee("WON").holder(SUCCESSOR)).await;
    with_offices(app).await
}

/// With an office for each of the holders, so that nothing is handed over to nobody.
async fn with_offices(app: TestApp) -> TestApp {
    app.account(&somebody(Role::Office)).await;
    let holders = vec![Named::parse(SUCCESSOR).unwrap()];
    app.account(&Actor::new("bureau Zorg", Role::Office).with_reach(Reach { holders, ..Reach::default() })).await;
    app
}

/// A register in which one holder owes so many.
async fn portfolio(count: usize) -> TestApp {
    let app = TestApp::empty().await;
    for index in 1..=count {
        app.register(commitment(&format!("25bb{index:06}")).committee("BOVF").holder(HOLDER).due("2025-12-31")).await;
    }
    app.register(commitment("24bb000009").committee("WON").holder(SUCCESSOR).asked_by(MEMBER)).await;
    with_offices(app).await
}

async fn whole(app: &TestApp) -> bool {
    matches!(app.store.verify_history().await.unwrap(), HistoryVerdict::Whole { .. })
}

async fn holder(app: &TestApp, number: &str) -> String {
    app.commitment(number).await.details.holder.unwrap().to_string()
}

/// Opens the form of a portfolio and sends it with these fields filled in.
async fn send(app: &TestApp, form: &Page, changes: &[(&str, &[&str])]) -> Page {
    app.send("/overdracht", &form.filled(changes)).await
}

const WISH: &[(&str, &[&str])] = &[("aan", &[SUCCESSOR]), ("vanaf", &["1-6-2025"]), ("reden", &["Een nieuw college."])];

#[tokio::test]
async fn one_promise_goes_to_another_holder_and_who_had_it_stays_known() {
    let app = app().await;
    let changes = [("aan", SUCCESSOR), ("vanaf", "1-6-2025"), ("reden", "De portefeuille is verdeeld.")];
    let page = app.fill(&path("overdracht"), &changes).await;
    assert_eq!(page.led_to(), format!("/toezeggingen/{NUMBER} handed-over"), "{}", page.text);
    let page = app.get(&page.location.unwrap()).await;
    assert_eq!(page.one("[role=status]"), "De toezegging is overgedragen.");
    let facts = page.all(".facts > *").join(" | ");
    let told = format!("Portefeuillehouder | {SUCCESSOR} | Eerder: {HOLDER}, tot 1 juni 2025");
    assert!(facts.contains(&told), "{facts}");
    let newest = page.all(".timeline > li:first-child > div > p:first-child").remove(0);
    assert_eq!(newest, format!("Overgedragen van {HOLDER} aan {SUCCESSOR}."));
    let rows = page.all(".timeline > li:first-child tbody tr");
    assert!(rows.contains(&format!("portefeuillehouder {HOLDER} {SUCCESSOR}")), "{rows:?}");
    assert!(rows.contains(&format!("eerdere portefeuillehouders leeg {HOLDER}, tot 1 juni 2025")), "{rows:?}");
    let first = page.all(".timeline > li:last-child > div > p:first-child").remove(0);
    assert!(first.ends_with("door de wethouder Wonen."), "who promised it stays who promised it: {first}");
    assert_eq!(app.history(NUMBER).await[0].entry.on, day("2025-06-01"), "from that day it counts");

    let back = [("aan", HOLDER), ("vanaf", "14-11-2025"), ("reden", "Toch niet.")];
    app.fill(&path("overdracht"), &back).await;
    let page = app.get(&format!("/toezeggingen/{NUMBER}")).await;
    let former: Vec<String> = page.all(".facts dd").into_iter().filter(|one| one.starts_with("Eerder")).collect();
    let told = [format!("Eerder: {SUCCESSOR}, tot 14 november 2025"), format!("Eerder: {HOLDER}, tot 1 juni 2025")];
    assert_eq!(former, told);
    assert!(whole(&app).await);
}

#[tokio::test]
async fn a_handover_needs_nobodys_consent_and_leaves_a_proposal_lying() {
    let app = app().await;
    app.council_decides().await;
    app.change(NUMBER, Change::Settle { answer: "Klaar.".to_owned(), delivered: None }).await;
    let asked = app.fill(&path("overdracht"), &[("nieuw", "burgemeester (C. de Vries)"), ("reden", "Ziekte.")]).await;
    // Nobody has an account for one who is new.
    let page = app.vouch(&asked, &path("overdracht"), &[]).await;
    assert_eq!(page.status, 303, "{}", page.text);
    assert_eq!(holder(&app, NUMBER).await, "burgemeester (C. de Vries)", "a new one is added by itself");
    assert_eq!(app.status(NUMBER).await, StatusKey::Proposed);
    let accept = Change::Decide { decision: Decision::Accept, on: day("2025-11-14"), reason: String::new() };
    app.change(NUMBER, accept).await;
    let closed = app.get(&path("overdracht")).await;
    assert_eq!(closed.status, 409, "what is closed stays with who closed it");
    assert!(whole(&app).await);
}

/// What is filled in, and where the messages lead.
type Wrong = (&'static [(&'static str, &'static str)], &'static [&'static str]);

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_nothing_is_handed_over() {
    let app = app().await;
    app.fill(&path("overdracht"), &[("aan", SUCCESSOR), ("vanaf", "1-6-2025"), ("reden", "x")]).await;
    let table: [Wrong; 8] = [
        (&[("vanaf", "")], &["#aan", "#vanaf", "#reden"]),
        (&[("aan", "wethouder Niemand"), ("reden", "x")], &["#aan"]),
        (&[("aan", HOLDER), ("nieuw", "wethouder Groen"), ("reden", "x")], &["#nieuw"]),
        (&[("nieuw", "(J. de Vries)"), ("reden", "x")], &["#nieuw"]),
        (&[("nieuw", SUCCESSOR), ("reden", "x")], &["#nieuw"]),
        (&[("aan", HOLDER), ("vanaf", "15-11-2025"), ("reden", "x")], &["#vanaf"]),
        (&[("aan", HOLDER), ("vanaf", "14-1-2025"), ("reden", "x")], &["#vanaf"]),
        (&[("aan", HOLDER), ("vanaf", "31-5-2025"), ("reden", "x")], &["#vanaf"]),
    ];
    for (changes, links) in table {
        let page = app.fill(&path("overdracht"), changes).await;
        assert_eq!(page.status, 400, "{changes:?}");
        assert_eq!(page.attributes("[role=alert] a", "href"), links, "{changes:?}: {}", page.text);
        for (field, typed) in changes.iter().filter(|(field, _)| *field != "aan") {
            assert_eq!(page.field(field).trim(), *typed, "{field} is kept");
        }
    }
    assert_eq!(app.history(NUMBER).await.len(), 2);
}

#[tokio::test]
async fn a_whole_portfolio_goes_at_once_with_a_line_for_each() {
    let app = portfolio(200).await;
    app.settle("25bb000200", "2025-11-01").await;
    let choose = app.get("/overdracht").await;
    assert_eq!(choose.all(".roster li"), [format!("{HOLDER} 199 toezeggingen"), format!("{SUCCESSOR} 1 toezegging")]);
    let form = app.get(&choose.attributes(".roster a", "href")[0]).await;
    let ticks = form.attributes("input[name=toezegging][checked]", "value");
    assert_eq!(ticks.len(), 199, "what is closed stays where it is; all else is ticked");
    let ticks: Vec<&str> = ticks.iter().filter(|tick| !tick.ends_with("25bb000007")).map(String::as_str).collect();
    let page = send(&app, &form, &[WISH, &[("toezegging", &ticks)]].concat()).await;
    assert_eq!(page.led_to(), "/overdracht/wethouder-zorg portfolio-handed-over", "{}", page.text);
    let file = app.get(&page.location.unwrap()).await;
    assert_eq!(file.one("[role=status]"), "198 toezeggingen zijn overgedragen.");
    assert_eq!(file.all("tbody tr").len(), 199);
    for number in ["25bb000001", "25bb000199"] {
        assert_eq!(holder(&app, number).await, SUCCESSOR);
        let history = app.history(number).await;
        assert_eq!(history.len(), 2);
        assert_eq!((history[0].entry.kind, history[0].entry.on), (EventKind::HandedOver, day("2025-06-01")));
        assert_eq!(history[0].note.as_deref(), Some("Een nieuw college."));
    }
    for number in ["25bb000007", "25bb000200"] {
        assert_eq!(holder(&app, number).await, HOLDER, "{number} was left alone");
    }
    let again = send(&app, &form, &[WISH, &[("toezegging", &ticks)]].concat()).await;
    assert_eq!(again.status, 303, "the same form does nothing twice");
    assert_eq!(app.history("25bb000001").await.len(), 2);
    assert!(whole(&app).await);
}

#[tokio::test]
async fn when_one_of_two_hundred_changed_meanwhile_none_goes_and_it_is_told_by_number() {
    let app = portfolio(200).await;
    let form = app.get("/overdracht?van=wethouder-wonen").await;
    app.postpone("25bb000123", "2026-03-31").await;
    app.change("25bb000124", Change::Progress { note: "Een notitie maakt niets oud.".to_owned() }).await;
    let before = contents(&app.database()).await;
    let page = send(&app, &form, WISH).await;
    assert_eq!((page.status, page.one("h1").as_str()), (409, "Intussen gewijzigd"));
    assert!(page.one(".lead").contains("over 25bb000123 terwijl"), "{}", page.text);
    assert_eq!(page.all(".choice:has(strong)").len(), 1);
    assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new(), "all or nothing");
    assert_eq!((page.field("reden").trim(), page.field("aan").as_str()), ("Een nieuw college.", SUCCESSOR));
    let page = send(&app, &page, &[]).await;
    assert_eq!(page.status, 303, "looked at, it can be sent again: {}", page.text);
    for number in ["25bb000001", "25bb000123", "25bb000200"] {
        assert_eq!(holder(&app, number).await, SUCCESSOR);
    }
    assert!(whole(&app).await);
}

#[tokio::test]
async fn what_the_domain_refuses_of_one_stops_all() {
    let app = portfolio(3).await;
    let back = Change::HandOver { to: Named::parse(SUCCESSOR).unwrap(), reason: String::new() };
    app.change_on("2025-09-01", "25bb000002", back).await;
    let again = Change::HandOver { to: Named::parse(HOLDER).unwrap(), reason: String::new() };
    app.change_on("2025-10-01", "25bb000002", again).await;
    app.register(commitment("25bb000004").made_on("2025-07-01").holder(HOLDER)).await;
    let form = app.get("/overdracht?van=wethouder-wonen").await;
    let table: [(&[(&str, &[&str])], &str); 5] = [
        (&[], "25bb000002: Deze toezegging is na deze dag al eens overgedragen."),
        (&[("toezegging", &["1:25bb000004"])], "25bb000004: Deze toezegging is pas na deze dag gedaan."),
        (&[("toezegging", &[])], "Vink ten minste één toezegging aan."),
        (&[("vanaf", &["15-11-2025"])], "15 november 2025 moet nog komen."),
        (&[("aan", &[""]), ("nieuw", &[HOLDER])], "Deze portefeuillehouder is al verantwoordelijk"),
    ];
    let before = contents(&app.database()).await;
    for (changes, told) in table {
        let changed = |(field, _): &&(&str, &[&str])| !changes.iter().any(|(one, _)| one == field);
        let fields: Vec<_> = WISH.iter().filter(changed).chain(changes).copied().collect();
        let page = send(&app, &form, &fields).await;
        assert_eq!(page.status, 400, "{told}: {}", page.text);
        assert!(page.one("[role=alert]").contains(told), "{told}: {}", page.text);
        assert_eq!(page.field("reden").trim(), "Een nieuw college.");
    }
    assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new());
}

#[tokio::test]
async fn a_committee_clerk_hands_over_what_is_of_the_committee_and_knows_of_nothing_else() {
    let mut app = portfolio(2).await;
    app.register(commitment("25bb000003").committee("WON").holder(HOLDER)).await;
    app.register(commitment("25bb000004").committee("WON").holder(HOLDER).publicity(Publicity::Draft)).await;
    app.sign_in(somebody(Role::CommitteeClerk)).await;
    assert_eq!(app.get("/overdracht").await.all(".roster li"), [format!("{HOLDER} 2 toezeggingen")]);
    let form = app.get("/overdracht?van=wethouder-wonen").await;
    assert_eq!(form.attributes("input[name=toezegging]", "value"), ["1:25bb000001", "1:25bb000002"]);
    let before = contents(&app.database()).await;
    for (number, status) in [("25bb000003", 403), ("25bb000004", 404), ("25bb000099", 404)] {
        let ticks = ["1:25bb000001".to_owned(), format!("1:{number}")];
        let ticks: Vec<&str> = ticks.iter().map(String::as_str).collect();
        let page = send(&app, &form, &[WISH, &[("toezegging", &ticks)]].concat()).await;
        assert_eq!(page.status, status, "{number}: {}", page.text);
    }
    assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new());
    assert_eq!(app.get("/overdracht?van=niemand").await.status, 404);
    app.sign_in(somebody(Role::Office)).await;
    assert_eq!(app.get("/overdracht").await.status, 403);
}

#[tokio::test]
async fn what_is_typed_is_looked_at_before_it_is_public_at_each_promise() {
    let app = portfolio(2).await;
    let form = app.get("/overdracht?van=wethouder-wonen").await;
    let typed: &[(&str, &[&str])] = &[
        ("nieuw", &["wethouder Groen (Q. van Onbekend)"]),
        ("vanaf", &["1-6-2025"]),
        ("reden", &["Bel de familie op 06-12345678."]),
        // Nobody has an account for one who is new.
        ("klopt", &["nieuw wethouder Groen (Q. van Onbekend)"]),
    ];
    let page = send(&app, &form, typed).await;
    assert_eq!(page.status, 400);
    assert_eq!(page.attributes("[role=alert] a", "href"), ["#reden"], "the new holder may be named: {}", page.text);
    let ticked = page.attributes("#nagekeken", "value").remove(0);
    assert_eq!(send(&app, &page, &[("nagekeken", &[&ticked])]).await.status, 303);
}

#[tokio::test]
async fn a_holder_in_another_writing_leads_to_the_one_that_is_meant() {
    let app = app().await;
    for typed in ["Wethouder-Wonen", "w%C3%A9thouder-wonen", "wethouder%20Wonen", "WETHOUDER-WONEN"] {
        let page = app.get(&format!("/overdracht/{typed}")).await;
        assert_eq!((page.status, page.location.as_deref()), (308, Some("/overdracht/wethouder-wonen")), "{typed}");
    }
    let page = app.get("/overdracht?van=Wethouder-Wonen").await;
    assert_eq!((page.status, page.location.as_deref()), (303, Some("/overdracht?van=wethouder-wonen")));
    assert_eq!(app.get("/overdracht/wethouder-ruimtevaart").await.status, 404);
}

#[tokio::test]
async fn the_file_tells_a_successor_what_is_owed_and_every_sheet_whose_it_is() {
    let app = app().await;
    let later = deadline(
        "uiterlijk in Q1 2026",
        Some("2026-03-31"),
        toezeggingen::domain::commitment::deadline::Precision::Quarter,
    );
    app.change(NUMBER, Change::Postpone { deadline: later, reason: "Drukte.".to_owned() }).await;
    let part = |text: &str| NewPart { text: text.to_owned(), deadline: None };
    app.change(NUMBER, Change::Divide { parts: vec![part("De cijfers."), part("Het plan.")] }).await;
    app.change_on("2025-11-12", NUMBER, Change::Progress { note: "De cijfers zijn er bijna.".to_owned() }).await;
    app.register(commitment("25bb000002").title("Afgedaan").holder(HOLDER)).await;
    app.settle("25bb000002", "2025-11-01").await;
    app.register(commitment("25bb000003").title("Van niemand")).await;

    let file = app.get("/overdracht/wethouder-wonen").await;
    assert_eq!(file.one("h1"), format!("Overdrachtsdossier van de {HOLDER}"));
    assert_eq!(file.one(".lead"), "Eén toezegging is niet afgesloten; zij is niet te laat.");
    assert!(file.text.contains("Niets hiervan vervalt vanzelf, ook niet na verkiezingen"), "{}", file.text);
    let heads = file.all("thead tr");
    assert_eq!(heads.len(), 2, "both rows of the head stand on every sheet");
    assert_eq!(heads[0], format!("{HOLDER}, stand van 14 november 2025"));
    assert_eq!(heads[1], "Termijn Toezegging Gevraagd door Status en laatste stap");
    let row = file.one("tbody tr");
    for told in [
        "uiterlijk in Q1 2026",
        "uiterlijk 31 maart 2026",
        "eerst ‘uiterlijk 2025-12-31’ (31 december 2025)",
        "1× uitgesteld",
        "Het college zegt iets toe.",
        "Onderdeel 1: De cijfers.",
        "Onderdeel 2: Het plan.",
        MEMBER,
        "BOVF, 15 januari 2025",
        "Voortgang, 12 november 2025",
        "De cijfers zijn er bijna.",
    ] {
        assert!(row.contains(told), "{told} in {row}");
    }
    assert!(!row.contains("eerder"), "nobody had it before: {row}");
    assert_eq!(file.attributes(".acts a", "href"), ["/overdracht?van=wethouder-wonen"]);
    let to = Named::parse(SUCCESSOR).unwrap();
    app.change(NUMBER, Change::HandOver { to, reason: "Een nieuw college.".to_owned() }).await;
    let row = app.get("/overdracht/wethouder-zorg").await.one("tbody tr:first-child");
    for told in [&format!("eerder {HOLDER}, tot 14 november 2025"), "Voortgang, 12 november 2025", "De cijfers zijn er"]
    {
        assert!(row.contains(told), "{told} in {row}");
    }
    assert!(!row.contains("Overgedragen"), "what the former one did is worth more: {row}");
    let to = Named::parse(HOLDER).unwrap();
    app.change(NUMBER, Change::HandOver { to, reason: "Toch niet.".to_owned() }).await;
    let all = app.get("/overdracht/alles").await;
    let holders = all.all("section h2");
    let told = [
        // How often a portfolio was postponed stands beside its corrections.
        format!("{HOLDER} 1 toezegging, 1× uitgesteld"),
        format!("{SUCCESSOR} 1 toezegging"),
        "Zonder portefeuillehouder 1 toezegging".to_owned(),
    ];
    assert_eq!(holders, told);
    for path in all.attributes("section h2 a", "href") {
        assert_eq!(app.get(&path).await.status, 200, "{path}");
    }
}

#[tokio::test]
async fn the_file_shows_what_one_sees_of_the_promises_and_of_their_past() {
    let mut app = app().await;
    app.register(commitment("25bb000002").title("Verborgen").holder(HOLDER).publicity(secret())).await;
    app.register(commitment("25bb000003").title("Later openbaar").holder(HOLDER).publicity(Publicity::Draft)).await;
    app.change("25bb000003", Change::Progress { note: "Nog niet voor iedereen.".to_owned() }).await;
    app.change("25bb000003", Change::Publish).await;
    app.register(commitment("25bb000004").title("In geheime brief").holder(HOLDER)).await;
    let letter = app.letter("25bb009999", "2025-11-10", "Over 25bb000004 en 25bb000002: wij wachten nog.").await;
    app.answer(letter, "25bb000004", Outcome::KeepOpen, Change::KeepOpen { note: "Wij wachten.".to_owned() }, "wij")
        .await;
    for (role, seen) in [(Role::Clerk, 4), (Role::Member, 4), (Role::Administrator, 3), (Role::Public, 3)] {
        if role == Role::Public {
            app.sign_out()
        } else {
            app.sign_in(somebody(role)).await
        }
        for path in ["/overdracht/wethouder-wonen", "/overdracht/alles"] {
            let file = app.get(path).await;
            assert_eq!(file.all(".handover:first-of-type tbody tr").len(), seen, "{} on {path}", role.key());
            assert_eq!(file.text.contains("Verborgen"), seen == 4, "{} on {path}", role.key());
            assert!(!file.text.contains("Nog niet voor iedereen."), "{} on {path}", role.key());
            assert!(!file.text.contains("Wij wachten."), "{} on {path}", role.key());
            let hands_over = file.attributes(".acts a", "href").len();
            assert_eq!(hands_over, usize::from(role == Role::Clerk && path.ends_with("wonen")), "{}", role.key());
        }
    }
    app.sign_in(somebody(Role::Office)).await;
    let desk = app.get("/").await;
    assert!(desk.attributes(".acts a", "href").contains(&"/overdracht/wethouder-wonen".to_owned()));
    app.sign_in(somebody(Role::Clerk)).await;
    assert!(app.get("/").await.attributes(".acts a", "href").contains(&"/overdracht".to_owned()));
    let holders = app.get("/beheer/portefeuillehouders").await;
    assert!(holders.attributes(".more a", "href").contains(&"/overdracht".to_owned()));
}
