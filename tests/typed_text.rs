//! No refusal, of whatever status, loses what was typed: on every address that takes a form.

use std::collections::BTreeMap;

use axum::http::Method;
use axum_test::multipart::MultipartForm;
use toezeggingen::{
    domain::{
        access::{Actor, Role},
        change::Change,
        commitment::{deadline::Precision, proposal::Decision},
        council::calendar::CalendarEntry,
    },
    web,
};

use crate::support::{
    Page, TestApp,
    builders::{commitment, deadline},
    clerk,
    contents::{contents, differing},
    day,
    letters::upload_again,
    people::{HOLDER, somebody},
};

const SECRET: &str = "lamp stoel regen vijver";

/// Addresses on which nothing is typed: signing out, and choosing a role, which only the demonstration has.
const NOTHING_TYPED: [&str; 3] = ["/uitloggen", "/inloggen/demonstratie", "/controle"];

/// Addresses of forms that stand on the page of something else: `finding/saved_views.rs` tries these.
const ON_OTHER_PAGES: [&str; 2] = ["/account/weergaven", "/account/weergaven/{id}"];

/// Addresses on which a password or a code is typed, with one that may be sent to.
const DOORS: [(&str, &str); 6] = [
    ("/inloggen", "/inloggen"),
    ("/inloggen/code", "/inloggen/code"),
    ("/inloggen/tweede-factor", "/inloggen/tweede-factor"),
    ("/uitnodiging/{token}", "/uitnodiging/0"),
    ("/account/wachtwoord", "/account/wachtwoord"),
    ("/account/herstelcodes", "/account/herstelcodes"),
];

/// An address that takes a form, and who fills it in.
pub struct Place {
    /// As the route has it.
    pattern: &'static str,
    pub path: String,
    pub role: Role,
}

/// The body of an answer, with its status.
struct Answer {
    status: u16,
    body: String,
}

/// A register in which every form can be opened, with the clerk signed in.
pub async fn register() -> TestApp {
    let mut app = TestApp::empty().await;
    app.plan("BOVF", "2025-11-13").await;
    for number in ["25bb000001", "25bb000002", "25bb000003", "25bb000004", "25bb000005", "25bb000006"] {
        app.register(commitment(number).committee("BOVF").holder(HOLDER).due("2025-12-31")).await;
    }
    for number in ["25bb000003", "25bb000004", "25bb000005", "25bb000006"] {
        app.settle(number, "2025-11-01").await;
    }
    // One was decided on, and its words count on a line that the calendar never had.
    let mut set = deadline("voor het zomerreces 2026", Some("2026-07-03"), Precision::Milestone);
    set.deadline.calendar_lines =
        vec![CalendarEntry::new("zomerreces 2026", day("2026-07-04"), day("2026-08-16")).unwrap()];
    app.register(commitment("25bb000007").committee("BOVF").holder(HOLDER).deadline(set)).await;
    let decide = Change::Decide { decision: Decision::KeepOpen, on: day("2025-11-13"), reason: String::new() };
    app.change("25bb000007", decide).await;
    app.change("25bb000006", Change::Object { part: None, reason: "Nee.".to_owned() }).await;
    app.letter("25bb009000", "2025-11-01", "Ik beschouw toezegging 25bb000001 als afgedaan.").await;
    let bond = [("verband", "herhaling-van"), ("toezegging", "25bb000002")];
    assert_eq!(app.fill("/toezeggingen/25bb000001/verbanden", &bond).await.status, 303);
    let entries: [(&str, &[(&str, &str)]); 7] = [
        ("/beheer/kalender", &[("naam", "zomerreces 2026"), ("van", "11-07-2026"), ("tot", "23-08-2026")]),
        ("/beheer/fracties", &[("naam", "Lijst Oost"), ("van", "30-03-2022")]),
        ("/beheer/raadsleden", &[("naam", "S. Bokhove"), ("naast", "Lijst Oost"), ("van", "30-03-2022")]),
        ("/beheer/portefeuillehouders", &[("naam", "burgemeester"), ("van", "30-03-2022")]),
        ("/beheer/themas", &[("naam", "Wonen"), ("van", "30-03-2022")]),
        ("/beheer/gebieden", &[("naam", "Havenzijde"), ("van", "30-03-2022")]),
        ("/beheer/commissies", &[("naam", "Kunst en Groen"), ("naast", "KG"), ("van", "30-03-2022")]),
    ];
    for (path, typed) in entries {
        let added = app.fill(path, typed).await;
        assert_eq!(added.status, 303, "{path}: {}", added.text);
    }
    app.sign_in(somebody(Role::Member)).await;
    let suggestion = [("commissie", "BOVF"), ("dag", "03-11-2025"), ("tekst", "De wethouder stuurt de cijfers.")];
    let sent = app.fill("/suggesties/nieuw", &suggestion).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    app.sign_in(clerk()).await;
    app
}

