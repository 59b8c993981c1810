//! The pages under `/beheer`: settings, the council's lists and the calendar.

use toezeggingen::domain::{
    access::{Actor, Reach, ReachKind, Role},
    commitment::status::DecisionRule,
    council::{named::Named, roster::Roster},
};

use crate::support::{
    Page, TestApp,
    administration::{entry, portfolio},
    builders::{commitment, secret},
};

/// An empty register, with the administrator signed in.
async fn administration() -> TestApp {
    let mut app = TestApp::empty().await;
    app.sign_in(Actor::new("A. Beheer", Role::Administrator)).await;
    app
}

/// The address of the page of an entry.
async fn path(app: &TestApp, roster: Roster, name: &str) -> String {
    format!("/beheer/{}/{}", roster.key(), app.listed(roster, name).await.id)
}

fn errors(page: &Page) -> Vec<String> {
    page.all("[role=alert] li")
}

#[tokio::test]
async fn every_list_is_added_to_and_changed_in_the_same_way() {
    let table = [
        (Roster::Committees, "Wonen en Buurten", "WB"),
        (Roster::Parties, "Lijst Oost", ""),
        (Roster::Members, "S. Bokhove", "Lijst Oost"),
        (Roster::Holders, "wethouder Wonen", "I. Tervoorde"),
        (Roster::Themes, "Leegstand", ""),
        (Roster::Areas, "Havenzijde", ""),
    ];
    for (roster, name, beside) in table {
        let app = administration().await;
        let list = format!("/beheer/{}", roster.key());
        let mut typed = vec![("naam", name), ("van", "30-03-2022")];
        typed.extend((!beside.is_empty()).then_some(("naast", beside)));
        let added = app.fill(&list, &typed).await;
        assert_eq!(added.led_to(), format!("{list} added"), "{}", added.text);
        let page = app.get(&list).await;
        assert_eq!(page.one("[role=status]"), "Het is toegevoegd.");
        let row = page.one(".roster li");
        assert!(row.contains(name) && row.contains(beside) && row.contains("sinds 30 maart 2022"), "{row}");

        let one = path(&app, roster, name).await;
        let changed = app.fill(&one, &[("naam", "Een andere naam"), ("tot", "31-12-2024")]).await;
        assert_eq!(changed.led_to(), format!("{list} saved"), "{}", changed.text);
        let page = app.get(&list).await;
        assert!(page.all(".section h2").contains(&"Geëindigd".to_owned()), "{}", page.text);
        assert!(page.one(".roster li").contains("30 maart 2022 t/m 31 december 2024"), "{}", page.text);
        let kept = app.listed(roster, "Een andere naam").await.entry;
        assert_eq!(kept.named.beside.unwrap_or_default(), beside, "{roster:?}");
    }
}

#[tokio::test]
async fn what_is_wrong_is_told_and_stays_typed() {
    let app = administration().await;
    app.enter(Roster::Parties, &entry("Lijst Oost", "", "")).await;
    let table: [(&str, &[(&str, &str)], &[&str]); 7] = [
        ("commissies", &[("naam", ""), ("van", "ooit")], &["#naam", "#naast", "#van"]),
        ("commissies", &[("naam", "Wonen"), ("naast", "")], &["#naast"]),
        ("fracties", &[("naam", "Lijst West"), ("van", "31-12-2022"), ("tot", "30-12-2022")], &["#tot"]),
        ("fracties", &[("naam", "lijst oost")], &["#naam"]),
        ("fracties", &[("naam", "Lijst (Oost)")], &["#naam"]),
        (
            "portefeuillehouders",
            &[("naam", "wethouder"), ("portefeuille1", "Wonen"), ("portefeuille2van", "01-01-2022")],
            &["#portefeuille1van", "#portefeuille2"],
        ),
        (
            "portefeuillehouders",
            &[
                ("naam", "wethouder"),
                ("van", "01-01-2022"),
                ("portefeuille1", "Wonen"),
                ("portefeuille1van", "31-12-2021"),
            ],
            &["#portefeuilles"],
        ),
    ];
    for (list, typed, fields) in table {
        let page = app.fill(&format!("/beheer/{list}"), typed).await;
        assert_eq!(page.status, 400, "{typed:?}");
        let mut links = page.attributes("[role=alert] a", "href");
        links.sort();
        let mut fields = fields.to_vec();
        fields.sort_unstable();
        assert_eq!(links, fields, "{typed:?}: {:?}", errors(&page));
        for link in fields {
            assert_eq!(page.all(link).len(), 1, "{link} is on the page");
        }
        for (name, value) in typed {
            assert_eq!(page.field(name), *value, "{typed:?}");
        }
    }
}

