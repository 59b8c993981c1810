//! The form that tells of which parts a promise consists.

use toezeggingen::domain::{
    change::{Change, EventKind},
    commitment::{
        lapse_kind::LapseKind,
        part::{NewPart, PartNumber, PartOutcome},
    },
};

use crate::{
    parts::{NUMBER, THREE, app, divided, path, promise, texts, whole},
    support::day,
};

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
    assert_eq!(promise(&app).await.one(".lead"), "Nog te doen: onderdelen 1, 3 en 4");
    assert!(whole(&app).await);
}

#[tokio::test]
async fn empty_rows_make_one_thing_of_it_again() {
    let app = divided().await;
    let empty = [("tekst-1", ""), ("termijn-1", ""), ("tekst-2", ""), ("tekst-3", ""), ("termijn-3", "")];
    let page = app.fill(&path("onderdelen"), &empty).await;
    assert_eq!(page.led_to(), format!("/toezeggingen/{NUMBER} undivided"), "{}", page.text);
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

#[tokio::test]
async fn twenty_parts_are_the_most_and_the_closed_ones_count() {
    let app = app().await;
    let parts = (1..=20).map(|n| NewPart { text: format!("Deel {n}."), deadline: None }).collect();
    app.change(NUMBER, Change::Divide { parts }).await;
    let close = Change::ClosePart {
        part: PartNumber::from_index(4),
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
async fn who_comes_too_late_sees_both_and_who_sends_twice_divides_once() {
    let app = app().await;
    let mine = app.get(&path("onderdelen")).await;
    app.fill(&path("onderdelen"), THREE).await;
    let changes = [("tekst-1", "Mijn eerste deel."), ("tekst-2", "Mijn tweede deel.")];
    let page = app.refill(&mine, &path("onderdelen"), &changes).await;
    assert_eq!((page.status, page.one("h1").as_str()), (409, "Intussen gewijzigd"));
    assert!(page.one(".clash__event").contains("Een plan van aanpak, uiterlijk 31 maart 2026"), "{}", page.text);
    assert!(page.one(".clash__typed").contains("Onderdeel op regel 2 Mijn tweede deel."), "{}", page.text);
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
async fn the_handover_file_says_which_part_is_late() {
    let app = divided().await;
    let page = app.get("/overdracht/alles").await;
    assert!(page.text.contains("13 dagen te laat, onderdeel 1"), "{}", page.text);
    app.fill(&path("afdoening"), &[("deel", "1"), ("uitleg", "De cijfers zijn er.")]).await;
    let page = app.get("/overdracht/alles").await;
    assert!(!page.text.contains("te laat, onderdeel"), "{}", page.text);
}