/// The forms of a promise, with the number of one that has it.
const OF_A_PROMISE: [(&str, &str); 21] = [
    ("/toezeggingen/{number}/afdoening", "25bb000001"),
    ("/toezeggingen/{number}/uitstel", "25bb000001"),
    ("/toezeggingen/{number}/bezwaar", "25bb000003"),
    ("/toezeggingen/{number}/heropening", "25bb000004"),
    ("/toezeggingen/{number}/melding-terugnemen", "25bb000005"),
    ("/toezeggingen/{number}/bezwaar-terugnemen", "25bb000006"),
    ("/toezeggingen/{number}/vervallen", "25bb000001"),
    ("/toezeggingen/{number}/voortgang", "25bb000001"),
    ("/toezeggingen/{number}/besluit", "25bb000005"),
    ("/toezeggingen/{number}/onderdelen", "25bb000001"),
    ("/toezeggingen/{number}/overdracht", "25bb000001"),
    ("/toezeggingen/{number}/verbanden", "25bb000001"),
    ("/toezeggingen/{number}/losmaken", "25bb000001"),
    ("/toezeggingen/{number}/samenvoegen", "25bb000001"),
    ("/toezeggingen/{number}/openbaarheid", "25bb000001"),
    ("/toezeggingen/{number}/geheimhouding", "25bb000001"),
    ("/toezeggingen/{number}/wijzigen", "25bb000001"),
    ("/toezeggingen/{number}/termijn-corrigeren", "25bb000001"),
    ("/toezeggingen/{number}/besluitdag-corrigeren", "25bb000007"),
    // Last of that promise, since any word with a figure is a number.
    ("/toezeggingen/{number}/nummer-corrigeren", "25bb000007"),
    ("/toezeggingen/{number}/wissen", "25bb000001"),
];

