//! People with seats: another party, two records of one person, and many members at once.

use toezeggingen::{
    domain::{
        access::Role,
        council::{named::Named, roster::Roster},
        ids::RosterId,
    },
    store::history::HistoryVerdict,
};

use crate::support::{
    Page, TestApp,
    administration::entry,
    builders::{commitment, secret},
    people::{MEMBER, somebody},
};

const SWITCHED: &str = "S. Bokhove (VVM)";

/// The path of the page of a member.
async fn path_of(app: &TestApp, roster: Roster, name: &str) -> String {
    format!("/beheer/{}/{}", roster.key(), id_of(app, roster, name).await)
}

async fn id_of(app: &TestApp, roster: Roster, name: &str) -> RosterId {
    let all = app.store.list_roster_entries(&app.act().actor, roster).await.unwrap();
    all.into_iter().find(|kept| kept.entry.named.to_string() == name).unwrap().id
}

async fn seats(app: &TestApp, name: &str) -> Vec<String> {
    let id = id_of(app, Roster::Members, name).await;
    let person = app.store.find_person(&app.act().actor, Roster::Members, id).await.unwrap().unwrap();
    let days = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let seat = |seat: &toezeggingen::store::council::people::PersonSeat| {
        format!("{} {}..{}", seat.named, days(seat.tenure.first_day()), days(seat.tenure.last_day()))
    };
    person.seats.iter().map(seat).collect()
}

async fn asked_by(app: &TestApp, number: &str) -> Vec<String> {
    app.commitment(number).await.details.asked_by.iter().map(Named::to_string).collect()
}

async fn assert_whole(app: &TestApp) {
    let verdict = app.store.verify_history().await.unwrap();
    assert!(matches!(verdict, HistoryVerdict::Whole { .. }), "{verdict}");
}

#[tokio::test]
async fn another_party_is_the_next_seat_of_the_same_person() {
    let mut app = TestApp::empty().await;
    app.register(commitment("1").committee("BOVF").asked_by(MEMBER).publicity(secret())).await;
    let path = path_of(&app, Roster::Members, MEMBER).await;
    let asked = app.fill(&path, &[("naast", "VVM")]).await;
    assert_eq!(asked.status, 400);
    assert!(asked.text.contains("Ging S. Bokhove naar een andere fractie"), "{}", asked.text);
    let undated = app.refill(&asked, &path, &[("wissel", "overstap")]).await;
    assert!(undated.text.contains("Vul de eerste dag in van S. Bokhove"), "{}", undated.text);
    let done = app.refill(&undated, &path, &[("wissel", "overstap"), ("wisselOp", "1-9-2025")]).await;
    assert_eq!(done.led_to(), "/beheer/raadsleden seat-begun", "{}", done.text);
    assert_eq!(seats(&app, SWITCHED).await, ["S. Bokhove (Lijst Oost) ..2025-08-31", "S. Bokhove (VVM) 2025-09-01.."]);
    assert_eq!(asked_by(&app, "1").await, [MEMBER], "what was asked then bears the party of then");
    // The account follows the person, in whatever party.
    app.sign_in(somebody(Role::Member)).await;
    assert_eq!(app.get("/toezeggingen/1").await.status, 200);
    assert_whole(&app).await;
}

#[tokio::test]
async fn a_party_that_was_wrong_is_mended_in_its_place() {
    let app = TestApp::empty().await;
    app.register(commitment("1").committee("BOVF").asked_by(MEMBER)).await;
    let path = path_of(&app, Roster::Members, MEMBER).await;
    let asked = app.fill(&path, &[("naast", "VVM")]).await;
    let done = app.refill(&asked, &path, &[("wissel", "verbetering")]).await;
    assert_eq!(done.status, 303, "{}", done.text);
    assert_eq!(seats(&app, SWITCHED).await, ["S. Bokhove (VVM) .."]);
    assert_eq!(asked_by(&app, "1").await, [SWITCHED]);
    assert_whole(&app).await;
}

