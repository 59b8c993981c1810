//! Planning a meeting, changing it, and calling it off.

use toezeggingen::{
    domain::{
        access::{Actor, Role, rights::Action},
        change::Change,
        council::{
            meeting::{MeetingRefusal, MeetingStanding},
            roster::Roster,
        },
        ids::MeetingId,
        number::NormalNumber,
    },
    store::{Act, StoreError, StoreRefusal, commitments::ChangeSource, compare::FormMark},
};

use crate::support::{
    TestApp,
    administration::entry,
    builders::{commitment, secret},
    clerk,
    contents::{contents, differing},
    day,
    meetings::plan,
    people::somebody,
};

const NEW: &str = "/vergaderingen/nieuw";

/// A register with a committee, in which nobody met.
async fn register() -> TestApp {
    let app = TestApp::empty().await;
    app.enter(Roster::Committees, &entry("Wonen en Buurten (WB)", "", "")).await;
    app.enter(Roster::Committees, &entry("Bestuur (BOVF)", "", "")).await;
    app
}

async fn mark(app: &TestApp, id: MeetingId) -> FormMark {
    let meeting = app.store.find_meeting(&clerk(), id).await.unwrap();
    meeting.compute_mark(&app.store.find_agenda(&clerk(), id).await.unwrap())
}

#[tokio::test]
async fn a_clerk_plans_a_meeting_and_everybody_sees_it() {
    let mut app = register().await;
    let done = app
        .fill(
            NEW,
            &[
                ("commissie", "WB"),
                ("dag", "27 november 2025"),
                ("tijd", "19.30 uur"),
                ("plaats", "  Raadzaal "),
                ("agenda", "1. Opening\r\n\r\n4.b  Lijst van toezeggingen\r\nPauze"),
            ],
        )
        .await;
    assert_eq!(done.led_to(), "/vergaderingen/1 meeting-planned", "{}", done.text);
    assert!(app.get(&done.location.unwrap()).await.text.contains("De vergadering is gepland."));
    app.sign_out();
    let page = app.get("/vergaderingen/1").await;
    assert_eq!(page.one("h1"), "Vergadering van donderdag 27 november 2025");
    assert_eq!(page.one(".lead"), "Wonen en Buurten, 19.30 uur, Raadzaal");
    assert_eq!(page.all(".agenda li"), ["1 Opening", "4.b Lijst van toezeggingen", "Pauze"]);
    assert!(!page.text.contains("Toegezegd"), "it has still to be held: {}", page.text);
    assert!(page.all("main form, .acts").is_empty(), "the public does nothing here");
    assert_eq!(
        app.get("/vergaderingen").await.all("#komend tbody tr"),
        ["donderdag 27 november 2025 Wonen en Buurten 19.30 uur, Raadzaal"]
    );
}