#[tokio::test]
async fn a_form_that_came_too_late_shows_both_texts_and_goes_through_when_sent_again() {
    let app = administration().await;
    app.enter(Roster::Themes, &entry("Leegstand", "", "")).await;
    let one = path(&app, Roster::Themes, "Leegstand").await;
    let open = app.get(&one).await;
    app.fill(&one, &[("naam", "Lege woningen"), ("van", "01-01-2022")]).await;
    let late = app.refill(&open, &one, &[("naam", "Leegstaand")]).await;
    assert_eq!(late.status, 409);
    assert_eq!(late.field("naam"), "Leegstaand");
    assert_eq!(late.all(".clash__now"), ["Nu staat er: Lege woningen", "Nu staat er: 01-01-2022"]);
    assert_eq!(app.listed(Roster::Themes, "Lege woningen").await.id.to_string(), one.rsplit('/').next().unwrap());
    let again = app.refill(&late, &one, &[]).await;
    assert_eq!(again.status, 303, "{}", again.text);
    app.listed(Roster::Themes, "Leegstaand").await;
}

#[tokio::test]
async fn a_form_sent_twice_adds_once() {
    let app = administration().await;
    let form = app.get("/beheer/fracties").await;
    for _ in 0..2 {
        let sent = app.refill(&form, "/beheer/fracties", &[("naam", "Lijst Oost")]).await;
        assert_eq!(sent.status, 303, "{}", sent.text);
    }
    assert_eq!(app.get("/beheer/fracties").await.all(".roster li").len(), 1);
}

#[tokio::test]
async fn portfolios_are_kept_over_time_and_shown_as_of_today() {
    let app = administration().await;
    let typed = [
        ("naam", "wethouder Wonen"),
        ("van", "16-06-2022"),
        ("portefeuille1", "Haven"),
        ("portefeuille1van", "16-06-2022"),
        ("portefeuille1tot", "31-12-2023"),
        ("portefeuille2", "Wonen"),
        ("portefeuille2van", "16-06-2022"),
    ];
    app.fill("/beheer/portefeuillehouders", &typed).await;
    let row = app.get("/beheer/portefeuillehouders").await.one(".roster li");
    assert!(row.contains("Wonen") && !row.contains("Haven"), "{row}");
    let one = path(&app, Roster::Holders, "wethouder Wonen").await;
    assert_eq!(app.get(&one).await.field("portefeuille1tot"), "31-12-2023");
    let emptied = [("portefeuille1", ""), ("portefeuille1van", ""), ("portefeuille1tot", "")];
    assert_eq!(app.fill(&one, &emptied).await.status, 303);
    let kept = app.listed(Roster::Holders, "wethouder Wonen").await.entry.portfolios;
    assert_eq!(kept, [portfolio("Wonen", "2022-06-16", "")]);
}

#[tokio::test]
async fn what_is_not_there_leads_to_the_list() {
    let app = administration().await;
    for path in ["/beheer/fracties/1", "/beheer/fracties/x", "/beheer/kalender/regels/zomerreces%202026"] {
        let page = app.get(path).await;
        assert_eq!(page.status, 404, "{path}");
        let list = path.rsplit_once('/').unwrap().0.trim_end_matches("/regels").to_owned();
        assert!(page.attributes("main a", "href").contains(&list), "{path}: {}", page.text);
    }
}

