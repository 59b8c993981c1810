//! One promise is registered once, and where the register gives the numbers, each is given once.

use std::collections::BTreeSet;

use toezeggingen::{
    domain::{
        access::Role,
        commitment::Details,
        number::{pattern::NumberPattern, series::NumberSeries},
    },
    store::{
        StoreError, StoreRefusal,
        commitments::{ChangeSource, registration::Registration},
    },
};

use crate::support::{
    Page, TestApp,
    builders::{commitment, secret},
    day,
    forms::LETTER,
    people::somebody,
};

const NEW: &str = "/toezeggingen/nieuw";

async fn typed(app: &TestApp, number: &str, title: &str, made_on: &str) -> Page {
    let fields = [("nummer", number), ("titel", title), ("tekst", "T"), ("dag", made_on), ("openbaarheid", "openbaar")];
    app.fill(NEW, &fields).await
}

#[tokio::test]
async fn the_same_title_and_day_is_asked_about_once_with_a_link_to_the_other() {
    let app = TestApp::empty().await;
    app.register(commitment("25bb000001").title("Cijfers over leegstand").made_on("2025-11-03")).await;
    let page = typed(&app, "25bb000002", "cijfers over  leegstand.", "03-11-2025").await;
    assert_eq!(page.status, 400, "{}", page.text);
    assert!(page.one("#titel-fout").contains("25bb000001"), "{}", page.text);
    assert!(page.attributes("form a", "href").contains(&"/toezeggingen/25bb000001".to_owned()));
    assert_eq!(page.field("titel"), "cijfers over  leegstand.", "nothing typed is lost");
    let tick = page.attributes("input[name=anders]", "value").remove(0);

    // With something else wrong the tick stays; to another title or day that is taken too it does not apply.
    app.register(commitment("25bb000003").title("Iets anders").made_on("2025-11-03")).await;
    let other = app.refill(&page, NEW, &[("anders", &tick), ("titel", "Iets anders")]).await;
    assert!(other.one("#titel-fout").contains("25bb000003"), "{}", other.text);
    let wrong = app.refill(&page, NEW, &[("anders", &tick), ("tekst", "")]).await;
    assert_eq!(wrong.attributes("[role=alert] a", "href"), ["#tekst"]);
    let done = app.refill(&wrong, NEW, &[("tekst", "T")]).await;
    assert_eq!(done.status, 303, "asked once: {}", done.text);
    assert_eq!(app.commitment("25bb000002").await.details.title, "cijfers over leegstand.");
}

#[tokio::test]
async fn another_day_or_title_is_not_asked_about() {
    let app = TestApp::empty().await;
    app.register(commitment("25bb000001").title("Cijfers").made_on("2025-11-03")).await;
    assert_eq!(typed(&app, "25bb000002", "Cijfers", "04-11-2025").await.status, 303);
    assert_eq!(typed(&app, "25bb000003", "Cijfers wonen", "03-11-2025").await.status, 303);
    assert_eq!(typed(&app, "25bb000004", "Cijfers", "").await.status, 303);
    let dayless = typed(&app, "25bb000005", "CIJFERS", "").await;
    assert_eq!(dayless.status, 400, "both without a day");
    let told = "Ook zonder dag is al een toezegging met deze titel geregistreerd: 25bb000004.";
    assert!(dayless.one("#titel-fout").contains(told), "{}", dayless.text);
    assert!(!dayless.text.contains("Van deze dag") && !dayless.text.contains("titel en dag"), "{}", dayless.text);
}

