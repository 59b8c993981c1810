//! Corrections by the clerk: of a deadline, a number, the day of a decision, and of days from a calendar that changed.

use toezeggingen::{
    domain::{
        access::Role,
        change::{Change, EventKind},
        commitment::{
            Commitment,
            deadline::Precision,
            link::{CommitmentRelation, Link},
            proposal::Decision,
            status::{DecidedBy, Status, StatusKey},
        },
        council::calendar::{Calendar, CalendarEntry},
        number::{CommitmentNumber, NormalNumber},
    },
    store::{calendar::CalendarChange, compare::FormMark},
};

use crate::support::{
    Page, TestApp,
    builders::{commitment, deadline, secret},
    clerk,
    contents::{contents, differing},
    day,
    people::{HOLDER, MEMBER, somebody},
};

const NUMBER: &str = "25bb000001";

fn path(act: &str) -> String {
    format!("/toezeggingen/{NUMBER}/{act}")
}

async fn app_with(last_day: &str) -> TestApp {
    let app = TestApp::empty().await;
    let one = commitment(NUMBER).committee("BOVF").holder(HOLDER).asked_by(MEMBER);
    app.register(one.due(last_day)).await;
    app
}

fn number(text: &str) -> CommitmentNumber {
    CommitmentNumber::parse(text).unwrap()
}

fn right_number(text: &str) -> Change {
    Change::CorrectNumber { number: number(text), reason: "Twee cijfers verwisseld.".to_owned() }
}

/// Checks that a form came back with this error at the field, and that nothing was written.
async fn refused(app: &TestApp, before: &[String], page: &Page, field: &str, words: &str) {
    assert!(page.status == 400 || page.status == 409, "{}", page.text);
    let message = page.one(&format!("#{field}-fout"));
    assert!(message.contains(words), "{message}");
    let now: Vec<String> = app.history(NUMBER).await.iter().map(|event| format!("{event:?}")).collect();
    assert_eq!(now, before, "nothing is written");
}

async fn lines(app: &TestApp) -> Vec<String> {
    app.history(NUMBER).await.iter().map(|event| format!("{event:?}")).collect()
}

#[tokio::test]
async fn a_corrected_deadline_is_no_postponement_and_the_wrong_words_stay_to_be_read() {
    let app = app_with("2026-12-31").await;
    let fields = [("termijn", "uiterlijk 31 maart 2026"), ("bron", "het verslag"), ("reden", "Verkeerd overgenomen.")];
    let page = app.fill(&path("termijn-corrigeren"), &fields).await;
    assert_eq!(page.led_to(), format!("/toezeggingen/{NUMBER} deadline-corrected"), "{}", page.text);
    let deadlines = app.commitment(NUMBER).await.deadlines;
    assert_eq!(deadlines.last_day(), Some(day("2026-03-31")));
    assert_eq!((deadlines.count_postponements(), deadlines.count_corrections()), (0, 1));
    assert_eq!(deadlines.days_slipped(), Some(0));

    app.postpone(NUMBER, "2026-06-30").await;
    let shown = app.get(&format!("/toezeggingen/{NUMBER}")).await;
    assert_eq!(shown.one("s.words"), "uiterlijk 2026-12-31");
    for words in ["1× uitgesteld", "1× gecorrigeerd", "gecorrigeerd op 14 november 2025 naar het verslag"] {
        assert!(shown.text.contains(words), "{words}: {}", shown.text);
    }
    assert!(shown.text.contains("Termijn gecorrigeerd: van ‘uiterlijk 2026-12-31’ naar ‘uiterlijk 31 maart 2026’."));
    assert!(shown.text.contains("91 dagen later dan eerst toegezegd"), "counted from the right day: {}", shown.text);
    let file = app.get("/overdracht/alles").await;
    assert!(file.text.contains("1 toezegging, 1× uitgesteld, 1× gecorrigeerd"), "{}", file.text);
    assert!(app.store.verify_history().await.unwrap().is_whole());
}

