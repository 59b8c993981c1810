//! The demonstration council: the facts of one real letter, and every status, urgency and precision.

use std::collections::{BTreeMap, BTreeSet};

use toezeggingen::{
    domain::{
        commitment::{
            deadline::Precision,
            lapse_kind::LapseKind,
            link::{CommitmentRelation, Link},
            status::{Status, StatusKey, Urgency},
        },
        listing::{
            as_of::AsOf,
            filter::{ListFilter, ListSort},
            row::ListRow,
        },
        number::NormalNumber,
    },
    store::history::HistoryVerdict,
};

use crate::support::{TODAY, TestApp, clerk, day};

fn as_of() -> AsOf {
    AsOf { today: day(TODAY), warning_days: 30 }
}

async fn rows(app: &TestApp) -> Vec<ListRow> {
    app.store
        .list_first_commitments(&clerk(), &ListFilter::default(), ListSort::default(), 1000, as_of())
        .await
        .unwrap()
}

#[tokio::test]
async fn the_letter_closes_eight_promises_and_comes_back_on_the_ninth() {
    let app = TestApp::demonstration().await;
    let settled = [
        "24bb005965",
        "24bb005966",
        "24bb006487",
        "24bb006488",
        "24bb006489",
        "24bb006490",
        "24bb006491",
        "24bb006492",
    ];
    for number in settled {
        let commitment = app.store.find_commitment(&clerk(), &NormalNumber::of(number)).await.unwrap().commitment;
        assert_eq!(commitment.status.key(), StatusKey::Settled, "{number}");
        assert_eq!(commitment.closed_on, Some(day("2024-10-15")), "{number}");
        assert_eq!(app.store.load_answers(&clerk(), commitment.id).await.unwrap().seen.len(), 1, "{number}");
    }
    let ninth = app.store.find_commitment(&clerk(), &NormalNumber::of("24bb005964")).await.unwrap().commitment;
    assert_eq!(ninth.status.key(), StatusKey::Open);
    assert_eq!(ninth.deadlines.last_day(), Some(day("2025-12-31")));
    let words: Vec<_> = ninth.deadlines.entries().iter().map(|entry| entry.set.deadline.words.as_str()).collect();
    assert_eq!(words, ["te zijner tijd", "uiterlijk in Q4 2025"]);
    assert_eq!(ninth.deadlines.count_postponements(), 0, "naming a first day is no postponement");
}

#[tokio::test]
async fn the_nine_were_promised_on_the_days_of_the_real_ones() {
    let app = TestApp::demonstration().await;
    let days = [
        ("2024-09-05", &["24bb005964", "24bb005965", "24bb005966"][..]),
        ("2024-09-19", &["24bb006487", "24bb006488", "24bb006489", "24bb006490", "24bb006491", "24bb006492"]),
    ];
    for (made_on, numbers) in days {
        for number in numbers {
            let details =
                app.store.find_commitment(&clerk(), &NormalNumber::of(number)).await.unwrap().commitment.details;
            assert_eq!((details.made_on, details.committee.as_deref()), (Some(day(made_on)), Some("BOVF")), "{number}");
        }
    }
}

#[tokio::test]
async fn every_status_urgency_precision_and_number_of_postponements_occurs() {
    let app = TestApp::demonstration().await;
    let rows = rows(&app).await;
    assert!(rows.len() >= 49, "{}", rows.len());
    let statuses: BTreeSet<_> = rows.iter().map(|row| row.status).collect();
    assert_eq!(statuses.len(), StatusKey::ALL.len());
    let mut urgencies: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &rows {
        let urgency = match row.compute_urgency(as_of()) {
            Urgency::Late(_) => "late",
            Urgency::Near(0) => "today",
            Urgency::Near(_) => "near",
            Urgency::Ahead(_) => "ahead",
            Urgency::NoDay => "no day",
            Urgency::Waiting => "waiting",
            Urgency::InTime => "in time",
            Urgency::After(_) => "after",
            Urgency::NotApplicable => "over",
        };
        *urgencies.entry(urgency).or_default() += 1;
    }
    assert_eq!(urgencies.len(), 9, "{urgencies:?}");
    let missing: Vec<_> = Precision::ALL
        .into_iter()
        .filter(|precision| !rows.iter().any(|row| row.precision == Some(*precision)))
        .map(Precision::key)
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    let postponements: BTreeSet<_> = rows.iter().map(|row| row.postponements).collect();
    assert!(postponements.is_superset(&BTreeSet::from([0, 1, 2, 3])), "{postponements:?}");
}

