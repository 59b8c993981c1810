//! What the public sees: publishing and taking back, secrecy and its lifting, and the check that stands before all that
//! becomes public.

use toezeggingen::domain::{
    access::Role,
    change::EventKind,
    commitment::{
        publicity::{Publicity, PublicityKey},
        secrecy::Organ,
    },
};

use crate::support::{
    Page, TestApp,
    builders::{commitment, secret},
    day,
    forms::LETTER,
    letters::{desk, letter_id, line, upload},
    people::{HOLDER, MEMBER, somebody},
};

const NUMBER: &str = "25bb000001";

async fn app(publicity: Publicity) -> TestApp {
    let app = TestApp::empty().await;
    app.register(commitment(NUMBER).due("2025-12-31").publicity(publicity)).await;
    app
}

fn path(act: &str) -> String {
    format!("/toezeggingen/{NUMBER}/{act}")
}

async fn publicity(app: &TestApp) -> PublicityKey {
    app.commitment(NUMBER).await.details.publicity.key()
}

async fn last(app: &TestApp) -> (EventKind, Option<String>) {
    let event = app.history(NUMBER).await.remove(0);
    (event.entry.kind, event.note)
}

/// The acts that the page of the promise offers.
async fn offered(app: &TestApp) -> Vec<String> {
    app.get(&format!("/toezeggingen/{NUMBER}")).await.all(".do a")
}

const DECISION: &[(&str, &str)] = &[
    ("geheimDoor", "college"),
    ("geheimOp", "10-11-2025"),
    ("geheimGrond", "5.1-2-b"),
    ("geheimOpheffer", "raad"),
    ("reden", "De onderhandeling loopt nog."),
];

#[tokio::test]
async fn a_draft_is_published_and_taken_back_with_a_reason() {
    let app = app(Publicity::Draft).await;
    let offers = offered(&app).await;
    assert!(offers.contains(&"Maak openbaar".to_owned()) && !offers.contains(&"Neem terug als concept".to_owned()));
    let form = app.get(&path("openbaarheid")).await;
    assert_eq!((form.one("h1").as_str(), form.all(".banner--concept").len()), ("Maak openbaar", 1));
    assert!(form.text.contains("Iedereen ziet dan deze toezegging"));
    let done = app.refill(&form, &path("openbaarheid"), &[]).await;
    assert_eq!(done.led_to(), "/toezeggingen/25bb000001 published", "{}", done.text);
    assert_eq!((publicity(&app).await, last(&app).await), (PublicityKey::Public, (EventKind::Published, None)));
    assert!(app.get(&done.location.unwrap()).await.all(".banner").is_empty());

    assert!(offered(&app).await.contains(&"Neem terug als concept".to_owned()));
    let form = app.get(&path("openbaarheid")).await;
    assert_eq!(form.one("h1"), "Neem terug als concept");
    assert!(form.text.contains("Zij verdwijnt meteen van de openbare pagina’s"));
    let empty = app.refill(&form, &path("openbaarheid"), &[]).await;
    assert_eq!((empty.status, empty.one("h1").as_str()), (400, "Neem terug als concept"));
    assert_eq!(empty.attributes("[role=alert] a", "href"), ["#reden"]);
    assert_eq!(publicity(&app).await, PublicityKey::Public);
    let done = app.refill(&empty, &path("openbaarheid"), &[("reden", "Er staat een naam in.")]).await;
    assert_eq!(done.led_to(), "/toezeggingen/25bb000001 withdrawn", "{}", done.text);
    let told = (EventKind::Withdrawn, Some("Er staat een naam in.".to_owned()));
    assert_eq!((publicity(&app).await, last(&app).await), (PublicityKey::Draft, told));
}