#[tokio::test]
async fn once_the_last_day_has_passed_a_correction_needs_its_source() {
    let app = app_with("2025-10-31").await;
    let before = lines(&app).await;
    let fields = [("termijn", "uiterlijk 31 maart 2026"), ("reden", "Verkeerd overgenomen.")];
    let page = app.fill(&path("termijn-corrigeren"), &fields).await;
    refused(&app, &before, &page, "bron", "De laatste dag is al voorbij.").await;
    assert_eq!(page.field("termijn"), "uiterlijk 31 maart 2026");
    assert_eq!(page.field("reden"), "Verkeerd overgenomen.");
    let blank = app.refill(&page, &path("termijn-corrigeren"), &[("bron", "  ")]).await;
    refused(&app, &before, &blank, "bron", "De laatste dag is al voorbij.").await;
    let done = app.refill(&page, &path("termijn-corrigeren"), &[("bron", "het verslag van 15 januari 2025")]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let deadlines = app.commitment(NUMBER).await.deadlines;
    let source = deadlines.current().unwrap().correction.clone().unwrap().source;
    assert_eq!(source.as_deref(), Some("het verslag van 15 januari 2025"));
}

#[tokio::test]
async fn a_correction_to_what_stands_already_and_one_without_a_deadline_are_refused() {
    let app = app_with("2026-12-31").await;
    let before = lines(&app).await;
    let page = app.fill(&path("termijn-corrigeren"), &[("reden", "Niets.")]).await;
    refused(&app, &before, &page, "termijn", "Dit is al de termijn van deze toezegging.").await;
    let page = app.fill(&path("nummer-corrigeren"), &[("reden", "Niets.")]).await;
    refused(&app, &before, &page, "nieuw-nummer", "Dit is al het nummer van deze toezegging.").await;
    let page = app.fill(&path("nummer-corrigeren"), &[("nieuw-nummer", "geen"), ("reden", "Niets.")]).await;
    refused(&app, &before, &page, "nieuw-nummer", "ten minste één cijfer").await;
    assert_eq!(app.get(&path("besluitdag-corrigeren")).await.status, 409, "there is no decision");
    app.register(commitment("25bb000002")).await;
    assert_eq!(app.get("/toezeggingen/25bb000002/termijn-corrigeren").await.status, 409, "there is no deadline");
}

#[tokio::test]
async fn a_form_of_before_another_change_is_shown_with_that_change() {
    let app = app_with("2026-12-31").await;
    for (act, fields) in [
        ("termijn-corrigeren", [("termijn", "uiterlijk 31 maart 2026"), ("reden", "Verkeerd.")]),
        ("nummer-corrigeren", [("nieuw-nummer", "25bb000009"), ("reden", "Verkeerd.")]),
    ] {
        let form = app.get(&path(act)).await;
        app.postpone(NUMBER, if act.starts_with('t') { "2027-01-31" } else { "2027-02-28" }).await;
        let before = lines(&app).await;
        let page = app.refill(&form, &path(act), &fields).await;
        assert_eq!(page.status, 409, "{}", page.text);
        assert!(page.text.contains("Intussen gewijzigd"), "{}", page.text);
        assert_eq!(page.field("reden"), "Verkeerd.");
        assert_eq!(lines(&app).await, before);
    }
}

#[tokio::test]
async fn only_the_griffier_corrects() {
    let mut app = app_with("2026-12-31").await;
    for role in [Role::CommitteeClerk, Role::Office, Role::Member, Role::Administrator, Role::Archivist] {
        app.sign_in(somebody(role)).await;
        for act in ["termijn-corrigeren", "nummer-corrigeren", "besluitdag-corrigeren"] {
            assert_eq!(app.get(&path(act)).await.status, 403, "{role:?} {act}");
        }
        let page = app.get(&format!("/toezeggingen/{NUMBER}")).await;
        assert!(!page.text.contains("Corrigeer"), "{role:?}: {}", page.text);
        assert_eq!(app.post("/beheer/kalender/afhankelijk", &[]).await.status, 403, "{role:?}");
    }
}

#[tokio::test]
async fn a_corrected_number_leads_on_until_it_is_issued_itself() {
    let mut app = app_with("2026-12-31").await;
    let page = app.fill(&path("nummer-corrigeren"), &[("nieuw-nummer", "25bb000010"), ("reden", "Verwisseld.")]).await;
    assert_eq!(page.led_to(), "/toezeggingen/25bb000010 number-corrected", "{}", page.text);
    let shown = app.get("/toezeggingen/25bb000010").await;
    assert!(shown.text.contains("Nummer gecorrigeerd: van 25bb000001 naar 25bb000010."), "{}", shown.text);
    app.sign_out();
    let led = app.get("/toezeggingen/25BB-000001").await;
    assert_eq!((led.status, led.location.as_deref()), (307, Some("/toezeggingen/25bb000010")));
    let found = app.get("/toezeggingen?q=25bb000001").await;
    assert_eq!(found.location.as_deref(), Some("/toezeggingen/25bb000010"), "the search box goes there too");

    app.sign_in(clerk()).await;
    app.register(commitment(NUMBER).title("De ware")).await;
    let shown = app.get(&format!("/toezeggingen/{NUMBER}")).await;
    assert_eq!((shown.status, shown.one("h1").as_str()), (200, "De ware"));
    assert_eq!(app.commitment("25bb000010").await.former_numbers.len(), 1, "what was, stays");
    assert!(app.store.verify_history().await.unwrap().is_whole());
}

#[tokio::test]
async fn a_number_in_use_is_refused_in_words_and_nothing_is_written() {
    let app = app_with("2026-12-31").await;
    app.register(commitment("25bb000002").publicity(secret())).await;
    let before = (lines(&app).await, contents(&app.database()).await);
    for typed in ["25bb000002", "25 BB 2"] {
        let page = app.fill(&path("nummer-corrigeren"), &[("nieuw-nummer", typed), ("reden", "Verwisseld.")]).await;
        refused(&app, &before.0, &page, "nieuw-nummer", "is van een andere toezegging").await;
        assert_eq!((page.field("nieuw-nummer"), page.field("reden")), (typed.to_owned(), "Verwisseld.".to_owned()));
    }
    assert_eq!(differing(&before.1, &contents(&app.database()).await), Vec::<String>::new());
}

#[tokio::test]
async fn a_number_of_another_form_is_asked_about() {
    let app = app_with("2026-12-31").await;
    app.set(|settings| {
        settings.number_patterns =
            toezeggingen::domain::number::pattern::NumberPattern::parse("JJbb######").into_iter().collect();
    })
    .await;
    let page = app.fill(&path("nummer-corrigeren"), &[("nieuw-nummer", "T-12"), ("reden", "Verwisseld.")]).await;
    assert!(page.one("#nieuw-nummer-fout").contains("andere vorm"), "{}", page.text);
    assert_eq!(app.vouch(&page, &path("nummer-corrigeren"), &[]).await.status, 303);
}

#[tokio::test]
async fn the_former_number_of_a_hidden_promise_answers_as_an_unknown_one() {
    let mut app = TestApp::empty().await;
    app.register(commitment("25bb000001").publicity(secret())).await;
    app.register(commitment("25bb000002").due("2026-12-31")).await;
    let link = Link::Commitment { relation: CommitmentRelation::AddsTo, number: number("25bb000001") };
    app.change("25bb000002", Change::Link(link)).await;
    app.sign_out();
    let pages = ["/toezeggingen/25bb000001", "/toezeggingen/25bb000002", "/toezeggingen?q=25bb000001", "/toezeggingen"];
    let mut before = Vec::new();
    for page in pages {
        before.push(app.get(page).await.text);
    }
    let change = right_number("25bb007777");
    app.change("25bb000001", change).await;
    for (page, before) in pages.into_iter().zip(before) {
        assert_eq!(app.get(page).await.text, before, "{page}");
    }
    assert_eq!(app.get("/toezeggingen/25bb007777").await.status, 404);
    assert!(app.store.verify_history().await.unwrap().is_whole(), "a line about the link told the former number");
    app.sign_in(clerk()).await;
    let linked = app.get("/toezeggingen/25bb000002").await;
    assert!(linked.text.contains("25bb007777"), "the bond follows: {}", linked.text);
    assert!(linked.text.contains("Verband gelegd: vult aan 25bb000001"), "the line stays: {}", linked.text);
    // The number is issued to a public promise: the line about the hidden one stays hidden.
    app.register(commitment("25bb000001")).await;
    app.sign_out();
    assert!(!app.get("/toezeggingen/25bb000002").await.text.contains("Verband gelegd"));
}

#[tokio::test]
async fn letters_that_name_the_former_number_stay_with_the_promise() {
    let mut app = TestApp::empty().await;
    app.register(commitment(NUMBER).due("2026-12-31")).await;
    let text = "Toezegging 25bb000001 is niet afgedaan.";
    let before = app.letter("25bb009001", "2025-11-01", text).await;
    app.change(NUMBER, right_number("25bb000010")).await;
    let after = app.letter("25bb009002", "2025-11-10", "Over toezegging 25bb000001 meld ik niets nieuws.").await;
    for letter in [before, after] {
        app.release(letter).await;
    }
    let normal = NormalNumber::of("25bb000010");
    let named = app.store.letters_naming(&clerk(), &normal).await.unwrap();
    assert_eq!(named.iter().map(|letter| letter.id).collect::<Vec<_>>(), [before, after]);
    // In the text the former number is a link, and a reading finds the promise.
    let read = app.get(&format!("/brieven/{after}")).await;
    assert!(read.attributes("main a", "href").contains(&"/toezeggingen/25bb000010".to_owned()), "{}", read.text);
    let known = app.store.find_known_numbers(&clerk(), &[NormalNumber::of(NUMBER)]).await.unwrap();
    assert_eq!(known[&NormalNumber::of(NUMBER)].number, number("25bb000010"));
    assert!(!app.get("/bureau").await.text.contains("te registreren"), "nothing is left to register");
    // Both letters are hidden with the promise.
    let ground = secret();
    let toezeggingen::domain::commitment::publicity::Publicity::Secret(secrecy) = ground else { unreachable!() };
    app.change("25bb000010", Change::ImposeSecrecy { secrecy, reason: "Besloten.".to_owned() }).await;
    app.sign_out();
    for letter in [before, after] {
        assert_eq!(app.get(&format!("/brieven/{letter}")).await.status, 404);
    }
}

#[tokio::test]
async fn the_register_does_not_give_out_a_former_number_by_itself() {
    let app = TestApp::empty().await;
    app.set(|settings| {
        settings.number_series = toezeggingen::domain::number::series::NumberSeries::parse("T-JJJJ-####").ok();
    })
    .await;
    let new = [("titel", "Een"), ("tekst", "Een."), ("dag", "13-11-2025")];
    let first = app.fill("/toezeggingen/nieuw", &new).await.led_to();
    let first = first.trim_start_matches("/toezeggingen/").split(' ').next().unwrap().to_owned();
    let fields = [("nieuw-nummer", "99zz000001"), ("reden", "Verkeerd.")];
    assert_eq!(app.fill(&format!("/toezeggingen/{first}/nummer-corrigeren"), &fields).await.status, 303);
    let second = app.fill("/toezeggingen/nieuw", &[("titel", "Twee"), ("tekst", "Twee."), ("dag", "13-11-2025")]).await;
    assert!(!second.led_to().starts_with(&format!("/toezeggingen/{first} ")), "{}", second.led_to());
}

fn decide(decision: Decision, on: &str) -> Change {
    Change::Decide { decision, on: day(on), reason: "Zo besloten.".to_owned() }
}

/// What follows from the day of the decision: since when the status holds, when it was closed, and when each part was.
fn days(commitment: &Commitment) -> (String, Option<String>) {
    (commitment.since.to_string(), commitment.closed_on.map(|day| day.to_string()))
}

#[tokio::test]
async fn a_corrected_day_of_a_decision_moves_what_followed_from_it() {
    let app = TestApp::empty().await;
    app.council_decides().await;
    let settle = || Change::Settle { answer: "Klaar.".to_owned(), delivered: None };
    let table = [
        // Reported on 3 November, agreed on the 13th, which was the 6th: it was done on the day of the report.
        (true, Decision::Accept, "2025-11-06", ("2025-11-06", Some("2025-11-03"))),
        (false, Decision::Settle, "2025-11-06", ("2025-11-06", Some("2025-11-06"))),
        (true, Decision::Refuse, "2025-11-06", ("2025-11-06", None)),
        (false, Decision::KeepOpen, "2025-11-06", ("2025-01-15", None)),
        (
            false,
            Decision::Lapse { kind: toezeggingen::domain::commitment::lapse_kind::LapseKind::Withdrawn },
            "2025-11-10",
            ("2025-11-10", Some("2025-11-10")),
        ),
    ];
    for (index, (reported, decision, on, (since, closed))) in table.into_iter().enumerate() {
        let number = format!("25bb00010{index}");
        app.register(commitment(&number).committee("WON").due("2025-12-31")).await;
        if reported {
            app.change_on("2025-11-03", &number, settle()).await;
        }
        app.change_on("2025-11-13", &number, decide(decision.clone(), "2025-11-13")).await;
        let form = format!("/toezeggingen/{number}/besluitdag-corrigeren");
        let page = app.fill(&form, &[("dag", &on[8..]), ("reden", "De verkeerde avond.")]).await;
        assert_eq!(page.status, 400, "a day alone is no day");
        let typed = format!("{}-11-2025", &on[8..]);
        let page = app.refill(&page, &form, &[("dag", &typed)]).await;
        assert_eq!(page.led_to(), format!("/toezeggingen/{number} decision-day-corrected"), "{}", page.text);
        let after = app.commitment(&number).await;
        assert_eq!(days(&after), (since.to_owned(), closed.map(str::to_owned)), "{decision:?}");
        let told = format!(
            "De dag van het besluit is gecorrigeerd: van 13 november 2025 naar {} november 2025.",
            &on[8..].trim_start_matches('0')
        );
        assert!(app.get(&format!("/toezeggingen/{number}")).await.text.contains(&told), "{told}");
    }
    assert!(app.store.verify_history().await.unwrap().is_whole());
}

#[tokio::test]
async fn what_came_after_a_decision_keeps_its_own_days() {
    let app = TestApp::empty().await;
    app.register(commitment(NUMBER).due("2025-12-31")).await;
    app.change_on("2025-11-13", NUMBER, decide(Decision::Settle, "2025-11-13")).await;
    app.change_on("2025-11-13", NUMBER, Change::Reopen { part: None, reason: "Toch niet.".to_owned() }).await;
    let change = Change::CorrectDecisionDay { on: day("2025-11-06"), reason: "De verkeerde avond.".to_owned() };
    app.change(NUMBER, change).await;
    let after = app.commitment(NUMBER).await;
    assert_eq!((after.status.key(), after.since), (StatusKey::Open, day("2025-11-13")));
    assert_eq!(after.last_decision.unwrap().on, day("2025-11-06"));
}

#[tokio::test]
async fn a_decision_before_the_report_on_which_it_decides_is_asked_about() {
    let app = app_with("2025-12-31").await;
    app.settle(NUMBER, "2025-11-14").await;
    let before = lines(&app).await;
    let page = app.fill(&path("besluit"), &[("besluit", "akkoord"), ("dag", "13-11-2025")]).await;
    refused(&app, &before, &page, "dag", "13 november 2025 ligt voor de dag van de melding, 14 november 2025.").await;
    assert_eq!(app.vouch(&page, &path("besluit"), &[("dag", "13-11-2025")]).await.status, 303);
    assert_eq!(app.commitment(NUMBER).await.status, Status::Settled(DecidedBy::Council));

    // The day counts that the letter bears, not that on which the report was entered.
    app.register(commitment("25bb000002").due("2025-12-31")).await;
    app.settle("25bb000002", "2025-11-03").await;
    let fields = [("besluit", "akkoord"), ("dag", "13-11-2025")];
    assert_eq!(app.fill("/toezeggingen/25bb000002/besluit", &fields).await.status, 303);
    // The day of that decision may not be corrected to one before the report without a question either.
    let fields = [("dag", "01-11-2025"), ("reden", "De verkeerde avond.")];
    let page = app.fill("/toezeggingen/25bb000002/besluitdag-corrigeren", &fields).await;
    assert!(page.one("#dag-fout").contains("voor de dag van de melding, 3 november 2025"), "{}", page.text);
}

#[tokio::test]
async fn the_form_of_a_past_evening_shows_what_was_reported_by_then() {
    let app = TestApp::empty().await;
    app.council_decides().await;
    let meeting = app.plan("WON", "2025-11-13").await;
    for (number, on) in [("25bb000001", "2025-11-14"), ("25bb000002", "2025-11-13")] {
        app.register(commitment(number).committee("WON").made_on("2025-03-06").due("2025-12-31")).await;
        app.settle(number, on).await;
    }
    let form = format!("/vergaderingen/{meeting}/besluiten/nieuw");
    let page = app.get(&form).await;
    assert_eq!(
        page.all("section[aria-labelledby] h2"),
        ["Beantwoord, wacht op besluit 1", "Pas na deze vergadering gemeld 1"]
    );
    assert!(!page.attributes("#besluit-25bb1 option", "value").contains(&"akkoord".to_owned()));
    let before = lines(&app).await;
    let later = NormalNumber::of("25bb000001");
    let ticks = [("regel", later.as_str()), ("besluit", "akkoord")];
    let asked = app.refill(&page, &form, &ticks).await;
    let field = format!("r-{}", later.as_str());
    refused(&app, &before, &asked, &field, "voor de dag van de melding, 14 november 2025").await;
    let done = app.vouch(&asked, &form, &[]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    let other = NormalNumber::of("25bb000002");
    let done = app.fill(&form, &[("regel", other.as_str()), ("besluit", "akkoord")]).await;
    assert_eq!(done.status, 303, "what was reported on the day itself is not asked about: {}", done.text);
}

async fn set_calendar(app: &TestApp, text: &str) {
    let before = app.store.load_calendar().await.unwrap();
    let change = CalendarChange::Replace(FormMark::of(&before), Calendar::parse(text).unwrap());
    app.store.change_calendar(&app.act(), change).await.unwrap();
}

const RECESS: &str = "zomerreces 2026\t2026-07-11\t2026-08-23\n";

/// A register with so many promises that are due before the summer recess.
async fn under_the_recess(count: usize) -> TestApp {
    let app = TestApp::empty().await;
    set_calendar(&app, RECESS).await;
    for index in 1..=count {
        let fields = [
            ("nummer", format!("25bb{index:06}")),
            ("titel", format!("Toezegging {index}")),
            ("tekst", "Het komt.".to_owned()),
            ("dag", "13-11-2025".to_owned()),
            ("termijn", "voor het zomerreces van 2026".to_owned()),
        ];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let page = app.fill("/toezeggingen/nieuw", &fields).await;
        assert_eq!(page.status, 303, "{}", page.text);
    }
    app
}

const DEPENDENTS: &str = "/beheer/kalender/afhankelijk";

#[tokio::test]
async fn twenty_promises_under_a_line_that_moved_are_corrected_one_by_one_or_at_once() {
    let mut app = under_the_recess(20).await;
    let kept = app.commitment(NUMBER).await.deadlines.current().unwrap().set.deadline.calendar_lines.clone();
    let line = CalendarEntry::new("zomerreces 2026", day("2026-07-11"), day("2026-08-23")).unwrap();
    assert_eq!(kept, [line]);
    assert!(!app.get("/beheer/kalender").await.text.contains("andere dag dan vastligt"));

    // The end of the recess moves: the line is another, and no day is.
    set_calendar(&app, "zomerreces 2026\t2026-07-11\t2026-08-30\n").await;
    assert!(app.get(DEPENDENTS).await.text.contains("Geen toezegging hangt aan een regel die is gewijzigd."));

    set_calendar(&app, "zomerreces 2026\t2026-07-18\t2026-08-30\n").await;
    let told = "20 toezeggingen krijgen uit de kalender van nu een andere dag dan vastligt.";
    assert!(app.get("/beheer/kalender").await.text.to_lowercase().contains(&told.to_lowercase()));
    let page = app.get(DEPENDENTS).await;
    let values = page.attributes("input[name=toezegging]", "value");
    assert_eq!(values.len(), 20);
    assert!(page.text.contains("nu 10 juli 2026, wordt 17 juli 2026"), "{}", page.text);
    assert_eq!(app.refill(&page, DEPENDENTS, &[]).await.status, 400, "nothing is ticked");

    // Three are ticked.
    let ticked: Vec<&str> = values.iter().take(3).map(String::as_str).collect();
    let done = app.send(DEPENDENTS, &page.filled(&[("toezegging", &ticked)])).await;
    assert_eq!((done.status, done.location.as_deref()), (303, Some(DEPENDENTS)), "{}", done.text);
    let deadlines = app.commitment(NUMBER).await.deadlines;
    assert_eq!(deadlines.last_day(), Some(day("2026-07-17")));
    assert_eq!((deadlines.count_postponements(), deadlines.count_corrections()), (0, 1));
    let event = app.history(NUMBER).await.remove(0);
    assert_eq!(event.entry.kind, EventKind::DeadlineCorrected);
    assert_eq!(
        event.note.as_deref(),
        Some(
            "De kalender is gewijzigd. Zomerreces 2026: eerst 11 juli 2026 t/m 23 augustus 2026, nu 18 juli 2026 t/m 30 \
             augustus 2026."
        )
    );
    let rest = app.get(DEPENDENTS).await;
    assert_eq!(rest.attributes("input[name=toezegging]", "value").len(), 17);

    // One that somebody changed meanwhile stops all.
    app.postpone("25bb000005", "2026-12-31").await;
    let all = rest.attributes("input[name=toezegging]", "value");
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    let before = contents(&app.database()).await;
    let late = app.send(DEPENDENTS, &rest.filled(&[("toezegging", &all)])).await;
    assert_eq!(late.status, 409, "{}", late.text);
    assert_eq!(differing(&before, &contents(&app.database()).await), Vec::<String>::new());
    assert_eq!(late.attributes("input[name=toezegging][checked]", "value").len(), 16, "the ticks stay");

    // Who keeps the calendar without a say over content sees how many there are.
    app.sign_in(somebody(Role::Administrator)).await;
    let seen = app.get(DEPENDENTS).await;
    assert!(seen.text.contains("De griffier corrigeert ze."), "{}", seen.text);
    assert_eq!(seen.all("main form").len(), 0);
    app.sign_in(clerk()).await;
    let rest = app.get(DEPENDENTS).await;
    let all = rest.attributes("input[name=toezegging]", "value");
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    assert_eq!(app.send(DEPENDENTS, &rest.filled(&[("toezegging", &all)])).await.status, 303);
    assert!(app.get(DEPENDENTS).await.text.contains("Geen toezegging hangt"));
    assert!(app.store.verify_history().await.unwrap().is_whole());
}

#[tokio::test]
async fn a_calendar_that_changes_while_the_form_is_open_gives_no_other_day_than_was_ticked() {
    let app = under_the_recess(1).await;
    set_calendar(&app, "zomerreces 2026\t2026-07-18\t2026-08-30\n").await;
    let page = app.get(DEPENDENTS).await;
    let value = page.attributes("input[name=toezegging]", "value").remove(0);
    set_calendar(&app, "zomerreces 2026\t2026-07-04\t2026-08-30\n").await;
    let late = app.send(DEPENDENTS, &page.filled(&[("toezegging", &[value.as_str()])])).await;
    assert_eq!(late.status, 409, "{}", late.text);
    assert!(late.text.contains("wordt 3 juli 2026"), "{}", late.text);
    assert_eq!(app.commitment(NUMBER).await.deadlines.count_corrections(), 0);
}

#[tokio::test]
async fn a_line_that_is_gone_leaves_a_choice_and_a_closed_promise_is_left_alone() {
    let app = under_the_recess(2).await;
    app.settle("25bb000002", "2025-11-14").await;
    set_calendar(&app, "herfstreces 2026\t2026-10-17\t2026-10-25\n").await;
    let page = app.get(DEPENDENTS).await;
    let values = page.attributes("input[name=toezegging]", "value");
    assert_eq!(values.len(), 1);
    assert!(page.text.contains("wordt geen dag"), "{}", page.text);
    let done = app.send(DEPENDENTS, &page.filled(&[("toezegging", &[values[0].as_str()])])).await;
    assert_eq!(done.status, 303);
    let deadlines = app.commitment(NUMBER).await.deadlines;
    assert_eq!((deadlines.last_day(), deadlines.count_postponements()), (None, 0));
}

#[tokio::test]
async fn the_source_of_a_correction_can_be_erased_on_a_ground() {
    let app = app_with("2025-10-31").await;
    let right = deadline("uiterlijk 31 maart 2026", Some("2026-03-31"), Precision::Day);
    let source = Some("volgens mevrouw De Vries uit de Kerkstraat".to_owned());
    app.change(NUMBER, Change::CorrectDeadline { deadline: right, reason: "Verkeerd.".to_owned(), source }).await;
    let line = app.history(NUMBER).await[0].entry.sequence;
    let wish = toezeggingen::store::history::erase::ErasureRequest {
        lines: [line].into(),
        ground: toezeggingen::domain::history::erasure::ErasureGround::RightToErasure,
        reason: "Op verzoek.".to_owned(),
    };
    let normal = NormalNumber::of(NUMBER);
    assert_eq!(app.store.find_traces(&clerk(), &normal, &wish).await.unwrap(), [], "it goes with the line");
    app.store.erase_contents(&app.act(), &normal, wish).await.unwrap();
    let last = app.commitment(NUMBER).await.deadlines.current().unwrap().clone();
    assert_eq!((last.reason, last.correction.unwrap().source), (None, None));
    assert!(app.store.verify_history().await.unwrap().is_whole());
}