#[tokio::test]
async fn a_seat_does_not_end_before_it_begins() {
    let app = TestApp::empty().await;
    app.enter(Roster::Members, &entry(MEMBER, "2022-03-30", "2026-03-25")).await;
    let path = path_of(&app, Roster::Members, MEMBER).await;
    for day in ["30-3-2022", "26-3-2026"] {
        let refused = app.fill(&path, &[("naast", "VVM"), ("wissel", "overstap"), ("wisselOp", day)]).await;
        let refused = if refused.text.contains("klopt") { app.vouch(&refused, &path, &[]).await } else { refused };
        assert_eq!(refused.status, 400, "{day}");
        assert!(refused.text.contains("Op die dag loopt deze zetel niet"), "{day}: {}", refused.text);
    }
    assert_eq!(seats(&app, MEMBER).await, ["S. Bokhove (Lijst Oost) 2022-03-30..2026-03-25"]);
}

#[tokio::test]
async fn who_comes_back_to_a_party_gets_another_seat_of_the_same_person() {
    let app = TestApp::empty().await;
    app.enter(Roster::Members, &entry(MEMBER, "2018-03-29", "2022-03-29")).await;
    let overlapping = app.fill("/beheer/raadsleden", &[("naam", "S. Bokhove"), ("naast", "Lijst Oost")]).await;
    assert_eq!(overlapping.status, 400, "it overlaps in one party");
    let later = [("naam", "S. Bokhove"), ("naast", "Lijst Oost"), ("van", "1-9-2024")];
    assert_eq!(app.fill("/beheer/raadsleden", &later).await.status, 303);
    assert_eq!(
        seats(&app, MEMBER).await,
        ["S. Bokhove (Lijst Oost) 2018-03-29..2022-03-29", "S. Bokhove (Lijst Oost) 2024-09-01.."]
    );
    assert_whole(&app).await;
}

#[tokio::test]
async fn a_namesake_in_another_party_is_asked_about() {
    let app = TestApp::empty().await;
    app.enter(Roster::Members, &entry(MEMBER, "", "")).await;
    let asked = app.fill("/beheer/raadsleden", &[("naam", "S. Bokhove"), ("naast", "VVM")]).await;
    assert_eq!(asked.status, 400);
    assert!(asked.text.contains("Bedoelt u S. Bokhove (Lijst Oost)?"), "{}", asked.text);
}

/// Opens the form with which two people become one, and sends it with the tick.
async fn merge(app: &TestApp, kept: &str, double: (Roster, &str)) -> Page {
    let path = format!("{}/samenvoegen", path_of(app, Roster::Members, kept).await);
    let key = format!("{}-{}", double.0.key(), id_of(app, double.0, double.1).await);
    let asked = app.fill(&path, &[("dubbel", &key), ("reden", "Zij is dezelfde.")]).await;
    assert_eq!(asked.status, 400);
    app.vouch(&asked, &path, &[]).await
}

#[tokio::test]
async fn two_records_become_one_person_and_everything_follows() {
    let mut app = TestApp::empty().await;
    let double = "Sanne Bokhoven (Lijst Oost)";
    app.register(commitment("1").committee("BOVF").asked_by(MEMBER).asked_by(double)).await;
    app.register(commitment("2").committee("WON").asked_by(double)).await;
    app.register(commitment("3").committee("WON").holder("wethouder Zorg (Sanne Bokhoven)")).await;
    let known = app.account(&somebody(Role::Member)).await;
    assert_eq!(merge(&app, MEMBER, (Roster::Members, double)).await.led_to(), "/beheer/raadsleden people-merged");
    assert_eq!(asked_by(&app, "1").await, [MEMBER], "one person asks once");
    assert_eq!(asked_by(&app, "2").await, [MEMBER]);
    assert_eq!(seats(&app, MEMBER).await, ["S. Bokhove (Lijst Oost) .."], "one party in the same days is one seat");
    let merged = merge(&app, MEMBER, (Roster::Holders, "wethouder Zorg (Sanne Bokhoven)")).await;
    assert_eq!(merged.status, 303, "{}", merged.text);
    assert_eq!(seats(&app, MEMBER).await, ["S. Bokhove (Lijst Oost) ..", "wethouder Zorg (S. Bokhove) .."]);
    let holder = app.commitment("3").await.details.holder.unwrap();
    assert_eq!(holder.to_string(), "wethouder Zorg (S. Bokhove)");
    // What the double asked is the member's own now.
    app.sign_in(somebody(Role::Member)).await;
    assert_eq!(app.account(&somebody(Role::Member)).await, known);
    app.settle("2", "2025-11-10").await;
    assert_eq!(app.get("/toezeggingen/2/bezwaar").await.status, 200);
    assert_whole(&app).await;
}