#[tokio::test]
async fn a_form_for_one_act_never_becomes_the_other() {
    let app = app(Publicity::Draft).await;
    let form = app.get(&path("openbaarheid")).await;
    let first = app.refill(&form, &path("openbaarheid"), &[]).await;
    let again = app.refill(&form, &path("openbaarheid"), &[]).await;
    assert_eq!((first.status, again.location), (303, first.location), "the same form does nothing twice");
    assert_eq!(publicity(&app).await, PublicityKey::Public);
    let other = app.refill(&form, &path("openbaarheid"), &[("inzending", &form.another_token())]).await;
    assert_eq!(other.status, 409, "{}", other.text);
    assert!(other.text.contains("Deze toezegging is al openbaar"), "{}", other.text);
    assert_eq!((publicity(&app).await, app.history(NUMBER).await.len()), (PublicityKey::Public, 2));

    let impose = app.get(&path("geheimhouding")).await;
    app.refill(&impose, &path("geheimhouding"), DECISION).await;
    assert_eq!(publicity(&app).await, PublicityKey::Secret);
    let mut late = DECISION.to_vec();
    let token = impose.another_token();
    late.push(("inzending", &token));
    let refused = app.refill(&impose, &path("geheimhouding"), &late).await;
    assert_eq!(refused.status, 409, "{}", refused.text);
    assert!(refused.text.contains("De onderhandeling loopt nog."), "what was typed stays");
    assert!(refused.all(".clash__typed dd").contains(&"het college".to_owned()), "choices are told in words");
    assert_eq!(publicity(&app).await, PublicityKey::Secret, "a late form for secrecy does not lift it");
}

#[tokio::test]
async fn secrecy_is_recorded_with_its_decision_and_lifted_by_another() {
    for before in [Publicity::Draft, Publicity::Public] {
        let app = app(before).await;
        assert!(offered(&app).await.contains(&"Leg geheimhouding vast".to_owned()));
        let form = app.get(&path("geheimhouding")).await;
        assert_eq!(form.one("h1"), "Leg geheimhouding vast");
        let grounds = form.attributes("#geheimGrond option", "value");
        assert_eq!(grounds.len(), 16, "fifteen grounds, and the choice to make");
        let done = app.refill(&form, &path("geheimhouding"), DECISION).await;
        assert_eq!(done.led_to(), "/toezeggingen/25bb000001 secrecy-imposed", "{}", done.text);
        let Publicity::Secret(secrecy) = app.commitment(NUMBER).await.details.publicity else {
            panic!("{before:?} is not secret");
        };
        assert_eq!((secrecy.imposed_by, secrecy.lifted_by), (Organ::College, Organ::Council));
        assert_eq!((secrecy.imposed_on, secrecy.ground.key()), (day("2025-11-10"), "5.1-2-b"));
        let told = (EventKind::SecrecyImposed, Some("De onderhandeling loopt nog.".to_owned()));
        assert_eq!(last(&app).await, told);
        let event = app.get(&format!("/toezeggingen/{NUMBER}")).await.all(".timeline li p").remove(0);
        assert!(
            event.starts_with("Geheimhouding vastgelegd: opgelegd door het college op 10 november 2025"),
            "{event}"
        );

        let offers = offered(&app).await;
        assert!(offers.contains(&"Hef geheimhouding op".to_owned()), "{offers:?}");
        assert!(!offers.iter().any(|act| act.contains("openbaar") || act.contains("concept")), "{offers:?}");
        assert_eq!(app.get(&path("openbaarheid")).await.status, 409, "only lifting opens what is secret");
        let form = app.get(&path("geheimhouding")).await;
        assert_eq!(form.one("h1"), "Hef de geheimhouding op");
        assert!(form.all("#geheimGrond").is_empty());
        let done = app.refill(&form, &path("geheimhouding"), &[("reden", "Raadsbesluit van 13 november 2025.")]).await;
        assert_eq!(done.led_to(), "/toezeggingen/25bb000001 secrecy-lifted", "{}", done.text);
        let told = (EventKind::SecrecyLifted, Some("Raadsbesluit van 13 november 2025.".to_owned()));
        assert_eq!((publicity(&app).await, last(&app).await), (PublicityKey::Public, told));
    }
}

#[tokio::test]
async fn what_a_decision_of_secrecy_lacks_is_said_at_its_field() {
    let app = app(Publicity::Public).await;
    let table: [(&[(&str, &str)], &[&str]); 4] = [
        (&[], &["#geheimDoor", "#geheimOp", "#geheimGrond", "#geheimOpheffer", "#reden"]),
        (&[("geheimOp", "15-11-2025"), ("geheimGrond", "5.1-5"), ("geheimDoor", "wethouder")], &[]),
        (&[("geheimOp", "15-11-2025")], &["#geheimOp"]),
        (&[("geheimGrond", "5.2")], &["#geheimGrond"]),
    ];
    for (index, (changes, links)) in table.into_iter().enumerate() {
        let base: &[(&str, &str)] = if index < 2 { &[] } else { DECISION };
        let mut typed: Vec<(&str, &str)> = base.to_vec();
        typed.retain(|(field, _)| !changes.iter().any(|(one, _)| one == field));
        typed.extend(changes);
        let page = app.fill(&path("geheimhouding"), &typed).await;
        assert_eq!(page.status, 400, "{changes:?}");
        let found = page.attributes("[role=alert] a", "href");
        assert!(links.is_empty() || found == links, "{changes:?}: {found:?}");
        for link in found {
            assert_eq!(page.all(&link).len(), 1, "{link} leads somewhere");
            let label = link.trim_start_matches('#');
            assert_eq!(page.all(&format!("label[for={label}]")).len(), 1, "{label} has a label");
        }
    }
    assert_eq!(publicity(&app).await, PublicityKey::Public);
}

