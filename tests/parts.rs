//! A compound promise: told in parts, each answered, lapsed and opened again by itself.

use toezeggingen::{
    domain::{
        access::Role,
        change::{Change, EventKind},
        commitment::{Commitment, FulfilmentKind, Publicity},
        part::{NewPart, PartNumber, PartOutcome},
        status::{DecidedBy, LapseKind, Status, StatusKey},
    },
    store::history::Verdict,
};

use crate::support::{
    Page, TestApp,
    builders::{commitment, deadline},
    day,
    people::{HOLDER, MEMBER, somebody},
};

const NUMBER: &str = "25bb000001";

fn path(act: &str) -> String {
    format!("/toezeggingen/{NUMBER}/{act}")
}

/// One promise, own to everybody who has something of their own.
async fn app() -> TestApp {
    let app = TestApp::empty().await;
    let wish = commitment(NUMBER).committee("BOVF").holder(HOLDER).asked_by(MEMBER).due("2026-06-30");
    app.register(wish).await;
    app
}

const THREE: &[(&str, &str)] = &[
    ("tekst-1", "De cijfers per wijk."),
    ("termijn-1", "uiterlijk 1 november 2025"),
    ("tekst-2", "Een gesprek met\n de  bewoners."),
    ("tekst-3", "Een plan van aanpak."),
    ("termijn-3", "uiterlijk 31 maart 2026"),
];

/// The same, in three parts: of the first the day has gone by.
async fn divided() -> TestApp {
    let app = app().await;
    let page = app.fill(&path("onderdelen"), THREE).await;
    assert_eq!(page.status, 303, "{}", page.text);
    app
}

async fn whole(app: &TestApp) -> bool {
    matches!(app.store.verify_history().await.unwrap(), Verdict::Whole { .. })
}

async fn promise(app: &TestApp) -> Page {
    app.get(&format!("/toezeggingen/{NUMBER}")).await
}

fn texts(commitment: &Commitment) -> Vec<&str> {
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
    assert_eq!(page.location, Some(format!("/toezeggingen/{NUMBER}?gedaan=verdeeld")));
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
        "openstaand‘uiterlijk 31 maart 2026’, uiterlijk 31 maart 2026nog 137 dagen"
    );
    assert_eq!(page.one(".deadline__day"), "uiterlijk 1 november 2025 voor onderdeel 1");
    assert!(page.text.contains("Voor het geheel: ‘uiterlijk 2026-06-30’, uiterlijk 30 juni 2026"), "{}", page.text);
    assert!(page.one("details.why > p").starts_with("Onderdeel 1, gelezen vanaf 15 januari 2025: "));
    assert_eq!(newest(&page), "In onderdelen verdeeld.");
    assert_eq!(
        page.all(".timeline > li:first-child tbody tr"),
        ["onderdelenleegDe cijfers per wijk., uiterlijk 1 november 2025; Een gesprek met de bewoners.; Een plan van \
          aanpak., uiterlijk 31 maart 2026"]
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
    assert_eq!(page.location, Some(format!("/toezeggingen/{NUMBER}?gedaan=onderdeel-afgedaan")), "{}", page.text);
    let page = promise(&app).await;
    assert_eq!(page.all(".lead"), ["Deels afgedaan", "Nog te doen: onderdelen 2 en 3"]);
    assert_eq!(page.all(".parts > li:first-child .status"), ["afgedaan"]);
    assert_eq!(page.one(".parts > li:first-child .quote"), "De cijfers zijn gestuurd.");
    assert!(page.one(".parts > li:first-child .parts__state").ends_with("13 dagen na de termijn"));
    assert_eq!(page.one(".deadline__day"), "uiterlijk 31 maart 2026 voor onderdeel 3");
    let told = "Onderdeel 1 is afgedaan, gemeld door het bestuur. De toezegging is nu deels afgedaan.";
    assert_eq!(newest(&page), told);

    let changes = [("deel", "3"), ("grond", "achterhaald"), ("reden", "Er is al een plan.")];
    let page = app.fill(&path("vervallen"), &changes).await;
    assert_eq!(page.location, Some(format!("/toezeggingen/{NUMBER}?gedaan=onderdeel-vervallen")));
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
    assert_eq!(page.location, Some(format!("/toezeggingen/{NUMBER}?gedaan=onderdeel-heropend")), "{}", page.text);
    let page = promise(&app).await;
    assert_eq!(newest(&page), "Onderdeel 2 is heropend.");
    assert_eq!(page.all(".lead")[1], "Nog te doen: onderdelen 2 en 3");
    let page = app.fill(&path("bezwaar?onderdeel=1"), &[("reden", "Vier wijken ontbreken.")]).await;
    assert_eq!(page.location, Some(format!("/toezeggingen/{NUMBER}?gedaan=bezwaar-onderdeel")));
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
    assert_eq!(page.location, Some(format!("/toezeggingen/{NUMBER}?gedaan=voorgesteld")));
    let page = promise(&app).await;
    assert!(
        page.one(".lead").contains("Het bestuur stelt voor onderdeel 1 als afgedaan te beschouwen."),
        "{}",
        page.text
    );
    assert_eq!(page.all(".parts > li:first-child .status"), ["afdoening voorgesteld"], "and nobody is late");
    assert!(page.all(".parts__acts").is_empty(), "the proposal comes first");
    let form = app.get(&path("besluit")).await;
    assert!(form.text.contains("Voorgesteld is om onderdeel 1 af te doen: De cijfers zijn gestuurd."), "{}", form.text);
    assert!(app.get(&path("bezwaar")).await.all("input[name=deel]").is_empty(), "one objects to the proposal");
    let page = app.fill(&path("bezwaar"), &[("reden", "Vier wijken ontbreken.")]).await;
    assert_eq!(page.location, Some(format!("/toezeggingen/{NUMBER}?gedaan=bezwaar-voorstel")));
    app.fill(&path("besluit"), &[("besluit", "akkoord")]).await;
    let commitment = app.commitment(NUMBER).await;
    assert_eq!(commitment.status, Status::PartlySettled);
    assert_eq!(
        commitment.parts[0].closed.as_ref().map(|closed| closed.answer.as_str()),
        Some("De cijfers zijn gestuurd.")
    );
    assert!(whole(&app).await);
}