#[tokio::test]
async fn what_only_a_secret_names_is_nowhere_on_the_pages_of_the_administrator() {
    let app = administration().await;
    app.register(
        commitment("25bb000001")
            .theme("Verborgen")
            .area("Stilhoek")
            .asked_by("S. Stil (Lijst Stil)")
            .holder("wethouder Geheim (G. Heim)")
            .committee("STIL")
            .publicity(secret()),
    )
    .await;
    for roster in Roster::ALL {
        let key = roster.key();
        let page = app.get(&format!("/beheer/{key}")).await;
        assert_eq!(page.all(".roster li"), Vec::<String>::new(), "{key}");
        assert!(!page.text.contains("Stil"), "{key}: {}", page.text);
        let kept = app.store.list_roster_entries(&app.act().actor, roster).await.unwrap().remove(0);
        assert_eq!(app.get(&format!("/beheer/{key}/{}", kept.id)).await.status, 404, "{key}");
    }
}

#[tokio::test]
async fn only_clerk_and_administrator_come_in() {
    let mut app = administration().await;
    let paths = ["/beheer", "/beheer/raad", "/beheer/fracties", "/beheer/kalender", "/beheer/kalender/geheel"];
    app.enter(Roster::Committees, &entry("Wonen en Buurten (WB)", "", "")).await;
    app.enter(Roster::Holders, &entry("burgemeester", "", "")).await;
    for role in Role::of_accounts() {
        let (committees, holders) = match role.to_scope() {
            ReachKind::Committees => (vec!["WB".to_owned()], Vec::new()),
            ReachKind::Holders => (Vec::new(), Named::parse("burgemeester").into_iter().collect()),
            ReachKind::Nothing => (Vec::new(), Vec::new()),
        };
        let reach = Reach { committees, holders, members: Vec::new() };
        app.sign_in(Actor::new("Iemand", role).with_reach(reach)).await;
        let may = matches!(role, Role::Clerk | Role::Administrator);
        for path in paths {
            assert_eq!(app.get(path).await.status, if may { 200 } else { 403 }, "{path} for {}", role.key());
        }
        let menu = app.get("/toezeggingen").await.attributes(".menu a", "href");
        assert_eq!(menu.contains(&"/beheer".to_owned()), may, "{}", role.key());
    }
    app.sign_out();
    for path in paths {
        assert_eq!(app.get(path).await.status, 303, "{path}");
    }
}

#[tokio::test]
async fn settings_are_changed_and_what_is_wrong_is_told() {
    let app = administration().await;
    let typed = [
        ("raad", "gemeenteraad Maasveld"),
        ("besluit", "besluit"),
        ("waarschuwen", "14"),
        ("bekijken", "6"),
        ("nummers", "JJbb######\r\n\r\nT####"),
        ("tweedeFactor", "griffier"),
    ];
    let page = app.fill("/beheer/raad", &typed).await;
    assert_eq!(page.led_to(), "/beheer/raad saved", "{}", page.text);
    let kept = app.store.settings();
    assert_eq!((kept.council.as_str(), kept.rule), ("gemeenteraad Maasveld", DecisionRule::Council));
    assert_eq!((kept.warning_days, kept.review_months), (14, 6));
    assert_eq!(kept.second_factor, [Role::Clerk]);
    let page = app.get("/beheer/raad").await;
    assert_eq!(page.all("dl .number"), ["JJbb######", "25bb123456", "T####", "T1234"]);
    assert_eq!(page.field("nummers").trim(), "JJbb######\nT####");

    let wrong =
        [("raad", " "), ("besluit", "wie"), ("waarschuwen", "veel"), ("bekijken", "0"), ("nummers", "T####\nJJJJ")];
    let page = app.fill("/beheer/raad", &wrong).await;
    assert_eq!(page.status, 400);
    assert_eq!(
        page.attributes("[role=alert] a", "href"),
        ["#raad", "#besluit", "#waarschuwen", "#bekijken", "#nummers"],
        "{:?}",
        errors(&page)
    );
    assert!(page.one("#nummers-fout").contains("Regel 2"), "{}", page.text);
    assert_eq!(page.field("waarschuwen"), "veel");
    assert_eq!(app.store.settings(), kept);
}