#[tokio::test]
async fn a_promise_that_gets_the_title_or_day_of_another_is_asked_about_once() {
    let mut app = TestApp::empty().await;
    let promise = |number: &str, title: &str, on: &str| commitment(number).committee("BOVF").title(title).made_on(on);
    app.register(promise("25bb000001", "Cijfers", "2025-11-03")).await;
    app.register(promise("25bb000002", "Wonen", "2025-11-03")).await;
    app.register(promise("25bb000003", "Cijfers", "2025-11-04")).await;
    app.register(promise("25bb000009", "Verborgen", "2025-11-03").committee("WON").publicity(secret())).await;
    let path = "/toezeggingen/25bb000002/wijzigen";
    let page = app.fill(path, &[("titel", "cijfers.")]).await;
    assert_eq!(page.status, 400, "{}", page.text);
    let told = "Van deze dag is al een toezegging met deze titel geregistreerd: 25bb000001.";
    assert!(page.one("#titel-fout").contains(told), "{}", page.text);
    assert!(page.attributes("form a", "href").contains(&"/toezeggingen/25bb000001".to_owned()));
    assert_eq!(app.commitment("25bb000002").await.details.title, "Wonen");
    let tick = page.attributes("input[name=anders]", "value").remove(0);
    let wrong = app.refill(&page, path, &[("anders", &tick), ("tekst", "")]).await;
    assert_eq!(wrong.attributes("[role=alert] a", "href"), ["#tekst"], "the tick stays");
    let done = app.refill(&wrong, path, &[("tekst", "T")]).await;
    assert_eq!(done.led_to(), "/toezeggingen/25bb000002 corrected", "asked once: {}", done.text);

    let theme = app.fill(path, &[("thema", "Wonen")]).await;
    assert_eq!(theme.status, 303, "what stays as it is, is not asked about: {}", theme.text);
    let moved = app.fill("/toezeggingen/25bb000003/wijzigen", &[("dag", "03-11-2025")]).await;
    assert_eq!((moved.status, moved.all("input[name=anders]").len()), (400, 1), "{}", moved.text);
    assert!(moved.one("#titel-fout").contains("25bb000001 en 25bb000002"), "{}", moved.text);
    app.sign_in(somebody(Role::CommitteeClerk)).await;
    let hidden = app.fill(path, &[("titel", "Verborgen")]).await;
    assert_eq!(hidden.status, 303, "what one may not see is not told: {}", hidden.text);
}

#[tokio::test]
async fn the_same_form_sent_again_with_another_number_is_asked_about() {
    let app = TestApp::empty().await;
    let form = app.get(NEW).await;
    let fields = [("titel", "Titel"), ("tekst", "T"), ("dag", "03-11-2025"), ("openbaarheid", "openbaar")];
    let sent = async |number: &str| app.refill(&form, NEW, &[&fields[..], &[("nummer", number)]].concat()).await;
    assert_eq!(sent("25bb000001").await.status, 303);
    assert_eq!(sent("25bb000001").await.status, 303, "the very same form does nothing twice");
    let second = sent("25bb000002").await;
    assert_eq!((second.status, second.all("input[name=anders]").len()), (400, 1));
}

#[tokio::test]
async fn a_promise_that_one_may_not_see_is_not_told_by_a_question() {
    let mut app = TestApp::empty().await;
    app.register(commitment("25bb000001").committee("BOVF").title("Openbaar")).await;
    app.register(commitment("25bb000009").committee("WON").title("Geheim").made_on("2025-11-03").publicity(secret()))
        .await;
    app.sign_in(somebody(Role::CommitteeClerk)).await;
    let fields = [
        ("nummer", "25bb000002"),
        ("titel", "Geheim"),
        ("tekst", "T"),
        ("dag", "03-11-2025"),
        ("commissie", "BOVF"),
        ("openbaarheid", "openbaar"),
    ];
    let page = app.fill(NEW, &fields).await;
    assert_eq!(page.status, 303, "{}", page.text);
}

#[tokio::test]
async fn a_line_of_a_letter_asks_too_before_it_registers_a_second_one() {
    let app = TestApp::empty().await;
    app.register(commitment("24bb000001").title("Leegstand").made_on("2024-09-05")).await;
    let letter = app.letter("24bb009001", "2024-10-15", LETTER).await;
    let path = format!("/brieven/{letter}/lezing");
    let form = app.get(&path).await;
    let line = form.attributes("input[name^=nummer-]", "name").iter().position(|name| form.field(name) == "24bb000101");
    let line = line.unwrap() + 1;
    let (choice, title, made_on) = (format!("keuze-{line}"), format!("titel-{line}"), format!("dag-{line}"));
    let chosen = [(choice.as_str(), "registreren"), (title.as_str(), "leegstand"), (made_on.as_str(), "05-09-2024")];
    let chosen = [&chosen[..], &[("openbaarheid", "openbaar")]].concat();
    let page = app.refill(&form, &path, &chosen).await;
    assert_eq!(page.status, 400, "{}", page.text);
    assert!(page.text.contains("al een toezegging met deze titel geregistreerd: 24bb000001"), "{}", page.text);
    let anders = format!("anders-{line}");
    let tick = page.attributes(&format!("input[name={anders}]"), "value").remove(0);
    let ticked = [&chosen[..], &[(anders.as_str(), tick.as_str())]].concat();
    let done = app.refill(&page, &path, &ticked).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(app.commitment("24bb000101").await.details.title, "leegstand");
}

