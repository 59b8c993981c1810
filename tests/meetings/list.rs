//! The list for a meeting: what stands on it, under which heading, and what it says.

use toezeggingen::domain::{
    access::Role,
    change::Change,
    commitment::{
        deadline::Precision, lapse_kind::LapseKind, proposal::Decision, publicity::Publicity, status::DecisionRule,
    },
    council::{meeting::MeetingPlan, roster::Roster},
    letter::Outcome,
};

use crate::support::{
    Page, TODAY, TestApp,
    administration::entry,
    builders::{commitment, deadline, secret},
    meetings::plan,
    people::{HOLDER, MEMBER, somebody},
};

/// Each heading with the numbers under it, in one line.
fn told(page: &Page) -> Vec<String> {
    page.groups().iter().map(|(heading, numbers)| format!("{heading}: {}", numbers.join(" "))).collect()
}

fn settle() -> Change {
    Change::Settle { answer: "Gedaan.".to_owned(), delivered: None }
}

/// Promises to one committee: number, day on which it was made, last day.
const PROMISES: [(&str, &str, &str); 13] = [
    ("laat1", "2025-01-15", "2025-11-13"),
    ("laatst1", "2025-01-15", "2025-06-30"),
    ("nadert1", "2025-11-03", "2025-11-14"),
    ("nieuw1", "2025-11-03", "2026-03-31"),
    ("open1", "2025-10-30", "2026-03-31"),
    ("deels1", "2025-10-02", "2026-01-31"),
    ("gemeld1", "2025-01-15", "2025-11-30"),
    ("eerder1", "2025-01-15", "2025-11-30"),
    ("nagekomen1", "2025-01-15", "2025-11-30"),
    ("bevestigd1", "2025-01-15", "2025-11-30"),
    ("vervallen1", "2025-11-03", "2025-11-30"),
    ("voorgesteld1", "2025-11-03", "2025-06-30"),
    ("uitstel1", "2025-01-15", "2025-12-01"),
];

/// A committee with one promise in every state, and its meeting of today. The meeting before was on 3 November.
async fn with_everything() -> (TestApp, Page) {
    let mut app = TestApp::empty().await;
    let at = |number: &str, made_on: &str| commitment(number).committee("WB").made_on(made_on);
    for (number, made_on, due) in PROMISES {
        app.register(at(number, made_on).due(due)).await;
    }
    app.register(at("nieuwst1", "2025-11-03").vague("te zijner tijd")).await;
    let words = || "Zo is het gezegd.".to_owned();
    let agree = Change::Decide { decision: Decision::Accept, on: "2025-11-04".parse().unwrap(), reason: words() };
    for (on, number, change) in [
        (TODAY, "deels1", Change::SettlePartly { answer: words(), remaining: "De rest".to_owned(), deadline: None }),
        ("2025-11-03", "gemeld1", settle()),
        ("2025-11-02", "nagekomen1", settle()),
        ("2025-11-04", "bevestigd1", settle()),
        ("2025-11-04", "bevestigd1", agree),
        (TODAY, "vervallen1", Change::Lapse { kind: LapseKind::Overtaken, reason: words() }),
    ] {
        app.change_on(on, number, change).await;
    }
    // The register knew of this one before that meeting; of the other of the same day it heard after it.
    app.set_clock("2025-11-02T11:00:00Z");
    app.change_on("2025-11-02", "eerder1", settle()).await;
    app.set_clock("2025-11-14T11:00:00Z");
    app.council_decides().await;
    app.change_on("2025-11-06", "voorgesteld1", settle()).await;
    app.postpone("uitstel1", "2026-06-30").await;
    // What is another committee's, or made in the meeting itself, does not belong here.
    app.register(commitment("elders1").committee("BOVF").made_on("2025-11-03").due("2025-06-30")).await;
    let id = app.plan("WB", TODAY).await;
    app.register(at("zelf1", TODAY).due("2025-12-01")).await;
    let page = app.list_for(id).await;
    (app, page)
}

#[tokio::test]
async fn everything_stands_under_the_heading_that_asks_most() {
    let (_app, page) = with_everything().await;
    assert_eq!(
        told(&page),
        [
            "Te laat: laatst1 laat1",
            "Nadert: nadert1",
            "Beantwoord, wacht op besluit: voorgesteld1 uitstel1",
            "Gemeld als afgedaan: gemeld1 nagekomen1",
            "Nieuw: nieuw1 nieuwst1",
            "Verder openstaand: deels1 open1",
        ]
    );
}