/// Where each form is, with one that can be opened.
pub async fn places(app: &TestApp) -> Vec<Place> {
    let mut places = Vec::new();
    let mut add = |pattern, path: &str, role| places.push(Place { pattern, path: path.to_owned(), role });
    for (pattern, number) in OF_A_PROMISE {
        add(pattern, &pattern.replace("{number}", number), Role::Clerk);
    }
    for path in [
        "/toezeggingen/nieuw",
        "/brieven/nieuw",
        "/vergaderingen/nieuw",
        "/beheer/raad",
        "/beheer/kalender",
        "/beheer/kalender/geheel",
        "/beheer/kalender/afhankelijk",
        "/beheer/site",
    ] {
        add(path, path, Role::Clerk);
    }
    for pattern in [
        "/brieven/{id}/lezing",
        "/brieven/{id}/openbaarheid",
        "/brieven/{id}/passages",
        "/brieven/{id}/onleesbaar",
        "/brieven/{id}/wissen",
    ] {
        add(pattern, &pattern.replace("{id}", "1"), Role::Clerk);
    }
    // The original of a letter is erased only where parts of it were made unreadable.
    let letter = app.store.list_letters(&app.act().actor, 1).await.unwrap().0.pop().unwrap().id();
    app.store.redact_letter(&app.act(), letter, &["De".to_owned()], "Omdat het moet.").await.unwrap();
    add("/vergaderingen/{id}/wijzigen", "/vergaderingen/1/wijzigen", Role::Clerk);
    add("/vergaderingen/{id}/besluiten/nieuw", "/vergaderingen/1/besluiten/nieuw", Role::Clerk);
    add("/vergaderingen/{id}/lijst", "/vergaderingen/1/lijst", Role::Clerk);
    add("/suggesties/{id}", "/suggesties/1", Role::Clerk);
    add("/suggesties/nieuw", "/suggesties/nieuw", Role::Member);
    add("/beheer/accounts/nieuw", "/beheer/accounts/nieuw", Role::Administrator);
    let account = app.account(&Actor::new("wie van naam verandert", Role::Archivist)).await;
    add("/beheer/accounts/{id}", &format!("/beheer/accounts/{account}"), Role::Administrator);
    add("/beheer/accounts/{id}/{act}", &format!("/beheer/accounts/{account}/sessies"), Role::Administrator);
    let entry = app.get("/beheer/kalender").await.attributes(".roster a", "href").remove(0);
    add("/beheer/kalender/regels/{name}", &entry, Role::Clerk);
    places.extend(places_of_lists(app).await);
    let mut add = |pattern, path: &str, role| places.push(Place { pattern, path: path.to_owned(), role });
    let holder = app.get("/overdracht").await.attributes(".roster a", "href").remove(0);
    add("/overdracht", &holder, Role::Clerk);
    places
}

/// The same, for the lists of the council.
async fn places_of_lists(app: &TestApp) -> Vec<Place> {
    let mut places = Vec::new();
    let mut add = |pattern, path: &str, role| places.push(Place { pattern, path: path.to_owned(), role });
    for (list, one) in [
        ("/beheer/commissies", "/beheer/commissies/{id}"),
        ("/beheer/fracties", "/beheer/fracties/{id}"),
        ("/beheer/raadsleden", "/beheer/raadsleden/{id}"),
        ("/beheer/portefeuillehouders", "/beheer/portefeuillehouders/{id}"),
        ("/beheer/themas", "/beheer/themas/{id}"),
        ("/beheer/gebieden", "/beheer/gebieden/{id}"),
    ] {
        let entry = app.get(list).await.attributes(".roster a", "href").remove(0);
        add(list, list, Role::Clerk);
        add(one, &entry, Role::Clerk);
    }
    add("/beheer/raadsleden/plakken", "/beheer/raadsleden/plakken", Role::Clerk);
    for (list, pattern) in [
        ("/beheer/raadsleden", "/beheer/raadsleden/{id}/samenvoegen"),
        ("/beheer/portefeuillehouders", "/beheer/portefeuillehouders/{id}/samenvoegen"),
    ] {
        // The last, since a function without a name comes first, and is nobody's.
        let entry = app.get(list).await.attributes(".roster a", "href").pop().unwrap();
        add(pattern, &format!("{entry}/samenvoegen"), Role::Clerk);
    }
    places
}

/// A word that stands nowhere else, for the field at this place.
fn mark(index: usize) -> String {
    format!("Merkwoord{index}Zin")
}

/// What would be sent of a page's form, with a mark in every field in which one types; and how many marks there are.
fn marked(page: &Page) -> (Vec<(String, String)>, usize) {
    let typed = page.attributes("main form textarea, main form input:not([type]), main form input[type=email]", "name");
    let mut fields = page.form();
    for (index, name) in typed.iter().enumerate() {
        fields.retain(|(one, _)| one != name);
        fields.push((name.clone(), mark(index)));
    }
    (fields, typed.len())
}

fn with(fields: &[(String, String)], name: &str, value: Option<&str>) -> Vec<(String, String)> {
    let mut fields = fields.to_vec();
    fields.retain(|(one, _)| one != name);
    fields.extend(value.map(|value| (name.to_owned(), value.to_owned())));
    fields
}