#[tokio::test]
async fn another_division_keeps_what_is_closed_and_each_number() {
    let app = divided().await;
    app.fill(&path("afdoening"), &[("deel", "2"), ("uitleg", "Er is gesproken.")]).await;
    let form = app.get(&path("onderdelen")).await;
    assert_eq!(form.all(".parts .words"), ["Een gesprek met de bewoners."], "what is closed is not to be changed");
    assert_eq!(
        (form.field("tekst-1").trim(), form.field("tekst-2").trim()),
        ("De cijfers per wijk.", "Een plan van aanpak.")
    );
    let page = app.refill(&form, &path("onderdelen"), &[]).await;
    assert_eq!(page.status, 400);
    assert!(page.one("[role=alert]").contains("U hebt niets gewijzigd."));
    let changes =
        [("tekst-2", "Een plan met een begroting."), ("tekst-3", "Een avond voor de raad."), ("peildag", "1-3-2025")];
    let page = app.refill(&form, &path("onderdelen"), &changes).await;
    assert_eq!(page.status, 303, "{}", page.text);
    let commitment = app.commitment(NUMBER).await;
    let told = [
        "De cijfers per wijk.",
        "Een gesprek met de bewoners.",
        "Een plan met een begroting.",
        "Een avond voor de raad.",
    ];
    assert_eq!(texts(&commitment), told);
    let kept = commitment.parts[2].deadline.as_ref().map(|set| set.reference_day);
    assert_eq!(kept, Some(day("2025-01-15")), "a deadline whose words stay, stays");
    assert_eq!(promise(&app).await.all(".lead")[1], "Nog te doen: onderdelen 1, 3 en 4");
    assert!(whole(&app).await);
}