#[tokio::test]
async fn coming_meetings_stand_first_and_the_nearest_on_top() {
    let app = register().await;
    for (committee, on) in [
        ("WB", "2025-12-18"),
        ("BOVF", "2025-11-14"),
        ("WB", "2025-11-13"),
        ("WB", "2025-11-27"),
        ("BOVF", "2025-11-27"),
    ] {
        app.plan(committee, on).await;
    }
    app.register(commitment("1").committee("WB").made_on("2025-09-03")).await;
    let page = app.get("/vergaderingen").await;
    assert_eq!(page.all("section h2"), ["Komende vergaderingen", "Geweest"]);
    let coming = page.attributes("#komend time", "datetime");
    assert_eq!(coming, ["2025-11-14", "2025-11-27", "2025-11-27", "2025-12-18"], "today still comes");
    assert_eq!(
        page.all("#geweest tbody tr"),
        ["13 november 2025 Wonen en Buurten geen toezeggingen", "3 september 2025 Wonen en Buurten 1 toezegging"]
    );
    assert_eq!(page.all("#geweest summary"), ["2025 2 vergaderingen, 1 toezegging"]);
    assert_eq!(page.attributes(".bar a", "href"), ["/commissies/BOVF", "/commissies/WB"]);
    let committee = app.get("/commissies/WB").await;
    assert_eq!(
        committee.attributes("#vergaderingen time", "datetime"),
        ["2025-11-27", "2025-12-18", "2025-11-13", "2025-09-03"]
    );
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_nothing_is_lost() {
    let app = register().await;
    app.enter(Roster::Committees, &entry("Leefomgeving (FL)", "2014-03-27", "2018-03-28")).await;
    let good = [("commissie", "WB"), ("dag", "27-11-2025"), ("tijd", ""), ("plaats", ""), ("agenda", "1. Opening")];
    let many = "Punt\n".repeat(200);
    let long = format!("1. {}", "lang ".repeat(80));
    let place = "Z".repeat(121);
    let table = [
        ("commissie", "", "Kies welke commissie vergadert."),
        ("commissie", "NIETS", "Kies een van de mogelijkheden."),
        ("dag", "", "Vul de dag van de vergadering in."),
        ("dag", "volgende week donderdag", "Schrijf een dag als 31-12-2025."),
        ("dag", "31-11-2025", "31 november 2025 bestaat niet. November 2025 heeft 30 dagen."),
        ("commissie", "FL", "Deze commissie vergadert dan niet. Zij bestaat 27 maart 2014 t/m 28 maart 2018."),
        ("tijd", "half acht", "Schrijf een tijd als 19.30."),
        ("tijd", "25.00", "25.00 is geen tijd. Een dag loopt van 0.00 tot 23.59 uur."),
        ("plaats", place.as_str(), "Dit is te lang. Er passen 120 tekens."),
        ("agenda", "1. Opening\n2. Woonvisie\n2. Sluiting", "Regel 3: nummer 2 staat er al."),
        ("agenda", "1. Opening\n2.", "Regel 2: schrijf achter het nummer waar het punt over gaat."),
        ("agenda", many.as_str(), "Dit zijn 200 agendapunten. Er passen er 100."),
        ("agenda", long.as_str(), "Regel 1: deze titel is te lang: 399 tekens. Er passen er 300."),
    ];
    app.get("/").await;
    let before = contents(&app.database()).await;
    for (field, value, message) in table {
        let mut typed = good;
        typed.iter_mut().filter(|(name, _)| *name == field).for_each(|(_, now)| *now = value);
        let page = app.fill(NEW, &typed).await;
        assert_eq!(
            (page.status, page.all(".nl-form-field-error-message")),
            (400, vec![format!("Fout: {message}")]),
            "{value}"
        );
        for (name, value) in typed.iter().filter(|(name, value)| !(*name == "commissie" && *value == "NIETS")) {
            assert_eq!(page.field(name).trim(), value.trim(), "{name} is kept");
        }
    }
    assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new());
}

#[tokio::test]
async fn a_committee_meets_once_a_day() {
    let app = register().await;
    let id = app.plan("WB", "2025-11-27").await;
    let other = app.plan("WB", "2025-12-18").await;
    let page = app.fill(NEW, &[("commissie", "WB"), ("dag", "27-11-2025"), ("agenda", "1. Mijn agenda")]).await;
    assert_eq!(page.status, 400);
    assert_eq!(page.attributes(".hint a", "href"), [format!("/vergaderingen/{id}")]);
    assert_eq!(page.field("agenda").trim(), "1. Mijn agenda");
    app.fill(NEW, &[("commissie", "BOVF"), ("dag", "27-11-2025")]).await;
    assert_eq!(app.store.list_meetings(&clerk(), None).await.unwrap().len(), 3, "another committee may");
    let page = app.fill(&format!("/vergaderingen/{other}/wijzigen"), &[("dag", "27-11-2025")]).await;
    assert_eq!((page.status, page.attributes("[role=alert] a", "href")), (400, vec!["#dag".to_owned()]));
    assert_eq!(app.store.find_meeting(&clerk(), other).await.unwrap().day, day("2025-12-18"));
}

#[tokio::test]
async fn the_same_form_sent_again_plans_nothing_twice() {
    let app = register().await;
    let form = app.get(NEW).await;
    let typed = [("commissie", "WB"), ("dag", "27-11-2025")];
    let first = app.refill(&form, NEW, &typed).await;
    let again = app.refill(&form, NEW, &typed).await;
    assert_eq!((again.status, &again.location), (303, &first.location));
    assert_eq!(app.log().await.iter().filter(|line| line[1] == "vergadering-gepland").count(), 1);
}

