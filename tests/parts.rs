//! A compound promise: told in parts, each answered, lapsed and opened again by itself.

use toezeggingen::{
    domain::{
        access::Role,
        change::Change,
        commitment::{
            Commitment,
            publicity::Publicity,
            status::{DecidedBy, Status, StatusKey},
        },
    },
    store::history::HistoryVerdict,
};

use crate::support::{
    Page, TestApp,
    builders::commitment,
    day,
    people::{HOLDER, MEMBER, somebody},
};

pub const NUMBER: &str = "25bb000001";

pub fn path(act: &str) -> String {
    format!("/toezeggingen/{NUMBER}/{act}")
}

/// One promise, own to everybody who has something of their own.
pub async fn app() -> TestApp {
    let app = TestApp::empty().await;
    let wish = commitment(NUMBER).committee("BOVF").holder(HOLDER).asked_by(MEMBER).due("2026-06-30");
    app.register(wish).await;
    app
}

pub const THREE: &[(&str, &str)] = &[
    ("tekst-1", "De cijfers per wijk."),
    ("termijn-1", "uiterlijk 1 november 2025"),
    ("tekst-2", "Een gesprek met\n de  bewoners."),
    ("tekst-3", "Een plan van aanpak."),
    ("termijn-3", "uiterlijk 31 maart 2026"),
];

/// The same, in three parts: of the first the day has gone by.
pub async fn divided() -> TestApp {
    let app = app().await;
    let page = app.fill(&path("onderdelen"), THREE).await;
    assert_eq!(page.status, 303, "{}", page.text);
    app
}

pub async fn whole(app: &TestApp) -> bool {
    matches!(app.store.verify_history().await.unwrap(), HistoryVerdict::Whole { .. })
}

pub async fn promise(app: &TestApp) -> Page {
    app.get(&format!("/toezeggingen/{NUMBER}")).await
}

pub fn texts(commitment: &Commitment) -> Vec<&str> {
    commitment.parts.iter().map(|part| part.text.as_str()).collect()
}

/// What the history says on the page, the newest line.
fn newest(page: &Page) -> String {
    page.all(".timeline > li:first-child > div > p:first-child").remove(0)
}

#[tokio::test]
async fn a_promise_is_told_in_parts_with_days_of_their_own() {
    let app = app().await;
    let page = app.fill(&path("onderdelen"), THREE).await;
    assert_eq!(page.led_to(), format!("/toezeggingen/{NUMBER} divided"));
    let page = app.get(&page.location.unwrap()).await;
    assert_eq!(page.one("[role=status]"), "De onderdelen zijn vastgelegd.");
    assert_eq!(
        page.all(".parts .words"),
        ["De cijfers per wijk.", "Een gesprek met de bewoners.", "Een plan van aanpak."]
    );
    assert_eq!(page.all(".parts > li:first-child .status"), ["openstaand", "13 dagen te laat"]);
    assert_eq!(page.all(".parts > li:nth-child(2) .status"), ["openstaand"]);
    assert_eq!(
        page.one(".parts > li:nth-child(3) .parts__state"),
        "openstaand ‘uiterlijk 31 maart 2026’ nog 137 dagen",
        "the day once, where the words name it"
    );
    assert_eq!(page.one(".deadline__day"), "uiterlijk 1 november 2025 voor onderdeel 1");
    assert!(page.text.contains("Voor het geheel: ‘uiterlijk 2026-06-30’, uiterlijk 30 juni 2026"), "{}", page.text);
    assert!(page.one("details.why > p").starts_with("Onderdeel 1, gelezen vanaf 15 januari 2025: "));
    assert_eq!(newest(&page), "In onderdelen verdeeld.");
    assert_eq!(
        page.all(".timeline > li:first-child tbody tr"),
        ["onderdelen leeg De cijfers per wijk, uiterlijk 1 november 2025; Een gesprek met de bewoners.; Een plan van \
          aanpak, uiterlijk 31 maart 2026"]
    );
    let list = app.get("/toezeggingen?termijn=te-laat").await;
    assert_eq!(list.all("td .number"), [NUMBER], "the list knows the nearest day");
    assert!(app.get("/").await.one("h1").starts_with("Eén toezegging is te laat"));
    assert_eq!(app.get("/toezeggingen?q=bewoners").await.all("td .number"), [NUMBER], "a part is found by its words");
    assert!(whole(&app).await);
}

