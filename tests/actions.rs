//! What one does to a promise, each through its own form.

use toezeggingen::{
    domain::{
        change::EventKind,
        commitment::{
            lapse_kind::LapseKind,
            status::{DecidedBy, Status, StatusKey},
        },
    },
    store::history::HistoryVerdict,
};

use crate::support::{TestApp, day};

const NUMBER: &str = "24bb005964";

fn path(act: &str) -> String {
    format!("/toezeggingen/{NUMBER}/{act}")
}

async fn app() -> TestApp {
    let app = TestApp::empty().await;
    app.promise(NUMBER, Some("2025-12-31")).await;
    app
}

/// Sends an act and checks that it led back to the promise with this notice and wrote exactly one line of history.
async fn done(app: &TestApp, act: &str, changes: &[(&str, &str)], notice: &str, kind: EventKind) {
    let before = app.history(NUMBER).await.len();
    let page = app.fill(&path(act), changes).await;
    assert_eq!(page.status, 303, "{act}: {}", page.text);
    assert_eq!(page.led_to(), format!("/toezeggingen/{NUMBER} {notice}"));
    let history = app.history(NUMBER).await;
    assert_eq!(history.len(), before + 1, "{act} writes one line");
    assert_eq!(history[0].entry.kind, kind, "{act}");
    let shown = app.get(&page.location.unwrap()).await;
    assert_eq!((shown.status, shown.all("[role=status]").len()), (200, 1), "{act} is told on the page of the promise");
    assert!(matches!(app.store.verify_history().await.unwrap(), HistoryVerdict::Whole { .. }));
}

#[tokio::test]
async fn a_report_settles_at_once_and_an_objection_opens_again() {
    let app = app().await;
    done(&app, "afdoening", &[("uitleg", "De brief is gestuurd.")], "settled", EventKind::Settled).await;
    let commitment = app.commitment(NUMBER).await;
    assert_eq!(commitment.status, Status::Settled(DecidedBy::Executive));
    assert_eq!(commitment.closed_on, Some(day("2025-11-14")));
    assert_eq!(app.history(NUMBER).await[0].note.as_deref(), Some("De brief is gestuurd."));

    done(&app, "bezwaar", &[("reden", "Het rapport ontbreekt.")], "objected", EventKind::Objected).await;
    assert_eq!(app.status(NUMBER).await, StatusKey::Open);
}

#[tokio::test]
async fn a_part_may_be_settled_and_the_rest_keeps_its_own_text() {
    let app = app().await;
    let changes = [("deel", "deels"), ("uitleg", "De cijfers zijn gestuurd."), ("rest", "Het rapport volgt nog.")];
    done(&app, "afdoening", &changes, "partly-settled", EventKind::PartlySettled).await;
    let commitment = app.commitment(NUMBER).await;
    assert_eq!(commitment.status, Status::PartlySettled);
    assert_eq!(commitment.remaining.as_deref(), Some("Het rapport volgt nog."));
    assert_eq!(commitment.deadlines.last_day(), Some(day("2025-12-31")), "without words the deadline stays");
}

#[tokio::test]
async fn the_rest_may_have_its_own_deadline() {
    let app = app().await;
    let changes = [
        ("deel", "deels"),
        ("uitleg", "De cijfers zijn gestuurd."),
        ("rest", "Het rapport volgt nog."),
        ("termijn", "uiterlijk 31 maart 2026"),
    ];
    done(&app, "afdoening", &changes, "partly-settled", EventKind::PartlySettled).await;
    let deadlines = app.commitment(NUMBER).await.deadlines;
    assert_eq!(deadlines.last_day(), Some(day("2026-03-31")));
    assert_eq!(deadlines.entries().len(), 2, "the list only grows");
    assert_eq!(deadlines.first().unwrap().set.deadline.last_day, Some(day("2025-12-31")));
}

#[tokio::test]
async fn with_a_letter_its_day_is_the_day_that_counts() {
    let app = app().await;
    let letter = app.letter("24bb006308", "2024-10-15", "Geachte raad").await;
    let changes = [("uitleg", "Zie de brief."), ("brief", "24BB-6308")];
    done(&app, "afdoening", &changes, "settled", EventKind::Settled).await;
    let (commitment, history) = (app.commitment(NUMBER).await, app.history(NUMBER).await);
    assert_eq!(commitment.closed_on, Some(day("2024-10-15")));
    assert_eq!(history[0].entry.letter, Some(letter));
    assert_eq!(history[0].entry.on, day("2024-10-15"));
}