#[tokio::test]
async fn what_only_some_promises_have_occurs_too() {
    let app = TestApp::demonstration().await;
    let get =
        async |number: &str| app.store.find_commitment(&clerk(), &NormalNumber::of(number)).await.unwrap().commitment;
    let compound = get("24bb002394").await;
    assert_eq!(compound.parts.iter().map(|part| part.is_due()).collect::<Vec<_>>(), [false, true, true]);
    let (nearest, part) = compound.find_nearest_deadline().unwrap();
    assert!(nearest.deadline.last_day.unwrap() < day(TODAY) && part.is_some(), "of one part the day has gone by");
    assert!(matches!(get("25bb006751").await.links[..], [Link::Withdrawn(_)]));
    assert!(matches!(
        get("25bb001529").await.links[..],
        [Link::Commitment { relation: CommitmentRelation::AddsTo, .. }]
    ));
    let double = get("24bb001927").await;
    assert!(double.status == Status::Lapsed(LapseKind::Merged) && double.links.iter().any(Link::is_merger));
    assert_eq!(get("25bb006561").await.former_holders.len(), 1);
    assert!(get("25bb002071").await.falls_short().is_some());
}

#[tokio::test]
async fn nobody_promised_a_day_that_the_register_chose_itself() {
    let app = TestApp::demonstration().await;
    for row in rows(&app).await {
        assert!(row.last_day.is_none() || row.review_day.is_none(), "{}", row.number);
        let has_words = row.words.is_some();
        assert_eq!(has_words && row.last_day.is_none(), row.review_day.is_some(), "{}", row.number);
    }
}

#[tokio::test]
async fn its_history_is_whole_and_each_of_its_pages_opens() {
    let app = TestApp::demonstration().await;
    let HistoryVerdict::Whole { events, .. } = app.store.verify_history().await.unwrap() else {
        panic!("a broken history")
    };
    let rows = rows(&app).await;
    assert!(events > rows.len() as i64 * 2, "{events}");
    for row in rows {
        let path = format!("/toezeggingen/{}", row.number);
        let page = app.get(&path).await;
        assert_eq!((page.status, page.one("h1")), (200, row.title), "{path}");
    }
}

#[tokio::test]
async fn meetings_come_with_their_agenda_and_one_of_the_past_has_its_frozen_list() {
    let mut app = TestApp::demonstration().await;
    app.sign_out();
    let page = app.get("/vergaderingen").await;
    let coming = page.attributes("#komend a", "href");
    assert_eq!(coming.len(), 3, "{}", page.text);
    for meeting in coming {
        assert!(app.get(&meeting).await.all(".agenda li").len() > 3, "{meeting}");
        let list = app.get(&format!("{meeting}/lijst")).await;
        assert!(list.groups().len() > 1 && list.one(".opening__aside").starts_with("Agendapunt"), "{}", list.text);
    }
    let mh = app.get("/commissies/MH").await.attributes("#vergaderingen a", "href");
    let held = app.get(&mh[1]).await;
    assert_eq!(held.one("h1"), "Vergadering van woensdag 8 oktober 2025");
    let editions = held.attributes(".editions a", "href");
    let paper = app.get(&editions[0]).await;
    assert_eq!(
        paper.one(".source"),
        "Vastgesteld op 26 september 2025, stand van vrijdag 26 september 2025. Editie 1."
    );
    let waits = ("Beantwoord, wacht op besluit".to_owned(), vec!["24bb008297".to_owned()]);
    assert!(paper.groups().contains(&waits), "as it stood then: {:?}", paper.groups());
}

#[tokio::test]
async fn the_letter_that_waits_shows_every_kind_of_line() {
    let app = TestApp::demonstration().await;
    let page = app.get("/brieven/2/lezing").await;
    assert_eq!(page.status, 200);
    let chosen = page.attributes(".outcomes option[selected]", "value");
    for outcome in ["afdoen", "deels", "uitstellen", "openhouden", "vervallen", "vermelding"] {
        assert!(chosen.iter().any(|one| one == outcome), "{outcome} in {chosen:?}");
    }
    assert!(page.text.contains("Gelezen als 25bb005918"), "the miswritten number is a doubt");
    assert!(page.text.contains("Dit nummer staat niet in het register"), "an unknown number is never linked silently");
}