async fn send(app: &TestApp, path: &str, fields: &[(String, String)]) -> Answer {
    let request = app.theirs(app.server.post(path)).await.add_header("sec-fetch-site", "same-origin");
    let response = if path == "/brieven/nieuw" {
        let form = MultipartForm::new();
        let form = fields.iter().fold(form, |form, (name, value)| form.add_text(name.clone(), value.clone()));
        request.multipart(form).await
    } else {
        request.form(&fields).await
    };
    Answer { status: response.status_code().as_u16(), body: response.text() }
}

/// An address of the same kind at which there is nothing.
fn nowhere(place: &Place) -> Option<String> {
    let path = place.pattern.replace("{number}", "25bb009999").replace("{id}", "999").replace("{name}", "niets");
    (path != place.pattern).then(|| path.replace("{act}", "sessies"))
}

/// Somebody in this role other than who fills in the forms.
fn another(role: Role) -> Actor {
    Actor { name: "iemand anders".to_owned(), ..person(role) }
}

pub fn person(role: Role) -> Actor {
    if role == Role::Clerk { clerk() } else { somebody(role) }
}

#[tokio::test]
async fn every_address_that_takes_a_form_is_tried() {
    let app = register().await;
    let tried: Vec<&str> = places(&app).await.iter().map(|place| place.pattern).collect();
    for route in web::routes().declared().iter().filter(|route| route.method == Method::POST) {
        let path = route.path.as_str();
        let elsewhere = ON_OTHER_PAGES.contains(&path) || DOORS.iter().any(|(door, _)| *door == path);
        let known = tried.contains(&path) || NOTHING_TYPED.contains(&path) || elsewhere;
        assert!(known, "{path} is not tried");
    }
}

#[tokio::test]
async fn every_refusal_gives_back_what_was_typed() {
    let mut app = register().await;
    for place in places(&app).await {
        let path = place.path.split('?').next().unwrap();
        app.sign_in(person(place.role)).await;
        let page = app.get(&place.path).await;
        assert_eq!(page.status, 200, "{}: {}", place.path, page.text);
        let (fields, count) = marked(&page);
        assert!(fields.iter().any(|(name, _)| name == "inzending"), "{path} has a form");
        let check = |answer: &Answer, status: u16, why: &str| {
            assert_eq!(answer.status, status, "{path}, {why}: {}", answer.body);
            for index in 0..count {
                assert!(answer.body.contains(&mark(index)), "{path}, {why}: {} is lost: {}", mark(index), answer.body);
            }
        };
        let before = contents(&app.database()).await;
        check(&send(&app, path, &with(&fields, "vreemd", Some("x"))).await, 400, "a field that does not belong");
        check(&send(&app, path, &with(&fields, "inzending", None)).await, 400, "without a token");
        check(&send(&app, path, &with(&fields, "inzending", Some("1"))).await, 400, "with something else as its token");
        let size = if path.starts_with("/brieven/") { 9 } else { 2 } * 1024 * 1024;
        check(&send(&app, path, &with(&fields, "vreemd", Some(&"x".repeat(size)))).await, 413, "too large");
        if let Some(nowhere) = nowhere(&place) {
            check(&send(&app, &nowhere, &fields).await, 404, "nothing is there");
        }
        app.sign_out();
        check(&send(&app, path, &fields).await, 403, "no longer signed in");
        app.sign_in(person(Role::Archivist)).await;
        let own = app.token(&person(Role::Archivist)).await;
        if !place.pattern.ends_with("/wissen") {
            check(&send(&app, path, &with(&fields, "inzending", Some(&own))).await, 403, "without the right");
        }
        for role in [place.role, Role::Archivist] {
            app.sign_in(another(role)).await;
            let answer = send(&app, path, &fields).await;
            check(&answer, 409, "under another account");
            assert!(answer.body.contains("U bent nu ingelogd als iemand anders"), "{path}: {}", answer.body);
        }
        app.sign_in(person(place.role)).await;
        let now = contents(&app.database()).await;
        let changed: Vec<String> =
            differing(&before, &now).into_iter().filter(|table| !is_of_accounts(table)).collect();
        assert_eq!(changed, Vec::<String>::new(), "{path}: nothing was done");
        assert_eq!(acts(&before), acts(&now), "{path}: nothing was done");
        let answer = send(&app, path, &fields).await;
        if answer.status != 303 {
            check(&answer, answer.status, "as it was filled in");
        }
    }
}

