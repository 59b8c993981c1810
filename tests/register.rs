//! Registering a promise, and correcting what was registered.

use toezeggingen::domain::{
    change::EventKind,
    commitment::{publicity::Publicity, status::StatusKey},
    history::fields::list_field_changes,
    number::{NormalNumber, pattern::NumberPattern},
};

use crate::support::{TestApp, clerk, day};

const NEW: &str = "/toezeggingen/nieuw";

const WHOLE: &[(&str, &str)] = &[
    ("nummer", "24bb005964"),
    ("titel", "Uitkomsten van het onderzoek"),
    ("tekst", "De politie deelt de uitkomsten\r\nmet de raad."),
    ("citaat", "Dat ga ik doen."),
    ("gezegd", "de politiechef"),
    ("houder", "burgemeester (C.J. Schouten)"),
    ("gevraagd", "A. Jansen (CDA)\r\n\r\nB. de Boer (VVD)"),
    ("commissie", "BOVF"),
    ("dag", "5 september 2024"),
    ("agendapunt", "3b"),
    ("thema", "Veiligheid"),
    ("soort", "informatie"),
    ("openbaarheid", "openbaar"),
    ("stukken", "24bb001 Brief"),
    ("termijn", "uiterlijk in Q4 2025"),
];

#[tokio::test]
async fn a_promise_is_registered_with_all_that_was_typed() {
    let app = TestApp::empty().await;
    let page = app.fill(NEW, WHOLE).await;
    assert_eq!(page.status, 303, "{}", page.text);
    assert_eq!(page.led_to(), "/toezeggingen/24bb005964 registered");
    let commitment = app.commitment("24bb005964").await;
    let details = &commitment.details;
    assert_eq!(details.text, "De politie deelt de uitkomsten\nmet de raad.");
    assert_eq!(details.holder.as_ref().map(ToString::to_string).as_deref(), Some("burgemeester (C.J. Schouten)"));
    let askers: Vec<String> = details.asked_by.iter().map(ToString::to_string).collect();
    assert_eq!(askers, ["A. Jansen (CDA)", "B. de Boer (VVD)"]);
    assert_eq!((details.committee.as_deref(), details.made_on), (Some("BOVF"), Some(day("2024-09-05"))));
    assert_eq!(details.papers, ["24bb001 Brief"]);
    let first = commitment.deadlines.first().unwrap();
    assert_eq!(first.set.deadline.words, "uiterlijk in Q4 2025");
    assert_eq!((first.set.deadline.last_day, first.set.reference_day), (Some(day("2025-12-31")), day("2024-09-05")));
    let history = app.history("24bb005964").await;
    assert_eq!(history.len(), 1);
    assert_eq!(history[0].entry.kind, EventKind::Registered);
    assert_eq!(commitment.status.key(), StatusKey::Open);
}

#[tokio::test]
async fn a_number_is_given_once_in_whatever_writing() {
    let app = TestApp::empty().await;
    app.fill(NEW, WHOLE).await;
    let mut again = WHOLE.to_vec();
    again[0] = ("nummer", "24BB 5964");
    let page = app.fill(NEW, &again).await;
    assert_eq!(page.status, 400);
    assert!(page.one("#nummer-fout").contains("24bb005964 is al uitgegeven"));
    assert!(page.attributes("form a", "href").contains(&"/toezeggingen/24bb005964".to_owned()));
    assert_eq!(page.field("tekst").trim(), "De politie deelt de uitkomsten\nmet de raad.");
    assert_eq!(app.history("24bb005964").await.len(), 1);
}

#[tokio::test]
async fn a_number_of_another_form_is_doubted_once() {
    let app = TestApp::empty().await;
    app.set(|settings| {
        let pattern = |text| NumberPattern::parse(text).unwrap();
        settings.number_patterns = vec![pattern("JJbb######"), pattern("T##")];
    })
    .await;
    let mut typed = WHOLE.to_vec();
    typed[0] = ("nummer", "25bb005964");
    let page = app.fill(NEW, &typed).await;
    assert_eq!(page.status, 400);
    let message = page.one("#nummer-fout");
    assert!(message.contains("JJbb###### (zoals 24bb123456) of T## (zoals T12)"), "{message}");
    assert_eq!(page.field("titel"), "Uitkomsten van het onderzoek");

    // The tick is for this number: with another one typed beside it, the doubt comes back.
    let other = app.vouch(&page, NEW, &[("nummer", "24BB5")]).await;
    assert_eq!((other.status, other.all("#nummer-fout").len()), (400, 1));
    let right = app.vouch(&page, NEW, &[]).await;
    assert_eq!(right.status, 303, "{}", right.text);
    assert_eq!(app.commitment("25bb005964").await.number.as_str(), "25bb005964");
}

#[tokio::test]
async fn a_number_of_the_councils_form_is_not_doubted() {
    let app = TestApp::empty().await;
    assert_eq!(
        app.fill(NEW, &[("nummer", "9"), ("titel", "t"), ("tekst", "t"), ("openbaarheid", "openbaar")]).await.status,
        303,
        "no form, no doubt"
    );
    app.set(|settings| settings.number_patterns = vec![NumberPattern::parse("JJbb######").unwrap()]).await;
    assert_eq!(app.get(NEW).await.all("input[name=klopt]"), Vec::<String>::new());
    assert_eq!(app.fill(NEW, WHOLE).await.status, 303);
}