#[tokio::test]
async fn a_letter_that_is_not_in_the_register_is_never_linked() {
    let app = app().await;
    app.letter("24bb006308", "2024-10-15", "Geachte raad").await;
    for (typed, hint) in [("24bb0063O8", "Bedoelt u 24bb006308?"), ("99zz123456", "Neem de brief eerst op")] {
        let page = app.fill(&path("afdoening"), &[("uitleg", "Zie de brief."), ("brief", typed)]).await;
        assert_eq!(page.status, 400);
        assert!(page.one("#brief-fout").contains(hint), "{}", page.text);
        assert_eq!(page.attributes("[role=alert] a", "href"), ["#brief"]);
        assert_eq!(page.attributes("#brief", "aria-invalid"), ["true"]);
        assert_eq!(page.field("brief"), typed);
        assert_eq!(page.field("uitleg"), "Zie de brief.");
    }
    assert_eq!(app.status(NUMBER).await, StatusKey::Open);
    assert_eq!(app.history(NUMBER).await.len(), 1);
}

#[tokio::test]
async fn where_the_committee_decides_a_report_is_a_proposal_that_is_not_late() {
    let app = TestApp::empty().await;
    app.council_decides().await;
    app.promise(NUMBER, Some("2025-10-31")).await;
    let form = app.get(&path("afdoening")).await;
    assert!(form.text.contains("31 oktober 2025"));
    assert!(form.text.contains("14 dagen te laat"));
    assert!(form.text.contains("bij de raad"));
    done(&app, "afdoening", &[("uitleg", "Klaar.")], "proposed", EventKind::Proposed).await;
    assert_eq!(app.status(NUMBER).await, StatusKey::Proposed);
    let form = app.get(&path("besluit")).await;
    assert!(form.text.contains("wacht op de raad"));
    assert!(!form.text.contains("te laat"));

    let refused = app.fill(&path("besluit"), &[("besluit", "niet-akkoord")]).await;
    assert_eq!(refused.status, 400);
    assert_eq!(refused.one("#reden-fout"), "Fout: Schrijf waarom de commissie niet instemt.");
    let changes = [("besluit", "niet-akkoord"), ("reden", "Het rapport ontbreekt.")];
    done(&app, "besluit", &changes, "decided", EventKind::Refused).await;
    assert_eq!(app.status(NUMBER).await, StatusKey::Open);

    done(&app, "afdoening", &[("uitleg", "Nu echt klaar.")], "proposed", EventKind::Proposed).await;
    // A decision of before the report would be asked about.
    let changes = [("besluit", "akkoord"), ("dag", "14-11-2025")];
    done(&app, "besluit", &changes, "decided", EventKind::Confirmed).await;
    let commitment = app.commitment(NUMBER).await;
    assert_eq!(commitment.status, Status::Settled(DecidedBy::Council));
    assert_eq!(commitment.closed_on, Some(day("2025-11-14")));
}

#[tokio::test]
async fn a_later_day_is_a_postponement_and_the_first_one_stays() {
    let app = app().await;
    let changes = [("termijn", "uiterlijk in Q2 2026"), ("reden", "Het onderzoek duurt langer.")];
    done(&app, "uitstel", &changes, "postponed", EventKind::Postponed).await;
    let deadlines = app.commitment(NUMBER).await.deadlines;
    assert_eq!(deadlines.current().unwrap().set.deadline.words, "uiterlijk in Q2 2026");
    assert_eq!(deadlines.last_day(), Some(day("2026-06-30")));
    assert_eq!(deadlines.first().unwrap().set.deadline.last_day, Some(day("2025-12-31")));
    assert_eq!(
        (deadlines.entries().len(), deadlines.count_postponements(), deadlines.days_slipped()),
        (2, 1, Some(181))
    );
}

#[tokio::test]
async fn naming_a_first_day_is_no_postponement() {
    let app = TestApp::empty().await;
    app.promise(NUMBER, None).await;
    let changes = [("termijn", "uiterlijk 31 december 2025"), ("reden", "De dag is nu bekend.")];
    done(&app, "uitstel", &changes, "postponed", EventKind::DeadlineSet).await;
    assert_eq!(app.commitment(NUMBER).await.deadlines.count_postponements(), 0);
}