/// The number of events that tell of an act on something else than an account.
fn acts(contents: &BTreeMap<String, Vec<String>>) -> usize {
    contents["event"].iter().filter(|line| !line.contains("'beheer'")).count()
}

/// Signing people in makes accounts and sessions, and lines of the log and of the history about those.
fn is_of_accounts(table: &str) -> bool {
    ["account", "session", "one_time_link", "administration", "recovery", "sign_in", "event"]
        .iter()
        .any(|part| table.contains(part))
}

#[tokio::test]
async fn what_was_typed_is_sent_again_in_ones_own_name_or_by_who_comes_back() {
    let mut app = register().await;
    let path = "/toezeggingen/25bb000001/voortgang";
    let form = app.get(path).await;
    let fields = form.filled(&[("reden", &["Het onderzoek\nloopt."])]);
    app.sign_in(another(Role::Clerk)).await;
    let refused = app.send(path, &fields).await;
    assert_eq!(refused.status, 409);
    assert_eq!(refused.one("form[method=post] .nl-button:not(.nl-button--secondary)"), "Verstuur als iemand anders");
    assert_eq!(refused.one(".given-back dd"), "Het onderzoek loopt.");
    let sent = app.refill(&refused, path, &[]).await;
    assert_eq!(sent.led_to(), path.replace("/voortgang", " progressed"));
    let event = app.history("25bb000001").await.remove(0);
    assert_eq!((event.author.name.as_str(), event.note.as_deref()), ("iemand anders", Some("Het onderzoek\nloopt.")));

    app.sign_out();
    let refused = app.send(path, &fields).await;
    assert_eq!(refused.status, 403);
    app.sign_in(clerk()).await;
    assert_eq!(app.refill(&refused, path, &[]).await.status, 303, "who signs in again sends it as it was");
    let lines = app.history("25bb000001").await.len();
    assert_eq!(app.refill(&refused, path, &[]).await.led_to(), "/toezeggingen/25bb000001 already-recorded");
    assert_eq!(app.history("25bb000001").await.len(), lines, "and never twice");
}

#[tokio::test]
async fn the_text_of_a_file_comes_back_where_it_can_be_pasted() {
    let mut app = register().await;
    let token = app.get("/brieven/nieuw").await.field("inzending");
    let fields = [("tekst", ""), ("datum", "14-11-2025")];
    app.sign_out();
    let refused = upload_again(&app, &token, &fields, Some(b"Geachte leden, dit stond in een bestand.")).await;
    assert_eq!(refused.status, 403);
    assert_eq!(refused.field("tekst"), "Geachte leden, dit stond in een bestand.");
    app.sign_in(clerk()).await;
    let again = upload_again(&app, &token, &[("tekst", &refused.field("tekst")), ("datum", "14-11-2025")], None).await;
    assert_eq!(again.status, 303, "{}", again.text);
}

#[tokio::test]
async fn nothing_is_lost_when_the_register_cannot_be_reached() {
    let app = register().await;
    let mut forms = Vec::new();
    for place in places(&app).await.into_iter().filter(|place| place.role == Role::Clerk) {
        let (fields, count) = marked(&app.get(&place.path).await);
        forms.push((place.path.split('?').next().unwrap().to_owned(), fields, count));
    }
    app.store.close().await;
    for (path, fields, count) in forms {
        let answer = send(&app, &path, &fields).await;
        assert_eq!(answer.status, 503, "{path}: {}", answer.body);
        assert!((0..count).all(|index| answer.body.contains(&mark(index))), "{path}: {}", answer.body);
    }
}

