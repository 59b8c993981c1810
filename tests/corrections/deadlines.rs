//! Corrections of a deadline, and what holds for every correction.

use toezeggingen::{
    domain::{
        access::Role, change::Change, commitment::deadline::Precision, history::erasure::ErasureGround,
        number::NormalNumber,
    },
    store::history::erase::ErasureRequest,
};

use super::{NUMBER, app_with, lines, path, refused};
use crate::support::{
    builders::{commitment, deadline},
    clerk, day,
    people::somebody,
};

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
async fn the_source_of_a_correction_can_be_erased_on_a_ground() {
    let app = app_with("2025-10-31").await;
    let right = deadline("uiterlijk 31 maart 2026", Some("2026-03-31"), Precision::Day);
    let source = Some("volgens mevrouw De Vries uit de Kerkstraat".to_owned());
    app.change(NUMBER, Change::CorrectDeadline { deadline: right, reason: "Verkeerd.".to_owned(), source }).await;
    let line = app.history(NUMBER).await[0].entry.sequence;
    let wish = ErasureRequest {
        lines: [line].into(),
        ground: ErasureGround::RightToErasure,
        reason: "Op verzoek.".to_owned(),
    };
    let normal = NormalNumber::of(NUMBER);
    assert_eq!(app.store.find_traces(&clerk(), &normal, &wish).await.unwrap(), [], "it goes with the line");
    app.store.erase_contents(&app.act(), &normal, wish).await.unwrap();
    let last = app.commitment(NUMBER).await.deadlines.current().unwrap().clone();
    assert_eq!((last.reason, last.correction.unwrap().source), (None, None));
    assert!(app.store.verify_history().await.unwrap().is_whole());
}