#[tokio::test]
async fn the_list_says_how_many_and_leaves_room_to_decide() {
    let (_app, page) = with_everything().await;
    assert_eq!(
        page.one(".lead"),
        "Negen toezeggingen staan open: twee zijn te laat, één nadert haar laatste dag en twee wachten op een besluit. \
         Sinds de vorige vergadering zijn er twee als afgedaan gemeld."
    );
    assert!(page.one(".source").starts_with("Stand van vrijdag 14 november 2025."), "{}", page.text);
    let since = "sinds de vergadering van 3 november 2025";
    assert_eq!(
        page.all(".section__note"),
        ["2", "1", "2, de commissie besluit", &format!("2, {since}"), &format!("2, {since}"), "2"]
    );
    assert_eq!(page.all("tbody:nth-of-type(3) .note"), ["akkoord niet akkoord", "akkoord niet akkoord"]);
    assert_eq!(page.all(".tick").len(), 4, "boxes only where the committee decides");
    assert_eq!(page.all("tbody .note").len(), 11, "room for notes at every line");
    assert_eq!(
        page.all("tbody:nth-of-type(4) .due"),
        ["30 nov 2025 gemeld 3 nov 2025", "30 nov 2025 gemeld 2 nov 2025"]
    );
    assert_eq!(
        page.all("tbody:nth-of-type(3) .title .second"),
        [
            "voorgesteld1, uiterlijk 2025-06-30",
            "uitstel1, uiterlijk 2025-12-01, voorstel: ‘uiterlijk 2026-06-30’, uiterlijk 30 jun 2026"
        ]
    );
    let partly = page.one("tbody:nth-of-type(6) tr:nth-of-type(2) .title .second");
    assert_eq!(partly, "deels1, uiterlijk 2026-01-31, nog te doen: De rest");
}

#[tokio::test]
async fn what_is_new_counts_from_the_meeting_before() {
    let app = TestApp::empty().await;
    let at = |number: &str, made_on: &str| commitment(number).committee("WB").made_on(made_on).due("2026-06-30");
    app.register(at("1", "2025-09-03")).await;
    app.register(at("2", "2025-10-02")).await;
    let id = app.plan("WB", "2025-11-27").await;
    assert_eq!(told(&app.list_for(id).await), ["Nieuw: 2", "Verder openstaand: 1"]);
    let between = app.plan("WB", "2025-10-30").await;
    let page = app.list_for(id).await;
    assert_eq!(told(&page), ["Verder openstaand: 1 2"], "a meeting in which nothing was promised is one all the same");
    app.fill(&format!("/vergaderingen/{between}/wijzigen"), &[("actie", "laat-vervallen")]).await;
    let before = ["Nieuw: 2", "Verder openstaand: 1"];
    assert_eq!(told(&app.list_for(id).await), before, "but not when it was called off");
    app.plan("BOVF", "2025-11-20").await;
    app.plan("WB", "2025-12-18").await;
    assert_eq!(told(&app.list_for(id).await), before, "nor another committee's, nor a later one");
    app.register(commitment("3").committee("WB").details(|details| details.made_on = None)).await;
    let page = app.list_for(id).await;
    assert_eq!(told(&page), ["Nieuw: 2", "Verder openstaand: 1 3"], "without a day it is not known to be new");
}

#[tokio::test]
async fn without_a_meeting_before_nothing_is_new_and_nothing_was_reported_since() {
    let app = TestApp::empty().await;
    for number in ["1", "2"] {
        app.register(commitment(number).committee("WB").details(|details| details.made_on = None)).await;
    }
    app.settle("2", "2025-11-10").await;
    let id = app.plan("WB", "2025-11-27").await;
    assert_eq!(told(&app.list_for(id).await), ["Verder openstaand: 1"]);
}

#[tokio::test]
async fn a_line_tells_the_day_the_words_and_who() {
    let app = TestApp::empty().await;
    app.enter(Roster::Committees, &entry("Wonen en Buurten (WB)", "", "")).await;
    let wish = commitment("24bb007312")
        .title("Leegstand boven winkels")
        .committee("WB")
        .holder("wethouder Wonen (I. Tervoorde)")
        .asked_by("S. Kuipers (Stadspartij)")
        .asked_by("T. Brandsma")
        .deadline(deadline("in het derde kwartaal", Some("2025-09-30"), Precision::Quarter));
    app.register(wish).await;
    app.postpone("24bb007312", "2025-10-31").await;
    app.register(commitment("25bb000002").committee("WB").vague("te zijner tijd")).await;
    let agenda = plan("2025-11-27", "4. Toezeggingen en moties");
    let agenda = MeetingPlan { starts_at: "19:30:00".parse().ok(), place: Some("Raadzaal".to_owned()), ..agenda };
    let page = app.list_for(app.plan_with("WB", &agenda).await).await;
    assert_eq!(page.one(".opening__aside"), "Agendapunt 4, donderdag 27 november 2025, 19.30 uur, Raadzaal");
    assert_eq!(page.one("h1"), "Toezeggingen aan de commissie Wonen en Buurten");
    assert_eq!(page.all("thead th"), ["Laatste dag", "Toezegging", "Wie, en wie vroeg", "Aantekening"]);
    let late = "tbody:nth-of-type(1) tr:nth-of-type(2)";
    assert_eq!(page.one(&format!("{late} .due")), "31 okt 2025 14 dagen te laat");
    assert_eq!(
        page.one(&format!("{late} .title .second")),
        "24bb007312, uiterlijk 2025-10-31, 1× uitgesteld, eerst 30 sep 2025"
    );
    assert_eq!(page.all(&format!("{late} .who .second")), ["S. Kuipers, Stadspartij", "T. Brandsma"]);
    assert!(page.one(&format!("{late} .who")).starts_with("wethouder Wonen"));
    let vague = "tbody:nth-of-type(2) tr:nth-of-type(2)";
    assert_eq!(page.one(&format!("{vague} .due")), "geen dag bekijken op 15 apr 2025");
    assert_eq!(page.one(&format!("{vague} q")), "te zijner tijd");
}