#[tokio::test]
async fn words_without_a_day_are_kept_and_get_a_day_of_our_own() {
    let app = app().await;
    let preview = app
        .fill(&path("uitstel"), &[("termijn", "te zijner tijd"), ("reden", "Niet bekend."), ("actie", "bekijk")])
        .await;
    assert_eq!(preview.status, 200);
    assert!(preview.one("#bekeken").contains("geen dag"), "{}", preview.text);
    assert!(preview.one("#bekeken").contains("14 februari 2026"), "{}", preview.text);
    assert_eq!(preview.field("reden"), "Niet bekend.");
    assert_eq!(app.history(NUMBER).await.len(), 1, "looking changes nothing");

    let changes = [("termijn", "te zijner tijd"), ("reden", "Niet bekend.")];
    done(&app, "uitstel", &changes, "postponed", EventKind::Postponed).await;
    let deadlines = app.commitment(NUMBER).await.deadlines;
    let current = &deadlines.current().unwrap().set;
    assert_eq!((current.deadline.last_day, current.review_day), (None, Some(day("2026-02-14"))));
    assert_eq!(current.deadline.words, "te zijner tijd");
}

#[tokio::test]
async fn a_day_that_was_probably_mistyped_is_asked_about_once() {
    let app = app().await;
    let changes = [("termijn", "uiterlijk 31-2-2026"), ("reden", "Drukte.")];
    let page = app.fill(&path("uitstel"), &changes).await;
    assert_eq!(page.status, 400);
    assert!(page.one("#termijn-fout").contains("leest het register geen dag"), "{}", page.text);
    let again = app.refill(&page, &path("uitstel"), &[]).await;
    assert_eq!(again.status, 400, "sending again is no answer");
    assert_eq!(app.history(NUMBER).await.len(), 1);
    let page = app.vouch(&page, &path("uitstel"), &[]).await;
    assert_eq!(page.status, 303, "{}", page.text);
    assert_eq!(app.commitment(NUMBER).await.deadlines.last_day(), None);
}

#[tokio::test]
async fn the_day_that_follows_can_be_seen_before_anything_is_recorded() {
    let app = app().await;
    let changes = [("termijn", "binnen zes weken"), ("peildag", "1-11-2025"), ("actie", "bekijk")];
    let page = app.fill(&path("uitstel"), &changes).await;
    assert_eq!(page.status, 200, "a reason is not needed to look: {}", page.text);
    assert!(page.one("#bekeken").contains("zaterdag 13 december 2025"), "{}", page.text);
    assert_eq!(page.field("termijn"), "binnen zes weken");
    assert_eq!(app.history(NUMBER).await.len(), 1);
    let page =
        app.fill(&path("uitstel"), &[("termijn", "Q2 2026"), ("peildag", "31-11-2025"), ("actie", "bekijk")]).await;
    assert_eq!(page.status, 400);
    assert!(page.one("#peildag-fout").contains("November 2025 heeft 30 dagen"));
}

#[tokio::test]
async fn the_present_deadline_is_no_new_one() {
    let app = TestApp::empty().await;
    app.promise_with(NUMBER, Some("2026-06-30"), "uiterlijk in Q2 2026").await;
    let page = app.fill(&path("uitstel"), &[("termijn", "uiterlijk in Q2 2026"), ("reden", "Drukte.")]).await;
    assert_eq!(page.status, 400);
    assert!(page.one("#termijn-fout").contains("Dit is al de termijn"));
    assert_eq!(app.history(NUMBER).await.len(), 1);
}

#[tokio::test]
async fn what_lapses_keeps_its_ground_and_stays_findable() {
    let app = app().await;
    let changes = [("grond", "opgegaan"), ("reden", "Gaat verder als 24bb009999.")];
    done(&app, "vervallen", &changes, "lapsed", EventKind::Lapsed).await;
    assert_eq!(app.commitment(NUMBER).await.status, Status::Lapsed(LapseKind::Merged));
    assert_eq!(app.get(&format!("/toezeggingen/{NUMBER}")).await.status, 200);
    done(&app, "heropening", &[("reden", "Toch nog nodig.")], "reopened", EventKind::Reopened).await;
    assert_eq!(app.status(NUMBER).await, StatusKey::Open);
    done(&app, "voortgang", &[("reden", "Het onderzoek loopt.")], "progressed", EventKind::Progress).await;
    assert_eq!(app.status(NUMBER).await, StatusKey::Open);
}

#[tokio::test]
async fn an_act_that_the_status_refuses_says_why_and_leads_back() {
    let app = app().await;
    for act in ["bezwaar", "heropening"] {
        let page = app.get(&path(act)).await;
        assert_eq!(page.status, 409, "{act}");
        assert!(page.attributes("main a", "href").contains(&format!("/toezeggingen/{NUMBER}")), "{act}");
    }
    assert!(app.get(&path("heropening")).await.text.contains("Deze toezegging staat al open."));
    done(&app, "afdoening", &[("uitleg", "Klaar.")], "settled", EventKind::Settled).await;
    for act in ["afdoening", "uitstel", "vervallen", "voortgang"] {
        let page = app.get(&path(act)).await;
        assert_eq!(page.status, 409, "{act}");
        assert!(page.text.contains("al afgedaan"), "{act}: {}", page.text);
    }
}