#[tokio::test]
async fn the_parts_are_closed_one_by_one_and_with_the_last_the_whole() {
    let app = divided().await;
    let form = app.get(&path("afdoening?onderdeel=1")).await;
    assert_eq!(form.field("deel"), "1", "the address chooses");
    assert_eq!(app.get(&path("afdoening")).await.field("deel"), "", "nobody closes all by accident");
    let page = app.refill(&form, &path("afdoening"), &[("uitleg", "De cijfers zijn gestuurd.")]).await;
    assert_eq!(page.led_to(), format!("/toezeggingen/{NUMBER} part-settled"), "{}", page.text);
    let page = promise(&app).await;
    assert_eq!(page.one(".lead"), "Nog te doen: onderdelen 2 en 3");
    assert_eq!(page.all(".parts > li:first-child .status"), ["afgedaan"]);
    assert_eq!(page.one(".parts > li:first-child .quote"), "De cijfers zijn gestuurd.");
    assert!(page.one(".parts > li:first-child .parts__state").ends_with("13 dagen na de termijn"));
    assert_eq!(page.one(".deadline__day"), "uiterlijk 31 maart 2026 voor onderdeel 3");
    assert!(page.one(".answer .source").ends_with("Onderdeel 1 is gemeld als afgedaan."), "{}", page.text);
    let told = "Onderdeel 1 is afgedaan, gemeld door het bestuur. De toezegging is nu deels afgedaan.";
    assert_eq!(newest(&page), told);

    let changes = [("deel", "3"), ("grond", "achterhaald"), ("reden", "Er is al een plan.")];
    let page = app.fill(&path("vervallen"), &changes).await;
    assert_eq!(page.led_to(), format!("/toezeggingen/{NUMBER} part-lapsed"));
    let page = promise(&app).await;
    assert_eq!(newest(&page), "Onderdeel 3 is vervallen.");
    assert!(
        page.one(".parts > li:nth-child(3) .parts__state").starts_with("vervallen op 14 november 2025: achterhaald")
    );
    assert_eq!(page.one(".deadline__day"), "uiterlijk 30 juni 2026", "only the day of the whole is left");

    app.fill(&path("afdoening?onderdeel=2"), &[("uitleg", "Er is gesproken."), ("datum", "3-11-2025")]).await;
    let commitment = app.commitment(NUMBER).await;
    assert_eq!(commitment.status, Status::Settled(DecidedBy::Executive));
    assert_eq!((commitment.closed_on, commitment.remaining), (Some(day("2025-11-03")), None));
    assert_eq!(
        newest(&promise(&app).await),
        "Onderdeel 2 is afgedaan, gemeld door het bestuur. De toezegging is nu afgedaan."
    );
    assert!(whole(&app).await);
}

#[tokio::test]
async fn a_closed_part_keeps_its_number_when_the_others_are_told_otherwise() {
    let app = divided().await;
    app.fill(&path("afdoening?onderdeel=2"), &[("uitleg", "Er is gesproken.")]).await;
    let form = app.get(&path("onderdelen")).await;
    assert_eq!(
        (form.field("tekst-1").as_str(), form.field("tekst-2").as_str()),
        ("De cijfers per wijk.", "Een plan van aanpak.")
    );
    let changes = [("tekst-1", "De cijfers per buurt."), ("tekst-3", "Een slotgesprek.")];
    let page = app.refill(&form, &path("onderdelen"), &changes).await;
    assert_eq!(page.led_to(), format!("/toezeggingen/{NUMBER} divided"), "{}", page.text);
    let page = promise(&app).await;
    let texts = ["De cijfers per buurt.", "Een gesprek met de bewoners.", "Een plan van aanpak.", "Een slotgesprek."];
    assert_eq!(page.all(".parts .words"), texts);
    assert_eq!(page.one(".parts > li:nth-child(2) .quote"), "Er is gesproken.");
    assert_eq!(page.one(".lead"), "Nog te doen: onderdelen 1, 3 en 4");
    assert!(whole(&app).await);
}

#[tokio::test]
async fn what_is_done_as_a_whole_closes_every_part_and_what_lapses_leaves_none_open() {
    let app = divided().await;
    app.fill(&path("afdoening"), &[("deel", "alles"), ("uitleg", "Alles is klaar.")]).await;
    let page = promise(&app).await;
    assert_eq!(page.all(".parts .status"), ["afgedaan"; 3]);
    assert!(page.all(".parts .quote").is_empty(), "of no part in particular was anything said");
    let other = divided().await;
    other.fill(&path("vervallen"), &[("deel", "alles"), ("grond", "ingetrokken"), ("reden", "In overleg.")]).await;
    assert_eq!(promise(&other).await.all(".parts .status"), ["vervallen"; 3]);
    assert!(whole(&app).await && whole(&other).await);
}