#[tokio::test]
async fn a_line_names_the_letter_that_answered() {
    let app = TestApp::empty().await;
    app.plan("WB", "2025-10-30").await;
    for number in ["25bb000001", "25bb000002", "25bb000003"] {
        app.register(commitment(number).committee("WB").due("2026-02-28")).await;
    }
    app.set(|settings| settings.rule = DecisionRule::Council).await;
    let letter = app.letter("25bb002866", "2025-11-06", "Ik beschouw 25bb000001 als afgedaan, zie 25bb000002.").await;
    app.answer(letter, "25bb000001", Outcome::Settle, settle(), "beschouw").await;
    app.answer(letter, "25bb000002", Outcome::Mention, Change::Mention { note: "Genoemd.".to_owned() }, "zie").await;
    app.change_on("2025-11-06", "25bb000002", settle()).await;
    app.change_on("2025-11-07", "25bb000003", settle()).await;
    let page = app.list_for(app.plan("WB", "2025-11-27").await).await;
    assert_eq!(
        page.all(".title .second"),
        [
            "25bb000001, uiterlijk 2026-02-28, brief 25bb002866",
            "25bb000002, uiterlijk 2026-02-28",
            "25bb000003, uiterlijk 2026-02-28"
        ]
    );
    assert_eq!(page.all(".due .second")[0], "afdoening voorgesteld 6 nov 2025");
}

#[tokio::test]
async fn an_empty_list_says_so_and_a_past_one_what_it_shows() {
    let app = TestApp::empty().await;
    let (coming, past) = (app.plan("WB", "2025-11-27").await, app.plan("WB", "2025-10-30").await);
    let page = app.list_for(coming).await;
    assert_eq!(page.one(".lead"), "Er staat geen toezegging open.");
    assert_eq!(page.one(".nothing"), "Er staat voor deze vergadering geen toezegging op de lijst.");
    assert!(!page.text.contains("is geweest"));
    assert!(app.list_for(past).await.text.contains("Deze vergadering is geweest; de lijst toont hoe het nu staat."));
    for wrong in ["/vergaderingen/99/lijst", "/vergaderingen/x/lijst", "/vergaderingen/99/lijst/1"] {
        let page = app.get(wrong).await;
        assert_eq!((page.status, page.attributes("main a", "href")[0].as_str()), (404, "/vergaderingen"), "{wrong}");
    }
}

#[tokio::test]
async fn each_sees_on_the_list_what_they_see_elsewhere() {
    let mut app = TestApp::empty().await;
    for (number, publicity) in [("openbaar1", Publicity::Public), ("geheim1", secret()), ("concept1", Publicity::Draft)]
    {
        let wish = commitment(number).committee("BOVF").publicity(publicity).due("2025-06-30");
        app.register(wish.asked_by(&format!("Z. {number} (Stil)"))).await;
    }
    app.register(commitment("9").committee("BOVF").made_on("2025-12-01").holder(HOLDER).asked_by(MEMBER)).await;
    let id = app.plan("BOVF", "2025-11-27").await;
    let all = "Te laat: openbaar1 geheim1 concept1";
    for (role, seen) in [
        (Role::Clerk, all),
        (Role::CommitteeClerk, all),
        (Role::Archivist, all),
        (Role::Member, "Te laat: openbaar1 geheim1"),
        (Role::Office, "Te laat: openbaar1"),
        (Role::Administrator, "Te laat: openbaar1"),
        (Role::Public, "Te laat: openbaar1"),
    ] {
        match role {
            Role::Public => app.sign_out(),
            _ => app.sign_in(somebody(role)).await,
        }
        let page = app.list_for(id).await;
        assert_eq!(told(&page), [seen], "{}", role.key());
        assert_eq!(page.text.contains("Z. geheim"), seen.contains("geheim1"), "{}", role.key());
        let banner = if seen.contains("geheim") { 1 } else { 0 };
        assert_eq!(page.all(".banner--geheim").len(), banner, "{}: every sheet of it says GEHEIM", role.key());
        let freezes = matches!(role, Role::Clerk | Role::CommitteeClerk);
        assert_eq!(page.text.contains("Stel deze lijst vast"), freezes, "{}", role.key());
        assert_eq!(page.text.contains("Twee toezeggingen hierboven zijn niet openbaar"), freezes, "{}", role.key());
    }
}