#[tokio::test]
async fn what_a_promise_named_becomes_the_planned_meeting() {
    let mut app = register().await;
    app.register(commitment("1").committee("WB").made_on("2025-11-13")).await;
    let page = app.get("/vergaderingen/1").await;
    assert_eq!(page.all(".acts a")[..2], ["Leg besluiten vast", "Vul tijd, plaats en agenda in"]);
    let done = app.fill(NEW, &[("commissie", "WB"), ("dag", "13-11-2025"), ("agenda", "1. Opening")]).await;
    assert_eq!(done.led_to(), "/vergaderingen/1 meeting-planned", "{}", done.text);
    app.sign_out();
    let page = app.get("/vergaderingen/1").await;
    assert_eq!((page.all(".agenda li"), page.all("td .number")), (vec!["1 Opening".to_owned()], vec!["1".to_owned()]));
}

#[tokio::test]
async fn a_meeting_is_changed_and_the_log_tells_what() {
    let app = register().await;
    let id = app.plan_with("WB", &plan("2025-11-27", "1. Opening\n2. Woonvisie\nPauze")).await;
    let path = format!("/vergaderingen/{id}/wijzigen");
    let form = app.get(&path).await;
    assert_eq!(form.field("agenda").trim(), "1. Opening\n2. Woonvisie\nPauze");
    let done = app
        .refill(
            &form,
            &path,
            &[("dag", "28-11-2025"), ("tijd", "9:05"), ("agenda", "1. Opening\n2. Woonvisie 2040\nPauze")],
        )
        .await;
    assert_eq!(done.led_to(), format!("/vergaderingen/{id} meeting-changed"), "{}", done.text);
    assert_eq!(app.get(&format!("/vergaderingen/{id}")).await.one(".lead"), "Wonen en Buurten, 9.05 uur");
    let line = |parts: [&str; 4]| parts.map(str::to_owned);
    assert_eq!(
        app.log().await.last().unwrap(),
        &line([
            "griffier",
            "vergadering-gewijzigd",
            "Wonen en Buurten, 27 november 2025",
            "dag: 2025-11-27 → 2025-11-28\nbegint: leeg → 09.05 uur\nagendapunt 2: Woonvisie → Woonvisie 2040"
        ])
    );
    let log = app.log().await.len();
    app.fill(&path, &[]).await;
    assert_eq!(app.log().await.len(), log, "nothing was changed");
}

#[tokio::test]
async fn two_clerks_do_not_overwrite_one_another() {
    let app = register().await;
    let id = app.plan("WB", "2025-11-27").await;
    let path = format!("/vergaderingen/{id}/wijzigen");
    let (mine, theirs) = (app.get(&path).await, app.get(&path).await);
    app.refill(&theirs, &path, &[("agenda", "1. Hun agenda")]).await;
    let late = app.refill(&mine, &path, &[("plaats", "Mijn zaal")]).await;
    assert_eq!((late.status, late.field("plaats").as_str()), (409, "Mijn zaal"), "{}", late.text);
    assert!(late.all(".clash__now").contains(&"Nu staat er: 1. Hun agenda".to_owned()), "{}", late.text);
    assert_eq!(app.store.find_meeting(&clerk(), id).await.unwrap().place, None);
    let cancelled =
        app.refill(&mine, &path, &[("actie", "laat-vervallen"), ("inzending", &mine.another_token())]).await;
    assert_eq!(cancelled.status, 409, "nor call off what they did not see");
    assert_eq!(app.store.find_meeting(&clerk(), id).await.unwrap().standing, MeetingStanding::Planned);
    let done = app.refill(&late, &path, &[]).await;
    assert_eq!(done.status, 303, "who looked may go over it: {}", done.text);
    assert_eq!(app.store.find_meeting(&clerk(), id).await.unwrap().place.as_deref(), Some("Mijn zaal"));
}

#[tokio::test]
async fn a_planned_meeting_is_called_off_and_stays_findable() {
    let mut app = register().await;
    let id = app.plan("WB", "2025-11-27").await;
    let path = format!("/vergaderingen/{id}/wijzigen");
    let done = app.fill(&path, &[("actie", "laat-vervallen")]).await;
    assert_eq!(done.led_to(), format!("/vergaderingen/{id} meeting-cancelled"), "{}", done.text);
    assert_eq!(app.log().await.last().unwrap()[1], "vergadering-vervallen");
    let again = app.fill(&path, &[("actie", "laat-vervallen")]).await;
    assert_eq!(again.status, 400, "{}", again.text);
    app.sign_out();
    let page = app.get(&format!("/vergaderingen/{id}")).await;
    assert_eq!(page.one("main .status"), "vervallen op 14 november 2025");
    assert!(!page.text.contains("Bekijk de lijst"), "{}", page.text);
    assert!(app.get("/vergaderingen").await.one("#komend tbody tr").contains("vervallen"));
    app.sign_in(clerk()).await;
    app.fill(&path, &[]).await;
    assert_eq!(
        app.store.find_meeting(&clerk(), id).await.unwrap().standing,
        MeetingStanding::Planned,
        "it is held after all"
    );
}