#[tokio::test]
async fn the_second_factor_is_the_administrators() {
    let mut app = administration().await;
    let administrators = app.get("/beheer/raad").await;
    app.sign_in(Actor::new("griffier", Role::Clerk)).await;
    let clerks = app.get("/beheer/raad").await;
    assert_eq!(administrators.all("[name=tweedeFactor][type=checkbox]").len(), 8);
    assert_eq!(clerks.all("[name=tweedeFactor]").len(), 0);
    let before = app.store.settings().second_factor;
    assert_eq!(app.fill("/beheer/raad", &[("waarschuwen", "7"), ("tweedeFactor", "griffier")]).await.status, 400);
    assert_eq!(app.fill("/beheer/raad", &[("waarschuwen", "7")]).await.status, 303);
    assert_eq!((app.store.settings().warning_days, app.store.settings().second_factor), (7, before));
}

#[tokio::test]
async fn a_form_that_lacks_what_only_the_administrator_sets_leaves_it_as_it_is() {
    let mut app = administration().await;
    app.sign_in(Actor::new("griffier", Role::Clerk)).await;
    let clerks = app.get("/beheer/raad").await;
    app.sign_in(Actor::new("beheerder", Role::Administrator)).await;
    let administrators = app.get("/beheer/raad").await;
    let before = app.store.settings();
    let own = administrators.field("inzending");
    let sent = app.refill(&clerks, "/beheer/raad", &[("inzending", &own), ("waarschuwen", "9")]).await;
    assert_eq!(sent.status, 303, "{}", sent.text);
    let now = app.store.settings();
    assert_eq!(now.warning_days, 9);
    let of_accounts = |settings: &toezeggingen::store::settings::CouncilSettings| {
        (settings.second_factor.clone(), settings.sign_in_log_months, settings.address.clone())
    };
    assert_eq!(of_accounts(&now), of_accounts(&before));
    // Whoever sees the boxes and ticks none of them wants none.
    let none = app.get("/beheer/raad").await.filled(&[("tweedeFactor", &[""])]);
    assert_eq!(app.send("/beheer/raad", &none).await.status, 303);
    assert_eq!(app.store.settings().second_factor, []);
}

#[tokio::test]
async fn two_people_do_not_overwrite_one_anothers_settings() {
    let app = administration().await;
    let open = app.get("/beheer/raad").await;
    app.fill("/beheer/raad", &[("besluit", "besluit"), ("waarschuwen", "14")]).await;
    let late = app.refill(&open, "/beheer/raad", &[("waarschuwen", "60")]).await;
    assert_eq!(late.status, 409);
    assert_eq!(late.field("waarschuwen"), "60");
    let now = late.all(".clash__now");
    assert_eq!(now.len(), 2, "{now:?}");
    assert!(now[0].contains("Het bestuur stelt voor") && now[1].ends_with("14"), "{now:?}");
    assert_eq!(app.store.settings().warning_days, 14);
}

#[tokio::test]
async fn the_page_says_what_another_rule_means_for_what_is_under_way() {
    let mut app = TestApp::empty().await;
    app.council_decides().await;
    app.register(commitment("25bb000001")).await;
    app.settle("25bb000001", "2025-11-01").await;
    app.sign_in(Actor::new("A. Beheer", Role::Administrator)).await;
    let page = app.get("/beheer/raad").await;
    assert!(page.text.contains("Nu wacht er op een besluit: 1 toezegging"), "{}", page.text);
    app.fill("/beheer/raad", &[("besluit", "direct")]).await;
    assert_eq!(app.status("25bb000001").await.key(), "afdoening-voorgesteld");
}