#[tokio::test]
async fn a_promise_is_registered_as_secret_with_its_decision() {
    let app = TestApp::empty().await;
    let mut wish =
        vec![("nummer", NUMBER), ("titel", "Aankoop"), ("tekst", "Het college koopt."), ("openbaarheid", "geheim")];
    let page = app.fill("/toezeggingen/nieuw", &wish).await;
    assert_eq!(page.status, 400);
    let links = page.attributes("[role=alert] a", "href");
    assert_eq!(links, ["#geheimDoor", "#geheimOp", "#geheimGrond", "#geheimOpheffer"]);
    wish.extend(DECISION.iter().filter(|(field, _)| *field != "reden"));
    let page = app.refill(&page, "/toezeggingen/nieuw", &wish).await;
    assert_eq!(page.status, 303, "{}", page.text);
    let publicity = app.commitment(NUMBER).await.details.publicity;
    assert_eq!(publicity.secrecy().map(|secrecy| secrecy.ground.key()), Some("5.1-2-b"));
}

#[tokio::test]
async fn every_page_of_what_is_not_public_says_so() {
    for (made, class) in [(Publicity::Draft, ".banner--concept"), (secret(), ".banner--geheim")] {
        let app = app(made).await;
        let pages = ["", "/wijzigen", "/afdoening", "/uitstel", "/voortgang", "/vervallen", "/geheimhouding"];
        for page in pages {
            let page = app.get(&format!("/toezeggingen/{NUMBER}{page}")).await;
            assert_eq!((page.status, page.all(class).len()), (200, 1), "{}", page.text);
        }
        let refused = app.fill(&path("voortgang"), &[]).await;
        assert_eq!((refused.status, refused.all(class).len()), (400, 1), "a form that comes back says so too");
        let refused = app.fill(&path("wijzigen"), &[("titel", "")]).await;
        assert_eq!((refused.status, refused.all(class).len()), (400, 1));
        let stale = app.get(&path("uitstel")).await;
        app.fill(&path("wijzigen"), &[("titel", "Anders")]).await;
        let clash = app.refill(&stale, &path("uitstel"), &[("termijn", "in 2027"), ("reden", "Loopt.")]).await;
        assert_eq!((clash.status, clash.all(class).len()), (409, 1));
    }
    let app = app(Publicity::Public).await;
    for page in ["", "/wijzigen", "/afdoening"] {
        assert!(app.get(&format!("/toezeggingen/{NUMBER}{page}")).await.all(".banner").is_empty());
    }
}

/// The form came back with the question; what it lists, and the value of the tick.
fn asked(page: &Page) -> (Vec<String>, String) {
    assert_eq!(page.status, 400, "{}", page.text);
    assert!(page.text.contains("Ik heb dit nagekeken; het mag openbaar"), "{}", page.text);
    assert_eq!(page.all("label:has(#nagekeken)").len(), 1);
    for link in page.attributes("[role=alert] a", "href") {
        assert_eq!(page.all(&link).len(), 1, "{link} leads somewhere");
    }
    (page.all(".concerns li"), page.attributes("#nagekeken", "value").remove(0))
}

const WISH: &[(&str, &str)] = &[
    ("nummer", NUMBER),
    ("titel", "Overlast in de straat"),
    ("tekst", "De wethouder belt mevrouw Jansen op 06-12345678."),
    ("gevraagd", "S. Bokhove (Lijst Oost)"),
    ("openbaarheid", "openbaar"),
];

