//! The counts beside the choices stay those of the lists, whatever happens to the register while it is open.

use toezeggingen::{
    domain::{
        access::Role,
        change::Change,
        commitment::{
            deadline::Precision,
            fulfilment::FulfilmentKind,
            publicity::{Publicity, PublicityKey},
            status::StatusKey,
        },
        council::roster::Roster,
        listing::{
            as_of::AsOf,
            filter::{DayRange, ListFilter, UrgencyFilter},
        },
    },
    store::council::{Council, people::PeopleMerger},
};

use crate::support::{
    TestApp,
    builders::{commitment, deadline, secret},
    clerk,
    counted::{check_counts, list_choices},
    day,
    people::{everybody, somebody},
};

const AS_OF: fn() -> AsOf = || AsOf { today: day("2025-11-10"), warning_days: 30 };

/// Filters of many kinds: each choice alone, some together, and with what is asked of the database.
fn list_filters(council: &Council) -> Vec<ListFilter> {
    let any = ListFilter::default;
    let open = || ListFilter { statuses: vec![StatusKey::Open], ..any() };
    let mut filters: Vec<ListFilter> = list_choices(council).into_iter().map(|(_, _, filter)| filter).collect();
    filters.extend([
        any(),
        ListFilter { urgencies: vec![UrgencyFilter::Late, UrgencyFilter::NoDay], ..open() },
        ListFilter { committees: vec!["bovf".to_owned()], kinds: vec![FulfilmentKind::Letter], ..open() },
        ListFilter { committees: vec!["BOVF".to_owned(), "WB".to_owned()], themes: vec!["wonen".to_owned()], ..any() },
        ListFilter { parties: vec!["lijst-oost".to_owned()], holders: vec!["wethouder-wonen".to_owned()], ..any() },
        ListFilter { areas: vec!["centrum".to_owned(), "havenkwartier".to_owned()], ..any() },
        ListFilter { publicities: vec![PublicityKey::Public], ..any() },
        ListFilter { search: Some("kade".to_owned()), ..open() },
        ListFilter { search: Some("kade -brug".to_owned()), committees: vec!["WB".to_owned()], ..any() },
        ListFilter { last_day: DayRange { from: Some(day("2025-11-01")), until: None }, ..any() },
        ListFilter { made_on: DayRange::until(day("2025-03-01")), ..open() },
        ListFilter { committees: vec!["nergens".to_owned()], ..any() },
    ]);
    filters
}

async fn varied() -> TestApp {
    let app = TestApp::empty().await;
    let of = |kind| move |details: &mut toezeggingen::domain::commitment::Details| details.kind = Some(kind);
    let letter = of(FulfilmentKind::Letter);
    let both = "S. Bokhove (Lijst Oost)";
    app.register(
        commitment("1").title("De kade").due("2025-11-01").made_on("2025-01-10").committee("WB").details(letter),
    )
    .await;
    app.register(
        commitment("2").title("Kade en brug").area("Centrum").due("2025-12-01").committee("BOVF").asked_by(both),
    )
    .await;
    app.register(
        commitment("3").due("2026-01-01").holder("wethouder Wonen (H. Zonderland)").asked_by("B. Bee (Lijst Oost)"),
    )
    .await;
    app.register(
        commitment("4")
            .vague("te zijner tijd")
            .theme("Wonen")
            .area("Centrum")
            .area("Havenkwartier")
            .details(of(FulfilmentKind::Act)),
    )
    .await;
    app.register(commitment("5").due("2025-06-01").publicity(secret()).committee("BOVF").asked_by(both)).await;
    app.register(
        commitment("6").due("2026-03-01").publicity(Publicity::Draft).holder("wethouder Wonen (H. Zonderland)"),
    )
    .await;
    app
}

async fn check_all(app: &TestApp) {
    let council = app.store.load_council(&clerk()).await.unwrap();
    for actor in everybody() {
        for filter in list_filters(&council) {
            check_counts(&app.store, &actor, &filter, AS_OF()).await;
        }
    }
}

#[tokio::test]
async fn every_count_is_the_length_of_a_list_for_everybody() {
    check_all(&varied().await).await;
}

#[tokio::test]
async fn the_counts_follow_what_is_recorded() {
    let app = varied().await;
    check_all(&app).await;
    app.postpone("2", "2026-02-01").await;
    app.settle("1", "2025-11-10").await;
    app.register(commitment("7").title("Nog een kade").due("2025-11-11").committee("NIEUW").asked_by("C. Cee (Drie)"))
        .await;
    app.register(commitment("8").due("2025-11-12").committee("NIEUW").theme("Wegen").publicity(Publicity::Draft)).await;
    app.change("8", Change::Publish).await;
    let corrected = deadline("uiterlijk 2026-01-31", Some("2026-01-31"), Precision::Day);
    app.change("3", Change::CorrectDeadline { deadline: corrected, source: None, reason: "Fout.".to_owned() }).await;
    check_all(&app).await;
}

#[tokio::test]
async fn the_counts_follow_the_lists_of_the_council() {
    let app = varied().await;
    check_all(&app).await;
    let act = app.act();
    let all = app.store.list_roster_entries(&act.actor, Roster::Members).await.unwrap();
    let mut people = Vec::new();
    for name in ["S. Bokhove (Lijst Oost)", "B. Bee (Lijst Oost)"] {
        let id = all.iter().find(|kept| kept.entry.named.to_string() == name).unwrap().id;
        let person = app.store.find_person(&act.actor, Roster::Members, id).await.unwrap().unwrap();
        people.push((Roster::Members, id, person.compute_mark()));
    }
    let merger = PeopleMerger { kept: people[0], double: people[1], reason: "Zij is dezelfde.".to_owned() };
    app.store.merge_people(&act, &merger).await.unwrap();
    check_all(&app).await;
    let members = app.store.load_council(&clerk()).await.unwrap().members;
    let counts = app.store.count_list(&somebody(Role::Clerk), &ListFilter::default(), AS_OF()).await.unwrap();
    let kept = members.iter().find(|one| one.name == "S. Bokhove").unwrap().id.get().to_string();
    let part = toezeggingen::domain::listing::filter::FilterPart::Asker;
    assert_eq!(counts.choices.count_choice(part, &kept), 3, "what both asked is asked by who stays");
}