#[tokio::test]
async fn entries_of_the_calendar_come_change_and_go() {
    let app = administration().await;
    let add = [("naam", "Raadsdag 1/2 2026"), ("van", "3-2-2026")];
    assert_eq!(app.fill("/beheer/kalender", &add).await.status, 303);
    let page = app.get("/beheer/kalender").await;
    assert!(page.one(".roster li").contains("eigen naam"), "{}", page.text);
    let one = page.attributes(".roster a", "href").remove(0);
    assert_eq!(app.get(&one).await.field("tot"), "03-02-2026");
    let twice = app.fill("/beheer/kalender", &add).await;
    assert_eq!((twice.status, twice.attributes("[role=alert] a", "href")), (400, vec!["#naam".to_owned()]));

    let open = app.get(&one).await;
    assert_eq!(app.fill(&one, &[("naam", "krokusvakantie 2026"), ("tot", "10-2-2026")]).await.status, 303);
    let page = app.get("/beheer/kalender").await;
    let row = page.one(".roster li");
    assert!(row.contains("reces") && row.contains("3 februari 2026 t/m 10 februari 2026"), "{row}");
    assert_eq!(app.refill(&open, &one, &[("naam", "iets anders")]).await.status, 404, "it has another name now");

    let one = page.attributes(".roster a", "href").remove(0);
    let open = app.get(&one).await;
    app.fill(&one, &[("tot", "11-2-2026")]).await;
    let late = app.refill(&open, &one, &[("actie", "verwijder")]).await;
    assert_eq!((late.status, late.all(".clash__now")), (409, vec!["Nu staat er: 11-02-2026".to_owned()]));
    assert_eq!(app.fill(&one, &[("actie", "verwijder")]).await.status, 303);
    assert_eq!(app.get("/beheer/kalender").await.all(".roster li"), Vec::<String>::new());
}

#[tokio::test]
async fn the_whole_calendar_is_taken_in_as_text() {
    let app = administration().await;
    let whole = "/beheer/kalender/geheel";
    let text = "naam\teerste_dag\tlaatste_dag\r\nzomerreces 2026\t2026-07-18\t2026-08-30\r\nbegroting 2027;5-11-2026;12-11-2026";
    let open = app.get(whole).await;
    assert_eq!(app.refill(&open, whole, &[("kalender", text)]).await.status, 303);
    let page = app.get("/beheer/kalender").await;
    assert_eq!(page.all(".roster li").len(), 2);
    let written = app.get(whole).await.field("kalender");
    assert!(written.contains("begroting 2027\t2026-11-05\t2026-11-12"), "{written}");

    let wrong = app.fill(whole, &[("kalender", "zomerreces 2026\t2026-07-18\t2026-07-17")]).await;
    assert_eq!(wrong.status, 400);
    assert!(wrong.one("#kalender-fout").contains("Regel 1"), "{}", wrong.text);
    let late = app.refill(&open, whole, &[("kalender", "")]).await;
    assert_eq!(late.status, 409);
    assert!(late.one(".clash__now").contains("begroting 2027"), "{}", late.text);
    assert_eq!(app.get("/beheer/kalender").await.all(".roster li").len(), 2);
}

#[tokio::test]
async fn a_calendar_is_pasted_from_a_spreadsheet() {
    let app = administration().await;
    let whole = "/beheer/kalender/geheel";
    let text = "Naam;Van;Tot\r\n\r\n\"Zomerreces 2026\";za 18 juli 2026;30/08/2026\r\n\
                begroting 2027;5 november t/m 12 november 2026\r\nverkiezingen 2026;woensdag 18 maart 2026";
    let pasted = app.fill(whole, &[("kalender", text)]).await;
    assert_eq!(pasted.status, 303, "{}", pasted.text);
    let written = app.get(whole).await.field("kalender");
    assert_eq!(
        written.lines().skip(1).collect::<Vec<_>>(),
        [
            "verkiezingen 2026\t2026-03-18\t2026-03-18",
            "zomerreces 2026\t2026-07-18\t2026-08-30",
            "begroting 2027\t2026-11-05\t2026-11-12"
        ]
    );
    for (text, told) in [
        ("zomerreces 2026\t18 juli 2O26\t30 augustus 2026", "Regel 1 van de kalender: ‘18 juli 2O26’ is geen dag."),
        ("Naam\tVan\tTot\na 2026\t07/18/2026\t08/30/2026", "Regel 2 van de kalender: ‘07/18/2026’ is geen dag."),
        ("a 2026\t18-07-26\t30-08-26", "Schrijf het jaar met vier cijfers"),
        ("a 2026 van 18 juli", "Regel 1 van de kalender heeft geen kolommen"),
    ] {
        let wrong = app.fill(whole, &[("kalender", text)]).await;
        assert_eq!(wrong.status, 400, "{text}");
        assert!(wrong.one("#kalender-fout").contains(told), "{text}: {}", wrong.text);
        assert_eq!(wrong.field("kalender").trim(), text, "what was typed stays");
    }
    assert_eq!(app.get(whole).await.field("kalender"), written);
    let one = app.fill("/beheer/kalender", &[("naam", "raadsdag 2026"), ("van", "vr 6 februari 2026")]).await;
    assert_eq!(one.status, 303, "{}", one.text);
}