#[tokio::test]
async fn what_seems_to_tell_of_a_person_is_asked_about_before_it_is_registered_as_public() {
    let app = TestApp::empty().await;
    let page = app.fill("/toezeggingen/nieuw", WISH).await;
    let (concerns, value) = asked(&page);
    let told =
        "Toezegging: de naam van iemand zonder openbaar ambt (mevrouw Jansen) en een telefoonnummer (06-12345678)";
    assert_eq!(concerns, [told]);
    assert_eq!(page.attributes("[role=alert] a", "href"), ["#tekst"]);
    assert!(page.one("#tekst-fout").contains("Mag dit openbaar?"));
    assert_eq!(app.get(&format!("/toezeggingen/{NUMBER}")).await.status, 404, "nothing is recorded");

    let other = app.refill(&page, "/toezeggingen/nieuw", &[("nagekeken", "ja")]).await;
    assert_eq!(asked(&other).1, value, "a tick of another value is no tick");
    let changed = [("nagekeken", value.as_str()), ("tekst", "De wethouder belt mevrouw Jansen op 06-87654321.")];
    let again = app.refill(&page, "/toezeggingen/nieuw", &changed).await;
    assert_ne!(asked(&again).1, value, "another text is asked about again");
    let done = app.refill(&page, "/toezeggingen/nieuw", &[("nagekeken", &value)]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(publicity(&app).await, PublicityKey::Public);
}

#[tokio::test]
async fn what_is_not_to_be_public_is_not_asked_about() {
    for (key, decision) in [("concept", &[][..]), ("geheim", DECISION)] {
        let app = TestApp::empty().await;
        let mut wish = WISH.to_vec();
        wish.retain(|(field, _)| *field != "openbaarheid");
        wish.push(("openbaarheid", key));
        wish.extend(decision.iter().filter(|(field, _)| *field != "reden"));
        let page = app.fill("/toezeggingen/nieuw", &wish).await;
        assert_eq!(page.status, 303, "{key}: {}", page.text);
        let page = app.fill(&path("voortgang"), &[("reden", "Mevrouw Jansen, 06-12345678.")]).await;
        assert_eq!(page.status, 303, "{key}: {}", page.text);
        let page = app.fill(&path("wijzigen"), &[("tekst", "Bel mevrouw Jansen: 010-2672514.")]).await;
        assert_eq!(page.status, 303, "{key}: {}", page.text);
    }
    let app = app(Publicity::Public).await;
    let page = app.fill(&path("openbaarheid"), &[("reden", "Mevrouw Jansen staat erin.")]).await;
    assert_eq!(page.status, 303, "why it is taken back is no public text: {}", page.text);
}

#[tokio::test]
async fn all_of_a_draft_or_a_secret_is_looked_at_when_it_becomes_public() {
    for (made, act) in [(Publicity::Draft, "openbaarheid"), (secret(), "geheimhouding")] {
        let app = TestApp::empty().await;
        let wish = commitment(NUMBER).due("2025-12-31").publicity(made).asked_by("S. Bokhove (Lijst Oost)");
        let wish = wish.text("Op verzoek van mevrouw Bokhove belt hij j.jansen@maasveld.nl.").details(|details| {
            details.quotation = Some("Ik bel de familie Jansen.".to_owned());
            details.papers = vec!["NL91ABNA0417164300".to_owned()];
        });
        app.register(wish).await;
        let rest = [("deel", "deels"), ("uitleg", "Een deel."), ("rest", "De heer Pietersen bellen.")];
        assert_eq!(app.fill(&path("afdoening"), &rest).await.status, 303);
        let page = app.fill(&path(act), &[("reden", "Besluit van de raad; mevrouw De Zwaan.")]).await;
        let (concerns, value) = asked(&page);
        let places: Vec<&str> =
            concerns.iter().filter_map(|one| one.split_once(": ")).map(|(place, _)| place).collect();
        let mut expected = vec!["Toezegging", "Letterlijk gezegd", "Stukken", "Wat er nog moet gebeuren"];
        if act == "geheimhouding" {
            expected.insert(0, "Besluit");
        }
        assert_eq!(places, expected, "{act}: {concerns:?}");
        assert!(!page.text.contains("(mevrouw Bokhove)"), "who asked for it may be named");
        assert_ne!(publicity(&app).await, PublicityKey::Public);
        let done = app.refill(&page, &path(act), &[("nagekeken", &value)]).await;
        assert_eq!(done.status, 303, "{act}: {}", done.text);
        assert_eq!(publicity(&app).await, PublicityKey::Public);
    }
}

#[tokio::test]
async fn every_act_on_a_public_promise_asks_and_records_nothing_until_it_is_answered() {
    const ACTS: &[(&str, &str, &[(&str, &str)])] = &[
        ("afdoening", "uitleg", &[]),
        ("afdoening", "rest", &[("deel", "deels"), ("uitleg", "Een deel.")]),
        ("uitstel", "reden", &[("termijn", "uiterlijk in Q2 2026")]),
        ("voortgang", "reden", &[]),
        ("vervallen", "reden", &[("grond", "achterhaald")]),
        ("bezwaar", "reden", &[]),
        ("heropening", "reden", &[]),
        ("besluit", "reden", &[("besluit", "niet-akkoord")]),
    ];
    for (act, field, others) in ACTS {
        let app = app(Publicity::Public).await;
        if matches!(*act, "bezwaar" | "heropening" | "besluit") {
            app.settle(NUMBER, "2025-11-01").await;
        }
        let before = app.history(NUMBER).await.len();
        let mut changes = others.to_vec();
        changes.push((field, "Mevrouw Jansen is gebeld."));
        let page = app.fill(&path(act), &changes).await;
        let (concerns, value) = asked(&page);
        assert!(
            concerns[0].ends_with("de naam van iemand zonder openbaar ambt (Mevrouw Jansen)"),
            "{act}: {concerns:?}"
        );
        assert_eq!(page.attributes("[role=alert] a", "href"), [format!("#{field}")], "{act}");
        assert_eq!(page.field(field).trim(), "Mevrouw Jansen is gebeld.");
        assert_eq!(app.history(NUMBER).await.len(), before, "{act} recorded something");
        let clean = app.refill(&page, &path(act), &[(field, "De bewoner is gebeld.")]).await;
        assert_eq!(clean.status, 303, "{act}: without the name nothing is asked: {}", clean.text);
        if *act == "voortgang" {
            let done = app.fill(&path(act), &[("reden", "Mevrouw Jansen is gebeld."), ("nagekeken", &value)]).await;
            assert_eq!(done.status, 303, "the tick belongs to the words: {}", done.text);
        }
    }
}

#[tokio::test]
async fn a_correction_of_a_public_promise_asks_about_what_it_changes() {
    let app = TestApp::empty().await;
    app.register(commitment(NUMBER).text("De heer Jansen wordt gebeld.").committee("WON")).await;
    let page = app.fill(&path("wijzigen"), &[("titel", "Een andere titel")]).await;
    assert_eq!(page.status, 303, "what was public already is not asked about: {}", page.text);
    let page = app.fill(&path("wijzigen"), &[("titel", "Overlast bij 06-12345678")]).await;
    let (concerns, value) = asked(&page);
    assert_eq!(concerns, ["Titel: een telefoonnummer (06-12345678)"]);
    assert_eq!(app.commitment(NUMBER).await.details.title, "Een andere titel");
    let done = app.refill(&page, &path("wijzigen"), &[("nagekeken", &value)]).await;
    assert_eq!(done.status, 303, "{}", done.text);
}

#[tokio::test]
async fn people_who_act_in_public_may_be_named() {
    let app = TestApp::empty().await;
    let known = commitment("25bb000009").holder("wethouder Wonen (H. Zonderland)").asked_by("S. Bokhove (Lijst Oost)");
    app.register(known.details(|details| details.spoken_by = Some("korpschef B. Osté".to_owned()))).await;
    app.register(commitment(NUMBER)).await;
    let words = "Mevrouw Bokhove en de heren Zonderland en Osté spraken elkaar. Wethouder Zwart was erbij; de heer Zwart zweeg.";
    let page = app.fill(&path("voortgang"), &[("reden", words)]).await;
    assert_eq!(page.status, 303, "{}", page.text);
    let page = app.fill(&path("voortgang"), &[("reden", "Mevrouw Zonderland en A. Bokhove spraken elkaar.")]).await;
    let (concerns, _) = asked(&page);
    assert_eq!(concerns, ["Uw tekst: de naam van iemand zonder openbaar ambt (A. Bokhove)"]);
}

#[tokio::test]
async fn the_number_of_a_promise_that_is_not_public_is_asked_about() {
    let app = app(Publicity::Public).await;
    app.register(commitment("25bb000777").publicity(secret())).await;
    app.register(commitment("25bb000778")).await;
    let page = app.fill(&path("voortgang"), &[("reden", "Zie 25BB-777 en 25bb000778.")]).await;
    let (concerns, _) = asked(&page);
    assert_eq!(concerns, ["Uw tekst: het nummer van een toezegging die niet openbaar is (25BB-777)"]);
}

#[tokio::test]
async fn the_lines_of_a_letter_are_looked_at_before_they_are_recorded() {
    let (app, reading) = desk().await;
    let page = app.get(&reading).await;
    let number = line(&page, "24bb000101");
    let (outcome, remaining) = (format!("uitkomst-{number}"), format!("rest-{number}"));
    let changes: [(&str, &[&str]); 3] =
        [("regel", &[&number]), (&outcome, &["deels"]), (&remaining, &["Mevrouw Jansen terugbellen."])];
    let asked_page = app.send(&reading, &page.filled(&changes)).await;
    let (concerns, value) = asked(&asked_page);
    assert_eq!(
        concerns,
        ["24bb000101, wat er nog moet gebeuren: de naam van iemand zonder openbaar ambt (Mevrouw Jansen)"]
    );
    assert_eq!(app.history("24bb000101").await.len(), 1, "nothing is recorded");
    let done = app.send(&reading, &asked_page.filled(&[("nagekeken", &[&value])])).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(app.history("24bb000101").await.len(), 2);
}

#[tokio::test]
async fn what_is_registered_while_a_letter_waits_is_looked_at_and_so_is_what_was_typed_beside_the_letter() {
    let app = TestApp::empty().await;
    let typed = [("tekst", LETTER), ("ondertekenaar", "I. Tervoorde, 06-33345678"), ("nummer", "24bb9 06-55345678")];
    let reading = upload(&app, &typed, None).await.location.unwrap();
    let page = app.get(&reading).await;
    let number = line(&page, "24bb000101");
    let names = ["keuze", "titel", "tekst", "dag"].map(|field| format!("{field}-{number}"));
    let fields = [
        ("actie", "registreer"),
        (names[0].as_str(), "registreren"),
        (names[1].as_str(), "Leegstand"),
        (names[2].as_str(), "Bel de heer X. Kwakkelstein, 06-71345678."),
        (names[3].as_str(), "05-09-2024"),
        ("openbaarheid", "openbaar"),
    ];
    let asked_page = app.refill(&page, &reading, &fields).await;
    assert_eq!(asked_page.status, 400, "{}", asked_page.text);
    let (concerns, value) = asked(&asked_page);
    assert!(
        concerns[0].contains("24bb000101, wat is toegezegd") && concerns[0].contains("06-71345678"),
        "{concerns:?}"
    );
    assert_eq!(app.get("/toezeggingen/24bb000101").await.status, 404, "nothing was registered");
    let vouched = [&fields[..], &[("nagekeken", value.as_str())]].concat();
    assert_eq!(app.refill(&asked_page, &reading, &vouched).await.status, 303);

    let letter = letter_id(&reading);
    let releasing = format!("/brieven/{letter}/openbaarheid");
    let page = app.get(&releasing).await;
    let (concerns, _) = asked(&app.refill(&page, &releasing, &[]).await);
    let told = concerns.join("\n");
    assert!(told.contains("De brief, ondertekenaar: een telefoonnummer (06-33345678)"), "{told}");
    assert!(told.contains("De brief, nummer: een telefoonnummer (06-55345678)"), "{told}");
}

#[tokio::test]
async fn a_promise_that_becomes_public_is_asked_about_with_the_letters_that_name_it() {
    let app = app(Publicity::Draft).await;
    let body = format!("Over toezegging {NUMBER} is gebeld met mevrouw Jansen. Er volgt niets.");
    let letter = app.letter("24bb009009", "2025-11-03", &body).await;
    app.release(letter).await;
    let page = app.fill(&path("openbaarheid"), &[("reden", "")]).await;
    let (concerns, _) = asked(&page);
    assert_eq!(concerns, ["Brief 24bb009009: de naam van iemand zonder openbaar ambt (mevrouw Jansen)"]);
}

#[tokio::test]
async fn the_demonstration_is_quiet() {
    let app = TestApp::demonstration().await;
    let page = app.get("/toezeggingen?pagina=1").await;
    let paths = page.attributes(".register .title a", "href");
    assert!(paths.len() > 30);
    for path in paths {
        let path = path.split("?uit=").next().unwrap().to_owned();
        let record = app.commitment(path.trim_start_matches("/toezeggingen/")).await;
        let details = record.details;
        let title = format!("{}.", details.title);
        let page = app.fill(&format!("{path}/wijzigen"), &[("titel", &title)]).await;
        if details.publicity == Publicity::Public {
            assert_eq!(page.status, 303, "{path}: {}", page.text);
        }
        let texts = [Some(details.text), details.quotation, Some(details.papers.join("\n"))];
        let note = texts.into_iter().flatten().collect::<Vec<_>>().join("\n\n");
        if details.publicity == Publicity::Public && record.status.key().is_due() {
            let page = app.fill(&format!("{path}/voortgang"), &[("reden", &note)]).await;
            assert_eq!(page.status, 303, "{path}: {}", page.all(".concerns").join(" "));
        }
    }
}

#[tokio::test]
async fn acts_are_offered_to_who_may_do_them() {
    const OWN: &str = "25bb000002";
    let mut app = app(Publicity::Public).await;
    app.register(commitment(OWN).committee("BOVF").holder(HOLDER).asked_by(MEMBER).publicity(Publicity::Public)).await;
    let table = [
        (Role::Clerk, NUMBER, vec!["openbaarheid", "geheimhouding"]),
        (Role::CommitteeClerk, OWN, vec!["openbaarheid"]),
        (Role::CommitteeClerk, NUMBER, vec![]),
        (Role::Office, OWN, vec![]),
        (Role::Member, OWN, vec![]),
        (Role::Archivist, NUMBER, vec![]),
    ];
    for (role, number, expected) in table {
        app.sign_in(somebody(role)).await;
        let page = app.get(&format!("/toezeggingen/{number}")).await;
        let mut offered = page.attributes(".do a", "href");
        offered.retain(|path| path.ends_with("heid") || path.ends_with("houding"));
        let acts: Vec<&str> = offered.iter().filter_map(|path| path.rsplit('/').next()).collect();
        assert_eq!(acts, expected, "{}", role.key());
    }
    app.sign_in(somebody(Role::CommitteeClerk)).await;
    let form = app.get("/toezeggingen/nieuw").await;
    assert_eq!(form.attributes("[name=openbaarheid]", "value"), ["concept", "openbaar"], "secrecy is not offered");
    assert!(form.all("#geheimGrond").is_empty());
}

#[tokio::test]
async fn what_is_taken_back_or_kept_secret_is_gone_for_the_public_at_once() {
    for (act, changes) in [("openbaarheid", &[("reden", "Toch niet.")][..]), ("geheimhouding", DECISION)] {
        let mut app = app(Publicity::Public).await;
        app.sign_out();
        let there = format!("/toezeggingen/{NUMBER}");
        assert_eq!(app.get(&there).await.status, 200);
        app.sign_in(somebody(Role::Clerk)).await;
        let done = app.fill(&path(act), changes).await;
        assert_eq!(done.status, 303, "{}", done.text);
        app.sign_out();
        assert_eq!(app.get(&there).await.status, 404, "{act}");
        assert!(app.get("/toezeggingen").await.all(".register .title").is_empty(), "{act}");
    }
}

#[tokio::test]
async fn what_was_said_while_it_was_hidden_stays_hidden_once_it_is_public() {
    for (made, act) in [(Publicity::Draft, "openbaarheid"), (secret(), "geheimhouding")] {
        let mut app = app(made).await;
        app.fill(&path("voortgang"), &[("reden", "Mevrouw Jansen belde.")]).await;
        let changes: &[(&str, &str)] = if act == "geheimhouding" { &[("reden", "Besluit van de raad.")] } else { &[] };
        let done = app.fill(&path(act), changes).await;
        assert_eq!(done.status, 303, "the history of before is not looked at, for nobody will see it: {}", done.text);
        app.sign_out();
        let page = app.get(&format!("/toezeggingen/{NUMBER}")).await;
        assert_eq!(page.status, 200);
        assert!(!page.text.contains("Jansen"), "{act}: {}", page.text);
    }
}

#[tokio::test]
async fn nobody_is_told_of_a_number_that_is_hidden_from_them() {
    let mut app = TestApp::empty().await;
    app.register(commitment(NUMBER).holder(HOLDER)).await;
    app.register(commitment("25bb000777").publicity(secret())).await;
    app.sign_in(somebody(Role::Office)).await;
    let page = app.fill(&path("voortgang"), &[("reden", "Zie 25bb000777.")]).await;
    assert_eq!(page.status, 303, "a question would tell that the number exists: {}", page.text);
}