/// An act, what is filled in, and where the messages lead.
type Wrong = (&'static str, &'static [(&'static str, &'static str)], &'static [&'static str]);

#[tokio::test]
async fn what_is_missing_is_said_and_nothing_is_written() {
    let app = app().await;
    let table: [Wrong; 7] = [
        ("afdoening", &[], &["#uitleg"]),
        ("afdoening", &[("deel", "deels")], &["#uitleg", "#rest"]),
        ("afdoening", &[("deel", "iets"), ("uitleg", "x"), ("datum", "31-11-2025")], &["#deel", "#datum"]),
        ("afdoening", &[("uitleg", "x"), ("datum", "15-11-2025")], &["#datum"]),
        ("afdoening", &[("uitleg", "x"), ("datum", "4-9-2024")], &["#datum"]),
        ("uitstel", &[("peildag", "morgen")], &["#termijn", "#peildag", "#reden"]),
        ("vervallen", &[("grond", "zomaar"), ("reden", "  \n ")], &["#grond", "#reden"]),
    ];
    for (act, changes, links) in table {
        let page = app.fill(&path(act), changes).await;
        assert_eq!(page.status, 400, "{act} {changes:?}");
        assert_eq!(page.attributes("[role=alert] a", "href"), links, "{act} {changes:?}");
        for link in links {
            assert_eq!(page.all(link).len(), 1, "{link} leads somewhere in {act}");
        }
        for (field, typed) in changes.iter().filter(|(field, _)| !matches!(*field, "deel" | "grond")) {
            assert_eq!(page.field(field).trim(), typed.trim(), "{act} keeps {field}");
        }
    }
    assert_eq!(app.history(NUMBER).await.len(), 1);
    assert_eq!(app.status(NUMBER).await, StatusKey::Open);
}

#[tokio::test]
async fn a_text_that_is_too_long_is_told_and_kept() {
    let app = app().await;
    let long = "é".repeat(20_001);
    let page = app.fill(&path("voortgang"), &[("reden", &long)]).await;
    assert_eq!(page.status, 400);
    assert!(page.one("#reden-fout").contains("20001 tekens"));
    assert_eq!(page.field("reden").trim(), long);
    let huge = "a".repeat(2 * 1024 * 1024);
    let page = app.fill(&path("voortgang"), &[("reden", &huge)]).await;
    assert_eq!(page.status, 413);
    assert_eq!(page.one("h1"), "Te groot");
}

#[tokio::test]
async fn a_number_in_any_writing_leads_to_the_form() {
    let app = app().await;
    let page = app.get("/toezeggingen/24BB-5964/afdoening").await;
    assert_eq!(page.status, 303);
    assert_eq!(page.location, Some(path("afdoening")));
    let form = app.get(&path("voortgang")).await;
    let page = app.refill(&form, "/toezeggingen/24bb5964/voortgang", &[("reden", "Loopt.")]).await;
    assert_eq!(page.led_to(), "/toezeggingen/24bb005964 progressed");
    let page = app.get("/toezeggingen/24bb005965/afdoening").await;
    assert_eq!(page.status, 404);
    assert!(page.attributes("main a", "href").contains(&format!("/toezeggingen/{NUMBER}")), "the closest is suggested");
}

#[tokio::test]
async fn a_form_that_is_not_ours_is_refused() {
    let app = app().await;
    let form = app.get(&path("voortgang")).await;
    for (field, value) in [("versie", "een"), ("inzending", "geen-token"), ("versie", ""), ("inzending", "")] {
        let page = app.refill(&form, &path("voortgang"), &[("reden", "Loopt."), (field, value)]).await;
        assert_eq!(page.status, 400, "{field} {value:?}");
        assert!(page.text.contains("niet volledig"));
    }
    assert_eq!(app.history(NUMBER).await.len(), 1);
}

#[tokio::test]
async fn what_was_typed_is_text_and_never_markup() {
    let app = app().await;
    let page = app.fill(&path("afdoening"), &[("uitleg", "<b>\"vet\"</b>"), ("datum", "\"><script>")]).await;
    assert_eq!(page.status, 400);
    assert_eq!(page.field("uitleg").trim(), "<b>\"vet\"</b>");
    assert_eq!(page.field("datum"), "\"><script>");
    assert!(page.all("script").is_empty());
}