#[tokio::test]
async fn days_of_the_calendar_that_are_probably_mistyped_are_asked_about_once() {
    let app = administration().await;
    let add = "/beheer/kalender";
    for (fields, told) in [
        ([("naam", "zomerreces 2028"), ("van", "15-7-2062"), ("tot", "27-8-2062")], "meer dan vijf jaar van vandaag"),
        ([("naam", "zomerreces 2026"), ("van", "18-7-2026"), ("tot", "30-8-2027")], "duurt 409 dagen"),
        ([("naam", "zomerreces 2028"), ("van", "18-7-2026"), ("tot", "30-8-2026")], "hoort bij 2028"),
    ] {
        let asked = app.fill(add, &fields).await;
        assert_eq!(asked.status, 400);
        assert!(asked.one("#van-fout").contains(told), "{}", asked.text);
        assert!(app.get(add).await.all(".roster li").is_empty());
    }
    let asked = app.fill(add, &[("naam", "zomerreces 2062"), ("van", "15-7-2062"), ("tot", "27-8-2062")]).await;
    let other = app.vouch(&asked, add, &[("van", "16-7-2062")]).await;
    assert_eq!(other.status, 400, "the tick is for other days");
    assert_eq!(app.vouch(&asked, add, &[]).await.status, 303);
    // What is kept is no question any more, in the whole text and by itself.
    let whole = "/beheer/kalender/geheel";
    let kept = app.get(whole).await.field("kalender");
    let more = format!("{kept}zomerreces 2028\t15-7-2027\t27-8-2029\n");
    let asked = app.fill(whole, &[("kalender", &more)]).await;
    let message = asked.one("#kalender-fout");
    assert!(message.contains("‘zomerreces 2028’") && !message.contains("2062"), "{message}");
    assert_eq!(app.vouch(&asked, whole, &[]).await.status, 303);
    let one = app.get(add).await.attributes(".roster a", "href").remove(0);
    assert_eq!(app.fill(&one, &[]).await.status, 303);
}

#[tokio::test]
async fn another_name_for_what_is_in_the_calendar_is_asked_about_once() {
    let app = administration().await;
    let (add, whole) = ("/beheer/kalender", "/beheer/kalender/geheel");
    let summer = |name| [("naam", name), ("van", "18-7-2026"), ("tot", "30-8-2026")];
    assert_eq!(app.fill(add, &summer("zomerreces 2026")).await.status, 303);
    let asked = app.fill(add, &summer("zomervakantie 2026")).await;
    assert_eq!(asked.status, 400);
    let told = asked.one("#naam-fout");
    assert!(told.contains("‘zomerreces 2026’ en ‘zomervakantie 2026’ zijn voor het register hetzelfde"), "{told}");
    assert_eq!(app.get(add).await.all(".roster li").len(), 1);
    assert_eq!(app.fill(add, &summer("herfstvakantie 2026")).await.all("#naam-fout").len(), 0, "another recess");
    let text = "zomerreces 2026\t18-7-2026\t30-8-2026\nzomerstop 2026\t19-7-2026\t30-8-2026\n";
    let refused = app.fill(whole, &[("kalender", text)]).await;
    assert!(refused.one("#kalender-fout").contains("‘zomerstop 2026’"), "{}", refused.text);
    assert_eq!(app.vouch(&asked, add, &[]).await.status, 303);
    // What is kept with its answer is no question any more.
    let kept = app.get(whole).await.field("kalender");
    let more = format!("{kept}herfstreces 2026\t17-10-2026\t25-10-2026\n");
    assert_eq!(app.fill(whole, &[("kalender", &more)]).await.status, 303);
    let one = app.get(add).await.attributes(".roster a", "href").remove(0);
    assert_eq!(app.fill(&one, &[]).await.status, 303);
    // A new name for the line itself is no twin of it.
    let autumn =
        app.get(add).await.attributes(".roster a", "href").into_iter().find(|path| path.contains("herfst")).unwrap();
    assert_eq!(app.fill(&autumn, &[("naam", "herfstvakantie 2026")]).await.status, 303);
}