#[tokio::test]
async fn a_part_is_objected_to_and_opened_again_by_itself() {
    let app = divided().await;
    for part in ["1", "2"] {
        app.fill(&path("afdoening"), &[("deel", part), ("uitleg", "Klaar.")]).await;
    }
    let form = app.get(&path("heropening?onderdeel=2")).await;
    assert_eq!(form.attributes("input[name=deel]", "value"), ["1", "2"], "the whole is open already");
    let page = app.refill(&form, &path("heropening"), &[("reden", "Er is niet gesproken.")]).await;
    assert_eq!(page.led_to(), format!("/toezeggingen/{NUMBER} part-reopened"), "{}", page.text);
    let page = promise(&app).await;
    assert_eq!(newest(&page), "Onderdeel 2 is heropend.");
    assert_eq!(page.one(".lead"), "Nog te doen: onderdelen 2 en 3");
    let page = app.fill(&path("bezwaar?onderdeel=1"), &[("reden", "Vier wijken ontbreken.")]).await;
    assert_eq!(page.led_to(), format!("/toezeggingen/{NUMBER} objected-to-part"));
    assert_eq!(app.status(NUMBER).await, StatusKey::Open, "nothing is closed any more");
    assert_eq!(newest(&promise(&app).await), "Bezwaar gemaakt. De toezegging staat weer open.");

    app.settle(NUMBER, "2025-11-10").await;
    let form = app.get(&path("bezwaar")).await;
    assert_eq!(form.attributes("input[name=deel]", "value"), ["alles", "1", "2", "3"]);
    app.refill(&form, &path("bezwaar"), &[("deel", "3"), ("reden", "Er is geen plan.")]).await;
    assert_eq!(app.status(NUMBER).await, StatusKey::PartlySettled);
    let told = "Onderdeel 3 staat weer open na bezwaar. De toezegging is nu deels afgedaan.";
    assert_eq!(newest(&promise(&app).await), told);
    assert!(whole(&app).await);
}

#[tokio::test]
async fn where_the_council_decides_a_closed_part_is_a_proposal() {
    let app = divided().await;
    app.council_decides().await;
    let page = app.fill(&path("afdoening?onderdeel=1"), &[("uitleg", "De cijfers zijn gestuurd.")]).await;
    assert_eq!(page.led_to(), format!("/toezeggingen/{NUMBER} proposed"));
    let page = promise(&app).await;
    assert!(
        page.one(".turn").starts_with("Antwoord bij de raad sinds 14 november 2025: onderdeel 1."),
        "{}",
        page.text
    );
    assert_eq!(page.all(".parts > li:first-child .status"), ["bij de raad"], "and nobody is late");
    assert!(page.all(".parts__acts").is_empty(), "the proposal comes first");
    let form = app.get(&path("besluit")).await;
    assert!(form.text.contains("Voorgesteld is om onderdeel 1 af te doen: De cijfers zijn gestuurd."), "{}", form.text);
    assert!(app.get(&path("bezwaar")).await.all("input[name=deel]").is_empty(), "one objects to the proposal");
    let page = app.fill(&path("bezwaar"), &[("reden", "Vier wijken ontbreken.")]).await;
    assert_eq!(page.led_to(), format!("/toezeggingen/{NUMBER} objected-to-proposal"));
    app.fill(&path("besluit"), &[("besluit", "akkoord")]).await;
    let commitment = app.commitment(NUMBER).await;
    assert_eq!(commitment.status, Status::PartlySettled);
    assert_eq!(
        commitment.parts[0].closed.as_ref().map(|closed| closed.answer.as_str()),
        Some("De cijfers zijn gestuurd.")
    );
    assert!(whole(&app).await);
}

/// An act, what is filled in, and where the messages lead.
type Wrong = (&'static str, &'static [(&'static str, &'static str)], &'static [&'static str]);