#[tokio::test]
async fn registering_the_numbers_of_a_letter_asks_about_twins_and_odd_days_too() {
    let app = TestApp::empty().await;
    app.register(commitment("24bb000001").title("Leegstand").made_on("2024-09-05")).await;
    let path = format!("/brieven/{}/lezing", app.letter("24bb009001", "2024-10-15", LETTER).await);
    let form = app.get(&path).await;
    let line = form.attributes("input[name^=nummer-]", "name").iter().position(|name| form.field(name) == "24bb000101");
    let line = line.unwrap() + 1;
    let field = |name: &str| format!("{name}-{line}");
    let (choice, title, made_on, anders) = (field("keuze"), field("titel"), field("dag"), field("anders"));
    let chosen = |day: &'static str| {
        [
            ("actie", "registreer"),
            (choice.as_str(), "registreren"),
            (title.as_str(), "leegstand"),
            (made_on.as_str(), day),
            ("openbaarheid", "openbaar"),
        ]
    };
    let odd = app.refill(&form, &path, &chosen("05-09-1924")).await;
    assert_eq!(odd.status, 400, "{}", odd.text);
    assert!(odd.text.contains("5 september 1924 is 101 jaar geleden."), "{}", odd.text);
    assert_eq!(odd.all("input[name=klopt]").len(), 1, "the question can be answered");

    let twin = app.refill(&odd, &path, &chosen("05-09-2024")).await;
    assert_eq!(twin.status, 400, "{}", twin.text);
    assert!(twin.text.contains("al een toezegging met deze titel geregistreerd: 24bb000001"), "{}", twin.text);
    let tick = twin.attributes(&format!("input[name={anders}]"), "value").remove(0);
    let answered = [&chosen("05-09-2024")[..], &[(anders.as_str(), tick.as_str())]].concat();
    let done = app.refill(&twin, &path, &answered).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(app.commitment("24bb000101").await.details.title, "leegstand");
    assert_eq!(app.refill(&twin, &path, &answered).await.status, 303, "what was sent twice does not ask about itself");
}

/// A register that gives numbers in this form.
async fn giving(form: &str) -> TestApp {
    let app = TestApp::empty().await;
    app.set(|settings| settings.number_series = NumberSeries::parse(form).ok()).await;
    app
}

#[tokio::test]
async fn a_number_left_empty_is_the_next_one_where_the_council_switched_that_on() {
    let app = TestApp::empty().await;
    let off = typed(&app, "", "Eerste", "03-11-2025").await;
    assert_eq!((off.status, off.all("#nummer-fout").len()), (400, 1), "switched off, a number has to be typed");

    let app = giving("T-JJJJ-####").await;
    assert!(app.get(NEW).await.one("#nummer-hint").contains("Laat leeg, dan geeft het register het volgende nummer"));
    for (title, made_on, number) in [
        ("Eerste", "03-11-2025", "T-2025-0001"),
        ("Tweede", "04-11-2025", "T-2025-0002"),
        ("Oud", "01-12-2024", "T-2024-0001"),
        ("Derde", "", "T-2025-0003"),
    ] {
        let page = typed(&app, "", title, made_on).await;
        let there = format!("/toezeggingen/{number} registered-as");
        assert_eq!(page.led_to(), there, "{title}: {}", page.text);
        assert_eq!(app.commitment(number).await.details.title, title);
    }
    assert_eq!(typed(&app, "25bb000007", "Vierde", "05-11-2025").await.status, 303, "a typed number stays as it is");
}

#[tokio::test]
async fn no_number_is_given_that_was_issued_or_that_a_letter_bears() {
    let app = giving("T-JJJJ-####").await;
    app.register(commitment("T-2025-0007")).await;
    app.register(commitment("t2025 8")).await;
    app.letter("25bb009001", "2025-11-10", "Ik verzoek u toezegging T-2025-0009 als afgedaan te beschouwen.").await;
    let page = typed(&app, "", "Nieuw", "03-11-2025").await;
    assert_eq!(page.location.as_deref(), Some("/toezeggingen/T-2025-0010"), "{}", page.text);

    app.register(commitment("T-2025-9999")).await;
    let page = typed(&app, "", "Nog een", "03-11-2025").await;
    assert_eq!(page.location.as_deref(), Some("/toezeggingen/T-2025-0011"), "a number typed by hand stops nothing");

    let full = giving("T#").await;
    for count in 1..=9 {
        full.register(commitment(&format!("T{count}"))).await;
    }
    let page = typed(&full, "", "Nieuw", "03-11-2025").await;
    assert_eq!(page.status, 409);
    assert!(page.one("#nummer-fout").contains("geen nummer meer"), "{}", page.text);
    assert_eq!(page.field("titel"), "Nieuw");
}