#[tokio::test]
async fn a_merger_with_oneself_and_two_mergers_that_meet_are_refused() {
    let app = TestApp::empty().await;
    for name in [MEMBER, "A. Ander (VVM)", "B. Ander (Lijst West)"] {
        app.enter(Roster::Members, &entry(name, "", "")).await;
    }
    let path = format!("{}/samenvoegen", path_of(&app, Roster::Members, MEMBER).await);
    let own = format!("raadsleden-{}", id_of(&app, Roster::Members, MEMBER).await);
    let refused = app.fill(&path, &[("dubbel", &own), ("reden", "Omdat.")]).await;
    assert_eq!(refused.status, 400);
    let other = format!("raadsleden-{}", id_of(&app, Roster::Members, "A. Ander (VVM)").await);
    let asked = app.fill(&path, &[("dubbel", &other), ("reden", "Omdat.")]).await;
    // Meanwhile somebody else merges one of the two.
    assert_eq!(merge(&app, "A. Ander (VVM)", (Roster::Members, "B. Ander (Lijst West)")).await.status, 303);
    let met = app.vouch(&asked, &path, &[]).await;
    assert_eq!(met.status, 400, "it is asked again, of the person as he is now");
    assert_eq!(seats(&app, MEMBER).await.len(), 1);
    assert_eq!(app.vouch(&met, &path, &[]).await.status, 303);
    assert_whole(&app).await;
}

#[tokio::test]
async fn only_the_clerk_merges_people() {
    let mut app = TestApp::empty().await;
    app.register(commitment("1").committee("BOVF").asked_by(MEMBER)).await;
    let path = path_of(&app, Roster::Members, MEMBER).await;
    for (role, status) in [(Role::Administrator, 403), (Role::CommitteeClerk, 403), (Role::Clerk, 200)] {
        app.sign_in(somebody(role)).await;
        assert_eq!(app.get(&format!("{path}/samenvoegen")).await.status, status, "{}", role.key());
    }
}

#[tokio::test]
async fn many_members_are_pasted_at_once_all_or_none() {
    let app = TestApp::empty().await;
    app.enter(Roster::Members, &entry(MEMBER, "", "")).await;
    let path = "/beheer/raadsleden/plakken";
    let list = "Naam\tFractie\nA. Ander\tVVM\nS. Bokhoven\tLijst Oost\t30-3-2022\n";
    let shown = app.fill(path, &[("leden", list)]).await;
    assert_eq!(shown.status, 400);
    assert_eq!(shown.all("tbody tr").len(), 2);
    assert!(shown.all("tbody tr")[1].contains("S. Bokhove (Lijst Oost)"), "it tells who is much alike");
    let changed = app.refill(&shown, path, &[("leden", &format!("{list}C. Derde (VVM)\n"))]).await;
    assert_eq!(changed.status, 400, "another list is shown again");
    assert_eq!(app.vouch(&shown, path, &[]).await.led_to(), "/beheer/raadsleden members-entered");
    assert_eq!(seats(&app, "S. Bokhoven (Lijst Oost)").await, ["S. Bokhoven (Lijst Oost) 2022-03-30.."]);
    let taken = app.fill(path, &[("leden", "D. Vierde (VVM)\nA. Ander (VVM)")]).await;
    let refused = app.vouch(&taken, path, &[]).await;
    assert_eq!(refused.status, 400);
    assert!(refused.text.contains("A. Ander (VVM) staat al in de lijst"), "{}", refused.text);
    let all = app.store.list_roster_entries(&app.act().actor, Roster::Members).await.unwrap();
    assert!(all.iter().all(|kept| kept.entry.named.name != "D. Vierde"), "nothing was entered");
    let wrong = app.fill(path, &[("leden", "A. Ander\tVVM\tvoorzitter")]).await;
    assert!(wrong.text.contains("Regel 1"), "{}", wrong.text);
    assert_whole(&app).await;
}