#[tokio::test]
async fn a_secret_never_comes_back() {
    let mut app = register().await;
    for (_, path) in DOORS {
        app.sign_in(clerk()).await;
        let secrets = ["wachtwoord", "code", "huidig", "nieuw", "herhaling", "geheim"];
        let mut fields: Vec<(String, String)> =
            secrets.iter().map(|name| ((*name).to_owned(), SECRET.to_owned())).collect();
        fields.push(("email".to_owned(), "iemand@maasveld.example".to_owned()));
        for size in [1, 2 * 1024 * 1024] {
            let answer = send(&app, path, &with(&fields, "vreemd", Some(&"x".repeat(size)))).await;
            assert!((400..500).contains(&answer.status), "{path}: {}", answer.status);
            assert!(!answer.body.contains(SECRET), "{path}: {}", answer.body);
        }
    }
    app.sign_out();
    let typed = [("email", "iemand@maasveld.example"), ("wachtwoord", SECRET), ("verder", "/"), ("vreemd", "x")];
    let refused = app.post("/inloggen", &typed).await;
    assert!(refused.text.contains("iemand@maasveld.example") && !refused.text.contains(SECRET), "{}", refused.text);
}

#[tokio::test]
async fn what_another_site_sends_is_not_shown() {
    let app = register().await;
    let request = app.theirs(app.server.post("/toezeggingen/nieuw")).await.add_header("sec-fetch-site", "cross-site");
    let answer = request.form(&[("titel", "Bel nu dit nummer")]).await;
    assert_eq!(answer.status_code().as_u16(), 403);
    assert!(!answer.text().contains("Bel nu dit nummer"));
}

#[tokio::test]
async fn a_committee_that_is_not_ones_own_is_told_at_its_field() {
    let mut app = register().await;
    app.sign_in(somebody(Role::CommitteeClerk)).await;
    let typed = [
        ("nummer", "25bb000077"),
        ("titel", "Leegstand"),
        ("tekst", "De wethouder telt de lege woningen."),
        ("dag", "03-11-2025"),
        ("termijn", "uiterlijk in Q2 2026"),
    ];
    let chosen = [&typed[..], &[("openbaarheid", "openbaar")]].concat();
    for (committee, says) in [
        ("BOFV", "‘BOFV’ staat niet in het register. Bedoelt u BOVF (BOVF)?"),
        ("KG", "‘KG’ is niet een commissie van u. Uw commissies zijn: BOVF."),
        ("", "Vul in welke commissie het is. Uw commissies zijn: BOVF."),
    ] {
        let page = app.fill("/toezeggingen/nieuw", &[&chosen[..], &[("commissie", committee)]].concat()).await;
        assert_eq!(page.status, 400, "{}", page.text);
        assert!(page.one("#commissie-fout").ends_with(says), "{}", page.one("#commissie-fout"));
        for (field, value) in typed {
            assert_eq!(page.field(field).trim(), value, "{field}");
        }
        assert_eq!(page.field("commissie"), committee);
    }
    let done = app.fill("/toezeggingen/nieuw", &[&chosen[..], &[("commissie", "bovf")]].concat()).await;
    assert_eq!(done.led_to(), "/toezeggingen/25bb000077 registered", "{}", done.text);
    let moved = app.fill("/toezeggingen/25bb000077/wijzigen", &[("commissie", "KG"), ("titel", "Anders")]).await;
    assert_eq!((moved.status, moved.field("titel").as_str()), (400, "Anders"), "{}", moved.text);
    assert!(moved.one("#commissie-fout").contains("Uw commissies zijn: BOVF."), "{}", moved.text);
    let secret = [&typed[1..], &[("nummer", "25bb000078"), ("commissie", "BOVF"), ("openbaarheid", "geheim")]].concat();
    let refused = app.fill("/toezeggingen/nieuw", &secret).await;
    assert_eq!((refused.status, refused.field("titel").as_str()), (400, "Leegstand"), "{}", refused.text);
}