#[tokio::test]
async fn what_is_wrong_is_said_beside_its_field_and_nothing_is_written() {
    let plain = app().await;
    let table: [Wrong; 5] = [
        ("onderdelen", &[], &["#tekst-1"]),
        ("onderdelen", &[("tekst-2", "Eén ding.")], &["#tekst-1"]),
        ("onderdelen", &[("tekst-1", "Een."), ("tekst-2", "Twee."), ("peildag", "morgen")], &["#peildag"]),
        ("onderdelen", &[("tekst-1", "Een."), ("tekst-2", "Twee."), ("peildag", "1-1-2025")], &["#peildag"]),
        (
            "onderdelen",
            &[("tekst-1", "Een."), ("termijn-1", "uiterlijk 31-2-2026"), ("termijn-2", "ooit"), ("tekst-3", "Drie.")],
            &["#termijn-1", "#tekst-2"],
        ),
    ];
    let divided = divided().await;
    let of_parts: [Wrong; 6] = [
        ("onderdelen", &[("tekst-2", ""), ("tekst-3", ""), ("termijn-3", "")], &["#tekst-1"]),
        ("afdoening", &[("uitleg", "Klaar.")], &["#deel"]),
        ("afdoening", &[("uitleg", "Klaar."), ("deel", "4")], &["#deel"]),
        ("afdoening", &[("uitleg", "Klaar."), ("deel", "deels")], &["#deel"]),
        ("afdoening", &[("uitleg", "Klaar."), ("deel", "2"), ("vorm", "brief")], &["#vorm"]),
        ("vervallen", &[("deel", "twee"), ("grond", ""), ("reden", "")], &["#deel", "#grond", "#reden"]),
    ];
    let cases = table.iter().map(|case| (&plain, case)).chain(of_parts.iter().map(|case| (&divided, case)));
    for (app, (act, changes, links)) in cases {
        let before = app.history(NUMBER).await.len();
        let page = app.fill(&path(act), changes).await;
        assert_eq!(page.status, 400, "{act} {changes:?}");
        assert_eq!(page.attributes("[role=alert] a", "href"), *links, "{act} {changes:?}: {}", page.text);
        for link in *links {
            assert_eq!(page.all(link).len(), 1, "{link} leads somewhere in {act}");
        }
        for (field, typed) in changes.iter().filter(|(field, _)| !matches!(*field, "deel" | "grond")) {
            assert_eq!(page.field(field).trim(), *typed, "{act} keeps {field}");
        }
        assert_eq!(app.history(NUMBER).await.len(), before);
    }
    let doubted = plain
        .fill(&path("onderdelen"), &[("tekst-1", "Een."), ("tekst-2", "Twee."), ("termijn-2", "op 31-2-2026")])
        .await;
    assert!(doubted.one("#termijn-2-fout").contains("leest het register geen dag"));
    let page = plain.vouch(&doubted, &path("onderdelen"), &[]).await;
    assert_eq!(page.status, 303, "said to be right, it is taken: {}", page.text);
}

#[tokio::test]
async fn each_role_is_offered_what_it_may_do_to_a_part() {
    let mut app = divided().await;
    app.fill(&path("afdoening"), &[("deel", "1"), ("uitleg", "Klaar.")]).await;
    let table: [(Role, &[&str], &[&str]); 8] = [
        (Role::Clerk, &["Maak bezwaar", "Heropen"], &["Meld als afgedaan", "Laat vervallen"]),
        (Role::CommitteeClerk, &["Maak bezwaar", "Heropen"], &["Meld als afgedaan", "Laat vervallen"]),
        (Role::Office, &[], &["Meld als afgedaan"]),
        (Role::Holder, &[], &["Meld als afgedaan"]),
        (Role::Member, &["Maak bezwaar"], &[]),
        (Role::Administrator, &[], &[]),
        (Role::Archivist, &[], &[]),
        (Role::Public, &[], &[]),
    ];
    for (role, closed, due) in table {
        if role == Role::Public {
            app.sign_out()
        } else {
            app.sign_in(somebody(role)).await
        }
        let page = promise(&app).await;
        let offered = |part: usize| {
            let links = page.all(&format!(".parts > li:nth-child({part}) .parts__acts a"));
            links.iter().map(|link| link.split(": ").next().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(
            (offered(1), offered(2)),
            (closed.iter().map(|s| (*s).to_owned()).collect(), due.iter().map(|s| (*s).to_owned()).collect()),
            "{}",
            role.key()
        );
        for path in page.attributes(".parts__acts a", "href") {
            assert_eq!(app.get(&path).await.status, 200, "{path} as {}", role.key());
        }
        let may_divide = matches!(role, Role::Clerk | Role::CommitteeClerk);
        assert_eq!(page.all(".more-acts a").contains(&"Wijzig de onderdelen".to_owned()), may_divide, "{}", role.key());
    }
}

#[tokio::test]
async fn the_parts_of_what_is_hidden_are_hidden() {
    let mut app = TestApp::empty().await;
    app.register(commitment(NUMBER).committee("BOVF").publicity(Publicity::Draft)).await;
    app.fill(&path("onderdelen"), THREE).await;
    app.sign_out();
    assert_eq!(promise(&app).await.status, 404);
    assert!(!app.get("/toezeggingen?q=bewoners").await.text.contains(NUMBER));
    app.change(NUMBER, Change::Publish).await;
    let page = promise(&app).await;
    assert_eq!(page.all(".parts > li").len(), 3);
    assert!(!page.text.contains("In onderdelen verdeeld"), "what happened while it was hidden stays hidden");
}