#[tokio::test]
async fn a_meeting_in_which_something_was_promised_stays_on_its_day() {
    let app = register().await;
    let id = app.plan("WB", "2025-11-13").await;
    app.register(commitment("1").committee("WB").made_on("2025-11-13").publicity(secret())).await;
    let page = app.get(&format!("/vergaderingen/{id}/wijzigen")).await;
    assert!(page.all("button[name=actie]").is_empty(), "{}", page.text);
    let seen = mark(&app, id).await;
    let cancelled = app.store.cancel_meeting(&app.act(), (id, seen)).await;
    let moved = app.store.change_meeting(&app.act(), (id, seen), &plan("2025-11-20", "")).await;
    for refused in [cancelled, moved] {
        assert!(
            matches!(refused, Err(StoreError::Refusal(StoreRefusal::Meeting(MeetingRefusal::HasCommitments)))),
            "{refused:?}"
        );
    }
    app.store.change_meeting(&app.act(), (id, seen), &plan("2025-11-13", "1. Opening")).await.unwrap();
    app.register(commitment("2").committee("BOVF").made_on("2025-11-13")).await;
    let named =
        app.store.list_meetings(&clerk(), None).await.unwrap().into_iter().find(|one| one.committee_code == "BOVF");
    let named = named.unwrap().id;
    let refused = app.store.cancel_meeting(&app.act(), (named, mark(&app, named).await)).await;
    assert!(
        matches!(refused, Err(StoreError::Refusal(StoreRefusal::Meeting(MeetingRefusal::NotPlanned)))),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_meeting_in_which_something_was_decided_is_not_called_off() {
    let app = register().await;
    let id = app.plan("WB", "2025-11-13").await;
    app.register(commitment("1").committee("WB")).await;
    let note = Change::Progress { note: "In de vergadering gemeld.".to_owned() };
    let source = ChangeSource { meeting: Some(id), ..ChangeSource::from_person(day("2025-11-13")) };
    app.store.change_commitment(&app.act(), &NormalNumber::of("1"), 1, note, source).await.unwrap();
    let page = app.fill(&format!("/vergaderingen/{id}/wijzigen"), &[("actie", "laat-vervallen")]).await;
    assert_eq!(page.status, 400, "{}", page.text);
    assert!(page.text.contains("iets toegezegd of besloten"), "{}", page.text);
    assert_eq!(app.store.find_meeting(&clerk(), id).await.unwrap().standing, MeetingStanding::Planned);
}

#[tokio::test]
async fn only_who_serves_a_committee_plans_its_meetings() {
    let mut app = register().await;
    let (own, other) = (app.plan("BOVF", "2025-11-27").await, app.plan("WB", "2025-11-27").await);
    let (seen_own, seen_other) = (mark(&app, own).await, mark(&app, other).await);
    for role in Role::ALL {
        let key = role.key();
        let act = Act { actor: somebody(role), ..app.act() };
        let before = contents(&app.database()).await;
        for (id, code, seen, own) in [(own, "BOVF", seen_own, true), (other, "WB", seen_other, false)] {
            if role == Role::Clerk || (role == Role::CommitteeClerk && own) {
                continue;
            }
            let planned = app.store.plan_meeting(&act, code, &plan("2025-12-18", "")).await.map(drop);
            let changed = app.store.change_meeting(&act, (id, seen), &plan("2025-12-18", "")).await;
            let cancelled = app.store.cancel_meeting(&act, (id, seen)).await;
            for refused in [planned, changed, cancelled] {
                assert!(
                    matches!(refused, Err(StoreError::Refusal(StoreRefusal::Forbidden(Action::Meetings)))),
                    "{key}, {code}: {refused:?}"
                );
            }
        }
        assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new(), "{key}");
    }
    app.sign_in(somebody(Role::CommitteeClerk)).await;
    let form = app.get(NEW).await;
    assert_eq!(form.attributes("#commissie option[value]", "value"), ["", "BOVF"]);
    assert_eq!(app.get(&format!("/vergaderingen/{own}/wijzigen")).await.status, 200);
    let refused = app.get(&format!("/vergaderingen/{other}/wijzigen")).await;
    assert_eq!((refused.status, refused.one("h1").as_str()), (403, "Daartoe bent u niet bevoegd"));
    assert!(app.get(&format!("/vergaderingen/{other}")).await.all(".acts").is_empty());
    let act = Act { actor: somebody(Role::CommitteeClerk), ..app.act() };
    app.store.plan_meeting(&act, "bovf", &plan("2025-12-18", "")).await.unwrap();
}

#[tokio::test]
async fn an_agenda_with_somebodys_name_is_looked_at_before_it_is_public() {
    let app = register().await;
    let typed = [
        ("commissie", "WB"),
        ("dag", "27-11-2025"),
        ("agenda", "1. Brief van mevrouw K. de Boer-Jansen over haar huis, 06-12345678"),
    ];
    let asked = app.fill(NEW, &typed).await;
    assert_eq!(asked.status, 400, "{}", asked.text);
    assert!(asked.text.contains("Mag dit openbaar?"), "{}", asked.text);
    let tick = asked.attributes("#nagekeken", "value");
    assert!(app.store.list_meetings(&clerk(), None).await.unwrap().is_empty());
    let done = app.refill(&asked, NEW, &[("nagekeken", &tick[0])]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let path = "/vergaderingen/1/wijzigen";
    assert_eq!(app.fill(path, &[("tijd", "20.00")]).await.status, 303, "what is public already is not asked again");
    let asked = app.fill(path, &[("plaats", "bij K. de Boer, k.deboer@maasveld.example")]).await;
    assert_eq!(asked.status, 400, "{}", asked.text);
}

#[tokio::test]
async fn the_form_of_a_promise_offers_the_agenda_of_its_meeting() {
    let app = register().await;
    let id = app.plan_with("WB", &plan("2025-11-13", "3. Woonvisie\n4.b Huurteams")).await;
    let page = app.get(&format!("/vergaderingen/{id}")).await;
    let register = page.attributes(".acts a", "href").pop().unwrap();
    assert_eq!(register, format!("/toezeggingen/nieuw?vergadering={id}"));
    let form = app.get(&register).await;
    assert_eq!((form.field("commissie").as_str(), form.field("dag").as_str()), ("WB", "13-11-2025"));
    assert_eq!(form.attributes("#agendapunten option", "value"), ["3. Woonvisie", "4.b Huurteams"]);
    assert_eq!(form.attributes("#agendapunt", "list"), ["agendapunten"]);
    assert!(app.get("/toezeggingen/nieuw").await.all("#agendapunten").is_empty());
    let typed = app.fill("/toezeggingen/nieuw", &[("commissie", "wonen en buurten"), ("dag", "13-11-2025")]).await;
    assert_eq!(typed.attributes("#agendapunten option", "value").len(), 2, "also when only the name was typed");
    assert_eq!(app.get("/toezeggingen/nieuw?vergadering=99").await.status, 404);
}

#[tokio::test]
async fn planning_for_a_committee_that_only_a_secret_names_makes_that_committee_known() {
    let app = TestApp::empty().await;
    app.register(commitment("1").committee("GEH").publicity(secret()).made_on("2025-10-02")).await;
    let public = Actor::of_public();
    assert!(app.store.find_committee(&public, "GEH").await.is_err());
    app.store.plan_meeting(&app.act(), "GEH", &plan("2025-11-27", "")).await.unwrap();
    assert_eq!(app.store.find_committee(&public, "GEH").await.unwrap().code, "GEH", "its page is linked to");
    let seen = app.store.list_meetings(&public, None).await.unwrap();
    assert_eq!(seen.iter().map(|one| one.day).collect::<Vec<_>>(), [day("2025-11-27")], "and nothing else of it");
}

#[tokio::test]
async fn the_page_of_a_committee_shows_its_latest_meetings_and_where_the_others_are() {
    let app = TestApp::empty().await;
    let shown = async |app: &TestApp| {
        let page = app.get("/commissies/WB").await;
        (page.all("#vergaderingen .meetings li").len(), page.text.contains("Oudere vergaderingen staan bij"))
    };
    for on in day("2025-10-15").iter_days().take(30) {
        app.plan("WB", &on.to_string()).await;
    }
    assert_eq!(shown(&app).await, (30, false));
    app.plan("WB", "2024-01-01").await;
    assert_eq!(shown(&app).await, (30, true));
    assert!(!app.get("/commissies/WB").await.text.contains("2024"), "the oldest gives way");
}