#[tokio::test]
async fn a_time_in_office_that_is_probably_mistyped_is_asked_about_once() {
    let app = administration().await;
    let asked = app.fill("/beheer/raadsleden", &[("naam", "S. Bokhove"), ("van", "30-3-1922")]).await;
    assert_eq!(asked.status, 400);
    assert!(asked.one("#van-fout").contains("103 jaar geleden"), "{}", asked.text);
    assert_eq!(app.vouch(&asked, "/beheer/raadsleden", &[]).await.status, 303);
    let one = app.get("/beheer/raadsleden").await.attributes(".roster a", "href").remove(0);
    assert_eq!(app.fill(&one, &[("naam", "S.P. Bokhove")]).await.status, 303, "what is kept is no question");
}

#[tokio::test]
async fn what_is_over_stands_last_and_is_marked() {
    let app = TestApp::empty().await;
    app.enter(Roster::Parties, &entry("Lijst Aa", "", "2022-03-29")).await;
    app.enter(Roster::Parties, &entry("Lijst Zee", "", "")).await;
    app.enter(Roster::Themes, &entry("Afval", "", "2022-03-29")).await;
    app.enter(Roster::Themes, &entry("Zorg", "2023-01-01", "")).await;
    // Who is over is offered where there is something to find.
    app.register(commitment("21bb000001").made_on("2021-06-01").asked_by("A. Aapjes (Lijst Aa)")).await;
    let list = app.get("/toezeggingen").await;
    let mut parties = list.all(".choice > span:not(.count)");
    parties.retain(|label| label.starts_with("Lijst"));
    assert_eq!(parties, ["Lijst Zee", "Lijst Aa (tot 2022)"]);
    let themes = |page: &Page| page.attributes("#themas option", "value");
    assert_eq!(themes(&app.get("/toezeggingen/nieuw").await), ["Zorg", "Afval"]);
    // On the day of this promise it was the other way round.
    app.register(commitment("22bb000001").made_on("2022-01-15")).await;
    assert_eq!(themes(&app.get("/toezeggingen/22bb000001/wijzigen").await), ["Afval", "Zorg"]);
}

#[tokio::test]
async fn the_address_of_the_register_is_the_administrators_to_change_and_starts_the_links() {
    let app = administration().await;
    assert_eq!(app.fill("/beheer/raad", &[("adres", "https://raad.maasveld.example/")]).await.status, 303);
    assert_eq!(app.store.settings().address.as_deref(), Some("https://raad.maasveld.example"));
    let typed = [("naam", "K. Bos"), ("email", "k.bos@maasveld.example"), ("rol", "archivaris")];
    let made = app.fill("/beheer/accounts/nieuw", &typed).await;
    assert!(made.text.contains("https://raad.maasveld.example/uitnodiging/"), "{}", made.text);
    let wrong = app.fill("/beheer/raad", &[("adres", "raad.maasveld.example/pad")]).await;
    assert_eq!(wrong.status, 400);
    assert!(errors(&wrong)[0].contains("https://naam, zonder pad erachter"), "{:?}", errors(&wrong));
    assert_eq!(app.fill("/beheer/raad", &[("adres", "")]).await.status, 303);
    assert_eq!(app.store.settings().address, None);

    let clerks = TestApp::empty().await;
    assert!(clerks.get("/beheer/raad").await.all("[name=adres]").is_empty());
    let refused = clerks.fill("/beheer/raad", &[("adres", "https://kwaad.example")]).await;
    assert_eq!((refused.status, clerks.store.settings().address), (400, None));
}