#[tokio::test]
async fn many_at_once_each_get_a_number_of_their_own_without_a_gap() {
    let app = giving("T#####").await;
    let register = |index: usize| {
        let (store, act) = (app.store.clone(), app.act());
        tokio::spawn(async move {
            let new = Registration {
                number: None,
                details: Details::new(format!("Titel {index}"), "T"),
                deadline: None,
                apart_from: Vec::new(),
                suggestion: None,
            };
            store.register_by_form(&act, new, ChangeSource::from_person(day("2025-11-03"))).await.unwrap().to_string()
        })
    };
    let under_way: Vec<_> = (0..20).map(register).collect();
    let mut given = BTreeSet::new();
    for one in under_way {
        given.insert(one.await.unwrap());
    }
    let expected: BTreeSet<String> = (1..=20).map(|count| format!("T{count:05}")).collect();
    assert_eq!(given, expected);
}

#[tokio::test]
async fn two_who_register_one_promise_at_once_do_not_both_succeed_unasked() {
    let app = giving("T#####").await;
    let new = || Registration {
        number: None,
        details: Details::new("Titel", "T"),
        deadline: None,
        apart_from: Vec::new(),
        suggestion: None,
    };
    let (act, on) = (app.act(), ChangeSource::from_person(day("2025-11-03")));
    let (one, other) =
        tokio::join!(app.store.register_by_form(&act, new(), on), app.store.register_by_form(&act, new(), on));
    let refused = [one, other].into_iter().filter_map(Result::err).collect::<Vec<_>>();
    assert!(
        matches!(refused.as_slice(), [StoreError::Refusal(StoreRefusal::Twins(numbers))] if numbers.len() == 1),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_form_without_a_number_sent_twice_registers_once_and_leads_to_the_same_promise() {
    let app = giving("T#####").await;
    let form = app.get(NEW).await;
    let fields = [("titel", "Titel"), ("tekst", "T"), ("dag", "03-11-2025"), ("openbaarheid", "openbaar")];
    let (first, second) = (app.refill(&form, NEW, &fields).await, app.refill(&form, NEW, &fields).await);
    assert_eq!((first.status, second.status), (303, 303), "{}", second.text);
    assert_eq!(first.location, second.location);
    assert_eq!(app.get("/toezeggingen").await.all("td .number"), ["T00001"]);
}

#[tokio::test]
async fn who_keeps_the_settings_switches_the_giving_of_numbers_on_and_off() {
    let app = TestApp::empty().await;
    let page = app.get("/beheer/raad").await;
    assert_eq!(page.field("nummersGeven"), "", "off until somebody switches it on");
    app.set(|settings| settings.number_patterns = vec![NumberPattern::parse("JJbb######").unwrap()]).await;
    for (wrong, says) in [
        ("T@##", "@"),
        ("##-##", "bij elkaar"),
        ("toezegging", "cijfer"),
        ("####", "eigen letter"),
        ("JJJJ-####", "eigen letter"),
        ("JJbb######", "van de vorm JJbb######"),
        ("JJ-BB-####", "van de vorm JJbb######"),
    ] {
        let page = app.fill("/beheer/raad", &[("nummersGeven", wrong)]).await;
        assert_eq!(page.status, 400, "{wrong}");
        assert!(page.one("#nummersGeven-fout").contains(says), "{wrong}: {}", page.text);
        assert_eq!(page.field("nummersGeven"), wrong);
    }
    let form = [("nummersGeven", "T-JJJJ-####"), ("nummers", "JJbb######")];
    assert_eq!(app.fill("/beheer/raad", &form).await.status, 303);
    let clash =
        app.fill("/beheer/raad", &[("nummers", "JJbb######\nT-####-@##"), ("nummersGeven", "T-JJJJ-####")]).await;
    assert_eq!(clash.status, 303, "another form: {}", clash.text);
    let clash = app.fill("/beheer/raad", &[("nummers", "JJbb######\nT-####-#")]).await;
    assert!(clash.one("#nummersGeven-fout").contains("van de vorm T-####-#"), "{}", clash.text);
    assert_eq!(app.fill("/beheer/raad", &form).await.status, 303);
    assert_eq!(app.store.settings().number_series, NumberSeries::parse("T-JJJJ-####").ok());
    assert_eq!(app.store.settings().number_patterns, [NumberPattern::parse("JJbb######").unwrap()]);
    assert_eq!(
        typed(&app, "T-2025-0100", "Overgetypt", "03-11-2025").await.status,
        303,
        "a number of that form is no question"
    );
    assert_eq!(app.fill("/beheer/raad", &[("nummersGeven", "")]).await.status, 303);
    assert_eq!(typed(&app, "", "Nieuw", "03-11-2025").await.status, 400);
}