#[tokio::test]
async fn empty_rows_make_one_thing_of_it_again() {
    let app = divided().await;
    let empty = [("tekst-1", ""), ("termijn-1", ""), ("tekst-2", ""), ("tekst-3", ""), ("termijn-3", "")];
    let page = app.fill(&path("onderdelen"), &empty).await;
    assert_eq!(page.location, Some(format!("/toezeggingen/{NUMBER}?gedaan=onverdeeld")), "{}", page.text);
    let page = promise(&app).await;
    assert!(page.all(".parts").is_empty());
    assert_eq!(page.one(".deadline__day"), "uiterlijk 30 juni 2026");
    assert!(whole(&app).await);
}

#[tokio::test]
async fn the_days_can_be_seen_and_more_rows_had_before_anything_is_recorded() {
    let app = app().await;
    let form = app.get(&path("onderdelen")).await;
    assert_eq!(form.all("textarea").len(), 4);
    let changes =
        [("tekst-1", "Een brief."), ("termijn-1", "binnen zes weken"), ("termijn-2", "ooit"), ("tekst-2", "Een plan.")];
    let page = app.refill(&form, &path("onderdelen"), &[&changes[..], &[("actie", "bekijk")]].concat()).await;
    assert_eq!(page.status, 200, "{}", page.text);
    let days = page.all(".part-row .hint");
    assert!(days[0].starts_with("Uiterlijk woensdag 26 februari 2025."), "{days:?}");
    assert_eq!(days[1], "Geen dag. Het register kijkt er zelf weer naar op 15 april 2025.");
    let more = app.refill(&page, &path("onderdelen"), &[("actie", "meer")]).await;
    assert_eq!((more.status, more.all("textarea").len()), (200, 8));
    assert_eq!(more.field("termijn-1"), "binnen zes weken", "what was typed stays");
    assert!(more.all("[role=alert]").is_empty());
    assert_eq!(app.history(NUMBER).await.len(), 1);
    let page = app.refill(&more, &path("onderdelen"), &[("tekst-8", "Een bezoek.")]).await;
    assert_eq!(page.status, 303, "{}", page.text);
    assert_eq!(texts(&app.commitment(NUMBER).await), ["Een brief.", "Een plan.", "Een bezoek."]);
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
    let page = plain.refill(&doubted, &path("onderdelen"), &[]).await;
    assert_eq!(page.status, 303, "said once, it is taken: {}", page.text);
}

#[tokio::test]
async fn twenty_parts_are_the_most_and_the_closed_ones_count() {
    let app = app().await;
    let parts = (1..=20).map(|n| NewPart { text: format!("Deel {n}."), deadline: None }).collect();
    app.change(NUMBER, Change::Divide { parts }).await;
    let close = Change::ClosePart {
        part: PartNumber::at(4),
        outcome: PartOutcome::Lapsed(LapseKind::Overtaken),
        answer: "Niet meer nodig.".to_owned(),
    };
    app.change(NUMBER, close).await;
    let form = app.get(&path("onderdelen")).await;
    assert_eq!(form.all("textarea").len(), 19);
    assert!(!form.all("button").contains(&"Meer regels".to_owned()));
    let page = app.refill(&form, &path("onderdelen"), &[("tekst-20", "Nog een.")]).await;
    assert_eq!(page.status, 400);
    assert!(page.one("#tekst-1-fout").contains("ten hoogste 20 onderdelen"), "{}", page.text);
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
        assert_eq!(
            page.all(".acts--keeping a").contains(&"Wijzig de onderdelen".to_owned()),
            may_divide,
            "{}",
            role.key()
        );
    }
}

#[tokio::test]
async fn who_comes_too_late_sees_both_and_who_sends_twice_divides_once() {
    let app = app().await;
    let mine = app.get(&path("onderdelen")).await;
    app.fill(&path("onderdelen"), THREE).await;
    let changes = [("tekst-1", "Mijn eerste deel."), ("tekst-2", "Mijn tweede deel.")];
    let page = app.refill(&mine, &path("onderdelen"), &changes).await;
    assert_eq!((page.status, page.one("h1").as_str()), (409, "Intussen gewijzigd"));
    assert!(page.one(".clash__event").contains("Een plan van aanpak."), "{}", page.text);
    assert!(page.one(".clash__typed").contains("Onderdeel op regel 2Mijn tweede deel."), "{}", page.text);
    let again = app.refill(&page, &path("onderdelen"), &[]).await;
    let twice = app.refill(&page, &path("onderdelen"), &[]).await;
    assert_eq!((again.status, twice.status), (303, 303));
    assert_eq!(texts(&app.commitment(NUMBER).await), ["Mijn eerste deel.", "Mijn tweede deel."]);
    let kinds: Vec<_> = app.history(NUMBER).await.iter().map(|event| event.entry.kind).collect();
    assert_eq!(kinds, [EventKind::Divided, EventKind::Divided, EventKind::Registered]);
}