#[tokio::test]
async fn what_is_wrong_is_told_at_once_and_everything_stays_typed() {
    let app = TestApp::empty().await;
    let changes = [
        ("nummer", "toezegging"),
        ("titel", " "),
        ("tekst", ""),
        ("houder", "(zonder functie)"),
        ("gevraagd", "A. Jansen (CDA)\n(VVD)"),
        ("dag", "31-11-2024"),
        ("soort", "taart"),
        ("openbaarheid", "half"),
        ("thema", "Wonen"),
    ];
    let page = app.fill(NEW, &changes).await;
    assert_eq!(page.status, 400);
    let links = page.attributes("[role=alert] a", "href");
    for field in ["nummer", "titel", "tekst", "houder", "gevraagd", "dag", "soort", "openbaarheid"] {
        assert!(links.contains(&format!("#{field}")), "{field} in {links:?}");
        assert_eq!(page.all(&format!("#{field}")).len(), 1, "{field}");
    }
    assert_eq!(page.field("thema"), "Wonen");
    assert_eq!(page.field("gevraagd").trim(), "A. Jansen (CDA)\n(VVD)");
    assert!(page.one("#gevraagd-fout").contains("Regel 2"));
    assert!(app.store.find_known_numbers(&clerk(), &[NormalNumber::of("toezegging")]).await.unwrap().is_empty());
}

#[tokio::test]
async fn a_deadline_counts_from_the_day_of_the_promise() {
    let app = TestApp::empty().await;
    let base = [
        ("nummer", "24bb1"),
        ("titel", "T"),
        ("tekst", "T"),
        ("termijn", "binnen zes weken"),
        ("openbaarheid", "openbaar"),
    ];
    let page = app.fill(NEW, &base).await;
    assert_eq!(page.status, 400);
    assert!(page.one("#dag-fout").contains("de termijn telt vanaf die dag"));
    let page = app.refill(&page, NEW, &[("dag", "1-10-2025"), ("actie", "bekijk")]).await;
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(page.one("#bekeken").contains("12 november 2025"), "{}", page.text);
    assert!(
        app.store.find_known_numbers(&clerk(), &[NormalNumber::of("24bb1")]).await.unwrap().is_empty(),
        "looking changes nothing"
    );
    let page = app.refill(&page, NEW, &[]).await;
    assert_eq!(page.status, 303);
    assert_eq!(app.commitment("24bb1").await.deadlines.last_day(), Some(day("2025-11-12")));
}

#[tokio::test]
async fn a_promise_is_not_made_in_the_future() {
    let app = TestApp::empty().await;
    let page = app.fill(NEW, &[("nummer", "24bb1"), ("titel", "T"), ("tekst", "T"), ("dag", "15-11-2025")]).await;
    assert_eq!(page.status, 400);
    assert!(page.one("#dag-fout").contains("moet nog komen"));
}

#[tokio::test]
async fn the_form_sent_twice_registers_once() {
    let app = TestApp::empty().await;
    let form = app.get(NEW).await;
    let first = app.refill(&form, NEW, WHOLE).await;
    let second = app.refill(&form, NEW, WHOLE).await;
    assert_eq!((first.status, second.status), (303, 303));
    assert_eq!(first.location, second.location);
    assert_eq!(app.history("24bb005964").await.len(), 1);
}

#[tokio::test]
async fn a_correction_keeps_what_it_leaves_alone_and_stands_in_the_history() {
    let app = TestApp::empty().await;
    app.fill(NEW, WHOLE).await;
    let path = "/toezeggingen/24bb005964/wijzigen";
    let before = app.commitment("24bb005964").await;
    let page = app.fill(path, &[]).await;
    assert_eq!(page.status, 400, "nothing changed is no correction");
    assert!(page.text.contains("niets gewijzigd"));

    let page = app.fill(path, &[("titel", "Andere titel"), ("agendapunt", "Rondvraag")]).await;
    assert_eq!(page.led_to(), "/toezeggingen/24bb005964 corrected");
    let after = app.commitment("24bb005964").await;
    assert_eq!(after.details.title, "Andere titel");
    assert_eq!(after.details.agenda_item.as_deref(), Some("Rondvraag"));
    assert_eq!(after.details.publicity, Publicity::Public);
    assert_eq!(after.details.asked_by, before.details.asked_by);
    assert_eq!((after.deadlines, after.number), (before.deadlines, before.number));
    let history = app.history("24bb005964").await;
    assert_eq!((history.len(), history[0].entry.kind), (2, EventKind::Corrected));
    let changes = list_field_changes(&history[0].deltas);
    let fields: Vec<&str> = changes.iter().map(|change| change.field.label()).collect();
    assert_eq!(fields, ["agendapunt", "titel"]);
}

#[tokio::test]
async fn a_committee_is_known_by_its_name_too() {
    let app = TestApp::empty().await;
    app.fill(NEW, WHOLE).await;
    let path = "/toezeggingen/24bb005964/wijzigen";
    let same = app.fill(path, &[("commissie", "bovf")]).await;
    assert_eq!(same.status, 400, "the same committee is no correction");
    app.fill(path, &[("commissie", "bovf"), ("titel", "Andere titel")]).await;
    assert_eq!(app.commitment("24bb005964").await.details.committee.as_deref(), Some("BOVF"));
    assert_eq!(app.store.load_council(&clerk()).await.unwrap().committees.len(), 1, "no second one is made");
}

#[tokio::test]
async fn any_writing_of_the_number_leads_to_the_form() {
    let app = TestApp::empty().await;
    app.fill(NEW, WHOLE).await;
    let page = app.get("/toezeggingen/24BB-5964/wijzigen").await;
    assert_eq!((page.status, page.location.as_deref()), (303, Some("/toezeggingen/24bb005964/wijzigen")));
    assert_eq!(app.get("/toezeggingen/99/wijzigen").await.status, 404);
}