#[tokio::test]
async fn what_is_typed_of_a_part_is_looked_at_before_it_is_public_and_only_once() {
    let app = app().await;
    let changes = [("tekst-1", "Mevrouw krijgt een brief."), ("tekst-2", "Bel haar op 06-12345678.")];
    let page = app.fill(&path("onderdelen"), &changes).await;
    assert_eq!(page.status, 400);
    assert!(page.one("#tekst-2-fout").contains("06-12345678"), "{}", page.text);
    let ticked = page.attributes("#nagekeken", "value").remove(0);
    let page = app.refill(&page, &path("onderdelen"), &[("nagekeken", &ticked)]).await;
    assert_eq!(page.status, 303, "{}", page.text);
    let page = app.fill(&path("onderdelen"), &[("tekst-3", "Nog iets.")]).await;
    assert_eq!(page.status, 303, "what stands there already is not asked about again: {}", page.text);
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

/// A promise of a proposal for which a letter was sent.
async fn fell_short(council: bool) -> TestApp {
    let app = TestApp::empty().await;
    let wish = commitment(NUMBER).committee("BOVF").holder(HOLDER).details(|d| d.kind = Some(FulfilmentKind::Proposal));
    app.register(wish.deadline(deadline("ooit", None, toezeggingen::domain::deadline::Precision::None))).await;
    if council {
        app.council_decides().await;
    }
    let page = app.fill(&path("afdoening"), &[("uitleg", "Zie de brief."), ("vorm", "brief")]).await;
    assert_eq!(page.status, 303, "{}", page.text);
    app
}

#[tokio::test]
async fn who_judges_is_warned_when_something_else_was_given_than_was_promised() {
    for (council, told, desk) in [
        (false, "Toegezegd was een voorstel; afgedaan met een brief.", Role::Member),
        (true, "Toegezegd was een voorstel; voorgesteld is afdoening met een brief.", Role::Clerk),
    ] {
        let mut app = fell_short(council).await;
        for (role, _) in Role::KEYS {
            if role == Role::Public {
                app.sign_out()
            } else {
                app.sign_in(somebody(role)).await
            }
            let warned = matches!(role, Role::Clerk | Role::CommitteeClerk | Role::Member);
            let expected: Vec<&str> = if warned { vec![told] } else { Vec::new() };
            assert_eq!(promise(&app).await.all(".nl-alert--warning"), expected, "{}", role.key());
            let list = app.get("/toezeggingen?q=toezegging").await;
            assert_eq!(list.all("tr .shortfall"), expected, "{}", role.key());
            if role == desk {
                assert_eq!(app.get("/").await.all("li .shortfall"), expected, "{}", role.key());
            }
        }
        app.sign_in(somebody(Role::Clerk)).await;
        assert_eq!(app.get(&path("besluit")).await.one(".nl-alert--warning"), told);
    }
}

#[tokio::test]
async fn what_meets_the_promise_warns_of_nothing_and_the_form_is_told() {
    let app = TestApp::empty().await;
    app.register(commitment(NUMBER).details(|d| d.kind = Some(FulfilmentKind::Letter))).await;
    app.fill(&path("afdoening"), &[("uitleg", "Het voorstel ligt er."), ("vorm", "voorstel")]).await;
    let page = promise(&app).await;
    assert!(page.all(".nl-alert--warning").is_empty());
    assert!(page.one(".facts").contains("Afgedaan metvoorstel"), "{}", page.text);
    assert!(page.one(".timeline > li:first-child table").contains("afgedaan metleegvoorstel"));
}
